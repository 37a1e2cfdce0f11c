// Best available seats: together, near, and nobody left alone.
#include "oracle.h"

#include <support/quiet.h>

#include <QRandomGenerator>

using namespace guichet;
using catalog::Block;
using inventory::bestAvailable;
using inventory::BestRequest;
using inventory::Proposal;
using inventory::SeatState;
using test::Oracle;
using test::SmallHall;

namespace {

SmallHall oneBlock(const QStringList &rows) { return SmallHall({{QStringLiteral("A"), rows}}); }

/// What is proposed, in words: "A-1-2 A-1-3 | A-2-1 A-2-2 scattered strands".
QString proposed(const SmallHall &hall, const BestRequest &request)
{
    QStringList words;
    for (const Proposal &proposal : bestAvailable(hall.plan, hall.states, request))
        words.append(hall.names(proposal.seats) + (proposal.adjacent ? QString() : QStringLiteral(" scattered")) +
                     (proposal.strandsSingle ? QStringLiteral(" strands") : QString()));
    return words.join(QStringLiteral(" | "));
}

/// Focus above the given character of the first row.
QPointF above(int character) { return {0.5 + 0.5 * character, -2.0}; }

QString randomRow(QRandomGenerator &random, QStringView alphabet, int longest)
{
    QString row(random.bounded(1, longest + 1), u'o');
    for (QChar &seat : row)
        seat = alphabet.at(random.bounded(int(alphabet.size())));
    if (row.count(u'.') == row.size())
        row[0] = u'o';
    return row;
}

SmallHall randomHall(QRandomGenerator &random, QStringView alphabet)
{
    std::vector<test::SmallBlock> blocks;
    for (int b = 0, count = random.bounded(1, 4); b < count; ++b) {
        test::SmallBlock block{QString(QChar(u'K' + b)), {}};
        for (int r = 0, rows = random.bounded(1, 5); r < rows; ++r)
            block.rows.append(randomRow(random, alphabet, 11));
        blocks.push_back(block);
    }
    if (random.bounded(4) == 0)
        blocks.push_back({QStringLiteral("PIT"), {QStringLiteral("oooooooo")}, Block::Kind::Standing});
    return SmallHall(blocks);
}

} // namespace

class BestAvailableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void theOracleItselfSeesEveryFault();
    void proposalsAreTheBestThatTheOracleFinds_data();
    void proposalsAreTheBestThatTheOracleFinds();
    void nobodyIsLeftAloneWhileThereIsAnotherWay();
    void aSeatIsLeftAloneWhenNothingElseIsLeft();
    void aSeatThatIsAloneAlreadyIsTakenFirst();
    void neighboursOfFrenchNumbersAreOneThreeFive();
    void anAisleSeparates();
    void theStageIsTheFocusUnlessAnotherIsGiven();
    void thePlanCentreIsTheFocusWithoutAnyDecoration();
    void onlyTheCategoryThatWasAskedFor();
    void onlyTheBlockThatWasAskedFor();
    void seatsOfOthersAreNeverProposed();
    void securitySeatsAndStandingPlacesAreNeverProposed();
    void wheelchairPlacesAreOfferedOnlyOnRequest();
    void aWheelchairPlaceComesWithItsCompanion();
    void aWheelchairPlaceAloneForOne();
    void friendsSitBesideTheWheelchairPlaceOrNearIt();
    void oneRequestTakesOneWheelchairPlace();
    void everyAccessibleProposalHasAWheelchairPlace();
    void scatteredSeatsKeepToOneRow();
    void scatteredSeatsLeaveNobodyAlone();
    void scatteredSeatsKeepToOneBlock();
    void scatteredSeatsOfSeveralBlocksWhenNothingElseIsLeft();
    void noSeatsNoProposal();
    void theSameQuestionHasTheSameAnswer();
    void aStadiumOfAHundredThousandGivesAsManyProposalsAsAreAskedFor();
};

