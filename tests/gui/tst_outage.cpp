// The database goes away while somebody works: nothing is lost, nothing is sold twice, nobody restarts anything.
#include "desk.h"
#include "latch.h"

#include <inventory/store/holds.h>
#include <orders/sale.h>
#include <support/quiet.h>

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace guichet;
using test::Latch;
using test::Patience;

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
        QDir(test::House::noteFolder()).removeRecursively();
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        // A server that dies while somebody connects makes Qt's driver complain: all three are there before that.
        QTRY_COMPARE_WITH_TIMEOUT(
            m_house->count(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'cashier'")), 3,
            Patience);
    }
    void cleanup() { m_desk.reset(); }

    void aServerThatDiesAndComesBackNeedsNoRestart()
    {
        auto *link = m_desk->find<QPushButton>("linkStatus");
        QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Database connected"), Patience);
        m_house->cluster.killServer();
        QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Offline: database not reachable"), Patience);
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

    void aSaleThatWasRecordedWithoutAnAnswerIsNotSoldTwice()
    {
        m_desk->best(2);
        const qint64 before = orders();
        m_house->keepAnswersBack();
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_house->isKeepingAnAnswerBack(), Patience);
        m_house->cluster.killServer();
        m_house->cluster.startServer();
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(orders(), before + 1);
        QTRY_VERIFY_WITH_TIMEOUT(test::House::notes().isEmpty(), Patience);
    }

    void aSaleThatAnEndedProgramLeftWithoutAnswerIsShownAtTheNextStartAndItsTicketsPrintedOnRequest()
    {
        m_desk->best(1);
        const qint64 before = orders();
        {
            Latch latch(m_house->owner);
            m_desk->key(Qt::Key_F9);
            QTRY_VERIFY_WITH_TIMEOUT(latch.isWaitedFor(), Patience);
        }
        m_desk.reset(); // whatever the answer is, this window does not hear it any more
        QCOMPARE(orders(), before + 1);
        QCOMPARE(test::House::notes().size(), 1);

        comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("storyNotice").contains(QStringLiteral("is recorded")), Patience);
        QVERIFY(label("orderLabel").startsWith(QStringLiteral("Order ")));
        QVERIFY(m_house->pdfs().isEmpty()); // the customer may have left long ago
        m_desk->type(QStringLiteral("r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QVERIFY2(m_house->pdfs().filter(QStringLiteral("duplicate")).isEmpty(), qPrintable(m_house->pdfs().join(u' ')));
        QTRY_VERIFY_WITH_TIMEOUT(test::House::notes().isEmpty(), Patience);
        QCOMPARE(orders(), before + 1);
    }

    void aSaleWhoseTicketsWereNotPrintedIsOfferedAtTheNextStart()
    {
        m_desk->session().printing().setTarget(noPrinter());
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").contains(QStringLiteral("not printed")), Patience);
        m_desk.reset();

        comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("storyNotice").contains(QStringLiteral("is recorded")), Patience);
        m_desk->type(QStringLiteral("r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QVERIFY(m_house->pdfs().filter(QStringLiteral("duplicate")).isEmpty()); // the first paper is the original
    }

    void ticketsThatTheCashierLeavesUnprintedAreNotOfferedAgain()
    {
        m_desk->session().printing().setTarget(noPrinter());
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").contains(QStringLiteral("not printed")), Patience);
        QCOMPARE(test::House::notes().size(), 1);
        m_desk->key(Qt::Key_Return);
        QVERIFY(test::House::notes().isEmpty());
    }

    void whatThePrinterRefusedComesOutAsTheOriginal()
    {
        const desk::PrintTarget target = m_desk->session().printing().target();
        m_desk->session().printing().setTarget(noPrinter());
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").contains(QStringLiteral("not printed")), Patience);
        m_desk->session().printing().setTarget(target);
        m_desk->type(QStringLiteral("r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QVERIFY2(m_house->pdfs().filter(QStringLiteral("duplicate")).isEmpty(), qPrintable(m_house->pdfs().join(u' ')));
    }

    void aPrintWhoseAnswerGotLostIsAskedForUnderItsOwnNumber()
    {
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>("reprintButton")->isEnabled(), Patience);
        m_house->keepAnswersBack();
        m_desk->type(QStringLiteral("r"));
        QTRY_VERIFY_WITH_TIMEOUT(m_house->isKeepingAnAnswerBack(), Patience);
        m_house->cluster.killServer();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("paperNotice").contains(QStringLiteral("not printed")), Patience);
        m_house->cluster.startServer();
        m_desk->type(QStringLiteral("r"));
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 2, Patience);
        QCOMPARE(m_house->pdfs().filter(QStringLiteral("duplicate-1")).size(), 1);
    }

    void aSaleThatTheDatabaseNeverRecordedIsSaidAndRecordedOnlyIfTheCustomerIsStillThere()
    {
        loseASale();
        const qint64 before = orders();
        comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("basketNotice").contains(QStringLiteral("was not recorded")), Patience);
        QCOMPARE(orders(), before);
        QCOMPARE(test::House::notes().size(), 1); // somebody has to decide first
        QTest::mouseClick(m_desk->find<QPushButton>("recordNowButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(orders(), before + 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience); // who is there wants the tickets
    }

    void aSaleInDoubtHoldsNobodyUp()
    {
        m_desk->best(1);
        const qint64 before = orders();
        m_house->keepAnswersBack();
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_house->isKeepingAnAnswerBack(), Patience);
        m_house->sql(QStringLiteral("SET synchronous_commit = local; ALTER ROLE cashier NOLOGIN"));
        m_house->cluster.killServer();
        m_house->cluster.startServer();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session().payment().isInDoubt(), Patience);
        m_desk->key(Qt::Key_F12);
        QVERIFY(m_desk->notice("loginNotice").contains(QStringLiteral("waits for its answer")));
        m_desk->signIn(QStringLiteral("supervisor"));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->find<QPushButton>("operatorStatus")->text().contains(QStringLiteral("Supervisor")), Patience);
        QVERIFY(m_desk->notice("listNotice").contains(QStringLiteral("cashier")));
        m_house->sql(QStringLiteral("ALTER ROLE cashier LOGIN"));
        comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("storyNotice").contains(QStringLiteral("is recorded")), Patience);
        QCOMPARE(orders(), before + 1);
    }

    void aSaleThatWasLeftIsNeverRecorded()
    {
        loseASale();
        const qint64 before = orders();
        comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("basketNotice").contains(QStringLiteral("was not recorded")), Patience);
        QTest::mouseClick(m_desk->find<QPushButton>("leaveSaleButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::House::notes().isEmpty(), Patience);
        QCOMPARE(orders(), before);
    }

    void aSaleOfAnotherOperatorWaitsForThatOperator()
    {
        loseASale();
        comeBack(QStringLiteral("supervisor"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->session().performances().empty(), Patience);
        QVERIFY(m_desk->notice("listNotice").contains(QStringLiteral("cashier")));
        QVERIFY(m_desk->notice("basketNotice").isEmpty());
        QCOMPARE(test::House::notes().size(), 1);
        comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("basketNotice").contains(QStringLiteral("was not recorded")), Patience);
    }

    void anAnswerThatNobodyCanReadIsNotTakenForARefusal()
    {
        m_desk->best(1);
        const qint64 before = orders();
        m_house->sql(QStringLiteral("ALTER FUNCTION api.apply(text, text) RENAME TO apply_before"));
        m_house->sql(QStringLiteral(
            "CREATE FUNCTION api.apply(p_document text, p_payload text DEFAULT NULL) RETURNS text LANGUAGE sql "
            "SECURITY DEFINER SET search_path = guichet, pg_temp AS "
            "$$ SELECT '{\"from\":\"the future\"}' FROM (SELECT api.apply_before(p_document, p_payload)) AS x $$"));
        m_house->sql(QStringLiteral("ALTER FUNCTION api.apply(text, text) OWNER TO guichet_owner"));
        m_house->sql(QStringLiteral("GRANT EXECUTE ON FUNCTION api.apply(text, text) TO guichet_operator"));
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->notice("basketNotice").contains(QStringLiteral("do not take the payment")),
                                 Patience);
        QVERIFY(m_desk->session().payment().isOpen());
        QCOMPARE(orders(), before + 1);
        m_house->sql(QStringLiteral("DROP FUNCTION api.apply(text, text)"));
        m_house->sql(QStringLiteral("ALTER FUNCTION api.apply_before(text, text) RENAME TO apply"));
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QCOMPARE(orders(), before + 1);
    }

    void aCounterThatCannotWriteItsNoteSellsAndSaysSo()
    {
        QDir(test::House::noteFolder()).removeRecursively();
        QFile blocked(test::House::noteFolder());
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        m_desk->best(1);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(label("orderLabel").startsWith(QStringLiteral("Order ")), Patience);
        QVERIFY(m_desk->notice("storyNotice").contains(QStringLiteral("write down its sales")));
        QVERIFY(blocked.remove());
    }

    void aServerThatHangsDoesNotFreezeTheWindow()
    {
        m_house->cluster.freezeServer();
        m_desk->key(Qt::Key_F12);
        m_desk->signIn(QStringLiteral("supervisor"));
        m_desk->key(Qt::Key_Escape);                                            // gives the sign-in up
        const bool isBack = m_desk->find<QLineEdit>("searchEdit")->isVisible(); // the server hangs still
        m_house->cluster.thawServer();
        QVERIFY(isBack);
        QCOMPARE(m_desk->find<QPushButton>("operatorStatus")->text().contains(QStringLiteral("Cashier")), true);
    }

    void aLoginThatIsRefusedOnTheWayBackIsSaidAndAnewSignInMendsIt()
    {
        auto *link = m_desk->find<QPushButton>("linkStatus");
        m_house->sql(QStringLiteral("ALTER ROLE cashier PASSWORD 'changed'"));
        m_house->sql(
            QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'cashier'"));
        QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Signed out by the database"), Patience);
        QVERIFY(link->accessibleDescription().contains(QStringLiteral("sign in again")));
        m_desk->key(Qt::Key_F12);
        m_desk->signIn(QStringLiteral("cashier"), QStringLiteral("changed"));
        QTRY_COMPARE_WITH_TIMEOUT(link->text(), QStringLiteral("Database connected"), Patience);
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->best(1);
        QCOMPARE(m_desk->lines(), 1);
        m_house->sql(QStringLiteral("ALTER ROLE cashier PASSWORD 'demo'"));
    }

    void countingTheSeasonDoesNotHoldUpThePlan()
    {
        storage::Connection lock(m_house->owner);
        QVERIFY(lock.ensureOpen() && lock.begin() &&
                lock.script(QStringLiteral("LOCK TABLE guichet.performance IN ACCESS EXCLUSIVE MODE")));
        m_desk->session().refreshPerformances(); // waits from now on
        const auto sheet = m_desk->session().sheet();
        const std::vector<inventory::SeatState> states = m_desk->session().live().states();
        const auto free = std::find(states.begin(), states.end(), inventory::SeatState::Free);
        QVERIFY(free != states.end());
        const int seat = int(free - states.begin());
        m_house->sql(
            QStringLiteral("INSERT INTO guichet.seat_change (performance_id, seat_id, state) VALUES (%1, %2, 's')")
                .arg(sheet->summary.id)
                .arg(sheet->plan->seatIds[size_t(seat)]));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->session().live().model()->state(seat), inventory::SeatState::Sold, 5000);
        lock.rollback();
    }

    void whatNobodyNeedsAnyMoreIsClearedAwayAfterSigningIn()
    {
        m_desk.reset();
        m_house->sql(QStringLiteral(
            "INSERT INTO guichet.occupancy (performance_id, seat_id, state, holder, held_until, counter_id) "
            "SELECT performance_id, max(seat_id), 'h', gen_random_uuid(), now() - interval '1 hour', "
            "(SELECT min(counter_id) FROM guichet.counter) FROM guichet.performance "
            "JOIN guichet.seat USING (plan_id) WHERE code = 'SYM1' GROUP BY 1"));
        comeBack();
        QTRY_COMPARE_WITH_TIMEOUT(m_house->count(QStringLiteral("SELECT count(*) FROM guichet.occupancy WHERE "
                                                                "held_until < now() - interval '50 minutes'")),
                                  0, Patience);
    }

private:
    /// A new program at the same counter.
    void comeBack(const QString &name = QStringLiteral("cashier"))
    {
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->signIn(name);
        if (!QTest::qWaitFor([this] { return m_desk->window->session() != nullptr; }, Patience))
            qFatal("nobody signed in");
    }

    /// The server dies with the sale half done, and the program ends before it heard of it.
    void loseASale()
    {
        m_desk->best(1);
        Latch latch(m_house->owner);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(latch.isWaitedFor(), Patience);
        m_house->cluster.killServer();
        m_desk.reset();
        m_house->cluster.startServer();
    }

    [[nodiscard]] static desk::PrintTarget noPrinter()
    {
        desk::PrintTarget target;
        target.printer = QStringLiteral("a printer that is not there");
        return target;
    }

    [[nodiscard]] QString label(const char *name) const { return m_desk->find<QLabel>(name)->text(); }
    [[nodiscard]] qint64 orders() { return m_house->count(QStringLiteral("SELECT count(*) FROM guichet.order_file")); }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestOutage)
#include "tst_outage.moc"
