// ticket pdf, ticket scan.
#include "askagain.h"
#include "verb.h"

#include <core/uuid7.h>
#include <documents/print/ticketprint.h>
#include <documents/store/ticketstore.h>
#include <documents/templatefolder.h>
#include <documents/ticketpage.h>
#include <orders/store/orderfile.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace guichet::ctl {

namespace {

/// A ticket's own counter records its copies: "G1-T31" was sold at G1.
QString counterOf(const Call &call, const QString &ticket)
{
    const QString named = counterName(call.line);
    return named.isEmpty() ? ticket.section(u'-', 0, -2).toUpper() : named;
}

/// "G1-T31,G1-T32", or an order's number for all its valid tickets.
Result<QStringList> ticketNumbers(storage::Connection &db, const QString &words)
{
    QStringList numbers;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const QString number = word.trimmed().toUpper();
        if (number.contains(QStringLiteral("-T"))) {
            numbers << number;
            continue;
        }
        const auto order = orders::loadOrder(db, number);
        if (!order)
            return tl::unexpected(order.error());
        for (const orders::TicketLine &ticket : order->tickets) {
            if (ticket.state == u"valid")
                numbers << ticket.number;
        }
    }
    return numbers;
}

Result<QUuid> operationId(const Call &call)
{
    if (!call.line.has(QStringLiteral("operation")))
        return makeUuid7(call.clock.nowUtc().toMSecsSinceEpoch());
    const QUuid id(call.line.value(QStringLiteral("operation")));
    if (id.isNull() || (id.data3 >> 12) != 7)
        return wrongInput("usage.operation-malformed", {call.line.value(QStringLiteral("operation"))});
    return id;
}

Result<Outcome> writePdf(Call call)
{
    const QString path = call.line.value(QStringLiteral("out"));
    if (path.isEmpty())
        return wrongInput("usage.option-missing", {QStringLiteral("--out")});
    const QString format =
        call.line.has(QStringLiteral("format")) ? call.line.value(QStringLiteral("format")) : QStringLiteral("a4");
    if (format != u"a4" && format != u"ticket")
        return wrongInput("usage.format", {format});
    // Checked before the print is recorded: a copy that cannot be written would cost the customer their first code.
    const QFileInfo target(path);
    if (target.isDir() || !QFileInfo(target.absolutePath()).isWritable())
        return wrongInput("file.unwritable", {path});
    const Result<QUuid> id = operationId(call);
    if (!id)
        return tl::unexpected(id.error());
    const Result<Access> access = openDatabase(call.line, Who::Operator);
    if (!access)
        return tl::unexpected(access.error());

    const Result<QStringList> numbers = ticketNumbers(*access->connection, call.line.arguments.value(0));
    if (!numbers)
        return tl::unexpected(numbers.error());
    const QString language = QLocale().name().left(2);
    const operations::Operation print{*id,
                                      QStringLiteral("print"),
                                      counterOf(call, numbers->value(0)),
                                      {{QStringLiteral("tickets"), QJsonArray::fromStringList(*numbers)}}};
    const auto tickets = [&] {
        const UnderWay underWay(call.line, *id);
        return documents::printTickets(*access->connection, print, language);
    }();
    if (!tickets)
        return tl::unexpected(tickets.error());
    std::vector<documents::TicketPage> pages;
    QJsonArray told;
    QString text;
    for (const documents::PrintedTicket &ticket : *tickets) {
        const auto ticketTemplate = documents::loadTicketTemplate(QStringLiteral(":/templates"), ticket.templateFolder,
                                                                  format == u"a4" ? documents::TicketStock::A4
                                                                                  : documents::TicketStock::Ticket55x2);
        if (!ticketTemplate)
            return tl::unexpected(ticketTemplate.error());
        const auto page = documents::layoutTicket(ticket.facts, *ticketTemplate, language);
        if (!page)
            return tl::unexpected(page.error());
        pages.push_back(*page);
        told.append(QJsonObject{{QStringLiteral("number"), ticket.facts.ticketNumber},
                                {QStringLiteral("duplicate"), ticket.facts.duplicate}});
        text += (ticket.facts.duplicate == 0 ? Text::tr("Ticket %1: original").arg(ticket.facts.ticketNumber)
                                             : Text::tr("Ticket %1: duplicate %2; earlier copies no longer admit")
                                                   .arg(ticket.facts.ticketNumber)
                                                   .arg(ticket.facts.duplicate)) +
                u'\n';
    }
    const auto notices = documents::writeTicketPdf(path, pages);
    if (!notices)
        return tl::unexpected(notices.error());
    QJsonArray cut;
    for (const documents::PrintNotice &notice : *notices) {
        cut.append(QJsonObject{{QStringLiteral("where"), notice.where}, {QStringLiteral("text"), notice.text}});
        text += Text::tr("Did not fit on %1 and was shortened: %2").arg(notice.document, notice.text) + u'\n';
    }
    return Outcome{QJsonObject{{QStringLiteral("file"), path},
                               {QStringLiteral("tickets"), told},
                               {QStringLiteral("notices"), cut}},
                   text + Text::tr("Written to %1").arg(path) + u'\n'};
}

