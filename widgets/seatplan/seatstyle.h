// What a seat looks like, in one number.
#pragma once

#include <inventory/seatstate.h>

namespace guichet::seatplan {

/// State, marks and colour class of a seat; the class is its price category unless another colour mode is on. Sprites
/// are looked up by it, so equal styles are equal pictures.
using SeatStyle = quint16;

constexpr SeatStyle StateBits = 0x07;
constexpr SeatStyle WheelchairBit = 0x08;
constexpr SeatStyle SelectedBit = 0x10;
constexpr SeatStyle ProposedBit = 0x20;
constexpr SeatStyle FadedBit = 0x40; ///< not among the seats that are asked about
constexpr int CategoryShift = 7;
constexpr int StateCount = 6;

[[nodiscard]] constexpr SeatStyle seatStyle(inventory::SeatState state, qint32 category, bool wheelchair)
{
    return SeatStyle(quint32(state) | (wheelchair ? WheelchairBit : 0u) | quint32(category) << CategoryShift);
}
[[nodiscard]] constexpr inventory::SeatState stateOf(SeatStyle style)
{
    return inventory::SeatState(style & StateBits);
}
[[nodiscard]] constexpr int categoryOf(SeatStyle style) { return style >> CategoryShift; }
[[nodiscard]] constexpr SeatStyle withClass(SeatStyle style, int colourClass)
{
    return SeatStyle((style & ((1u << CategoryShift) - 1)) | quint32(colourClass) << CategoryShift);
}
[[nodiscard]] constexpr SeatStyle withState(SeatStyle style, inventory::SeatState state)
{
    return SeatStyle((style & ~quint32(StateBits)) | quint32(state));
}

} // namespace guichet::seatplan
