#include <seatplan/rowlabels.h>

#include <QHash>

#include <array>
#include <cmath>

namespace guichet::seatplan {

namespace {

/// The two places beyond the ends of a row; to the left and right of a single seat.
std::array<QPointF, 2> placesOf(const SeatLayout &layout, const catalog::Row &row)
{
    const double pitch = layout.pitch();
    const int first = row.firstSeat;
    const int last = first + row.seatCount - 1;
    const auto beyond = [&](int end, int inner, double side) {
        const QPointF at = layout.position(end);
        const double length = end == inner ? 0.0 : catalog::distance(at, layout.position(inner));
        return at + (length > 0 ? (at - layout.position(inner)) / length : QPointF(side, 0)) * pitch;
    };
    return {beyond(first, std::min(first + 1, last), -1.0), beyond(last, std::max(last - 1, first), 1.0)};
}

} // namespace

std::vector<RowLabel> rowLabels(const SeatLayout &layout)
{
    const catalog::SeatingPlan &plan = layout.plan();
    const double pitch = layout.pitch();
    std::vector<RowLabel> labels;
    QHash<std::pair<int, int>, QList<size_t>> byPlace; // of the labels so far, in squares of two pitches
    const auto square = [pitch](QPointF p) {
        return std::pair(int(std::floor(p.x() / pitch / 2)), int(std::floor(p.y() / pitch / 2)));
    };
    const auto isTaken = [&](QPointF place, const QString &text) {
        const auto [column, line] = square(place);
        for (int dc = -1; dc <= 1; ++dc)
            for (int dl = -1; dl <= 1; ++dl)
                for (const size_t other : byPlace.value(std::pair(column + dc, line + dl))) {
                    const bool same = plan.rows[size_t(labels[other].row)].label == text;
                    if (catalog::distance(labels[other].place, place) < pitch * (same ? 1.6 : 0.9))
                        return true;
                }
        return false;
    };
    for (size_t r = 0; r < plan.rows.size(); ++r) {
        const catalog::Row &row = plan.rows[r];
        if (row.seatCount == 0 || row.label.isEmpty() || layout.isStanding(row.block))
            continue;
        for (const QPointF place : placesOf(layout, row)) {
            if (layout.hit(place, 0.8 * pitch) >= 0 || isTaken(place, row.label))
                continue;
            byPlace[square(place)].append(labels.size());
            labels.push_back({place, qint32(r)});
        }
    }
    return labels;
}

} // namespace guichet::seatplan
