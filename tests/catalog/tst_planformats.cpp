// What each seating plan format can say, and that our own says everything.
#include "planproof.h"
#include "plansamples.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace guichet;
using namespace guichet::catalog;
using namespace guichet::test::sample;
using namespace Qt::StringLiterals;

namespace {

QByteArray with(const char *file, const QByteArray &part, const QByteArray &other)
{
    QByteArray content(file);
    Q_ASSERT(content.contains(part));
    return content.replace(content.indexOf(part), part.size(), other);
}

/// A pretix plan of one zone with these rows: label, then seats as number@x,y.
QByteArray pretix(const QStringList &rows, const QByteArray &moreOfRow = {})
{
    QStringList written;
    int id = 0;
    for (const QString &row : rows) {
        QStringList seats = row.split(u' ');
        const QString label = seats.takeFirst();
        for (QString &seat : seats) {
            const QString number = seat.section(u'@', 0, 0);
            const QString place = seat.section(u'@', 1);
            seat = uR"({"seat_guid":"g%1","seat_number":"%2","position":{"x":%3,"y":%4},"category":"One"})"_s.arg(++id)
                       .arg(number, place.section(u',', 0, 0), place.section(u',', 1));
        }
        written << uR"({%1"row_number":"%2","position":{"x":0,"y":0},"seats":[%3]})"_s.arg(QString::fromUtf8(moreOfRow),
                                                                                           label, seats.join(u','));
    }
    return uR"({"name":"P","categories":[{"name":"One"}],"zones":[{"name":"Z","position":{"x":0,"y":0},"rows":[%1]}]})"_s
        .arg(written.join(u','))
        .toUtf8();
}

/// Rows as "block-label: 1 2 | 3", runs parted by bars.
QStringList rowsOf(const SeatingPlan &plan)
{
    QStringList rows;
    for (const Row &row : plan.rows) {
        QString line = plan.blocks[size_t(row.block)].code + u'-' + row.label + u':';
        for (qint32 s = row.firstSeat; s < row.firstSeat + row.seatCount; ++s) {
            const bool opens = s > row.firstSeat && plan.leftNeighbour(s) < 0;
            line += (opens ? u" | "_s : u" "_s) + plan.seats[size_t(s)].number;
        }
        rows << line;
    }
    return rows;
}

SeatingPlan randomPlan(QRandomGenerator &random)
{
    const auto below = [&random](int n) { return random.bounded(n); };
    const auto coordinate = [&random] { return (random.generateDouble() - 0.2) * 137.7; };
    const auto point = [&] { return QPointF(coordinate(), coordinate()); };
    const QStringList words{u"A"_s,  u"west-1"_s, u"Côté \"cour\""_s, u"12bis"_s, u"\\"_s, u"é\n"_s, u"日本"_s,
                            u"{}"_s, u"a b"_s};
    const auto word = [&] { return words[below(int(words.size()))]; };
    const QStringList colors{QString(), u"#123456"_s, u"#abcdef"_s};
    SeatingPlan plan;
    plan.code = below(3) == 0 ? QString() : word();
    plan.name = below(3) == 0 ? QString() : word();
    plan.size = QSizeF(random.generateDouble() * 100, random.generateDouble() * 100);
    const int categories = 1 + below(4);
    for (int i = 0; i < categories; ++i)
        plan.categories.push_back({word() + QString::number(i), below(2) ? word() : QString(), colors[below(3)]});
    if (below(2))
        plan.origin = {{word(), QJsonArray{below(9), word()}}};
    qint32 run = -1;
    const int blocks = 1 + below(4);
    for (int b = 0; b < blocks; ++b) {
        Block block;
        block.code = word() + QString::number(b);
        block.name = below(2) ? word() : QString();
        block.level = below(2) ? word() : QString();
        block.entrance = below(2) ? word() : QString();
        block.kind = below(4) == 0 ? Block::Kind::Standing : Block::Kind::Seated;
        for (int i = below(6); i > 0; --i)
            block.outline.push_back(point());
        block.firstRow = qint32(plan.rows.size());
        block.firstSeat = qint32(plan.seats.size());
        const bool stands = block.kind == Block::Kind::Standing;
        block.rowCount = stands ? 1 : 1 + below(4);
        for (int r = 0; r < block.rowCount; ++r) {
            const qint32 first = qint32(plan.seats.size());
            const qint32 count = 1 + below(9);
            plan.rows.push_back({stands ? QString() : word() + QString::number(r), b, first, count});
            for (int s = 0; s < count; ++s) {
                run += s == 0 || below(4) == 0 ? 1 : 0;
                plan.seats.push_back({u"key%1"_s.arg(plan.seats.size()), word() + QString::number(s), point(),
                                      below(categories), quint16(below(3) == 0 ? below(16) : 0), run});
                if (below(4) == 0)
                    plan.seats.back().origin = {{word(), word()}, {u"radius"_s, below(20)}};
            }
        }
        block.seatCount = qint32(plan.seats.size()) - block.firstSeat;
        plan.blocks.push_back(block);
    }
    for (int i = below(5); i > 0; --i) {
        Decoration d;
        d.shape = Decoration::Shape(below(3));
        const int points = d.shape == Decoration::Shape::Text      ? 1
                           : d.shape == Decoration::Shape::Ellipse ? 2
                                                                   : 3 + below(4);
        for (int k = 0; k < points; ++k)
            d.points.push_back(point());
        d.text = below(2) ? word() : QString();
        d.fill = colors[below(3)];
        d.border = colors[below(3)];
        d.textSize = below(2) ? 1.0 : 0.01 + random.generateDouble();
        plan.decorations.push_back(d);
    }
    return plan;
}

} // namespace

class PlanFormatsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void formatsAreRecognisedByContent();
    void aByteOrderMarkIsNoObstacle();
    void shapesThatNobodyNeedsAreReported();
    void seatsStandWhereTheyAreDrawnNotWhereTheyAreListed_data();
    void seatsStandWhereTheyAreDrawnNotWhereTheyAreListed();
    void aZoneIsSplitOnlyWhereItMustBe();
    void aNumberTwiceInOneRowIsMarked();
    void aSeatWithoutUuidIsKnownByItsGuid();
    void labelsOfRowsAndSeatsArePrintedAsThePublicKnowsThem();
    void areasBecomeDecorations();
    void unknownFieldsAreReportedOnce();
    void aDrawnSectorWithoutRowsIsOnlyDrawn();
    void rowsStandInTheOrderOfTheirNumbers();
    void hallsKeepTheirTitleAndTurnedGroups();
    void whatIsHiddenIsNotThere();
    void aRowIsSpacedEvenlyWithItsAisles();
    void namesFallBackToCodes();
    void anyPlanReadsBackAsItWas();
    void realPlansReadBackAsTheyWere();
    void aStandingBlockIsWrittenAsItsCapacity();
    void noMutationOfAGoodFileBreaksAPromise_data();
    void noMutationOfAGoodFileBreaksAPromise();
};

void PlanFormatsTest::formatsAreRecognisedByContent()
{
    QCOMPARE(test::imported(Pretix).format, PlanFormat::Pretix);
    QCOMPARE(test::imported(Stadium, Shapes).format, PlanFormat::StadiumRows);
    QCOMPARE(test::imported(Hall).format, PlanFormat::SvgHall);
    QCOMPARE(test::imported(Own).format, PlanFormat::Guichet);
    QCOMPARE(test::imported(QByteArray("<?xml version=\"1.0\"?>\n<!-- a hall -->\n") + Hall).format,
             PlanFormat::SvgHall);
    QCOMPARE(test::imported(QByteArray(" \r\n\t") + Own).format, PlanFormat::Guichet);
}

void PlanFormatsTest::aByteOrderMarkIsNoObstacle()
{
    for (const char *file : {Pretix, Stadium, Hall, Own})
        QVERIFY(test::identical(test::imported(QByteArray("\xEF\xBB\xBF") + file).plan, test::imported(file).plan));
}

