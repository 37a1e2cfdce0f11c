// What the mouse picks, pans and asks on the plan.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <QTest>
#include <QWheelEvent>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

class SeatPlanMouseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void aClickTakesAFreeSeatAndGivesBackOurs();
    void aClickOnASeatOfOthersPicksNothingAndSaysWhy();
    void shiftClickTakesTheFreeSeatsInBetween();
    void aRectangleTakesItsFreeSeats();
    void shiftAndARectangleGiveBack();
    void escapeDropsTheRectangle();
    void theMiddleButtonPans();
    void spaceAndDragPanAndPickNothing();
    void aClickInTheOverviewZoomsIntoTheBlock();
    void aStandingBlockIsClickedAsAWhole();
    void theCardNamesTheSeatItsStateAndItsPrice();
    void theCardStaysInTheWindowBesideItsSeat();
    void theCardFollowsTheStateOfItsSeat();
    void hoveringIsToldOnceAndRepaintsLittle();
    void theWheelKeepsWhatIsUnderThePointer();
};

void SeatPlanMouseTest::aClickTakesAFreeSeatAndGivesBackOurs()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    stage.set({seat}, SeatState::Free);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(lastPick(picked), Picks({seat}, true));
    QCOMPARE(stage.model.state(seat), SeatState::Free); // the view decides nothing

    stage.set({seat}, SeatState::HeldHere);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    QCOMPARE(lastPick(picked), Picks({seat}, false));

    stage.set({seat}, SeatState::Free);
    stage.selection.add({seat});
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    QCOMPARE(lastPick(picked), Picks({seat}, false));
    QCOMPARE(picked.count(), 3);
}

void SeatPlanMouseTest::aClickOnASeatOfOthersPicksNothingAndSaysWhy()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    const auto *card = stage.card();
    QVERIFY(card);
    const QList<std::pair<SeatState, QString>> others{
        {SeatState::Sold, QStringLiteral("Sold")},
        {SeatState::HeldOther, QStringLiteral("Held by another counter")},
        {SeatState::Blocked, QStringLiteral("Off sale")},
        {SeatState::NotOurs, QStringLiteral("Free, but not for this counter")},
    };
    for (const auto &[state, words] : others) {
        stage.set({seat}, state);
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
        QCOMPARE(picked.count(), 0);
        QVERIFY(card->isVisible());
        QVERIFY(card->content().lines.contains(words));
        stage.view.zoomBy(0); // hides the card
        QVERIFY(!card->isVisible());
    }
}

void SeatPlanMouseTest::shiftClickTakesTheFreeSeatsInBetween()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    stage.set(rangeInRow(*stage.view.seatLayout(), seat, seat + 6), SeatState::Free);
    stage.set({seat + 2}, SeatState::Sold);
    stage.set({seat + 4}, SeatState::HeldHere);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    stage.set({seat}, SeatState::HeldHere);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, stage.at(seat + 6));
    QCOMPARE(lastPick(picked), Picks({seat + 1, seat + 3, seat + 5, seat + 6}, true));
    QCOMPARE(picked.count(), 2);
}

static QList<int> seatsInside(const Stage &stage, const QRect &rect)
{
    QList<int> seats;
    for (int s = 0; s < stage.model.seatCount(); ++s)
        if (rect.adjusted(1, 1, -1, -1).contains(stage.at(s)))
            seats.append(s);
    return seats;
}

void SeatPlanMouseTest::aRectangleTakesItsFreeSeats()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    // Corners in the middle of four seats, so that no centre lies on the border.
    const QPoint from = stage.at(seat) + QPoint(7, 8);
    const QPoint to = from - QPoint(14 * 9, 150);
    QList<int> expected;
    for (const int s : seatsInside(stage, QRect(to, from)))
        if (stage.model.state(s) == SeatState::Free)
            expected.append(s);
    QVERIFY(expected.size() > 3);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    stage.drag(from, to, Qt::ControlModifier);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(lastPick(picked), Picks(expected, true));
    QVERIFY(stage.selection.isEmpty());
}