Result<Outcome> scan(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::Operator);
    if (!access)
        return tl::unexpected(access.error());
    const Result<QUuid> id = operationId(call);
    if (!id)
        return tl::unexpected(id.error());
    const QString counter = counterName(call.line);
    const UnderWay underWay(call.line, *id);
    const auto verdict =
        documents::scan(*access->connection, {*id,
                                              QStringLiteral("scan"),
                                              counter.isEmpty() ? QStringLiteral("SERVER") : counter,
                                              {{QStringLiteral("code"), call.line.arguments.value(0)}}});
    if (!verdict)
        return tl::unexpected(verdict.error());
    using Kind = documents::ScanVerdict::Kind;
    QString word;
    QString text;
    switch (verdict->kind) {
    case Kind::Admitted:
        word = QStringLiteral("admitted");
        text = Text::tr("Admitted");
        break;
    case Kind::AlreadyIn:
        word = QStringLiteral("already-in");
        text = Text::tr("Already in since %1")
                   .arg(QLocale().toString(verdict->enteredAt.toLocalTime(), QLocale::ShortFormat));
        break;
    case Kind::Revoked:
        word = QStringLiteral("revoked");
        text = Text::tr("This copy was replaced by a duplicate");
        break;
    case Kind::NotValid:
        word = QStringLiteral("not-valid");
        text = Text::tr("This ticket is no longer valid");
        break;
    case Kind::Unknown:
        word = QStringLiteral("unknown");
        text = Text::tr("This code is not one of ours");
        break;
    }
    return Outcome{QJsonObject{{QStringLiteral("verdict"), word},
                               {QStringLiteral("ticket"), verdict->ticket},
                               {QStringLiteral("title"), verdict->title},
                               {QStringLiteral("seat"), verdict->seat},
                               {QStringLiteral("price_type"), verdict->priceType}},
                   text +
                       (verdict->ticket.isEmpty()
                            ? QString()
                            : QStringLiteral(": ") + verdict->ticket + u' ' + verdict->title + u' ' + verdict->seat) +
                       u'\n',
                   verdict->kind == Kind::Admitted ? 0 : 1};
}

} // namespace

std::vector<Verb> ticketVerbs()
{
    return {
        {{QStringLiteral("ticket"), QStringLiteral("pdf")},
         QStringLiteral("NUMBER[,NUMBER] --out FILE"),
         1,
         1,
         {QStringLiteral("out"), QStringLiteral("format"), QStringLiteral("operation")},
         Text::tr("write tickets, or all tickets of an order, as PDF: the original the first time, then duplicates "
                  "that replace it"),
         QStringLiteral("guichetctl --private ~/counter --as cashier ticket pdf G1-T1 --out ticket.pdf"),
         writePdf},
        {{QStringLiteral("ticket"), QStringLiteral("scan")},
         QStringLiteral("CODE"),
         1,
         1,
         {QStringLiteral("operation")},
         Text::tr("ask whether a code admits; the first time it does, that is the entry"),
         QStringLiteral("guichetctl --private ~/counter --as cashier --counter G1 ticket scan CODE"),
         scan},
    };
}

} // namespace guichet::ctl