void PlanFormatsTest::shapesThatNobodyNeedsAreReported()
{
    const PlanImport import = test::imported(Own, Shapes);
    QCOMPARE(import.notices.size(), 1u);
    QCOMPARE(import.notices.front().code, QByteArray("plan.shapes-unused"));
}

void PlanFormatsTest::seatsStandWhereTheyAreDrawnNotWhereTheyAreListed_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("listed in order") << QStringList{u"A 1@0,0 2@10,0 3@20,0"_s} << QStringList{u"Z-A: 1 2 3"_s};
    QTest::newRow("listed by number, odd and even from the axis")
        << QStringList{u"A 1@30,0 2@40,0 3@20,0 4@50,0 5@10,0 6@60,0"_s} << QStringList{u"Z-A: 5 3 1 2 4 6"_s};
    QTest::newRow("numbers skip, seats do not")
        << QStringList{u"A 1@0,0 3@10,0 5@20,0 7@30,0"_s} << QStringList{u"Z-A: 1 3 5 7"_s};
    QTest::newRow("an aisle") << QStringList{u"A 1@0,0 2@10,0 3@30,0 4@40,0 5@50,0"_s}
                              << QStringList{u"Z-A: 1 2 | 3 4 5"_s};
    QTest::newRow("a half circle keeps its order")
        << QStringList{u"A 1@100,0 2@87,50 3@50,87 4@0,100 5@-50,87 6@-87,50 7@-100,0 8@-87,-50"_s}
        << QStringList{u"Z-A: 1 2 3 4 5 6 7 8"_s};
    QTest::newRow("downwards, and a gap")
        << QStringList{u"A 3@0,40 1@0,0 2@0,10 4@0,50 9@0,60"_s} << QStringList{u"Z-A: 9 4 3 | 2 1"_s};
    QTest::newRow("two seats are neighbours if others in the plan are as far apart")
        << QStringList{u"A 1@0,0 2@10,0 3@20,0"_s, u"B 1@0,20 2@40,20"_s}
        << QStringList{u"Z-A: 1 2 3"_s, u"Z-B: 1 | 2"_s};
    QTest::newRow("a single seat") << QStringList{u"A 1@5,5"_s} << QStringList{u"Z-A: 1"_s};
    QTest::newRow("pieces of one row become one row, the left one first")
        << QStringList{u"A 3@40,0 4@50,0"_s, u"A 1@0,0 2@10,0"_s, u"B 1@0,10 2@10,10"_s}
        << QStringList{u"Z-A: 1 2 | 3 4"_s, u"Z-B: 1 2"_s};
}

void PlanFormatsTest::seatsStandWhereTheyAreDrawnNotWhereTheyAreListed()
{
    QFETCH(QStringList, rows);
    QFETCH(QStringList, found);
    const SeatingPlan plan = test::imported(pretix(rows)).plan;
    QCOMPARE(rowsOf(plan), found);
    QCOMPARE(test::brokenPromise(plan), QString());
}

void PlanFormatsTest::aZoneIsSplitOnlyWhereItMustBe()
{
    // Rows far apart are one block as long as their labels are.
    const PlanImport unique =
        test::imported(pretix({u"A 1@0,0 2@10,0"_s, u"B 1@0,10 2@10,10"_s, u"C 1@0,500 2@10,500"_s}));
    QCOMPARE(unique.plan.blocks.size(), 1u);
    QCOMPARE(test::noticeArgs(unique, "plan.zone-split"), QStringList());
    // Letters come back: each bundle of rows is a block.
    const PlanImport repeated =
        test::imported(pretix({u"A 1@0,0 2@10,0"_s, u"B 1@0,10 2@10,10"_s, u"C 1@0,20 2@10,20"_s, u"A 1@90,0 2@99,0"_s,
                               u"B 1@90,10 2@99,10"_s}));
    QCOMPARE(rowsOf(repeated.plan),
             (QStringList{u"Z-1-A: 1 2"_s, u"Z-1-B: 1 2"_s, u"Z-1-C: 1 2"_s, u"Z-2-A: 1 2"_s, u"Z-2-B: 1 2"_s}));
    QCOMPARE(test::noticeArgs(repeated, "plan.zone-split"), (QStringList{u"Z"_s, u"2"_s}));
}