void BestAvailableTest::theOracleItselfSeesEveryFault()
{
    const SmallHall hall = oneBlock({QStringLiteral("oooo.xo"), QStringLiteral("oo")});
    BestRequest request;
    request.focus = above(0);
    const Oracle oracle(hall, request);
    QCOMPARE(oracle.fault({{{0, 1}, true, false}}), QString());
    QVERIFY(!oracle.fault({}).isEmpty());
    QVERIFY(!oracle.fault({{{0, 1, 2}, true, true}}).isEmpty());
    QVERIFY(!oracle.fault({{{1, 0}, true, false}}).isEmpty());
    QVERIFY(!oracle.fault({{{4, 5}, true, false}}).isEmpty()); // sold
    QVERIFY(!oracle.fault({{{2, 3}, true, false}}).isEmpty()); // farther away
    QVERIFY(!oracle.fault({{{1, 2}, true, true}}).isEmpty());  // leaves two alone
    QVERIFY(!oracle.fault({{{1, 2}, true, false}}).isEmpty()); // and hides it
    QVERIFY(!oracle.fault({{{0, 2}, false, true}}).isEmpty()); // scattered
    QVERIFY(!oracle.fault({{{0, 1}, false, false}}).isEmpty());
    request.proposals = 2;
    QVERIFY(!oracle.fault({{{0, 1}, true, false}, {{1, 2}, true, true}}).isEmpty());
    QCOMPARE(oracle.fault({{{0, 1}, true, false}, {{2, 3}, true, false}}), QString());
}

void BestAvailableTest::proposalsAreTheBestThatTheOracleFinds_data()
{
    QTest::addColumn<QString>("alphabet");
    QTest::addColumn<int>("rounds");
    QTest::newRow("half empty") << QStringLiteral("ooooox.") << 1500;
    QTest::newRow("nearly full") << QStringLiteral("ooxxhb..") << 1500;
    QTest::newRow("two categories") << QStringLiteral("oooBBx.") << 1500;
    QTest::newRow("every kind of seat") << QStringLiteral("oooooBBxhmbnWCvS.") << 1500;
}

void BestAvailableTest::proposalsAreTheBestThatTheOracleFinds()
{
    QFETCH(QString, alphabet);
    QFETCH(int, rounds);
    QRandomGenerator random(20261122);
    int adjacent = 0;
    int scattered = 0;
    int stranding = 0;
    for (int round = 0; round < rounds; ++round) {
        const SmallHall hall = randomHall(random, alphabet);
        QCOMPARE(catalog::findStructuralFault(hall.plan).value_or(QString()), QString());
        BestRequest request;
        request.count = random.bounded(1, 7);
        request.proposals = random.bounded(1, 6);
        request.focus = QPointF(random.bounded(8.0), random.bounded(12.0) - 2.0);
        if (random.bounded(3) == 0)
            request.category = random.bounded(2);
        if (random.bounded(4) == 0)
            request.block = random.bounded(int(hall.plan.blocks.size()));
        const std::vector<Proposal> proposals = bestAvailable(hall.plan, hall.states, request);
        const QString fault = Oracle(hall, request).fault(proposals);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("round %1: ").arg(round) + fault));
        for (const Proposal &proposal : proposals) {
            ++(proposal.adjacent ? adjacent : scattered);
            stranding += proposal.strandsSingle ? 1 : 0;
        }
    }
    // else the halls were too easy to prove anything
    QVERIFY2(adjacent > 100 && scattered > 100 && stranding > 50,
             qPrintable(QStringLiteral("%1 %2 %3").arg(adjacent).arg(scattered).arg(stranding)));
}

void BestAvailableTest::nobodyIsLeftAloneWhileThereIsAnotherWay()
{
    // Seats 2-3 are nearest, but they would leave seat 1 alone.
    BestRequest request;
    request.focus = above(1);
    QCOMPARE(proposed(oneBlock({QStringLiteral("oooooo")}), request), QStringLiteral("A-1-1 A-1-2"));
    // Three free seats cannot be broken into two and one while four are free farther away.
    request.focus = above(0);
    QCOMPARE(proposed(oneBlock({QStringLiteral("ooo.xxxx.oooo")}), request), QStringLiteral("A-1-8 A-1-9"));
    // A seat of another category or with a restricted view keeps company too.
    request.category = 0;
    QCOMPARE(proposed(oneBlock({QStringLiteral("oooBB.oooo")}), request), QStringLiteral("A-1-1 A-1-2"));
    QCOMPARE(proposed(oneBlock({QStringLiteral("vooo")}), request), QStringLiteral("A-1-1 A-1-2"));
}

