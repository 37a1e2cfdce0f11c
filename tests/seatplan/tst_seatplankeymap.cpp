// The keys that spare the mouse: from block to block, past what is sold, many seats at once; and that nobody is caught.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <catalog/planimport.h>

#include <QFile>
#include <QMenu>
#include <QTest>

#include <set>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

namespace {

constexpr auto Directions = {Direction::Left, Direction::Right, Direction::Up, Direction::Down};

PlanPointer theatre()
{
    QFile file(QStringLiteral(GUICHET_SOURCE_DIR "/resources/demo/plans/theatre-two-floors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no theatre");
    const auto read = catalog::readSeatingPlan(file.readAll());
    if (!read)
        qFatal("the theatre cannot be read");
    return std::make_shared<const catalog::SeatingPlan>(read->plan);
}

/// How many seats of the block one comes to over these ways, from the first one.
int reached(const catalog::Block &block, const std::vector<QList<int>> &ways)
{
    std::vector<bool> seen(size_t(block.seatCount), false);
    QList<int> open{0};
    seen[0] = true;
    int count = 1;
    while (!open.isEmpty())
        for (const int next : ways[size_t(open.takeLast())])
            if (!seen[size_t(next)]) {
                seen[size_t(next)] = true;
                ++count;
                open.append(next);
            }
    return count;
}

void setAll(Stage &stage, SeatState state)
{
    stage.model.replaceAll(std::vector<SeatState>(size_t(stage.model.seatCount()), state));
    stage.model.flushNow();
}

} // namespace

class SeatPlanKeymapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void fromAnySeatArrowsReachEverySeatOfItsBlock_data();
    void fromAnySeatArrowsReachEverySeatOfItsBlock();
    void pageKeysGoFromBlockToBlock();
    void altAndArrowsGoFromBlockToBlockAsTheEyeExpects();
    void controlSkipsWhatCannotBeHad();
    void shiftExtendsInTheRowAndEnterTakesAll();
    void controlAMarksTheRowAndWithShiftTheBlock();
    void anArrowOrEscapeLetsTheMarkedSeatsGo();
    void whatOthersTookMeanwhileIsNotAskedFor();
    void theMenuKeyOffersWhatCanBeDone();
    void theFocusRingShowsOnEveryColour_data();
    void theFocusRingShowsOnEveryColour();
};

void SeatPlanKeymapTest::fromAnySeatArrowsReachEverySeatOfItsBlock_data()
{
    QTest::addColumn<PlanPointer>("plan");
    QTest::newRow("hall") << hallOrStadium(false);
    QTest::newRow("stadium") << hallOrStadium(true);
    QTest::newRow("theatre") << theatre();
}

/// One seat reaches all, and all reach that seat: so everybody reaches everybody.
void SeatPlanKeymapTest::fromAnySeatArrowsReachEverySeatOfItsBlock()
{
    QFETCH(PlanPointer, plan);
    const SeatLayout layout(plan);
    for (const catalog::Block &block : plan->blocks) {
        if (block.kind == catalog::Block::Kind::Standing || block.seatCount == 0)
            continue;
        std::vector<QList<int>> there(size_t(block.seatCount));
        std::vector<QList<int>> back(size_t(block.seatCount));
        for (int i = 0; i < block.seatCount; ++i)
            for (const Direction direction : Directions) {
                const int seat = block.firstSeat + i;
                const int next = step(layout, {seat, -1}, direction, layout.position(seat)).seat - block.firstSeat;
                if (next < 0 || next >= block.seatCount)
                    continue;
                there[size_t(i)].append(next);
                back[size_t(next)].append(i);
            }
        QVERIFY2(reached(block, there) == block.seatCount, qPrintable(block.code));
        QVERIFY2(reached(block, back) == block.seatCount, qPrintable(block.code));
    }
}

