// A ticket's layout as data: what stands where on the page, read from a JSON file.
#pragma once

#include <documents/textpattern.h>

#include <QByteArray>
#include <QLineF>
#include <QRectF>

#include <array>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace guichet::documents {

// All lengths are millimetres from the upper left corner of the page, font sizes are points.

using Color = quint32; ///< 0xRRGGBB

enum class TicketStock {
    A4,         ///< plain paper, printed at home
    Ticket55x2, ///< blank tickets of 5.5 × 2 inch, thermal
};

enum class HorizontalAlignment { Left, Center, Right };
enum class VerticalAlignment { Top, Middle, Bottom };

struct TextStyle {
    QString family = QStringLiteral("DejaVu Sans");
    double size = 8;
    double smallestSize = 8; ///< the print may shrink down to here before it cuts
    bool bold = false;
    bool italic = false;
    double spacing = 100; ///< between letters, per cent
    HorizontalAlignment horizontal = HorizontalAlignment::Left;
    VerticalAlignment vertical = VerticalAlignment::Top;
    int lines = 1;    ///< at most
    int rotation = 0; ///< 0, 90 (reads upwards) or 270 (reads downwards)
    Color color = 0x000000;
    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

struct LineShape {
    QLineF line;
    double width = 0.2;
    bool dashed = false;
    Color color = 0x000000;
};

struct RectShape {
    QRectF box;
    std::optional<Color> fill;
    std::optional<Color> stroke;
    double width = 0.2;
    double radius = 0;
};

struct ImageShape {
    QRectF box;
    QByteArray svg;
};

struct QrElement {
    QRectF box; ///< of the symbol; the quiet zone lies outside
};

struct TextElement {
    QRectF box;
    std::array<TextPattern, TicketLanguages.size()> text;
    bool secondLanguage = false;
    TextStyle style;
};

struct TemplateElement {
    QString where; ///< in the file: "elements[3]"
    QString when;  ///< only on tickets that have this fact; empty: always
    QString unless;
    std::variant<TextElement, QrElement, LineShape, RectShape, ImageShape> shape;
};

/// The blank tickets that a house bought: whose they are, and what their maker printed on them.
struct BlankStock {
    QString maker;                    ///< may be empty if the stock says it
    std::optional<QRectF> makerArea;  ///< where the maker printed his name
    std::optional<QRectF> numberArea; ///< where the maker printed the number of this blank
};

struct TicketTemplate {
    QString name;
    QSizeF page;
    double margin = 0;   ///< what the printer cannot reach; texts and QR stay inside
    int dotsPerInch = 0; ///< of the printer that the page is made for; 0: any
    BlankStock stock;    ///< empty: plain paper
    std::vector<TemplateElement> elements;
};

/// Reads a file that stands beside the template (a logo). Errors: file.missing (args: name).
using TemplateFiles = std::function<Result<QByteArray>(const QString &name)>;

/// Format: resources/schema/ticket-template.schema.json. Whether the layout is lawful and readable is checkTemplate()'s
/// question. Errors: file.malformed with args {path in the file, what was expected, what was found}; file.missing.
[[nodiscard]] Result<TicketTemplate> readTicketTemplate(const QByteArray &content, const TemplateFiles &files);

} // namespace guichet::documents
