// See serverlogin.h.
#include "serverlogin.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QSqlError>

#include <libpq-fe.h>
#include <poll.h>

#include <memory>

namespace guichet::storage {

namespace {

/// Keywords and values in the form of PQconnectStartParams(); the last entry is null.
class ParameterList
{
public:
    explicit ParameterList(const ConnectionParams &params)
        : m_options(loginOptions(params))
    {
        m_options.append({{"host", params.host.toUtf8()},
                          {"dbname", params.database.toUtf8()},
                          {"user", params.user.toUtf8()},
                          {"password", params.password.toUtf8()}});
    }
    void set(const QByteArray &keyword, const QByteArray &value) { m_options.emplaceBack(keyword, value); }

    [[nodiscard]] QList<const char *> keywords() const
    {
        QList<const char *> list;
        for (const auto &option : m_options)
            list.append(option.first.constData());
        return list << nullptr;
    }
    [[nodiscard]] QList<const char *> values() const
    {
        QList<const char *> list;
        for (const auto &option : m_options)
            list.append(option.second.constData());
        return list << nullptr;
    }

private:
    LoginOptions m_options;
};

/// SQLSTATE with which the server refuses; empty if no server answers or the login works now.
QByteArray refusalState(const ConnectionParams &params)
{
    const ParameterList list(params);
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectStartParams(list.keywords().constData(), list.values().constData(), 0), &PQfinish);
    PQsetErrorVerbosity(connection.get(), PQERRORS_SQLSTATE); // else the message has words only, in any language
    const QDeadlineTimer deadline(3000);
    auto next = PQstatus(connection.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (next == PGRES_POLLING_READING || next == PGRES_POLLING_WRITING) {
        pollfd wait{PQsocket(connection.get()), short(next == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (poll(&wait, 1, int(deadline.remainingTime())) <= 0)
            return {};
        next = PQconnectPoll(connection.get());
    }
    if (PQconnectionNeedsPassword(connection.get()))
        return "28P01"; // there was none to send
    static const QRegularExpression state(QStringLiteral(":  ([0-9A-Z]{5})\\s*$"));
    return state.match(QString::fromUtf8(PQerrorMessage(connection.get()))).captured(1).toLatin1();
}

} // namespace

LoginOptions loginOptions(const ConnectionParams &params)
{
    LoginOptions options{
        {"port", params.port.toUtf8()},
        {"application_name", params.applicationName.toUtf8()},
        {"connect_timeout", "5"},
        {"options", "-cTimeZone=UTC -cstatement_timeout=15000 -cclient_min_messages=warning"},
    };
    if (params.host.isEmpty() || params.isLocalSocket())
        return options;
    options.append({
        {"keepalives", "1"},
        {"keepalives_idle", "10"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "10000"},
        {"gssencmode", "disable"}, // Kerberos encryption would pass by the certificate's verification
        {"sslmode", params.sslMode.isEmpty() ? QByteArray("verify-full") : params.sslMode.toUtf8()},
    });
    if (!params.sslRootCert.isEmpty())
        options.emplaceBack("sslrootcert", params.sslRootCert.toUtf8());
    if (params.host.contains(u','))
        options.emplaceBack("target_session_attrs", "read-write");
    return options;
}

QString connectOptions(const ConnectionParams &params)
{
    QStringList words;
    for (auto [keyword, value] : loginOptions(params)) {
        value.replace('\\', "\\\\").replace('\'', "\\'");
        words.append(QString::fromUtf8(keyword + "='" + value + '\''));
    }
    return words.join(u';');
}

Error loginError(const ConnectionParams &params, const QString &said)
{
    const QByteArray state = refusalState(params);
    if (state.startsWith("57P")) // starting up or shutting down
        return {Error::Kind::Unavailable, "db.unreachable", said, {}};
    if (!state.isEmpty())
        return toError(QSqlError(QString(), said, QSqlError::ConnectionError, QString::fromLatin1(state)));
    // libpq has no code for a failed TLS handshake; the word is the same in the languages that it speaks to our users.
    if (!params.isLocalSocket() && said.contains(QStringLiteral("certifica"), Qt::CaseInsensitive))
        return {Error::Kind::Refused, "db.certificate", said, {params.host}};
    return {Error::Kind::Unavailable, "db.unreachable", said, {}};
}

bool serverAnswers(const ConnectionParams &params)
{
    ParameterList list(params);
    list.set("connect_timeout", "2"); // the last value counts
    return PQpingParams(list.keywords().constData(), list.values().constData(), 0) == PQPING_OK;
}

} // namespace guichet::storage
