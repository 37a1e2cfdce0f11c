// What the tools take: rows, blocks, and what is drawn by a rectangle, a lasso or a brush.
#include <seatplan/seatplanview.h>

#include <algorithm>

namespace guichet::seatplan {

namespace {
constexpr double EasyTarget = 3.0; // logical pixels around a tiny seat that the brush still means
}

/// What a drag means that has begun with the left button.
SeatPlanView::Drag SeatPlanView::dragOf(Qt::KeyboardModifiers modifiers) const
{
    const bool rectangle = (modifiers & Qt::ControlModifier) != 0;
    switch (m_tool) {
    case PlanTool::Pointer:
        if (showsBlocks() && !rectangle)
            return Drag::Pan;
        [[fallthrough]];
    case PlanTool::Lasso:
        return rectangle ? Drag::Band : Drag::Lasso;
    case PlanTool::Band:
        return Drag::Band;
    case PlanTool::Row:
        return showsBlocks() || seatAt(m_pressedAt) < 0 ? Drag::Pan : Drag::Range;
    case PlanTool::Paint:
        return Drag::Paint;
    case PlanTool::Block:
    case PlanTool::Pan:
        break;
    }
    return Drag::Pan;
}

void SeatPlanView::startDrag(Drag drag, Qt::KeyboardModifiers modifiers)
{
    if (drag == Drag::Pan) {
        startPan(m_pressedAt);
        return;
    }
    m_drag = drag;
    m_drawStart = m_drawLast = toZoomSpace(m_pressedAt);
    m_painted.clear();
    const int seat = seatAt(m_pressedAt);
    m_strokeGivesBack = drag == Drag::Paint && seat >= 0 && isOurs(seat) && !(modifiers & Qt::ShiftModifier);
    if (drag == Drag::Lasso)
        m_lasso.emplace(*m_layout, QPointF(m_drawStart) / m_camera.scale());
    leaveHover();
}

/// The free ones of them; if none is free or @p giveBack, ours go.
void SeatPlanView::pickAll(const QList<int> &seats, bool giveBack)
{
    const QList<int> free = giveBack ? QList<int>() : pickable(seats, true);
    const QList<int> ours = free.isEmpty() ? pickable(seats, false) : QList<int>();
    if (!free.isEmpty() || !ours.isEmpty())
        Q_EMIT seatsPicked(free.isEmpty() ? ours : free, !free.isEmpty());
}

void SeatPlanView::giveAllBack()
{
    if (!m_highlights.isEmpty()) {
        setHighlights({});
        return;
    }
    QList<int> ours;
    for (int seat = 0; seat < m_layout->seatCount(); ++seat)
        if (isOurs(seat))
            ours.append(seat);
    if (!ours.isEmpty())
        Q_EMIT seatsPicked(ours, false);
}

void SeatPlanView::setTool(PlanTool tool)
{
    if (tool == m_tool)
        return;
    if (isDrawing())
        endDrawing(false);
    m_tool = tool;
    showCursor();
    Q_EMIT toolChanged();
}

void SeatPlanView::showCursor()
{
    switch (m_tool) {
    case PlanTool::Pan:
        viewport()->setCursor(Qt::OpenHandCursor);
        break;
    case PlanTool::Band:
    case PlanTool::Lasso:
    case PlanTool::Paint:
        viewport()->setCursor(Qt::CrossCursor);
        break;
    case PlanTool::Row:
    case PlanTool::Block:
        viewport()->setCursor(Qt::PointingHandCursor);
        break;
    case PlanTool::Pointer:
        viewport()->unsetCursor();
        break;
    }
}

bool SeatPlanView::isDrawing() const
{
    return m_drag == Drag::Band || m_drag == Drag::Lasso || m_drag == Drag::Paint || m_drag == Drag::Range;
}

QPoint SeatPlanView::toZoomSpace(QPoint position) const
{
    return m_camera.origin() + (QPointF(position) * m_camera.devicePixelRatio()).toPoint();
}

/// Ascending: in the order of the rows, as they will stand in the basket.
QList<int> SeatPlanView::drawnSeats(QPoint position)
{
    const QPoint here = toZoomSpace(position);
    const double scale = m_camera.scale();
    QList<int> seats;
    switch (m_drag) {
    case Drag::Band: {
        const QRect band = QRect(m_drawStart, here).normalized();
        m_layout->forEachInRect(QRectF(QPointF(band.topLeft()) / scale, QSizeF(band.size()) / scale),
                                [&seats](int seat) { seats.append(seat); });
        std::sort(seats.begin(), seats.end());
        break;
    }
    case Drag::Lasso:
        m_lasso->extend(QPointF(here) / scale);
        seats = m_lasso->seats();
        break;
    case Drag::Paint: {
        const double brush = std::max(m_layout->pitch() / 2, EasyTarget / m_camera.pixelsPerMetre());
        forEachAlong(*m_layout, QPointF(m_drawLast) / scale, QPointF(here) / scale, brush, [this](int seat) {
            const auto at = std::lower_bound(m_painted.cbegin(), m_painted.cend(), seat);
            if (at == m_painted.cend() || *at != seat)
                m_painted.insert(at - m_painted.cbegin(), seat);
        });
        seats = m_painted;
        break;
    }
    case Drag::Range: {
        const int from = seatAt(m_pressedAt);
        const catalog::Row &row = m_layout->plan().rows[size_t(m_layout->rowOf(from))];
        const QPointF point = QPointF(here) / scale;
        const auto away = [&](int seat) {
            const QPointF d = m_layout->position(seat) - point;
            return QPointF::dotProduct(d, d);
        };
        int to = from;
        for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat)
            if (away(seat) < away(to))
                to = seat;
        seats = rangeInRow(*m_layout, from, to);
        break;
    }
    case Drag::None:
    case Drag::Click:
    case Drag::Pan:
    case Drag::Dropped:
        break;
    }
    m_drawLast = here;
    return seats;
}

