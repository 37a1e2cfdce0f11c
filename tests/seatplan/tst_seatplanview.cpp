// The plan on screen: always the same pixels, and no more of them than needed.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatChange;
using inventory::SeatState;

class SeatPlanViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void everySeatIsFoundAtItsOwnRectangle_data() { zooms(); }
    void everySeatIsFoundAtItsOwnRectangle();
    void pansLeaveThePixelsOfAFullRedraw_data() { zooms(); }
    void pansLeaveThePixelsOfAFullRedraw();
    void changesLeaveThePixelsOfAFullRedraw_data() { zooms(); }
    void changesLeaveThePixelsOfAFullRedraw();
    void marksLeaveThePixelsOfAFullRedraw_data() { zooms(); }
    void marksLeaveThePixelsOfAFullRedraw();
    void twoPansAreOnePan();
    void zoomingInAndOutReturnsToTheSamePicture();
    void aPlanThatWasFittedStaysFitted();
    void aFittedPlanLooksTheSameWhereverOneCameFrom();
    void aChangeOutsideTheWindowPaintsNothing();
    void fiveThousandChangesPaintOnce();
    void oneSeatPaintsACellAndNotThePlan();
    void inTheOverviewASaleRepaintsItsBlockOnly();
    void anotherPlanForgetsTheOldOne();
    void aPaletteChangeRepaintsInItsColours();

private:
    static void zooms();
};

void SeatPlanViewTest::zooms()
{
    QTest::addColumn<bool>("large");
    QTest::addColumn<double>("pixels");
    for (const bool large : {false, true})
        for (const double pixels : {3.1, 4.9, 6.0, 12.0, 14.0, 19.0, 24.0, 32.0, 60.0})
            QTest::addRow("%s, %.1f px", large ? "stadium" : "hall", pixels) << large << pixels;
}

void SeatPlanViewTest::everySeatIsFoundAtItsOwnRectangle()
{
    QFETCH(bool, large);
    QFETCH(double, pixels);
    Stage stage(hallOrStadium(large));
    stage.look(pixels, middleSeat(*hallOrStadium(large)));
    int checked = 0;
    for (int s = 0; s < stage.model.seatCount(); ++s) {
        const QRect rect = stage.view.visualRect(s);
        if (!stage.view.viewport()->rect().contains(rect) || rect.isEmpty())
            continue;
        QCOMPARE(stage.view.seatAt(rect.center()), s);
        QCOMPARE(stage.view.blockAt(rect.center()), stage.view.seatLayout()->blockOf(s));
        ++checked;
    }
    QVERIFY(checked > 20);
}

void SeatPlanViewTest::pansLeaveThePixelsOfAFullRedraw()
{
    QFETCH(bool, large);
    QFETCH(double, pixels);
    Stage stage(hallOrStadium(large));
    stage.look(pixels, middleSeat(*hallOrStadium(large)));
    QVERIFY(onScreen(stage.view).width() >= 900);
    QRandomGenerator random(4);
    for (int i = 0; i < 4; ++i) {
        stage.view.horizontalScrollBar()->setValue(stage.view.horizontalScrollBar()->value() + random.bounded(-70, 70));
        stage.view.verticalScrollBar()->setValue(stage.view.verticalScrollBar()->value() + random.bounded(-70, 70));
        const QImage screen = onScreen(stage.view);
        QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
    }
}

void SeatPlanViewTest::changesLeaveThePixelsOfAFullRedraw()
{
    QFETCH(bool, large);
    QFETCH(double, pixels);
    Stage stage(hallOrStadium(large));
    stage.look(pixels, middleSeat(*hallOrStadium(large)));
    QRandomGenerator random(5);
    for (const size_t count : {1, 30, 5000}) {
        std::vector<SeatChange> changes(count);
        for (SeatChange &c : changes)
            c = {random.bounded(stage.model.seatCount()), SeatState(random.bounded(StateCount))};
        stage.model.applyBatch(changes);
        stage.model.flushNow();
        const QImage screen = onScreen(stage.view);
        QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
    }
}

