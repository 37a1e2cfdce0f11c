// One connection to PostgreSQL, used in the thread that opened it.
#pragma once

#include <core/error.h>

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QSqlError)

namespace guichet::storage {

/// Where the database is and who asks. A private cluster and a central server differ only in these values.
struct ConnectionParams {
    QString host; ///< host name, several separated by commas, or the directory of a Unix socket
    QString port = QStringLiteral("5432");
    QString database = QStringLiteral("guichet");
    QString user;
    QString password;    ///< empty: libpq looks into PGPASSFILE, or peer authentication
    QString sslMode;     ///< empty for a Unix socket; verify-full by default for a host
    QString sslRootCert; ///< empty: the system's certificates
    QString applicationName = QStringLiteral("guichet");

    [[nodiscard]] bool isLocalSocket() const { return host.startsWith(u'/'); }
};

/// Translates what PostgreSQL or the network said. Functions of the schema raise SQLSTATE GU001 (refused) or GU002
/// (wrong input) with the message "code|arg|arg"; everything else becomes a db.* code or "right.missing".
[[nodiscard]] Error toError(const QSqlError &error);

class Connection
{
public:
    explicit Connection(ConnectionParams params);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens the connection if it is not open, and makes sure that an open one still answers.
    /// Errors: db.unreachable, db.login (Refused: name or password), db.lost.
    [[nodiscard]] Result<> ensureOpen();
    void close();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const ConnectionParams &params() const { return m_params; }

    /// Runs one statement. Values are bound, never pasted; a statement with values is prepared once per connection and
    /// reused, so keep its text constant. Arrays are bound as text: '{1,2}' with ?::int[] (postgres.md §4).
    [[nodiscard]] Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    /// The first column of the only row. Errors as query(), and db.no-row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// A script of several statements without values, in the transaction that is open; every result is checked.
    [[nodiscard]] Result<> script(const QString &sql);

    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();
    void rollback();

private:
    [[nodiscard]] QSqlDatabase database() const;

    const ConnectionParams m_params;
    const QString m_name;
    QHash<QString, QSqlQuery> m_prepared;
};

} // namespace guichet::storage
