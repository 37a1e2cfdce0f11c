// The checker: no layout without what the law asks for, none that the entrance cannot read.
#include "sampleticket.h"

#include <documents/ticketcheck.h>
#include <support/quiet.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace guichet;
using namespace guichet::documents;

namespace {

/// What a reader of fiscal.md §2.1 would strike out, and which mentions are then missed.
struct Strike {
    const char *name;
    QStringList facts;
    QStringList missed;
};

QStringList list(std::initializer_list<const char *> words)
{
    QStringList strings;
    for (const char *word : words)
        strings.append(QString::fromLatin1(word));
    return strings;
}

std::vector<Strike> strikes()
{
    return {
        {"exploitant", list({"organiser.legal_name"}), list({"exploitant"})},
        {"licence", list({"organiser.licence"}), list({"licence"})},
        {"show", list({"title"}), list({"show"})},
        {"date", list({"starts_at.date", "starts_at.short_date"}), list({"date"})},
        {"time", list({"starts_at.time"}), list({"time"})},
        {"category", list({"category"}), list({"category"})},
        {"seat", list({"seat"}), list({"seat"})},
        {"row", list({"row"}), list({"seat"})},
        {"standing", list({"place", "standing"}), list({"standing"})},
        {"price and gratuity", list({"price"}), list({"price", "gratuity"})},
        {"number", list({"number"}), list({"number"})},
        {"date of sale", list({"sold_at.date"}), list({"sale-date"})},
        {"place of sale", list({"point_of_sale"}), list({"sale-place"})},
        {"code in clear", list({"code.clear"}), list({"code-in-clear"})},
        {"software", list({"software"}), list({"software"})},
        {"duplicata", list({"duplicate"}), list({"duplicata"})},
        {"resale", list({"mention.resale", "mention.resale.full"}), list({"resale"})},
    };
}

Result<TicketTemplate> read(const QByteArray &content, const QString &folder = {})
{
    return readTicketTemplate(content, [&folder](const QString &name) { return test::fileIn(folder, name); });
}

/// JSON is written with single quotes here.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

/// A lawful 100 × 80 mm ticket with room to add mistakes at the bottom (y > 62).
QJsonObject plainTicket()
{
    const QByteArray content =
        "{'format':'guichet-ticket-1','name':'T','page':{'width':100,'height':80,'margin':2},'elements':[{'text':'{"
        "organiser.legal_name} {organiser.licence} {title} {starts_at.date} {starts_at.time} {category} {place} "
        "{price}','box':[5,5,55,20],'size':8,'lines':6},{'text':'{number} {sold_at.date} {point_of_sale} {code.clear} "
        "{software} {duplicate} {mention.resale}','box':[5,26,55,30],'size':8,'lines':8},{'qr':[70,10,20,20]}]}";
    return QJsonDocument::fromJson(json(content)).object();
}

QByteArray with(QJsonObject ticket, const QByteArray &element)
{
    QJsonArray elements = ticket.value(QStringLiteral("elements")).toArray();
    elements.append(QJsonDocument::fromJson(json(element)).object());
    ticket.insert(QStringLiteral("elements"), elements);
    return QJsonDocument(ticket).toJson();
}

} // namespace

class TestTicketCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void theMentionsAreThoseOfTheLaw()
    {
        QCOMPARE(
            mandatoryMentions(TicketStock::A4),
            list({"exploitant", "licence", "show", "date", "time", "category", "seat", "standing", "price", "gratuity",
                  "number", "sale-date", "sale-place", "code", "code-in-clear", "software", "duplicata", "resale"}));
        QCOMPARE(mandatoryMentions(TicketStock::Ticket55x2),
                 mandatoryMentions(TicketStock::A4) + list({"stock-maker", "stock-number"}));
    }

    void stockWithoutItsMakerOrItsNumberIsRefusedAndNamed_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : test::shippedFolders())
            QTest::newRow(qPrintable(folder)) << folder;
    }
    void stockWithoutItsMakerOrItsNumberIsRefusedAndNamed()
    {
        QFETCH(QString, folder);
        const TicketTemplate lawful = *read(*test::fileIn(folder, test::fileName(TicketStock::Ticket55x2)), folder);
        QVERIFY(checkTemplate(lawful, TicketStock::Ticket55x2));
        const auto missed = [](const TicketTemplate &t, TicketStock stock) {
            const auto verdict = checkTemplate(t, stock);
            return verdict ? QStringList() : verdict.error().args;
        };
        TicketTemplate t = lawful;
        t.stock.makerArea.reset();
        QCOMPARE(missed(t, TicketStock::Ticket55x2), list({"stock-maker"}));
        QCOMPARE(missed(t, TicketStock::A4), QStringList());
        t = lawful;
        t.stock.numberArea.reset();
        QCOMPARE(missed(t, TicketStock::Ticket55x2), list({"stock-number"}));
        QCOMPARE(missed(t, TicketStock::A4), QStringList());
        t.stock = {};
        QCOMPARE(missed(t, TicketStock::Ticket55x2), list({"stock-maker", "stock-number"}));
    }

    void aMakerWhoPrintedNothingIsNamedByUs()
    {
        QJsonObject ticket = plainTicket();
        const QJsonObject areas{{QStringLiteral("number"), QJsonArray{80, 60, 15, 4}}};
        ticket.insert(QStringLiteral("stock"), QJsonObject{{QStringLiteral("maker"), QStringLiteral("Printer & Sons")},
                                                           {QStringLiteral("preprinted"), areas}});
        const QByteArray named = with(ticket, "{'text':'{stock.maker}','box':[5,65,55,5],'size':8}");
        QVERIFY(checkTemplate(*read(named), TicketStock::Ticket55x2));
        // The number is the maker's: no fact of ours can stand for it. A maker without a name is none.
        ticket.insert(QStringLiteral("stock"), QJsonObject{{QStringLiteral("preprinted"), areas}});
        const auto nameless = checkTemplate(*read(with(ticket, "{'text':'{stock.maker}','box':[5,65,55,5],'size':8}")),
                                            TicketStock::Ticket55x2);
        QVERIFY(!nameless);
        QCOMPARE(nameless.error().args, list({"stock-maker"}));
    }

    void whatTheMakerPrintedStaysReadable_data()
    {
        QTest::addColumn<QJsonArray>("area");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QStringList>("args");
        QTest::newRow("beyond the page") << QJsonArray{90, 60, 15, 4} << QByteArray("template.outside-page")
                                         << list({"stock.number"});
        QTest::newRow("a sliver") << QJsonArray{80, 60, 15, 1} << QByteArray("template.box-too-low")
                                  << list({"stock.number"});
        QTest::newRow("under a text") << QJsonArray{5, 50, 15, 4} << QByteArray("template.covered")
                                      << list({"stock.number", "elements[1]"});
        QTest::newRow("beside the code") << QJsonArray{66, 10, 3, 20} << QByteArray("template.covered")
                                         << list({"stock.number", "elements[2]"});
    }
    void whatTheMakerPrintedStaysReadable()
    {
        QFETCH(QJsonArray, area);
        QFETCH(QByteArray, code);
        QFETCH(QStringList, args);
        QJsonObject ticket = plainTicket();
        ticket.insert(QStringLiteral("stock"),
                      QJsonObject{{QStringLiteral("preprinted"), QJsonObject{{QStringLiteral("number"), area}}}});
        const auto verdict = checkTemplate(*read(QJsonDocument(ticket).toJson()), TicketStock::A4);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, code);
        QCOMPARE(verdict.error().args, args);
    }

    void eachMentionStruckOutIsRefusedAndNamed_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<TicketStock>("stock");
        QTest::addColumn<QStringList>("facts");
        QTest::addColumn<QStringList>("missed");
        for (const QString &folder : test::shippedFolders()) {
            for (const TicketStock stock : test::allStocks()) {
                for (const Strike &strike : strikes()) {
                    QTest::addRow("%s/%s: %s", qPrintable(folder), qPrintable(test::fileName(stock)), strike.name)
                        << folder << stock << strike.facts << strike.missed;
                }
            }
        }
    }
    void eachMentionStruckOutIsRefusedAndNamed()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        QFETCH(QStringList, facts);
        QFETCH(QStringList, missed);
        const auto content = test::fileIn(folder, test::fileName(stock));
        QVERIFY(content); // lawful as it is: tst_template

        QByteArray struck = *content;
        for (const QString &fact : facts)
            struck.replace(QByteArray("{" + fact.toUtf8() + "}"), "-");
        QVERIFY(struck != *content);
        const auto changed = read(struck, folder);
        QVERIFY(changed);
        const auto verdict = checkTemplate(*changed, stock);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().kind, Error::Kind::Refused);
        QCOMPARE(verdict.error().code, "template.mention-missing");
        QCOMPARE(verdict.error().args, missed);
    }

    void aLayoutWithoutItsCodeIsRefused_data() { test::addShippedTemplates(); }
    void aLayoutWithoutItsCodeIsRefused()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        TicketTemplate t = *read(*test::fileIn(folder, test::fileName(stock)), folder);
        std::erase_if(t.elements, [](const TemplateElement &e) { return std::holds_alternative<QrElement>(e.shape); });
        const auto verdict = checkTemplate(t, stock);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().args, list({"code"}));
    }

    void aMentionThatOnlySomeTicketsShowIsMissing_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::newRow("only with an entrance") << QByteArray("'when':'entrance'");
        QTest::newRow("not on duplicates") << QByteArray("'unless':'duplicate'");
        QTest::newRow("only seated") << QByteArray("'when':'seat'");
        QTest::newRow("only where VAT is told, so not on free tickets") << QByteArray("'when':'price.vat'");
    }
    void aMentionThatOnlySomeTicketsShowIsMissing()
    {
        QFETCH(QByteArray, condition);
        QByteArray content = QJsonDocument(plainTicket()).toJson();
        content.replace("{software}", "-");
        const QByteArray element = "{'text':'{software}','box':[5,65,55,5],'size':8," + condition + "}";
        const auto t = read(with(QJsonDocument::fromJson(content).object(), element));
        QVERIFY(t);
        const auto verdict = checkTemplate(*t, TicketStock::A4);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().args, list({"software"}));
    }

    void allMissingMentionsAreNamedAtOnce()
    {
        const auto t = read(json("{'format':'guichet-ticket-1','name':'T','page':{'width':100,'height':80,'margin':2},'"
                                 "elements':[{'text':'{title} {price}','box':[5,5,55,20],'size':8}]}"));
        QVERIFY2(t, t ? "" : qPrintable(t.error().args.join(u' ')));
        const auto verdict = checkTemplate(*t, TicketStock::A4);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().args.size(), mandatoryMentions(TicketStock::A4).size() - 3);
    }

    void aPlainLawfulTicketHasNoFault()
    {
        const auto t = read(QJsonDocument(plainTicket()).toJson());
        QVERIFY(t);
        QVERIFY(templateFaults(*t, TicketStock::A4).empty());
        QVERIFY(checkTemplate(*t, TicketStock::A4));
    }

    void aLayoutThatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QStringList>("args");
        const auto row = [](const char *name, const QByteArray &element, const QByteArray &code,
                            const QStringList &args) { QTest::newRow(name) << element << code << args; };
        row("text beyond the right edge", "{'text':'a','box':[90,65,12,5],'size':8}", "template.outside-page",
            list({"elements[3]"}));
        row("text in the printer's margin", "{'text':'a','box':[1,65,12,5],'size':8}", "template.outside-page",
            list({"elements[3]"}));
        row("line below the page", "{'line':[5,70,5,81]}", "template.outside-page", list({"elements[3]"}));
        row("a QR whose quiet zone leaves the page", "{'qr':[5,62,17,17]}", "template.outside-page",
            list({"elements[3]"}));
        row("a QR of 14 mm", "{'qr':[10,60,14,14]}", "template.qr-too-small", list({"elements[3]", "14.0"}));
        row("text in the quiet zone", "{'text':'a','box':[68,31,20,4],'size':8}", "template.qr-crowded",
            list({"elements[2]", "elements[3]"}));
        row("text over the QR", "{'text':'a','box':[75,15,10,5],'size':8}", "template.qr-crowded",
            list({"elements[2]", "elements[3]"}));
        row("line through the quiet zone", "{'line':[68,0,68,80]}", "template.qr-crowded",
            list({"elements[2]", "elements[3]"}));
        row("grey paper under the QR", "{'rect':[64,5,32,32],'fill':'#cccccc'}", "template.qr-crowded",
            list({"elements[2]", "elements[3]"}));
        row("a frame that cuts the quiet zone", "{'rect':[68,8,24,24],'stroke':'#000000'}", "template.qr-crowded",
            list({"elements[2]", "elements[3]"}));
        row("letters of 4.5 pt", "{'text':'a','box':[5,65,12,5],'size':4.5}", "template.font-too-small",
            list({"elements[3]", "4.5"}));
        row("letters that shrink to 4 pt", "{'text':'a','box':[5,65,12,5],'size':8,'smallest':4}",
            "template.font-too-small", list({"elements[3]", "4"}));
        row("a box lower than its letters", "{'text':'a','box':[5,65,12,2],'size':8}", "template.box-too-low",
            list({"elements[3]"}));
        row("a turned box narrower than its letters", "{'text':'a','box':[5,65,2,12],'size':8,'rotate':90}",
            "template.box-too-low", list({"elements[3]"}));
        row("paint over a mention", "{'rect':[4,4,20,20],'fill':'#ffffff'}", "template.covered",
            list({"elements[0]", "elements[3]"}));
        row("white on white", "{'text':'a','box':[5,65,12,5],'size':8,'color':'#ffffff'}", "template.pale",
            list({"elements[3]"}));
        row("light grey on white", "{'text':'a','box':[5,65,12,5],'size':8,'color':'#bbbbbb'}", "template.pale",
            list({"elements[3]"}));
        row("two texts in one place", "{'text':'a','box':[50,20,12,5],'size':8}", "template.overlap",
            list({"elements[0]", "elements[3]"}));
    }
    void aLayoutThatCannotBeReadIsRefused()
    {
        QFETCH(QByteArray, element);
        QFETCH(QByteArray, code);
        QFETCH(QStringList, args);
        const auto t = read(with(plainTicket(), element));
        QVERIFY(t);
        const auto verdict = checkTemplate(*t, TicketStock::A4);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, code);
        QCOMPARE(verdict.error().args, args);
    }

    void whatDoesNotDisturbIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::newRow("a frame around the quiet zone") << QByteArray("{'rect':[65,5,30,30],'stroke':'#000000'}");
        QTest::newRow("a line on the edge of the page") << QByteArray("{'line':[0,80,100,80],'width':0.5}");
        QTest::newRow("a picture apart") << QByteArray("{'image':'logo.svg','box':[5,64,10,10]}");
    }
    void whatDoesNotDisturbIsAllowed()
    {
        QFETCH(QByteArray, element);
        const auto t = read(with(plainTicket(), element), QStringLiteral("club"));
        QVERIFY(t);
        QVERIFY(checkTemplate(*t, TicketStock::A4));
    }

    void whiteLettersOnABlackBarAreReadable()
    {
        QJsonObject ticket = plainTicket();
        const QByteArray bar = with(ticket, "{'rect':[4,64,30,8],'fill':'#000000'}");
        ticket = QJsonDocument::fromJson(bar).object();
        const auto whiteOnBlack = read(with(ticket, "{'text':'a','box':[5,65,12,5],'size':8,'color':'#ffffff'}"));
        QVERIFY(checkTemplate(*whiteOnBlack, TicketStock::A4));
        const auto blackOnBlack =
            checkTemplate(*read(with(ticket, "{'text':'a','box':[5,65,12,5],'size':8}")), TicketStock::A4);
        QVERIFY(!blackOnBlack);
        QCOMPARE(blackOnBlack.error().code, "template.pale");
    }

    void theSizeOfTheCodeIsThatOfThePrintersDots()
    {
        // 16 mm at 203 dpi: 5 dots a module are 15.6 mm; at 100 dpi 2 dots are 12.7 mm.
        QByteArray content = QJsonDocument(plainTicket()).toJson(QJsonDocument::Compact);
        content.replace("[70,10,20,20]", "[70,10,16,16]");
        content.replace("\"margin\":2", "\"margin\":2,\"dots_per_inch\":203");
        QVERIFY(checkTemplate(*read(content), TicketStock::A4));
        content.replace("203", "100");
        const auto coarse = checkTemplate(*read(content), TicketStock::A4);
        QVERIFY(!coarse);
        QCOMPARE(coarse.error().code, "template.qr-too-small");
        QCOMPARE(coarse.error().args, list({"elements[2]", "12.7"}));
    }
};

QTEST_GUILESS_MAIN(TestTicketCheck)
#include "tst_ticketcheck.moc"
