// Where seats lie, and what is found by place.
#include <seatplan/stadium.h>
#include <support/quiet.h>

#include <seatplan/outline.h>
#include <seatplan/seatlayout.h>

#include <QRandomGenerator>

#include <cmath>

using namespace guichet;
using namespace guichet::seatplan;

class SeatLayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void theTestPlansAreSound_data() { plans(); }
    void theTestPlansAreSound();
    void aRectangleFindsWhatALookAtEverySeatFinds_data() { plans(); }
    void aRectangleFindsWhatALookAtEverySeatFinds();
    void aHitIsTheNearestSeatWithinReach_data() { plans(); }
    void aHitIsTheNearestSeatWithinReach();
    void everySeatIsHitAtItsOwnPlace_data() { plans(); }
    void everySeatIsHitAtItsOwnPlace();
    void seatsDoNotTouchEachOther_data() { plans(); }
    void seatsDoNotTouchEachOther();
    void everySeatLiesInTheOutlineOfItsBlock_data() { plans(); }
    void everySeatLiesInTheOutlineOfItsBlock();
    void anOutlineSomewhereElseIsReplaced();
    void standingPlacesAreNotFoundByPlace();
    void aStandingBlockNobodyDrewStillHasAPlace();
    void aPlanWithoutSeatsIsNoTrouble();
    void oneSeatFarAwayDoesNotMakeAHugeGrid();
    void anOutlineInPartsIsTakenApart();
    void aLabelLiesInsideItsBlockWithTheRoomItWasPromised();

private:
    static void plans();
};

using PlanPointer = std::shared_ptr<const catalog::SeatingPlan>;
Q_DECLARE_METATYPE(PlanPointer)