void SeatPlanKeymapTest::pageKeysGoFromBlockToBlock()
{
    Stage stage(hallOrStadium(true));
    const SeatLayout &layout = *stage.view.seatLayout();
    stage.look(14, 100);
    stage.view.setCurrentSeat(100);
    const double scale = stage.view.pixelsPerMetre();
    std::set<int> seen;
    for (int i = 0; i < layout.blockCount(); ++i) {
        QTest::keyClick(&stage.view, Qt::Key_PageDown);
        seen.insert(layout.blockOf(stage.view.currentSeat()));
        QVERIFY(stage.view.viewport()->rect().contains(stage.at(stage.view.currentSeat())));
    }
    QCOMPARE(int(seen.size()), layout.blockCount());
    QCOMPARE(layout.blockOf(stage.view.currentSeat()), 0); // once round
    QTest::keyClick(&stage.view, Qt::Key_PageUp);
    QCOMPARE(layout.blockOf(stage.view.currentSeat()), layout.blockCount() - 1);
    QCOMPARE(stage.view.pixelsPerMetre(), scale);

    Stage hall(hallOrStadium(false)); // its first block is for standing
    hall.look(14, middleSeat(*hallOrStadium(false)));
    hall.view.setCurrentBlock(0);
    QTest::keyClick(&hall.view, Qt::Key_PageDown);
    QCOMPARE(hall.view.seatLayout()->blockOf(hall.view.currentSeat()), 1);
    QTest::keyClick(&hall.view, Qt::Key_PageUp);
    QCOMPARE(hall.view.currentBlock(), 0);
}

void SeatPlanKeymapTest::altAndArrowsGoFromBlockToBlockAsTheEyeExpects()
{
    Stage stage(hallOrStadium(true));
    const SeatLayout &layout = *stage.view.seatLayout();
    const int seat = hallOrStadium(true)->blocks[3].firstSeat;
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::AltModifier);
    const int block = layout.blockOf(stage.view.currentSeat());
    QVERIFY(block != 3);
    QVERIFY(layout.shape(block).labelPoint.x() > layout.shape(3).labelPoint.x());
    QTest::keyClick(&stage.view, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(layout.blockOf(stage.view.currentSeat()), 3);
}

void SeatPlanKeymapTest::controlSkipsWhatCannotBeHad()
{
    Stage stage(hallOrStadium(true));
    const catalog::Row &row = hallOrStadium(true)->rows[size_t(hallOrStadium(true)->blocks[3].firstRow + 5)];
    const int seat = row.firstSeat + row.seatCount / 2; // at the top, where rows run from left to right
    setAll(stage, SeatState::Sold);
    stage.set({seat - 4, seat + 3}, SeatState::Free);
    stage.look(14, seat);
    std::set<int> found;
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right}) {
        stage.view.setCurrentSeat(seat);
        QTest::keyClick(&stage.view, key, Qt::ControlModifier);
        found.insert(stage.view.currentSeat());
    }
    QCOMPARE(found, std::set({seat - 4, seat + 3}));
    setAll(stage, SeatState::Sold);
    stage.view.setCurrentSeat(seat);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
        QTest::keyClick(&stage.view, key, Qt::ControlModifier);
    QCOMPARE(stage.view.currentSeat(), seat); // nowhere to go
}

void SeatPlanKeymapTest::shiftExtendsInTheRowAndEnterTakesAll()
{
    Stage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    setAll(stage, SeatState::Free);
    stage.set({seat + 1}, SeatState::Sold);
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    const bool rightIsOn =
        stage.view.seatLayout()->position(seat + 1).x() > stage.view.seatLayout()->position(seat).x();
    const Qt::Key on = rightIsOn ? Qt::Key_Right : Qt::Key_Left;
    const Qt::Key back = rightIsOn ? Qt::Key_Left : Qt::Key_Right;
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    const QImage without = redrawn(stage.view);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&stage.view, on, Qt::ShiftModifier);
    QTest::keyClick(&stage.view, back, Qt::ShiftModifier); // one less
    QCOMPARE(stage.view.currentSeat(), seat + 3);
    QVERIFY(differentPixels(without, redrawn(stage.view)) > 50);
    QCOMPARE(picked.count(), 0); // marked only
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(lastPick(picked), Picks({seat, seat + 2, seat + 3}, true));
    QCOMPARE(picked.count(), 1);
    QVERIFY(!stage.view.hasMarked());
}

