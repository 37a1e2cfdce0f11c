// Sends decided sales.
#pragma once

#include <operations/operation.h>
#include <orders/sale.h>
#include <storage/connection.h>

#include <functional>

namespace guichet::orders {

/// operations::apply() for a sale, answered as a receipt. Errors beside apply()'s: hold.lost (args: seat labels),
/// seat.taken, price.changed, performance.closed, tender.short, right.missing.
[[nodiscard]] Result<Receipt> checkout(storage::Connection &c, const operations::Operation &sale, int attempts = 1,
                                       const std::function<void(int)> &onRetry = {});

} // namespace guichet::orders
