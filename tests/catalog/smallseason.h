// A small season for tests, with its plan, and what tests ask a season.
#pragma once

#include <catalog/season.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace guichet::test {

using namespace guichet::catalog;
using namespace Qt::StringLiterals;

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Two seated blocks numbered the French way, odd numbers on one side of the axis and even ones on the other, and a
/// pit. Indexes: STALLS row A 0-5, row B 6-11; BOX row 1 12-15; PIT 16-20.
inline SeatingPlan smallHall()
{
    SeatingPlan plan;
    plan.code = u"HALL"_s;
    plan.name = u"Small hall"_s;
    plan.size = QSizeF(20, 20);
    plan.categories = {{u"ONE"_s, u"First"_s, {}}, {u"TWO"_s, u"Second"_s, {}}, {u"STAND"_s, u"Pit"_s, {}}};
    qint32 run = 0;
    const auto addRow = [&](const QString &label, const QStringList &numbers, qint32 category) {
        const qint32 block = qint32(plan.blocks.size()) - 1;
        plan.rows.push_back({label, block, qint32(plan.seats.size()), qint32(numbers.size())});
        for (const QString &number : numbers) {
            const QPointF position(1.0 + double(plan.seats.size() % 6), 1.0 + double(plan.rows.size()));
            plan.seats.push_back({u"k%1"_s.arg(plan.seats.size()), number, position, category, 0, run});
        }
        ++run;
        plan.blocks.back().rowCount += 1;
        plan.blocks.back().seatCount += qint32(numbers.size());
    };
    const auto addBlock = [&](const QString &code, Block::Kind kind) {
        plan.blocks.push_back(
            {code, code, {}, {}, kind, {}, qint32(plan.rows.size()), 0, qint32(plan.seats.size()), 0});
    };
    addBlock(u"STALLS"_s, Block::Kind::Seated);
    addRow(u"A"_s, {u"6"_s, u"4"_s, u"2"_s, u"1"_s, u"3"_s, u"5"_s}, 0);
    addRow(u"B"_s, {u"6"_s, u"4"_s, u"2"_s, u"1"_s, u"3"_s, u"5"_s}, 0);
    addBlock(u"BOX"_s, Block::Kind::Seated);
    addRow(u"1"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}, 1);
    addBlock(u"PIT"_s, Block::Kind::Standing);
    addRow({}, {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}, 2);
    return plan;
}

/// A season with one of everything; plans/hall.json is the small hall.
inline QByteArray smallSeasonFile()
{
    return contentOf(QStringLiteral(GUICHET_SOURCE_DIR "/tests/catalog/smallseason.json"));
}

inline Result<QByteArray> smallFiles(const QString &name)
{
    static const QByteArray hall = writeSeatingPlan(smallHall());
    if (name == u"plans/hall.json")
        return hall;
    if (name == u"plans/broken.json")
        return QByteArray("{ \"zones\": 1 ");
    return wrongInput("file.missing", {name});
}

inline Result<Season> readSmall(const QString &text) { return readSeason(text.toUtf8(), smallFiles); }

inline Season smallSeason() { return readSmall(QString::fromUtf8(smallSeasonFile())).value(); }

inline Season demoSeason(const QString &name)
{
    const QString folder = QStringLiteral(GUICHET_SOURCE_DIR "/resources/demo/");
    const Result<Season> season = readSeason(contentOf(folder + name), [&](const QString &file) -> Result<QByteArray> {
        const QByteArray content = contentOf(folder + file);
        return content.isEmpty() ? Result<QByteArray>(wrongInput("file.missing", {file})) : content;
    });
    if (!season)
        qFatal("%s: %s", qPrintable(name), qPrintable(season.error().args.join(u" | "_s)));
    return *season;
}

inline std::vector<QJsonObject> performancesOf(const Season &season)
{
    std::vector<QJsonObject> performances;
    for (const QJsonValue &event : season.document["events"_L1].toArray()) {
        for (const QJsonValue &performance : event["performances"_L1].toArray())
            performances.push_back(performance.toObject());
    }
    return performances;
}

inline QDateTime localStart(const Season &season, const QJsonObject &performance)
{
    const QTimeZone zone(season.document["organiser"_L1]["time_zone"_L1].toString().toLatin1());
    return QDateTime::fromString(performance["starts_at"_L1].toString(), Qt::ISODate).toTimeZone(zone);
}

inline const SeatingPlan &planOf(const Season &season, const QString &code)
{
    const auto found = std::ranges::find(season.plans, code, [](const auto &entry) { return entry.plan.code; });
    if (found == season.plans.end())
        qFatal("no plan %s", qPrintable(code));
    return found->plan;
}

inline QJsonObject entryOf(const Season &season, QLatin1StringView list, const QString &code)
{
    for (const QJsonValue &entry : season.document[list].toArray()) {
        if (entry["code"_L1] == code)
            return entry.toObject();
    }
    return {};
}

inline QStringList labelsOf(const Season &season, const QJsonValue &selection, const QString &plan)
{
    QStringList labels;
    for (const QJsonValue &entry : selection.toArray()) {
        if (entry["plan"_L1] != plan)
            continue;
        for (const QJsonValue &range : entry["ranges"_L1].toArray()) {
            for (int seat = range[0].toInt(); seat <= range[1].toInt(); ++seat)
                labels << planOf(season, plan).seatLabel(seat);
        }
    }
    return labels;
}

inline QByteArray textOf(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace guichet::test
