// Sales per second: the whole checkout against a bare function call, and sixteen counters on one block.
#include "bighouse.h"

#include <core/clock.h>
#include <core/uuid7.h>
#include <inventory/bestavailable.h>
#include <inventory/livestate.h>
#include <inventory/store/holds.h>
#include <orders/store/checkout.h>
#include <storage/serverlogin.h>

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTextStream>

#include <functional>
#include <thread>

namespace guichet::bench {

namespace {

struct Run {
    double perSecond = 0;
    std::vector<double> milliseconds; ///< of each sale
    int refused = 0;
};

/// A seller's one sale; false: refused.
using Sell = std::function<bool(storage::Connection &, int counter, int sale)>;

Run run(const storage::ConnectionParams &params, int counters, int salesEach, const Sell &sell)
{
    std::vector<Run> parts(static_cast<size_t>(counters));
    std::atomic<int> ready = 0;
    std::atomic<bool> go = false;
    std::vector<std::thread> threads;
    threads.reserve(static_cast<size_t>(counters));
    for (int i = 0; i < counters; ++i) {
        threads.emplace_back([&, i] {
            storage::Connection connection(params);
            must(connection.ensureOpen());
            for (int warm = 0; warm < 3; ++warm)
                (void)sell(connection, i, -1 - warm);
            ++ready;
            while (!go)
                std::this_thread::yield();
            Run &part = parts[size_t(i)];
            QElapsedTimer timer;
            for (int s = 0; s < salesEach; ++s) {
                timer.start();
                if (sell(connection, i, s))
                    part.milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
                else
                    ++part.refused;
            }
        });
    }
    while (ready < counters)
        std::this_thread::yield();
    QElapsedTimer whole;
    whole.start();
    go = true;
    for (std::thread &thread : threads)
        thread.join();
    const double seconds = double(whole.nsecsElapsed()) / 1e9;
    Run all;
    for (const Run &part : parts) {
        all.milliseconds.insert(all.milliseconds.end(), part.milliseconds.begin(), part.milliseconds.end());
        all.refused += part.refused;
    }
    all.perSecond = double(all.milliseconds.size()) / seconds;
    return all;
}

QString uuidText() { return makeUuid7(SystemClock().nowUtc().toMSecsSinceEpoch()).toString(QUuid::WithoutBraces); }

/// Two neighbours of the counter's own part of the plan; warm-up sales use the plan's end.
std::vector<qint32> pairOf(int counter, int sale)
{
    const int slot = sale < 0 ? 29'900 + counter * 3 - sale - 1 : counter * 1'800 + sale;
    return {slot * 2, slot * 2 + 1};
}

/// A connection as a Qt program usually has it: every statement prepared, run and forgotten.
class PlainDatabase
{
public:
    explicit PlainDatabase(const storage::ConnectionParams &params)
        : m_name(uuidText())
        , m_db(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name))
    {
        m_db.setHostName(params.host);
        m_db.setDatabaseName(params.database);
        m_db.setUserName(params.user);
        m_db.setPassword(params.password);
        m_db.setConnectOptions(storage::connectOptions(params));
        if (!m_db.open())
            qFatal("%s", qPrintable(m_db.lastError().text()));
    }
    PlainDatabase(const PlainDatabase &) = delete;
    PlainDatabase &operator=(const PlainDatabase &) = delete;
    ~PlainDatabase()
    {
        m_db = {};
        QSqlDatabase::removeDatabase(m_name);
    }

