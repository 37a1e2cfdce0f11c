// Several performances as one plan: on how many of them a seat can be had is right after any changes, and is told.
#include <seatplan/stadium.h>
#include <support/quiet.h>

#include <seatplan/mergedseatmodel.h>
#include <seatplan/seatshading.h>
#include <seatplan/seatwords.h>

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace guichet;
using namespace guichet::seatplan;
using inventory::SeatChange;
using inventory::SeatState;

namespace {

class Season
{
public:
    Season(std::shared_ptr<const catalog::SeatingPlan> plan, int performances)
    {
        for (int i = 0; i < performances; ++i)
            m_parts.push_back(std::make_unique<SeatStateModel>(plan));
        std::vector<SeatStateModel *> parts;
        for (const auto &part : m_parts)
            parts.push_back(part.get());
        merged = std::make_unique<MergedSeatModel>(parts);
    }

    std::unique_ptr<MergedSeatModel> merged;

    [[nodiscard]] SeatStateModel &on(int performance) { return *m_parts[size_t(performance)]; }
    void set(int performance, int seat, SeatState state)
    {
        on(performance).applyBatch(std::array{SeatChange{seat, state}});
    }
    void flush()
    {
        for (const auto &part : m_parts)
            part->flushNow();
        merged->flushNow();
    }

private:
    std::vector<std::unique_ptr<SeatStateModel>> m_parts;
};

bool canBeHad(SeatState state) { return state == SeatState::Free || state == SeatState::HeldHere; }

} // namespace

class MergedSeatModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void aSeatIsFreeOnlyIfItIsFreeEveryEvening()
    {
        Season season(test::hall(), 3);
        for (int evening = 0; evening < 3; ++evening) {
            QCOMPARE(season.merged->state(0), evening == 0 ? SeatState::Blocked : SeatState::NotOurs);
            season.set(evening, 0, SeatState::Free);
            season.flush();
            QCOMPARE(season.merged->freeIn(0), evening + 1);
        }
        QCOMPARE(season.merged->state(0), SeatState::Free);
        season.set(1, 0, SeatState::Sold);
        season.flush();
        QCOMPARE(season.merged->state(0), SeatState::NotOurs);
        QCOMPARE(season.merged->missingIn(0), QList<int>{1});
    }

    void whatIsHeldHereOnOneEveningIsOurs()
    {
        Season season(test::hall(), 2);
        season.set(0, 4, SeatState::Free);
        season.set(1, 4, SeatState::HeldHere);
        season.flush();
        QCOMPARE(season.merged->state(4), SeatState::HeldHere);
        QCOMPARE(season.merged->freeIn(4), 2);
    }

    void whereItCanBeHadNeverTheHardestReasonIsShown()
    {
        Season season(test::hall(), 3);
        season.set(0, 2, SeatState::HeldOther);
        season.set(1, 2, SeatState::Sold);
        season.flush();
        QCOMPARE(season.merged->state(2), SeatState::Sold);
        QCOMPARE(season.merged->freeIn(2), 0);
        QCOMPARE(season.merged->missingIn(2), (QList<int>{0, 1, 2}));
    }

    void countsEqualARecountAfterAnyChanges()
    {
        const auto plan = test::stadium(3'000);
        const int seats = int(plan->seats.size());
        Season season(plan, 7);
        QRandomGenerator random(11);
        QSet<int> told;
        connect(season.merged.get(), &SeatStateModel::seatsChanged, this,
                [&told](const QList<int> &changed) { told += QSet<int>(changed.begin(), changed.end()); });
        for (int round = 0; round < 30; ++round) {
            std::vector<int> before;
            for (int seat = 0; seat < seats; ++seat)
                before.push_back(season.merged->freeIn(seat));
            told.clear();
            for (int n = 0; n < 400; ++n)
                season.set(random.bounded(7), random.bounded(seats), SeatState(random.bounded(StateCount)));
            season.flush();
            for (int seat = 0; seat < seats; ++seat) {
                int free = 0;
                for (int evening = 0; evening < 7; ++evening)
                    free += canBeHad(season.on(evening).state(seat)) ? 1 : 0;
                QCOMPARE(season.merged->freeIn(seat), free);
                QCOMPARE(7 - season.merged->missingIn(seat).size(), free);
                QVERIFY(free == before[size_t(seat)] || told.contains(seat)); // who shows the number hears of it
            }
        }
    }

    void anEveningMoreOrLessIsToldAlsoWhenTheSeatLooksTheSameOtherwise()
    {
        Season season(test::hall(), 4);
        for (const int evening : {0, 1})
            season.set(evening, 3, SeatState::Free);
        season.flush();
        const QSignalSpy told(season.merged.get(), &SeatStateModel::seatsChanged);
        season.set(2, 3, SeatState::Free);
        season.flush();
        QCOMPARE(season.merged->state(3), SeatState::NotOurs);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<QList<int>>(), QList<int>{3});
    }

    void itIsColouredCountedAndSaidByTheNumberOfEvenings()
    {
        Season season(test::hall(), 4);
        for (int seat = 0; seat < 5; ++seat) // seat s is free on s evenings
            for (int evening = 0; evening < seat; ++evening)
                season.set(evening, seat, SeatState::Free);
        season.flush();
        SeatShading shading;
        shading.setModel(season.merged.get());
        QVERIFY(shading.offers(ColourMode::Evenings));
        shading.setMode(ColourMode::Evenings);
        const int seats = season.merged->seatCount();
        QList<int> classes;
        for (int seat = 0; seat < 5; ++seat)
            classes.append(categoryOf(shading.styles()[size_t(seat)]));
        QCOMPARE(classes, (QList<int>{0, 1, 2, 2, 3}));
        QCOMPARE(shading.count(0), seats - 4);
        QCOMPARE(shading.count(1), 1);
        QCOMPARE(shading.count(2), 2);
        QCOMPARE(shading.count(3), 1);
        season.set(3, 3, SeatState::Free);
        season.flush();
        QCOMPARE(shading.count(3), 2);
        QCOMPARE(SeatWords::state(*season.merged, 2), QStringLiteral("Free in 2 of 4 performance(s)"));
        QCOMPARE(SeatWords::state(*season.merged, 0), SeatWords::state(SeatState::Blocked));
    }

    void onePerformanceHasNoSuchColours()
    {
        SeatStateModel single(test::hall());
        SeatShading shading;
        shading.setModel(&single);
        QVERIFY(!shading.offers(ColourMode::Evenings));
        QCOMPARE(single.freeIn(0), 0);
        single.applyBatch(std::array{SeatChange{0, SeatState::Free}});
        QCOMPARE(single.freeIn(0), 1);
        QCOMPARE(SeatWords::state(single, 0), SeatWords::state(SeatState::Free));
    }
};

QTEST_GUILESS_MAIN(MergedSeatModelTest)
#include "tst_mergedseatmodel.moc"
