// Groups for when no seats side by side are left: in one row, then close together in one block, then anywhere.
#pragma once

#include <inventory/seatfield.h>

namespace guichet::inventory {

/// Up to @p wanted groups of @p count eligible seats, best first, each ascending; takes their seats from the field.
/// In one row: fewest seats left alone, fewest pieces, nearest to the focus; exact. In one block: the one that has the
/// seat nearest to the focus, there the closest of some groups around such seats, one that strands nobody if there is.
[[nodiscard]] std::vector<std::vector<qint32>> scatteredGroups(const catalog::SeatingPlan &plan, SeatField &field,
                                                               qint32 count, qint32 wanted);

/// The same around a wheelchair place each, with its companion's seat if one is free; other wheelchair places are left
/// for those who need them.
[[nodiscard]] std::vector<std::vector<qint32>> groupsAroundWheelchair(const catalog::SeatingPlan &plan,
                                                                      SeatField &field, qint32 count, qint32 wanted);

} // namespace guichet::inventory
