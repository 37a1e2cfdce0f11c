#include "orderfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace guichet::orders {

namespace {

QDateTime timeOf(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC(); }

QStringList wordsOf(const QJsonValue &value) { return value.toVariant().toStringList(); }

} // namespace

Result<OrderFile> loadOrder(storage::Connection &c, const QString &number)
{
    const auto text = c.value(QStringLiteral("SELECT api.order_file(?)"), {number});
    if (!text)
        return tl::unexpected(text.error());
    const QJsonObject file = QJsonDocument::fromJson(text->toString().toUtf8()).object();
    if (file.isEmpty())
        return refused("order.unknown", {number});
    const Result<Currency> currency = currencyFromCode(file.value(u"currency").toString());
    if (!currency)
        return tl::unexpected(currency.error());
    const auto money = [&currency](const QJsonValue &minor) { return Money(minor.toInteger(), *currency); };

    OrderFile order;
    order.number = file.value(u"number").toString();
    order.createdAt = timeOf(file.value(u"created_at"));
    order.createdBy = file.value(u"created_by").toString();
    order.counter = file.value(u"counter").toString();
    order.contact = file.value(u"contact").toString();
    order.total = Money(0, *currency);
    const QJsonArray tickets = file.value(u"tickets").toArray();
    for (const QJsonValue &t : tickets) {
        TicketLine line;
        line.number = t[u"number"].toString();
        line.performanceCode = t[u"performance"].toString();
        line.title = t[u"title"].toString();
        line.startsAt = timeOf(t[u"starts_at"]);
        line.seat = t[u"seat"].toString();
        line.category = t[u"category"].toString();
        line.priceType = t[u"price_type"].toString();
        line.gross = money(t[u"gross"]);
        line.net = money(t[u"net"]);
        line.vat = money(t[u"vat"]);
        line.vatRate = Percentage::basisPoints(qint32(t[u"vat_bp"].toInteger()));
        line.state = t[u"state"].toString();
        line.copies = qint32(t[u"copies"].toInteger());
        line.enteredAt = timeOf(t[u"entered_at"]);
        if (line.state == u"valid")
            order.total += line.gross;
        order.tickets.push_back(std::move(line));
    }
    const QJsonArray tenders = file.value(u"tenders").toArray();
    for (const QJsonValue &t : tenders)
        order.tenders.push_back(
            {t[u"method"].toString(), money(t[u"amount"]), money(t[u"handed"]), t[u"reference"].toString()});
    const QJsonArray history = file.value(u"history").toArray();
    for (const QJsonValue &h : history) {
        order.history.push_back({QUuid(h[u"operation"].toString()), h[u"kind"].toString(), h[u"counter"].toString(),
                                 h[u"operator"].toString(), timeOf(h[u"at"]), h[u"reason"].toString()});
    }
    return order;
}

Result<std::vector<OrderSummary>> findOrders(storage::Connection &c, const QString &text)
{
    const auto found = c.value(QStringLiteral("SELECT api.find_orders(?)"), {text});
    if (!found)
        return tl::unexpected(found.error());
    std::vector<OrderSummary> orders;
    const QJsonArray rows = QJsonDocument::fromJson(found->toString().toUtf8()).array();
    for (const QJsonValue &row : rows) {
        const Result<Currency> currency = currencyFromCode(row[u"currency"].toString());
        if (!currency)
            return tl::unexpected(currency.error());
        orders.push_back({row[u"number"].toString(), timeOf(row[u"created_at"]), row[u"created_by"].toString(),
                          row[u"counter"].toString(), row[u"contact"].toString(),
                          Money(row[u"total"].toInteger(), *currency), wordsOf(row[u"tickets"]),
                          wordsOf(row[u"performances"]), wordsOf(row[u"seats"])});
    }
    return orders;
}

Result<FoundOrder> findOrder(storage::Connection &c, const QString &number)
{
    const QString wanted = number.trimmed().toUpper();
    if (!wanted.section(u'-', -1).startsWith(u'T'))
        return loadOrder(c, wanted).map([](OrderFile order) { return FoundOrder{std::move(order), {}}; });
    const Result<std::vector<OrderSummary>> orders = findOrders(c, wanted);
    if (!orders)
        return tl::unexpected(orders.error());
    const auto with = [&wanted](const OrderSummary &order) { return order.tickets.contains(wanted); };
    const auto order = std::ranges::find_if(*orders, with);
    if (order == orders->end())
        return refused("ticket.unknown", {wanted});
    return loadOrder(c, order->number).map([&wanted](OrderFile found) { return FoundOrder{std::move(found), wanted}; });
}

Result<OrderFile> lastOrder(storage::Connection &c, const QString &counter)
{
    // The operations are indexed by time, so that this stays quick in a house that sold for years.
    const auto order = c.value(QStringLiteral("SELECT number FROM report.orders WHERE counter = ? AND created_at = "
                                              "(SELECT created_at FROM report.operations WHERE counter = ? AND "
                                              "kind = 'sell' ORDER BY created_at DESC LIMIT 1) LIMIT 1"),
                               {counter, counter});
    if (!order)
        return order.error().code == "db.no-row" ? refused("order.none-yet", {counter}) : tl::unexpected(order.error());
    return loadOrder(c, order->toString());
}

} // namespace guichet::orders
