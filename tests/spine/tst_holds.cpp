// Holds of a basket: all or nothing, a deadline by the database's clock, no trace when they end.
#include "smallclub.h"

#include <inventory/livestate.h>

using namespace guichet;
using namespace guichet::test;

class HoldsTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    std::unique_ptr<storage::Connection> m_cashier;
    catalog::PerformanceSheet m_d1;
    catalog::PerformanceSheet m_d2;
    const inventory::Asker m_here{QStringLiteral("G1"), QUuid::createUuid()};
    const inventory::Asker m_there{QStringLiteral("G2"), QUuid::createUuid()};

    int heldBy(const inventory::Asker &who)
    {
        return must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.occupancy WHERE holder = ?::uuid"),
                                   {who.basket.toString(QUuid::WithoutBraces)}))
            .toInt();
    }
    void expireAll()
    {
        must(m_owner->query(
            QStringLiteral("UPDATE guichet.occupancy SET held_until = now() - interval '1 second' WHERE state = 'h'")));
    }

private Q_SLOTS:
    void init();
    void aHoldTakesAllSeatsOrNone();
    void anExpiredHoldIsTakenOver();
    void aNewHoldMovesTheDeadlineOfTheWholeBasket();
    void releasingGivesBackOnlyWhatIsAsked();
    void anotherBasketCannotBeReleased();
    void holdsOfForeignContingentsAreRefused();
    void aBlockedSeatIsNamedAsBlocked();
    void aPastPerformanceIsClosed();
    void theFirstFreeGroupIsHeld();
    void aGroupInWhichAnotherCounterIsChoosingIsPassedOver();
    void aGroupThatIsNotToBeHadLeavesTheBasketsOwnSeats();
    void aGroupBeingHeldAtThisMomentIsNotWaitedFor();
    void standingPlacesAreHandedOutUntilNoneIsLeft();
    void aBasketHasAnUpperLimit();
    void aBlockedSeatNeedsAReasonAndComesBack();
};

void HoldsTest::init()
{
    failOnAnyWarning();
    m_owner.reset();
    m_cashier.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    m_cashier = std::make_unique<storage::Connection>(m_club->as(QStringLiteral("cashier")));
    must(m_owner->ensureOpen());
    must(m_cashier->ensureOpen());
    m_d1 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D1"), QStringLiteral("G1")));
    m_d2 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D2"), QStringLiteral("G1")));
}

void HoldsTest::aHoldTakesAllSeatsOrNone()
{
    const auto first = must(inventory::hold(*m_cashier, m_here, m_d2.summary.id,
                                            idsOf(m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2")})));
    QCOMPARE(first.held.size(), size_t(2));
    QVERIFY(first.secondsLeft > 500 && first.secondsLeft <= 600);
    const auto second = inventory::hold(*m_cashier, m_there, m_d2.summary.id,
                                        idsOf(m_d2, {QStringLiteral("A-1-2"), QStringLiteral("A-1-3")}));
    QCOMPARE(codeOf(second), QByteArray("seat.taken"));
    QCOMPARE(second.error().args, QStringList{QStringLiteral("A-1-2")});
    QCOMPARE(heldBy(m_there), 0);
}

void HoldsTest::anExpiredHoldIsTakenOver()
{
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, idsOf(m_d2, {QStringLiteral("A-1-1")})));
    expireAll();
    must(inventory::hold(*m_cashier, m_there, m_d2.summary.id, idsOf(m_d2, {QStringLiteral("A-1-1")})));
    QCOMPARE(heldBy(m_here), 0);
    QCOMPARE(heldBy(m_there), 1);
}

void HoldsTest::aNewHoldMovesTheDeadlineOfTheWholeBasket()
{
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, idsOf(m_d2, {QStringLiteral("A-1-1")})));
    must(m_owner->query(
        QStringLiteral("UPDATE guichet.occupancy SET held_until = now() + interval '5 seconds' WHERE state = 'h'")));
    must(inventory::hold(*m_cashier, m_here, m_d1.summary.id, idsOf(m_d1, {QStringLiteral("B-1-1")})));
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.occupancy WHERE state = 'h' AND "
                                                "held_until > now() + interval '5 minutes'")))
                 .toInt(),
             2);
}

void HoldsTest::releasingGivesBackOnlyWhatIsAsked()
{
    const auto ids = idsOf(m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2"), QStringLiteral("A-1-3")});
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, ids));
    must(inventory::release(*m_cashier, m_here, m_d2.summary.id, {ids[1]}));
    QCOMPARE(heldBy(m_here), 2);
    must(inventory::release(*m_cashier, m_here, m_d2.summary.id, {}));
    QCOMPARE(heldBy(m_here), 0);
    QCOMPARE(
        must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.occupancy WHERE state = 'h'"))).toInt(),
        0);
}

