// What a queue brings: customers who let the next one go first, and seats that another counter was quicker for.
#include "desk.h"

#include <inventory/store/holds.h>
#include <support/quiet.h>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

using namespace guichet;
using test::Patience;

namespace {

constexpr QLatin1String Theatre("SYM1");
constexpr QLatin1String Hall("ROC2");

} // namespace

class TestSaleQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<test::House>(); }
    void cleanupTestCase() { m_house.reset(); }

    void init()
    {
        test::failOnAnyWarning();
        m_house->setHoldMinutes(10);
        m_house->removePdfs();
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(Theatre);
    }
    void cleanup() { m_desk.reset(); }

    void aParkedBasketKeepsItsSeatsWhileTheNextCustomerBuys()
    {
        m_desk->best(2);
        const orders::Basket first = m_desk->session().basket();
        m_desk->type(QStringLiteral("p"));
        QCOMPARE(m_desk->lines(), 0);
        QCOMPARE(m_desk->session().parked().size(), 1U);
        QVERIFY(m_desk->find<QLineEdit>("searchEdit")->hasFocus());
        QCOMPARE(held(first), 2);
        // nobody at this counter can take them either
        const auto sheet = m_desk->session().sheet();
        for (const orders::BasketLine &line : first.lines)
            QCOMPARE(m_desk->session().live().model()->state(sheet->plan->seatWithId(line.seatId)),
                     inventory::SeatState::HeldOther);

        m_desk->key(Qt::Key_Return);
        m_desk->best(1);
        QVERIFY(m_desk->session().basket().lines.front().seatId != first.lines.front().seatId);
        sell();
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_F3);
        m_desk->type(QStringLiteral("p")); // the one that waits
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
        QVERIFY(m_desk->session().basket().lines == first.lines);
        QVERIFY(m_desk->session().parked().empty());
        for (const orders::BasketLine &line : first.lines)
            QCOMPARE(m_desk->session().live().model()->state(sheet->plan->seatWithId(line.seatId)),
                     inventory::SeatState::HeldHere);
        sell();
        QCOMPARE(held(first), 0);
    }

    void waitingDoesNotProlongTheHolds()
    {
        m_desk->best(1);
        const qint64 before = m_desk->session().secondsLeft().value_or(-1);
        m_desk->type(QStringLiteral("p"));
        QVERIFY(!m_desk->session().secondsLeft());
        const qint64 parked = m_desk->session().parked().front().secondsLeft();
        QVERIFY(parked <= before && parked > before - 30);
        m_desk->session().callBack(m_desk->session().parked().front().basket.id);
        const qint64 after = m_desk->session().secondsLeft().value_or(-1);
        QVERIFY(after <= parked && after > parked - 30);
    }

    void theCustomerAndThePriceTypesWaitAsWell()
    {
        m_desk->best(2);
        m_desk->key(Qt::Key_F6);
        const Money total = m_desk->session().total();
        contacts::Contact camille;
        camille.familyName = QStringLiteral("Roux");
        m_desk->session().addCustomer(camille);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().customer().has_value(), Patience);
        m_desk->key(Qt::Key_F4);
        m_desk->type(QStringLiteral("p"));
        QVERIFY(!m_desk->session().customer());
        QVERIFY2(m_desk->find<QPushButton>("callBackButton0")->text().endsWith(QStringLiteral("Roux")),
                 qPrintable(m_desk->find<QPushButton>("callBackButton0")->text()));
        m_desk->key(Qt::Key_F3);
        m_desk->type(QStringLiteral("p"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
        QCOMPARE(m_desk->session().customer()->familyName, QStringLiteral("Roux"));
        QCOMPARE(m_desk->session().total(), total);
        QCOMPARE(m_desk->session().basket().contactId, std::optional(m_desk->session().customer()->id));
    }

    void theBasketOnScreenAndAParkedOneChangePlaces()
    {
        m_desk->best(2);
        m_desk->type(QStringLiteral("p"));
        m_desk->key(Qt::Key_F3);
        m_desk->best(3);
        QTest::mouseClick(m_desk->find<QPushButton>("callBackButton0"), Qt::LeftButton);
        QCOMPARE(m_desk->lines(), 2);
        QCOMPARE(m_desk->session().parked().size(), 1U);
        QCOMPARE(m_desk->session().parked().front().basket.lines.size(), 3U);
        QCOMPARE(m_desk->session().seatsInHand(), 5U);
    }

    void noMoreThanAFewBasketsWait()
    {
        for (size_t i = 0; i < desk::MostParked; ++i) {
            m_desk->key(Qt::Key_F3);
            m_desk->best(1);
            m_desk->type(QStringLiteral("p"));
            QCOMPARE(m_desk->session().parked().size(), i + 1);
        }
        m_desk->key(Qt::Key_F3);
        m_desk->best(1);
        m_desk->type(QStringLiteral("p"));
        QCOMPARE(m_desk->lines(), 1);
        QVERIFY2(m_desk->notice("basketNotice").contains(QStringLiteral("parked")),
                 qPrintable(m_desk->notice("basketNotice")));
    }

    void aBasketGivenUpFreesItsSeats()
    {
        m_desk->best(2);
        const orders::Basket given = m_desk->session().basket();
        m_desk->type(QStringLiteral("p"));
        QTest::mouseClick(m_desk->find<QPushButton>("endParkedButton0"), Qt::LeftButton);
        QVERIFY(m_desk->session().parked().empty());
        QTRY_COMPARE_WITH_TIMEOUT(held(given), 0, Patience);
    }

    void whoeverLeavesTheCounterLeavesNoSeatsHeld()
    {
        m_desk->best(2);
        const orders::Basket parked = m_desk->session().basket();
        m_desk->type(QStringLiteral("p"));
        m_desk.reset();
        QCOMPARE(held(parked), 0);
    }

    void aBasketThatWaitedTooLongSaysWhichSeatIsGoneAndOffersTheNearest()
    {
        m_house->setHoldMinutes(0.03);
        m_desk->best(2);
        m_desk->key(Qt::Key_F6);
        const auto lines = m_desk->session().basket().lines;
        m_desk->type(QStringLiteral("p"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->session().parked().front().secondsLeft(), 0, Patience);
        m_house->setHoldMinutes(10);
        takeElsewhere(lines.front().performanceId, {lines.front().seatId});
        m_desk->key(Qt::Key_F3);
        m_desk->type(QStringLiteral("p"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 1, Patience);
        const QString notice = m_desk->notice("basketNotice");
        QVERIFY2(notice.contains(lines.front().seatLabel), qPrintable(notice));
        QVERIFY2(notice.contains(QStringLiteral("nearest")), qPrintable(notice));

        QTest::mouseClick(m_desk->find<QPushButton>("nearestInsteadButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
        const orders::BasketLine instead = m_desk->session().basket().lines.back();
        QVERIFY2(notice.contains(instead.seatLabel), qPrintable(notice));
        QCOMPARE(instead.category, lines.front().category);
        QCOMPARE(instead.priceType, lines.front().priceType); // the student stays one
    }

    void oneBasketHoldsSeatsOfTwoPerformances()
    {
        m_desk->best(2);
        m_desk->open(Hall);
        QCOMPARE(m_desk->lines(), 2);
        m_desk->best(1);
        QCOMPARE(m_desk->lines(), 3);
        const Money total = m_desk->session().total();
        sell();
        QVERIFY(m_desk->find<QLabel>("changeLabel")->text() == formatMoney(total, QLocale()));
        QCOMPARE(m_house->count(QStringLiteral(
                     "SELECT count(DISTINCT performance_id) FROM guichet.ticket WHERE order_id = (SELECT order_id FROM "
                     "guichet.order_file ORDER BY created_at DESC LIMIT 1)")),
                 2);
    }

    void aScanOpensTheOrderWhereverTheCursorIs_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"searchEdit", "seatPlan", "basketList", "customerEdit", "bestCountSpin"})
            QTest::newRow(field) << field;
    }

    void aScanOpensTheOrderWhereverTheCursorIs()
    {
        QFETCH(QString, field);
        m_desk->best(1);
        sell();
        const QString order = m_desk->find<QLabel>("orderLabel")->text().section(u' ', 1);
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_Return);
        m_desk->best(1); // the next customer's
        m_desk->key(Qt::Key_F3);
        if (field == u"customerEdit")
            m_desk->type(QStringLiteral("cab"));
        else
            m_desk->find<QWidget>(field.toLatin1().constData())->setFocus();
        if (field == u"searchEdit")
            m_desk->type(QStringLiteral("x"));
        const auto *line = qobject_cast<QLineEdit *>(m_desk->window->focusWidget());
        const QString text = line != nullptr ? line->text() : QString();

        m_desk->scan(order);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->find<QStackedWidget>("saleSide")->currentIndex(), 1, Patience);
        QCOMPARE(m_desk->find<QLabel>("orderLabel")->text(), QStringLiteral("Order ") + order);
        QCOMPARE(m_desk->lines(), 1); // no key of the code was a command
        if (field == u"customerEdit")
            QCOMPARE(line->text(), text);
    }

    void theCodeOfATicketTakesNoSeatsAndSaysHowToGoOn()
    {
        m_desk->key(Qt::Key_F3);
        m_desk->scan(QStringLiteral("GB2B3B4B5B6B7B8B9B0B1B2B3B4B5B6B7")); // full of commands
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("listNotice").contains(QStringLiteral("ticket number")), Patience);
        QVERIFY(!m_desk->session().isBusy());
        QCOMPARE(m_desk->lines(), 0);
    }

    void aScanDoesNotDisturbAPayment()
    {
        m_desk->best(1);
        m_desk->key(Qt::Key_Return);
        auto *amount = m_desk->find<QLineEdit>("amountEdit");
        m_desk->type(QStringLiteral("12"));
        m_desk->scan(QStringLiteral("T1-345"));
        QCOMPARE(amount->text(), QStringLiteral("12"));
        QVERIFY(amount->hasFocus());
        QVERIFY2(m_desk->notice("basketNotice").contains(QStringLiteral("T1-345")),
                 qPrintable(m_desk->notice("basketNotice")));
        m_desk->key(Qt::Key_F9); // goes on as if nothing had happened
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in")),
                                 Patience);
    }

    void aCustomerWhoIsKnownIsOfferedBeforeANewOne()
    {
        m_desk->best(1);
        contacts::Contact helene;
        helene.givenName = QStringLiteral("Hélène");
        helene.familyName = QStringLiteral("Marchand");
        helene.email = QStringLiteral("helene@example.org");
        helene.phone = QStringLiteral("+33612345678");
        m_desk->session().addCustomer(helene);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().customer().has_value(), Patience);
        m_desk->session().setCustomer(std::nullopt);
        auto *list = m_desk->find<QListWidget>("customerList");
        for (const char *typed : {"Marchand Helene", "06 12 34 56 78", "Lena Marchand HELENE@example.org"}) {
            m_desk->key(Qt::Key_F4);
            m_desk->type(QStringLiteral("c"));
            m_desk->type(QString::fromUtf8(typed));
            QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, Patience);
            QVERIFY2(list->item(0)->text().contains(QStringLiteral("same ")), qPrintable(list->item(0)->text()));
            QVERIFY(list->item(1)->text().startsWith(QStringLiteral("Somebody else")));
            QCOMPARE(list->currentRow(), 0); // Enter takes who is known
            m_desk->key(Qt::Key_Escape);
        }
    }

private:
    [[nodiscard]] qint64 held(const orders::Basket &basket)
    {
        return m_house->count(
            QStringLiteral("SELECT count(*) FROM guichet.occupancy WHERE state = 'h' AND holder = '%1'")
                .arg(basket.id.toString(QUuid::WithoutBraces)));
    }

    void sell()
    {
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in")),
                                 Patience);
    }

    /// As the cashier of the next window.
    void takeElsewhere(qint32 performance, const std::vector<qint32> &seats)
    {
        storage::Connection connection(test::TestCluster::asOperator(m_house->owner, QStringLiteral("cashier")));
        QVERIFY(connection.ensureOpen());
        const auto taken = inventory::hold(connection, {QStringLiteral("T2"), QUuid::createUuid()}, performance, seats);
        QVERIFY2(taken.has_value(), taken ? "" : taken.error().code.constData());
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestSaleQueue)
#include "tst_salequeue.moc"
