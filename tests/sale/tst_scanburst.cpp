// A scanner is told from fingers by its speed, and a code of ours by its shape.
#include <guichet/sale/scanburst.h>
#include <support/quiet.h>

#include <QTest>

using namespace guichet;
using desk::ScanBurst;

namespace {

const QString &barcode()
{
    static const QString code = QStringLiteral("G0F5A3B2C1D4E4F6A8B7C6D5E4F3A2B1C");
    return code;
}

/// Keys at a steady pace, then Enter.
std::optional<QString> typed(ScanBurst &burst, const QString &text, qint64 gap, qint64 &at)
{
    for (const QChar key : text) {
        burst.push(key, at);
        at += gap;
    }
    return burst.finish(at);
}

std::optional<QString> typed(const QString &text, qint64 gap)
{
    ScanBurst burst;
    qint64 at = 1000;
    return typed(burst, text, gap, at);
}

} // namespace

class TestScanBurst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void speedTellsAScanFromTyping_data()
    {
        QTest::addColumn<qint64>("gap");
        QTest::addColumn<bool>("scan");
        QTest::newRow("all at once") << qint64(0) << true;
        QTest::newRow("USB") << qint64(2) << true;
        QTest::newRow("Bluetooth") << qint64(20) << true;
        QTest::newRow("the limit") << ScanBurst::LongestGap << true;
        QTest::newRow("above it") << ScanBurst::LongestGap + 1 << false;
        QTest::newRow("a quick typist") << qint64(60) << false;
    }
    void speedTellsAScanFromTyping()
    {
        QFETCH(qint64, gap);
        QFETCH(bool, scan);
        QCOMPARE(typed(barcode(), gap).has_value(), scan);
        QCOMPARE(typed(QStringLiteral("G1-T31"), gap).has_value(), scan);
    }

    void onlyCodesOfOursAreScans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("scan");
        QTest::newRow("barcode") << barcode() << true;
        QTest::newRow("barcode, caps lock") << barcode().toLower() << true;
        QTest::newRow("order") << "G1-17" << true;
        QTest::newRow("ticket") << "g1-t31" << true;
        QTest::newRow("too short") << barcode().chopped(1) << false;
        QTest::newRow("too long") << QString(barcode() + u'0') << false;
        QTest::newRow("not hexadecimal") << QString(barcode().chopped(1) + u'Z') << false;
        QTest::newRow("a word") << "megere" << false;
        QTest::newRow("an article of the shop") << "4006381333931" << false;
        QTest::newRow("commands") << "2b" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void onlyCodesOfOursAreScans()
    {
        QFETCH(QString, text);
        QFETCH(bool, scan);
        const std::optional<QString> code = typed(text, 3);
        QCOMPARE(code.has_value(), scan);
        if (scan)
            QCOMPARE(*code, text.toUpper());
    }

    void oneSlowKeyInTheMiddleMakesItTyping()
    {
        ScanBurst burst;
        qint64 at = 0;
        for (qsizetype i = 0; i < barcode().size(); ++i) {
            burst.push(barcode()[i], at);
            at += i == 12 ? 80 : 3;
        }
        QVERIFY(!burst.finish(at));
    }

    void aLateEnterIsSomebodysOwn()
    {
        ScanBurst burst;
        qint64 at = 0;
        for (const QChar key : barcode())
            burst.push(key, at += 3);
        QVERIFY(!burst.finish(at + 400));
    }

    void whatWasTypedBeforeTheScanIsNotPartOfIt()
    {
        ScanBurst burst;
        QVERIFY(burst.push(u'x', 0));
        QVERIFY(burst.push(u'y', 200));
        qint64 at = 500;
        QCOMPARE(typed(burst, barcode(), 5, at), std::optional(barcode()));
    }

    void twoScansAreTwo()
    {
        ScanBurst burst;
        qint64 at = 0;
        QCOMPARE(typed(burst, QStringLiteral("G1-17"), 5, at), std::optional(QStringLiteral("G1-17")));
        QCOMPARE(typed(burst, QStringLiteral("G1-18"), 5, at), std::optional(QStringLiteral("G1-18")));
    }

    void anotherKeyEndsTheBurst()
    {
        ScanBurst burst;
        for (const QChar key : QStringLiteral("G1-"))
            burst.push(key, 0);
        burst.reset(); // F4
        for (const QChar key : QStringLiteral("17"))
            burst.push(key, 5);
        QVERIFY(!burst.finish(8));
    }
};

QTEST_APPLESS_MAIN(TestScanBurst)
#include "tst_scanburst.moc"
