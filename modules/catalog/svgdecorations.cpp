// Turns shapes of an SVG drawing that are no seats into decorations.
#include <catalog/svgdecorations.h>

namespace guichet::catalog {

void addDecorations(const SvgShape &shape, std::vector<Decoration> &decorations)
{
    if (shape.isText) {
        decorations.push_back(
            {Decoration::Shape::Text, shape.rings.front(), shape.text, shape.fill, {}, shape.textSize});
        return;
    }
    const bool invisible = shape.fill.isEmpty() && shape.border.isEmpty();
    const QString border = invisible ? QStringLiteral("#808080") : shape.border;
    for (const Ring &ring : shape.rings) {
        if (ring.size() >= 3)
            decorations.push_back({Decoration::Shape::Polygon, ring, {}, shape.fill, border, 1.0});
    }
}

} // namespace guichet::catalog
