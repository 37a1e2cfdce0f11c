// Plane geometry that placing seats needs: polygons, what lies inside, hulls.
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace guichet::catalog {

using Ring = std::vector<QPointF>; ///< closed implicitly

[[nodiscard]] double distance(const QPointF &a, const QPointF &b);
[[nodiscard]] double distance(const QPointF &p, const QRectF &r); ///< 0 inside
[[nodiscard]] double area(const Ring &polygon);                   ///< never negative
[[nodiscard]] QPointF centre(const std::vector<QPointF> &points); ///< of the bounding box
[[nodiscard]] QRectF boundingBox(const std::vector<QPointF> &points);
[[nodiscard]] QRectF united(const QRectF &a, const QRectF &b); ///< counts rectangles without width or height too

/// Strictly inside, by the even-odd rule; the border is outside.
[[nodiscard]] bool contains(const Ring &polygon, const QPointF &p);
[[nodiscard]] bool containsAny(const std::vector<Ring> &parts, const QPointF &p);
/// Whether the areas or borders of two polygons meet.
[[nodiscard]] bool touch(const Ring &a, const Ring &b);

/// Counter-clockwise in a frame with y upwards, without collinear points.
[[nodiscard]] Ring convexHull(std::vector<QPointF> points);
/// The convex hull of discs of @p margin around the points, as an outline of a block of seats.
[[nodiscard]] Ring hullAround(const std::vector<QPointF> &points, double margin);
/// One outline for several parts: a doubled line joins each part to the nearest one before it.
[[nodiscard]] Ring joined(const std::vector<Ring> &parts);

/// @p count points spread evenly strictly inside the parts, line by line; none if the parts have no room for them.
[[nodiscard]] std::vector<QPointF> pointsInside(const std::vector<Ring> &parts, qint32 count);

} // namespace guichet::catalog