void SeatLayoutTest::plans()
{
    QTest::addColumn<PlanPointer>("plan");
    QTest::newRow("hall") << test::hall();
    QTest::newRow("small stadium") << test::stadium(9'000);
    QTest::newRow("stadium") << test::stadium(60'000);
}

namespace {

double squaredDistance(QPointF a, QPointF b)
{
    const QPointF d = a - b;
    return QPointF::dotProduct(d, d);
}

QPointF randomPoint(QRandomGenerator &random, const QRectF &area)
{
    return area.topLeft() + QPointF(area.width() * random.generateDouble(), area.height() * random.generateDouble());
}

} // namespace

void SeatLayoutTest::theTestPlansAreSound()
{
    QFETCH(PlanPointer, plan);
    const auto fault = catalog::findStructuralFault(*plan);
    QVERIFY2(!fault, fault ? qPrintable(*fault) : "");
}

void SeatLayoutTest::aRectangleFindsWhatALookAtEverySeatFinds()
{
    QFETCH(PlanPointer, plan);
    const SeatLayout layout(plan);
    QRandomGenerator random(5);
    for (int i = 0; i < 100; ++i) {
        const QRectF area = layout.bounds().adjusted(-20, -20, 20, 20);
        const QRectF rect(randomPoint(random, area), QSizeF(random.bounded(60.0), random.bounded(60.0)));
        QList<int> found;
        layout.forEachInRect(rect, [&found](int seat) { found.append(seat); });
        std::sort(found.begin(), found.end());
        QList<int> expected;
        for (int s = 0; s < layout.seatCount(); ++s)
            if (const QPointF p = layout.position(s); layout.hasPosition(s) && p.x() >= rect.left() &&
                                                      p.x() <= rect.right() && p.y() >= rect.top() &&
                                                      p.y() <= rect.bottom())
                expected.append(s);
        QCOMPARE(found, expected);
    }
}

void SeatLayoutTest::aHitIsTheNearestSeatWithinReach()
{
    QFETCH(PlanPointer, plan);
    const SeatLayout layout(plan);
    QRandomGenerator random(6);
    int hits = 0;
    for (int i = 0; i < 200; ++i) {
        const QPointF point = randomPoint(random, layout.bounds());
        const double reach = random.bounded(1.5);
        int nearest = -1;
        double best = reach * reach;
        for (int s = 0; s < layout.seatCount(); ++s) {
            const double d = layout.hasPosition(s) ? squaredDistance(layout.position(s), point) : 1e18;
            if (d < best || (d == best && nearest < 0)) {
                best = d;
                nearest = s;
            }
        }
        QCOMPARE(layout.hit(point, reach), nearest);
        hits += nearest >= 0 ? 1 : 0;
    }
    QVERIFY(hits > 10);
}

void SeatLayoutTest::everySeatIsHitAtItsOwnPlace()
{
    QFETCH(PlanPointer, plan);
    const SeatLayout layout(plan);
    for (int s = 0; s < layout.seatCount(); ++s)
        if (layout.hasPosition(s))
            QCOMPARE(layout.hit(layout.position(s), layout.seatDiameter() / 2), s);
}

void SeatLayoutTest::seatsDoNotTouchEachOther()
{
    QFETCH(PlanPointer, plan);
    const SeatLayout layout(plan);
    const double diameter = layout.seatDiameter();
    QVERIFY(diameter > 0.5 * layout.pitch());
    for (int s = 0; s < layout.seatCount(); ++s) {
        if (!layout.hasPosition(s))
            continue;
        const QPointF p = layout.position(s);
        layout.forEachInRect(QRectF(p - QPointF(1, 1), QSizeF(2, 2)), [&](int other) {
            if (other != s)
                QVERIFY(squaredDistance(layout.position(other), p) > diameter * diameter);
        });
    }
}

void SeatLayoutTest::everySeatLiesInTheOutlineOfItsBlock()
{
    QFETCH(PlanPointer, plan);
    const SeatLayout layout(plan);
    for (int s = 0; s < layout.seatCount(); ++s)
        if (layout.hasPosition(s)) {
            QVERIFY(catalog::contains(layout.shape(layout.blockOf(s)).outline, layout.position(s)));
            QCOMPARE(layout.blockAt(layout.position(s)), layout.blockOf(s));
            QVERIFY(layout.bounds().contains(layout.position(s)));
        }
}

void SeatLayoutTest::anOutlineSomewhereElseIsReplaced()
{
    auto plan = std::make_shared<catalog::SeatingPlan>(*test::hall());
    auto &block = plan->blocks.back();
    for (QPointF &p : block.outline)
        p += QPointF(100, 0);
    const SeatLayout layout(plan);
    QVERIFY(catalog::contains(layout.shape(3).outline, layout.position(block.firstSeat)));
}

void SeatLayoutTest::standingPlacesAreNotFoundByPlace()
{
    const auto plan = test::hall();
    const SeatLayout layout(plan);
    QVERIFY(layout.isStanding(0));
    int found = 0;
    layout.forEachInRect(layout.bounds().adjusted(-50, -50, 50, 50), [&](int seat) {
        QVERIFY(layout.hasPosition(seat));
        ++found;
    });
    QCOMPARE(found, int(plan->seats.size()) - plan->blocks[0].seatCount);
    QCOMPARE(layout.blockAt(layout.shape(0).labelPoint), 0);
}

void SeatLayoutTest::aStandingBlockNobodyDrewStillHasAPlace()
{
    auto plan = std::make_shared<catalog::SeatingPlan>(*test::hall());
    plan->blocks[0].outline.clear();
    const SeatLayout layout(plan);
    const QRectF box = layout.shape(0).box;
    QVERIFY(box.width() > 5 && box.height() > 5);
    for (int b = 1; b < layout.blockCount(); ++b)
        QVERIFY(!box.intersects(layout.shape(b).box));
    QVERIFY(layout.bounds().contains(box));
}

void SeatLayoutTest::aPlanWithoutSeatsIsNoTrouble()
{
    const SeatLayout layout(std::make_shared<const catalog::SeatingPlan>());
    QCOMPARE(layout.seatCount(), 0);
    QVERIFY(!layout.bounds().isEmpty());
    QCOMPARE(layout.hit({5, 5}, 100), -1);
    QCOMPARE(layout.blockAt({5, 5}), -1);
}

void SeatLayoutTest::oneSeatFarAwayDoesNotMakeAHugeGrid()
{
    auto plan = std::make_shared<catalog::SeatingPlan>(*test::hall());
    plan->seats.back().position = {4'000'000, 3'000'000};
    const SeatLayout layout(plan);
    QCOMPARE(layout.hit({4'000'000, 3'000'000}, 1), layout.seatCount() - 1);
    QCOMPARE(layout.hit(layout.position(300), 0.1), 300);
}

void SeatLayoutTest::anOutlineInPartsIsTakenApart()
{
    const auto square = [](double x, double y, double side) {
        return Ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
    };
    const std::vector<Ring> whole{square(0, 0, 3), square(10, 1, 8), square(4, 4, 2), square(20, 20, 1)};
    const std::vector<Ring> apart = parts(catalog::joined(whole));
    QCOMPARE(apart.size(), whole.size());
    std::vector<double> areas;
    for (const Ring &part : apart) {
        QCOMPARE(part.size(), size_t(4));
        areas.push_back(catalog::area(part));
    }
    QCOMPARE(areas, (std::vector<double>{64, 9, 4, 1}));
    QCOMPARE(parts(whole[0]).size(), size_t(1));
}

void SeatLayoutTest::aLabelLiesInsideItsBlockWithTheRoomItWasPromised()
{
    const SeatLayout layout(test::stadium(60'000));
    for (int b = 0; b < layout.blockCount(); ++b) {
        const auto &shape = layout.shape(b);
        const QPointF at = shape.labelPoint;
        const double width = widthAround(shape.parts.front(), at, 1.0);
        QVERIFY(width > 2);
        for (const double side : {-0.499, 0.499})
            for (const double up : {-0.99, 0.0, 0.99})
                QVERIFY(catalog::contains(shape.outline, at + QPointF(side * width, up)));
    }
}

QTEST_APPLESS_MAIN(SeatLayoutTest)
#include "tst_seatlayout.moc"
