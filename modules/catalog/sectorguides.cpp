// Finds in a sector's shape the lines that its rows follow.
#include <catalog/sectorguides.h>

#include <QMarginsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace guichet::catalog {
namespace {

constexpr size_t MostCorners = 24;

double triangle(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return std::abs((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x())) / 2;
}

/// The four corners of a shape, in the order of its hull: the largest quadrilateral that fits.
std::optional<std::array<QPointF, 4>> cornersOf(const std::vector<Ring> &parts)
{
    std::vector<QPointF> points;
    for (const Ring &part : parts)
        points.insert(points.end(), part.begin(), part.end());
    Ring hull = convexHull(std::move(points));
    while (hull.size() > MostCorners) { // corners that stand out least go first
        size_t flattest = 0;
        double least = std::numeric_limits<double>::infinity();
        for (size_t i = 0; i < hull.size(); ++i) {
            const double out =
                triangle(hull[(i + hull.size() - 1) % hull.size()], hull[i], hull[(i + 1) % hull.size()]);
            if (out < least) {
                least = out;
                flattest = i;
            }
        }
        hull.erase(hull.begin() + std::ptrdiff_t(flattest));
    }
    if (hull.size() == 3) // a triangle has its sharp end where two corners meet
        hull.push_back(hull[2]);
    std::optional<std::array<QPointF, 4>> best;
    double largest = 0;
    for (size_t a = 0; a < hull.size(); ++a) {
        for (size_t b = a + 1; b < hull.size(); ++b) {
            for (size_t c = b + 1; c < hull.size(); ++c) {
                for (size_t d = c + 1; d < hull.size(); ++d) {
                    const double size = triangle(hull[a], hull[b], hull[c]) + triangle(hull[a], hull[c], hull[d]);
                    if (size > largest) {
                        largest = size;
                        best = {hull[a], hull[b], hull[c], hull[d]};
                    }
                }
            }
        }
    }
    return best;
}

/// Bends the chord as the shape's own edge between its ends does. The middle of many measurements counts; where
/// passages are cut into most of the edge, it says nothing about the rows.
std::optional<Guide> guideAlong(const Ring &edge)
{
    Guide guide{edge.front(), edge.back(), 0};
    const QPointF along = guide.to - guide.from;
    const double length = std::hypot(along.x(), along.y());
    struct Sample {
        double u;
        double off;
    };
    std::vector<Sample> samples;
    for (size_t i = 0; i + 1 < edge.size() && length > 0; ++i) {
        const int count = int(std::clamp(std::ceil(40 * distance(edge[i], edge[i + 1]) / length), 1.0, 100.0));
        for (int k = 0; k < count; ++k) {
            const QPointF p = edge[i] + (edge[i + 1] - edge[i]) * (k + 0.5) / count - guide.from;
            const double u = QPointF::dotProduct(p, along) / (length * length);
            if (u > 0.1 && u < 0.9)
                samples.push_back({u, (along.x() * p.y() - along.y() * p.x()) / length});
        }
    }
    if (samples.empty())
        return length > 0 ? std::optional(guide) : std::nullopt;
    std::vector<double> bends;
    bends.reserve(samples.size());
    for (const Sample &sample : samples)
        bends.push_back(sample.off / (4 * sample.u * (1 - sample.u)));
    std::ranges::nth_element(bends, bends.begin() + std::ssize(bends) / 2);
    guide.bend = bends[bends.size() / 2];
    const auto fitting = std::ranges::count_if(samples, [&](const Sample &sample) {
        return std::abs(sample.off - guide.bend * 4 * sample.u * (1 - sample.u)) < 0.04 * length;
    });
    return double(fitting) >= 0.6 * double(samples.size()) ? std::optional(guide) : std::nullopt;
}

/// The other edge's line, moved across the whole shape.
Guide parallelTo(const Guide &guide, const std::vector<Ring> &parts)
{
    const QPointF along = guide.to - guide.from;
    const QPointF across = QPointF(-along.y(), along.x()) / std::hypot(along.x(), along.y());
    double farthest = 0;
    for (const Ring &part : parts) {
        for (const QPointF &p : part) {
            const double off = QPointF::dotProduct(p - guide.at(0.5), across);
            farthest = std::abs(off) > std::abs(farthest) ? off : farthest;
        }
    }
    return {guide.from + farthest * across, guide.to + farthest * across, guide.bend};
}

/// The part's border from one corner to the other, the way round that meets no further corner.
Ring edgeBetween(const std::vector<Ring> &parts, const std::array<QPointF, 4> &corners, size_t from, size_t to)
{
    const Ring chord = {corners[from], corners[to]};
    if (parts.size() != 1)
        return chord;
    const Ring &part = parts.front();
    const auto indexOf = [&part](const QPointF &corner) {
        return size_t(std::ranges::min_element(part, {}, [&corner](const QPointF &p) { return distance(p, corner); }) -
                      part.begin());
    };
    for (const size_t step : {size_t(1), part.size() - 1}) {
        Ring edge;
        size_t i = indexOf(corners[from]);
        const size_t end = indexOf(corners[to]);
        bool meetsAnother = false;
        for (edge.push_back(part[i]); i != end && !meetsAnother;) {
            i = (i + step) % part.size();
            edge.push_back(part[i]);
            for (size_t k = 0; k < corners.size(); ++k)
                meetsAnother |= k != from && k != to && i == indexOf(corners[k]);
        }
        if (!meetsAnother)
            return edge;
    }
    return chord;
}

} // namespace

