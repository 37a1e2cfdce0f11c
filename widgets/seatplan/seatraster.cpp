#include <seatplan/seatraster.h>

#include <cmath>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace guichet::seatplan {

namespace {

/// Copies the opaque pixels of one sprite line; @p count is a multiple of 4.
inline void copyOpaque(QRgb *to, const QRgb *from, int count)
{
#ifdef __SSE2__
    for (int i = 0; i < count; i += 4) {
        const __m128i seat = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from + i));
        const __m128i under = _mm_loadu_si128(reinterpret_cast<const __m128i *>(to + i));
        const __m128i empty = _mm_cmpeq_epi32(seat, _mm_setzero_si128());
        _mm_storeu_si128(reinterpret_cast<__m128i *>(to + i), _mm_or_si128(_mm_and_si128(empty, under), seat));
    }
#else
    for (int i = 0; i < count; ++i)
        to[i] = from[i] != 0 ? from[i] : to[i];
#endif
}

/// Part of the target that may be written.
struct Window {
    QRgb *pixels;
    qsizetype stride;
    int width;
    int height;
};

void copySprite(const Window &window, int x, int y, const SeatSprites::Sprite &sprite, int side, int stride)
{
    const QRgb *from = sprite.pixels + sprite.firstLine * stride;
    y += sprite.firstLine;
    if (x >= 0 && y >= 0 && x + stride <= window.width && y + sprite.lineCount <= window.height) {
        QRgb *to = window.pixels + y * window.stride + x;
        for (int line = 0; line < sprite.lineCount; ++line, to += window.stride, from += stride)
            copyOpaque(to, from, stride);
        return;
    }
    const int firstLine = std::max(0, -y);
    const int lastLine = std::min(sprite.lineCount, window.height - y);
    const int first = std::max(0, -x);
    const int last = std::min(side, window.width - x);
    for (int line = firstLine; line < lastLine; ++line) {
        QRgb *to = window.pixels + (y + line) * window.stride + x;
        for (int i = first; i < last; ++i)
            if (const QRgb pixel = from[line * stride + i])
                to[i] = pixel;
    }
}

} // namespace

qint32 SeatRaster::quantised(double metres) const
{
    constexpr double Offset = 1 << 20; // truncation of positive numbers rounds down, without a call of floor()
    return qint32((metres * m_scale - m_sprites.middle()) * m_sprites.phases() + 0.5 + Offset) - qint32(Offset);
}

void SeatRaster::setZoom(const SeatLayout &layout, double scale, const SeatColours &colours, bool wholePixels)
{
    m_scale = scale;
    m_sprites.reset(layout.seatDiameter() * scale, colours, wholePixels);
    const auto gridX = layout.gridX();
    const auto gridY = layout.gridY();
    m_x.resize(gridX.size());
    m_y.resize(gridY.size());
    for (size_t k = 0; k < m_x.size(); ++k) {
        m_x[k] = quantised(double(gridX[k]));
        m_y[k] = quantised(double(gridY[k]));
    }
}

QRect SeatRaster::box(QPointF metres) const
{
    const int shift = m_sprites.phaseShift();
    return {quantised(metres.x()) >> shift, quantised(metres.y()) >> shift, m_sprites.side(), m_sprites.side()};
}

QRectF SeatRaster::reach(const QRect &pixels) const
{
    const int side = m_sprites.side() + 1;
    return {QPointF(pixels.topLeft() - QPoint(side, side)) / m_scale,
            QSizeF(pixels.size() + QSize(2 * side, 2 * side)) / m_scale};
}

void SeatRaster::draw(QImage &target, const QRect &clip, QPoint origin, const SeatLayout &layout,
                      std::span<const SeatStyle> styles, std::span<const quint8> marks)
{
    const qsizetype stride = target.bytesPerLine() / qsizetype(sizeof(QRgb));
    const Window window{reinterpret_cast<QRgb *>(target.bits()) + clip.top() * stride + clip.left(), stride,
                        clip.width(), clip.height()};
    const int shift = m_sprites.phaseShift();
    const int phaseBits = m_sprites.phases() - 1;
    const QPoint corner = clip.topLeft() + origin;
    const int left = corner.x() << shift;
    const int top = corner.y() << shift;
    const int least = -(m_sprites.side() << shift);
    const int right = window.width << shift;
    const int bottom = window.height << shift;
    const auto gridSeats = layout.gridSeats();
    layout.forEachStretch(reach(QRect(corner, clip.size())), [&](qint32 first, qint32 last) {
        for (size_t k = size_t(first); k < size_t(last); ++k) {
            const int x = m_x[k] - left;
            const int y = m_y[k] - top;
            if (x <= least || y <= least || x >= right || y >= bottom)
                continue;
            const size_t seat = size_t(gridSeats[k]);
            const auto sprite = m_sprites.sprite(SeatStyle(styles[seat] | marks[seat]), x & phaseBits, y & phaseBits);
            copySprite(window, x >> shift, y >> shift, sprite, m_sprites.side(), m_sprites.stride());
        }
    });
}

} // namespace guichet::seatplan
