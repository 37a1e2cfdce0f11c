// Templates: the file format, and what it refuses.
#include "sampleticket.h"

#include <support/quiet.h>

#include <QDir>
#include <QTemporaryDir>

using namespace guichet;
using namespace guichet::documents;

namespace {

QByteArray logoSvg() { return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0h1'/></svg>"; }

Result<QByteArray> noFiles(const QString &name) { return wrongInput("file.missing", {name}); }
Result<QByteArray> onlyLogo(const QString &name)
{
    if (name != u"logo.svg")
        return wrongInput("file.missing", {name});
    return logoSvg();
}

/// JSON is written with single quotes here.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

QByteArray withElements(const QByteArray &elements)
{
    return json(
        "{'format':'guichet-ticket-1','name':'T','page':{'width':100,'height':50,'margin':2},"
        "'styles':{'small':{'size':6,'smallest':5}},'texts':{'hello':{'fr':'Bonjour','es':'Hola','en':'Hello'}},"
        "'elements':[" +
        elements + "]}");
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void everyShippedTemplateIsReadAndLawful_data() { test::addShippedTemplates(); }
    void everyShippedTemplateIsReadAndLawful()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        const auto loaded = loadTicketTemplate(test::templatesRoot(), folder, stock);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().args.join(u' ') + loaded.error().detail));
        QVERIFY(!loaded->name.isEmpty());
        const QSizeF page = stock == TicketStock::A4 ? QSizeF(210, 297) : QSizeF(139.7, 50.8);
        QCOMPARE(loaded->page, page);
    }

    void anOrganiserWithoutATemplateGetsTheDefault()
    {
        const auto own = loadTicketTemplate(test::templatesRoot(), QStringLiteral("club"), TicketStock::A4);
        const auto none = loadTicketTemplate(test::templatesRoot(), QStringLiteral("nobody"), TicketStock::A4);
        const auto byDefault = loadTicketTemplate(test::templatesRoot(), QStringLiteral("default"), TicketStock::A4);
        QVERIFY(own && none && byDefault);
        QCOMPARE(none->name, byDefault->name);
        QVERIFY(own->name != byDefault->name);
    }

    void aFolderNameCannotLeaveTheRoot()
    {
        QTemporaryDir root;
        QDir dir(root.path());
        QVERIFY(dir.mkpath(QStringLiteral("templates/default")) && dir.mkpath(QStringLiteral("secret")));
        QVERIFY(QFile::copy(test::templatesRoot() + u"/club/ticket-5.5x2.json",
                            dir.filePath(QStringLiteral("secret/ticket-5.5x2.json"))));
        const auto loaded = loadTicketTemplate(dir.filePath(QStringLiteral("templates")), QStringLiteral("../secret"),
                                               TicketStock::Ticket55x2);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, "file.missing");
        QVERIFY(loaded.error().args.first().endsWith(u"default/ticket-5.5x2.json"));
    }

    void anUnlawfulTemplateIsNotLoadedAndItsFileIsNamed()
    {
        QTemporaryDir root;
        QDir dir(root.path());
        QVERIFY(dir.mkpath(QStringLiteral("default")));
        QFile file(dir.filePath(QStringLiteral("default/ticket-a4.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(withElements("{'text':'{title}','box':[2,2,90,5],'size':8}"));
        file.close();
        const auto loaded = loadTicketTemplate(root.path(), {}, TicketStock::A4);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, "template.mention-missing");
        QVERIFY(loaded.error().detail.contains(u"ticket-a4.json"));
    }

    void aStyleIsSharedAndOverridden()
    {
        const auto read = readTicketTemplate(
            withElements("{'text':'@hello','box':[2,2,90,5],'style':'small','weight':'bold','lines':3,'rotate':90}"),
            noFiles);
        QVERIFY(read);
        const auto &text = std::get<TextElement>(read->elements.at(0).shape);
        QCOMPARE(text.style.size, 6);
        QCOMPARE(text.style.smallestSize, 5);
        QCOMPARE(text.style.lines, 3);
        QCOMPARE(text.style.rotation, 90);
        QVERIFY(text.style.bold && !text.style.italic);
    }

    void anImageCarriesItsDrawing()
    {
        const auto read = readTicketTemplate(withElements("{'image':'logo.svg','box':[2,2,9,9]}"), onlyLogo);
        QVERIFY(read);
        QCOMPARE(std::get<ImageShape>(read->elements.at(0).shape).svg, logoSvg());
    }

    void aWrongFileSaysWhereAndWhatWasExpected_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("found");

        const auto row = [](const char *name, const QByteArray &content, const QString &where, const QString &expected,
                            const QString &found) {
            QTest::newRow(name) << json(content) << where << expected << found;
        };
        const auto element = [&row](const char *name, const QByteArray &content, const QString &where,
                                    const QString &expected, const QString &found) {
            row(name, withElements(content), QStringLiteral("elements[0]") + where, expected, found);
        };
        const QString file = QStringLiteral("file");
        const QString object = QStringLiteral("an object");

        row("empty", {}, QStringLiteral("line 1"), QStringLiteral("JSON"), QStringLiteral("illegal value"));
        row("cut off", "{\n\"format\":\n", QStringLiteral("line 3"), QStringLiteral("JSON"),
            QStringLiteral("unterminated object"));
        row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), QStringLiteral("line 1"), QStringLiteral("JSON"),
            QStringLiteral("illegal value"));
        row("nested beyond reason", QByteArray(100'000, '['), QStringLiteral("line 1"), QStringLiteral("JSON"),
            QStringLiteral("too deeply nested document"));
        row("too large", QByteArray(2 << 20, ' '), file, QStringLiteral("at most 1048576 bytes"),
            QStringLiteral("2097152 bytes"));
        row("a list", "[1]", file, object, QStringLiteral("a list"));
        row("another format",
            "{'format':'pretix','name':'T','page':{'width':100,'height':50,'margin':2},'elements':[]}",
            QStringLiteral("format"), QStringLiteral("one of guichet-ticket-1"), QStringLiteral("\"pretix\""));
        row("a misspelt key", "{'format':'guichet-ticket-1','nmae':'T'}", file,
            QStringLiteral("only $schema, format, name, page, stock, styles, texts, elements"), QStringLiteral("nmae"));
        row("no name", "{'format':'guichet-ticket-1'}", QStringLiteral("name"),
            QStringLiteral("a text of 1 to 200 characters"), QStringLiteral("nothing"));
        row("a page of kilometres",
            "{'format':'guichet-ticket-1','name':'T','page':{'width':1e6,'height':50,'margin':2},'elements':[]}",
            QStringLiteral("page.width"), QStringLiteral("a number from 20 to 1000"), QStringLiteral("1e+06"));
        row("a page in words", "{'format':'guichet-ticket-1','name':'T','page':'A4','elements':[]}",
            QStringLiteral("page"), object, QStringLiteral("\"A4\""));
        row("no elements", withElements({}), QStringLiteral("elements"), QStringLiteral("a list of 1 to 500"),
            QStringLiteral("a list of 0"));
        row("a million elements", withElements(QByteArray("1,").repeated(501) + "1"), QStringLiteral("elements"),
            QStringLiteral("a list of 1 to 500"), QStringLiteral("a list of 502"));

        element("an element that is a number", "1", {},
                QStringLiteral("an object with one of text, qr, line, rect, image"), QStringLiteral("1"));
        element("an element of no kind", "{'box':[1,1,1,1]}", {},
                QStringLiteral("an object with one of text, qr, line, rect, image"), object);
        element(
            "an element of two kinds", "{'text':'a','qr':[1,1,20,20],'box':[2,2,9,9],'size':8}", {},
            QStringLiteral(
                "only note, when, unless, text, box, style, language, font, size, smallest, weight, italic, spacing, "
                "align, valign, lines, rotate, color"),
            QStringLiteral("qr"));
        element("a box of three", "{'text':'a','box':[1,2,3],'size':8}", QStringLiteral(".box"),
                QStringLiteral("a list of 4"), QStringLiteral("a list of 3"));
        element("a box without width", "{'qr':[1,2,0,30]}", QStringLiteral(".qr[2]"),
                QStringLiteral("a number from 0.1 to 1000"), QStringLiteral("0"));
        element("a negative corner", "{'rect':[-1,2,3,3]}", QStringLiteral(".rect[0]"),
                QStringLiteral("a number from 0 to 1000"), QStringLiteral("-1"));
        element("a corner in words", "{'line':[1,2,'3',4]}", QStringLiteral(".line[2]"),
                QStringLiteral("a number from 0 to 1000"), QStringLiteral("\"3\""));
        element("no font size", "{'text':'a','box':[1,2,3,3]}", QStringLiteral(".size"),
                QStringLiteral("a number from 1 to 200"), QStringLiteral("nothing"));
        element("shrinks upwards", "{'text':'a','box':[1,2,3,3],'size':8,'smallest':9}", QStringLiteral(".smallest"),
                QStringLiteral("a number from 1 to 8"), QStringLiteral("9"));
        element("an unknown style", "{'text':'a','box':[1,2,3,3],'style':'big'}", QStringLiteral(".style"),
                QStringLiteral("one of small"), QStringLiteral("\"big\""));
        element("an unknown text", "{'text':'@bye','box':[1,2,3,3],'size':8}", QStringLiteral(".text"),
                QStringLiteral("@ and one of hello"), QStringLiteral("\"@bye\""));
        element("half a line", "{'text':'a','box':[1,2,3,3],'size':8,'lines':1.5}", QStringLiteral(".lines"),
                QStringLiteral("a whole number from 1 to 100"), QStringLiteral("1.5"));
        element("askew", "{'text':'a','box':[1,2,3,3],'size':8,'rotate':45}", QStringLiteral(".rotate"),
                QStringLiteral("0, 90 or 270"), QStringLiteral("45"));
        element("a colour by name", "{'rect':[1,2,3,3],'fill':'red'}", QStringLiteral(".fill"),
                QStringLiteral("a colour such as \"#1a2b3c\""), QStringLiteral("\"red\""));
        element("a language missing", "{'text':{'fr':'a','en':'b'},'box':[1,2,3,3],'size':8}",
                QStringLiteral(".text.es"), QStringLiteral("a text of 1 to 4000 characters"),
                QStringLiteral("nothing"));
        element("a language too many", "{'text':{'fr':'a','es':'b','en':'c','de':'d'},'box':[1,2,3,3],'size':8}",
                QStringLiteral(".text"), QStringLiteral("only fr, es, en"), QStringLiteral("de"));
        element("an endless text", "{'text':'" + QByteArray(4001, 'a') + "','box':[1,2,3,3],'size':8}",
                QStringLiteral(".text"), QStringLiteral("a text of 1 to 4000 characters"),
                u'"' + QString(59, u'a') + u'…');
        element("an open brace", "{'text':'a {title','box':[1,2,3,3],'size':8}", QStringLiteral(".text"),
                QStringLiteral("} after {"), QStringLiteral("a {title"));
        element("a brace too many", "{'text':'a title}','box':[1,2,3,3],'size':8}", QStringLiteral(".text"),
                QStringLiteral("{ before }"), QStringLiteral("a title}"));
        element("an open group", "{'text':'a [{title}','box':[1,2,3,3],'size':8}", QStringLiteral(".text"),
                QStringLiteral("] at the end of the group"), QStringLiteral("a [{title}"));
        element("a group in a group", "{'text':'[a [b]','box':[1,2,3,3],'size':8}", QStringLiteral(".text"),
                QStringLiteral("] before the next ["), QStringLiteral("[a [b]"));
        element("a picture from elsewhere", "{'image':'../../../etc/passwd','box':[1,2,3,3]}", QStringLiteral(".image"),
                QStringLiteral("an .svg file in the template's own folder"), QStringLiteral("\"../../../etc/passwd\""));
        element("a picture of another kind", "{'image':'logo.png','box':[1,2,3,3]}", QStringLiteral(".image"),
                QStringLiteral("an .svg file in the template's own folder"), QStringLiteral("\"logo.png\""));
    }
    void aWrongFileSaysWhereAndWhatWasExpected()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, where);
        QFETCH(QString, expected);
        QFETCH(QString, found);
        const auto read = readTicketTemplate(content, noFiles);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::WrongInput);
        QCOMPARE(read.error().code, "file.malformed");
        QCOMPARE(read.error().args, QStringList({where, expected, found}));
    }

    void anUnknownFactIsNamedWithTheKnownOnes()
    {
        for (const QByteArray &element : {QByteArray("{'text':'{titel}','box':[1,2,3,3],'size':8}"),
                                          QByteArray("{'text':'a','box':[1,2,3,3],'size':8,'when':'titel'}")}) {
            const auto read = readTicketTemplate(withElements(element), noFiles);
            QVERIFY(!read);
            QCOMPARE(read.error().code, "file.malformed");
            QVERIFY(read.error().args.at(1).contains(u"organiser.legal_name"));
            QVERIFY(read.error().args.at(2).contains(u"titel"));
        }
    }

    void aMissingPictureIsNamed()
    {
        const auto read = readTicketTemplate(withElements("{'image':'other.svg','box':[2,2,9,9]}"), onlyLogo);
        QVERIFY(!read);
        QCOMPARE(read.error().code, "file.missing");
        QCOMPARE(read.error().args, QStringList{QStringLiteral("other.svg")});
    }

    void aDrawingThatIsNoneOrReachesOutIsRefused_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("HTML") << QByteArray("<html><body/></html>");
        QTest::newRow("not closed") << QByteArray("<svg><path></svg>");
        QTest::newRow("reaches a file") << QByteArray(
            "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='file:///etc/passwd'/></svg>");
        QTest::newRow("billion laughs") << QByteArray(
            "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
            "'&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
            "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e "
            "'&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]><svg><text>&e;</text></svg>");
    }
    void aDrawingThatIsNoneOrReachesOutIsRefused()
    {
        QFETCH(QByteArray, svg);
        const auto read = readTicketTemplate(withElements("{'image':'logo.svg','box':[2,2,9,9]}"),
                                             [&svg](const QString &) -> Result<QByteArray> { return svg; });
        QVERIFY(!read);
        QCOMPARE(read.error().code, "file.malformed");
        QCOMPARE(read.error().args.at(0), QStringLiteral("elements[0].image (logo.svg)"));
    }

    void theSchemaKnowsEveryFactAndEveryKeyOfThePage()
    {
        QFile file(QStringLiteral(GUICHET_SOURCE_DIR "/resources/schema/ticket-template.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString schema = QString::fromUtf8(file.readAll());
        for (const QString &fact : ticketFactNames())
            QVERIFY2(schema.contains(u'"' + fact + u'"'), qPrintable(fact));
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
