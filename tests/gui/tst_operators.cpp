// Who is at work, what that role sees, and how somebody else takes over.
#include "desk.h"

#include <counter/basketview.h>
#include <support/quiet.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace guichet;
using test::Patience;

class TestOperators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<test::House>(); }
    void cleanupTestCase() { m_house.reset(); }
    void init()
    {
        test::failOnAnyWarning();
        m_desk = std::make_unique<test::Desk>(*m_house);
    }
    void cleanup() { m_desk.reset(); }

    void aWrongPasswordIsSaidWhereItWasTyped()
    {
        m_desk->signIn(QStringLiteral("cashier"), QStringLiteral("wrong"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("loginNotice").contains(QStringLiteral("not right")), Patience);
        QVERIFY(m_desk->window->session() == nullptr);
        QVERIFY(m_desk->find<QLineEdit>("passwordEdit")->hasFocus());
        m_desk->type(QStringLiteral("demo"));
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() != nullptr, Patience);
    }

    void theDemonstrationIsOnePressAway()
    {
        QTest::mouseClick(m_desk->find<QPushButton>("demo_supervisor_button"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() != nullptr, Patience);
        QVERIFY(m_desk->find<QPushButton>("operatorStatus")->text().contains(QStringLiteral("Supervisor")));
    }

    void aRoleThatDoesNotSellLooksAndSellsNothing_data()
    {
        QTest::addColumn<QString>("role");
        QTest::newRow("accountant") << "accountant";
        QTest::newRow("card station") << "station";
        QTest::newRow("manager") << "manager";
    }

    void aRoleThatDoesNotSellLooksAndSellsNothing()
    {
        QFETCH(QString, role);
        m_desk->signIn(role);
        m_desk->open(QStringLiteral("SYM1"));
        QVERIFY(!m_desk->find<counter::BasketView>("basketView")->isVisible());
        QVERIFY(!m_desk->find<QPushButton>("bestButton")->isVisible());
        QVERIFY(!m_desk->find<QPushButton>("lastSaleButton")->isVisible());
        const qint64 before = m_house->count(QStringLiteral("SELECT count(*) FROM guichet.occupancy"));
        m_desk->type(QStringLiteral("2b")); // the keys do nothing either
        m_desk->key(Qt::Key_F9);
        m_desk->key(Qt::Key_R, Qt::ControlModifier);
        m_desk->key(Qt::Key_F3);
        m_desk->key(Qt::Key_Right);
        m_desk->key(Qt::Key_Space);
        QCOMPARE(m_desk->lines(), 0);
        QVERIFY(!m_desk->session().isBusy());
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.occupancy")), before);
    }

    void anAgencySellsAndFindsItsOwnOrdersOnly()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        auto *order = m_desk->find<QLabel>("orderLabel");
        QTRY_VERIFY_WITH_TIMEOUT(order->text().startsWith(QStringLiteral("Order ")), Patience);
        const QString foreign = order->text().section(u' ', 1);

        QSettings().remove(QStringLiteral("login"));
        m_desk = std::make_unique<test::Desk>(*m_house, QString());
        m_desk->signIn(QStringLiteral("agency"));
        auto *counters = m_desk->find<QComboBox>("counterCombo");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() != nullptr || counters->isVisible(), Patience);
        if (m_desk->window->session() == nullptr)
            m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() && !m_desk->session().performances().empty(), Patience);
        const QString code = m_desk->session().performances().back().code;
        m_desk->open(code);
        m_desk->best(1);
        QCOMPARE(m_desk->lines(), 1);
        m_desk->key(Qt::Key_F9);
        order = m_desk->find<QLabel>("orderLabel");
        QTRY_VERIFY_WITH_TIMEOUT(order->text().startsWith(QStringLiteral("Order ")), Patience);
        m_desk->key(Qt::Key_Return);
        m_desk->type(foreign);
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("listNotice").contains(foreign), Patience);
    }

    void theCounterIsAskedForWhenNobodySaidWhich()
    {
        QSettings().remove(QStringLiteral("login")); // nobody was here before
        m_desk = std::make_unique<test::Desk>(*m_house, QString());
        m_desk->signIn(QStringLiteral("cashier"));
        auto *counters = m_desk->find<QComboBox>("counterCombo");
        QTRY_VERIFY_WITH_TIMEOUT(counters->isVisible(), Patience);
        counters->setCurrentIndex(counters->findData(QStringLiteral("T3")));
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() != nullptr, Patience);
        QVERIFY(m_desk->find<QPushButton>("counterStatus")->text().contains(QStringLiteral("T3")));
    }

    void theSameOperatorComesBackToTheSameBasket()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->best(2);
        m_desk->key(Qt::Key_F12);
        QVERIFY(m_desk->find<QLineEdit>("operatorEdit")->isVisible());
        m_desk->signIn(QStringLiteral("cashier"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->find<QLineEdit>("operatorEdit")->isVisible(), Patience);
        QCOMPARE(m_desk->lines(), 2);
    }

    void anotherOperatorIsAskedBeforeTheBasketIsGivenBack()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->best(2);
        const QString basket = m_desk->session().basket().id.toString(QUuid::WithoutBraces);
        QCOMPARE(held(basket), 2);
        m_desk->key(Qt::Key_L, Qt::ControlModifier);
        m_desk->signIn(QStringLiteral("supervisor"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("loginNotice").contains(QStringLiteral("given back")), Patience);
        QCOMPARE(held(basket), 2);
        QTest::mouseClick(m_desk->find<QPushButton>("signInButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->find<QPushButton>("operatorStatus")->text().contains(QStringLiteral("Supervisor")), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(held(basket), 0, Patience);
        QCOMPARE(m_desk->lines(), 0);
    }

    void escapeGoesBackToWork()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->key(Qt::Key_F12);
        m_desk->key(Qt::Key_Escape);
        QVERIFY(m_desk->find<QLineEdit>("searchEdit")->isVisible());
    }

private:
    [[nodiscard]] qint64 held(const QString &basket)
    {
        return m_house->count(QStringLiteral("SELECT count(*) FROM guichet.occupancy WHERE holder = '%1'").arg(basket));
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestOperators)
#include "tst_operators.moc"
