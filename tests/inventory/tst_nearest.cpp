// Whoever lost a seat is offered the nearest one like it.
#include "smallhall.h"

#include <inventory/nearest.h>
#include <support/quiet.h>

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace guichet;
using catalog::Block;
using inventory::nearestFree;
using inventory::SeatState;
using test::SmallHall;

namespace {

/// What is offered instead of the seats at these indexes.
QString offered(const SmallHall &hall, const std::vector<qint32> &lost)
{
    QStringList names;
    for (const qint32 seat : nearestFree(hall.plan, hall.states, lost))
        names.append(seat < 0 ? QStringLiteral("-") : hall.plan.seatLabel(seat));
    return names.join(u' ');
}

} // namespace

class TestNearest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void theNeighbourComesFirst()
    {
        const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("xxmxo"), QStringLiteral("ooooo")}}});
        QCOMPARE(offered(hall, {3}), QStringLiteral("A-1-5"));
    }

    void theSeatBehindComesBeforeOneFarAlongTheRow()
    {
        const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("xmxxxo"), QStringLiteral("oooooo")}}});
        QCOMPARE(offered(hall, {2}), QStringLiteral("A-2-3"));
    }

    void theCategoryIsKept()
    {
        const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("xBBo"), QStringLiteral("BBBB")}}});
        QCOMPARE(offered(hall, {0}), QStringLiteral("A-1-4"));
    }

    void aPlaceForSpecialNeedsIsOfferedForAnotherOneOnly()
    {
        const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("xWCSo"), QStringLiteral("xxxWx")}}});
        QCOMPARE(offered(hall, {0}), QStringLiteral("A-1-5"));
        QCOMPARE(offered(hall, {1}), QStringLiteral("A-2-4"));
        QCOMPARE(offered(hall, {2}), QStringLiteral("-"));
    }

    void noSeatIsOfferedTwiceAndNoneOfTheLostOnes()
    {
        const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("oooxx")}}});
        QCOMPARE(offered(hall, {1, 2}), QStringLiteral("A-1-1 -")); // 2 and 3 are gone although the plan shows them
    }

    void whatOthersHoldOrWhatIsNotOursIsNotOffered()
    {
        const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("hnxbmo")}}});
        QCOMPARE(offered(hall, {2}), QStringLiteral("A-1-6"));
    }

    void aStandingPlaceIsReplacedInItsOwnArea()
    {
        const SmallHall hall({{QStringLiteral("P"), {QStringLiteral("xoo")}, Block::Kind::Standing},
                              {QStringLiteral("Q"), {QStringLiteral("xx")}, Block::Kind::Standing},
                              {QStringLiteral("R"), {QStringLiteral("oo")}, Block::Kind::Standing}});
        QCOMPARE(nearestFree(hall.plan, hall.states, std::vector<qint32>{0}), std::vector<qint32>{1});
        QCOMPARE(nearestFree(hall.plan, hall.states, std::vector<qint32>{3}), std::vector<qint32>{-1});
    }

    void nothingFreeIsNearer()
    {
        QRandomGenerator random(20261127);
        for (int round = 0; round < 300; ++round) {
            QStringList rows;
            for (int row = 0; row < 4; ++row) {
                QString drawn(8, u'o');
                for (QChar &seat : drawn)
                    seat = QStringView(u"ooxhB").at(random.bounded(5));
                rows.append(drawn);
            }
            const SmallHall hall({{QStringLiteral("A"), rows}});
            const qint32 lost = random.bounded(qint32(hall.plan.seats.size()));
            const qint32 found = nearestFree(hall.plan, hall.states, std::vector<qint32>{lost}).front();
            const auto far = [&](qint32 seat) {
                const QPointF way = hall.plan.seats[size_t(seat)].position - hall.plan.seats[size_t(lost)].position;
                return std::hypot(way.x(), way.y());
            };
            for (qint32 seat = 0; seat < qint32(hall.plan.seats.size()); ++seat) {
                if (seat != lost && hall.states[size_t(seat)] == SeatState::Free &&
                    hall.plan.seats[size_t(seat)].category == hall.plan.seats[size_t(lost)].category)
                    QVERIFY(found >= 0 && far(seat) >= far(found) - 1e-6);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestNearest)
#include "tst_nearest.moc"
