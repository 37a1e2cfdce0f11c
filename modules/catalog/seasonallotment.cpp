// The part of a season file that names seats not everybody may sell: contingents and blocked seats.
#include "seasonreader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

QStringList SeasonReader::readPerformances(const SeasonNode &node)
{
    if (node.value() == "all"_L1)
        return m_performanceCodes.codes();
    if (node.value().toArray().isEmpty())
        node.refuse(QT_TRANSLATE_NOOP("Import", "\"all\" or a list of performances"));
    const QStringList performances =
        node.someOf(m_performanceCodes.codes(), QT_TRANSLATE_NOOP("Import", "the code of a performance of this file"));
    return m_fault.isSet() ? QStringList() : performances;
}

QJsonArray SeasonReader::readSelection(const SeasonNode &entry, const QStringList &performances,
                                       std::vector<Taken> &takenBefore, const char *onlyOnce)
{
    Taken taken{entry.path(), performances, {}};
    for (const QString &performance : performances) {
        const QString &planCode = m_performances.at(performance).plan;
        if (!taken.seats.contains(planCode))
            taken.seats.emplace(planCode, m_seatNames.at(planCode).rangesNamedIn(entry));
        const SeatRanges &seats = taken.seats.at(planCode);
        for (const Taken &before : takenBefore) {
            const auto theirs = before.seats.find(planCode);
            if (theirs == before.seats.end() || !before.performances.contains(performance))
                continue;
            if (const std::optional<qint32> seat = firstCommonSeat(seats, theirs->second))
                entry.refuse(onlyOnce, u"%1 (%2, %3)"_s.arg(plan(planCode).seatLabel(*seat), performance, before.path));
        }
    }
    takenBefore.push_back(taken);

    QJsonArray selection;
    for (const auto &[planCode, seats] : taken.seats) {
        QJsonArray ranges;
        for (const auto &[first, last] : seats)
            ranges.append(QJsonArray{first, last});
        selection.append(QJsonObject{{u"plan"_s, planCode}, {u"ranges"_s, ranges}});
    }
    return selection;
}

QJsonObject SeasonReader::readContingent(const SeasonNode &node)
{
    node.expectObject({"code"_L1, "name"_L1, "performances"_L1, "blocks"_L1, "rows"_L1, "seats"_L1, "channels"_L1,
                       "points_of_sale"_L1});
    const QString code = m_contingents.claim(node["code"_L1]);
    const QStringList channels = node["channels"_L1].someOf(
        m_channels.codes(), QT_TRANSLATE_NOOP("Import", "the code of a channel of this file"));
    const QStringList pointsOfSale = node["points_of_sale"_L1].someOf(
        m_pointsOfSale.codes(), QT_TRANSLATE_NOOP("Import", "the code of a point of sale of this file"));
    if (channels.isEmpty() && pointsOfSale.isEmpty())
        node.refuse(QT_TRANSLATE_NOOP("Import", "a channel or a point of sale that may sell these seats"),
                    QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing")));
    const QStringList performances = readPerformances(node["performances"_L1]);
    const QJsonArray selection =
        readSelection(node, performances, m_setAside,
                      QT_TRANSLATE_NOOP("Import", "each seat of a performance in one contingent only"));
    return {{u"code"_s, code},
            {u"name"_s, node["name"_L1].text()},
            {u"performances"_s, QJsonArray::fromStringList(performances)},
            {u"selection"_s, selection},
            {u"channels"_s, QJsonArray::fromStringList(channels)},
            {u"points_of_sale"_s, QJsonArray::fromStringList(pointsOfSale)}};
}

QJsonObject SeasonReader::readBlocked(const SeasonNode &node)
{
    node.expectObject({"performances"_L1, "blocks"_L1, "rows"_L1, "seats"_L1, "reason"_L1});
    const QStringList performances = readPerformances(node["performances"_L1]);
    const QJsonArray selection =
        readSelection(node, performances, m_blocked,
                      QT_TRANSLATE_NOOP("Import", "each seat of a performance blocked for one reason only"));
    return {{u"performances"_s, QJsonArray::fromStringList(performances)},
            {u"selection"_s, selection},
            {u"reason"_s, node["reason"_L1].text()}};
}

} // namespace guichet::catalog
