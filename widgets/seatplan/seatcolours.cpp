#include <seatplan/seatcolours.h>

#include <array>
#include <cmath>

namespace guichet::seatplan {

namespace {

// After Okabe and Ito, for all kinds of colour vision: the first ones as they are, the others chosen so that no two of
// a set look alike to anybody at the contrast that a background asks for (tst_colourmodes).
constexpr std::array<QRgb, 8> OnLight{0xff0072b2, 0xffc18600, 0xff009e73, 0xff8c0070,
                                      0xff590012, 0xff556b00, 0xff5a78ff, 0xff1d1d8f};
constexpr std::array<QRgb, 8> OnDark{0xff0072b2, 0xffe69f00, 0xff009e73, 0xff9a5cff,
                                     0xffdcf285, 0xffd93030, 0xff85dcf2, 0xffa65b97};
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

bool isDark(const QPalette &palette) { return luminance(palette.color(QPalette::Base).rgb()) < 0.2; }

SeatColours seatColours(const QPalette &palette, const std::vector<QColor> &wanted)
{
    SeatColours colours;
    colours.block = palette.color(QPalette::Base).rgb();
    const QRgb text = palette.color(QPalette::Text).rgb();
    colours.dark = isDark(palette);
    colours.ink = mixed(text, readableOn(colours.block), 0.3);
    colours.canvas = mixed(colours.block, colours.dark ? 0xff000000 : text, colours.dark ? 0.25 : 0.07);
    colours.blockEdge = mixed(colours.block, text, colours.dark ? 0.28 : 0.22);
    colours.quiet = mixed(colours.block, text, colours.dark ? 0.34 : 0.33);
    colours.off = mixed(colours.block, text, colours.dark ? 0.62 : 0.55);
    colours.accent = standingOut(palette.color(QPalette::Highlight).rgb(), colours.block);
    const std::array<QRgb, 8> &own = colours.dark ? OnDark : OnLight;
    for (size_t i = 0; i < wanted.size(); ++i) {
        const QRgb asked = wanted[i].isValid() ? wanted[i].rgb() : own[i % own.size()];
        colours.categories.push_back(standingOut(asked, colours.block));
    }
    if (colours.categories.empty())
        colours.categories.push_back(colours.accent);
    return colours;
}

} // namespace guichet::seatplan
