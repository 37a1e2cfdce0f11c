// A seating plan as the database's import reads it.
#pragma once

#include <catalog/seatingplan.h>

#include <QJsonObject>

namespace guichet::catalog {

/// Heads as objects, seats as columns in physical order: small, and one pass in SQL
/// (resources/functions/34_apply_import.sql).
[[nodiscard]] QJsonObject planPayload(const SeatingPlan &plan);

} // namespace guichet::catalog
