#include <seatplan/glyphatlas.h>

#include <seatplan/pixelblend.h>

#include <QFontMetrics>
#include <QPainter>

namespace guichet::seatplan {

void GlyphAtlas::reset(const QFont &font, const QString &characters)
{
    if (font == m_font && characters == m_characters)
        return;
    m_font = font;
    m_characters = characters;
    m_glyphs.clear();
    m_coverage.clear();
    const QFontMetrics metrics(font);
    m_height = metrics.height() + 2;
    m_ascent = metrics.ascent() + 1;
    m_lineHeight = metrics.height();
    m_capHeight = metrics.tightBoundingRect(QStringLiteral("8")).height();
    for (const QChar character : characters) {
        if (m_glyphs.contains(character))
            continue;
        Glyph glyph;
        glyph.advance = metrics.horizontalAdvance(character);
        glyph.width = glyph.advance + 2; // one pixel on each side for antialiasing and slanted ends
        glyph.offset = qsizetype(m_coverage.size());
        QImage image(glyph.width, m_height, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setFont(font);
        painter.setPen(Qt::black);
        painter.drawText(1, m_ascent, QString(character));
        painter.end();
        for (int y = 0; y < m_height; ++y) {
            const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = 0; x < glyph.width; ++x)
                m_coverage.push_back(quint8(qAlpha(line[x])));
        }
        m_glyphs.insert(character, glyph);
    }
}

int GlyphAtlas::width(const QString &text) const
{
    int sum = 0;
    for (const QChar character : text)
        sum += m_glyphs.value(character).advance;
    return sum;
}

void GlyphAtlas::drawCentred(QImage &target, const QRect &clip, QPoint middle, const QString &text, QRgb colour) const
{
    int left = middle.x() - (width(text) + 1) / 2 - 1;
    const int top = middle.y() + (m_capHeight + 1) / 2 - m_ascent;
    const int firstLine = std::max(0, clip.top() - top);
    const int lastLine = std::min(m_height, clip.bottom() + 1 - top);
    if (firstLine >= lastLine)
        return;
    for (const QChar character : text) {
        const auto it = m_glyphs.constFind(character);
        if (it == m_glyphs.cend())
            continue;
        const int first = std::max(0, clip.left() - left);
        const int last = std::min(it->width, clip.right() + 1 - left);
        for (int y = firstLine; y < lastLine; ++y) {
            const quint8 *coverage = m_coverage.data() + it->offset + y * it->width;
            QRgb *pixels = reinterpret_cast<QRgb *>(target.scanLine(top + y)) + left;
            for (int x = first; x < last; ++x)
                if (coverage[x] > 0)
                    pixels[x] = blend(pixels[x], colour, coverage[x]);
        }
        left += it->advance;
    }
}

} // namespace guichet::seatplan
