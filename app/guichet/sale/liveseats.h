// Follows what all counters do to the seats of the performance on screen.
#pragma once

#include <catalog/performance.h>
#include <inventory/store/holds.h>
#include <seatplan/seatstatemodel.h>
#include <storage/executor.h>

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace guichet::desk {

class LiveSeats : public QObject
{
    Q_OBJECT
public:
    /// Between an answer and the next question. One costs the server half a millisecond; painting and the network come
    /// on top, and the whole way from another counter's commit to this screen has a quarter of a second.
    static constexpr int PollMilliseconds = 100;

    /// @p feed is an executor of its own: a long sale must not delay the picture.
    explicit LiveSeats(storage::Executor &feed, QObject *parent = nullptr);

    /// Shows @p snapshot and then every change after it.
    void follow(std::shared_ptr<const catalog::PerformanceSheet> sheet, const inventory::Asker &asker,
                const inventory::LiveState &snapshot);
    void stop();
    /// The next basket of this counter: what the old one held is no longer ours.
    void setAsker(const inventory::Asker &asker);
    /// Seats (plan indexes) of the basket. Until its deadline nobody else can have them, so older news are ignored.
    void setOurs(const QSet<qint32> &seats, bool expired);
    /// What our own answer said, shown before the feed repeats it. @p secondsLeft of a hold that is not this basket's.
    void mark(const std::vector<qint32> &seatIds, inventory::SeatState state, qint64 secondsLeft = 0);

    /// Null while nothing is followed.
    [[nodiscard]] seatplan::SeatStateModel *model() const { return m_model.get(); }
    /// A copy that a worker thread may keep.
    [[nodiscard]] std::vector<inventory::SeatState> states() const;

Q_SIGNALS:
    void modelChanged();
    /// Seats of the basket (database ids) that another counter has since the deadline passed.
    void lost(const std::vector<qint32> &seatIds);

private:
    void poll();
    void reload();
    void apply(const std::vector<inventory::LiveSeat> &seats);
    void endHolds();
    [[nodiscard]] inventory::SeatState shown(qint32 seat, inventory::SeatState state) const;

    storage::Executor &m_feed;
    std::shared_ptr<const catalog::PerformanceSheet> m_sheet;
    std::unique_ptr<seatplan::SeatStateModel> m_model;
    inventory::Asker m_asker;
    QString m_cursor;
    quint64 m_generation = 0; ///< answers to questions about an earlier plan or basket are dropped
    QTimer m_next;
    QTimer m_second;
    QHash<qint32, QDeadlineTimer> m_heldByOthers;
    QSet<qint32> m_ours;
    bool m_oursExpired = false;
};

} // namespace guichet::desk
