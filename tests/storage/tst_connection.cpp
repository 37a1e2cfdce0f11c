// One connection to PostgreSQL: what it answers, and how it tells refusals from failures.
#include <storage/backend.h>
#include <storage/connection.h>
#include <storage/executor.h>
#include <storage/statement.h>

#include <support/quiet.h>
#include <support/testcluster.h>

#include <QDateTime>
#include <QSqlDriver>
#include <QUuid>

#include <csignal>

using namespace guichet;
using namespace guichet::storage;

namespace {

QVariant only(Result<QVariant> value)
{
    if (!value)
        qFatal("%s", qPrintable(QDebug::toString(value.error())));
    return *value;
}

template <typename T>
QByteArray codeOf(const Result<T> &result)
{
    return result ? QByteArray() : result.error().code;
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT
    test::TestCluster m_cluster;
    ConnectionParams m_database;

private Q_SLOTS:
    void initTestCase() { m_database = m_cluster.freshDatabase(); }
    void init() { test::failOnAnyWarning(); }

    void valuesArriveAsTheyWereSent_data();
    void valuesArriveAsTheyWereSent();
    void aNullTextIsNullAndAnEmptyOneIsNot();
    void aTextWithANulCharacterIsRefused();
    void questionMarksInTextsAndCommentsAreNoPlaceholders_data();
    void questionMarksInTextsAndCommentsAreNoPlaceholders();
    void amountsOfTypeNumericAreNotRounded();
    void aStatementIsPreparedOnce();
    void aStatementMayBeUsedInsideItsOwnResult();
    void aPreparedStatementOutlivesAChangeOfItsTable();
    void noRowIsAnError();
    void everyStatementOfAScriptIsChecked();
    void errorsAreClassified_data();
    void errorsAreClassified();
    void aRefusalOfTheSchemaKeepsItsArguments();
    void commitOfAFailedTransactionIsNotASuccess();
    void aLostConnectionIsClosedAndOpensAgain();
    void aKilledServerIsNoticedWithoutAsking();
    void aWrongPasswordIsALoginError();
    void aPasswordMayHoldAnyCharacter();
    void aServerThatIsNotThereIsUnreachable();
    void aFullServerSaysSo();
    void aServerThatStartsUpIsUnreachable();
    void timeIsUtc();
    void whatAnEndedBackendWasAskedIsNeverCommittedAfterwards();
    void aBackendThatIsGoneIsGone();
};

void ConnectionTest::valuesArriveAsTheyWereSent_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("text") << "text" << QVariant(QStringLiteral("Émile l'aîné"));
    QTest::newRow("quotes") << "text" << QVariant(QStringLiteral("'; DROP TABLE operator; --"));
    QTest::newRow("doubled quotes") << "text" << QVariant(QStringLiteral("''\"\"''"));
    QTest::newRow("backslashes") << "text" << QVariant(QStringLiteral("C:\\temp\\'quoted\\'"));
    QTest::newRow("placeholders") << "text" << QVariant(QStringLiteral("$1 ? $$ %1"));
    QTest::newRow("lines") << "text" << QVariant(QStringLiteral("a\r\n\tb"));
    QTest::newRow("emoji") << "text" << QVariant(QStringLiteral("🎭"));
    QTest::newRow("true") << "boolean" << QVariant(true);
    QTest::newRow("int") << "int" << QVariant(-2147483647 - 1);
    QTest::newRow("bigint") << "bigint" << QVariant(qint64(9223372036854775807));
    QTest::newRow("smallest bigint") << "bigint" << QVariant(std::numeric_limits<qint64>::min());
    QTest::newRow("double") << "double precision" << QVariant(0.1);
    QTest::newRow("bytes") << "bytea" << QVariant(QByteArray("\0'\\\xff", 4));
    QTest::newRow("date") << "date" << QVariant(QDate(2026, 3, 29));
    QTest::newRow("moment") << "timestamptz" << QVariant(QDateTime(QDate(2026, 3, 29), QTime(1, 30, 0, 125), Qt::UTC));
}

