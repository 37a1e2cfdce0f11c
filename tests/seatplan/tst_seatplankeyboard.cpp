// The plan by keyboard alone.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <QTest>

#include <cmath>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

class SeatPlanKeyboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void arrowsMoveAsTheEyeExpects();
    void arrowsReachEverySeatOfEveryBlock_data();
    void arrowsReachEverySeatOfEveryBlock();
    void theColumnIsKeptAcrossAShortRow();
    void spaceAndEnterPickTheCurrentSeat();
    void theFocusRingShowsOnEveryState();
    void theKeyboardCrossesTheOverviewToASeat();
    void tabShowsWhereTheKeyboardBegins();
    void zoomingOutFramesTheBlockOfTheCurrentSeat();
    void plusAndMinusZoomAndFFits();
};

void SeatPlanKeyboardTest::arrowsMoveAsTheEyeExpects()
{
    Stage stage(hallOrStadium(true));
    for (const int block : {3, 13, 22, 33, 8, 30}) { // top, right, bottom, left, two corners
        const auto &b = hallOrStadium(true)->blocks[size_t(block)];
        const auto &row = hallOrStadium(true)->rows[size_t(b.firstRow + b.rowCount / 2)];
        const int seat = row.firstSeat + row.seatCount / 2;
        stage.look(14, seat);
        const QList<std::pair<Qt::Key, QPoint>> moves{
            {Qt::Key_Right, {1, 0}}, {Qt::Key_Left, {-1, 0}}, {Qt::Key_Down, {0, 1}}, {Qt::Key_Up, {0, -1}}};
        for (const auto &[key, expected] : moves) {
            stage.view.setCurrentSeat(seat);
            QTest::keyClick(&stage.view, key);
            QVERIFY(stage.view.currentSeat() != seat);
            const QPointF moved =
                stage.view.seatLayout()->position(stage.view.currentSeat()) - stage.view.seatLayout()->position(seat);
            QVERIFY(QPointF::dotProduct(moved, expected) > 0.25);
            QVERIFY(std::hypot(moved.x(), moved.y()) < 1.3);
        }
    }
}

void SeatPlanKeyboardTest::arrowsReachEverySeatOfEveryBlock_data()
{
    QTest::addColumn<PlanPointer>("plan");
    QTest::newRow("hall") << test::hall();
    QTest::newRow("stadium") << test::stadium(9'000);
}

void SeatPlanKeyboardTest::arrowsReachEverySeatOfEveryBlock()
{
    QFETCH(PlanPointer, plan);
    const SeatLayout layout(plan);
    for (const catalog::Block &block : plan->blocks) {
        if (block.kind == catalog::Block::Kind::Standing)
            continue;
        std::vector<bool> reached(size_t(block.seatCount), false);
        QList<int> open{block.firstSeat + block.seatCount / 2};
        reached[size_t(block.seatCount / 2)] = true;
        int count = 1;
        while (!open.isEmpty()) {
            const int seat = open.takeLast();
            for (const Direction d : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
                const Stop next = step(layout, {seat, -1}, d, layout.position(seat));
                const int i = next.seat - block.firstSeat;
                if (next.seat >= 0 && i >= 0 && i < block.seatCount && !reached[size_t(i)]) {
                    reached[size_t(i)] = true;
                    ++count;
                    open.append(next.seat);
                }
            }
        }
        QCOMPARE(count, block.seatCount);
    }
}

void SeatPlanKeyboardTest::theColumnIsKeptAcrossAShortRow()
{
    // Rows of ten, eight and ten seats, the short one at the left.
    catalog::SeatingPlan plan;
    plan.categories.push_back({QStringLiteral("C"), QStringLiteral("C"), {}});
    plan.blocks.push_back({});
    for (const int count : {10, 8, 10}) {
        const int r = int(plan.rows.size());
        plan.rows.push_back({QString::number(r + 1), 0, int(plan.seats.size()), count});
        for (int s = 0; s < count; ++s) {
            catalog::Seat seat;
            seat.number = QString::number(s + 1);
            seat.position = {s * 0.5, r * 0.9};
            seat.run = r;
            plan.seats.push_back(seat);
        }
    }
    plan.blocks[0].rowCount = 3;
    plan.blocks[0].seatCount = 28;
    Stage stage(std::make_shared<const catalog::SeatingPlan>(plan));
    stage.view.setCurrentSeat(8);
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QCOMPARE(stage.view.currentSeat(), 17);
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QCOMPARE(stage.view.currentSeat(), 18 + 8);
    QTest::keyClick(&stage.view, Qt::Key_Home);
    QCOMPARE(stage.view.currentSeat(), 18);
    QTest::keyClick(&stage.view, Qt::Key_Up);
    QCOMPARE(stage.view.currentSeat(), 10);
    QTest::keyClick(&stage.view, Qt::Key_End);
    QCOMPARE(stage.view.currentSeat(), 17);
}

void SeatPlanKeyboardTest::spaceAndEnterPickTheCurrentSeat()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    stage.set({seat}, SeatState::Free);
    stage.view.setCurrentSeat(seat);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::keyClick(&stage.view, Qt::Key_Space);
    QCOMPARE(lastPick(picked), Picks({seat}, true));
    stage.set({seat}, SeatState::HeldHere);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(lastPick(picked), Picks({seat}, false));
    QCOMPARE(picked.count(), 2);
    stage.set({seat}, SeatState::Sold);
    QTest::keyClick(&stage.view, Qt::Key_Space);
    QCOMPARE(picked.count(), 2);
}

