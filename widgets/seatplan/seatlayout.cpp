#include <seatplan/seatlayout.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace guichet::seatplan {

using catalog::Block;

namespace {

constexpr double UsualPitch = 0.5;     // metres, where a plan has no two seats side by side
constexpr double DiscPerPitch = 0.84;  // leaves a visible gap between seats
constexpr double HullMargin = 1.6;     // pitches around seats: room for the rows' labels
constexpr double CellsPerPitch = 8.0;  // 4 m cells for half-metre seats: about 40 seats each
constexpr qint64 MostCells = 1 << 20;  // a plan with far outliers gets larger cells instead of more
constexpr double StandingPerson = 0.5; // square metres, for standing blocks without an outline

/// Does the drawn outline belong to these seats? A few row ends may stick out; a shape somewhere else may not.
bool encloses(const Ring &outline, const std::vector<QPointF> &rowEnds)
{
    const auto outside =
        std::count_if(rowEnds.begin(), rowEnds.end(), [&outline](QPointF p) { return !catalog::contains(outline, p); });
    return outside * 10 <= std::ssize(rowEnds);
}

} // namespace

SeatLayout::SeatLayout(std::shared_ptr<const catalog::SeatingPlan> plan)
    : m_plan(std::move(plan))
{
    placeSeats();
    shapeBlocks();
    measureBounds();
    buildGrid();
    measureDiameter();
}

QList<int> SeatLayout::seatsOfBlock(int block) const
{
    const catalog::Block &b = m_plan->blocks[size_t(block)];
    QList<int> seats(isStanding(block) ? 0 : b.seatCount);
    std::iota(seats.begin(), seats.end(), int(b.firstSeat));
    return seats;
}

QList<int> SeatLayout::seatsOfRow(int row) const
{
    const catalog::Row &r = m_plan->rows[size_t(row)];
    QList<int> seats(isStanding(r.block) ? 0 : r.seatCount);
    std::iota(seats.begin(), seats.end(), int(r.firstSeat));
    return seats;
}

bool SeatLayout::isStanding(int block) const { return m_plan->blocks[size_t(block)].kind == Block::Kind::Standing; }

void SeatLayout::placeSeats()
{
    const size_t count = m_plan->seats.size();
    m_x.resize(count);
    m_y.resize(count);
    m_rowOf.resize(count);
    std::vector<float> steps;
    for (size_t r = 0; r < m_plan->rows.size(); ++r) {
        const catalog::Row &row = m_plan->rows[r];
        const bool seated = !isStanding(row.block);
        const size_t first = size_t(row.firstSeat);
        for (size_t s = first; s < first + size_t(row.seatCount); ++s) {
            const catalog::Seat &seat = m_plan->seats[s];
            m_x[s] = float(seat.position.x());
            m_y[s] = float(seat.position.y());
            m_rowOf[s] = qint32(r);
            if (seated && s > first && seat.run == m_plan->seats[s - 1].run)
                steps.push_back(std::hypot(m_x[s] - m_x[s - 1], m_y[s] - m_y[s - 1]));
        }
    }
    m_pitch = UsualPitch;
    if (!steps.empty()) {
        const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
        std::nth_element(steps.begin(), middle, steps.end());
        if (*middle > 0)
            m_pitch = double(*middle);
    }
}

void SeatLayout::shapeBlocks()
{
    m_blocks.resize(m_plan->blocks.size());
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        const Block &block = m_plan->blocks[b];
        Ring outline = block.outline;
        if (block.kind == Block::Kind::Seated) {
            std::vector<QPointF> rowEnds;
            for (int r = block.firstRow; r < block.firstRow + block.rowCount; ++r) {
                const catalog::Row &row = m_plan->rows[size_t(r)];
                if (row.seatCount > 0) {
                    rowEnds.push_back(position(row.firstSeat));
                    rowEnds.push_back(position(row.firstSeat + row.seatCount - 1));
                }
            }
            if (outline.size() < 3 || !encloses(outline, rowEnds)) {
                std::vector<QPointF> seats;
                for (int s = block.firstSeat; s < block.firstSeat + block.seatCount; ++s)
                    seats.push_back(position(s));
                outline = catalog::hullAround(catalog::convexHull(std::move(seats)), HullMargin * m_pitch);
            }
        }
        m_blocks[b].outline = outline;
    }
    placeShapelessBlocks();
    for (BlockShape &shape : m_blocks) {
        shape.parts = parts(shape.outline);
        shape.box = catalog::boundingBox(shape.outline);
        shape.labelPoint = roomiestPoint(shape.parts.front());
    }
}

/// A standing area (or an empty block) that nobody drew still has to be seen and clicked: a square of its capacity
/// below everything else.
void SeatLayout::placeShapelessBlocks()
{
    QRectF drawn;
    for (const BlockShape &shape : m_blocks)
        drawn |= catalog::boundingBox(shape.outline);
    double left = drawn.left();
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        if (m_blocks[b].outline.size() >= 3)
            continue;
        const double people = std::max(20, m_plan->blocks[b].seatCount);
        const double side = std::sqrt(people * StandingPerson);
        const QPointF corner(left, drawn.bottom() + 2.0);
        m_blocks[b].outline = {corner, corner + QPointF(side, 0), corner + QPointF(side, side),
                               corner + QPointF(0, side)};
        left += side + 2.0;
    }
}