void ConnectionTest::valuesArriveAsTheyWereSent()
{
    QFETCH(QString, type);
    QFETCH(QVariant, value);
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QVariant back = only(connection.value(QStringLiteral("SELECT ?::") + type, {value}));
    QVERIFY(back.convert(value.metaType()));
    QCOMPARE(back, value);
}

void ConnectionTest::aNullTextIsNullAndAnEmptyOneIsNot()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    const QString sql = QStringLiteral("SELECT ?::text IS NULL");
    QVERIFY(only(connection.value(sql, {QVariant()})).toBool());
    QVERIFY(only(connection.value(sql, {QString()})).toBool());
    QVERIFY(!only(connection.value(sql, {QStringLiteral("")})).toBool());
    QVERIFY(only(connection.value(QStringLiteral("SELECT ?::uuid IS NULL"), {QUuid()})).toBool());
}

void ConnectionTest::aTextWithANulCharacterIsRefused()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    const auto result = connection.value(QStringLiteral("SELECT ?::text"), {QString(3, QChar())});
    QCOMPARE(codeOf(result), "db.unusable-text");
    QCOMPARE(result.error().kind, Error::Kind::WrongInput);
}

void ConnectionTest::questionMarksInTextsAndCommentsAreNoPlaceholders_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("numbered");
    QTest::addColumn<int>("count");
    const auto row = [](const char *sql, const char *numbered, int count) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(numbered) << count;
    };
    row("SELECT ?, ?::int[]", "SELECT $1, $2::int[]", 2);
    row("SELECT '?', ?", "SELECT '?', $1", 1);
    row("SELECT 'it''s ?', ?", "SELECT 'it''s ?', $1", 1);
    row("SELECT E'\\'?', ?", "SELECT E'\\'?', $1", 1);
    row("SELECT '\\', ?", "SELECT '\\', $1", 1);
    row("SELECT \"?\" FROM t WHERE a = ?", "SELECT \"?\" FROM t WHERE a = $1", 1);
    row("SELECT $$ ? $$, ?", "SELECT $$ ? $$, $1", 1);
    row("SELECT $x$ ? $$ ? $x$, ?", "SELECT $x$ ? $$ ? $x$, $1", 1);
    row("SELECT a$b, ? -- why?\n, ?", "SELECT a$b, $1 -- why?\n, $2", 2);
    row("SELECT /* ? /* ? */ ? */ ?", "SELECT /* ? /* ? */ ? */ $1", 1);
    row("SELECT 4 - ? / ?", "SELECT 4 - $1 / $2", 2);
    row("SELECT ? -- end", "SELECT $1 -- end", 1);
    row("SELECT 'open ?", "SELECT 'open ?", 0);
}

void ConnectionTest::questionMarksInTextsAndCommentsAreNoPlaceholders()
{
    QFETCH(QString, sql);
    QFETCH(QString, numbered);
    QFETCH(int, count);
    const NumberedStatement statement = numberPlaceholders(sql);
    QCOMPARE(statement.text, numbered);
    QCOMPARE(statement.placeholders, count);
}

void ConnectionTest::amountsOfTypeNumericAreNotRounded()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QCOMPARE(only(connection.value(QStringLiteral("SELECT 90071992547409931.01::numeric"))).toString(),
             QStringLiteral("90071992547409931.01"));
    QCOMPARE(
        only(connection.value(QStringLiteral("SELECT sum(i) FROM generate_series(1, ?::bigint) i"), {4})).toString(),
        QStringLiteral("10"));
}

void ConnectionTest::aStatementIsPreparedOnce()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    const QString sql = QStringLiteral("SELECT ?::int + 1");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(only(connection.value(sql, {i})).toInt(), i + 1);
    QCOMPARE(only(connection.value(QStringLiteral("SELECT count(*) FROM pg_prepared_statements"))).toInt(), 1);
}

