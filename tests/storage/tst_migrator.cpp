// Migrations: applied once and whole, in order, and never on a history that is not the program's.
#include <storage/migrator.h>

#include <support/quiet.h>
#include <support/testcluster.h>

#include <QDir>
#include <QTemporaryDir>
#include <QThread>

using namespace guichet;
using namespace guichet::storage;

class MigratorTest : public QObject
{
    Q_OBJECT
    test::TestCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<Connection> m_connection;

    void write(const QString &name, const QByteArray &text) const;
    void remove(const QString &name) const { QVERIFY(QFile::remove(m_files->filePath(name))); }
    [[nodiscard]] Result<MigrationReport> migrateFiles() const { return migrate(*m_connection, m_files->path()); }
    [[nodiscard]] QString answer(const QString &sql) const;
    void verifyOrdinarySession() const;

private Q_SLOTS:
    void init();
    void cleanup();

    void theProgramsOwnSchemaIsAppliedOnce();
    void aMigrationIsAppliedOnceAndANewOneIsAdded();
    void aFunctionIsSetAgainOnlyWhenItsTextChanged();
    void everythingBelongsToTheOwner();
    void anEditedMigrationIsRefused();
    void aMigrationMissingFromTheProgramIsAGap();
    void aMigrationMissingFromTheDatabaseIsAGap();
    void aNewerDatabaseIsRefused();
    void aFailingMigrationLeavesNothingHalfDone_data();
    void aFailingMigrationLeavesNothingHalfDone();
    void aFailingFunctionKeepsTheOldOnes();
    void twoProgramsMigrateOneAfterTheOther();
    void aFolderWithoutRolesIsNoSchema();
};

namespace {

QString errorOf(const Result<MigrationReport> &result)
{
    return result ? QString() : QString::fromUtf8(result.error().code) + u' ' + result.error().args.join(u' ');
}

} // namespace

void MigratorTest::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_files->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QString MigratorTest::answer(const QString &sql) const
{
    const Result<QVariant> value = m_connection->value(sql);
    return value ? value->toString() : QDebug::toString(value.error());
}

void MigratorTest::verifyOrdinarySession() const
{
    QCOMPARE(answer(QStringLiteral(
                 "SELECT concat_ws(' ', current_user, current_setting('statement_timeout'), "
                 "current_setting('lock_timeout'), (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'))")),
             QStringLiteral("guichet_admin 15s 0 0"));
}

void MigratorTest::init()
{
    test::failOnAnyWarning();
    m_files = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<Connection>(m_cluster.emptyDatabase());
    QVERIFY(m_connection->ensureOpen());
    write(QStringLiteral("roles.sql"),
          "DO $$ BEGIN IF to_regrole('guichet_owner') IS NULL THEN CREATE ROLE guichet_owner; END IF; END $$");
    write(QStringLiteral("migrations/0001_seat.sql"),
          "CREATE TABLE seat (id int PRIMARY KEY); INSERT INTO seat VALUES (1);");
    write(QStringLiteral("functions/seat_count.sql"), "CREATE OR REPLACE FUNCTION guichet.seat_count() RETURNS bigint "
                                                      "LANGUAGE sql AS 'SELECT count(*) FROM guichet.seat'");
}

void MigratorTest::cleanup()
{
    m_connection.reset();
    m_files.reset();
}

void MigratorTest::theProgramsOwnSchemaIsAppliedOnce()
{
    const auto first = migrate(*m_connection);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
    QVERIFY(first->version > 0);
    QCOMPARE(first->applied, first->version);
    QVERIFY(first->functionsSet > 0);
    const auto second = migrate(*m_connection);
    QVERIFY(second);
    QCOMPARE(second->version, first->version);
    QCOMPARE(second->applied, 0);
    QCOMPARE(second->functionsSet, 0);
    verifyOrdinarySession();
}

