// Keys that come before what they are about wait for it, and only for it.
#include <counter/smallhouse.h>
#include <guichet/sale/typeahead.h>
#include <support/quiet.h>

#include <QTest>

#include <array>

using namespace guichet;
using desk::areTogether;
using desk::TypeAhead;
using Step = desk::TypeAhead::Step;

class TestTypeAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void nothingIsKeptWhenNothingIsOnItsWay()
    {
        TypeAhead ahead;
        QVERIFY(!ahead.keeps(Step::TakeBest));
        QVERIFY(!ahead.keeps(Step::Pay));
        QVERIFY(!ahead.keeps(Step::PayExactCash));
    }

    void aWholeSaleIsTypedBeforeThePlanIsThere()
    {
        TypeAhead ahead;
        ahead.planIsComing();
        QVERIFY(ahead.keeps(Step::TakeBest));
        QVERIFY(ahead.keeps(Step::PayExactCash));
        QCOMPARE(ahead.planCame(), Step::TakeBest);
        ahead.seatsAreComing(2);
        QCOMPARE(ahead.seatsCame(2), Step::PayExactCash);
        QVERIFY(!ahead.keeps(Step::PayExactCash)); // the next press is one of its own
    }

    void whoPaysWhileOnlyThePlanIsComingPaysForTheBasketThatIsThere()
    {
        TypeAhead ahead;
        ahead.planIsComing();
        QVERIFY(!ahead.keeps(Step::PayExactCash));
        QCOMPARE(ahead.planCame(), Step::Nothing);
    }

    void theLastWayOfPayingCounts()
    {
        TypeAhead ahead;
        ahead.seatsAreComing(1);
        QVERIFY(ahead.keeps(Step::PayExactCash));
        QVERIFY(ahead.keeps(Step::Pay));
        QCOMPARE(ahead.seatsCame(1), Step::Pay);
    }

    void otherThanTheWantedNumberOfSeatsIsNotPaidUnseen()
    {
        TypeAhead ahead;
        ahead.seatsAreComing(3);
        QVERIFY(ahead.keeps(Step::PayExactCash));
        QCOMPARE(ahead.seatsCame(2), Step::Nothing);
    }

    void aRefusalForgetsWhatWasTypedAfterIt()
    {
        TypeAhead ahead;
        ahead.seatsAreComing(2);
        QVERIFY(ahead.keeps(Step::PayExactCash));
        ahead.forget();
        ahead.seatsAreComing(2); // later, something else
        QCOMPARE(ahead.seatsCame(2), Step::Nothing);
    }

    void anotherPerformanceBeginsAnew()
    {
        TypeAhead ahead;
        ahead.planIsComing();
        QVERIFY(ahead.keeps(Step::TakeBest));
        ahead.planIsComing();
        QCOMPARE(ahead.planCame(), Step::Nothing);
    }

    void seatsAreTogetherWhenEachTouchesAnother()
    {
        const auto sheet = test::smallSheet(1, QStringLiteral("Faust"));
        QVERIFY(areTogether(*sheet->plan, std::array{1, 0, 2}));
        QVERIFY(areTogether(*sheet->plan, std::array{1}));
        QVERIFY(!areTogether(*sheet->plan, std::array{0, 2}));
        QVERIFY(!areTogether(*sheet->plan, std::array{2, 3})); // another row
        QVERIFY(areTogether(*sheet->plan, std::array{5, 8}));  // standing places
    }
};

QTEST_MAIN(TestTypeAhead)
#include "tst_typeahead.moc"
