// Passwords never travel: the server gets a verifier.
#pragma once

#include <core/error.h>

#include <QString>

namespace guichet::storage {

/// SCRAM-SHA-256 verifier of @p password as PostgreSQL stores it, freshly salted. Errors: operator.password-unusable.
[[nodiscard]] Result<QString> scramVerifier(const QString &user, const QString &password);

} // namespace guichet::storage