void MigratorTest::aMigrationIsAppliedOnceAndANewOneIsAdded()
{
    QCOMPARE(migrateFiles()->applied, 1);
    QCOMPARE(migrateFiles()->applied, 0);
    write(QStringLiteral("migrations/0002_row.sql"), "ALTER TABLE seat ADD row text DEFAULT 'A';");
    const auto third = migrateFiles();
    QVERIFY(third);
    QCOMPARE(third->version, 2);
    QCOMPARE(third->applied, 1);
    QCOMPARE(answer(QStringLiteral("SELECT string_agg(id || row, ',') FROM guichet.seat")), QStringLiteral("1A"));
}

void MigratorTest::aFunctionIsSetAgainOnlyWhenItsTextChanged()
{
    QCOMPARE(migrateFiles()->functionsSet, 1);
    QCOMPARE(migrateFiles()->functionsSet, 0);
    write(QStringLiteral("functions/seat_count.sql"),
          "CREATE OR REPLACE FUNCTION guichet.seat_count() RETURNS bigint LANGUAGE sql AS 'SELECT 7::bigint'");
    QCOMPARE(migrateFiles()->functionsSet, 1);
    QCOMPARE(answer(QStringLiteral("SELECT guichet.seat_count()")), QStringLiteral("7"));
}

void MigratorTest::everythingBelongsToTheOwner()
{
    QVERIFY(migrateFiles());
    QCOMPARE(answer(QStringLiteral("SELECT string_agg(DISTINCT relowner::regrole::text, ',') FROM pg_class "
                                   "WHERE relnamespace = 'guichet'::regnamespace")),
             QStringLiteral("guichet_owner"));
    QCOMPARE(answer(QStringLiteral("SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'guichet'")),
             QStringLiteral("guichet_owner"));
}

void MigratorTest::anEditedMigrationIsRefused()
{
    QVERIFY(migrateFiles());
    write(QStringLiteral("migrations/0001_seat.sql"),
          "CREATE TABLE seat (id int PRIMARY KEY); INSERT INTO seat VALUES (2);");
    QCOMPARE(errorOf(migrateFiles()), QStringLiteral("schema.edited 0001_seat.sql"));
    verifyOrdinarySession();
}

void MigratorTest::aMigrationMissingFromTheProgramIsAGap()
{
    write(QStringLiteral("migrations/0003_x.sql"), "SELECT 1");
    QCOMPARE(errorOf(migrateFiles()), QStringLiteral("schema.gap 0003_x.sql"));
    QCOMPARE(answer(QStringLiteral("SELECT to_regnamespace('guichet') IS NULL")), QStringLiteral("true"));
    remove(QStringLiteral("migrations/0003_x.sql"));
    write(QStringLiteral("migrations/0001_other.sql"), "SELECT 1");
    QCOMPARE(errorOf(migrateFiles()), QStringLiteral("schema.gap 0001_seat.sql"));
}

void MigratorTest::aMigrationMissingFromTheDatabaseIsAGap()
{
    write(QStringLiteral("migrations/0002_row.sql"), "ALTER TABLE seat ADD row text");
    QVERIFY(migrateFiles());
    QVERIFY(m_connection->query(QStringLiteral("DELETE FROM guichet.schema_migration WHERE version = 1")));
    QCOMPARE(errorOf(migrateFiles()), QStringLiteral("schema.gap 0002_row.sql"));
}

void MigratorTest::aNewerDatabaseIsRefused()
{
    write(QStringLiteral("migrations/0002_row.sql"), "ALTER TABLE seat ADD row text");
    QVERIFY(migrateFiles());
    remove(QStringLiteral("migrations/0002_row.sql"));
    QCOMPARE(errorOf(migrateFiles()), QStringLiteral("schema.newer-than-program 2 1"));
    verifyOrdinarySession();
}

