// Database work off the GUI thread: the loop stays free, a lost server comes back by itself, nothing hangs.
#include <storage/executor.h>
#include <storage/retiredexecutors.h>

#include <core/whendone.h>
#include <support/quiet.h>
#include <support/testcluster.h>

#include <QSignalSpy>
#include <QTimer>

using namespace guichet;
using namespace guichet::storage;

namespace {

auto ask(const QString &sql)
{
    return [sql](Connection &connection) { return connection.value(sql); };
}

constexpr int Patience = 20000;

} // namespace

class ExecutorTest : public QObject
{
    Q_OBJECT
    test::TestCluster m_cluster;
    ConnectionParams m_database;

private Q_SLOTS:
    void initTestCase() { m_database = m_cluster.freshDatabase(); }
    void init() { test::failOnAnyWarning(); }
    void cleanup();

    void theLoopTurnsWhileTheDatabaseWorks();
    void jobsRunInTheirOrderInOneSession();
    void theResultArrivesInTheThreadOfItsContext();
    void aDeadContextHearsNothing();
    void aCancelledJobDoesNotRun();
    void aJobAfterARestartOfTheServerWorks();
    void anIdleProgramHearsThatTheServerWentAndCameBack();
    void aServerThatIsDownFailsJobsAndIsTriedAgain();
    void aWrongPasswordIsARefusalAndNoLostLink();
    void aTransactionLeftOpenIsRolledBack();
    void theEndFinishesWhatIsQueued();
    void theEndDoesNotWaitForAFrozenServer();
    void aRetiredExecutorFinishesWhatIsQueuedAndHoldsNobodyUp();
};

void ExecutorTest::cleanup()
{
    if (m_cluster.serverPid() == 0)
        m_cluster.startServer();
}

void ExecutorTest::theLoopTurnsWhileTheDatabaseWorks()
{
    Connection other(m_database);
    QVERIFY(other.ensureOpen());
    QVERIFY(other.value(QStringLiteral("SELECT pg_advisory_lock(42)::text")));
    Executor executor(m_database);
    int beats = 0;
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, this, [&] { ++beats; });
    bool done = false;
    whenDone(executor.run(ask(QStringLiteral("SELECT pg_advisory_lock(42)::text"))), this,
             [&](const auto &) { done = true; });
    ticker.start(5);
    QTRY_VERIFY_WITH_TIMEOUT(beats > 20, Patience);
    QVERIFY(!done);
    QVERIFY(other.value(QStringLiteral("SELECT pg_advisory_unlock(42)")));
    QTRY_VERIFY_WITH_TIMEOUT(done, Patience);
}

void ExecutorTest::jobsRunInTheirOrderInOneSession()
{
    Executor executor(m_database);
    QList<QFuture<Result<QVariant>>> answers;
    for (int i = 0; i < 20; ++i) {
        answers << executor.run([i](Connection &connection) {
            return connection.value(QStringLiteral("SELECT format('%s %s', pg_backend_pid(), ?::int)"), {i});
        });
    }
    const QString session = answers.first().result()->toString().section(u' ', 0, 0);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(answers[i].result()->toString(), session + u' ' + QString::number(i));
}

void ExecutorTest::theResultArrivesInTheThreadOfItsContext()
{
    Executor executor(m_database);
    QThread *worker = nullptr;
    QThread *receiver = nullptr;
    whenDone(executor.run([&worker](Connection &) -> Result<int> {
        worker = QThread::currentThread();
        return 42;
    }),
             this, [&receiver](const Result<int> &answer) {
                 QCOMPARE(answer.value(), 42);
                 receiver = QThread::currentThread();
             });
    QTRY_COMPARE_WITH_TIMEOUT(receiver, thread(), Patience);
    QVERIFY(worker != thread());
}

void ExecutorTest::aDeadContextHearsNothing()
{
    Executor executor(m_database);
    auto widget = std::make_unique<QObject>();
    bool called = false;
    whenDone(executor.run(ask(QStringLiteral("SELECT pg_sleep(0.1)::text"))), widget.get(),
             [&](const auto &) { called = true; });
    widget.reset();
    bool second = false; // the same way, so that the first has had its chance before
    whenDone(executor.run(ask(QStringLiteral("SELECT 1"))), this, [&](const auto &) { second = true; });
    QTRY_VERIFY_WITH_TIMEOUT(second, Patience);
    QVERIFY(!called);
}

void ExecutorTest::aCancelledJobDoesNotRun()
{
    Executor executor(m_database);
    const auto first = executor.run(ask(QStringLiteral("SELECT pg_sleep(0.3)::text")));
    std::atomic<bool> ran = false;
    auto second = executor.run([&ran](Connection &) -> Result<> {
        ran = true;
        return {};
    });
    second.cancel();
    QVERIFY(executor.run(ask(QStringLiteral("SELECT 1"))).result());
    QVERIFY(first.isFinished());
    QVERIFY(!ran);
}

void ExecutorTest::aJobAfterARestartOfTheServerWorks()
{
    Executor executor(m_database);
    const auto sql = QStringLiteral("SELECT pg_postmaster_start_time() || ?::text");
    const auto ask = [sql](Connection &connection) { return connection.value(sql, {QStringLiteral("!")}); };
    const auto before = executor.run(ask).result();
    QVERIFY(before);
    m_cluster.stopServer();
    m_cluster.startServer();
    const auto after = executor.run(ask).result();
    QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
    QVERIFY(*after != *before);
}

