// Mixes one colour into a 32-bit pixel.
#pragma once

#include <QRgb>

namespace guichet::seatplan {

/// @p coverage 0 to 255, exact at both ends; the result is opaque.
[[nodiscard]] constexpr QRgb blend(QRgb under, QRgb over, uint coverage)
{
    const uint share = coverage + (coverage >> 7);
    const auto both = [=](QRgb mask) {
        return QRgb(((under & mask) * quint64(256 - share) + (over & mask) * quint64(share)) >> 8) & mask;
    };
    return 0xff000000u | both(0xff00ff) | both(0x00ff00);
}

} // namespace guichet::seatplan
