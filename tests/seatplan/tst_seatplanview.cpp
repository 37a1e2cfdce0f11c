// The plan on screen: always the same pixels, no more of them than needed, and every pick understood.
#include <seatplan/stadium.h>
#include <support/quiet.h>

#include <seatplan/seatplanview.h>

#include <QApplication>
#include <QPaintEvent>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>

#include <memory>

using namespace guichet;
using namespace guichet::seatplan;
using inventory::SeatChange;
using inventory::SeatState;

namespace {

using PlanPointer = std::shared_ptr<const catalog::SeatingPlan>;

/// What the viewport was asked to paint.
class PaintLog : public QObject
{
public:
    explicit PaintLog(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            region += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }
    int paints = 0;
    QRegion region;
};

struct Stage {
    explicit Stage(const PlanPointer &plan, QSize size = {900, 640})
        : model(plan)
        , selection(int(plan->seats.size()))
    {
        view.resize(size);
        view.setPlan(plan);
        view.setModel(&model);
        view.setSelection(&selection);
        QRandomGenerator random(2);
        std::vector<SeatState> states(plan->seats.size());
        for (SeatState &s : states)
            s = SeatState(random.bounded(StateCount));
        model.replaceAll(states);
        model.flushNow();
        view.show();
        shown = QTest::qWaitForWindowExposed(&view);
        view.activateWindow();
        view.setFocus(Qt::MouseFocusReason);
        QCoreApplication::processEvents();
    }

    void set(const QList<int> &seats, SeatState state)
    {
        std::vector<SeatChange> changes;
        for (const int seat : seats)
            changes.push_back({seat, state});
        model.applyBatch(changes);
        model.flushNow();
        QCoreApplication::processEvents();
    }
    /// Seats from centre to centre @p pixels apart, @p seat in the middle.
    void look(double pixels, int seat)
    {
        view.setPixelsPerMetre(pixels / view.seatLayout()->pitch());
        view.ensureVisible(seat);
        QCoreApplication::processEvents();
    }
    QPoint at(int seat) const { return view.visualRect(seat).center(); }

    SeatStateModel model;
    SeatSelection selection;
    SeatPlanView view;
    bool shown = false;
};

/// The pixels that are really in the window, as panning and partial repaints left them. On a scaled screen the
/// offscreen platform hands out only the part of it that is as many device pixels wide and high as the window has
/// logical ones.
QImage onScreen(QWidget &widget)
{
    QCoreApplication::processEvents();
    return widget.screen()->grabWindow(widget.winId()).toImage().convertToFormat(QImage::Format_RGB32);
}

/// The pixels of a full redraw.
QImage redrawn(QWidget &widget) { return widget.grab().toImage().convertToFormat(QImage::Format_RGB32); }

qint64 differentPixels(const QImage &a, const QImage &whole)
{
    const QImage b = whole.copy(a.rect());
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y) {
        const QRgb *pa = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const QRgb *pb = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x)
            count += (pa[x] & 0xffffff) != (pb[x] & 0xffffff) ? 1 : 0;
    }
    return count;
}

/// Straight to the widget: the offscreen platform's pointer knows nothing of scaled screens.
void moveTo(const Stage &stage, QPoint position, Qt::MouseButtons held = {}, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *viewport = stage.view.viewport();
    QMouseEvent move(QEvent::MouseMove, position, viewport->mapToGlobal(QPointF(position)), Qt::NoButton, held,
                     modifiers);
    QCoreApplication::sendEvent(viewport, &move);
}

int middleSeat(const catalog::SeatingPlan &plan)
{
    const catalog::Block &block = plan.blocks[plan.blocks.size() / 2];
    const catalog::Row &row = plan.rows[size_t(block.firstRow + block.rowCount / 2)];
    return row.firstSeat + row.seatCount / 2;
}

} // namespace

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

    void aClickTakesAFreeSeatAndGivesBackOurs();
    void aClickOnASeatOfOthersPicksNothingAndSaysWhy();
    void shiftClickTakesTheFreeSeatsInBetween();
    void aRectangleTakesItsFreeSeats();
    void controlAndARectangleGiveBack();
    void escapeDropsTheRectangle();
    void theMiddleButtonPans();
    void spaceAndDragPanAndPickNothing();
    void aClickInTheOverviewZoomsIntoTheBlock();
    void aStandingBlockIsClickedAsAWhole();
    void theCardNamesTheSeatItsStateAndItsPrice();
    void hoveringIsToldOnceAndRepaintsLittle();

    void arrowsMoveAsTheEyeExpects();
    void arrowsReachEverySeatOfEveryBlock_data();
    void arrowsReachEverySeatOfEveryBlock();
    void theColumnIsKeptAcrossAShortRow();
    void spaceAndEnterPickTheCurrentSeat();
    void theFocusRingShowsOnEveryState();
    void theKeyboardCrossesTheOverviewToASeat();
    void plusAndMinusZoomAndFFits();
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

