#include <seatplan/mergedseatmodel.h>

#include <algorithm>
#include <numeric>

namespace guichet::seatplan {

using inventory::SeatState;

namespace {

bool canBeHad(SeatState state) { return state == SeatState::Free || state == SeatState::HeldHere; }

/// How far it is from being free.
int hardness(SeatState state)
{
    switch (state) {
    case SeatState::Free:
    case SeatState::HeldHere:
        return 0;
    case SeatState::NotOurs:
        return 1;
    case SeatState::HeldOther:
        return 2;
    case SeatState::Blocked:
        return 3;
    case SeatState::Sold:
        break;
    }
    return 4;
}

} // namespace

MergedSeatModel::MergedSeatModel(std::vector<SeatStateModel *> parts, QObject *parent)
    : SeatStateModel(parts.front()->plan(), parent)
    , m_parts(std::move(parts))
    , m_freeIn(size_t(seatCount()), 0)
{
    setCategoryColours(m_parts.front()->categoryColours());
    QList<int> all(seatCount());
    std::iota(all.begin(), all.end(), 0);
    for (SeatStateModel *part : m_parts) {
        Q_ASSERT(part->plan() == plan());
        connect(part, &SeatStateModel::seatsChanged, this, &MergedSeatModel::merge);
    }
    merge(all);
}

QList<int> MergedSeatModel::missingIn(int seat) const
{
    QList<int> missing;
    for (size_t part = 0; part < m_parts.size(); ++part)
        if (!canBeHad(m_parts[part]->state(seat)))
            missing.append(int(part));
    return missing;
}

void MergedSeatModel::merge(const QList<int> &seats)
{
    std::vector<inventory::SeatChange> changes;
    QList<int> countsOnly; // free on another number of evenings, and in the same state
    for (const int seat : seats) {
        const auto count =
            std::ranges::count_if(m_parts, [seat](const SeatStateModel *part) { return canBeHad(part->state(seat)); });
        const bool counts = std::exchange(m_freeIn[size_t(seat)], quint16(count)) != count;
        if (const SeatState now = merged(seat); now != state(seat))
            changes.push_back({seat, now});
        else if (counts)
            countsOnly.append(seat);
    }
    applyBatch(changes);
    touch(countsOnly);
}

SeatState MergedSeatModel::merged(int seat) const
{
    if (freeIn(seat) == performanceCount()) {
        const bool held = std::ranges::any_of(
            m_parts, [seat](const SeatStateModel *part) { return part->state(seat) == SeatState::HeldHere; });
        return held ? SeatState::HeldHere : SeatState::Free;
    }
    if (freeIn(seat) > 0)
        return SeatState::NotOurs;
    return (*std::ranges::max_element(m_parts, {},
                                      [seat](const SeatStateModel *part) { return hardness(part->state(seat)); }))
        ->state(seat);
}

} // namespace guichet::seatplan