void HoldsTest::anotherBasketCannotBeReleased()
{
    const auto ids = idsOf(m_d2, {QStringLiteral("A-1-1")});
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, ids));
    must(inventory::release(*m_cashier, m_there, m_d2.summary.id, ids));
    QCOMPARE(heldBy(m_here), 1);
}

void HoldsTest::holdsOfForeignContingentsAreRefused()
{
    const auto ids = idsOf(m_d1, {QStringLiteral("A-1-1")});
    QCOMPARE(codeOf(inventory::hold(*m_cashier, m_here, m_d1.summary.id, ids)), QByteArray("contingent.not-yours"));
    QCOMPARE(inventory::unclaimed(m_d1, 0), inventory::SeatState::NotOurs);
    storage::Connection agency(m_club->as(QStringLiteral("agency")));
    must(agency.ensureOpen());
    must(inventory::hold(agency, {QStringLiteral("A1"), QUuid::createUuid()}, m_d1.summary.id, ids));
}

void HoldsTest::aBlockedSeatIsNamedAsBlocked()
{
    const auto refused = inventory::hold(*m_cashier, m_here, m_d1.summary.id,
                                         idsOf(m_d1, {QStringLiteral("A-2-1"), QStringLiteral("A-2-2")}));
    QCOMPARE(codeOf(refused), QByteArray("seat.blocked"));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("A-2-1")});
}

void HoldsTest::aPastPerformanceIsClosed()
{
    const auto d4 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D4"), QStringLiteral("G1")));
    QCOMPARE(d4.summary.state, catalog::PerformanceState::Played);
    QCOMPARE(codeOf(inventory::hold(*m_cashier, m_here, d4.summary.id, idsOf(d4, {QStringLiteral("A-1-1")}))),
             QByteArray("performance.closed"));
}

void HoldsTest::theFirstFreeGroupIsHeld()
{
    const auto group = [this](const QStringList &labels) { return idsOf(m_d2, labels); };
    must(inventory::hold(*m_cashier, m_there, m_d2.summary.id, group({QStringLiteral("A-1-2")})));
    const auto held = must(inventory::holdFirst(*m_cashier, m_here, m_d2.summary.id,
                                                {group({QStringLiteral("A-1-1"), QStringLiteral("A-1-2")}),
                                                 group({QStringLiteral("A-1-3"), QStringLiteral("A-1-4")}),
                                                 group({QStringLiteral("A-1-5"), QStringLiteral("A-1-6")})}));
    QCOMPARE(held.held, group({QStringLiteral("A-1-3"), QStringLiteral("A-1-4")}));
    QCOMPARE(heldBy(m_here), 2);
    QCOMPARE(codeOf(inventory::holdFirst(*m_cashier, m_here, m_d2.summary.id, {group({QStringLiteral("A-1-2")})})),
             QByteArray("seat.none-left"));
    QCOMPARE(codeOf(inventory::holdFirst(*m_cashier, m_here, m_d2.summary.id, {})), QByteArray("seat.none-left"));
}