QPointF Guide::at(double u) const
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    const QPointF across = length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF();
    return from + u * along + 4 * u * (1 - u) * bend * across;
}

Guides::Guides(const Guide &f, const Guide &b, const std::vector<Ring> &parts)
    : front(f)
    , back(b)
{
    for (const Guide &guide : {front, back}) {
        const QPointF along = guide.to - guide.from;
        for (const Ring &part : parts) {
            for (const QPointF &p : part) {
                const double u = QPointF::dotProduct(p - guide.from, along) / QPointF::dotProduct(along, along);
                beyond = std::max({beyond, -u, u - 1});
            }
        }
    }
    beyond = std::min(beyond, 2.0);
}

std::optional<Guides> guidesOf(const std::vector<Ring> &parts, const QRectF &pitch)
{
    const auto corners = cornersOf(parts);
    if (!corners)
        return std::nullopt;
    const QPointF middle = ((*corners)[0] + (*corners)[1] + (*corners)[2] + (*corners)[3]) / 4;
    // Straight stands look along the shortest way to the pitch, those at its corners a little towards its middle.
    const double inset = std::min(pitch.width(), pitch.height()) / 6;
    const QRectF heart = pitch.marginsRemoved(QMarginsF(inset, inset, inset, inset));
    const QPointF toPitch = QPointF(std::clamp(middle.x(), heart.left(), heart.right()),
                                    std::clamp(middle.y(), heart.top(), heart.bottom())) -
                            middle;
    const auto outwards = [&corners](size_t i) {
        const QPointF side = (*corners)[(i + 1) % 4] - (*corners)[i];
        const double length = std::hypot(side.x(), side.y());
        return length > 0 ? QPointF(side.y(), -side.x()) / length : QPointF();
    };
    size_t front = 0; // the side that looks most towards the pitch
    for (size_t i = 1; i < 4; ++i) {
        if (QPointF::dotProduct(outwards(i), toPitch) > QPointF::dotProduct(outwards(front), toPitch))
            front = i;
    }
    const auto corner = [front](size_t i) { return (front + i) % 4; };
    const auto frontGuide = guideAlong(edgeBetween(parts, *corners, corner(0), corner(1)));
    const auto backGuide = guideAlong(edgeBetween(parts, *corners, corner(3), corner(2)));
    if (frontGuide && backGuide)
        return Guides(*frontGuide, *backGuide, parts);
    if (backGuide)
        return Guides(parallelTo(*backGuide, parts), *backGuide, parts);
    if (frontGuide)
        return Guides(*frontGuide, parallelTo(*frontGuide, parts), parts);
    return Guides(Guide{(*corners)[corner(0)], (*corners)[corner(1)], 0},
                  Guide{(*corners)[corner(3)], (*corners)[corner(2)], 0}, parts);
}

} // namespace guichet::catalog
