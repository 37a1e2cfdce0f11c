// What one counter commits, another paints: how long that takes, and what it costs the sellers.
#include "bighouse.h"

#include <core/clock.h>
#include <guichet/sale/liveseats.h>
#include <inventory/livestate.h>
#include <inventory/store/holds.h>
#include <orders/store/checkout.h>
#include <seatplan/seatplanview.h>
#include <seatplan/seatstatemodel.h>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <mutex>
#include <thread>

namespace guichet::bench {

namespace {

constexpr int Counters = 16;

/// Sixteen sellers on their own parts of one performance, @p salesEach each; @p pause between sales of one seller.
double sellAll(BigHouse &house, const catalog::PerformanceSheet &sheet, int salesEach, std::chrono::microseconds pause,
               const std::function<void(qint32 seat)> &committed)
{
    std::vector<std::thread> sellers;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Counters; ++i) {
        sellers.emplace_back([&, i] {
            storage::Connection c(house.asCashier());
            must(c.ensureOpen());
            auto next = std::chrono::steady_clock::now();
            for (int s = 0; s < salesEach; ++s) {
                const qint32 seat = i * 3'600 + s * 2;
                must(orders::checkout(c, cashSale(sheet, {seat, seat + 1}, QStringLiteral("G%1").arg(i + 1))));
                committed(seat);
                next += pause;
                std::this_thread::sleep_until(next);
            }
        });
    }
    for (std::thread &seller : sellers)
        seller.join();
    return Counters * salesEach / (double(timer.nsecsElapsed()) / 1e9);
}

/// Knows when which seats came onto the screen.
class WatchedView : public seatplan::SeatPlanView
{
public:
    explicit WatchedView(const QElapsedTimer &clock)
        : m_clock(clock)
    {
    }

    void follow(seatplan::SeatStateModel *model)
    {
        setPlan(model->plan());
        setModel(model);
        connect(model, &seatplan::SeatStateModel::seatsChanged, this,
                [this](const QList<int> &seats) { m_changed.append(seats); });
    }
    [[nodiscard]] const QHash<int, qint64> &paintedAt() const { return m_paintedAt; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        SeatPlanView::paintEvent(event);
        const qint64 now = m_clock.nsecsElapsed();
        for (const int seat : std::exchange(m_changed, {})) {
            if (!m_paintedAt.contains(seat))
                m_paintedAt.insert(seat, now);
        }
    }

private:
    const QElapsedTimer &m_clock;
    QList<int> m_changed;
    QHash<int, qint64> m_paintedAt;
};

} // namespace

void benchFeed(BigHouse &house, Report &report)
{
    // latency at 200 sales/s, through everything that a counter's window has between the database and the eye
    {
        const auto sheet = std::make_shared<const catalog::PerformanceSheet>(house.freshSheet());
        const inventory::Asker asker{QStringLiteral("G1"), QUuid::createUuid()};
        QElapsedTimer clock;
        clock.start();
        storage::Executor feed(house.asCashier());
        desk::LiveSeats live(feed);
        live.follow(
            sheet, asker,
            must(feed.run([&](storage::Connection &c) { return inventory::loadState(c, asker, sheet->summary.id); })
                     .result()));
        WatchedView view(clock);
        view.resize(1920, 1080);
        view.follow(live.model());
        view.show();
        view.fitAll();

        constexpr int SalesEach = 60;
        std::mutex guard;
        QHash<int, qint64> committedAt;
        std::thread sellers([&] {
            sellAll(house, *sheet, SalesEach, std::chrono::milliseconds(80), [&](qint32 seat) {
                const qint64 now = clock.nsecsElapsed();
                const std::lock_guard lock(guard);
                committedAt.insert(seat, now);
            });
        });
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            const std::lock_guard lock(guard);
            if (committedAt.size() == qsizetype(Counters) * SalesEach &&
                std::ranges::all_of(committedAt.keys(), [&](int seat) { return view.paintedAt().contains(seat); }))
                loop.quit();
        });
        look.start(500);
        QTimer::singleShot(120'000, &loop, [] { qFatal("a sale never reached the other counter"); });
        loop.exec();
        sellers.join();
        std::vector<double> milliseconds;
        for (auto it = committedAt.cbegin(); it != committedAt.cend(); ++it)
            milliseconds.push_back(double(view.paintedAt().value(it.key()) - it.value()) / 1e6);
        report.atMost(QStringLiteral("commit at one counter to painted at another, p99"),
                      percentile(milliseconds, 0.99) / 250, QStringLiteral("a quarter of a second"), 1);
    }
    // what following costs the sellers
    std::vector<double> kept;
    for (int round = 0; round < 3; ++round) {
        const double quiet = sellAll(house, house.freshSheet(), 80, {}, [](qint32) {});
        const catalog::PerformanceSheet &sheet = house.freshSheet();
        std::atomic<bool> done = false;
        std::vector<std::thread> followers;
        for (int i = 0; i < Counters; ++i) {
            followers.emplace_back([&] {
                storage::Connection c(house.asCashier());
                must(c.ensureOpen());
                const inventory::Asker asker{QStringLiteral("G1"), QUuid::createUuid()};
                QString cursor = must(inventory::loadState(c, asker, sheet.summary.id)).cursor;
                while (!done) {
                    cursor = must(inventory::pollChanges(c, asker, sheet.summary.id, cursor)).cursor;
                    std::this_thread::sleep_for(std::chrono::milliseconds(desk::LiveSeats::PollMilliseconds));
                }
            });
        }
        const double followed = sellAll(house, sheet, 80, {}, [](qint32) {});
        done = true;
        for (std::thread &follower : followers)
            follower.join();
        kept.push_back(followed / quiet);
    }
    report.atLeast(QStringLiteral("sales/s with sixteen followers of the feed"), median(kept),
                   QStringLiteral("the same without followers"), 0.85);
}

} // namespace guichet::bench
