// A sale through the one door: what it writes, what it refuses, and that it happens once.
#include "smallclub.h"

#include <core/uuid7.h>
#include <documents/store/ticketstore.h>
#include <operations/store/apply.h>
#include <operations/store/verify.h>
#include <orders/store/orderfile.h>

#include <QJsonDocument>
#include <QTemporaryDir>

#include <functional>

using namespace guichet;
using namespace guichet::test;

using Spoil = std::function<void(QJsonObject &body)>;
Q_DECLARE_METATYPE(Spoil)

namespace {

/// Changes the first object of an array in the body.
Spoil inFirst(const char *array, const char *key, const QJsonValue &value)
{
    return [list = QString::fromLatin1(array), name = QString::fromLatin1(key), value](QJsonObject &body) {
        QJsonArray rows = body.value(list).toArray();
        QJsonObject row = rows[0].toObject();
        row.insert(name, value);
        rows[0] = row;
        body.insert(list, rows);
    };
}

} // namespace

class SaleTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    std::unique_ptr<storage::Connection> m_cashier;
    catalog::PerformanceSheet m_d1;
    catalog::PerformanceSheet m_d2;

private Q_SLOTS:
    void init();
    void twoSeatsForCashAreSoldWithTheFiguresOfTheFiscalTable();
    void aSplitTenderIsBookedToEachAccount();
    void aBasketOverTwoPerformancesBooksEachPerformance();
    void sendingAgainGivesTheSameAnswerAndSellsNothingMore();
    void theSameIdWithAnotherDocumentIsRefused();
    void anotherOperatorDoesNotGetTheAnswer();
    void numbersHaveNoHoleAfterARefusedSale();
    void aHeldBasketIsSoldAndAnotherBasketsHoldIsNot();
    void anExpiredHoldOfOthersGivesWay();
    void whatIsBalancedButAbsurdIsRefusedAndLeavesNothing_data();
    void whatIsBalancedButAbsurdIsRefusedAndLeavesNothing();
    void aRoleWithoutTheRightIsRefused_data();
    void aRoleWithoutTheRightIsRefused();
    void theFirstPrintIsTheOriginalAndLaterOnesRevoke();
    void aCodeAdmitsOnceAndARevokedOneNever();
    void anAgencySeesItsOwnOrdersOnly();
    void theKeyedSealIsHmacSha256();
};

void SaleTest::init()
{
    failOnAnyWarning();
    m_owner.reset();
    m_cashier.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    m_cashier = std::make_unique<storage::Connection>(m_club->as(QStringLiteral("cashier")));
    must(m_owner->ensureOpen());
    must(m_cashier->ensureOpen());
    m_d1 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D1"), QStringLiteral("G1")));
    m_d2 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D2"), QStringLiteral("G1")));
}

