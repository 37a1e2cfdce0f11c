// Reads the catalogue.
#pragma once

#include <catalog/performance.h>
#include <storage/connection.h>

namespace guichet::catalog {

/// All performances by date; their seats are not counted.
[[nodiscard]] Result<std::vector<PerformanceSummary>> listPerformances(storage::Connection &c, const QString &counter);

/// Counts what is left of each category, as this counter may sell it. Looks at every seat: not for the way to the list.
[[nodiscard]] Result<> countFreeSeats(storage::Connection &c, const QString &counter,
                                      std::vector<PerformanceSummary> &list);

/// Errors: performance.unknown (args: code).
[[nodiscard]] Result<PerformanceSheet> loadSheet(storage::Connection &c, const QString &performanceCode,
                                                 const QString &counter);
[[nodiscard]] Result<PerformanceSheet> loadSheet(storage::Connection &c, qint32 performanceId, const QString &counter);

} // namespace guichet::catalog
