// Halls drawn with characters, one string per row.
#pragma once

#include <catalog/seatingplan.h>
#include <inventory/seatstate.h>

#include <QStringList>

namespace guichet::test {

/// 'o' free, 'x' sold, 'h' held by another counter, 'm' in our basket, 'b' blocked, 'n' not ours; free seats with an
/// attribute: 'W' wheelchair, 'C' companion, 'v' restricted view, 'S' security; 'B' free and of the second category;
/// '.' aisle. Seats are 0.5 m apart, rows 1 m, blocks below one another with 2 m between them.
struct SmallBlock {
    QString code;
    QStringList rows;
    catalog::Block::Kind kind = catalog::Block::Kind::Seated;
};

struct SmallHall {
    catalog::SeatingPlan plan;
    std::vector<inventory::SeatState> states;

    explicit SmallHall(const std::vector<SmallBlock> &blocks);
    /// "A-1-3 A-1-4": what a person would say.
    [[nodiscard]] QString names(const std::vector<qint32> &seats) const;
};

} // namespace guichet::test
