// The database's view of a performance, and how it looks from this counter.
#pragma once

#include <catalog/performance.h>
#include <inventory/seatstate.h>

#include <QString>

#include <vector>

namespace guichet::inventory {

/// A row of the database's state: seat id, state, for holds the seconds until they end.
struct LiveSeat {
    qint32 seatId = 0;
    SeatState state = SeatState::Free; ///< NotOurs never appears here: contingents are part of the sheet
    qint32 secondsLeft = 0;            ///< holds only
};
struct LiveState {
    std::vector<LiveSeat>
        seats;      ///< of loadState: everything that is not free; of pollChanges: what changed, oldest first
    QString cursor; ///< give it to the next poll
};

/// Every seat of the sheet's plan, in its order: what @p live says, else free, or not ours if its contingent is sold
/// elsewhere.
[[nodiscard]] std::vector<SeatState> seatStates(const catalog::PerformanceSheet &sheet, const LiveState &live);

/// What a seat is when nobody claims it.
[[nodiscard]] SeatState unclaimed(const catalog::PerformanceSheet &sheet, qint32 seat);

} // namespace guichet::inventory
