// Brings imported plans and seasons into the database, or shows what that would change.
#pragma once

#include <catalog/planimport.h>
#include <catalog/season.h>
#include <operations/operation.h>
#include <storage/connection.h>

namespace guichet::catalog {

struct Change {
    QString what;   ///< "plan", "seat", "performance", "price", "contingent", …
    QString code;   ///< which one
    QString change; ///< "added", "changed", "removed"
    QString from;
    QString to;
};

enum class Mode { Apply, DryRun };

/// Stores the plan under venue and code; an equal plan changes nothing. A plan of which seats are held or sold keeps
/// those seats: an import that would remove them is refused (plan.seats-in-use).
[[nodiscard]] Result<std::vector<Change>> importPlan(storage::Connection &c, const operations::Operation &operation,
                                                     const SeatingPlan &plan, const QString &venueCode, Mode mode);

/// Importing the same season twice changes nothing. Sold tickets are never touched: what would contradict them is
/// refused (season.contradicts-sales, args: what). Plans named by the season are imported first, in the same
/// transaction.
[[nodiscard]] Result<std::vector<Change>> importSeason(storage::Connection &c, const operations::Operation &operation,
                                                       const Season &season, Mode mode);

} // namespace guichet::catalog
