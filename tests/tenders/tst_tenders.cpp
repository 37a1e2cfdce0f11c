// What is handed over, what it pays, and what goes back.
#include <support/quiet.h>
#include <tenders/tender.h>

#include <QRandomGenerator>

#include <algorithm>

using namespace guichet;
using tenders::Handed;
using tenders::Method;
using tenders::settle;
using tenders::Settlement;

namespace {

Handed cash(qint64 cents) { return {Method::Cash, Money(cents), {}}; }
Handed card(qint64 cents) { return {Method::Card, Money(cents), QStringLiteral("A123456")}; }
Handed cheque(qint64 cents) { return {Method::Cheque, Money(cents), QStringLiteral("0042")}; }

/// "cash 40.00 of 100.00": readable differences.
QString words(const Settlement &settlement)
{
    QStringList parts;
    for (const tenders::Tender &tender : settlement.tenders)
        parts.append(tenders::methodCode(tender.method) + u' ' + tender.amount.toString() +
                     (tender.handedOver == tender.amount
                          ? QString()
                          : QString(QStringLiteral(" of ") + tender.handedOver.toString())));
    if (!settlement.due.isZero())
        parts.append(QStringLiteral("due ") + settlement.due.toString());
    if (!settlement.change.isZero())
        parts.append(QStringLiteral("change ") + settlement.change.toString());
    return parts.join(QStringLiteral(", "));
}

QString settled(qint64 total, const std::vector<Handed> &handed)
{
    const Result<Settlement> result = settle(Money(total), handed);
    return result ? words(*result) : QString::fromLatin1(result.error().code);
}

} // namespace

class TendersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void methodsReadBackTheirCodes();
    void cashAboveWhatIsDueBecomesChange();
    void severalTendersPayTogether();
    void theOrderOfTendersDoesNotMatterForWhatIsDue();
    void shortPaymentIsNoErrorButDue();
    void onlyCashMayExceedWhatIsDue();
    void cashThatPaysNothingIsRefused();
    void anAmountIsMoreThanZero();
    void cardAndChequeNeedTheirReference();
    void nothingToPayNeedsNoTender();
    void whatWasPaidTooMuchGoesBackUnderItsReference();
    void afterAnyGiveBackThePaymentsSettle();
    void anySettlementAddsUp();
};

void TendersTest::methodsReadBackTheirCodes()
{
    for (const Method method : {Method::Cash, Method::Card, Method::Cheque})
        QCOMPARE(tenders::methodFromCode(tenders::methodCode(method)).value(), method);
    const Result<Method> unknown = tenders::methodFromCode(QStringLiteral("shells"));
    QCOMPARE(unknown.error().code, QByteArray("tender.unknown-method"));
    QCOMPARE(unknown.error().args, QStringList{QStringLiteral("shells")});
}

void TendersTest::cashAboveWhatIsDueBecomesChange()
{
    // fiscal.md E1: 60 euros, a note of 100
    QCOMPARE(settled(6000, {cash(10000)}), QStringLiteral("cash 60.00 of 100.00, change 40.00"));
    QCOMPARE(settled(6000, {cash(6000)}), QStringLiteral("cash 60.00"));
    QCOMPARE(settled(6000, {cash(5000), cash(2000)}), QStringLiteral("cash 50.00, cash 10.00 of 20.00, change 10.00"));
    // A note too many is part of what the tender before it was handed.
    QCOMPARE(settled(4500, {cash(5000), cash(5000)}), QStringLiteral("cash 45.00 of 100.00, change 55.00"));
}

void TendersTest::severalTendersPayTogether()
{
    // fiscal.md E2: 4 × 30 euros
    const Settlement e2 = settle(Money(12000), {cash(2000), cheque(4000), card(6000)}).value();
    QCOMPARE(words(e2), QStringLiteral("cash 20.00, cheque 40.00, card 60.00"));
    QVERIFY(e2.settled());
    QCOMPARE(e2.tenders[1].reference, QStringLiteral("0042"));
    QCOMPARE(settled(12000, {cash(5000), cheque(4000), card(6000)}),
             QStringLiteral("cash 20.00 of 50.00, cheque 40.00, card 60.00, change 30.00"));
}

void TendersTest::theOrderOfTendersDoesNotMatterForWhatIsDue()
{
    std::vector<Handed> handed{cash(5000), card(3000), cheque(2000), cash(1500)};
    std::ranges::sort(handed, {}, &Handed::amount);
    do {
        const Settlement settlement = settle(Money(10000), handed).value();
        QVERIFY(settlement.settled());
        QCOMPARE(settlement.change, Money(1500));
    } while (std::ranges::next_permutation(handed, {}, &Handed::amount).found);
}

void TendersTest::shortPaymentIsNoErrorButDue()
{
    QCOMPARE(settled(6000, {}), QStringLiteral("due 60.00"));
    QCOMPARE(settled(6000, {cash(2000), card(3999)}), QStringLiteral("cash 20.00, card 39.99, due 0.01"));
    QVERIFY(!settle(Money(1), {}).value().settled());
}

void TendersTest::onlyCashMayExceedWhatIsDue()
{
    QCOMPARE(settled(6000, {card(6001)}), QStringLiteral("tender.above-due"));
    QCOMPARE(settled(6000, {cheque(4000), card(2001)}), QStringLiteral("tender.above-due"));
    QCOMPARE(settled(0, {card(1)}), QStringLiteral("tender.above-due"));
    const Error error = settle(Money(6000), {card(7000)}).error();
    QCOMPARE(error.kind, Error::Kind::Refused);
    QCOMPARE(error.args, (QStringList{QStringLiteral("70.00"), QStringLiteral("60.00")}));
}

