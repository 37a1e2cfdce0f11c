// What each tool of the plan takes and gives back, and the gestures that operators bring along.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <catalog/polygon.h>
#include <seatplan/lasso.h>
#include <seatplan/plantoolbar.h>

#include <QApplication>
#include <QRandomGenerator>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <numeric>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

class PlanToolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void aLassoHoldsWhatItsOutlineHolds();
    void aLassoWithoutWidthIsALineThroughSeats();
    void aDragOfThePointerDrawsALasso();
    void theLassoIsDrawnToTheSamePixelsInPieces();
    void controlAndAClickTakeTheBlock();
    void theRowToolTakesARowAndGivesItBack();
    void theRowToolTakesPartOfARow();
    void theBlockToolWorksInTheOverview();
    void theBandToolNeedsNoKey();
    void theBrushTakesWhatItPasses();
    void theBrushGivesBackWhenItBeginsOnOurs();
    void thePanToolMovesAndPicksNothing();
    void theRightButtonGivesAllBackAndDropsADrawing();
    void fadedSeatsAreNotDrawnAround();
    void zoomingDropsADrawing();
    void keysChooseTools();
    void theToolBarFollowsAndLeads();
};

namespace {

struct Middle {
    explicit Middle(double pixels = 14)
        : stage(hallOrStadium(true))
        , seat(middleSeat(*hallOrStadium(true)))
    {
        stage.look(pixels, seat);
    }
    [[nodiscard]] QList<int> those(const QList<int> &seats, SeatState state) const
    {
        QList<int> result;
        for (const int s : seats)
            if (stage.model.state(s) == state)
                result.append(s);
        return result;
    }
    [[nodiscard]] const SeatLayout &layout() const { return *stage.view.seatLayout(); }
    Stage stage;
    int seat;
};

QList<QPoint> circle(QPoint middle, int radius)
{
    QList<QPoint> points;
    for (int i = 0; i <= 40; ++i) {
        const double turn = i * 6.283185307 / 40;
        points.append(middle + QPoint(int(radius * std::cos(turn)), int(radius * std::sin(turn))));
    }
    return points;
}

} // namespace

void PlanToolsTest::aLassoHoldsWhatItsOutlineHolds()
{
    const SeatLayout layout(hallOrStadium(true));
    QRandomGenerator random(4);
    const QPointF middle = layout.position(middleSeat(*hallOrStadium(true)));
    for (int round = 0; round < 60; ++round) {
        catalog::Ring ring;
        for (int i = 3 + random.bounded(30); i > 0; --i)
            ring.push_back(middle + QPointF(random.bounded(40.0) - 20, random.bounded(40.0) - 20));
        Lasso lasso(layout, ring.front());
        for (size_t i = 1; i < ring.size(); ++i)
            lasso.extend(ring[i]);
        QList<int> expected;
        for (int seat = 0; seat < layout.seatCount(); ++seat)
            if (layout.hasPosition(seat) && catalog::contains(ring, layout.position(seat)))
                expected.append(seat);
        QCOMPARE(lasso.seats(), expected);
    }
}

