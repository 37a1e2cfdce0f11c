#include "smallclub.h"

#include <core/uuid7.h>

#include <QDateTime>

namespace guichet::test {

namespace {

constexpr int Rows = 10;
constexpr int SeatsPerRow = 20;
constexpr int StandingPlaces = 50;

QJsonObject english(const QString &text) { return {{QStringLiteral("en"), text}}; }

QJsonObject performance(const QString &code, const QString &startsAt)
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("starts_at"), startsAt},
            {QStringLiteral("venue"), QStringLiteral("GROUND")},
            {QStringLiteral("plan"), QStringLiteral("HALL")},
            {QStringLiteral("price_table"), QStringLiteral("BASE")},
            {QStringLiteral("vat"), QStringLiteral("SPORT")},
            {QStringLiteral("state"), QStringLiteral("on_sale")},
            {QStringLiteral("title"), QStringLiteral("Derby")},
            {QStringLiteral("subtitle"), QString()}};
}

QJsonArray selection(int first, int last)
{
    return {QJsonObject{{QStringLiteral("plan"), QStringLiteral("HALL")},
                        {QStringLiteral("ranges"), QJsonArray{QJsonArray{first, last}}}}};
}

QJsonObject organiser(const QString &code)
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("name"), QString(code + QStringLiteral(" house"))},
            {QStringLiteral("legal_name"), QString(code + QStringLiteral(" SA"))},
            {QStringLiteral("address"), QStringLiteral("1 rue du Stade")},
            {QStringLiteral("registration"), QStringLiteral("000 000 000 00000")},
            {QStringLiteral("vat_number"), QStringLiteral("FR00000000000")},
            {QStringLiteral("licence"), QStringLiteral("L-R-00-0000")},
            {QStringLiteral("time_zone"), QStringLiteral("Europe/Paris")},
            {QStringLiteral("currency"), QStringLiteral("EUR")},
            {QStringLiteral("ticket_template"), QStringLiteral("default")}};
}

catalog::Season otherHouse()
{
    catalog::Season season;
    season.document =
        QJsonObject{{QStringLiteral("organiser"), organiser(QStringLiteral("STAGE"))},
                    {QStringLiteral("channels"),
                     QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("DESK")},
                                            {QStringLiteral("name"), english(QStringLiteral("Desk"))}}}},
                    {QStringLiteral("points_of_sale"),
                     QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("FOYER")},
                                            {QStringLiteral("name"), QStringLiteral("Foyer")},
                                            {QStringLiteral("place"), QStringLiteral("Lille")},
                                            {QStringLiteral("channel"), QStringLiteral("DESK")},
                                            {QStringLiteral("counters"), QJsonArray{QStringLiteral("T1")}}}}},
                    {QStringLiteral("vat_rates"), QJsonArray{}},
                    {QStringLiteral("venues"), QJsonArray{}},
                    {QStringLiteral("price_types"), QJsonArray{}},
                    {QStringLiteral("price_tables"), QJsonArray{}},
                    {QStringLiteral("events"), QJsonArray{}}};
    return season;
}

} // namespace

SmallClub::SmallClub(TestCluster &cluster)
    : m_owner(cluster.freshDatabase())
{
    storage::Connection owner(m_owner);
    must(owner.ensureOpen());
    must(catalog::importSeason(owner, operation(QStringLiteral("import-season"), QStringLiteral("SERVER")), season(),
                               catalog::Mode::Apply));
    must(catalog::importSeason(owner, operation(QStringLiteral("import-season"), QStringLiteral("SERVER")),
                               otherHouse(), catalog::Mode::Apply));
    must(owner.query(QStringLiteral("UPDATE guichet.operator SET pos_id = (SELECT pos_id FROM guichet.point_of_sale "
                                    "WHERE code = 'AGENCE') WHERE name = 'agency'")));
}

