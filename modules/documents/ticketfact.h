// The named facts that a ticket template may place, told in a language.
#pragma once

#include <documents/ticket.h>
#include <documents/ticketlanguage.h>

#include <QStringList>

namespace guichet::documents {

/// Every name, in the order of the documentation (resources/schema/ticket-template.schema.json).
[[nodiscard]] QStringList ticketFactNames();
[[nodiscard]] bool isTicketFact(const QString &name);

/// Tells the facts of one ticket. Dates are in the organiser's zone. What people typed (titles, names) comes out in one
/// line, without control characters or marks that turn the reading direction of what follows.
class TicketTeller
{
public:
    /// Errors: ticket.fact-missing with the names of the facts that the law asks for and this ticket does not have
    /// (the licence is asked of the template only: a sports club has none).
    [[nodiscard]] static Result<TicketTeller> create(const TicketFacts &facts, TicketLanguage language);

    /// Empty: the ticket has no such fact (no entrance, no duplicate). @p name is known: isTicketFact().
    [[nodiscard]] QString tell(const QString &name) const;
    [[nodiscard]] const TicketFacts &facts() const { return m_facts; }
    [[nodiscard]] TicketLanguage language() const { return m_language; }
    [[nodiscard]] QDateTime startsAt() const { return m_startsAt; }
    [[nodiscard]] QDateTime soldAt() const { return m_soldAt; }

private:
    TicketTeller(const TicketFacts &facts, TicketLanguage language);

    TicketFacts m_facts;
    TicketLanguage m_language;
    QDateTime m_startsAt;
    QDateTime m_soldAt;
};

/// One line of what people typed: white space folded, control and direction characters and broken surrogates gone.
[[nodiscard]] QString printableLine(const QString &typed);

} // namespace guichet::documents
