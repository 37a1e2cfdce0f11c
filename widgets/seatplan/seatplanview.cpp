#include <seatplan/seatplanview.h>

#include <seatplan/seatwords.h>

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <cmath>

namespace guichet::seatplan {

namespace {
constexpr int BandHeight = 96;     // device lines painted at once: a scratch image that stays in the processor's cache
constexpr int CellSize = 64;       // logical pixels; whole device pixels at 100, 125, 150, 175 and 200 %
constexpr double ClosestFit = 36;  // logical pixels from seat to seat when zooming to a block
constexpr double EasyTarget = 3.0; // logical pixels around a tiny seat that still mean it
} // namespace

SeatPlanView::SeatPlanView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_card(new HoverCard(this))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_NoSystemBackground);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    setAccessibleName(tr("Seating plan"));
    setAccessibleDescription(tr("Arrow keys move from seat to seat, Space picks a seat, plus and minus zoom, F shows "
                                "the whole plan."));
    updateColours();
}

SeatPlanView::~SeatPlanView() = default;

void SeatPlanView::setPlan(std::shared_ptr<const catalog::SeatingPlan> plan)
{
    setModel(nullptr);
    setSelection(nullptr);
    leaveHover();
    m_layout = plan ? std::make_shared<const SeatLayout>(std::move(plan)) : nullptr;
    m_painter.setLayout(m_layout);
    m_marks.assign(m_layout ? size_t(m_layout->seatCount()) : 0, 0);
    m_highlights.clear();
    m_preview.clear();
    m_overlay = {};
    m_current = {};
    m_rangeStart = -1;
    m_drag = Drag::None;
    if (m_layout)
        m_camera.setContent(m_layout->bounds(), m_layout->pitch());
    updateColours();
    fitAll();
}

void SeatPlanView::setModel(SeatStateModel *model)
{
    Q_ASSERT(!model || (m_layout && model->seatCount() == m_layout->seatCount()));
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    if (m_model) {
        connect(m_model, &SeatStateModel::seatsChanged, this, &SeatPlanView::updateSeats);
        connect(m_model, &SeatStateModel::coloursChanged, this, &SeatPlanView::updateColours);
    }
    updateColours();
    viewport()->update();
}

void SeatPlanView::setSelection(SeatSelection *selection)
{
    Q_ASSERT(!selection || (m_layout && selection->seatCount() == m_layout->seatCount()));
    if (m_selection) {
        disconnect(m_selection, nullptr, this, nullptr);
        setMark(m_selection->seats(), SelectedBit, false);
    }
    m_selection = selection;
    if (!m_selection)
        return;
    setMark(m_selection->seats(), SelectedBit, true);
    connect(m_selection, &SeatSelection::changed, this, [this](const QList<int> &seats) {
        for (const int seat : seats)
            setMark({seat}, SelectedBit, m_selection->contains(seat));
    });
}

void SeatPlanView::setHighlights(const QList<int> &seats)
{
    setMark(m_highlights, ProposedBit, false);
    m_highlights = seats;
    setMark(m_highlights, ProposedBit, true);
}

void SeatPlanView::setHoverText(std::function<QString(int)> textFor) { m_hoverText = std::move(textFor); }

void SeatPlanView::setMark(const QList<int> &seats, SeatStyle bit, bool on)
{
    QList<int> changed;
    for (const int seat : seats) {
        quint8 &marks = m_marks[size_t(seat)];
        const quint8 wanted = quint8(on ? marks | bit : marks & ~bit);
        if (wanted != marks) {
            marks = wanted;
            changed.append(seat);
        }
    }
    updateSeats(changed);
}

void SeatPlanView::updateColours()
{
    std::vector<QColor> wanted;
    if (m_model)
        wanted = m_model->categoryColours();
    else if (m_layout)
        for (const catalog::SeatCategory &category : m_layout->plan().categories)
            wanted.push_back(category.color.isEmpty() ? QColor() : QColor(category.color));
    m_colours = seatColours(palette(), wanted);
    viewport()->update();
}

