#include "ticketprint.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

#include <algorithm>

namespace guichet::documents {

namespace {

constexpr int FineDotsPerInch = 1200;

/// A multiple of the printer's dots, fine enough for letters.
int resolutionFor(const TicketPage &page)
{
    if (page.dotsPerInch == 0)
        return FineDotsPerInch;
    return page.dotsPerInch * std::max(1, FineDotsPerInch / page.dotsPerInch + 1);
}

QPageLayout layoutOf(const TicketPage &page)
{
    // Found by size, so that A4 is called A4 and the printer's tray is not asked for a custom format.
    const QPageSize::PageSizeId known = QPageSize::id(page.size, QPageSize::Millimeter, QPageSize::FuzzyMatch);
    const QPageSize size = known == QPageSize::A4 ? QPageSize(known)
                                                  : QPageSize(page.size, QPageSize::Millimeter,
                                                              QStringLiteral("Ticket"), QPageSize::ExactMatch);
    QPageLayout layout(size, QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

/// @p device is at the first page already.
template <typename PagedDevice>
Result<std::vector<PrintNotice>> paintAll(PagedDevice &device, const std::vector<TicketPage> &pages,
                                          const Error &failure)
{
    Q_ASSERT(!pages.empty());
    device.setResolution(resolutionFor(pages.front()));
    device.setPageLayout(layoutOf(pages.front()));
    QPainter painter;
    if (!painter.begin(&device))
        return tl::unexpected(failure);
    std::vector<PrintNotice> notices;
    for (size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            device.setPageLayout(layoutOf(pages[i]));
            if (!device.newPage())
                return tl::unexpected(failure);
        }
        std::ranges::move(paintTicket(&painter, pages[i]), std::back_inserter(notices));
    }
    if (!painter.end())
        return tl::unexpected(failure);
    return notices;
}

} // namespace

Result<std::vector<PrintNotice>> writeTicketPdf(QIODevice *device, const std::vector<TicketPage> &pages)
{
    // Painted in memory first: QPdfWriter does not tell when its device refuses bytes.
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pdf);
    writer.setTitle(pages.front().title);
    writer.setCreator(QStringLiteral("Guichet"));
    Result<std::vector<PrintNotice>> painted =
        paintAll(writer, pages, {Error::Kind::Unavailable, "file.unwritable", {}, {}});
    if (painted && device->write(pdf.data()) != pdf.size())
        return unavailable("file.unwritable", device->errorString());
    return painted;
}

Result<std::vector<PrintNotice>> writeTicketPdf(const QString &path, const std::vector<TicketPage> &pages)
{
    QSaveFile file(path);
    const auto unwritable = [&] { return unavailable("file.unwritable", file.errorString(), {path}); };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    Result<std::vector<PrintNotice>> written = writeTicketPdf(&file, pages);
    if (!written || !file.commit())
        return unwritable();
    return written;
}

Result<std::vector<PrintNotice>> printTickets(QPrinter &printer, const std::vector<TicketPage> &pages)
{
    const Error failure{Error::Kind::Unavailable, "printer.unavailable", {}, {printer.printerName()}};
    printer.setDocName(pages.front().title);
    printer.setCreator(QStringLiteral("Guichet"));
    printer.setFullPage(true);
    printer.setCopyCount(1);
    return paintAll(printer, pages, failure);
}

} // namespace guichet::documents
