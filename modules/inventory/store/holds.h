// Holds of a basket and the live state of a performance, as the database knows them.
#pragma once

#include <inventory/livestate.h>
#include <storage/connection.h>

#include <QDateTime>
#include <QUuid>

namespace guichet::inventory {

/// Who asks: decides which seats are "held here" and which contingents may be sold.
struct Asker {
    QString counter;
    QUuid basket;
};

struct HoldOutcome {
    std::vector<qint32> held; ///< seat ids now held by this basket
    std::vector<qint32> lost; ///< seat ids that somebody else has
    qint64 secondsLeft = 0;   ///< until the deadline of the whole basket, by the database's clock
};

/// Holds seats for the basket: all or nothing. Expired holds of others are taken over. Every hold of the basket gets
/// the new deadline. Errors: seat.taken (args: labels), seat.blocked, contingent.not-yours, performance.closed,
/// hold.too-many.
[[nodiscard]] Result<HoldOutcome> hold(storage::Connection &c, const Asker &who, qint32 performanceId,
                                       const std::vector<qint32> &seatIds);

/// Holds the first of several groups that is wholly free, without waiting for other counters. Groups come best first.
/// Errors: seat.none-left when no group could be had; else as hold().
[[nodiscard]] Result<HoldOutcome> holdFirst(storage::Connection &c, const Asker &who, qint32 performanceId,
                                            const std::vector<std::vector<qint32>> &groups);

/// Holds @p count places of a standing area. Errors: seat.none-left.
[[nodiscard]] Result<HoldOutcome> holdStanding(storage::Connection &c, const Asker &who, qint32 performanceId,
                                               const QString &blockCode, qint32 count);

/// Gives up holds of the basket; an empty list gives up all of that basket.
[[nodiscard]] Result<> release(storage::Connection &c, const Asker &who, qint32 performanceId,
                               const std::vector<qint32> &seatIds);

[[nodiscard]] Result<LiveState> loadState(storage::Connection &c, const Asker &who, qint32 performanceId);
/// Changes since @p cursor; a few may repeat. One round trip of about half a millisecond: 100 to 250 ms apart is right.
/// Errors: feed.cursor-too-old: read the whole state again.
[[nodiscard]] Result<LiveState> pollChanges(storage::Connection &c, const Asker &who, qint32 performanceId,
                                            const QString &cursor);

} // namespace guichet::inventory
