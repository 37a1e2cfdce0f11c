// Keys that a quick hand presses before the plan or the seats that they are about have come.
#pragma once

#include <catalog/seatingplan.h>

#include <span>

namespace guichet::desk {

/// Enter, 2, B, F9 typed in one breath is one sale: each key waits for the answer to the one before. What is refused
/// forgets the keys after it, so that no money is taken for something else than was asked for.
class TypeAhead
{
public:
    enum class Step { Nothing, TakeBest, Pay, PayExactCash };

    void planIsComing();
    void seatsAreComing(qsizetype count);
    /// True: @p step has been kept for later. False: nothing is on its way that it could be about.
    [[nodiscard]] bool keeps(Step step);
    /// What was kept for now.
    [[nodiscard]] Step planCame();
    /// Nothing also when other than the wanted @p count came.
    [[nodiscard]] Step seatsCame(qsizetype count);
    void forget();
    [[nodiscard]] bool isPlanComing() const { return m_plan; }

private:
    bool m_plan = false;
    qsizetype m_seats = 0; ///< as many are on their way
    bool m_best = false;
    Step m_then = Step::Nothing;
};

/// Seats that a customer would call "together": each touches another in a chain, or they are standing places. Indexes
/// into the plan.
[[nodiscard]] bool areTogether(const catalog::SeatingPlan &plan, std::span<const int> seats);

} // namespace guichet::desk
