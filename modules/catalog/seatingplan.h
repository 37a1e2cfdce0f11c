// A seating plan as data: blocks, rows, seats in physical order, adjacency, drawing.
#pragma once

#include <QJsonObject>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace guichet::catalog {

/// Bits of Seat::attributes.
enum SeatAttribute : quint16 {
    Wheelchair = 1,
    Companion = 2, ///< sold together with a wheelchair place
    RestrictedView = 4,
    SecuritySeat = 8, ///< kept for the security services
};

struct SeatCategory {
    QString code; ///< unique in the plan
    QString name;
    QString color; ///< "#rrggbb"; empty: the program chooses
    friend bool operator==(const SeatCategory &, const SeatCategory &) = default;
};

/// One admission: a numbered seat, or one place of a standing area (number = ordinal; its position is only somewhere in
/// the area). The places of a standing block form its one row, which has no label, and nobody stands beside anybody.
struct Seat {
    QString key;         ///< stable and unique in the plan: what imports recognise the seat by
    QString number;      ///< as printed, "12", "12bis"
    QPointF position;    ///< metres from the plan's top left corner
    qint32 category = 0; ///< index into SeatingPlan::categories
    quint16 attributes = 0;
    qint32 run = 0; ///< seats of a row that touch each other share a run: adjacent = same run and neighbours in order;
                    ///< counted through the plan from 0, so that no two rows share one
    QJsonObject origin = {}; ///< what another program's file says of it, see SeatingPlan::origin
    friend bool operator==(const Seat &, const Seat &) = default;
};

struct Row {
    QString label;
    qint32 block = 0;
    qint32 firstSeat = 0;
    qint32 seatCount = 0;
    friend bool operator==(const Row &, const Row &) = default;
};

struct Block {
    enum class Kind { Seated, Standing };
    QString code; ///< unique in the plan, "A", "west-12"
    QString name;
    QString level;    ///< floor or tier, may be empty
    QString entrance; ///< gate, may be empty
    Kind kind = Kind::Seated;
    std::vector<QPointF> outline; ///< metres, closed implicitly; may be empty
    qint32 firstRow = 0;
    qint32 rowCount = 0;
    qint32 firstSeat = 0;
    qint32 seatCount = 0;
    friend bool operator==(const Block &, const Block &) = default;
};

/// What is drawn and cannot be sold: stage, pitch, texts.
struct Decoration {
    enum class Shape { Polygon, Ellipse, Text };
    Shape shape = Shape::Polygon;
    std::vector<QPointF> points; ///< polygon; or centre and radii (x, y) of an ellipse; or the middle of a text
    QString text;
    QString fill;          ///< "#rrggbb" or empty
    QString border;        ///< "#rrggbb" or empty
    double textSize = 1.0; ///< metres
    friend bool operator==(const Decoration &, const Decoration &) = default;
};

/// Immutable once built. Seats are ordered block → row → physical order in the row, so that a block and a row are
/// ranges.
struct SeatingPlan {
    QString code;
    QString name;
    QSizeF size; ///< metres
    std::vector<SeatCategory> categories;
    std::vector<Block> blocks;
    std::vector<Row> rows;
    std::vector<Seat> seats;
    std::vector<Decoration> decorations;
    /// What another program's file says of the plan and its seats, in that file's words: identifiers, labels, radii,
    /// directions that the counter does not need. Kept so that an import loses nothing; empty for other plans.
    QJsonObject origin;
    std::vector<qint32> seatIds; ///< database ids, parallel to seats; empty before the plan is stored

    /// Block code, row label and seat number, without translation: "C3-12-7"; a standing place gives the block code
    /// alone.
    [[nodiscard]] QString seatLabel(qint32 seat) const;
    [[nodiscard]] qint32 rowOfSeat(qint32 seat) const;
    [[nodiscard]] qint32 blockOfSeat(qint32 seat) const;
    /// The seat beside it to the left or right in physical order, -1 if there is none or an aisle lies between.
    [[nodiscard]] qint32 leftNeighbour(qint32 seat) const;
    [[nodiscard]] qint32 rightNeighbour(qint32 seat) const;
    /// By database id; -1 if unknown. Needs seatIds.
    [[nodiscard]] qint32 seatWithId(qint32 seatId) const;
    /// By label "C3-12-7" (as the command line writes it); a standing block's code gives its first place; -1 if
    /// unknown.
    [[nodiscard]] qint32 seatWithLabel(const QString &label) const;

    friend bool operator==(const SeatingPlan &, const SeatingPlan &) = default;
};

/// The first sentence that is wrong about the plan's structure, for assertions, imports and tests; empty if sound:
/// ranges cover everything once and in order, indexes valid, codes and keys unique, runs within one row, finite
/// positions.
[[nodiscard]] std::optional<QString> findStructuralFault(const SeatingPlan &plan);

} // namespace guichet::catalog
