// What to offer a customer whose seat is gone.
#pragma once

#include <catalog/seatingplan.h>
#include <inventory/seatstate.h>

#include <span>
#include <vector>

namespace guichet::inventory {

/// For each lost seat the nearest free one of the same category and kind (a wheelchair place for a wheelchair place),
/// -1 if there is none; no seat is offered twice, and none of the lost ones. For a standing place any free one of its
/// block. At equal distance the one that comes first in the plan.
[[nodiscard]] std::vector<qint32> nearestFree(const catalog::SeatingPlan &plan, std::span<const SeatState> states,
                                              std::span<const qint32> lost);

} // namespace guichet::inventory