void ConnectionTest::aStatementMayBeUsedInsideItsOwnResult()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    const QString sql = QStringLiteral("SELECT generate_series(1, ?::int)");
    Result<QSqlQuery> outer = connection.query(sql, {3});
    QVERIFY(outer);
    QStringList seen;
    while (outer->next()) {
        Result<QSqlQuery> inner = connection.query(sql, {outer->value(0)});
        QVERIFY(inner);
        while (inner->next())
            seen << outer->value(0).toString() + u'.' + inner->value(0).toString();
    }
    QCOMPARE(seen.join(u' '), QStringLiteral("1.1 2.1 2.2 3.1 3.2 3.3"));
}

void ConnectionTest::aPreparedStatementOutlivesAChangeOfItsTable()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QVERIFY(connection.script(QStringLiteral("CREATE TEMP TABLE t (a int); INSERT INTO t VALUES (1)")));
    const QString sql = QStringLiteral("SELECT * FROM t WHERE a = ?");
    QCOMPARE(only(connection.value(sql, {1})).toInt(), 1);
    QVERIFY(connection.query(QStringLiteral("ALTER TABLE t ADD b text")));
    QCOMPARE(only(connection.value(sql, {1})).toInt(), 1);
}

void ConnectionTest::noRowIsAnError()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QCOMPARE(codeOf(connection.value(QStringLiteral("SELECT 1 WHERE false"))), "db.no-row");
}

void ConnectionTest::everyStatementOfAScriptIsChecked()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QCOMPARE(codeOf(connection.script(QStringLiteral("CREATE TABLE pit (i int); SELECT 1/0; CREATE TABLE pit2 ()"))),
             "db.22012");
    QVERIFY(only(connection.value(QStringLiteral("SELECT to_regclass('pit') IS NULL"))).toBool());
    QVERIFY(connection.script(QStringLiteral("SELECT 1; SELECT 2; ; -- nothing\n")));
}

void ConnectionTest::errorsAreClassified_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *state, Error::Kind kind, const char *code) {
        QTest::newRow(state) << QString::fromLatin1(state) << kind << QByteArray(code);
    };
    row("42501", Error::Kind::Refused, "right.missing");
    row("40001", Error::Kind::Unavailable, "db.retry");
    row("40P01", Error::Kind::Unavailable, "db.retry");
    row("57014", Error::Kind::Unavailable, "db.timeout");
    row("53100", Error::Kind::Unavailable, "db.disk-full");
    row("55P03", Error::Kind::Unavailable, "db.locked");
    row("23505", Error::Kind::Refused, "db.23505");
    row("08006", Error::Kind::Unavailable, "db.lost");
}

void ConnectionTest::errorsAreClassified()
{
    QFETCH(QString, state);
    QFETCH(Error::Kind, kind);
    QFETCH(QByteArray, code);
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    const auto result =
        connection.query(QStringLiteral("DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '%1'; END $$").arg(state));
    QCOMPARE(codeOf(result), code);
    QCOMPARE(result.error().kind, kind);
    QVERIFY(result.error().detail.contains(QStringLiteral("no")));
    QCOMPARE(connection.isOpen(), code != "db.lost");
}

void ConnectionTest::aRefusalOfTheSchemaKeepsItsArguments()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    const auto raise = [&](const char *state, const char *message) {
        return connection.query(
            QStringLiteral("DO $$ BEGIN RAISE EXCEPTION '%1' USING ERRCODE = '%2', HINT = 'a hint'; END $$")
                .arg(QString::fromUtf8(message), QString::fromLatin1(state)));
    };
    const auto refused = raise("GU001", "seat.taken|Tribune Été:  A-1|A-2");
    QCOMPARE(codeOf(refused), "seat.taken");
    QCOMPARE(refused.error().kind, Error::Kind::Refused);
    QCOMPARE(refused.error().args, QStringList({QStringLiteral("Tribune Été:  A-1"), QStringLiteral("A-2")}));
    const auto wrong = raise("GU002", "operator.malformed|");
    QCOMPARE(wrong.error().kind, Error::Kind::WrongInput);
    QCOMPARE(wrong.error().args, QStringList({QString()}));
    QCOMPARE(raise("GU001", "basket.empty").error().args, QStringList());
}

