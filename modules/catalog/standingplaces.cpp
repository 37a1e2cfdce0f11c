// What reader and writer of our own format must agree on: the places of a standing area, the names of attributes.
#include <catalog/standingplaces.h>

#include <QStringList>

#include <array>

namespace guichet::catalog {
namespace {

struct NamedAttribute {
    QLatin1String name;
    quint16 bit = 0;
};
constexpr std::array<NamedAttribute, 4> Attributes = {{{QLatin1String("wheelchair"), Wheelchair},
                                                       {QLatin1String("companion"), Companion},
                                                       {QLatin1String("restricted_view"), RestrictedView},
                                                       {QLatin1String("security"), SecuritySeat}}};

} // namespace

std::vector<DraftSeat> standingPlaces(const QString &block, const Ring &outline, qint32 capacity, qint32 category)
{
    std::vector<DraftSeat> places;
    for (const QPointF &p : pointsInside({outline}, capacity)) {
        const QString number = QString::number(places.size() + 1);
        places.push_back({block + u'-' + number, number, p, category, 0, false, 0});
    }
    return places;
}

quint16 attributeNamed(const QString &name)
{
    for (const NamedAttribute &attribute : Attributes) {
        if (name == attribute.name)
            return attribute.bit;
    }
    return 0;
}

QStringList attributeNames(quint16 attributes)
{
    QStringList names;
    for (const NamedAttribute &attribute : Attributes) {
        if ((attributes & attribute.bit) != 0)
            names << attribute.name;
    }
    return names;
}

} // namespace guichet::catalog
