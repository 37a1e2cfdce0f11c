// A text of a template: literal pieces, facts in braces, and groups in brackets that vanish with their fact.
#pragma once

#include <documents/ticketfact.h>

#include <vector>

namespace guichet::documents {

/// "Rang {row}": the fact stands in the text. "[Entrée {entrance}]": the group is left out when a fact in it is empty.
/// Braces and brackets as such are doubled: "{{", "]]". A line break is kept.
class TextPattern
{
public:
    TextPattern() = default;
    /// @p where names the place in the file. Errors: file.malformed.
    [[nodiscard]] static Result<TextPattern> parse(const QString &pattern, const QString &where);

    struct Told {
        QString text;
        QStringList facts; ///< names of those that have something to say
    };
    [[nodiscard]] Told tell(const TicketTeller &teller) const;
    [[nodiscard]] QStringList factNames() const;

private:
    struct Piece {
        QString text; ///< literal, or the fact's name
        bool isFact = false;
        int group = 0; ///< 0: always told
    };
    std::vector<Piece> m_pieces;
};

} // namespace guichet::documents
