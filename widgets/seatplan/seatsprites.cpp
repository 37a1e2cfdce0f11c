#include <seatplan/seatsprites.h>

#include <seatplan/pixelblend.h>

#include <algorithm>
#include <cmath>

namespace guichet::seatplan {

using inventory::SeatState;

namespace {

// Diameters in pixels from which a detail can be told from noise.
constexpr double ShapesFrom = 5.0;
constexpr double CheckFrom = 7.0;
constexpr double ChairFrom = 14.0;
constexpr double DashesFrom = 9.0;
constexpr double Fading = 0.72;
constexpr double RoomForTwoFrom = 34.0; // a sign and a number below each other

constexpr double Tau = 6.283185307179586;

double fromSegment(double x, double y, double ax, double ay, double bx, double by)
{
    const double dx = bx - ax;
    const double dy = by - ay;
    const double t = std::clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(x - ax - t * dx, y - ay - t * dy);
}

/// Signed distance to a square with round corners, negative inside.
double fromSquare(double x, double y, double half, double corner)
{
    const double qx = std::abs(x) - half + corner;
    const double qy = std::abs(y) - half + corner;
    return std::hypot(std::max(qx, 0.0), std::max(qy, 0.0)) + std::min(std::max(qx, qy), 0.0) - corner;
}

/// Share of a pixel covered by a shape whose border is @p inside pixels away.
double edge(double inside) { return std::clamp(inside + 0.5, 0.0, 1.0); }

} // namespace

void SeatSprites::reset(double diameter, const SeatColours &colours, bool wholePixels)
{
    m_colours = colours;
    m_diameter = std::max(1.0, diameter);
    // Below 12 px a quarter of a pixel is seen as uneven rows, above 20 px not even half of one is.
    m_phaseShift = wholePixels ? 0 : m_diameter < 12 ? 2 : m_diameter < 20 ? 1 : 0;
    m_side = int(std::ceil(m_diameter)) + 2;
    m_stride = (m_side + 3) & ~3;
    for (auto &shape : m_coverage)
        shape.clear();
    for (auto &shape : m_hasCoverage)
        shape.fill(false);
    m_places.assign((m_colours.categories.size() << CategoryShift) * size_t(phases() * phases()), Place());
    m_pixels.clear();
}

/// Coverage of the pixel that lies (dx, dy) from the seat's centre.
double SeatSprites::cover(Shape shape, double dx, double dy) const
{
    const double r = m_diameter / 2;
    const double away = std::hypot(dx, dy);
    const double stroke = std::max(1.2, m_diameter / 8);
    const double half = 0.88 * r;
    const double corner = 0.3 * r;
    // Where a sign stands when the number needs room below it.
    const bool shared = m_diameter >= RoomForTwoFrom;
    const double unit = r * (shared ? 0.52 : 1.0);
    const double sx = dx / unit;
    const double sy = (dy + (shared ? 0.40 * r : 0.0)) / unit;
    const auto strokeOf = [unit](double distance, double width) {
        return edge(std::max(0.55, width / 2 * unit) - distance * unit);
    };

    switch (shape) {
    case Disc:
        return edge(r - away);
    case Square:
        return edge(-fromSquare(dx, dy, half, corner));
    case Dot:
        return edge(0.6 * r - away);
    case Ring:
        return edge(stroke / 2 - std::abs(away - r + stroke / 2));
    case SquareRing:
        return edge(stroke / 2 - std::abs(fromSquare(dx, dy, half, corner) + stroke / 2));
    case Hatch: {
        const double period = std::max(3.2, m_diameter / 3.5);
        const double across = (dx + dy) / std::sqrt(2.0);
        return edge(period / 5 - std::abs(across - period * std::round(across / period)));
    }
    case Cross: {
        const double arm = 0.55 * r;
        const double distance =
            std::min(fromSegment(dx, dy, -arm, -arm, arm, arm), fromSegment(dx, dy, -arm, arm, arm, -arm));
        return edge(std::max(0.6, m_diameter / 14) - distance);
    }
    case Check:
        return strokeOf(
            std::min(fromSegment(sx, sy, -0.45, 0.03, -0.12, 0.36), fromSegment(sx, sy, -0.12, 0.36, 0.48, -0.34)),
            0.26);
    case Chair: {
        const double head = edge((0.15 - std::hypot(sx + 0.08, sy + 0.62)) * unit);
        const double body =
            std::min({fromSegment(sx, sy, -0.08, -0.38, -0.04, 0.08), fromSegment(sx, sy, -0.04, 0.08, 0.34, 0.08),
                      fromSegment(sx, sy, 0.34, 0.08, 0.52, 0.5)});
        const double wheelX = sx + 0.04;
        const double wheelY = sy - 0.26;
        const bool behindTheLegs = wheelX > 0.05 && wheelY < 0.02;
        const double wheel = behindTheLegs ? 1.0 : std::abs(std::hypot(wheelX, wheelY) - 0.38);
        return std::max({head, strokeOf(body, 0.14), strokeOf(wheel, 0.13)});
    }
    case MarkGap:
        return edge(away - 0.56 * r) * edge(r - away);
    case MarkRing:
        return edge(away - 0.72 * r) * edge(r - away);
    case MarkDashes: {
        const double ring = edge(away - 0.72 * r) * edge(r - away);
        if (m_diameter < DashesFrom)
            return ring;
        const double turn = std::atan2(dy, dx) / Tau * 6.0; // six dashes
        const double fromGap = std::abs(turn - std::round(turn)) / 6.0 * Tau * away;
        return ring * edge(fromGap - std::max(0.7, m_diameter / 20));
    }
    case ShapeCount:
        break;
    }
    return 0.0;
}

const quint8 *SeatSprites::coverage(Shape shape, int phase)
{
    const size_t area = size_t(m_side * m_side);
    std::vector<quint8> &all = m_coverage[shape];
    if (all.empty())
        all.resize(area * size_t(phases() * phases()));
    quint8 *mask = all.data() + area * size_t(phase);
    if (!m_hasCoverage[shape][size_t(phase)]) {
        m_hasCoverage[shape][size_t(phase)] = true;
        const double x = middle() + double(phase & (phases() - 1)) / phases() - 0.5; // of pixel centres
        const double y = middle() + double(phase >> m_phaseShift) / phases() - 0.5;
        for (int line = 0; line < m_side; ++line)
            for (int column = 0; column < m_side; ++column)
                mask[line * m_side + column] = quint8(std::lround(255 * cover(shape, column - x, line - y)));
    }
    return mask;
}

void SeatSprites::compose(SeatStyle style, int phase, Place &place)
{
    place.offset = qint32(m_pixels.size());
    m_pixels.resize(m_pixels.size() + size_t(m_side) * size_t(m_stride), 0);
    QRgb *pixels = m_pixels.data() + place.offset;
    const auto paint = [&](Shape shape, QRgb colour, const quint8 *within = nullptr) {
        const quint8 *mask = coverage(shape, phase);
        for (int line = 0; line < m_side; ++line)
            for (int column = 0; column < m_side; ++column) {
                uint covered = mask[line * m_side + column];
                if (within)
                    covered = covered * within[line * m_side + column] / 255;
                QRgb &pixel = pixels[line * m_stride + column];
                if (covered > 0)
                    pixel = blend(pixel != 0 ? pixel : m_colours.block, colour, covered);
            }
    };

    const bool wheelchair = (style & WheelchairBit) != 0;
    const Shape body = wheelchair ? Square : Disc;
    const QRgb price = m_colours.category(categoryOf(style));
    const bool shapes = m_diameter >= ShapesFrom;
    const QRgb pale = mixed(m_colours.block, price, 0.4);
    bool sign = wheelchair && m_diameter >= ChairFrom;
    QRgb signColour = m_colours.ink;
    switch (stateOf(style)) {
    case SeatState::Free:
        paint(body, price);
        signColour = readableOn(price);
        break;
    case SeatState::HeldHere:
        paint(body, m_colours.ink);
        if (m_diameter >= CheckFrom)
            paint(Check, m_colours.block);
        sign = false;
        break;
    case SeatState::HeldOther:
        if (shapes)
            paint(wheelchair ? SquareRing : Ring, price);
        else
            paint(body, pale);
        break;
    case SeatState::Sold:
        paint(Dot, m_colours.quiet);
        sign = false;
        break;
    case SeatState::Blocked:
        if (shapes)
            paint(Cross, m_colours.off);
        else
            paint(Dot, m_colours.quiet);
        sign = false;
        break;
    case SeatState::NotOurs:
        paint(body, mixed(m_colours.block, price, shapes ? 0.22 : 0.3));
        if (shapes)
            paint(Hatch, mixed(m_colours.block, price, 0.75), coverage(body, phase));
        break;
    }
    if (sign)
        paint(Chair, signColour);
    if (style & (SelectedBit | ProposedBit)) {
        const bool selected = (style & SelectedBit) != 0;
        const QRgb colour = selected ? m_colours.ink : m_colours.accent;
        if (shapes) {
            paint(MarkGap, m_colours.block);
            paint(selected ? MarkRing : MarkDashes, colour);
        } else {
            paint(Disc, colour);
        }
    }

    if (style & FadedBit)
        for (int i = 0; i < m_side * m_stride; ++i)
            if (pixels[i] != 0)
                pixels[i] = mixed(pixels[i] | 0xff000000, m_colours.block, Fading);

    int first = m_side;
    int last = -1;
    for (int line = 0; line < m_side; ++line)
        if (std::any_of(pixels + line * m_stride, pixels + (line + 1) * m_stride, [](QRgb p) { return p != 0; })) {
            first = std::min(first, line);
            last = line;
        }
    place.firstLine = qint16(last < 0 ? 0 : first);
    place.lineCount = qint16(last < 0 ? 0 : last - first + 1);
}

SeatSprites::Sprite SeatSprites::sprite(SeatStyle style, int phaseX, int phaseY)
{
    const int phase = phaseX + (phaseY << m_phaseShift);
    Place &place = m_places[(size_t(style) << (2 * m_phaseShift)) + size_t(phase)];
    if (place.offset < 0)
        compose(style, phase, place);
    return {m_pixels.data() + place.offset, place.firstLine, place.lineCount};
}

QImage SeatSprites::picture(SeatStyle style)
{
    QImage image(m_side, m_side, QImage::Format_RGB32);
    image.fill(m_colours.block);
    const Sprite s = sprite(style, 0, 0);
    for (int line = 0; line < m_side; ++line) {
        QRgb *out = reinterpret_cast<QRgb *>(image.scanLine(line));
        for (int column = 0; column < m_side; ++column)
            if (const QRgb pixel = s.pixels[line * m_stride + column])
                out[column] = pixel;
    }
    return image;
}

SeatSprites::NumberPlace SeatSprites::numberPlace(SeatStyle style) const
{
    const SeatState state = stateOf(style);
    if (state == SeatState::Blocked)
        return NumberPlace::None;
    const bool signInside = state == SeatState::HeldHere || ((style & WheelchairBit) && state != SeatState::Sold);
    if (signInside)
        return m_diameter >= RoomForTwoFrom ? NumberPlace::Lower : NumberPlace::None;
    return NumberPlace::Middle;
}

QRgb SeatSprites::numberColour(SeatStyle style) const
{
    const QRgb colour = plainNumberColour(style);
    return style & FadedBit ? mixed(colour, m_colours.block, Fading) : colour;
}

QRgb SeatSprites::plainNumberColour(SeatStyle style) const
{
    switch (stateOf(style)) {
    case SeatState::Free:
        return readableOn(m_colours.category(categoryOf(style)));
    case SeatState::HeldHere:
        return m_colours.block;
    case SeatState::Sold:
        return mixed(m_colours.quiet, m_colours.ink, 0.62);
    default:
        return m_colours.ink;
    }
}

} // namespace guichet::seatplan
