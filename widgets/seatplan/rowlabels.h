// Where the labels of rows stand: at both ends, where there is room.
#pragma once

#include <seatplan/seatlayout.h>

namespace guichet::seatplan {

struct RowLabel {
    QPointF place; ///< of its middle, in metres
    qint32 row = 0;
};

/// One pitch beyond the first and the last seat, unless another seat is there or, across a narrow aisle, the same
/// label. In the order of the rows.
[[nodiscard]] std::vector<RowLabel> rowLabels(const SeatLayout &layout);

} // namespace guichet::seatplan
