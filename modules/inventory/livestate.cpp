#include "livestate.h"

#include <QHash>

namespace guichet::inventory {

SeatState unclaimed(const catalog::PerformanceSheet &sheet, qint32 seat)
{
    const qint32 contingent = sheet.contingentOfSeat.empty() ? -1 : sheet.contingentOfSeat[size_t(seat)];
    return contingent < 0 || sheet.contingents[size_t(contingent)].sellableHere ? SeatState::Free : SeatState::NotOurs;
}

std::vector<SeatState> seatStates(const catalog::PerformanceSheet &sheet, const LiveState &live)
{
    QHash<qint32, SeatState> claimed;
    claimed.reserve(qsizetype(live.seats.size()));
    for (const LiveSeat &seat : live.seats)
        claimed.insert(seat.seatId, seat.state);
    std::vector<SeatState> states(sheet.plan->seats.size());
    for (size_t i = 0; i < states.size(); ++i) {
        const SeatState state = claimed.value(sheet.plan->seatIds[i], SeatState::Free);
        states[i] = state == SeatState::Free ? unclaimed(sheet, qint32(i)) : state;
    }
    return states;
}

} // namespace guichet::inventory