void TendersTest::cashThatPaysNothingIsRefused()
{
    QCOMPARE(settled(6000, {card(6000), cash(5000)}), QStringLiteral("tender.nothing-due"));
    QCOMPARE(settled(0, {cash(500)}), QStringLiteral("tender.nothing-due"));
}

void TendersTest::anAmountIsMoreThanZero()
{
    QCOMPARE(settled(6000, {cash(0)}), QStringLiteral("tender.not-positive"));
    QCOMPARE(settled(6000, {card(7000), cash(-1000)}), QStringLiteral("tender.not-positive"));
}

void TendersTest::cardAndChequeNeedTheirReference()
{
    QCOMPARE(settled(6000, {{Method::Card, Money(6000), {}}}), QStringLiteral("tender.reference-missing"));
    QCOMPARE(settled(6000, {{Method::Cheque, Money(6000), QStringLiteral("  ")}}),
             QStringLiteral("tender.reference-missing"));
    QCOMPARE(settled(6000, {{Method::Cash, Money(6000), {}}}), QStringLiteral("cash 60.00"));
    const Settlement trimmed = settle(Money(100), {{Method::Card, Money(100), QStringLiteral(" A1 ")}}).value();
    QCOMPARE(trimmed.tenders.front().reference, QStringLiteral("A1"));
}

void TendersTest::nothingToPayNeedsNoTender()
{
    const Settlement free = settle(Money(0), {}).value();
    QVERIFY(free.settled());
    QVERIFY(free.tenders.empty());
}

void TendersTest::whatWasPaidTooMuchGoesBackUnderItsReference()
{
    const auto told = [](qint64 total, const std::vector<Handed> &handed) {
        QStringList parts;
        for (const Handed &back : tenders::giveBack(Money(total), handed).back)
            parts.append(tenders::methodCode(back.method) + u' ' + back.amount.toString() + u' ' + back.reference);
        return parts.join(QStringLiteral(", "));
    };
    QCOMPARE(told(4500, {card(4500)}), QString());
    QCOMPARE(told(4500, {cash(5000)}), QString()); // change
    QCOMPARE(told(3000, {card(4500)}), QStringLiteral("card 15.00 A123456"));
    QCOMPARE(told(0, {card(4500)}), QStringLiteral("card 45.00 A123456"));
    QCOMPARE(told(3000, {cheque(4500)}), QStringLiteral("cheque 45.00 0042")); // cannot be divided
    QCOMPARE(told(3000, {cheque(2000), card(2500)}), QStringLiteral("card 15.00 A123456"));
    QCOMPARE(told(1000, {cheque(2000), card(2500)}), QStringLiteral("card 25.00 A123456, cheque 20.00 0042"));
    QCOMPARE(told(2500, {cash(2000), card(2500)}), QStringLiteral("cash 20.00 "));
    QCOMPARE(told(0, {cash(2000)}), QStringLiteral("cash 20.00 "));
}

void TendersTest::afterAnyGiveBackThePaymentsSettle()
{
    QRandomGenerator random(77);
    for (int round = 0; round < 20'000; ++round) {
        const Money total(random.bounded(4) == 0 ? 0 : random.bounded(20'000));
        std::vector<Handed> handed;
        Money paid(0);
        for (int i = 0, count = random.bounded(5); i < count; ++i) {
            handed.push_back({Method(random.bounded(3)), Money(1 + random.bounded(12'000)), QStringLiteral("R")});
            paid += handed.back().amount;
        }
        const tenders::GiveBack result = tenders::giveBack(total, handed);
        QVERIFY(settle(total, result.kept));
        QCOMPARE(result.back.empty(), settle(total, handed).has_value());
        for (const auto *part : {&result.back, &result.kept}) {
            for (const Handed &one : *part)
                paid -= one.amount;
        }
        QVERIFY(paid.isZero());
    }
}

void TendersTest::anySettlementAddsUp()
{
    QRandomGenerator random(1122);
    int settledOnes = 0;
    int refusals = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Money total(random.bounded(5) == 0 ? 0 : random.bounded(20'000));
        std::vector<Handed> handed;
        Money cashGiven(0);
        Money otherGiven(0);
        for (int i = 0, count = random.bounded(5); i < count; ++i) {
            const auto method = Method(random.bounded(3));
            const Money amount(1 + random.bounded(12'000));
            handed.push_back({method, amount, QStringLiteral("R")});
            (method == Method::Cash ? cashGiven : otherGiven) += amount;
        }
        const Result<Settlement> result = settle(total, handed);
        const bool mustRefuse = otherGiven > total || (otherGiven == total && cashGiven > Money(0));
        QCOMPARE(result.has_value(), !mustRefuse);
        if (!result) {
            ++refusals;
            continue;
        }
        Money paid(0);
        Money handedOver(0);
        for (const tenders::Tender &tender : result->tenders) {
            QVERIFY(tender.amount > Money(0));
            QVERIFY(tender.handedOver >= tender.amount);
            QVERIFY(tender.method == Method::Cash || tender.handedOver == tender.amount);
            paid += tender.amount;
            handedOver += tender.handedOver;
        }
        QCOMPARE(handedOver, cashGiven + otherGiven);
        QCOMPARE(handedOver - paid, result->change);
        QCOMPARE(paid + result->due, total);
        QVERIFY(!result->due.isNegative() && !result->change.isNegative());
        QVERIFY(result->due.isZero() || result->change.isZero());
        QCOMPARE(result->settled(), cashGiven + otherGiven >= total);
        settledOnes += result->settled() ? 1 : 0;
    }
    QVERIFY(settledOnes > 1000 && refusals > 1000);
}

QTEST_APPLESS_MAIN(TendersTest)
#include "tst_tenders.moc"
