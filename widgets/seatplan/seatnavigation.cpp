#include <seatplan/seatnavigation.h>

#include <cmath>
#include <limits>

namespace guichet::seatplan {

namespace {

QPointF vectorOf(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-1, 0};
    case Direction::Right:
        return {1, 0};
    case Direction::Up:
        return {0, -1};
    case Direction::Down:
        break;
    }
    return {0, 1};
}

struct Neighbours {
    int before;
    int after;
};

/// In the row's order, aisles included.
Neighbours inRow(const SeatLayout &layout, int seat)
{
    const catalog::Row &row = layout.plan().rows[size_t(layout.rowOf(seat))];
    return {seat > row.firstSeat ? seat - 1 : -1, seat + 1 < row.firstSeat + row.seatCount ? seat + 1 : -1};
}

/// Unit vector along the row at this seat; level for a row of one.
QPointF rowAxis(const SeatLayout &layout, int seat)
{
    const Neighbours beside = inRow(layout, seat);
    const QPointF d = layout.position(beside.after >= 0 ? beside.after : seat) -
                      layout.position(beside.before >= 0 ? beside.before : seat);
    const double length = std::hypot(d.x(), d.y());
    return length > 0 ? d / length : QPointF(1, 0);
}

/// How far @p to lies from @p from in @p heading, plus how far it strays; infinite outside the cone.
double cost(QPointF from, QPointF to, QPointF heading, double slope)
{
    const QPointF d = to - from;
    const double along = QPointF::dotProduct(d, heading);
    const double aside = std::abs(d.x() * heading.y() - d.y() * heading.x());
    if (along <= 0 || aside > slope * along)
        return std::numeric_limits<double>::infinity();
    return along + aside;
}

struct Found {
    int index = -1;
    double cost = std::numeric_limits<double>::infinity();
};

template <typename Accept>
Found nearestSeat(const SeatLayout &layout, QPointF from, QPointF heading, double slope, Accept accept)
{
    const QRectF bounds = layout.bounds();
    const double farthest = bounds.width() + bounds.height();
    Found best;
    for (double reach = 4 * layout.pitch(); best.cost > reach && reach < 4 * farthest; reach *= 2)
        layout.forEachInRect(QRectF(from - QPointF(reach, reach), 2 * QSizeF(reach, reach)), [&](int seat) {
            const double c = cost(from, layout.position(seat), heading, slope);
            if (c < best.cost && accept(seat))
                best = {seat, c};
        });
    return best;
}

Stop nearestElsewhere(const SeatLayout &layout, QPointF from, QPointF heading, double slope, int rowLeft, int blockLeft)
{
    const Found seat = nearestSeat(layout, from, heading, slope, [&](int s) { return layout.rowOf(s) != rowLeft; });
    Stop stop{seat.index, -1};
    double best = seat.cost;
    for (int b = 0; b < layout.blockCount(); ++b) {
        if (b == blockLeft || !layout.isStanding(b))
            continue;
        const QRectF box = layout.shape(b).box;
        const QPointF nearest(std::clamp(from.x(), box.left(), box.right()),
                              std::clamp(from.y(), box.top(), box.bottom()));
        if (const double c = cost(from, nearest, heading, slope); c < best) {
            best = c;
            stop = {-1, b};
        }
    }
    return stop;
}

Stop acrossRows(const SeatLayout &layout, int seat, QPointF heading, QPointF wish)
{
    const QPointF here = layout.position(seat);
    const QPointF axis = rowAxis(layout, seat);
    QPointF across(-axis.y(), axis.x());
    if (QPointF::dotProduct(across, heading) < 0)
        across = -across;
    const int row = layout.rowOf(seat);
    const int block = layout.blockOf(seat);
    const Found near = nearestSeat(layout, here, across, 1.0,
                                   [&](int s) { return layout.rowOf(s) != row && layout.blockOf(s) == block; });
    if (near.index < 0)
        return nearestElsewhere(layout, here, across, 1.0, row, block);
    // The row is found; in it, the seat that continues the column.
    const catalog::Row &target = layout.plan().rows[size_t(layout.rowOf(near.index))];
    int best = near.index;
    const auto offColumn = [&](int s) { return std::abs(QPointF::dotProduct(layout.position(s) - wish, axis)); };
    for (int s = target.firstSeat; s < target.firstSeat + target.seatCount; ++s)
        if (offColumn(s) < offColumn(best))
            best = s;
    return {best, -1};
}

} // namespace

bool isAlongRow(const SeatLayout &layout, int seat, Direction direction)
{
    const QPointF axis = rowAxis(layout, seat);
    const bool level = std::abs(axis.x()) >= std::abs(axis.y());
    return level == (direction == Direction::Left || direction == Direction::Right);
}

Stop step(const SeatLayout &layout, Stop from, Direction direction, QPointF wish)
{
    const QPointF heading = vectorOf(direction);
    if (from.seat < 0) {
        const QRectF box = layout.shape(from.block).box;
        return nearestElsewhere(layout, box.center(), heading, 1.0, -1, from.block);
    }
    if (!isAlongRow(layout, from.seat, direction))
        return acrossRows(layout, from.seat, heading, wish);
    const QPointF here = layout.position(from.seat);
    const Neighbours beside = inRow(layout, from.seat);
    for (const int seat : {beside.before, beside.after})
        if (seat >= 0 && QPointF::dotProduct(layout.position(seat) - here, heading) > 0)
            return {seat, -1};
    return nearestElsewhere(layout, here, heading, 0.5, layout.rowOf(from.seat), layout.blockOf(from.seat));
}

int stepBlock(const SeatLayout &layout, int block, Direction direction)
{
    const QPointF heading = vectorOf(direction);
    const QPointF from = layout.shape(block).labelPoint;
    for (const double slope : {1.0, 4.0}) {
        Found best;
        for (int b = 0; b < layout.blockCount(); ++b)
            if (const double c = cost(from, layout.shape(b).labelPoint, heading, slope); b != block && c < best.cost)
                best = {b, c};
        if (best.index >= 0)
            return best.index;
    }
    return -1;
}

QList<int> rangeInRow(const SeatLayout &layout, int from, int to)
{
    QList<int> seats;
    if (from < 0 || to < 0 || layout.rowOf(from) != layout.rowOf(to))
        return seats;
    for (int s = std::min(from, to); s <= std::max(from, to); ++s)
        seats.append(s);
    return seats;
}

} // namespace guichet::seatplan
