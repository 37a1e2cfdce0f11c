// The one door: sends an operation document to the database.
#pragma once

#include <operations/operation.h>
#include <storage/connection.h>

#include <functional>
#include <optional>

namespace guichet::operations {

/// Applies @p operation once. If the connection breaks between send and answer the outcome is unknown: the same
/// document is sent again after reconnecting, up to @p attempts times with a second between; deadlocks and
/// serialization failures are repeated at once. Errors: what the database refuses; "operation.outcome-unknown"
/// (Unavailable) if the database stays away: ask again with the same operation, never with a new one.
/// @p onRetry is called before each repetition.
[[nodiscard]] Result<Answer> apply(storage::Connection &connection, const Operation &operation, int attempts = 1,
                                   const std::function<void(int)> &onRetry = {});

/// The same for imports: @p payload travels beside the document, whose body holds its SHA-256 ("payload_sha256").
[[nodiscard]] Result<Answer> applyWithPayload(storage::Connection &connection, const Operation &operation,
                                              const QByteArray &payload, int attempts = 1,
                                              const std::function<void(int)> &onRetry = {});

/// What the database answered to this operator's operation; empty if it was never applied.
[[nodiscard]] Result<std::optional<Answer>> earlierAnswer(storage::Connection &connection, const QUuid &operation);

} // namespace guichet::operations