void HoldsTest::aGroupInWhichAnotherCounterIsChoosingIsPassedOver()
{
    storage::Connection slow(m_club->as(QStringLiteral("supervisor")));
    must(slow.ensureOpen());
    must(slow.begin());
    must(inventory::holdFirst(slow, m_there, m_d2.summary.id,
                              {idsOf(m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2")})}));
    // uncommitted, invisible, and yet nobody waits for it
    const auto held = must(inventory::holdFirst(*m_cashier, m_here, m_d2.summary.id,
                                                {idsOf(m_d2, {QStringLiteral("A-1-2"), QStringLiteral("A-1-3")}),
                                                 idsOf(m_d2, {QStringLiteral("A-2-1"), QStringLiteral("A-2-2")})}));
    QCOMPARE(held.held, idsOf(m_d2, {QStringLiteral("A-2-1"), QStringLiteral("A-2-2")}));
    must(slow.commit());
}

void HoldsTest::aGroupThatIsNotToBeHadLeavesTheBasketsOwnSeats()
{
    const auto ids = idsOf(
        m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2"), QStringLiteral("A-1-5"), QStringLiteral("A-1-6")});
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, {ids[0]}));
    must(inventory::hold(*m_cashier, m_there, m_d2.summary.id, {ids[1]}));
    const auto held =
        must(inventory::holdFirst(*m_cashier, m_here, m_d2.summary.id, {{ids[0], ids[1]}, {ids[2], ids[3]}}));
    QCOMPARE(held.held, (std::vector<qint32>{ids[2], ids[3]}));
    QCOMPARE(heldBy(m_here), 3);
}

void HoldsTest::aGroupBeingHeldAtThisMomentIsNotWaitedFor()
{
    const auto ids = idsOf(
        m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2"), QStringLiteral("A-1-5"), QStringLiteral("A-1-6")});
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, {ids[0]}));
    storage::Connection other(m_club->as(QStringLiteral("supervisor")));
    must(other.ensureOpen());
    must(other.begin());
    must(inventory::hold(other, m_there, m_d2.summary.id, {ids[1]})); // and not yet committed
    must(m_cashier->query(QStringLiteral("SET lock_timeout = '50ms'")));
    const auto held =
        must(inventory::holdFirst(*m_cashier, m_here, m_d2.summary.id, {{ids[0], ids[1]}, {ids[2], ids[3]}}));
    QCOMPARE(held.held, (std::vector<qint32>{ids[2], ids[3]}));
    QCOMPARE(heldBy(m_here), 3);
    other.rollback();
}

void HoldsTest::standingPlacesAreHandedOutUntilNoneIsLeft()
{
    const auto first = must(inventory::holdStanding(*m_cashier, m_here, m_d2.summary.id, QStringLiteral("PIT"), 30));
    QCOMPARE(first.held.size(), size_t(30));
    QCOMPARE(codeOf(inventory::holdStanding(*m_cashier, m_there, m_d2.summary.id, QStringLiteral("PIT"), 21)),
             QByteArray("seat.none-left"));
    const auto rest = must(inventory::holdStanding(*m_cashier, m_there, m_d2.summary.id, QStringLiteral("PIT"), 20));
    for (const qint32 seat : rest.held)
        QVERIFY(std::ranges::find(first.held, seat) == first.held.end());
    expireAll();
    must(inventory::holdStanding(*m_cashier, {QStringLiteral("G3"), QUuid::createUuid()}, m_d2.summary.id,
                                 QStringLiteral("PIT"), 50));
    QCOMPARE(codeOf(inventory::holdStanding(*m_cashier, m_here, m_d2.summary.id, QStringLiteral("A"), 1)),
             QByteArray("block.unknown"));
}

void HoldsTest::aBasketHasAnUpperLimit()
{
    must(m_owner->query(QStringLiteral("UPDATE guichet.setting SET value = '3' WHERE key = 'hold.max_seats'")));
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id,
                         idsOf(m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2")})));
    QCOMPARE(codeOf(inventory::hold(*m_cashier, m_here, m_d2.summary.id,
                                    idsOf(m_d2, {QStringLiteral("A-1-3"), QStringLiteral("A-1-4")}))),
             QByteArray("hold.too-many"));
    QCOMPARE(heldBy(m_here), 2);
}

void HoldsTest::aBlockedSeatNeedsAReasonAndComesBack()
{
    storage::Connection supervisor(m_club->as(QStringLiteral("supervisor")));
    must(supervisor.ensureOpen());
    const auto ids = idsOf(m_d2, {QStringLiteral("A-1-1")});
    const auto request = [&](const QString &kind, const QString &reason) {
        return SmallClub::operation(kind, QStringLiteral("G1"),
                                    {{QStringLiteral("performance"), m_d2.summary.id},
                                     {QStringLiteral("seats"), QJsonArray{ids[0]}},
                                     {QStringLiteral("reason"), reason}});
    };
    const auto run = [](storage::Connection &c, const operations::Operation &o) {
        return c.value(QStringLiteral("SELECT api.apply(?)"), {QString::fromUtf8(o.toCanonical())});
    };
    QCOMPARE(codeOf(run(*m_cashier, request(QStringLiteral("block"), QStringLiteral("camera")))),
             QByteArray("right.missing"));
    QCOMPARE(codeOf(run(supervisor, request(QStringLiteral("block"), QStringLiteral(" ")))),
             QByteArray("reason.missing"));
    must(run(supervisor, request(QStringLiteral("block"), QStringLiteral("camera"))));
    QCOMPARE(codeOf(inventory::hold(*m_cashier, m_here, m_d2.summary.id, ids)), QByteArray("seat.blocked"));
    must(run(supervisor, request(QStringLiteral("unblock"), QString())));
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, ids));
    QCOMPARE(codeOf(run(supervisor, request(QStringLiteral("block"), QStringLiteral("camera")))),
             QByteArray("seat.taken")); // a customer is choosing it
}

QTEST_GUILESS_MAIN(HoldsTest)
#include "tst_holds.moc"
