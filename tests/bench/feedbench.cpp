// What one counter commits, another paints: how long that takes, and what it costs the sellers.
#include "bighouse.h"

#include <core/clock.h>
#include <inventory/livestate.h>
#include <inventory/store/holds.h>
#include <orders/store/checkout.h>
#include <seatplan/seatplanview.h>
#include <seatplan/seatstatemodel.h>

#include <QElapsedTimer>

#include <mutex>
#include <thread>

namespace guichet::bench {

namespace {

constexpr int Counters = 16;
constexpr int PollMilliseconds = 100; // as the counter's plan does

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

} // namespace

void benchFeed(BigHouse &house, Report &report)
{
    // latency at 200 sales/s
    {
        const catalog::PerformanceSheet &sheet = house.freshSheet();
        seatplan::SeatStateModel model;
        seatplan::SeatPlanView view;
        view.resize(1920, 1080);
        view.setPlan(sheet.plan);
        view.setModel(&model);
        view.show();
        view.fitAll();
        storage::Connection observer(house.asCashier());
        must(observer.ensureOpen());
        const inventory::Asker asker{QStringLiteral("G1"), QUuid::createUuid()};
        auto live = must(inventory::loadState(observer, asker, sheet.summary.id));
        model.replaceAll(inventory::seatStates(sheet, live));

        QElapsedTimer clock;
        clock.start();
        std::mutex guard;
        QHash<qint32, qint64> committedAt;
        QHash<qint32, qint64> paintedAt;
        std::atomic<bool> done = false;
        std::thread sellers([&] {
            sellAll(house, sheet, 60, std::chrono::milliseconds(80), [&](qint32 seat) {
                const qint64 now = clock.nsecsElapsed();
                const std::lock_guard lock(guard);
                committedAt.insert(seat, now);
            });
            done = true;
        });
        QImage frame(view.viewport()->size(), QImage::Format_RGB32);
        QHash<qint32, qint32> indexOf;
        for (size_t i = 0; i < sheet.plan->seatIds.size(); ++i)
            indexOf.insert(sheet.plan->seatIds[i], qint32(i));
        for (bool last = false; !last;) {
            last = done;
            const qint64 started = clock.elapsed();
            live = must(inventory::pollChanges(observer, asker, sheet.summary.id, live.cursor));
            std::vector<inventory::SeatChange> changes;
            for (const inventory::LiveSeat &seat : live.seats)
                changes.push_back({indexOf.value(seat.seatId), seat.state});
            model.applyBatch(changes);
            model.flushNow();
            view.viewport()->render(&frame);
            const qint64 painted = clock.nsecsElapsed();
            for (const inventory::SeatChange &change : changes) {
                if (!paintedAt.contains(change.seat))
                    paintedAt.insert(change.seat, painted);
            }
            const qint64 left = PollMilliseconds - (clock.elapsed() - started);
            if (left > 0 && !last)
                std::this_thread::sleep_for(std::chrono::milliseconds(left));
        }
        sellers.join();
        std::vector<double> milliseconds;
        for (auto it = committedAt.cbegin(); it != committedAt.cend(); ++it) {
            if (!paintedAt.contains(it.key()))
                qFatal("a sale never reached the other counter");
            milliseconds.push_back(double(paintedAt.value(it.key()) - it.value()) / 1e6);
        }
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
                    std::this_thread::sleep_for(std::chrono::milliseconds(PollMilliseconds));
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
