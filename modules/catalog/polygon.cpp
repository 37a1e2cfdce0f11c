// Plane geometry that placing seats needs: polygons, what lies inside, hulls.
#include <catalog/polygon.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace guichet::catalog {
namespace {

/// Twice the area of the triangle, positive if c lies to the left of a → b.
double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

bool liesOn(const QPointF &a, const QPointF &b, const QPointF &p)
{
    return turn(a, b, p) == 0.0 && std::min(a.x(), b.x()) <= p.x() && p.x() <= std::max(a.x(), b.x()) &&
           std::min(a.y(), b.y()) <= p.y() && p.y() <= std::max(a.y(), b.y());
}

bool segmentsMeet(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    const bool apart = (turn(a, b, c) > 0) == (turn(a, b, d) > 0) || (turn(c, d, a) > 0) == (turn(c, d, b) > 0);
    return !apart || liesOn(a, b, c) || liesOn(a, b, d) || liesOn(c, d, a) || liesOn(c, d, b);
}

/// Points of a square grid strictly inside the parts, line by line.
std::vector<QPointF> gridInside(const std::vector<Ring> &parts, const QRectF &box, double spacing)
{
    std::vector<QPointF> inside;
    for (double y = box.top() + spacing / 2; y < box.bottom(); y += spacing) {
        std::vector<double> crossings;
        for (const Ring &part : parts) {
            for (size_t i = 0; i < part.size(); ++i) {
                const QPointF &a = part[i];
                const QPointF &b = part[(i + 1) % part.size()];
                if ((a.y() > y) != (b.y() > y))
                    crossings.push_back(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()));
            }
        }
        std::ranges::sort(crossings);
        for (size_t i = 0; i + 1 < crossings.size(); ++i) {
            const double width = crossings[i + 1] - crossings[i];
            const auto fitting = qint64(width / spacing);
            for (qint64 k = 0; k < fitting; ++k) {
                const QPointF p(crossings[i] + width * (double(k) + 0.5) / double(fitting), y);
                if (containsAny(parts, p))
                    inside.push_back(p);
            }
        }
    }
    return inside;
}

} // namespace

