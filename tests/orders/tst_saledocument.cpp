// A sale is one document, and its ledger balances.
#include <core/uuid7.h>
#include <orders/sale.h>
#include <support/quiet.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <map>
#include <numeric>

using namespace guichet;
using operations::Operation;
using orders::Basket;
using orders::BasketLine;
using orders::decideSale;
using orders::saleTransfers;
using orders::Transfer;
using tenders::Handed;
using tenders::Method;

namespace {

const QUuid SaleId = QUuid::fromString(QStringLiteral("0192f0c1-2345-7abc-8def-0123456789ab"));
const QUuid BasketId = QUuid::fromString(QStringLiteral("0192f0c1-0000-7000-8000-00000000000b"));
const QString Counter = QStringLiteral("G1");

BasketLine line(qint32 performance, qint32 seat, qint64 cents, qint32 basisPoints = 550)
{
    BasketLine result;
    result.performanceId = performance;
    result.seatId = seat;
    result.priceTypeId = 3;
    result.price = Money(cents);
    result.vatRate = Percentage::basisPoints(basisPoints);
    return result;
}

Basket basketOf(std::vector<BasketLine> lines)
{
    Basket basket;
    basket.id = BasketId;
    basket.lines = std::move(lines);
    return basket;
}

Result<Operation> sale(const Basket &basket, const std::vector<Handed> &handed)
{
    return decideSale(SaleId, Counter, basket, tenders::settle(basket.total(), handed).value());
}

QString errorOf(const Result<Operation> &result)
{
    return result ? QString() : QString::fromLatin1(result.error().code) + u' ' + result.error().args.join(u',');
}

/// "53D.G1 7061 56.88 12"
QStringList words(const std::vector<Transfer> &transfers)
{
    QStringList result;
    for (const Transfer &t : transfers)
        result.append(
            QStringLiteral("%1 %2 %3 %4").arg(t.debit, t.credit, t.amount.toString()).arg(t.performanceId.value_or(0)));
    return result;
}

QStringList ledger(const Basket &basket, const std::vector<Handed> &handed)
{
    return words(saleTransfers(basket.lines, tenders::settle(basket.total(), handed).value().tenders, Counter));
}

Handed cash(qint64 cents) { return {Method::Cash, Money(cents), {}}; }
Handed card(qint64 cents) { return {Method::Card, Money(cents), QStringLiteral("A1")}; }
Handed cheque(qint64 cents) { return {Method::Cheque, Money(cents), QStringLiteral("42")}; }

} // namespace

class SaleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void twoSeatsForCashAreThisDocument();
    void aSplitTenderIsThisLedger();
    void vatIsPerLineNotPerOrder();
    void theRatesOfTheFiscalTableReachTheLedger();
    void performancesAndRatesHaveLinesOfTheirOwn();
    void freeTicketsHaveNoLedger();
    void ticketsAreSortedWhateverTheBasketsOrder();
    void theContactIsNamedIfThereIsOne();
    void aBasketThatWasNeverHeldHasNoBasketMember();
    void anEmptyBasketIsNoSale();
    void aShortPaymentSaysWhatIsMissing();
    void aBasketThatChangedAfterPaymentIsRefused();
    void twoHundredTicketsAreASaleOneMoreIsNot();
    void oneSaleHasOneCurrency();
    void anySaleBalances();
};

void SaleTest::twoSeatsForCashAreThisDocument()
{
    // fiscal.md E1: 2 × 30 euros, a note of 100
    const Operation operation = sale(basketOf({line(12, 3457, 3000), line(12, 3456, 3000)}), {cash(10000)}).value();
    QCOMPARE(operation.toCanonical(),
             QByteArray(
                 R"({"body":{"basket":"0192f0c1-0000-7000-8000-00000000000b","currency":"EUR",)"
                 R"("ledger":[{"amount":5688,"credit":"7061","debit":"53D.G1","performance":12},)"
                 R"({"amount":312,"credit":"44571.550","debit":"53D.G1","performance":12}],)"
                 R"("tenders":[{"amount":6000,"handed":10000,"method":"cash"}],)"
                 R"("tickets":[{"gross":3000,"net":2844,"performance":12,"seat":3456,"type":3,"vat":156,"vat_bp":550},)"
                 R"({"gross":3000,"net":2844,"performance":12,"seat":3457,"type":3,"vat":156,"vat_bp":550}],)"
                 R"("total":6000},"counter":"G1","id":"0192f0c1-2345-7abc-8def-0123456789ab","kind":"sell","v":1})"));
    QCOMPARE(Operation::fromCanonical(operation.toCanonical()).value(), operation);
}

