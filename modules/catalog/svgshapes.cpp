// Reads the shapes of an SVG drawing in document coordinates.
#include <catalog/jsonplace.h>
#include <catalog/planformats.h>
#include <catalog/svgpath.h>
#include <catalog/svgshapes.h>

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace guichet::catalog {
namespace {

constexpr size_t MaxDepth = 200;
constexpr size_t MaxShapes = 400'000;
constexpr int EllipseCorners = 32;

/// What an element hands down to those inside it.
struct Context {
    SvgTransform transform;
    QString tribune;
    QString sector;
    qint64 group = 0;
    QString fill;
    QString border;
    double textSize = 16;
    bool anchoredInTheMiddle = false;
};

bool isSkipped(QStringView name)
{
    static constexpr std::array<QStringView, 14> skipped = {
        u"defs",   u"symbol", u"clipPath", u"mask",  u"pattern",        u"metadata",       u"filter",
        u"marker", u"style",  u"script",   u"image", u"linearGradient", u"radialGradient", u"foreignObject"};
    return std::ranges::find(skipped, name) != skipped.end();
}

/// A property, as the style attribute or the attribute of its name has it.
QString property(const QXmlStreamAttributes &attributes, const QString &style, QStringView name)
{
    for (const QString &declaration : style.split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0 && QStringView(declaration).first(colon).trimmed() == name)
            return declaration.sliced(colon + 1).trimmed();
    }
    return attributes.value(name.toString()).trimmed().toString();
}

class SvgReader
{
public:
    explicit SvgReader(const QByteArray &content)
        : m_xml(content)
    {
    }

    Result<SvgDrawing> read();

private:
    void openElement();
    Context contextOf(const QXmlStreamAttributes &attributes);
    void addShape(const Context &context, const QXmlStreamAttributes &attributes);
    void readText(const Context &context, const QXmlStreamAttributes &attributes);
    Ring ellipse(const QXmlStreamAttributes &attributes, bool isCircle);
    std::vector<Ring> rectangle(const QXmlStreamAttributes &attributes);
    std::vector<Ring> points(const QXmlStreamAttributes &attributes);
    double length(const QXmlStreamAttributes &attributes, const char *name);
    void wrong(const char *expected, const QString &found);
    [[nodiscard]] QString where() const;

    QXmlStreamReader m_xml;
    SvgDrawing m_drawing;
    std::vector<Context> m_stack;
    std::optional<SvgTransform> m_aroundItself; ///< of the shape being read: its transform, around its own middle
    std::optional<Error> m_fault;
};

Result<SvgDrawing> SvgReader::read()
{
    while (!m_xml.atEnd() && !m_fault) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            if (!m_xml.entityDeclarations().isEmpty() || !m_xml.notationDeclarations().isEmpty())
                wrong(QT_TRANSLATE_NOOP("Import", "a drawing without entities of its own"),
                      m_xml.entityDeclarations().isEmpty() ? QString()
                                                           : m_xml.entityDeclarations().constFirst().name().toString());
            break;
        case QXmlStreamReader::StartElement:
            if (m_stack.empty() && m_xml.name() != u"svg")
                return wrongInput("file.unknown-format", {m_xml.name().toString()});
            openElement();
            break;
        case QXmlStreamReader::EndElement:
            m_stack.pop_back();
            break;
        default:
            break;
        }
    }
    if (!m_fault && m_xml.hasError())
        wrong(QT_TRANSLATE_NOOP("Import", "well-formed XML"), m_xml.errorString());
    if (m_fault)
        return tl::unexpected(*m_fault);
    return std::move(m_drawing);
}

void SvgReader::openElement()
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const QString style = attributes.value(QLatin1String("style")).toString();
    const bool isHidden = property(attributes, style, u"display") == u"none";
    if (isSkipped(m_xml.name()) || isHidden) {
        m_xml.skipCurrentElement();
        return;
    }
    if (m_stack.size() >= MaxDepth)
        return wrong(QT_TRANSLATE_NOOP("Import", "fewer levels of nesting"), m_xml.name().toString());
    const Context context = contextOf(attributes);
    const QStringView name = m_xml.name();
    if (name == u"title") {
        const QString title = m_xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
        if (m_stack.size() == 1)
            m_drawing.title = title;
        return;
    }
    if (name == u"text")
        return readText(context, attributes);
    m_stack.push_back(context);
    addShape(context, attributes);
    if (m_drawing.shapes.size() > MaxShapes)
        wrong(QT_TRANSLATE_NOOP("Import", "a drawing of at most 400000 shapes"), QString::number(MaxShapes + 1));
}

