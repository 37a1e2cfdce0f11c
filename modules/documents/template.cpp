#include "template.h"

#include "jsonplace.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace guichet::documents {

namespace {

constexpr qsizetype LargestFile = 1 << 20;
constexpr qsizetype MostElements = 500;
constexpr qsizetype LongestText = 4000;
constexpr double LargestPage = 1000; // mm

QStringList styleKeys()
{
    return {QStringLiteral("font"),   QStringLiteral("size"),    QStringLiteral("smallest"), QStringLiteral("weight"),
            QStringLiteral("italic"), QStringLiteral("spacing"), QStringLiteral("align"),    QStringLiteral("valign"),
            QStringLiteral("lines"),  QStringLiteral("rotate"),  QStringLiteral("color")};
}

QStringList elementKeys(std::initializer_list<const char16_t *> own)
{
    QStringList keys{QStringLiteral("note"), QStringLiteral("when"), QStringLiteral("unless")};
    for (const char16_t *key : own)
        keys.append(QString::fromUtf16(key));
    return keys;
}

/// What elements refer to by name.
struct Shared {
    JsonPlace styles;
    JsonPlace texts;
};

template <typename Read>
void ifPresent(const JsonPlace &place, const QString &key, Read read)
{
    if (place.has(key))
        read(place.at(key));
}

QRectF readBox(const JsonPlace &place)
{
    const auto n = place.items(4, 4);
    if (n.empty())
        return {};
    return {n[0].number(0, LargestPage), n[1].number(0, LargestPage), n[2].number(0.1, LargestPage),
            n[3].number(0.1, LargestPage)};
}

Color readColor(const JsonPlace &place)
{
    static const QRegularExpression hex(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    const QString text = place.isString() ? place.string(7) : QString();
    if (!hex.match(text).hasMatch()) {
        place.reportFault(QStringLiteral("a colour such as \"#1a2b3c\""));
        return 0;
    }
    return text.mid(1).toUInt(nullptr, 16);
}

TextStyle readStyle(const JsonPlace &place)
{
    TextStyle style;
    ifPresent(place, QStringLiteral("font"), [&](const JsonPlace &p) { style.family = p.string(80); });
    style.size = style.smallestSize = place.at(QStringLiteral("size")).number(1, 200);
    ifPresent(place, QStringLiteral("smallest"),
              [&](const JsonPlace &p) { style.smallestSize = p.number(1, style.size); });
    ifPresent(place, QStringLiteral("weight"), [&](const JsonPlace &p) {
        style.bold = p.choice({QStringLiteral("normal"), QStringLiteral("bold")}) == 1;
    });
    ifPresent(place, QStringLiteral("italic"), [&](const JsonPlace &p) { style.italic = p.boolean(); });
    ifPresent(place, QStringLiteral("spacing"), [&](const JsonPlace &p) { style.spacing = p.number(80, 200); });
    ifPresent(place, QStringLiteral("align"), [&](const JsonPlace &p) {
        style.horizontal =
            HorizontalAlignment(p.choice({QStringLiteral("left"), QStringLiteral("center"), QStringLiteral("right")}));
    });
    ifPresent(place, QStringLiteral("valign"), [&](const JsonPlace &p) {
        style.vertical =
            VerticalAlignment(p.choice({QStringLiteral("top"), QStringLiteral("middle"), QStringLiteral("bottom")}));
    });
    ifPresent(place, QStringLiteral("lines"), [&](const JsonPlace &p) { style.lines = p.integer(1, 100); });
    ifPresent(place, QStringLiteral("rotate"), [&](const JsonPlace &p) {
        style.rotation = p.integer(0, 270);
        if (style.rotation % 90 != 0 || style.rotation == 180)
            p.reportFault(QStringLiteral("0, 90 or 270"));
    });
    ifPresent(place, QStringLiteral("color"), [&](const JsonPlace &p) { style.color = readColor(p); });
    return style;
}

TextPattern readPattern(const JsonPlace &place)
{
    const Result<TextPattern> pattern = TextPattern::parse(place.string(LongestText), place.path());
    if (pattern)
        return *pattern;
    place.report(pattern.error());
    return {};
}

/// One text for all languages, or one for each language that this element can be told in.
std::array<TextPattern, TicketLanguages.size()> readWords(const JsonPlace &text, bool secondLanguage)
{
    std::array<TextPattern, TicketLanguages.size()> words;
    if (text.isString()) {
        words.fill(readPattern(text));
        return words;
    }
    QStringList allowed;
    std::ranges::transform(TicketLanguages, std::back_inserter(allowed), languageCode);
    text.expectObject(allowed);
    for (const TicketLanguage language : TicketLanguages) {
        const bool needed =
            !secondLanguage || std::ranges::count(TicketLanguages, language, documents::secondLanguage) > 0;
        if (needed || text.has(languageCode(language)))
            words[size_t(language)] = readPattern(text.at(languageCode(language)));
    }
    return words;
}

TextElement readText(const JsonPlace &place, const Shared &shared)
{
    place.expectObject(elementKeys({u"text", u"box", u"style", u"language"}) + styleKeys());
    TextElement element;
    element.box = readBox(place.at(QStringLiteral("box")));
    ifPresent(place, QStringLiteral("language"), [&](const JsonPlace &p) {
        element.secondLanguage = p.choice({QStringLiteral("first"), QStringLiteral("second")}) == 1;
    });

    const JsonPlace text = place.at(QStringLiteral("text"));
    const QString name = text.isString() ? text.string(LongestText) : QString();
    if (!name.startsWith(u'@'))
        element.text = readWords(text, element.secondLanguage);
    else if (shared.texts.has(name.mid(1)))
        element.text = readWords(shared.texts.at(name.mid(1)), element.secondLanguage);
    else
        text.reportFault(QStringLiteral("@ and one of ") + shared.texts.keys().join(QStringLiteral(", ")));

    if (!place.has(QStringLiteral("style"))) {
        element.style = readStyle(place);
        return element;
    }
    const JsonPlace styleName = place.at(QStringLiteral("style"));
    if (shared.styles.has(styleName.string(80)))
        element.style = readStyle(place.over(shared.styles.at(styleName.string(80))));
    else
        styleName.reportFault(QStringLiteral("one of ") + shared.styles.keys().join(QStringLiteral(", ")));
    return element;
}

LineShape readLine(const JsonPlace &place)
{
    place.expectObject(elementKeys({u"line", u"width", u"dashed", u"color"}));
    LineShape shape;
    if (const auto n = place.at(QStringLiteral("line")).items(4, 4); !n.empty()) {
        shape.line = QLineF(n[0].number(0, LargestPage), n[1].number(0, LargestPage), n[2].number(0, LargestPage),
                            n[3].number(0, LargestPage));
    }
    ifPresent(place, QStringLiteral("width"), [&](const JsonPlace &p) { shape.width = p.number(0.05, 10); });
    ifPresent(place, QStringLiteral("dashed"), [&](const JsonPlace &p) { shape.dashed = p.boolean(); });
    ifPresent(place, QStringLiteral("color"), [&](const JsonPlace &p) { shape.color = readColor(p); });
    return shape;
}

RectShape readRect(const JsonPlace &place)
{
    place.expectObject(elementKeys({u"rect", u"fill", u"stroke", u"width", u"radius"}));
    RectShape shape;
    shape.box = readBox(place.at(QStringLiteral("rect")));
    ifPresent(place, QStringLiteral("fill"), [&](const JsonPlace &p) { shape.fill = readColor(p); });
    ifPresent(place, QStringLiteral("stroke"), [&](const JsonPlace &p) { shape.stroke = readColor(p); });
    ifPresent(place, QStringLiteral("width"), [&](const JsonPlace &p) { shape.width = p.number(0.05, 10); });
    ifPresent(place, QStringLiteral("radius"), [&](const JsonPlace &p) { shape.radius = p.number(0, 50); });
    return shape;
}

/// A drawing that stands on its own: what it would fetch from elsewhere could not be printed tomorrow.
Result<> checkDrawing(const QByteArray &svg, const QString &where)
{
    const auto malformed = [&where](const QString &expected, const QString &found) {
        return wrongInput("file.malformed", {where, expected, found});
    };
    if (svg.size() > LargestFile)
        return malformed(QStringLiteral("a drawing of at most 1 MiB"), QStringLiteral("%1 bytes").arg(svg.size()));
    QXmlStreamReader xml(svg);
    if (!xml.readNextStartElement() || xml.name() != u"svg")
        return malformed(QStringLiteral("an SVG drawing"), xml.hasError() ? xml.errorString() : xml.name().toString());
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == u"href" && !attribute.value().startsWith(u'#'))
                return malformed(QStringLiteral("a drawing without references to other files"),
                                 attribute.value().left(60).toString());
        }
    }
    if (xml.hasError())
        return malformed(QStringLiteral("an SVG drawing"),
                         QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString()));
    return {};
}

