// States of seats: counted while they change, told in bundles; marks of the operator.
#include <seatplan/stadium.h>
#include <support/quiet.h>

#include <seatplan/seatshading.h>
#include <seatplan/seatstatemodel.h>
#include <seatplan/selection.h>

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace guichet;
using namespace guichet::seatplan;
using inventory::SeatChange;
using inventory::SeatState;

class SeatStateModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void nothingIsOfferedBeforeTheDatabaseHasSpoken();
    void countsEqualARecountAfterAnyChanges();
    void aMillionChangesAreCountedToldAndColouredRightly();
    void aBatchAppliedTwiceChangesNothingMore();
    void thousandsOfChangesAreToldOnceAndCompletely();
    void whatIsToldArrivesWithoutBeingAsked();
    void aSnapshotTellsOnlyWhatDiffers();
    void seatsOfAnotherPlanAreIgnored();
    void coloursComeFromThePlanUntilTheyAreSet();
    void marksAreKeptInTheOrderTheyWereMade();
    void replacingMarksTellsOnlyTheDifference();
};

namespace {

SeatChange randomChange(QRandomGenerator &random, int seats)
{
    return {random.bounded(seats), SeatState(random.bounded(StateCount))};
}

} // namespace

void SeatStateModelTest::nothingIsOfferedBeforeTheDatabaseHasSpoken()
{
    const auto plan = test::hall();
    const SeatStateModel model(plan);
    QCOMPARE(model.seatCount(), int(plan->seats.size()));
    QCOMPARE(model.count(SeatState::Free), 0);
    QCOMPARE(model.freeInBlock(0), 0);
    for (int s = 0; s < model.seatCount(); ++s) {
        QCOMPARE(model.state(s), SeatState::Blocked);
        QCOMPARE(model.category(s), plan->seats[size_t(s)].category);
    }
}

