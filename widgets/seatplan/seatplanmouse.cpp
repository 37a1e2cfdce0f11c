// What the mouse means to the seating plan: hovering, picking, panning.
#include <seatplan/seatplanview.h>

#include <seatplan/seatwords.h>

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace guichet::seatplan {

using inventory::SeatState;

bool SeatPlanView::isFree(int seat) const { return m_model && m_model->state(seat) == SeatState::Free; }

bool SeatPlanView::isOurs(int seat) const
{
    return (m_selection && m_selection->contains(seat)) || (m_model && m_model->state(seat) == SeatState::HeldHere);
}

QList<int> SeatPlanView::pickable(const QList<int> &seats, bool add) const
{
    QList<int> result;
    for (const int seat : seats)
        if (add ? isFree(seat) && !isOurs(seat) : isOurs(seat))
            result.append(seat);
    return result;
}

bool SeatPlanView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        leaveHover();
    return QAbstractScrollArea::viewportEvent(event);
}

void SeatPlanView::mousePressEvent(QMouseEvent *event)
{
    const bool middle = event->button() == Qt::MiddleButton;
    const bool right = event->button() == Qt::RightButton;
    if (m_layout && right && isDrawing()) {
        endDrawing(false);
        return;
    }
    if (!m_layout || m_drag != Drag::None || (!middle && !right && event->button() != Qt::LeftButton)) {
        event->ignore();
        return;
    }
    m_pressedAt = event->position().toPoint();
    if (right) {
        giveAllBack();
    } else if (middle || m_spaceIsDown || m_tool == PlanTool::Pan) {
        m_spaceWasUsed = m_spaceIsDown;
        startPan(m_pressedAt);
    } else if (m_tool == PlanTool::Paint) {
        startDrag(Drag::Paint, event->modifiers());
        drawTo(m_pressedAt, event->modifiers());
    } else {
        m_drag = Drag::Click;
    }
}

void SeatPlanView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    if (!m_layout)
        return;
    const bool dragged = (m_pointer - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Click && dragged)
        startDrag(dragOf(event->modifiers()), event->modifiers());
    if (isDrawing()) {
        drawTo(m_pointer, event->modifiers());
    } else if (m_drag == Drag::Pan) {
        const QPoint moved = m_pointer - m_pressedAt;
        horizontalScrollBar()->setValue(m_panStart.x() - moved.x());
        verticalScrollBar()->setValue(m_panStart.y() - moved.y());
    } else if (m_drag == Drag::None) {
        hoverAt(m_pointer);
    }
}

void SeatPlanView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        return;
    const QPoint at = event->position().toPoint();
    if (isDrawing())
        endDrawing(true);
    const Drag was = std::exchange(m_drag, Drag::None);
    if (was == Drag::Click && event->button() == Qt::LeftButton)
        click(at, event->modifiers());
    if (was == Drag::Pan)
        showCursor();
    if (was != Drag::Click)
        hoverAt(at);
}

