// Makes a database ready for counters, and fills it with the demonstration.
#pragma once

#include <core/clock.h>
#include <storage/connection.h>
#include <storage/migrator.h>

namespace guichet {

/// As the database's owner: migrates and sweeps. Safe at every start.
[[nodiscard]] Result<storage::MigrationReport> prepareDatabase(storage::Connection &owner);

/// As the database's owner: one operator per role (password "demo"), a football club and a theatre, dates moved so that
/// a third of each season is played. What is there already stays as it is. Returns whether anything was loaded.
[[nodiscard]] Result<bool> loadDemonstration(storage::Connection &owner, const Clock &clock);

} // namespace guichet
