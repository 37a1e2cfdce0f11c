// SVG's little languages: path data, transforms, numbers, colours.
#include <catalog/svgpath.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace guichet::catalog {
namespace {

constexpr int StepsPerCurve = 8; // sectors are drawn with short arcs; a seat is smaller than the error never
constexpr qsizetype MaxPoints = 100'000;

/// Reads numbers and single letters, as far as the text goes.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd()
    {
        skipSeparators();
        return m_at == m_text.size();
    }

    /// A letter, or null.
    QChar command()
    {
        skipSeparators();
        if (m_at < m_text.size() && m_text[m_at].isLetter())
            return m_text[m_at++];
        return {};
    }

    std::optional<double> number()
    {
        skipSeparators();
        qsizetype end = m_at;
        const auto accept = [&](auto fits) { return end < m_text.size() && fits(m_text[end]) ? (++end, true) : false; };
        const auto isSign = [](QChar c) { return c == u'-' || c == u'+'; };
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const auto isE = [](QChar c) { return c == u'e' || c == u'E'; };
        accept(isSign);
        while (accept(isDigit)) {
        }
        if (accept([](QChar c) { return c == u'.'; }))
            while (accept(isDigit)) {
            }
        if (const qsizetype mantissa = end; accept(isE)) {
            accept(isSign);
            if (!accept(isDigit))
                end = mantissa;
            while (accept(isDigit)) {
            }
        }
        bool ok = false;
        const double value = m_text.sliced(m_at, end - m_at).toDouble(&ok);
        if (!ok || !std::isfinite(value))
            return std::nullopt;
        m_at = end;
        return value;
    }

    /// Arc flags are single digits that need no separator.
    std::optional<bool> flag()
    {
        skipSeparators();
        if (m_at < m_text.size() && (m_text[m_at] == u'0' || m_text[m_at] == u'1'))
            return m_text[m_at++] == u'1';
        return std::nullopt;
    }

private:
    void skipSeparators()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// The drawing state of one path.
class Pen
{
public:
    bool run(QStringView data);
    std::vector<Ring> takeRings() { return std::move(m_rings); }

private:
    bool step(QChar command);
    bool read(double *values, int count);
    QPointF absolute(double x, double y) const { return m_relative ? m_at + QPointF(x, y) : QPointF(x, y); }
    bool lineTo(const QPointF &to);
    bool cubicTo(const QPointF &c1, const QPointF &c2, const QPointF &to);
    bool arcTo();

