#include "smallhouse.h"

namespace guichet::test {

using namespace catalog;

namespace {

std::shared_ptr<const SeatingPlan> smallPlan()
{
    auto plan = std::make_shared<SeatingPlan>();
    plan->code = QStringLiteral("small");
    plan->size = {20, 20};
    plan->categories = {{QStringLiteral("A"), QStringLiteral("Stalls"), QStringLiteral("#2f6fb0")},
                        {QStringLiteral("B"), QStringLiteral("Circle"), {}}};
    Block seated;
    seated.code = seated.name = QStringLiteral("A");
    seated.rowCount = 2;
    seated.seatCount = 5;
    Block pit;
    pit.code = pit.name = QStringLiteral("P");
    pit.kind = Block::Kind::Standing;
    pit.firstRow = 2;
    pit.rowCount = 1;
    pit.firstSeat = 5;
    pit.seatCount = 4;
    plan->blocks = {seated, pit};
    plan->rows = {{QStringLiteral("1"), 0, 0, 3}, {QStringLiteral("2"), 0, 3, 2}, {{}, 1, 5, 4}};
    for (qint32 i = 0; i < 9; ++i) {
        Seat seat;
        seat.key = QStringLiteral("s%1").arg(i);
        seat.number = QString::number(i < 3 ? i + 1 : i < 5 ? i - 2 : i - 4);
        seat.position = QPointF(2.0 + i, i < 3 ? 4 : 6);
        seat.category = i < 3 ? 0 : 1;
        seat.run = i < 3 ? 0 : i < 5 ? 1 : 2;
        plan->seats.push_back(seat);
        plan->seatIds.push_back(100 + i);
    }
    return plan;
}

PriceType priceType(qint32 id, const QString &code, const QString &name, const QString &proof)
{
    PriceType type;
    type.id = id;
    type.code = code;
    type.name.insert(QStringLiteral("en"), name);
    if (!proof.isEmpty())
        type.proof.insert(QStringLiteral("en"), proof);
    type.rank = id;
    return type;
}

} // namespace

std::shared_ptr<const PerformanceSheet> smallSheet(qint32 performanceId, const QString &title)
{
    auto sheet = std::make_shared<PerformanceSheet>();
    sheet->summary = performance(performanceId, title, 7);
    sheet->organiser.code = QStringLiteral("org");
    sheet->plan = smallPlan();
    sheet->priceTypes = {
        priceType(1, QStringLiteral("full"), QStringLiteral("Full price"), {}),
        priceType(2, QStringLiteral("student"), QStringLiteral("Student"), QStringLiteral("student card")),
        priceType(3, QStringLiteral("child"), QStringLiteral("Child"), {})};
    sheet->prices = {{Money(4500), Money(3000), std::nullopt}, {Money(2500), Money(1800), Money(1000)}};
    sheet->vatRate = Percentage::basisPoints(550);
    sheet->contingentOfSeat.assign(sheet->plan->seats.size(), -1);
    return sheet;
}

orders::Basket basketOf(const PerformanceSheet &sheet, std::initializer_list<qint32> seats)
{
    orders::Basket basket;
    basket.id = QUuid::createUuid();
    for (const qint32 seat : seats) {
        const Result<orders::BasketLine> line = orders::makeLine(sheet, seat, 0);
        Q_ASSERT(line);
        basket.lines.push_back(*line);
    }
    return basket;
}

PerformanceSummary performance(qint32 id, const QString &title, int days)
{
    PerformanceSummary summary;
    summary.id = id;
    summary.code = QStringLiteral("P%1").arg(id);
    summary.title = title;
    summary.venue = QStringLiteral("Théâtre du Port");
    summary.timeZone = QStringLiteral("Europe/Paris");
    summary.startsAt = QDateTime(QDate::currentDate().addDays(days), QTime(20, 45), QTimeZone("Europe/Paris")).toUTC();
    summary.state = days < 0 ? PerformanceState::Played : PerformanceState::OnSale;
    summary.remaining = {{QStringLiteral("A"), QStringLiteral("Stalls"), QStringLiteral("#2f6fb0"), 120, 300},
                         {QStringLiteral("B"), QStringLiteral("Circle"), {}, 0, 80}};
    return summary;
}

} // namespace guichet::test