void SaleTest::aSplitTenderIsThisLedger()
{
    // fiscal.md E2: 4 × 30 euros by cash 20, cheque 40, card 60; 7061 gets 113.76, 44571 gets 6.24
    const Basket basket = basketOf({line(12, 1, 3000), line(12, 2, 3000), line(12, 3, 3000), line(12, 4, 3000)});
    QCOMPARE(ledger(basket, {cash(2000), cheque(4000), card(6000)}),
             (QStringList{QStringLiteral("53D.G1 7061 20.00 12"), QStringLiteral("5112 7061 40.00 12"),
                          QStringLiteral("5115 7061 53.76 12"), QStringLiteral("5115 44571.550 6.24 12")}));
    const QJsonArray tenders =
        sale(basket, {cash(2000), cheque(4000), card(6000)}).value().body.value(u"tenders").toArray();
    QCOMPARE(QJsonDocument(tenders).toJson(QJsonDocument::Compact),
             QByteArray(R"([{"amount":2000,"handed":2000,"method":"cash"},)"
                        R"({"amount":4000,"handed":4000,"method":"cheque","reference":"42"},)"
                        R"({"amount":6000,"handed":6000,"method":"card","reference":"A1"}])"));
}

void SaleTest::vatIsPerLineNotPerOrder()
{
    // fiscal.md §0, 8: two tickets of 30 euros give 56.88 + 3.12, one of 60 gives 56.87 + 3.13.
    QCOMPARE(ledger(basketOf({line(12, 1, 3000), line(12, 2, 3000)}), {card(6000)}),
             (QStringList{QStringLiteral("5115 7061 56.88 12"), QStringLiteral("5115 44571.550 3.12 12")}));
    QCOMPARE(ledger(basketOf({line(12, 1, 6000)}), {card(6000)}),
             (QStringList{QStringLiteral("5115 7061 56.87 12"), QStringLiteral("5115 44571.550 3.13 12")}));
    // Like E3b: 3 × 30 euros by 50 and 40, 7061 gets 85.32, 44571 gets 4.68.
    QCOMPARE(ledger(basketOf({line(12, 1, 3000), line(12, 2, 3000), line(12, 3, 3000)}), {cheque(5000), card(4000)}),
             (QStringList{QStringLiteral("5112 7061 50.00 12"), QStringLiteral("5115 7061 35.32 12"),
                          QStringLiteral("5115 44571.550 4.68 12")}));
}

void SaleTest::theRatesOfTheFiscalTableReachTheLedger()
{
    // fiscal.md §5.7: 30 euros at 2.1, 10 and 20 %.
    const auto booked = [](qint32 rate) { return ledger(basketOf({line(12, 1, 3000, rate)}), {card(3000)}); };
    QCOMPARE(booked(210),
             (QStringList{QStringLiteral("5115 7061 29.38 12"), QStringLiteral("5115 44571.210 0.62 12")}));
    QCOMPARE(booked(1000),
             (QStringList{QStringLiteral("5115 7061 27.27 12"), QStringLiteral("5115 44571.1000 2.73 12")}));
    QCOMPARE(booked(2000),
             (QStringList{QStringLiteral("5115 7061 25.00 12"), QStringLiteral("5115 44571.2000 5.00 12")}));
}

void SaleTest::performancesAndRatesHaveLinesOfTheirOwn()
{
    const Basket basket =
        basketOf({line(20, 1, 3000, 2000), line(3, 2, 3000), line(20, 3, 3000, 210), line(3, 4, 3000)});
    QCOMPARE(ledger(basket, {cash(7000), card(5000)}),
             (QStringList{QStringLiteral("53D.G1 7061 56.88 3"), QStringLiteral("53D.G1 44571.550 3.12 3"),
                          QStringLiteral("53D.G1 7061 10.00 20"), QStringLiteral("5115 7061 44.38 20"),
                          QStringLiteral("5115 44571.210 0.62 20"), QStringLiteral("5115 44571.2000 5.00 20")}));
}

