#include "pickrules.h"

#include <algorithm>

namespace guichet::inventory {

using catalog::SeatingPlan;

namespace {

class Judge
{
public:
    Judge(const SeatingPlan &plan, std::span<const SeatState> states, std::span<const qint32> picked)
        : m_plan(plan)
        , m_states(states)
        , m_picked(picked.begin(), picked.end())
    {
        std::sort(m_picked.begin(), m_picked.end());
    }

    [[nodiscard]] PickVerdict seatsLeftAlone() const
    {
        PickVerdict verdict;
        qint32 judgedUpTo = -1;
        for (const qint32 seat : m_picked) {
            if (seat <= judgedUpTo || !isOpen(seat))
                continue;
            qint32 first = seat;
            for (qint32 left = m_plan.leftNeighbour(first); left >= 0 && isOpen(left);
                 left = m_plan.leftNeighbour(left))
                first = left;
            qint32 last = seat;
            for (qint32 right = m_plan.rightNeighbour(last); right >= 0 && isOpen(right);
                 right = m_plan.rightNeighbour(right))
                last = right;
            judgedUpTo = last;
            judgeStretch(first, last, verdict);
        }
        if (!verdict.seats.empty())
            verdict.fault = PickFault::LeavesSeatAlone;
        return verdict;
    }

    [[nodiscard]] PickVerdict companionsAlone() const
    {
        PickVerdict verdict;
        for (const qint32 seat : m_picked) {
            if (!(m_plan.seats[size_t(seat)].attributes & catalog::Companion))
                continue;
            qint32 wanted = -1;
            bool together = false;
            for (const qint32 beside : {m_plan.leftNeighbour(seat), m_plan.rightNeighbour(seat)}) {
                if (beside < 0 || !(m_plan.seats[size_t(beside)].attributes & catalog::Wheelchair))
                    continue;
                if (m_states[size_t(beside)] == SeatState::Free && !isTaken(beside))
                    wanted = beside;
                else if (isTaken(beside) || m_states[size_t(beside)] == SeatState::Sold)
                    together = true;
            }
            if (wanted >= 0 && !together) {
                verdict.seats.push_back(seat);
                verdict.remedy.push_back(wanted);
            }
        }
        std::sort(verdict.remedy.begin(), verdict.remedy.end());
        verdict.remedy.erase(std::unique(verdict.remedy.begin(), verdict.remedy.end()), verdict.remedy.end());
        if (!verdict.seats.empty())
            verdict.fault = PickFault::CompanionAlone;
        return verdict;
    }

private:
    [[nodiscard]] bool isTaken(qint32 seat) const
    {
        return m_states[size_t(seat)] == SeatState::HeldHere || std::ranges::binary_search(m_picked, seat);
    }
    /// Free for anybody, or ours: what a customer could still be given.
    [[nodiscard]] bool isOpen(qint32 seat) const
    {
        constexpr int special = catalog::Wheelchair | catalog::Companion | catalog::SecuritySeat;
        return !(m_plan.seats[size_t(seat)].attributes & special) &&
               (m_states[size_t(seat)] == SeatState::Free || m_states[size_t(seat)] == SeatState::HeldHere);
    }

    void judgeStretch(qint32 first, qint32 last, PickVerdict &verdict) const
    {
        qint32 left = 0;
        for (qint32 seat = first; seat <= last; ++seat)
            left += isTaken(seat) ? 0 : 1;
        if (left == 1)
            return; // wherever the others sat, one would be left over
        for (qint32 seat = first; seat <= last; ++seat)
            if (!isTaken(seat) && (seat == first || isTaken(seat - 1)) && (seat == last || isTaken(seat + 1))) {
                verdict.seats.push_back(seat);
                verdict.remedy.push_back(seat);
            }
    }

    const SeatingPlan &m_plan;
    std::span<const SeatState> m_states;
    std::vector<qint32> m_picked;
};

} // namespace

PickVerdict judgePick(const SeatingPlan &plan, std::span<const SeatState> states, std::span<const qint32> picked,
                      const PickRules &rules)
{
    Q_ASSERT(states.size() == plan.seats.size());
    const Judge judge(plan, states, picked);
    if (rules.keepCompanions)
        if (PickVerdict verdict = judge.companionsAlone(); verdict.fault != PickFault::None)
            return verdict;
    return rules.leaveNoSeatAlone ? judge.seatsLeftAlone() : PickVerdict{};
}

} // namespace guichet::inventory
