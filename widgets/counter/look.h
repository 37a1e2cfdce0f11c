// What the counter's widgets share in appearance: the 8-px grid, quiet colours of the palette, icons that follow it.
#pragma once

#include <QIcon>
#include <QList>
#include <QPalette>
#include <QStringList>

namespace guichet::counter {

constexpr int Grid = 8;
constexpr int Touch = 44; ///< least height of what a finger presses
constexpr int Corner = 6;

/// @p share of @p over laid on @p under, 0 to 1.
[[nodiscard]] QColor mixed(const QColor &under, const QColor &over, double share);
/// Text of second rank: readable, not loud.
[[nodiscard]] QColor mutedText(const QPalette &palette);
/// Lines between things.
[[nodiscard]] QColor hairline(const QPalette &palette);
/// The one accent: the system's highlight.
[[nodiscard]] QColor accent(const QPalette &palette);
/// For states that a sign and words name as well.
[[nodiscard]] QColor goodColor(const QPalette &palette);
[[nodiscard]] QColor warningColor(const QPalette &palette);
[[nodiscard]] QColor badColor(const QPalette &palette);

/// As the seating plan shows its categories on this palette; @p wanted are "#rrggbb" or empty.
[[nodiscard]] QList<QColor> categoryColours(const QPalette &palette, const QStringList &wanted);

/// An icon of resources/icons, drawn in the application palette's @p role at the moment of painting.
[[nodiscard]] QIcon icon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);
/// The same in a colour of one's own.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace guichet::counter
