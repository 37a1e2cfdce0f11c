// Which seats a cashier means who types "C3 12 7".
#pragma once

#include <catalog/seatingplan.h>

#include <QCoreApplication>
#include <QList>

namespace guichet::seatplan {

/// What was found of block, row and seat, and the first word that was not.
struct SeatFinding {
    enum class Missing { Nothing, Block, Row, Seat };
    Missing missing = Missing::Nothing;
    QString word;   ///< that was not found, as typed
    int block = -1; ///< the last thing that was found
    int row = -1;   ///< likewise
    QList<int>
        seats; ///< ascending; those of a row if no seat was named, of a block if no row was; none if one is missing
    /// Nothing was typed.
    [[nodiscard]] bool isEmpty() const { return block < 0 && missing == Missing::Nothing; }
    friend bool operator==(const SeatFinding &, const SeatFinding &) = default;
};

/// Block by code or name (its first words are enough if no other begins so), row, seats. Capitals, accents, leading
/// zeros and the words for block, row and seat do not matter, nor what stands between. Several seats: "7 8 9", "7-9",
/// "7 to 9". Without a block, @p nearBlock is meant, or the only one there is.
[[nodiscard]] SeatFinding findSeats(const catalog::SeatingPlan &plan, const QString &text, int nearBlock = -1);

class SeatFindingWords
{
    Q_DECLARE_TR_FUNCTIONS(guichet::seatplan::SeatFindingWords)
public:
    /// What is not there, and what is: "C3 has no row 40; its rows are 1 to 24." Empty if nothing is missing.
    [[nodiscard]] static QString sentence(const catalog::SeatingPlan &plan, const SeatFinding &finding);
};

} // namespace guichet::seatplan
