// Tells the numbers that stand on tickets and receipts from everything else that people type.
#pragma once

#include <QString>

namespace guichet::orders {

/// "G1-17" is an order, "G1-T31" a ticket; in any case and with blanks around, as people type and scanners send.
[[nodiscard]] bool isOrderOrTicketNumber(const QString &text);

} // namespace guichet::orders