    Scanner m_scanner{QStringView()};
    std::vector<Ring> m_rings;
    qsizetype m_points = 0;
    QPointF m_at;
    QPointF m_start;
    QPointF m_lastControl; ///< what S and T mirror
    QChar m_lastCurve;     ///< 'c' or 'q' after a curve that they may continue
    bool m_relative = false;
};

bool Pen::run(QStringView data)
{
    m_scanner = Scanner(data);
    QChar command;
    while (!m_scanner.atEnd()) {
        if (const QChar next = m_scanner.command(); !next.isNull())
            command = next;
        else if (command.isNull() || command.toLower() == u'z')
            return false;
        if (m_rings.empty() && command.toLower() != u'm')
            return false;
        if (!step(command) || m_points > MaxPoints)
            return false;
        if (command.toLower() == u'm') // further pairs are lines
            command = command == u'm' ? u'l' : u'L';
    }
    return true;
}

bool Pen::read(double *values, int count)
{
    for (int i = 0; i < count; ++i) {
        const auto number = m_scanner.number();
        if (!number)
            return false;
        values[i] = *number;
    }
    return true;
}

bool Pen::lineTo(const QPointF &to)
{
    if (m_rings.back().empty()) // after a closed subpath the next one starts where that one did
        m_rings.back().push_back(m_at);
    m_at = to;
    m_rings.back().push_back(to);
    ++m_points;
    return true;
}

bool Pen::cubicTo(const QPointF &c1, const QPointF &c2, const QPointF &to)
{
    const QPointF from = m_at;
    for (int i = 1; i < StepsPerCurve; ++i) {
        const double t = double(i) / StepsPerCurve;
        const double s = 1 - t;
        lineTo(s * s * s * from + 3 * s * s * t * c1 + 3 * s * t * t * c2 + t * t * t * to);
    }
    lineTo(to);
    m_lastControl = c2;
    return true;
}

bool Pen::step(QChar command)
{
    m_relative = command.isLower();
    const QChar lastCurve = std::exchange(m_lastCurve, QChar());
    double v[6];
    switch (command.toLower().unicode()) {
    case u'm':
        if (!read(v, 2))
            return false;
        m_at = m_start = absolute(v[0], v[1]);
        m_rings.push_back({m_at});
        return ++m_points > 0;
    case u'z':
        m_at = m_start;
        if (!m_rings.back().empty())
            m_rings.emplace_back();
        return true;
    case u'l':
        return read(v, 2) && lineTo(absolute(v[0], v[1]));
    case u'h':
        return read(v, 1) && lineTo({m_relative ? m_at.x() + v[0] : v[0], m_at.y()});
    case u'v':
        return read(v, 1) && lineTo({m_at.x(), m_relative ? m_at.y() + v[0] : v[0]});
    case u'c':
        m_lastCurve = u'c';
        return read(v, 6) && cubicTo(absolute(v[0], v[1]), absolute(v[2], v[3]), absolute(v[4], v[5]));
    case u's':
        m_lastCurve = u'c';
        return read(v, 4) &&
               cubicTo(lastCurve == u'c' ? 2 * m_at - m_lastControl : m_at, absolute(v[0], v[1]), absolute(v[2], v[3]));
    case u'q':
    case u't': {
        const bool given = command.toLower() == u'q';
        if (!read(v, given ? 4 : 2))
            return false;
        const QPointF mirrored = lastCurve == u'q' ? 2 * m_at - m_lastControl : m_at;
        const QPointF control = given ? absolute(v[0], v[1]) : mirrored;
        const QPointF to = given ? absolute(v[2], v[3]) : absolute(v[0], v[1]);
        cubicTo((m_at + 2 * control) / 3, (to + 2 * control) / 3, to);
        m_lastControl = control;
        m_lastCurve = u'q';
        return true;
    }
    case u'a':
        return arcTo();
    default:
        return false;
    }
}

/// SVG 1.1, appendix F.6.5: from end points to centre.
bool Pen::arcTo()
{
    double radii[3];
    double end[2];
    if (!read(radii, 3))
        return false;
    const auto large = m_scanner.flag();
    const auto sweep = m_scanner.flag();
    if (!large || !sweep || !read(end, 2))
        return false;
    const QPointF to = absolute(end[0], end[1]);
    double rx = std::abs(radii[0]);
    double ry = std::abs(radii[1]);
    if (rx == 0 || ry == 0 || distance(m_at, to) == 0)
        return lineTo(to);
    const double phi = radii[2] * std::numbers::pi / 180;
    const QPointF half = (m_at - to) / 2;
    const double x = std::cos(phi) * half.x() + std::sin(phi) * half.y();
    const double y = -std::sin(phi) * half.x() + std::cos(phi) * half.y();
    const double tooSmall = std::sqrt(x * x / (rx * rx) + y * y / (ry * ry));
    rx *= std::max(1.0, tooSmall);
    ry *= std::max(1.0, tooSmall);
    const double under = rx * rx * y * y + ry * ry * x * x;
    const double root = std::sqrt(std::max(0.0, rx * rx * ry * ry / under - 1)) * (*large == *sweep ? -1 : 1);
    const double cx = root * rx * y / ry;
    const double cy = -root * ry * x / rx;
    const QPointF middle =
        (m_at + to) / 2 + QPointF(std::cos(phi) * cx - std::sin(phi) * cy, std::sin(phi) * cx + std::cos(phi) * cy);
    const double first = std::atan2((y - cy) / ry, (x - cx) / rx);
    double turn = std::atan2((-y - cy) / ry, (-x - cx) / rx) - first;
    if (*sweep && turn < 0)
        turn += 2 * std::numbers::pi;
    else if (!*sweep && turn > 0)
        turn -= 2 * std::numbers::pi;
    const int steps = std::max(1, int(std::ceil(std::abs(turn) / std::numbers::pi * 2 * StepsPerCurve)));
    for (int i = 1; i < steps; ++i) {
        const double at = first + turn * i / steps;
        const double ex = rx * std::cos(at);
        const double ey = ry * std::sin(at);
        lineTo(middle + QPointF(std::cos(phi) * ex - std::sin(phi) * ey, std::sin(phi) * ex + std::cos(phi) * ey));
    }
    return lineTo(to);
}

std::optional<SvgTransform> transformNamed(QStringView name, const std::vector<double> &v)
{
    const auto degrees = [](double angle) { return angle * std::numbers::pi / 180; };
    if (name == u"matrix" && v.size() == 6)
        return SvgTransform{v[0], v[1], v[2], v[3], v[4], v[5]};
    if (name == u"translate" && (v.size() == 1 || v.size() == 2))
        return SvgTransform{1, 0, 0, 1, v[0], v.size() == 2 ? v[1] : 0};
    if (name == u"scale" && (v.size() == 1 || v.size() == 2))
        return SvgTransform{v[0], 0, 0, v.back(), 0, 0};
    if (name == u"skewX" && v.size() == 1)
        return SvgTransform{1, 0, std::tan(degrees(v[0])), 1, 0, 0};
    if (name == u"skewY" && v.size() == 1)
        return SvgTransform{1, std::tan(degrees(v[0])), 0, 1, 0, 0};
    if (name == u"rotate" && (v.size() == 1 || v.size() == 3)) {
        const double c = std::cos(degrees(v[0]));
        const double s = std::sin(degrees(v[0]));
        const SvgTransform turn{c, s, -s, c, 0, 0};
        if (v.size() == 1)
            return turn;
        return turn.around({v[1], v[2]});
    }
    return std::nullopt;
}

} // namespace

