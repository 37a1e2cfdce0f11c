// Finding one's way in a seating plan, what makes one unsound, and what its performances cost.
#include "planproof.h"

#include <catalog/performance.h>

using namespace guichet;
using namespace guichet::catalog;
using namespace Qt::StringLiterals;

class SeatingPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void everyPlanKeepsItsPromises_data();
    void everyPlanKeepsItsPromises();
    void neighboursStandTheFrenchWay();
    void anAislePartsTheRow();
    void nobodyStandsBesideAnybody();
    void codesAndLabelsMayContainDashes();
    void unknownLabelsLeadNowhere_data();
    void unknownLabelsLeadNowhere();
    void aSeatIsFoundByItsIdInAnyOrder();
    void theFirstFaultIsNamed_data();
    void theFirstFaultIsNamed();
    void textsFallBackToEnglish();
    void aPriceBelongsToTheSeatsCategory();
};

namespace {

/// Blocks "A" (rows 1: 3 1 2 4, 2: 1 2 | 3) and "PIT" (two places).
SeatingPlan smallPlan()
{
    SeatingPlan plan;
    plan.code = u"small"_s;
    plan.size = QSizeF(10, 10);
    plan.categories = {{u"ONE"_s, u"One"_s, {}}, {u"TWO"_s, u"Two"_s, {}}};
    plan.blocks = {{u"A"_s, u"Stalls"_s, {}, {}, Block::Kind::Seated, {}, 0, 2, 0, 7},
                   {u"PIT"_s, u"Pit"_s, {}, {}, Block::Kind::Standing, {{0, 0}, {1, 0}, {1, 1}}, 2, 1, 7, 2}};
    plan.rows = {{u"1"_s, 0, 0, 4}, {u"2"_s, 0, 4, 3}, {{}, 1, 7, 2}};
    const auto add = [&plan](const QString &number, qint32 run, qint32 category) {
        const QString key = u"k%1"_s.arg(plan.seats.size());
        plan.seats.push_back({key, number, QPointF(double(plan.seats.size()), 1), category, 0, run});
    };
    for (const QString &number : {u"3"_s, u"1"_s, u"2"_s, u"4"_s})
        add(number, 0, 0);
    add(u"1"_s, 1, 1);
    add(u"2"_s, 1, 1);
    add(u"3"_s, 2, 1);
    add(u"1"_s, 3, 1);
    add(u"2"_s, 3, 1);
    return plan;
}

} // namespace

