// The seats inside an outline that is still being drawn, or along it if it is no more than a line.
#pragma once

#include <seatplan/seatlayout.h>

#include <QList>

namespace guichet::seatplan {

/// Every further point costs what the triangle costs that it adds: by the even-odd rule, an outline is the sum of the
/// triangles from its first point to each of its sides.
class Lasso
{
public:
    /// Metres. @p layout must outlive it.
    Lasso(const SeatLayout &layout, QPointF start);

    void extend(QPointF to);
    /// Ascending: in the order of the rows.
    [[nodiscard]] QList<int> seats() const;

private:
    [[nodiscard]] bool isLine() const;

    const SeatLayout &m_layout;
    std::vector<bool> m_inside;
    std::vector<bool> m_along;
    QPointF m_start;
    QPointF m_last;
    double m_twiceArea = 0.0; ///< of all triangles, also of those that take away
    double m_length = 0.0;
};

/// Calls @p visit(seat) for every seat that the line comes as near as @p reach.
template <typename Visit>
void forEachAlong(const SeatLayout &layout, QPointF from, QPointF to, double reach, Visit visit)
{
    const QPointF d = to - from;
    const double square = QPointF::dotProduct(d, d);
    const QRectF box = QRectF(from, to).normalized().adjusted(-reach, -reach, reach, reach);
    layout.forEachInRect(box, [&](int seat) {
        const QPointF p = layout.position(seat) - from;
        const double along = square > 0 ? std::clamp(QPointF::dotProduct(p, d) / square, 0.0, 1.0) : 0.0;
        const QPointF off = p - along * d;
        if (QPointF::dotProduct(off, off) <= reach * reach)
            visit(seat);
    });
}

} // namespace guichet::seatplan
