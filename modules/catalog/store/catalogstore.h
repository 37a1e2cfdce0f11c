// Reads the catalogue.
#pragma once

#include <catalog/performance.h>
#include <storage/connection.h>

namespace guichet::catalog {

/// All performances by date, with remaining seats per category as this counter may sell them.
[[nodiscard]] Result<std::vector<PerformanceSummary>> listPerformances(storage::Connection &c, const QString &counter);

/// Errors: performance.unknown (args: code).
[[nodiscard]] Result<PerformanceSheet> loadSheet(storage::Connection &c, const QString &performanceCode,
                                                 const QString &counter);
[[nodiscard]] Result<PerformanceSheet> loadSheet(storage::Connection &c, qint32 performanceId, const QString &counter);

} // namespace guichet::catalog
