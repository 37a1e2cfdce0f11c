// A basket's lines and their prices.
#include <orders/basket.h>
#include <support/quiet.h>

using namespace guichet;
using orders::Basket;
using orders::BasketLine;

namespace {

/// One row of a balcony, A-1-1 in category 1 and A-1-2 in category 2, and two standing places of category 1.
/// Category 2 has no concession price.
catalog::PerformanceSheet sheet()
{
    auto plan = std::make_shared<catalog::SeatingPlan>();
    plan->categories = {{QStringLiteral("C1"), QStringLiteral("Stalls"), {}},
                        {QStringLiteral("C2"), QStringLiteral("Balcony"), {}}};
    const auto block = [](const QString &code, catalog::Block::Kind kind, qint32 row, qint32 seat) {
        catalog::Block result;
        result.code = code;
        result.kind = kind;
        result.firstRow = row;
        result.rowCount = 1;
        result.firstSeat = seat;
        result.seatCount = 2;
        return result;
    };
    plan->blocks = {block(QStringLiteral("A"), catalog::Block::Kind::Seated, 0, 0),
                    block(QStringLiteral("PIT"), catalog::Block::Kind::Standing, 1, 2)};
    plan->rows = {{QStringLiteral("1"), 0, 0, 2}, {QString(), 1, 2, 2}};
    for (qint32 i = 0; i < 4; ++i) {
        catalog::Seat seat;
        seat.key = QString::number(i);
        seat.number = QString::number(i % 2 + 1);
        seat.category = i == 1 ? 1 : 0;
        seat.run = i / 2;
        plan->seats.push_back(seat);
    }
    plan->seatIds = {901, 902, 903, 904};

    catalog::PerformanceSheet result;
    result.summary.id = 12;
    result.summary.code = QStringLiteral("HAMLET-3");
    result.summary.title = QStringLiteral("Hamlet");
    result.summary.startsAt = QDateTime(QDate(2026, 12, 4), QTime(19, 30), Qt::UTC);
    result.plan = plan;
    result.priceTypes = {{7, QStringLiteral("FULL"), {}, {}, 0}, {8, QStringLiteral("STUDENT"), {}, {}, 1}};
    result.prices = {{Money(3000), Money(2000)}, {Money(1800), std::nullopt}};
    result.vatRate = Percentage::basisPoints(550);
    return result;
}

} // namespace

class BasketTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void theHallOfThisTestIsSound();
    void aLineKnowsWhatItSells();
    void aStandingPlaceSaysSo();
    void aPriceThatDoesNotExistIsRefused();
    void repricingChangesThePriceAlone();
    void repricingToAPriceThatDoesNotExistIsRefused();
    void theTotalIsTheSumOfTheLines();
};

void BasketTest::theHallOfThisTestIsSound()
{
    QCOMPARE(catalog::findStructuralFault(*sheet().plan).value_or(QString()), QString());
}

void BasketTest::aLineKnowsWhatItSells()
{
    const BasketLine line = orders::makeLine(sheet(), 1, 0).value();
    BasketLine expected;
    expected.performanceId = 12;
    expected.performanceCode = QStringLiteral("HAMLET-3");
    expected.performanceTitle = QStringLiteral("Hamlet");
    expected.startsAt = QDateTime(QDate(2026, 12, 4), QTime(19, 30), Qt::UTC);
    expected.seatId = 902;
    expected.seatLabel = QStringLiteral("A-1-2");
    expected.category = QStringLiteral("C2");
    expected.categoryName = QStringLiteral("Balcony");
    expected.priceTypeId = 7;
    expected.priceType = QStringLiteral("FULL");
    expected.price = Money(1800);
    expected.vatRate = Percentage::basisPoints(550);
    QVERIFY(line == expected);
}

void BasketTest::aStandingPlaceSaysSo()
{
    const BasketLine line = orders::makeLine(sheet(), 3, 1).value();
    QVERIFY(line.standing);
    QCOMPARE(line.seatLabel, QStringLiteral("PIT"));
    QCOMPARE(line.seatId, 904);
    QCOMPARE(line.price, Money(2000));
    QVERIFY(!orders::makeLine(sheet(), 0, 1).value().standing);
}

void BasketTest::aPriceThatDoesNotExistIsRefused()
{
    const Error error = orders::makeLine(sheet(), 1, 1).error();
    QCOMPARE(error.kind, Error::Kind::Refused);
    QCOMPARE(error.code, QByteArray("price.not-sold"));
    QCOMPARE(error.args, (QStringList{QStringLiteral("C2"), QStringLiteral("STUDENT")}));
    QCOMPARE(orders::makeLine(sheet(), 0, 2).error().code, QByteArray("price.not-sold"));
    QCOMPARE(orders::makeLine(sheet(), 0, -1).error().code, QByteArray("price.not-sold"));
}

void BasketTest::repricingChangesThePriceAlone()
{
    const BasketLine full = orders::makeLine(sheet(), 0, 0).value();
    BasketLine student = orders::repriced(full, sheet(), 1).value();
    QCOMPARE(student.priceTypeId, 8);
    QCOMPARE(student.priceType, QStringLiteral("STUDENT"));
    QCOMPARE(student.price, Money(2000));
    QVERIFY(orders::repriced(student, sheet(), 0).value() == full);
    student.priceTypeId = full.priceTypeId;
    student.priceType = full.priceType;
    student.price = full.price;
    QVERIFY(student == full);
}

void BasketTest::repricingToAPriceThatDoesNotExistIsRefused()
{
    const BasketLine full = orders::makeLine(sheet(), 1, 0).value();
    QCOMPARE(orders::repriced(full, sheet(), 1).error().code, QByteArray("price.not-sold"));
    BasketLine elsewhere = full;
    elsewhere.seatId = 1; // no seat of this plan
    QCOMPARE(orders::repriced(elsewhere, sheet(), 0).error().code, QByteArray("price.not-sold"));
}

void BasketTest::theTotalIsTheSumOfTheLines()
{
    Basket basket;
    QCOMPARE(basket.total(), Money(0));
    QCOMPARE(basket.total(Currency::CHF), Money(0, Currency::CHF));
    basket.lines = {orders::makeLine(sheet(), 0, 0).value(), orders::makeLine(sheet(), 1, 0).value(),
                    orders::makeLine(sheet(), 2, 1).value()};
    QCOMPARE(basket.total(), Money(3000 + 1800 + 2000));
    for (BasketLine &line : basket.lines)
        line.price = Money(line.price.minorUnits(), Currency::CHF);
    QCOMPARE(basket.total(), Money(6800, Currency::CHF));
}

QTEST_APPLESS_MAIN(BasketTest)
#include "tst_basket.moc"
