// A cashier sells by keyboard, from the search to the printed ticket.
#include "desk.h"

#include <inventory/store/holds.h>
#include <support/quiet.h>

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTreeWidget>

using namespace guichet;
using test::Patience;

namespace {

constexpr QLatin1String Theatre("SYM1");
constexpr QLatin1String Hall("ROC2");

} // namespace

class TestSaleScreen : public QObject
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
    }
    void cleanup() { m_desk.reset(); }

    void twoBestSeatsForExactCashAreFiveKeysFromSearchToTicket()
    {
        m_desk->open(Theatre); // what it types finds the performance, then Enter
        const qint64 before = orders();
        m_desk->best(2); // two keys
        QCOMPARE(m_desk->lines(), 2);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->pdfs().isEmpty(), Patience);
        QCOMPARE(orders(), before + 1);
        QVERIFY(label("orderLabel").startsWith(QStringLiteral("Order ")));
        QCOMPARE(m_desk->find<QTreeWidget>("ticketList")->topLevelItemCount(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in")),
                                 Patience);
        m_desk->key(Qt::Key_Return); // next sale
        QVERIFY(m_desk->find<QLineEdit>("searchEdit")->hasFocus());
        QCOMPARE(m_desk->lines(), 0);
    }

    void theSoldSeatsAreNeighbours()
    {
        m_desk->open(Theatre);
        m_desk->best(2);
        const auto sheet = m_desk->session().sheet();
        const auto &lines = m_desk->session().basket().lines;
        QCOMPARE(lines.size(), 2U);
        const qint32 first = sheet->plan->seatWithId(lines[0].seatId);
        const qint32 second = sheet->plan->seatWithId(lines[1].seatId);
        QVERIFY(sheet->plan->rightNeighbour(first) == second || sheet->plan->leftNeighbour(first) == second);
    }

    void nextBestOffersOtherSeatsAndGivesTheFirstBack()
    {
        m_desk->open(Theatre);
        m_desk->best(2);
        const qint32 first = m_desk->session().basket().lines.front().seatId;
        m_desk->type(QStringLiteral("n"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->session().isBusy() && m_desk->lines() == 2 &&
                                     m_desk->session().basket().lines.front().seatId != first,
                                 Patience);
        QCOMPARE(
            m_house->count(
                QStringLiteral("SELECT count(*) FROM guichet.occupancy WHERE state = 'h' AND seat_id = %1").arg(first)),
            0);
    }

    void aPaymentThatIsShortSaysSoAndTheCardPaysTheRest()
    {
        m_desk->open(Theatre);
        m_desk->best(1);
        m_desk->key(Qt::Key_Return); // pay
        QVERIFY(m_desk->find<QLineEdit>("amountEdit")->hasFocus());
        m_desk->type(QStringLiteral("5"));
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_Return);
        QVERIFY2(m_desk->notice("tenderNotice").contains(QStringLiteral("still missing")),
                 qPrintable(m_desk->notice("tenderNotice")));
        m_desk->key(Qt::Key_F10);
        m_desk->type(QStringLiteral("A1B2C3"));
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_Return); // confirm
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM report.tenders WHERE reference = 'A1B2C3'")), 1);
    }

    void changeDueIsBig()
    {
        m_desk->open(Theatre);
        m_desk->best(1);
        const Money total = m_desk->session().total();
        m_desk->key(Qt::Key_Return);
        m_desk->type(QStringLiteral("200"));
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(label("changeLabel"), formatMoney(Money(20'000) - total, QLocale()), Patience);
    }

    void aPriceTypeKeyPricesTheWholeBasket()
    {
        m_desk->open(Theatre);
        m_desk->best(2);
        const Money full = m_desk->session().total();
        m_desk->key(Qt::Key_F6);
        QVERIFY(m_desk->session().total() < full);
        const auto *list = m_desk->find<QListView>("basketList");
        const QString spoken = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Ask to see")), qPrintable(spoken));
        m_desk->key(Qt::Key_F5);
        QCOMPARE(m_desk->session().total(), full);
    }

    void standingPlacesAreSoldByQuantity()
    {
        m_desk->open(Hall);
        m_desk->type(QStringLiteral("s"));
        QVERIFY(m_desk->find<QSpinBox>("standingCountSpin")->hasFocus());
        m_desk->type(QStringLiteral("4"));
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 4, Patience);
        const auto *list = m_desk->find<QListView>("basketList");
        QVERIFY2(list->model()->index(1, 0).data().toString().startsWith(QStringLiteral("4 × ")),
                 qPrintable(list->model()->index(1, 0).data().toString()));
        m_desk->key(Qt::Key_F6); // the second price type, for all of them
        m_desk->key(Qt::Key_F4);
        m_desk->key(Qt::Key_Down);
        m_desk->type(QStringLiteral("+")); // and for one more
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 5, Patience);
        for (const orders::BasketLine &line : m_desk->session().basket().lines)
            QCOMPARE(line.priceTypeId, m_desk->session().basket().lines.front().priceTypeId);
        m_desk->key(Qt::Key_F4);
        m_desk->type(QStringLiteral("-"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 4, Patience);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
    }

    void aSeatIsTakenAndGivenBackFromTheKeyboard()
    {
        m_desk->open(Theatre);
        m_desk->key(Qt::Key_F3);
        m_desk->key(Qt::Key_Right);
        m_desk->key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 1, Patience);
        m_desk->key(Qt::Key_F3);
        m_desk->key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 0, Patience);
    }

    void holdsThatEndedNameTheirSeatsAndCanBeHeldAgain()
    {
        m_house->setHoldMinutes(0.03);
        m_desk->open(Theatre);
        m_desk->best(2);
        const QString seat = m_desk->session().basket().lines.front().seatLabel;
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("basketNotice").contains(seat), Patience);
        m_house->setHoldMinutes(10);
        QTest::mouseClick(m_desk->find<QPushButton>("holdAgainButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->session().holdsEnded(), Patience);
        QVERIFY(m_desk->session().secondsLeft().value_or(0) > 300);
        QCOMPARE(m_desk->lines(), 2);
    }

    void seatsThatAnotherCounterTookAreNamedAndReplaced()
    {
        m_house->setHoldMinutes(0.03);
        m_desk->open(Theatre);
        m_desk->best(2);
        const auto lines = m_desk->session().basket().lines;
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().holdsEnded(), Patience);
        m_house->setHoldMinutes(10);
        takeElsewhere(lines.front().performanceId, {lines.front().seatId});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 1, Patience); // the feed brought it
        QVERIFY2(m_desk->notice("basketNotice").contains(lines.front().seatLabel),
                 qPrintable(m_desk->notice("basketNotice")));
        QTest::mouseClick(m_desk->find<QPushButton>("bestAgainButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
    }

    void aSaleThatLostASeatSaysWhichAndSellsNothing()
    {
        m_house->setHoldMinutes(0.03);
        m_desk->open(Theatre);
        m_desk->best(2);
        const auto lines = m_desk->session().basket().lines;
        const qint64 before = orders();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().holdsEnded(), Patience);
        m_house->setHoldMinutes(10);
        takeElsewhere(lines.front().performanceId, {lines.front().seatId, lines.back().seatId});
        m_desk->key(Qt::Key_F9); // before the feed says it, or after
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("basketNotice").contains(lines.back().seatLabel), Patience);
        QCOMPARE(orders(), before);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 0, Patience);
    }

    void whatAnotherCounterTakesAppearsOnThePlan()
    {
        m_desk->open(Theatre);
        const auto sheet = m_desk->session().sheet();
        const std::vector<inventory::SeatState> states = m_desk->session().live().states();
        const auto free = std::find(states.begin(), states.end(), inventory::SeatState::Free);
        QVERIFY(free != states.end());
        const int seat = int(free - states.begin());
        takeElsewhere(sheet->summary.id, {sheet->plan->seatIds[size_t(seat)]});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->session().live().model()->state(seat), inventory::SeatState::HeldOther,
                                  Patience);
    }

    void aReprintIsADuplicateWithItsOwnFile()
    {
        m_desk->open(Theatre);
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>("reprintButton")->isEnabled(), Patience);
        m_desk->type(QStringLiteral("r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 2, Patience);
        QVERIFY(!m_house->pdfs().filter(QStringLiteral("duplicate-1")).isEmpty());
    }

    void theLastSaleComesBackWithOneKey()
    {
        const QString order = sellTwo();
        m_desk->key(Qt::Key_Return); // the next customer
        m_desk->key(Qt::Key_F3);
        m_desk->best(1);
        m_desk->key(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->find<QStackedWidget>("saleSide")->currentIndex(), 1, Patience);
        QCOMPARE(label("orderLabel"), QStringLiteral("Order ") + order);
        m_desk->type(QStringLiteral("r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().filter(QStringLiteral("duplicate-1")).size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in")),
                                 Patience);
        m_desk->key(Qt::Key_Return);
        QCOMPARE(m_desk->lines(), 1); // the basket waited
    }

    void anOrderNumberInTheSearchOpensThatOrder()
    {
        const QString order = sellTwo();
        m_desk->key(Qt::Key_Return);
        m_desk->type(order.toLower());
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->find<QStackedWidget>("saleSide")->currentIndex(), 1, Patience);
        QCOMPARE(label("orderLabel"), QStringLiteral("Order ") + order);
        QCOMPARE(m_desk->find<QTreeWidget>("ticketList")->topLevelItemCount(), 2);
    }

    void aTicketNumberInTheSearchReprintsThatTicketAlone()
    {
        sellTwo();
        const QString ticket = m_desk->find<QTreeWidget>("ticketList")->topLevelItem(1)->text(3);
        m_desk->key(Qt::Key_Return);
        m_desk->type(ticket);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->find<QStackedWidget>("saleSide")->currentIndex(), 1, Patience);
        m_desk->type(QStringLiteral("r"));
        const QString file = ticket + QStringLiteral("_duplicate-1.pdf");
        QTRY_VERIFY2_WITH_TIMEOUT(m_house->pdfs().contains(file), qPrintable(m_house->pdfs().join(u' ')), Patience);
    }

    void aNumberThatNobodySoldIsSaid()
    {
        m_desk->open(Theatre);
        m_desk->key(Qt::Key_F2);
        m_desk->type(QStringLiteral("T1-999999"));
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("listNotice").contains(QStringLiteral("T1-999999")), Patience);
    }

    void seatsLostAfterTheCardWasChargedSayWhatToGiveBackAndWhere()
    {
        m_desk->open(Theatre);
        m_desk->best(2);
        const auto lines = m_desk->session().basket().lines;
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_F10);
        m_desk->type(QStringLiteral("AUTH77"));
        m_desk->key(Qt::Key_Return);
        expireHolds();
        takeElsewhere(lines.front().performanceId, {lines.front().seatId});
        m_desk->key(Qt::Key_Return); // confirms
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("tenderNotice").contains(QStringLiteral("card payment AUTH77")),
                                 Patience);
        QVERIFY2(m_desk->notice("tenderNotice").contains(formatMoney(lines.front().price, QLocale())),
                 qPrintable(m_desk->notice("tenderNotice")));
        m_desk->key(Qt::Key_G);
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(m_house->count(QStringLiteral("SELECT amount FROM report.tenders WHERE reference = 'AUTH77'")),
                 lines.back().price.minorUnits());
    }

    void cardMoneyIsNotForgottenWhenEverySeatIsLost()
    {
        m_desk->open(Theatre);
        m_desk->best(1);
        const auto lines = m_desk->session().basket().lines;
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_F10);
        m_desk->type(QStringLiteral("AUTH78"));
        m_desk->key(Qt::Key_Return);
        expireHolds();
        takeElsewhere(lines.front().performanceId, {lines.front().seatId});
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 0, Patience);
        QVERIFY2(m_desk->notice("tenderNotice").contains(QStringLiteral("AUTH78")),
                 qPrintable(m_desk->notice("tenderNotice")));
        m_desk->key(Qt::Key_G);
        QVERIFY(!m_desk->find<QLineEdit>("amountEdit")->isVisible());
        QVERIFY(m_desk->notice("tenderNotice").isEmpty());
    }

    void whatIsLeftIsRightAfterASaleWithoutCountingTheSeason()
    {
        m_desk->open(Theatre);
        const auto left = [this] {
            qint32 free = 0;
            for (const auto &summary : m_desk->session().performances()) {
                if (summary.code == Theatre) {
                    for (const auto &category : summary.remaining)
                        free += category.free.value_or(0);
                }
            }
            return free;
        };
        QTRY_VERIFY_WITH_TIMEOUT(left() > 0, Patience); // counted once
        const qint32 before = left();
        m_desk->best(2);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(left(), before - 2);
    }

    void theWholeWindowSpeaksAnotherLanguageAtOnce_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("pay");
        QTest::addColumn<QString>("confirm");
        QTest::newRow("French") << "fr" << QLocale(QLocale::French, QLocale::France) << "Encaisser"
                                << "Vendre et imprimer";
        QTest::newRow("Spanish") << "es" << QLocale(QLocale::Spanish, QLocale::Spain) << "Cobrar"
                                 << "Vender e imprimir";
    }

    void theWholeWindowSpeaksAnotherLanguageAtOnce()
    {
        QFETCH(QString, code);
        QFETCH(QLocale, locale);
        m_desk->open(Theatre);
        m_desk->best(1);
        auto *pay = m_desk->find<QPushButton>("payButton");
        QCOMPARE(pay->text(), QStringLiteral("Pay"));
        m_desk->key(Qt::Key_F2);
        m_desk->type(QStringLiteral("T1-999999")); // an open notice
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->notice("listNotice").isEmpty(), Patience);
        m_desk->key(Qt::Key_F4);
        m_desk->key(Qt::Key_Return); // the tender pad, with a notice of its own
        m_desk->key(Qt::Key_Return);
        QVERIFY(!m_desk->notice("tenderNotice").isEmpty());

        const QStringList english = shownTexts();
        m_desk->language.use(code);
        QTRY_VERIFY(pay->text() != QStringLiteral("Pay"));
        QTEST(pay->text(), "pay");
        QTEST(m_desk->find<QPushButton>("confirmSaleButton")->text(), "confirm");
        QCOMPARE(label("totalLabel"), formatMoney(m_desk->session().total(), locale));
        QTRY_VERIFY2(shownTexts().size() == english.size(), // what was made anew is shown by the next event
                     qPrintable(english.join(u'|') + u'\n' + shownTexts().join(u'|')));
        sameInBoth(english, shownTexts());
        m_desk->language.use(QStringLiteral("en"));
        QTRY_VERIFY2(shownTexts() == english, qPrintable(english.join(u'|') + u'\n' + shownTexts().join(u'|')));

        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in")),
                                 Patience);
        const QStringList sold = shownTexts();
        m_desk->language.use(code);
        QTRY_VERIFY(!m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in")));
        QTRY_COMPARE(shownTexts().size(), sold.size());
        sameInBoth(sold, shownTexts());
        m_desk->language.use(QStringLiteral("en"));
        QTRY_COMPARE(shownTexts(), sold);
    }

    void aCustomerIsAddedInOneLineAndFoundAgain()
    {
        m_desk->open(Theatre);
        m_desk->best(1);
        m_desk->type(QStringLiteral("c"));
        QVERIFY(m_desk->find<QLineEdit>("customerEdit")->hasFocus());
        m_desk->type(QStringLiteral("Camille Roux camille@example.org"));
        auto *list = m_desk->find<QListWidget>("customerList");
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, Patience); // nobody yet: offers to add
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->session().customer().has_value(), qPrintable(m_desk->notice("basketNotice")),
                                  Patience);
        QCOMPARE(m_desk->find<QPushButton>("customerButton")->text(), QStringLiteral("Camille Roux"));
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.order_file WHERE contact_id IS NOT NULL")),
                 1);
        m_desk->key(Qt::Key_Return);
        QVERIFY(!m_desk->session().customer()); // the next customer is somebody else
        m_desk->key(Qt::Key_F3);
        m_desk->type(QStringLiteral("c"));
        m_desk->type(QStringLiteral("rou"));
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, Patience);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("camille@example.org")));
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().customer().has_value(), Patience);
    }

    void theSearchForgivesAccents()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() && !m_desk->session().performances().empty(), Patience);
        m_desk->key(Qt::Key_F2);
        m_desk->type(QStringLiteral("vallees"));
        QVERIFY(m_desk->find<QListView>("performanceList")->model()->rowCount() >= 1);
    }

