// The database goes away while somebody works: nothing is lost, nothing is sold twice, nobody restarts anything.
#include "desk.h"

#include <orders/sale.h>
#include <support/quiet.h>

#include <QLabel>
#include <QPushButton>

using namespace guichet;
using test::Patience;

/// Holds every operation up in the database until it goes out of scope, or until the server dies.
class Latch
{
public:
    explicit Latch(const storage::ConnectionParams &owner)
        : m_lock(owner)
        , m_watch(owner)
    {
        if (!m_lock.ensureOpen() || !m_watch.ensureOpen() || !m_lock.begin() ||
            !m_lock.script(QStringLiteral("LOCK TABLE guichet.operation IN SHARE MODE")))
            qFatal("no lock");
    }

    [[nodiscard]] bool isWaitedFor()
    {
        const Result<QVariant> waiting = m_watch.value(QStringLiteral(
            "SELECT count(*)::int FROM pg_locks WHERE relation = 'guichet.operation'::regclass AND NOT granted"));
        return waiting && waiting->toInt() > 0;
    }

private:
    storage::Connection m_lock;
    storage::Connection m_watch;
};

class TestOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<test::House>(); }
    void cleanupTestCase() { m_house.reset(); }
    void init()
    {
        test::failOnAnyWarning();
        m_house->removePdfs();
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
    }
    void cleanup() { m_desk.reset(); }

    void aServerThatDiesAndComesBackNeedsNoRestart()
    {
        auto *link = m_desk->find<QPushButton>("linkStatus");
        QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Database connected"), Patience);
        m_house->cluster.killServer();
        QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Database not reachable"), Patience);
        m_desk->type(QStringLiteral("2b"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->notice("planNotice").isEmpty(), Patience);
        QCOMPARE(m_desk->lines(), 0);
        m_house->cluster.startServer();
        QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Database connected"), Patience);
        m_desk->best(2);
        QCOMPARE(m_desk->lines(), 2);
    }

    void aSaleWithoutAnswerIsAskedAgainAndRecordedOnce()
    {
        m_desk->best(2);
        const qint64 before = orders();
        Latch latch(m_house->owner);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(latch.isWaitedFor(), Patience);
        m_desk->key(Qt::Key_F9); // an impatient cashier
        m_desk->key(Qt::Key_Return);
        m_house->cluster.killServer(); // between question and answer
        QTRY_VERIFY2_WITH_TIMEOUT(
            m_desk->notice("basketNotice").contains(QStringLiteral("Do not take the payment again")),
            qPrintable(m_desk->notice("basketNotice") + m_desk->notice("tenderNotice")), Patience);
        m_desk->key(Qt::Key_F9);
        QVERIFY(m_desk->session().payment().isOpen());
        m_house->cluster.startServer();
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(orders(), before + 1);
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->pdfs().isEmpty(), Patience);
    }

    void aSaleThatAnEndedProgramLeftWithoutAnswerIsShownAtTheNextStart()
    {
        m_desk->best(1);
        const qint64 before = orders();
        {
            Latch latch(m_house->owner);
            m_desk->key(Qt::Key_F9);
            QTRY_VERIFY_WITH_TIMEOUT(latch.isWaitedFor(), Patience);
        }
        m_desk.reset(); // whatever the answer is, this window does not hear it any more
        QTRY_COMPARE_WITH_TIMEOUT(orders(), before + 1, Patience);

        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(QStringLiteral("cashier"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() != nullptr, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(orders(), before + 1);
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->pdfs().isEmpty(), Patience);
    }

    void aSaleThatTheDatabaseNeverRecordedIsSaidAtTheNextStart()
    {
        m_desk->best(1);
        const qint64 before = orders();
        Latch latch(m_house->owner);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(latch.isWaitedFor(), Patience);
        m_house->cluster.killServer();
        m_desk.reset();
        m_house->cluster.startServer();
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(QStringLiteral("cashier"));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->session() != nullptr, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("basketNotice").contains(QStringLiteral("was not recorded")), Patience);
        QCOMPARE(orders(), before);
    }

private:
    [[nodiscard]] QString label(const char *name) const { return m_desk->find<QLabel>(name)->text(); }
    [[nodiscard]] qint64 orders() { return m_house->count(QStringLiteral("SELECT count(*) FROM guichet.order_file")); }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestOutage)
#include "tst_outage.moc"
