// Writes seats into 32-bit pixels: positions in an integer zoom space, sprites copied line by line.
#pragma once

#include <seatplan/seatlayout.h>
#include <seatplan/seatsprites.h>

#include <QImage>

namespace guichet::seatplan {

/// Every seat gets its place once per zoom, in whole fractions of a device pixel. Drawing subtracts an integer origin
/// and nothing else, so a seat lands on the same pixels whether all is drawn, a strip or a cell.
class SeatRaster
{
public:
    /// @p scale in device pixels per metre.
    void setZoom(const SeatLayout &layout, double scale, const SeatColours &colours, bool wholePixels = false);
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] SeatSprites &sprites() { return m_sprites; }
    [[nodiscard]] const SeatSprites &sprites() const { return m_sprites; }

    /// Draws into @p clip of @p target; @p origin is the zoom space position of the target's pixel (0, 0). A seat's
    /// style is styles[seat] with the bits of marks[seat]. The target is RGB32.
    void draw(QImage &target, const QRect &clip, QPoint origin, const SeatLayout &layout,
              std::span<const SeatStyle> styles, std::span<const quint8> marks);

    /// The pixels of zoom space that a seat may touch.
    [[nodiscard]] QRect box(QPointF metres) const;
    /// Plan area whose seats may touch these pixels of zoom space.
    [[nodiscard]] QRectF reach(const QRect &pixels) const;

private:
    [[nodiscard]] qint32 quantised(double metres) const;

    SeatSprites m_sprites;
    double m_scale = 0;
    std::vector<qint32> m_x, m_y; ///< grid order: the sprite's corner, in 1/phases pixels
};

} // namespace guichet::seatplan