void SeatPlanKeyboardTest::theFocusRingShowsOnEveryState()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    auto *card = stage.card();
    for (int state = 0; state < StateCount; ++state) {
        stage.set({seat}, SeatState(state));
        stage.view.setCurrentSeat(-1);
        card->hide();
        const QImage without = redrawn(stage.view);
        stage.view.setCurrentSeat(seat);
        card->hide();
        const QImage with = redrawn(stage.view);
        // Of its two rings, one always contrasts.
        int strong = 0;
        for (int y = 0; y < with.height(); ++y)
            for (int x = 0; x < with.width(); ++x)
                strong += contrast(with.pixel(x, y), without.pixel(x, y)) >= 3.0 ? 1 : 0;
        QVERIFY2(strong > 40, qPrintable(QStringLiteral("state %1: %2 pixels").arg(state).arg(strong)));
    }
}

void SeatPlanKeyboardTest::theKeyboardCrossesTheOverviewToASeat()
{
    Stage stage(hallOrStadium(true), {1000, 800});
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    const QImage before = redrawn(stage.view);
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QVERIFY(differentPixels(before, redrawn(stage.view)) > 100); // the block's frame
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QVERIFY(stage.view.detailLevel() > DetailLevel::Blocks);
    const int seat = stage.view.currentSeat();
    QVERIFY(seat >= 0);
    QVERIFY(stage.view.viewport()->rect().contains(stage.view.visualRect(seat)));
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QVERIFY(stage.view.currentSeat() != seat);
}

void SeatPlanKeyboardTest::tabShowsWhereTheKeyboardBegins()
{
    Stage stage(hallOrStadium(false));
    stage.view.clearFocus();
    const QImage without = redrawn(stage.view);
    const double scale = stage.view.pixelsPerMetre();
    stage.view.setFocus(Qt::TabFocusReason);
    QVERIFY(stage.view.currentSeat() >= 0);
    QCOMPARE(stage.view.pixelsPerMetre(), scale);
    stage.card()->hide();
    QVERIFY(differentPixels(without, redrawn(stage.view)) > 20);
    stage.view.clearFocus();
    QCOMPARE(differentPixels(without, redrawn(stage.view)), 0);
}

void SeatPlanKeyboardTest::zoomingOutFramesTheBlockOfTheCurrentSeat()
{
    Stage stage(hallOrStadium(true), {1000, 800});
    const QImage without = redrawn(stage.view);
    stage.look(20, 100);
    stage.view.setCurrentSeat(100);
    QTest::keyClick(&stage.view, Qt::Key_F);
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    QVERIFY(differentPixels(without, redrawn(stage.view)) > 50);
    QTest::keyClick(&stage.view, Qt::Key_Right); // from block to block
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(stage.view.seatLayout()->blockOf(stage.view.currentSeat()), 1);
}

void SeatPlanKeyboardTest::plusAndMinusZoomAndFFits()
{
    Stage stage(hallOrStadium(true));
    const double fitted = stage.view.pixelsPerMetre();
    QSignalSpy zoomed(&stage.view, &SeatPlanView::zoomChanged);
    QTest::keyClick(&stage.view, Qt::Key_Plus);
    QVERIFY(stage.view.pixelsPerMetre() > fitted * 1.2);
    QTest::keyClick(&stage.view, Qt::Key_Minus);
    QCOMPARE(stage.view.pixelsPerMetre(), fitted);
    QTest::keyClick(&stage.view, Qt::Key_0);
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Numbers);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(&stage.view, Qt::Key_Plus);
    QVERIFY(stage.view.pixelsPerMetre() * stage.view.seatLayout()->pitch() < 100);
    QTest::keyClick(&stage.view, Qt::Key_F);
    QCOMPARE(stage.view.pixelsPerMetre(), fitted);
    QVERIFY(zoomed.count() > 4);
}

QTEST_MAIN(SeatPlanKeyboardTest)
#include "tst_seatplankeyboard.moc"
