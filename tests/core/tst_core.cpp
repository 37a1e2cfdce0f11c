// Money, VAT and operation ids.
#include <core/money.h>
#include <core/uuid7.h>
#include <support/quiet.h>

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <type_traits>

using namespace guichet;

class CoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void vatOfALineFollowsTheFiscalTable_data();
    void vatOfALineFollowsTheFiscalTable();
    void netAndVatAlwaysAddUpToGross();
    void twoLinesAreNotOneLineOfTwice();
    void aSplitGivesEveryCentToSomebody_data();
    void aSplitGivesEveryCentToSomebody();
    void anyAllocationAddsUpAndMirrorsItsNegative();
    void aSplitGivesTheCentsToTheLargestRemainders();
    void aShareRoundsHalfAwayFromZero_data();
    void aShareRoundsHalfAwayFromZero();
    void anyShareIsTheNearestAmount();
    void moneyReadsBackWhatItWrites();
    void nonsenseIsNotMoney_data();
    void nonsenseIsNotMoney();
    void peopleReadMoneyInTheirLanguage();
    void operationIdsAreVersionSevenAndOrderedByTime();
};

void CoreTest::vatOfALineFollowsTheFiscalTable_data()
{
    QTest::addColumn<qint64>("gross");
    QTest::addColumn<int>("basisPoints");
    QTest::addColumn<qint64>("net");
    QTest::addColumn<qint64>("vat");
    // fiscal.md §5.7 and §5.2
    QTest::newRow("30 at 2.1 %") << qint64(3000) << 210 << qint64(2938) << qint64(62);
    QTest::newRow("30 at 10 %") << qint64(3000) << 1000 << qint64(2727) << qint64(273);
    QTest::newRow("30 at 20 %") << qint64(3000) << 2000 << qint64(2500) << qint64(500);
    QTest::newRow("30 at 5.5 %") << qint64(3000) << 550 << qint64(2844) << qint64(156);
    QTest::newRow("45 at 5.5 %") << qint64(4500) << 550 << qint64(4265) << qint64(235);
    QTest::newRow("100 at 5.5 %") << qint64(10000) << 550 << qint64(9479) << qint64(521);
    QTest::newRow("380 at 5.5 %") << qint64(38000) << 550 << qint64(36019) << qint64(1981);
    QTest::newRow("280 at 5.5 %") << qint64(28000) << 550 << qint64(26540) << qint64(1460);
    QTest::newRow("35 at 5.5 %") << qint64(3500) << 550 << qint64(3318) << qint64(182);
    QTest::newRow("a fee of 2 at 20 %") << qint64(200) << 2000 << qint64(167) << qint64(33);
    QTest::newRow("free") << qint64(0) << 550 << qint64(0) << qint64(0);
    QTest::newRow("no VAT") << qint64(1234) << 0 << qint64(1234) << qint64(0);
    QTest::newRow("given back") << qint64(-3000) << 550 << qint64(-2844) << qint64(-156);
}

void CoreTest::vatOfALineFollowsTheFiscalTable()
{
    QFETCH(qint64, gross);
    QFETCH(int, basisPoints);
    QFETCH(qint64, net);
    QFETCH(qint64, vat);
    const VatSplit split = splitVat(Money(gross), Percentage::basisPoints(basisPoints));
    QCOMPARE(split.net.minorUnits(), net);
    QCOMPARE(split.vat.minorUnits(), vat);
}

