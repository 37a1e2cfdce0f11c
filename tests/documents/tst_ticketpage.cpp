// A ticket on its page: what is told, in which words, and what is not.
#include "sampleticket.h"

#include <documents/ticketpage.h>
#include <support/quiet.h>

#include <algorithm>

using namespace guichet;
using namespace guichet::documents;

namespace {

/// A page that says one text.
Result<TicketPage> pageSaying(const QString &pattern, const TicketFacts &facts, const char *language = "fr")
{
    TicketTemplate t;
    t.page = {100, 50};
    TextElement element;
    element.text.fill(*TextPattern::parse(pattern, {}));
    t.elements.push_back({QStringLiteral("elements[0]"), {}, {}, element});
    return layoutTicket(facts, t, QString::fromLatin1(language));
}

QString said(const QString &pattern, const TicketFacts &facts, const char *language = "fr")
{
    const auto page = pageSaying(pattern, facts, language);
    if (!page || page->primitives.empty())
        return {};
    return std::get<TextRun>(page->primitives.front().shape).text;
}

QString allTexts(const TicketPage &page)
{
    QStringList texts;
    for (const Primitive &primitive : page.primitives) {
        if (const auto *run = std::get_if<TextRun>(&primitive.shape))
            texts.append(run->text);
    }
    return texts.join(u'\n');
}

TicketTemplate shipped(const QString &folder, TicketStock stock)
{
    const auto loaded = loadTicketTemplate(test::templatesRoot(), folder, stock);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().args.join(u' ')));
    return *loaded;
}

} // namespace

class TestTicketPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void aFactIsToldInTheLanguageOfTheTicket_data()
    {
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("french");
        QTest::addColumn<QString>("spanish");
        QTest::addColumn<QString>("english");
        const auto row = [](const char *fact, const char16_t *fr, const char16_t *es, const char16_t *en) {
            QTest::newRow(fact) << QString::fromLatin1(fact) << QString::fromUtf16(fr) << QString::fromUtf16(es)
                                << QString::fromUtf16(en);
        };
        row("starts_at.date", u"Samedi 14 mars 2026", u"Sábado, 14 de marzo de 2026", u"Saturday 14 March 2026");
        row("starts_at.short_date", u"Sam. 14 mars 2026", u"Sáb 14 mar 2026", u"Sat 14 Mar 2026");
        row("starts_at.time", u"20:45", u"20:45", u"20:45");
        row("price", u"45,00\u00a0€", u"45,00\u00a0€", u"€45.00");
        row("price.vat", u"dont TVA 5,5\u00a0%\u00a0: 2,35\u00a0€", u"IVA 5,5\u00a0% incl.: 2,35\u00a0€",
            u"incl. VAT 5.5%: €2.35");
        row("place", u"Bloc\u00a0Arkéa B · Rang\u00a012 · Place\u00a0104",
            u"Bloque\u00a0Arkéa B · Fila\u00a012 · Asiento\u00a0104",
            u"Block\u00a0Arkéa B · Row\u00a012 · Seat\u00a0104");
        row("sold_at.date", u"01/03/2026", u"01/03/2026", u"01/03/2026");
        row("sold_at.time", u"10:30", u"10:30", u"10:30");
        row("code.clear", u"7K3M 9PQ2 XWVA 5RTJ 8HNB 4CDE 6FGZ Y0S1 K", u"7K3M 9PQ2 XWVA 5RTJ 8HNB 4CDE 6FGZ Y0S1 K",
            u"7K3M 9PQ2 XWVA 5RTJ 8HNB 4CDE 6FGZ Y0S1 K");
    }
    void aFactIsToldInTheLanguageOfTheTicket()
    {
        QFETCH(QString, fact);
        QFETCH(QString, french);
        QFETCH(QString, spanish);
        QFETCH(QString, english);
        const QString pattern = u'{' + fact + u'}';
        QCOMPARE(said(pattern, test::sampleTicket(), "fr"), french);
        QCOMPARE(said(pattern, test::sampleTicket(), "es"), spanish);
        QCOMPARE(said(pattern, test::sampleTicket(), "en_GB"), english);
    }

    void aLanguageThatTicketsDoNotSpeakIsFrench()
    {
        QCOMPARE(said(QStringLiteral("{starts_at.date}"), test::sampleTicket(), "de"),
                 QStringLiteral("Samedi 14 mars 2026"));
    }

    void theFirstOfTheMonthIsWrittenAsTheFrenchDo()
    {
        TicketFacts f = test::sampleTicket();
        f.startsAt = QDateTime(QDate(2026, 8, 1), QTime(18, 0), Qt::UTC);
        QCOMPARE(said(QStringLiteral("{starts_at.date}"), f), QStringLiteral("Samedi 1er août 2026"));
    }

    void theDateIsTheOrganisersNotTheMachines_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDateTime>("utc");
        QTest::addColumn<QString>("told");
        const auto at = [](int year, int month, int day, int hour, int minute) {
            return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
        };
        QTest::newRow("Paris, winter") << "Europe/Paris" << at(2026, 1, 17, 19, 45) << "Sam. 17 janv. 2026 20:45";
        QTest::newRow("Paris, summer") << "Europe/Paris" << at(2026, 8, 22, 18, 45) << "Sam. 22 août 2026 20:45";
        QTest::newRow("midnight in Paris") << "Europe/Paris" << at(2026, 8, 22, 22, 0) << "Dim. 23 août 2026 00:00";
        QTest::newRow("Réunion") << "Indian/Reunion" << at(2026, 8, 22, 22, 0) << "Dim. 23 août 2026 02:00";
        QTest::newRow("Martinique") << "America/Martinique" << at(2026, 8, 23, 1, 0) << "Sam. 22 août 2026 21:00";
    }
    void theDateIsTheOrganisersNotTheMachines()
    {
        QFETCH(QString, zone);
        QFETCH(QDateTime, utc);
        QFETCH(QString, told);
        TicketFacts f = test::sampleTicket();
        f.timeZone = zone;
        f.startsAt = utc;
        QCOMPARE(said(QStringLiteral("{starts_at.short_date} {starts_at.time}"), f), told);
    }

    void aFreeTicketSaysSoInsteadOfAPrice()
    {
        TicketFacts f = test::sampleTicket();
        f.price = Money(0);
        f.vat = Money(0);
        QCOMPARE(said(QStringLiteral("{price}"), f, "fr"), QStringLiteral("Exonéré / Gratuit"));
        QVERIFY(said(QStringLiteral("{price}"), f, "es").contains(u"Exonéré"));
        QVERIFY(said(QStringLiteral("{price}"), f, "en").contains(u"Exonéré"));
        QCOMPARE(said(QStringLiteral("{price.vat}"), f), QString());
    }

    void swissPricesAreInFrancs()
    {
        TicketFacts f = test::sampleTicket();
        f.price = Money(123450, Currency::CHF);
        QCOMPARE(said(QStringLiteral("{price}"), f), QStringLiteral("1\u202f234,50\u00a0CHF"));
    }

    void aStandingPlaceHasNoRowAndSaysStanding()
    {
        TicketFacts f = test::standingTicket();
        f.row = QStringLiteral("9"); // whatever a plan says about the area
        QCOMPARE(said(QStringLiteral("{place}"), f), QStringLiteral("Pelouse nord · Debout, placement libre"));
        QCOMPARE(said(QStringLiteral("{standing}"), f, "en"), QStringLiteral("Standing / Debout"));
        QCOMPARE(said(QStringLiteral("{row}{seat}"), f), QString());
        QCOMPARE(said(QStringLiteral("{standing}"), test::sampleTicket()), QString());
    }

    void aGroupVanishesWithItsFact()
    {
        const QString pattern = QStringLiteral("{venue.name}[, {venue.city}][ ({entrance}, {attributes})] [[x]] {{y}}");
        TicketFacts f = test::sampleTicket();
        QCOMPARE(said(pattern, f), QStringLiteral("Stade Francis-Le Blé, Brest (Porte 3, visibilité réduite) [x] {y}"));
        f.venueCity.clear();
        f.attributes.clear();
        QCOMPARE(said(pattern, f), QStringLiteral("Stade Francis-Le Blé [x] {y}"));
    }

    void anOriginalIsNoDuplicateAndTheSecondDuplicateSaysTwo_data() { test::addShippedTemplates(); }
    void anOriginalIsNoDuplicateAndTheSecondDuplicateSaysTwo()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        TicketFacts f = test::sampleTicket();
        const TicketTemplate t = shipped(folder, stock);
        QVERIFY(!allTexts(*layoutTicket(f, t, QStringLiteral("fr"))).contains(u"DUPLICATA"));
        f.duplicate = 2;
        for (const char *language : {"fr", "es", "en"})
            QVERIFY(allTexts(*layoutTicket(f, t, QString::fromLatin1(language))).contains(u"DUPLICATA 2"));
    }

    void shippedTicketsLeaveNoLabelWithoutAValue_data() { test::addShippedTemplates(); }
    void shippedTicketsLeaveNoLabelWithoutAValue()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        TicketFacts f = test::standingTicket();
        f.entrance.clear();
        f.priceType.clear();
        f.licence.clear();
        f.orderNumber.clear();
        const QString texts = allTexts(*layoutTicket(f, shipped(folder, stock), QStringLiteral("fr")));
        for (const char16_t *label : {u"RANG", u"BLOC", u"ENTRÉE", u"TARIF", u"Licence", u"Commande"})
            QVERIFY2(!texts.contains(QStringView(label)), qPrintable(QString::fromUtf16(label) + u'\n' + texts));
    }

    void anotherLanguageKeepsTheFrenchMentions_data() { test::addShippedTemplates(); }
    void anotherLanguageKeepsTheFrenchMentions()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        const TicketTemplate t = shipped(folder, stock);
        TicketFacts f = test::standingTicket();
        f.price = Money(0);
        f.vat = Money(0);
        f.duplicate = 1;
        const QStringList mentions{f.organiserLegalName,
                                   f.licence,
                                   f.title,
                                   f.category,
                                   f.ticketNumber,
                                   f.pointOfSale,
                                   f.softwareMention,
                                   QStringLiteral("20:45"),
                                   QStringLiteral("01/03/2026"),
                                   QStringLiteral("Exonéré"),
                                   QStringLiteral("Debout"),
                                   QStringLiteral("DUPLICATA 1"),
                                   QStringLiteral("organisateur"),
                                   QStringLiteral("313-6-2 du Code pénal)")};
        for (const char *language : {"es", "en", "en_GB", "es_MX"}) {
            const QString texts = allTexts(*layoutTicket(f, t, QString::fromLatin1(language)));
            QVERIFY(!texts.contains(u"Vendu le")); // it does speak that language
            for (const QString &mention : mentions)
                QVERIFY2(texts.contains(mention), qPrintable(mention + u" is not in: " + texts));
        }
    }

    void thePrintAtHomeTicketSpeaksASecondLanguage()
    {
        const TicketTemplate t = shipped(QStringLiteral("theatre"), TicketStock::A4);
        const QString french = allTexts(*layoutTicket(test::sampleTicket(), t, QStringLiteral("fr")));
        QVERIFY(french.contains(u"Samedi 14 mars 2026 à 20:45") && french.contains(u"Saturday 14 March 2026 at 20:45"));
        const QString spanish = allTexts(*layoutTicket(test::sampleTicket(), t, QStringLiteral("es")));
        QVERIFY(spanish.contains(u"Sábado, 14 de marzo de 2026") && spanish.contains(u"Samedi 14 mars 2026"));
    }

    void aTicketWithoutAMandatoryFactIsRefusedAndNamed_data()
    {
        QTest::addColumn<QString>("fact");
        const auto row = [](const char *fact) { QTest::newRow(fact) << QString::fromLatin1(fact); };
        for (const char *fact : {"organiser.legal_name", "title", "starts_at.date", "category", "seat", "number",
                                 "sold_at.date", "point_of_sale", "code.clear", "software"})
            row(fact);
    }
    void aTicketWithoutAMandatoryFactIsRefusedAndNamed()
    {
        QFETCH(QString, fact);
        const QHash<QString, std::function<void(TicketFacts &)>> removals{
            {QStringLiteral("organiser.legal_name"),
             [](TicketFacts &f) { f.organiserName.clear(), f.organiserLegalName.clear(); }},
            {QStringLiteral("title"), [](TicketFacts &f) { f.title = QStringLiteral(" \t\u200e"); }},
            {QStringLiteral("starts_at.date"), [](TicketFacts &f) { f.timeZone = QStringLiteral("Mars/Olympus"); }},
            {QStringLiteral("category"), [](TicketFacts &f) { f.category.clear(); }},
            {QStringLiteral("seat"), [](TicketFacts &f) { f.seat.clear(); }},
            {QStringLiteral("number"), [](TicketFacts &f) { f.ticketNumber.clear(); }},
            {QStringLiteral("sold_at.date"), [](TicketFacts &f) { f.soldAt = {}; }},
            {QStringLiteral("point_of_sale"), [](TicketFacts &f) { f.pointOfSale.clear(); }},
            {QStringLiteral("code.clear"), [](TicketFacts &f) { f.barcode.clear(); }},
            {QStringLiteral("software"), [](TicketFacts &f) { f.softwareMention.clear(); }},
        };
        TicketFacts f = test::sampleTicket();
        removals.value(fact)(f);
        const auto page = pageSaying(QStringLiteral("{title}"), f);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Refused);
        QCOMPARE(page.error().code, "ticket.fact-missing");
        QCOMPARE(page.error().args, QStringList{fact});
    }

    void aClubWithoutALicenceStillPrints()
    {
        TicketFacts f = test::sampleTicket();
        f.licence.clear();
        f.organiserLegalName.clear();
        QCOMPARE(said(QStringLiteral("{organiser.legal_name}[ · Licence {organiser.licence}]"), f), f.organiserName);
    }

    void aBarcodeThatIsNoCodeIsRefused()
    {
        for (const QString &code :
             {QStringLiteral("abc"), QStringLiteral("ÉTÉ"), QString(161, u'A'), QStringLiteral("A\nB")}) {
            TicketFacts f = test::sampleTicket();
            f.barcode = code;
            const auto page = pageSaying(QStringLiteral("{title}"), f);
            QVERIFY(!page);
            QCOMPARE(page.error().code, "barcode.malformed");
        }
    }

    void ourCodesMakeASymbolOfTwentyFiveModules()
    {
        const auto code = QrCode::encode(test::sampleTicket().barcode);
        QVERIFY(code);
        QCOMPARE(code->side(), QrUsualModules);
        int counted = 0;
        for (int i = 0; i < code->side() * code->side(); ++i)
            counted += code->isDark(i / code->side(), i % code->side()) ? 1 : 0;
        for (const Qt::Orientation along : {Qt::Horizontal, Qt::Vertical}) {
            double dark = 0;
            for (const QRectF &run : code->darkRuns(along))
                dark += run.width() * run.height();
            QCOMPARE(dark, counted);
        }
    }

    void theModulesAreWholeDotsOfThePrinter()
    {
        const QRectF box = symbolBox(QRectF(75, 9, 22, 22), 25, 203);
        const double dot = 25.4 / 203;
        QCOMPARE(box.width(), 7 * 25 * dot);
        QVERIFY(QRectF(75, 9, 22, 22).adjusted(-dot, -dot, dot, dot).contains(box));
        QVERIFY(qAbs(box.left() / dot - qRound(box.left() / dot)) < 1e-6);
        QVERIFY(qAbs(box.top() / dot - qRound(box.top() / dot)) < 1e-6);
        QCOMPARE(symbolBox(QRectF(10, 10, 42, 50), 25, 0), QRectF(10, 14, 42, 42));
    }

    void whatPeopleTypedCannotDisturbThePage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("printed");
        QTest::newRow("lines and tabs") << QStringLiteral(" a\n\tb\r\n c ") << QStringLiteral("a b c");
        QTest::newRow("controls") << (QStringLiteral("a") + QChar(0) + QStringLiteral("b\u001b[1mc"))
                                  << QStringLiteral("a b [1mc");
        QTest::newRow("turned direction") << QStringLiteral("a\u202eb\u2066c\u200f") << QStringLiteral("abc");
        QTest::newRow("half a pair") << (QStringLiteral("a") + QChar(0xd83c) + QStringLiteral("b") + QChar(0xdfbb))
                                     << QStringLiteral("ab");
        QTest::newRow("a whole pair") << QStringLiteral("a🎻b") << QStringLiteral("a🎻b");
        QTest::newRow("braces") << QStringLiteral("{price}[x]") << QStringLiteral("{price}[x]");
        QTest::newRow("no-break spaces") << QStringLiteral("«\u00a0a\u00a0»") << QStringLiteral("«\u00a0a\u00a0»");
    }
    void whatPeopleTypedCannotDisturbThePage()
    {
        QFETCH(QString, typed);
        QFETCH(QString, printed);
        QCOMPARE(printableLine(typed), printed);
        TicketFacts f = test::sampleTicket();
        f.title = typed;
        QCOMPARE(said(QStringLiteral("{title}"), f), printed);
    }

    void theSameFactsGiveTheSamePage()
    {
        const TicketTemplate t = shipped(QStringLiteral("club"), TicketStock::Ticket55x2);
        const auto a = layoutTicket(test::sampleTicket(), t, QStringLiteral("fr"));
        const auto b = layoutTicket(test::sampleTicket(), t, QStringLiteral("fr"));
        QCOMPARE(allTexts(*a), allTexts(*b));
        QCOMPARE(a->primitives.size(), b->primitives.size());
        QCOMPARE(a->title, QStringLiteral("Brest – Marseille – G1-000031"));
    }
};

QTEST_GUILESS_MAIN(TestTicketPage)
#include "tst_ticketpage.moc"
