// See connection.h.
#include "connection.h"

#include "serverlogin.h"
#include "statement.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>

Q_LOGGING_CATEGORY(lcConnection, "guichet.storage.connection", QtInfoMsg)

namespace guichet::storage {

namespace {

constexpr qint64 FreshMs = 1000; ///< a remote server that answered so recently is not asked again whether it is there

PGconn *handleOf(const QSqlDatabase &db)
{
    const QVariant handle = db.driver()->handle();
    Q_ASSERT(qstrcmp(handle.typeName(), "pg_conn*") == 0);
    return *static_cast<PGconn *const *>(handle.constData());
}

bool meansLost(const QByteArray &state)
{
    // 25P03, 25P04: the server ended a session that idled in a transaction
    return state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || state == "25P03" || state == "25P04";
}

/// "ERROR:  seat.taken|A-1-1" followed by lines of context.
QStringList raisedWords(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0);
    const qsizetype colon = line.indexOf(u":  ");
    return line.mid(colon < 0 ? 0 : colon + 3).split(u'|');
}

} // namespace

Error toError(const QSqlError &error)
{
    const QByteArray state = error.nativeErrorCode().toLatin1();
    const QString detail = error.databaseText().trimmed();
    if (state == "GU001" || state == "GU002") {
        QStringList words = raisedWords(detail);
        const QByteArray code = words.takeFirst().toUtf8();
        return {state == "GU001" ? Error::Kind::Refused : Error::Kind::WrongInput, code, detail, words};
    }
    if (meansLost(state))
        return {Error::Kind::Unavailable, "db.lost", detail, {}};

    static constexpr struct {
        const char *state;
        Error::Kind kind;
        const char *code;
    } Known[] = {
        {"42501", Error::Kind::Refused, "right.missing"},
        {"28P01", Error::Kind::Refused, "db.login"},
        {"28000", Error::Kind::Refused, "db.login"},
        {"40001", Error::Kind::Unavailable, "db.retry"},
        {"40P01", Error::Kind::Unavailable, "db.retry"},
        {"57014", Error::Kind::Unavailable, "db.timeout"},
        {"53100", Error::Kind::Unavailable, "db.disk-full"},
        {"53300", Error::Kind::Unavailable, "db.too-many-connections"},
        {"55P03", Error::Kind::Unavailable, "db.locked"},
    };
    for (const auto &known : Known) {
        if (state == known.state)
            return {known.kind, known.code, detail, {}};
    }
    return {Error::Kind::Refused, "db." + state, detail, {}};
}

Connection::Connection(ConnectionParams params)
    : m_params(std::move(params))
    , m_name(QStringLiteral("guichet-") + QUuid::createUuid().toString(QUuid::Id128))
{
}

Connection::~Connection() { close(); }

QSqlDatabase Connection::database() const { return QSqlDatabase::database(m_name, false); }

bool Connection::isOpen() const { return QSqlDatabase::contains(m_name) && database().isOpen(); }

bool Connection::isAttached() const
{
    if (!isOpen())
        return false;
    pollfd end{PQsocket(handleOf(database())), POLLRDHUP, 0};
    return poll(&end, 1, 0) == 0;
}

bool Connection::answers()
{
    if (!isAttached())
        return false;
    // A local socket tells at once when the server is gone. Behind a network nobody may have told us.
    return m_params.isLocalSocket() || !m_lastAnswer.hasExpired(FreshMs) || execute(QStringLiteral("SELECT 1"));
}

Result<> Connection::ensureOpen()
{
    if (isOpen()) {
        if (answers())
            return {};
        qCInfo(lcConnection) << "connection lost, opening it again";
        close();
    }
    return open();
}

Result<> Connection::open()
{
    QString said;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        db.setHostName(m_params.host);
        db.setDatabaseName(m_params.database);
        db.setUserName(m_params.user);
        db.setPassword(m_params.password);
        db.setConnectOptions(connectOptions(m_params));
        db.setNumericalPrecisionPolicy(QSql::HighPrecision);
        if (db.open()) {
            const QMutexLocker guard(&m_socketGuard);
            m_socket = PQsocket(handleOf(db));
            m_lastAnswer.start();
            return {};
        }
        said = db.lastError().databaseText().trimmed();
    }
    close();
    return tl::unexpected(loginError(m_params, said));
}

