// Ready-made pictures of a seat, one per style and sub-pixel phase, for one zoom and one set of colours.
#pragma once

#include <seatplan/seatcolours.h>
#include <seatplan/seatstyle.h>

#include <QImage>

#include <array>
#include <vector>

namespace guichet::seatplan {

/// A state is told by shape as well as by colour: free a disc of the price colour, held here a dark disc with a check,
/// held by another a ring, sold a small dot, taken off sale a cross, not ours a hatched disc. Wheelchair places are
/// square. A selected seat wears a thick ring, a proposed one a broken ring. Faded, all of it steps back.
class SeatSprites
{
public:
    /// Pixels that belong to the seat are opaque, all others 0. Valid until the next call of sprite() or reset().
    struct Sprite {
        const QRgb *pixels; ///< side() lines of stride() pixels
        int firstLine;      ///< lines before and after hold nothing
        int lineCount;
    };
    enum class NumberPlace { None, Middle, Lower };

    /// @p diameter in device pixels; @p wholePixels gives up sub-pixel phases.
    void reset(double diameter, const SeatColours &colours, bool wholePixels = false);

    [[nodiscard]] double diameter() const { return m_diameter; }
    /// Positions are counted in 1/phases() pixels: 1, 2 or 4.
    [[nodiscard]] int phases() const { return 1 << m_phaseShift; }
    [[nodiscard]] int phaseShift() const { return m_phaseShift; }
    [[nodiscard]] int side() const { return m_side; }
    [[nodiscard]] int stride() const { return m_stride; } ///< a multiple of 4 pixels
    /// From the sprite's corner to the seat's centre at phase 0, in pixels.
    [[nodiscard]] double middle() const { return m_side / 2.0 - (m_phaseShift > 0 ? 0.5 : 0.0); }

    [[nodiscard]] Sprite sprite(SeatStyle style, int phaseX, int phaseY);
    /// On the block's background.
    [[nodiscard]] QImage picture(SeatStyle style);

    [[nodiscard]] NumberPlace numberPlace(SeatStyle style) const;
    [[nodiscard]] QRgb numberColour(SeatStyle style) const;

private:
    enum Shape {
        Disc,
        Square,
        Dot,
        Ring,
        SquareRing,
        Hatch,
        Cross,
        Check,
        Chair,
        MarkGap,
        MarkRing,
        MarkDashes,
        ShapeCount
    };

    struct Place {
        qint32 offset = -1; ///< into m_pixels; -1: not composed yet
        qint16 firstLine = 0;
        qint16 lineCount = 0;
    };

    [[nodiscard]] const quint8 *coverage(Shape shape, int phase);
    [[nodiscard]] double cover(Shape shape, double dx, double dy) const;
    [[nodiscard]] QRgb plainNumberColour(SeatStyle style) const;
    void compose(SeatStyle style, int phase, Place &place);

    SeatColours m_colours;
    double m_diameter = 0;
    int m_phaseShift = 0;
    int m_side = 0;
    int m_stride = 0;
    std::array<std::vector<quint8>, ShapeCount> m_coverage; ///< [phase][line][column]
    std::array<std::array<bool, 16>, ShapeCount> m_hasCoverage{};
    std::vector<Place> m_places; ///< [style][phase]
    std::vector<QRgb> m_pixels;
};

} // namespace guichet::seatplan