void SeatPlanViewTest::marksLeaveThePixelsOfAFullRedraw()
{
    QFETCH(bool, large);
    QFETCH(double, pixels);
    Stage stage(hallOrStadium(large));
    const int seat = middleSeat(*hallOrStadium(large));
    stage.look(pixels, seat);
    stage.view.setCurrentSeat(seat);
    stage.selection.set({seat, seat + 1});
    stage.view.setHighlights({seat + 2, seat + 3});
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Left, Qt::Key_Up}) {
        QTest::keyClick(&stage.view, key);
        const QImage screen = onScreen(stage.view);
        QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
    }
    stage.moveTo(stage.at(seat));
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    for (const QPoint by : {QPoint(60, 40), QPoint(90, 20), QPoint(-30, 70)}) {
        stage.moveTo(stage.at(seat) + by);
        const QImage screen = onScreen(stage.view);
        QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
    }
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat) + QPoint(5, 5));
    stage.selection.clear();
    stage.view.setHighlights({});
    const QImage screen = onScreen(stage.view);
    QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
}

void SeatPlanViewTest::twoPansAreOnePan()
{
    Stage stage(hallOrStadium(true));
    stage.look(14, middleSeat(*hallOrStadium(true)));
    QScrollBar *bar = stage.view.horizontalScrollBar();
    const int start = bar->value();
    bar->setValue(start + 23);
    bar->setValue(start + 23 + 31);
    const QImage two = onScreen(stage.view);
    bar->setValue(start);
    QCoreApplication::processEvents();
    bar->setValue(start + 54);
    QCOMPARE(differentPixels(two, onScreen(stage.view)), 0);
}

void SeatPlanViewTest::zoomingInAndOutReturnsToTheSamePicture()
{
    Stage stage(hallOrStadium(true));
    stage.look(9, middleSeat(*hallOrStadium(true)));
    const QImage before = redrawn(stage.view);
    for (const double notch : {1.0, 1.0, -0.5, 2.0, -1.0, -2.5})
        stage.view.zoomBy(notch);
    QCOMPARE(differentPixels(before, redrawn(stage.view)), 0);
}

void SeatPlanViewTest::aPlanThatWasFittedStaysFitted()
{
    Stage stage(hallOrStadium(true));
    const auto showsAll = [&stage] {
        const double scale = stage.view.pixelsPerMetre();
        const QRectF bounds = stage.view.seatLayout()->bounds();
        const QSize window = stage.view.viewport()->size();
        return bounds.width() * scale <= window.width() + 1 && bounds.height() * scale <= window.height() + 1 &&
               stage.view.horizontalScrollBar()->maximum() == 0 && stage.view.verticalScrollBar()->maximum() == 0;
    };
    QVERIFY(showsAll());
    for (const QSize size : {QSize(500, 700), QSize(1300, 420), QSize(800, 600)}) {
        stage.view.resize(size);
        QCoreApplication::processEvents();
        QVERIFY(showsAll());
    }
    stage.view.zoomBy(3);
    QVERIFY(!showsAll());
    stage.view.fitAll();
    QCoreApplication::processEvents();
    QVERIFY(showsAll());
}

void SeatPlanViewTest::aFittedPlanLooksTheSameWhereverOneCameFrom()
{
    Stage stage(hallOrStadium(true), {1310, 1090}); // between the sizes at which blocks become seats and seats blocks
    const double pitch = stage.view.pixelsPerMetre() * stage.view.seatLayout()->pitch();
    QVERIFY(pitch > 2.61 && pitch < 2.99);
    const QImage first = redrawn(stage.view);
    stage.view.zoomBy(4);
    QVERIFY(stage.view.detailLevel() > DetailLevel::Blocks);
    stage.view.zoomBy(-4);
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Seats);
    stage.view.fitAll();
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    QCOMPARE(differentPixels(first, redrawn(stage.view)), 0);
}