void ExecutorTest::anIdleProgramHearsThatTheServerWentAndCameBack()
{
    Executor executor(m_database);
    QList<Link> links;
    connect(&executor, &Executor::linkChanged, this, [&](Link link) {
        QCOMPARE(QThread::currentThread(), thread());
        links << link;
    });
    QVERIFY(executor.run(ask(QStringLiteral("SELECT 1"))).result());
    QTRY_COMPARE_WITH_TIMEOUT(links, QList<Link>({Link::Up}), Patience);
    m_cluster.killServer();
    QTRY_COMPARE_WITH_TIMEOUT(links, QList<Link>({Link::Up, Link::Down}), Patience);
    m_cluster.startServer();
    QTRY_COMPARE_WITH_TIMEOUT(links, QList<Link>({Link::Up, Link::Down, Link::Up}), Patience);
}

void ExecutorTest::aServerThatIsDownFailsJobsAndIsTriedAgain()
{
    m_cluster.stopServer();
    Executor executor(m_database);
    QSignalSpy links(&executor, &Executor::linkChanged);
    const auto refused = executor.run(ask(QStringLiteral("SELECT 1"))).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, "db.unreachable");
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QTRY_COMPARE_WITH_TIMEOUT(links.size(), 1, Patience);
    m_cluster.startServer();
    QTRY_COMPARE_WITH_TIMEOUT(links.size(), 2, Patience);
    QCOMPARE(links.last().first().value<Link>(), Link::Up);
    QVERIFY(executor.run(ask(QStringLiteral("SELECT 1"))).result());
}

void ExecutorTest::aWrongPasswordIsARefusalAndNoLostLink()
{
    Executor executor(test::TestCluster::asOperator(m_database, QStringLiteral("cashier"), QStringLiteral("wrong")));
    QSignalSpy links(&executor, &Executor::linkChanged);
    const auto answer = executor.run(ask(QStringLiteral("SELECT 1"))).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, "db.login");
    QTRY_COMPARE_WITH_TIMEOUT(links.size(), 1, Patience);
    QCOMPARE(links.first().first().value<Link>(), Link::Refused); // Down would be tried again every second
}

void ExecutorTest::aTransactionLeftOpenIsRolledBack()
{
    Executor executor(m_database);
    QTest::ignoreMessage(QtWarningMsg, "a job left its transaction open; it is rolled back");
    QVERIFY(executor
                .run([](Connection &connection) {
                    return connection.begin().and_then(
                        [&] { return connection.script(QStringLiteral("CREATE TABLE half ()")); });
                })
                .result());
    QVERIFY(executor.run(ask(QStringLiteral("SELECT to_regclass('half') IS NULL"))).result()->toBool());
}

void ExecutorTest::theEndFinishesWhatIsQueued()
{
    QList<QFuture<Result<QVariant>>> answers;
    {
        Executor executor(m_database);
        answers << executor.run(ask(QStringLiteral("SELECT pg_sleep(0.2)::text")));
        answers << executor.run(ask(QStringLiteral("SELECT 2")));
    }
    for (const auto &answer : answers) {
        QVERIFY(answer.isFinished());
        QVERIFY(answer.result());
    }
}

void ExecutorTest::theEndDoesNotWaitForAFrozenServer()
{
    auto executor = std::make_unique<Executor>(m_database);
    QVERIFY(executor->run(ask(QStringLiteral("SELECT 1"))).result());
    m_cluster.freezeServer();
    const auto held = executor->run(ask(QStringLiteral("SELECT 2")));
    const auto queued = executor->run(ask(QStringLiteral("SELECT 3")));
    executor.reset(); // who waited for the server would wait for ever
    m_cluster.thawServer();
    QCOMPARE(held.result().error().code, "db.lost");
    QVERIFY(!queued.result());
}

void ExecutorTest::aRetiredExecutorFinishesWhatIsQueuedAndHoldsNobodyUp()
{
    RetiredExecutors retired;
    auto executor = std::make_unique<Executor>(m_database);
    Connection other(m_database);
    QVERIFY(other.ensureOpen());
    QVERIFY(other.value(QStringLiteral("SELECT pg_advisory_lock(42)::text")));
    const auto slow = executor->run(ask(QStringLiteral("SELECT pg_advisory_lock(42)::text")));
    const auto queued = executor->run(ask(QStringLiteral("SELECT 2")));
    retired.take(std::move(executor));
    QVERIFY(!slow.isFinished());
    QVERIFY(other.value(QStringLiteral("SELECT pg_advisory_unlock(42)")));
    QCOMPARE(queued.result()->toInt(), 2);
    QVERIFY(slow.isFinished());

    executor = std::make_unique<Executor>(m_database);
    QVERIFY(executor->run(ask(QStringLiteral("SELECT 1"))).result());
    m_cluster.freezeServer();
    const auto held = executor->run(ask(QStringLiteral("SELECT 2")));
    retired.take(std::move(executor));
    const bool wasWaitedFor = held.isFinished();
    const auto answer = held.result();
    m_cluster.thawServer();
    QVERIFY(!wasWaitedFor);
    QCOMPARE(answer.error().code, "db.lost");
}

QTEST_GUILESS_MAIN(ExecutorTest)
#include "tst_executor.moc"
