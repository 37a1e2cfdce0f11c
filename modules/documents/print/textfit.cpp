#include "textfit.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <optional>

namespace guichet::documents {

namespace {

constexpr double SizeStep = 0.25; // pt
constexpr double Slack = 0.05;    // mm that rounding may take
constexpr double Overhang = 0.3;  // mm by which a slanted letter may leave its box
constexpr double MillimetresPerPoint = 25.4 / 72;

QFont fontOf(const TextStyle &style, double points, double dotsPerMillimetre)
{
    QFont font;
    // Where the narrow cut is not installed its wider sister serves, shrunk.
    QString wider = style.family;
    wider.remove(QStringLiteral(" Condensed"));
    font.setFamilies({style.family, wider, QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans"),
                      QStringLiteral("Arial"), QStringLiteral("sans-serif")});
    // In pixels, so that a screen with another idea of the inch changes nothing.
    font.setPixelSize(std::max(1, int(std::lround(points * MillimetresPerPoint * dotsPerMillimetre))));
    font.setBold(style.bold);
    font.setItalic(style.italic);
    font.setLetterSpacing(QFont::PercentageSpacing, style.spacing);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

struct Fit {
    double width;  ///< of the box along the text, in dots
    double height; ///< across
    int lines;
};

/// Lists read better when their lines stand clear of the bullets.
struct Bullet {
    static constexpr double Gap = 0.3; ///< before an item, in line heights
    bool opens = false;                ///< this line begins an item
    bool within = false;

    void see(const QString &text, int lineStart)
    {
        const bool paragraph = lineStart == 0 || text[lineStart - 1] == QChar::LineSeparator;
        opens = paragraph && QStringView(text).mid(lineStart).startsWith(u"• ");
        within = opens || (within && !paragraph);
    }
};

void breakLines(QTextLayout &layout, double width, QTextOption::WrapMode wrap, HorizontalAlignment alignment)
{
    QTextOption option;
    option.setWrapMode(wrap);
    // Absolute: where the template puts a text does not depend on the direction in which it is read.
    const std::array sides{Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
    option.setAlignment(sides[size_t(alignment)] | Qt::AlignAbsolute);
    layout.setTextOption(option);
    const double indent = QFontMetricsF(layout.font()).horizontalAdvance(QStringLiteral("• "));
    Bullet bullet;
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        bullet.see(layout.text(), line.textStart());
        const double x = bullet.within && !bullet.opens ? indent : 0;
        line.setLineWidth(width - x);
        if (bullet.opens && y > 0)
            y += Bullet::Gap * line.height();
        line.setPosition({x, y});
        y += line.height();
    }
    layout.endLayout();
}

double heightOf(const QTextLayout &layout)
{
    const int count = layout.lineCount();
    return count == 0 ? 0 : layout.lineAt(count - 1).y() + layout.lineAt(count - 1).height();
}

bool fits(const QTextLayout &layout, const Fit &fit)
{
    if (layout.lineCount() > fit.lines || heightOf(layout) > fit.height)
        return false;
    for (int i = 0; i < layout.lineCount(); ++i) {
        if (layout.lineAt(i).naturalTextWidth() > fit.width)
            return false;
    }
    return true;
}

/// Pictures that no font here can draw would stand as empty boxes: a title reads better without them. A letter stays,
/// even as a box: a name must not lose it silently.
QString withoutMissingPictures(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    QString kept;
    for (const char32_t c : text.toUcs4()) {
        const bool variant = c >= 0xfe00 && c <= 0xfe0f;
        const bool picture = variant || QChar::category(c) == QChar::Symbol_Other || (c >= 0x1f3fb && c <= 0x1f3ff);
        if (!picture || metrics.inFontUcs4(c))
            kept += QString::fromUcs4(&c, 1);
    }
    return kept;
}

QString shownText(const TextRun &run)
{
    QString text = withoutMissingPictures(run.text, fontOf(run.style, run.style.size, 1));
    return text.replace(u'\n', QChar::LineSeparator).replace(QStringLiteral("  "), QStringLiteral(" "));
}

/// As many lines as fit, the last one with an ellipsis.
QString cut(const QString &text, const QFont &font, QPaintDevice *device, const Fit &fit, double width)
{
    QTextLayout layout(text, font, device);
    breakLines(layout, width, QTextOption::WrapAtWordBoundaryOrAnywhere, HorizontalAlignment::Left);
    int kept = 0;
    while (kept < std::min(layout.lineCount(), fit.lines) &&
           layout.lineAt(kept).y() + layout.lineAt(kept).height() <= fit.height)
        ++kept;
    if (kept == layout.lineCount())
        return text;
    const int start = kept > 0 ? layout.lineAt(kept - 1).textStart() : 0;
    QString rest = text.mid(start);
    rest.replace(QChar::LineSeparator, u' ');
    return text.left(start) + QFontMetricsF(font, device).elidedText(rest, Qt::ElideRight, width);
}

} // namespace

bool paintText(QPainter *painter, const TextRun &run, double dotsPerMillimetre)
{
    const TextStyle &style = run.style;
    const QRectF box(run.box.topLeft() * dotsPerMillimetre, run.box.size() * dotsPerMillimetre);
    const bool upright = style.rotation == 0;
    const double width = upright ? box.width() : box.height();
    const double height = upright ? box.height() : box.width();
    const double slack = Slack * dotsPerMillimetre;
    const Fit fit{width + slack, height + slack, style.lines};

    QString text = shownText(run);
    std::optional<QTextLayout> fitting;
    const bool oneLine = style.lines == 1;
    for (double points = style.size; !fitting; points = std::max(points - SizeStep, style.smallestSize)) {
        const QFont font = fontOf(style, points, dotsPerMillimetre);
        fitting.emplace(text, font, painter->device());
        breakLines(*fitting, width, oneLine ? QTextOption::ManualWrap : QTextOption::WordWrap, style.horizontal);
        if (!fits(*fitting, fit) && points > style.smallestSize)
            fitting.reset();
    }

    bool whole = true;
    if (!fits(*fitting, fit)) {
        const QFont font = fontOf(style, style.smallestSize, dotsPerMillimetre);
        const QString shorter = cut(text, font, painter->device(), fit, width);
        whole = shorter == text;
        fitting.emplace(shorter, font, painter->device());
        breakLines(*fitting, width, oneLine ? QTextOption::ManualWrap : QTextOption::WrapAtWordBoundaryOrAnywhere,
                   style.horizontal);
    }

    painter->save();
    if (upright) {
        painter->translate(box.topLeft());
    } else if (style.rotation == 90) {
        painter->translate(box.bottomLeft());
        painter->rotate(-90);
    } else {
        painter->translate(box.topRight());
        painter->rotate(90);
    }
    const double overhang = Overhang * dotsPerMillimetre;
    painter->setClipRect(QRectF(0, 0, width, height).adjusted(-overhang, -overhang, overhang, overhang),
                         Qt::IntersectClip);
    painter->setPen(QColor::fromRgb(QRgb(style.color)));
    const double room = height - heightOf(*fitting);
    const double top = style.vertical == VerticalAlignment::Top      ? 0
                       : style.vertical == VerticalAlignment::Middle ? room / 2
                                                                     : room;
    fitting->draw(painter, {0, std::max(0.0, top)});
    painter->restore();
    return whole;
}

} // namespace guichet::documents