void SeatPlanViewTest::aChangeOutsideTheWindowPaintsNothing()
{
    Stage stage(hallOrStadium(true));
    stage.look(20, middleSeat(*hallOrStadium(true)));
    QCoreApplication::processEvents();
    const PaintLog log(stage.view.viewport());
    QVERIFY(!stage.view.viewport()->rect().intersects(stage.view.visualRect(0)));
    stage.set({0, 1, 2}, SeatState::Free);
    stage.set({0, 1, 2}, SeatState::Sold);
    QCOMPARE(log.paints, 0);
}

void SeatPlanViewTest::fiveThousandChangesPaintOnce()
{
    Stage stage(hallOrStadium(true));
    stage.look(6, middleSeat(*hallOrStadium(true)));
    QCoreApplication::processEvents();
    const PaintLog log(stage.view.viewport());
    QRandomGenerator random(6);
    for (int batch = 0; batch < 50; ++batch) {
        std::vector<SeatChange> changes(100);
        for (SeatChange &c : changes)
            c = {random.bounded(stage.model.seatCount()), SeatState(random.bounded(StateCount))};
        stage.model.applyBatch(changes);
    }
    stage.model.flushNow();
    QCoreApplication::processEvents();
    QCOMPARE(log.paints, 1);
}

void SeatPlanViewTest::oneSeatPaintsACellAndNotThePlan()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    stage.set({seat}, SeatState::Free);
    const PaintLog log(stage.view.viewport());
    stage.set({seat}, SeatState::Sold);
    QCOMPARE(log.paints, 1);
    const QRect painted = log.region.boundingRect();
    QVERIFY(painted.contains(stage.view.visualRect(seat)));
    QVERIFY(painted.width() <= 2 * 64 && painted.height() <= 2 * 64);
}

void SeatPlanViewTest::inTheOverviewASaleRepaintsItsBlockOnly()
{
    Stage stage(hallOrStadium(true), {1000, 800});
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    const int seat = middleSeat(*hallOrStadium(true));
    stage.set({seat}, SeatState::Free);
    const PaintLog log(stage.view.viewport());
    stage.set({seat}, SeatState::Sold);
    QCOMPARE(log.paints, 1);
    QVERIFY(log.region.contains(stage.view.visualRect(seat).center()));
    QVERIFY(log.region.boundingRect().width() < 200);
    const QImage screen = onScreen(stage.view);
    QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
}

void SeatPlanViewTest::anotherPlanForgetsTheOldOne()
{
    Stage stage(hallOrStadium(true));
    stage.look(14, 100);
    stage.view.setCurrentSeat(100);
    stage.view.setHighlights({5, 6});
    stage.view.setPlan(hallOrStadium(false));
    QCOMPARE(stage.view.currentSeat(), -1);
    stage.selection.add({50'000});
    stage.model.applyBatch(std::vector<SeatChange>{{50'000, SeatState::Sold}, {50'001, SeatState::Free}});
    stage.model.flushNow();
    QVERIFY(!redrawn(stage.view).isNull());
    stage.view.setPlan(nullptr);
    QCOMPARE(stage.view.seatAt({100, 100}), -1);
    stage.moveTo({50, 50});
    QTest::keyClick(&stage.view, Qt::Key_Plus);
    QVERIFY(!redrawn(stage.view).isNull());
}

void SeatPlanViewTest::aPaletteChangeRepaintsInItsColours()
{
    Stage stage(hallOrStadium(true));
    QPalette dark = stage.view.palette();
    dark.setColor(QPalette::Base, QColor(0x1e, 0x20, 0x23));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    stage.view.setPalette(dark);
    QVERIFY(stage.view.colours().dark);
    const QImage screen = onScreen(stage.view);
    QCOMPARE(screen.pixel(2, 2) & 0xffffff, stage.view.colours().canvas & 0xffffff);
    QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
}

QTEST_MAIN(SeatPlanViewTest)
#include "tst_seatplanview.moc"
