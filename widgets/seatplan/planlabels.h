// Texts of the plan: block names and free places, row labels, seat numbers.
#pragma once

#include <seatplan/detaillevel.h>
#include <seatplan/glyphatlas.h>
#include <seatplan/seatraster.h>
#include <seatplan/seatstatemodel.h>

#include <QCoreApplication>

class QPainter;

namespace guichet::seatplan {

/// Positions are computed once per zoom in zoom space (device pixels), like those of seats.
class PlanLabels
{
    Q_DECLARE_TR_FUNCTIONS(guichet::seatplan::PlanLabels)
public:
    void setLayout(std::shared_ptr<const SeatLayout> layout);
    /// @p ratio: device pixels per logical pixel.
    void setZoom(double scale, double ratio, const QFont &font, DetailLevel level);

    /// Name and free places across a block.
    void drawBlock(QPainter &painter, QPoint origin, int block, int freePlaces, QRgb background) const;
    /// Names on a small plate; @p hidden is the block whose plate would be in the way.
    void drawPlates(QPainter &painter, const QRect &pixels, QPoint origin, const SeatColours &colours,
                    int hidden) const;
    /// All its pixels, in zoom space; empty if the block has none.
    [[nodiscard]] QRect plateBox(int block) const;

    void drawRowLabels(QImage &target, const QRect &clip, QPoint origin, QRgb colour);
    void drawSeatNumbers(QImage &target, const QRect &clip, QPoint origin, const SeatRaster &raster,
                         std::span<const SeatStyle> styles, std::span<const quint8> marks) const;

private:
    struct BlockText {
        enum Count { NoCount, Number, Words };
        QString name;
        QStringList lines; ///< of the name; empty: there is no room for it
        Count count = NoCount;
        bool small = false;
        QPoint middle; ///< of everything that is written
        QRect plate;
    };
    struct RowText {
        QPointF place; ///< metres
        qint32 row;
    };

    [[nodiscard]] static QString countText(BlockText::Count count, int freePlaces);
    void placeBlockTexts(double scale);
    void placePlates(double scale, double ratio, DetailLevel level);
    void findRowTexts();

    std::shared_ptr<const SeatLayout> m_layout;
    double m_scale = 1;
    QFont m_font, m_smallFont, m_nameFont, m_smallNameFont;
    std::vector<BlockText> m_blocks;
    std::vector<RowText> m_rows; ///< found when first needed
    bool m_rowsFound = false;
    GlyphAtlas m_rowGlyphs;
    GlyphAtlas m_seatGlyphs;
    QString m_rowCharacters, m_seatCharacters;
};

} // namespace guichet::seatplan
