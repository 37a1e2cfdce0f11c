#include "rowpieces.h"

#include <algorithm>
#include <array>
#include <optional>

namespace guichet::inventory {

namespace {

/// Some seats side by side of one stretch. Whether they include its ends matters for a single free seat that is not
/// eligible and lies between two stretches.
struct Piece {
    PiecesCost cost;
    qint32 first = 0;
    qint32 size = 0;
    bool atStart = false;
    bool atEnd = false;
};

/// Eligible seats that touch each other, and the best pieces of them: by size and by the ends they include.
struct Stretch {
    qint32 first = 0;
    qint32 length = 0;
    bool bridged = false; ///< one free seat that is not eligible joins it with the stretch before
    std::vector<Piece> pieces;
};

std::vector<Stretch> stretchesOf(const SeatField &field, const catalog::Row &row)
{
    std::vector<Stretch> stretches;
    for (qint32 seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
        if (!field.eligible(seat))
            continue;
        const bool goesOn = seat > row.firstSeat && field.eligible(seat - 1) && field.joinsNext(seat - 1);
        if (!goesOn) {
            const qint32 between = seat - 1;
            const bool bridged = !stretches.empty() && stretches.back().first + stretches.back().length == between &&
                                 field.joinsNext(between - 1) && field.joinsNext(between) && field.ordinary(between);
            stretches.push_back({seat, 0, bridged, {}});
        }
        ++stretches.back().length;
    }
    return stretches;
}

void findPieces(const SeatField &field, Stretch &stretch, qint32 most)
{
    std::vector<qint64> upTo{0}; // running sum of the distances
    for (qint32 i = 0; i < stretch.length; ++i)
        upTo.push_back(upTo.back() + field.toFocus(field.position(stretch.first + i)));
    stretch.pieces.push_back({{}, stretch.first, 0, false, false});
    for (qint32 size = 1; size <= std::min(stretch.length, most); ++size) {
        std::array<std::optional<Piece>, 4> best;
        for (qint32 from = 0; from + size <= stretch.length; ++from) {
            const qint32 first = stretch.first + from;
            const PiecesCost cost{field.strandsBeside(first, first + size - 1), 1,
                                  upTo[size_t(from + size)] - upTo[size_t(from)]};
            const Piece piece{cost, first, size, from == 0, from + size == stretch.length};
            std::optional<Piece> &rival = best[size_t(piece.atStart) * 2 + size_t(piece.atEnd)];
            if (!rival || piece.cost < rival->cost)
                rival = piece;
        }
        for (const std::optional<Piece> &piece : best) {
            if (piece)
                stretch.pieces.push_back(*piece);
        }
    }
}

} // namespace

Pieces bestPieces(const SeatField &field, const catalog::Row &row, qint32 count)
{
    std::vector<Stretch> stretches = stretchesOf(field, row);
    qint32 seats = 0;
    for (const Stretch &stretch : stretches)
        seats += stretch.length;
    if (seats < count)
        return {};

    // One piece per stretch is enough: a second one in the same stretch saves no single seat. So the best way to take
    // n seats from the first stretches follows from the best ways to take fewer from those before, kept apart by
    // whether the last seat was taken.
    struct Step {
        PiecesCost cost;
        const Piece *piece = nullptr; ///< of the last stretch
        bool fromEnd = false;         ///< the step before took the last seat of its stretch
        bool possible = false;
    };
    const auto width = size_t(count) + 1;
    std::vector<std::array<Step, 2>> steps((stretches.size() + 1) * width);
    steps[0][0].possible = true;
    for (size_t s = 0; s < stretches.size(); ++s) {
        findPieces(field, stretches[s], count);
        for (const Piece &piece : stretches[s].pieces) {
            for (size_t n = 0; n + size_t(piece.size) < width; ++n) {
                for (const bool fromEnd : {false, true}) {
                    const Step &from = steps[s * width + n][fromEnd];
                    if (!from.possible)
                        continue;
                    const bool shutIn = fromEnd && piece.atStart && stretches[s].bridged;
                    const PiecesCost cost{from.cost.stranded + piece.cost.stranded + (shutIn ? 1 : 0),
                                          from.cost.pieces + piece.cost.pieces,
                                          from.cost.distance + piece.cost.distance};
                    Step &to = steps[(s + 1) * width + n + size_t(piece.size)][piece.atEnd];
                    if (!to.possible || cost < to.cost)
                        to = {cost, &piece, fromEnd, true};
                }
            }
        }
    }

    const std::array<Step, 2> &ends = steps.back();
    bool atEnd = ends[1].possible && (!ends[0].possible || ends[1].cost < ends[0].cost);
    Pieces result{ends[atEnd].cost, {}};
    size_t left = size_t(count);
    for (size_t s = stretches.size(); s > 0; --s) {
        const Step &step = steps[s * width + left][atEnd];
        for (qint32 i = step.piece->size; i > 0; --i)
            result.seats.push_back(step.piece->first + i - 1);
        left -= size_t(step.piece->size);
        atEnd = step.fromEnd;
    }
    std::ranges::reverse(result.seats);
    return result;
}

} // namespace guichet::inventory
