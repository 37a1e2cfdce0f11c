#include <seatplan/seatcolours.h>

#include <array>
#include <cmath>

namespace guichet::seatplan {

namespace {

// Okabe and Ito's colours for all kinds of colour vision, in an order that keeps neighbours apart.
constexpr std::array<QRgb, 8> OwnColours{0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7,
                                         0xff56b4e9, 0xffd55e00, 0xff8c6bb1, 0xfff0e442};
constexpr double ShapeContrast = 3.0;

double luminance(QRgb colour)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

QRgb standingOut(QRgb colour, QRgb background)
{
    const QRgb towards = readableOn(background);
    QRgb result = colour;
    for (double share = 0.0; contrast(result, background) < ShapeContrast && share <= 1.0; share += 0.04)
        result = mixed(colour, towards, share);
    return result;
}

} // namespace

double contrast(QRgb a, QRgb b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QRgb readableOn(QRgb background)
{
    constexpr QRgb black = 0xff000000;
    constexpr QRgb white = 0xffffffff;
    return contrast(background, white) >= contrast(background, black) ? white : black;
}

QRgb mixed(QRgb a, QRgb b, double share)
{
    const auto channel = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return qRgb(channel(qRed(a), qRed(b)), channel(qGreen(a), qGreen(b)), channel(qBlue(a), qBlue(b)));
}

SeatColours seatColours(const QPalette &palette, const std::vector<QColor> &wanted)
{
    SeatColours colours;
    colours.block = palette.color(QPalette::Base).rgb();
    const QRgb text = palette.color(QPalette::Text).rgb();
    colours.dark = luminance(colours.block) < 0.2;
    colours.ink = mixed(text, readableOn(colours.block), 0.3);
    colours.canvas = mixed(colours.block, colours.dark ? 0xff000000 : text, colours.dark ? 0.25 : 0.07);
    colours.blockEdge = mixed(colours.block, text, colours.dark ? 0.28 : 0.22);
    colours.quiet = mixed(colours.block, text, colours.dark ? 0.34 : 0.33);
    colours.off = mixed(colours.block, text, colours.dark ? 0.62 : 0.55);
    colours.accent = standingOut(palette.color(QPalette::Highlight).rgb(), colours.block);
    for (size_t i = 0; i < wanted.size(); ++i) {
        const QRgb asked = wanted[i].isValid() ? wanted[i].rgb() : OwnColours[i % OwnColours.size()];
        colours.categories.push_back(standingOut(asked, colours.block));
    }
    if (colours.categories.empty())
        colours.categories.push_back(colours.accent);
    return colours;
}

} // namespace guichet::seatplan
