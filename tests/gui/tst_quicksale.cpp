// A queue waits: two best seats for exact cash, in as few keys or clicks as there can be, each of them counted.
#include "desk.h"

#include <support/quiet.h>

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSpinBox>

using namespace guichet;
using test::Patience;

namespace {

constexpr int MostKeys = 6; // DESIGN.md §8
constexpr int MostClicks = 4;

/// What a cashier's hands do, and how often.
class Hands
{
public:
    explicit Hands(test::Desk &desk)
        : m_desk(desk)
    {
    }
    void press(Qt::Key key)
    {
        ++m_keys;
        m_desk.press(key);
    }
    void click(QWidget *where, const QPoint &at)
    {
        ++m_clicks;
        QTest::mouseClick(where, Qt::LeftButton, {}, at);
    }
    void click(const char *button)
    {
        auto *pressed = m_desk.find<QAbstractButton>(button);
        QVERIFY2(pressed->isVisible() && pressed->isEnabled(), button);
        click(pressed, pressed->rect().center());
    }
    [[nodiscard]] int keys() const { return m_keys; }
    [[nodiscard]] int clicks() const { return m_clicks; }

private:
    test::Desk &m_desk;
    int m_keys = 0;
    int m_clicks = 0;
};

} // namespace

class TestQuickSale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<test::House>(); }
    void cleanupTestCase() { m_house.reset(); }

    void init()
    {
        test::failOnAnyWarning();
        m_house->removePdfs();
        QSettings().remove(QStringLiteral("sale"));
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(QStringLiteral("cashier"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() && !m_desk->session().performances().empty(), Patience);
        QVERIFY(m_desk->find<QLineEdit>("searchEdit")->hasFocus()); // idle: nothing is open, the next key searches
    }
    void cleanup() { m_desk.reset(); }

    void twoBestSeatsForExactCashAreAtMostSixKeysFromTheIdleScreen()
    {
        const qint64 before = tickets();
        Hands hands(*m_desk);
        hands.press(Qt::Key_Return); // the next performance
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().sheet() != nullptr, Patience);
        hands.press(Qt::Key_2);
        hands.press(Qt::Key_B);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
        hands.press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
        QCOMPARE(tickets(), before + 2);
        QVERIFY2(hands.keys() <= MostKeys, qPrintable(QString::number(hands.keys())));
        QCOMPARE(hands.clicks(), 0);
    }

    void theSameIsSoldWhenEveryKeyComesBeforeTheAnswerToTheOneBefore()
    {
        const qint64 before = tickets();
        Hands hands(*m_desk);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_2, Qt::Key_B, Qt::Key_F9})
            hands.press(key);
        QVERIFY(m_desk->find<QLineEdit>("searchEdit")->text().isEmpty()); // no key went astray
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
        QCOMPARE(tickets(), before + 2);
    }

    void aNamedPerformanceIsAtMostSixKeysToo()
    {
        Hands hands(*m_desk);
        for (const Qt::Key key : {Qt::Key_R, Qt::Key_O, Qt::Key_Return, Qt::Key_2, Qt::Key_B, Qt::Key_F9})
            hands.press(key);
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
        QCOMPARE(hands.keys(), MostKeys);
    }

    void theNextCustomerNeedsOneKeyMoreAtMost()
    {
        Hands first(*m_desk);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_4, Qt::Key_B, Qt::Key_F9})
            first.press(key);
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
        const qint64 before = tickets();
        m_house->removePdfs();
        Hands next(*m_desk);
        // two seats again, as nobody said another number
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Return, Qt::Key_B, Qt::Key_F9})
            next.press(key);
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
        QCOMPARE(tickets(), before + 2);
        QVERIFY(next.keys() <= MostKeys);
    }

    void twoBestSeatsForExactCashAreAtMostFourClicksFromTheIdleScreen()
    {
        const qint64 before = tickets();
        Hands hands(*m_desk);
        auto *list = m_desk->find<QListView>("performanceList");
        hands.click(list->viewport(), list->visualRect(list->model()->index(0, 0)).center());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().sheet() != nullptr, Patience);
        hands.click("bestButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
        hands.click("basketExactCashButton");
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
        QCOMPARE(tickets(), before + 2);
        QVERIFY2(hands.clicks() <= MostClicks, qPrintable(QString::number(hands.clicks())));
        QCOMPARE(hands.keys(), 0);
    }

    void theExpressProfileSellsTwoInThreeKeysAndAsksForNoCustomer()
    {
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->type(QStringLiteral("x"));
        QVERIFY(m_desk->find<QWidget>("expressPad")->isVisible());
        QVERIFY(!m_desk->find<QWidget>("customerButton")->isVisible());
        for (int customer = 0; customer < 2; ++customer) {
            const qint64 before = tickets();
            m_house->removePdfs();
            Hands hands(*m_desk);
            hands.press(Qt::Key_2);
            hands.press(Qt::Key_F5);
            hands.press(Qt::Key_F9);
            QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
            QCOMPARE(tickets(), before + 2);
            QCOMPARE(hands.keys(), 3);
            m_desk->key(Qt::Key_Return); // the next one: no search, the same performance
            QVERIFY(m_desk->find<QWidget>("seatPlan")->hasFocus());
        }
        m_desk.reset();
        m_desk = std::make_unique<test::Desk>(*m_house); // the desk's habit is kept
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        QVERIFY(m_desk->find<QWidget>("expressPad")->isVisible());
        Hands hands(*m_desk);
        hands.click("expressCount3");
        hands.click("product0-1"); // the second price type
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 3, Patience);
        const auto sheet = m_desk->session().sheet();
        for (const orders::BasketLine &line : m_desk->session().basket().lines)
            QCOMPARE(line.priceType, sheet->priceTypes[1].code);
        hands.click("basketExactCashButton");
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
        QCOMPARE(hands.clicks(), 3);
    }

    void bestSeatsClickedBeforeThePlanIsThereAreThoseOfTheNewPerformance()
    {
        m_desk->open(QStringLiteral("SYM1"));
        auto *list = m_desk->find<QListView>("performanceList");
        m_desk->key(Qt::Key_F2);
        m_desk->type(QStringLiteral("ROC2"));
        Hands hands(*m_desk);
        hands.click(list->viewport(), list->visualRect(list->model()->index(0, 0)).center());
        hands.click("bestButton"); // the old plan is still on screen
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
        for (const orders::BasketLine &line : m_desk->session().basket().lines)
            QCOMPARE(line.performanceCode, QStringLiteral("ROC2"));
    }

    void moneyIsNotTakenUnseenForSeatsThatAreApart()
    {
        m_desk->open(QStringLiteral("SYM1"));
        const qint32 performance = m_desk->session().sheet()->summary.id;
        // every second seat is gone
        m_house->sql(QStringLiteral("INSERT INTO guichet.occupancy (performance_id, seat_id, state, reason) SELECT %1, "
                                    "s.seat_id, 'b', 'test' FROM guichet.seat s JOIN guichet.performance p USING "
                                    "(plan_id) WHERE p.performance_id = %1 AND s.ord % 2 = 0 ON CONFLICT DO NOTHING")
                         .arg(performance));
        m_desk.reset();
        const auto again = m_house->count(QStringLiteral("SELECT count(*) FROM guichet.order_file"));
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        for (const Qt::Key key : {Qt::Key_2, Qt::Key_B, Qt::Key_F9})
            m_desk->press(key);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
        QVERIFY2(m_desk->notice("planNotice").contains(QStringLiteral("apart")),
                 qPrintable(m_desk->notice("planNotice")));
        QVERIFY(!m_desk->session().payment().isOpen());
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.order_file")), again);
        m_desk->key(Qt::Key_F9); // the customer agrees
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(), Patience);
    }

private:
    [[nodiscard]] qint64 tickets() { return m_house->count(QStringLiteral("SELECT count(*) FROM guichet.ticket")); }
    [[nodiscard]] bool isPrinted() const
    {
        return !m_house->pdfs().isEmpty() &&
               m_desk->notice("paperNotice").startsWith(QStringLiteral("The tickets are in"));
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestQuickSale)
#include "tst_quicksale.moc"
