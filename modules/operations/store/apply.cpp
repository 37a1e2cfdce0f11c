#include "apply.h"

#include <QJsonDocument>
#include <QThread>

namespace guichet::operations {

namespace {

bool worthRepeating(const Error &error)
{
    return error.kind == Error::Kind::Unavailable && error.code != "db.disk-full";
}

/// The connection broke after the document may have left: nobody knows whether it was applied.
bool outcomeUnknown(const Error &error) { return error.code == "db.lost"; }

/// Data exceptions, one row twice in a statement, broken constraints, more levels than the server's stack: what was
/// sent is not what the functions expect, and they recorded nothing.
bool meansMalformed(const QByteArray &code)
{
    return code.startsWith("db.22") || code.startsWith("db.23") || code == "db.21000" || code == "db.54001";
}

Result<Answer> send(storage::Connection &connection, const Operation &operation, const QByteArray &payload)
{
    const auto text =
        payload.isNull()
            ? connection.value(QStringLiteral("SELECT api.apply(?)"), {QString::fromUtf8(operation.toCanonical())})
            : connection.value(QStringLiteral("SELECT api.apply(?, ?)"),
                               {QString::fromUtf8(operation.toCanonical()), QString::fromUtf8(payload)});
    if (!text && meansMalformed(text.error().code))
        return wrongInput("document.malformed", {}, text.error().detail);
    if (!text)
        return tl::unexpected(text.error());
    const QJsonDocument answer = QJsonDocument::fromJson(text->toString().toUtf8());
    if (!answer.isObject())
        return unavailable("answer.malformed", text->toString().left(200));
    return Answer{operation.id, answer.object()};
}

} // namespace

Result<std::optional<Answer>> earlierAnswer(storage::Connection &connection, const QUuid &operation)
{
    const auto text =
        connection.value(QStringLiteral("SELECT api.answer(?::uuid)"), {operation.toString(QUuid::WithoutBraces)});
    if (!text)
        return tl::unexpected(text.error());
    if (text->isNull() || text->toString().isEmpty())
        return std::nullopt;
    return Answer{operation, QJsonDocument::fromJson(text->toString().toUtf8()).object()};
}

Result<Answer> apply(storage::Connection &connection, const Operation &operation, int attempts,
                     const std::function<void(int)> &onRetry)
{
    return applyWithPayload(connection, operation, {}, attempts, onRetry);
}

Result<Answer> applyWithPayload(storage::Connection &connection, const Operation &operation, const QByteArray &payload,
                                int attempts, const std::function<void(int)> &onRetry)
{
    constexpr unsigned long SecondsBetween = 1;
    bool mayBeDone = false;
    Error last;
    for (int attempt = 1; attempt <= attempts || (attempt <= 5 && last.code == "db.retry"); ++attempt) {
        if (attempt > 1) {
            if (onRetry)
                onRetry(attempt);
            if (last.code != "db.retry")
                QThread::sleep(SecondsBetween);
        }
        if (const Result<> open = connection.ensureOpen(); !open) {
            last = open.error();
        } else {
            const Result<Answer> answer = send(connection, operation, payload);
            if (answer)
                return answer;
            last = answer.error();
            mayBeDone = mayBeDone || outcomeUnknown(last);
        }
        if (!worthRepeating(last)) {
            if (mayBeDone &&
                !connection.isOpen()) // refused at the server's door, not at the operations': that says nothing
                break;
            return tl::unexpected(last);
        }
    }
    if (mayBeDone)
        return unavailable("operation.outcome-unknown", last.detail, {operation.id.toString(QUuid::WithoutBraces)});
    return tl::unexpected(last);
}

} // namespace guichet::operations
