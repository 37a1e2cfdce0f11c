// The rules decide a whole sale in a console program that has Qt Core and no other part of Qt.
#include <core/uuid7.h>
#include <inventory/bestavailable.h>
#include <orders/sale.h>
#include <support/quiet.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace guichet;

namespace {

catalog::PerformanceSheet oneRow()
{
    auto plan = std::make_shared<catalog::SeatingPlan>();
    plan->categories = {{QStringLiteral("C1"), QStringLiteral("Stalls"), {}}};
    catalog::Block block;
    block.code = QStringLiteral("A");
    block.rowCount = 1;
    block.seatCount = 6;
    plan->blocks = {block};
    plan->rows = {{QStringLiteral("1"), 0, 0, 6}};
    for (qint32 i = 0; i < 6; ++i) {
        catalog::Seat seat;
        seat.key = seat.number = QString::number(2 * i + 1);
        seat.position = {0.5 * i, 0};
        plan->seats.push_back(seat);
        plan->seatIds.push_back(100 + i);
    }
    plan->size = {3, 1};
    catalog::PerformanceSheet sheet;
    sheet.summary.id = 12;
    sheet.plan = plan;
    sheet.priceTypes = {{3, QStringLiteral("FULL"), {}, {}, 0}};
    sheet.prices = {{Money(3000)}};
    sheet.vatRate = Percentage::basisPoints(550);
    return sheet;
}

} // namespace

class RulesAloneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void aSaleIsDecidedFromSeatsToDocument();
    void noOtherPartOfQtIsLoaded();
};

void RulesAloneTest::aSaleIsDecidedFromSeatsToDocument()
{
    const catalog::PerformanceSheet sheet = oneRow();
    const std::vector states(6, inventory::SeatState::Free);
    inventory::BestRequest request;
    request.focus = QPointF(0, 0);
    const std::vector<inventory::Proposal> proposals = inventory::bestAvailable(*sheet.plan, states, request);
    QCOMPARE(proposals.size(), size_t(1));

    orders::Basket basket;
    for (const qint32 seat : proposals.front().seats)
        basket.lines.push_back(orders::makeLine(sheet, seat, 0).value());
    const tenders::Settlement settlement =
        tenders::settle(basket.total(), {{tenders::Method::Cash, Money(10000), {}}}).value();
    QCOMPARE(settlement.change, Money(4000));

    const operations::Operation sale =
        orders::decideSale(makeUuid7(1'800'000'000'000), QStringLiteral("G1"), basket, settlement).value();
    QCOMPARE(operations::Operation::fromCanonical(sale.toCanonical()).value(), sale);
}

void RulesAloneTest::noOtherPartOfQtIsLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    QSet<QString> parts;
    const QRegularExpression library(QStringLiteral("/libQt6(\\w+)\\.so"));
    for (auto match = library.globalMatch(QString::fromUtf8(maps.readAll())); match.hasNext();)
        parts.insert(match.next().captured(1));
    QCOMPARE(parts, (QSet<QString>{QStringLiteral("Core"), QStringLiteral("Test")}));
}

QTEST_GUILESS_MAIN(RulesAloneTest)
#include "tst_rulesalone.moc"