void ConnectionTest::commitOfAFailedTransactionIsNotASuccess()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QVERIFY(connection.begin());
    QVERIFY(connection.inTransaction());
    QVERIFY(!connection.query(QStringLiteral("SELECT 1/0")));
    QCOMPARE(codeOf(connection.commit()), "db.25P02");
    QVERIFY(!connection.inTransaction());
    QVERIFY(connection.query(QStringLiteral("SELECT 1")));
}

void ConnectionTest::aLostConnectionIsClosedAndOpensAgain()
{
    Connection victim(m_database);
    Connection admin(m_database);
    QVERIFY(victim.ensureOpen());
    QVERIFY(admin.ensureOpen());
    const QString backend = QStringLiteral("SELECT pg_backend_pid() + ?");
    const int before = only(victim.value(backend, {0})).toInt();
    QVERIFY(victim.begin());
    QVERIFY(only(admin.value(QStringLiteral("SELECT pg_terminate_backend(?, 5000)"), {before})).toBool());

    const auto lost = victim.value(backend, {0});
    QCOMPARE(codeOf(lost), "db.lost");
    QCOMPARE(lost.error().kind, Error::Kind::Unavailable);
    QVERIFY(!victim.isOpen());
    QCOMPARE(codeOf(victim.value(backend, {0})), "db.lost");
    QCOMPARE(codeOf(victim.commit()), "db.lost");
    victim.rollback();

    QVERIFY(victim.ensureOpen());
    QVERIFY(only(victim.value(backend, {0})).toInt() != before); // prepared again
}

void ConnectionTest::aKilledServerIsNoticedWithoutAsking()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QVERIFY(connection.isAttached());
    m_cluster.killServer();
    QVERIFY(!connection.isAttached());
    QCOMPARE(codeOf(connection.ensureOpen()), "db.unreachable");
    QVERIFY(!connection.isOpen());
    m_cluster.startServer();
    QVERIFY(connection.ensureOpen());
}

void ConnectionTest::aWrongPasswordIsALoginError()
{
    for (const auto &params :
         {test::TestCluster::asOperator(m_database, QStringLiteral("cashier"), QStringLiteral("wrong")),
          test::TestCluster::asOperator(m_database, QStringLiteral("nobody-knows-me")),
          test::TestCluster::asOperator(m_database, QStringLiteral("cashier"), QString())}) {
        Connection connection(params);
        const Result<> open = connection.ensureOpen();
        QCOMPARE(codeOf(open), "db.login");
        QCOMPARE(open.error().kind, Error::Kind::Refused);
        QVERIFY(!connection.isOpen());
    }
}

void ConnectionTest::aPasswordMayHoldAnyCharacter()
{
    const QString password = QStringLiteral(" it's; a \\ \"long\" pass = 'word' é ");
    m_cluster.addLogin(QStringLiteral("o'brien \"x\"").remove(u'"'), QStringLiteral("cashier"), password);
    Connection connection(test::TestCluster::asOperator(m_database, QStringLiteral("o'brien x"), password));
    const Result<> open = connection.ensureOpen();
    QVERIFY2(open, open ? "" : qPrintable(open.error().detail));
    QCOMPARE(only(connection.value(QStringLiteral("SELECT session_user"))).toString(), QStringLiteral("o'brien x"));
}

void ConnectionTest::aServerThatIsNotThereIsUnreachable()
{
    ConnectionParams params = m_database;
    params.host = QStringLiteral("/tmp/no such 'folder'");
    Connection nowhere(params);
    const Result<> open = nowhere.ensureOpen();
    QCOMPARE(codeOf(open), "db.unreachable");
    QCOMPARE(open.error().kind, Error::Kind::Unavailable);
    params.host = QStringLiteral("127.0.0.1,localhost");
    params.port = QStringLiteral("9");
    Connection closed(params);
    QCOMPARE(codeOf(closed.ensureOpen()), "db.unreachable");
    params.database = QStringLiteral("there_is_none");
    params.host = m_database.host;
    params.port = m_database.port;
    Connection missing(params);
    QCOMPARE(codeOf(missing.ensureOpen()), "db.3D000");
}

