#include "ticketprinting.h"

#include <core/uuid7.h>
#include <core/whendone.h>
#include <documents/print/ticketprint.h>
#include <documents/ticketpage.h>

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPromise>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace guichet::desk {

namespace {

/// A house's own templates go before those that come with the program.
QString templateRoot()
{
    const QString installed = QStandardPaths::locate(
        QStandardPaths::GenericDataLocation, QStringLiteral("guichet/templates"), QStandardPaths::LocateDirectory);
    return installed.isEmpty() ? QStringLiteral(":/templates") : installed;
}

Result<std::vector<documents::TicketPage>> pagesOf(const std::vector<documents::PrintedTicket> &tickets,
                                                   documents::TicketStock stock, const QString &language)
{
    QHash<QString, documents::TicketTemplate> layouts;
    std::vector<documents::TicketPage> pages;
    for (const documents::PrintedTicket &ticket : tickets) {
        if (!layouts.contains(ticket.templateFolder)) {
            auto layout = documents::loadTicketTemplate(templateRoot(), ticket.templateFolder, stock);
            if (!layout)
                return tl::unexpected(layout.error());
            layouts.insert(ticket.templateFolder, *layout);
        }
        auto page = documents::layoutTicket(ticket.facts, layouts.value(ticket.templateFolder), language);
        if (!page)
            return tl::unexpected(page.error());
        pages.push_back(std::move(*page));
    }
    return pages;
}

Result<Printed> toPaper(const std::vector<documents::PrintedTicket> &tickets, const PrintTarget &target,
                        const QString &language)
{
    const auto pages = pagesOf(tickets, target.stock, language);
    if (!pages)
        return tl::unexpected(pages.error());
    Printed done;
    int copy = 0;
    for (const documents::PrintedTicket &ticket : tickets) {
        done.tickets.append(ticket.facts.ticketNumber);
        copy = std::max(copy, ticket.facts.duplicate);
    }
    done.duplicates = copy > 0;
    done.isFile = target.printer.isEmpty();
    if (!done.isFile) {
        done.place = target.printer;
        const QPrinterInfo device = QPrinterInfo::printerInfo(target.printer);
        if (device.isNull())
            return unavailable("printer.unavailable", {}, {target.printer});
        QPrinter printer(device, QPrinter::HighResolution);
        if (const auto printed = documents::printTickets(printer, *pages); !printed)
            return tl::unexpected(printed.error());
        return done;
    }
    if (!QDir().mkpath(target.pdfFolder))
        return unavailable("file.unwritable", {}, {target.pdfFolder});
    QString name =
        done.tickets.size() == 1
            ? done.tickets.constFirst()
            : QString(done.tickets.constFirst() + QStringLiteral("_to_") + done.tickets.constLast().section(u'-', -1));
    if (done.duplicates)
        name += QStringLiteral("_duplicate-%1").arg(copy);
    done.place = QDir(target.pdfFolder).filePath(name + QStringLiteral(".pdf"));
    if (const auto written = documents::writeTicketPdf(done.place, *pages); !written)
        return tl::unexpected(written.error());
    return done;
}

} // namespace

PrintTarget PrintTarget::fromSettings()
{
    const QSettings settings;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    PrintTarget target;
    target.printer = settings.value(QStringLiteral("print/printer")).toString();
    target.pdfFolder =
        settings.value(QStringLiteral("print/folder"), QDir(folder).filePath(QStringLiteral("Guichet"))).toString();
    target.stock = settings.value(QStringLiteral("print/stock")).toString() == u"5.5x2"
                       ? documents::TicketStock::Ticket55x2
                       : documents::TicketStock::A4;
    return target;
}

void PrintTarget::toSettings() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("print/printer"), printer);
    settings.setValue(QStringLiteral("print/folder"), pdfFolder);
    settings.setValue(QStringLiteral("print/stock"),
                      stock == documents::TicketStock::Ticket55x2 ? QStringLiteral("5.5x2") : QStringLiteral("a4"));
}

TicketPrinting::TicketPrinting(storage::Executor &work, const Clock &clock, QString counter, QObject *parent)
    : QObject(parent)
    , m_work(work)
    , m_clock(clock)
    , m_counter(std::move(counter))
    , m_target(PrintTarget::fromSettings())
{
    m_paper.setMaxThreadCount(1);
}

TicketPrinting::~TicketPrinting() { m_paper.waitForDone(); }

void TicketPrinting::print(const QStringList &tickets, const QString &language, const QUuid &operation)
{
    ++m_busy;
    QUuid id = operation.isNull() ? m_unprinted.value(tickets) : operation;
    if (id.isNull())
        id = makeUuid7(m_clock.nowUtc().toMSecsSinceEpoch());
    m_unprinted.insert(tickets, id);
    operations::Operation copy;
    copy.id = id;
    copy.kind = QStringLiteral("print");
    copy.counter = m_counter;
    copy.body.insert(QStringLiteral("tickets"), QJsonArray::fromStringList(tickets));
    take(tickets, language,
         [copy, language](auto &connection) { return documents::printTickets(connection, copy, language); });
}

void TicketPrinting::printTraining(const QStringList &tickets, const QString &language, const QUuid &training)
{
    ++m_busy;
    take(tickets, language, [tickets, training, language](storage::Connection &connection) {
        auto all = documents::trainingTickets(connection, training, language);
        if (all) {
            std::erase_if(*all, [&tickets](const documents::PrintedTicket &ticket) {
                return !tickets.contains(ticket.facts.ticketNumber);
            });
        }
        return all;
    });
}

/// Takes the tickets out of the database and puts them on paper.
template <typename Job>
void TicketPrinting::take(const QStringList &asked, const QString &language, Job job)
{
    whenDone(m_work.run(std::move(job)), this,
             [this, asked, language](const Result<std::vector<documents::PrintedTicket>> &copies) {
                 if (copies)
                     place(asked, *copies, language);
                 else
                     finish(asked, tl::unexpected(copies.error()));
             });
}

void TicketPrinting::place(const QStringList &asked, const std::vector<documents::PrintedTicket> &tickets,
                           const QString &language)
{
    auto promise = std::make_shared<QPromise<Result<Printed>>>();
    promise->start();
    whenDone(promise->future(), this, [this, asked](const Result<Printed> &result) { finish(asked, result); });
    m_paper.start([promise, tickets, target = m_target, language] {
        promise->addResult(toPaper(tickets, target, language));
        promise->finish();
    });
}

void TicketPrinting::finish(const QStringList &asked, const Result<Printed> &result)
{
    --m_busy;
    if (!result) {
        Q_EMIT failed(result.error(), asked);
        return;
    }
    m_unprinted.remove(asked);
    Printed done = *result;
    done.tickets = asked;
    Q_EMIT printed(done);
}

} // namespace guichet::desk