void BestAvailableTest::aSeatIsLeftAloneWhenNothingElseIsLeft()
{
    BestRequest request;
    request.focus = above(0);
    QCOMPARE(proposed(oneBlock({QStringLiteral("ooo.x.o.x.o")}), request), QStringLiteral("A-1-1 A-1-2 strands"));
    request.count = 1;
    QCOMPARE(proposed(oneBlock({QStringLiteral("oo.xx")}), request), QStringLiteral("A-1-1 strands"));
}

void BestAvailableTest::aSeatThatIsAloneAlreadyIsTakenFirst()
{
    BestRequest request;
    request.count = 1;
    request.focus = above(0);
    QCOMPARE(proposed(oneBlock({QStringLiteral("oo.x.o")}), request), QStringLiteral("A-1-4"));
}

void BestAvailableTest::neighboursOfFrenchNumbersAreOneThreeFive()
{
    // Odd numbers to the left of the axis, even ones to the right: 5 3 1 | 2 4 6, no aisle in between.
    SmallHall hall = oneBlock({QStringLiteral("oooooo")});
    const QStringList numbers{QStringLiteral("5"), QStringLiteral("3"), QStringLiteral("1"),
                              QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("6")};
    for (size_t i = 0; i < hall.plan.seats.size(); ++i)
        hall.plan.seats[i].number = numbers.at(qsizetype(i));
    BestRequest request;
    request.count = 3;
    request.focus = above(0);
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-5 A-1-3 A-1-1"));
    hall.states[0] = SeatState::Sold;
    request.count = 2;
    request.focus = QPointF(1.75, 0.5); // between 1 and 2
    hall.states[5] = SeatState::Sold;
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-3 A-1-1"));
    hall.states[1] = hall.states[4] = SeatState::Sold;
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-1 A-1-2"));
}

void BestAvailableTest::anAisleSeparates()
{
    BestRequest request;
    request.count = 4;
    request.focus = above(2);
    QCOMPARE(proposed(oneBlock({QStringLiteral("xoo.oox"), QStringLiteral("ooooo")}), request),
             QStringLiteral("A-2-1 A-2-2 A-2-3 A-2-4 strands"));
    QCOMPARE(proposed(oneBlock({QStringLiteral("xoo.oox")}), request),
             QStringLiteral("A-1-2 A-1-3 A-1-4 A-1-5 scattered"));
}

void BestAvailableTest::theStageIsTheFocusUnlessAnotherIsGiven()
{
    SmallHall hall = oneBlock({QStringLiteral("oooooooo"), QStringLiteral("oooooooo"), QStringLiteral("oooooooo")});
    catalog::Decoration stage;
    stage.points = {{3.5, 5}, {5.5, 5}, {5.5, 7}, {3.5, 7}}; // below the last row, to the right
    hall.plan.decorations = {stage};
    QCOMPARE(proposed(hall, {}), QStringLiteral("A-3-7 A-3-8"));
    stage.shape = catalog::Decoration::Shape::Ellipse;
    stage.points = {{0.75, -3}, {2, 1}};
    hall.plan.decorations = {stage};
    QCOMPARE(proposed(hall, {}), QStringLiteral("A-1-1 A-1-2"));
    BestRequest request;
    request.focus = QPointF(0.75, 9);
    QCOMPARE(proposed(hall, request), QStringLiteral("A-3-1 A-3-2"));
}

void BestAvailableTest::thePlanCentreIsTheFocusWithoutAnyDecoration()
{
    SmallHall hall = oneBlock({QStringLiteral("oooooo"), QStringLiteral("oooooo"), QStringLiteral("oooooo")});
    catalog::Decoration text;
    text.shape = catalog::Decoration::Shape::Text;
    text.points = {{0, 0}};
    hall.plan.decorations = {text};
    hall.plan.size = {3.5, 3};
    QCOMPARE(proposed(hall, {}), QStringLiteral("A-2-3 A-2-4"));
}

void BestAvailableTest::onlyTheCategoryThatWasAskedFor()
{
    const SmallHall hall = oneBlock({QStringLiteral("ooooBB"), QStringLiteral("ooBBoo")});
    BestRequest request;
    request.category = 1;
    request.focus = above(0);
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-5 A-1-6"));
    request.focus = QPointF(0.5, 3);
    QCOMPARE(proposed(hall, request), QStringLiteral("A-2-3 A-2-4"));
    request.count = 3;
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-5 A-1-6 A-2-4 scattered"));
    request.count = 5;
    QCOMPARE(proposed(hall, request), QString());
}

