// The operation document: request, idempotency unit, audit record and sealed record in one (DESIGN §4).
#pragma once

#include <core/error.h>

#include <QJsonObject>
#include <QString>
#include <QUuid>

namespace guichet::operations {

/// One thing that happened at a counter, decided and not yet applied. The body's members depend on the kind;
/// resources/schema/operation.schema.json describes them all.
struct Operation {
    QUuid id;        ///< UUIDv7, chosen before sending: the same id is applied once however often it is sent
    QString kind;    ///< "sell", "print", "scan", "block", "unblock", "import-plan", "import-season", "verify", …
    QString counter; ///< code of the counter, "G1"
    QJsonObject body;

    /// Canonical text (UTF-8, keys sorted, no spaces, integers only): what travels and what is sealed.
    [[nodiscard]] QByteArray toCanonical() const;
    /// Errors: file.malformed.
    [[nodiscard]] static Result<Operation> fromCanonical(const QByteArray &text);
    friend bool operator==(const Operation &, const Operation &) = default;
};

/// What the database answered; the same for the first time and every repetition.
struct Answer {
    QUuid operation;
    QJsonObject body; ///< numbers, codes and times that the database gave
};

} // namespace guichet::operations
