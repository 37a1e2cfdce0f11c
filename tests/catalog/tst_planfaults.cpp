// A wrong seating plan is refused as a whole, and the refusal says where, what was expected and what was found.
#include "planproof.h"
#include "plansamples.h"

using namespace guichet;
using namespace guichet::catalog;
using namespace guichet::test::sample;
using namespace Qt::StringLiterals;

namespace {

/// The good file with one part replaced.
QByteArray with(const char *file, const QByteArray &part, const QByteArray &other)
{
    QByteArray content(file);
    Q_ASSERT(content.contains(part));
    return content.replace(content.indexOf(part), part.size(), other);
}

} // namespace

class PlanFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void theFilesBelowAreGoodWhenNobodyTouchesThem();
    void aWrongFileSaysWhereAndWhat_data();
    void aWrongFileSaysWhereAndWhat();
    void anythingElseIsNoSeatingPlan_data();
    void anythingElseIsNoSeatingPlan();
    void aHugeFileIsNotEvenParsed();
    void noTruncationIsTakenForAPlan_data();
    void noTruncationIsTakenForAPlan();
    void hostileSizesAreRefused_data();
    void hostileSizesAreRefused();
};

void PlanFaultsTest::theFilesBelowAreGoodWhenNobodyTouchesThem()
{
    QCOMPARE(test::imported(Pretix).plan.seats.size(), 2u);
    QCOMPARE(test::imported(Stadium, Shapes).plan.seats.size(), 33u);
    QCOMPARE(test::imported(Hall).plan.seats.size(), 2u);
    QCOMPARE(test::imported(Own).plan.seats.size(), 8u);
}

