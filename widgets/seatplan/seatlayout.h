// Where everything of a seating plan lies: positions, outlines, and a grid that finds seats by place.
#pragma once

#include <seatplan/outline.h>

#include <catalog/seatingplan.h>

#include <QList>
#include <QRectF>

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

namespace guichet::seatplan {

/// Built once from a plan, then never changed; the plan, its layout and their indexes live and die together. Lengths
/// are metres from the plan's top left corner.
///
/// Places of standing blocks have no position: no search finds them and nothing draws them one by one.
class SeatLayout
{
public:
    struct BlockShape {
        Ring outline;            ///< never empty
        std::vector<Ring> parts; ///< of the outline, largest first
        QRectF box;
        QPointF labelPoint; ///< where a label has most room
    };

    explicit SeatLayout(std::shared_ptr<const catalog::SeatingPlan> plan);
    Q_DISABLE_COPY_MOVE(SeatLayout)
    ~SeatLayout() = default;

    [[nodiscard]] const catalog::SeatingPlan &plan() const { return *m_plan; }
    [[nodiscard]] int seatCount() const { return int(m_x.size()); }
    [[nodiscard]] int blockCount() const { return int(m_blocks.size()); }
    [[nodiscard]] QPointF position(int seat) const { return {double(m_x[size_t(seat)]), double(m_y[size_t(seat)])}; }
    [[nodiscard]] int rowOf(int seat) const { return m_rowOf[size_t(seat)]; }
    [[nodiscard]] int blockOf(int seat) const { return m_plan->rows[size_t(rowOf(seat))].block; }
    /// In order; empty for a standing block.
    [[nodiscard]] QList<int> seatsOfBlock(int block) const;
    [[nodiscard]] QList<int> seatsOfRow(int row) const;
    [[nodiscard]] bool isStanding(int block) const;
    [[nodiscard]] bool hasPosition(int seat) const { return !isStanding(blockOf(seat)); }
    [[nodiscard]] const BlockShape &shape(int block) const { return m_blocks[size_t(block)]; }
    /// Everything that is drawn, with a margin.
    [[nodiscard]] QRectF bounds() const { return m_bounds; }
    /// Usual distance from seat to seat in a row.
    [[nodiscard]] double pitch() const { return m_pitch; }
    /// Diameter at which seats do not touch each other.
    [[nodiscard]] double seatDiameter() const { return m_diameter; }

    /// The seat whose centre is nearest to @p point and at most @p radius away, or -1. Equal distance: lower index.
    [[nodiscard]] int hit(QPointF point, double radius) const;
    /// The block whose outline contains @p point, or -1.
    [[nodiscard]] int blockAt(QPointF point) const;
    /// Calls @p visit(seat) for every seat whose centre lies in @p rect, borders included.
    template <typename Visit>
    void forEachInRect(const QRectF &rect, Visit visit) const;

    // Seats once more in grid order: near in place is near in memory. Drawing walks these.
    [[nodiscard]] std::span<const qint32> gridSeats() const { return m_gridSeat; }
    [[nodiscard]] std::span<const float> gridX() const { return m_gridX; }
    [[nodiscard]] std::span<const float> gridY() const { return m_gridY; }
    /// Calls @p visit(first, last) for stretches [first, last) of the grid order that together hold every seat with
    /// its centre in @p rect, and few others. The order of the stretches does not depend on @p rect.
    template <typename Visit>
    void forEachStretch(const QRectF &rect, Visit visit) const;

private:
    void placeSeats();
    void shapeBlocks();
    void placeShapelessBlocks();
    void measureBounds();
    void buildGrid();
    void measureDiameter();
    [[nodiscard]] int column(double x) const { return clampedCell(x - m_bounds.left(), m_columns); }
    [[nodiscard]] int line(double y) const { return clampedCell(y - m_bounds.top(), m_lines); }
    [[nodiscard]] int clampedCell(double distance, int count) const
    {
        return int(std::clamp(distance / m_cell, 0.0, double(count - 1)));
    }

    std::shared_ptr<const catalog::SeatingPlan> m_plan;
    std::vector<float> m_x, m_y;
    std::vector<qint32> m_rowOf;
    std::vector<BlockShape> m_blocks;
    QRectF m_bounds;
    double m_pitch = 0.5;
    double m_diameter = 0.42;

    double m_cell = 4.0;
    int m_columns = 1;
    int m_lines = 1;
    std::vector<qint32> m_cellStart; ///< per cell and one more: where its seats begin in grid order
    std::vector<qint32> m_gridSeat;
    std::vector<float> m_gridX, m_gridY;
};

template <typename Visit>
void SeatLayout::forEachStretch(const QRectF &rect, Visit visit) const
{
    const int left = column(rect.left());
    const int right = column(rect.right());
    const int bottom = line(rect.bottom());
    for (int l = line(rect.top()); l <= bottom; ++l) {
        const size_t firstCell = size_t(l) * size_t(m_columns);
        const qint32 first = m_cellStart[firstCell + size_t(left)]; // the cells of one line follow each other
        const qint32 last = m_cellStart[firstCell + size_t(right) + 1];
        if (first < last)
            visit(first, last);
    }
}

template <typename Visit>
void SeatLayout::forEachInRect(const QRectF &rect, Visit visit) const
{
    forEachStretch(rect, [&](qint32 first, qint32 last) {
        for (size_t k = size_t(first); k < size_t(last); ++k) {
            const double x = double(m_gridX[k]);
            const double y = double(m_gridY[k]);
            if (x >= rect.left() && x <= rect.right() && y >= rect.top() && y <= rect.bottom())
                visit(int(m_gridSeat[k]));
        }
    });
}

} // namespace guichet::seatplan
