// One connection to PostgreSQL, used in the thread that opened it.
#pragma once

#include <core/error.h>

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

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
    QString sslRootCert; ///< file of trusted authorities; empty: ~/.postgresql/root.crt (libpq 15 has no "system")
    QString applicationName = QStringLiteral("guichet");

    [[nodiscard]] bool isLocalSocket() const { return host.startsWith(u'/'); }
};

/// Translates what PostgreSQL or the network said. Functions of the schema raise SQLSTATE GU001 (refused) or GU002
/// (wrong input) with the message "code|arg|arg"; everything else becomes right.missing, db.login, db.lost, db.retry,
/// db.timeout, db.locked, db.disk-full, db.too-many-connections, or db.<SQLSTATE>.
[[nodiscard]] Error toError(const QSqlError &error);

class Connection
{
public:
    explicit Connection(ConnectionParams params);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens the connection if it is not open, and makes sure that an open one still answers.
    /// Errors: db.unreachable, db.login (Refused: name or password), db.certificate (Refused), db.too-many-connections.
    [[nodiscard]] Result<> ensureOpen();
    void close();
    [[nodiscard]] bool isOpen() const;
    /// False when the server has closed the connection or died. Costs no round trip; a cut cable shows only later.
    [[nodiscard]] bool isAttached() const;
    /// From any thread: a statement that waits for a dead server ends with db.lost.
    void interrupt();
    [[nodiscard]] const ConnectionParams &params() const { return m_params; }

    /// Runs one statement. Values are never pasted into it; a statement with values is prepared once per connection and
    /// reused, so keep its text constant. The result is complete and independent of later queries. Arrays are bound as
    /// text: '{1,2}' with ?::int[] (postgres.md §4). Columns of type numeric arrive as QString.
    [[nodiscard]] Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    /// The first column of the only row. Errors as query(), and db.no-row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// A script of several statements without values, in the transaction that is open; every result is checked.
    [[nodiscard]] Result<> script(const QString &sql);

    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> commit();
    void rollback(); ///< does nothing outside a transaction
    [[nodiscard]] bool inTransaction() const;

private:
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] Result<> open();
    [[nodiscard]] bool answers();
    [[nodiscard]] Result<QString> prepared(const QString &sql, qsizetype valueCount);
    [[nodiscard]] Result<QSqlQuery> execute(const QString &text);

    const ConnectionParams m_params;
    const QString m_name;               ///< of the QSqlDatabase
    QHash<QString, QString> m_prepared; ///< text of a statement -> its name on the server
    int m_statements = 0;
    QElapsedTimer m_lastAnswer;
    mutable QMutex m_socketGuard;
    int m_socket = -1;
};

} // namespace guichet::storage
