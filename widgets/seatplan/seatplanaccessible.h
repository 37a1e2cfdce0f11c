// What a screen reader finds in the seating plan: blocks, rows and seats, each made when it is asked for.
#pragma once

#include <seatplan/spokenseats.h>

#include <QAccessible>
#include <QHash>

namespace guichet::seatplan {

class SeatPlanView;

/// The accessible blocks, rows and seats of one view. They are addressed by arithmetic and owned by Qt's cache, which
/// knows them by their ids; nothing exists before somebody asks, and of a plan that a client reads from end to end no
/// more than MostAlive (or three blocks, if these are larger) stay. Must be cleared before the view's plan changes.
class SeatNodes
{
public:
    static constexpr int MostAlive = 2000;

    enum class Kind : quint32 { Block = 1, Row, Seat };

    explicit SeatNodes(SeatPlanView &view)
        : m_view(view)
    {
    }
    Q_DISABLE_COPY_MOVE(SeatNodes)
    ~SeatNodes() { clear(); }

    /// Never null. The seats and rows of the current seat's block and of the two blocks asked for last stay valid, and
    /// so do all blocks.
    [[nodiscard]] QAccessibleInterface *node(Kind kind, int index);
    /// Null if nobody has asked for it.
    [[nodiscard]] QAccessibleInterface *existing(Kind kind, int index) const;
    void clear();
    [[nodiscard]] int alive() const { return int(m_ids.size()); }
    [[nodiscard]] SeatPlanView &view() const { return m_view; }

private:
    static quint64 keyOf(Kind kind, int index) { return quint64(kind) << 32U | quint32(index); }
    void use(int block);
    void evict();

    SeatPlanView &m_view;
    QHash<quint64, QAccessible::Id> m_ids;
    QHash<int, QList<quint64>> m_inBlock; ///< keys of the rows and seats that are alive
    QList<int> m_used;                    ///< blocks that have some, the one asked for last at the end
};

/// Teaches Qt that a SeatPlanView is a list of blocks. Once is enough, more does no harm.
void installSeatPlanAccessible();

} // namespace guichet::seatplan