void BestAvailableTest::onlyTheBlockThatWasAskedFor()
{
    const SmallHall hall(
        {{QStringLiteral("A"), {QStringLiteral("oooo")}}, {QStringLiteral("B"), {QStringLiteral("oooo")}}});
    BestRequest request;
    request.focus = above(0);
    request.block = 1;
    request.proposals = 5;
    QCOMPARE(proposed(hall, request), QStringLiteral("B-1-1 B-1-2 | B-1-3 B-1-4"));
}

void BestAvailableTest::seatsOfOthersAreNeverProposed()
{
    BestRequest request;
    request.count = 1;
    request.proposals = 20;
    request.focus = above(0);
    QCOMPARE(proposed(oneBlock({QStringLiteral("xhmbno")}), request), QStringLiteral("A-1-6"));
}

void BestAvailableTest::securitySeatsAndStandingPlacesAreNeverProposed()
{
    const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("SSo")}},
                          {QStringLiteral("PIT"), {QStringLiteral("oooo")}, Block::Kind::Standing}});
    BestRequest request;
    request.count = 1;
    request.proposals = 20;
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-3"));
    request.accessible = true;
    QCOMPARE(proposed(hall, request), QString());
}

void BestAvailableTest::wheelchairPlacesAreOfferedOnlyOnRequest()
{
    BestRequest request;
    request.focus = above(0);
    const SmallHall hall = oneBlock({QStringLiteral("WCWC.oo")});
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-5 A-1-6"));
    request.accessible = true;
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-1 A-1-2"));
}

void BestAvailableTest::aWheelchairPlaceComesWithItsCompanion()
{
    BestRequest request;
    request.accessible = true;
    request.focus = above(0);
    // Nearer is a place whose companion's seat is sold.
    QCOMPARE(proposed(oneBlock({QStringLiteral("oWx.WCoo")}), request), QStringLiteral("A-1-4 A-1-5"));
    QCOMPARE(proposed(oneBlock({QStringLiteral("oWx.Wxoo")}), request), QStringLiteral("A-1-1 A-1-2"));
    QCOMPARE(proposed(oneBlock({QStringLiteral("oox.oooo")}), request), QString());
}

void BestAvailableTest::aWheelchairPlaceAloneForOne()
{
    BestRequest request;
    request.accessible = true;
    request.count = 1;
    request.focus = above(0);
    request.proposals = 3;
    QCOMPARE(proposed(oneBlock({QStringLiteral("oCW.ooW")}), request), QStringLiteral("A-1-3 | A-1-6"));
}

void BestAvailableTest::friendsSitBesideTheWheelchairPlaceOrNearIt()
{
    BestRequest request;
    request.accessible = true;
    request.count = 4;
    request.focus = above(0);
    QCOMPARE(proposed(oneBlock({QStringLiteral("WCx.WCooo")}), request),
             QStringLiteral("A-1-4 A-1-5 A-1-6 A-1-7 strands"));
    QCOMPARE(proposed(oneBlock({QStringLiteral("xxx.WC"), QStringLiteral("ooooooo")}), request),
             QStringLiteral("A-1-4 A-1-5 A-2-4 A-2-5 scattered"));
    request.count = 3;
    QCOMPARE(proposed(oneBlock({QStringLiteral("Wx"), QStringLiteral("oo")}), request),
             QStringLiteral("A-1-1 A-2-1 A-2-2 scattered"));
    // Farther away, but with a companion's seat.
    QCOMPARE(proposed(oneBlock({QStringLiteral("Wx.x.WC"), QStringLiteral("o.o")}), request),
             QStringLiteral("A-1-4 A-1-5 A-2-2 scattered"));
}

void BestAvailableTest::oneRequestTakesOneWheelchairPlace()
{
    BestRequest request;
    request.accessible = true;
    request.count = 3;
    request.focus = above(0);
    QCOMPARE(proposed(oneBlock({QStringLiteral("WCWC.x.WCo")}), request), QStringLiteral("A-1-6 A-1-7 A-1-8"));
    QCOMPARE(proposed(oneBlock({QStringLiteral("WCWC.x.WCx")}), request), QStringLiteral("A-1-1 A-1-2 A-1-3"));
}