void PlanFormatsTest::aNumberTwiceInOneRowIsMarked()
{
    const PlanImport import = test::imported(pretix({u"A 1@0,0 2@10,0 2@20,0 2/2@30,0 2@40,0"_s}));
    QCOMPARE(rowsOf(import.plan), QStringList{u"Z-A: 1 2 2/3 2/2 2/4"_s});
    QCOMPARE(test::noticeArgs(import, "plan.number-repeated"),
             (QStringList{u"Z-A"_s, u"2"_s, u"2/3"_s, u"Z-A"_s, u"2"_s, u"2/4"_s}));
}

void PlanFormatsTest::aSeatWithoutUuidIsKnownByItsGuid()
{
    const QByteArray noUuid = with(Pretix, "\"uuid\":\"u3\",", "");
    QCOMPARE(test::imported(noUuid).plan.seats[1].key, u"z-A-2"_s);
    const PlanImport clash = test::imported(QByteArray(noUuid).replace("z-A-1", "z-A-2"));
    QCOMPARE(clash.plan.seats[0].key, u"u2"_s);
    QCOMPARE(clash.plan.seats[1].key, u"z-A-2"_s); // its label, since the guid is not its own
    QCOMPARE(test::noticeArgs(clash, "plan.guid-clash"), (QStringList{u"2"_s, u"1"_s}));
}

void PlanFormatsTest::labelsOfRowsAndSeatsArePrintedAsThePublicKnowsThem()
{
    const auto rows = [](const char *more) { return rowsOf(test::imported(pretix({u"B 7@0,0"_s}, more)).plan); };
    QCOMPARE(rows(R"("row_label":"Rangée B","seat_label":"Place %s",)"), QStringList{u"Z-B: 7"_s});
    QCOMPARE(rows(R"("row_label":"Royal box","seat_label":"%sbis",)"), QStringList{u"Z-Royal box: 7bis"_s});
    QCOMPARE(rows(R"("row_label":null,"seat_label":null,"row_number_position":null,)"), QStringList{u"Z-B: 7"_s});
    QCOMPARE(rows(R"("row_label":"","seat_label":"Seat","row_number_position":"both",)"), QStringList{u"Z-B: 7"_s});
}

void PlanFormatsTest::areasBecomeDecorations()
{
    const QByteArray file = with(Pretix, OneArea, ManyAreas);
    const SeatingPlan plan = test::imported(file).plan; // 25 pixels are half a metre
    QCOMPARE(plan.decorations.size(), 5u);
    const QPointF origin = plan.seats[0].position;
    const auto size = [&plan](size_t i) {
        const auto [left, right] = std::ranges::minmax(plan.decorations[i].points, {}, &QPointF::x);
        const auto [top, bottom] = std::ranges::minmax(plan.decorations[i].points, {}, &QPointF::y);
        return QPointF(right.x() - left.x(), bottom.y() - top.y());
    };
    const auto near = [](const QPointF &a, const QPointF &b) {
        return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6;
    };
    QVERIFY(near(plan.decorations[0].points[0] - origin, {0, 2}));
    QVERIFY(near(plan.decorations[0].points[1] - origin, {0, 3})); // turned clockwise: the width goes down
    QVERIFY(near(plan.decorations[0].points[3] - origin, {-0.4, 2}));
    QCOMPARE(plan.decorations[0].fill, u"#aabbcc"_s);
    QCOMPARE(plan.decorations[1].shape, Decoration::Shape::Ellipse);
    QVERIFY(near(plan.decorations[1].points[0] - origin, {0, 4}));
    QVERIFY(near(plan.decorations[1].points[1], {0.2, 0.2}));
    QVERIFY(near(size(2), {0.4, 0.8}));
    QCOMPARE(plan.decorations[3].points.size(), 3u);
    QVERIFY(near(plan.decorations[4].points[0] - origin, {0.1, 10.1}));
    QCOMPARE(plan.decorations[4].text, u"Stage"_s);
    QCOMPARE(plan.decorations[4].textSize, 1.0);
}

