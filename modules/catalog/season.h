// A season file as a value: everything a house sells in one year.
#pragma once

#include <catalog/performance.h>
#include <catalog/planimport.h>

#include <QDate>
#include <QJsonObject>

#include <functional>

namespace guichet::catalog {

/// Seats named by a season file, resolved to ranges [first, last] of indexes into the plan's seats: sorted, apart from
/// each other.
using SeatRanges = std::vector<std::pair<qint32, qint32>>;

struct Season {
    /// The file (resources/schema/season.schema.json), checked against every rule and canonical: two files that say the
    /// same give the same document. It differs from the file in this: what was left out has its default; every list is
    /// sorted by code; amounts are minor units ("FULL": 4500); starts_at is UTC ("2025-08-16T15:00:00Z"); performances
    /// have their title and subtitle; venues list their plans as {code, name} only; "all" performances are named; and
    /// contingents and blocked seats have "selection": [{"plan": code, "ranges": [[first, last], …]}] instead of
    /// blocks, rows and seats. It is what importSeason() sends.
    QJsonObject document;
    struct VenuePlan {
        QString venue;
        SeatingPlan plan; ///< plan.code is unique over the season
    };
    std::vector<VenuePlan> plans;
    /// Those of the plans, and season.time-twice (performance, local time, zone): the first of the two is taken;
    /// season.category-without-price (category, price table, plan): nobody can buy it.
    std::vector<ImportNotice> notices;
};

/// Reads a file that the season names beside itself (seating plans). Errors: file.missing (args: name).
using FileReader = std::function<Result<QByteArray>(const QString &name)>;

/// All or nothing. Errors: file.malformed with args {path in the file, what was expected, what was found}, the path
/// starting with the plan's file name if the fault is there; file.missing; file.too-large.
[[nodiscard]] Result<Season> readSeason(const QByteArray &content, const FileReader &files);

/// Moves every performance by the same number of whole weeks, so that a third of them lies before @p today, or as near
/// to a third as weeks allow. Weekdays and local times stay, also across the change of clocks.
[[nodiscard]] Season shiftedSoThatAThirdIsPlayed(Season season, const QDate &today);

} // namespace guichet::catalog