void SeatLayout::measureBounds()
{
    QRectF all;
    for (const BlockShape &shape : m_blocks)
        all |= shape.box;
    for (const catalog::Decoration &decoration : m_plan->decorations) {
        const auto &points = decoration.points;
        if (decoration.shape == catalog::Decoration::Shape::Ellipse && points.size() >= 2)
            all |= QRectF(points[0] - points[1], points[0] + points[1]).normalized();
        else if (decoration.shape == catalog::Decoration::Shape::Polygon)
            all |= catalog::boundingBox(points);
        else if (!points.empty())
            all |= QRectF(points[0] - QPointF(0.5, 0.5), QSizeF(1, 1));
    }
    for (size_t b = 0; b < m_blocks.size(); ++b)
        if (!isStanding(int(b)))
            for (int s = m_plan->blocks[b].firstSeat, end = s + m_plan->blocks[b].seatCount; s < end; ++s)
                if (!all.contains(position(s)))
                    all |= QRectF(position(s) - QPointF(0.5, 0.5), QSizeF(1, 1));
    if (all.isEmpty())
        all = QRectF(QPointF(), m_plan->size.expandedTo(QSizeF(10, 10)));
    const double margin = 2 * m_pitch;
    m_bounds = all.adjusted(-margin, -margin, margin, margin);
}

void SeatLayout::buildGrid()
{
    m_cell = CellsPerPitch * m_pitch;
    const auto cells = [this](double length) { return qint64(length / m_cell) + 1; };
    while (cells(m_bounds.width()) * cells(m_bounds.height()) > MostCells)
        m_cell *= 2;
    m_columns = int(cells(m_bounds.width()));
    m_lines = int(cells(m_bounds.height()));

    std::vector<qint32> cellOf(m_x.size(), -1);
    m_cellStart.assign(size_t(m_columns) * size_t(m_lines) + 1, 0);
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        if (isStanding(int(b)))
            continue;
        const Block &block = m_plan->blocks[b];
        for (size_t s = size_t(block.firstSeat), end = s + size_t(block.seatCount); s < end; ++s) {
            cellOf[s] = line(double(m_y[s])) * m_columns + column(double(m_x[s]));
            ++m_cellStart[size_t(cellOf[s]) + 1];
        }
    }
    for (size_t c = 1; c < m_cellStart.size(); ++c)
        m_cellStart[c] += m_cellStart[c - 1];
    const size_t placed = size_t(m_cellStart.back());
    m_gridSeat.resize(placed);
    m_gridX.resize(placed);
    m_gridY.resize(placed);
    std::vector<qint32> next(m_cellStart.begin(), m_cellStart.end() - 1);
    for (size_t s = 0; s < cellOf.size(); ++s) {
        if (cellOf[s] < 0)
            continue;
        const size_t k = size_t(next[size_t(cellOf[s])]++);
        m_gridSeat[k] = qint32(s);
        m_gridX[k] = m_x[s];
        m_gridY[k] = m_y[s];
    }
}

/// Rows may lie closer together than the seats of a row: what counts is the nearest seat in any direction.
void SeatLayout::measureDiameter()
{
    constexpr size_t Samples = 1000;
    const size_t stride = std::max<size_t>(1, m_gridSeat.size() / Samples);
    std::vector<double> nearest;
    for (size_t k = 0; k < m_gridSeat.size(); k += stride) {
        const QPointF here{double(m_gridX[k]), double(m_gridY[k])};
        double best = m_pitch * m_pitch;
        forEachInRect(QRectF(here - QPointF(m_pitch, m_pitch), 2 * QSizeF(m_pitch, m_pitch)), [&](int seat) {
            const QPointF d = position(seat) - here;
            const double squared = QPointF::dotProduct(d, d);
            if (seat != m_gridSeat[k] && squared > 0)
                best = std::min(best, squared);
        });
        nearest.push_back(std::sqrt(best));
    }
    m_diameter = DiscPerPitch * m_pitch;
    if (nearest.empty())
        return;
    const auto tenth = nearest.begin() + std::ptrdiff_t(nearest.size() / 10);
    std::nth_element(nearest.begin(), tenth, nearest.end());
    m_diameter = DiscPerPitch * std::max(*tenth, m_pitch / 3);
}

int SeatLayout::hit(QPointF point, double radius) const
{
    int best = -1;
    double bestDistance = radius * radius;
    forEachInRect(QRectF(point - QPointF(radius, radius), 2 * QSizeF(radius, radius)), [&](int seat) {
        const QPointF d = position(seat) - point;
        const double distance = QPointF::dotProduct(d, d);
        if (distance < bestDistance || (distance == bestDistance && (best < 0 || seat < best))) {
            bestDistance = distance;
            best = seat;
        }
    });
    return best;
}

int SeatLayout::blockAt(QPointF point) const
{
    for (size_t b = 0; b < m_blocks.size(); ++b)
        if (m_blocks[b].box.contains(point) && catalog::contains(m_blocks[b].outline, point))
            return int(b);
    return -1;
}

} // namespace guichet::seatplan