Context SvgReader::contextOf(const QXmlStreamAttributes &attributes)
{
    Context context = m_stack.empty() ? Context() : m_stack.back();
    m_aroundItself.reset();
    const QString style = attributes.value(QLatin1String("style")).toString();
    if (const QString text = property(attributes, style, u"transform"); !text.isEmpty()) {
        const auto own = parseSvgTransform(text);
        if (!own) {
            wrong(QT_TRANSLATE_NOOP("Import", "a transform of SVG"), text);
            return context;
        }
        QString origin = property(attributes, style, u"transform-origin");
        if (const auto o = parseSvgNumbers(origin.remove(QLatin1String("px"))); o && o->size() == 2)
            context.transform = context.transform.after(own->around({(*o)[0], (*o)[1]}));
        else if (origin.startsWith(QLatin1String("50% 50%")) || origin == u"center")
            m_aroundItself = own; // known only when the shape is read
        else
            context.transform = context.transform.after(*own);
    }
    if (attributes.hasAttribute(QLatin1String("data-sector"))) {
        context.tribune = attributes.value(QLatin1String("data-tribune")).toString();
        context.sector = attributes.value(QLatin1String("data-sector")).toString();
        context.group = m_xml.characterOffset();
    }
    if (const QString fill = property(attributes, style, u"fill"); !fill.isEmpty())
        context.fill = parseSvgColor(fill);
    if (const QString border = property(attributes, style, u"stroke"); !border.isEmpty())
        context.border = parseSvgColor(border);
    QString size = property(attributes, style, u"font-size");
    if (const auto value = parseSvgNumbers(size.remove(QLatin1String("px"))); value && value->size() == 1)
        context.textSize = std::clamp(value->front(), 0.01, MaxCoordinate);
    if (const QString anchor = property(attributes, style, u"text-anchor"); !anchor.isEmpty())
        context.anchoredInTheMiddle = anchor == u"middle";
    return context;
}

void SvgReader::addShape(const Context &context, const QXmlStreamAttributes &attributes)
{
    const QStringView name = m_xml.name();
    SvgShape shape;
    if (name == u"ellipse" || name == u"circle") {
        shape.rings = {ellipse(attributes, name == u"circle")};
    } else if (name == u"rect") {
        shape.rings = rectangle(attributes);
    } else if (name == u"polygon" || name == u"polyline") {
        shape.rings = points(attributes);
    } else if (name == u"path") {
        const QString data = attributes.value(QLatin1String("d")).toString();
        auto rings = flattenSvgPath(data);
        if (!rings)
            return wrong(QT_TRANSLATE_NOOP("Import", "the data of an SVG path"), data);
        shape.rings = std::move(*rings);
    } else {
        return;
    }
    shape.id = attributes.value(QLatin1String("id")).toString();
    shape.tribune = context.tribune;
    shape.sector = context.sector;
    shape.group = context.group;
    shape.line = m_xml.lineNumber();
    shape.fill = context.fill;
    shape.border = context.border;
    const SvgTransform transform =
        m_aroundItself ? context.transform.after(m_aroundItself->around(shape.centre())) : context.transform;
    for (Ring &ring : shape.rings) {
        for (QPointF &p : ring) {
            p = transform.map(p);
            if (!(std::abs(p.x()) <= MaxCoordinate && std::abs(p.y()) <= MaxCoordinate))
                return wrong(QT_TRANSLATE_NOOP("Import", "a number of a sensible size"), QString::number(p.x()));
        }
    }
    if (!shape.rings.empty())
        m_drawing.shapes.push_back(std::move(shape));
}