ImageShape readImage(const JsonPlace &place, const TemplateFiles &files)
{
    place.expectObject(elementKeys({u"image", u"box"}));
    ImageShape shape;
    shape.box = readBox(place.at(QStringLiteral("box")));

    static const QRegularExpression plainName(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9_-]*\\.svg\\z"));
    const JsonPlace image = place.at(QStringLiteral("image"));
    const QString name = image.string(100);
    if (!plainName.match(name).hasMatch()) {
        image.reportFault(QStringLiteral("an .svg file in the template's own folder"));
        return shape;
    }
    const Result<QByteArray> svg = files(name);
    if (!svg) {
        image.report(svg.error());
        return shape;
    }
    shape.svg = *svg;
    if (const Result<> drawing = checkDrawing(shape.svg, image.path() + u" (" + name + u')'); !drawing)
        image.report(drawing.error());
    return shape;
}

QString readFactName(const JsonPlace &place, const QString &key)
{
    if (!place.has(key))
        return {};
    const QString name = place.at(key).string(80);
    if (!isTicketFact(name))
        place.at(key).reportFault(QStringLiteral("one of ") + ticketFactNames().join(QStringLiteral(", ")));
    return name;
}

BlankStock readStock(const JsonPlace &place)
{
    place.expectObject({QStringLiteral("maker"), QStringLiteral("preprinted")});
    BlankStock stock;
    ifPresent(place, QStringLiteral("maker"), [&](const JsonPlace &p) { stock.maker = p.string(200); });
    ifPresent(place, QStringLiteral("preprinted"), [&](const JsonPlace &areas) {
        areas.expectObject({QStringLiteral("maker"), QStringLiteral("number")});
        ifPresent(areas, QStringLiteral("maker"), [&](const JsonPlace &p) { stock.makerArea = readBox(p); });
        ifPresent(areas, QStringLiteral("number"), [&](const JsonPlace &p) { stock.numberArea = readBox(p); });
    });
    return stock;
}