    void execute(const QString &sql, const QVariantList &values)
    {
        QSqlQuery query(m_db);
        bool done = query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = done && query.exec();
        if (!done)
            qFatal("%s", qPrintable(query.lastError().text()));
    }
    void begin() { m_db.transaction(); }
    [[nodiscard]] bool commit() { return m_db.commit(); }

private:
    QString m_name;
    QSqlDatabase m_db;
};

/// The rows of bare.sell, statement by statement.
void insertSale(qint32 performance, const std::vector<qint32> &seats, int counter, qlonglong order,
                const std::function<void(const QString &, const QVariantList &)> &execute)
{
    const QString op = uuidText();
    const qlonglong ticket = order * 10;
    execute(QStringLiteral("INSERT INTO bare.occupancy (performance_id, seat_id, state, ticket_id) "
                           "VALUES (?, ?, 's', ?), (?, ?, 's', ?) ON CONFLICT DO NOTHING"),
            {performance, seats[0], ticket + 1, performance, seats[1], ticket + 2});
    execute(QStringLiteral("INSERT INTO bare.operation (operation_id, kind, pos_id) VALUES (?::uuid, 'S', ?)"),
            {op, counter});
    execute(QStringLiteral("INSERT INTO bare.sales_order (order_id, operation_id, total) VALUES (?, ?::uuid, 6000)"),
            {order, op});
    execute(
        QStringLiteral("INSERT INTO bare.ticket (ticket_id, order_id, performance_id, seat_id, price, root_ticket_id) "
                       "VALUES (?, ?, ?, ?, 3000, ?), (?, ?, ?, ?, 3000, ?)"),
        {ticket + 1, order, performance, seats[0], ticket + 1, ticket + 2, order, performance, seats[1], ticket + 2});
    execute(QStringLiteral("INSERT INTO bare.payment (payment_id, order_id, operation_id, method, amount) "
                           "VALUES (?, ?, ?::uuid, 2, 6000)"),
            {order, order, op});
    execute(QStringLiteral("INSERT INTO bare.payment_allocation (ticket_id, payment_id, amount) "
                           "VALUES (?, ?, 3000), (?, ?, 3000)"),
            {ticket + 1, order, ticket + 2, order});
    execute(QStringLiteral("INSERT INTO bare.ledger_entry (operation_id, line_no, account_id, amount) "
                           "VALUES (?::uuid, 1, 2, 6000), (?::uuid, 2, 3, -5687), (?::uuid, 3, 4, -313)"),
            {op, op, op});
}

} // namespace

