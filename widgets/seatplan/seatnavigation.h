// Where an arrow key leads from a seat or a block.
#pragma once

#include <seatplan/seatlayout.h>

#include <QList>

namespace guichet::seatplan {

enum class Direction { Left, Right, Up, Down };

/// A place of the keyboard: a seat, or a block that has no seats to show.
struct Stop {
    int seat = -1;
    int block = -1;
    [[nodiscard]] bool isNowhere() const { return seat < 0 && block < 0; }
    friend bool operator==(const Stop &, const Stop &) = default;
};

/// As the eye expects: along the row where the row runs that way, else to the next row, and on to the neighbouring
/// block at the end. @p wish is the place that was left when rows were first crossed, so that a short row in between
/// does not shift the column. Nowhere if there is nothing in that direction.
[[nodiscard]] Stop step(const SeatLayout &layout, Stop from, Direction direction, QPointF wish);

/// Does this direction lead along the seat's row (and therefore set a new wish)?
[[nodiscard]] bool isAlongRow(const SeatLayout &layout, int seat, Direction direction);

/// From block to block.
[[nodiscard]] int stepBlock(const SeatLayout &layout, int block, Direction direction);

/// From @p from to @p to inclusive if both are in one row, in the row's order; empty otherwise.
[[nodiscard]] QList<int> rangeInRow(const SeatLayout &layout, int from, int to);

} // namespace guichet::seatplan
