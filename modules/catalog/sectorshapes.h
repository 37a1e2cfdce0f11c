// Where the sectors of a stadium lie: their shapes in an SVG drawing, or a free place for those without one.
#pragma once

#include <catalog/planimport.h>
#include <catalog/polygon.h>

#include <QHash>

namespace guichet::catalog {

using SectorName = std::pair<QString, QString>; ///< stand and sector

struct SectorShapes {
    QHash<SectorName, std::vector<Ring>> parts; ///< of each sector; no part twice
    std::vector<SectorName> repeated;           ///< sectors that the drawing has more than once
    QRectF pitch;                               ///< the largest thing drawn that is no sector
    std::vector<Decoration> decorations;        ///< everything else
    struct Label {
        QString text;
        QPointF at;
    };
    std::vector<Label> labels; ///< texts outside the marked sectors
};

/// Shapes below an element with data-tribune and data-sector. Errors: as readSvg(), places marked "shapes: ".
[[nodiscard]] Result<SectorShapes> readSectorShapes(const QByteArray &svg);

/// Shapes without marks in which a text stands that is the sector's name. They are no decorations any more then.
[[nodiscard]] std::vector<Ring> takeShapesLabelled(SectorShapes &shapes, const QString &sector);

/// A rectangle of about @p wanted area beside the neighbours, with one side towards the pitch, that touches no other
/// sector and not the pitch.
[[nodiscard]] Ring findFreePlace(const SectorShapes &shapes, const std::vector<Ring> &neighbours, double wanted);

} // namespace guichet::catalog
