// Outlines of blocks: the hull around seats, where a label has most room, what lies inside.
#pragma once

#include <QPolygonF>

#include <span>

namespace guichet::seatplan {

/// Counter-clockwise in a y-down plane, without repeated or collinear points; fewer than three points come back as
/// they are.
[[nodiscard]] QPolygonF convexHull(std::vector<QPointF> points);

/// The hull of seats with @p margin around every one of them, corners cut at 45 degrees.
[[nodiscard]] QPolygonF hullAround(std::vector<QPointF> seats, double margin);

/// Even-odd rule; points on the border may fall on either side.
[[nodiscard]] bool contains(const QPolygonF &outline, QPointF point);

/// A point inside that is far from every edge: the place for a label. The centre of the box if the outline is
/// degenerate.
[[nodiscard]] QPointF roomiestPoint(const QPolygonF &outline);

/// Length of the horizontal stretch inside the outline that is centred on @p point and stays inside over the height
/// point.y ± @p halfHeight.
[[nodiscard]] double widthAround(const QPolygonF &outline, QPointF point, double halfHeight);

} // namespace guichet::seatplan
