// Finds the template that an organiser uses for a kind of paper.
#pragma once

#include <documents/template.h>

namespace guichet::documents {

/// @p root is resources/templates, @p folder the organiser's; without one, or where it has no file for this stock, the
/// folder "default" serves. The template is checked (ticketcheck.h). Errors: those of readTicketTemplate() and
/// checkTemplate(), the file's name leading the detail.
[[nodiscard]] Result<TicketTemplate> loadTicketTemplate(const QString &root, const QString &folder, TicketStock stock);

} // namespace guichet::documents
