#include "season.h"

#include "jsonplace.h"
#include "seasonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

namespace {

constexpr qsizetype MegaByte = 1024 * 1024;
constexpr qsizetype MaxBytes = 16 * MegaByte;

/// A list in one order, whatever the order in the file.
template <typename Read>
QJsonArray canonicalList(const SeasonNode &list, Read read)
{
    std::vector<std::pair<QString, QJsonObject>> entries;
    for (const SeasonNode &node : list.items()) {
        const QJsonObject entry = read(node);
        const QByteArray whole = QJsonDocument(entry).toJson(QJsonDocument::Compact);
        entries.emplace_back(entry.value("code"_L1).toString(QString::fromUtf8(whole)), entry);
    }
    std::ranges::sort(entries, {}, [](const auto &entry) -> const QString & { return entry.first; });
    QJsonArray sorted;
    for (const auto &[key, entry] : entries)
        sorted.append(entry);
    return sorted;
}

} // namespace

Result<Season> SeasonReader::read(const QJsonValue &file)
{
    const SeasonNode root(file, {}, &m_fault);
    (void)root["guichet_season"_L1].integer(1, 1,
                                            QT_TRANSLATE_NOOP("Import", "1, the version of the season file format"));
    root.expectObject({"guichet_season"_L1, "organiser"_L1, "channels"_L1, "points_of_sale"_L1, "vat_rates"_L1,
                       "venues"_L1, "price_types"_L1, "price_tables"_L1, "events"_L1, "contingents"_L1, "blocked"_L1,
                       "subscriptions"_L1});

    QJsonObject document{{u"guichet_season"_s, 1}, {u"organiser"_s, readOrganiser(root["organiser"_L1])}};
    const auto readList = [&](QLatin1StringView key, QJsonObject (SeasonReader::*part)(const SeasonNode &)) {
        if (m_fault.isSet()) // what this part may name is incomplete
            return;
        document.insert(key, canonicalList(root[key], [&](const SeasonNode &node) { return (this->*part)(node); }));
    };
    // Each part names only parts before it.
    readList("channels"_L1, &SeasonReader::readChannel);
    readList("points_of_sale"_L1, &SeasonReader::readPointOfSale);
    readList("vat_rates"_L1, &SeasonReader::readVatRate);
    readList("venues"_L1, &SeasonReader::readVenue);
    readList("price_types"_L1, &SeasonReader::readPriceType);
    readList("price_tables"_L1, &SeasonReader::readPriceTable);
    readList("events"_L1, &SeasonReader::readEvent);
    readList("contingents"_L1, &SeasonReader::readContingent);
    readList("blocked"_L1, &SeasonReader::readBlocked);
    readList("subscriptions"_L1, &SeasonReader::readSubscription);
    checkPriceTables();

    if (m_fault.isSet())
        return tl::unexpected(m_fault.error());
    std::ranges::sort(m_season.plans, {}, [](const Season::VenuePlan &entry) { return entry.plan.code; });
    m_season.document = document;
    return std::move(m_season);
}

Result<Season> readSeason(const QByteArray &content, const FileReader &files)
{
    if (content.size() > MaxBytes)
        return wrongInput("file.too-large",
                          {QString::number(content.size() / MegaByte), QString::number(MaxBytes / MegaByte)});
    return parseJson(content).and_then([&](const QJsonValue &file) { return SeasonReader(files).read(file); });
}

} // namespace guichet::catalog
