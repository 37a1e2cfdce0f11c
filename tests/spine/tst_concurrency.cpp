// Sixteen counters at once: no seat twice, no deadlock, every refusal clean.
#include "smallclub.h"

#include <core/uuid7.h>
#include <inventory/bestavailable.h>
#include <inventory/livestate.h>
#include <operations/store/apply.h>

#include <QDateTime>
#include <QRandomGenerator>
#include <QSqlDatabase>

#include <atomic>
#include <thread>

using namespace guichet;
using namespace guichet::test;

namespace {
constexpr int Counters = 16;
}

class ConcurrencyTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    catalog::PerformanceSheet m_d2;

    /// Runs @p work(counter, connection) in one thread per counter and returns every error code that came up.
    template <typename Work>
    QMap<QByteArray, int> together(Work work)
    {
        std::vector<QMap<QByteArray, int>> codes(Counters);
        std::vector<std::thread> threads;
        for (int i = 0; i < Counters; ++i) {
            threads.emplace_back([&, i] {
                storage::Connection connection(m_club->as(QStringLiteral("cashier")));
                must(connection.ensureOpen());
                work(QStringLiteral("G%1").arg(i + 1), connection, codes[size_t(i)], quint32(i));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QMap<QByteArray, int> all;
        for (const auto &some : codes) {
            for (auto it = some.cbegin(); it != some.cend(); ++it)
                all[it.key()] += it.value();
        }
        return all;
    }

private Q_SLOTS:
    void init();
    void everySeatIsSoldOnceWhenAllWantTheSame();
    void randomOverlappingBasketsNeitherDeadlockNorDoubleSell();
    void theSameOperationFromManyConnectionsIsDoneOnce();
    void bestAvailableEmptiesTheBlockWithoutWaitingForEachOther();
    void oneCounterUsedByManySessionsKeepsItsNumbersWhole();
    void printingTheSameTicketEverywhereLeavesOneCodeInForce();
};

void ConcurrencyTest::init()
{
    failOnAnyWarning();
    Q_UNUSED(QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))); // the driver table is filled without a lock
    m_owner.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    must(m_owner->ensureOpen());
    m_d2 = must(catalog::loadSheet(*m_owner, QStringLiteral("D2"), QStringLiteral("G1")));
}

void ConcurrencyTest::everySeatIsSoldOnceWhenAllWantTheSame()
{
    std::atomic<int> sold = 0;
    const auto codes =
        together([&](const QString &counter, storage::Connection &c, QMap<QByteArray, int> &errors, quint32) {
            for (int s = 1; s <= 20; s += 2) {
                const auto receipt = orders::checkout(
                    c, cashSale(basketOf(m_d2, {QStringLiteral("A-1-%1").arg(s), QStringLiteral("A-1-%1").arg(s + 1)}),
                                counter));
                if (receipt)
                    ++sold;
                else
                    ++errors[receipt.error().code];
            }
        });
    QCOMPARE(sold.load(), 10);
    QCOMPARE(codes.keys(), QList<QByteArray>{"hold.lost"});
    QCOMPARE(codes.value("hold.lost"), Counters * 10 - 10);
    QCOMPARE(findings(*m_owner), QStringList());
}

void ConcurrencyTest::randomOverlappingBasketsNeitherDeadlockNorDoubleSell()
{
    std::atomic<int> tickets = 0;
    const auto codes = together([&](const QString &counter, storage::Connection &c, QMap<QByteArray, int> &errors,
                                    quint32 seed) {
        QRandomGenerator random(seed);
        for (int i = 0; i < 25; ++i) {
            QSet<QString> labels;
            while (labels.size() < 4) // in no order at all
                labels.insert(QStringLiteral("%1-%2-%3")
                                  .arg(QChar(u'A' + random.bounded(2)))
                                  .arg(random.bounded(1, 11))
                                  .arg(random.bounded(1, 21)));
            const orders::Basket basket = basketOf(m_d2, labels.values());
            const inventory::Asker asker{counter, basket.id};
            if (i % 2 == 0) {
                if (const auto held = inventory::hold(c, asker, m_d2.summary.id, idsOf(m_d2, labels.values())); !held) {
                    ++errors[held.error().code];
                    continue;
                }
            }
            const auto receipt = orders::checkout(c, cashSale(basket, counter));
            if (receipt)
                tickets += int(receipt->tickets.size());
            else
                ++errors[receipt.error().code];
        }
    });
    for (auto it = codes.cbegin(); it != codes.cend(); ++it)
        QVERIFY2(it.key() == "seat.taken" || it.key() == "hold.lost", it.key().constData());
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.ticket"))).toInt(), tickets.load());
    QCOMPARE(
        must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.occupancy WHERE state = 's'"))).toInt(),
        tickets.load());
    QVERIFY(tickets.load() > 0);
    QCOMPARE(findings(*m_owner), QStringList());
}

