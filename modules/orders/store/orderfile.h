// Reads an order file: everything one customer did together.
#pragma once

#include <core/money.h>
#include <storage/connection.h>

#include <QDateTime>
#include <QUuid>

#include <vector>

namespace guichet::orders {

struct TicketLine {
    QString number;
    QString performanceCode;
    QString title;
    QDateTime startsAt;
    QString seat;
    QString category;
    QString priceType;
    Money gross;
    Money net;
    Money vat;
    Percentage vatRate;
    QString state;       ///< "valid", …
    qint32 copies = 0;   ///< times printed
    QDateTime enteredAt; ///< invalid: not scanned
};
struct TenderLine {
    QString method;
    Money amount;
    Money handedOver;
    QString reference;
};
struct HistoryLine {
    QUuid operation;
    QString kind;
    QString counter;
    QString operatorName;
    QDateTime at;
    QString reason;
};
struct OrderFile {
    QString number;
    QDateTime createdAt;
    QString createdBy;
    QString counter;
    QString contact;
    Money total;
    std::vector<TicketLine> tickets;
    std::vector<TenderLine> tenders;
    std::vector<HistoryLine> history;
};
/// Errors: order.unknown (args: number).
[[nodiscard]] Result<OrderFile> loadOrder(storage::Connection &c, const QString &number);

/// An order file in a list.
struct OrderSummary {
    QString number;
    QDateTime createdAt;
    QString createdBy;
    QString counter;
    QString contact;
    Money total; ///< of its valid tickets
    QStringList tickets;
    QStringList performances;
    QStringList seats; ///< as tickets
};
/// How many findOrders() answers at most; there may be more.
constexpr size_t MostFound = 50;
/// The newest order files that @p text names: number of the order or of a ticket, a customer's name, e-mail or phone, a
/// seat, or the code of a performance. Agencies find their own only. Nothing found is no error.
[[nodiscard]] Result<std::vector<OrderSummary>> findOrders(storage::Connection &c, const QString &text);
struct FoundOrder {
    OrderFile order;
    QString ticket; ///< the one that was looked for; empty if the order was
};
/// By the order's own number or by that of one of its tickets. Errors: order.unknown, ticket.unknown (args: number).
[[nodiscard]] Result<FoundOrder> findOrder(storage::Connection &c, const QString &number);
/// The newest one of a counter. Errors: order.none-yet (args: counter).
[[nodiscard]] Result<OrderFile> lastOrder(storage::Connection &c, const QString &counter);

} // namespace guichet::orders