static PlanPointer planOf(bool large)
{
    static const PlanPointer plans[] = {test::hall(), test::stadium(60'000)};
    return plans[large ? 1 : 0];
}

void SeatPlanViewTest::everySeatIsFoundAtItsOwnRectangle()
{
    QFETCH(bool, large);
    QFETCH(double, pixels);
    Stage stage(planOf(large));
    stage.look(pixels, middleSeat(*planOf(large)));
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
    Stage stage(planOf(large));
    stage.look(pixels, middleSeat(*planOf(large)));
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
    Stage stage(planOf(large));
    stage.look(pixels, middleSeat(*planOf(large)));
    QRandomGenerator random(5);
    for (const int count : {1, 30, 5000}) {
        std::vector<SeatChange> changes;
        for (int i = 0; i < count; ++i)
            changes.push_back({random.bounded(stage.model.seatCount()), SeatState(random.bounded(StateCount))});
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
    Stage stage(planOf(large));
    const int seat = middleSeat(*planOf(large));
    stage.look(pixels, seat);
    stage.view.setCurrentSeat(seat);
    stage.selection.set({seat, seat + 1});
    stage.view.setHighlights({seat + 2, seat + 3});
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Left, Qt::Key_Up}) {
        QTest::keyClick(&stage.view, key);
        const QImage screen = onScreen(stage.view);
        QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
    }
    moveTo(stage, stage.at(seat));
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    for (const QPoint by : {QPoint(60, 40), QPoint(90, 20), QPoint(-30, 70)}) {
        moveTo(stage, stage.at(seat) + by);
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
    Stage stage(planOf(true));
    stage.look(14, middleSeat(*planOf(true)));
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
    Stage stage(planOf(true));
    stage.look(9, middleSeat(*planOf(true)));
    const QImage before = redrawn(stage.view);
    for (const double notch : {1.0, 1.0, -0.5, 2.0, -1.0, -2.5})
        stage.view.zoomBy(notch);
    QCOMPARE(differentPixels(before, redrawn(stage.view)), 0);
}

void SeatPlanViewTest::aPlanThatWasFittedStaysFitted()
{
    Stage stage(planOf(true));
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
    Stage stage(planOf(true), {1310, 1090}); // between the sizes at which blocks become seats and seats blocks
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
    Stage stage(planOf(true));
    stage.look(20, middleSeat(*planOf(true)));
    QCoreApplication::processEvents();
    const PaintLog log(stage.view.viewport());
    QVERIFY(!stage.view.viewport()->rect().intersects(stage.view.visualRect(0)));
    stage.set({0, 1, 2}, SeatState::Free);
    stage.set({0, 1, 2}, SeatState::Sold);
    QCOMPARE(log.paints, 0);
}

void SeatPlanViewTest::fiveThousandChangesPaintOnce()
{
    Stage stage(planOf(true));
    stage.look(6, middleSeat(*planOf(true)));
    QCoreApplication::processEvents();
    const PaintLog log(stage.view.viewport());
    QRandomGenerator random(6);
    for (int batch = 0; batch < 50; ++batch) {
        std::vector<SeatChange> changes;
        for (int i = 0; i < 100; ++i)
            changes.push_back({random.bounded(stage.model.seatCount()), SeatState(random.bounded(StateCount))});
        stage.model.applyBatch(changes);
    }
    stage.model.flushNow();
    QCoreApplication::processEvents();
    QCOMPARE(log.paints, 1);
}

void SeatPlanViewTest::oneSeatPaintsACellAndNotThePlan()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
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
    Stage stage(planOf(true), {1000, 800});
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    const int seat = middleSeat(*planOf(true));
    stage.set({seat}, SeatState::Free);
    const PaintLog log(stage.view.viewport());
    stage.set({seat}, SeatState::Sold);
    QCOMPARE(log.paints, 1);
    QVERIFY(log.region.contains(stage.view.visualRect(seat).center()));
    QVERIFY(log.region.boundingRect().width() < 200);
    const QImage screen = onScreen(stage.view);
    QCOMPARE(differentPixels(screen, redrawn(stage.view)), 0);
}

using Picks = std::pair<QList<int>, bool>;

static Picks lastPick(const QSignalSpy &spy)
{
    return {spy.last().at(0).value<QList<int>>(), spy.last().at(1).toBool()};
}

void SeatPlanViewTest::aClickTakesAFreeSeatAndGivesBackOurs()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
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

void SeatPlanViewTest::aClickOnASeatOfOthersPicksNothingAndSaysWhy()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
    stage.look(14, seat);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    const auto *card = stage.view.findChild<HoverCard *>();
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

void SeatPlanViewTest::shiftClickTakesTheFreeSeatsInBetween()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
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

static void dragFromTo(Stage &stage, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QWidget *viewport = stage.view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
    for (const QPoint at : {from + (to - from) / 2, to})
        moveTo(stage, at, Qt::LeftButton, modifiers);
    QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
}

static QList<int> seatsInside(const Stage &stage, const QRect &rect)
{
    QList<int> seats;
    for (int s = 0; s < stage.model.seatCount(); ++s)
        if (rect.adjusted(1, 1, -1, -1).contains(stage.at(s)))
            seats.append(s);
    return seats;
}

void SeatPlanViewTest::aRectangleTakesItsFreeSeats()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
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
    dragFromTo(stage, from, to, {});
    QCOMPARE(picked.count(), 1);
    QCOMPARE(lastPick(picked), Picks(expected, true));
    QVERIFY(stage.selection.isEmpty());
}