PlanPainter &SeatPlanView::painter() const
{
    m_painter.prepare(m_camera.scale(), m_camera.devicePixelRatio(), m_colours, font());
    return m_painter;
}

DetailLevel SeatPlanView::detailLevel() const { return m_layout ? painter().level() : DetailLevel::Blocks; }

// ---- Zoom and pan
// ----------------------------------------------------------------------------------------------------

void SeatPlanView::fitAll()
{
    m_fitted = true;
    m_camera.setViewport(maximumViewportSize(), devicePixelRatioF()); // without scroll bars: nothing will be left out
    m_camera.fit();
    afterZoom();
}

void SeatPlanView::zoomToBlock(int block)
{
    m_fitted = false;
    const QRectF box = m_layout->shape(block).box;
    const double margin = 2 * m_layout->pitch();
    m_camera.fitRect(box.adjusted(-margin, -margin, margin, margin), ClosestFit / m_layout->pitch());
    afterZoom();
}

void SeatPlanView::zoomBy(double notches)
{
    m_fitted = false;
    m_camera.zoomBy(int(std::lround(notches * 120)), QRectF(viewport()->rect()).center());
    afterZoom();
}

void SeatPlanView::setPixelsPerMetre(double pixels)
{
    m_fitted = false;
    m_camera.zoomTo(pixels, QRectF(viewport()->rect()).center());
    afterZoom();
}

void SeatPlanView::afterZoom()
{
    updateScrollBars();
    viewport()->update();
    m_card->hide();
    Q_EMIT zoomChanged(m_camera.pixelsPerMetre());
}

void SeatPlanView::ensureVisible(int seat)
{
    if (!m_layout || !m_layout->hasPosition(seat))
        return;
    if (showsBlocks())
        zoomToBlock(m_layout->blockOf(seat));
    const QSize size = viewport()->size();
    const int marginX = size.width() * 15 / 100;
    const int marginY = size.height() * 15 / 100;
    const QRect target = visualRect(seat);
    const QRect wanted = viewport()->rect().adjusted(marginX, marginY, -marginX, -marginY);
    const auto shift = [](int low, int high, int from, int to) {
        return low < from ? low - from : high > to ? high - to : 0;
    };
    if (const int dx = shift(target.left(), target.right(), wanted.left(), wanted.right()))
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + dx);
    if (const int dy = shift(target.top(), target.bottom(), wanted.top(), wanted.bottom()))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + dy);
}

/// The camera is the master; scroll bars follow, in logical pixels.
void SeatPlanView::updateScrollBars()
{
    const QScopedValueRollback syncing(m_syncingScrollBars, true);
    const QRect range = m_camera.originRange();
    const QPoint at = m_camera.origin() - range.topLeft();
    const double ratio = m_camera.devicePixelRatio();
    const auto set = [ratio](QScrollBar *bar, int length, int value, int page) {
        bar->setRange(0, int(std::lround(length / ratio)));
        bar->setPageStep(page);
        bar->setValue(int(std::lround(value / ratio)));
    };
    set(horizontalScrollBar(), range.width() - 1, at.x(), viewport()->width());
    set(verticalScrollBar(), range.height() - 1, at.y(), viewport()->height());
}

void SeatPlanView::scrollContentsBy(int dx, int dy)
{
    if (m_syncingScrollBars)
        return;
    m_fitted = false;
    const double ratio = m_camera.devicePixelRatio();
    const QPoint moved = m_camera.panBy(QPoint(int(std::lround(-dx * ratio)), int(std::lround(-dy * ratio))));
    // Qt can move what is on screen by whole device pixels only.
    if (ratio == std::floor(ratio))
        viewport()->scroll(-moved.x() / int(ratio), -moved.y() / int(ratio));
    else
        viewport()->update();
    m_card->hide();
}

