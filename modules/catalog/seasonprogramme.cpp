// The part of a season file that says what is sold: price types and tables, events, performances, subscriptions.
#include "seasonreader.h"
#include "seasontime.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

QJsonObject SeasonReader::readPriceType(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1, "proof"_L1, "rank"_L1});
    const QString code = m_priceTypes.claim(node["code"_L1]);
    const SeasonNode rank = node["rank"_L1];
    const qint64 place = rank.integer(1, 999, QT_TRANSLATE_NOOP("Import", "a whole number from 1 to 999"));
    if (const auto [taken, isNew] = m_ranks.emplace(place, code); !isNew)
        rank.refuse(QT_TRANSLATE_NOOP("Import", "a rank that no other price type has"),
                    u"%1 (%2)"_s.arg(place).arg(taken->second));
    QJsonObject type{{u"code"_s, code}, {u"name"_s, node["name"_L1].localText()}, {u"rank"_s, place}};
    if (node["proof"_L1].exists())
        type.insert("proof"_L1, node["proof"_L1].localText());
    return type;
}

QJsonObject SeasonReader::readPriceTable(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1, "prices"_L1});
    static const QRegularExpression syntax(u"\\A[0-9]{1,7}([.][0-9]{1,2})?\\z"_s);
    const QString code = m_priceTableCodes.claim(node["code"_L1]);
    PriceTable &table = m_priceTables[code];
    QJsonObject prices;
    for (const auto &[category, byType] : node["prices"_L1].entries()) {
        QJsonObject amounts;
        for (const auto &[type, price] : byType.entries()) {
            (void)SeasonNode(type, price.path(), &m_fault)
                .oneOf(m_priceTypes.codes(), QT_TRANSLATE_NOOP("Import", "the code of a price type of this file"));
            const QString text =
                price.textLike(syntax, QT_TRANSLATE_NOOP("Import", "an amount in quotation marks such as "
                                                                   "\"45.00\""));
            amounts.insert(type, Money::parse(text, m_currency).value_or(Money()).minorUnits());
        }
        if (amounts.isEmpty())
            byType.refuse(QT_TRANSLATE_NOOP("Import", "at least one price"));
        prices.insert(category, amounts);
        table.categories.emplace(category, SeasonNode(category, byType.path(), &m_fault));
    }
    return {{u"code"_s, code}, {u"name"_s, node["name"_L1].text()}, {u"prices"_s, prices}};
}

QJsonObject SeasonReader::readEvent(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "title"_L1, "subtitle"_L1, "performances"_L1});
    const QString title = node["title"_L1].text();
    const QString subtitle = node["subtitle"_L1].textOr({});
    std::map<QString, QJsonObject> performances;
    for (const SeasonNode &entry : node["performances"_L1].items()) {
        const QJsonObject performance = readPerformance(entry, title, subtitle);
        performances.emplace(performance.value("code"_L1).toString(), performance);
    }
    QJsonArray list;
    for (const auto &[code, performance] : performances)
        list.append(performance);
    return {{u"code"_s, m_events.claim(node["code"_L1])},
            {u"title"_s, title},
            {u"subtitle"_s, subtitle},
            {u"performances"_s, list}};
}

