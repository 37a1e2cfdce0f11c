// The list of seats: always what the plan shows, in words, and the same picks.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <seatplan/seatlistview.h>
#include <seatplan/seatwords.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QRandomGenerator>
#include <QTest>
#include <QTreeView>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;
using Kind = SeatListModel::Kind;

namespace {

struct ListStage : Stage {
    explicit ListStage(const PlanPointer &plan)
        : Stage(plan)
        , list(view)
    {
        list.resize(700, 600);
        list.show();
        list.activateWindow();
        list.setFocus();
        if (!QTest::qWaitForWindowActive(&list))
            qFatal("the list was not shown");
    }
    /// Every seat below, all of it opened.
    [[nodiscard]] QList<int> listed(const QModelIndex &parent = {})
    {
        SeatListModel &items = list.model();
        QList<int> seats;
        if (items.canFetchMore(parent))
            items.fetchMore(parent);
        for (int i = 0; i < items.rowCount(parent); ++i) {
            const QModelIndex index = items.index(i, 0, parent);
            if (items.item(index).kind == Kind::Seat)
                seats.append(items.item(index).index);
            else
                seats += listed(index);
        }
        return seats;
    }
    [[nodiscard]] QList<int> expected() const
    {
        QList<int> seats;
        for (int s = 0; s < model.seatCount(); ++s)
            if (view.seatLayout()->hasPosition(s) && (model.state(s) == SeatState::Free || view.isOurs(s)))
                seats.append(s);
        return seats;
    }
    [[nodiscard]] QString text(const QModelIndex &index, int column = 0) const
    {
        return index.siblingAtColumn(column).data().toString();
    }

    SeatListView list;
};

} // namespace

class SeatListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void itListsWhatCanBeHadWhateverHappens();
    void nothingIsCountedThatNobodyOpened();
    void aSeatSaysStateAndPriceInWords();
    void theSwitchShowsEverySeat();
    void spacePicksAndGivesBack();
    void allMarkedSeatsArePickedTogether();
    void aTickIsAPick();
    void aStandingSectionIsAskedForByNumber();
    void theCurrentSeatIsFoundInTheList();
    void anotherPlanIsAnotherList();
    void lettersAndDigitsGoOnToWhoeverHoldsTheList();
};

/// Against a list made anew, after random changes; the tester checks that every signal was true.
void SeatListTest::itListsWhatCanBeHadWhateverHappens()
{
    ListStage stage(hallOrStadium(false));
    QAbstractItemModelTester tester(&stage.list.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would open a row in the middle of hearing of it
    QCOMPARE(stage.listed(), stage.expected());
    QRandomGenerator random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<inventory::SeatChange> changes;
        for (int i = 0; i < 40; ++i)
            changes.push_back({random.bounded(stage.model.seatCount()), SeatState(random.bounded(StateCount))});
        if (round % 20 == 19) // a whole row, and a whole block
            for (const auto &row : {hallOrStadium(false)->rows[3], hallOrStadium(false)->rows[4]})
                for (int s = row.firstSeat; s < row.firstSeat + row.seatCount; ++s)
                    changes.push_back({s, round % 40 == 19 ? SeatState::Sold : SeatState::Free});
        stage.model.applyBatch(changes);
        stage.model.flushNow();
        stage.selection.set(
            {random.bounded(200, stage.model.seatCount()), random.bounded(200, stage.model.seatCount())});
        QCOMPARE(stage.listed(), stage.expected());
    }
    stage.model.replaceAll(std::vector<SeatState>(size_t(stage.model.seatCount()), SeatState::Sold));
    stage.model.flushNow();
    stage.selection.clear();
    QCOMPARE(stage.list.model().rowCount(), 0);
}

void SeatListTest::nothingIsCountedThatNobodyOpened()
{
    ListStage stage(hallOrStadium(true));
    SeatListModel &model = stage.list.model();
    QCOMPARE(model.rowCount(), 144);
    QCOMPARE(model.rowCount(model.index(3, 0)), 0);
    QVERIFY(model.hasChildren(model.index(3, 0)) && model.canFetchMore(model.index(3, 0)));
    QSignalSpy inserted(&model, &SeatListModel::rowsInserted);
    stage.list.tree().expand(model.index(3, 0));
    QCOMPARE(inserted.count(), 1);
    QVERIFY(model.rowCount(model.index(3, 0)) > 0);
    QCOMPARE(model.rowCount(model.index(0, 0, model.index(3, 0))), 0);
    QCOMPARE(model.rowCount(model.index(4, 0)), 0);
}

void SeatListTest::aSeatSaysStateAndPriceInWords()
{
    ListStage stage(hallOrStadium(true));
    stage.view.setHoverText([](int) { return QStringLiteral("Full price: €45.00\nReduced: €30.00"); });
    const int seat = middleSeat(*hallOrStadium(true));
    stage.set({seat}, SeatState::Free);
    const QModelIndex index = stage.list.model().indexOfSeat(seat);
    QVERIFY(index.isValid());
    QVERIFY(stage.text(index).startsWith(QStringLiteral("Seat ")));
    QCOMPARE(stage.text(index, SeatListModel::State), SeatWords::state(SeatState::Free));
    QCOMPARE(stage.text(index, SeatListModel::Price), QStringLiteral("Full price: €45.00"));
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QStringLiteral("Row ")) && spoken.contains(QStringLiteral("€45.00")),
             qPrintable(spoken));
    QVERIFY(stage.text(index.parent(), SeatListModel::State).endsWith(QStringLiteral("free")));
    QVERIFY(stage.text(index.parent().parent(), SeatListModel::State).endsWith(QStringLiteral("free")));
    stage.set({seat}, SeatState::HeldHere);
    QCOMPARE(stage.text(index, SeatListModel::State), SeatWords::state(SeatState::HeldHere));
    QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void SeatListTest::theSwitchShowsEverySeat()
{
    ListStage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    stage.set({seat}, SeatState::Sold);
    QVERIFY(!stage.list.model().indexOfSeat(seat).isValid());
    auto *everything = stage.list.findChild<QCheckBox *>(QStringLiteral("everySeatCheck"));
    everything->setChecked(true);
    const QModelIndex index = stage.list.model().indexOfSeat(seat);
    QVERIFY(index.isValid());
    QCOMPARE(stage.text(index, SeatListModel::State), SeatWords::state(SeatState::Sold));
    int seated = 0;
    for (const catalog::Block &block : hallOrStadium(false)->blocks)
        seated += block.kind == catalog::Block::Kind::Seated ? block.seatCount : 0;
    QCOMPARE(stage.listed().size(), seated);
    QSignalSpy picked(&stage.list, &SeatListView::seatsPicked);
    stage.list.setCurrentSeat(seat);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Space);
    QCOMPARE(picked.count(), 0); // sold
}

