// The keys for people who work without a mouse: from block to block, past what is sold, and many seats at once.
#include <seatplan/seatplanview.h>

#include <QKeyEvent>
#include <QMenu>

#include <optional>

namespace guichet::seatplan {

namespace {

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return std::nullopt;
    }
}

} // namespace

/// True if the key has been dealt with.
bool SeatPlanView::mapKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const std::optional<Direction> direction = directionOf(event.key());
    const bool seats = !showsBlocks() && m_current.seat >= 0;
    if (direction && held == Qt::AltModifier) {
        const int from = m_current.seat >= 0 ? m_layout->blockOf(m_current.seat) : m_current.block;
        moveToBlock(from >= 0 ? stepBlock(*m_layout, from, *direction) : somewhere().block);
    } else if (direction && held == Qt::ControlModifier && seats) {
        moveSkipping(*direction);
    } else if (direction && held == Qt::ShiftModifier && seats) {
        extendInRow(*direction);
    } else if (event.key() == Qt::Key_PageUp && !held) {
        moveToNextBlock(-1);
    } else if (event.key() == Qt::Key_PageDown && !held) {
        moveToNextBlock(1);
    } else if (event.key() == Qt::Key_A && held == Qt::ControlModifier) {
        markRow();
    } else if (event.key() == Qt::Key_A && held == (Qt::ControlModifier | Qt::ShiftModifier)) {
        markBlock();
    } else if (event.key() == Qt::Key_Menu || (event.key() == Qt::Key_F10 && held == Qt::ShiftModifier)) {
        showMenu();
    } else if (event.key() == Qt::Key_Escape && !held && !m_marked.isEmpty()) {
        dropMarked();
        m_card->hide();
    } else {
        return false;
    }
    return true;
}

/// To its seat in the middle; in the overview, and where there are no seats to show, to the block itself.
void SeatPlanView::moveToBlock(int block)
{
    if (block < 0)
        return;
    if (showsBlocks() || m_layout->isStanding(block) || m_layout->plan().blocks[size_t(block)].seatCount == 0)
        return setCurrent({-1, block}, true);
    const catalog::Block &b = m_layout->plan().blocks[size_t(block)];
    const QPointF middle = m_layout->shape(block).labelPoint;
    const auto away = [&](int seat) {
        const QPointF d = m_layout->position(seat) - middle;
        return QPointF::dotProduct(d, d);
    };
    int nearest = b.firstSeat;
    for (int s = b.firstSeat; s < b.firstSeat + b.seatCount; ++s)
        if (away(s) < away(nearest))
            nearest = s;
    setCurrent({nearest, -1}, true);
}

/// In the order of the plan; after the last comes the first.
void SeatPlanView::moveToNextBlock(int by)
{
    const int count = m_layout->blockCount();
    const Stop from = m_current.isNowhere() ? somewhere() : m_current;
    const int block = from.seat >= 0 ? m_layout->blockOf(from.seat) : from.block;
    if (count > 0)
        moveToBlock(m_current.isNowhere() ? block : (block + by + count) % count);
}

/// Over everything that can be neither had nor given back; stays if there is nothing more that way.
void SeatPlanView::moveSkipping(Direction direction)
{
    const bool along = isAlongRow(*m_layout, m_current.seat, direction);
    const QPointF wish = m_wish;
    Stop stop = m_current;
    for (int steps = 0; steps < m_layout->seatCount(); ++steps) {
        const Stop next = step(*m_layout, stop, direction, along ? m_layout->position(stop.seat) : wish);
        if (next.seat < 0 || next == m_current)
            return;
        stop = next;
        if (!isFree(stop.seat) && !isOurs(stop.seat))
            continue;
        const bool sameBlock = m_layout->blockOf(stop.seat) == m_layout->blockOf(m_current.seat);
        setCurrent(stop, true);
        if (!along && sameBlock)
            m_wish = wish;
        return;
    }
}