SvgTransform SvgTransform::after(const SvgTransform &inner) const
{
    return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
            b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

SvgTransform SvgTransform::around(const QPointF &origin) const
{
    return SvgTransform{1, 0, 0, 1, origin.x(), origin.y()}.after(*this).after({1, 0, 0, 1, -origin.x(), -origin.y()});
}

std::optional<SvgTransform> parseSvgTransform(QStringView text)
{
    SvgTransform whole;
    text = text.trimmed();
    while (!text.isEmpty()) {
        const qsizetype open = text.indexOf(u'(');
        const qsizetype close = text.indexOf(u')');
        if (open < 0 || close < open)
            return std::nullopt;
        const auto numbers = parseSvgNumbers(text.sliced(open + 1, close - open - 1));
        const auto next = numbers ? transformNamed(text.first(open).trimmed(), *numbers) : std::nullopt;
        if (!next)
            return std::nullopt;
        whole = whole.after(*next);
        text = text.sliced(close + 1).trimmed();
        if (text.startsWith(u','))
            text = text.sliced(1).trimmed();
    }
    return whole;
}

std::optional<std::vector<double>> parseSvgNumbers(QStringView text)
{
    std::vector<double> numbers;
    Scanner scanner(text);
    while (!scanner.atEnd()) {
        const auto number = scanner.number();
        if (!number || std::ssize(numbers) > 2 * MaxPoints)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<std::vector<Ring>> flattenSvgPath(QStringView data)
{
    Pen pen;
    if (!pen.run(data))
        return std::nullopt;
    std::vector<Ring> rings = pen.takeRings();
    std::erase_if(rings, [](const Ring &ring) { return ring.empty(); });
    return rings;
}

QString parseSvgColor(const QString &text)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("black"), QStringLiteral("#000000")},  {QStringLiteral("white"), QStringLiteral("#ffffff")},
        {QStringLiteral("red"), QStringLiteral("#ff0000")},    {QStringLiteral("green"), QStringLiteral("#008000")},
        {QStringLiteral("blue"), QStringLiteral("#0000ff")},   {QStringLiteral("yellow"), QStringLiteral("#ffff00")},
        {QStringLiteral("gray"), QStringLiteral("#808080")},   {QStringLiteral("grey"), QStringLiteral("#808080")},
        {QStringLiteral("orange"), QStringLiteral("#ffa500")}, {QStringLiteral("lightgray"), QStringLiteral("#d3d3d3")},
        {QStringLiteral("silver"), QStringLiteral("#c0c0c0")}, {QStringLiteral("brown"), QStringLiteral("#a52a2a")},
    };
    const QString color = text.trimmed().toLower();
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (color.startsWith(u'#') && std::all_of(color.begin() + 1, color.end(), isHex)) {
        if (color.size() == 4)
            return QStringLiteral("#%1%1%2%2%3%3").arg(color[1]).arg(color[2]).arg(color[3]);
        return color.size() == 7 ? color : QString();
    }
    if (color.startsWith(QLatin1String("rgb(")) && color.endsWith(u')')) {
        const auto parts = parseSvgNumbers(QStringView(color).sliced(4).chopped(1));
        if (!parts || parts->size() != 3)
            return {};
        QString hex = QStringLiteral("#");
        for (const double part : *parts)
            hex += QStringLiteral("%1").arg(int(std::clamp(part, 0.0, 255.0)), 2, 16, QLatin1Char('0'));
        return hex;
    }
    return names.value(color);
}

} // namespace guichet::catalog
