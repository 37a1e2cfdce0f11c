// Brings a database to the program's schema.
#pragma once

#include <storage/connection.h>

namespace guichet::storage {

struct MigrationReport {
    int version = 0;      ///< of the schema afterwards
    int applied = 0;      ///< migrations applied in this run
    int functionsSet = 0; ///< repeatable files whose text had changed
};

/// Runs as a role that may create roles (the cluster's owner, or a DBA). In this order, under an advisory lock:
/// roles.sql; every resources/migrations/NNNN_name.sql not yet applied, each one transaction with its row in
/// guichet.schema_migration (name and SHA-256; an applied file that changed is refused); then every
/// resources/functions/*.sql whose hash changed, all in one transaction. After roles.sql everything runs as
/// guichet_owner with search_path guichet. Errors: schema.newer-than-program, schema.edited, schema.gap, db.*.
[[nodiscard]] Result<MigrationReport> migrate(Connection &connection);
/// The same with the files of another folder.
[[nodiscard]] Result<MigrationReport> migrate(Connection &connection, const QString &directory);

} // namespace guichet::storage
