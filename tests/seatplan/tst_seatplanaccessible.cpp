// The plan as a client of accessibility walks it: blocks, rows and seats with names in words.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <seatplan/seatplanspeech.h>
#include <seatplan/seatwords.h>

#include <QAccessible>
#include <QRandomGenerator>
#include <QTest>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

namespace {

QAccessibleInterface *rootOf(Stage &stage) { return QAccessible::queryAccessibleInterface(&stage.view); }

QString nameOf(QAccessibleInterface *node) { return node->text(QAccessible::Name); }

/// As a client finds it, from the top.
QAccessibleInterface *blockNode(Stage &stage, int block) { return rootOf(stage)->child(block); }

QAccessibleInterface *seatNode(Stage &stage, int seat)
{
    const SeatLayout &layout = *stage.view.seatLayout();
    const int row = layout.rowOf(seat);
    const int block = layout.blockOf(seat);
    return blockNode(stage, block)
        ->child(row - layout.plan().blocks[size_t(block)].firstRow)
        ->child(seat - layout.plan().rows[size_t(row)].firstSeat);
}

int standingBlock(const catalog::SeatingPlan &plan)
{
    for (size_t b = 0; b < plan.blocks.size(); ++b)
        if (plan.blocks[b].kind == catalog::Block::Kind::Standing)
            return int(b);
    return -1;
}

/// Every index of every node below; how many there are.
int walk(QAccessibleInterface *node)
{
    int count = 1;
    for (int i = 0; i < node->childCount(); ++i) {
        QAccessibleInterface *child = node->child(i);
        if (child == nullptr || !child->isValid() || node->indexOfChild(child) != i || nameOf(child).isEmpty())
            qFatal("no sound child %d of %s", i, qPrintable(nameOf(node)));
        count += walk(child);
    }
    return count;
}

} // namespace

class SeatPlanAccessibleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void aThousandSeatsAreFoundAgainThroughTheirParents_data() { plans(); }
    void aThousandSeatsAreFoundAgainThroughTheirParents();
    void thereIsAChildForEveryIndexAndForNoOther();
    void aPointLeadsToItsSeatAndEndsThere_data() { plans(); }
    void aPointLeadsToItsSeatAndEndsThere();
    void nothingIsMadeWhileNobodyListens();
    void aClientThatReadsEverythingKeepsLittle();
    void theBlockOfTheCurrentSeatStays();
    void anotherPlanEndsTheOldOnes();
    void theViewMayEndBeforeItsClients();
    void aNameSaysStatePriceAndPosition();
    void aCompanionNamesItsWheelchairPlace();
    void everyStateIsSaidAndMarked();
    void blocksAndRowsCount();
    void pressingPicksASeatAndOpensABlock();
    void theFocusIsOnTheCurrentSeat();

private:
    static void plans()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("hall") << false;
        QTest::newRow("stadium") << true;
    }
};

void SeatPlanAccessibleTest::aThousandSeatsAreFoundAgainThroughTheirParents()
{
    QFETCH(bool, large);
    Stage stage(hallOrStadium(large));
    const SeatLayout &layout = *stage.view.seatLayout();
    QAccessibleInterface *root = rootOf(stage);
    QCOMPARE(root->childCount(), layout.blockCount());
    QRandomGenerator random(7);
    for (int i = 0; i < 1000; ++i) {
        const int seat = random.bounded(layout.seatCount());
        if (!layout.hasPosition(seat))
            continue;
        QAccessibleInterface *node = seatNode(stage, seat);
        QVERIFY(node != nullptr && node->isValid());
        QCOMPARE(node->role(), QAccessible::ListItem);
        const QString name = nameOf(node);
        QVERIFY2(name.contains(SeatWords::state(stage.model.state(seat))), qPrintable(name));
        QVERIFY2(name.contains(u' ' + layout.plan().seats[size_t(seat)].number + u','), qPrintable(name));

        QAccessibleInterface *row = node->parent();
        QCOMPARE(row->role(), QAccessible::List);
        QCOMPARE(row->child(row->indexOfChild(node)), node);
        QAccessibleInterface *block = row->parent();
        QCOMPARE(block->child(block->indexOfChild(row)), row);
        QCOMPARE(block->parent(), root);
        QCOMPARE(root->indexOfChild(block), layout.blockOf(seat));
        QCOMPARE(root->indexOfChild(node), -1);
        QCOMPARE(block->indexOfChild(node), -1);
    }
}