catalog::SeatingPlan SmallClub::plan()
{
    catalog::SeatingPlan plan;
    plan.code = QStringLiteral("HALL");
    plan.name = QStringLiteral("Hall");
    plan.size = QSizeF(40, 30);
    plan.categories = {{QStringLiteral("GOLD"), QStringLiteral("Gold"), QStringLiteral("#c09000")},
                       {QStringLiteral("SILVER"), QStringLiteral("Silver"), QStringLiteral("#909090")}};
    const auto addSeat = [&plan](const QString &key, int number, QPointF at, qint32 category, qint32 run) {
        plan.seats.push_back({key, QString::number(number), at, category, 0, run});
    };
    qint32 run = 0;
    for (qint32 b = 0; b < 2; ++b) {
        const QString code(QChar(u'A' + b));
        catalog::Block block;
        block.code = code;
        block.name = QStringLiteral("Block ") + code;
        block.firstRow = qint32(plan.rows.size());
        block.firstSeat = qint32(plan.seats.size());
        for (int r = 0; r < Rows; ++r, ++run) {
            plan.rows.push_back({QString::number(r + 1), b, qint32(plan.seats.size()), SeatsPerRow});
            for (int s = 0; s < SeatsPerRow; ++s)
                addSeat(code + u'/' + QString::number(r + 1) + u'/' + QString::number(s + 1), s + 1,
                        QPointF(s * 0.5 + b * 15, r * 0.9), b, run);
        }
        block.rowCount = Rows;
        block.seatCount = Rows * SeatsPerRow;
        plan.blocks.push_back(block);
    }
    catalog::Block pit;
    pit.code = QStringLiteral("PIT");
    pit.name = QStringLiteral("Pit");
    pit.kind = catalog::Block::Kind::Standing;
    pit.firstRow = qint32(plan.rows.size());
    pit.rowCount = 1;
    pit.firstSeat = qint32(plan.seats.size());
    pit.seatCount = StandingPlaces;
    plan.rows.push_back({QString(), 2, pit.firstSeat, StandingPlaces});
    for (int s = 0; s < StandingPlaces; ++s)
        addSeat(QStringLiteral("PIT/") + QString::number(s + 1), s + 1, QPointF(s % 10, 20 + s / 10), 1, run);
    plan.blocks.push_back(pit);
    Q_ASSERT(!catalog::findStructuralFault(plan));
    return plan;
}

catalog::Season SmallClub::season()
{
    QJsonArray counters;
    for (int i = 1; i <= 16; ++i)
        counters.append(QStringLiteral("G%1").arg(i));
    const auto pos = [](const QString &code, const QString &channel, const QJsonArray &tills) {
        return QJsonObject{{QStringLiteral("code"), code},
                           {QStringLiteral("name"), code.toLower()},
                           {QStringLiteral("place"), QStringLiteral("Lens")},
                           {QStringLiteral("channel"), channel},
                           {QStringLiteral("counters"), tills}};
    };
    catalog::Season season;
    season.plans = {{QStringLiteral("GROUND"), plan()}};
    season.document = QJsonObject{
        {QStringLiteral("organiser"), organiser(QStringLiteral("CLUB"))},
        {QStringLiteral("channels"),
         QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("COUNTER")},
                                {QStringLiteral("name"), english(QStringLiteral("Counter"))}},
                    QJsonObject{{QStringLiteral("code"), QStringLiteral("PARTNER")},
                                {QStringLiteral("name"), english(QStringLiteral("Partner"))}}}},
        {QStringLiteral("points_of_sale"),
         QJsonArray{pos(QStringLiteral("AGENCE"), QStringLiteral("PARTNER"), {QStringLiteral("A1")}),
                    pos(QStringLiteral("STADE"), QStringLiteral("COUNTER"), counters)}},
        {QStringLiteral("vat_rates"),
         QJsonArray{QJsonObject{
             {QStringLiteral("code"), QStringLiteral("SPORT")},
             {QStringLiteral("label"), QStringLiteral("5.5 %")},
             {QStringLiteral("periods"), QJsonArray{QJsonObject{{QStringLiteral("from"), QStringLiteral("2015-01-01")},
                                                                {QStringLiteral("to"), QJsonValue()},
                                                                {QStringLiteral("basis_points"), 550}}}}}}},
        {QStringLiteral("venues"),
         QJsonArray{QJsonObject{
             {QStringLiteral("code"), QStringLiteral("GROUND")},
             {QStringLiteral("name"), QStringLiteral("Ground")},
             {QStringLiteral("city"), QStringLiteral("Lens")},
             {QStringLiteral("address"), QStringLiteral("1 rue du Stade")},
             {QStringLiteral("plans"), QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("HALL")},
                                                              {QStringLiteral("name"), QStringLiteral("Hall")}}}}}}},
        {QStringLiteral("price_types"),
         QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("FULL")},
                                {QStringLiteral("name"), english(QStringLiteral("Full price"))},
                                {QStringLiteral("rank"), 1}},
                    QJsonObject{{QStringLiteral("code"), QStringLiteral("REDUCED")},
                                {QStringLiteral("name"), english(QStringLiteral("Reduced"))},
                                {QStringLiteral("rank"), 2},
                                {QStringLiteral("proof"), english(QStringLiteral("student card"))}}}},
        {QStringLiteral("price_tables"),
         QJsonArray{
             QJsonObject{{QStringLiteral("code"), QStringLiteral("BASE")},
                         {QStringLiteral("name"), QStringLiteral("Base")},
                         {QStringLiteral("prices"),
                          QJsonObject{{QStringLiteral("GOLD"),
                                       QJsonObject{{QStringLiteral("FULL"), 3000}, {QStringLiteral("REDUCED"), 2000}}},
                                      {QStringLiteral("SILVER"), QJsonObject{{QStringLiteral("FULL"), 1500}}}}}}}},
        {QStringLiteral("events"),
         QJsonArray{
             QJsonObject{{QStringLiteral("code"), QStringLiteral("LEAGUE")},
                         {QStringLiteral("title"), QStringLiteral("League")},
                         {QStringLiteral("performances"),
                          QJsonArray{performance(QStringLiteral("D1"), QStringLiteral("2099-05-01T18:00:00Z")),
                                     performance(QStringLiteral("D2"), QStringLiteral("2099-05-08T18:00:00Z")),
                                     performance(QStringLiteral("D3"), QStringLiteral("2099-05-15T18:00:00Z")),
                                     performance(QStringLiteral("D4"), QStringLiteral("2020-05-15T18:00:00Z"))}}}}},
        {QStringLiteral("contingents"),
         QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("PARTNERS")},
                                {QStringLiteral("name"), QStringLiteral("Partners")},
                                {QStringLiteral("performances"), QJsonArray{QStringLiteral("D1")}},
                                {QStringLiteral("selection"), selection(0, SeatsPerRow - 1)},
                                {QStringLiteral("channels"), QJsonArray{QStringLiteral("PARTNER")}},
                                {QStringLiteral("points_of_sale"), QJsonArray{}}}}},
        {QStringLiteral("blocked"),
         QJsonArray{QJsonObject{{QStringLiteral("performances"), QJsonArray{QStringLiteral("D1")}},
                                {QStringLiteral("selection"), selection(SeatsPerRow, SeatsPerRow)},
                                {QStringLiteral("reason"), QStringLiteral("camera")}}}},
        {QStringLiteral("subscriptions"),
         QJsonArray{
             QJsonObject{{QStringLiteral("code"), QStringLiteral("SEASON")},
                         {QStringLiteral("name"), english(QStringLiteral("Season"))},
                         {QStringLiteral("performances"), QJsonArray{QStringLiteral("D1"), QStringLiteral("D2")}},
                         {QStringLiteral("price_table"), QStringLiteral("BASE")}}}}};
    return season;
}