double distance(const QPointF &a, const QPointF &b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

double distance(const QPointF &p, const QRectF &r)
{
    const double dx = std::max({r.left() - p.x(), 0.0, p.x() - r.right()});
    const double dy = std::max({r.top() - p.y(), 0.0, p.y() - r.bottom()});
    return std::hypot(dx, dy);
}

double area(const Ring &polygon)
{
    double twice = 0;
    for (size_t i = 0; i < polygon.size(); ++i) {
        const QPointF &a = polygon[i];
        const QPointF &b = polygon[(i + 1) % polygon.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

QRectF boundingBox(const std::vector<QPointF> &points)
{
    if (points.empty())
        return {};
    const auto [left, right] = std::ranges::minmax(points, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &QPointF::y);
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

QPointF centre(const std::vector<QPointF> &points) { return boundingBox(points).center(); }

QRectF united(const QRectF &a, const QRectF &b)
{
    return {QPointF(std::min(a.left(), b.left()), std::min(a.top(), b.top())),
            QPointF(std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()))};
}

bool contains(const Ring &polygon, const QPointF &p)
{
    bool inside = false;
    for (size_t i = 0; i < polygon.size(); ++i) {
        const QPointF &a = polygon[i];
        const QPointF &b = polygon[(i + 1) % polygon.size()];
        if (liesOn(a, b, p))
            return false;
        if ((a.y() > p.y()) != (b.y() > p.y()) && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    }
    return inside;
}

bool containsAny(const std::vector<Ring> &parts, const QPointF &p)
{
    return std::ranges::any_of(parts, [&p](const Ring &part) { return contains(part, p); });
}

bool touch(const Ring &a, const Ring &b)
{
    if (a.empty() || b.empty())
        return false;
    for (size_t i = 0; i < a.size(); ++i) {
        for (size_t k = 0; k < b.size(); ++k) {
            if (segmentsMeet(a[i], a[(i + 1) % a.size()], b[k], b[(k + 1) % b.size()]))
                return true;
        }
    }
    return contains(a, b.front()) || contains(b, a.front());
}

Ring convexHull(std::vector<QPointF> points)
{
    const auto byPlace = [](const QPointF &a, const QPointF &b) {
        return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
    };
    const auto samePlace = [](const QPointF &a, const QPointF &b) { return a.x() == b.x() && a.y() == b.y(); };
    std::ranges::sort(points, byPlace);
    points.erase(std::unique(points.begin(), points.end(), samePlace), points.end());
    if (points.size() < 3)
        return points;
    Ring hull; // Andrew's monotone chain: the lower side, then the upper one
    const auto add = [&hull](const QPointF &p, size_t keep) {
        while (hull.size() > keep && turn(hull[hull.size() - 2], hull.back(), p) <= 0)
            hull.pop_back();
        hull.push_back(p);
    };
    for (const QPointF &p : points)
        add(p, 1);
    const size_t lower = hull.size();
    for (size_t i = points.size() - 1; i-- > 0;)
        add(points[i], lower);
    hull.pop_back();
    return hull;
}

Ring hullAround(const std::vector<QPointF> &points, double margin)
{
    const double diagonal = margin * std::sqrt(0.5);
    const std::array<QPointF, 8> rim = {QPointF(margin, 0),    {diagonal, diagonal}, {0, margin},
                                        {-diagonal, diagonal}, {-margin, 0},         {-diagonal, -diagonal},
                                        {0, -margin},          {diagonal, -diagonal}};
    std::vector<QPointF> around;
    around.reserve(points.size() * rim.size());
    for (const QPointF &p : points) {
        for (const QPointF &offset : rim)
            around.push_back(p + offset);
    }
    return convexHull(std::move(around));
}

Ring joined(const std::vector<Ring> &parts)
{
    Ring whole;
    for (const Ring &part : parts) {
        if (part.empty())
            continue;
        if (whole.empty()) {
            whole = part;
            continue;
        }
        size_t from = 0;
        size_t to = 0;
        double nearest = std::numeric_limits<double>::infinity();
        for (size_t i = 0; i < whole.size(); ++i) {
            for (size_t k = 0; k < part.size(); ++k) {
                if (const double d = distance(whole[i], part[k]); d < nearest) {
                    nearest = d;
                    from = i;
                    to = k;
                }
            }
        }
        Ring inserted; // … from, [to … round the part … to], from, …
        for (size_t k = 0; k <= part.size(); ++k)
            inserted.push_back(part[(to + k) % part.size()]);
        inserted.push_back(whole[from]);
        whole.insert(whole.begin() + std::ptrdiff_t(from) + 1, inserted.begin(), inserted.end());
    }
    return whole;
}

std::vector<QPointF> pointsInside(const std::vector<Ring> &parts, qint32 count)
{
    std::vector<QPointF> corners;
    double whole = 0;
    for (const Ring &part : parts) {
        corners.insert(corners.end(), part.begin(), part.end());
        whole += area(part);
    }
    const QRectF box = boundingBox(corners);
    if (whole <= 0 || count < 1)
        return {};
    const double lowest = std::max(box.height() / (10.0 * count + 1000), 1e-9); // below it lie slivers
    for (double spacing = std::sqrt(whole / count); spacing > lowest; spacing *= 0.95) {
        const std::vector<QPointF> grid = gridInside(parts, box, spacing);
        if (std::ssize(grid) < count)
            continue;
        std::vector<QPointF> chosen;
        for (qint64 i = 0; i < count; ++i)
            chosen.push_back(grid[size_t(i * std::ssize(grid) / count)]);
        return chosen;
    }
    return {};
}

} // namespace guichet::catalog
