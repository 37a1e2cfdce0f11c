// A pick that leaves a seat alone waits, says why, and shows the ways out.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <seatplan/picknotice.h>

#include <QPushButton>
#include <QTest>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

class PickNoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void aHarmlessPickGoesThroughAtOnce();
    void aPickThatLeavesASeatAloneWaitsAndSaysWhy();
    void theNextSeatMayMakeItRight();
    void theMissingSeatIsOneButtonAway();
    void onlyWhoMayTakesItAnyway();
    void escapeAndTheRightButtonDropIt();
    void aSeatThatAnotherCounterTookIsNoLongerAwaited();
    void givingBackIsNeverHeldUp();
    void aCompanionGoesWithTheWheelchairPlace();
};

namespace {

struct Noticed {
    explicit Noticed(bool mayOverride = false)
        : stage(hallOrStadium(false))
        , notice(stage.view)
        , picked(&notice, &PickNotice::seatsPicked)
    {
        notice.setPolicy({{}, mayOverride});
        first = hallOrStadium(false)->seatWithLabel(QStringLiteral("BAL-B-3"));
        row = rangeInRow(*stage.view.seatLayout(), first, first + 7);
        stage.set(stage.view.seatLayout()->seatsOfRow(stage.view.seatLayout()->rowOf(first)), SeatState::Sold);
        stage.set(row, SeatState::Free);
        stage.look(24, first + 3);
    }
    void click(int offset) const
    {
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(first + offset));
    }
    void press(const char *button) const
    {
        QTest::mouseClick(notice.findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
    }
    Stage stage;
    PickNotice notice;
    QSignalSpy picked;
    int first = 0;
    QList<int> row;
};

} // namespace

void PickNoticeTest::aHarmlessPickGoesThroughAtOnce()
{
    Noticed n;
    n.click(0);
    QCOMPARE(n.picked.count(), 1);
    QCOMPARE(lastPick(n.picked), Picks({n.first}, true));
    QVERIFY(n.notice.isHidden() && n.notice.waiting().isEmpty());
}

void PickNoticeTest::aPickThatLeavesASeatAloneWaitsAndSaysWhy()
{
    Noticed n;
    n.click(1);
    QCOMPARE(n.picked.count(), 0);
    QVERIFY(!n.notice.isHidden());
    QCOMPARE(n.notice.text(),
             QStringLiteral("Balcony, row B, seat 3 would be left alone. A supervisor may sell it so."));
    QCOMPARE(n.notice.waiting(), QList<int>{n.first + 1});
    n.click(1); // the same seat again: not that one after all
    QVERIFY(n.notice.isHidden());
    QCOMPARE(n.picked.count(), 0);
}

void PickNoticeTest::theNextSeatMayMakeItRight()
{
    Noticed n;
    n.click(1);
    n.click(0);
    QCOMPARE(n.picked.count(), 1);
    QCOMPARE(lastPick(n.picked), Picks({n.first, n.first + 1}, true));
    QVERIFY(n.notice.isHidden());
}

void PickNoticeTest::theMissingSeatIsOneButtonAway()
{
    Noticed n;
    n.click(1);
    n.click(3); // two alone now: before and between
    QCOMPARE(n.notice.waiting(), (QList<int>{n.first + 1, n.first + 3}));
    QVERIFY(n.notice.text().startsWith(QStringLiteral("2 seat(s) would be left alone")));
    n.press("takeMissingButton");
    QCOMPARE(lastPick(n.picked), Picks({n.first, n.first + 1, n.first + 2, n.first + 3}, true));
    QVERIFY(n.notice.isHidden());
}

void PickNoticeTest::onlyWhoMayTakesItAnyway()
{
    for (const bool may : {false, true}) {
        Noticed n(may);
        n.click(1);
        QCOMPARE(n.notice.findChild<QPushButton *>(QStringLiteral("takeAnywayButton"))->isHidden(), !may);
        QCOMPARE(n.notice.text().contains(QStringLiteral("supervisor")), !may);
        if (!may)
            continue;
        n.press("takeAnywayButton");
        QCOMPARE(lastPick(n.picked), Picks({n.first + 1}, true));
    }
}

void PickNoticeTest::escapeAndTheRightButtonDropIt()
{
    Noticed n;
    const QImage before = redrawn(n.stage.view);
    n.click(1);
    QTest::keyClick(&n.stage.view, Qt::Key_Escape);
    QVERIFY(n.notice.isHidden() && n.notice.waiting().isEmpty());
    n.click(1);
    QTest::mouseClick(n.stage.view.viewport(), Qt::RightButton, {}, n.stage.at(n.first + 5));
    QVERIFY(n.notice.isHidden() && n.notice.waiting().isEmpty());
    n.click(1);
    n.stage.view.setHighlights({n.first + 6}); // something else is shown
    QVERIFY(n.notice.isHidden());
    n.stage.view.setHighlights({});
    n.click(1);
    n.press("dropPickButton");
    QVERIFY(n.notice.isHidden());
    QCOMPARE(n.picked.count(), 0);
    n.stage.moveTo({1, 1});
    n.stage.card()->hide();
    QVERIFY(differentPixels(before, redrawn(n.stage.view)) < 400); // no rings are left, but the pointer's
}

void PickNoticeTest::aSeatThatAnotherCounterTookIsNoLongerAwaited()
{
    Noticed n;
    n.click(1);
    n.stage.set({n.first}, SeatState::Sold); // the one that would have been left alone
    QCOMPARE(lastPick(n.picked), Picks({n.first + 1}, true));

    n.click(2);
    QVERIFY(!n.notice.isHidden()); // the one before it is free still
    n.stage.set({n.first + 2}, SeatState::HeldOther);
    QVERIFY(n.notice.isHidden() && n.notice.waiting().isEmpty());
    QCOMPARE(n.picked.count(), 1);
}

void PickNoticeTest::givingBackIsNeverHeldUp()
{
    Noticed n;
    n.stage.set({n.first, n.first + 1, n.first + 2}, SeatState::HeldHere);
    n.click(1);
    QCOMPARE(lastPick(n.picked), Picks({n.first + 1}, false));
}

void PickNoticeTest::aCompanionGoesWithTheWheelchairPlace()
{
    Noticed n;
    const auto &plan = *hallOrStadium(false);
    int companion = 0;
    while (!(plan.seats[size_t(companion)].attributes & catalog::Companion))
        ++companion;
    n.stage.set({companion - 1, companion, companion + 1}, SeatState::Free);
    n.stage.look(24, companion);
    QTest::mouseClick(n.stage.view.viewport(), Qt::LeftButton, {}, n.stage.at(companion));
    QCOMPARE(n.picked.count(), 0);
    QVERIFY(n.notice.text().contains(QStringLiteral("goes with the wheelchair place beside it")));
    n.press("takeMissingButton");
    QVERIFY(lastPick(n.picked).first.contains(companion) && lastPick(n.picked).first.size() == 2);
}

QTEST_MAIN(PickNoticeTest)
#include "tst_picknotice.moc"
