// Lays rows of seats into the shape of a stadium sector.
#include <catalog/sectorguides.h>
#include <catalog/sectorrows.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace guichet::catalog {
namespace {

constexpr int CurveSteps = 24;

struct Tier {
    std::vector<Ring> parts;
    std::vector<Ring> others; ///< what other sectors have taken already
    double nearest = 0;
    double farthest = 0;
    [[nodiscard]] bool hasRoomAt(const QPointF &p) const { return containsAny(parts, p) && !containsAny(others, p); }
    [[nodiscard]] double size() const
    {
        return std::transform_reduce(parts.begin(), parts.end(), 0.0, std::plus(), &area);
    }
};

/// Parts side by side form one tier, parts behind each other several, the one at the pitch first.
std::vector<Tier> tiersOf(const std::vector<Ring> &parts, const std::vector<Ring> &others, const QRectF &pitch)
{
    std::vector<Tier> single;
    for (const Ring &part : parts) {
        std::vector<double> depths;
        for (const QPointF &p : part)
            depths.push_back(distance(p, pitch));
        const auto [nearest, farthest] = std::ranges::minmax(depths);
        single.push_back({{part}, others, nearest, farthest});
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
    RowCurve(const Guides &guides, double depth)
    {
        const bool isStraight = guides.front.bend == 0 && guides.back.bend == 0;
        const int steps = isStraight ? 1 : CurveSteps;
        for (int i = 0; i <= steps; ++i) {
            const double u = -guides.beyond + (1 + 2 * guides.beyond) * i / steps;
            m_points.push_back((1 - depth) * guides.front.at(u) + depth * guides.back.at(u));
            m_lengths.push_back(i == 0 ? 0 : m_lengths.back() + distance(m_points[size_t(i) - 1], m_points.back()));
        }
    }

    [[nodiscard]] QPointF at(double length) const
    {
        const auto next = std::ranges::upper_bound(m_lengths, length);
        const auto i = size_t(std::clamp<std::ptrdiff_t>(next - m_lengths.begin() - 1, 0, std::ssize(m_points) - 2));
        const double step = m_lengths[i + 1] - m_lengths[i];
        return step > 0 ? m_points[i] + (m_points[i + 1] - m_points[i]) * (length - m_lengths[i]) / step : m_points[i];
    }

    [[nodiscard]] std::vector<Stretch> inside(const Tier &tier) const
    {
        std::vector<double> cuts;
        for (const std::vector<Ring> *rings : {&tier.parts, &tier.others}) {
            for (const Ring &ring : *rings) {
                for (size_t k = 0; k < ring.size(); ++k)
                    addCuts(ring[k], ring[(k + 1) % ring.size()], cuts);
            }
        }
        std::ranges::sort(cuts);
        std::vector<Stretch> stretches;
        for (size_t i = 0; i + 1 < cuts.size(); ++i) {
            if (cuts[i + 1] - cuts[i] > 1e-9 && tier.hasRoomAt(at((cuts[i] + cuts[i + 1]) / 2)))
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

/// How much room the shape offers up to each depth.
class Room
{
public:
    Room(const Guides &guides, const Tier &tier)
    {
        for (int i = 0; i < Slices; ++i) {
            const RowCurve slice(guides, (i + 0.5) / Slices);
            m_upTo.push_back(m_upTo.back() + wholeLength(slice.inside(tier)));
        }
    }

    /// The depth before which a share of all room lies.
    [[nodiscard]] double depthWith(double share) const
    {
        const double wanted = share * m_upTo.back();
        const auto next = std::ranges::upper_bound(m_upTo, wanted);
        const auto i = size_t(std::clamp<std::ptrdiff_t>(next - m_upTo.begin() - 1, 0, Slices - 1));
        const double slice = m_upTo[i + 1] - m_upTo[i];
        return (double(i) + (slice > 0 ? (wanted - m_upTo[i]) / slice : 0.5)) / Slices;
    }

private:
    static constexpr int Slices = 64;
    std::vector<double> m_upTo = {0};
};

/// How deep each row stands, from 0 at the front guide to 1 at the back. In a real stand rows are equally deep, but a
/// schematic shape may have no room for that: of the mixtures with rows that share the room by their seats, the one
/// counts in which the narrowest seat is widest.
std::vector<double> depthsOf(const Guides &guides, const Tier &tier, std::span<const SectorRow> rows)
{
    const Room room(guides, tier);
    const double first = room.depthWith(1e-6);
    const double last = room.depthWith(1 - 1e-6);
    const double depth = distance(guides.front.at(0.5), guides.back.at(0.5));
    double seats = 0;
    for (const SectorRow &row : rows)
        seats += row.seatCount();
    const double ranks = rows.back().rank - rows.front().rank + 1;
    std::vector<double> best;
    double mostRoom = -1;
    for (const double mixture : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        std::vector<double> depths;
        double narrowest = std::numeric_limits<double>::infinity();
        double before = 0;
        for (size_t i = 0; i < rows.size(); ++i) {
            const double even = first + (last - first) * (rows[i].rank - rows.front().rank + 0.5) / ranks;
            const double byRoom = room.depthWith((before + rows[i].seatCount() / 2.0) / seats);
            depths.push_back((1 - mixture) * even + mixture * byRoom);
            before += rows[i].seatCount();
            const RowCurve curve(guides, depths.back());
            narrowest = std::min(narrowest, wholeLength(curve.inside(tier)) / rows[i].seatCount());
            if (i > 0)
                narrowest = std::min(narrowest, (depths[i] - depths[i - 1]) * depth);
        }
        if (narrowest > 1.1 * mostRoom) { // an uneven rhythm must be worth it
            mostRoom = narrowest;
            best = std::move(depths);
        }
    }
    return best;
}

/// A long row that comes to stand at the very edge of a narrow part of the shape moves out of it.
void makeRoom(std::vector<double> &depths, const Guides &guides, const Tier &tier, std::span<const SectorRow> rows)
{
    const auto widthAt = [&](double depth, size_t row) {
        return wholeLength(RowCurve(guides, depth).inside(tier)) / rows[row].seatCount();
    };
    std::vector<double> widths;
    for (size_t i = 0; i < rows.size(); ++i)
        widths.push_back(widthAt(depths[i], i));
    std::vector<double> usual = widths;
    std::ranges::nth_element(usual, usual.begin() + std::ssize(usual) / 2);
    const double narrow = 0.75 * usual[usual.size() / 2];
    for (size_t i = 0; i < rows.size(); ++i) {
        const double own = depths[i];
        const double before = i > 0 ? depths[i - 1] : 0;
        const double after = i + 1 < rows.size() ? depths[i + 1] : 1;
        for (const double step : {0.2, 0.4, 0.6}) {
            if (widths[i] >= narrow)
                break;
            const double back = own + step * (after - own);
            const double front = own + step * (before - own);
            const double wider = widthAt(back, i) >= widthAt(front, i) ? back : front;
            if (const double width = widthAt(wider, i); width > 1.3 * widths[i]) {
                depths[i] = wider;
                break;
            }
        }
    }
}

/// Rows that follow the shape. Nothing if the shape is too odd for that.
std::optional<RowsOfSeats> layAlong(const Tier &tier, const QRectF &pitch, std::span<const SectorRow> rows)
{
    const auto guides = guidesOf(tier.parts, pitch);
    if (!guides)
        return std::nullopt;
    qint32 seats = 0;
    for (const SectorRow &row : rows)
        seats += row.seatCount();
    const double tooNarrow = 0.02 * std::sqrt(tier.size() / seats); // nobody could tell the seats apart
    if (distance(guides->front.at(0.5), guides->back.at(0.5)) < tooNarrow * double(rows.size()))
        return std::nullopt;
    std::vector<double> depths = depthsOf(*guides, tier, rows);
    makeRoom(depths, *guides, tier, rows);
    RowsOfSeats laid;
    for (size_t i = 0; i < rows.size(); ++i) {
        const RowCurve curve(*guides, depths[i]);
        const std::vector<Stretch> stretches = curve.inside(tier);
        if (wholeLength(stretches) <= tooNarrow * rows[i].seatCount())
            return std::nullopt;
        laid.push_back(seatsAlong(curve, stretches, rows[i]));
        const bool complete = std::ssize(laid.back()) == rows[i].seatCount();
        if (!complete || !std::ranges::all_of(laid.back(), [&](const QPointF &p) { return tier.hasRoomAt(p); }))
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
    const bool complete = std::ssize(points) == all;
    if (!complete || !std::ranges::all_of(points, [&tier](const QPointF &p) { return tier.hasRoomAt(p); }))
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

std::optional<std::vector<std::vector<QPointF>>> layRows(const std::vector<Ring> &parts,
                                                         const std::vector<Ring> &others, const QRectF &pitch,
                                                         const std::vector<SectorRow> &rows)
{
    const std::vector<Tier> tiers = tiersOf(parts, others, pitch);
    const std::vector<size_t> share = shareOut(rows, tiers);
    RowsOfSeats laid;
    size_t next = 0;
    for (size_t i = 0; i < tiers.size(); ++i) {
        const auto mine = std::span(rows).subspan(next, share[i]);
        if (mine.empty())
            continue;
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
