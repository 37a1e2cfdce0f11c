// What reader and writer of our own format must agree on: the places of a standing area, the names of attributes.
#pragma once

#include <catalog/planbuilder.h>

namespace guichet::catalog {

/// The places of a standing area of which the file says only the capacity: numbered from 1 and spread over the area.
/// None if the outline has no room for them.
[[nodiscard]] std::vector<DraftSeat> standingPlaces(const QString &block, const Ring &outline, qint32 capacity,
                                                    qint32 category);

/// 0 if there is no such attribute.
[[nodiscard]] quint16 attributeNamed(const QString &name);
[[nodiscard]] QStringList attributeNames(quint16 attributes);

} // namespace guichet::catalog
