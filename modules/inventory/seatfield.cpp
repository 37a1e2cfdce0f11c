#include "seatfield.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace guichet::inventory {

using catalog::Block;
using catalog::Decoration;
using catalog::SeatingPlan;

namespace {

struct Figure {
    QPointF centre;
    double area = 0;
};

Figure polygon(const std::vector<QPointF> &points)
{
    double twice = 0;
    QPointF sum;
    for (size_t i = 0; i < points.size(); ++i) {
        const QPointF a = points[i];
        const QPointF b = points[(i + 1) % points.size()];
        const double cross = a.x() * b.y() - b.x() * a.y();
        twice += cross;
        sum += (a + b) * cross;
    }
    if (std::abs(twice) < 1e-9)
        return {};
    return {sum / (3 * twice), std::abs(twice) / 2};
}

/// Where people look: the middle of stage or pitch, else of the plan.
QPointF focusOf(const SeatingPlan &plan)
{
    QPointF sum;
    double area = 0;
    for (const Decoration &decoration : plan.decorations) {
        Figure figure;
        if (decoration.shape == Decoration::Shape::Polygon)
            figure = polygon(decoration.points);
        else if (decoration.shape == Decoration::Shape::Ellipse && decoration.points.size() == 2)
            figure = {decoration.points[0],
                      std::numbers::pi * std::abs(decoration.points[1].x() * decoration.points[1].y())};
        sum += figure.centre * figure.area;
        area += figure.area;
    }
    if (area > 0)
        return sum / area;
    return {plan.size.width() / 2, plan.size.height() / 2};
}

} // namespace

SeatField::SeatField(const SeatingPlan &plan, std::span<const SeatState> states, const BestRequest &request)
    : m_plan(plan)
    , m_focus(request.focus ? *request.focus : focusOf(plan))
    , m_endBlock(qint32(plan.blocks.size()))
    , m_end(qint32(plan.seats.size()))
    , m_flags(plan.seats.size() + 4)
{
    Q_ASSERT(states.size() == plan.seats.size());
    if (request.block) {
        Q_ASSERT(*request.block >= 0 && *request.block < m_endBlock);
        const Block &only = plan.blocks[size_t(*request.block)];
        m_firstBlock = *request.block;
        m_endBlock = m_firstBlock + 1;
        m_begin = only.firstSeat;
        m_end = only.firstSeat + only.seatCount;
    }
    for (qint32 block = m_firstBlock; block < m_endBlock; ++block) {
        if (plan.blocks[size_t(block)].kind == Block::Kind::Seated)
            readBlock(plan.blocks[size_t(block)], states, request);
    }
}

void SeatField::readBlock(const Block &block, std::span<const SeatState> states, const BestRequest &request)
{
    for (qint32 r = block.firstRow; r < block.firstRow + block.rowCount; ++r) {
        const catalog::Row &row = m_plan.rows[size_t(r)];
        const qint32 end = row.firstSeat + row.seatCount;
        for (qint32 i = row.firstSeat; i < end; ++i) {
            const catalog::Seat &seat = m_plan.seats[size_t(i)];
            int flags = i + 1 < end && m_plan.seats[size_t(i) + 1].run == seat.run ? JoinsNext : 0;
            if (states[size_t(i)] == SeatState::Free && (seat.attributes & catalog::SecuritySeat) == 0) {
                if ((seat.attributes & catalog::Wheelchair) != 0)
                    flags |= Wheelchair;
                else if ((seat.attributes & catalog::Companion) != 0)
                    flags |= Companion;
                else
                    flags |= Ordinary;
                if ((request.accessible || (flags & Ordinary) != 0) &&
                    (!request.category || *request.category == seat.category))
                    flags |= Eligible;
            }
            m_flags[size_t(i) + 2] = quint8(flags);
        }
    }
}

qint32 SeatField::companionOf(qint32 wheelchair, qint32 except) const
{
    const auto fits = [this, except](qint32 seat) {
        return seat != except && has(seat, Companion) && has(seat, Eligible);
    };
    if (joinsNext(wheelchair - 1) && fits(wheelchair - 1))
        return wheelchair - 1;
    if (joinsNext(wheelchair) && fits(wheelchair + 1))
        return wheelchair + 1;
    return -1;
}

qint64 SeatField::distance(QPointF from, QPointF to) const
{
    const QPointF between = to - from;
    return std::llround(std::sqrt(QPointF::dotProduct(between, between)) * 1000.0);
}

bool SeatField::strandsBeside(qint32 first, qint32 last, qint32 next) const
{
    const qint32 left = first - 1;
    if (ordinary(first) && joinsNext(left) && ordinary(left) && !(joinsNext(left - 1) && ordinary(left - 1)))
        return true;
    const qint32 right = last + 1;
    return ordinary(last) && joinsNext(last) && ordinary(right) &&
           !(joinsNext(right) && ordinary(right + 1) && right + 1 != next);
}

bool SeatField::strandsSingle(std::span<const qint32> seats) const
{
    for (size_t first = 0; first < seats.size();) {
        size_t last = first;
        while (last + 1 < seats.size() && seats[last + 1] == seats[last] + 1 && joinsNext(seats[last]))
            ++last;
        if (strandsBeside(seats[first], seats[last], last + 1 < seats.size() ? seats[last + 1] : -1))
            return true;
        first = last + 1;
    }
    return false;
}

void SeatField::take(const std::vector<qint32> &seats)
{
    for (const qint32 seat : seats)
        m_flags[size_t(seat) + 2] &= quint8(~unsigned(Eligible));
}

} // namespace guichet::inventory