void CoreTest::netAndVatAlwaysAddUpToGross()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 20'000; ++i) {
        const Money gross(random.bounded(-10'000'000, 10'000'000));
        const auto rate = Percentage::basisPoints(random.bounded(0, 3000));
        const VatSplit split = splitVat(gross, rate);
        QCOMPARE(split.net + split.vat, gross);
        // Independent oracle: the net is the integer whose tax-inclusive value is nearest to gross.
        const qint64 scaled = split.net.minorUnits() * (10'000 + rate.basisPoints());
        const qint64 distance = std::abs(scaled - gross.minorUnits() * 10'000);
        QVERIFY(2 * distance <= 10'000 + rate.basisPoints());
        const VatSplit mirrored = splitVat(-gross, rate);
        QCOMPARE(mirrored.net, -split.net);
    }
}

void CoreTest::twoLinesAreNotOneLineOfTwice()
{
    const auto rate = Percentage::basisPoints(550);
    const VatSplit line = splitVat(Money(3000), rate);
    QCOMPARE((line.net * 2).minorUnits(), 5688);
    QCOMPARE((line.vat * 2).minorUnits(), 312);
    QCOMPARE(splitVat(Money(6000), rate).net.minorUnits(), 5687);
}

void CoreTest::aSplitGivesEveryCentToSomebody_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QList<qint64>>("weights");
    QTest::addColumn<QList<qint64>>("parts");
    QTest::newRow("thirds") << qint64(10000) << QList<qint64>{1, 1, 1} << QList<qint64>{3334, 3333, 3333};
    QTest::newRow("sevenths") << qint64(10000) << QList<qint64>{1, 1, 1, 1, 1, 1, 1}
                              << QList<qint64>{1429, 1429, 1429, 1429, 1428, 1428, 1428};
    QTest::newRow("by price") << qint64(5000) << QList<qint64>{2850, 1990, 1160} << QList<qint64>{2375, 1658, 967};
    QTest::newRow("instalments") << qint64(38000) << QList<qint64>{1, 1, 1} << QList<qint64>{12667, 12667, 12666};
    QTest::newRow("given back") << qint64(-10000) << QList<qint64>{1, 1, 1} << QList<qint64>{-3334, -3333, -3333};
}

void CoreTest::aSplitGivesEveryCentToSomebody()
{
    QFETCH(qint64, amount);
    QFETCH(QList<qint64>, weights);
    QFETCH(QList<qint64>, parts);
    QList<qint64> got;
    for (const Money part :
         Money(amount).allocate(std::span<const qint64>(weights.constData(), size_t(weights.size()))))
        got << part.minorUnits();
    QCOMPARE(got, parts);
}

void CoreTest::anyAllocationAddsUpAndMirrorsItsNegative()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 5'000; ++i) {
        std::vector<qint64> weights(size_t(random.bounded(1, 12)));
        for (qint64 &w : weights)
            w = random.bounded(0, 100'000);
        weights.front() += 1;
        const Money whole(random.bounded(0, 5'000'000));
        const auto parts = whole.allocate(weights);
        const auto mirrored = (-whole).allocate(weights);
        Money sum;
        for (size_t k = 0; k < parts.size(); ++k) {
            sum += parts[k];
            QCOMPARE(mirrored[k], -parts[k]);
            QVERIFY(weights[k] > 0 || parts[k].isZero());
        }
        QCOMPARE(sum, whole);
    }
}

void CoreTest::aSplitGivesTheCentsToTheLargestRemainders()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 5'000; ++i) {
        std::vector<qint64> weights(size_t(random.bounded(1, 12)));
        qint64 total = 0;
        for (qint64 &w : weights)
            total += w = random.bounded(1, 1'000);
        const qint64 whole = random.bounded(0, 1'000'000);
        const auto parts = Money(whole).allocate(weights);
        // Nobody is a whole cent from his exact part, and who was rounded up had no smaller remainder than who was not.
        qint64 smallestUp = total;
        qint64 largestDown = 0;
        for (size_t k = 0; k < parts.size(); ++k) {
            const qint64 excess = parts[k].minorUnits() * total - whole * weights[k];
            QVERIFY(std::abs(excess) < total);
            if (excess > 0)
                smallestUp = std::min(smallestUp, total - excess);
            else
                largestDown = std::max(largestDown, -excess);
        }
        QVERIFY(smallestUp >= largestDown);
    }
}