void BestAvailableTest::everyAccessibleProposalHasAWheelchairPlace()
{
    QRandomGenerator random(508);
    int accompanied = 0;
    int scattered = 0;
    for (int round = 0; round < 3000; ++round) {
        const SmallHall hall = randomHall(random, u"oooxWWCCS.");
        const auto attribute = [&hall](qint32 seat) { return hall.plan.seats[size_t(seat)].attributes; };
        const auto freeCompanion = [&](qint32 seat) {
            return seat >= 0 && attribute(seat) == catalog::Companion && hall.states[size_t(seat)] == SeatState::Free;
        };
        const auto companionBeside = [&](qint32 seat) {
            return attribute(seat) == catalog::Wheelchair &&
                   (freeCompanion(hall.plan.leftNeighbour(seat)) || freeCompanion(hall.plan.rightNeighbour(seat)));
        };
        BestRequest request;
        request.accessible = true;
        request.count = random.bounded(1, 6);
        request.proposals = random.bounded(1, 5);
        const std::vector<Proposal> proposals = bestAvailable(hall.plan, hall.states, request);
        QSet<qint32> used;
        for (const Proposal &proposal : proposals) {
            QCOMPARE(qint32(proposal.seats.size()), request.count);
            QVERIFY(std::ranges::is_sorted(proposal.seats));
            bool wheelchair = false;
            bool companion = false;
            for (const qint32 seat : proposal.seats) {
                QVERIFY(hall.states[size_t(seat)] == SeatState::Free && attribute(seat) != catalog::SecuritySeat);
                QVERIFY(!used.contains(seat));
                used.insert(seat);
                wheelchair |= attribute(seat) == catalog::Wheelchair;
                companion |= companionBeside(seat);
            }
            QVERIFY(wheelchair);
            accompanied += companion && request.count > 1 ? 1 : 0;
            scattered += proposal.adjacent ? 0 : 1;
        }
        // Whoever comes with a companion gets both places if there is such a pair at all.
        const auto count = qint32(hall.plan.seats.size());
        bool pairExists = false;
        bool placeExists = false;
        for (qint32 seat = 0; seat < count; ++seat) {
            placeExists |= attribute(seat) == catalog::Wheelchair && hall.states[size_t(seat)] == SeatState::Free;
            pairExists |= companionBeside(seat);
        }
        if (request.count == 1)
            QCOMPARE(!proposals.empty(), placeExists);
        if (request.count == 2 && pairExists) {
            QVERIFY(proposals.front().adjacent);
            QVERIFY(companionBeside(proposals.front().seats[0]) || companionBeside(proposals.front().seats[1]));
        }
    }
    QVERIFY2(accompanied > 500 && scattered > 100, qPrintable(QStringLiteral("%1 %2").arg(accompanied).arg(scattered)));
}

void BestAvailableTest::scatteredSeatsKeepToOneRow()
{
    BestRequest request;
    request.count = 3;
    request.focus = above(0);
    QCOMPARE(proposed(oneBlock({QStringLiteral("oo"), QStringLiteral("oo"), QStringLiteral("oxoxxxxoxo")}), request),
             QStringLiteral("A-3-1 A-3-3 A-3-8 scattered"));
    // Two and one in the second row rather than three ones in the first.
    QCOMPARE(proposed(oneBlock({QStringLiteral("oxoxo"), QStringLiteral("ooxxxo")}), request),
             QStringLiteral("A-2-1 A-2-2 A-2-6 scattered"));
}

void BestAvailableTest::scatteredSeatsLeaveNobodyAlone()
{
    BestRequest request;
    request.count = 4;
    request.focus = above(0);
    // Nearest would be seats 1-2 and two of the three in the middle.
    QCOMPARE(proposed(oneBlock({QStringLiteral("oo.ooo.oo")}), request),
             QStringLiteral("A-1-1 A-1-2 A-1-6 A-1-7 scattered"));
    // A free seat of another category between two pieces must not be shut in.
    request.count = 3;
    request.category = 0;
    QCOMPARE(proposed(oneBlock({QStringLiteral("ooBoo.xx")}), request), QStringLiteral("A-1-1 A-1-2 A-1-5 scattered"));
}

