// Short texts such as seat numbers, written glyph by glyph: thousands per frame cost what one drawText() per seat would
// cost for a few hundred.
#pragma once

#include <QFont>
#include <QHash>
#include <QImage>

#include <vector>

namespace guichet::seatplan {

class GlyphAtlas
{
public:
    /// Cheap if nothing changed. Texts may use @p characters only; others are left out. @p font has a size in pixels.
    void reset(const QFont &font, const QString &characters);

    [[nodiscard]] int width(const QString &text) const;
    /// Of a line of text.
    [[nodiscard]] int height() const { return m_lineHeight; }
    /// Height of digits and capitals.
    [[nodiscard]] int capHeight() const { return m_capHeight; }
    /// Centred on @p middle; writes only inside @p clip of the RGB32 @p target.
    void drawCentred(QImage &target, const QRect &clip, QPoint middle, const QString &text, QRgb colour) const;

private:
    struct Glyph {
        qsizetype offset = 0; ///< into m_coverage
        int width = 0;
        int advance = 0;
    };

    QHash<QChar, Glyph> m_glyphs;
    std::vector<quint8> m_coverage;
    QFont m_font;
    QString m_characters;
    int m_height = 0; ///< of the pictures
    int m_lineHeight = 0;
    int m_ascent = 0;
    int m_capHeight = 0;
};

} // namespace guichet::seatplan