void SeatPlanView::wheelEvent(QWheelEvent *event)
{
    if (!m_layout) {
        event->ignore();
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
    if (event->angleDelta().y() == 0)
        return;
    m_fitted = false;
    m_camera.zoomBy(event->angleDelta().y(), event->position());
    afterZoom();
    hoverAt(event->position().toPoint());
}

void SeatPlanView::startPan(QPoint position)
{
    m_drag = Drag::Pan;
    m_pressedAt = position;
    m_panStart = QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    viewport()->setCursor(Qt::ClosedHandCursor);
    leaveHover();
}

void SeatPlanView::click(QPoint position, Qt::KeyboardModifiers modifiers)
{
    const int block = blockAt(position);
    if (block >= 0 && m_layout->isStanding(block)) {
        setCurrent({-1, block}, false);
        Q_EMIT standingClicked(block);
        return;
    }
    const bool shift = (modifiers & Qt::ShiftModifier) != 0;
    const int seat = showsBlocks() ? -1 : seatAt(position);
    if (m_tool == PlanTool::Block || (modifiers & Qt::ControlModifier)) {
        const int meant = seat >= 0 ? m_layout->blockOf(seat) : block;
        if (meant >= 0)
            pickAll(m_layout->seatsOfBlock(meant), shift);
        return;
    }
    if (showsBlocks()) {
        if (block >= 0)
            zoomToBlock(block);
        return;
    }
    if (seat < 0)
        return;
    if (m_tool == PlanTool::Row) {
        setCurrent({seat, -1}, false);
        pickAll(m_layout->seatsOfRow(m_layout->rowOf(seat)), shift);
        return;
    }
    if (shift) {
        const QList<int> range = pickable(rangeInRow(*m_layout, m_rangeStart, seat), true);
        if (!range.isEmpty()) {
            setCurrent({seat, -1}, false);
            Q_EMIT seatsPicked(range, true);
            return;
        }
    }
    setCurrent({seat, -1}, false);
    toggle(seat);
}

/// A seat that can be neither taken nor given back answers with its card: why is written there.
void SeatPlanView::toggle(int seat)
{
    m_rangeStart = seat;
    if (isOurs(seat))
        Q_EMIT seatsPicked({seat}, false);
    else if (isFree(seat))
        Q_EMIT seatsPicked({seat}, true);
    else
        showCard({seat, -1});
}

void SeatPlanView::hoverAt(QPoint position)
{
    if (!m_layout || !viewport()->rect().contains(position)) {
        leaveHover();
        return;
    }
    const int block = blockAt(position);
    const bool area = block >= 0 && painter().showsAsArea(block);
    const int seat = area || showsBlocks() ? -1 : seatAt(position);
    PlanMarks overlay = m_overlay;
    overlay.hoveredBlock = block;
    const bool changed = overlay.hoveredSeat != seat;
    overlay.hoveredSeat = seat;
    setOverlay(overlay);
    if (seat >= 0)
        showCard({seat, -1});
    else if (area)
        showCard({-1, block});
    else
        m_card->hide();
    if (changed)
        Q_EMIT hovered(seat);
}

void SeatPlanView::leaveHover()
{
    m_card->hide();
    PlanMarks overlay = m_overlay;
    const bool changed = overlay.hoveredSeat >= 0;
    overlay.hoveredSeat = -1;
    overlay.hoveredBlock = -1;
    setOverlay(overlay);
    if (changed)
        Q_EMIT hovered(-1);
}

void SeatPlanView::showCard(Stop stop)
{
    m_cardFor = stop;
    HoverCard::Content content;
    QRect beside;
    const catalog::SeatingPlan &plan = m_layout->plan();
    if (stop.seat >= 0) {
        const catalog::Seat &seat = plan.seats[size_t(stop.seat)];
        content.title = describe(stop.seat);
        if (m_model) {
            SeatSprites sprites;
            sprites.reset(fontMetrics().height() * devicePixelRatioF() - 2, m_colours, true);
            content.picture = sprites.picture(m_shading.styles()[size_t(stop.seat)]);
            content.lines << SeatWords::state(*m_model, stop.seat);
        }
        if (!plan.categories.empty())
            content.lines << plan.categories[size_t(seat.category)].name;
        content.lines += SeatWords::attributes(seat.attributes);
        if (m_hoverText)
            content.lines += m_hoverText(stop.seat).split(u'\n', Qt::SkipEmptyParts);
        beside = visualRect(stop.seat);
    } else {
        const catalog::Block &block = plan.blocks[size_t(stop.block)];
        content.title = block.name.isEmpty() ? block.code : block.name;
        if (m_model) {
            content.lines << tr("%Ln free", nullptr, m_model->freeInBlock(stop.block));
            for (int c = 0; c < int(plan.categories.size()); ++c)
                if (const int count = m_model->freeInBlock(stop.block, c))
                    content.lines << tr("%1: %2").arg(plan.categories[size_t(c)].name, locale().toString(count));
        }
        beside = QRect(m_pointer, QSize(1, 1));
    }
    m_card->showBeside(beside.translated(viewport()->pos()), viewport()->geometry(), content);
}

} // namespace guichet::seatplan