void SeatingPlanTest::everyPlanKeepsItsPromises_data()
{
    QTest::addColumn<QString>("name");
    for (const auto *name : {"theatre", "hall", "stadium", "odd and even", "small"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SeatingPlanTest::everyPlanKeepsItsPromises()
{
    QFETCH(QString, name);
    const SeatingPlan plan = name == u"theatre"   ? test::theatre().plan
                             : name == u"hall"    ? test::hall().plan
                             : name == u"stadium" ? test::stadium().plan
                             : name == u"small"   ? smallPlan()
                                                  : test::oddEvenHall().plan;
    QVERIFY(!plan.seats.empty());
    QCOMPARE(test::brokenPromise(plan), QString());
}

void SeatingPlanTest::neighboursStandTheFrenchWay()
{
    const SeatingPlan plan = test::oddEvenHall().plan;
    const auto around = [&plan](const QString &label) {
        const qint32 seat = plan.seatWithLabel(label);
        const auto labelOf = [&plan](qint32 s) { return s < 0 ? QString() : plan.seatLabel(s); };
        return QStringList{labelOf(plan.leftNeighbour(seat)), labelOf(plan.rightNeighbour(seat))};
    };
    QCOMPARE(around(u"STALLS-C-3"_s), (QStringList{u"STALLS-C-5"_s, u"STALLS-C-1"_s}));
    QCOMPARE(around(u"STALLS-C-1"_s), (QStringList{u"STALLS-C-3"_s, u"STALLS-C-2"_s}));
    QCOMPARE(around(u"STALLS-C-8"_s), (QStringList{u"STALLS-C-6"_s, QString()}));
    QCOMPARE(around(u"STALLS-A-16bis"_s), (QStringList{u"STALLS-A-16"_s, QString()}));
}

void SeatingPlanTest::anAislePartsTheRow()
{
    const SeatingPlan plan = smallPlan();
    QCOMPARE(plan.rightNeighbour(4), 5);
    QCOMPARE(plan.rightNeighbour(5), -1);
    QCOMPARE(plan.leftNeighbour(6), -1);
    QCOMPARE(plan.leftNeighbour(4), -1); // the end of the row before
    QCOMPARE(plan.leftNeighbour(0), -1);
}

void SeatingPlanTest::nobodyStandsBesideAnybody()
{
    const SeatingPlan plan = smallPlan();
    QCOMPARE(plan.rightNeighbour(7), -1);
    QCOMPARE(plan.leftNeighbour(8), -1);
    QCOMPARE(plan.seatLabel(8), u"PIT"_s);
    QCOMPARE(plan.seatWithLabel(u"PIT"_s), 7);
}

void SeatingPlanTest::codesAndLabelsMayContainDashes()
{
    SeatingPlan plan = smallPlan();
    plan.blocks[0].code = u"west-1"_s;
    plan.rows[0].label = u"A-1"_s;
    plan.rows[1].label = u"A"_s;
    plan.seats[4].number = u"1-3"_s; // "A" + "1-3" beside "A-1" + "3": the labels would be the same
    QCOMPARE(findStructuralFault(plan).value_or(QString()),
             u"row 'A' of block 'west-1': seat 'west-1-A-1-3' occurs twice"_s);
    plan.seats[4].number = u"1-9"_s;
    QCOMPARE(test::brokenPromise(plan), QString());
    QCOMPARE(plan.seatWithLabel(u"west-1-A-1-9"_s), 4);
    QCOMPARE(plan.seatWithLabel(u"west-1-A-1-3"_s), 0);
}

void SeatingPlanTest::unknownLabelsLeadNowhere_data()
{
    QTest::addColumn<QString>("label");
    for (const auto *label : {"", "-", "A", "A-", "A-1", "A-1-", "A-1-9", "A-9-1", "B-1-1", "A-1-1-", "PIT-1", "pit"})
        QTest::newRow(label) << QString::fromLatin1(label);
}

void SeatingPlanTest::unknownLabelsLeadNowhere()
{
    QFETCH(QString, label);
    QCOMPARE(smallPlan().seatWithLabel(label), -1);
}

void SeatingPlanTest::aSeatIsFoundByItsIdInAnyOrder()
{
    SeatingPlan plan = smallPlan();
    QCOMPARE(plan.seatWithId(0), -1); // not stored yet
    plan.seatIds = {500, 501, 502, 503, 504, 505, 506, 507, 508};
    for (qint32 seat = 0; seat < 9; ++seat)
        QCOMPARE(plan.seatWithId(500 + seat), seat);
    plan.seatIds = {500, 501, 900, 7, 504, 505, 1, 507, 2147483647}; // grown by later imports
    QCOMPARE(findStructuralFault(plan), std::nullopt);
    for (qint32 seat = 0; seat < 9; ++seat)
        QCOMPARE(plan.seatWithId(plan.seatIds[size_t(seat)]), seat);
    QCOMPARE(plan.seatWithId(502), -1);
    QCOMPARE(plan.seatWithId(-2147483647), -1);
}

using Damage = void (*)(SeatingPlan &);
Q_DECLARE_METATYPE(Damage)

void SeatingPlanTest::theFirstFaultIsNamed_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *fault, Damage damage) {
        QTest::newRow(fault) << damage << QString::fromLatin1(fault);
    };
    row("the plan's size is not finite", [](SeatingPlan &p) { p.size.setWidth(qQNaN()); });
    row("a category has no code", [](SeatingPlan &p) { p.categories[1].code.clear(); });
    row("category code 'ONE' occurs twice", [](SeatingPlan &p) { p.categories[1].code = u"ONE"_s; });
    row("block 1 has no code", [](SeatingPlan &p) { p.blocks[1].code.clear(); });
    row("block code 'A' occurs twice", [](SeatingPlan &p) { p.blocks[1].code = u"A"_s; });
    row("the outline of block 'PIT' is not finite", [](SeatingPlan &p) { p.blocks[1].outline[0].setX(qInf()); });
    row("block 'PIT' does not start where the block before it ends", [](SeatingPlan &p) { p.blocks[1].firstSeat = 6; });
    row("block 'PIT' has 2 rows", [](SeatingPlan &p) { p.blocks[1].rowCount = 2; });
    row("block 'PIT' has 0 rows", [](SeatingPlan &p) { p.blocks[1].rowCount = 0; });
    row("standing block 'A' has more than one row", [](SeatingPlan &p) { p.blocks[0].kind = Block::Kind::Standing; });
    row("row '1' occurs twice in block 'A'", [](SeatingPlan &p) { p.rows[1].label = u"1"_s; });
    row("row '' of block 'A': seated rows have a label, standing ones none",
        [](SeatingPlan &p) { p.rows[0].label.clear(); });
    row("row 'X' of block 'PIT': seated rows have a label, standing ones none",
        [](SeatingPlan &p) { p.rows[2].label = u"X"_s; });
    row("row '2' of block 'A' names another block", [](SeatingPlan &p) { p.rows[1].block = 1; });
    row("row '2' of block 'A' does not start where the row before it ends",
        [](SeatingPlan &p) { p.rows[1].firstSeat = 3; });
    row("row '2' of block 'A' has 0 seats", [](SeatingPlan &p) { p.rows[1].seatCount = 0; });
    row("row '2' of block 'A' has 99 seats", [](SeatingPlan &p) { p.rows[1].seatCount = 99; });
    row("the rows of block 'A' do not have its 6 seats", [](SeatingPlan &p) { p.blocks[0].seatCount = 6; });
    row("row 2 belongs to no block", [](SeatingPlan &p) { p.blocks.pop_back(); });
    row("seat 9 belongs to no row", [](SeatingPlan &p) { p.seats.push_back(p.seats.back()); });
    row("a seat has no key", [](SeatingPlan &p) { p.seats[3].key.clear(); });
    row("seat key 'k0' occurs twice", [](SeatingPlan &p) { p.seats[8].key = u"k0"_s; });
    row("a seat has no number", [](SeatingPlan &p) { p.seats[3].number.clear(); });
    row("seat 'A-1-3' occurs twice", [](SeatingPlan &p) { p.seats[3].number = u"3"_s; });
    row("seat '4' has no category", [](SeatingPlan &p) { p.seats[3].category = 2; });
    row("seat '4' has unknown attributes", [](SeatingPlan &p) { p.seats[3].attributes = 16; });
    row("the position of seat '4' is not finite", [](SeatingPlan &p) { p.seats[3].position.setY(qInf()); });
    row("row '2' of block 'A': the runs are not numbered in order",
        [](SeatingPlan &p) { p.seats[4].run = 0; }); // shared with the row before
    row("row '1' of block 'A': the runs are not numbered in order", [](SeatingPlan &p) { p.seats[2].run = 2; });
    row("a decoration has 2 points", [](SeatingPlan &p) {
        p.decorations = {{Decoration::Shape::Polygon, {{0, 0}, {1, 1}}, {}, {}, {}, 1.0}};
    });
    row("a decoration is not finite", [](SeatingPlan &p) {
        p.decorations = {{Decoration::Shape::Text, {{0, qQNaN()}}, {}, {}, {}, 1.0}};
    });
    row("9 seats have 2 ids", [](SeatingPlan &p) { p.seatIds = {1, 2}; });
    row("a seat id occurs twice", [](SeatingPlan &p) { p.seatIds = {1, 2, 3, 4, 5, 6, 7, 8, 1}; });
}

void SeatingPlanTest::theFirstFaultIsNamed()
{
    QFETCH(Damage, damage);
    QFETCH(QString, fault);
    SeatingPlan plan = smallPlan();
    damage(plan);
    const QString found = findStructuralFault(plan).value_or(QString());
    QVERIFY2(found.endsWith(fault), qPrintable(found));
}

void SeatingPlanTest::textsFallBackToEnglish()
{
    const LocalText text{{u"en"_s, u"Row"_s}, {u"fr"_s, u"Rang"_s}};
    QCOMPARE(textFor(text, u"fr"_s), u"Rang"_s);
    QCOMPARE(textFor(text, u"fr_CH"_s), u"Rang"_s);
    QCOMPARE(textFor(text, u"fr-BE"_s), u"Rang"_s);
    QCOMPARE(textFor(text, u"es"_s), u"Row"_s);
    QCOMPARE(textFor(text, QString()), u"Row"_s);
    QCOMPARE(textFor({}, u"fr"_s), QString());
}

void SeatingPlanTest::aPriceBelongsToTheSeatsCategory()
{
    PerformanceSheet sheet;
    sheet.plan = std::make_shared<const SeatingPlan>(smallPlan());
    sheet.prices = {{Money(4500), Money(3000)}, {Money(2000), std::nullopt}};
    QCOMPARE(sheet.priceOf(0, 0), std::optional(Money(4500)));
    QCOMPARE(sheet.priceOf(0, 1), std::optional(Money(3000)));
    QCOMPARE(sheet.priceOf(6, 0), std::optional(Money(2000)));
    QCOMPARE(sheet.priceOf(6, 1), std::nullopt); // not sold at that price type
    QCOMPARE(sheet.priceOf(6, 2), std::nullopt);
    QCOMPARE(sheet.priceOf(6, -1), std::nullopt);
}

QTEST_APPLESS_MAIN(SeatingPlanTest)
#include "tst_seatingplan.moc"
