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
    m_cardFor = {};
    m_card->showBeside(QRect(position, QSize(1, 1)), viewport()->geometry(),
                       {add ? tr("Take %Ln seat(s)", nullptr, int(picked.size()))
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
                    content.lines << tr("%1: %2").arg(plan.categories[size_t(c)].name, locale().toString(count));
        }
        beside = QRect(m_pointer, QSize(1, 1));
    }
    m_card->showBeside(beside.translated(viewport()->pos()), viewport()->geometry(), content);
}

} // namespace guichet::seatplan
