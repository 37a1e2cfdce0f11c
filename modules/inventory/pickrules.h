// Whether seats that somebody picks by hand leave the house as it should be, and what speaks against it.
#pragma once

#include <catalog/seatingplan.h>
#include <inventory/seatstate.h>

#include <span>
#include <vector>

namespace guichet::inventory {

struct PickRules {
    bool leaveNoSeatAlone = true; ///< one free seat between taken ones is hardly ever sold
    bool keepCompanions = true;   ///< a companion's seat goes with its wheelchair place
    friend bool operator==(const PickRules &, const PickRules &) = default;
};

enum class PickFault { None, LeavesSeatAlone, CompanionAlone };

struct PickVerdict {
    PickFault fault = PickFault::None;
    /// Ascending. LeavesSeatAlone: the seats that would stay alone; CompanionAlone: the companions' seats.
    std::vector<qint32> seats;
    /// What could be picked besides so that nothing is wrong any more; ascending.
    std::vector<qint32> remedy;
    friend bool operator==(const PickVerdict &, const PickVerdict &) = default;
};

/// Judges @p picked together with what this counter holds already. Strict only where there is a choice (seats.io,
/// seatmap.md §10): where one seat of a stretch must be left over, it may be; a companion may join a wheelchair place
/// that is sold already.
[[nodiscard]] PickVerdict judgePick(const catalog::SeatingPlan &plan, std::span<const SeatState> states,
                                    std::span<const qint32> picked, const PickRules &rules = {});

} // namespace guichet::inventory
