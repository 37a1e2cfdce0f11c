#include "planread.h"

#include <QCache>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <algorithm>

namespace guichet::catalog {

namespace {

std::vector<QPointF> readPoints(const QJsonValue &list)
{
    std::vector<QPointF> points;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &point : array)
        points.emplace_back(point[0].toDouble(), point[1].toDouble());
    return points;
}

Decoration::Shape shapeOf(const QString &word)
{
    return word == u"ellipse" ? Decoration::Shape::Ellipse
           : word == u"text"  ? Decoration::Shape::Text
                              : Decoration::Shape::Polygon;
}

void readHead(const QJsonObject &head, SeatingPlan &plan)
{
    plan.code = head.value(u"code").toString();
    plan.name = head.value(u"name").toString();
    plan.size = QSizeF(head.value(u"width").toDouble(), head.value(u"height").toDouble());
    plan.origin = head.value(u"extras")[u"origin"].toObject();
    const QJsonArray categories = head.value(u"categories").toArray();
    for (const QJsonValue &c : categories)
        plan.categories.push_back({c[u"code"].toString(), c[u"name"].toString(), c[u"color"].toString()});
    const QJsonArray blocks = head.value(u"blocks").toArray();
    for (const QJsonValue &b : blocks) {
        Block block;
        block.code = b[u"code"].toString();
        block.name = b[u"name"].toString();
        block.level = b[u"level"].toString();
        block.entrance = b[u"entrance"].toString();
        block.kind = b[u"kind"].toString() == u"standing" ? Block::Kind::Standing : Block::Kind::Seated;
        block.outline = readPoints(b[u"outline"]);
        plan.blocks.push_back(std::move(block));
    }
    const QJsonArray rows = head.value(u"rows").toArray();
    for (const QJsonValue &r : rows)
        plan.rows.push_back({r[u"label"].toString(), r[u"block"].toInt(), 0, 0});
    const QJsonArray decorations = head.value(u"decorations").toArray();
    for (const QJsonValue &d : decorations) {
        plan.decorations.push_back({shapeOf(d[u"shape"].toString()), readPoints(d[u"points"]), d[u"text"].toString(),
                                    d[u"fill"].toString(), d[u"border"].toString(), d[u"text_size"].toDouble()});
    }
}

/// Rows and blocks are ranges of the seats, in order.
void countRanges(SeatingPlan &plan, const std::vector<qint32> &rowOfSeat)
{
    for (size_t i = 0; i < rowOfSeat.size(); ++i) {
        Row &row = plan.rows[size_t(rowOfSeat[i])];
        if (row.seatCount++ == 0)
            row.firstSeat = qint32(i);
    }
    for (size_t r = 0; r < plan.rows.size(); ++r) {
        const Row &row = plan.rows[r];
        Block &block = plan.blocks[size_t(row.block)];
        if (block.rowCount++ == 0) {
            block.firstRow = qint32(r);
            block.firstSeat = row.firstSeat;
        }
        block.seatCount += row.seatCount;
    }
}

/// Walks one tab-separated column, entry by entry.
class Column
{
public:
    explicit Column(QString text)
        : m_text(std::move(text))
    {
    }
    QStringView next()
    {
        const qsizetype end = m_text.indexOf(u'\t', m_at);
        const QStringView entry = QStringView(m_text).mid(m_at, end < 0 ? -1 : end - m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return entry;
    }

private:
    QString m_text;
    qsizetype m_at = 0;
};

Result<std::shared_ptr<const SeatingPlan>> readFromDatabase(storage::Connection &c, qint32 planId)
{
    auto query = c.query(QStringLiteral("SELECT head, ids, row_of, category, keys, numbers, x, y, attributes, runs "
                                        "FROM api.seating_plan(?)"),
                         {planId});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next() || query->isNull(0))
        return refused("plan.unknown", {QString::number(planId)});

    auto plan = std::make_shared<SeatingPlan>();
    const QJsonObject head = QJsonDocument::fromJson(query->value(0).toString().toUtf8()).object();
    readHead(head, *plan);
    const QString ids = query->value(1).toString();
    const qsizetype count = ids.isEmpty() ? 0 : ids.count(u'\t') + 1;
    Column id(ids);
    Column row(query->value(2).toString());
    Column category(query->value(3).toString());
    Column key(query->value(4).toString());
    Column number(query->value(5).toString());
    Column x(query->value(6).toString());
    Column y(query->value(7).toString());
    Column attributes(query->value(8).toString());
    Column run(query->value(9).toString());
    plan->seats.reserve(size_t(count));
    plan->seatIds.reserve(size_t(count));
    std::vector<qint32> rowOfSeat;
    rowOfSeat.reserve(size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        plan->seatIds.push_back(id.next().toInt());
        rowOfSeat.push_back(row.next().toInt());
        Seat seat;
        seat.category = category.next().toInt();
        seat.key = key.next().toString();
        seat.number = number.next().toString();
        seat.position.setX(x.next().toDouble());
        seat.position.setY(y.next().toDouble());
        seat.attributes = quint16(attributes.next().toUInt());
        seat.run = run.next().toInt();
        plan->seats.push_back(std::move(seat));
    }
    const QJsonArray origins = head.value(u"extras")[u"seat_origins"].toArray();
    for (qsizetype i = 0; i < std::min(count, origins.size()); ++i)
        plan->seats[size_t(i)].origin = origins[i].toObject();
    countRanges(*plan, rowOfSeat);
    Q_ASSERT(!findStructuralFault(*plan));
    return plan;
}

} // namespace

Result<std::shared_ptr<const SeatingPlan>> readPlan(storage::Connection &c, qint32 planId, const QString &digest)
{
    constexpr int Kept = 4;
    static QMutex guard;
    static QCache<QString, std::shared_ptr<const SeatingPlan>> known(Kept);
    // Ids differ between databases even where the content is the same.
    const QString name = c.params().host + u'/' + c.params().port + u'/' + c.params().database + u'/' +
                         QString::number(planId) + u'/' + digest;
    {
        const QMutexLocker locked(&guard);
        if (const auto *plan = known.object(name))
            return *plan;
    }
    auto plan = readFromDatabase(c, planId);
    if (plan) {
        const QMutexLocker locked(&guard);
        known.insert(name, new std::shared_ptr<const SeatingPlan>(*plan));
    }
    return plan;
}

} // namespace guichet::catalog
