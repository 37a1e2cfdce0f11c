// Paints a placed ticket; decides nothing but how small a letter must be.
#pragma once

#include <documents/ticketpage.h>

class QPainter;

namespace guichet::documents {

/// What did not come out as the template has it. The ticket is printed all the same; the counter says so.
struct PrintNotice {
    enum class Kind {
        TextCut,         ///< did not fit even at the smallest size
        ImageUnreadable, ///< left out
    };
    Kind kind = Kind::TextCut;
    QString document; ///< the page's title
    QString where;    ///< element of the template
    QString text;
    QStringList facts; ///< that the text tells
};

/// Paints @p page with its upper left corner at the painter's origin, to scale by the device's resolution.
[[nodiscard]] std::vector<PrintNotice> paintTicket(QPainter *painter, const TicketPage &page);

} // namespace guichet::documents
