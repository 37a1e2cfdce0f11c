// A verification takes the time it needs, and keeps what it saw where a crash cannot lose it.
#include <operations/store/verify.h>
#include <spine/smallclub.h>

#include <QFile>
#include <QTemporaryDir>

using namespace guichet;
using namespace guichet::test;

class VerifyTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    QTemporaryDir m_folder;
    QString m_witness;

    operations::Verification verified(storage::Connection &connection) const
    {
        return must(operations::verify(
            connection, SmallClub::operation(QStringLiteral("verify"), QStringLiteral("SERVER")), m_witness));
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_owner.reset();
        m_club = std::make_unique<SmallClub>(m_cluster);
        m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
        must(m_owner->ensureOpen());
        m_witness = m_folder.filePath(QStringLiteral("witness/heads.json"));
        QFile::remove(m_witness);
    }

    void yearsOfSalesMayTakeLongerThanOneSale()
    {
        // The findings tell how long they may take.
        must(m_owner->query(QStringLiteral(
            "CREATE OR REPLACE FUNCTION guichet.findings() RETURNS TABLE (invariant text, subject text, detail text) "
            "LANGUAGE sql AS $$ SELECT 'I00', 'limit', current_setting('statement_timeout') $$")));
        storage::Connection accountant(m_club->as(QStringLiteral("accountant")));
        const auto told = verified(accountant); // opens the connection itself
        QCOMPARE(told.findings.size(), size_t(1));
        QCOMPARE(told.findings.front().detail, QStringLiteral("0"));
        QCOMPARE(must(accountant.value(QStringLiteral("SELECT current_setting('statement_timeout')"))).toString(),
                 QStringLiteral("15s")); // and afterwards everything is as patient as before
    }

    void aFirstVerificationSaysThatThereWasNothingToCompare()
    {
        QVERIFY(verified(*m_owner).noEarlierHeads);
        QVERIFY(!verified(*m_owner).noEarlierHeads);
        QVERIFY(QFile::remove(m_witness));
        const auto again = verified(*m_owner);
        QVERIFY(again.noEarlierHeads);
        QVERIFY(again.findings.empty());
    }

    void aDamagedWitnessIsAFindingAndIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"L/SERVER\":{\"seq\":1,\"m");
        QTest::newRow("no chain") << QByteArray("{}");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("a chain without its seal") << QByteArray("{\"L/SERVER\":{\"seq\":1}}");
        QTest::newRow("a number in words") << QByteArray("{\"L/SERVER\":{\"seq\":\"1\",\"mac\":\"00\"}}");
        QTest::newRow("zeros, as after a crash") << QByteArray(200, '\0');
    }

    void aDamagedWitnessIsAFindingAndIsLeftAsItIs()
    {
        QFETCH(QByteArray, content);
        (void)verified(*m_owner);
        QFile file(m_witness);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto told = verified(*m_owner);
        QCOMPARE(told.findings.size(), size_t(1));
        QCOMPARE(told.findings.front().subject, QStringLiteral("witness ") + m_witness);
        QVERIFY(!told.noEarlierHeads);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aWitnessThatCannotBeWrittenIsSaid()
    {
        const auto told =
            operations::verify(*m_owner, SmallClub::operation(QStringLiteral("verify"), QStringLiteral("SERVER")),
                               QStringLiteral("/proc/no/such/folder/heads.json"));
        QCOMPARE(codeOf(told), QByteArray("witness.unwritable"));
    }
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "tst_verify.moc"
