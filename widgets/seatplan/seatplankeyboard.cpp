// What the keyboard means to the seating plan: a current place, moving it, picking it, zooming.
#include <seatplan/seatplanspeech.h>
#include <seatplan/seatplanview.h>

#include <QKeyEvent>

#include <tuple>

namespace guichet::seatplan {

namespace {
constexpr double ReadableSeat = 22; // logical pixels from seat to seat: numbers are shown
}

void SeatPlanView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (m_layout && mapKey(*event))
        return;
    if (!m_layout || held) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCurrent(Direction::Left);
    case Qt::Key_Right:
        return moveCurrent(Direction::Right);
    case Qt::Key_Up:
        return moveCurrent(Direction::Up);
    case Qt::Key_Down:
        return moveCurrent(Direction::Down);
    case Qt::Key_Home:
        return moveToRowEnd(false);
    case Qt::Key_End:
        return moveToRowEnd(true);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activateCurrent();
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceIsDown = true;
            m_spaceWasUsed = false;
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(1);
    case Qt::Key_Minus:
        return zoomBy(-1);
    case Qt::Key_0:
        setPixelsPerMetre(ReadableSeat / m_layout->pitch());
        if (m_current.seat >= 0)
            ensureVisible(m_current.seat);
        return;
    case Qt::Key_F:
        return fitAll();
    case Qt::Key_G:
        Q_EMIT findWanted();
        return;
    case Qt::Key_V:
        return setTool(PlanTool::Pointer);
    case Qt::Key_R:
        return setTool(PlanTool::Row);
    case Qt::Key_K:
        return setTool(PlanTool::Block);
    case Qt::Key_M:
        return setTool(PlanTool::Band);
    case Qt::Key_L:
        return setTool(PlanTool::Lasso);
    case Qt::Key_D:
        return setTool(PlanTool::Paint);
    case Qt::Key_H:
        return setTool(PlanTool::Pan);
    case Qt::Key_Escape:
        if (isDrawing())
            return endDrawing(false);
        if (!m_highlights.isEmpty())
            return setHighlights({});
        if (m_selection && !m_selection->isEmpty()) {
            Q_EMIT seatsPicked(m_selection->seats(), false);
            return;
        }
        break; // whoever holds the plan may have a use for it
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void SeatPlanView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_spaceIsDown) {
        QAbstractScrollArea::keyReleaseEvent(event);
        return;
    }
    m_spaceIsDown = false;
    if (!m_spaceWasUsed)
        activateCurrent();
}

void SeatPlanView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    if (m_showsFocus && m_layout && m_current.isNowhere())
        setCurrent(somewhere(), true);
    showFocus();
    m_speech->tellCurrentSoon();
}

void SeatPlanView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_spaceIsDown = false;
    m_showsFocus = false;
    showFocus();
}

/// A ring around the current seat, or a frame around its block while only blocks are shown.
void SeatPlanView::showFocus()
{
    PlanMarks overlay = m_overlay;
    overlay.focusSeat = overlay.focusBlock = -1;
    if (m_showsFocus && m_layout) {
        if (m_current.seat >= 0 && showsBlocks())
            overlay.focusBlock = m_layout->blockOf(m_current.seat);
        else
            std::tie(overlay.focusSeat, overlay.focusBlock) = std::pair(m_current.seat, m_current.block);
    }
    setOverlay(overlay);
}

/// Where the keyboard begins.
Stop SeatPlanView::somewhere() const
{
    const int seat = seatNearMiddle();
    if (seat < 0)
        return {-1, m_layout->blockCount() > 0 ? 0 : -1};
    return showsBlocks() ? Stop{-1, m_layout->blockOf(seat)} : Stop{seat, -1};
}

int SeatPlanView::seatNearMiddle() const
{
    const QPointF middle = m_camera.toPlan(QRectF(viewport()->rect()).center());
    for (const double share : {0.05, 0.2, 1.0}) {
        const double reach = m_camera.visiblePlan().width() * share;
        if (const int seat = m_layout->hit(middle, reach); seat >= 0)
            return seat;
    }
    return m_layout->hit(middle, m_layout->bounds().width() + m_layout->bounds().height());
}

void SeatPlanView::moveCurrent(Direction direction)
{
    if (m_current.isNowhere()) {
        setCurrent(somewhere(), true);
        return;
    }
    if (showsBlocks()) {
        const int block = m_current.block >= 0 ? m_current.block : m_layout->blockOf(m_current.seat);
        const int next = stepBlock(*m_layout, block, direction);
        setCurrent({-1, next >= 0 ? next : block}, true);
        return;
    }
    Stop from = m_current;
    if (from.seat < 0 && !m_layout->isStanding(from.block)) // a block left over from the overview
        from = {m_layout->hit(m_layout->shape(from.block).labelPoint, m_layout->bounds().width()), -1};
    const bool along = from.seat >= 0 && isAlongRow(*m_layout, from.seat, direction);
    const Stop next = step(*m_layout, from, direction, m_wish);
    if (next.isNowhere())
        return;
    const QPointF wish = m_wish;
    setCurrent(next, true);
    if (!along && from.seat >= 0 && next.seat >= 0 && m_layout->blockOf(from.seat) == m_layout->blockOf(next.seat))
        m_wish = wish;
}

void SeatPlanView::moveToRowEnd(bool last)
{
    if (m_current.seat < 0)
        return;
    const catalog::Row &row = m_layout->plan().rows[size_t(m_layout->rowOf(m_current.seat))];
    setCurrent({last ? row.firstSeat + row.seatCount - 1 : row.firstSeat, -1}, true);
}

void SeatPlanView::activateCurrent()
{
    if (!m_marked.isEmpty())
        return takeMarked();
    if (m_current.block >= 0) {
        const int block = m_current.block;
        if (m_layout->isStanding(block)) {
            Q_EMIT standingClicked(block);
            return;
        }
        zoomToBlock(block);
        setCurrent({m_layout->hit(m_layout->shape(block).labelPoint, m_layout->bounds().width()), -1}, true);
    } else if (m_current.seat >= 0) {
        toggle(m_current.seat);
    }
}

void SeatPlanView::setCurrentSeat(int seat) { setCurrent({seat, -1}, true); }

void SeatPlanView::setCurrentBlock(int block) { setCurrent({-1, block}, true); }

void SeatPlanView::setCurrent(Stop stop, bool fromKeyboard)
{
    const int before = m_current.seat;
    m_current = stop;
    if (!m_layout)
        return;
    dropMarked();
    if (stop.seat >= 0)
        m_wish = m_layout->position(stop.seat);
    if (fromKeyboard && stop.seat >= 0)
        ensureVisible(stop.seat);
    m_showsFocus = fromKeyboard && hasFocus();
    showFocus();
    if (m_showsFocus && stop.seat >= 0)
        showCard(stop);
    m_speech->tellCurrent();
    if (stop.seat != before)
        Q_EMIT currentSeatChanged(stop.seat);
}

} // namespace guichet::seatplan
