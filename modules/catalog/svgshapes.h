// Reads the shapes of an SVG drawing in document coordinates.
#pragma once

#include <catalog/polygon.h>
#include <core/error.h>

namespace guichet::catalog {

struct SvgShape {
    bool isText = false;
    QString id;
    QString tribune;         ///< data-tribune of the shape or the nearest group around it
    QString sector;          ///< data-sector, likewise
    qint64 group = 0;        ///< the same for all shapes under the element that carries data-sector
    qint64 line = 0;         ///< of the file, from 1
    std::vector<Ring> rings; ///< in document coordinates, curves flattened; the middle of a text
    QString text;
    double textSize = 0;
    QString fill;   ///< "#rrggbb" or empty
    QString border; ///< "#rrggbb" or empty
    [[nodiscard]] QPointF centre() const;
};

struct SvgDrawing {
    QString title;
    std::vector<SvgShape> shapes;
};

/// Entities of a document type are refused, what is not drawn is skipped. Errors: file.malformed ("line L, column C"),
/// file.unknown-format if the document is no SVG.
[[nodiscard]] Result<SvgDrawing> readSvg(const QByteArray &content);

} // namespace guichet::catalog
