// Turns shapes of an SVG drawing that are no seats into decorations.
#pragma once

#include <catalog/seatingplan.h>
#include <catalog/svgshapes.h>

namespace guichet::catalog {

/// Adds one decoration per ring. What would be invisible gets a grey border.
void addDecorations(const SvgShape &shape, std::vector<Decoration> &decorations);

} // namespace guichet::catalog