void SeatPlanMouseTest::shiftAndARectangleGiveBack()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    const QPoint from = stage.at(seat) + QPoint(7, 8);
    const QPoint to = from - QPoint(14 * 9, 150);
    QList<int> expected;
    for (const int s : seatsInside(stage, QRect(to, from)))
        if (stage.model.state(s) == SeatState::HeldHere)
            expected.append(s);
    QVERIFY(!expected.isEmpty());
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    stage.drag(from, to, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lastPick(picked), Picks(expected, false));
}

void SeatPlanMouseTest::escapeDropsTheRectangle()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    const QImage before = redrawn(stage.view);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QWidget *viewport = stage.view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, stage.at(seat));
    stage.moveTo(stage.at(seat) + QPoint(80, 60), Qt::LeftButton);
    QVERIFY(differentPixels(before, redrawn(stage.view)) > 100);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QCOMPARE(differentPixels(before, redrawn(stage.view)), 0);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(-50, -50));
    QCOMPARE(picked.count(), 0);
}

void SeatPlanMouseTest::theMiddleButtonPans()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    const QPoint before = stage.at(seat);
    QTest::mousePress(stage.view.viewport(), Qt::MiddleButton, {}, before);
    stage.moveTo(before + QPoint(-37, 21));
    QTest::mouseRelease(stage.view.viewport(), Qt::MiddleButton, {}, before + QPoint(-37, 21));
    const QPoint moved = stage.at(seat) - before - QPoint(-37, 21);
    QVERIFY(moved.manhattanLength() <= 2); // rounding at fractional ratios
}

void SeatPlanMouseTest::spaceAndDragPanAndPickNothing()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    stage.set({seat}, SeatState::Free);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    const QPoint before = stage.at(seat);
    QTest::keyPress(&stage.view, Qt::Key_Space);
    stage.drag(before, before + QPoint(40, 40), {});
    QTest::keyRelease(&stage.view, Qt::Key_Space);
    QVERIFY((stage.at(seat) - before - QPoint(40, 40)).manhattanLength() <= 2);
    QCOMPARE(picked.count(), 0);
}

void SeatPlanMouseTest::aClickInTheOverviewZoomsIntoTheBlock()
{
    Stage stage(hallOrStadium(true), {1000, 800});
    const int block = 40;
    const auto &b = hallOrStadium(true)->blocks[size_t(block)];
    const int seat = b.firstSeat + b.seatCount / 2;
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    QCOMPARE(picked.count(), 0);
    QVERIFY(stage.view.detailLevel() > DetailLevel::Blocks);
    QVERIFY(stage.view.viewport()->rect().contains(stage.view.visualRect(b.firstSeat)));
    QVERIFY(stage.view.viewport()->rect().contains(stage.view.visualRect(b.firstSeat + b.seatCount - 1)));
}

void SeatPlanMouseTest::aStandingBlockIsClickedAsAWhole()
{
    Stage stage(hallOrStadium(false));
    QSignalSpy standing(&stage.view, &SeatPlanView::standingClicked);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    const auto *layout = stage.view.seatLayout();
    QPoint middle;
    for (int y = 0; y < stage.view.viewport()->height() && middle.isNull(); y += 5)
        for (int x = 0; x < stage.view.viewport()->width(); x += 5)
            if (stage.view.blockAt({x, y}) == 0)
                middle = {x, y};
    QVERIFY(layout->isStanding(0) && !middle.isNull());
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(standing.count(), 1);
    QCOMPARE(standing.first().first().toInt(), 0);
    QCOMPARE(picked.count(), 0);

    // Its count is on screen and follows.
    const PaintLog log(stage.view.viewport());
    const QImage before = redrawn(stage.view);
    const int freeBefore = stage.model.freeInBlock(0);
    QList<int> all = rangeInRow(*layout, 0, 199);
    stage.set(all, SeatState::Sold);
    QVERIFY(freeBefore > 0 && stage.model.freeInBlock(0) == 0);
    QVERIFY(log.paints > 0);
    QVERIFY(differentPixels(before, redrawn(stage.view)) > 50);
    const QImage screen = onScreen(stage.view);
    QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
}

