#include <seatplan/outline.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guichet::seatplan {

namespace {

double squaredDistanceToSegment(QPointF p, QPointF a, QPointF b)
{
    const QPointF ab = b - a;
    const double length2 = QPointF::dotProduct(ab, ab);
    const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(p - a, ab) / length2, 0.0, 1.0) : 0.0;
    const QPointF d = p - (a + ab * t);
    return QPointF::dotProduct(d, d);
}

/// Distance to the nearest edge, negative outside.
double depth(const Ring &outline, QPointF p)
{
    double nearest = std::numeric_limits<double>::max();
    for (size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++)
        nearest = std::min(nearest, squaredDistanceToSegment(p, outline[j], outline[i]));
    return catalog::contains(outline, p) ? std::sqrt(nearest) : -std::sqrt(nearest);
}

} // namespace

std::vector<Ring> parts(const Ring &outline)
{
    std::vector<Ring> open{outline};
    std::vector<Ring> found;
    while (!open.empty()) {
        const Ring ring = std::move(open.back());
        open.pop_back();
        const size_t count = ring.size();
        if (count < 3)
            continue;
        const auto at = [&ring, count](size_t i) { return ring[i % count]; };
        bool split = false;
        for (size_t i = 0; i < count && !split; ++i)
            for (size_t k = i + 2; k < i + count - 1 && !split; ++k)
                if (at(i) == at(k + 1) && at(i + 1) == at(k)) { // the same line, there and back
                    Ring beyond;
                    for (size_t n = i + 1; n < k; ++n)
                        beyond.push_back(at(n));
                    Ring here;
                    for (size_t n = k + 1; n < i + count; ++n)
                        here.push_back(at(n));
                    open.push_back(std::move(beyond));
                    open.push_back(std::move(here));
                    split = true;
                }
        if (!split)
            found.push_back(ring);
    }
    if (found.empty())
        found.push_back(outline);
    std::stable_sort(found.begin(), found.end(),
                     [](const Ring &a, const Ring &b) { return catalog::area(a) > catalog::area(b); });
    return found;
}

QPointF roomiestPoint(const Ring &outline)
{
    const QRectF box = catalog::boundingBox(outline);
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

double widthAround(const Ring &outline, QPointF point, double halfHeight)
{
    double half = catalog::boundingBox(outline).width();
    const double top = point.y() - halfHeight;
    const double bottom = point.y() + halfHeight;
    for (size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        QPointF a = outline[j];
        QPointF b = outline[i];
        if (a.y() > b.y())
            std::swap(a, b);
        if (b.y() < top || a.y() > bottom)
            continue;
        // The part of the edge within the strip: the nearest it comes limits the stretch.
        const bool level = b.y() == a.y();
        const auto xAt = [a, b](double y) { return a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y()); };
        const double from = (level ? a.x() : xAt(std::max(top, a.y()))) - point.x();
        const double to = (level ? b.x() : xAt(std::min(bottom, b.y()))) - point.x();
        half = from * to <= 0 ? 0.0 : std::min({half, std::abs(from), std::abs(to)});
    }
    return 2.0 * half;
}

} // namespace guichet::seatplan