void SaleTest::freeTicketsHaveNoLedger()
{
    const Operation operation = sale(basketOf({line(12, 1, 0), line(12, 2, 0)}), {}).value();
    QCOMPARE(operation.body.value(u"ledger"), QJsonValue(QJsonArray()));
    QCOMPARE(operation.body.value(u"tenders"), QJsonValue(QJsonArray()));
    QCOMPARE(operation.body.value(u"tickets").toArray().size(), 2);
    QCOMPARE(operation.body.value(u"total"), QJsonValue(0));
    // One cent carries no VAT, and no transfer of zero.
    QCOMPARE(ledger(basketOf({line(12, 1, 1), line(12, 2, 0)}), {cash(1)}),
             QStringList{QStringLiteral("53D.G1 7061 0.01 12")});
}

void SaleTest::ticketsAreSortedWhateverTheBasketsOrder()
{
    std::vector<BasketLine> lines{line(2, 9, 100), line(1, 7, 200), line(2, 3, 300), line(1, 8, 400)};
    const Operation first = sale(basketOf(lines), {cash(1000)}).value();
    std::ranges::reverse(lines);
    QCOMPARE(sale(basketOf(lines), {cash(1000)}).value(), first);
    QList<qint64> gross;
    for (const QJsonValue &ticket : first.body.value(u"tickets").toArray())
        gross.append(ticket[u"gross"].toInteger());
    QCOMPARE(gross, (QList<qint64>{200, 400, 300, 100}));
}

