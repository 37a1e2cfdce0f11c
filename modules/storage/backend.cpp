// See backend.h.
#include "backend.h"

namespace guichet::storage {

Result<Backend> backendOf(Connection &connection)
{
    auto row = connection.query(
        QStringLiteral("SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()"));
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return unavailable("db.no-row", QStringLiteral("pg_stat_activity"));
    return Backend{row->value(0).toInt(), row->value(1).toString()};
}

Result<bool> endBackend(Connection &connection, const Backend &backend)
{
    // A login may end its own sessions. One that is gone already is not there to be ended: no row.
    const auto stays = connection.value(
        QStringLiteral("SELECT coalesce(bool_or(NOT pg_terminate_backend(pid, 3000)), false) FROM pg_stat_activity "
                       "WHERE pid = ?::int AND backend_start = ?::timestamptz AND pid <> pg_backend_pid()"),
        {backend.pid, backend.since});
    if (!stays)
        return tl::unexpected(stays.error());
    return !stays->toBool();
}

} // namespace guichet::storage
