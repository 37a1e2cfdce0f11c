// What libpq is told to reach a server, and what the server says when it turns a login away.
#pragma once

#include <storage/connection.h>

#include <QByteArray>
#include <QList>

#include <utility>

namespace guichet::storage {

/// Keyword and value for libpq, without the name, password, host and database that Qt passes by itself.
using LoginOptions = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] LoginOptions loginOptions(const ConnectionParams &params);

/// The same for QSqlDatabase::setConnectOptions(), quoted.
[[nodiscard]] QString connectOptions(const ConnectionParams &params);

/// Why open() failed. Qt keeps no SQLSTATE of a refused login and the text is in the server's language, so the server
/// is asked once more. Errors: those of Connection::ensureOpen().
[[nodiscard]] Error loginError(const ConnectionParams &params, const QString &said);

/// Whether a server takes connections there; waits two seconds at most for each host.
[[nodiscard]] bool serverAnswers(const ConnectionParams &params);

} // namespace guichet::storage
