// A session at the server, named so that a later one of the same login can end it.
#pragma once

#include <storage/connection.h>

namespace guichet::storage {

/// A process of the server. The time tells it from a later one with the same number.
struct Backend {
    qint32 pid = 0;
    QString since;
    friend bool operator==(const Backend &, const Backend &) = default;
};

/// The one that serves @p connection.
[[nodiscard]] Result<Backend> backendOf(Connection &connection);

/// Ends a backend of the same login if it is still there, and waits until it has. True: it is gone, so that what it was
/// asked to do has been committed by now or never will be. False: it is still there (a server that hangs); ask again.
[[nodiscard]] Result<bool> endBackend(Connection &connection, const Backend &backend);

} // namespace guichet::storage