void PlanFaultsTest::aWrongFileSaysWhereAndWhat_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("shapes");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    const auto wrong = [](const char *name, const QByteArray &content, const char *where, const char *expected,
                          const char *found, const QByteArray &shapes = {}) {
        QTest::newRow(name) << content << shapes << QString::fromUtf8(where) << QString::fromUtf8(expected)
                            << QString::fromUtf8(found);
    };
    // ---- no JSON, no XML
    wrong("empty", "", "line 1, column 1", "a seating plan", "the end of the file");
    wrong("only spaces", " \n\t ", "line 1, column 1", "a seating plan", "the end of the file");
    wrong("only a byte order mark", "\xEF\xBB\xBF", "line 1, column 1", "a seating plan", "the end of the file");
    wrong("cut off", QByteArray(Pretix).first(200), "line 3, column 25", "a closing quotation mark",
          "the end of the file");
    wrong("cut off in a number", R"({"zones":[1)", "line 1, column 12", "a comma or a closing bracket",
          "the end of the file");
    wrong("missing comma", with(Pretix, "\"name\":\"P\",", "\"name\":\"P\""), "line 1, column 12",
          "a comma or a closing brace", "\"size\":{\"width\":100,");
    wrong("missing colon", with(Pretix, "\"seat_number\":\"1\"", "\"seat_number\" \"1\""), "line 4, column 36",
          "a colon", "\"1\",\"uuid\":\"u2\",\"pos");
    wrong("trailing comma", with(Pretix, "\"category\":\"One\"},", "\"category\":\"One\",},"), "line 4, column 94",
          "a name in quotation marks", "},");
    wrong("single quotes", with(Pretix, "\"name\":\"Z\"", "'name':'Z'"), "line 2, column 2",
          "a name in quotation marks", "'name':'Z',\"zone_id\"");
    wrong("not a number", with(Pretix, "\"x\":25", "\"x\":NaN"), "line 5, column 68", "a number",
          "NaN,\"y\":0},\"category");
    wrong("a number beyond all numbers", with(Pretix, "\"x\":25", "\"x\":1e999"), "line 5, column 68", "a number",
          "1e999,\"y\":0},\"catego");
    wrong("invalid UTF-8", with(Pretix, "\"seat_number\":\"2\"", "\"seat_number\":\"\xFF\xFE\""), "line 5, column 37",
          "text in UTF-8", "��\",\"uuid\":\"u3\",\"pos");
    wrong("columns count characters", with(Pretix, "\"name\":\"P\",", "\"name\":\"Théâtre\" 1"), "line 1, column 19",
          "a comma or a closing brace", "1\"size\":{\"width\":100");
    wrong("two documents", QByteArray(Pretix) + "{}", "line 6, column 115", "the end of the file", "{}");
    wrong("a name twice", with(Stadium, "{\"name\":\"1\",\"seats\"", "{\"name\":\"1\",\"name\":\"1\",\"seats\""),
          "line 1, column 76", "a name that occurs once in its object", "name");
    wrong("deep nesting", QByteArray(100'000, '[') + QByteArray(100'000, ']'), "line 1, column 1025",
          "fewer levels of nesting", "[[[[[[[[[[[[[[[[[[[[");
    // ---- pretix
    wrong("no name", with(Pretix, "\"name\":\"P\",", ""), "name", "a text", "nothing");
    wrong("name is a number", with(Pretix, "\"name\":\"P\"", "\"name\":7"), "name", "a text", "7");
    wrong("zones is an object", R"({"name":"P","categories":[],"zones":{}})", "zones", "a list", "an object");
    wrong("zone is a text", R"({"name":"P","categories":[],"zones":["Z"]})", "zones[0]", "an object", "\"Z\"");
    wrong("no seat at all", R"({"name":"P","categories":[],"zones":[]})", "zones", "at least one seat", "nothing");
    wrong("categories is null", R"({"name":"P","categories":null,"zones":[]})", "categories", "a list", "null");
    wrong("row without seats",
          with(Pretix, "{\"row_number\":\"A\"",
               "{\"row_number\":\"B\",\"position\":{\"x\":0,\"y\":9},\"seats\":[]},{\"row_number\":\"A\""),
          "zones[0].rows[0].seats", "at least one seat", "nothing");
    wrong(
        "seats is true",
        R"({"name":"P","categories":[],"zones":[{"position":{"x":0,"y":0},"rows":[{"row_number":"A","position":{"x":0,"y":0},"seats":true}]}]})",
        "zones[0].rows[0].seats", "a list", "true");
    wrong("unknown category", with(Pretix, "\"category\":\"One\"},", "\"category\":\"Won\"},"),
          "zones[0].rows[0].seats[0].category", "the name of one of the categories", "Won");
    wrong("category twice", with(Pretix, "[{\"name\":\"One\"", "[{\"name\":\"One\"},{\"name\":\"One\""),
          "categories[1].name", "a category name that occurs once", "One");
    wrong("a colour that is none", with(Pretix, "#aabbcc", "#aabbzz"), "categories[0].color",
          "a colour such as #3366cc", "#aabbzz");
    wrong("uuid twice", with(Pretix, "\"u3\"", "\"u2\""), "zones[0].rows[0].seats[1].uuid", "a uuid that occurs once",
          "u2");
    wrong("uuid of a seat is that of its zone", with(Pretix, "\"u3\"", "\"u0\""), "zones[0].rows[0].seats[1].uuid",
          "a uuid that occurs once", "u0");
    wrong("position is missing", with(Pretix, "\"uuid\":\"u3\",\"position\":{\"x\":25,\"y\":0},", ""),
          "zones[0].rows[0].seats[1].position", "an object", "nothing");
    wrong("a coordinate is a text", with(Pretix, "\"x\":25", "\"x\":\"25\""), "zones[0].rows[0].seats[1].position.x",
          "a number", "\"25\"");
    wrong("a coordinate is huge", with(Pretix, "\"x\":25", "\"x\":1e300"), "zones[0].rows[0].seats[1].position.x",
          "a number of a sensible size", "1e+300");
    wrong("a guid is missing", with(Pretix, "\"seat_guid\":\"z-A-2\",", ""), "zones[0].rows[0].seats[1].seat_guid",
          "a text", "nothing");
    wrong("a number is empty", with(Pretix, "\"seat_number\":\"2\"", "\"seat_number\":\" \""),
          "zones[0].rows[0].seats[1].seat_number", "a text", " ");
    wrong("a radius below zero", with(Pretix, "\"radius\":10", "\"radius\":-10"), "zones[0].rows[0].seats[1].radius",
          "a number above zero", "-10");
    wrong("an unknown direction", with(Pretix, "\"start_direction\":\"<\"", "\"start_direction\":\"up\""),
          "zones[0].rows[0].seats[1].start_direction", "<, > or <>", "up");
    wrong("an unknown label position", with(Pretix, "\"start\"", "\"middle\""), "zones[0].rows[0].row_number_position",
          "start, end or both", "middle");
    wrong("an unknown area", with(Pretix, "\"shape\":\"rectangle\"", "\"shape\":\"star\""), "zones[0].areas[0].shape",
          "polygon, rectangle, ellipse, circle or text", "star");
    wrong("a rectangle without a width", with(Pretix, "\"width\":50,", ""), "zones[0].areas[0].rectangle.width",
          "a number", "nothing");
    wrong("a polygon of two points",
          with(Pretix, "\"shape\":\"rectangle\"",
               "\"shape\":\"polygon\",\"polygon\":{\"points\":[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0}]}"),
          "zones[0].areas[0].polygon.points", "the three or more points of a polygon", "2");
    // ---- stadium rows
    wrong("a range backwards", with(Stadium, "1-10", "10-1"), "tribune_west.sector_1.rows[1].seats",
          "a range that counts upwards", "10-1,12-16");
    wrong("ranges that overlap", with(Stadium, "12-16", "9-16"), "tribune_west.sector_1.rows[1].seats",
          "seat numbers that occur once", "1-10,9-16");
    wrong("a billion seats", with(Stadium, "1-10", "1-1000000000"), "tribune_west.sector_1.rows[1].seats",
          "a number of a sensible size", "1-1000000000,12-16");
    wrong("more seats than any number", with(Stadium, "\"18\"", "\"99999999999999999999\""),
          "tribune_west.sector_1.rows[0].seats", "a number of a sensible size", "99999999999999999999");
    wrong("more than a plan holds",
          with(Stadium, "\"18\"",
               "\"99999\"},{\"name\":\"9\",\"seats\":\"1-99999\"},{\"name\":\"8\",\"seats\":\"99999\""),
          "tribune_west.sector_1.rows[2].seats", "a plan of at most 200000 seats", "99999");
    wrong("a negative number", with(Stadium, "\"18\"", "\"-18\""), "tribune_west.sector_1.rows[0].seats",
          "seats such as 18 or 1-10,12-16", "-18");
    wrong("a range of three", with(Stadium, "1-10", "1-10-20"), "tribune_west.sector_1.rows[1].seats",
          "seats such as 18 or 1-10,12-16", "1-10-20,12-16");
    wrong("words for seats", with(Stadium, "\"18\"", "\"many\""), "tribune_west.sector_1.rows[0].seats",
          "seats such as 18 or 1-10,12-16", "many");
    wrong("a comma too many", with(Stadium, "1-10,", "1-10,,"), "tribune_west.sector_1.rows[1].seats",
          "seats such as 18 or 1-10,12-16", "1-10,,12-16");
    wrong("no seat in a row", with(Stadium, "\"18\"", "\"0\""), "tribune_west.sector_1.rows[0].seats",
          "at least one seat", "0");
    wrong("seats as a number", with(Stadium, "\"18\"", "18"), "tribune_west.sector_1.rows[0].seats", "a text", "18");
    wrong("row name twice", with(Stadium, "\"name\":\"2\"", "\"name\":\"1\""), "tribune_west.sector_1.rows[1].name",
          "a row name that occurs once in its sector", "1");
    wrong("no rows", R"({"tribune_w":{"name":"w","sector_1":{"name":"1","rows":[]}}})", "tribune_w.sector_1.rows",
          "at least one row", "nothing");
    wrong("no sectors", R"({"tribune_w":{"name":"w"}})", "tribune_w", "at least one sector", "nothing");
    wrong("a sector is a list", R"({"tribune_w":{"name":"w","sector_1":[]}})", "tribune_w.sector_1", "an object",
          "a list");
    wrong(
        "sector name twice",
        R"({"tribune_w":{"name":"w","sector_1":{"name":"1","rows":[{"name":"1","seats":"2"}]},"sector_2":{"name":"1","rows":[{"name":"1","seats":"2"}]}}})",
        "tribune_w.sector_2.name", "a sector that occurs once", "1");
    wrong("shapes without marks", Stadium, "shapes: svg", "shapes with data-tribune and data-sector", "nothing",
          with(Shapes, "data-sector", "data-section"));
    wrong("shapes without an area", Stadium, "shapes: line 2", "an outline with an area", "west 1",
          with(Shapes, "50,0 50,20 0,20", "50,0"));
    wrong(
        "a sector drawn over another one",
        R"({"tribune_w":{"name":"west","sector_1":{"name":"1","rows":[{"name":"1","seats":"2"}]},"sector_2":{"name":"2","rows":[{"name":"1","seats":"2"}]}}})",
        "shapes: west-2", "an outline with room for its seats", "2",
        with(Shapes, "<rect",
             "<g data-tribune=\"west\" data-sector=\"2\"><polygon points=\"9,9 20,9 20,15 9,15\"/></g><rect"));
    wrong("shapes cut off", Stadium, "shapes: line 2, column 59", "well-formed XML", "Premature end of document.",
          QByteArray(Shapes).first(100));
    wrong("another ground's shapes", Stadium, "shapes: svg", "the shapes of this ground's sectors", "0/1",
          with(Shapes, "data-sector=\"1\"", "data-sector=\"2\""));
    wrong("a shape of too many corners", Stadium, "shapes: line 2", "an outline of at most 2000 corners", "west 1",
          with(Shapes, "0,0 50,0", QByteArray("0,0 ").repeated(2000) + "50,0"));
    // ---- SVG
    wrong("no seats in the drawing", Shapes, "svg", "shapes with ids such as seat-12-B-1", "nothing");
    wrong("an id of two parts", with(Hall, "seat-2-A-1", "seat-2-A"), "line 3", "an id such as seat-12-B-1",
          "seat-2-A");
    wrong("an id twice", with(Hall, "seat-2-A-1", "seat-1-A-1"), "line 3", "an id that occurs once", "seat-1-A-1");
    wrong("a huge coordinate", with(Hall, "cx=\"20\"", "cx=\"1e12\""), "line 3, column 49",
          "a number of a sensible size", "1e12");
    wrong("a coordinate that is none", with(Hall, "cx=\"20\"", "cx=\"twenty\""), "line 3, column 51",
          "a number of a sensible size", "twenty");
    wrong("a transform that is none", with(Hall, "r=\"4\"/>", "r=\"4\" transform=\"wobble(3)\"/>"), "line 2, column 69",
          "a transform of SVG", "wobble(3)");
    wrong("a transform to infinity", with(Hall, "r=\"4\"/>", "r=\"4\" transform=\"scale(1e300)\"/>"),
          "line 2, column 72", "a number of a sensible size", "1.4e+301");
    wrong("a path that is none", with(Hall, "</svg>", "<path d=\"M 0 0 L banana\"/></svg>"), "line 4, column 26",
          "the data of an SVG path", "M 0 0 L banana");
    wrong("odd points", with(Hall, "</svg>", "<polygon points=\"0,0 1\"/></svg>"), "line 4, column 25",
          "pairs of numbers", "0,0 1");
    wrong("a shape far away", with(Hall, "</svg>", "<rect x=\"900000\" width=\"9\" height=\"9\"/></svg>"), "plan",
          "seats less than 10 kilometres apart", "45002.3 × 2.85 m");
    wrong("tags that do not match", with(Hall, "</svg>", "</g>"), "line 4, column 4", "well-formed XML",
          "Opening and ending tag mismatch.");
    wrong("entities that multiply",
          "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + QByteArray(Hall),
          "line 1, column 79", "a drawing without entities of its own", "a");
    wrong("an entity from outside", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + QByteArray(Hall),
          "line 1, column 56", "a drawing without entities of its own", "a");
    wrong("an undeclared entity", with(Hall, "</svg>", "<text>&b;</text></svg>"), "line 4, column 9", "well-formed XML",
          "Entity 'b' not declared.");
    wrong("deep groups", "<svg>" + QByteArray("<g>").repeated(5000) + QByteArray("</g>").repeated(5000) + "</svg>",
          "line 1, column 605", "fewer levels of nesting", "g");
    wrong("invalid UTF-8 in XML", with(Hall, "</svg>", "<text>\xFF\xFE</text></svg>"), "line 4", "text in UTF-8",
          "<text>��</text></svg>");
    // ---- our own
    wrong("another version", with(Own, "plan\":1", "plan\":2"), "guichet_seating_plan", "version 1 of the format", "2");
    wrong("a version of text", with(Own, "plan\":1", "plan\":\"1\""), "guichet_seating_plan", "a number", "\"1\"");
    wrong("size of one number", with(Own, "[10,10]", "[10]"), "size", "a list of two numbers", "a list");
    wrong("size below zero", with(Own, "[10,10]", "[10,-10]"), "size", "numbers above zero", "-10");
    wrong("category code twice", with(Own, "\"TWO\"}]", "\"ONE\"}]"), "categories[1].code", "a code that occurs once",
          "ONE");
    wrong("block code twice", with(Own, "\"PIT\"", "\"A\""), "blocks[1].code", "a code that occurs once", "A");
    wrong("a misspelt field", with(Own, "\"attributes\"", "\"atributes\""), "blocks[0].rows[0].runs[1][0]",
          "only names that the format knows", "atributes");
    wrong("an unknown attribute", with(Own, "wheelchair", "sofa"), "blocks[0].rows[0].runs[1][0].attributes[0]",
          "wheelchair, companion, restricted_view or security", "sofa");
    wrong("an unknown category", with(Own, "\"category\":\"ONE\"", "\"category\":\"FIVE\""), "blocks[0].category",
          "the code of one of the categories", "FIVE");
    wrong("a seat without category", with(Own, "\"category\":\"ONE\",", ""), "blocks[0].rows[0].runs[0][0]",
          "a seat with a category", "nothing");
    wrong(
        "no rows in a block",
        with(
            Own,
            R"([{"label":"1","from":[1,1],"to":[3,1],"runs":[["3","1"],[{"number":"2","key":"k2","attributes":["wheelchair"],"category":"TWO"}]]}])",
            "[]"),
        "blocks[0].rows", "at least one row", "nothing");
    wrong("a row without runs", with(Own, "[[\"3\",\"1\"],", "[[],"), "blocks[0].rows[0].runs[0]", "at least one seat",
          "nothing");
    wrong("a seat number twice", with(Own, "\"number\":\"2\",\"key\":\"k2\"", "\"number\":\"3\""),
          "blocks[0].rows[0].runs[1][0]", "a seat number that occurs once in its row", "3");
    wrong("a label twice by another way", with(Own, "\"number\":\"2\"", "\"number\":\"3\""),
          "blocks[0].rows[0].runs[1][0]", "a seat number that occurs once in its row", "3");
    wrong("a seat is a number", with(Own, "\"3\",\"1\"", "3,\"1\""), "blocks[0].rows[0].runs[0][0]", "an object", "3");
    wrong("no position", with(Own, "\"from\":[1,1],\"to\":[3,1],", ""), "blocks[0].rows[0]",
          "from and to, or a position for each seat", "nothing");
    wrong("half a line", with(Own, "\"to\":[3,1],", ""), "blocks[0].rows[0].to", "a list of two numbers", "nothing");
    wrong("a position beyond the horizon", with(Own, "[3,1]", "[1e9,1]"), "blocks[0].rows[0].to[0]",
          "a number of a sensible size", "1e+09");
    wrong("standing without an outline", with(Own, ",\"outline\":[[0,5],[5,5],[5,9],[0,9]]", ""), "blocks[1].outline",
          "an outline with an area", "nothing");
    wrong("standing on a line", with(Own, "[[0,5],[5,5],[5,9],[0,9]]", "[[0,5],[5,5]]"), "blocks[1].outline",
          "an outline with an area", "a list");
    wrong("an outline of too many corners", with(Own, "[[0,5],", '[' + QByteArray("[0,5],").repeated(2000)),
          "blocks[1].outline", "an outline of at most 2000 corners", "2003");
    wrong("a capacity of half a person", with(Own, "\"capacity\":5", "\"capacity\":5.5"), "blocks[1].capacity",
          "a whole number", "5.5");
    wrong("a capacity of nobody", with(Own, "\"capacity\":5", "\"capacity\":0"), "blocks[1].capacity",
          "a number of a sensible size", "0");
    wrong("a capacity of a billion", with(Own, "\"capacity\":5", "\"capacity\":1000000000"), "blocks[1].capacity",
          "a number of a sensible size", "1e+09");
    wrong("a capacity for seats", with(Own, "\"kind\":\"standing\",", ""), "blocks[1]",
          "only names that the format knows", "capacity");
    wrong("an unknown kind", with(Own, "\"standing\"", "\"kneeling\""), "blocks[1].kind", "seated or standing",
          "kneeling");
    wrong("a text of two points", with(Own, "[[5,5]]", "[[5,5],[6,6]]"), "decorations[0].points",
          "the one point of a text", "2");
    wrong("a decoration without shape", with(Own, "\"shape\":\"text\",", ""), "decorations[0].shape",
          "polygon, ellipse or text", "nothing");
    wrong("a text without height", with(Own, "\"text_size\":1", "\"text_size\":0"), "decorations[0].text_size",
          "a number above zero", "0");
}

