// Refuses a ticket layout that misses a mention the law asks for, or that could not be read at the entrance.
#pragma once

#include <documents/template.h>

#include <QStringList>

namespace guichet::documents {

inline constexpr double SmallestQr = 15;  ///< mm, as printed
inline constexpr double SmallestFont = 5; ///< pt, after shrinking

/// The mentions of fiscal.md §2.1 by name, in the order in which a refusal lists them.
[[nodiscard]] QStringList mandatoryMentions(TicketStock stock);

/// Lays out sample tickets (seated and standing, paid and free, original and duplicate, with and without what is
/// optional) in every language and looks whether each mention stands on each of them. The faults, gravest first:
/// template.mention-missing (args: the mentions), template.outside-page, template.qr-too-small, template.qr-crowded,
/// template.font-too-small, template.box-too-low, template.covered, template.pale, template.overlap (args: the
/// elements, or stock.maker and stock.number for what the maker printed). Blank stock tells who made it and bears the
/// maker's number; paper at home has neither.
[[nodiscard]] std::vector<Error> templateFaults(const TicketTemplate &ticketTemplate, TicketStock stock);

/// The first of them.
[[nodiscard]] Result<> checkTemplate(const TicketTemplate &ticketTemplate, TicketStock stock);

} // namespace guichet::documents