void PlanToolsTest::aLassoWithoutWidthIsALineThroughSeats()
{
    const SeatLayout layout(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    Lasso lasso(layout, layout.position(seat));
    for (int step = 1; step <= 5; ++step)
        lasso.extend(layout.position(seat + step));
    QCOMPARE(lasso.seats(), rangeInRow(layout, seat, seat + 5));
}

void PlanToolsTest::aDragOfThePointerDrawsALasso()
{
    Middle m;
    const QPoint middle = m.stage.at(m.seat);
    const QList<QPoint> points = circle(middle, 60);
    QList<int> inside;
    for (int s = 0; s < m.stage.model.seatCount(); ++s) {
        const QPoint d = m.stage.at(s) - middle;
        if (m.layout().hasPosition(s) && !m.stage.view.visualRect(s).isEmpty() && std::hypot(d.x(), d.y()) < 56)
            inside.append(s);
    }
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    m.stage.draw(points);
    QCOMPARE(picked.count(), 0);
    m.stage.letGo(points.last());
    QCOMPARE(picked.count(), 1);
    const Picks pick = lastPick(picked);
    QVERIFY(pick.second);
    for (const int s : m.those(inside, SeatState::Free))
        QVERIFY(pick.first.contains(s));
    for (const int s : pick.first) {
        const QPoint d = m.stage.at(s) - middle;
        QVERIFY(m.stage.model.state(s) == SeatState::Free && std::hypot(d.x(), d.y()) < 64);
    }
    QVERIFY(std::is_sorted(pick.first.begin(), pick.first.end()));

    m.stage.draw(points, Qt::ShiftModifier);
    m.stage.letGo(points.last(), Qt::ShiftModifier);
    QVERIFY(!lastPick(picked).second);
    QCOMPARE(m.those(lastPick(picked).first, SeatState::HeldHere), lastPick(picked).first);
}

void PlanToolsTest::theLassoIsDrawnToTheSamePixelsInPieces()
{
    Middle m;
    const QImage before = redrawn(m.stage.view);
    const QList<QPoint> points = circle(m.stage.at(m.seat), 90);
    m.stage.draw(points.first(30));
    m.stage.card()->hide();
    QVERIFY(differentPixels(before, redrawn(m.stage.view)) > 300);
    QCOMPARE(differentPixels(onScreen(m.stage.view), redrawn(m.stage.view)), 0);
    QTest::keyClick(&m.stage.view, Qt::Key_Escape);
    QCOMPARE(differentPixels(onScreen(m.stage.view), before), 0);
}

void PlanToolsTest::controlAndAClickTakeTheBlock()
{
    Middle m;
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    const QList<int> block = m.layout().seatsOfBlock(m.layout().blockOf(m.seat));
    QTest::mouseClick(m.stage.view.viewport(), Qt::LeftButton, Qt::ControlModifier, m.stage.at(m.seat));
    QCOMPARE(lastPick(picked), Picks(m.those(block, SeatState::Free), true));
    QTest::mouseClick(m.stage.view.viewport(), Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier,
                      m.stage.at(m.seat));
    QCOMPARE(lastPick(picked), Picks(m.those(block, SeatState::HeldHere), false));
}

void PlanToolsTest::theRowToolTakesARowAndGivesItBack()
{
    Middle m;
    m.stage.view.setTool(PlanTool::Row);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    const QList<int> row = m.layout().seatsOfRow(m.layout().rowOf(m.seat));
    const QList<int> free = row.first(3) + row.last(2);
    m.stage.set(row, SeatState::Sold);
    m.stage.set(free, SeatState::Free);
    QTest::mouseClick(m.stage.view.viewport(), Qt::LeftButton, {}, m.stage.at(m.seat));
    QCOMPARE(lastPick(picked), Picks(free, true));
    m.stage.set(free, SeatState::HeldHere);
    QTest::mouseClick(m.stage.view.viewport(), Qt::LeftButton, {}, m.stage.at(m.seat));
    QCOMPARE(lastPick(picked), Picks(m.those(row, SeatState::HeldHere), false));
    m.stage.set(row, SeatState::Sold);
    QTest::mouseClick(m.stage.view.viewport(), Qt::LeftButton, {}, m.stage.at(m.seat));
    QCOMPARE(picked.count(), 2);
}

void PlanToolsTest::theRowToolTakesPartOfARow()
{
    Middle m;
    m.stage.view.setTool(PlanTool::Row);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    const QList<int> part = rangeInRow(m.layout(), m.seat, m.seat + 5);
    m.stage.set(part, SeatState::Free);
    m.stage.set({m.seat + 2}, SeatState::Sold);
    // A hand does not keep to the row exactly.
    m.stage.drag(m.stage.at(m.seat), m.stage.at(m.seat + 5) + QPoint(0, 4));
    QCOMPARE(lastPick(picked), Picks({m.seat, m.seat + 1, m.seat + 3, m.seat + 4, m.seat + 5}, true));
}

void PlanToolsTest::theBlockToolWorksInTheOverview()
{
    Stage stage(hallOrStadium(true), {1000, 800});
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    stage.view.setTool(PlanTool::Block);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    const QList<int> block = stage.view.seatLayout()->seatsOfBlock(40);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(block[block.size() / 2]));
    QCOMPARE(picked.count(), 1);
    QVERIFY(lastPick(picked).second);
    QCOMPARE(int(lastPick(picked).first.size()), stage.model.freeInBlock(40));
}

