// The plan's colours on the desktop's palette, light or dark, readable on their background.
#pragma once

#include <QColor>
#include <QPalette>

#include <vector>

namespace guichet::seatplan {

struct SeatColours {
    QRgb canvas = 0;              ///< around the blocks
    QRgb block = 0;               ///< behind seats
    QRgb blockEdge = 0;           ///< thin line around a block
    QRgb ink = 0;                 ///< texts and marks, the strongest contrast to block
    QRgb quiet = 0;               ///< seats that are gone, row letters
    QRgb off = 0;                 ///< seats taken off sale
    QRgb accent = 0;              ///< proposals, rubber band
    std::vector<QRgb> categories; ///< one per colour class: price category, contingent, … (ColourMode)
    bool dark = false;

    [[nodiscard]] QRgb category(int index) const { return categories[size_t(index) % categories.size()]; }
    friend bool operator==(const SeatColours &, const SeatColours &) = default;
};

/// @p wanted: one colour per category; the program chooses for an invalid one. Each is made lighter or darker until
/// it stands out from the block's background at 3:1 (WCAG 1.4.11).
[[nodiscard]] SeatColours seatColours(const QPalette &palette, const std::vector<QColor> &wanted);

[[nodiscard]] bool isDark(const QPalette &palette);
/// WCAG contrast ratio, 1 to 21.
[[nodiscard]] double contrast(QRgb a, QRgb b);
/// Whichever of black and white reads better on @p background.
[[nodiscard]] QRgb readableOn(QRgb background);
/// @p share of @p b in @p a, 0 to 1.
[[nodiscard]] QRgb mixed(QRgb a, QRgb b, double share);

} // namespace guichet::seatplan