void SeatPlanViewTest::controlAndARectangleGiveBack()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
    stage.look(14, seat);
    const QPoint from = stage.at(seat) + QPoint(7, 8);
    const QPoint to = from - QPoint(14 * 9, 150);
    QList<int> expected;
    for (const int s : seatsInside(stage, QRect(to, from)))
        if (stage.model.state(s) == SeatState::HeldHere)
            expected.append(s);
    QVERIFY(!expected.isEmpty());
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    dragFromTo(stage, from, to, Qt::ControlModifier);
    QCOMPARE(lastPick(picked), Picks(expected, false));
}

void SeatPlanViewTest::escapeDropsTheRectangle()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
    stage.look(14, seat);
    const QImage before = redrawn(stage.view);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QWidget *viewport = stage.view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, stage.at(seat));
    moveTo(stage, stage.at(seat) + QPoint(80, 60), Qt::LeftButton);
    QVERIFY(differentPixels(before, redrawn(stage.view)) > 100);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QCOMPARE(differentPixels(before, redrawn(stage.view)), 0);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(-50, -50));
    QCOMPARE(picked.count(), 0);
}

void SeatPlanViewTest::theMiddleButtonPans()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
    stage.look(14, seat);
    const QPoint before = stage.at(seat);
    QTest::mousePress(stage.view.viewport(), Qt::MiddleButton, {}, before);
    moveTo(stage, before + QPoint(-37, 21));
    QTest::mouseRelease(stage.view.viewport(), Qt::MiddleButton, {}, before + QPoint(-37, 21));
    const QPoint moved = stage.at(seat) - before - QPoint(-37, 21);
    QVERIFY(moved.manhattanLength() <= 2); // rounding at fractional ratios
}

void SeatPlanViewTest::spaceAndDragPanAndPickNothing()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    stage.set({seat}, SeatState::Free);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    const QPoint before = stage.at(seat);
    QTest::keyPress(&stage.view, Qt::Key_Space);
    dragFromTo(stage, before, before + QPoint(40, 40), {});
    QTest::keyRelease(&stage.view, Qt::Key_Space);
    QVERIFY((stage.at(seat) - before - QPoint(40, 40)).manhattanLength() <= 2);
    QCOMPARE(picked.count(), 0);
}

void SeatPlanViewTest::aClickInTheOverviewZoomsIntoTheBlock()
{
    Stage stage(planOf(true), {1000, 800});
    const int block = 40;
    const auto &b = planOf(true)->blocks[size_t(block)];
    const int seat = b.firstSeat + b.seatCount / 2;
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(seat));
    QCOMPARE(picked.count(), 0);
    QVERIFY(stage.view.detailLevel() > DetailLevel::Blocks);
    QVERIFY(stage.view.viewport()->rect().contains(stage.view.visualRect(b.firstSeat)));
    QVERIFY(stage.view.viewport()->rect().contains(stage.view.visualRect(b.firstSeat + b.seatCount - 1)));
}

