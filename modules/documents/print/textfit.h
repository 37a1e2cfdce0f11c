// Fits a text into its box: first smaller, then cut with an ellipsis, never beyond the box.
#pragma once

#include <documents/ticketpage.h>

class QPainter;

namespace guichet::documents {

/// Paints the run in device units of @p painter, one millimetre being @p dotsPerMillimetre. False: something was cut.
[[nodiscard]] bool paintText(QPainter *painter, const TextRun &run, double dotsPerMillimetre);

} // namespace guichet::documents
