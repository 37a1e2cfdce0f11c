// Paints the seating plan band by band, and asks for no more of it than has changed.
#include <seatplan/seatplanview.h>

#include <QPaintEvent>
#include <QPainter>

#include <cmath>

namespace guichet::seatplan {

namespace {
constexpr int BandHeight = 96; // device lines painted at once: a scratch image that stays in the processor's cache
constexpr int MostBlocks = 24; // beyond, the region's many rectangles cost more than all it spares
constexpr int CellSize = 64;   // logical pixels; whole device pixels at 100, 125, 150, 175 and 200 %
} // namespace

void SeatPlanView::paintEvent(QPaintEvent *event)
{
    QPainter onScreen(viewport());
    if (!m_layout) {
        onScreen.fillRect(event->rect(), QColor(m_colours.canvas));
        return;
    }
    const double ratio = viewport()->devicePixelRatioF();
    if (ratio != m_camera.devicePixelRatio()) // moved to another screen
        m_camera.setViewport(viewport()->size(), ratio);
    PlanPainter &plan = painter();
    onScreen.scale(1 / ratio, 1 / ratio);
    const QRect window(QPoint(), m_camera.deviceSize());
    const int spill = ratio == std::floor(ratio) ? 0 : 1;
    for (const QRect &r : event->region()) {
        const QRect exposed = QRectF(QPointF(r.topLeft()) * ratio, QSizeF(r.size()) * ratio)
                                  .toAlignedRect()
                                  .adjusted(-spill, -spill, spill, spill) &
                              window;
        // With a region of many rectangles as clip, drawImage() would leave its fast path.
        onScreen.setClipRect(exposed);
        if (m_scratch.width() < exposed.width() || m_scratch.height() < BandHeight)
            m_scratch = QImage(std::max(exposed.width(), m_scratch.width()), BandHeight, QImage::Format_RGB32);
        for (int top = exposed.top(); top <= exposed.bottom(); top += BandHeight) {
            const QRect band(0, 0, exposed.width(), std::min(BandHeight, exposed.bottom() - top + 1));
            const QPoint at(exposed.left(), top);
            plan.paint(m_scratch, band, m_camera.origin() + at, m_shading, m_marks, m_overlay);
            onScreen.drawImage(at, m_scratch, band);
        }
    }
}

QRect SeatPlanView::toView(const QRect &zoomSpace) const
{
    const QRect device = zoomSpace.translated(-m_camera.origin());
    const double ratio = m_camera.devicePixelRatio();
    if (ratio == 1)
        return device;
    return QRectF(QPointF(device.topLeft()) / ratio, QSizeF(device.size()) / ratio).toAlignedRect();
}

/// Asks for the cells that hold these seats, or for their blocks where blocks are what is shown.
void SeatPlanView::updateSeats(const QList<int> &seats)
{
    if (seats.isEmpty())
        return;
    const PlanPainter &plan = painter();
    const QRect window = viewport()->rect();
    const QRect seen = QRect(m_camera.origin(), m_camera.deviceSize()).adjusted(-1, -1, 1, 1);
    const int columns = window.width() / CellSize + 1;
    const int lines = window.height() / CellSize + 1;
    std::vector<bool> cells(size_t(columns) * size_t(lines), false);
    std::vector<bool> blocks(size_t(m_layout->blockCount()), false);
    int dirty = 0;
    int dirtyBlocks = 0;
    const bool onlyBlocks = plan.level() == DetailLevel::Blocks;
    QRegion region;
    for (const int seat : seats) {
        if (onlyBlocks || !m_layout->hasPosition(seat)) {
            const int block = m_layout->blockOf(seat);
            if (!blocks[size_t(block)]) {
                blocks[size_t(block)] = true;
                ++dirtyBlocks;
                region += toView(plan.blockBox(block)) & window;
            }
            continue;
        }
        const QRect zoomBox = plan.seatBox(seat);
        if (!zoomBox.intersects(seen)) // most of a large plan, from near
            continue;
        const QRect box = toView(zoomBox) & window;
        if (box.isEmpty())
            continue;
        for (int l = box.top() / CellSize; l <= box.bottom() / CellSize; ++l)
            for (int c = box.left() / CellSize; c <= box.right() / CellSize; ++c)
                if (const size_t i = size_t(l) * size_t(columns) + size_t(c); !cells[i]) {
                    cells[i] = true;
                    ++dirty;
                }
        if (dirty > columns * lines / 2 || dirtyBlocks > MostBlocks) {
            viewport()->update();
            return;
        }
    }
    for (int l = 0; l < lines && dirty > 0; ++l)
        for (int c = 0; c < columns; ++c) {
            const int first = c;
            while (c < columns && cells[size_t(l) * size_t(columns) + size_t(c)])
                ++c;
            if (c > first)
                region += QRect(first * CellSize, l * CellSize, (c - first) * CellSize, CellSize) & window;
        }
    if (!region.isEmpty())
        viewport()->update(region);
}

void SeatPlanView::setOverlay(const PlanMarks &overlay)
{
    if (overlay == m_overlay || !m_layout)
        return;
    const PlanPainter &plan = painter();
    QRegion region;
    const auto addRing = [&](int before, int after) {
        if (before != after)
            for (const int seat : {before, after})
                if (seat >= 0)
                    region += toView(plan.ringBox(seat));
    };
    const auto addBlock = [&](int before, int after) {
        if (before == after)
            return;
        for (const int block : {before, after})
            if (block >= 0) {
                region += toView(plan.plateBox(block));
                if (plan.showsAsArea(block) || block == overlay.focusBlock || block == m_overlay.focusBlock)
                    region += toView(plan.blockBox(block));
            }
    };
    addRing(m_overlay.hoveredSeat, overlay.hoveredSeat);
    addRing(m_overlay.focusSeat, overlay.focusSeat);
    addBlock(m_overlay.hoveredBlock, overlay.hoveredBlock);
    addBlock(m_overlay.focusBlock, overlay.focusBlock);
    if (overlay.band != m_overlay.band)
        for (const QRect &zoomBand : {m_overlay.band, overlay.band}) {
            if (zoomBand.isNull())
                continue;
            const QRect band = toView(zoomBand).adjusted(-1, -1, 1, 1); // its four edges, not what lies inside
            constexpr int edge = 4;
            region += QRect(band.topLeft(), QSize(band.width(), edge));
            region += QRect(band.left(), band.bottom() - edge + 1, band.width(), edge);
            region += QRect(band.topLeft(), QSize(edge, band.height()));
            region += QRect(band.right() - edge + 1, band.top(), edge, band.height());
        }
    if (overlay.lasso != m_overlay.lasso) { // grows at its end, or goes
        const bool grew = overlay.lasso.size() > m_overlay.lasso.size();
        const QPolygon &longer = grew ? overlay.lasso : m_overlay.lasso;
        for (qsizetype i = grew ? std::max<qsizetype>(1, m_overlay.lasso.size()) : 1; i < longer.size(); ++i)
            region += toView(plan.lineBox(longer[i - 1], longer[i]));
    }
    m_overlay = overlay;
    if (!region.isEmpty())
        viewport()->update(region);
}

} // namespace guichet::seatplan
