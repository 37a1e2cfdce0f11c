// Which notes a customer probably hands over.
#pragma once

#include <core/money.h>

#include <vector>

namespace guichet::counter {

/// Up to four round amounts above @p due, rising: for 27.00 they are 30, 40, 50 and 100.
[[nodiscard]] std::vector<Money> cashSuggestions(Money due);

} // namespace guichet::counter
