#include "catalogstore.h"

#include <catalog/store/planread.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace guichet::catalog {

namespace {

QDateTime timeOf(const QString &text) { return QDateTime::fromString(text, Qt::ISODate).toUTC(); }

PerformanceState stateOf(const QString &word, bool played)
{
    return word == u"cancelled" ? PerformanceState::Cancelled
           : played             ? PerformanceState::Played
           : word == u"closed"  ? PerformanceState::Closed
                                : PerformanceState::OnSale;
}

LocalText localText(const QJsonValue &value)
{
    LocalText text;
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        text.insert(it.key(), it.value().toString());
    return text;
}

QVariant counterValue(const QString &counter)
{
    return counter.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(counter);
}

Result<Organiser> readOrganiser(const QJsonValue &o)
{
    const Result<Currency> currency = currencyFromCode(o[u"currency"].toString());
    if (!currency)
        return tl::unexpected(currency.error());
    return Organiser{o[u"code"].toString(),           o[u"name"].toString(),         o[u"legal_name"].toString(),
                     o[u"address"].toString(),        o[u"registration"].toString(), o[u"vat_number"].toString(),
                     o[u"licence"].toString(),        o[u"time_zone"].toString(),    *currency,
                     o[u"ticket_template"].toString()};
}

void readContingents(const QJsonArray &contingents, PerformanceSheet &sheet)
{
    QHash<qint32, qint32> indexOfId;
    indexOfId.reserve(qsizetype(sheet.plan->seatIds.size()));
    for (size_t i = 0; i < sheet.plan->seatIds.size(); ++i)
        indexOfId.insert(sheet.plan->seatIds[i], qint32(i));
    sheet.contingentOfSeat.assign(sheet.plan->seats.size(), -1);
    for (const QJsonValue &c : contingents) {
        const auto index = qint32(sheet.contingents.size());
        sheet.contingents.push_back(
            {c[u"id"].toInt(), c[u"code"].toString(), c[u"name"].toString(), c[u"here"].toBool()});
        const QString seats = c[u"seats"].toString();
        for (const QStringView id : QStringView(seats).mid(1, seats.size() - 2).tokenize(u',', Qt::SkipEmptyParts)) {
            if (const auto seat = indexOfId.constFind(id.toInt()); seat != indexOfId.constEnd())
                sheet.contingentOfSeat[size_t(*seat)] = index;
        }
    }
}

Result<PerformanceSheet> readSheet(storage::Connection &c, const Result<QVariant> &text, const QString &asked)
{
    if (!text)
        return tl::unexpected(text.error());
    const QJsonObject o = QJsonDocument::fromJson(text->toString().toUtf8()).object();
    if (o.isEmpty())
        return refused("performance.unknown", {asked});
    PerformanceSheet sheet;
    sheet.summary.id = o.value(u"id").toInt();
    sheet.summary.code = o.value(u"code").toString();
    sheet.summary.title = o.value(u"title").toString();
    sheet.summary.subtitle = o.value(u"subtitle").toString();
    sheet.summary.venue = o.value(u"venue").toString();
    sheet.summary.startsAt = timeOf(o.value(u"starts_at").toString());
    sheet.summary.state = stateOf(o.value(u"state").toString(), o.value(u"played").toBool());
    Result<Organiser> organiser = readOrganiser(o.value(u"organiser"));
    if (!organiser)
        return tl::unexpected(organiser.error());
    sheet.organiser = std::move(*organiser);
    sheet.summary.timeZone = sheet.organiser.timeZone;
    sheet.vatRate = Percentage::basisPoints(o.value(u"vat_bp").toInt());
    auto plan = readPlan(c, o.value(u"plan_id").toInt(), o.value(u"plan_digest").toString());
    if (!plan)
        return tl::unexpected(plan.error());
    sheet.plan = std::move(*plan);

    QHash<qint32, size_t> typeIndex;
    const QJsonArray types = o.value(u"price_types").toArray();
    for (const QJsonValue &t : types) {
        typeIndex.insert(t[u"id"].toInt(), sheet.priceTypes.size());
        sheet.priceTypes.push_back({t[u"id"].toInt(), t[u"code"].toString(), localText(t[u"name"]),
                                    localText(t[u"proof"]), t[u"rank"].toInt()});
    }
    QHash<QString, size_t> categoryIndex;
    for (size_t i = 0; i < sheet.plan->categories.size(); ++i)
        categoryIndex.insert(sheet.plan->categories[i].code, i);
    sheet.prices.assign(sheet.plan->categories.size(), std::vector<std::optional<Money>>(sheet.priceTypes.size()));
    const QJsonArray prices = o.value(u"prices").toArray();
    for (const QJsonValue &price : prices) {
        const auto category = categoryIndex.constFind(price[0].toString());
        const auto type = typeIndex.constFind(price[1].toInt());
        if (category != categoryIndex.constEnd() && type != typeIndex.constEnd()) // a table may serve other plans too
            sheet.prices[*category][*type] = Money(price[2].toInteger(), sheet.organiser.currency);
    }
    readContingents(o.value(u"contingents").toArray(), sheet);
    return sheet;
}

} // namespace

