// Groups for when no seats side by side are left: in one row, then close together in one block, then anywhere.
#pragma once

#include <inventory/seatfield.h>

namespace guichet::inventory {

/// The best scattered group of eligible seats, ascending; empty if there are not enough of them.
/// In one row: fewest pieces, then nearest to the focus. In one block: the block whose nearest seat is nearest to the
/// focus, there the seats closest together. A group that strands nobody goes first in both.
[[nodiscard]] std::vector<qint32> bestScattered(const catalog::SeatingPlan &plan, const SeatField &field, qint32 count);

/// The same around a wheelchair place with its companion's seat if one is free; other wheelchair places are left for
/// those who need them.
[[nodiscard]] std::vector<qint32> bestAroundWheelchair(const catalog::SeatingPlan &plan, const SeatField &field,
                                                       qint32 count);

} // namespace guichet::inventory
