#include "checkout.h"

#include <operations/store/apply.h>

namespace guichet::orders {

Result<Receipt> checkout(storage::Connection &c, const operations::Operation &sale, int attempts,
                         const std::function<void(int)> &onRetry)
{
    return operations::apply(c, sale, attempts, onRetry).and_then(readReceipt);
}

} // namespace guichet::orders