void SeatPlanViewTest::aStandingBlockIsClickedAsAWhole()
{
    Stage stage(planOf(false));
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

void SeatPlanViewTest::theCardNamesTheSeatItsStateAndItsPrice()
{
    Stage stage(planOf(false));
    const auto &plan = *planOf(false);
    int wheelchair = 0;
    while (!(plan.seats[size_t(wheelchair)].attributes & catalog::Wheelchair))
        ++wheelchair;
    stage.look(24, wheelchair);
    stage.set({wheelchair}, SeatState::Free);
    stage.view.setHoverText(
        [wheelchair](int seat) { return seat == wheelchair ? QStringLiteral("Full 45 €\nReduced 30 €") : QString(); });
    moveTo(stage, stage.at(wheelchair));
    const auto *card = stage.view.findChild<HoverCard *>();
    QVERIFY(card->isVisible());
    QCOMPARE(card->content().title,
             QStringLiteral("Stalls left, row N, seat %1").arg(plan.seats[size_t(wheelchair)].number));
    QCOMPARE(card->content().lines,
             (QStringList{QStringLiteral("Free"), QStringLiteral("Category 2"), QStringLiteral("Wheelchair place"),
                          QStringLiteral("Full 45 €"), QStringLiteral("Reduced 30 €")}));
    QVERIFY(stage.view.rect().contains(card->geometry()));
    QVERIFY(!card->geometry().contains(stage.at(wheelchair)));
}

void SeatPlanViewTest::hoveringIsToldOnceAndRepaintsLittle()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
    stage.look(24, seat);
    QSignalSpy hovered(&stage.view, &SeatPlanView::hovered);
    moveTo(stage, stage.at(seat));
    moveTo(stage, stage.at(seat) + QPoint(1, 0));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last().first().toInt(), seat);
    QCoreApplication::processEvents();
    stage.view.findChild<HoverCard *>()->hide(); // it covers part of the plan; what it covers is not meant here
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

void SeatPlanViewTest::arrowsMoveAsTheEyeExpects()
{
    Stage stage(planOf(true));
    for (const int block : {3, 13, 22, 33, 8, 30}) { // top, right, bottom, left, two corners
        const auto &b = planOf(true)->blocks[size_t(block)];
        const auto &row = planOf(true)->rows[size_t(b.firstRow + b.rowCount / 2)];
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

void SeatPlanViewTest::arrowsReachEverySeatOfEveryBlock_data()
{
    QTest::addColumn<PlanPointer>("plan");
    QTest::newRow("hall") << test::hall();
    QTest::newRow("stadium") << test::stadium(9'000);
}

void SeatPlanViewTest::arrowsReachEverySeatOfEveryBlock()
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

void SeatPlanViewTest::theColumnIsKeptAcrossAShortRow()
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

void SeatPlanViewTest::spaceAndEnterPickTheCurrentSeat()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
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

void SeatPlanViewTest::theFocusRingShowsOnEveryState()
{
    Stage stage(planOf(true));
    const int seat = middleSeat(*planOf(true));
    stage.look(14, seat);
    auto *card = stage.view.findChild<HoverCard *>();
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

void SeatPlanViewTest::theKeyboardCrossesTheOverviewToASeat()
{
    Stage stage(planOf(true), {1000, 800});
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

void SeatPlanViewTest::plusAndMinusZoomAndFFits()
{
    Stage stage(planOf(true));
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

void SeatPlanViewTest::anotherPlanForgetsTheOldOne()
{
    Stage stage(planOf(true));
    stage.look(14, 100);
    stage.view.setCurrentSeat(100);
    stage.view.setHighlights({5, 6});
    stage.view.setPlan(planOf(false));
    QCOMPARE(stage.view.currentSeat(), -1);
    stage.selection.add({50'000});
    stage.model.applyBatch(std::vector<SeatChange>{{50'000, SeatState::Sold}, {50'001, SeatState::Free}});
    stage.model.flushNow();
    QVERIFY(!redrawn(stage.view).isNull());
    stage.view.setPlan(nullptr);
    QCOMPARE(stage.view.seatAt({100, 100}), -1);
    moveTo(stage, {50, 50});
    QTest::keyClick(&stage.view, Qt::Key_Plus);
    QVERIFY(!redrawn(stage.view).isNull());
}

void SeatPlanViewTest::aPaletteChangeRepaintsInItsColours()
{
    Stage stage(planOf(true));
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