void ConcurrencyTest::theSameOperationFromManyConnectionsIsDoneOnce()
{
    const auto operation = cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"));
    std::vector<QJsonObject> answers(Counters);
    const auto codes = together([&](const QString &, storage::Connection &c, QMap<QByteArray, int> &errors, quint32 i) {
        const auto answer = operations::apply(c, operation, 3);
        if (answer)
            answers[i] = answer->body;
        else
            ++errors[answer.error().code];
    });
    QVERIFY(codes.isEmpty());
    for (const QJsonObject &answer : answers)
        QCOMPARE(answer, answers[0]);
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.order_file"))).toInt(), 1);
    QCOMPARE(findings(*m_owner), QStringList());
}

void ConcurrencyTest::bestAvailableEmptiesTheBlockWithoutWaitingForEachOther()
{
    std::atomic<int> seats = 0;
    const auto codes =
        together([&](const QString &counter, storage::Connection &c, QMap<QByteArray, int> &errors, quint32) {
            for (int misses = 0; misses < 3;) {
                orders::Basket basket{QUuid::createUuid(), {}, {}};
                const inventory::Asker asker{counter, basket.id};
                const auto live = must(inventory::loadState(c, asker, m_d2.summary.id));
                inventory::BestRequest request;
                request.count = 2;
                request.block = 0;
                request.proposals = 24;
                std::vector<std::vector<qint32>> groups;
                for (const inventory::Proposal &proposal :
                     inventory::bestAvailable(*m_d2.plan, inventory::seatStates(m_d2, live), request))
                    groups.push_back(
                        {m_d2.plan->seatIds[size_t(proposal.seats[0])], m_d2.plan->seatIds[size_t(proposal.seats[1])]});
                const auto held = inventory::holdFirst(c, asker, m_d2.summary.id, groups);
                if (!held) {
                    ++errors[held.error().code];
                    ++misses;
                    continue;
                }
                for (const qint32 id : held->held)
                    basket.lines.push_back(must(orders::makeLine(m_d2, m_d2.plan->seatWithId(id), 0)));
                must(orders::checkout(c, cashSale(basket, counter)));
                seats += 2;
            }
        });
    QCOMPARE(codes.keys(), QList<QByteArray>{"seat.none-left"});
    QCOMPARE(seats.load(), 200); // twenty seats in ten rows, sold out in pairs
    QCOMPARE(findings(*m_owner), QStringList());
}

void ConcurrencyTest::oneCounterUsedByManySessionsKeepsItsNumbersWhole()
{
    const auto codes = together([&](const QString &, storage::Connection &c, QMap<QByteArray, int> &errors, quint32 i) {
        for (int s = 1; s <= 10; ++s) {
            const auto receipt = orders::checkout(
                c, cashSale(
                       basketOf(m_d2, {QStringLiteral("%1-%2-%3").arg(QChar(u'A' + int(i % 2))).arg(i / 2 + 1).arg(s)}),
                       QStringLiteral("G1")));
            if (!receipt)
                ++errors[receipt.error().code];
        }
    });
    QVERIFY(codes.isEmpty());
    QCOMPARE(must(m_owner->value(QStringLiteral(
                      "SELECT last_order || ' ' || last_ticket || ' ' || seq FROM guichet.chain WHERE chain = 'T/G1'")))
                 .toString(),
             QStringLiteral("160 160 160"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void ConcurrencyTest::printingTheSameTicketEverywhereLeavesOneCodeInForce()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    must(orders::checkout(cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    const auto codes =
        together([&](const QString &counter, storage::Connection &c, QMap<QByteArray, int> &errors, quint32) {
            const auto printed = operations::apply(
                c,
                SmallClub::operation(QStringLiteral("print"), counter,
                                     {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}}),
                3);
            if (!printed)
                ++errors[printed.error().code];
        });
    QVERIFY(codes.isEmpty());
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT count(*) || ' ' || count(*) FILTER (WHERE revoked_by IS NULL) "
                                                "|| ' ' || max(copy) FROM guichet.ticket_copy")))
                 .toString(),
             QStringLiteral("16 1 15"));
    QCOMPARE(findings(*m_owner), QStringList());
}

QTEST_GUILESS_MAIN(ConcurrencyTest)
#include "tst_concurrency.moc"
