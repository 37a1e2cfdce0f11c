// A seating plan in the making, in the units of the file it is read from.
#pragma once

#include <catalog/polygon.h>
#include <catalog/seatingplan.h>

#include <QSet>

namespace guichet::catalog {

struct DraftSeat {
    QString key; ///< empty: the label "block-row-number"
    QString number;
    QPointF position;
    qint32 category = 0;
    quint16 attributes = 0;
    bool opensRun = false;   ///< an aisle, or the end of the row, lies before it
    qint32 source = 0;       ///< for the importer: which object of the file
    QJsonObject origin = {}; ///< as Seat::origin
};

struct DraftRow {
    QString label;
    std::vector<DraftSeat> seats;
};

struct DraftBlock {
    QString code;
    QString name;
    QString level;
    QString entrance;
    Block::Kind kind = Block::Kind::Seated;
    Ring outline;
    std::vector<DraftRow> rows;
};

struct DraftPlan {
    QString code;
    QString name;
    std::vector<SeatCategory> categories;
    std::vector<DraftBlock> blocks;
    std::vector<Decoration> decorations;
    QJsonObject origin; ///< as SeatingPlan::origin
};

/// The limit of one plan: what a counter can be asked to draw, with room to spare.
inline constexpr qint32 MaxSeats = 200'000;
/// The limit of one outline: placing seats looks at every corner for every seat.
inline constexpr qint32 MaxCorners = 2'000;
/// What importers give two seats side by side, in metres, in a file that does not say how large it is.
inline constexpr double SeatPitch = 0.5;

/// Letters, digits and single dashes of a text: "Ground floor" gives "Ground-floor". Never empty.
[[nodiscard]] QString codeFrom(const QString &text);
/// The code, with a number behind it if it was used before.
[[nodiscard]] QString uniqueCode(const QString &code, QSet<QString> &used);
/// "9" before "10", "B" before "AA".
[[nodiscard]] bool comesBefore(const QString &a, const QString &b);

/// The middle distance between neighbours in all rows; 0 if no row has two seats in different places.
[[nodiscard]] double typicalPitch(const std::vector<DraftBlock> &blocks);
/// Brings a row's seats into the order in which they stand. A row that already runs from seat to seat, however bent,
/// keeps its order; any other is sorted along the direction in which it extends, its first seat staying on its side.
void orderAsTheyStand(DraftRow &row, double pitch);
/// Opens a run wherever the distance is clearly more than the row's usual one. Returns how many it opened.
qint32 openRunsAtGaps(DraftRow &row, double pitch);

/// Lays the rows out as one plan. Positions are multiplied by @p scale and moved so that everything drawn keeps
/// @p margin metres to the plan's edge.
[[nodiscard]] SeatingPlan assemble(DraftPlan draft, double scale, double margin = 1.0);
/// The same, keeping every position as it is.
[[nodiscard]] SeatingPlan assemble(DraftPlan draft, const QSizeF &size);

} // namespace guichet::catalog
