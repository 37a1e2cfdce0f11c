#include <seatplan/outline.h>

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guichet::seatplan {

namespace {

double cross(QPointF o, QPointF a, QPointF b)
{
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

double squaredDistanceToSegment(QPointF p, QPointF a, QPointF b)
{
    const QPointF ab = b - a;
    const double length2 = QPointF::dotProduct(ab, ab);
    const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / length2, 0.0, 1.0) : 0.0;
    const QPointF d = p - (a + ab * t);
    return QPointF::dotProduct(d, d);
}

/// Distance to the nearest edge, negative outside.
double depth(const QPolygonF &outline, QPointF p)
{
    double nearest = std::numeric_limits<double>::max();
    for (qsizetype i = 0, j = outline.size() - 1; i < outline.size(); j = i++)
        nearest = std::min(nearest, squaredDistanceToSegment(p, outline[j], outline[i]));
    return contains(outline, p) ? std::sqrt(nearest) : -std::sqrt(nearest);
}

} // namespace

QPolygonF convexHull(std::vector<QPointF> points)
{
    std::sort(points.begin(), points.end(),
              [](QPointF a, QPointF b) { return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y()); });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return QPolygonF(QList<QPointF>(points.begin(), points.end()));
    QPolygonF hull;
    const auto walk = [&hull](auto first, auto last) {
        const qsizetype fixed = hull.size();
        for (auto it = first; it != last; ++it) {
            while (hull.size() >= fixed + 2 && cross(hull[hull.size() - 2], hull.back(), *it) <= 0)
                hull.removeLast();
            hull.append(*it);
        }
        hull.removeLast(); // the other half starts with it
    };
    walk(points.cbegin(), points.cend());
    walk(points.crbegin(), points.crend());
    return hull;
}

QPolygonF hullAround(std::vector<QPointF> seats, double margin)
{
    const double cut = margin * (std::sqrt(2.0) - 1.0); // regular octagon around each corner
    std::vector<QPointF> corners;
    for (const QPointF p : convexHull(std::move(seats)))
        for (const double sx : {-1.0, 1.0})
            for (const double sy : {-1.0, 1.0}) {
                corners.push_back(p + QPointF(sx * margin, sy * cut));
                corners.push_back(p + QPointF(sx * cut, sy * margin));
            }
    return convexHull(std::move(corners));
}

bool contains(const QPolygonF &outline, QPointF point)
{
    bool inside = false;
    for (qsizetype i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const QPointF a = outline[i];
        const QPointF b = outline[j];
        if ((a.y() > point.y()) != (b.y() > point.y()) &&
            point.x() < a.x() + (point.y() - a.y()) * (b.x() - a.x()) / (b.y() - a.y()))
            inside = !inside;
    }
    return inside;
}

QPointF roomiestPoint(const QPolygonF &outline)
{
    const QRectF box = outline.boundingRect();
    QPointF best = box.center();
    double bestDepth = depth(outline, best);
    // A coarse raster, then two finer ones around the best point: exact enough for a label, and bounded work.
    QRectF search = box;
    for (int pass = 0; pass < 3; ++pass) {
        constexpr int Steps = 8;
        for (int iy = 0; iy <= Steps; ++iy)
            for (int ix = 0; ix <= Steps; ++ix) {
                const QPointF p(search.left() + search.width() * ix / Steps,
                                search.top() + search.height() * iy / Steps);
                if (const double d = depth(outline, p); d > bestDepth) {
                    bestDepth = d;
                    best = p;
                }
            }
        const QSizeF finer = search.size() / 4.0;
        search = QRectF(best - QPointF(finer.width(), finer.height()) / 2.0, finer);
    }
    return best;
}

double widthAround(const QPolygonF &outline, QPointF point, double halfHeight)
{
    double half = outline.boundingRect().width();
    const double top = point.y() - halfHeight;
    const double bottom = point.y() + halfHeight;
    for (qsizetype i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        QPointF a = outline[j];
        QPointF b = outline[i];
        if (a.y() > b.y())
            std::swap(a, b);
        if (b.y() < top || a.y() > bottom)
            continue;
        // The part of the edge within the strip: its nearest x limits the stretch.
        const auto xAt = [a, b](double y) {
            return b.y() == a.y() ? a.x() : a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y());
        };
        for (const double x : {xAt(std::max(top, a.y())), xAt(std::min(bottom, b.y()))})
            half = std::min(half, std::abs(x - point.x()));
    }
    return 2.0 * half;
}

} // namespace guichet::seatplan
