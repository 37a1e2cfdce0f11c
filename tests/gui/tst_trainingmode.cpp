// Learning at a real counter: nothing is sold, and nobody can take it for a sale.
#include "desk.h"

#include <support/quiet.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace guichet;
using test::Patience;

class TestTrainingMode : public QObject
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
    }
    void cleanup() { m_desk.reset(); }

    void aWholeTrainingSellsNothingAndPrintsMarkedTickets()
    {
        const QString figures = before();
        begin();
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().sheet() != nullptr, Patience);
        m_desk->best(2);
        m_desk->key(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QVERIFY2(m_house->pdfs().first().contains(u"-XT"), qPrintable(m_house->pdfs().first()));
        QTRY_COMPARE_WITH_TIMEOUT(test::House::notes(), QStringList(), Patience);
        QCOMPARE(before(), figures);
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.operation WHERE kind = 'train'")), 1);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_house->count(QStringLiteral("SELECT count(*) FROM guichet.occupancy WHERE state = 'h'")), 0,
            Patience); // the seats are free again
        QVERIFY(bar()->isVisible());
        end();
    }

    void theBarStaysUntilTheTrainingEnds()
    {
        begin();
        QVERIFY(m_desk->find<QLabel>("trainingText")->text().contains(u"Zoe"));
        m_desk->key(Qt::Key_Escape);
        QVERIFY(bar()->isVisible());
        end();
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.operation WHERE kind = 'training'")) % 2,
                 0);
    }

    void afterTheTrainingASaleIsASale()
    {
        begin();
        end();
        const qint64 tickets = m_house->count(QStringLiteral("SELECT count(*) FROM guichet.ticket"));
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().sheet() != nullptr, Patience);
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QCOMPARE(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.ticket")), tickets + 1);
    }

    void aBasketThatBeganAsASaleDoesNotBecomeATraining()
    {
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().sheet() != nullptr, Patience);
        m_desk->best(1);
        m_desk->find<QPushButton>("trainingButton")->click();
        QVERIFY(bar()->isVisible()); // says what to do first
        QVERIFY(!m_desk->find<QLineEdit>("traineeName")->isVisible());
        m_desk->find<QPushButton>("trainingClose")->click();
        QVERIFY(!m_desk->session().isTraining());
        QCOMPARE(m_desk->lines(), 1);
    }

    void aBasketThatIsBegunBeforeTheAnswerComesKeepsTheTrainingOut()
    {
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().sheet() != nullptr, Patience);
        QSignalSpy answered(&m_desk->session(), &desk::SaleSession::trainingChanged);
        m_desk->session().takeBest({1, {}, false}); // asked first, so its seat is there when the training is noted
        m_desk->session().beginTraining(QStringLiteral("Zoe"));
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, Patience);
        QVERIFY(!m_desk->session().isTraining());
        QCOMPARE(m_desk->lines(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_house->count(QStringLiteral("SELECT count(*) FROM guichet.operation WHERE kind = 'training'")) % 2, 0,
            Patience); // its end is noted, too
    }

    void nobodyLearnsWithoutAName()
    {
        m_desk->find<QPushButton>("trainingButton")->click();
        QTRY_VERIFY(m_desk->find<QLineEdit>("traineeName")->isVisible());
        m_desk->find<QLineEdit>("traineeName")->setText(QStringLiteral("  "));
        m_desk->find<QPushButton>("trainingDo")->click();
        QVERIFY(!m_desk->session().isTraining());
        QVERIFY(!m_desk->find<QPushButton>("trainingButton")->isChecked());
        m_desk->find<QPushButton>("trainingClose")->click();
        QVERIFY(!bar()->isVisible());
    }

    void theNextOperatorDoesNotInheritTheTraining()
    {
        begin();
        m_desk->key(Qt::Key_F12);
        m_desk->signIn(QStringLiteral("supervisor"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() && !m_desk->session().isTraining(), Patience);
        QVERIFY(!bar()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(
            m_house->count(QStringLiteral("SELECT count(*) FROM guichet.operation WHERE kind = 'training'")) % 2, 0,
            Patience);
    }

private:
    [[nodiscard]] QWidget *bar() const { return m_desk->find<QWidget>("trainingBar"); }
    /// Everything that a sale would move.
    [[nodiscard]] QString before()
    {
        QStringList figures;
        for (const char *what : {"ticket", "order_file", "tender", "ledger_transfer"})
            figures.append(
                QString::number(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.") + QLatin1String(what))));
        figures.append(QString::number(
            m_house->count(QStringLiteral("SELECT sum(perpetual_abs + last_order + last_ticket)::bigint FROM "
                                          "guichet.chain WHERE chain LIKE 'T/%'"))));
        return figures.join(u' ');
    }
    void begin()
    {
        m_desk->find<QPushButton>("trainingButton")->click();
        QTRY_VERIFY(m_desk->find<QLineEdit>("traineeName")->hasFocus());
        m_desk->type(QStringLiteral("Zoe"));
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().isTraining(), Patience);
        QTRY_VERIFY(m_desk->find<QLineEdit>("searchEdit")->hasFocus()); // goes on with the keyboard
    }
    void end()
    {
        m_desk->find<QPushButton>("trainingDo")->click();
        QVERIFY(!m_desk->session().isTraining());
        QVERIFY(!bar()->isVisible());
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestTrainingMode)
#include "tst_trainingmode.moc"
