// A drawer that is opened without a sale leaves a sealed reason, and only who may.
#include "smallclub.h"

#include <core/uuid7.h>
#include <operations/store/apply.h>
#include <till/drawer.h>

using namespace guichet;
using namespace guichet::test;

class OpenDrawerTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;

    [[nodiscard]] Result<operations::Answer> send(const QString &who, const operations::Operation &opening) const
    {
        storage::Connection connection(m_club->as(who));
        return operations::apply(connection, opening);
    }
    [[nodiscard]] static operations::Operation opening(const QString &reason)
    {
        return must(till::decideDrawerOpening(makeUuid7(1'700'000'000'000), QStringLiteral("G1"), reason));
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_owner.reset();
        m_club = std::make_unique<SmallClub>(m_cluster);
        m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
        must(m_owner->ensureOpen());
    }

    void whoOpenedItAndWhyIsSealed()
    {
        const operations::Operation fetch = opening(QStringLiteral("  Fetch change\n"));
        must(send(QStringLiteral("supervisor"), fetch));
        must(send(QStringLiteral("supervisor"), fetch)); // an answer that got lost: the same is asked again
        QCOMPARE(must(m_owner->value(QStringLiteral(
                          "SELECT string_agg(o.created_by || ' ' || o.reason || ' ' || r.chain, ',') FROM "
                          "guichet.operation o "
                          "JOIN guichet.sealed_record r USING (operation_id) WHERE o.kind = 'open-drawer'")))
                     .toString(),
                 QStringLiteral("supervisor Fetch change L/G1"));
        QCOMPARE(findings(*m_owner), QStringList());
    }

    void aCashierMayNot()
    {
        for (const QString &who : {QStringLiteral("cashier"), QStringLiteral("agency"), QStringLiteral("station")})
            QCOMPARE(codeOf(send(who, opening(QStringLiteral("Fetch change")))), QByteArray("right.missing"));
    }

    void withoutAReasonItStaysShut()
    {
        QCOMPARE(codeOf(till::decideDrawerOpening(makeUuid7(1), QStringLiteral("G1"), QStringLiteral(" \t"))),
                 QByteArray("drawer.no-reason"));
        operations::Operation bare = opening(QStringLiteral("x"));
        bare.body.insert(QStringLiteral("reason"), QStringLiteral(" "));
        QCOMPARE(codeOf(send(QStringLiteral("supervisor"), bare)), QByteArray("drawer.no-reason"));
        bare.body.insert(QStringLiteral("reason"), 7);
        QCOMPARE(codeOf(send(QStringLiteral("supervisor"), bare)), QByteArray("document.malformed"));
        QCOMPARE(
            must(m_owner->value(QStringLiteral("SELECT count(*) FROM guichet.operation WHERE kind = 'open-drawer'")))
                .toInt(),
            0);
    }
};

QTEST_GUILESS_MAIN(OpenDrawerTest)
#include "tst_opendrawer.moc"
