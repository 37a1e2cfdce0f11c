// The door takes one text per document, at the hour of the house, from those who are of the house.
#include "smallclub.h"

#include <core/uuid7.h>
#include <documents/store/ticketstore.h>
#include <operations/store/apply.h>
#include <orders/store/orderfile.h>

#include <future>

using namespace guichet;
using namespace guichet::test;

class DoorTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    std::unique_ptr<storage::Connection> m_cashier;
    catalog::PerformanceSheet m_d2;

    operations::Operation sale(const QString &seat, const QString &counter = QStringLiteral("G1"))
    {
        return cashSale(basketOf(m_d2, {seat}), counter);
    }
    static Result<QVariant> send(storage::Connection &connection, const QByteArray &document)
    {
        return connection.value(QStringLiteral("SELECT api.apply(?)"), {QString::fromUtf8(document)});
    }
    /// Waits until a session of @p operatorName waits for a lock.
    bool somebodyWaits(const QString &operatorName)
    {
        return QTest::qWaitFor(
            [&] {
                return must(
                           m_owner->value(QStringLiteral("SELECT count(*)::int FROM pg_stat_activity WHERE usename = ? "
                                                         "AND wait_event_type = 'Lock'"),
                                          {operatorName}))
                           .toInt() > 0;
            },
            10'000);
    }

private Q_SLOTS:
    void init();
    void onlyTheCanonicalTextIsApplied_data();
    void onlyTheCanonicalTextIsApplied();
    void otherKindsAreHeldToTheirTextToo_data();
    void otherKindsAreHeldToTheirTextToo();
    void theRecordSaysInWordsWhatWasSold();
    void theHourIsTheClocksAndNotTheTransactions();
    void theHouseSaysWhichDayItIsForTheVat();
    void aTransactionThatSeesThePastIsRefused();
    void aSessionThatDoesNotWaitForTheDiskIsMadeTo();
    void aContactOfOthersCannotBeNamedByAnAgency();
    void aLoginThatIsNoOperatorSellsNothing();
    void anAgencyStandsAtItsPointOfSale();
    void aPointOfSaleIsNamedWithItsHouseWhereTwoShareTheCode();
    void aPasswordInClearIsNoVerifier_data();
    void aPasswordInClearIsNoVerifier();
    void anotherHousesSeatsAreNeitherBlockedNorPrintedNorScanned();
    void theServersOwnCounterPrintsAndScansNothing();
    void aCodeRevokedWhileItIsScannedDoesNotAdmit();
    void anAgencyReadsNoReasonsAndNoContingentsOfOthers();
    void theStationFindsNoCustomers();
};

void DoorTest::init()
{
    failOnAnyWarning();
    m_owner.reset();
    m_cashier.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    m_cashier = std::make_unique<storage::Connection>(m_club->as(QStringLiteral("cashier")));
    must(m_owner->ensureOpen());
    must(m_cashier->ensureOpen());
    m_d2 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D2"), QStringLiteral("G1")));
}

using Rewrite = std::function<QByteArray(QByteArray)>;
Q_DECLARE_METATYPE(Rewrite)