void PlanFormatsTest::unknownFieldsAreReportedOnce()
{
    const PlanImport import = test::imported(pretix({u"A 1@0,0"_s, u"B 1@0,9"_s}, R"("aisle":true,)"));
    QCOMPARE(test::noticeArgs(import, "plan.unknown-field"), QStringList{u"aisle"_s});
}

void PlanFormatsTest::aDrawnSectorWithoutRowsIsOnlyDrawn()
{
    const QByteArray shapes = with(
        Shapes, "<rect", R"(<g data-tribune="west" data-sector="7"><path d="M60 0h9v9h-9z" fill="red"/></g><rect)");
    const PlanImport import = test::imported(Stadium, shapes);
    QCOMPARE(test::noticeArgs(import, "plan.shape-without-rows"), QStringList{u"west-7"_s});
    QCOMPARE(import.plan.blocks.size(), 1u);
    QCOMPARE(import.plan.decorations.size(), 2u);
}

void PlanFormatsTest::rowsStandInTheOrderOfTheirNumbers()
{
    const QByteArray rows =
        with(Stadium, R"({"name":"1","seats":"18"},{"name":"2","seats":"1-10,12-16"})",
             R"({"name":"10","seats":"3"},{"name":"9","seats":" 1 - 3 , 7-8"},{"name":"2","seats":"5"})");
    const SeatingPlan plan = test::imported(rows, Shapes).plan;
    QCOMPARE(rowsOf(plan), (QStringList{u"west-1-2: 1 2 3 4 5"_s, u"west-1-9: 1 2 3 | 7 8"_s, u"west-1-10: 1 2 3"_s}));
    // The pitch lies below, so that row 2 is the lowest.
    QVERIFY(plan.seats[0].position.y() > plan.seats[5].position.y());
    QVERIFY(plan.seats[5].position.y() > plan.seats[10].position.y());
}

void PlanFormatsTest::hallsKeepTheirTitleAndTurnedGroups()
{
    const SeatingPlan plan = test::imported(TurnedHall).plan;
    QCOMPARE(plan.name, u"The Globe"_s);
    QCOMPARE(plan.code, u"The-Globe"_s);
    QCOMPARE(rowsOf(plan), QStringList{u"1-B: 2 1"_s});
    QCOMPARE(plan.seats[0].position.x(), plan.seats[1].position.x());
    QVERIFY(std::abs(std::abs(plan.seats[0].position.y() - plan.seats[1].position.y()) - 0.5) < 1e-9);
    QCOMPARE(plan.decorations.size(), 1u);
    QCOMPARE(plan.decorations[0].text, u"Stage"_s);
    QCOMPARE(plan.decorations[0].fill, u"#ff0000"_s);
    QVERIFY(std::abs(plan.decorations[0].textSize - 20 * 0.5 / 9) < 1e-9);
}

void PlanFormatsTest::whatIsHiddenIsNotThere()
{
    QVERIFY(test::identical(test::imported(with(Hall, "</svg>", HiddenShapes)).plan, test::imported(Hall).plan));
}

void PlanFormatsTest::aRowIsSpacedEvenlyWithItsAisles()
{
    const SeatingPlan plan = test::imported(Own).plan;
    QCOMPARE(rowsOf(plan).front(), u"A-1: 3 1 | 2"_s);
    QCOMPARE(plan.seats[0].position, QPointF(1, 1)); // from 1 to 3 in three steps, the aisle is one of them
    QVERIFY(std::abs(plan.seats[1].position.x() - (1 + 2.0 / 3)) < 1e-12);
    QCOMPARE(plan.seats[2].position, QPointF(3, 1));
    QCOMPARE(plan.seats[2].key, u"k2"_s);
    QCOMPARE(plan.seats[0].key, u"A-1-3"_s);
    QCOMPARE(plan.seats[2].attributes, quint16(Wheelchair));
    QCOMPARE(plan.seats[2].category, 1);
}

