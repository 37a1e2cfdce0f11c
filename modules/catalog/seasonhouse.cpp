// The part of a season file that says who sells and where: organiser, channels, counters, VAT, venues and their plans.
#include "seasonreader.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

namespace {

template <typename Entries>
QJsonArray sortedByCode(Entries entries)
{
    std::ranges::sort(entries, {}, [](const QJsonObject &entry) { return entry.value("code"_L1).toString(); });
    QJsonArray sorted;
    for (const QJsonObject &entry : entries)
        sorted.append(entry);
    return sorted;
}

} // namespace

QJsonObject SeasonReader::readOrganiser(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1, "legal_name"_L1, "address"_L1, "registration"_L1, "vat_number"_L1,
                       "licence"_L1, "time_zone"_L1, "currency"_L1, "ticket_template"_L1});

    const SeasonNode zone = node["time_zone"_L1];
    const QString zoneId = zone.textOr(u"Europe/Paris"_s);
    m_zone = QTimeZone(zoneId.toLatin1());
    // Qt also knows offsets such as "UTC+01:00", which PostgreSQL would read with the opposite sign.
    if (zoneId.contains(u':') || !QTimeZone::isTimeZoneIdAvailable(zoneId.toLatin1())) {
        QStringList known;
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
            if (!id.contains(':'))
                known << QString::fromLatin1(id);
        }
        zone.refuseUnknown(QT_TRANSLATE_NOOP("Import", "a time zone such as Europe/Paris"), known);
    }

    const SeasonNode currency = node["currency"_L1];
    const Result<Currency> known = currencyFromCode(currency.textOr(u"EUR"_s));
    if (!known)
        currency.refuse(QT_TRANSLATE_NOOP("Import", "the currency EUR or CHF"));
    m_currency = known.value_or(Currency::EUR);

    static const QRegularExpression folder(u"\\A[a-z0-9-]{1,32}\\z"_s);
    const SeasonNode tickets = node["ticket_template"_L1];
    const QString name = node["name"_L1].text();
    return {{u"code"_s, node["code"_L1].code()},
            {u"name"_s, name},
            {u"legal_name"_s, node["legal_name"_L1].textOr(name)},
            {u"address"_s, node["address"_L1].textOr({})},
            {u"registration"_s, node["registration"_L1].textOr({})},
            {u"vat_number"_s, node["vat_number"_L1].textOr({})},
            {u"licence"_s, node["licence"_L1].textOr({})},
            {u"time_zone"_s, zoneId},
            {u"currency"_s, currencyCode(m_currency)},
            {u"ticket_template"_s,
             tickets.exists() ? tickets.textLike(folder, QT_TRANSLATE_NOOP("Import", "the name of a ticket template: "
                                                                                     "small letters, digits, hyphens"))
                              : u"default"_s}};
}

QJsonObject SeasonReader::readChannel(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1});
    return {{u"code"_s, m_channels.claim(node["code"_L1])}, {u"name"_s, node["name"_L1].localText()}};
}

QJsonObject SeasonReader::readPointOfSale(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1, "place"_L1, "channel"_L1, "counters"_L1});
    QStringList counters;
    for (const SeasonNode &counter : node["counters"_L1].items())
        counters << m_counters.claim(counter, counter.counterCode());
    counters.sort();
    return {{u"code"_s, m_pointsOfSale.claim(node["code"_L1])},
            {u"name"_s, node["name"_L1].text()},
            {u"place"_s, node["place"_L1].textOr({})},
            {u"channel"_s, node["channel"_L1].oneOf(m_channels.codes(),
                                                    QT_TRANSLATE_NOOP("Import", "the code of a channel of this file"))},
            {u"counters"_s, QJsonArray::fromStringList(counters)}};
}

