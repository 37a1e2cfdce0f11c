// Brings the demonstration's dates to today without changing weekdays or hours.
#include "season.h"
#include "seasontime.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

namespace {

/// Calls @p change(performance) for each performance and stores what it returns.
template <typename Change>
QJsonObject withEachPerformance(QJsonObject document, Change change)
{
    QJsonArray events = document.value("events"_L1).toArray();
    for (QJsonValueRef eventValue : events) {
        QJsonObject event = eventValue.toObject();
        QJsonArray performances = event.value("performances"_L1).toArray();
        for (QJsonValueRef performance : performances)
            performance = change(performance.toObject());
        event.insert("performances"_L1, performances);
        eventValue = event;
    }
    document.insert("events"_L1, events);
    return document;
}

QDateTime startOf(const QJsonObject &performance)
{
    return QDateTime::fromString(performance.value("starts_at"_L1).toString(), Qt::ISODate);
}

qint64 floorDiv(qint64 a, qint64 b) { return a / b - (a % b < 0 ? 1 : 0); }

/// The weeks after which the number of dates before @p today comes nearest to a third. Of several answers the one
/// that leaves the last played date within the week before today, so that the next ones are still to be sold.
qint64 weeksToAThirdPlayed(std::vector<QDate> dates, const QDate &today)
{
    if (dates.empty())
        return 0;
    std::ranges::sort(dates);
    const auto played = qsizetype((2 * dates.size() + 3) / 6); // a third, rounded
    const auto missedBy = [&](qint64 weeks) {
        const auto before =
            std::ranges::count_if(dates, [&](const QDate &date) { return date.addDays(7 * weeks) < today; });
        return qAbs(qsizetype(before) - played);
    };
    // The weeks that put this date into the last seven days before today; one more and it is not played yet.
    const QDate lastPlayed = dates[size_t(std::max<qsizetype>(played, 1)) - 1];
    const qint64 weeks = floorDiv(lastPlayed.daysTo(today) - 1, 7);
    return missedBy(weeks) <= missedBy(weeks + 1) ? weeks : weeks + 1;
}

} // namespace

Season shiftedSoThatAThirdIsPlayed(Season season, const QDate &today)
{
    const QTimeZone zone(season.document.value("organiser"_L1).toObject().value("time_zone"_L1).toString().toLatin1());
    std::vector<QDate> dates;
    season.document = withEachPerformance(season.document, [&](const QJsonObject &performance) {
        dates.push_back(startOf(performance).toTimeZone(zone).date());
        return performance;
    });
    const qint64 weeks = weeksToAThirdPlayed(std::move(dates), today);
    season.document = withEachPerformance(season.document, [&](QJsonObject performance) {
        const QDateTime local = startOf(performance).toTimeZone(zone);
        const QDateTime moved = momentOf(local.date().addDays(7 * weeks), local.time(), zone).utc;
        performance.insert("starts_at"_L1, moved.toString(Qt::ISODate));
        return performance;
    });
    return season;
}

} // namespace guichet::catalog
