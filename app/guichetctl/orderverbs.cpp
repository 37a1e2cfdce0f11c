// order show, order find.
#include "verb.h"

#include <orders/store/orderfile.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace guichet::ctl {

namespace {

Result<Outcome> showOrder(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const auto order = orders::loadOrder(*access->connection, call.line.arguments.value(0));
    if (!order)
        return tl::unexpected(order.error());
    const QLocale locale;
    QJsonArray tickets;
    Table ticketTable{{Text::tr("Ticket"), Text::tr("Performance"), Text::tr("Seat"), Text::tr("Price type"),
                       Text::tr("State"), Text::tr("Printed"), Text::tr("Price")},
                      {},
                      {5, 6}};
    for (const orders::TicketLine &t : order->tickets) {
        tickets.append(
            QJsonObject{{QStringLiteral("number"), t.number},
                        {QStringLiteral("performance"), t.performanceCode},
                        {QStringLiteral("title"), t.title},
                        {QStringLiteral("starts_at"), t.startsAt.toString(Qt::ISODate)},
                        {QStringLiteral("seat"), t.seat},
                        {QStringLiteral("category"), t.category},
                        {QStringLiteral("price_type"), t.priceType},
                        {QStringLiteral("price"), t.gross.toString()},
                        {QStringLiteral("net"), t.net.toString()},
                        {QStringLiteral("vat"), t.vat.toString()},
                        {QStringLiteral("state"), t.state},
                        {QStringLiteral("copies"), t.copies},
                        {QStringLiteral("entered_at"),
                         t.enteredAt.isValid() ? QJsonValue(t.enteredAt.toString(Qt::ISODate)) : QJsonValue()}});
        ticketTable.rows.push_back({t.number, t.performanceCode, t.seat, t.priceType, t.state,
                                    QString::number(t.copies), formatMoney(t.gross, locale)});
    }
    QJsonArray tenders;
    QString paid;
    for (const orders::TenderLine &t : order->tenders) {
        tenders.append(QJsonObject{{QStringLiteral("method"), t.method},
                                   {QStringLiteral("amount"), t.amount.toString()},
                                   {QStringLiteral("handed"), t.handedOver.toString()},
                                   {QStringLiteral("reference"), t.reference}});
        paid += QStringLiteral("  ") + t.method + u' ' + formatMoney(t.amount, locale) +
                (t.reference.isEmpty() ? QString() : QStringLiteral(" (") + t.reference + u')') + u'\n';
    }
    QJsonArray history;
    QString past;
    for (const orders::HistoryLine &h : order->history) {
        history.append(QJsonObject{{QStringLiteral("operation"), h.operation.toString(QUuid::WithoutBraces)},
                                   {QStringLiteral("kind"), h.kind},
                                   {QStringLiteral("counter"), h.counter},
                                   {QStringLiteral("operator"), h.operatorName},
                                   {QStringLiteral("at"), h.at.toString(Qt::ISODateWithMs)},
                                   {QStringLiteral("reason"), h.reason}});
        past += QStringLiteral("  ") + locale.toString(h.at.toLocalTime(), QLocale::ShortFormat) + u' ' + h.kind +
                u' ' + h.counter + u' ' + h.operatorName + u'\n';
    }
    return Outcome{QJsonObject{{QStringLiteral("order"), order->number},
                               {QStringLiteral("total"), order->total.toString()},
                               {QStringLiteral("counter"), order->counter},
                               {QStringLiteral("operator"), order->createdBy},
                               {QStringLiteral("at"), order->createdAt.toString(Qt::ISODateWithMs)},
                               {QStringLiteral("contact"), order->contact},
                               {QStringLiteral("tickets"), tickets},
                               {QStringLiteral("tenders"), tenders},
                               {QStringLiteral("history"), history}},
                   Text::tr("Order %1").arg(order->number) + u'\n' + ticketTable.toText() +
                       Text::tr("Total: %1").arg(formatMoney(order->total, locale)) + u'\n' + paid + past};
}

Result<Outcome> findOrders(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const auto found = orders::findOrders(*access->connection, call.line.arguments.join(u' '));
    if (!found)
        return tl::unexpected(found.error());
    const QLocale locale;
    QJsonArray json;
    Table table{{Text::tr("Order"), Text::tr("When"), Text::tr("Performance"), Text::tr("Seats"), Text::tr("Customer"),
                 Text::tr("Total")},
                {},
                {5}};
    for (const orders::OrderSummary &order : *found) {
        json.append(QJsonObject{{QStringLiteral("number"), order.number},
                                {QStringLiteral("at"), order.createdAt.toString(Qt::ISODateWithMs)},
                                {QStringLiteral("operator"), order.createdBy},
                                {QStringLiteral("counter"), order.counter},
                                {QStringLiteral("contact"), order.contact},
                                {QStringLiteral("total"), order.total.toString()},
                                {QStringLiteral("tickets"), QJsonArray::fromStringList(order.tickets)},
                                {QStringLiteral("performances"), QJsonArray::fromStringList(order.performances)},
                                {QStringLiteral("seats"), QJsonArray::fromStringList(order.seats)}});
        constexpr qsizetype Shown = 4;
        table.rows.push_back({order.number, locale.toString(order.createdAt.toLocalTime(), QLocale::ShortFormat),
                              order.performances.join(u' '),
                              QStringList(order.seats.mid(0, Shown)).join(u' ') +
                                  (order.seats.size() > Shown ? QStringLiteral(" …") : QString()),
                              order.contact, formatMoney(order.total, locale)});
    }
    QString text = found->empty() ? Text::tr("No order fits.") + u'\n' : table.toText();
    if (found->size() == orders::MostFound)
        text += Text::tr("These are the newest %1; say more to find an older one.").arg(orders::MostFound) + u'\n';
    return Outcome{json, text};
}

} // namespace

std::vector<Verb> orderVerbs()
{
    return {
        {{QStringLiteral("order"), QStringLiteral("show")},
         QStringLiteral("NUMBER"),
         1,
         1,
         {},
         Text::tr("an order file: tickets, tenders, history"),
         QStringLiteral("guichetctl --private ~/counter --as cashier order show G1-1"),
         showOrder},
        {{QStringLiteral("order"), QStringLiteral("find")},
         QStringLiteral("TEXT"),
         1,
         8,
         {},
         Text::tr("orders by number, ticket, customer's name, e-mail or phone, seat, or performance"),
         QStringLiteral("guichetctl --private ~/counter --as cashier order find RCL12"),
         findOrders},
    };
}

} // namespace guichet::ctl