void BestAvailableTest::scatteredSeatsKeepToOneBlock()
{
    const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("ooxxxxx"), QStringLiteral("oxxxxxx")}},
                          {QStringLiteral("B"), {QStringLiteral("xxxoxxo"), QStringLiteral("oxxooxx")}}});
    BestRequest request;
    request.count = 4;
    request.focus = above(0);
    QCOMPARE(proposed(hall, request), QStringLiteral("B-1-4 B-1-7 B-2-4 B-2-5 scattered"));
    // All three have room: the nearest one.
    const SmallHall both({{QStringLiteral("A"), {QStringLiteral("ooxxo"), QStringLiteral("oxxxx")}},
                          {QStringLiteral("B"), {QStringLiteral("ooxxo"), QStringLiteral("oxxxx")}},
                          {QStringLiteral("C"), {QStringLiteral("ooxxo"), QStringLiteral("oxxxx")}}});
    QCOMPARE(proposed(both, request), QStringLiteral("A-1-1 A-1-2 A-1-5 A-2-1 scattered"));
    request.focus = QPointF(1, 4);
    QCOMPARE(proposed(both, request), QStringLiteral("B-1-1 B-1-2 B-1-5 B-2-1 scattered"));
    request.focus = QPointF(1, 9);
    QCOMPARE(proposed(both, request), QStringLiteral("C-1-1 C-1-2 C-1-5 C-2-1 scattered"));
}

void BestAvailableTest::scatteredSeatsOfSeveralBlocksWhenNothingElseIsLeft()
{
    const SmallHall hall({{QStringLiteral("A"), {QStringLiteral("oxx")}},
                          {QStringLiteral("B"), {QStringLiteral("oxx")}},
                          {QStringLiteral("C"), {QStringLiteral("oxx")}}});
    BestRequest request;
    request.count = 2;
    request.focus = above(0);
    request.proposals = 9;
    QCOMPARE(proposed(hall, request), QStringLiteral("A-1-1 B-1-1 scattered"));
    request.count = 4;
    QCOMPARE(proposed(hall, request), QString());
}

void BestAvailableTest::noSeatsNoProposal()
{
    QCOMPARE(proposed(oneBlock({QStringLiteral("xxx")}), {}), QString());
    BestRequest request;
    request.count = 0;
    QCOMPARE(proposed(oneBlock({QStringLiteral("ooo")}), request), QString());
    request.count = 2'000'000'000;
    QCOMPARE(proposed(oneBlock({QStringLiteral("ooo")}), request), QString());
    request.count = 1;
    request.proposals = 0;
    QCOMPARE(proposed(oneBlock({QStringLiteral("ooo")}), request), QString());
    QCOMPARE(proposed(SmallHall({}), {}), QString());
}

void BestAvailableTest::theSameQuestionHasTheSameAnswer()
{
    // A symmetric hall: where distances are equal, the plan's order decides.
    const QString row(8, u'o');
    const SmallHall hall = oneBlock({row, row, row, row});
    BestRequest request;
    request.focus = QPointF(2.25, 2.0);
    request.proposals = 4;
    QCOMPARE(proposed(hall, request), QStringLiteral("A-2-4 A-2-5 | A-3-4 A-3-5 | A-1-4 A-1-5 | A-4-4 A-4-5"));
}

void BestAvailableTest::aStadiumOfAHundredThousandGivesAsManyProposalsAsAreAskedFor()
{
    std::vector<test::SmallBlock> blocks;
    QRandomGenerator random(7);
    for (int b = 0; b < 100; ++b) {
        test::SmallBlock block{QStringLiteral("S%1").arg(b), {}};
        for (int r = 0; r < 25; ++r) {
            QString row(40, u'o');
            for (QChar &seat : row)
                seat = random.bounded(10) < 4 ? u'x' : u'o';
            block.rows.append(row);
        }
        blocks.push_back(block);
    }
    const SmallHall stadium(blocks);
    QCOMPARE(stadium.plan.seats.size(), size_t(100'000));

    const auto found = [&stadium](const BestRequest &request) {
        return bestAvailable(stadium.plan, stadium.states, request).size();
    };
    BestRequest everywhere;
    everywhere.count = 3;
    QCOMPARE(found(everywhere), size_t(everywhere.proposals));
    BestRequest block;
    block.block = 50;
    block.proposals = 40;
    QCOMPARE(found(block), 40u);
    BestRequest group; // no row has so many side by side
    group.count = 20;
    group.proposals = 10;
    QCOMPARE(found(group), 10u);
}

QTEST_APPLESS_MAIN(BestAvailableTest)
#include "tst_bestavailable.moc"
