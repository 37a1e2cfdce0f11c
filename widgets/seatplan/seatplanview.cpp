#include <seatplan/seatplanview.h>

#include <seatplan/seatplanspeech.h>
#include <seatplan/seatwords.h>

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <cmath>

namespace guichet::seatplan {

namespace {
constexpr double ClosestFit = 36;  // logical pixels from seat to seat when zooming to a block
constexpr double EasyTarget = 3.0; // logical pixels around a tiny seat that still mean it
} // namespace

SeatPlanView::SeatPlanView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_card(new HoverCard(this))
    , m_speech(std::make_unique<SeatPlanSpeech>(*this))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_NoSystemBackground);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    connect(&m_shading, &SeatShading::restyled, this, &SeatPlanView::updateColours);
    connect(&m_shading, &SeatShading::seatsChanged, this, [this](const QList<int> &seats) {
        updateSeats(seats);
        if (m_card->isVisible() && !m_cardFor.isNowhere()) // what it says may have changed
            showCard(m_cardFor);
    });
    retranslate();
    updateColours();
}

void SeatPlanView::retranslate()
{
    setAccessibleName(tr("Seating plan"));
    setAccessibleDescription(
        tr("Arrow keys move from seat to seat, with Ctrl to the next free one, with Alt from block to "
           "block. Space picks a seat, Ctrl+A marks the row, the menu key shows more. Plus and minus "
           "zoom, F shows the whole plan."));
    m_painter.invalidate(); // labels have words
}

SeatPlanView::~SeatPlanView() = default;

void SeatPlanView::setPlan(std::shared_ptr<const catalog::SeatingPlan> plan)
{
    setLayout(plan ? std::make_shared<const SeatLayout>(std::move(plan)) : nullptr);
}

void SeatPlanView::setLayout(std::shared_ptr<const SeatLayout> layout)
{
    m_speech->leavePlan();
    setModel(nullptr);
    setSelection(nullptr);
    leaveHover();
    m_layout = std::move(layout);
    m_painter.setLayout(m_layout);
    m_marks.assign(m_layout ? size_t(m_layout->seatCount()) : 0, 0);
    m_highlights.clear();
    m_preview.clear();
    m_overlay = {};
    m_current = {};
    m_marked.clear();
    m_extendFrom = -1;
    m_rangeStart = -1;
    m_drag = Drag::None;
    m_lasso.reset();
    m_painted.clear();
    if (m_layout)
        m_camera.setContent(m_layout->bounds(), m_layout->pitch());
    updateColours();
    fitAll();
    m_speech->tellNewPlan();
}

void SeatPlanView::setModel(SeatStateModel *model)
{
    Q_ASSERT(!model || (m_layout && model->seatCount() == m_layout->seatCount()));
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    m_speech->setModel(model);
    if (m_model)
        connect(m_model, &SeatStateModel::coloursChanged, this, &SeatPlanView::updateColours);
    m_shading.setModel(model);
    Q_EMIT sourcesChanged();
}

void SeatPlanView::setSelection(SeatSelection *selection)
{
    Q_ASSERT(!selection || (m_layout && selection->seatCount() == m_layout->seatCount()));
    if (m_selection) {
        disconnect(m_selection, nullptr, this, nullptr);
        setMark(m_selection->seats(), SelectedBit, false);
    }
    m_selection = selection;
    m_speech->setSelection(selection);
    if (m_selection) {
        setMark(m_selection->seats(), SelectedBit, true);
        connect(m_selection, &SeatSelection::changed, this, [this](const QList<int> &seats) {
            for (const int seat : seats) {
                quint8 &marks = m_marks[size_t(seat)];
                marks = quint8(m_selection->contains(seat) ? marks | SelectedBit : marks & ~SelectedBit);
            }
            updateSeats(seats);
        });
    }
    Q_EMIT sourcesChanged();
}

void SeatPlanView::setHighlights(const QList<int> &seats)
{
    setMark(m_highlights, ProposedBit, false);
    m_highlights = seats;
    setMark(m_highlights, ProposedBit, true);
    Q_EMIT highlightsChanged();
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
        wanted = m_shading.colours(isDark(palette()));
    else if (m_layout)
        for (const catalog::SeatCategory &category : m_layout->plan().categories)
            wanted.push_back(category.color.isEmpty() ? QColor() : QColor(category.color));
    m_colours = seatColours(palette(), wanted);
    viewport()->update();
    Q_EMIT coloursChanged();
}

PlanPainter &SeatPlanView::painter() const
{
    m_painter.prepare(m_camera.scale(), m_camera.devicePixelRatio(), m_colours, font());
    return m_painter;
}

DetailLevel SeatPlanView::detailLevel() const { return m_layout ? painter().level() : DetailLevel::Blocks; }

/// A fitted plan looks the same wherever one came from.
void SeatPlanView::fitCamera()
{
    m_camera.fit();
    m_painter.forgetLevel();
}

void SeatPlanView::fitAll()
{
    m_fitted = true;
    m_camera.setViewport(maximumViewportSize(), devicePixelRatioF()); // without scroll bars: nothing will be left out
    fitCamera();
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

void SeatPlanView::showSeats(const QList<int> &seats)
{
    std::vector<QPointF> places;
    for (const int seat : seats)
        if (m_layout->hasPosition(seat))
            places.push_back(m_layout->position(seat));
    if (places.empty())
        return;
    m_fitted = false;
    const double margin = 4 * m_layout->pitch();
    m_camera.fitRect(catalog::boundingBox(places).adjusted(-margin, -margin, margin, margin),
                     ClosestFit / m_layout->pitch());
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
    if (isDrawing()) // what is drawn lies in the pixels of the old zoom
        endDrawing(false);
    updateScrollBars();
    showFocus(); // a seat may have become part of a block, or the other way round
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
        fitCamera();
        Q_EMIT zoomChanged(m_camera.pixelsPerMetre());
    }
    updateScrollBars();
    viewport()->update();
}

void SeatPlanView::showEvent(QShowEvent *event)
{
    m_camera.setViewport(viewport()->size(), devicePixelRatioF()); // the screen may be another one by now
    if (m_fitted)
        fitCamera();
    updateScrollBars();
    QAbstractScrollArea::showEvent(event);
}

void SeatPlanView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
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

QRect SeatPlanView::visualBlockRect(int block) const { return m_layout ? toView(painter().blockBox(block)) : QRect(); }

QString SeatPlanView::describe(int seat) const
{
    return SeatWords::name(m_layout->plan(), m_layout->rowOf(seat), seat);
}

} // namespace guichet::seatplan