QJsonObject SeasonReader::readPerformance(const SeasonNode &node, const QString &title, const QString &subtitle)
{
    node.expectObject({"code"_L1, "starts_at"_L1, "venue"_L1, "plan"_L1, "price_table"_L1, "vat"_L1, "state"_L1,
                       "title"_L1, "subtitle"_L1});
    const QString code = m_performanceCodes.claim(node["code"_L1]);
    QDate day;
    const QString startsAt = readStart(node["starts_at"_L1], code, day);
    const QString venue =
        node["venue"_L1].oneOf(m_venues.codes(), QT_TRANSLATE_NOOP("Import", "the code of a venue of this file"));
    QStringList plansOfVenue;
    for (const auto &[planCode, index] : m_plans) {
        if (m_season.plans[index].venue == venue)
            plansOfVenue << planCode;
    }
    const QString planCode =
        node["plan"_L1].oneOf(plansOfVenue, QT_TRANSLATE_NOOP("Import", "the code of a plan of the venue"));
    const QString priceTable = node["price_table"_L1].oneOf(
        m_priceTableCodes.codes(), QT_TRANSLATE_NOOP("Import", "the code of a price table of this file"));
    const QString vat =
        node["vat"_L1].oneOf(m_vatCodes.codes(), QT_TRANSLATE_NOOP("Import", "the code of a VAT rate of this file"));
    const SeasonNode state = node["state"_L1];
    const QString stateWord = state.exists() ? state.oneOf({u"on_sale"_s, u"closed"_s, u"cancelled"_s},
                                                           QT_TRANSLATE_NOOP("Import", "on_sale, closed or cancelled"))
                                             : u"on_sale"_s;
    if (m_fault.isSet())
        return {};

    if (std::ranges::none_of(m_vatRates.at(vat), [&](const VatPeriod &period) { return period.covers(day); }))
        node["vat"_L1].refuse(QT_TRANSLATE_NOOP("Import", "a VAT rate that is valid on the day of the performance"),
                              u"%1 (%2)"_s.arg(vat, day.toString(Qt::ISODate)));
    m_performances.emplace(code, Performance{planCode});
    m_priceTables[priceTable].plans.insert(planCode);
    m_priceTables[priceTable].singlePlans.insert(planCode);
    return {{u"code"_s, code},
            {u"starts_at"_s, startsAt},
            {u"venue"_s, venue},
            {u"plan"_s, planCode},
            {u"price_table"_s, priceTable},
            {u"vat"_s, vat},
            {u"state"_s, stateWord},
            {u"title"_s, node["title"_L1].textOr(title)},
            {u"subtitle"_s, node["subtitle"_L1].textOr(subtitle)}};
}

QString SeasonReader::readStart(const SeasonNode &node, const QString &performance, QDate &day)
{
    static const QRegularExpression syntax(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}\\z"_s);
    const char *const expected = QT_TRANSLATE_NOOP("Import", "a local date and time such as 2025-08-16T20:45");
    const QString text = node.textLike(syntax, expected);
    day = QDate::fromString(text.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(text.mid(11), u"HH:mm"_s);
    if (!day.isValid() || !time.isValid()) {
        node.refuse(expected);
        return {};
    }
    const QString zone = QString::fromLatin1(m_zone.id());
    const LocalMoment moment = momentOf(day, time, m_zone);
    if (moment.occurs == LocalMoment::Occurs::Never)
        node.refuse(QT_TRANSLATE_NOOP("Import", "a time that the clocks do not skip that night"),
                    u"%1 (%2)"_s.arg(text, zone));
    if (moment.occurs == LocalMoment::Occurs::Twice)
        m_season.notices.push_back({"season.time-twice", {performance, text, zone}});
    return moment.utc.toString(Qt::ISODate);
}

QJsonObject SeasonReader::readSubscription(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1, "performances"_L1, "price_table"_L1});
    const QStringList performances = readPerformances(node["performances"_L1]);
    const QString priceTable = node["price_table"_L1].oneOf(
        m_priceTableCodes.codes(), QT_TRANSLATE_NOOP("Import", "the code of a price table of this file"));
    std::set<QString> plans;
    for (const QString &performance : performances)
        plans.insert(m_performances.at(performance).plan);
    if (plans.size() > 1)
        node["performances"_L1].refuse(QT_TRANSLATE_NOOP("Import", "performances on one plan, for one seat in all"),
                                       QStringList(plans.begin(), plans.end()).join(u", "_s));
    m_priceTables[priceTable].plans.merge(plans);
    return {{u"code"_s, m_subscriptions.claim(node["code"_L1])},
            {u"name"_s, node["name"_L1].localText()},
            {u"performances"_s, QJsonArray::fromStringList(performances)},
            {u"price_table"_s, priceTable}};
}

void SeasonReader::checkPriceTables()
{
    if (m_fault.isSet())
        return;
    for (const auto &[code, table] : m_priceTables) {
        QStringList known;
        for (const auto &[planCode, index] : m_plans) {
            const SeatingPlan &seating = m_season.plans[index].plan;
            std::vector<bool> hasSeats(seating.categories.size());
            for (const Seat &seat : seating.seats)
                hasSeats[size_t(seat.category)] = true;
            for (size_t c = 0; c < seating.categories.size(); ++c) {
                const QString &category = seating.categories[c].code;
                if (table.plans.contains(planCode) || table.plans.empty())
                    known << category;
                if (table.singlePlans.contains(planCode) && hasSeats[c] && !table.categories.contains(category))
                    m_season.notices.push_back({"season.category-without-price", {category, code, planCode}});
            }
        }
        for (const auto &[category, node] : table.categories)
            (void)node.oneOf(known, QT_TRANSLATE_NOOP("Import", "a category of the plans sold at this price table"));
    }
}

} // namespace guichet::catalog