void SeatPlanView::drawTo(QPoint position, Qt::KeyboardModifiers modifiers)
{
    const QList<int> inside = drawnSeats(position);
    PlanMarks overlay = m_overlay;
    if (m_drag == Drag::Band) {
        overlay.band = QRect(m_drawStart, m_drawLast).normalized();
    } else if (m_drag == Drag::Lasso) {
        if (overlay.lasso.isEmpty())
            overlay.lasso.append(m_drawStart);
        if (overlay.lasso.last() != m_drawLast)
            overlay.lasso.append(m_drawLast);
    }
    setOverlay(overlay);
    m_drawAdds = !m_strokeGivesBack && !(modifiers & Qt::ShiftModifier);
    QList<int> picked = pickable(inside, m_drawAdds);
    if (m_drawAdds) // who asked the legend for one kind of seat draws around others without meaning them
        picked.removeIf([this](int seat) { return m_shading.isFaded(seat); });
    showPreview(picked);
    m_cardFor = {};
    m_card->showBeside(QRect(position, QSize(1, 1)), viewport()->geometry(),
                       {m_drawAdds ? tr("Take %Ln seat(s)", nullptr, int(picked.size()))
                                   : tr("Give back %Ln seat(s)", nullptr, int(picked.size())),
                        {},
                        {}});
}

void SeatPlanView::showPreview(const QList<int> &picked)
{
    QList<int> marked;
    for (const int seat : std::as_const(m_preview))
        if (!m_selection || !m_selection->contains(seat))
            marked.append(seat);
    for (const int seat : std::as_const(marked))
        m_marks[size_t(seat)] = quint8(m_marks[size_t(seat)] & ~SelectedBit);
    for (const int seat : picked)
        m_marks[size_t(seat)] = quint8(m_marks[size_t(seat)] | SelectedBit);
    QList<int> touched;
    std::sort(marked.begin(), marked.end());
    std::set_symmetric_difference(marked.begin(), marked.end(), picked.begin(), picked.end(),
                                  std::back_inserter(touched));
    m_preview = picked;
    updateSeats(touched);
}

/// The button may still be down: what it does then no longer counts.
void SeatPlanView::endDrawing(bool pick)
{
    m_drag = Drag::Dropped;
    m_lasso.reset();
    m_painted.clear();
    m_card->hide();
    PlanMarks overlay = m_overlay;
    overlay.band = QRect();
    overlay.lasso.clear();
    setOverlay(overlay);
    const QList<int> picked = m_preview;
    showPreview({});
    if (pick && !picked.isEmpty()) {
        m_rangeStart = picked.last();
        Q_EMIT seatsPicked(picked, m_drawAdds);
    }
}

} // namespace guichet::seatplan
