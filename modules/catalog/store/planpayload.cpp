#include "planpayload.h"

#include <QJsonArray>

#include <algorithm>

namespace guichet::catalog {

namespace {

QJsonArray pointList(const std::vector<QPointF> &points)
{
    QJsonArray list;
    for (const QPointF &point : points)
        list.append(QJsonArray{point.x(), point.y()});
    return list;
}

QString shapeWord(Decoration::Shape shape)
{
    switch (shape) {
    case Decoration::Shape::Polygon:
        return QStringLiteral("polygon");
    case Decoration::Shape::Ellipse:
        return QStringLiteral("ellipse");
    case Decoration::Shape::Text:
        return QStringLiteral("text");
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject planPayload(const SeatingPlan &plan)
{
    QJsonArray categories;
    for (const SeatCategory &category : plan.categories) {
        categories.append(QJsonObject{{QStringLiteral("code"), category.code},
                                      {QStringLiteral("name"), category.name},
                                      {QStringLiteral("color"), category.color}});
    }
    QJsonArray blocks;
    for (const Block &block : plan.blocks) {
        blocks.append(
            QJsonObject{{QStringLiteral("code"), block.code},
                        {QStringLiteral("name"), block.name},
                        {QStringLiteral("level"), block.level},
                        {QStringLiteral("entrance"), block.entrance},
                        {QStringLiteral("kind"),
                         block.kind == Block::Kind::Seated ? QStringLiteral("seated") : QStringLiteral("standing")},
                        {QStringLiteral("outline"), pointList(block.outline)}});
    }
    QJsonArray rows;
    QJsonArray rowOf;
    QJsonArray category;
    QJsonArray key;
    QJsonArray number;
    QJsonArray label;
    QJsonArray x;
    QJsonArray y;
    QJsonArray attributes;
    QJsonArray run;
    QJsonArray origin;
    for (size_t r = 0; r < plan.rows.size(); ++r) {
        const Row &row = plan.rows[r];
        rows.append(QJsonObject{{QStringLiteral("label"), row.label}, {QStringLiteral("block"), row.block}});
        for (qint32 i = row.firstSeat; i < row.firstSeat + row.seatCount; ++i) {
            const Seat &seat = plan.seats[size_t(i)];
            rowOf.append(int(r));
            category.append(seat.category);
            key.append(seat.key);
            number.append(seat.number);
            label.append(plan.seatLabel(i));
            x.append(seat.position.x());
            y.append(seat.position.y());
            attributes.append(seat.attributes);
            run.append(seat.run);
            origin.append(seat.origin);
        }
    }
    QJsonArray decorations;
    for (const Decoration &decoration : plan.decorations) {
        decorations.append(QJsonObject{{QStringLiteral("shape"), shapeWord(decoration.shape)},
                                       {QStringLiteral("points"), pointList(decoration.points)},
                                       {QStringLiteral("text"), decoration.text},
                                       {QStringLiteral("fill"), decoration.fill},
                                       {QStringLiteral("border"), decoration.border},
                                       {QStringLiteral("text_size"), decoration.textSize}});
    }
    QJsonObject extras;
    const bool comesFromElsewhere =
        std::ranges::any_of(plan.seats, [](const Seat &seat) { return !seat.origin.isEmpty(); });
    if (comesFromElsewhere || !plan.origin.isEmpty())
        extras = {{QStringLiteral("origin"), plan.origin}, {QStringLiteral("seat_origins"), origin}};
    return QJsonObject{{QStringLiteral("code"), plan.code},
                       {QStringLiteral("name"), plan.name},
                       {QStringLiteral("width"), plan.size.width()},
                       {QStringLiteral("height"), plan.size.height()},
                       {QStringLiteral("categories"), categories},
                       {QStringLiteral("blocks"), blocks},
                       {QStringLiteral("rows"), rows},
                       {QStringLiteral("decorations"), decorations},
                       {QStringLiteral("extras"), extras},
                       {QStringLiteral("seats"), QJsonObject{{QStringLiteral("row"), rowOf},
                                                             {QStringLiteral("category"), category},
                                                             {QStringLiteral("key"), key},
                                                             {QStringLiteral("number"), number},
                                                             {QStringLiteral("label"), label},
                                                             {QStringLiteral("x"), x},
                                                             {QStringLiteral("y"), y},
                                                             {QStringLiteral("attributes"), attributes},
                                                             {QStringLiteral("run"), run}}}};
}

} // namespace guichet::catalog
