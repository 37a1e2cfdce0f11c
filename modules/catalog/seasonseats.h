// Seats as a season file names them: whole blocks, rows, or single seats of a plan.
#pragma once

#include <catalog/season.h>
#include <catalog/seasonnode.h>

#include <QHash>

namespace guichet::catalog {

/// The names of one plan's blocks, rows ("block/row") and seats (label "block-row-seat", or the seat's key).
class SeatNames
{
public:
    explicit SeatNames(const SeatingPlan &plan);

    /// The seats that @p entry names in its "blocks", "rows" and "seats": sorted, apart from each other, at least one.
    [[nodiscard]] SeatRanges rangesNamedIn(const SeasonNode &entry) const;

private:
    using Range = std::pair<qint32, qint32>;
    using Names = QHash<QString, Range>;
    void add(const SeasonNode &list, const Names &names, const char *expected, SeatRanges &ranges) const;

    QString m_plan; ///< code
    Names m_blocks;
    Names m_rows;
    Names m_seats;
};

/// Merges what touches or overlaps.
[[nodiscard]] SeatRanges mergedRanges(SeatRanges ranges);
/// The first seat that both lists hold; both are sorted.
[[nodiscard]] std::optional<qint32> firstCommonSeat(const SeatRanges &a, const SeatRanges &b);

/// Puts the plan's seats into the categories that the season file gives instead of the plan file's.
void regroupCategories(SeatingPlan &plan, const SeatNames &names, const SeasonNode &categories);
/// Marks wheelchair places and the like that the plan file cannot express.
void markAttributes(SeatingPlan &plan, const SeatNames &names, const SeasonNode &entries);

} // namespace guichet::catalog
