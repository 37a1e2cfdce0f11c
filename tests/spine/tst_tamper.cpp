// A superuser rewrites the past: verify names the row.
#include "smallclub.h"

#include <documents/store/ticketstore.h>
#include <operations/store/verify.h>

#include <QTemporaryDir>

using namespace guichet;
using namespace guichet::test;

class TamperTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    QTemporaryDir m_folder;

    operations::Verification verified(const QString &witness = QStringLiteral("heads.json"))
    {
        return must(operations::verify(*m_owner,
                                       SmallClub::operation(QStringLiteral("verify"), QStringLiteral("SERVER")),
                                       m_folder.filePath(witness)));
    }

private Q_SLOTS:
    void init();
    void cleanSalesHaveNoFinding();
    void theRewrittenRowIsNamed_data();
    void theRewrittenRowIsNamed();
    void aCutTailIsNoticed();
    void aCutTailWithItsHeadMovedBackIsNoticedByTheWitness();
    void aCutTailIsNoticedByTheVerificationsThatSawIt();
    void aVerificationIsItselfSealed();
    void aFindingLeavesTheWitnessAsItWas();
};

void TamperTest::init()
{
    failOnAnyWarning();
    m_owner.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    must(m_owner->ensureOpen());
    QFile::remove(m_folder.filePath(QStringLiteral("heads.json")));
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    for (int i = 1; i <= 3; ++i)
        must(orders::checkout(
            cashier, cashSale(basketOf(sheet, {QStringLiteral("A-%1-1").arg(i), QStringLiteral("A-%1-2").arg(i)}),
                              QStringLiteral("G1"))));
    QString code;
    for (const char *number : {"G1-T1", "G1-T2", "G1-T2"}) // G1-T2 has a duplicate
        code = must(documents::printTickets(
            cashier,
            SmallClub::operation(QStringLiteral("print"), QStringLiteral("G1"),
                                 {{QStringLiteral("tickets"), QJsonArray{QString::fromLatin1(number)}}}),
            QStringLiteral("fr")))[0]
                   .facts.barcode;
    must(documents::scan(
        cashier, SmallClub::operation(QStringLiteral("scan"), QStringLiteral("G1"), {{QStringLiteral("code"), code}})));
    must(m_owner->query(QStringLiteral("ALTER TABLE guichet.operation DISABLE TRIGGER append_only")));
    for (const char *table : {"sealed_record", "ledger_transfer", "order_file", "entry"})
        must(m_owner->query(
            QStringLiteral("ALTER TABLE guichet.%1 DISABLE TRIGGER append_only").arg(QString::fromLatin1(table))));
    for (const char *table : {"ticket", "tender", "ticket_copy"})
        must(m_owner->query(
            QStringLiteral("ALTER TABLE guichet.%1 DISABLE TRIGGER no_delete").arg(QString::fromLatin1(table))));
    must(m_owner->query(QStringLiteral("ALTER TABLE guichet.ticket DROP CONSTRAINT ticket_sound")));
    must(m_owner->query(QStringLiteral("DROP INDEX vault.seal_key_in_force")));
}

void TamperTest::cleanSalesHaveNoFinding()
{
    const auto clean = verified();
    QCOMPARE(clean.findings.size(), size_t(0));
    QCOMPARE(clean.orders, 3);
    QCOMPARE(clean.tickets, 6);
    QCOMPARE(verified().findings.size(), size_t(0)); // and the witness of the first run agrees
}