void benchSales(BigHouse &house, Report &report)
{
    QTextStream out(stdout);
    std::atomic<qint64> orderNumber = 1;
    double p99overP50 = 0;
    for (const int counters : {1, 4, 16}) {
        std::vector<double> toBare;
        std::vector<double> toPlain;
        std::vector<double> toKept;
        std::vector<double> tails;
        for (int round = 0; round < 3; ++round) {
            const int salesEach = counters == 1 ? 800 : counters == 4 ? 300 : 100;
            const qint32 bareHouse = qint32(1000 + counters * 10 + round);
            const Run bare =
                run(house.asCashier(), counters, salesEach, [&](storage::Connection &c, int counter, int sale) {
                    const auto seats = pairOf(counter, sale);
                    return c
                        .value(QStringLiteral("SELECT bare.sell(?::uuid, ?, ?, ?::int[], ?, 3000)"),
                               {uuidText(), counter, bareHouse, QStringLiteral("{%1,%2}").arg(seats[0]).arg(seats[1]),
                                qlonglong(orderNumber++)})
                        .has_value();
                });
            const Run plain =
                run(house.asCashier(), counters, salesEach, [&](storage::Connection &, int counter, int sale) {
                    thread_local PlainDatabase db(house.asCashier());
                    db.begin();
                    insertSale(bareHouse + 5000, pairOf(counter, sale), counter, orderNumber++,
                               [](const QString &sql, const QVariantList &values) { db.execute(sql, values); });
                    return db.commit();
                });
            const Run kept =
                run(house.asCashier(), counters, salesEach, [&](storage::Connection &c, int counter, int sale) {
                    must(c.begin());
                    insertSale(bareHouse + 9000, pairOf(counter, sale), counter, orderNumber++,
                               [&c](const QString &sql, const QVariantList &values) { must(c.query(sql, values)); });
                    return c.commit().has_value();
                });
            const catalog::PerformanceSheet &sheet = house.freshSheet();
            const Run real =
                run(house.asCashier(), counters, salesEach, [&](storage::Connection &c, int counter, int sale) {
                    return orders::checkout(
                               c, cashSale(sheet, pairOf(counter, sale), QStringLiteral("G%1").arg(counter + 1)))
                        .has_value();
                });
            if (bare.refused + plain.refused + kept.refused + real.refused > 0)
                qFatal("a sale of free seats was refused");
            toBare.push_back(real.perSecond / bare.perSecond);
            toPlain.push_back(real.perSecond / plain.perSecond);
            toKept.push_back(real.perSecond / kept.perSecond);
            tails.push_back(percentile(real.milliseconds, 0.99) / percentile(real.milliseconds, 0.5));
        }
        const QString at = QStringLiteral(" at %1 counters").arg(counters);
        report.atLeast(QStringLiteral("two-seat sale, whole checkout") + at, median(toBare),
                       QStringLiteral("bare function call, sales/s"), 0.6);
        report.atLeast(QStringLiteral("two-seat sale, whole checkout") + at, median(toPlain),
                       QStringLiteral("a QSqlQuery per statement, sales/s"), 1.5);
        // A bare call makes about 1.5 of these itself, so no whole sale can: told, not judged.
        report.tell(QStringLiteral("two-seat sale, whole checkout") + at, median(toKept),
                    QStringLiteral("statements prepared once, sales/s"));
        if (counters == 4)
            p99overP50 = median(tails);
    }
    report.atMost(QStringLiteral("sale, p99 at 4 counters"), p99overP50, QStringLiteral("its p50"), 4);

    // Hold the best two, then sell them: each counter on its own performance, then all on one block.
    const auto sellBest = [](const catalog::PerformanceSheet &sheet, qint32 block) {
        return [&sheet, block](storage::Connection &c, int counter, int sale) {
            const QString code = QStringLiteral("G%1").arg(counter + 1);
            const inventory::Asker asker{code, QUuid::createUuid()};
            for (int attempt = 0; attempt < 20; ++attempt) {
                const auto live = must(inventory::loadState(c, asker, sheet.summary.id));
                inventory::BestRequest request;
                request.block = sale < 0 ? 39 : block;
                request.proposals = 24;
                std::vector<std::vector<qint32>> groups;
                for (const auto &proposal :
                     inventory::bestAvailable(*sheet.plan, inventory::seatStates(sheet, live), request))
                    groups.push_back({sheet.plan->seatIds[size_t(proposal.seats[0])],
                                      sheet.plan->seatIds[size_t(proposal.seats[1])]});
                const auto held = inventory::holdFirst(c, asker, sheet.summary.id, groups);
                if (!held && held.error().code == "seat.none-left")
                    continue;
                must(held);
                return orders::checkout(
                           c, cashSale(sheet,
                                       {sheet.plan->seatWithId(held->held[0]), sheet.plan->seatWithId(held->held[1])},
                                       code, asker.basket))
                    .has_value();
            }
            return false;
        };
    };
    std::vector<double> contended;
    int refused = 0;
    for (int round = 0; round < 3; ++round) {
        std::vector<Sell> own;
        own.reserve(16);
        for (int i = 0; i < 16; ++i)
            own.push_back(sellBest(house.freshSheet(), 0)); // nobody else looks there
        const Run alone = run(house.asCashier(), 16, 40, [&own](storage::Connection &c, int counter, int sale) {
            return own[size_t(counter)](c, counter, sale);
        });
        const catalog::PerformanceSheet &sheet = house.freshSheet();
        const Run together = run(house.asCashier(), 16, 40, sellBest(sheet, 0));
        contended.push_back(together.perSecond / alone.perSecond);
        refused += alone.refused + together.refused;
    }
    report.atLeast(QStringLiteral("16 counters on one block, best two held and sold"), median(contended),
                   QStringLiteral("each on its own performance, sales/s"), 0.6);
    report.atMost(QStringLiteral("sales refused while seats were left"), refused, QStringLiteral("none"), 0);

    storage::Connection owner(house.asOwner());
    must(owner.ensureOpen());
    const int broken = must(owner.value(QStringLiteral("SELECT count(*)::int FROM guichet.findings()"))).toInt();
    report.atMost(QStringLiteral("broken invariants after all sales"), broken, QStringLiteral("none"), 0);
    out.flush();
}

} // namespace guichet::bench
