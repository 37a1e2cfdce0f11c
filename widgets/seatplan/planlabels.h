// Texts of the plan: block names and free places, row labels, seat numbers.
#pragma once

#include <seatplan/detaillevel.h>
#include <seatplan/glyphatlas.h>
#include <seatplan/polygonfill.h>
#include <seatplan/rowlabels.h>
#include <seatplan/seatraster.h>
#include <seatplan/seatstatemodel.h>

#include <QCoreApplication>

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
    void drawBlock(QImage &target, const QRect &clip, QPoint origin, int block, int freePlaces, QRgb background) const;
    /// Names on a small plate; @p hidden is the block whose plate would be in the way.
    void drawPlates(QImage &target, const QRect &clip, QPoint origin, const SeatColours &colours, int hidden);
    /// All its pixels, in zoom space; empty if the block has none.
    [[nodiscard]] QRect plateBox(int block) const;

    void drawRowLabels(QImage &target, const QRect &clip, QPoint origin, QRgb colour) const;
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
    [[nodiscard]] static QString countText(BlockText::Count count, int freePlaces);
    void placeBlockTexts(double scale, DetailLevel level);
    void placePlates(double scale, double ratio, DetailLevel level);
    void placeRowLabels(double scale);

    std::shared_ptr<const SeatLayout> m_layout;
    double m_scale = 1;
    struct BlockGlyphs {
        GlyphAtlas name, count;
    };
    BlockGlyphs m_normal, m_small;
    std::vector<BlockText> m_blocks;
    std::vector<RowLabel> m_rows;      ///< found when first needed
    std::vector<QPoint> m_rowMiddles;  ///< at this zoom
    std::vector<size_t> m_rowsOfBlock; ///< where each block's begin in m_rows, and the end
    GlyphAtlas m_rowGlyphs;
    GlyphAtlas m_seatGlyphs;
    QString m_blockCharacters, m_rowCharacters, m_seatCharacters;
    PolygonFill m_fill;
};

} // namespace guichet::seatplan
