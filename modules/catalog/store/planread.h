// Reads a stored seating plan back.
#pragma once

#include <catalog/seatingplan.h>
#include <storage/connection.h>

#include <memory>

namespace guichet::catalog {

/// With database ids. A plan changes once a year and is asked for at every performance: the newest few are kept by
/// @p digest for the life of the process. Errors: plan.unknown.
[[nodiscard]] Result<std::shared_ptr<const SeatingPlan>> readPlan(storage::Connection &c, qint32 planId,
                                                                  const QString &digest);

} // namespace guichet::catalog
