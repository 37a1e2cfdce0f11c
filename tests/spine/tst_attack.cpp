// An operator with psql: every way around the door is shut.
#include "smallclub.h"

#include <operations/store/apply.h>

using namespace guichet;
using namespace guichet::test;

class AttackTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;

private Q_SLOTS:
    void initTestCase();
    void init() { failOnAnyWarning(); }
    void theStatementIsRefused_data();
    void theStatementIsRefused();
    void noRoleWritesAnyTable();
    void noRoleReadsTheVault();
    void noFunctionRunsForPublic();
    void everyDefinerFunctionFixesItsSearchPath();
    void aCashierDoesNotSeeWhichRecordBearsWhichSeal();
    void theAuthorIsTheLoginWhateverTheDocumentSays();
    void aTableOfTheCashiersOwnChangesNothing();
    void evenTheOwnerCannotRewriteTheRecord_data();
    void evenTheOwnerCannotRewriteTheRecord();
};

void AttackTest::initTestCase()
{
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    must(m_owner->ensureOpen());
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    must(orders::checkout(cashier, cashSale(basketOf(sheet, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
}

void AttackTest::theStatementIsRefused_data()
{
    QTest::addColumn<QString>("statement");
    const auto row = [](const char *name, const char *statement) {
        QTest::newRow(name) << QString::fromUtf8(statement);
    };
    row("change a ledger amount", "UPDATE guichet.ledger_transfer SET amount = 1");
    row("delete the ledger", "DELETE FROM guichet.ledger_transfer");
    row("empty the ledger", "TRUNCATE guichet.ledger_transfer");
    row("insert an operation with a forged author",
        "INSERT INTO guichet.operation (operation_id, kind, counter_id, digest, created_by) VALUES (gen_random_uuid(), "
        "'sell', 2, '', 'supervisor')");
    row("claim a seat by hand",
        "INSERT INTO guichet.occupancy (performance_id, seat_id, state, ticket_id) VALUES (2, 1, 's', 1)");
    row("free a sold seat", "DELETE FROM guichet.occupancy");
    row("resurrect a ticket", "UPDATE guichet.ticket SET state = 'valid'");
    row("lower a price", "UPDATE guichet.price SET gross = 1");
    row("give back more than was paid", "UPDATE guichet.tender SET refunded = amount");
    row("move the chain's head", "UPDATE guichet.chain SET seq = 0");
    row("read the seal key", "SELECT * FROM vault.seal_key");
    row("seal by oneself", "SELECT vault.hmac('', '', '')");
    row("read the codes of tickets", "SELECT token FROM guichet.ticket_copy");
    row("read tables", "SELECT * FROM guichet.order_file");
    row("call the inner function of a sale",
        "SELECT guichet.apply_sell(gen_random_uuid(), 2, 'G1', 1, 1, 1, 'EUR', '{}', '{}')");
    row("seal a record of one's own", "SELECT guichet.seal('T/G1', gen_random_uuid(), 'sell', '{}', '{}')");
    row("create an operator", "SELECT api.create_login('mallory', 'manager', 'SCRAM-SHA-256$x')");
    row("create an operator through the door",
        "SELECT "
        "api.apply('{\"body\":{\"name\":\"mallory\",\"role\":\"manager\",\"verifier\":\"SCRAM-SHA-256$4096:x\"},"
        "\"counter\":\"SERVER\",\"id\":\"01900000-0000-7000-8000-000000000001\",\"kind\":\"operator\",\"v\":1}')");
    row("import a catalogue", "SELECT "
                              "api.apply('{\"body\":{},\"counter\":\"SERVER\",\"id\":\"01900000-0000-7000-8000-"
                              "000000000002\",\"kind\":\"import-season\",\"v\":1}', '{}')");
    row("become the owner", "SET ROLE guichet_owner");
    row("become somebody else", "SET SESSION AUTHORIZATION supervisor");
    row("become the role administrator", "SET ROLE guichet_role_admin");
    row("switch triggers off", "SET session_replication_role = replica");
    row("drop a trigger", "DROP TRIGGER append_only ON guichet.operation");
    row("disable a trigger", "ALTER TABLE guichet.operation DISABLE TRIGGER append_only");
    row("create a temporary table to catch an unqualified name", "CREATE TEMPORARY TABLE price (gross bigint)");
    row("create a function in public",
        "CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql AS 'SELECT null::timestamptz'");
    row("create a schema", "CREATE SCHEMA guichet_shadow");
    row("replace the door", "CREATE OR REPLACE FUNCTION api.apply(p_document text, p_payload text) RETURNS text "
                            "LANGUAGE sql AS 'SELECT null'");
    row("read a file of the server", "SELECT pg_read_file('postgresql.conf')");
    row("write a file on the server", "COPY (SELECT 1) TO '/tmp/guichet-attack'");
    row("run a program on the server", "COPY (SELECT 1) TO PROGRAM 'true'");
    row("read passwords", "SELECT rolpassword FROM pg_authid");
    row("grant oneself a role", "GRANT guichet_manager TO cashier");
    row("look into the ledger", "SELECT * FROM report.ledger");
    row("starve the others of locks", "SELECT count(pg_advisory_lock(9, s)) FROM generate_series(1, 100000) s");
    row("take the seats' locks for ever", "SELECT pg_try_advisory_lock(2, 1)");
    row("stop imports", "SELECT pg_advisory_xact_lock(hashtext('guichet.import'))");
    row("fill the disk with large objects", "SELECT lo_from_bytea(0, repeat('x', 1000)::bytea)");
}

void AttackTest::theStatementIsRefused()
{
    QFETCH(QString, statement);
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const QString before = footprint(*m_owner);
    const auto result = cashier.query(statement);
    QVERIFY2(!result, qPrintable(statement));
    QCOMPARE(result.error().kind, Error::Kind::Refused);
    QCOMPARE(result.error().code, QByteArray("right.missing"));
    QCOMPARE(footprint(*m_owner), before);
}

void AttackTest::noRoleWritesAnyTable()
{
    const auto rights = must(m_owner->value(
        QStringLiteral("SELECT string_agg(r.rolname || ' ' || c.oid::regclass || ' ' || p, ', ') FROM pg_roles r, "
                       "pg_class c, unnest(ARRAY['INSERT','UPDATE','DELETE','TRUNCATE']) p "
                       "WHERE r.rolname IN ('cashier','supervisor','station','agency','accountant','manager') AND "
                       "c.relnamespace IN ('guichet'::regnamespace, 'vault'::regnamespace, 'report'::regnamespace) "
                       "AND c.relkind IN ('r','v') AND has_table_privilege(r.oid, c.oid, p)")));
    QCOMPARE(rights.toString(), QString());
}

void AttackTest::noRoleReadsTheVault()
{
    const auto readers = must(m_owner->value(QStringLiteral(
        "SELECT string_agg(rolname, ', ') FROM pg_roles WHERE NOT rolsuper AND rolname <> 'guichet_owner' AND rolname "
        "NOT LIKE 'pg\\_%' "
        "AND (has_schema_privilege(oid, 'vault', 'USAGE') OR has_table_privilege(oid, 'vault.seal_key', 'SELECT'))")));
    QCOMPARE(readers.toString(), QString());
}

void AttackTest::noFunctionRunsForPublic()
{
    const auto open = must(m_owner->value(
        QStringLiteral("SELECT string_agg(p.oid::regprocedure::text, ', ') FROM pg_proc p WHERE p.pronamespace IN "
                       "('guichet'::regnamespace, 'api'::regnamespace, 'vault'::regnamespace, 'report'::regnamespace) "
                       "AND has_function_privilege('public', p.oid, 'EXECUTE')")));
    QCOMPARE(open.toString(), QString());
}

void AttackTest::everyDefinerFunctionFixesItsSearchPath()
{
    const auto loose = must(m_owner->value(QStringLiteral(
        "SELECT string_agg(p.oid::regprocedure::text, ', ') FROM pg_proc p WHERE p.prosecdef AND p.pronamespace IN "
        "('guichet'::regnamespace, 'api'::regnamespace, 'vault'::regnamespace, 'report'::regnamespace) "
        "AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%pg_temp')")));
    QCOMPARE(loose.toString(), QString());
}

void AttackTest::aCashierDoesNotSeeWhichRecordBearsWhichSeal()
{
    const auto seen = [this](const char *who) {
        storage::Connection connection(m_club->as(QString::fromLatin1(who)));
        must(connection.ensureOpen());
        return must(connection.value(QStringLiteral("SELECT api.seal_of('T/G1', 1)"))).toString();
    };
    QCOMPARE(seen("cashier"), QString());
    QCOMPARE(seen("accountant").size(), 64);
}

void AttackTest::theAuthorIsTheLoginWhateverTheDocumentSays()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    auto sale = cashSale(basketOf(sheet, {QStringLiteral("A-2-1")}), QStringLiteral("G1"));
    auto forged = sale;
    forged.body.insert(QStringLiteral("operator"), QStringLiteral("supervisor"));
    QCOMPARE(codeOf(operations::apply(cashier, forged)), QByteArray("document.malformed"));
    must(operations::apply(cashier, sale));
    QCOMPARE(
        must(m_owner->value(QStringLiteral("SELECT created_by FROM guichet.operation WHERE operation_id = ?::uuid"),
                            {sale.id.toString(QUuid::WithoutBraces)}))
            .toString(),
        QStringLiteral("cashier"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void AttackTest::aTableOfTheCashiersOwnChangesNothing()
{
    // Even where a DBA allowed temporary tables, they come last in the search path of every function.
    must(m_owner->query(QStringLiteral("GRANT TEMPORARY ON DATABASE ") + m_owner->params().database +
                        QStringLiteral(" TO cashier")));
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    must(cashier.query(QStringLiteral(
        "CREATE TEMPORARY TABLE price (price_table_id int, category text, price_type_id int, gross bigint)")));
    must(cashier.query(QStringLiteral("INSERT INTO pg_temp.price VALUES (1, 'GOLD', 1, 1)")));
    must(cashier.query(QStringLiteral("SET search_path = pg_temp, guichet")));
    const auto receipt =
        must(orders::checkout(cashier, cashSale(basketOf(sheet, {QStringLiteral("A-3-1")}), QStringLiteral("G1"))));
    QCOMPARE(receipt.total, Money(3000));
    must(m_owner->query(QStringLiteral("REVOKE TEMPORARY ON DATABASE ") + m_owner->params().database +
                        QStringLiteral(" FROM cashier")));
}

void AttackTest::evenTheOwnerCannotRewriteTheRecord_data()
{
    QTest::addColumn<QString>("statement");
    for (const char *table : {"operation", "sealed_record", "ledger_transfer", "order_file", "entry"}) {
        for (const char *verb : {"UPDATE guichet.%1 SET operation_id = operation_id", "DELETE FROM guichet.%1",
                                 "TRUNCATE guichet.%1 CASCADE"}) {
            const QString statement = QString::fromLatin1(verb).arg(QString::fromLatin1(table));
            QTest::newRow(qPrintable(statement)) << statement;
        }
    }
    QTest::newRow("delete tickets") << QStringLiteral("DELETE FROM guichet.ticket");
    QTest::newRow("delete tenders") << QStringLiteral("DELETE FROM guichet.tender");
    QTest::newRow("delete copies") << QStringLiteral("DELETE FROM guichet.ticket_copy");
    for (const char *table : {"ticket", "tender", "ticket_copy"}) {
        const QString statement = QStringLiteral("TRUNCATE guichet.%1 CASCADE").arg(QString::fromLatin1(table));
        QTest::newRow(qPrintable(statement)) << statement;
    }
}

void AttackTest::evenTheOwnerCannotRewriteTheRecord()
{
    QFETCH(QString, statement);
    must(m_owner->query(QStringLiteral("SET session_replication_role = replica"))); // the triggers fire ALWAYS
    const auto result = m_owner->query(statement);
    must(m_owner->query(QStringLiteral("SET session_replication_role = origin")));
    QCOMPARE(codeOf(result), QByteArray("record.append-only"));
}

QTEST_GUILESS_MAIN(AttackTest)
#include "tst_attack.moc"
