#include "rowpieces.h"

#include <algorithm>
#include <limits>

namespace guichet::inventory {

namespace {

/// Eligible seats that touch each other, and for every number of them the best ones side by side.
struct Stretch {
    struct Choice {
        PiecesCost cost;
        qint32 first = -1;
    };
    qint32 first = 0;
    qint32 length = 0;
    std::vector<Choice> choices; ///< by number of seats; none: no seat at no cost
};

std::vector<Stretch> stretchesOf(const SeatField &field, const catalog::Row &row)
{
    std::vector<Stretch> stretches;
    for (qint32 seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
        if (!field.eligible(seat))
            continue;
        const bool goesOn = seat > row.firstSeat && field.eligible(seat - 1) && field.joinsNext(seat - 1);
        if (!goesOn)
            stretches.push_back({seat, 0, {}});
        ++stretches.back().length;
    }
    return stretches;
}

void chooseBySize(const SeatField &field, Stretch &stretch, qint32 most)
{
    std::vector<qint64> upTo{0}; // running sum of the distances
    for (qint32 i = 0; i < stretch.length; ++i)
        upTo.push_back(upTo.back() + field.toFocus(field.position(stretch.first + i)));
    stretch.choices.resize(1);
    for (qint32 size = 1; size <= std::min(stretch.length, most); ++size) {
        Stretch::Choice best;
        for (qint32 from = 0; from + size <= stretch.length; ++from) {
            const qint32 first = stretch.first + from;
            const PiecesCost cost{field.strandsBeside(first, first + size - 1), 1,
                                  upTo[size_t(from + size)] - upTo[size_t(from)]};
            if (best.first < 0 || cost < best.cost)
                best = {cost, first};
        }
        stretch.choices.push_back(best);
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
    // n seats from the first stretches follows from the best ways to take fewer from those before.
    struct Step {
        PiecesCost cost;
        qint32 taken = -1; ///< seats of the last stretch; -1: cannot be done
    };
    const auto width = size_t(count) + 1;
    std::vector<Step> steps((stretches.size() + 1) * width);
    steps[0].taken = 0;
    for (size_t s = 0; s < stretches.size(); ++s) {
        chooseBySize(field, stretches[s], count);
        for (size_t n = 0; n < width; ++n) {
            const Step &from = steps[s * width + n];
            for (size_t more = 0; from.taken >= 0 && more < stretches[s].choices.size() && n + more < width; ++more) {
                const PiecesCost &piece = stretches[s].choices[more].cost;
                const PiecesCost cost{from.cost.stranded + piece.stranded, from.cost.pieces + piece.pieces,
                                      from.cost.distance + piece.distance};
                Step &to = steps[(s + 1) * width + n + more];
                if (to.taken < 0 || cost < to.cost)
                    to = {cost, qint32(more)};
            }
        }
    }

    Pieces result{steps.back().cost, {}};
    size_t left = size_t(count);
    for (size_t s = stretches.size(); s > 0; --s) {
        const auto taken = size_t(steps[s * width + left].taken);
        for (size_t i = taken; i > 0; --i)
            result.seats.push_back(stretches[s - 1].choices[taken].first + qint32(i) - 1);
        left -= taken;
    }
    std::ranges::reverse(result.seats);
    return result;
}

} // namespace guichet::inventory