void PlanFaultsTest::aWrongFileSaysWhereAndWhat()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, shapes);
    QFETCH(QString, where);
    QFETCH(QString, expected);
    QFETCH(QString, found);
    const auto read = readSeatingPlan(content, shapes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::WrongInput);
    QCOMPARE(read.error().code, QByteArray("file.malformed"));
    QCOMPARE(read.error().args, (QStringList{where, expected, found}));
}
void PlanFaultsTest::anythingElseIsNoSeatingPlan_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("prose") << QByteArray("Dear Sir or Madam");
    QTest::newRow("a table") << QByteArray("row;seat;price\nA;1;45.00\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n");
    QTest::newRow("null bytes") << QByteArray(1000, '\0');
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6);
    QTest::newRow("another JSON") << QByteArray(R"({"hello":"world"})");
    QTest::newRow("a list") << QByteArray("[1,2,3]");
    QTest::newRow("a season") << QByteArray(R"({"guichet_season":1})");
    QTest::newRow("a web page") << QByteArray("<html><body/></html>");
}

void PlanFaultsTest::anythingElseIsNoSeatingPlan()
{
    QFETCH(QByteArray, content);
    const auto read = readSeatingPlan(content);
    QVERIFY(!read);
    QCOMPARE(read.error().code, QByteArray("file.unknown-format"));
    QCOMPARE(read.error().kind, Error::Kind::WrongInput);
}

