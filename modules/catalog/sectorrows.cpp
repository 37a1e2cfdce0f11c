// Lays rows of seats into the shape of a stadium sector.
#include <catalog/sectorrows.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace guichet::catalog {
namespace {

constexpr size_t MostCorners = 24;
constexpr int CurveSteps = 48;

double triangle(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return std::abs((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x())) / 2;
}

struct Tier {
    std::vector<Ring> parts;
    double nearest = 0;
    double farthest = 0;
    [[nodiscard]] double size() const
    {
        return std::transform_reduce(parts.begin(), parts.end(), 0.0, std::plus(), &area);
    }
};

/// Parts side by side form one tier, parts behind each other several, the one at the pitch first.
std::vector<Tier> tiersOf(const std::vector<Ring> &parts, const QRectF &pitch)
{
    std::vector<Tier> single;
    for (const Ring &part : parts) {
        std::vector<double> depths;
        for (const QPointF &p : part)
            depths.push_back(distance(p, pitch));
        const auto [nearest, farthest] = std::ranges::minmax(depths);
        single.push_back({{part}, nearest, farthest});
    }
    std::ranges::sort(single, {}, [](const Tier &t) { return t.nearest + t.farthest; });
    std::vector<Tier> tiers;
    for (Tier &part : single) {
        const double shared = tiers.empty() ? 0
                                            : std::min(tiers.back().farthest, part.farthest) -
                                                  std::max(tiers.back().nearest, part.nearest);
        const double smaller =
            tiers.empty() ? 0 : std::min(tiers.back().farthest - tiers.back().nearest, part.farthest - part.nearest);
        if (tiers.empty() || shared <= smaller / 2) {
            tiers.push_back(std::move(part));
            continue;
        }
        tiers.back().parts.push_back(part.parts.front());
        tiers.back().nearest = std::min(tiers.back().nearest, part.nearest);
        tiers.back().farthest = std::max(tiers.back().farthest, part.farthest);
    }
    return tiers;
}

/// The rows' share of each tier: how many of them, in order, so that seats are as dense everywhere.
std::vector<size_t> shareOut(std::span<const SectorRow> rows, const std::vector<Tier> &tiers)
{
    double wholeArea = 0;
    for (const Tier &tier : tiers)
        wholeArea += tier.size();
    double allSeats = 0;
    for (const SectorRow &row : rows)
        allSeats += row.seatCount();
    std::vector<size_t> share(tiers.size());
    size_t tier = 0;
    double areaSoFar = tiers.front().size();
    double seatsSoFar = 0;
    for (const SectorRow &row : rows) {
        const double middle = (seatsSoFar + row.seatCount() / 2.0) / allSeats;
        while (tier + 1 < tiers.size() && middle > areaSoFar / wholeArea)
            areaSoFar += tiers[++tier].size();
        ++share[tier];
        seatsSoFar += row.seatCount();
    }
    return share;
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

/// The edge of a sector as a chord that is bent like a parabola.
struct Guide {
    QPointF from;
    QPointF to;
    double bend = 0; ///< distance of its middle from the chord

    [[nodiscard]] QPointF at(double u) const
    {
        const QPointF along = to - from;
        const double length = std::hypot(along.x(), along.y());
        const QPointF across = length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF();
        return from + u * along + 4 * u * (1 - u) * bend * across;
    }
};

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
    for (const Sample &sample : samples)
        bends.push_back(sample.off / (4 * sample.u * (1 - sample.u)));
    std::ranges::nth_element(bends, bends.begin() + std::ssize(bends) / 2);
    guide.bend = bends[bends.size() / 2];
    const auto fitting = std::ranges::count_if(samples, [&](const Sample &sample) {
        return std::abs(sample.off - guide.bend * 4 * sample.u * (1 - sample.u)) < 0.04 * length;
    });
    return double(fitting) >= 0.6 * double(samples.size()) ? std::optional(guide) : std::nullopt;
}

/// The other edge's line, moved to where the shape begins or ends on this side.
Guide parallelTo(const Guide &guide, const std::vector<Ring> &parts, const QPointF &inwards)
{
    double farthest = 0;
    for (const Ring &part : parts) {
        for (const QPointF &p : part)
            farthest = std::max(farthest, QPointF::dotProduct(p - guide.at(0.5), inwards));
    }
    return {guide.from + farthest * inwards, guide.to + farthest * inwards, guide.bend};
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

/// A stretch of a row's curve inside the sector.
struct Stretch {
    double start;
    double end;
    [[nodiscard]] double length() const { return end - start; }
};

/// The line on which a row stands, between the guides of the front and the back of its tier.
class RowCurve
{
public:
    RowCurve(const Guide &front, const Guide &back, double depth)
    {
        for (int i = 0; i <= CurveSteps; ++i) {
            const double u = -0.1 + 1.2 * i / CurveSteps; // a little beyond, the shape cuts it
            m_points.push_back((1 - depth) * front.at(u) + depth * back.at(u));
            m_lengths.push_back(i == 0 ? 0 : m_lengths.back() + distance(m_points[size_t(i) - 1], m_points.back()));
        }
    }

    [[nodiscard]] QPointF at(double length) const
    {
        const auto next = std::ranges::upper_bound(m_lengths, length);
        const auto i = size_t(std::clamp<std::ptrdiff_t>(next - m_lengths.begin() - 1, 0, CurveSteps - 1));
        const double step = m_lengths[i + 1] - m_lengths[i];
        return step > 0 ? m_points[i] + (m_points[i + 1] - m_points[i]) * (length - m_lengths[i]) / step : m_points[i];
    }

    [[nodiscard]] std::vector<Stretch> inside(const std::vector<Ring> &parts) const
    {
        std::vector<double> cuts;
        for (const Ring &part : parts) {
            for (size_t k = 0; k < part.size(); ++k)
                addCuts(part[k], part[(k + 1) % part.size()], cuts);
        }
        std::ranges::sort(cuts);
        std::vector<Stretch> stretches;
        for (size_t i = 0; i + 1 < cuts.size(); ++i) {
            if (cuts[i + 1] - cuts[i] > 1e-9 && containsAny(parts, at((cuts[i] + cuts[i + 1]) / 2)))
                stretches.push_back({cuts[i], cuts[i + 1]});
        }
        return stretches;
    }

private:
    void addCuts(const QPointF &a, const QPointF &b, std::vector<double> &cuts) const
    {
        const QPointF edge = b - a;
        for (size_t i = 0; i + 1 < m_points.size(); ++i) {
            const QPointF step = m_points[i + 1] - m_points[i];
            const double cross = step.x() * edge.y() - step.y() * edge.x();
            const QPointF off = a - m_points[i];
            const double t = (off.x() * edge.y() - off.y() * edge.x()) / cross;
            const double s = (off.x() * step.y() - off.y() * step.x()) / cross;
            if (cross != 0 && t >= 0 && t <= 1 && s >= 0 && s <= 1)
                cuts.push_back(m_lengths[i] + t * (m_lengths[i + 1] - m_lengths[i]));
        }
    }

    std::vector<QPointF> m_points;
    std::vector<double> m_lengths;
};

double wholeLength(const std::vector<Stretch> &stretches)
{
    double whole = 0;
    for (const Stretch &stretch : stretches)
        whole += stretch.length();
    return whole;
}

/// Middles of @p count cells of equal width, as far as a seat is to stand there.
void fill(const RowCurve &curve, const Stretch &stretch, qint32 count, const std::vector<bool> &taken, qint32 firstCell,
          std::vector<QPointF> &seats)
{
    for (qint32 i = 0; i < count; ++i) {
        if (taken[size_t(firstCell + i)])
            seats.push_back(curve.at(stretch.start + stretch.length() * (i + 0.5) / count));
    }
}

std::vector<QPointF> seatsAlong(const RowCurve &curve, const std::vector<Stretch> &stretches, const SectorRow &row)
{
    std::vector<QPointF> seats;
    const double whole = wholeLength(stretches);
    // Runs that match the stretches one by one: the shape itself has the aisles.
    bool matches = stretches.size() > 1 && stretches.size() == row.runs.size();
    for (size_t i = 0; matches && i < stretches.size(); ++i) {
        const double fair = whole * row.runs[i] / row.seatCount();
        matches = stretches[i].length() > fair / 2 && stretches[i].length() < fair * 2;
    }
    if (matches) {
        for (size_t i = 0; i < stretches.size(); ++i)
            fill(curve, stretches[i], row.runs[i], std::vector<bool>(size_t(row.runs[i]), true), 0, seats);
        return seats;
    }
    const qint32 missing = std::accumulate(row.aisles.begin(), row.aisles.end(), 0);
    const double narrowed = missing > row.seatCount() ? double(row.seatCount()) / missing : 1.0;
    std::vector<bool> taken;
    for (size_t i = 0; i < row.runs.size(); ++i) {
        taken.insert(taken.end(), size_t(row.runs[i]), true);
        if (i < row.aisles.size())
            taken.insert(taken.end(), size_t(std::max(1.0, std::floor(row.aisles[i] * narrowed))), false);
    }
    double lengthSoFar = 0;
    qint32 cellsSoFar = 0;
    for (const Stretch &stretch : stretches) {
        lengthSoFar += stretch.length();
        const auto upTo = qint32(std::lround(double(taken.size()) * lengthSoFar / whole));
        fill(curve, stretch, upTo - cellsSoFar, taken, cellsSoFar, seats);
        cellsSoFar = upTo;
    }
    return seats;
}

using RowsOfSeats = std::vector<std::vector<QPointF>>;

/// The lines of the first and the last row's edge, both from the same side of the sector to the other.
std::optional<std::pair<Guide, Guide>> guidesOf(const std::vector<Ring> &parts, const QRectF &pitch)
{
    const auto corners = cornersOf(parts);
    if (!corners)
        return std::nullopt;
    const QPointF middle = ((*corners)[0] + (*corners)[1] + (*corners)[2] + (*corners)[3]) / 4;
    const QPointF toPitch = QPointF(std::clamp(middle.x(), pitch.left(), pitch.right()),
                                    std::clamp(middle.y(), pitch.top(), pitch.bottom())) -
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
        return std::pair(*frontGuide, *backGuide);
    if (backGuide)
        return std::pair(parallelTo(*backGuide, parts, outwards(front)), *backGuide);
    if (frontGuide)
        return std::pair(*frontGuide, parallelTo(*frontGuide, parts, outwards(corner(2))));
    return std::pair(Guide{(*corners)[corner(0)], (*corners)[corner(1)], 0},
                     Guide{(*corners)[corner(3)], (*corners)[corner(2)], 0});
}

/// How deep each row stands, from 0 at the front guide to 1 at the back. Rows are equally deep in a real stand; rows
/// with many seats need more of a shape that narrows. The mean of both keeps rows apart and seats even.
std::vector<double> depthsOf(const std::pair<Guide, Guide> &guides, const Tier &tier, std::span<const SectorRow> rows)
{
    constexpr int Slices = 64;
    std::vector<double> roomUpTo = {0};
    for (int i = 0; i < Slices; ++i) {
        const RowCurve slice(guides.first, guides.second, (i + 0.5) / Slices);
        roomUpTo.push_back(roomUpTo.back() + wholeLength(slice.inside(tier.parts)));
    }
    const double room = roomUpTo.back();
    const auto depthWith = [&](double share) {
        const auto next = std::ranges::upper_bound(roomUpTo, share * room);
        const auto i = size_t(std::clamp<std::ptrdiff_t>(next - roomUpTo.begin() - 1, 0, Slices - 1));
        const double slice = roomUpTo[i + 1] - roomUpTo[i];
        return (double(i) + (slice > 0 ? (share * room - roomUpTo[i]) / slice : 0.5)) / Slices;
    };
    // An even rhythm, but only over depths where there is room at all.
    const double first = depthWith(1e-6);
    const double last = depthWith(1 - 1e-6);
    double seats = 0;
    for (const SectorRow &row : rows)
        seats += row.seatCount();
    std::vector<double> depths;
    double before = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const double even = first + (last - first) * (double(i) + 0.5) / double(rows.size());
        const double byRoom = depthWith((before + rows[i].seatCount() / 2.0) / seats);
        depths.push_back((even + byRoom) / 2);
        before += rows[i].seatCount();
    }
    return depths;
}

/// Rows that follow the shape. Nothing if the shape is too odd for that.
std::optional<RowsOfSeats> layAlong(const Tier &tier, const QRectF &pitch, std::span<const SectorRow> rows)
{
    const auto guides = guidesOf(tier.parts, pitch);
    if (!guides)
        return std::nullopt;
    const std::vector<double> depths = depthsOf(*guides, tier, rows);
    RowsOfSeats laid;
    for (size_t i = 0; i < rows.size(); ++i) {
        const RowCurve curve(guides->first, guides->second, depths[i]);
        const std::vector<Stretch> stretches = curve.inside(tier.parts);
        if (stretches.empty())
            return std::nullopt;
        laid.push_back(seatsAlong(curve, stretches, rows[i]));
        const bool complete = std::ssize(laid.back()) == rows[i].seatCount();
        if (!complete ||
            !std::ranges::all_of(laid.back(), [&](const QPointF &p) { return containsAny(tier.parts, p); }))
            return std::nullopt;
    }
    return laid;
}

/// Fills any shape, nearest to the pitch first.
std::optional<RowsOfSeats> layByDepth(const Tier &tier, const QRectF &pitch, std::span<const SectorRow> rows)
{
    qint32 all = 0;
    for (const SectorRow &row : rows)
        all += row.seatCount();
    std::vector<QPointF> points = pointsInside(tier.parts, all);
    if (std::ssize(points) != all)
        return std::nullopt;
    std::ranges::stable_sort(points, {}, [&pitch](const QPointF &p) { return distance(p, pitch); });
    const QPointF away = centre(points) - pitch.center();
    RowsOfSeats laid;
    auto next = points.begin();
    for (const SectorRow &row : rows) {
        laid.emplace_back(next, next + row.seatCount());
        next += row.seatCount();
        std::ranges::sort(laid.back(), {}, [&away](const QPointF &p) { return p.y() * away.x() - p.x() * away.y(); });
    }
    return laid;
}

} // namespace

qint32 SectorRow::seatCount() const { return std::accumulate(runs.begin(), runs.end(), 0); }

std::optional<std::vector<std::vector<QPointF>>> layRows(const std::vector<Ring> &parts, const QRectF &pitch,
                                                         const std::vector<SectorRow> &rows)
{
    const std::vector<Tier> tiers = tiersOf(parts, pitch);
    const std::vector<size_t> share = shareOut(rows, tiers);
    RowsOfSeats laid;
    size_t next = 0;
    for (size_t i = 0; i < tiers.size(); ++i) {
        const auto mine = std::span(rows).subspan(next, share[i]);
        auto placed = layAlong(tiers[i], pitch, mine);
        if (!placed)
            placed = layByDepth(tiers[i], pitch, mine);
        if (!placed)
            return std::nullopt;
        std::ranges::move(*placed, std::back_inserter(laid));
        next += share[i];
    }
    return laid;
}

} // namespace guichet::catalog
