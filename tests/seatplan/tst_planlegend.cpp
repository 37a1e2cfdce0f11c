// The legend beside the plan: its numbers, its keys, and what a press shows.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <seatplan/legendentry.h>
#include <seatplan/planlegend.h>

#include <QComboBox>
#include <QTest>
#include <QVBoxLayout>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

class PlanLegendTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void everyPriceIsNamedAndCounted();
    void numbersFollowASale();
    void aPressShowsOnlyThoseSeatsAndAnotherAllAgain();
    void whatIsFadedIsStillDrawnTheSameWhereverItIsRedrawn();
    void modesAreChosenFromTheList();
    void theKeyboardReachesEveryEntry();
    void aModeChangePaintsOnceAndABurstTellsNumbersOnce();
};

namespace {

struct Legended {
    explicit Legended(bool large = false)
        : stage(hallOrStadium(large), {900, 640})
        , legend(stage.view)
    {
        legend.resize(700, 60);
        legend.show();
        if (!QTest::qWaitForWindowExposed(&legend))
            qFatal("the legend was not shown");
    }
    [[nodiscard]] LegendEntry *entry(int index) const
    {
        return legend.findChild<LegendEntry *>(QStringLiteral("legendEntry%1").arg(index));
    }
    void choose(ColourMode mode) const
    {
        auto *combo = legend.findChild<QComboBox *>();
        combo->setCurrentIndex(combo->findData(int(mode)));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    Stage stage;
    PlanLegend legend;
};

} // namespace

void PlanLegendTest::everyPriceIsNamedAndCounted()
{
    const Legended l;
    const auto &categories = hallOrStadium(false)->categories;
    for (int c = 0; c < int(categories.size()); ++c) {
        QVERIFY(l.entry(c));
        const int free = l.stage.model.freeInCategory(c);
        QVERIFY(free > 0);
        QCOMPARE(l.entry(c)->accessibleName(),
                 QStringLiteral("%1: %L2 seat(s)").arg(categories[size_t(c)].name).arg(free));
    }
    QVERIFY(!l.entry(int(categories.size())));
}

void PlanLegendTest::numbersFollowASale()
{
    Legended l;
    const int seat = middleSeat(*hallOrStadium(false));
    l.stage.set({seat}, SeatState::Free);
    const int category = l.stage.model.category(seat);
    const int before = l.stage.model.freeInCategory(category);
    l.stage.set({seat}, SeatState::Sold);
    QVERIFY(l.entry(category)->accessibleName().contains(QString::number(before - 1)));
}

void PlanLegendTest::aPressShowsOnlyThoseSeatsAndAnotherAllAgain()
{
    Legended l;
    const int seat = middleSeat(*hallOrStadium(false));
    l.stage.look(24, seat);
    const QImage all = redrawn(l.stage.view);
    const int category = l.stage.model.category(seat);
    QTest::mouseClick(l.entry(category), Qt::LeftButton);
    QCOMPARE(l.stage.view.shading().filter(), category);
    QVERIFY(l.entry(category)->isChecked());
    QVERIFY(differentPixels(all, redrawn(l.stage.view)) > 500);
    QVERIFY(l.stage.view.hasFocus() || !l.entry(category)->hasFocus()); // the next key is still the plan's

    // Another one instead of it.
    const int other = category == 0 ? 1 : 0;
    QTest::mouseClick(l.entry(other), Qt::LeftButton);
    QVERIFY(!l.entry(category)->isChecked() && l.entry(other)->isChecked());
    QTest::mouseClick(l.entry(other), Qt::LeftButton);
    QCOMPARE(l.stage.view.shading().filter(), -1);
    QCOMPARE(differentPixels(all, redrawn(l.stage.view)), 0);
}

void PlanLegendTest::whatIsFadedIsStillDrawnTheSameWhereverItIsRedrawn()
{
    for (const double pixels : {2.0, 6.0, 14.0, 26.0}) {
        Legended l;
        const int seat = middleSeat(*hallOrStadium(false));
        l.stage.look(pixels, seat);
        l.stage.view.shading().setFilter(1);
        l.stage.set({seat, seat + 1, seat + 4}, SeatState::Sold);
        l.stage.set({seat, seat + 1, seat + 4}, SeatState::Free);
        QCOMPARE(differentPixels(onScreen(l.stage.view), redrawn(l.stage.view)), 0);
    }
}

void PlanLegendTest::modesAreChosenFromTheList()
{
    const Legended l;
    const int seat = middleSeat(*hallOrStadium(false));
    QImage before = redrawn(const_cast<SeatPlanView &>(l.stage.view));
    auto *combo = l.legend.findChild<QComboBox *>();
    QCOMPARE(combo->findData(int(ColourMode::Contingent)), -1); // this plan has none
    for (const ColourMode mode :
         {ColourMode::Status, ColourMode::Availability, ColourMode::Holder, ColourMode::Price}) {
        l.choose(mode);
        QCOMPARE(const_cast<SeatPlanView &>(l.stage.view).shading().mode(), mode);
        const QImage now = redrawn(const_cast<SeatPlanView &>(l.stage.view));
        QVERIFY(differentPixels(before, now) > 100);
        before = now;
        QVERIFY(l.entry(0) && !l.entry(0)->accessibleName().isEmpty());
    }
    l.choose(ColourMode::Status);
    QVERIFY(l.entry(int(SeatState::Sold))->accessibleName().startsWith(QStringLiteral("Sold: ")));
    QCOMPARE(l.stage.model.state(seat),
             stateOf(const_cast<SeatPlanView &>(l.stage.view).shading().styles()[size_t(seat)]));
}

void PlanLegendTest::theKeyboardReachesEveryEntry()
{
    Legended l;
    l.choose(ColourMode::Status);
    l.legend.activateWindow();
    l.entry(0)->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < StateCount; ++i) {
        QVERIFY(l.entry(i)->hasFocus());
        QTest::keyClick(l.entry(i), Qt::Key_Space);
        QCOMPARE(l.stage.view.shading().filter(), i);
        QTest::keyClick(l.entry(i), Qt::Key_Right);
    }
    QTest::keyClick(l.entry(StateCount - 1), Qt::Key_Escape);
    QCOMPARE(l.stage.view.shading().filter(), -1);
    QTest::keyClick(l.entry(StateCount - 1), Qt::Key_Left);
    QVERIFY(l.entry(StateCount - 2)->hasFocus());
}

void PlanLegendTest::aModeChangePaintsOnceAndABurstTellsNumbersOnce()
{
    Legended l(true);
    QCoreApplication::processEvents();
    const PaintLog log(l.stage.view.viewport());
    l.stage.view.shading().setMode(ColourMode::Status);
    QCoreApplication::processEvents();
    QCOMPARE(log.paints, 1);

    const PaintLog entryLog(l.entry(int(SeatState::Sold)));
    QList<int> burst;
    for (int seat = 0; seat < 5000; ++seat)
        burst.append(seat * 7 % l.stage.model.seatCount());
    l.stage.set(burst, SeatState::Sold);
    QCOMPARE(log.paints, 2);
    QCOMPARE(entryLog.paints, 1);
}

QTEST_MAIN(PlanLegendTest)
#include "tst_planlegend.moc"
