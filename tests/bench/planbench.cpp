// The state of a 60,000-seat performance, from the database to the screen.
#include "bighouse.h"

#include <inventory/livestate.h>
#include <inventory/store/holds.h>
#include <seatplan/seatplanview.h>
#include <seatplan/seatstatemodel.h>

#include <QElapsedTimer>

namespace guichet::bench {

void benchPlan(BigHouse &house, Report &report)
{
    const catalog::PerformanceSheet &sheet = house.freshSheet();
    storage::Connection owner(house.asOwner());
    must(owner.ensureOpen());
    must(owner.query(QStringLiteral("INSERT INTO guichet.occupancy (performance_id, seat_id, state, reason) SELECT %1, "
                                    "seat_id, 'b', 'bench' FROM guichet.seat WHERE ord % 4 <> 0")
                         .arg(sheet.summary.id)));
    must(owner.query(QStringLiteral("VACUUM ANALYZE guichet.occupancy")));

    storage::Connection cashier(house.asCashier());
    must(cashier.ensureOpen());
    seatplan::SeatStateModel model(sheet.plan);
    seatplan::SeatPlanView view;
    view.resize(1920, 1080);
    view.setPlan(sheet.plan);
    view.setModel(&model);
    view.show();
    view.fitAll();
    std::vector<double> ratios;
    QImage frame(view.viewport()->size(), QImage::Format_RGB32);
    for (int round = 0; round < 9; ++round) {
        QElapsedTimer timer;
        timer.start();
        QSqlQuery bare = must(owner.query(QStringLiteral("SELECT state, array_agg(seat_id)::text FROM "
                                                         "guichet.occupancy WHERE performance_id = %1 GROUP BY state")
                                              .arg(sheet.summary.id)));
        qsizetype length = 0;
        while (bare.next())
            length += bare.value(1).toString().size();
        const double query = double(timer.nsecsElapsed());
        if (length == 0)
            qFatal("the bare query read nothing");
        timer.start();
        const auto live =
            must(inventory::loadState(cashier, {QStringLiteral("G1"), QUuid::createUuid()}, sheet.summary.id));
        model.replaceAll(inventory::seatStates(sheet, live));
        model.flushNow();
        view.viewport()->render(&frame);
        if (round > 1)
            ratios.push_back(double(timer.nsecsElapsed()) / query);
    }
    report.atMost(QStringLiteral("state of a 60,000-seat performance on screen"), median(ratios),
                  QStringLiteral("the bare query alone"), 3);
}

} // namespace guichet::bench