void DoorTest::onlyTheCanonicalTextIsApplied_data()
{
    QTest::addColumn<Rewrite>("rewrite");
    const auto row = [](const char *name, Rewrite rewrite) { QTest::newRow(name) << std::move(rewrite); };
    const auto brackets = [](int count) {
        QByteArray text = R"("a":)";
        return text.append(count, '[').append(count, ']').append(R"(,"total":3000)");
    };
    const auto junk = [](int count) {
        QByteArray text = R"("a":")";
        return text.append(count, 'x').append(R"(","total":3000)");
    };
    const auto replace = [](const char *before, const QByteArray &after) {
        return [=](QByteArray text) {
            if (!text.contains(before))
                qFatal("nothing to replace: %s", before);
            return text.replace(before, after);
        };
    };
    row("a space", replace(R"("v":1)", R"("v": 1)"));
    row("a line feed at the end", [](QByteArray text) { return text.append('\n'); });
    row("members in another order", replace(R"("kind":"sell","v":1)", R"("v":1,"kind":"sell")"));
    row("a member twice", replace(R"("total":3000)", R"("total":1,"total":3000)"));
    row("a tender's method twice", replace(R"("method":"cash")", R"("method":"card","method":"cash")"));
    row("a number as text", replace(R"("total":3000)", R"("total":"3000")"));
    row("a number with an exponent", replace(R"("gross":3000)", R"("gross":3e3)"));
    row("a number with a fraction", replace(R"("gross":3000)", R"("gross":3000.0)"));
    row("not a number", replace(R"("gross":3000)", R"("gross":"NaN")"));
    row("a number beyond all numbers", replace(R"("gross":3000)", R"("gross":99999999999999999999)"));
    row("an unknown member", replace(R"("total":3000)", R"("refunds":7,"total":3000)"));
    row("an unknown member at the top", replace(R"("v":1)", R"("v":1,"w":1)"));
    row("an author", replace(R"("v":1)", R"("operator":"supervisor","v":1)"));
    row("another operation to correct",
        replace(R"({"body")", R"({"a":0,"corrects":"01900000-0000-7000-8000-000000000001","body")"));
    row("an unknown member of a ticket", replace(R"("vat_bp")", R"("override":1,"vat_bp")"));
    row("version as text", replace(R"("v":1)", R"("v":"1")"));
    row("another version", replace(R"("v":1)", R"("v":2)"));
    row("the id in capitals", [](QByteArray text) {
        const qsizetype at = text.indexOf(R"("id":")") + 6;
        return text.replace(at, 36, text.mid(at, 36).toUpper());
    });
    row("the id in braces", [](QByteArray text) {
        const qsizetype at = text.indexOf(R"("id":")") + 6;
        return text.insert(at + 36, '}').insert(at, '{');
    });
    row("an id of version 4", [](QByteArray text) {
        const qsizetype at = text.indexOf(R"("id":")") + 6;
        return text.replace(at + 14, 1, "4");
    });
    row("fourteen thousand brackets",
        [=](QByteArray text) { return text.replace(R"("total":3000)", brackets(14'000)); });
    row("a hundred thousand brackets",
        [=](QByteArray text) { return text.replace(R"("total":3000)", brackets(100'000)); });
    row("two megabytes", [=](QByteArray text) { return text.replace(R"("total":3000)", junk(2 << 20)); });
    row("a zero character", replace(R"("currency":"EUR")", R"("currency":"EUR\u0000")"));
    row("no JSON", [](const QByteArray &) { return QByteArray("sell me two seats"); });
    row("an array", [](QByteArray text) { return text.append(']').prepend('['); });
    row("nothing", [](const QByteArray &) { return QByteArray(""); });
    row("a customer who is nobody", replace(R"("currency")", R"("contact":4711,"currency")"));
    row("the same ticket twice", [](QByteArray text) {
        const qsizetype at = text.indexOf(R"("tickets":[)") + 11;
        QByteArray again = text.mid(at, text.indexOf(']', at) - at);
        again.append(',');
        return text.insert(at, again).replace(R"("total":3000)", R"("total":6000)");
    });
    row("a detour of a fortune over two drawers",
        replace(R"("ledger":[)", R"("ledger":[{"amount":99999999999,"credit":"53D.G2","debit":"5115","performance":2},)"
                                 R"({"amount":99999999999,"credit":"5115","debit":"53D.G2","performance":2},)"));
    row("a detour over an account of one's own",
        replace(R"("ledger":[)", R"("ledger":[{"amount":5,"credit":"53D.G1","debit":"banana","performance":2},)"
                                 R"({"amount":5,"credit":"banana","debit":"53D.G1","performance":2},)"));
    row("a fortune handed over", replace(R"("handed":3000)", R"("handed":9223372036854775807)"));
    row("change above a thousand", replace(R"("handed":3000)", R"("handed":103001)"));
}

void DoorTest::onlyTheCanonicalTextIsApplied()
{
    QFETCH(Rewrite, rewrite);
    operations::Operation operation = sale(QStringLiteral("A-4-4"));
    operation.id = QUuid(QStringLiteral("01900000-abcd-7000-8abc-00000000000a")); // letters: capitals make a difference
    const QByteArray text = operation.toCanonical();
    const QByteArray spoiled = rewrite(text);
    QVERIFY(spoiled != text);
    const QString before = footprint(*m_owner);
    const auto answer = send(*m_cashier, spoiled);
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind != Error::Kind::Unavailable, answer.error().code.constData());
    QCOMPARE(footprint(*m_owner), before);
    QCOMPARE(findings(*m_owner), QStringList());
    must(send(*m_cashier, text)); // and the right one is still welcome
}

void DoorTest::otherKindsAreHeldToTheirTextToo_data()
{
    QTest::addColumn<QString>("document");
    const auto row = [](const char *name, const char *kind, const char *body) {
        QTest::newRow(name) << QStringLiteral(
                                   "{\"body\":%1,\"counter\":\"G1\",\"id\":\"01900000-0000-7000-8000-0000000000aa\","
                                   "\"kind\":\"%2\",\"v\":1}")
                                   .arg(QString::fromUtf8(body), QString::fromLatin1(kind));
    };
    row("a scan with brackets", "scan", R"({"code":[[[[[["x"]]]]]]})");
    row("a scan with a stranger", "scan", R"({"a":1,"code":"x"})");
    row("a scan of two lines", "scan", R"({"code":"a\nb"})");
    row("a scan of nothing", "scan", "{}");
    row("a print of a number spelt otherwise", "print", R"({"tickets":["G1-T01"]})");
    row("a print of a number and its double", "print", R"({"tickets":["G1-T1","G1-T001"]})");
    row("a print of no list", "print", R"({"tickets":"G1-T1"})");
    row("a print of nothing", "print", R"({"tickets":[]})");
    row("a print with spaces", "print", R"({"tickets": ["G1-T1"]})");
}

void DoorTest::otherKindsAreHeldToTheirTextToo()
{
    QFETCH(QString, document);
    must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1"))));
    const QString before = footprint(*m_owner);
    const auto answer = send(*m_cashier, document.toUtf8());
    QVERIFY(!answer);
    QVERIFY(answer.error().kind != Error::Kind::Unavailable);
    QCOMPARE(footprint(*m_owner), before);
    QCOMPARE(findings(*m_owner), QStringList());
}

void DoorTest::theRecordSaysInWordsWhatWasSold()
{
    must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1"))));
    const QString facts =
        must(m_owner->value(QStringLiteral("SELECT body::jsonb -> 'facts' FROM guichet.sealed_record WHERE "
                                           "chain = 'T/G1' AND seq = 1")))
            .toString();
    for (const char *word : {"\"performance\": \"D2\"", "\"seat\": \"A-1-1\"", "\"category\": \"GOLD\"",
                             "\"type\": \"FULL\"", "\"organiser\": \"CLUB\"", "\"order\": \"G1-1\""})
        QVERIFY2(facts.contains(QString::fromLatin1(word)), qPrintable(facts));
}

void DoorTest::theHourIsTheClocksAndNotTheTransactions()
{
    must(m_cashier->begin());
    const QDateTime began = must(m_cashier->value(QStringLiteral("SELECT now()"))).toDateTime();
    must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1"))));
    const auto later =
        must(m_cashier->value(QStringLiteral("SELECT created_at > now() FROM report.operations WHERE kind = 'sell'")));
    must(m_cashier->commit());
    QVERIFY(began.isValid());
    QVERIFY(later.toBool());
    QCOMPARE(findings(*m_owner), QStringList());
}

void DoorTest::theHouseSaysWhichDayItIsForTheVat()
{
    // 5.5 % today, 2.1 % until yesterday, 10 % from tomorrow; today as in Paris, wherever the session says it is
    must(m_owner->query(QStringLiteral("DELETE FROM guichet.vat_rate WHERE code = 'SPORT'")));
    must(m_owner->query(QStringLiteral(
        "INSERT INTO guichet.vat_rate (organiser_id, code, valid_from, valid_to, basis_points, label) "
        "SELECT o.organiser_id, 'SPORT', d.today + p.from_day, d.today + p.to_day, p.bp, p.bp::text FROM "
        "guichet.organiser o, "
        "(SELECT (now() AT TIME ZONE 'Europe/Paris')::date AS today) d, "
        "(VALUES (-900, -1, 210), (0, 0, 550), (1, NULL, 1000)) AS p (from_day, to_day, bp) WHERE o.code = 'CLUB'")));
    int seat = 1;
    for (const char *zone : {"UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Paris"}) {
        must(m_cashier->query(QStringLiteral("SET TimeZone = '%1'").arg(QString::fromLatin1(zone))));
        QCOMPARE(must(catalog::loadSheet(*m_cashier, QStringLiteral("D2"), QStringLiteral("G1"))).vatRate.basisPoints(),
                 550);
        must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-%1").arg(seat++))));
        for (const int other : {210, 1000}) {
            auto wrong = sale(QStringLiteral("A-2-1"));
            QJsonArray tickets = wrong.body.value(u"tickets").toArray();
            QJsonObject ticket = tickets[0].toObject();
            ticket.insert(u"vat_bp", other);
            tickets[0] = ticket;
            wrong.body.insert(u"tickets", tickets);
            QCOMPARE(codeOf(operations::apply(*m_cashier, wrong)), QByteArray("vat.changed"));
        }
    }
}

void DoorTest::aTransactionThatSeesThePastIsRefused()
{
    for (const char *level : {"REPEATABLE READ", "SERIALIZABLE"}) {
        must(m_cashier->query(QStringLiteral("BEGIN ISOLATION LEVEL %1").arg(QString::fromLatin1(level))));
        const auto sold = send(*m_cashier, sale(QStringLiteral("A-1-1")).toCanonical());
        must(m_cashier->query(QStringLiteral("ROLLBACK")));
        QCOMPARE(codeOf(sold), QByteArray("transaction.isolation"));
        must(m_cashier->query(QStringLiteral("BEGIN ISOLATION LEVEL %1").arg(QString::fromLatin1(level))));
        const auto held = m_cashier->query(QStringLiteral("SELECT * FROM api.hold('G1', gen_random_uuid(), 2, '{1}')"));
        must(m_cashier->query(QStringLiteral("ROLLBACK")));
        QCOMPARE(codeOf(held), QByteArray("transaction.isolation"));
    }
}

void DoorTest::aSessionThatDoesNotWaitForTheDiskIsMadeTo()
{
    must(m_cashier->query(QStringLiteral("SET synchronous_commit = off")));
    must(m_cashier->begin());
    must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1"))));
    const auto mode = must(m_cashier->value(QStringLiteral("SHOW synchronous_commit")));
    must(m_cashier->commit());
    QCOMPARE(mode.toString(), QStringLiteral("on"));
}

void DoorTest::aContactOfOthersCannotBeNamedByAnAgency()
{
    const auto save = [](storage::Connection &who, const char *name) {
        return must(who.value(QStringLiteral("SELECT api.save_contact(NULL, '', ?, '', '', '', 'fr')"),
                              {QString::fromLatin1(name)}))
            .toLongLong();
    };
    storage::Connection agency(m_club->as(QStringLiteral("agency")));
    must(agency.ensureOpen());
    const qint64 clubs = save(*m_cashier, "Secret");
    const qint64 own = save(agency, "Own");
    const auto sell = [this](storage::Connection &who, const char *seat, qint64 contact, const char *counter) {
        orders::Basket basket = basketOf(m_d2, {QString::fromLatin1(seat)});
        basket.contactId = contact;
        return operations::apply(who, cashSale(basket, QString::fromLatin1(counter)));
    };
    const QString before = footprint(*m_owner);
    QCOMPARE(codeOf(sell(agency, "B-1-1", clubs, "A1")), QByteArray("contact.unknown"));
    QCOMPARE(codeOf(sell(agency, "B-1-1", 987654321, "A1")), QByteArray("contact.unknown"));
    QCOMPARE(footprint(*m_owner), before);
    must(sell(agency, "B-1-1", own, "A1"));
    must(sell(*m_cashier, "B-1-2", clubs, "G1"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void DoorTest::aLoginThatIsNoOperatorSellsNothing()
{
    // logins belong to the whole server: this one is an operator of another house's database
    must(m_owner->query(QStringLiteral("DELETE FROM guichet.operator WHERE name IN ('cashier', 'agency')")));
    QCOMPARE(codeOf(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1")))), QByteArray("operator.unknown"));
    QCOMPARE(codeOf(m_cashier->query(QStringLiteral("SELECT * FROM api.hold('G1', gen_random_uuid(), 2, '{1}')"))),
             QByteArray("operator.unknown"));
}

void DoorTest::anAgencyStandsAtItsPointOfSale()
{
    const QString verifier = QStringLiteral("SCRAM-SHA-256$4096:MDEyMzQ1Njc4OWFiY2RlZg==$") + QString(43, u'A') +
                             QStringLiteral("=:") + QString(43, u'B') + u'=';
    const QString name = QStringLiteral("t%1").arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
    QJsonObject body{{QStringLiteral("name"), name},
                     {QStringLiteral("role"), QStringLiteral("agency")},
                     {QStringLiteral("verifier"), verifier}};
    const auto create = [&] {
        return operations::apply(*m_owner,
                                 SmallClub::operation(QStringLiteral("operator"), QStringLiteral("SERVER"), body));
    };
    QCOMPARE(codeOf(create()), QByteArray("operator.point-of-sale-missing"));
    body.insert(u"point_of_sale", QStringLiteral("AGENCE"));
    must(create());
    must(m_owner->query(QStringLiteral("DROP ROLE %1").arg(name)));
    // a row that somebody wrote without one does not open the house either
    must(m_owner->query(QStringLiteral("UPDATE guichet.operator SET pos_id = NULL WHERE name = 'agency'")));
    storage::Connection agency(m_club->as(QStringLiteral("agency")));
    must(agency.ensureOpen());
    for (const char *counter : {"G1", "A1", "T1"})
        QCOMPARE(codeOf(operations::apply(agency, sale(QStringLiteral("B-1-1"), QString::fromLatin1(counter)))),
                 QByteArray("counter.not-yours"));
}

void DoorTest::aPointOfSaleIsNamedWithItsHouseWhereTwoShareTheCode()
{
    must(m_owner->query(QStringLiteral("INSERT INTO guichet.point_of_sale (organiser_id, code, name, place, "
                                       "channel_id) SELECT c.organiser_id, 'STADE', 'x', 'x', "
                                       "c.channel_id FROM guichet.sales_channel c WHERE c.code = 'DESK'")));
    const QString verifier = QStringLiteral("SCRAM-SHA-256$4096:MDEyMzQ1Njc4OWFiY2RlZg==$") + QString(43, u'A') +
                             QStringLiteral("=:") + QString(43, u'B') + u'=';
    const QString name = QStringLiteral("t%1").arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
    const auto create = [&](const char *place) {
        return operations::apply(*m_owner,
                                 SmallClub::operation(QStringLiteral("operator"), QStringLiteral("SERVER"),
                                                      {{QStringLiteral("name"), name},
                                                       {QStringLiteral("role"), QStringLiteral("cashier")},
                                                       {QStringLiteral("verifier"), verifier},
                                                       {QStringLiteral("point_of_sale"), QString::fromLatin1(place)}}));
    };
    QCOMPARE(codeOf(create("STADE")), QByteArray("point-of-sale.unknown"));
    const auto answer = must(create("STAGE/STADE"));
    QCOMPARE(answer.body.value(u"login").toString(), QStringLiteral("created"));
    QCOMPARE(must(m_owner->value(
                      QStringLiteral(
                          "SELECT g.code FROM guichet.operator o JOIN guichet.point_of_sale p USING (pos_id) JOIN "
                          "guichet.organiser g USING (organiser_id) WHERE o.name = ?"),
                      {name}))
                 .toString(),
             QStringLiteral("STAGE"));
    must(m_owner->query(QStringLiteral("DROP ROLE %1").arg(name)));
}

void DoorTest::aPasswordInClearIsNoVerifier_data()
{
    QTest::addColumn<QString>("verifier");
    QTest::newRow("a password") << QStringLiteral("demo");
    QTest::newRow("nearly") << QStringLiteral("SCRAM-SHA-256$hello");
    QTest::newRow("one iteration") << QStringLiteral("SCRAM-SHA-256$1:MDEyMzQ1Njc4OWFiY2RlZg==$") + QString(43, u'A') +
                                          QStringLiteral("=:") + QString(43, u'B') + u'=';
    QTest::newRow("MD5") << QStringLiteral("md5") + QString(32, u'0');
}

void DoorTest::aPasswordInClearIsNoVerifier()
{
    QFETCH(QString, verifier);
    QCOMPARE(
        codeOf(operations::apply(*m_owner, SmallClub::operation(QStringLiteral("operator"), QStringLiteral("SERVER"),
                                                                {{QStringLiteral("name"), QStringLiteral("clear")},
                                                                 {QStringLiteral("role"), QStringLiteral("cashier")},
                                                                 {QStringLiteral("verifier"), verifier}}))),
        QByteArray("operator.verifier-malformed"));
}

void DoorTest::anotherHousesSeatsAreNeitherBlockedNorPrintedNorScanned()
{
    must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1"))));
    const QString code = must(documents::printTickets(
        *m_cashier,
        SmallClub::operation(QStringLiteral("print"), QStringLiteral("G1"),
                             {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}}),
        QStringLiteral("fr")))[0]
                             .facts.barcode;
    storage::Connection supervisor(m_club->as(QStringLiteral("supervisor")));
    must(supervisor.ensureOpen());
    const auto at = [&](const char *kind, const QJsonObject &body) {
        return operations::apply(supervisor,
                                 SmallClub::operation(QString::fromLatin1(kind), QStringLiteral("T1"), body));
    };
    const QJsonObject seats{{QStringLiteral("performance"), m_d2.summary.id},
                            {QStringLiteral("seats"), QJsonArray{m_d2.plan->seatIds[5]}},
                            {QStringLiteral("reason"), QStringLiteral("camera")}};
    QCOMPARE(codeOf(at("block", seats)), QByteArray("performance.not-yours"));
    QCOMPARE(codeOf(at("unblock", seats)), QByteArray("performance.not-yours"));
    QCOMPARE(codeOf(at("print", {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}})),
             QByteArray("ticket.unknown"));
    QCOMPARE(must(at("scan", {{QStringLiteral("code"), code}})).body.value(u"verdict").toString(),
             QStringLiteral("unknown"));
}

void DoorTest::theServersOwnCounterPrintsAndScansNothing()
{
    must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1"))));
    const auto at = [&](const char *kind, const QJsonObject &body) {
        return codeOf(operations::apply(
            *m_cashier, SmallClub::operation(QString::fromLatin1(kind), QStringLiteral("SERVER"), body)));
    };
    const QString before = footprint(*m_owner);
    QVERIFY(!at("print", {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}}).isEmpty());
    QCOMPARE(at("scan", {{QStringLiteral("code"), QStringLiteral("x")}}), QByteArray("counter.cannot"));
    QCOMPARE(footprint(*m_owner), before);
}

void DoorTest::aCodeRevokedWhileItIsScannedDoesNotAdmit()
{
    must(operations::apply(*m_cashier, sale(QStringLiteral("A-1-1"))));
    const auto print = [this](const QUuid &id) {
        return must(documents::printTickets(
            *m_cashier,
            operations::Operation{id,
                                  QStringLiteral("print"),
                                  QStringLiteral("G1"),
                                  {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}}},
            QStringLiteral("fr")))[0]
            .facts.barcode;
    };
    const QString oldCode = print(makeUuid7(1));
    must(m_cashier->begin());
    const QString newCode = print(makeUuid7(2));
    auto scanned = std::async(std::launch::async, [params = m_club->as(QStringLiteral("station")), oldCode] {
        storage::Connection gate(params);
        must(gate.ensureOpen());
        return must(operations::apply(gate, SmallClub::operation(QStringLiteral("scan"), QStringLiteral("G2"),
                                                                 {{QStringLiteral("code"), oldCode}})))
            .body.value(u"verdict")
            .toString();
    });
    QVERIFY(somebodyWaits(QStringLiteral("station")));
    must(m_cashier->commit());
    QCOMPARE(scanned.get(), QStringLiteral("revoked"));
    QCOMPARE(must(operations::apply(*m_cashier, SmallClub::operation(QStringLiteral("scan"), QStringLiteral("G1"),
                                                                     {{QStringLiteral("code"), newCode}})))
                 .body.value(u"verdict")
                 .toString(),
             QStringLiteral("admitted"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void DoorTest::anAgencyReadsNoReasonsAndNoContingentsOfOthers()
{
    storage::Connection agency(m_club->as(QStringLiteral("agency")));
    must(agency.ensureOpen());
    const auto told = [](storage::Connection &who) {
        return must(who.value(QStringLiteral("SELECT count(reason) || ' ' || count(contingent) FROM report.occupancy "
                                             "WHERE performance = 'D1'")))
            .toString();
    };
    QCOMPARE(told(*m_cashier), QStringLiteral("1 20"));
    QCOMPARE(told(agency), QStringLiteral("0 0"));
    const auto sheet = [](storage::Connection &who, const char *counter) {
        return must(who.value(QStringLiteral("SELECT api.performance_sheet('D1', NULL, ?)::text"),
                              {QString::fromLatin1(counter)}))
            .toString();
    };
    QVERIFY(sheet(*m_cashier, "G1").contains(QStringLiteral("Partners")));
    QVERIFY(!sheet(agency, "G1").contains(QStringLiteral("Partners")));
}

void DoorTest::theStationFindsNoCustomers()
{
    must(m_cashier->value(QStringLiteral("SELECT api.save_contact(NULL, 'Alice', 'Secret', '', '', '', 'fr')")));
    storage::Connection station(m_club->as(QStringLiteral("station")));
    must(station.ensureOpen());
    const auto found = [](storage::Connection &who) {
        return must(who.value(QStringLiteral("SELECT count(*)::int FROM api.find_contacts('secret')"))).toInt();
    };
    QCOMPARE(found(*m_cashier), 1);
    QCOMPARE(found(station), 0);
}

QTEST_GUILESS_MAIN(DoorTest)
#include "tst_door.moc"