private:
    [[nodiscard]] QString label(const char *name) const { return m_desk->find<QLabel>(name)->text(); }
    [[nodiscard]] qint64 orders() { return m_house->count(QStringLiteral("SELECT count(*) FROM guichet.order_file")); }

    /// Sells two seats of the theatre for cash and waits for the paper. The order's number.
    QString sellTwo()
    {
        m_desk->open(Theatre);
        m_desk->best(2);
        m_desk->key(Qt::Key_F9);
        [this] {
            QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in")),
                                     Patience);
        }();
        return label("orderLabel").section(u' ', 1);
    }

    void expireHolds()
    {
        m_house->sql(QStringLiteral(
            "UPDATE guichet.occupancy SET held_until = clock_timestamp() - interval '1 second' WHERE state = 'h'"));
    }

    /// What notices, buttons and captions of the page say.
    [[nodiscard]] QStringList shownTexts() const
    {
        QStringList texts;
        for (const auto *shown : m_desk->find<QWidget>("saleSplitter")->findChildren<QLabel *>()) {
            if (shown->isVisible())
                texts.append(shown->text());
        }
        for (const auto *shown : m_desk->find<QWidget>("saleSplitter")->findChildren<QAbstractButton *>()) {
            // the cross in a line of text comes and goes by a fade of its own
            if (shown->isVisible() && qobject_cast<const QLineEdit *>(shown->parentWidget()) == nullptr)
                texts.append(shown->text());
        }
        return texts;
    }

    /// No sentence of three words or more may be the same in two languages, except what people and plans are called.
    static void sameInBoth(const QStringList &before, const QStringList &after)
    {
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (before[i].count(u' ') >= 2 && after.value(i) == before[i])
                QFAIL(qPrintable(QStringLiteral("not translated: ") + before[i]));
        }
    }

    /// As the cashier of the next window.
    void takeElsewhere(qint32 performance, const std::vector<qint32> &seats)
    {
        storage::Connection connection(test::TestCluster::asOperator(m_house->owner, QStringLiteral("cashier")));
        QVERIFY(connection.ensureOpen());
        const auto held = inventory::hold(connection, {QStringLiteral("T2"), QUuid::createUuid()}, performance, seats);
        QVERIFY2(held.has_value(), held ? "" : held.error().code.constData());
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestSaleScreen)
#include "tst_salescreen.moc"
