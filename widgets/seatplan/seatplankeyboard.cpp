// What the keyboard means to the seating plan: a current place, moving it, picking it, zooming.
#include <seatplan/seatplanview.h>

#include <QKeyEvent>

namespace guichet::seatplan {

namespace {
constexpr double ReadableSeat = 22; // logical pixels from seat to seat: numbers are shown
}

void SeatPlanView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
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
    case Qt::Key_Escape:
        if (m_drag == Drag::Band) {
            m_drag = Drag::None;
            return endBand(false);
        }
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
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                            event->reason() == Qt::ShortcutFocusReason;
    setCurrent(m_current, byKeyboard);
}

void SeatPlanView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_spaceIsDown = false;
    PlanMarks overlay = m_overlay;
    overlay.focusSeat = -1;
    overlay.focusBlock = -1;
    setOverlay(overlay);
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
    if (showsBlocks()) {
        int block = m_current.block >= 0  ? m_current.block
                    : m_current.seat >= 0 ? m_layout->blockOf(m_current.seat)
                                          : -1;
        if (block < 0) {
            const int seat = seatNearMiddle();
            block = seat >= 0 ? m_layout->blockOf(seat) : 0;
        } else if (const int next = stepBlock(*m_layout, block, direction); next >= 0) {
            block = next;
        }
        if (m_layout->blockCount() > 0)
            setCurrent({-1, block}, true);
        return;
    }
    if (m_current.isNowhere()) {
        setCurrent({seatNearMiddle(), -1}, true);
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

void SeatPlanView::setCurrent(Stop stop, bool fromKeyboard)
{
    const int before = m_current.seat;
    m_current = stop;
    if (!m_layout)
        return;
    if (stop.seat >= 0)
        m_wish = m_layout->position(stop.seat);
    if (fromKeyboard && stop.seat >= 0)
        ensureVisible(stop.seat);
    PlanMarks overlay = m_overlay;
    overlay.focusSeat = fromKeyboard && hasFocus() ? stop.seat : -1;
    overlay.focusBlock = fromKeyboard && hasFocus() ? stop.block : -1;
    setOverlay(overlay);
    if (fromKeyboard && hasFocus() && stop.seat >= 0)
        showCard(stop);
    if (stop.seat != before)
        Q_EMIT currentSeatChanged(stop.seat);
}

} // namespace guichet::seatplan
