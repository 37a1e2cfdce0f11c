// What is said of a plan, its blocks, rows and seats: by a screen reader, and in the list of seats.
#pragma once

#include <seatplan/seatstatemodel.h>

#include <QCoreApplication>

#include <functional>

namespace guichet::seatplan {

/// What the words are made from. Not owned; all of it outlives the words only.
struct SpokenPlan {
    const catalog::SeatingPlan &plan;
    const SeatStateModel *model = nullptr; ///< null: nobody knows what is free
    /// The prices of a seat, one per line, the usual one first; may be empty.
    std::function<QString(int seat)> prices = {};
};

/// How the whole plan stands; two of them make the news.
struct SeatTotals {
    int free = 0;
    int sold = 0;
    int ours = 0; ///< in the basket of this counter
    friend bool operator==(const SeatTotals &, const SeatTotals &) = default;
};

/// Counts stand in the names of blocks and rows, so that nobody has to read seat by seat to find a free one.
class SpokenSeats
{
    Q_DECLARE_TR_FUNCTIONS(guichet::seatplan::SpokenSeats)
public:
    [[nodiscard]] static SeatTotals totals(const SeatStateModel *model);
    [[nodiscard]] static int freeInRow(const SpokenPlan &spoken, int row);

    /// "11,022 of 60,000 seats free"; empty without states.
    [[nodiscard]] static QString plan(const SpokenPlan &spoken);
    /// "7 of 23 seats free".
    [[nodiscard]] static QString free(int free, int of);
    /// "31 of 500 standing places free".
    [[nodiscard]] static QString freeStanding(int free, int of);
    /// "412 seats sold, 2 seats in your basket": what became of @p before; empty if nothing that is said changed.
    [[nodiscard]] static QString news(const SeatTotals &before, const SeatTotals &now);
    /// "C3, 112 of 368 seats free".
    [[nodiscard]] static QString block(const SpokenPlan &spoken, int block);
    /// "Category 1: 112 free", for those that have some.
    [[nodiscard]] static QString blockDetail(const SpokenPlan &spoken, int block);
    /// "Row 12, 7 of 23 seats free".
    [[nodiscard]] static QString row(const SpokenPlan &spoken, int row);
    /// "Row 12, seat 7, C3, Free, Category 1, Full price: €45.00, Companion of seat 8, 7 of 23".
    [[nodiscard]] static QString seat(const SpokenPlan &spoken, int seat);
    /// "Wheelchair place", "Companion of seat 8", …
    [[nodiscard]] static QStringList marks(const catalog::SeatingPlan &plan, int seat);

    [[nodiscard]] static QString blockName(const catalog::SeatingPlan &plan, int block);
    /// "Row 12"; a row without a label is called by its block.
    [[nodiscard]] static QString rowName(const catalog::SeatingPlan &plan, int row);
    [[nodiscard]] static QString seatName(const catalog::SeatingPlan &plan, int seat);
};

} // namespace guichet::seatplan