void TamperTest::theRewrittenRowIsNamed_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("subject"); // of one of the findings
    const auto row = [](const char *name, const char *statement, const char *subject) {
        QTest::newRow(name) << QString::fromUtf8(statement) << QString::fromUtf8(subject);
    };
    row("a ticket made cheaper, VAT and all",
        "UPDATE guichet.ticket SET gross = 100, net = 95, vat = 5 WHERE serial = 2", "ticket G1-T2");
    row("a ticket moved to another seat", "UPDATE guichet.ticket SET seat_id = seat_id + 10 WHERE serial = 2",
        "ticket G1-T2");
    row("a ticket deleted", "DELETE FROM guichet.ticket WHERE serial = 6", "ticket G1-T6");
    row("a cancelled ticket without a cancellation", "UPDATE guichet.ticket SET state = 'cancelled' WHERE serial = 2",
        "order G1-1");
    row("a tender made smaller",
        "UPDATE guichet.tender SET amount = 100 WHERE tender_id = (SELECT min(tender_id) FROM guichet.tender)",
        "order G1-1");
    row("another tender method",
        "UPDATE guichet.tender SET method = 'card', reference = 'x' WHERE order_id = (SELECT order_id FROM "
        "guichet.order_file WHERE number = 'G1-2')",
        "");
    row("a ledger amount",
        "UPDATE guichet.ledger_transfer SET amount = amount - 1 WHERE line = 1 AND operation_id = (SELECT operation_id "
        "FROM guichet.order_file WHERE number = 'G1-1')",
        "performance D2");
    row("a ledger account",
        "UPDATE guichet.ledger_transfer SET debit = '5115' WHERE operation_id = (SELECT operation_id FROM "
        "guichet.order_file WHERE number = 'G1-1')",
        "");
    row("a ledger row invented",
        "INSERT INTO guichet.ledger_transfer SELECT operation_id, 9, '53D.G1', '7061', 100, 2 FROM guichet.order_file "
        "WHERE number = 'G1-1'",
        "performance D2");
    row("the author of a sale",
        "UPDATE guichet.operation SET created_by = 'supervisor' WHERE operation_id = (SELECT operation_id FROM "
        "guichet.order_file WHERE number = 'G1-2')",
        "record T/G1 2");
    row("the time of a sale",
        "UPDATE guichet.operation SET created_at = created_at - interval '1 day' WHERE operation_id = (SELECT "
        "operation_id FROM guichet.order_file WHERE number = 'G1-2')",
        "record T/G1 2");
    row("the sealed text",
        "UPDATE guichet.sealed_record SET body = replace(body, '\"gross\":3000', '\"gross\":2000') WHERE chain = "
        "'T/G1' AND seq = 2",
        "record T/G1 2");
    row("a record in the middle", "DELETE FROM guichet.sealed_record WHERE chain = 'T/G1' AND seq = 2", "chain T/G1");
    row("an order number", "UPDATE guichet.order_file SET number = 'G1-7' WHERE number = 'G1-2'", "order G1-7");
    row("the customer of an order", "UPDATE guichet.order_file SET created_by = 'agency' WHERE number = 'G1-2'",
        "order G1-2");
    row("a sold seat set free",
        "DELETE FROM guichet.occupancy WHERE ticket_id = (SELECT ticket_id FROM guichet.ticket WHERE serial = 3)", "");
    row("perpetual totals", "UPDATE guichet.chain SET perpetual_net = 0 WHERE chain = 'T/G1'", "chain T/G1");
    row("a barcode exchanged for one's own", "UPDATE guichet.ticket_copy SET token = 'GFORGED' WHERE copy = 1",
        "ticket G1-T2, copy 1");
    row("the duplicate gone", "DELETE FROM guichet.ticket_copy WHERE copy = 1", "ticket G1-T2, copy 1");
    row("the old barcode in force again",
        "WITH gone AS (UPDATE guichet.ticket_copy SET revoked_by = operation_id WHERE copy = 1 RETURNING ticket_id) "
        "SELECT * FROM gone",
        "ticket G1-T2, copy 1");
    row("a barcode revoked by hand",
        "UPDATE guichet.ticket_copy k SET revoked_by = k.operation_id FROM guichet.ticket t WHERE t.ticket_id = "
        "k.ticket_id AND t.serial = 1",
        "ticket G1-T1, copy 0");
    row("an entry taken back", "DELETE FROM guichet.entry", "ticket G1-T2");
    row("an entry at another hour", "UPDATE guichet.entry SET entered_at = entered_at - interval '1 hour'",
        "ticket G1-T2");
    row("an entry invented",
        "INSERT INTO guichet.entry SELECT t.ticket_id, e.operation_id, e.entered_at FROM guichet.entry e, "
        "guichet.ticket t WHERE t.serial = 4",
        "ticket G1-T4");
    row("a ticket's category", "UPDATE guichet.ticket SET category = 'SILVER' WHERE serial = 3", "ticket G1-T3");
    row("two tickets exchanged between their orders",
        "UPDATE guichet.ticket t SET order_id = CASE t.serial WHEN 1 THEN o2.order_id ELSE o1.order_id END FROM "
        "guichet.order_file o1, "
        "guichet.order_file o2 WHERE o1.number = 'G1-1' AND o2.number = 'G1-2' AND t.serial IN (1, 3)",
        "ticket G1-T1");
    row("two tenders exchanged between their orders",
        "UPDATE guichet.tender n SET order_id = CASE WHEN n.order_id = o1.order_id THEN o2.order_id ELSE o1.order_id "
        "END FROM "
        "guichet.order_file o1, guichet.order_file o2 WHERE o1.number = 'G1-1' AND o2.number = 'G1-2' AND n.order_id "
        "IN (o1.order_id, o2.order_id)",
        "");
    row("the currency of an order", "UPDATE guichet.order_file SET currency = 'CHF' WHERE number = 'G1-2'",
        "order G1-2");
    row("the counter of an order", "UPDATE guichet.order_file SET counter_id = counter_id + 1 WHERE number = 'G1-2'",
        "order G1-2");
    row("the digest of a document",
        "UPDATE guichet.operation SET digest = '\\x00' WHERE operation_id = (SELECT operation_id FROM "
        "guichet.order_file WHERE number = 'G1-2')",
        "record T/G1 2");
    row("a reason that nobody gave",
        "UPDATE guichet.operation SET reason = 'told so' WHERE operation_id = (SELECT operation_id FROM "
        "guichet.order_file WHERE number = 'G1-2')",
        "record T/G1 2");
    row("what the counter was told", "UPDATE guichet.sealed_record SET answer = '{}' WHERE chain = 'T/G1' AND seq = 2",
        "record T/G1 2");
    row("a record that is no JSON any more",
        "UPDATE guichet.sealed_record SET body = 'junk' WHERE chain = 'T/G1' AND seq = 2", "record T/G1 2");
    row("an impossible VAT rate", "UPDATE guichet.ticket SET vat_bp = -10000 WHERE serial = 2", "ticket G1-T2");
    row("an amount at the end of all numbers",
        "UPDATE guichet.ticket SET gross = 9223372036854775807, net = 9223372036854775000, vat = 9223372036854775000 "
        "WHERE serial = 2",
        "ticket G1-T2");
    row("a ticket that says it replaces another",
        "UPDATE guichet.ticket SET replaces = (SELECT ticket_id FROM guichet.ticket WHERE serial = 1) WHERE serial = 2",
        "ticket G1-T2");
    row("a seat renamed under its ticket",
        "UPDATE guichet.seat SET label = 'Z-9-9' WHERE seat_id = (SELECT seat_id FROM guichet.ticket WHERE serial = 3)",
        "ticket G1-T3");
    row("a performance that bears another code", "UPDATE guichet.performance SET code = 'D9' WHERE code = 'D2'",
        "ticket G1-T1");
    row("a price type that bears another code", "UPDATE guichet.price_type SET code = 'GUEST' WHERE code = 'FULL'",
        "ticket G1-T1");
    row("a chain's head gone", "DELETE FROM guichet.chain WHERE chain = 'L/G1'", "chain L/G1");
    row("numbers of a chain without records", "UPDATE guichet.chain SET last_order = 3 WHERE chain = 'T/G9'",
        "chain T/G9");
    row("a second seal key in force", "INSERT INTO vault.seal_key SELECT 9, inner_pad, outer_pad FROM vault.seal_key",
        "seal key");
    row("a copy that nobody printed",
        "INSERT INTO guichet.ticket_copy SELECT ticket_id, 0, 'GFORGED', (SELECT operation_id FROM guichet.order_file "
        "WHERE number = 'G1-1'), NULL FROM guichet.ticket WHERE serial = 5",
        "");
}