TemplateElement readElement(const JsonPlace &place, const Shared &shared, const TemplateFiles &files)
{
    TemplateElement element;
    element.where = place.path();
    element.when = readFactName(place, QStringLiteral("when"));
    element.unless = readFactName(place, QStringLiteral("unless"));
    ifPresent(place, QStringLiteral("note"), [](const JsonPlace &p) { static_cast<void>(p.string(LongestText)); });
    if (place.has(QStringLiteral("text"))) {
        element.shape = readText(place, shared);
    } else if (place.has(QStringLiteral("qr"))) {
        place.expectObject(elementKeys({u"qr"}));
        element.shape = QrElement{readBox(place.at(QStringLiteral("qr")))};
    } else if (place.has(QStringLiteral("line"))) {
        element.shape = readLine(place);
    } else if (place.has(QStringLiteral("rect"))) {
        element.shape = readRect(place);
    } else if (place.has(QStringLiteral("image"))) {
        element.shape = readImage(place, files);
    } else {
        place.reportFault(QStringLiteral("an object with one of text, qr, line, rect, image"));
    }
    return element;
}

} // namespace

Result<TicketTemplate> readTicketTemplate(const QByteArray &content, const TemplateFiles &files)
{
    const Result<JsonPlace> file = JsonPlace::openFile(content, LargestFile);
    if (!file)
        return tl::unexpected(file.error());
    file->expectObject({QStringLiteral("$schema"), QStringLiteral("format"), QStringLiteral("name"),
                        QStringLiteral("page"), QStringLiteral("stock"), QStringLiteral("styles"),
                        QStringLiteral("texts"), QStringLiteral("elements")});
    static_cast<void>(file->at(QStringLiteral("format")).choice({QStringLiteral("guichet-ticket-1")}));

    TicketTemplate read;
    read.name = file->at(QStringLiteral("name")).string(200);

    const JsonPlace page = file->at(QStringLiteral("page"));
    page.expectObject(
        {QStringLiteral("width"), QStringLiteral("height"), QStringLiteral("margin"), QStringLiteral("dots_per_inch")});
    read.page = {page.at(QStringLiteral("width")).number(20, LargestPage),
                 page.at(QStringLiteral("height")).number(20, LargestPage)};
    read.margin = page.at(QStringLiteral("margin")).number(0, 50);
    ifPresent(page, QStringLiteral("dots_per_inch"),
              [&](const JsonPlace &p) { read.dotsPerInch = p.integer(72, 1200); });

    ifPresent(*file, QStringLiteral("stock"), [&](const JsonPlace &p) { read.stock = readStock(p); });

    const Shared shared{file->at(QStringLiteral("styles")), file->at(QStringLiteral("texts"))};
    ifPresent(*file, QStringLiteral("styles"), [](const JsonPlace &styles) {
        styles.expectObject(styles.keys());
        for (const QString &name : styles.keys()) {
            styles.at(name).expectObject(styleKeys());
            static_cast<void>(readStyle(styles.at(name)));
        }
    });
    ifPresent(*file, QStringLiteral("texts"), [](const JsonPlace &texts) {
        texts.expectObject(texts.keys());
        for (const QString &name : texts.keys())
            static_cast<void>(readWords(texts.at(name), false));
    });

    for (const JsonPlace &place : file->at(QStringLiteral("elements")).items(1, MostElements)) {
        read.elements.push_back(readElement(place, shared, files));
        if (file->fault())
            break;
    }
    if (file->fault())
        return tl::unexpected(*file->fault());
    return read;
}

} // namespace guichet::documents