void SeatPlanAccessibleTest::thereIsAChildForEveryIndexAndForNoOther()
{
    Stage stage(hallOrStadium(false));
    QAccessibleInterface *root = rootOf(stage);
    const catalog::SeatingPlan &plan = *hallOrStadium(false);
    size_t nodes = 1 + plan.blocks.size();
    for (const catalog::Block &block : plan.blocks)
        if (block.kind == catalog::Block::Kind::Seated)
            nodes += size_t(block.rowCount + block.seatCount);
    QCOMPARE(size_t(walk(root)), nodes);
    for (QAccessibleInterface *node :
         {root, root->child(1), root->child(1)->child(0), seatNode(stage, middleSeat(plan))}) {
        QCOMPARE(node->child(-1), nullptr);
        QCOMPARE(node->child(node->childCount()), nullptr);
        QCOMPARE(node->indexOfChild(nullptr), -1);
    }
    stage.view.setPlan(nullptr);
    QCOMPARE(root->childCount(), 0);
    QCOMPARE(root->child(0), nullptr);
    QCOMPARE(root->childAt(10, 10), nullptr);
}

void SeatPlanAccessibleTest::aPointLeadsToItsSeatAndEndsThere()
{
    QFETCH(bool, large);
    Stage stage(hallOrStadium(large));
    const int seat = middleSeat(*hallOrStadium(large));
    stage.look(14, seat);
    const QPoint at = stage.view.viewport()->mapToGlobal(stage.at(seat));
    QList<QAccessibleInterface *> way;
    for (QAccessibleInterface *node = rootOf(stage)->childAt(at.x(), at.y()); node != nullptr;
         node = node->childAt(at.x(), at.y())) {
        QVERIFY(!way.contains(node));
        way.append(node);
    }
    QCOMPARE(way.size(), 3);
    QCOMPARE(way.last(), seatNode(stage, seat));
    QVERIFY(way.last()->rect().contains(at));
    QVERIFY(way[1]->rect().contains(way.last()->rect().center()));
    QVERIFY(way[0]->rect().contains(at));
    QVERIFY(!way.last()->state().offscreen);
    QCOMPARE(rootOf(stage)->childAt(-5000, -5000), nullptr);
}

void SeatPlanAccessibleTest::nothingIsMadeWhileNobodyListens()
{
    QVERIFY(!QAccessible::isActive());
    Stage stage(hallOrStadium(true));
    stage.view.setFocus(Qt::TabFocusReason);
    stage.look(14, middleSeat(*hallOrStadium(true)));
    stage.view.setCurrentSeat(middleSeat(*hallOrStadium(true)));
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_End, Qt::Key_Space, Qt::Key_F, Qt::Key_Down})
        QTest::keyClick(&stage.view, key);
    QList<int> many;
    for (int s = 0; s < 5000; ++s)
        many.append(s);
    stage.set(many, SeatState::Sold);
    stage.selection.set(many);
    stage.view.speech().tellNews();
    stage.view.setPlan(hallOrStadium(false));
    QCOMPARE(stage.view.speech().nodes().alive(), 0);
}

void SeatPlanAccessibleTest::aClientThatReadsEverythingKeepsLittle()
{
    Stage stage(hallOrStadium(true));
    SeatNodes &nodes = stage.view.speech().nodes();
    int largest = 0;
    for (const catalog::Block &block : hallOrStadium(true)->blocks)
        largest = std::max(largest, block.seatCount + block.rowCount);
    QAccessibleInterface *root = rootOf(stage);
    int most = 0;
    for (int b = 0; b < root->childCount(); ++b) {
        walk(root->child(b));
        most = std::max(most, nodes.alive());
    }
    QVERIFY(most > SeatNodes::MostAlive / 2);
    QVERIFY2(most <= SeatNodes::MostAlive + largest, qPrintable(QString::number(most)));
}

void SeatPlanAccessibleTest::theBlockOfTheCurrentSeatStays()
{
    Stage stage(hallOrStadium(true));
    stage.view.setCurrentSeat(100);
    const QAccessible::Id current = QAccessible::uniqueId(seatNode(stage, 100));
    const QAccessible::Id other = QAccessible::uniqueId(seatNode(stage, 1000));
    walk(rootOf(stage));
    QVERIFY(QAccessible::accessibleInterface(current) != nullptr);
    QCOMPARE(QAccessible::accessibleInterface(other), nullptr);
}

