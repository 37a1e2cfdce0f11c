// What mouse and keyboard mean to the seating plan.
#include <seatplan/seatplanview.h>

#include <seatplan/seatwords.h>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace guichet::seatplan {

using inventory::SeatState;

namespace {
constexpr double ReadableSeat = 22; // logical pixels from seat to seat: numbers are shown
}

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

// ---- Mouse
// -----------------------------------------------------------------------------------------------------------

bool SeatPlanView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        leaveHover();
    return QAbstractScrollArea::viewportEvent(event);
}

void SeatPlanView::mousePressEvent(QMouseEvent *event)
{
    const bool middle = event->button() == Qt::MiddleButton;
    if (!m_layout || m_drag != Drag::None || (!middle && event->button() != Qt::LeftButton)) {
        event->ignore();
        return;
    }
    m_pressedAt = event->position().toPoint();
    if (middle || m_spaceIsDown) {
        m_spaceWasUsed = m_spaceIsDown;
        startPan(m_pressedAt);
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
    if (m_drag == Drag::Click && dragged) {
        if (showsBlocks()) {
            startPan(m_pressedAt);
        } else {
            m_drag = Drag::Band;
            m_bandStart = m_camera.origin() + (QPointF(m_pressedAt) * m_camera.devicePixelRatio()).toPoint();
            leaveHover();
        }
    }
    switch (m_drag) {
    case Drag::None:
        hoverAt(m_pointer);
        break;
    case Drag::Click:
        break;
    case Drag::Band:
        moveBand(m_pointer, !(event->modifiers() & Qt::ControlModifier));
        break;
    case Drag::Pan: {
        const QPoint moved = m_pointer - m_pressedAt;
        horizontalScrollBar()->setValue(m_panStart.x() - moved.x());
        verticalScrollBar()->setValue(m_panStart.y() - moved.y());
        break;
    }
    }
}

void SeatPlanView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag was = std::exchange(m_drag, Drag::None);
    const QPoint at = event->position().toPoint();
    if (was == Drag::Click && event->button() == Qt::LeftButton)
        click(at, event->modifiers());
    else if (was == Drag::Band)
        endBand(true);
    if (was == Drag::Pan)
        viewport()->unsetCursor();
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
    m_fitted = false;
    m_camera.zoomBy(event->angleDelta().y(), event->position());
    afterZoom();
    hoverAt(event->position().toPoint());
    event->accept();
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
    if (showsBlocks()) {
        if (block >= 0)
            zoomToBlock(block);
        return;
    }
    const int seat = seatAt(position);
    if (seat < 0)
        return;
    if (modifiers & Qt::ShiftModifier) {
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

void SeatPlanView::moveBand(QPoint position, bool add)
{
    const double ratio = m_camera.devicePixelRatio();
    const QPoint here = m_camera.origin() + (QPointF(position) * ratio).toPoint();
    const QRect band = QRect(m_bandStart, here).normalized();
    PlanMarks overlay = m_overlay;
    overlay.band = band;
    setOverlay(overlay);
    m_bandAdds = add;

    QList<int> inside;
    m_layout->forEachInRect(QRectF(QPointF(band.topLeft()) / m_camera.scale(), QSizeF(band.size()) / m_camera.scale()),
                            [&inside](int seat) { inside.append(seat); });
    std::sort(inside.begin(), inside.end()); // in the order of the rows, as they will stand in the basket
    const QList<int> picked = pickable(inside, add);
    QList<int> marked;
    for (const int seat : m_preview)
        if (!m_selection || !m_selection->contains(seat))
            marked.append(seat);
    for (const int seat : marked)
        m_marks[size_t(seat)] = quint8(m_marks[size_t(seat)] & ~SelectedBit);
    for (const int seat : picked)
        m_marks[size_t(seat)] = quint8(m_marks[size_t(seat)] | SelectedBit);
    QList<int> touched;
    std::sort(marked.begin(), marked.end());
    std::set_symmetric_difference(marked.begin(), marked.end(), picked.begin(), picked.end(),
                                  std::back_inserter(touched));
    m_preview = picked;
    updateSeats(touched);
    m_card->showBeside(QRect(position, QSize(1, 1)), {add ? tr("Take %Ln seat(s)", nullptr, int(picked.size()))
                                                          : tr("Give back %Ln seat(s)", nullptr, int(picked.size())),
                                                      {},
                                                      {}});
}

void SeatPlanView::endBand(bool pick)
{
    m_card->hide();
    PlanMarks overlay = m_overlay;
    overlay.band = QRect();
    setOverlay(overlay);
    const QList<int> picked = std::exchange(m_preview, {});
    QList<int> unmarked;
    for (const int seat : picked)
        if (!m_selection || !m_selection->contains(seat))
            unmarked.append(seat);
    setMark(unmarked, SelectedBit, false);
    if (pick && !picked.isEmpty()) {
        m_rangeStart = picked.last();
        Q_EMIT seatsPicked(picked, m_bandAdds);
    }
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
    HoverCard::Content content;
    QRect beside;
    const catalog::SeatingPlan &plan = m_layout->plan();
    if (stop.seat >= 0) {
        const catalog::Seat &seat = plan.seats[size_t(stop.seat)];
        content.title = describe(stop.seat);
        if (m_model) {
            SeatSprites sprites;
            sprites.reset(fontMetrics().height() * devicePixelRatioF() - 2, m_colours, true);
            content.picture = sprites.picture(m_model->styles()[size_t(stop.seat)]);
            content.lines << SeatWords::state(m_model->state(stop.seat));
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
                    content.lines << tr("%1: %Ln", nullptr, count).arg(plan.categories[size_t(c)].name);
        }
        beside = QRect(m_pointer, QSize(1, 1));
    }
    m_card->showBeside(beside.translated(viewport()->pos()), content);
}

// ---- Keyboard
// --------------------------------------------------------------------------------------------------------

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