/// Marks from where Shift was first held to where it leads, in one row.
void SeatPlanView::extendInRow(Direction direction)
{
    const int from = m_marked.isEmpty() || m_extendFrom < 0 ? m_current.seat : m_extendFrom;
    const Stop next = step(*m_layout, m_current, direction, m_wish);
    if (next.seat < 0 || m_layout->rowOf(next.seat) != m_layout->rowOf(from))
        return;
    setCurrent(next, true);
    markForPick(rangeInRow(*m_layout, from, next.seat));
    m_extendFrom = from;
}

void SeatPlanView::markRow()
{
    if (m_current.seat < 0)
        return;
    const catalog::Row &row = m_layout->plan().rows[size_t(m_layout->rowOf(m_current.seat))];
    QList<int> seats;
    for (int s = row.firstSeat; s < row.firstSeat + row.seatCount; ++s)
        seats.append(s);
    markForPick(seats);
}

void SeatPlanView::markBlock()
{
    const int index = m_current.seat >= 0 ? m_layout->blockOf(m_current.seat) : m_current.block;
    if (index < 0 || m_layout->isStanding(index))
        return;
    const catalog::Block &block = m_layout->plan().blocks[size_t(index)];
    QList<int> seats;
    for (int s = block.firstSeat; s < block.firstSeat + block.seatCount; ++s)
        seats.append(s);
    markForPick(seats);
}

/// Those that are free; nothing is asked of the database before Enter or Space.
void SeatPlanView::markForPick(const QList<int> &seats)
{
    dropMarked();
    m_marked = pickable(seats, true);
    setMark(m_marked, SelectedBit, true);
    m_cardFor = {};
    const QRect beside = m_current.seat >= 0 ? visualRect(m_current.seat) : visualBlockRect(m_current.block);
    m_card->showBeside(
        beside.translated(viewport()->pos()), viewport()->geometry(),
        {tr("Take %Ln seat(s)", nullptr, int(m_marked.size())), {}, {tr("Enter takes them, Escape not")}});
}

void SeatPlanView::dropMarked()
{
    QList<int> unmarked;
    for (const int seat : std::exchange(m_marked, {}))
        if (!m_selection || !m_selection->contains(seat))
            unmarked.append(seat);
    m_extendFrom = -1;
    setMark(unmarked, SelectedBit, false);
}

void SeatPlanView::takeMarked()
{
    const QList<int> seats = pickable(m_marked, true); // others may have been faster
    dropMarked();
    m_card->hide();
    if (!seats.isEmpty())
        Q_EMIT seatsPicked(seats, true);
}

void SeatPlanView::showMenu()
{
    if (m_current.isNowhere())
        setCurrent(somewhere(), true);
    const int seat = showsBlocks() ? -1 : m_current.seat;
    const int block = m_current.seat >= 0 ? m_layout->blockOf(m_current.seat) : m_current.block;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("planMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_marked.isEmpty())
        menu->addAction(tr("Take the marked seats"), this, &SeatPlanView::takeMarked);
    else if (seat >= 0 && isOurs(seat))
        menu->addAction(tr("Give this seat back"), this, [this, seat] { toggle(seat); });
    else if (seat >= 0 && isFree(seat))
        menu->addAction(tr("Take this seat"), this, [this, seat] { toggle(seat); });
    if (seat >= 0)
        menu->addAction(tr("Mark the free seats of the row"), QKeySequence(Qt::CTRL | Qt::Key_A), this,
                        &SeatPlanView::markRow);
    if (block >= 0 && m_layout->isStanding(block))
        menu->addAction(tr("Standing places"), this, [this, block] { Q_EMIT standingClicked(block); });
    else if (block >= 0) {
        menu->addAction(tr("Mark the free seats of the block"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this,
                        &SeatPlanView::markBlock);
        menu->addAction(tr("Zoom to the block"), this, [this, block] { zoomToBlock(block); });
    }
    menu->addAction(tr("Show the whole plan"), QKeySequence(Qt::Key_F), this, &SeatPlanView::fitAll);
    menu->popup(viewport()->mapToGlobal((seat >= 0 ? visualRect(seat) : visualBlockRect(block)).center()));
}

} // namespace guichet::seatplan
