// Sends placed tickets to a PDF or a printer, each on a page of its exact size.
#pragma once

#include "ticketpaint.h"

class QIODevice;
class QPrinter;

namespace guichet::documents {

/// A PDF with its fonts in it. Two runs differ in the date of making alone. Needs a QGuiApplication (offscreen will do)
/// and at least one page. Errors: file.unwritable (args: path; the device's form: none).
[[nodiscard]] Result<std::vector<PrintNotice>> writeTicketPdf(QIODevice *device, const std::vector<TicketPage> &pages);
/// All or nothing: a file that could not be written whole leaves the old one.
[[nodiscard]] Result<std::vector<PrintNotice>> writeTicketPdf(const QString &path,
                                                              const std::vector<TicketPage> &pages);

/// Prints one copy of each page, whatever the printer's settings say: every copy of a ticket is an operation.
/// Errors: printer.unavailable (args: the printer's name).
[[nodiscard]] Result<std::vector<PrintNotice>> printTickets(QPrinter &printer, const std::vector<TicketPage> &pages);

} // namespace guichet::documents
