// One ticket placed on its page: everything that will be painted, in millimetres, before any font is known.
#pragma once

#include <documents/qrcode.h>
#include <documents/template.h>

namespace guichet::documents {

struct TextRun {
    QRectF box;
    QString text;      ///< may hold line breaks
    QStringList facts; ///< the facts it tells
    TextStyle style;
};

struct QrSymbol {
    QRectF box; ///< square, whole dots of the page's printer per module
    QrCode code;
    [[nodiscard]] double module() const { return box.width() / code.side(); }
    /// With the light margin that a reader needs.
    [[nodiscard]] QRectF quietZone() const;
};

struct Primitive {
    QString where; ///< element of the template
    std::variant<TextRun, QrSymbol, LineShape, RectShape, ImageShape> shape;
};

struct TicketPage {
    QString title; ///< of the document: what and which number
    QSizeF size;
    double margin = 0;
    int dotsPerInch = 0;
    BlankStock stock;
    std::vector<Primitive> primitives; ///< in the order of painting
    QString across;                    ///< painted over everything, from corner to corner; usually empty
};

/// Pure: the same facts give the same page. @p language is the operator's ("fr", "es", "en"). Errors:
/// ticket.fact-missing, barcode.malformed.
[[nodiscard]] Result<TicketPage> layoutTicket(const TicketFacts &facts, const TicketTemplate &ticketTemplate,
                                              const QString &language);

/// The symbol inside @p box, centred, its modules whole dots wide and its edges on dots where the printer is known.
[[nodiscard]] QRectF symbolBox(const QRectF &box, int modules, int dotsPerInch);

} // namespace guichet::documents