void Connection::close()
{
    {
        const QMutexLocker guard(&m_socketGuard);
        m_socket = -1;
    }
    m_prepared.clear();
    if (!QSqlDatabase::contains(m_name))
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::interrupt()
{
    const QMutexLocker guard(&m_socketGuard);
    if (m_socket >= 0)
        shutdown(m_socket, SHUT_RDWR);
}

Result<QSqlQuery> Connection::execute(const QString &text)
{
    if (!isOpen())
        return unavailable("db.lost", QStringLiteral("not connected"));
    QSqlQuery query(database()); // not forward-only: the result is read to its end before anything else is sent
    if (!query.exec(text)) {
        const Error error = toError(query.lastError());
        if (error.code == "db.lost")
            close();
        return tl::unexpected(error);
    }
    m_lastAnswer.start();
    return query;
}

Result<QString> Connection::prepared(const QString &sql, qsizetype valueCount)
{
    if (const auto known = m_prepared.constFind(sql); known != m_prepared.cend())
        return *known;
    const NumberedStatement numbered = numberPlaceholders(sql);
    Q_ASSERT_X(numbered.placeholders == valueCount, "Connection::query", qPrintable(sql));
    const QString name = QStringLiteral("guichet_%1").arg(++m_statements);
    if (const auto done = execute(QStringLiteral("PREPARE %1 AS ").arg(name) + numbered.text); !done)
        return tl::unexpected(done.error());
    m_prepared.insert(sql, name);
    return name;
}

// QSqlQuery::prepare() would do the same on the wire, but its one statement object cannot be used again while somebody
// still reads its result. Here the server's statement is shared and every call has a result of its own.
Result<QSqlQuery> Connection::query(const QString &sql, const QVariantList &values)
{
    if (values.isEmpty())
        return execute(sql); // CREATE DATABASE, LISTEN and the like cannot be prepared
    if (!isOpen())
        return unavailable("db.lost", QStringLiteral("not connected"));
    QStringList literals;
    {
        const QSqlDatabase db = database();
        for (const QVariant &value : values) {
            const Result<QString> text = literal(value, *db.driver());
            if (!text)
                return tl::unexpected(text.error());
            literals.append(*text);
        }
    }
    const auto run = [&]() -> Result<QSqlQuery> {
        const Result<QString> name = prepared(sql, values.size());
        if (!name)
            return tl::unexpected(name.error());
        return execute(QStringLiteral("EXECUTE ") + *name + u'(' + literals.join(u',') + u')');
    };
    Result<QSqlQuery> done = run();
    if (!done && done.error().code == "db.0A000") {
        m_prepared.remove(sql); // "cached plan must not change result type": a migration passed by
        if (!inTransaction())
            return run();
    }
    return done;
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery> rows = query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return refused("db.no-row", {}, sql);
    return rows->value(0);
}

Result<> Connection::script(const QString &sql)
{
    Result<QSqlQuery> results = execute(sql);
    if (!results)
        return tl::unexpected(results.error());
    while (results->nextResult()) {
    } // exec() has looked at the first statement only
    if (!results->lastError().isValid())
        return {};
    const Error error = toError(results->lastError());
    if (error.code == "db.lost")
        close();
    return tl::unexpected(error);
}

bool Connection::inTransaction() const { return isOpen() && PQtransactionStatus(handleOf(database())) != PQTRANS_IDLE; }

Result<> Connection::begin()
{
    const auto done = execute(QStringLiteral("BEGIN"));
    return done ? Result<>() : tl::unexpected(done.error());
}

Result<> Connection::commit()
{
    if (isOpen() && PQtransactionStatus(handleOf(database())) == PQTRANS_INERROR) {
        rollback(); // COMMIT would roll back too, and call it a success
        return refused("db.25P02", {}, QStringLiteral("the transaction had already failed"));
    }
    const auto done = execute(QStringLiteral("COMMIT"));
    return done ? Result<>() : tl::unexpected(done.error());
}

void Connection::rollback()
{
    if (!inTransaction())
        return;
    if (const auto done = execute(QStringLiteral("ROLLBACK")); !done)
        qCInfo(lcConnection) << "rollback:" << done.error();
}

} // namespace guichet::storage
