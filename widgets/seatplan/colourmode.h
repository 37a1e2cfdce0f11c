// What the colour of a seat stands for.
#pragma once

#include <QColor>

#include <vector>

namespace guichet::seatplan {

/// The shape of a seat always tells its state; its colour tells one thing more.
enum class ColourMode {
    Price,        ///< price category
    Status,       ///< the state once more, loudly
    Contingent,   ///< who may sell it
    Availability, ///< how much of its block is free
    Holder,       ///< in whose basket it is
    Evenings,     ///< on how many of the performances that are shown as one it can be had
};
constexpr int ColourModeCount = 6;

/// Colours of the modes whose classes are always the same ones; empty for prices and contingents, whose number the plan
/// decides. Chosen so that no two that share a shape look alike to anybody (tst_colourmodes).
[[nodiscard]] std::vector<QColor> modeColours(ColourMode mode, bool dark);

} // namespace guichet::seatplan
