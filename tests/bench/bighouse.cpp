#include "bighouse.h"

#include <catalog/store/importstore.h>
#include <core/clock.h>
#include <core/uuid7.h>
#include <operations/store/apply.h>
#include <setup/setup.h>
#include <storage/scram.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <sys/stat.h>

namespace guichet::bench {

BigHouse::~BigHouse()
{
    if (const Result<> stopped = m_cluster->stop(); !stopped)
        qWarning() << stopped.error();
}

namespace {

constexpr int Blocks = 40;
constexpr int Rows = 30;
constexpr int SeatsPerRow = 50;
constexpr int Performances = 100; // the sales take 60 of them, each part below some more

catalog::SeatingPlan bigPlan()
{
    catalog::SeatingPlan plan;
    plan.code = QStringLiteral("BIG");
    plan.name = QStringLiteral("Big");
    plan.size = QSizeF(240, 200);
    plan.categories = {{QStringLiteral("ALL"), QStringLiteral("All"), QStringLiteral("#3060a0")}};
    for (int b = 0; b < Blocks; ++b) {
        catalog::Block block;
        block.code = QStringLiteral("B%1").arg(b + 1);
        block.name = block.code;
        block.firstRow = qint32(plan.rows.size());
        block.rowCount = Rows;
        block.firstSeat = qint32(plan.seats.size());
        block.seatCount = Rows * SeatsPerRow;
        const int band = b / 8;
        const QPointF corner(b % 8 * 28, band * 30);
        for (int r = 0; r < Rows; ++r) {
            const auto run = qint32(plan.rows.size());
            plan.rows.push_back({QString::number(r + 1), b, qint32(plan.seats.size()), SeatsPerRow});
            for (int s = 0; s < SeatsPerRow; ++s)
                plan.seats.push_back({QStringLiteral("%1/%2/%3").arg(b).arg(r).arg(s), QString::number(s + 1),
                                      corner + QPointF(s * 0.5, r * 0.85), 0, 0, run});
        }
        plan.blocks.push_back(block);
    }
    return plan;
}

catalog::Season bigSeason()
{
    QJsonArray counters;
    for (int i = 1; i <= 16; ++i)
        counters.append(QStringLiteral("G%1").arg(i));
    QJsonArray performances;
    for (int i = 1; i <= Performances; ++i) {
        performances.append(QJsonObject{{QStringLiteral("code"), QStringLiteral("P%1").arg(i)},
                                        {QStringLiteral("starts_at"), QStringLiteral("2099-05-01T18:00:00Z")},
                                        {QStringLiteral("venue"), QStringLiteral("V")},
                                        {QStringLiteral("plan"), QStringLiteral("BIG")},
                                        {QStringLiteral("price_table"), QStringLiteral("T")},
                                        {QStringLiteral("vat"), QStringLiteral("S")}});
    }
    const QJsonObject english{{QStringLiteral("en"), QStringLiteral("x")}};
    catalog::Season season;
    season.plans = {{QStringLiteral("V"), bigPlan()}};
    season.document = QJsonObject{
        {QStringLiteral("organiser"), QJsonObject{{QStringLiteral("code"), QStringLiteral("BENCH")},
                                                  {QStringLiteral("name"), QStringLiteral("Bench")},
                                                  {QStringLiteral("legal_name"), QStringLiteral("x")},
                                                  {QStringLiteral("address"), QStringLiteral("x")},
                                                  {QStringLiteral("registration"), QStringLiteral("x")},
                                                  {QStringLiteral("vat_number"), QStringLiteral("x")},
                                                  {QStringLiteral("licence"), QStringLiteral("x")},
                                                  {QStringLiteral("time_zone"), QStringLiteral("Europe/Paris")},
                                                  {QStringLiteral("currency"), QStringLiteral("EUR")},
                                                  {QStringLiteral("ticket_template"), QStringLiteral("default")}}},
        {QStringLiteral("channels"),
         QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("C")}, {QStringLiteral("name"), english}}}},
        {QStringLiteral("points_of_sale"), QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("S")},
                                                                  {QStringLiteral("name"), QStringLiteral("x")},
                                                                  {QStringLiteral("place"), QStringLiteral("x")},
                                                                  {QStringLiteral("channel"), QStringLiteral("C")},
                                                                  {QStringLiteral("counters"), counters}}}},
        {QStringLiteral("vat_rates"),
         QJsonArray{QJsonObject{
             {QStringLiteral("code"), QStringLiteral("S")},
             {QStringLiteral("label"), QStringLiteral("x")},
             {QStringLiteral("periods"), QJsonArray{QJsonObject{{QStringLiteral("from"), QStringLiteral("2015-01-01")},
                                                                {QStringLiteral("to"), QJsonValue()},
                                                                {QStringLiteral("basis_points"), 550}}}}}}},
        {QStringLiteral("venues"), QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("V")},
                                                          {QStringLiteral("name"), QStringLiteral("x")},
                                                          {QStringLiteral("city"), QStringLiteral("x")},
                                                          {QStringLiteral("address"), QStringLiteral("x")}}}},
        {QStringLiteral("price_types"), QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("FULL")},
                                                               {QStringLiteral("name"), english},
                                                               {QStringLiteral("rank"), 1}}}},
        {QStringLiteral("price_tables"),
         QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("T")},
                                {QStringLiteral("name"), QStringLiteral("x")},
                                {QStringLiteral("prices"),
                                 QJsonObject{{QStringLiteral("ALL"), QJsonObject{{QStringLiteral("FULL"), 3000}}}}}}}},
        {QStringLiteral("events"), QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("E")},
                                                          {QStringLiteral("title"), QStringLiteral("x")},
                                                          {QStringLiteral("performances"), performances}}}}};
    return season;
}