void SeatPlanView::resizeEvent(QResizeEvent *)
{
    m_camera.setViewport(viewport()->size(), devicePixelRatioF());
    if (m_fitted) {
        m_camera.fit();
        Q_EMIT zoomChanged(m_camera.pixelsPerMetre());
    }
    updateScrollBars();
    viewport()->update();
}

void SeatPlanView::showEvent(QShowEvent *event)
{
    m_camera.setViewport(viewport()->size(), devicePixelRatioF()); // the screen may be another one by now
    if (m_fitted)
        m_camera.fit();
    updateScrollBars();
    QAbstractScrollArea::showEvent(event);
}

void SeatPlanView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_painter.invalidate();
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateColours();
        break;
    default:
        break;
    }
    QAbstractScrollArea::changeEvent(event);
}

// ---- Painting
// --------------------------------------------------------------------------------------------------------

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
            plan.paint(m_scratch, band, m_camera.origin() + at, m_model, m_marks, m_overlay);
            onScreen.drawImage(at, m_scratch, band);
        }
    }
}

QRect SeatPlanView::toView(const QRect &zoomSpace) const
{
    const QRectF device(zoomSpace.translated(-m_camera.origin()));
    const double ratio = m_camera.devicePixelRatio();
    return QRectF(device.topLeft() / ratio, device.size() / ratio).toAlignedRect();
}

/// Asks for the cells that hold these seats, or for their blocks where blocks are what is shown.
void SeatPlanView::updateSeats(const QList<int> &seats)
{
    if (seats.isEmpty())
        return;
    const PlanPainter &plan = painter();
    const QRect window = viewport()->rect();
    const int columns = window.width() / CellSize + 1;
    const int lines = window.height() / CellSize + 1;
    std::vector<bool> cells(size_t(columns) * size_t(lines), false);
    std::vector<bool> blocks(size_t(m_layout->blockCount()), false);
    int dirty = 0;
    const bool onlyBlocks = plan.level() == DetailLevel::Blocks;
    QRegion region;
    for (const int seat : seats) {
        if (onlyBlocks || !m_layout->hasPosition(seat)) {
            const int block = m_layout->blockOf(seat);
            if (!blocks[size_t(block)]) {
                blocks[size_t(block)] = true;
                region += toView(plan.blockBox(block)) & window;
            }
            continue;
        }
        const QRect box = toView(plan.seatBox(seat)) & window;
        if (box.isEmpty())
            continue;
        for (int l = box.top() / CellSize; l <= box.bottom() / CellSize; ++l)
            for (int c = box.left() / CellSize; c <= box.right() / CellSize; ++c)
                if (const size_t i = size_t(l) * size_t(columns) + size_t(c); !cells[i]) {
                    cells[i] = true;
                    ++dirty;
                }
    }
    if (dirty > columns * lines / 2) {
        viewport()->update();
        return;
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
    m_overlay = overlay;
    if (!region.isEmpty())
        viewport()->update(region);
}

// ---- Places
// ----------------------------------------------------------------------------------------------------------

int SeatPlanView::seatAt(QPoint position) const
{
    if (!m_layout)
        return -1;
    const double radius = std::max(0.5 * m_layout->pitch(), EasyTarget / m_camera.pixelsPerMetre());
    return m_layout->hit(m_camera.toPlan(QPointF(position) + QPointF(0.5, 0.5)), radius);
}

int SeatPlanView::blockAt(QPoint position) const
{
    return m_layout ? m_layout->blockAt(m_camera.toPlan(QPointF(position) + QPointF(0.5, 0.5))) : -1;
}

QRect SeatPlanView::visualRect(int seat) const
{
    if (!m_layout || !m_layout->hasPosition(seat))
        return {};
    return toView(painter().seatBox(seat));
}

QString SeatPlanView::describe(int seat) const
{
    return SeatWords::name(m_layout->plan(), m_layout->rowOf(seat), seat);
}

} // namespace guichet::seatplan
