// Where the sectors of a stadium lie: their shapes in an SVG drawing, or a free place for those without one.
#include <catalog/jsonplace.h>
#include <catalog/planbuilder.h>
#include <catalog/sectorshapes.h>
#include <catalog/svgdecorations.h>
#include <catalog/svgshapes.h>

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace guichet::catalog {
namespace {

Error inShapes(Error error)
{
    if (error.code == "file.malformed")
        error.args[0].prepend(QLatin1String("shapes: "));
    return error;
}

/// A rectangle around an anchor with one axis towards the pitch, pushed outwards side by side.
class GrowingPlace
{
public:
    GrowingPlace(const QPointF &anchor, const QPointF &towardsPitch, double step)
        : m_anchor(anchor)
        , m_depth(towardsPitch)
        , m_side(-towardsPitch.y(), towardsPitch.x())
        , m_step(step)
        , m_reach{step / 2, step / 2, step / 2, step / 2}
    {
    }

    /// To both sides, forwards (to the pitch) and backwards; corners in order.
    [[nodiscard]] Ring ring(double gap = 0) const
    {
        const auto corner = [&](double side, double depth) { return m_anchor + side * m_side + depth * m_depth; };
        const auto [left, right, forwards, backwards] = m_reach;
        return {corner(-left - gap, forwards + gap), corner(right + gap, forwards + gap),
                corner(right + gap, -backwards - gap), corner(-left - gap, -backwards - gap)};
    }

    [[nodiscard]] bool isFree(const std::vector<Ring> &obstacles) const
    {
        const Ring mine = ring(m_step / 2);
        return std::ranges::none_of(obstacles, [&mine](const Ring &other) { return touch(mine, other); });
    }

    /// Depths are limited to those of the neighbours, so that the sector stays in line with them.
    void grow(const std::vector<Ring> &obstacles, double wanted, double mostForwards, double mostBackwards)
    {
        const std::array<double, 4> limit = {1e3 * m_step, 1e3 * m_step, mostForwards, mostBackwards};
        std::array<bool, 4> open = {true, true, true, true};
        while (area(ring()) < wanted && std::ranges::count(open, true) > 0) {
            for (size_t i = 0; i < m_reach.size() && area(ring()) < wanted; ++i) {
                if (!open[i])
                    continue;
                m_reach[i] += m_step;
                if (m_reach[i] > limit[i] || !isFree(obstacles)) {
                    m_reach[i] -= m_step;
                    open[i] = false;
                }
            }
        }
    }

private:
    QPointF m_anchor;
    QPointF m_depth;
    QPointF m_side;
    double m_step;
    std::array<double, 4> m_reach;
};

} // namespace

Result<SectorShapes> readSectorShapes(const QByteArray &svg)
{
    const auto drawing = readSvg(svg);
    if (!drawing)
        return tl::unexpected(inShapes(drawing.error()));
    SectorShapes shapes;
    QHash<SectorName, qint64> groupOf;
    const SvgShape *pitch = nullptr;
    double pitchArea = 0;
    for (const SvgShape &shape : drawing->shapes) {
        if (shape.isText)
            continue;
        if (shape.sector.isEmpty()) {
            const double size = area(convexHull(shape.rings.front()));
            if (size > pitchArea) {
                pitchArea = size;
                pitch = &shape;
            }
            continue;
        }
        const SectorName name(shape.tribune, shape.sector);
        std::vector<Ring> &parts = shapes.parts[name];
        for (const Ring &ring : shape.rings) {
            const bool isNew = std::ranges::find(parts, ring) == parts.end();
            if (isNew && area(ring) > 0)
                parts.push_back(ring);
        }
        const auto refuse = [&](const char *expected) {
            const QString where = QStringLiteral("line %1").arg(shape.line);
            return tl::unexpected(inShapes(malformed(where, expected, shape.tribune + u' ' + shape.sector)));
        };
        if (parts.empty())
            return refuse(QT_TRANSLATE_NOOP("Import", "an outline with an area"));
        size_t corners = 0;
        for (const Ring &part : parts)
            corners += part.size();
        if (corners > MaxCorners)
            return refuse(QT_TRANSLATE_NOOP("Import", "an outline of at most 2000 corners"));
        if (!groupOf.contains(name))
            groupOf.insert(name, shape.group);
        if (groupOf.value(name) != shape.group && std::ranges::find(shapes.repeated, name) == shapes.repeated.end())
            shapes.repeated.push_back(name);
    }
    if (shapes.parts.isEmpty()) {
        return tl::unexpected(inShapes(
            malformed(QStringLiteral("svg"), QT_TRANSLATE_NOOP("Import", "shapes with data-tribune and data-sector"),
                      QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing")))));
    }
    if (pitch)
        shapes.pitch = boundingBox(pitch->rings.front());
    for (const SvgShape &shape : drawing->shapes) {
        if (!shape.sector.isEmpty())
            continue;
        // Style sheets are not read, so a pitch without colours of its own gets those of grass and chalk.
        SvgShape drawn = shape;
        if (shape.isText)
            shapes.labels.push_back({shape.text, shape.rings.front().front()});
        const bool colourless = drawn.fill.isEmpty() && drawn.border.isEmpty() && !drawn.isText;
        if (colourless && &shape == pitch)
            drawn.fill = QStringLiteral("#7fb069");
        else if (colourless && pitch && shapes.pitch.contains(drawn.centre()))
            drawn.border = QStringLiteral("#ffffff");
        addDecorations(drawn, shapes.decorations);
    }
    return shapes;
}

std::vector<Ring> takeShapesLabelled(SectorShapes &shapes, const QString &sector)
{
    constexpr int MostParts = 20;
    std::vector<Ring> found;
    int tried = 0;
    for (const SectorShapes::Label &label : shapes.labels) {
        if (label.text != sector || shapes.pitch.contains(label.at) || ++tried > MostParts)
            continue;
        const auto around = std::ranges::find_if(shapes.decorations, [&label](const Decoration &d) {
            return d.shape == Decoration::Shape::Polygon && contains(d.points, label.at);
        });
        if (around == shapes.decorations.end())
            continue;
        found.push_back(around->points);
        shapes.decorations.erase(around);
    }
    std::erase_if(shapes.decorations, [&found](const Decoration &d) { // its texts would lie on its seats
        return d.shape == Decoration::Shape::Text && containsAny(found, d.points.front());
    });
    return found;
}

Ring findFreePlace(const SectorShapes &shapes, const std::vector<Ring> &neighbours, double wanted)
{
    std::vector<Ring> obstacles;
    std::vector<QPointF> everything;
    for (const std::vector<Ring> &parts : shapes.parts) {
        obstacles.insert(obstacles.end(), parts.begin(), parts.end());
        for (const Ring &part : parts)
            everything.insert(everything.end(), part.begin(), part.end());
    }
    const QRectF &p = shapes.pitch;
    obstacles.push_back({p.topLeft(), p.topRight(), p.bottomRight(), p.bottomLeft()});

    std::vector<QPointF> beside;
    for (const Ring &part : neighbours)
        beside.insert(beside.end(), part.begin(), part.end());
    const double side = std::sqrt(wanted);
    const double step = side / 40;
    const QRectF all = boundingBox(everything);
    const QPointF outside(all.center().x(), all.bottom() + side);
    const QPointF anchor = beside.empty() ? outside : centre(beside);

    Ring best;
    for (int turn = 0; turn < 400; ++turn) { // outwards in a spiral until a place is large enough
        const double angle = turn * 2.4;
        const QPointF at = anchor + std::sqrt(turn) * 4 * step * QPointF(std::cos(angle), std::sin(angle));
        const QPointF toPitch(std::clamp(at.x(), p.left(), p.right()) - at.x(),
                              std::clamp(at.y(), p.top(), p.bottom()) - at.y());
        const double way = std::hypot(toPitch.x(), toPitch.y());
        const QPointF forwards = way > 0 ? toPitch / way : QPointF(0, -1);
        GrowingPlace place(at, forwards, step);
        if (!place.isFree(obstacles))
            continue;
        double front = side / 2;
        double back = side / 2;
        if (!beside.empty()) {
            const auto depth = [&](const QPointF &q) { return QPointF::dotProduct(q - at, forwards); };
            const auto [lowest, highest] = std::ranges::minmax(beside, {}, depth);
            front = std::max(depth(highest), step);
            back = std::max(-depth(lowest), step);
        }
        place.grow(obstacles, wanted, front, back);
        if (area(place.ring()) > area(best))
            best = place.ring();
        if (area(best) > 0.7 * wanted)
            break;
    }
    if (best.empty()) // the drawing is full there: below it there is always room
        best = {outside + QPointF(-side, -side) / 2, outside + QPointF(side, -side) / 2,
                outside + QPointF(side, side) / 2, outside + QPointF(-side, side) / 2};
    return best;
}

} // namespace guichet::catalog
