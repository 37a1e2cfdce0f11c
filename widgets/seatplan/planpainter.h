// Paints any rectangle of the plan, always to the same pixels.
#pragma once

#include <seatplan/planlabels.h>
#include <seatplan/seatshading.h>

#include <QPolygon>

class QPainter;

namespace guichet::seatplan {

/// What is shown beside the seats themselves.
struct PlanMarks {
    int hoveredSeat = -1;
    int hoveredBlock = -1;
    int focusSeat = -1;  ///< where the keyboard is; -1: nowhere
    int focusBlock = -1; ///< likewise, while blocks are shown or on a standing block
    QRect band;          ///< rubber band in zoom space
    QPolygon lasso;      ///< as far as it is drawn, in zoom space
    friend bool operator==(const PlanMarks &, const PlanMarks &) = default;
};

class PlanPainter
{
public:
    void setLayout(std::shared_ptr<const SeatLayout> layout);
    /// @p scale in device pixels per metre, @p ratio device pixels per logical pixel. Cheap if nothing changed.
    void prepare(double scale, double ratio, const SeatColours &colours, const QFont &font);
    /// Forgets what prepare() knew: language, palette or font changed.
    void invalidate() { m_scale = 0; }

    /// The next level depends on the size alone, not on what was shown before.
    void forgetLevel()
    {
        m_level = DetailLevel::Blocks;
        invalidate();
    }

    [[nodiscard]] DetailLevel level() const { return m_level; }
    [[nodiscard]] const SeatRaster &raster() const { return m_raster; }
    [[nodiscard]] SeatSprites &sprites() { return m_raster.sprites(); }
    /// Pixels of zoom space that change with a seat's state or marks, and with its hover or focus ring.
    [[nodiscard]] QRect seatBox(int seat) const { return m_raster.box(m_layout->position(seat)); }
    [[nodiscard]] QRect ringBox(int seat) const;
    [[nodiscard]] QRect blockBox(int block) const { return m_blocks[size_t(block)].box; }
    /// Of a piece of the lasso.
    [[nodiscard]] QRect lineBox(QPoint from, QPoint to) const;
    [[nodiscard]] QRect plateBox(int block) const { return m_labels.plateBox(block); }

    /// Is the block an area with a count rather than seats?
    [[nodiscard]] bool showsAsArea(int block) const
    {
        return m_level == DetailLevel::Blocks || m_layout->isStanding(block);
    }

    /// Paints @p clip of the RGB32 image @p target, whose pixel (0, 0) is @p origin in zoom space. @p shading may have
    /// no model.
    void paint(QImage &target, const QRect &clip, QPoint origin, const SeatShading &shading,
               std::span<const quint8> marks, const PlanMarks &overlay);

private:
    struct BlockArea {
        struct Part {
            FillShape whole, inside;
            FillSpans edge, body; ///< of the two, made when they are first painted at this zoom
        };
        std::vector<Part> parts;
        QRect box;
    };

    void prepareBlocks();
    [[nodiscard]] std::span<const SeatStyle> unknownStyles();
    void fillPart(QImage &target, const QRect &clip, QPoint origin, BlockArea::Part &part, QRgb edge, QRgb body);
    void paintDecorations(QImage &target, const QRect &clip, QPoint origin) const;
    void paintDecoration(QPainter &painter, const catalog::Decoration &decoration, QPoint origin) const;
    void paintBlock(QImage &target, const QRect &clip, QPoint origin, int block);
    void paintArea(QImage &target, const QRect &clip, QPoint origin, int block, const SeatShading &shading);
    void paintOverlay(QImage &target, const QRect &clip, QPoint origin, const PlanMarks &overlay) const;
    void drawOutline(QPainter &painter, int block, QPoint origin) const;
    [[nodiscard]] QRect decorationBox(const catalog::Decoration &decoration) const;

    std::shared_ptr<const SeatLayout> m_layout;
    SeatRaster m_raster;
    PlanLabels m_labels;
    SeatColours m_colours;
    QFont m_font;
    double m_scale = 0;
    double m_ratio = 1;
    DetailLevel m_level = DetailLevel::Blocks;
    std::vector<BlockArea> m_blocks; ///< at this zoom
    PolygonFill m_fill;
    std::vector<SeatStyle> m_unknown; ///< styles before there is a model
};

} // namespace guichet::seatplan
