// What a search for seats knows of every seat: may it be proposed, which one touches it, would it be left alone.
#pragma once

#include <inventory/bestavailable.h>

namespace guichet::inventory {

/// Flags of the seats in the request's scope, so that each question about a seat and its neighbours is one look.
/// Indexes are those of the plan's seats; one before the first and one after the last may be asked for.
class SeatField
{
public:
    SeatField(const catalog::SeatingPlan &plan, std::span<const SeatState> states, const BestRequest &request);

    [[nodiscard]] qint32 begin() const { return m_begin; }
    [[nodiscard]] qint32 end() const { return m_end; }
    [[nodiscard]] qint32 firstBlock() const { return m_firstBlock; }
    [[nodiscard]] qint32 endBlock() const { return m_endBlock; }

    [[nodiscard]] bool eligible(qint32 seat) const { return has(seat, Eligible); }
    /// Free for customers without special needs.
    [[nodiscard]] bool ordinary(qint32 seat) const { return has(seat, Ordinary); }
    [[nodiscard]] bool wheelchair(qint32 seat) const { return has(seat, Wheelchair); }
    /// Whether the seat touches the one with the next index.
    [[nodiscard]] bool joinsNext(qint32 seat) const { return has(seat, JoinsNext); }
    [[nodiscard]] bool companion(qint32 seat) const { return has(seat, Companion); }
    /// An eligible companion's seat, other than @p except, that touches the wheelchair place; -1 if there is none.
    [[nodiscard]] qint32 companionOf(qint32 wheelchair, qint32 except = -1) const;

    [[nodiscard]] QPointF position(qint32 seat) const { return m_plan.seats[size_t(seat)].position; }
    /// Millimetres: whole numbers, so that two groups at the same distance are equal on every machine.
    [[nodiscard]] qint64 distance(QPointF from, QPointF to) const;
    [[nodiscard]] QPointF focus() const { return m_focus; }
    [[nodiscard]] qint64 toFocus(QPointF point) const { return distance(point, m_focus); }

    /// Whether taking these seats (ascending) leaves an ordinary free seat without any that touches it, one that has
    /// such a neighbour now.
    [[nodiscard]] bool strandsSingle(std::span<const qint32> seats) const;
    /// The same for seats side by side, from @p first to @p last; @p next, farther right, is taken as well.
    [[nodiscard]] bool strandsBeside(qint32 first, qint32 last, qint32 next = -1) const;

    void take(const std::vector<qint32> &seats); ///< not eligible any more, still free for others

private:
    enum Flag : quint8 { Eligible = 1, Ordinary = 2, Wheelchair = 4, Companion = 8, JoinsNext = 16 };
    [[nodiscard]] bool has(qint32 seat, Flag flag) const { return (m_flags[size_t(seat + 2)] & flag) != 0; }
    void readBlock(const catalog::Block &block, std::span<const SeatState> states, const BestRequest &request);

    const catalog::SeatingPlan &m_plan;
    QPointF m_focus;
    qint32 m_firstBlock = 0;
    qint32 m_endBlock = 0;
    qint32 m_begin = 0;
    qint32 m_end = 0;
    std::vector<quint8> m_flags; ///< with two empty seats before the first and after the last
};

} // namespace guichet::inventory