void SeatPlanAccessibleTest::anotherPlanEndsTheOldOnes()
{
    Stage stage(hallOrStadium(true));
    const QAccessible::Id seat = QAccessible::uniqueId(seatNode(stage, 59'000));
    const QAccessible::Id block = QAccessible::uniqueId(blockNode(stage, 3));
    stage.view.setPlan(hallOrStadium(false));
    QCOMPARE(QAccessible::accessibleInterface(seat), nullptr);
    QCOMPARE(QAccessible::accessibleInterface(block), nullptr);
    QCOMPARE(stage.view.speech().nodes().alive(), 0);
    QVERIFY(nameOf(blockNode(stage, 0)).startsWith(SpokenSeats::blockName(*hallOrStadium(false), 0)));
}

void SeatPlanAccessibleTest::theViewMayEndBeforeItsClients()
{
    QAccessible::Id root = 0;
    QAccessible::Id seat = 0;
    {
        Stage stage(hallOrStadium(true));
        root = QAccessible::uniqueId(rootOf(stage));
        walk(blockNode(stage, 0));
        seat = QAccessible::uniqueId(seatNode(stage, 5));
        QVERIFY(stage.view.speech().nodes().alive() > 100);
    }
    QCOMPARE(QAccessible::accessibleInterface(seat), nullptr);
    QCOMPARE(QAccessible::accessibleInterface(root), nullptr);
}

void SeatPlanAccessibleTest::aNameSaysStatePriceAndPosition()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    const SeatLayout &layout = *stage.view.seatLayout();
    const catalog::Row &row = layout.plan().rows[size_t(layout.rowOf(seat))];
    stage.view.setHoverText([](int) { return QStringLiteral("Full price: €45.00\nReduced: €30.00"); });
    stage.set({seat}, SeatState::Free);
    const QString expected = QStringLiteral("Row %1, seat %2, %3, Free, %4, Full price: €45.00, %5 of %6")
                                 .arg(row.label, layout.plan().seats[size_t(seat)].number,
                                      SpokenSeats::blockName(layout.plan(), layout.blockOf(seat)),
                                      layout.plan().categories[size_t(stage.model.category(seat))].name)
                                 .arg(seat - row.firstSeat + 1)
                                 .arg(row.seatCount);
    QCOMPARE(nameOf(seatNode(stage, seat)), expected);
    QCOMPARE(seatNode(stage, seat)->text(QAccessible::Description),
             QStringLiteral("Full price: €45.00, Reduced: €30.00"));
}

void SeatPlanAccessibleTest::aCompanionNamesItsWheelchairPlace()
{
    catalog::SeatingPlan plan = *test::hall();
    const auto companion = size_t(middleSeat(plan));
    plan.seats[companion - 1].attributes = catalog::Wheelchair;
    plan.seats[companion].attributes = catalog::Companion | catalog::RestrictedView;
    const QStringList marks = SpokenSeats::marks(plan, int(companion));
    QVERIFY(marks.contains(QStringLiteral("Companion of seat ") + plan.seats[companion - 1].number));
    QVERIFY(marks.contains(QStringLiteral("Restricted view")));
    plan.seats[companion - 1].attributes = 0;
    QCOMPARE(SpokenSeats::marks(plan, int(companion)), SeatWords::attributes(plan.seats[companion].attributes));
}

void SeatPlanAccessibleTest::everyStateIsSaidAndMarked()
{
    Stage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    for (int i = 0; i < StateCount; ++i) {
        const auto state = SeatState(i);
        stage.set({seat}, state);
        QAccessibleInterface *node = seatNode(stage, seat);
        QVERIFY(nameOf(node).contains(SeatWords::state(state)));
        const bool ours = state == SeatState::HeldHere;
        QCOMPARE(bool(node->state().selected), ours);
        QCOMPARE(bool(node->state().disabled), !ours && state != SeatState::Free);
        QVERIFY(node->state().selectable && node->state().focusable);
    }
    stage.set({seat}, SeatState::Free);
    stage.selection.set({seat});
    QVERIFY(seatNode(stage, seat)->state().selected);
}

void SeatPlanAccessibleTest::blocksAndRowsCount()
{
    Stage stage(hallOrStadium(true));
    const catalog::SeatingPlan &plan = *hallOrStadium(true);
    const catalog::Block &block = plan.blocks[3];
    const catalog::Row &row = plan.rows[size_t(block.firstRow)];
    QList<int> all;
    for (int s = 0; s < stage.model.seatCount(); ++s)
        all.append(s);
    stage.set(all, SeatState::Sold);
    stage.set({block.firstSeat, block.firstSeat + 1, block.firstSeat + block.seatCount - 1}, SeatState::Free);
    // What is said comes with its plural forms from the translation of English.
    QCOMPARE(nameOf(blockNode(stage, 3)),
             QStringLiteral("%1, 3 of %2 seat(s) free").arg(SpokenSeats::blockName(plan, 3)).arg(block.seatCount));
    QCOMPARE(nameOf(blockNode(stage, 3)->child(0)),
             QStringLiteral("Row %1, 2 of %2 seat(s) free").arg(row.label).arg(row.seatCount));
    QVERIFY(blockNode(stage, 3)->text(QAccessible::Description).endsWith(QStringLiteral(" free")));
    QVERIFY(nameOf(rootOf(stage)).startsWith(QStringLiteral("Seating plan, 3 of ")));

    Stage hall(hallOrStadium(false));
    const int standing = standingBlock(*hallOrStadium(false));
    QVERIFY(nameOf(blockNode(hall, standing)).contains(QStringLiteral("standing place(s) free")));
    QCOMPARE(blockNode(hall, standing)->role(), QAccessible::ListItem);
    QCOMPARE(blockNode(hall, standing)->childCount(), 0);
}

void SeatPlanAccessibleTest::pressingPicksASeatAndOpensABlock()
{
    Stage stage(hallOrStadium(true), {1000, 800});
    const QString press = QAccessibleActionInterface::pressAction();
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    blockNode(stage, 3)->actionInterface()->doAction(press);
    QVERIFY(stage.view.detailLevel() > DetailLevel::Blocks);
    QCOMPARE(stage.view.seatLayout()->blockOf(stage.view.currentSeat()), 3);

    const int seat = middleSeat(*hallOrStadium(true));
    stage.set({seat}, SeatState::Free);
    QSignalSpy picked(&stage.view, &SeatPlanView::seatsPicked);
    seatNode(stage, seat)->actionInterface()->doAction(press);
    QCOMPARE(lastPick(picked), Picks({seat}, true));
    QCOMPARE(stage.view.currentSeat(), seat);
    stage.set({seat}, SeatState::HeldHere);
    seatNode(stage, seat)->actionInterface()->doAction(press);
    QCOMPARE(lastPick(picked), Picks({seat}, false));
    seatNode(stage, seat + 1)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(stage.view.currentSeat(), seat + 1);
    QCOMPARE(picked.count(), 2);
    QCOMPARE(seatNode(stage, seat)->parent()->actionInterface(), nullptr);

    Stage hall(hallOrStadium(false));
    QSignalSpy standing(&hall.view, &SeatPlanView::standingClicked);
    const int block = standingBlock(*hallOrStadium(false));
    blockNode(hall, block)->actionInterface()->doAction(press);
    QCOMPARE(standing.count(), 1);
    QCOMPARE(standing.first().first().toInt(), block);
}

void SeatPlanAccessibleTest::theFocusIsOnTheCurrentSeat()
{
    Stage stage(hallOrStadium(true));
    QCOMPARE(rootOf(stage)->focusChild(), rootOf(stage)); // nowhere yet
    const int seat = middleSeat(*hallOrStadium(true));
    stage.view.setCurrentSeat(seat);
    QCOMPARE(rootOf(stage)->focusChild(), seatNode(stage, seat));
    QVERIFY(seatNode(stage, seat)->state().focused);
    QVERIFY(!seatNode(stage, seat + 1)->state().focused);
    stage.view.fitAll(); // seats became a block
    QCOMPARE(rootOf(stage)->focusChild(), blockNode(stage, stage.view.seatLayout()->blockOf(seat)));
}

QTEST_MAIN(SeatPlanAccessibleTest)
#include "tst_seatplanaccessible.moc"
