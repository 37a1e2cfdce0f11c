// What an outline of a block has to tell: its separate parts, and where a label has most room.
#pragma once

#include <catalog/polygon.h>

namespace guichet::seatplan {

using catalog::Ring;

/// A block on both sides of a gangway has one outline whose parts are joined by a doubled line (catalog::joined()):
/// taken apart again, largest part first.
[[nodiscard]] std::vector<Ring> parts(const Ring &outline);

/// A point inside that is far from every edge: the place for a label. The centre of the box if the outline is
/// degenerate.
[[nodiscard]] QPointF roomiestPoint(const Ring &outline);

/// Length of the horizontal stretch inside the outline that is centred on @p point and stays inside over the height
/// point.y ± @p halfHeight.
[[nodiscard]] double widthAround(const Ring &outline, QPointF point, double halfHeight);

} // namespace guichet::seatplan