void CoreTest::aShareRoundsHalfAwayFromZero_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<int>("basisPoints");
    QTest::addColumn<qint64>("share");
    QTest::addColumn<qint64>("rest");
    // fiscal.md §5.7
    QTest::newRow("60 % of 35.50") << qint64(3550) << 6000 << qint64(2130) << qint64(1420);
    QTest::newRow("60 % of 12.35") << qint64(1235) << 6000 << qint64(741) << qint64(494);
    QTest::newRow("45 % of 9.90") << qint64(990) << 4500 << qint64(446) << qint64(544);
    QTest::newRow("given back") << qint64(-990) << 4500 << qint64(-446) << qint64(-544);
    QTest::newRow("half a cent") << qint64(1) << 5000 << qint64(1) << qint64(0);
    QTest::newRow("nothing") << qint64(0) << 6000 << qint64(0) << qint64(0);
    QTest::newRow("all") << qint64(3550) << 10000 << qint64(3550) << qint64(0);
}

void CoreTest::aShareRoundsHalfAwayFromZero()
{
    QFETCH(qint64, price);
    QFETCH(int, basisPoints);
    const Money share = Money(price).share(Percentage::basisPoints(basisPoints));
    QTEST(share.minorUnits(), "share");
    QTEST((Money(price) - share).minorUnits(), "rest");
}

void CoreTest::anyShareIsTheNearestAmount()
{
    QRandomGenerator random(13);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 price = random.bounded(-10'000'000, 10'000'000);
        const int rate = random.bounded(0, 20'000);
        const qint64 share = Money(price).share(Percentage::basisPoints(rate)).minorUnits();
        const qint64 beyond = share * 10'000 - price * rate; // in ten-thousandths of a cent
        QVERIFY(2 * std::abs(beyond) <= 10'000);
        QVERIFY(2 * std::abs(beyond) != 10'000 || (beyond > 0) == (price > 0)); // a half goes away from zero
    }
}

void CoreTest::moneyReadsBackWhatItWrites()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 2'000; ++i) {
        const Money amount(random.bounded(-100'000'000, 100'000'000));
        QCOMPARE(Money::parse(amount.toString()).value(), amount);
    }
    QCOMPARE(Money(4500).toString(), QStringLiteral("45.00"));
    QCOMPARE(Money(-5).toString(), QStringLiteral("-0.05"));
    QCOMPARE(Money::parse(QStringLiteral("45,5")).value(), Money(4550));
    static_assert(!std::is_constructible_v<Money, double>);
}

void CoreTest::nonsenseIsNotMoney_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "-", ".", "1.", ".5", "1.234", "1 000", "12a", "0x10", "1e3", "--1", "1.-5", "+1", "9999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void CoreTest::nonsenseIsNotMoney()
{
    QFETCH(QString, text);
    const auto amount = Money::parse(text);
    QVERIFY(!amount);
    QCOMPARE(amount.error().code, QByteArray("money.malformed"));
    QCOMPARE(amount.error().kind, Error::Kind::WrongInput);
}

void CoreTest::peopleReadMoneyInTheirLanguage()
{
    QCOMPARE(formatMoney(Money(123450), QLocale(QStringLiteral("fr_FR"))).simplified(), QStringLiteral("1 234,50 €"));
    QCOMPARE(formatMoney(Money(123450), QLocale(QStringLiteral("en_GB"))), QStringLiteral("€1,234.50"));
}

void CoreTest::operationIdsAreVersionSevenAndOrderedByTime()
{
    QUuid previous = makeUuid7(1'000'000'000'000);
    for (qint64 t = 1'000'000'000'001; t < 1'000'000'001'000; ++t) {
        const QUuid id = makeUuid7(t);
        QCOMPARE(int(id.data3 >> 12), 7);
        QCOMPARE(id.variant(), QUuid::DCE);
        QVERIFY(id.toString() > previous.toString());
        previous = id;
    }
    QVERIFY(makeUuid7(5) != makeUuid7(5));
}

QTEST_APPLESS_MAIN(CoreTest)
#include "tst_core.moc"
