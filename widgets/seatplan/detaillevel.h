// How much of the plan is worth drawing at a given size.
#pragma once

namespace guichet::seatplan {

enum class DetailLevel {
    Blocks,    ///< blocks as areas with their free places
    Seats,     ///< every seat, blocks named across them
    RowLabels, ///< and the rows' labels at their ends, blocks named at their edge
    Numbers,   ///< and the seats' numbers
};

/// @p pitch: logical pixels from seat to seat. A level is left only 15 % beyond its border, so that a zoom that wavers
/// around it does not flicker.
[[nodiscard]] constexpr DetailLevel detailLevel(double pitch, DetailLevel before)
{
    constexpr double from[] = {0.0, 3.0, 8.0, 18.0};
    constexpr double hysteresis = 1.15;
    auto level = int(before);
    while (level < int(DetailLevel::Numbers) && pitch >= from[level + 1])
        ++level;
    while (level > 0 && pitch * hysteresis < from[level])
        --level;
    return DetailLevel(level);
}

} // namespace guichet::seatplan
