#include <seatplan/lasso.h>

#include <cmath>
#include <utility>

namespace guichet::seatplan {

namespace {

/// Does the ray from @p p to the right cross the side? The same for both directions of the side, to the last bit.
bool crosses(QPointF a, QPointF b, QPointF p)
{
    if (a.y() > b.y())
        std::swap(a, b);
    if (p.y() < a.y() || p.y() >= b.y())
        return false;
    return p.x() < a.x() + (p.y() - a.y()) * (b.x() - a.x()) / (b.y() - a.y());
}

} // namespace

Lasso::Lasso(const SeatLayout &layout, QPointF start)
    : m_layout(layout)
    , m_inside(size_t(layout.seatCount()), false)
    , m_along(size_t(layout.seatCount()), false)
    , m_start(start)
    , m_last(start)
{
}

void Lasso::extend(QPointF to)
{
    const QPointF corners[] = {m_start, m_last, to};
    const auto [left, right] = std::minmax({corners[0].x(), corners[1].x(), corners[2].x()});
    const auto [top, bottom] = std::minmax({corners[0].y(), corners[1].y(), corners[2].y()});
    m_layout.forEachInRect(QRectF(QPointF(left, top), QPointF(right, bottom)), [&](int seat) {
        const QPointF p = m_layout.position(seat);
        const bool inside = crosses(corners[0], corners[1], p) ^ crosses(corners[1], corners[2], p) ^
                            crosses(corners[2], corners[0], p);
        if (inside)
            m_inside[size_t(seat)].flip();
    });
    forEachAlong(m_layout, m_last, to, m_layout.pitch() / 2, [this](int seat) { m_along[size_t(seat)] = true; });
    const QPointF a = m_last - m_start;
    const QPointF b = to - m_start;
    m_twiceArea += std::abs(a.x() * b.y() - a.y() * b.x());
    const QPointF side = to - m_last;
    m_length += std::hypot(side.x(), side.y());
    m_last = to;
}

/// Thinner than a seat: nobody draws that around something.
bool Lasso::isLine() const { return m_twiceArea / 2 < 0.15 * m_layout.pitch() * m_length; }

QList<int> Lasso::seats() const
{
    const std::vector<bool> &taken = isLine() ? m_along : m_inside;
    QList<int> seats;
    for (size_t seat = 0; seat < taken.size(); ++seat)
        if (taken[seat])
            seats.append(int(seat));
    return seats;
}

} // namespace guichet::seatplan