void SeatStateModelTest::countsEqualARecountAfterAnyChanges()
{
    const auto plan = test::stadium(9'000);
    SeatStateModel model(plan);
    QRandomGenerator random(11);
    for (int round = 0; round < 10; ++round) {
        std::vector<SeatChange> changes(10'000);
        for (SeatChange &c : changes)
            c = randomChange(random, model.seatCount());
        model.applyBatch(changes);

        const int categories = int(plan->categories.size());
        std::vector<int> inCategory(size_t(categories), 0);
        int everywhere = 0;
        for (int b = 0; b < int(plan->blocks.size()); ++b) {
            std::array<int, StateCount> ofState{};
            std::vector<int> freeOf(size_t(categories), 0);
            const auto &block = plan->blocks[size_t(b)];
            for (int s = block.firstSeat; s < block.firstSeat + block.seatCount; ++s) {
                ++ofState[size_t(model.state(s))];
                if (model.state(s) == SeatState::Free)
                    ++freeOf[size_t(plan->seats[size_t(s)].category)];
            }
            for (int state = 0; state < StateCount; ++state)
                QCOMPARE(model.count(b, SeatState(state)), ofState[size_t(state)]);
            for (int c = 0; c < categories; ++c) {
                QCOMPARE(model.freeInBlock(b, c), freeOf[size_t(c)]);
                inCategory[size_t(c)] += freeOf[size_t(c)];
            }
            everywhere += ofState[size_t(SeatState::Free)];
        }
        for (int c = 0; c < categories; ++c)
            QCOMPARE(model.freeInCategory(c), inCategory[size_t(c)]);
        QCOMPARE(model.count(SeatState::Free), everywhere);
    }
}

/// Batches of all sizes, snapshots in between, unknown seats, modes and filters that change: against a plain list of
/// states, and against a listener that knows only what it was told.
void SeatStateModelTest::aMillionChangesAreCountedToldAndColouredRightly()
{
    const auto plan = test::stadium(9'000);
    SeatStateModel model(plan);
    SeatShading shading;
    shading.setModel(&model);
    const int seats = model.seatCount();
    std::vector<SeatState> truth(size_t(seats), SeatState::Blocked);
    std::vector<SeatState> heard = truth;
    std::vector<SeatStyle> drawn(shading.styles().begin(), shading.styles().end());
    connect(&model, &SeatStateModel::seatsChanged, this, [&](const QList<int> &told) {
        for (const int seat : told)
            heard[size_t(seat)] = model.state(seat);
    });
    connect(&shading, &SeatShading::seatsChanged, this, [&](const QList<int> &told) {
        for (const int seat : told)
            drawn[size_t(seat)] = shading.styles()[size_t(seat)];
    });
    connect(&shading, &SeatShading::restyled, this,
            [&] { drawn.assign(shading.styles().begin(), shading.styles().end()); });

    QRandomGenerator random(1'000'000);
    std::vector<SeatChange> changes;
    int round = 0;
    for (int done = 0; done < 1'000'000; ++round) {
        changes.resize(size_t(1) << random.bounded(13));
        for (SeatChange &c : changes) {
            c = randomChange(random, seats + 20);
            c.seat -= 10; // some that this plan does not have
            if (c.seat >= 0 && c.seat < seats)
                truth[size_t(c.seat)] = c.state;
        }
        done += int(changes.size());
        model.applyBatch(changes);
        if (random.bounded(4) == 0) { // the connection was away: whatever has changed meanwhile comes as a whole
            for (int i = random.bounded(200); i > 0; --i)
                truth[size_t(random.bounded(seats))] = SeatState(random.bounded(StateCount));
            model.replaceAll(truth);
        }
        if (random.bounded(10) == 0)
            shading.setMode(ColourMode(random.bounded(ColourModeCount)));
        if (random.bounded(10) == 0)
            shading.setFilter(random.bounded(shading.entryCount() + 1) - 1);
        if (random.bounded(3) > 0)
            model.flushNow();
        if (round % 40 > 0)
            continue;
        model.flushNow();
        QVERIFY(heard == truth);
        QVERIFY(std::ranges::equal(drawn, shading.styles()));
        std::array<int, StateCount> ofState{};
        for (const SeatState state : truth)
            ++ofState[size_t(state)];
        for (int state = 0; state < StateCount; ++state)
            QCOMPARE(model.count(SeatState(state)), ofState[size_t(state)]);
        SeatShading fresh;
        fresh.setModel(&model);
        fresh.setMode(shading.mode());
        fresh.setFilter(shading.filter());
        QVERIFY(std::ranges::equal(fresh.styles(), shading.styles()));
        for (int entry = 0; entry < fresh.entryCount(); ++entry)
            QCOMPARE(shading.count(entry), fresh.count(entry));
    }
    QVERIFY(round > 200);
}

void SeatStateModelTest::aBatchAppliedTwiceChangesNothingMore()
{
    SeatStateModel model(test::hall());
    QRandomGenerator random(12);
    std::vector<SeatChange> changes(500);
    for (SeatChange &c : changes)
        c = randomChange(random, model.seatCount());
    model.applyBatch(changes);
    model.flushNow();
    const std::vector<SeatStyle> once(model.styles().begin(), model.styles().end());
    // A batch may name a seat twice, so its replay may pass through other states; it must end in the same one.
    model.applyBatch(changes);
    QCOMPARE(std::vector<SeatStyle>(model.styles().begin(), model.styles().end()), once);

    std::vector<SeatChange> last;
    for (int s = 0; s < model.seatCount(); ++s)
        last.push_back({s, model.state(s)});
    model.flushNow();
    QSignalSpy told(&model, &SeatStateModel::seatsChanged);
    model.applyBatch(last);
    model.flushNow();
    QCOMPARE(told.count(), 0);
}

void SeatStateModelTest::thousandsOfChangesAreToldOnceAndCompletely()
{
    SeatStateModel model(test::stadium(9'000));
    QSignalSpy told(&model, &SeatStateModel::seatsChanged);
    QRandomGenerator random(13);
    QSet<int> changed;
    for (int batch = 0; batch < 50; ++batch) {
        std::vector<SeatChange> changes(100);
        for (SeatChange &c : changes) {
            c = randomChange(random, model.seatCount());
            if (model.state(c.seat) != c.state)
                changed.insert(c.seat);
        }
        model.applyBatch(changes);
    }
    QCOMPARE(told.count(), 0);
    model.flushNow();
    QCOMPARE(told.count(), 1);
    const auto seats = told.constFirst().constFirst().value<QList<int>>();
    const QSet<int> toldSeats(seats.begin(), seats.end());
    QCOMPARE(toldSeats.size(), seats.size()); // each once
    QVERIFY(toldSeats.contains(changed));     // a seat may have changed within its batch and back
}

void SeatStateModelTest::whatIsToldArrivesWithoutBeingAsked()
{
    SeatStateModel model(test::hall());
    model.setFlushInterval(5);
    QSignalSpy told(&model, &SeatStateModel::seatsChanged);
    model.applyBatch(std::vector<SeatChange>{{3, SeatState::Free}});
    model.applyBatch(std::vector<SeatChange>{{4, SeatState::Free}});
    QVERIFY(told.wait());
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.constFirst().constFirst().value<QList<int>>(), (QList<int>{3, 4}));
    model.applyBatch(std::vector<SeatChange>{{3, SeatState::Sold}});
    QVERIFY(told.wait());
    QCOMPARE(told.constLast().constFirst().value<QList<int>>(), (QList<int>{3}));
}

void SeatStateModelTest::aSnapshotTellsOnlyWhatDiffers()
{
    SeatStateModel model(test::hall());
    std::vector<SeatState> states(size_t(model.seatCount()), SeatState::Free);
    model.replaceAll(states);
    model.flushNow();
    QCOMPARE(model.count(SeatState::Free), model.seatCount());
    QSignalSpy told(&model, &SeatStateModel::seatsChanged);
    states[7] = SeatState::Sold;
    states[9] = SeatState::HeldOther;
    model.replaceAll(states);
    model.flushNow();
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.constFirst().constFirst().value<QList<int>>(), (QList<int>{7, 9}));
}

void SeatStateModelTest::seatsOfAnotherPlanAreIgnored()
{
    SeatStateModel model(test::hall());
    QSignalSpy told(&model, &SeatStateModel::seatsChanged);
    model.applyBatch(std::vector<SeatChange>{{-1, SeatState::Free}, {model.seatCount(), SeatState::Free}});
    model.flushNow();
    QCOMPARE(told.count(), 0);
}

void SeatStateModelTest::coloursComeFromThePlanUntilTheyAreSet()
{
    auto plan = std::make_shared<catalog::SeatingPlan>(*test::hall());
    plan->categories[1].color = QStringLiteral("#123456");
    SeatStateModel model(plan);
    QVERIFY(!model.categoryColours()[0].isValid());
    QCOMPARE(model.categoryColours()[1], QColor(QStringLiteral("#123456")));
    QSignalSpy told(&model, &SeatStateModel::coloursChanged);
    model.setCategoryColours({QColor(Qt::red)});
    QCOMPARE(told.count(), 1);
    QCOMPARE(model.categoryColours().size(), plan->categories.size());
    model.setCategoryColours({QColor(Qt::red)});
    QCOMPARE(told.count(), 1);
}

void SeatStateModelTest::marksAreKeptInTheOrderTheyWereMade()
{
    SeatSelection selection(20);
    QSignalSpy told(&selection, &SeatSelection::changed);
    selection.add({5, 3, 9});
    selection.add({3, 1});
    QCOMPARE(selection.seats(), (QList<int>{5, 3, 9, 1}));
    QCOMPARE(told.constLast().constFirst().value<QList<int>>(), (QList<int>{1}));
    selection.remove({3, 4});
    QCOMPARE(selection.seats(), (QList<int>{5, 9, 1}));
    QVERIFY(!selection.contains(3));
    selection.add({5});
    selection.remove({4});
    QCOMPARE(told.count(), 3);
}

void SeatStateModelTest::replacingMarksTellsOnlyTheDifference()
{
    SeatSelection selection(20);
    selection.set({5, 3, 9});
    QSignalSpy told(&selection, &SeatSelection::changed);
    selection.set({9, 7, 5, 7});
    QCOMPARE(selection.seats(), (QList<int>{9, 7, 5}));
    auto seats = told.constLast().constFirst().value<QList<int>>();
    std::sort(seats.begin(), seats.end());
    QCOMPARE(seats, (QList<int>{3, 7}));
    selection.set({5, 9, 7});
    QCOMPARE(told.count(), 1);
    selection.clear();
    QVERIFY(selection.isEmpty());
    QVERIFY(!selection.contains(9));
    QCOMPARE(told.count(), 2);
}

QTEST_GUILESS_MAIN(SeatStateModelTest)
#include "tst_seatstatemodel.moc"
