// The state of every seat of one performance, counted per block and category, told in bundles.
#pragma once

#include <seatplan/seatstyle.h>

#include <catalog/seatingplan.h>

#include <QColor>
#include <QObject>
#include <QTimer>

#include <memory>
#include <span>
#include <vector>

namespace guichet::seatplan {

/// Lives on the GUI thread. However many changes arrive, seatsChanged() comes at most once per flush interval: a
/// screen shows no more than that, and one repaint of thousands of seats costs little more than that of one.
class SeatStateModel : public QObject
{
    Q_OBJECT
public:
    /// Every seat starts as Blocked: nothing is offered before the database has spoken.
    explicit SeatStateModel(std::shared_ptr<const catalog::SeatingPlan> plan, QObject *parent = nullptr);

    [[nodiscard]] const std::shared_ptr<const catalog::SeatingPlan> &plan() const { return m_plan; }
    [[nodiscard]] int seatCount() const { return int(m_styles.size()); }
    [[nodiscard]] inventory::SeatState state(int seat) const { return stateOf(m_styles[size_t(seat)]); }
    [[nodiscard]] int category(int seat) const { return categoryOf(m_styles[size_t(seat)]); }
    [[nodiscard]] std::span<const SeatStyle> styles() const { return m_styles; }
    /// More than one where several performances are shown as one (MergedSeatModel).
    [[nodiscard]] virtual int performanceCount() const { return 1; }
    /// On how many of them the seat can be had: free, or held here.
    [[nodiscard]] virtual int freeIn(int seat) const;

    [[nodiscard]] int freeInBlock(int block) const { return count(block, inventory::SeatState::Free); }
    [[nodiscard]] int freeInBlock(int block, int category) const;
    [[nodiscard]] int freeInCategory(int category) const { return m_freeOfCategory[size_t(category)]; }
    [[nodiscard]] int count(int block, inventory::SeatState state) const;
    /// Over the whole plan.
    [[nodiscard]] int count(inventory::SeatState state) const { return m_total[size_t(state)]; }

    /// Changes of unknown seats are ignored: the feed may be ahead of the plan that is on screen.
    void applyBatch(std::span<const inventory::SeatChange> changes);
    /// A fresh snapshot, one state per seat: only what differs is told.
    void replaceAll(std::span<const inventory::SeatState> states);

    /// As asked for; the view makes them readable on its background (SeatColours). Invalid ones and those that are
    /// missing are chosen by the program.
    void setCategoryColours(std::vector<QColor> colours);
    [[nodiscard]] const std::vector<QColor> &categoryColours() const { return m_colours; }

    /// 25 ms; a remote desktop wants 100.
    void setFlushInterval(int milliseconds) { m_flush.setInterval(milliseconds); }
    /// Tells what changed so far now.
    void flushNow();

Q_SIGNALS:
    /// In no order, each once. The counts are up to date.
    void seatsChanged(const QList<int> &seats);
    void coloursChanged();

protected:
    /// Tells these, too: they are in the same state and look different.
    void touch(const QList<int> &seats);

private:
    void change(int seat, inventory::SeatState state);
    void noteDirty(int seat);
    void countSeats();

    std::shared_ptr<const catalog::SeatingPlan> m_plan;
    std::vector<SeatStyle> m_styles;
    std::vector<qint32> m_blockOf;
    std::vector<QColor> m_colours;

    std::vector<qint32> m_perBlock;     ///< [block][state]
    std::vector<qint32> m_freePerBlock; ///< [block][category]
    std::vector<qint32> m_freeOfCategory;
    std::vector<qint32> m_total; ///< [state]

    std::vector<bool> m_isDirty;
    QList<int> m_dirty;
    QTimer m_flush;
};

} // namespace guichet::seatplan
