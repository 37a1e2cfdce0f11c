// What a seat looks like, in one number.
#pragma once

#include <inventory/seatstate.h>

namespace guichet::seatplan {

/// State, marks and price category of a seat. Sprites are looked up by it, so equal styles are equal pictures.
using SeatStyle = quint16;

constexpr SeatStyle StateBits = 0x07;
constexpr SeatStyle WheelchairBit = 0x08;
constexpr SeatStyle SelectedBit = 0x10;
constexpr SeatStyle ProposedBit = 0x20;
constexpr int CategoryShift = 6;
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
[[nodiscard]] constexpr SeatStyle withState(SeatStyle style, inventory::SeatState state)
{
    return SeatStyle((style & ~quint32(StateBits)) | quint32(state));
}

} // namespace guichet::seatplan
