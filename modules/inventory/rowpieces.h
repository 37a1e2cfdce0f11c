// The best way to seat a group in one row that has no room for all of them side by side.
#pragma once

#include <inventory/seatfield.h>

namespace guichet::inventory {

/// What is better is smaller.
struct PiecesCost {
    qint32 stranded = 0; ///< pieces that leave a free seat alone
    qint32 pieces = 0;
    qint64 distance = 0; ///< sum of the seats' distances to the focus
    friend auto operator<=>(const PiecesCost &, const PiecesCost &) = default;
};

struct Pieces {
    PiecesCost cost;
    std::vector<qint32> seats; ///< ascending; empty if the row has too few eligible seats
};

[[nodiscard]] Pieces bestPieces(const SeatField &field, const catalog::Row &row, qint32 count);

} // namespace guichet::inventory
