// SVG's little languages: path data, transforms, numbers, colours.
#pragma once

#include <catalog/polygon.h>

#include <QString>

#include <optional>

namespace guichet::catalog {

/// x' = a·x + c·y + e, y' = b·x + d·y + f
struct SvgTransform {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    [[nodiscard]] QPointF map(const QPointF &p) const { return {a * p.x() + c * p.y() + e, b * p.x() + d * p.y() + f}; }
    /// This one after @p inner.
    [[nodiscard]] SvgTransform after(const SvgTransform &inner) const;
    /// This one with @p origin in the place of the coordinates' origin.
    [[nodiscard]] SvgTransform around(const QPointF &origin) const;
};

/// "matrix(…) translate(…) scale(…) rotate(…) skewX(…) skewY(…)"; nothing if it is none.
[[nodiscard]] std::optional<SvgTransform> parseSvgTransform(QStringView text);
/// A list of numbers, parted by spaces and commas; nothing if there is anything else.
[[nodiscard]] std::optional<std::vector<double>> parseSvgNumbers(QStringView text);
/// Path data with every curve flattened, one ring per subpath; nothing if it cannot be understood.
[[nodiscard]] std::optional<std::vector<Ring>> flattenSvgPath(QStringView data);
/// "#rrggbb", or empty for none, for what only a style sheet knows, and for colours beyond the common names.
[[nodiscard]] QString parseSvgColor(const QString &text);

} // namespace guichet::catalog