void TamperTest::theRewrittenRowIsNamed()
{
    QFETCH(QString, statement);
    QFETCH(QString, subject);
    const QSqlQuery done = must(m_owner->query(statement));
    QVERIFY2(done.numRowsAffected() > 0, "the statement rewrote nothing");
    const auto found = verified();
    QVERIFY(!found.findings.empty());
    if (!subject.isEmpty())
        QVERIFY2(
            std::ranges::any_of(found.findings, [&](const operations::Finding &f) { return f.subject == subject; }),
            qPrintable(found.findings[0].subject + u' ' + found.findings[0].detail));
}

void TamperTest::aCutTailIsNoticed()
{
    must(m_owner->query(QStringLiteral("DELETE FROM guichet.sealed_record WHERE chain = 'T/G1' AND seq = 3")));
    const auto found = verified();
    QVERIFY(std::ranges::any_of(found.findings, [](const operations::Finding &f) {
        return f.invariant == u"I17" && f.subject == u"chain T/G1";
    }));
}

void TamperTest::aCutTailWithItsHeadMovedBackIsNoticedByTheWitness()
{
    QCOMPARE(verified().findings.size(), size_t(0));
    // everything of the newest sale disappears, and the head with it
    for (const char *statement :
         {"DELETE FROM guichet.sealed_record WHERE chain = 'T/G1' AND seq = 3",
          "DELETE FROM guichet.ledger_transfer WHERE operation_id = (SELECT operation_id FROM guichet.order_file WHERE "
          "number = 'G1-3')",
          "DELETE FROM guichet.occupancy WHERE ticket_id IN (SELECT ticket_id FROM guichet.ticket WHERE serial > 4)",
          "DELETE FROM guichet.tender WHERE order_id = (SELECT order_id FROM guichet.order_file WHERE number = 'G1-3')",
          "DELETE FROM guichet.ticket WHERE serial > 4",
          "WITH gone AS (DELETE FROM guichet.order_file WHERE number = 'G1-3' RETURNING operation_id) SELECT * FROM "
          "gone",
          "DELETE FROM guichet.operation WHERE kind = 'sell' AND operation_id NOT IN (SELECT operation_id FROM "
          "guichet.order_file)",
          "UPDATE guichet.chain c SET seq = 2, last_order = 2, last_ticket = 4, perpetual_net = 12000, perpetual_abs = "
          "12000, mac = r.mac "
          "FROM guichet.sealed_record r WHERE c.chain = 'T/G1' AND r.chain = c.chain AND r.seq = 2"})
        must(m_owner->query(QString::fromLatin1(statement)));
    QVERIFY(!findings(*m_owner).isEmpty()); // the verification that saw the sale is still there; so it goes, too
    for (const char *statement :
         {"DELETE FROM guichet.sealed_record r USING guichet.operation o WHERE o.operation_id = r.operation_id AND "
          "o.kind = 'verify'",
          "DELETE FROM guichet.operation WHERE kind = 'verify'",
          "UPDATE guichet.chain c SET seq = r.seq, mac = r.mac FROM guichet.sealed_record r WHERE c.chain = 'L/SERVER' "
          "AND "
          "r.chain = c.chain AND r.seq = (SELECT max(seq) FROM guichet.sealed_record WHERE chain = 'L/SERVER')"})
        must(m_owner->query(QString::fromLatin1(statement)));
    QCOMPARE(findings(*m_owner), QStringList());
    const auto found = verified();
    QVERIFY(
        std::ranges::any_of(found.findings, [](const operations::Finding &f) { return f.subject == u"chain T/G1"; }));
}