void SaleTest::theContactIsNamedIfThereIsOne()
{
    Basket basket = basketOf({line(12, 1, 3000)});
    QVERIFY(!sale(basket, {cash(3000)}).value().body.contains(u"contact"));
    basket.contactId = 9'007'199'254'740'993;
    QCOMPARE(sale(basket, {cash(3000)}).value().body.value(u"contact").toInteger(), 9'007'199'254'740'993);
}

void SaleTest::aBasketThatWasNeverHeldHasNoBasketMember()
{
    Basket basket = basketOf({line(12, 1, 3000)});
    QCOMPARE(sale(basket, {cash(3000)}).value().body.value(u"basket").toString(),
             QStringLiteral("0192f0c1-0000-7000-8000-00000000000b"));
    basket.id = {};
    QVERIFY(!sale(basket, {cash(3000)}).value().body.contains(u"basket"));
}

void SaleTest::anEmptyBasketIsNoSale() { QCOMPARE(errorOf(sale(basketOf({}), {})), QStringLiteral("basket.empty ")); }

void SaleTest::aShortPaymentSaysWhatIsMissing()
{
    const Basket basket = basketOf({line(12, 1, 3000), line(12, 2, 3000)});
    QCOMPARE(errorOf(sale(basket, {cash(2000), card(3999)})), QStringLiteral("tender.short 0.01"));
    QCOMPARE(errorOf(sale(basket, {})), QStringLiteral("tender.short 60.00"));
}

void SaleTest::aBasketThatChangedAfterPaymentIsRefused()
{
    Basket basket = basketOf({line(12, 1, 3000), line(12, 2, 3000)});
    const tenders::Settlement paid = tenders::settle(basket.total(), {cash(6000)}).value();
    basket.lines.push_back(line(12, 3, 1500));
    QCOMPARE(errorOf(decideSale(SaleId, Counter, basket, paid)), QStringLiteral("tender.short 15.00"));
    basket.lines.resize(1);
    QCOMPARE(errorOf(decideSale(SaleId, Counter, basket, paid)), QStringLiteral("tender.above-due 60.00,30.00"));
}

void SaleTest::twoHundredTicketsAreASaleOneMoreIsNot()
{
    Basket basket;
    for (qint32 seat = 1; seat <= 200; ++seat)
        basket.lines.push_back(line(12, seat, 3000));
    QCOMPARE(errorOf(sale(basket, {card(600'000)})), QString());
    basket.lines.push_back(line(12, 201, 3000));
    QCOMPARE(errorOf(sale(basket, {card(603'000)})), QStringLiteral("basket.too-large 200"));
}

void SaleTest::oneSaleHasOneCurrency()
{
    Basket basket = basketOf({line(12, 1, 3000), line(12, 2, 3000)});
    const tenders::Settlement euros = tenders::settle(basket.total(), {cash(6000)}).value();
    basket.lines[1].price = Money(3000, Currency::CHF);
    QCOMPARE(errorOf(decideSale(SaleId, Counter, basket, euros)), QStringLiteral("basket.mixed-currencies "));
    basket.lines[0].price = Money(3000, Currency::CHF);
    QCOMPARE(errorOf(decideSale(SaleId, Counter, basket, euros)), QStringLiteral("basket.mixed-currencies "));
    const Operation francs =
        decideSale(SaleId, Counter, basket,
                   tenders::settle(basket.total(), {{Method::Cash, Money(6000, Currency::CHF), {}}}).value())
            .value();
    QCOMPARE(francs.body.value(u"currency").toString(), QStringLiteral("CHF"));
}

void SaleTest::anySaleBalances()
{
    QRandomGenerator random(417);
    const QList<qint32> rates{0, 210, 550, 1000, 2000};
    const QStringList methods{QStringLiteral("cash"), QStringLiteral("card"), QStringLiteral("cheque")};
    const QHash<QString, QString> accounts{{QStringLiteral("cash"), QStringLiteral("53D.G1")},
                                           {QStringLiteral("card"), QStringLiteral("5115")},
                                           {QStringLiteral("cheque"), QStringLiteral("5112")}};
    qsizetype transfersSeen = 0;
    for (int round = 0; round < 2000; ++round) {
        Basket basket;
        basket.id = BasketId;
        for (qint32 seat = 1, count = random.bounded(1, 13); seat <= count; ++seat)
            basket.lines.push_back(line(random.bounded(1, 4), seat, random.bounded(6) == 0 ? 0 : random.bounded(12'000),
                                        rates.at(random.bounded(int(rates.size())))));
        std::vector<Handed> handed;
        for (qint64 left = basket.total().minorUnits(); left > 0;) {
            const qint64 part = random.bounded(3) == 0 ? left : 1 + qint64(random.bounded(quint64(left)));
            const auto method = Method(random.bounded(3));
            const bool roundsUp = method == Method::Cash && part == left;
            handed.push_back({method, Money(roundsUp ? part + random.bounded(5000) : part), QStringLiteral("R")});
            left -= part;
        }
        const Operation operation = sale(basket, handed).value();
        const QByteArray text = operation.toCanonical();
        QCOMPARE(Operation::fromCanonical(text).value().toCanonical(), text);

        // Only what the document itself says is added up from here on, in plain integers.
        std::map<QString, qint64> debits;
        std::map<std::pair<QString, qint64>, qint64> credits;
        for (const QJsonValue &tender : operation.body.value(u"tenders").toArray()) {
            QVERIFY(methods.contains(tender[u"method"].toString()));
            QVERIFY(tender[u"amount"].toInteger() > 0);
            QVERIFY(tender[u"handed"].toInteger() >= tender[u"amount"].toInteger());
            debits[accounts.value(tender[u"method"].toString())] += tender[u"amount"].toInteger();
        }
        qint64 total = 0;
        for (const QJsonValue &ticket : operation.body.value(u"tickets").toArray()) {
            const qint64 performance = ticket[u"performance"].toInteger();
            const qint64 gross = ticket[u"gross"].toInteger();
            const qint64 rate = ticket[u"vat_bp"].toInteger();
            QCOMPARE(ticket[u"net"].toInteger(), (2 * gross * 10'000 + 10'000 + rate) / (2 * (10'000 + rate)));
            QCOMPARE(ticket[u"net"].toInteger() + ticket[u"vat"].toInteger(), gross);
            credits[{QStringLiteral("7061"), performance}] += ticket[u"net"].toInteger();
            credits[{QStringLiteral("44571.%1").arg(rate), performance}] += ticket[u"vat"].toInteger();
            total += gross;
        }
        QCOMPARE(operation.body.value(u"total").toInteger(), total);
        qint64 moved = 0;
        for (const QJsonValue &transfer : operation.body.value(u"ledger").toArray()) {
            const qint64 amount = transfer[u"amount"].toInteger();
            QVERIFY(amount > 0);
            moved += amount;
            debits[transfer[u"debit"].toString()] -= amount;
            credits[{transfer[u"credit"].toString(), transfer[u"performance"].toInteger()}] -= amount;
            ++transfersSeen;
        }
        QCOMPARE(moved, total);
        for (const auto &[account, left] : debits)
            QVERIFY2(left == 0, qPrintable(account));
        for (const auto &[account, left] : credits)
            QVERIFY2(left == 0, qPrintable(account.first));
    }
    QVERIFY(transfersSeen > 5000);
}

QTEST_APPLESS_MAIN(SaleTest)
#include "tst_saledocument.moc"
