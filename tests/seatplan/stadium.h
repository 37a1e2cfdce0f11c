// Seating plans made by arithmetic: a bowl of any size, and a small hall with everything that is unusual.
#pragma once

#include <catalog/seatingplan.h>

#include <memory>

namespace guichet::test {

/// Tiers of blocks around a pitch, straight at the sides and fanned out in the corners; at least @p seats seats.
[[nodiscard]] std::shared_ptr<const catalog::SeatingPlan> stadium(int seats);

/// Two curved blocks without an outline (odd and even numbers), a balcony with an outline, wheelchair places, a
/// standing area in front of the stage.
[[nodiscard]] std::shared_ptr<const catalog::SeatingPlan> hall();

} // namespace guichet::test