void PlanToolsTest::theBandToolNeedsNoKey()
{
    Middle m;
    m.stage.view.setTool(PlanTool::Band);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    const QPoint from = m.stage.at(m.seat) + QPoint(7, 8);
    m.stage.drag(from, from - QPoint(14 * 9, 150));
    const QList<int> plain = lastPick(picked).first;
    QVERIFY(plain.size() > 3);
    m.stage.view.setTool(PlanTool::Pointer);
    m.stage.drag(from, from - QPoint(14 * 9, 150), Qt::ControlModifier);
    QCOMPARE(lastPick(picked), Picks(plain, true));
}

void PlanToolsTest::theBrushTakesWhatItPasses()
{
    Middle m;
    m.stage.view.setTool(PlanTool::Paint);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    const QList<int> part = rangeInRow(m.layout(), m.seat, m.seat + 6);
    m.stage.set(part, SeatState::Free);
    m.stage.draw({m.stage.at(m.seat), m.stage.at(m.seat + 3), m.stage.at(m.seat + 6), m.stage.at(m.seat + 2)});
    QCOMPARE(picked.count(), 0);
    QVERIFY(m.stage.card()->isVisible());
    QCOMPARE(m.stage.card()->content().title, QStringLiteral("Take 7 seat(s)"));
    m.stage.letGo(m.stage.at(m.seat + 2));
    QCOMPARE(lastPick(picked), Picks(part, true));

    // One touch is enough.
    QTest::mouseClick(m.stage.view.viewport(), Qt::LeftButton, {}, m.stage.at(m.seat + 1));
    QCOMPARE(lastPick(picked), Picks({m.seat + 1}, true));
}

void PlanToolsTest::theBrushGivesBackWhenItBeginsOnOurs()
{
    Middle m;
    m.stage.view.setTool(PlanTool::Paint);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    m.stage.set(rangeInRow(m.layout(), m.seat, m.seat + 6), SeatState::Free);
    m.stage.set({m.seat, m.seat + 1, m.seat + 4}, SeatState::HeldHere);
    m.stage.draw({m.stage.at(m.seat), m.stage.at(m.seat + 6)});
    m.stage.letGo(m.stage.at(m.seat + 6));
    QCOMPARE(lastPick(picked), Picks({m.seat, m.seat + 1, m.seat + 4}, false));
}

void PlanToolsTest::thePanToolMovesAndPicksNothing()
{
    Middle m;
    m.stage.view.setTool(PlanTool::Pan);
    m.stage.set({m.seat}, SeatState::Free);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    const QPoint before = m.stage.at(m.seat);
    m.stage.drag(before, before + QPoint(40, 40));
    QVERIFY((m.stage.at(m.seat) - before - QPoint(40, 40)).manhattanLength() <= 2);
    QTest::mouseClick(m.stage.view.viewport(), Qt::LeftButton, {}, m.stage.at(m.seat));
    QCOMPARE(picked.count(), 0);
}

