#include "holds.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace guichet::inventory {

namespace {

QString arrayText(const std::vector<qint32> &ids)
{
    QString text = QStringLiteral("{");
    for (const qint32 id : ids) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(id);
    }
    return text + u'}';
}

/// "{1,2,3}" of a PostgreSQL array; empty for NULL.
std::vector<qint32> parseArray(QStringView text)
{
    std::vector<qint32> ids;
    if (text.size() <= 2)
        return ids;
    ids.reserve(size_t(std::ranges::count(text, u',')) + 1);
    for (const QStringView id : text.mid(1, text.size() - 2).tokenize(u','))
        ids.push_back(id.toInt());
    return ids;
}

QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

Result<HoldOutcome> readHold(Result<QSqlQuery> query)
{
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return unavailable("db.no-row", QStringLiteral("hold"));
    return HoldOutcome{parseArray(query->value(0).toString()), {}, query->value(1).toLongLong()};
}

/// "seat:seconds,seat:seconds".
void appendHeld(LiveState &state, const QString &text, SeatState as)
{
    for (const QStringView entry : QStringView(text).tokenize(u',', Qt::SkipEmptyParts)) {
        const qsizetype colon = entry.indexOf(u':');
        state.seats.push_back({entry.left(colon).toInt(), as, entry.mid(colon + 1).toInt()});
    }
}

} // namespace

Result<HoldOutcome> hold(storage::Connection &c, const Asker &who, qint32 performanceId,
                         const std::vector<qint32> &seatIds)
{
    return readHold(c.query(QStringLiteral("SELECT held::text, seconds_left FROM api.hold(?, ?::uuid, ?, ?::int[])"),
                            {who.counter, idText(who.basket), performanceId, arrayText(seatIds)}));
}

Result<HoldOutcome> holdFirst(storage::Connection &c, const Asker &who, qint32 performanceId,
                              const std::vector<std::vector<qint32>> &groups)
{
    QJsonArray all;
    for (const std::vector<qint32> &group : groups) {
        QJsonArray seats;
        for (const qint32 seat : group)
            seats.append(seat);
        all.append(seats);
    }
    return readHold(
        c.query(QStringLiteral("SELECT held::text, seconds_left FROM api.hold_first(?, ?::uuid, ?, ?::jsonb)"),
                {who.counter, idText(who.basket), performanceId,
                 QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact))}));
}

Result<HoldOutcome> holdStanding(storage::Connection &c, const Asker &who, qint32 performanceId,
                                 const QString &blockCode, qint32 count)
{
    return readHold(
        c.query(QStringLiteral("SELECT held::text, seconds_left FROM api.hold_standing(?, ?::uuid, ?, ?, ?)"),
                {who.counter, idText(who.basket), performanceId, blockCode, count}));
}

Result<> release(storage::Connection &c, const Asker &who, qint32 performanceId, const std::vector<qint32> &seatIds)
{
    const auto done = seatIds.empty()
                          ? c.query(QStringLiteral("SELECT api.release(?::uuid, NULL, NULL)"), {idText(who.basket)})
                          : c.query(QStringLiteral("SELECT api.release(?::uuid, ?, ?::int[])"),
                                    {idText(who.basket), performanceId, arrayText(seatIds)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<LiveState> loadState(storage::Connection &c, const Asker &who, qint32 performanceId)
{
    auto query =
        c.query(QStringLiteral("SELECT cursor, sold, blocked, held_here, held_other FROM api.seat_state(?, ?::uuid)"),
                {performanceId, idText(who.basket)});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return unavailable("db.no-row", QStringLiteral("seat_state"));
    LiveState state;
    state.cursor = query->value(0).toString();
    const std::vector<qint32> sold = parseArray(query->value(1).toString());
    const std::vector<qint32> blocked = parseArray(query->value(2).toString());
    state.seats.reserve(sold.size() + blocked.size());
    for (const qint32 seat : sold)
        state.seats.push_back({seat, SeatState::Sold, 0});
    for (const qint32 seat : blocked)
        state.seats.push_back({seat, SeatState::Blocked, 0});
    appendHeld(state, query->value(3).toString(), SeatState::HeldHere);
    appendHeld(state, query->value(4).toString(), SeatState::HeldOther);
    return state;
}

Result<LiveState> pollChanges(storage::Connection &c, const Asker &who, qint32 performanceId, const QString &cursor)
{
    auto query = c.query(QStringLiteral("SELECT cursor, changes FROM api.seat_changes(?, ?::uuid, ?)"),
                         {performanceId, idText(who.basket), cursor});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return unavailable("db.no-row", QStringLiteral("seat_changes"));
    LiveState state;
    state.cursor = query->value(0).toString();
    if (state.cursor.isEmpty())
        return refused("feed.cursor-too-old");
    const QString changes = query->value(1).toString();
    for (const QStringView entry : QStringView(changes).tokenize(u',', Qt::SkipEmptyParts)) {
        const qsizetype colon = entry.indexOf(u':');
        const qint32 seat = entry.left(colon).toInt();
        const QChar letter = entry[colon + 1];
        const qint32 seconds = letter == u'h' || letter == u'm' ? entry.mid(colon + 3).toInt() : 0;
        const SeatState as = letter == u's'                   ? SeatState::Sold
                             : letter == u'b'                 ? SeatState::Blocked
                             : letter == u'f' || seconds == 0 ? SeatState::Free
                             : letter == u'm'                 ? SeatState::HeldHere
                                                              : SeatState::HeldOther;
        state.seats.push_back({seat, as, seconds});
    }
    return state;
}

} // namespace guichet::inventory
