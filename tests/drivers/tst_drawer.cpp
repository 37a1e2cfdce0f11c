// The drawer opens with one pulse, and what is said of it afterwards is what its contact said.
#include <escpos/drawer.h>
#include <escpos/simulator/printeronnetwork.h>
#include <support/quiet.h>

#include <QTest>

using namespace guichet;
using namespace guichet::devices;
using namespace guichet::devices::escpos;

class DrawerTest : public QObject
{
    Q_OBJECT

    static DeviceAddress addressOf(const PrinterOnNetwork &printer)
    {
        return {DeviceAddress::Kind::Tcp, QStringLiteral("127.0.0.1"), printer.port()};
    }
    static QList<int> pulsesOf(PrinterOnNetwork &printer)
    {
        return printer.with([](const SimulatedPrinter &p) { return p.pulses; });
    }
    static bool is(const Result<Opening> &result, Opening expected)
    {
        if (!result || *result != expected)
            qInfo() << "was" << (result ? QString::number(int(*result)) : QDebug::toString(result.error()));
        return result && *result == expected;
    }
    static void shut(PrinterOnNetwork &printer)
    {
        printer.with([](SimulatedPrinter &p) { p.isDrawerOpen = false; });
    }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void theBytesAreThoseOfThePrintersManual()
    {
        QCOMPARE(drawerPulse(Pin::Two).toHex(), QByteArray("1b70003232"));
        QCOMPARE(drawerPulse(Pin::Five).toHex(), QByteArray("1b70013232"));
        QCOMPARE(urgentDrawerPulse(Pin::Two).toHex(), QByteArray("1014010001"));
        QCOMPARE(stateQuestion().toHex(), QByteArray("100401"));
    }

    void aStateIsReadAmongOtherBytes()
    {
        QVERIFY(!readState({}));
        QVERIFY(!readState(QByteArray::fromHex("0f000000"))); // an automatic status is no answer
        QVERIFY(readState(QByteArray::fromHex("16"))->drawerLevelHigh);
        QVERIFY(!readState(QByteArray::fromHex("16"))->offline);
        QVERIFY(readState(QByteArray::fromHex("001a"))->offline);
        QVERIFY(!readState(QByteArray::fromHex("1612"))->drawerLevelHigh); // the last one counts
    }

    void oneCommandCutInPiecesIsStillOnePulse()
    {
        SimulatedPrinter printer;
        for (const char byte : QByteArray(stateQuestion() + drawerPulse(Pin::Five)))
            (void)printer.take(QByteArray(1, byte));
        QCOMPARE(printer.pulses, QList<int>{1});
        QVERIFY(printer.text.isEmpty());
    }

    void aDrawerOpensWithOnePulseWhateverItsContactMeans_data()
    {
        QTest::addColumn<bool>("openIsHigh");
        QTest::newRow("open is high") << true;
        QTest::newRow("open is low") << false;
    }
    void aDrawerOpensWithOnePulseWhateverItsContactMeans()
    {
        QFETCH(bool, openIsHigh);
        PrinterOnNetwork printer;
        printer.with([openIsHigh](SimulatedPrinter &p) { p.openIsHigh = openIsHigh; });
        Drawer drawer(addressOf(printer), Pin::Five);
        QVERIFY(is(drawer.open(), Opening::Opened));
        QCOMPARE(pulsesOf(printer), QList<int>{1});
        QVERIFY(is(drawer.open(), Opening::WasOpen));
        shut(printer);
        QVERIFY(is(drawer.open(), Opening::Opened));
    }

    void aDrawerWithoutContactIsNotSaidToHaveOpened()
    {
        PrinterOnNetwork printer;
        printer.with([](SimulatedPrinter &p) { p.hasSensor = false; });
        QVERIFY(is(Drawer(addressOf(printer)).open(), Opening::Unconfirmed));
        QCOMPARE(pulsesOf(printer), QList<int>{0});
    }

    void aPrinterThatNeverAnswersStillGetsItsPulse()
    {
        PrinterOnNetwork printer;
        printer.with([](SimulatedPrinter &p) { p.answers = false; });
        QVERIFY(is(Drawer(addressOf(printer)).open(), Opening::Unconfirmed));
        QCOMPARE(pulsesOf(printer), QList<int>{0});
    }

    void aLockedDrawerIsTriedAgainAndSaidToStayShut()
    {
        PrinterOnNetwork printer;
        Drawer drawer(addressOf(printer));
        QVERIFY(is(drawer.open(), Opening::Opened));
        shut(printer);
        printer.with([](SimulatedPrinter &p) { p.isLocked = true; });
        QVERIFY(is(drawer.open(), Opening::StaysShut));
        QCOMPARE(pulsesOf(printer).size(), 1 + 3);
    }

    void aPrinterOutOfPaperOpensItsDrawerAllTheSame()
    {
        PrinterOnNetwork printer;
        printer.with([](SimulatedPrinter &p) { p.isOffline = true; });
        QVERIFY(is(Drawer(addressOf(printer)).open(), Opening::Opened));
        QVERIFY(printer.with([](const SimulatedPrinter &p) { return p.isDrawerOpen; }));
    }

    void whoWaitsForThePulseIsToldOnceAlsoWhenThereIsNone()
    {
        PrinterOnNetwork printer;
        int told = 0;
        QVERIFY(Drawer(addressOf(printer)).open([&told] { ++told; }));
        QCOMPARE(told, 1);
        const auto missed =
            Drawer({DeviceAddress::Kind::Tcp, QStringLiteral("127.0.0.1"), 1}).open([&told] { ++told; });
        QVERIFY(!missed);
        QCOMPARE(missed.error().code, QByteArray("device.unreachable"));
        QCOMPARE(told, 2);
    }
};

QTEST_GUILESS_MAIN(DrawerTest)
#include "tst_drawer.moc"