void ConnectionTest::aFullServerSaysSo()
{
    m_cluster.addLogin(QStringLiteral("lonely"), QStringLiteral("cashier"));
    Connection admin(m_database);
    QVERIFY(admin.ensureOpen());
    QVERIFY(admin.query(QStringLiteral("ALTER ROLE lonely CONNECTION LIMIT 1")));
    const ConnectionParams lonely = test::TestCluster::asOperator(m_database, QStringLiteral("lonely"));
    Connection first(lonely);
    Connection second(lonely);
    QVERIFY(first.ensureOpen());
    QCOMPARE(codeOf(second.ensureOpen()), "db.too-many-connections");
}

void ConnectionTest::aServerThatStartsUpIsUnreachable()
{
    // A server that goes down waits for a session that holds on to it; meanwhile it refuses others with 57P03.
    Connection holding(m_database);
    QVERIFY(holding.ensureOpen());
    ::kill(pid_t(m_cluster.serverPid()), SIGTERM); // smart shutdown
    Connection late(test::TestCluster::asOperator(m_database, QStringLiteral("cashier")));
    QTRY_VERIFY(!late.isOpen() && !late.ensureOpen() && !late.isOpen());
    QCOMPARE(codeOf(late.ensureOpen()), "db.unreachable");
    holding.close();
    QTRY_VERIFY(m_cluster.serverPid() == 0);
    m_cluster.startServer();
}

void ConnectionTest::timeIsUtc()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    QCOMPARE(only(connection.value(QStringLiteral("SHOW TimeZone"))).toString(), QStringLiteral("UTC"));
    QCOMPARE(only(connection.value(QStringLiteral("SHOW statement_timeout"))).toString(), QStringLiteral("15s"));
}

void ConnectionTest::whatAnEndedBackendWasAskedIsNeverCommittedAfterwards()
{
    const ConnectionParams cashier = test::TestCluster::asOperator(m_database, QStringLiteral("cashier"));
    Connection owner(m_database);
    QVERIFY(owner.ensureOpen());
    QVERIFY(owner.script(QStringLiteral("CREATE TABLE late (x int); GRANT ALL ON late TO PUBLIC")));
    QVERIFY(owner.begin() && owner.script(QStringLiteral("LOCK TABLE late")));

    Executor busy(cashier);
    const auto backend = busy.run([](Connection &c) { return backendOf(c); }).result();
    QVERIFY(backend);
    const auto write =
        busy.run([](Connection &c) { return c.value(QStringLiteral("INSERT INTO late VALUES (1) RETURNING x")); });

    Connection next(cashier); // an ordinary login may do this to its own sessions
    QVERIFY(next.ensureOpen());
    const Result<bool> ended = endBackend(next, *backend);
    QVERIFY(ended && *ended);
    owner.rollback();
    QVERIFY(!write.result());
    QCOMPARE(only(owner.value(QStringLiteral("SELECT count(*)::int FROM late"))).toInt(), 0);
}

void ConnectionTest::aBackendThatIsGoneIsGone()
{
    Connection connection(m_database);
    QVERIFY(connection.ensureOpen());
    const auto itself = backendOf(connection);
    QVERIFY(itself && endBackend(connection, *itself).value());
    QVERIFY(connection.isOpen()); // it does not end itself
    Backend other = *itself;
    other.since = QStringLiteral("2020-01-01 00:00:00+00"); // the same number, another time
    Connection second(m_database);
    QVERIFY(second.ensureOpen());
    QVERIFY(endBackend(second, other).value());
    QVERIFY(connection.isAttached());
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
