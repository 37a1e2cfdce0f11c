#include <seatplan/colourmode.h>

namespace guichet::seatplan {

std::vector<QColor> modeColours(ColourMode mode, bool dark)
{
    const auto colours = [](std::initializer_list<QRgb> values) {
        std::vector<QColor> list;
        for (const QRgb value : values)
            list.push_back(QColor::fromRgb(value));
        return list;
    };
    switch (mode) {
    case ColourMode::Price:
    case ColourMode::Contingent:
        break;
    case ColourMode::Status: // in the order of SeatState
        return dark ? colours({0x56b4e9, 0xe6e6e6, 0xe69f00, 0x9a9a9a, 0x9a9a9a, 0x9a5cff})
                    : colours({0x0072b2, 0x202020, 0xd55e00, 0x757575, 0x757575, 0x8c0070});
    case ColourMode::Availability: // from little to much, evenly in brightness: also in grey more is farther from paper
        return dark ? colours({0x7e6bc4, 0xb565b0, 0xe0708a, 0xf5a05a, 0xf5e07a})
                    : colours({0xc38933, 0xc76b4a, 0x9a4a78, 0x5a3f94, 0x1f2a6b});
    case ColourMode::Evenings: // from none to all
        return dark ? colours({0x8a8a8a, 0xb565b0, 0xf5a05a, 0xf5e07a})
                    : colours({0x8a8a8a, 0xc76b4a, 0x5a3f94, 0x1f2a6b});
    case ColourMode::Holder: // here, elsewhere, nobody
        return dark ? colours({0x56b4e9, 0xf08a3c, 0x8a8a8a}) : colours({0x0072b2, 0xd55e00, 0x8a8a8a});
    }
    return {};
}

} // namespace guichet::seatplan
