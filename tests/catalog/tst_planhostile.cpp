// Files that somebody wrote to do harm: each is refused or read as a sound plan, at once, and reads nothing else.
#include "planproof.h"
#include "plansamples.h"

#include <QRegularExpression>

using namespace guichet;
using namespace guichet::catalog;
using namespace guichet::test::sample;
using namespace Qt::StringLiterals;

namespace {

enum class Fate { Refused, Read };

struct Attack {
    QByteArray name;
    QByteArray content;
    Fate fate = Fate::Refused;
    QByteArray shapes = {};
};
using Attacks = std::vector<Attack>;

/// The good file with the first occurrence of one part replaced.
QByteArray with(const char *file, const QByteArray &part, const QByteArray &other)
{
    QByteArray content(file);
    Q_ASSERT(content.contains(part));
    return content.replace(content.indexOf(part), part.size(), other);
}

/// What any JSON file can be made to say. @p number and @p text are members of it, as they are written.
Attacks onJson(const char *file, const QByteArray &number, const QByteArray &text)
{
    const QByteArray value = number.mid(number.indexOf(':') + 1);
    const auto instead = [&](const QByteArray &other) {
        return with(file, number, number.chopped(value.size()) + other);
    };
    const auto says = [&](const QByteArray &other) {
        return with(file, text, text.left(text.indexOf(':') + 1) + other);
    };
    const QByteArray good(file);
    Attacks attacks{
        {"NaN", instead("NaN")},
        {"Infinity", instead("-Infinity")},
        {"1e999", instead("1e999")},
        {"-1e999", instead("-1e999")},
        {"1e300", instead("1e300")},
        {"a number of a million digits", instead(QByteArray(1'000'000, '9'))},
        {"a hexadecimal number", instead("0x10")},
        {"an octal number", instead("010")},
        {"a number with a plus", instead("+1")},
        {"a number that is a list", instead("[[[[]]]]")},
        {"a number that is true", instead("true")},
        {"a byte zero", says("\"a" + QByteArray(1, '\0') + "b\"")},
        {"an escaped zero", says(R"("a\u0000b")")},
        {"a tab", says(R"("a\tb")")},
        {"a bell", says(R"("a\u0007b")")},
        {"an overlong slash", says("\"a\xC0\xAF\"")},
        {"a surrogate in UTF-8", says("\"a\xED\xA0\x80\"")},
        {"a text of nothing but spaces", says("\"   \"")},
        {"a text that is an object", says(R"({"$ref":"file:///etc/passwd"})")},
        {"a comment", says("/* \" */ \"a\"")},
        {"a line comment", "// a plan\n" + good},
        {"a repeated name", QByteArray(good).insert(1, R"("name":"a","name":"b",)")},
        {"a repeated name, escaped", QByteArray(good).insert(1, R"("name":"a","\u006eame":"b",)")},
        {"a second document", good + good},
        {"brackets to the ground", "{\"zones\":" + QByteArray(2'000'000, '[')},
        {"objects to the ground", QByteArray("{\"a\":").repeated(500'000)},
        {"half of it", good.first(good.size() / 2)},
        {"in UTF-16", QByteArray::fromRawData(reinterpret_cast<const char *>(u"\uFEFF{\"zones\":[]}"), 26)},
        {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + good},
        {"in a list", '[' + good + ']'},
    };
    return attacks;
}

Attacks onPretix()
{
    Attacks attacks = onJson(Pretix, R"("x":25)", R"("seat_number":"2")");
    QByteArray seats;
    for (int i = 0; i < 200'001; ++i)
        seats += R"({"seat_guid":"g","seat_number":"1","position":{"x":0,"y":0},"category":"One"},)";
    QByteArray points;
    for (int i = 0; i < 1'000'000; ++i)
        points += R"({"x":0,"y":1},)";
    const auto seat = [](const QByteArray &part, const QByteArray &other) { return with(Pretix, part, other); };
    for (const Attack &attack : Attacks{
             {"more seats than a plan holds", seat("\"seats\":[", "\"seats\":[" + seats)},
             {"an area of a million corners",
              seat("\"shape\":\"rectangle\"", R"("shape":"polygon","polygon":{"points":[)" + points.chopped(1) + "]}")},
             {"all seats in one place", seat("\"x\":25", "\"x\":0"), Fate::Read},
             {"a seat on the moon", seat("\"x\":25", "\"x\":384400000000")},
             {"a size of nothing", seat("\"width\":100", "\"width\":0")},
             {"a guid of a script", seat("z-A-2", "<script>alert(1)</script>"), Fate::Read},
             {"a category of another plan", seat("\"category\":\"One\"},", "\"category\":\"../One\"},")},
             {"unknown fields without end",
              seat(
                  "\"name\":\"P\",", "\"name\":\"P\"," +
                                         [] {
                                             QByteArray fields;
                                             for (int i = 0; i < 50'000; ++i)
                                                 fields += "\"f" + QByteArray::number(i) + "\":0,";
                                             return fields;
                                         }()),
              Fate::Read}})
        attacks.push_back(attack);
    return attacks;
}

Attacks onStadium()
{
    Attacks attacks;
    for (const Attack &attack : onJson(Stadium, R"("seats":"18")", R"("name":"west")"))
        attacks.push_back(attack);
    for (Attack &attack : attacks)
        attack.shapes = Shapes;
    const auto seats = [](const QByteArray &text) { return with(Stadium, "\"18\"", '"' + text + '"'); };
    for (const Attack &attack : Attacks{
             {"1-999999999", seats("1-999999999"), Fate::Refused, Shapes},
             {"a range into the next type", seats("1-4294967297"), Fate::Refused, Shapes},
             {"a range backwards", seats("10-1"), Fate::Refused, Shapes},
             {"a negative range", seats("-5--1"), Fate::Refused, Shapes},
             {"letters in a range", seats("A1-A9"), Fate::Refused, Shapes},
             {"letters after numbers", seats("1-9a"), Fate::Refused, Shapes},
             {"a range of no end", seats("1-"), Fate::Refused, Shapes},
             {"a range of no start", seats("-9"), Fate::Refused, Shapes},
             {"half seats", seats("1.5-3"), Fate::Refused, Shapes},
             {"an exponent", seats("1e9"), Fate::Refused, Shapes},
             {"Arabic digits", seats("١-٩"), Fate::Refused, Shapes},
             {"a million commas", seats(QByteArray(1'000'000, ',')), Fate::Refused, Shapes},
             {"a million times the same seat", seats(QByteArray("1,").repeated(999'999) + '1'), Fate::Refused, Shapes},
             {"two hundred thousand seats in a row", seats("1-99999,100001-200002"), Fate::Refused, Shapes}})
        attacks.push_back(attack);
    return attacks;
}

Attacks onOwn()
{
    Attacks attacks = onJson(Own, R"("text_size":1)", R"("number":"2")");
    const auto own = [](const QByteArray &part, const QByteArray &other) { return with(Own, part, other); };
    for (const Attack &attack : Attacks{
             {"a capacity of 999999999", own("\"capacity\":5", "\"capacity\":999999999")},
             {"a capacity below zero", own("\"capacity\":5", "\"capacity\":-5")},
             {"capacities beyond the plan's limit",
              own("{\"code\":\"PIT\",\"kind\":\"standing\",\"capacity\":5",
                  R"({"code":"Q","kind":"standing","category":"TWO","capacity":150000,"outline":[[0,0],[9,0],[9,9]]},)"
                  R"({"code":"PIT","kind":"standing","capacity":150000)")},
             {"a standing area folded into a line", own("[[0,5],[5,5],[5,9],[0,9]]", "[[0,5],[5,5],[0,5]]")},
             {"a standing area that crosses itself", own("[[0,5],[5,5],[5,9],[0,9]]", "[[0,5],[5,9],[5,5],[0,9]]")},
             {"a plan of no size", own("[10,10]", "[0,0]"), Fate::Read},
             {"seats outside the plan", own("\"from\":[1,1]", "\"from\":[-9999,-9999]"), Fate::Read},
             {"a seat number twice", own("\"3\",\"1\"", "\"1\",\"1\"")},
             {"the key of another seat", own("\"key\":\"k2\"", "\"key\":\"A-1-3\"")},
             {"an origin that is a text", own("\"key\":\"k2\"", R"("key":"k2","origin":"pretix")")},
             {"an origin with a zero in it", own("\"key\":\"k2\"", R"("key":"k2","origin":{"a":"\u0000"})")},
             {"the origin of something else", own("\"key\":\"k2\"", R"("key":"k2","origin":{"row":[-1,1e300]})"),
              Fate::Read}})
        attacks.push_back(attack);
    return attacks;
}

Attacks onSvg()
{
    const auto hall = [](const QByteArray &part, const QByteArray &other) { return with(Hall, part, other); };
    const auto more = [&hall](const QByteArray &shapes) -> QByteArray { return hall("</svg>", shapes + "</svg>"); };
    const auto typed = [](const QByteArray &declaration) -> QByteArray {
        return "<!DOCTYPE svg " + declaration + '>' + Hall;
    };
    QByteArray laughs = "[<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" +
                  QByteArray("&a" + QByteArray::number(i - 1) + ';').repeated(10) + "\">";
    laughs += ']';
    QByteArray circles;
    for (int i = 0; i < 200'001; ++i)
        circles += "<circle id=\"seat-" + QByteArray::number(i) + "-Z-1\" cx=\"1\" cy=\"1\" r=\"1\"/>";
    const QByteArray deep = QByteArray("<g transform=\"scale(9)\">").repeated(90);
    const QByteArray ends = QByteArray("</g>").repeated(90);
    return {
        {"entities that multiply", typed(laughs)},
        {"entities that multiply, used", with(typed(laughs).constData(), "</svg>", "<text>&a29;</text></svg>")},
        {"an entity of /etc/passwd", typed("[<!ENTITY x SYSTEM \"file:///etc/passwd\">]")},
        {"an entity of /etc/passwd, used",
         with(typed("[<!ENTITY x SYSTEM \"file:///etc/passwd\">]").constData(), "</svg>", "<text>&x;</text></svg>")},
        {"a parameter entity", typed("[<!ENTITY % x SYSTEM \"http://example.org/x.dtd\"> %x;]")},
        {"an entity of itself", typed("[<!ENTITY x \"&x;\">]")},
        {"another machine's document type", typed("SYSTEM \"http://example.org/svg.dtd\""), Fate::Read},
        {"an included file",
         more(R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>)"),
         Fate::Read},
        {"a picture of a file", more("<image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>"), Fate::Read},
        {"a shape used from a file", more("<use href=\"file:///etc/passwd#a\"/>"), Fate::Read},
        {"a group that uses itself", more("<g id=\"a\"><use href=\"#a\"/></g>"), Fate::Read},
        {"a script", more("<script>while(true);</script>"), Fate::Read},
        {"a style from elsewhere", more("<style>@import url(file:///etc/passwd);</style>"), Fate::Read},
        {"a stylesheet instruction", "<?xml-stylesheet href=\"file:///etc/passwd\"?>" + QByteArray(Hall), Fate::Read},
        {"a web page inside", more("<foreignObject><html><body onload=\"x\"/></html></foreignObject>"), Fate::Read},
        {"NaN", hall("cx=\"20\"", "cx=\"NaN\"")},
        {"1e999", hall("cx=\"20\"", "cx=\"1e999\"")},
        {"infinity", hall("cx=\"20\"", "cx=\"inf\"")},
        {"a radius below zero", hall("r=\"4\"", "r=\"-4\""), Fate::Read},
        {"a seat of no size", hall("r=\"4\"", "r=\"0\""), Fate::Read},
        {"a viewBox of no size", hall("<svg ", "<svg viewBox=\"0 0 0 0\" "), Fate::Read},
        {"a viewBox below zero", hall("<svg ", "<svg viewBox=\"0 0 -9 -9\" "), Fate::Read},
        {"a viewBox of NaN", hall("<svg ", "<svg viewBox=\"NaN NaN NaN NaN\" "), Fate::Read},
        {"a picture in the picture, turned inside out",
         more("<svg transform=\"scale(-1)\"><svg x=\"9\" viewBox=\"0 0 0 0\"><rect width=\"1\" "
              "height=\"1\"/></svg></svg>"),
         Fate::Read},
        {"transforms that multiply", more(deep + "<rect width=\"1\" height=\"1\"/>" + ends)},
        {"a transform onto a point", hall("r=\"4\"", "r=\"4\" transform=\"scale(0)\""), Fate::Read},
        {"a transform onto a line", hall("r=\"4\"", "r=\"4\" transform=\"matrix(1 0 0 0 0 0)\""), Fate::Read},
        {"a transform of NaN", hall("r=\"4\"", "r=\"4\" transform=\"scale(NaN)\"")},
        {"a transform of too few numbers", hall("r=\"4\"", "r=\"4\" transform=\"matrix(1 0)\"")},
        {"a slant of a right angle", hall("r=\"4\"", "r=\"4\" transform=\"skewX(90)\"")},
        {"a path of a million points", more("<path d=\"M0 0" + QByteArray(" L1 1").repeated(1'000'000) + "\"/>")},
        {"a path of a million starts", more("<path d=\"" + QByteArray("M0 0").repeated(1'000'000) + "\"/>")},
        {"a path of NaN", more("<path d=\"M0 0 LNaN NaN\"/>")},
        {"an arc of an endless radius", more("<path d=\"M0 0 A1e999 1 0 0 0 1 1\"/>")},
        {"points without end", more("<polygon points=\"" + QByteArray("0,0 ").repeated(1'000'000) + "\"/>")},
        {"more seats than a plan holds", more(circles)},
        {"an id of a million letters", hall("seat-2-A-1", "seat-" + QByteArray(1'000'000, 'x') + "-A-1"), Fate::Read},
        {"an id of a million dashes", hall("seat-2-A-1", "seat" + QByteArray(1'000'000, '-'))},
        {"an attribute twice", hall("cx=\"20\"", "cx=\"20\" cx=\"30\"")},
        {"an unknown namespace", more("<x:rect width=\"1\"/>")},
        {"a comment without end", more("<!-- ")},
        {"text without end", more("<![CDATA[")},
        {"a byte zero", more("<text>a" + QByteArray(1, '\0') + "b</text>")},
        {"a zero by number", more("<text>&#0;</text>")},
        {"in an encoding that it is not", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + QByteArray(Hall)},
        {"two roots", QByteArray(Hall) + Hall},
        {"compressed", QByteArray::fromHex("1f8b0800000000000003b3c92f4b2d02007e27b8")},
    };
}

} // namespace

class PlanHostileTest : public QObject
{
    Q_OBJECT
    static void addRows(const Attacks &attacks)
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("shapes");
        QTest::addColumn<bool>("refused");
        for (const Attack &attack : attacks)
            QTest::newRow(attack.name.constData()) << attack.content << attack.shapes << (attack.fate == Fate::Refused);
    }
    static void endsWell();
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void eachFormatIsAttackedInThirtyWays();
    void onPretixFiles_data() { addRows(onPretix()); }
    void onPretixFiles() { endsWell(); }
    void onStadiumFiles_data() { addRows(onStadium()); }
    void onStadiumFiles() { endsWell(); }
    void onOurOwnFiles_data() { addRows(onOwn()); }
    void onOurOwnFiles() { endsWell(); }
    void onDrawings_data() { addRows(onSvg()); }
    void onDrawings() { endsWell(); }
    void onTheShapesOfAStadium_data();
    void onTheShapesOfAStadium() { endsWell(); }
};

void PlanHostileTest::eachFormatIsAttackedInThirtyWays()
{
    for (const Attacks &attacks : {onPretix(), onStadium(), onOwn(), onSvg()}) {
        QSet<QByteArray> files;
        for (const Attack &attack : attacks)
            files.insert(attack.content);
        QCOMPARE(files.size(), qsizetype(attacks.size())); // each is another one
        QVERIFY(files.size() >= 30);
    }
}

/// The shapes are another drawing: what is refused in a hall is refused here.
void PlanHostileTest::onTheShapesOfAStadium_data()
{
    Attacks attacks;
    for (const Attack &attack : onSvg()) {
        if (attack.fate != Fate::Refused || !attack.content.startsWith("<!DOCTYPE"))
            continue;
        QByteArray shapes = attack.content;
        shapes.replace(Hall, Shapes);
        attacks.push_back({attack.name, Stadium, Fate::Refused, shapes});
    }
    addRows(attacks);
}

void PlanHostileTest::endsWell()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, shapes);
    QFETCH(bool, refused);
    const auto read = readSeatingPlan(content, shapes); // one that takes minutes meets the test's own time limit
    QVERIFY2(read.has_value() != refused,
             read ? "read"
                  : qPrintable(QString::fromLatin1(read.error().code) + u' ' + read.error().args.join(u" | ")));
    if (!read) {
        QVERIFY(read.error().code == "file.malformed" || read.error().code == "file.unknown-format");
        for (const QString &arg : read.error().args)
            QVERIFY2(!arg.contains(u"root:"), qPrintable(arg)); // of /etc/passwd
        return;
    }
    QCOMPARE(test::brokenPromise(read->plan), QString());
    const QByteArray written = writeSeatingPlan(read->plan);
    QVERIFY(!written.contains("root:"));
    QVERIFY(test::identical(test::imported(written).plan, read->plan));
}

QTEST_APPLESS_MAIN(PlanHostileTest)
#include "tst_planhostile.moc"