void TamperTest::aCutTailIsNoticedByTheVerificationsThatSawIt()
{
    QCOMPARE(verified().findings.size(), size_t(0));
    must(m_owner->query(QStringLiteral("DELETE FROM guichet.entry")));
    for (const char *chain : {"L/G1"}) { // the scan disappears with everything it left, and the witness file, too
        must(m_owner->query(
            QStringLiteral("WITH gone AS (DELETE FROM guichet.sealed_record WHERE chain = '%1' RETURNING operation_id) "
                           "SELECT * FROM gone")
                .arg(QString::fromLatin1(chain))));
        must(m_owner->query(QStringLiteral("UPDATE guichet.chain SET seq = 0, mac = '' WHERE chain = '%1'")
                                .arg(QString::fromLatin1(chain))));
    }
    must(m_owner->query(QStringLiteral("DELETE FROM guichet.operation WHERE kind = 'scan'")));
    const auto found = verified(QStringLiteral("another.json"));
    QVERIFY(std::ranges::any_of(found.findings,
                                [](const operations::Finding &f) { return f.subject == u"record L/G1 1"; }));
}

void TamperTest::aVerificationIsItselfSealed()
{
    const auto count = [this] {
        return must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.sealed_record r JOIN "
                                                  "guichet.operation o USING (operation_id) WHERE o.kind = 'verify'")))
            .toInt();
    };
    const int before = count();
    (void)verified();
    QCOMPARE(count(), before + 1);
}

void TamperTest::aFindingLeavesTheWitnessAsItWas()
{
    (void)verified();
    QFile witness(m_folder.filePath(QStringLiteral("heads.json")));
    QVERIFY(witness.open(QIODevice::ReadOnly));
    const QByteArray seen = witness.readAll();
    witness.close();
    must(m_owner->query(QStringLiteral("UPDATE guichet.chain SET perpetual_net = 0 WHERE chain = 'T/G1'")));
    QVERIFY(!verified().findings.empty());
    QVERIFY(witness.open(QIODevice::ReadOnly));
    QCOMPARE(witness.readAll(), seen);
}

QTEST_GUILESS_MAIN(TamperTest)
#include "tst_tamper.moc"