operations::Operation SmallClub::operation(const QString &kind, const QString &counter, const QJsonObject &body)
{
    return {makeUuid7(QDateTime::currentMSecsSinceEpoch()), kind, counter, body};
}

std::vector<qint32> idsOf(const catalog::PerformanceSheet &sheet, const QStringList &labels)
{
    std::vector<qint32> ids;
    for (const QString &label : labels) {
        const qint32 seat = sheet.plan->seatWithLabel(label);
        if (seat < 0)
            qFatal("no seat %s", qPrintable(label));
        ids.push_back(sheet.plan->seatIds[size_t(seat)]);
    }
    return ids;
}

orders::Basket basketOf(const catalog::PerformanceSheet &sheet, const QStringList &labels, qint32 type)
{
    orders::Basket basket{QUuid::createUuid(), {}, {}};
    for (const qint32 id : idsOf(sheet, labels))
        basket.lines.push_back(must(orders::makeLine(sheet, sheet.plan->seatWithId(id), type)));
    return basket;
}

operations::Operation cashSale(const orders::Basket &basket, const QString &counter)
{
    const Money total = basket.total();
    const auto settlement =
        must(tenders::settle(total, total.isZero() ? std::vector<tenders::Handed>{}
                                                   : std::vector<tenders::Handed>{{tenders::Method::Cash, total, {}}}));
    return must(orders::decideSale(makeUuid7(QDateTime::currentMSecsSinceEpoch()), counter, basket, settlement));
}

QString footprint(storage::Connection &owner)
{
    return must(owner.value(QStringLiteral(
                    "SELECT concat_ws(' ', (SELECT count(*) FROM guichet.operation), (SELECT count(*) FROM "
                    "guichet.sealed_record), (SELECT count(*) FROM guichet.order_file), "
                    "(SELECT count(*) FROM guichet.ticket), (SELECT count(*) FROM guichet.tender), (SELECT count(*) "
                    "FROM guichet.ledger_transfer), (SELECT count(*) FROM guichet.occupancy), "
                    "(SELECT count(*) FROM guichet.seat_change), (SELECT string_agg(seq || '/' || last_order || '/' || "
                    "last_ticket || '/' || perpetual_net, ',' ORDER BY chain) FROM guichet.chain))")))
        .toString();
}

QStringList findings(storage::Connection &owner)
{
    QSqlQuery query = must(
        owner.query(QStringLiteral("SELECT invariant || ' ' || subject || ': ' || detail FROM guichet.findings()")));
    QStringList lines;
    while (query.next())
        lines << query.value(0).toString();
    return lines;
}

} // namespace guichet::test