void SeatPlanKeymapTest::controlAMarksTheRowAndWithShiftTheBlock()
{
    Stage stage(hallOrStadium(true));
    const SeatLayout &layout = *stage.view.seatLayout();
    const int seat = middleSeat(*hallOrStadium(true));
    const catalog::Row &row = layout.plan().rows[size_t(layout.rowOf(seat))];
    setAll(stage, SeatState::Free);
    stage.set({seat}, SeatState::Sold);
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::keyClick(&stage.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&stage.view, Qt::Key_Space);
    QCOMPARE(lastPick(picked).first.size(), row.seatCount - 1);
    QCOMPARE(lastPick(picked).first.first(), row.firstSeat);
    QTest::keyClick(&stage.view, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(lastPick(picked).first.size(), layout.plan().blocks[size_t(layout.blockOf(seat))].seatCount - 1);
    QCOMPARE(picked.count(), 2);
}

void SeatPlanKeymapTest::anArrowOrEscapeLetsTheMarkedSeatsGo()
{
    Stage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    setAll(stage, SeatState::Free);
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    const QImage without = redrawn(stage.view);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Left}) {
        QTest::keyClick(&stage.view, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(stage.view.hasMarked());
        QTest::keyClick(&stage.view, key);
        QVERIFY(!stage.view.hasMarked());
    }
    stage.view.setCurrentSeat(seat);
    QCOMPARE(differentPixels(without, redrawn(stage.view)), 0);
    QCOMPARE(picked.count(), 0);
}

void SeatPlanKeymapTest::whatOthersTookMeanwhileIsNotAskedFor()
{
    Stage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    setAll(stage, SeatState::Free);
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::keyClick(&stage.view, Qt::Key_A, Qt::ControlModifier);
    stage.set({seat}, SeatState::HeldOther);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QVERIFY(!lastPick(picked).first.contains(seat));
}

void SeatPlanKeymapTest::theMenuKeyOffersWhatCanBeDone()
{
    Stage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    setAll(stage, SeatState::Free);
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    QTest::keyClick(&stage.view, Qt::Key_Menu);
    auto *menu = stage.view.findChild<QMenu *>(QStringLiteral("planMenu"));
    QVERIFY(menu != nullptr && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(lastPick(picked), Picks({seat}, true));
}

void SeatPlanKeymapTest::theFocusRingShowsOnEveryColour_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// Black and white beside each other: whatever the colour, one of them contrasts.
void SeatPlanKeymapTest::theFocusRingShowsOnEveryColour()
{
    QFETCH(bool, dark);
    Stage stage(hallOrStadium(true));
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? QColor(0x1e, 0x1e, 0x1e) : QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::Base, dark ? QColor(0x12, 0x12, 0x12) : QColor(Qt::white));
    palette.setColor(QPalette::Text, dark ? QColor(Qt::white) : QColor(Qt::black));
    palette.setColor(QPalette::WindowText, palette.color(QPalette::Text));
    stage.view.setPalette(palette);
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    const int category = stage.model.category(seat);
    for (const QRgb rgb : {0xff000000U, 0xffffffffU, 0xff808080U, 0xffe69f00U, 0xff56b4e9U, 0xff009e73U, 0xfff0e442U,
                           0xff0072b2U, 0xffd55e00U, 0xffcc79a7U}) {
        std::vector<QColor> colours(stage.model.categoryColours());
        colours[size_t(category)] = QColor(rgb);
        stage.model.setCategoryColours(colours);
        for (const SeatState state : {SeatState::Free, SeatState::HeldHere, SeatState::Sold}) {
            stage.set({seat}, state);
            stage.view.setCurrentSeat(-1);
            stage.card()->hide();
            const QImage without = redrawn(stage.view);
            stage.view.setCurrentSeat(seat);
            stage.card()->hide();
            const QImage with = redrawn(stage.view);
            int strong = 0;
            for (int y = 0; y < with.height(); ++y)
                for (int x = 0; x < with.width(); ++x)
                    strong += contrast(with.pixel(x, y), without.pixel(x, y)) >= 3.0 ? 1 : 0;
            QVERIFY2(strong > 40, qPrintable(QStringLiteral("%1: %2 pixels").arg(QColor(rgb).name()).arg(strong)));
        }
    }
}

QTEST_MAIN(SeatPlanKeymapTest)
#include "tst_seatplankeymap.moc"
