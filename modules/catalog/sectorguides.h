// Finds in a sector's shape the lines that its rows follow.
#pragma once

#include <catalog/polygon.h>

#include <QRectF>

#include <optional>

namespace guichet::catalog {

/// The edge of a sector as a chord that is bent like a parabola.
struct Guide {
    QPointF from;
    QPointF to;
    double bend = 0; ///< distance of its middle from the chord

    [[nodiscard]] QPointF at(double u) const; ///< 0 at its start, 1 at its end, also beyond
};

/// The lines along which the front and the back edge run, both from the same side of the sector to the other, and how
/// far beyond their ends the shape reaches.
struct Guides {
    Guide front;
    Guide back;
    double beyond = 0.05; // so that the sides are surely crossed

    Guides(const Guide &f, const Guide &b, const std::vector<Ring> &parts);
};

/// Nothing if the parts, taken together, have no area.
[[nodiscard]] std::optional<Guides> guidesOf(const std::vector<Ring> &parts, const QRectF &pitch);

} // namespace guichet::catalog