void SvgReader::readText(const Context &context, const QXmlStreamAttributes &attributes)
{
    SvgShape shape;
    shape.isText = true;
    shape.id = attributes.value(QLatin1String("id")).toString();
    shape.tribune = context.tribune;
    shape.sector = context.sector;
    shape.line = m_xml.lineNumber();
    shape.fill = context.fill;
    const QPointF at(length(attributes, "x"), length(attributes, "y"));
    shape.text = m_xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    // A letter is about 0.6 of its height wide; the text stands on its line, we name its middle.
    const double width = context.anchoredInTheMiddle ? 0 : 0.6 * context.textSize * double(shape.text.size());
    const QPointF middle = context.transform.map(at + QPointF(width / 2, -0.35 * context.textSize));
    if (!(std::abs(middle.x()) <= MaxCoordinate && std::abs(middle.y()) <= MaxCoordinate))
        return wrong(QT_TRANSLATE_NOOP("Import", "a number of a sensible size"), QString::number(middle.x()));
    shape.rings = {{middle}};
    const SvgTransform &t = context.transform;
    shape.textSize = context.textSize * std::sqrt(std::abs(t.a * t.d - t.b * t.c));
    if (!shape.text.isEmpty() && shape.textSize > 0)
        m_drawing.shapes.push_back(std::move(shape));
}

Ring SvgReader::ellipse(const QXmlStreamAttributes &attributes, bool isCircle)
{
    const QPointF middle(length(attributes, "cx"), length(attributes, "cy"));
    const double rx = length(attributes, isCircle ? "r" : "rx");
    const double ry = isCircle ? rx : length(attributes, "ry");
    Ring ring;
    for (int i = 0; i < EllipseCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / EllipseCorners;
        ring.push_back(middle + QPointF(rx * std::cos(angle), ry * std::sin(angle)));
    }
    return ring;
}

std::vector<Ring> SvgReader::rectangle(const QXmlStreamAttributes &attributes)
{
    const QPointF at(length(attributes, "x"), length(attributes, "y"));
    const double width = length(attributes, "width");
    const double height = length(attributes, "height");
    if (width <= 0 || height <= 0)
        return {}; // SVG draws nothing then
    return {{at, at + QPointF(width, 0), at + QPointF(width, height), at + QPointF(0, height)}};
}

std::vector<Ring> SvgReader::points(const QXmlStreamAttributes &attributes)
{
    const QString text = attributes.value(QLatin1String("points")).toString();
    const auto numbers = parseSvgNumbers(text);
    if (!numbers || numbers->size() % 2 != 0) {
        wrong(QT_TRANSLATE_NOOP("Import", "pairs of numbers"), text);
        return {};
    }
    Ring ring;
    for (size_t i = 0; i < numbers->size(); i += 2)
        ring.push_back({(*numbers)[i], (*numbers)[i + 1]});
    return {ring};
}

/// In user units; missing is 0, as SVG says.
double SvgReader::length(const QXmlStreamAttributes &attributes, const char *name)
{
    QString text = attributes.value(QLatin1String(name)).toString();
    if (text.isEmpty())
        return 0;
    const auto numbers = parseSvgNumbers(text.remove(QLatin1String("px")));
    if (numbers && !numbers->empty() && std::abs(numbers->front()) <= MaxCoordinate)
        return numbers->front();
    wrong(QT_TRANSLATE_NOOP("Import", "a number of a sensible size"), text);
    return 0;
}

void SvgReader::wrong(const char *expected, const QString &found)
{
    if (!m_fault)
        m_fault = malformed(where(), expected, found);
}

QString SvgReader::where() const
{
    return QStringLiteral("line %1, column %2").arg(m_xml.lineNumber()).arg(m_xml.columnNumber());
}

} // namespace

QPointF SvgShape::centre() const
{
    std::vector<QPointF> all;
    for (const Ring &ring : rings)
        all.insert(all.end(), ring.begin(), ring.end());
    return catalog::centre(all);
}

Result<SvgDrawing> readSvg(const QByteArray &content)
{
    // QXmlStreamReader notices wrong bytes, but not where they are. Another encoding says so in the first line.
    if (!content.first(std::min<qsizetype>(content.size(), 200)).contains("encoding=")) {
        qint64 line = 0;
        for (qsizetype start = 0; start < content.size(); start = content.indexOf('\n', start) + 1) {
            ++line;
            const qsizetype end = content.indexOf('\n', start);
            const QByteArrayView text = QByteArrayView(content).sliced(start, (end < 0 ? content.size() : end) - start);
            if (!text.isValidUtf8()) {
                return tl::unexpected(malformed(QStringLiteral("line %1").arg(line),
                                                QT_TRANSLATE_NOOP("Import", "text in UTF-8"), QString::fromUtf8(text)));
            }
            if (end < 0)
                break;
        }
    }
    return SvgReader(content).read();
}

} // namespace guichet::catalog