QJsonObject SeasonReader::readVatRate(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "label"_L1, "periods"_L1});
    struct Period : VatPeriod {
        qint64 basisPoints = 0;
        QString path;
    };
    std::vector<Period> periods;
    for (const SeasonNode &entry : node["periods"_L1].items()) {
        entry.expectObject({"from"_L1, "to"_L1, "basis_points"_L1});
        const SeasonNode to = entry["to"_L1];
        const bool isOpen = !to.exists() || to.value().isNull();
        const Period period{{entry["from"_L1].date(), isOpen ? QDate() : to.date()},
                            entry["basis_points"_L1].integer(
                                0, 9999, QT_TRANSLATE_NOOP("Import", "a rate in basis points, 550 for 5.5 %")),
                            entry.path()};
        if (!isOpen && period.to < period.from)
            to.refuse(QT_TRANSLATE_NOOP("Import", "a last day that is not before the first"));
        periods.push_back(period);
    }
    if (periods.empty())
        node["periods"_L1].refuse(QT_TRANSLATE_NOOP("Import", "at least one period"));

    std::ranges::sort(periods, {}, &Period::from);
    QJsonArray list;
    for (size_t i = 0; i < periods.size(); ++i) {
        const Period &period = periods[i];
        if (i > 0 && periods[i - 1].covers(period.from))
            m_fault.report(period.path, QT_TRANSLATE_NOOP("Import", "periods that do not overlap"),
                           u"%1 (%2)"_s.arg(period.from.toString(Qt::ISODate), periods[i - 1].path));
        list.append(QJsonObject{{u"from"_s, period.from.toString(Qt::ISODate)},
                                {u"to"_s, period.to.isNull() ? QJsonValue() : period.to.toString(Qt::ISODate)},
                                {u"basis_points"_s, period.basisPoints}});
    }
    const QString code = m_vatCodes.claim(node["code"_L1]);
    m_vatRates.emplace(code, std::vector<VatPeriod>(periods.begin(), periods.end()));
    return {{u"code"_s, code}, {u"label"_s, node["label"_L1].text()}, {u"periods"_s, list}};
}

QJsonObject SeasonReader::readVenue(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1, "city"_L1, "address"_L1, "plans"_L1});
    const QString code = m_venues.claim(node["code"_L1]);
    std::vector<QJsonObject> plans;
    for (const SeasonNode &entry : node["plans"_L1].items())
        plans.push_back(readPlan(entry, code));
    return {{u"code"_s, code},
            {u"name"_s, node["name"_L1].text()},
            {u"city"_s, node["city"_L1].textOr({})},
            {u"address"_s, node["address"_L1].textOr({})},
            {u"plans"_s, sortedByCode(std::move(plans))}};
}

QJsonObject SeasonReader::readPlan(const SeasonNode &node, const QString &venue)
{
    node.expectObject({"code"_L1, "name"_L1, "file"_L1, "shapes"_L1, "categories"_L1, "attributes"_L1});
    const QString code = m_planCodes.claim(node["code"_L1]);
    const QByteArray content = readFile(node["file"_L1]);
    const QByteArray shapes = node["shapes"_L1].exists() ? readFile(node["shapes"_L1]) : QByteArray();
    if (m_fault.isSet())
        return {};

    Result<PlanImport> import = readSeatingPlan(content, shapes);
    if (!import) {
        Error error = import.error();
        if (error.code == "file.unknown-format")
            node["file"_L1].refuse(QT_TRANSLATE_NOOP("Import", "a seating plan in a format that Guichet knows"));
        else if (error.code == "file.malformed")
            error.args.first().prepend(node["file"_L1].value().toString() + u": "_s);
        m_fault.report(error);
        return {};
    }
    SeatingPlan &plan = import->plan;
    plan.code = code;
    plan.name = node["name"_L1].textOr(plan.name);
    const SeatNames names(plan);
    regroupCategories(plan, names, node["categories"_L1]);
    markAttributes(plan, names, node["attributes"_L1]);

    std::ranges::move(import->notices, std::back_inserter(m_season.notices));
    m_plans.emplace(code, m_season.plans.size());
    m_seatNames.emplace(code, names);
    m_season.plans.push_back({venue, std::move(plan)});
    return {{u"code"_s, code}, {u"name"_s, m_season.plans.back().plan.name}};
}

QByteArray SeasonReader::readFile(const SeasonNode &name)
{
    static const QRegularExpression beside(u"\\A(?![/.])(?!.*[/]{2})(?!.*/[.])[^\\\\:\\x00-\\x1f]{1,200}\\z"_s);
    const QString path = name.textLike(
        beside, QT_TRANSLATE_NOOP("Import", "the name of a file beside this one, such as plans/hall.json"));
    if (m_fault.isSet())
        return {};
    const Result<QByteArray> content = m_files(path);
    if (!content)
        m_fault.report(content.error());
    return content.value_or(QByteArray());
}

const SeatingPlan &SeasonReader::plan(const QString &code) const { return m_season.plans[m_plans.at(code)].plan; }

} // namespace guichet::catalog