void MigratorTest::aFailingMigrationLeavesNothingHalfDone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("last statement") << QByteArray("CREATE TABLE price (id int); SELECT 1/0;")
                                    << QStringLiteral("db.22012 ");
    QTest::newRow("middle statement") << QByteArray("CREATE TABLE price (id int); SELECT 1/0; SELECT 2;")
                                      << QStringLiteral("db.22012 ");
    QTest::newRow("syntax") << QByteArray("CREATE TABLE price (id int); CREATE TABEL row (id int);")
                            << QStringLiteral("db.42601 ");
    QTest::newRow("at commit")
        << QByteArray("CREATE TABLE price (id int PRIMARY KEY, twin int REFERENCES price DEFERRABLE INITIALLY "
                      "DEFERRED); INSERT INTO price VALUES (1, 2);")
        << QStringLiteral("db.23503 ");
}

void MigratorTest::aFailingMigrationLeavesNothingHalfDone()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    write(QStringLiteral("migrations/0002_price.sql"), text);
    const auto failed = migrateFiles();
    QCOMPARE(errorOf(failed), code);
    QVERIFY2(failed.error().detail.startsWith(QStringLiteral("0002_price.sql: ")), qPrintable(failed.error().detail));
    QCOMPARE(answer(QStringLiteral(
                 "SELECT to_regclass('guichet.price') IS NULL AND to_regclass('guichet.seat') IS NOT NULL")),
             QStringLiteral("true"));
    QCOMPARE(answer(QStringLiteral("SELECT max(version) FROM guichet.schema_migration")), QStringLiteral("1"));
    verifyOrdinarySession();
    write(QStringLiteral("migrations/0002_price.sql"),
          "CREATE TABLE price (id int)"); // corrected before anybody had it
    QCOMPARE(migrateFiles()->version, 2);
}

void MigratorTest::aFailingFunctionKeepsTheOldOnes()
{
    QVERIFY(migrateFiles());
    write(QStringLiteral("functions/seat_count.sql"),
          "CREATE OR REPLACE FUNCTION guichet.seat_count() RETURNS bigint LANGUAGE sql AS 'SELECT 7::bigint'");
    write(QStringLiteral("functions/wrong.sql"),
          "CREATE FUNCTION guichet.wrong() RETURNS int LANGUAGE sql AS 'SELECT no_such_column'");
    const auto failed = migrateFiles();
    QVERIFY(!failed);
    QVERIFY2(failed.error().detail.startsWith(QStringLiteral("wrong.sql: ")), qPrintable(failed.error().detail));
    QCOMPARE(answer(QStringLiteral("SELECT guichet.seat_count()")), QStringLiteral("1"));
    verifyOrdinarySession();
}

void MigratorTest::twoProgramsMigrateOneAfterTheOther()
{
    write(QStringLiteral("migrations/0002_slow.sql"), "SELECT pg_sleep(0.3); CREATE TABLE slow (id int)");
    const ConnectionParams params = m_connection->params();
    const QString files = m_files->path();
    std::array<Result<MigrationReport>, 3> reports;
    std::array<std::unique_ptr<QThread>, 3> programs;
    for (std::size_t i = 0; i < programs.size(); ++i) {
        programs[i].reset(QThread::create([&, i] {
            Connection connection(params);
            reports[i] = migrate(connection, files);
        }));
        programs[i]->start();
    }
    int applied = 0;
    for (std::size_t i = 0; i < programs.size(); ++i) {
        QVERIFY(programs[i]->wait());
        QVERIFY2(reports[i], qPrintable(errorOf(reports[i])));
        QCOMPARE(reports[i]->version, 2);
        applied += reports[i]->applied;
    }
    QCOMPARE(applied, 2);
}

void MigratorTest::aFolderWithoutRolesIsNoSchema()
{
    remove(QStringLiteral("roles.sql"));
    QCOMPARE(errorOf(migrateFiles()).section(u' ', 0, 0), QStringLiteral("schema.unreadable"));
}

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
