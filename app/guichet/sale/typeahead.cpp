#include "typeahead.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace guichet::desk {

void TypeAhead::planIsComing()
{
    forget();
    m_plan = true;
}

void TypeAhead::seatsAreComing(qsizetype count) { m_seats = count; }

bool TypeAhead::keeps(Step step)
{
    switch (step) {
    case Step::Nothing:
        return false;
    case Step::TakeBest:
        m_best = m_best || m_plan;
        return m_plan;
    case Step::Pay:
    case Step::PayExactCash:
        if (m_seats == 0 && !(m_plan && m_best))
            return false;
        m_then = step;
        return true;
    }
    Q_UNREACHABLE();
}

TypeAhead::Step TypeAhead::planCame()
{
    m_plan = false;
    return std::exchange(m_best, false) ? Step::TakeBest : Step::Nothing;
}

TypeAhead::Step TypeAhead::seatsCame(qsizetype count)
{
    const bool asWanted = std::exchange(m_seats, 0) == count;
    const Step then = std::exchange(m_then, Step::Nothing);
    return asWanted ? then : Step::Nothing;
}

void TypeAhead::forget() { *this = {}; }

bool areTogether(const catalog::SeatingPlan &plan, std::span<const int> seats)
{
    std::vector<int> waiting(seats.begin(), seats.end());
    std::erase_if(waiting, [&plan](int seat) {
        return plan.blocks[size_t(plan.blockOfSeat(seat))].kind == catalog::Block::Kind::Standing;
    });
    if (waiting.empty())
        return true;
    std::vector<int> reached{waiting.back()};
    waiting.pop_back();
    for (size_t i = 0; i < reached.size(); ++i) {
        for (const qint32 beside : {plan.leftNeighbour(reached[i]), plan.rightNeighbour(reached[i])}) {
            if (std::erase(waiting, int(beside)) > 0)
                reached.push_back(int(beside));
        }
    }
    return waiting.empty();
}

} // namespace guichet::desk
