// Lays rows of seats into the shape of a stadium sector.
#pragma once

#include <catalog/polygon.h>

#include <optional>

namespace guichet::catalog {

/// How the seats of a row stand: runs of seats, parted by aisles of missing seats.
struct SectorRow {
    std::vector<qint32> runs;   ///< seats in each
    std::vector<qint32> aisles; ///< missing seats after each run but the last
    qint32 rank = 0;            ///< counts rows from the pitch, and rows that are missing between them
    [[nodiscard]] qint32 seatCount() const;
};

/// One position per seat and row, the first row nearest the pitch, each row from one side of the sector to the other.
/// Every seat lies strictly inside one of the parts and not in @p others. Parts at different depths are tiers: the rows
/// are shared out by area. Nothing if there is no room.
[[nodiscard]] std::optional<std::vector<std::vector<QPointF>>> layRows(const std::vector<Ring> &parts,
                                                                       const std::vector<Ring> &others,
                                                                       const QRectF &pitch,
                                                                       const std::vector<SectorRow> &rows);

} // namespace guichet::catalog