void PlanFormatsTest::namesFallBackToCodes()
{
    const SeatingPlan plan = test::imported(Own).plan;
    QCOMPARE(plan.categories[0].name, u"ONE"_s);
    QCOMPARE(plan.blocks[1].name, u"PIT"_s);
    QCOMPARE(test::imported(with(Own, "\"code\":\"PIT\"", "\"code\":\"PIT\",\"name\":\"\"")).plan.blocks[1].name,
             QString());
}

void PlanFormatsTest::anyPlanReadsBackAsItWas()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 300; ++i) {
        const SeatingPlan plan = randomPlan(random);
        if (findStructuralFault(plan)) // random labels may meet by accident
            continue;
        const QByteArray written = writeSeatingPlan(plan);
        const auto read = readSeatingPlan(written);
        QVERIFY2(read, qPrintable(QString::number(i) + u": "_s + (read ? QString() : read.error().args.join(u", "_s))));
        QVERIFY2(read->notices.empty() && test::identical(read->plan, plan), written.constData());
    }
}

void PlanFormatsTest::realPlansReadBackAsTheyWere()
{
    for (const PlanImport &import : {test::theatre(), test::stadium(), test::hall(), test::oddEvenHall()}) {
        const SeatingPlan again = test::imported(writeSeatingPlan(import.plan)).plan;
        QVERIFY2(test::identical(again, import.plan), qPrintable(import.plan.name));
    }
}

void PlanFormatsTest::aStandingBlockIsWrittenAsItsCapacity()
{
    SeatingPlan plan = test::imported(Own).plan;
    QVERIFY(writeSeatingPlan(plan).contains("\"capacity\":5"));
    plan.seats.back().attributes = Companion;
    QVERIFY(!writeSeatingPlan(plan).contains("capacity"));
    QVERIFY(test::identical(test::imported(writeSeatingPlan(plan)).plan, plan));
}

void PlanFormatsTest::noMutationOfAGoodFileBreaksAPromise_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("shapes");
    QTest::addColumn<bool>("inShapes");
    QTest::newRow("pretix") << QByteArray(Pretix) << QByteArray() << false;
    QTest::newRow("stadium") << QByteArray(Stadium) << QByteArray(Shapes) << false;
    QTest::newRow("shapes") << QByteArray(Stadium) << QByteArray(Shapes) << true;
    QTest::newRow("hall") << QByteArray(Hall) << QByteArray() << false;
    QTest::newRow("own") << QByteArray(Own) << QByteArray() << false;
}

void PlanFormatsTest::noMutationOfAGoodFileBreaksAPromise()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, shapes);
    QFETCH(bool, inShapes);
    QRandomGenerator random(7);
    const QByteArray alphabet = "0123456789-.,\"{}[]<>/:eE ANz\n\xC3\xFF";
    int accepted = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray file = inShapes ? shapes : content;
        for (int k = 1 + random.bounded(3); k > 0; --k) {
            const auto at = random.bounded(int(file.size()));
            const char other = alphabet[random.bounded(int(alphabet.size()))];
            switch (random.bounded(3)) {
            case 0:
                file[at] = other;
                break;
            case 1:
                file.insert(at, other);
                break;
            default:
                file.remove(at, 1 + random.bounded(8));
            }
        }
        const auto read = inShapes ? readSeatingPlan(content, file) : readSeatingPlan(file, shapes);
        if (!read) {
            QVERIFY2(read.error().code == "file.unknown-format" || read.error().args.size() == 3, file.constData());
            continue;
        }
        ++accepted;
        QVERIFY2(test::brokenPromise(read->plan).isEmpty(), file.constData());
        QVERIFY2(test::identical(test::imported(writeSeatingPlan(read->plan)).plan, read->plan), file.constData());
    }
    QVERIFY2(accepted > 50, qPrintable(QString::number(accepted)));
}

QTEST_APPLESS_MAIN(PlanFormatsTest)
#include "tst_planformats.moc"