Result<std::vector<PerformanceSummary>> listPerformances(storage::Connection &c, const QString &counter)
{
    auto query = c.query(
        QStringLiteral(
            "SELECT performance_id, code, title, subtitle, venue, starts_at, time_zone, state, played, categories "
            "FROM api.performances(?::text)"),
        {counterValue(counter)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<PerformanceSummary> list;
    while (query->next()) {
        PerformanceSummary p;
        p.id = query->value(0).toInt();
        p.code = query->value(1).toString();
        p.title = query->value(2).toString();
        p.subtitle = query->value(3).toString();
        p.venue = query->value(4).toString();
        p.startsAt = timeOf(query->value(5).toString());
        p.timeZone = query->value(6).toString();
        p.state = stateOf(query->value(7).toString(), query->value(8).toBool());
        const QJsonArray categories = QJsonDocument::fromJson(query->value(9).toString().toUtf8()).array();
        for (const QJsonValue &category : categories) {
            p.remaining.push_back(
                {category[u"code"].toString(), category[u"name"].toString(), category[u"color"].toString(), {}, 0});
        }
        list.push_back(std::move(p));
    }
    return list;
}

Result<> countFreeSeats(storage::Connection &c, const QString &counter, std::vector<PerformanceSummary> &list)
{
    QHash<qint32, PerformanceSummary *> byId;
    QStringList ids;
    for (PerformanceSummary &performance : list) {
        byId.insert(performance.id, &performance);
        ids.append(QString::number(performance.id));
    }
    auto query =
        c.query(QStringLiteral("SELECT performance_id, category, free, total FROM api.free_seats(?::text, ?::int[])"),
                {counterValue(counter), QString(u'{' + ids.join(u',') + u'}')});
    if (!query)
        return tl::unexpected(query.error());
    while (query->next()) {
        std::vector<PerformanceSummary::Remaining> &remaining = byId.value(query->value(0).toInt())->remaining;
        const auto category =
            std::ranges::find(remaining, query->value(1).toString(), &PerformanceSummary::Remaining::category);
        if (category == remaining.end())
            continue; // imported since the list was read
        category->free = query->value(2).toInt();
        category->total = query->value(3).toInt();
    }
    for (PerformanceSummary &performance : list) // a category of the plan may have no seat
        std::erase_if(performance.remaining, [](const PerformanceSummary::Remaining &r) { return !r.free; });
    return {};
}

Result<PerformanceSheet> loadSheet(storage::Connection &c, const QString &performanceCode, const QString &counter)
{
    return readSheet(c,
                     c.value(QStringLiteral("SELECT api.performance_sheet(?, NULL, ?::text)"),
                             {performanceCode, counterValue(counter)}),
                     performanceCode);
}

Result<PerformanceSheet> loadSheet(storage::Connection &c, qint32 performanceId, const QString &counter)
{
    return readSheet(c,
                     c.value(QStringLiteral("SELECT api.performance_sheet(NULL, ?, ?::text)"),
                             {performanceId, counterValue(counter)}),
                     QString::number(performanceId));
}

} // namespace guichet::catalog
