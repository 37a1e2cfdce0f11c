// The state of every seat of one performance as this counter sees it.
#pragma once

#include <QtGlobal>

#include <vector>

namespace guichet::inventory {

enum class SeatState : quint8 {
    Free,
    HeldHere,  ///< in the basket of this counter
    HeldOther, ///< in another counter's basket, or reserved under an option
    Sold,
    Blocked, ///< taken off sale with a reason
    NotOurs, ///< free, but in a contingent that this counter may not sell
};

/// One change, by index into the plan's seats.
struct SeatChange {
    qint32 seat = 0;
    SeatState state = SeatState::Free;
    friend bool operator==(const SeatChange &, const SeatChange &) = default;
};

} // namespace guichet::inventory
