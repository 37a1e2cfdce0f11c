// A season file as a value: everything a house sells in one year.
#pragma once

#include <catalog/performance.h>
#include <catalog/planimport.h>

#include <QDate>
#include <QJsonObject>

#include <functional>

namespace guichet::catalog {

/// Seats named by a season file, resolved to ranges [first, last] of indexes into the plan's seats.
using SeatRanges = std::vector<std::pair<qint32, qint32>>;

struct Season {
    QJsonObject document; ///< the file, checked against every rule, with names resolved and seats as ranges
                          ///< ("seat_ranges"); canonical: what importSeason() sends
    struct VenuePlan {
        QString venue;
        SeatingPlan plan; ///< plan.code is unique over the season
    };
    std::vector<VenuePlan> plans;
    std::vector<ImportNotice> notices;
};

/// Reads a file that the season names beside itself (seating plans). Errors: file.missing (args: name).
using FileReader = std::function<Result<QByteArray>(const QString &name)>;

/// All or nothing. Errors: file.malformed with args {path in the file, what was expected, what was found};
/// file.missing.
[[nodiscard]] Result<Season> readSeason(const QByteArray &content, const FileReader &files);

/// Moves every performance by the same number of whole weeks, so that a third of them lies before @p today.
[[nodiscard]] Season shiftedSoThatAThirdIsPlayed(Season season, const QDate &today);

} // namespace guichet::catalog
