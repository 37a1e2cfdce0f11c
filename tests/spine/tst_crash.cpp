// Power cut, killed program, killed server: every acknowledged sale is there exactly once.
#include "smallclub.h"

#include <core/uuid7.h>
#include <operations/store/apply.h>

#include <QDateTime>
#include <QSqlDatabase>

#include <atomic>
#include <mutex>
#include <thread>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace guichet;
using namespace guichet::test;

class CrashTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;

private Q_SLOTS:
    void aProgramKilledBetweenSendAndAnswerSellsOnce();
    void aServerKilledUnderLoadKeepsWhatItAcknowledged();
    void aConnectionCutDuringTheSaleIsAskedAgain();
};

void CrashTest::aProgramKilledBetweenSendAndAnswerSellsOnce()
{
    failOnAnyWarning(); // not where a server dies: that makes the driver talk
    SmallClub club(m_cluster);
    storage::Connection owner(club.asOwner());
    must(owner.ensureOpen());
    const auto sheet = must(catalog::loadSheet(owner, QStringLiteral("D2"), QStringLiteral("G1")));
    int alreadyDone = 0;
    for (int i = 0; i < 20; ++i) {
        const auto operation = cashSale(basketOf(sheet, {QStringLiteral("A-%1-%2").arg(i / 10 + 1).arg(i % 10 + 1)}),
                                        QStringLiteral("G1"));
        const pid_t child = fork();
        if (child == 0) { // the program that will be killed: no cleanup of any kind must run in here
            storage::Connection connection(club.as(QStringLiteral("cashier")));
            if (connection.ensureOpen())
                (void)operations::apply(connection, operation);
            pause();
            _exit(0);
        }
        usleep(useconds_t(8'000 + i * 1'500)); // before the send, during it, after the answer
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        storage::Connection again(club.as(QStringLiteral("cashier")));
        must(again.ensureOpen());
        if (must(operations::earlierAnswer(again, operation.id)))
            ++alreadyDone;
        must(operations::apply(again, operation, 5));
    }
    qInfo("%d of 20 killed sales had been committed", alreadyDone);
    QCOMPARE(must(owner.value(QStringLiteral("SELECT count(*)::int FROM guichet.order_file"))).toInt(), 20);
    QCOMPARE(must(owner.value(QStringLiteral("SELECT count(*)::int FROM guichet.ticket"))).toInt(), 20);
    QCOMPARE(findings(owner), QStringList());
}

void CrashTest::aServerKilledUnderLoadKeepsWhatItAcknowledged()
{
    constexpr int Sellers = 8;
    constexpr int SalesEach = 40;
    Q_UNUSED(QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")));
    SmallClub club(m_cluster);
    auto owner = std::make_unique<storage::Connection>(club.asOwner());
    must(owner->ensureOpen());
    must(owner->query(QStringLiteral("SET synchronous_commit = on")));
    const auto sheet = must(catalog::loadSheet(*owner, QStringLiteral("D2"), QStringLiteral("G1")));
    owner.reset();

    std::mutex guard;
    QSet<QString> acknowledged;
    std::atomic<int> refusals = 0;
    std::vector<std::thread> sellers;
    for (int i = 0; i < Sellers; ++i) {
        sellers.emplace_back([&, i] {
            storage::Connection connection(club.as(QStringLiteral("cashier")));
            for (int s = 0; s < SalesEach; ++s) {
                const QString label =
                    QStringLiteral("%1-%2-%3").arg(QChar(u'A' + i % 2)).arg(i / 2 * 2 + s / 20 + 1).arg(s % 20 + 1);
                const auto operation = cashSale(basketOf(sheet, {label}), QStringLiteral("G%1").arg(i + 1));
                const auto answer =
                    operations::apply(connection, operation, 40); // unknown outcome: the same document again
                const std::lock_guard lock(guard);
                if (answer)
                    acknowledged.insert(operation.id.toString(QUuid::WithoutBraces));
                else
                    ++refusals;
            }
        });
    }
    for (int kills = 0; kills < 2; ++kills) {
        QThread::msleep(250);
        m_cluster.killServer();
        m_cluster.startServer();
    }
    for (std::thread &seller : sellers)
        seller.join();
    owner = std::make_unique<storage::Connection>(club.asOwner());
    must(owner->ensureOpen());
    QCOMPARE(refusals.load(), 0);
    QCOMPARE(acknowledged.size(), Sellers * SalesEach);
    QSqlQuery rows = must(
        owner->query(QStringLiteral("SELECT operation_id::text, count(*)::int FROM guichet.order_file GROUP BY 1")));
    QSet<QString> stored;
    while (rows.next()) {
        QCOMPARE(rows.value(1).toInt(), 1);
        stored.insert(rows.value(0).toString());
    }
    QCOMPARE(stored, acknowledged);
    QCOMPARE(findings(*owner), QStringList());
}

void CrashTest::aConnectionCutDuringTheSaleIsAskedAgain()
{
    SmallClub club(m_cluster);
    storage::Connection owner(club.asOwner());
    must(owner.ensureOpen());
    const auto sheet = must(catalog::loadSheet(owner, QStringLiteral("D2"), QStringLiteral("G1")));
    // Somebody holds the counter's chain: the sale waits inside the server, and its session is ended there.
    must(owner.begin());
    must(owner.query(QStringLiteral("SELECT 1 FROM guichet.chain WHERE chain = 'T/G1' FOR UPDATE")));
    int repeated = 0;
    Result<operations::Answer> answer = unavailable("test.unset");
    const auto operation = cashSale(basketOf(sheet, {QStringLiteral("A-1-1")}), QStringLiteral("G1"));
    std::thread seller([&] {
        storage::Connection connection(club.as(QStringLiteral("cashier")));
        must(connection.ensureOpen());
        answer = operations::apply(connection, operation, 10, [&repeated](int) { ++repeated; });
    });
    storage::Connection watcher(club.asOwner());
    must(watcher.ensureOpen());
    bool ended = false;
    for (int i = 0; i < 500 && !ended; ++i) {
        QThread::msleep(10);
        ended = must(watcher.value(
                         QStringLiteral("SELECT coalesce(bool_or(pg_terminate_backend(pid)), false) FROM "
                                        "pg_stat_activity WHERE usename = 'cashier' AND wait_event_type = 'Lock'")))
                    .toBool();
    }
    must(owner.commit());
    seller.join();
    QVERIFY(ended);
    QVERIFY(repeated > 0);
    must(std::move(answer));
    QCOMPARE(must(owner.value(QStringLiteral("SELECT count(*)::int FROM guichet.order_file"))).toInt(), 1);
    QCOMPARE(findings(owner), QStringList());
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
