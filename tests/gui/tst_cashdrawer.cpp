// Money in hand: the drawer springs open before the tickets print, and a drawer that does not holds nobody up.
#include "desk.h"

#include <escpos/simulator/printeronnetwork.h>
#include <guichet/window/drawerdialog.h>
#include <support/quiet.h>

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace guichet;
using devices::escpos::PrinterOnNetwork;
using devices::escpos::SimulatedPrinter;
using test::Patience;

class TestCashDrawer : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<PrinterOnNetwork> m_printer;
    std::unique_ptr<test::Desk> m_desk;
    std::atomic<int> m_ticketsAtPulse = -1; ///< how many tickets lay there when the pulse came

    void beginAt(const QString &drawer, const QString &who = QStringLiteral("cashier"))
    {
        desk::DrawerSetting{drawer, devices::escpos::Pin::Two}.toSettings();
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(who);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() && !m_desk->session().performances().empty(), Patience);
    }
    [[nodiscard]] QString drawer() const { return QStringLiteral("tcp:127.0.0.1:%1").arg(m_printer->port()); }
    [[nodiscard]] int pulses() const
    {
        return m_printer->with([](const SimulatedPrinter &printer) { return int(printer.pulses.size()); });
    }
    [[nodiscard]] QString state() const { return m_desk->find<QPushButton>("drawerStatus")->text(); }
    void twoSeats()
    {
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->best(2);
    }
    /// The action of the printing menu; null if it is not offered.
    [[nodiscard]] QAction *offered(const char *name)
    {
        QTest::mouseClick(m_desk->find<QAbstractButton>("printingButton"), Qt::LeftButton);
        auto *menu = m_desk->find<QMenu>("railMenu");
        auto *action = menu->findChild<QAction *>(QLatin1String(name));
        menu->close();
        return action;
    }

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<test::House>(); }
    void cleanupTestCase() { m_house.reset(); }
    void init()
    {
        test::failOnAnyWarning();
        m_house->removePdfs();
        m_ticketsAtPulse = -1;
        m_printer = std::make_unique<PrinterOnNetwork>(0, [this] { m_ticketsAtPulse = int(m_house->pdfs().size()); });
        QVERIFY(m_printer->port() != 0);
    }
    void cleanup()
    {
        m_desk.reset();
        m_printer.reset();
    }

    void theDrawerOpensBeforeTheTicketsOfACashSalePrint()
    {
        beginAt(drawer());
        twoSeats();
        m_desk->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QCOMPARE(pulses(), 1);
        QCOMPARE(m_ticketsAtPulse.load(), 0);
        QCOMPARE(state(), QStringLiteral("Cash drawer"));
    }

    void aCardLeavesItShut()
    {
        beginAt(drawer());
        twoSeats();
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_F10);
        m_desk->type(QStringLiteral("A71304"));
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_Return); // confirm
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QCOMPARE(pulses(), 0);
    }

    void aTrainingLeavesItShut()
    {
        beginAt(drawer());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->session().payment().isOpen() && !m_desk->session().isBusy(), Patience);
        m_desk->session().beginTraining(QStringLiteral("Ana"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().isTraining(), Patience);
        twoSeats();
        m_desk->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QCOMPARE(pulses(), 0);
    }

    void aDrawerThatIsNotThereHoldsNoTicketUpAndIsSaid()
    {
        const QString gone = drawer();
        m_printer.reset();
        beginAt(gone);
        for (int sale = 1; sale <= 2; ++sale) {
            twoSeats();
            m_desk->press(Qt::Key_F9);
            QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), sale, Patience);
            QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Cash drawer not reachable"), Patience);
            m_desk->key(Qt::Key_Return);
        }
        m_printer = std::make_unique<PrinterOnNetwork>(gone.section(u':', -1).toUShort());
        QVERIFY(m_printer->port() != 0);
        twoSeats();
        m_desk->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Cash drawer"), Patience); // it is back by itself
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 3, Patience);
    }

    void aDrawerThatStaysShutIsSaid()
    {
        beginAt(drawer());
        twoSeats();
        const QSignalSpy opened(&m_desk->session().drawer(), &desk::CashDrawer::opened);
        m_desk->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Patience); // from now on it is known to tell
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        m_desk->key(Qt::Key_Return);
        twoSeats();
        m_printer->with([](SimulatedPrinter &printer) {
            printer.isDrawerOpen = false;
            printer.isLocked = true;
        });
        m_desk->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Cash drawer stays shut"), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 2, Patience);
    }

    void aDeskWithoutADrawerSaysNothingOfOne()
    {
        beginAt({});
        QVERIFY(!m_desk->find<QPushButton>("drawerStatus")->isVisible());
        twoSeats();
        m_desk->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
    }

    void itIsSetInADialogThatTakesNoNonsense()
    {
        beginAt({});
        QAction *settings = offered("drawerSettings");
        QVERIFY(settings != nullptr);
        settings->trigger();
        auto *dialog = m_desk->window->findChild<desk::DrawerDialog *>();
        QVERIFY(dialog != nullptr);
        auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("drawerAddress"));
        auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        address->setText(QStringLiteral("COM3"));
        QVERIFY(!save->isEnabled());
        QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("drawerFault"))->text().isEmpty());
        address->setText(drawer());
        QVERIFY(save->isEnabled());
        save->click();
        QCOMPARE(state(), QStringLiteral("Cash drawer"));
        twoSeats();
        m_desk->press(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QCOMPARE(pulses(), 1);
    }

    void aCashierIsNotOfferedToOpenItWithoutASale()
    {
        beginAt(drawer());
        QVERIFY(offered("openDrawer") == nullptr);
    }

    void aSupervisorOpensItOnceTheReasonIsRecorded()
    {
        beginAt(drawer(), QStringLiteral("supervisor"));
        QAction *open = offered("openDrawer");
        QVERIFY(open != nullptr);
        open->trigger();
        auto *dialog = m_desk->window->findChild<QInputDialog *>(QStringLiteral("drawerReason"));
        QVERIFY(dialog != nullptr);
        QCOMPARE(pulses(), 0);
        dialog->setTextValue(QStringLiteral("Change for the bar"));
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(pulses(), 1, Patience);
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.operation WHERE kind = 'open-drawer' AND "
                                               "reason = 'Change for the bar' AND created_by = 'supervisor'")),
                 1);
    }
};

QTEST_MAIN(TestCashDrawer)
#include "tst_cashdrawer.moc"