void SeatListTest::spacePicksAndGivesBack()
{
    ListStage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    stage.set({seat}, SeatState::Free);
    stage.list.setCurrentSeat(seat);
    QCOMPARE(stage.list.currentSeat(), seat);
    QSignalSpy picked(&stage.list, &SeatListView::seatsPicked);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Space);
    QCOMPARE(lastPick(picked), Picks({seat}, true));
    stage.set({seat}, SeatState::HeldHere);
    QCOMPARE(stage.list.currentSeat(), seat);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Return);
    QCOMPARE(lastPick(picked), Picks({seat}, false));
    stage.selection.set({seat});
    stage.set({seat}, SeatState::Free);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Space);
    QCOMPARE(lastPick(picked), Picks({seat}, false)); // asked for already
}

void SeatListTest::allMarkedSeatsArePickedTogether()
{
    ListStage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    stage.set({seat, seat + 1, seat + 2}, SeatState::Free);
    stage.list.setCurrentSeat(seat);
    QSignalSpy picked(&stage.list, &SeatListView::seatsPicked);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Space);
    QCOMPARE(lastPick(picked), Picks({seat, seat + 1, seat + 2}, true));
}

void SeatListTest::aTickIsAPick()
{
    ListStage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    stage.set({seat}, SeatState::Free);
    QSignalSpy picked(&stage.list, &SeatListView::seatsPicked);
    SeatListModel &model = stage.list.model();
    const QModelIndex index = model.indexOfSeat(seat);
    model.setData(index, Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(lastPick(picked), Picks({seat}, true));
    QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked)); // until it is ours
}

void SeatListTest::aStandingSectionIsAskedForByNumber()
{
    ListStage stage(hallOrStadium(false));
    SeatListModel &model = stage.list.model();
    const QModelIndex standing = model.indexOfSection(0);
    QVERIFY(standing.isValid() && !model.hasChildren(standing));
    stage.list.tree().setCurrentIndex(standing);
    QSignalSpy asked(&stage.list, &SeatListView::standingClicked);
    QTest::keyClick(&stage.list.tree(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toInt(), 0);
    stage.list.tree().setCurrentIndex(model.indexOfSection(1));
    QTest::keyClick(&stage.list.tree(), Qt::Key_Return);
    QVERIFY(stage.list.tree().isExpanded(model.indexOfSection(1)));
    QCOMPARE(asked.count(), 1);
}

void SeatListTest::theCurrentSeatIsFoundInTheList()
{
    ListStage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.set({seat}, SeatState::Free);
    stage.list.setCurrentSeat(seat);
    QCOMPARE(stage.list.currentSeat(), seat);
    QVERIFY(stage.list.tree().visualRect(stage.list.tree().currentIndex()).isValid());
    stage.set({seat}, SeatState::Sold);
    stage.list.setCurrentSeat(seat); // not listed: its section
    QCOMPARE(stage.list.model().item(stage.list.tree().currentIndex()).kind, Kind::Section);
    QCOMPARE(stage.list.model().item(stage.list.tree().currentIndex()).index, stage.view.seatLayout()->blockOf(seat));
    stage.list.setCurrentSeat(-1);
    QCOMPARE(stage.list.currentSeat(), -1);
}

void SeatListTest::anotherPlanIsAnotherList()
{
    ListStage stage(hallOrStadium(true));
    stage.list.setCurrentSeat(middleSeat(*hallOrStadium(true)));
    stage.view.setPlan(nullptr);
    QCOMPARE(stage.list.model().rowCount(), 0);
    QCOMPARE(stage.list.currentSeat(), -1);
    SeatStateModel states(hallOrStadium(false));
    states.replaceAll(std::vector<SeatState>(size_t(states.seatCount()), SeatState::Free));
    stage.view.setPlan(hallOrStadium(false));
    stage.view.setModel(&states);
    QCOMPARE(stage.list.model().rowCount(), int(hallOrStadium(false)->blocks.size()));
    stage.view.setModel(nullptr);
}

void SeatListTest::lettersAndDigitsGoOnToWhoeverHoldsTheList()
{
    ListStage stage(hallOrStadium(true));
    struct Keys : QObject {
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::KeyPress)
                text += static_cast<QKeyEvent *>(event)->text();
            return false;
        }
        QString text;
    } keys;
    stage.list.installEventFilter(&keys);
    QTest::keyClicks(&stage.list.tree(), QStringLiteral("4b"));
    QCOMPARE(keys.text, QStringLiteral("4b"));
}

QTEST_MAIN(SeatListTest)
#include "tst_seatlist.moc"
