// The printed ticket: read back by other people's programs.
#include "sampleticket.h"
#include "scan.h"

#include <documents/print/ticketprint.h>
#include <support/quiet.h>

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPrinter>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace guichet;
using namespace guichet::documents;

namespace {

TicketPage laidOut(const QString &folder, TicketStock stock, const TicketFacts &facts, const char *language = "fr")
{
    const auto loaded = loadTicketTemplate(test::templatesRoot(), folder, stock);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().args.join(u' ')));
    const auto page = layoutTicket(facts, *loaded, QString::fromLatin1(language));
    if (!page)
        qFatal("%s", qPrintable(page.error().args.join(u' ')));
    return *page;
}

/// The page on a picture, with @p border millimetres of paper around it.
QImage painted(const TicketPage &page, int dotsPerInch, double border, std::vector<PrintNotice> *notices = nullptr)
{
    const double scale = dotsPerInch / 25.4;
    QImage image((page.size.grownBy(QMarginsF(border, border, border, border)) * scale).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(border * scale, border * scale);
    auto seen = paintTicket(&painter, page);
    if (notices)
        *notices = std::move(seen);
    return image;
}

QString randomCode(QRandomGenerator &random)
{
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    QString code;
    for (int i = 0; i < 33; ++i)
        code += alphabet[random.bounded(alphabet.size())];
    return code;
}

TicketPage onlyCode(TicketPage page)
{
    std::erase_if(page.primitives, [](const Primitive &p) { return !std::holds_alternative<QrSymbol>(p.shape); });
    return page;
}

QByteArray pdfOf(const std::vector<TicketPage> &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeTicketPdf(&buffer, pages))
        qFatal("no PDF");
    return buffer.data();
}

} // namespace

class TestTicketPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        QVERIFY(m_dir.isValid());
    }

    void thePdfHasTheExactPageAndItsFonts_data() { test::addShippedTemplates(); }
    void thePdfHasTheExactPageAndItsFonts()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        const QString pdf = m_dir.filePath(QStringLiteral("size.pdf"));
        QVERIFY(writeTicketPdf(pdf, {laidOut(folder, stock, test::sampleTicket())}));
        QCOMPARE(test::pdfProperty(pdf, QStringLiteral("Page size")),
                 stock == TicketStock::A4 ? QStringLiteral("595 x 842 pts (A4)") : QStringLiteral("396 x 144 pts"));
        QCOMPARE(test::pdfProperty(pdf, QStringLiteral("Pages")), QStringLiteral("1"));
        QCOMPARE(test::pdfProperty(pdf, QStringLiteral("Title")), QStringLiteral("Brest – Marseille – G1-000031"));
        const QStringList fonts = test::fontsOf(pdf).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts)
            QVERIFY2(font.contains(u" yes "), qPrintable(font));
    }

    void theRenderedPdfScans_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<TicketStock>("stock");
        QTest::addColumn<int>("dotsPerInch");
        for (const QString &folder : test::shippedFolders()) {
            for (const TicketStock stock : test::allStocks()) {
                for (const int dotsPerInch :
                     stock == TicketStock::A4 ? std::vector{150, 200} : std::vector{200, 203, 300})
                    QTest::addRow("%s/%s at %d dpi", qPrintable(folder), qPrintable(test::fileName(stock)), dotsPerInch)
                        << folder << stock << dotsPerInch;
            }
        }
    }
    void theRenderedPdfScans()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        QFETCH(int, dotsPerInch);
        const QString pdf = m_dir.filePath(QStringLiteral("scan.pdf"));
        QVERIFY(writeTicketPdf(pdf, {laidOut(folder, stock, test::sampleTicket())}));
        QCOMPARE(test::codesOn(test::renderedPage(pdf, dotsPerInch)), QStringList{test::sampleTicket().barcode});
    }

    void thePrintedTextHoldsEveryMention_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<TicketStock>("stock");
        QTest::addColumn<bool>("standing");
        for (const QString &folder : test::shippedFolders()) {
            for (const TicketStock stock : test::allStocks()) {
                for (const bool standing : {false, true})
                    QTest::addRow("%s/%s %s", qPrintable(folder), qPrintable(test::fileName(stock)),
                                  standing ? "standing" : "seated")
                        << folder << stock << standing;
            }
        }
    }
    void thePrintedTextHoldsEveryMention()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        QFETCH(bool, standing);
        TicketFacts f = standing ? test::standingTicket() : test::sampleTicket();
        f.duplicate = 2;
        const QString pdf = m_dir.filePath(QStringLiteral("text.pdf"));
        const auto notices = writeTicketPdf(pdf, {laidOut(folder, stock, f)});
        QVERIFY(notices);
        QVERIFY(notices->empty());

        const QString text = test::textOf(pdf);
        QStringList mentions{f.organiserLegalName,
                             f.licence,
                             f.title,
                             QStringLiteral("Samedi 14 mars 2026"),
                             QStringLiteral("20:45"),
                             f.category,
                             QStringLiteral("45,00 €"),
                             f.ticketNumber,
                             QStringLiteral("01/03/2026"),
                             f.pointOfSale,
                             QStringLiteral("7K3M 9PQ2 XWVA 5RTJ"),
                             f.softwareMention,
                             QStringLiteral("DUPLICATA 2"),
                             QStringLiteral("313-6-2")};
        if (standing)
            mentions += {f.block, QStringLiteral("Debout")};
        else
            mentions += {f.block, f.row, f.seat};
        for (const QString &mention : mentions)
            QVERIFY2(text.contains(mention), qPrintable(mention + u" is not in: " + text));
    }

    void nothingOfTheDemonstrationsTicketsIsCut_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<TicketStock>("stock");
        QTest::addColumn<QString>("language");
        for (const char *folder : {"club", "theatre"}) {
            for (const TicketStock stock : test::allStocks()) {
                for (const char *language : {"fr", "es", "en"})
                    QTest::addRow("%s/%s %s", folder, qPrintable(test::fileName(stock)), language)
                        << QString::fromLatin1(folder) << stock << QString::fromLatin1(language);
            }
        }
    }
    void nothingOfTheDemonstrationsTicketsIsCut()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        QFETCH(QString, language);
        QFile file(QStringLiteral(GUICHET_SOURCE_DIR "/resources/demo/") + folder + QStringLiteral(".json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject season = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonValue organiser = season[QStringLiteral("organiser")];
        const QJsonValue office = season[QStringLiteral("points_of_sale")][0];
        TicketFacts f = test::sampleTicket();
        f.organiserName = organiser[QStringLiteral("name")].toString();
        f.organiserLegalName = organiser[QStringLiteral("legal_name")].toString();
        f.organiserAddress = organiser[QStringLiteral("address")].toString();
        f.registration = organiser[QStringLiteral("registration")].toString();
        f.vatNumber = organiser[QStringLiteral("vat_number")].toString();
        f.licence = organiser[QStringLiteral("licence")].toString();
        f.pointOfSale = office[QStringLiteral("name")].toString() + u", " + office[QStringLiteral("place")].toString();
        f.title = QStringLiteral("WWW MÉTÉOROLOGIE & GRÂCE – Ÿ Ł Ő Œuvre de Camille Saint-Saëns"); // of 60 letters
        f.venueName = QStringLiteral("Théâtre des Deux Beffrois");
        f.venueCity = QStringLiteral("Arras");
        f.duplicate = 1;
        const QString pdf = m_dir.filePath(QStringLiteral("demonstration.pdf"));
        const auto notices = writeTicketPdf(pdf, {laidOut(folder, stock, f, qPrintable(language))});
        QVERIFY(notices);
        for (const PrintNotice &notice : *notices)
            QFAIL(qPrintable(notice.text));
        const QString text = test::textOf(pdf);
        QVERIFY2(text.contains(f.licence), qPrintable(text));
        QCOMPARE(text.count(QStringLiteral("SIRET")), stock == TicketStock::A4 ? 1 : 0);
        QCOMPARE(test::codesOn(test::renderedPage(pdf, 150)), QStringList{f.barcode});
    }

    void aFreeTicketIsPrintedAsFree()
    {
        TicketFacts f = test::sampleTicket();
        f.price = Money(0);
        f.vat = Money(0);
        const QString pdf = m_dir.filePath(QStringLiteral("free.pdf"));
        QVERIFY(writeTicketPdf(pdf, {laidOut(QStringLiteral("club"), TicketStock::Ticket55x2, f)}));
        const QString text = test::textOf(pdf);
        QVERIFY(text.contains(u"Exonéré / Gratuit"));
        QVERIFY(!text.contains(u'€'));
    }

    void severalTicketsAreSeveralPages()
    {
        std::vector<TicketPage> pages;
        QRandomGenerator random(7);
        QStringList codes;
        for (int i = 0; i < 3; ++i) {
            TicketFacts f = test::sampleTicket();
            f.barcode = randomCode(random);
            codes.append(f.barcode);
            pages.push_back(laidOut(QStringLiteral("theatre"), i == 1 ? TicketStock::A4 : TicketStock::Ticket55x2, f));
        }
        const QString pdf = m_dir.filePath(QStringLiteral("several.pdf"));
        QVERIFY(writeTicketPdf(pdf, pages));
        QCOMPARE(test::pdfProperty(pdf, QStringLiteral("Pages")), QStringLiteral("3"));
        for (int i = 0; i < 3; ++i) {
            const QImage page = test::renderedPage(pdf, 203, i + 1);
            QCOMPARE(page.width() > page.height(), i != 1);
            QCOMPARE(test::codesOn(page), QStringList{codes.at(i)});
        }
    }

    void theModulesFallOnThePrintersDots_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : test::shippedFolders())
            QTest::newRow(qPrintable(folder)) << folder;
    }
    void theModulesFallOnThePrintersDots()
    {
        QFETCH(QString, folder);
        const TicketPage page = onlyCode(laidOut(folder, TicketStock::Ticket55x2, test::sampleTicket()));
        const auto &symbol = std::get<QrSymbol>(page.primitives.at(0).shape);
        const QString pdf = m_dir.filePath(QStringLiteral("dots.pdf"));
        QVERIFY(writeTicketPdf(pdf, {page}));
        const QImage image = test::renderedPage(pdf, 203);
        const int left = qRound(symbol.box.left() / 25.4 * 203);
        const int top = qRound(symbol.box.top() / 25.4 * 203);
        const int module = qRound(symbol.module() / 25.4 * 203);
        QCOMPARE(module, 7);
        for (int y = 0; y < module * symbol.code.side(); ++y) {
            for (int x = 0; x < module * symbol.code.side(); ++x) {
                const int grey = qGray(image.pixel(left + x, top + y));
                QCOMPARE(grey, symbol.code.isDark(y / module, x / module) ? 0 : 255);
            }
        }
    }

    void fiveHundredRandomCodesSurviveThePrinter()
    {
        QRandomGenerator random(20260314);
        TicketPage page = onlyCode(laidOut(QStringLiteral("club"), TicketStock::Ticket55x2, test::sampleTicket()));
        for (int i = 0; i < 500; ++i) {
            const QString code = randomCode(random);
            auto &symbol = std::get<QrSymbol>(page.primitives.at(0).shape);
            symbol.code = *QrCode::encode(code);
            QCOMPARE(symbol.code.side(), QrUsualModules);
            const double scale = 203 / 25.4;
            const QRectF zone(symbol.quietZone().topLeft() * scale, symbol.quietZone().size() * scale);
            QCOMPARE(test::codesOn(painted(page, 203, 0).copy(zone.toAlignedRect())), QStringList{code});
        }
    }

    void whateverTheNamesAreThePaperAroundStaysWhiteAndTheCodeScans_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<TicketStock>("stock");
        QTest::addColumn<QString>("name");
        const std::vector<std::pair<const char *, QString>> names{
            {"very long",
             QStringLiteral("La Très Excellente et Lamentable Tragédie de Roméo et Juliette ").repeated(20)},
            {"one endless word", QStringLiteral("Donaudampfschifffahrtsgesellschaft").repeated(30)},
            {"right to left", QStringLiteral("مسرح «الملك لير» في بريست מלך ליר ").repeated(4)},
            {"Chinese", QStringLiteral("李爾王在布雷斯特上演").repeated(4)},
            {"emoji", QStringLiteral("🎻👩‍👩‍👧‍👦🏳️‍🌈⚽").repeated(10)},
            {"quotes and markup", QStringLiteral("<b>\"L’Été\"</b> & 'l`œuvre' ) Tj (\\ %PDF")},
            {"stacked marks", QStringLiteral("Z%1algo").arg(QString(40, QChar(0x0301))).repeated(3)},
            {"broken", QStringLiteral("%1%2%3x\u202e\u0007").arg(QChar(0xd83c)).arg(QChar(0)).arg(QChar(0xffff))},
        };
        for (const auto &[what, name] : names) {
            for (const QString &folder : test::shippedFolders()) {
                for (const TicketStock stock : test::allStocks())
                    QTest::addRow("%s: %s/%s", what, qPrintable(folder), qPrintable(test::fileName(stock)))
                        << folder << stock << name;
            }
        }
    }
    void whateverTheNamesAreThePaperAroundStaysWhiteAndTheCodeScans()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        QFETCH(QString, name);
        TicketFacts f = test::sampleTicket();
        for (QString *text :
             {&f.organiserName, &f.organiserLegalName, &f.organiserAddress, &f.title, &f.subtitle, &f.venueName,
              &f.block, &f.row, &f.seat, &f.entrance, &f.category, &f.priceType, &f.proof, &f.pointOfSale})
            *text = name;
        // Fold lines run to the edge on purpose; the question is the texts.
        TicketPage page = laidOut(folder, stock, f);
        std::erase_if(page.primitives, [](const Primitive &p) { return std::holds_alternative<LineShape>(p.shape); });

        const int dotsPerInch = stock == TicketStock::A4 ? 120 : 203;
        constexpr double Border = 10;
        const QImage image = painted(page, dotsPerInch, Border);
        const double scale = dotsPerInch / 25.4;
        const QRect paper(
            QPoint(qFloor(Border * scale), qFloor(Border * scale)),
            QPoint(qCeil((Border + page.size.width()) * scale), qCeil((Border + page.size.height()) * scale)));
        QImage around = image;
        QPainter(&around).fillRect(paper, Qt::white);
        QImage blank = image;
        blank.fill(Qt::white);
        QVERIFY(around == blank);
        QCOMPARE(test::codesOn(image), QStringList{f.barcode});
    }

    void aTextThatDoesNotFitIsCutAndReported()
    {
        TicketFacts f = test::sampleTicket();
        f.title = QStringLiteral("La Très Excellente et Lamentable Tragédie de Roméo et Juliette ").repeated(5);
        const QString pdf = m_dir.filePath(QStringLiteral("cut.pdf"));
        const auto notices = writeTicketPdf(pdf, {laidOut(QStringLiteral("club"), TicketStock::Ticket55x2, f)});
        QVERIFY(notices);
        QVERIFY(!notices->empty());
        QVERIFY(std::ranges::all_of(*notices, [](const PrintNotice &n) {
            return n.kind == PrintNotice::Kind::TextCut && n.facts == QStringList{QStringLiteral("title")} &&
                   n.where.startsWith(u"elements[");
        }));
        const QString text = test::textOf(pdf);
        QVERIFY(text.contains(u"La Très Excellente") && text.contains(u'…'));
    }

    void aTextShrinksBeforeItIsCut()
    {
        TicketFacts f = test::sampleTicket();
        f.title = QStringLiteral("Saint-Étienne Loire – Stade Brestois 29 en Bretagne");
        std::vector<PrintNotice> notices;
        const QImage image = painted(laidOut(QStringLiteral("default"), TicketStock::Ticket55x2, f), 203, 0, &notices);
        QVERIFY(notices.empty());
        QVERIFY(!image.isNull());
    }

    void aPictureThatCannotBeReadIsReportedAndTheTicketPrinted()
    {
        TicketPage page = laidOut(QStringLiteral("club"), TicketStock::Ticket55x2, test::sampleTicket());
        for (Primitive &primitive : page.primitives) {
            if (auto *image = std::get_if<ImageShape>(&primitive.shape))
                image->svg = "<html/>";
        }
        std::vector<PrintNotice> notices;
        const QImage image = painted(page, 203, 0, &notices);
        QCOMPARE(notices.size(), size_t(1));
        QCOMPARE(notices.front().kind, PrintNotice::Kind::ImageUnreadable);
        QCOMPARE(test::codesOn(image), QStringList{test::sampleTicket().barcode});
    }

    void twoPdfsOfOneTicketDifferInTheirDateAlone()
    {
        const std::vector pages{laidOut(QStringLiteral("theatre"), TicketStock::A4, test::sampleTicket())};
        static const QRegularExpression date(QStringLiteral("/CreationDate \\(D:[^)]*\\)"));
        const QString first = QString::fromLatin1(pdfOf(pages)).remove(date);
        const QString second = QString::fromLatin1(pdfOf(pages)).remove(date);
        QVERIFY(first.size() > 1000);
        QVERIFY(first == second);
    }

    void aPdfThatCannotBeWrittenIsAnError()
    {
        const std::vector pages{laidOut(QStringLiteral("club"), TicketStock::A4, test::sampleTicket())};
        const QString nowhere = m_dir.filePath(QStringLiteral("no/such/folder/ticket.pdf"));
        const auto toPath = writeTicketPdf(nowhere, pages);
        QVERIFY(!toPath);
        QCOMPARE(toPath.error().kind, Error::Kind::Unavailable);
        QCOMPARE(toPath.error().code, "file.unwritable");
        QCOMPARE(toPath.error().args, QStringList{nowhere});

        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto toFull = writeTicketPdf(&full, pages);
        QVERIFY(!toFull);
        QCOMPARE(toFull.error().code, "file.unwritable");
    }

    void thePrinterGetsOneCopyOnTheExactPage_data() { test::addShippedTemplates(); }
    void thePrinterGetsOneCopyOnTheExactPage()
    {
        QFETCH(QString, folder);
        QFETCH(TicketStock, stock);
        const QString pdf = m_dir.filePath(QStringLiteral("printer.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(pdf);
        printer.setCopyCount(3);
        printer.setPageSize(QPageSize(QPageSize::Letter));
        const auto notices = printTickets(printer, {laidOut(folder, stock, test::sampleTicket())});
        QVERIFY(notices);
        QVERIFY(notices->empty());
        QCOMPARE(test::pdfProperty(pdf, QStringLiteral("Pages")), QStringLiteral("1"));
        QCOMPARE(test::pdfProperty(pdf, QStringLiteral("Page size")),
                 stock == TicketStock::A4 ? QStringLiteral("595 x 842 pts (A4)") : QStringLiteral("396 x 144 pts"));
        QCOMPARE(test::codesOn(test::renderedPage(pdf, 203)), QStringList{test::sampleTicket().barcode});
    }

    void aPrinterThatCannotPrintIsAnError()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_dir.filePath(QStringLiteral("no/such/folder/printer.pdf")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("QPdf|QPainter|open")));
        const auto notices =
            printTickets(printer, {laidOut(QStringLiteral("club"), TicketStock::A4, test::sampleTicket())});
        QVERIFY(!notices);
        QCOMPARE(notices.error().code, "printer.unavailable");
    }

private:
    QTemporaryDir m_dir;
};

QTEST_MAIN(TestTicketPrint)
#include "tst_ticketprint.moc"