void SeatPlanMouseTest::theCardNamesTheSeatItsStateAndItsPrice()
{
    Stage stage(hallOrStadium(false));
    const auto &plan = *hallOrStadium(false);
    int wheelchair = 0;
    while (!(plan.seats[size_t(wheelchair)].attributes & catalog::Wheelchair))
        ++wheelchair;
    stage.look(24, wheelchair);
    stage.set({wheelchair}, SeatState::Free);
    stage.view.setHoverText(
        [wheelchair](int seat) { return seat == wheelchair ? QStringLiteral("Full 45 €\nReduced 30 €") : QString(); });
    stage.moveTo(stage.at(wheelchair));
    const auto *card = stage.card();
    QVERIFY(card->isVisible());
    QCOMPARE(card->content().title,
             QStringLiteral("Stalls left, row N, seat %1").arg(plan.seats[size_t(wheelchair)].number));
    QCOMPARE(card->content().lines,
             (QStringList{QStringLiteral("Free"), QStringLiteral("Category 2"), QStringLiteral("Wheelchair place"),
                          QStringLiteral("Full 45 €"), QStringLiteral("Reduced 30 €")}));
    QVERIFY(stage.view.viewport()->geometry().contains(card->geometry()));
    QVERIFY(!card->geometry().contains(stage.at(wheelchair)));
}

void SeatPlanMouseTest::theCardStaysInTheWindowBesideItsSeat()
{
    Stage stage(hallOrStadium(true));
    stage.look(24, middleSeat(*hallOrStadium(true)));
    const QRect window = stage.view.viewport()->geometry();
    int checked = 0;
    for (int s = 0; s < stage.model.seatCount(); ++s)
        if (!stage.view.visualRect(s).isEmpty() && window.contains(stage.view.visualRect(s))) {
            stage.moveTo(stage.at(s));
            QVERIFY(stage.card()->isVisible());
            QVERIFY(window.contains(stage.card()->geometry()));
            QVERIFY(!stage.card()->geometry().contains(stage.at(s)));
            ++checked;
        }
    QVERIFY(checked > 200);
}

void SeatPlanMouseTest::theCardFollowsTheStateOfItsSeat()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(24, seat);
    stage.set({seat}, SeatState::Free);
    stage.moveTo(stage.at(seat));
    QCOMPARE(stage.card()->content().lines.first(), QStringLiteral("Free"));
    stage.set({seat}, SeatState::Sold);
    QVERIFY(stage.card()->isVisible());
    QCOMPARE(stage.card()->content().lines.first(), QStringLiteral("Sold"));
}

void SeatPlanMouseTest::hoveringIsToldOnceAndRepaintsLittle()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(24, seat);
    QSignalSpy hovered(&stage.view, &SeatPlanView::hovered);
    stage.moveTo(stage.at(seat));
    stage.moveTo(stage.at(seat) + QPoint(1, 0));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last().first().toInt(), seat);
    QCoreApplication::processEvents();
    stage.card()->hide(); // it covers part of the plan; what it covers is not meant here
    QCoreApplication::processEvents();
    const PaintLog log(stage.view.viewport());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(stage.view.viewport(), &leave);
    QCoreApplication::processEvents();
    QCOMPARE(hovered.count(), 2);
    QCOMPARE(hovered.last().first().toInt(), -1);
    QVERIFY(log.paints <= 1);
    QVERIFY(log.region.boundingRect().width() < 64 && log.region.boundingRect().height() < 64);
}

void SeatPlanMouseTest::theWheelKeepsWhatIsUnderThePointer()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    const QPoint at = stage.at(seat);
    for (const int angle : {120, 120, 40, -120, 120}) {
        QWheelEvent wheel(at, stage.view.viewport()->mapToGlobal(QPointF(at)), {}, {0, angle}, {}, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(stage.view.viewport(), &wheel);
        QVERIFY((stage.at(seat) - at).manhattanLength() <= 3);
    }
    QVERIFY(stage.view.pixelsPerMetre() * stage.view.seatLayout()->pitch() > 20);
}

QTEST_MAIN(SeatPlanMouseTest)
#include "tst_seatplanmouse.moc"