void PlanFaultsTest::aHugeFileIsNotEvenParsed()
{
    const QByteArray huge(100 * 1024 * 1024, '[');
    for (const auto &read : {readSeatingPlan(huge), readSeatingPlan(Stadium, huge)}) {
        QVERIFY(!read);
        QCOMPARE(read.error().code, QByteArray("file.too-large"));
        QCOMPARE(read.error().args, (QStringList{u"100"_s, u"64"_s}));
    }
}

void PlanFaultsTest::noTruncationIsTakenForAPlan_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("pretix") << QByteArray(Pretix);
    QTest::newRow("stadium") << QByteArray(Stadium);
    QTest::newRow("hall") << QByteArray(Hall).trimmed();
    QTest::newRow("own") << QByteArray(Own);
}

void PlanFaultsTest::noTruncationIsTakenForAPlan()
{
    QFETCH(QByteArray, content);
    for (qsizetype length = 0; length < content.size(); ++length) {
        const auto read = readSeatingPlan(content.first(length));
        QVERIFY2(!read, qPrintable(QString::number(length)));
        QVERIFY(!read.error().args.value(0).isEmpty() || read.error().code == "file.unknown-format");
    }
}

void PlanFaultsTest::hostileSizesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("shapes");
    const QByteArray none;
    QTest::newRow("a million seats in one row")
        << with(Own, R"(["3","1"])", '[' + QByteArray("\"7\",").repeated(1'000'000) + "\"8\"]") << none;
    QByteArray numbers;
    QByteArray rows;
    for (int i = 0; i < 250'000; ++i) {
        numbers += '"' + QByteArray::number(i) + "\",";
        rows += "{\"name\":\"" + QByteArray::number(i) + "\",\"seats\":\"1\"},";
    }
    QTest::newRow("more numbers than a plan holds") << with(Own, R"(["3","1"])", '[' + numbers + "\"x\"]") << none;
    QTest::newRow("more rows than a plan holds")
        << with(Stadium, R"({"name":"1","seats":"18"})", rows + R"({"name":"x","seats":"18"})") << QByteArray(Shapes);
    QByteArray sectors;
    for (int i = 0; i < 5000; ++i)
        sectors += "\"sector_" + QByteArray::number(i) + "\":{\"name\":\"" + QByteArray::number(i) +
                   "\",\"rows\":[{\"name\":\"1\",\"seats\":\"1\"}]},";
    QTest::newRow("more sectors than any ground has")
        << with(Stadium, "\"sector_1\"", sectors + "\"sector_x\"") << QByteArray(Shapes);
    QTest::newRow("a path without end") << with(Hall, "</svg>",
                                                "<path d=\"M0 0" + QByteArray(" l1 1").repeated(500'000) + "\"/></svg>")
                                        << none;
    QTest::newRow("an arc of many turns")
        << with(Hall, "</svg>", "<path d=\"M0 0" + QByteArray(" a9 9 0 1 1 1 1").repeated(300'000) + "\"/></svg>")
        << none;
    QTest::newRow("attributes without end")
        << with(Hall, "r=\"4\"/>",
                "r=\"4\" style=\"" + QByteArray("x:y;").repeated(500'000) + "\" fill=\"z\" d=\"\" d=\"\"/>")
        << none;
}

void PlanFaultsTest::hostileSizesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, shapes);
    const auto read = readSeatingPlan(content, shapes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, QByteArray("file.malformed"));
}

QTEST_APPLESS_MAIN(PlanFaultsTest)
#include "tst_planfaults.moc"
