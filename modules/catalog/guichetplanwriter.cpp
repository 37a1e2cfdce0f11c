// Writes our own seating plan format, one row a line, so that a changed plan shows its changes line by line.
#include <catalog/planimport.h>
#include <catalog/standingplaces.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace guichet::catalog {
namespace {

QJsonArray written(const QPointF &p) { return {p.x(), p.y()}; }

QJsonArray written(const std::vector<QPointF> &points)
{
    QJsonArray list;
    for (const QPointF &p : points)
        list << written(p);
    return list;
}

void insertText(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

class GuichetWriter
{
public:
    explicit GuichetWriter(const SeatingPlan &plan)
        : m_plan(plan)
    {
    }

    QByteArray write() const
    {
        QJsonObject head{{QStringLiteral("guichet_seating_plan"), 1},
                         {QStringLiteral("name"), m_plan.name},
                         {QStringLiteral("size"), QJsonArray{m_plan.size.width(), m_plan.size.height()}}};
        insertText(head, "code", m_plan.code);
        QByteArrayList categories;
        for (const SeatCategory &category : m_plan.categories) {
            QJsonObject object{{QStringLiteral("code"), category.code}, {QStringLiteral("name"), category.name}};
            insertText(object, "color", category.color);
            categories << compact(object);
        }
        QByteArrayList blocks;
        for (const Block &block : m_plan.blocks)
            blocks << (block.kind == Block::Kind::Standing ? standing(block) : seated(block));
        QByteArrayList decorations;
        for (const Decoration &decoration : m_plan.decorations)
            decorations << compact(drawn(decoration));
        if (!m_plan.origin.isEmpty())
            head.insert(QStringLiteral("origin"), m_plan.origin);
        return compact(head).chopped(1) + ",\n\"categories\":" + listed(categories) +
               ",\n\"blocks\":" + listed(blocks) + ",\n\"decorations\":" + listed(decorations) + "}\n";
    }

private:
    static QByteArray listed(const QByteArrayList &items) { return "[\n" + items.join(",\n") + "\n]"; }

    static QJsonObject head(const Block &block)
    {
        QJsonObject object{{QStringLiteral("code"), block.code}, {QStringLiteral("name"), block.name}};
        insertText(object, "level", block.level);
        insertText(object, "entrance", block.entrance);
        if (!block.outline.empty())
            object.insert(QStringLiteral("outline"), written(block.outline));
        return object;
    }

    QByteArray seated(const Block &block) const
    {
        QByteArrayList rows;
        for (qint32 r = block.firstRow; r < block.firstRow + block.rowCount; ++r) {
            const Row &row = m_plan.rows[size_t(r)];
            rows << compact({{QStringLiteral("label"), row.label}, {QStringLiteral("runs"), runs(row)}});
        }
        return compact(head(block)).chopped(1) + ",\"rows\":" + listed(rows) + '}';
    }

    /// Capacity alone if the places are those which the reader would make of it.
    QByteArray standing(const Block &block) const
    {
        QJsonObject object = head(block);
        object.insert(QStringLiteral("kind"), QStringLiteral("standing"));
        const Seat &first = m_plan.seats[size_t(block.firstSeat)];
        const auto usual = standingPlaces(block.code, block.outline, block.seatCount, first.category);
        const auto isUsual = [&first](const Seat &seat, const DraftSeat &place) {
            return seat.key == place.key && seat.number == place.number && seat.category == place.category &&
                   seat.attributes == 0 && seat.origin.isEmpty() && seat.run == first.run &&
                   seat.position.x() == place.position.x() && seat.position.y() == place.position.y();
        };
        if (std::equal(m_plan.seats.begin() + block.firstSeat, m_plan.seats.begin() + block.firstSeat + block.seatCount,
                       usual.begin(), usual.end(), isUsual)) {
            object.insert(QStringLiteral("capacity"), block.seatCount);
            object.insert(QStringLiteral("category"), m_plan.categories[size_t(first.category)].code);
        } else {
            object.insert(QStringLiteral("runs"), runs(m_plan.rows[size_t(block.firstRow)]));
        }
        return compact(object);
    }

    QJsonArray runs(const Row &row) const
    {
        QJsonArray all;
        QJsonArray run;
        for (qint32 s = row.firstSeat; s < row.firstSeat + row.seatCount; ++s) {
            const Seat &seat = m_plan.seats[size_t(s)];
            if (s > row.firstSeat && seat.run != m_plan.seats[size_t(s) - 1].run) {
                all << run;
                run = QJsonArray();
            }
            QJsonObject object{{QStringLiteral("number"), seat.number},
                               {QStringLiteral("key"), seat.key},
                               {QStringLiteral("at"), written(seat.position)},
                               {QStringLiteral("category"), m_plan.categories[size_t(seat.category)].code}};
            if (seat.attributes != 0)
                object.insert(QStringLiteral("attributes"),
                              QJsonArray::fromStringList(attributeNames(seat.attributes)));
            if (!seat.origin.isEmpty())
                object.insert(QStringLiteral("origin"), seat.origin);
            run << object;
        }
        all << run;
        return all;
    }

    static QJsonObject drawn(const Decoration &decoration)
    {
        static constexpr const char *Shapes[] = {"polygon", "ellipse", "text"};
        QJsonObject object{{QStringLiteral("shape"), QLatin1String(Shapes[int(decoration.shape)])},
                           {QStringLiteral("points"), written(decoration.points)}};
        insertText(object, "text", decoration.text);
        insertText(object, "fill", decoration.fill);
        insertText(object, "border", decoration.border);
        if (decoration.textSize != 1.0)
            object.insert(QStringLiteral("text_size"), decoration.textSize);
        return object;
    }

    const SeatingPlan &m_plan;
};

} // namespace

QByteArray writeSeatingPlan(const SeatingPlan &plan) { return GuichetWriter(plan).write(); }

} // namespace guichet::catalog
