// What a drag or a click on the plan takes.
#pragma once

namespace guichet::seatplan {

enum class PlanTool {
    Pointer, ///< seat by seat; a drag draws a lasso, with Ctrl a rectangle
    Row,     ///< a click takes a row, a drag a part of it
    Block,
    Band,  ///< rectangle
    Lasso, ///< any outline; drawn as a line, the seats along it
    Paint, ///< what the brush passes
    Pan,
};
constexpr int PlanToolCount = 7;

} // namespace guichet::seatplan