operations::Operation serverOperation(const QString &kind, const QJsonObject &body)
{
    return {makeUuid7(SystemClock().nowUtc().toMSecsSinceEpoch()), kind, QStringLiteral("SERVER"), body};
}

} // namespace

BigHouse::BigHouse(Filled filled)
    : m_folder(QStringLiteral("/tmp/guichet-bench-XXXXXX"))
{
    chmod(m_folder.path().toLocal8Bit().constData(), 0711);
    QElapsedTimer timer;
    timer.start();
    m_cluster = std::make_unique<storage::PrivateCluster>(storage::ClusterSpec{m_folder.filePath(QStringLiteral("c"))});
    must(m_cluster->ensureStarted());
    storage::Connection owner(m_cluster->ownerConnection());
    must(owner.ensureOpen());
    must(prepareDatabase(owner));
    m_firstStart = double(timer.nsecsElapsed()) / 1e9;
    if (filled == Filled::No)
        return;

    must(catalog::importSeason(owner, serverOperation(QStringLiteral("import-season"), {}), bigSeason(),
                               catalog::Mode::Apply));
    const QString verifier = must(storage::scramVerifier(QStringLiteral("cashier"), QStringLiteral("demo")));
    must(operations::apply(
        owner, serverOperation(QStringLiteral("operator"), {{QStringLiteral("name"), QStringLiteral("cashier")},
                                                            {QStringLiteral("role"), QStringLiteral("cashier")},
                                                            {QStringLiteral("verifier"), verifier}})));
    must(owner.query(QStringLiteral("VACUUM ANALYZE")));
    QFile bare(QStringLiteral(
        ":/bench/bare_sale.sql")); // after VACUUM, which would say that its tables are empty and need no index
    if (!bare.open(QIODevice::ReadOnly))
        qFatal("bare_sale.sql");
    must(owner.script(QString::fromUtf8(bare.readAll())));
    for (int i = 1; i <= Performances; ++i)
        m_sheets.push_back(must(catalog::loadSheet(owner, QStringLiteral("P%1").arg(i), QStringLiteral("G1"))));
}

const catalog::PerformanceSheet &BigHouse::freshSheet()
{
    if (m_next == m_sheets.size())
        qFatal("every performance of the house has been used");
    return m_sheets[m_next++];
}

operations::Operation cashSale(const catalog::PerformanceSheet &sheet, const std::vector<qint32> &seats,
                               const QString &counter, const QUuid &basketId)
{
    orders::Basket basket{basketId, {}, {}};
    for (const qint32 seat : seats)
        basket.lines.push_back(must(orders::makeLine(sheet, seat, 0)));
    const auto settlement = must(tenders::settle(basket.total(), {{tenders::Method::Cash, basket.total(), {}}}));
    return must(orders::decideSale(makeUuid7(SystemClock().nowUtc().toMSecsSinceEpoch()), counter, basket, settlement));
}

} // namespace guichet::bench
