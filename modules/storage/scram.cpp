#include "scram.h"

#include <libpq-fe.h>

#include <memory>

namespace guichet::storage {

Result<QString> scramVerifier(const QString &user, const QString &password)
{
    // libpq wants a connection object for its error texts only; this one never reaches a server.
    const std::unique_ptr<PGconn, decltype(&PQfinish)> nowhere(PQconnectStart("host=/nonexistent"), &PQfinish);
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(nowhere.get(), password.toUtf8().constData(), user.toUtf8().constData(), "scram-sha-256"),
        &PQfreemem);
    if (!verifier)
        return wrongInput("operator.password-unusable", {user}, QString::fromUtf8(PQerrorMessage(nowhere.get())));
    return QString::fromLatin1(verifier.get());
}

} // namespace guichet::storage
