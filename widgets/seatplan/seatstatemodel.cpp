#include <seatplan/seatstatemodel.h>

#include <algorithm>

namespace guichet::seatplan {

using inventory::SeatState;

namespace {
constexpr int FlushInterval = 25; // milliseconds: well below what an eye calls late, above one frame
}

SeatStateModel::SeatStateModel(std::shared_ptr<const catalog::SeatingPlan> plan, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
{
    const auto &seats = m_plan->seats;
    m_styles.resize(seats.size());
    for (size_t s = 0; s < seats.size(); ++s)
        m_styles[s] =
            seatStyle(SeatState::Blocked, seats[s].category, (seats[s].attributes & catalog::Wheelchair) != 0);
    m_blockOf.resize(seats.size());
    for (size_t b = 0; b < m_plan->blocks.size(); ++b) {
        const catalog::Block &block = m_plan->blocks[b];
        std::fill_n(m_blockOf.begin() + block.firstSeat, block.seatCount, qint32(b));
    }
    m_isDirty.assign(seats.size(), false);
    countSeats();

    for (const catalog::SeatCategory &category : m_plan->categories)
        m_colours.push_back(category.color.isEmpty() ? QColor() : QColor(category.color));

    m_flush.setSingleShot(true);
    m_flush.setInterval(FlushInterval);
    connect(&m_flush, &QTimer::timeout, this, &SeatStateModel::flushNow);
}

int SeatStateModel::freeInBlock(int block, int category) const
{
    return m_freePerBlock[size_t(block) * m_freeOfCategory.size() + size_t(category)];
}

int SeatStateModel::count(int block, SeatState state) const
{
    return m_perBlock[size_t(block) * StateCount + size_t(state)];
}

void SeatStateModel::countSeats()
{
    const size_t blocks = m_plan->blocks.size();
    const size_t categories = m_plan->categories.size();
    m_perBlock.assign(blocks * StateCount, 0);
    m_freePerBlock.assign(blocks * categories, 0);
    m_freeOfCategory.assign(categories, 0);
    m_total.assign(StateCount, 0);
    for (size_t s = 0; s < m_styles.size(); ++s) { // all are Blocked
        ++m_perBlock[size_t(m_blockOf[s]) * StateCount + size_t(SeatState::Blocked)];
        ++m_total[size_t(SeatState::Blocked)];
    }
}

void SeatStateModel::change(int seat, SeatState state)
{
    SeatStyle &style = m_styles[size_t(seat)];
    const SeatState before = stateOf(style);
    if (before == state)
        return;
    style = withState(style, state);

    const size_t block = size_t(m_blockOf[size_t(seat)]);
    const size_t category = size_t(categoryOf(style));
    --m_perBlock[block * StateCount + size_t(before)];
    ++m_perBlock[block * StateCount + size_t(state)];
    --m_total[size_t(before)];
    ++m_total[size_t(state)];
    const qint32 more = qint32(state == SeatState::Free) - qint32(before == SeatState::Free);
    m_freePerBlock[block * m_freeOfCategory.size() + category] += more;
    m_freeOfCategory[category] += more;
    noteDirty(seat);
}

void SeatStateModel::noteDirty(int seat)
{
    if (m_isDirty[size_t(seat)])
        return;
    m_isDirty[size_t(seat)] = true;
    m_dirty.append(seat);
    if (!m_flush.isActive())
        m_flush.start();
}

void SeatStateModel::touch(const QList<int> &seats)
{
    for (const int seat : seats)
        noteDirty(seat);
}

int SeatStateModel::freeIn(int seat) const
{
    return state(seat) == SeatState::Free || state(seat) == SeatState::HeldHere ? 1 : 0;
}

void SeatStateModel::applyBatch(std::span<const inventory::SeatChange> changes)
{
    for (const inventory::SeatChange &c : changes)
        if (c.seat >= 0 && c.seat < seatCount())
            change(c.seat, c.state);
}

void SeatStateModel::replaceAll(std::span<const SeatState> states)
{
    Q_ASSERT(states.size() == m_styles.size());
    for (size_t s = 0; s < states.size(); ++s)
        change(int(s), states[s]);
}

void SeatStateModel::setCategoryColours(std::vector<QColor> colours)
{
    colours.resize(m_plan->categories.size());
    if (colours == m_colours)
        return;
    m_colours = std::move(colours);
    Q_EMIT coloursChanged();
}

void SeatStateModel::flushNow()
{
    m_flush.stop();
    if (m_dirty.isEmpty())
        return;
    const QList<int> changed = std::exchange(m_dirty, {});
    for (const int seat : changed)
        m_isDirty[size_t(seat)] = false;
    Q_EMIT seatsChanged(changed);
}

} // namespace guichet::seatplan