void PlanToolsTest::theRightButtonGivesAllBackAndDropsADrawing()
{
    Middle m;
    QList<int> all(m.stage.model.seatCount());
    std::iota(all.begin(), all.end(), 0);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    m.stage.draw({m.stage.at(m.seat), m.stage.at(m.seat) + QPoint(50, 40)}, Qt::ControlModifier);
    QTest::mouseClick(m.stage.view.viewport(), Qt::RightButton, {}, m.stage.at(m.seat));
    m.stage.letGo(m.stage.at(m.seat));
    QCOMPARE(picked.count(), 0);

    m.stage.view.setHighlights({m.seat});
    QTest::mouseClick(m.stage.view.viewport(), Qt::RightButton, {}, m.stage.at(m.seat));
    QCOMPARE(picked.count(), 0); // a proposal goes first
    QTest::mouseClick(m.stage.view.viewport(), Qt::RightButton, {}, m.stage.at(m.seat));
    QCOMPARE(lastPick(picked), Picks(m.those(all, SeatState::HeldHere), false));
}

void PlanToolsTest::fadedSeatsAreNotDrawnAround()
{
    Middle m;
    const QList<int> part = rangeInRow(m.layout(), m.seat, m.seat + 6);
    m.stage.set(part, SeatState::Free);
    const int other = m.stage.model.category(m.seat) == 0 ? 1 : 0;
    m.stage.view.shading().setFilter(other);
    m.stage.view.setTool(PlanTool::Paint);
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    m.stage.draw({m.stage.at(m.seat), m.stage.at(m.seat + 6)});
    m.stage.letGo(m.stage.at(m.seat + 6));
    QCOMPARE(picked.count(), 0);
    m.stage.view.shading().setFilter(-1);
    m.stage.draw({m.stage.at(m.seat), m.stage.at(m.seat + 6)});
    m.stage.letGo(m.stage.at(m.seat + 6));
    QCOMPARE(lastPick(picked), Picks(part, true));
}

void PlanToolsTest::zoomingDropsADrawing()
{
    Middle m;
    QSignalSpy picked(&m.stage.view, &SeatPlanView::seatsPicked);
    m.stage.draw(circle(m.stage.at(m.seat), 50));
    m.stage.view.zoomBy(1);
    m.stage.letGo(m.stage.at(m.seat));
    QCOMPARE(picked.count(), 0);
    QCOMPARE(differentPixels(onScreen(m.stage.view), redrawn(m.stage.view)), 0);
}

void PlanToolsTest::keysChooseTools()
{
    Stage stage(hallOrStadium(false));
    QSignalSpy told(&stage.view, &SeatPlanView::toolChanged);
    const std::pair<Qt::Key, PlanTool> keys[] = {{Qt::Key_R, PlanTool::Row},    {Qt::Key_K, PlanTool::Block},
                                                 {Qt::Key_M, PlanTool::Band},   {Qt::Key_L, PlanTool::Lasso},
                                                 {Qt::Key_D, PlanTool::Paint},  {Qt::Key_H, PlanTool::Pan},
                                                 {Qt::Key_V, PlanTool::Pointer}};
    for (const auto &[key, tool] : keys) {
        QTest::keyClick(&stage.view, key);
        QCOMPARE(stage.view.tool(), tool);
    }
    QCOMPARE(told.count(), PlanToolCount);
}

void PlanToolsTest::theToolBarFollowsAndLeads()
{
    Stage stage(hallOrStadium(false));
    PlanToolBar bar(stage.view);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    auto *lasso = bar.findChild<QToolButton *>(QStringLiteral("lassoTool"));
    auto *pointer = bar.findChild<QToolButton *>(QStringLiteral("pointerTool"));
    QVERIFY(lasso && pointer && pointer->isChecked());
    QTest::mouseClick(lasso, Qt::LeftButton);
    QCOMPARE(stage.view.tool(), PlanTool::Lasso);
    QTest::keyClick(&stage.view, Qt::Key_V);
    QVERIFY(pointer->isChecked() && !lasso->isChecked());

    bar.activateWindow();
    pointer->setFocus(Qt::TabFocusReason);
    for (int tool = 1; tool < PlanToolCount; ++tool) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(stage.view.tool(), PlanTool(tool));
    }
    for (const QToolButton *button : bar.findChildren<QToolButton *>())
        QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty() && !button->icon().isNull());
}

QTEST_MAIN(PlanToolsTest)
#include "tst_plantools.moc"
