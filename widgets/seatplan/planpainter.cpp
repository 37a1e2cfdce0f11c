#include <seatplan/planpainter.h>

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <optional>

namespace guichet::seatplan {

using catalog::Decoration;
using inventory::SeatState;

namespace {

constexpr double EdgeWidth = 1.0;   // logical pixels, around a block
constexpr double LassoWidth = 2.0;  // likewise
constexpr int MostLinesKept = 4096; // a block seen from so near shows a small part of itself

QColor colour(QRgb rgb) { return QColor::fromRgb(rgb); }

QPolygonF inPixels(const auto &points, double scale, QPoint origin)
{
    QPolygonF polygon;
    polygon.reserve(qsizetype(points.size()));
    // Sixteenths of a pixel, so that taking away a whole origin leaves the same fraction everywhere.
    for (const QPointF p : points)
        polygon.append(QPointF(std::round(p.x() * scale * 16) / 16, std::round(p.y() * scale * 16) / 16) - origin);
    return polygon;
}

} // namespace

void PlanPainter::setLayout(std::shared_ptr<const SeatLayout> layout)
{
    m_layout = std::move(layout);
    m_level = DetailLevel::Blocks;
    invalidate();
    if (!m_layout)
        return;
    m_labels.setLayout(m_layout);
    m_unknown.clear();
}

std::span<const SeatStyle> PlanPainter::unknownStyles()
{
    if (m_unknown.empty()) {
        m_unknown.resize(size_t(m_layout->seatCount()));
        for (size_t s = 0; s < m_unknown.size(); ++s)
            m_unknown[s] = seatStyle(SeatState::Sold, m_layout->plan().seats[s].category, false);
    }
    return m_unknown;
}

void PlanPainter::prepare(double scale, double ratio, const SeatColours &colours, const QFont &font)
{
    if (scale == m_scale && ratio == m_ratio && colours == m_colours && font == m_font)
        return;
    m_scale = scale;
    m_ratio = ratio;
    m_colours = colours;
    m_font = font;
    m_level = detailLevel(m_layout->pitch() * scale / ratio, m_level);
    m_raster.setZoom(*m_layout, scale, colours);
    m_labels.setZoom(scale, ratio, font, m_level);
    prepareBlocks();
}

void PlanPainter::prepareBlocks()
{
    const double edge = std::max(1.0, EdgeWidth * m_ratio);
    const int room = int(std::ceil(4 * m_ratio)); // for the frame around a block
    m_blocks.assign(size_t(m_layout->blockCount()), {});
    for (int b = 0; b < m_layout->blockCount(); ++b) {
        BlockArea &area = m_blocks[size_t(b)];
        const auto &shape = m_layout->shape(b);
        for (const Ring &part : shape.parts)
            area.parts.push_back({fillShape(part, m_scale), fillShape(part, m_scale, edge), {}, {}});
        area.box = QRectF(shape.box.topLeft() * m_scale, shape.box.size() * m_scale)
                       .toAlignedRect()
                       .adjusted(-room, -room, room, room);
    }
}

void PlanPainter::drawOutline(QPainter &painter, int block, QPoint origin) const
{
    for (const Ring &part : m_layout->shape(block).parts)
        painter.drawPolygon(inPixels(part, m_scale, origin));
}

QRect PlanPainter::ringBox(int seat) const
{
    const int room = int(std::ceil(6 * m_ratio));
    return seatBox(seat).adjusted(-room, -room, room, room);
}

QRect PlanPainter::lineBox(QPoint from, QPoint to) const
{
    const int room = int(std::ceil(LassoWidth * m_ratio)) + 1;
    return QRect(from, to).normalized().adjusted(-room, -room, room, room);
}

void PlanPainter::paint(QImage &target, const QRect &clip, QPoint origin, const SeatShading &shading,
                        std::span<const quint8> marks, const PlanMarks &overlay)
{
    const QRect pixels = clip.translated(origin);
    for (int line = clip.top(); line <= clip.bottom(); ++line)
        std::fill_n(reinterpret_cast<QRgb *>(target.scanLine(line)) + clip.left(), clip.width(), m_colours.canvas);
    paintDecorations(target, clip, origin);
    for (int b = 0; b < m_layout->blockCount(); ++b)
        if (blockBox(b).intersects(pixels)) {
            if (showsAsArea(b))
                paintArea(target, clip, origin, b, shading);
            else
                paintBlock(target, clip, origin, b);
        }
    if (m_level != DetailLevel::Blocks) {
        const std::span<const SeatStyle> styles = shading.model() ? shading.styles() : unknownStyles();
        m_raster.draw(target, clip, origin, *m_layout, styles, marks);
        if (m_level >= DetailLevel::RowLabels)
            m_labels.drawRowLabels(target, clip, origin, m_colours.off);
        if (m_level >= DetailLevel::Numbers)
            m_labels.drawSeatNumbers(target, clip, origin, m_raster, styles, marks);
        m_labels.drawPlates(target, clip, origin, m_colours, m_level == DetailLevel::Seats ? overlay.hoveredBlock : -1);
    }
    if (overlay != PlanMarks())
        paintOverlay(target, clip, origin, overlay);
}

void PlanPainter::paintBlock(QImage &target, const QRect &clip, QPoint origin, int block)
{
    for (auto &part : m_blocks[size_t(block)].parts)
        fillPart(target, clip, origin, part, m_colours.blockEdge, m_colours.block);
}

void PlanPainter::fillPart(QImage &target, const QRect &clip, QPoint origin, BlockArea::Part &part, QRgb edge,
                           QRgb body)
{
    if (part.whole.box.height() > MostLinesKept) {
        m_fill.fill(target, clip, origin, part.whole, edge);
        m_fill.fill(target, clip, origin, part.inside, body);
        return;
    }
    if (part.edge.isEmpty()) {
        part.body = m_fill.spans(part.inside);
        part.edge = m_fill.spans(part.whole, part.body);
    }
    PolygonFill::fill(target, clip, origin, part.edge, edge);
    PolygonFill::fill(target, clip, origin, part.body, body);
}

void PlanPainter::paintArea(QImage &target, const QRect &clip, QPoint origin, int block, const SeatShading &shading)
{
    const int freePlaces = shading.model() ? shading.model()->freeInBlock(block) : 0;
    QRgb fill = mixed(m_colours.block, m_colours.quiet, 0.55);
    if (shading.model()) {
        const SeatShading::BlockShade shade = shading.block(block);
        fill = mixed(fill, m_colours.category(shade.colourClass), shade.share);
    }
    for (const auto &part : m_blocks[size_t(block)].parts)
        m_fill.fill(target, clip, origin, part.inside, fill);
    m_labels.drawBlock(target, clip, origin, block, freePlaces, fill);
}

QRect PlanPainter::decorationBox(const Decoration &decoration) const
{
    const auto &points = decoration.points;
    QRectF box = catalog::boundingBox(points);
    if (decoration.shape == Decoration::Shape::Ellipse && points.size() >= 2)
        box = QRectF(points[0] - points[1], points[0] + points[1]).normalized();
    if (!decoration.text.isEmpty()) { // no wider than a full em per letter
        const QPointF half(double(decoration.text.size()) * decoration.textSize / 2, decoration.textSize);
        box = catalog::united(box, QRectF(box.center() - half, box.center() + half));
    }
    const int room = int(std::ceil(3 * m_ratio));
    return QRectF(box.topLeft() * m_scale, box.size() * m_scale).toAlignedRect().adjusted(-room, -room, room, room);
}

void PlanPainter::paintDecorations(QImage &target, const QRect &clip, QPoint origin) const
{
    const QRect pixels = clip.translated(origin);
    std::optional<QPainter> painter; // most strips show none
    for (const Decoration &decoration : m_layout->plan().decorations) {
        if (decoration.points.empty() || !decorationBox(decoration).intersects(pixels))
            continue;
        if (!painter) {
            painter.emplace(&target);
            painter->setClipRect(clip);
            painter->setRenderHint(QPainter::Antialiasing);
        }
        paintDecoration(*painter, decoration, origin);
    }
}

void PlanPainter::paintDecoration(QPainter &painter, const Decoration &decoration, QPoint origin) const
{
    // A plan's own colours are made for paper; behind seats they step back towards the canvas.
    const auto quiet = [this](const QString &name, double share) {
        return name.isEmpty() ? QColor(Qt::transparent) : colour(mixed(m_colours.canvas, QColor(name).rgb(), share));
    };
    const QColor fill = quiet(decoration.fill, m_colours.dark ? 0.30 : 0.45);
    const QColor border = quiet(decoration.border, 0.6);
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(border.alpha() > 0 ? QPen(border, 1.5 * m_ratio) : QPen(Qt::NoPen));
    const QPolygonF points = inPixels(decoration.points, m_scale, QPoint());
    QPointF middle = points.front();
    if (decoration.shape == Decoration::Shape::Polygon) {
        painter.drawPolygon(points.translated(-origin));
        middle = points.boundingRect().center();
    } else if (decoration.shape == Decoration::Shape::Ellipse && points.size() >= 2) {
        painter.drawEllipse(middle - origin, points[1].x(), points[1].y());
    }
    const double size = decoration.textSize * m_scale;
    if (decoration.text.isEmpty() || size < 7 * m_ratio)
        return;
    QFont font = m_font;
    font.setPixelSize(int(std::lround(size)));
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(colour(m_colours.off));
    const QPoint at = middle.toPoint() - origin; // rounded before the origin goes: rounding depends on the sign
    painter.drawText(at.x() - metrics.horizontalAdvance(decoration.text) / 2, at.y() + metrics.capHeight() / 2,
                     decoration.text);
}

void PlanPainter::paintOverlay(QImage &target, const QRect &clip, QPoint origin, const PlanMarks &overlay) const
{
    const QRect pixels = clip.translated(origin);
    QPainter painter(&target);
    painter.setClipRect(clip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](int seat, double gap, double width, QRgb rgb) {
        if (seat < 0 || !ringBox(seat).intersects(pixels))
            return;
        const QRect box = seatBox(seat);
        const double radius = m_raster.sprites().diameter() / 2 + gap + width / 2;
        painter.setPen(QPen(colour(rgb), width));
        painter.drawEllipse(QRectF(box.translated(-origin)).center(), radius, radius);
    };
    const QRgb opposite = m_colours.dark ? 0xff000000 : 0xffffffff;
    if (m_level != DetailLevel::Blocks) {
        ring(overlay.hoveredSeat, 0.5 * m_ratio, 2 * m_ratio, m_colours.ink);
        ring(overlay.focusSeat, 2 * m_ratio, 2 * m_ratio, opposite);
        ring(overlay.focusSeat, 0, 2 * m_ratio, m_colours.dark ? 0xffffffff : 0xff000000);
    }
    const auto frame = [&](int block, double width, QRgb rgb) {
        if (block < 0 || !blockBox(block).intersects(pixels))
            return;
        painter.setPen(QPen(colour(rgb), width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        drawOutline(painter, block, origin);
    };
    if (overlay.hoveredBlock >= 0 && showsAsArea(overlay.hoveredBlock))
        frame(overlay.hoveredBlock, 2 * m_ratio, m_colours.ink);
    frame(overlay.focusBlock, 5 * m_ratio, opposite);
    frame(overlay.focusBlock, 2 * m_ratio, m_colours.ink);
    if (overlay.lasso.size() > 1) {
        painter.setPen(
            QPen(colour(m_colours.accent), LassoWidth * m_ratio, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (qsizetype i = 1; i < overlay.lasso.size(); ++i) // piece by piece: each has its own box
            if (lineBox(overlay.lasso[i - 1], overlay.lasso[i]).intersects(pixels))
                painter.drawLine(QPointF(overlay.lasso[i - 1] - origin), QPointF(overlay.lasso[i] - origin));
    }
    if (!overlay.band.isNull()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QRect band = overlay.band.translated(-origin);
        const int width = std::max(1, int(std::lround(2 * m_ratio)));
        const QColor line = colour(m_colours.accent);
        painter.fillRect(QRect(band.left(), band.top(), band.width(), width), line);
        painter.fillRect(QRect(band.left(), band.bottom() - width + 1, band.width(), width), line);
        painter.fillRect(QRect(band.left(), band.top(), width, band.height()), line);
        painter.fillRect(QRect(band.right() - width + 1, band.top(), width, band.height()), line);
    }
}

} // namespace guichet::seatplan