void SaleTest::twoSeatsForCashAreSoldWithTheFiguresOfTheFiscalTable()
{
    const orders::Basket basket = basketOf(m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2")});
    const auto settlement = must(tenders::settle(basket.total(), {{tenders::Method::Cash, Money(10000), {}}}));
    const auto operation =
        must(orders::decideSale(makeUuid7(1'700'000'000'000), QStringLiteral("G1"), basket, settlement));
    const orders::Receipt receipt = must(orders::checkout(*m_cashier, operation));
    QCOMPARE(receipt.order, QStringLiteral("G1-1"));
    QCOMPARE(receipt.total, Money(6000));
    QCOMPARE(receipt.change, Money(4000));
    QCOMPARE(receipt.tickets.size(), size_t(2));
    QCOMPARE(receipt.tickets[0].number, QStringLiteral("G1-T1"));
    QCOMPARE(receipt.tickets[1].number, QStringLiteral("G1-T2"));

    const auto sum = [this](const QString &credit) {
        return must(m_owner->value(QStringLiteral("SELECT sum(amount)::bigint FROM guichet.ledger_transfer WHERE debit "
                                                  "= '53D.G1' AND credit = ?"),
                                   {credit}))
            .toLongLong();
    };
    QCOMPARE(sum(QStringLiteral("7061")), 5688); // E1: per line, not per total
    QCOMPARE(sum(QStringLiteral("44571.550")), 312);
    const orders::OrderFile file = must(orders::loadOrder(*m_cashier, QStringLiteral("G1-1")));
    QCOMPARE(file.total, Money(6000));
    QCOMPARE(file.tickets[0].net, Money(2844));
    QCOMPARE(file.tickets[0].vat, Money(156));
    QCOMPARE(file.tenders.size(), size_t(1));
    QCOMPARE(file.tenders[0].handedOver, Money(10000));
    QCOMPARE(file.createdBy, QStringLiteral("cashier"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::aSplitTenderIsBookedToEachAccount()
{
    const orders::Basket basket = basketOf(
        m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2"), QStringLiteral("A-1-3"), QStringLiteral("A-1-4")});
    const auto settlement =
        must(tenders::settle(basket.total(), {{tenders::Method::Cash, Money(2000), {}},
                                              {tenders::Method::Cheque, Money(4000), QStringLiteral("0012345")},
                                              {tenders::Method::Card, Money(6000), QStringLiteral("A98765")}}));
    must(
        orders::checkout(*m_cashier, must(orders::decideSale(makeUuid7(1), QStringLiteral("G1"), basket, settlement))));
    const auto sum = [this](const QString &debit) {
        return must(m_owner->value(
                        QStringLiteral("SELECT sum(amount)::bigint FROM guichet.ledger_transfer WHERE debit = ?"),
                        {debit}))
            .toLongLong();
    };
    QCOMPARE(sum(QStringLiteral("53D.G1")), 2000); // E2
    QCOMPARE(sum(QStringLiteral("5112")), 4000);
    QCOMPARE(sum(QStringLiteral("5115")), 6000);
    QCOMPARE(must(m_owner->value(
                      QStringLiteral("SELECT sum(amount)::bigint FROM guichet.ledger_transfer WHERE credit = '7061'")))
                 .toLongLong(),
             11376);
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::aBasketOverTwoPerformancesBooksEachPerformance()
{
    orders::Basket basket = basketOf(m_d2, {QStringLiteral("A-3-1")});
    const orders::Basket more = basketOf(m_d1, {QStringLiteral("B-3-1"), QStringLiteral("B-3-2")});
    basket.lines.insert(basket.lines.end(), more.lines.begin(), more.lines.end());
    must(orders::checkout(*m_cashier, cashSale(basket, QStringLiteral("G2"))));
    QCOMPARE(must(m_owner->value(QStringLiteral(
                      "SELECT count(DISTINCT performance_id)::int FROM guichet.ledger_transfer WHERE credit = '7061'")))
                 .toInt(),
             2);
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::sendingAgainGivesTheSameAnswerAndSellsNothingMore()
{
    const auto operation = cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"));
    const auto first = must(operations::apply(*m_cashier, operation));
    const QString after = footprint(*m_owner);
    const auto second = must(operations::apply(*m_cashier, operation));
    QCOMPARE(second.body, first.body);
    QCOMPARE(footprint(*m_owner), after);
    const auto asked = must(operations::earlierAnswer(*m_cashier, operation.id));
    QVERIFY(asked);
    QCOMPARE(asked->body, first.body);
    QVERIFY(!must(operations::earlierAnswer(*m_cashier, makeUuid7(5))));
}

void SaleTest::theSameIdWithAnotherDocumentIsRefused()
{
    const auto operation = cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"));
    must(operations::apply(*m_cashier, operation));
    auto other = cashSale(basketOf(m_d2, {QStringLiteral("A-1-2")}), QStringLiteral("G1"));
    other.id = operation.id;
    const QString before = footprint(*m_owner);
    QCOMPARE(codeOf(operations::apply(*m_cashier, other)), QByteArray("operation.id-reused"));
    QCOMPARE(footprint(*m_owner), before);
}

void SaleTest::anotherOperatorDoesNotGetTheAnswer()
{
    const auto operation = cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"));
    must(operations::apply(*m_cashier, operation));
    storage::Connection supervisor(m_club->as(QStringLiteral("supervisor")));
    must(supervisor.ensureOpen());
    QCOMPARE(codeOf(operations::apply(supervisor, operation)), QByteArray("operation.id-reused"));
    QVERIFY(!must(operations::earlierAnswer(supervisor, operation.id)));
}

void SaleTest::numbersHaveNoHoleAfterARefusedSale()
{
    must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    QCOMPARE(
        codeOf(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1"), QStringLiteral("A-1-2")}),
                                                     QStringLiteral("G1")))),
        QByteArray("hold.lost"));
    const orders::Receipt next =
        must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-2")}), QStringLiteral("G1"))));
    QCOMPARE(next.order, QStringLiteral("G1-2"));
    QCOMPARE(next.tickets[0].number, QStringLiteral("G1-T2"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::aHeldBasketIsSoldAndAnotherBasketsHoldIsNot()
{
    const orders::Basket mine = basketOf(m_d2, {QStringLiteral("A-5-1"), QStringLiteral("A-5-2")});
    const orders::Basket theirs = basketOf(m_d2, {QStringLiteral("A-5-2"), QStringLiteral("A-5-3")});
    must(inventory::hold(*m_cashier, {QStringLiteral("G1"), mine.id}, m_d2.summary.id,
                         idsOf(m_d2, {QStringLiteral("A-5-1"), QStringLiteral("A-5-2")})));
    const auto lost = orders::checkout(*m_cashier, cashSale(theirs, QStringLiteral("G2")));
    QCOMPARE(codeOf(lost), QByteArray("hold.lost"));
    QCOMPARE(lost.error().args, QStringList{QStringLiteral("A-5-2")});
    must(orders::checkout(*m_cashier, cashSale(mine, QStringLiteral("G1"))));
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::anExpiredHoldOfOthersGivesWay()
{
    must(inventory::hold(*m_cashier, {QStringLiteral("G1"), QUuid::createUuid()}, m_d2.summary.id,
                         idsOf(m_d2, {QStringLiteral("A-6-1")})));
    must(m_owner->query(
        QStringLiteral("UPDATE guichet.occupancy SET held_until = now() - interval '1 second' WHERE state = 'h'")));
    must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-6-1")}), QStringLiteral("G2"))));
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::whatIsBalancedButAbsurdIsRefusedAndLeavesNothing_data()
{
    QTest::addColumn<QString>("performance");
    QTest::addColumn<QStringList>("seats");
    QTest::addColumn<QString>("counter");
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("code");
    const QString d2 = QStringLiteral("D2");
    const QString g1 = QStringLiteral("G1");
    const QStringList seat{QStringLiteral("A-4-4")};
    const Spoil none = [](QJsonObject &) {};
    const auto cheaper = [](QJsonObject &body) { // balanced in every respect, only not the price
        const QJsonObject ticket = body.value(u"tickets").toArray()[0].toObject();
        const VatSplit split = splitVat(Money(100), Percentage::basisPoints(550));
        QJsonObject t = ticket;
        t.insert(QStringLiteral("gross"), 100);
        t.insert(QStringLiteral("net"), split.net.minorUnits());
        t.insert(QStringLiteral("vat"), split.vat.minorUnits());
        body.insert(QStringLiteral("tickets"), QJsonArray{t});
        body.insert(QStringLiteral("total"), 100);
        body.insert(QStringLiteral("tenders"),
                    QJsonArray{QJsonObject{{QStringLiteral("method"), QStringLiteral("cash")},
                                           {QStringLiteral("amount"), 100},
                                           {QStringLiteral("handed"), 100}}});
        QJsonArray ledger = body.value(u"ledger").toArray();
        QJsonObject revenue = ledger[0].toObject();
        QJsonObject vat = ledger[1].toObject();
        revenue.insert(QStringLiteral("amount"), split.net.minorUnits());
        vat.insert(QStringLiteral("amount"), split.vat.minorUnits());
        body.insert(QStringLiteral("ledger"), QJsonArray{revenue, vat});
    };
    QTest::newRow("a price that is not the price table's")
        << d2 << seat << g1 << Spoil(cheaper) << QByteArray("price.changed");
    QTest::newRow("another VAT rate") << d2 << seat << g1 << inFirst("tickets", "vat_bp", 210)
                                      << QByteArray("vat.changed");
    QTest::newRow("a cent of VAT less") << d2 << seat << g1 << inFirst("tickets", "net", 2845)
                                        << QByteArray("vat.not-the-split");
    QTest::newRow("a price type that the category is not sold at")
        << d2 << QStringList{QStringLiteral("B-4-4")} << g1 << inFirst("tickets", "type", 2)
        << QByteArray("price.not-sold");
    QTest::newRow("an unknown seat") << d2 << seat << g1 << inFirst("tickets", "seat", 999999)
                                     << QByteArray("seat.unknown");
    QTest::newRow("an unknown performance")
        << d2 << seat << g1 << inFirst("tickets", "performance", 999999) << QByteArray("performance.unknown");
    QTest::newRow("a past performance") << QStringLiteral("D4") << seat << g1 << none
                                        << QByteArray("performance.closed");
    QTest::newRow("a partner's seat") << QStringLiteral("D1") << QStringList{QStringLiteral("A-1-5")} << g1 << none
                                      << QByteArray("contingent.not-yours");
    QTest::newRow("a blocked seat") << QStringLiteral("D1") << QStringList{QStringLiteral("A-2-1")} << g1 << none
                                    << QByteArray("hold.lost");
    QTest::newRow("another house's counter")
        << d2 << seat << QStringLiteral("T1") << none << QByteArray("performance.not-yours");
    QTest::newRow("an unknown counter") << d2 << seat << QStringLiteral("G99") << none << QByteArray("counter.unknown");
    QTest::newRow("a total that is not the sum")
        << d2 << seat << g1 << Spoil([](QJsonObject &b) { b.insert(QStringLiteral("total"), 2999); })
        << QByteArray("document.total-wrong");
    QTest::newRow("another currency") << d2 << seat << g1 << Spoil([](QJsonObject &b) {
        b.insert(QStringLiteral("currency"), QStringLiteral("CHF"));
    }) << QByteArray("document.total-wrong");
    QTest::newRow("no ticket") << d2 << seat << g1
                               << Spoil([](QJsonObject &b) { b.insert(QStringLiteral("tickets"), QJsonArray{}); })
                               << QByteArray("basket.empty");
    QTest::newRow("no tender") << d2 << seat << g1
                               << Spoil([](QJsonObject &b) { b.insert(QStringLiteral("tenders"), QJsonArray{}); })
                               << QByteArray("tender.short");
    QTest::newRow("a short tender") << d2 << seat << g1 << inFirst("tenders", "amount", 2999)
                                    << QByteArray("tender.short");
    QTest::newRow("a negative tender") << d2 << seat << g1 << inFirst("tenders", "amount", -3000)
                                       << QByteArray("tender.not-positive");
    QTest::newRow("less handed over than paid")
        << d2 << seat << g1 << inFirst("tenders", "handed", 100) << QByteArray("tender.above-due");
    QTest::newRow("an invented tender") << d2 << seat << g1 << inFirst("tenders", "method", QStringLiteral("goodwill"))
                                        << QByteArray("tender.unknown-method");
    QTest::newRow("a card without its reference")
        << d2 << seat << g1 << inFirst("tenders", "method", QStringLiteral("card"))
        << QByteArray("tender.reference-missing");
    QTest::newRow("change on a card") << d2 << seat << g1 << Spoil([](QJsonObject &b) {
        b.insert(QStringLiteral("tenders"),
                 QJsonArray{QJsonObject{{QStringLiteral("method"), QStringLiteral("card")},
                                        {QStringLiteral("amount"), 3000},
                                        {QStringLiteral("handed"), 5000},
                                        {QStringLiteral("reference"), QStringLiteral("x")}}});
    }) << QByteArray("tender.above-due");
    QTest::newRow("revenue moved to another account")
        << d2 << seat << g1 << inFirst("ledger", "credit", QStringLiteral("708")) << QByteArray("ledger.not-the-sale");
    QTest::newRow("revenue moved to another performance")
        << d2 << seat << g1 << inFirst("ledger", "performance", 1) << QByteArray("ledger.not-the-sale");
    QTest::newRow("cash booked into another drawer")
        << d2 << seat << g1 << inFirst("ledger", "debit", QStringLiteral("53D.G2"))
        << QByteArray("ledger.not-the-sale");
    QTest::newRow("a transfer too many") << d2 << seat << g1 << Spoil([](QJsonObject &b) {
        QJsonArray ledger = b.value(u"ledger").toArray();
        ledger.append(QJsonObject{{QStringLiteral("debit"), QStringLiteral("5115")},
                                  {QStringLiteral("credit"), QStringLiteral("53D.G1")},
                                  {QStringLiteral("amount"), 1}});
        b.insert(QStringLiteral("ledger"), ledger);
    }) << QByteArray("ledger.not-the-sale");
    QTest::newRow("a transfer of nothing")
        << d2 << seat << g1 << inFirst("ledger", "amount", 0) << QByteArray("ledger.not-the-sale");
    QTest::newRow("no ledger") << d2 << seat << g1 << Spoil([](QJsonObject &b) { b.remove(QStringLiteral("ledger")); })
                               << QByteArray("ledger.not-the-sale");
}

void SaleTest::whatIsBalancedButAbsurdIsRefusedAndLeavesNothing()
{
    QFETCH(QString, performance);
    QFETCH(QStringList, seats);
    QFETCH(QString, counter);
    QFETCH(Spoil, spoil);
    QFETCH(QByteArray, code);
    const auto sheet = must(catalog::loadSheet(*m_cashier, performance, QStringLiteral("G1")));
    operations::Operation operation = cashSale(basketOf(sheet, seats), counter);
    spoil(operation.body);
    const QString before = footprint(*m_owner);
    const auto answer = operations::apply(*m_cashier, operation);
    QCOMPARE(codeOf(answer), code);
    QVERIFY(answer.error().kind != Error::Kind::Unavailable);
    QCOMPARE(footprint(*m_owner), before);
}

void SaleTest::aRoleWithoutTheRightIsRefused_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("maySell");
    QTest::newRow("cashier") << QStringLiteral("cashier") << true;
    QTest::newRow("supervisor") << QStringLiteral("supervisor") << true;
    QTest::newRow("accountant") << QStringLiteral("accountant") << false;
    QTest::newRow("manager") << QStringLiteral("manager") << false;
    QTest::newRow("station") << QStringLiteral("station") << false;
    QTest::newRow("agency at another's counter") << QStringLiteral("agency") << false;
}

void SaleTest::aRoleWithoutTheRightIsRefused()
{
    QFETCH(QString, who);
    QFETCH(bool, maySell);
    storage::Connection connection(m_club->as(who));
    must(connection.ensureOpen());
    const QString before = footprint(*m_owner);
    const auto answer =
        operations::apply(connection, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1")));
    QCOMPARE(answer.has_value(), maySell);
    if (!maySell) {
        QCOMPARE(answer.error().code, who == u"agency" ? QByteArray("counter.not-yours") : QByteArray("right.missing"));
        QCOMPARE(footprint(*m_owner), before);
    }
}

void SaleTest::theFirstPrintIsTheOriginalAndLaterOnesRevoke()
{
    must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    const auto print = [this] {
        return must(documents::printTickets(
            *m_cashier,
            SmallClub::operation(QStringLiteral("print"), QStringLiteral("G1"),
                                 {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}}),
            QStringLiteral("fr")));
    };
    const auto original = print();
    const auto first = print();
    const auto second = print();
    QCOMPARE(original[0].facts.duplicate, 0);
    QCOMPARE(first[0].facts.duplicate, 1);
    QCOMPARE(second[0].facts.duplicate, 2);
    QCOMPARE(second[0].facts.ticketNumber, original[0].facts.ticketNumber);
    QVERIFY(original[0].facts.barcode != first[0].facts.barcode && first[0].facts.barcode != second[0].facts.barcode);
    QVERIFY(!second[0].facts.barcode.contains(QStringLiteral("G1-T1")));
    QCOMPARE(
        must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.ticket_copy WHERE revoked_by IS NULL")))
            .toInt(),
        1);
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT perpetual_net FROM guichet.chain WHERE chain = 'T/G1'")))
                 .toLongLong(),
             3000); // counted once
    QCOMPARE(codeOf(documents::printTickets(
                 *m_cashier,
                 SmallClub::operation(QStringLiteral("print"), QStringLiteral("G1"),
                                      {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T99")}}}),
                 QStringLiteral("fr"))),
             QByteArray("ticket.unknown"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::aCodeAdmitsOnceAndARevokedOneNever()
{
    must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    const auto print = SmallClub::operation(QStringLiteral("print"), QStringLiteral("G1"),
                                            {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}});
    const QString oldCode = must(documents::printTickets(*m_cashier, print, QStringLiteral("fr")))[0].facts.barcode;
    auto again = print;
    again.id = makeUuid7(7);
    const QString newCode = must(documents::printTickets(*m_cashier, again, QStringLiteral("fr")))[0].facts.barcode;
    const auto verdict = [this](const QString &code) {
        return must(documents::scan(*m_cashier, SmallClub::operation(QStringLiteral("scan"), QStringLiteral("G1"),
                                                                     {{QStringLiteral("code"), code}})))
            .kind;
    };
    using Kind = documents::ScanVerdict::Kind;
    QCOMPARE(verdict(oldCode), Kind::Revoked);
    QCOMPARE(verdict(newCode), Kind::Admitted);
    QCOMPARE(verdict(newCode), Kind::AlreadyIn);
    QCOMPARE(verdict(QStringLiteral("G1-T1")), Kind::Unknown); // the number is not the code
    QCOMPARE(findings(*m_owner), QStringList());
}

void SaleTest::anAgencySeesItsOwnOrdersOnly()
{
    storage::Connection agency(m_club->as(QStringLiteral("agency")));
    must(agency.ensureOpen());
    must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    const auto own = must(orders::checkout(
        agency, cashSale(basketOf(m_d1, {QStringLiteral("A-1-1")}), QStringLiteral("A1")))); // its contingent
    QCOMPARE(codeOf(orders::loadOrder(agency, QStringLiteral("G1-1"))), QByteArray("order.unknown"));
    must(orders::loadOrder(agency, own.order));
    QCOMPARE(must(agency.value(QStringLiteral("SELECT count(*)::int FROM report.orders"))).toInt(), 1);
    QCOMPARE(must(agency.value(QStringLiteral("SELECT count(*)::int FROM report.tickets"))).toInt(), 1);
    QCOMPARE(must(m_cashier->value(QStringLiteral("SELECT count(*)::int FROM report.orders"))).toInt(), 2);
    QCOMPARE(codeOf(documents::printTickets(
                 agency,
                 SmallClub::operation(QStringLiteral("print"), QStringLiteral("A1"),
                                      {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}}),
                 QStringLiteral("fr"))),
             QByteArray("ticket.unknown"));
}

void SaleTest::theKeyedSealIsHmacSha256()
{
    // the test vector of fiscal.md §1.5
    const QString body =
        QStringLiteral("{\"amount_ttc\":6000,\"chain\":\"T\",\"counter\":\"G1\",\"kind\":\"SALE\",\"prev\":\"\","
                       "\"seq\":1,\"ts\":\"2025-10-03T18:42:07+02:00\",\"vat\":[[\"550\",5688,312]]}");
    const auto pad = [](char with) {
        QByteArray block("demo-key");
        block.resize(64, '\0');
        for (char &byte : block)
            byte = char(byte ^ with);
        return QString::fromLatin1(block.toHex());
    };
    const auto mac = must(m_owner->value(
        QStringLiteral("SELECT encode(vault.hmac(decode(?, 'hex'), decode(?, 'hex'), convert_to(?, 'UTF8')), 'hex')"),
        {pad(0x36), pad(0x5c), body}));
    QCOMPARE(mac.toString(), QStringLiteral("f0c64c5ef11bc1edba336d3fad6592266a77d472b11959ce605e5645c20d2804"));
}

QTEST_GUILESS_MAIN(SaleTest)
#include "tst_sale.moc"
