#include "sale.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <tuple>

namespace guichet::orders {

using operations::Operation;
using tenders::Tender;

namespace {

constexpr size_t MostLines = 200;

/// One side of the ledger: so much to or from an account.
struct Posting {
    QString account;
    Money amount;
    std::optional<qint32> performanceId;
};

QString debitAccount(const Tender &tender, const QString &counter)
{
    switch (tender.method) {
    case tenders::Method::Cash:
        return u"53D." % counter;
    case tenders::Method::Card:
        return QStringLiteral("5115");
    case tenders::Method::Cheque:
        return QStringLiteral("5112");
    }
    Q_UNREACHABLE();
}

/// Per performance its revenue, then its VAT by rate; what is zero is left out.
std::vector<Posting> earnings(const std::vector<BasketLine> &lines)
{
    constexpr qint32 Revenue = -1; // sorts before every rate
    std::map<std::pair<qint32, qint32>, Money> sums;
    for (const BasketLine &line : lines) {
        const VatSplit split = splitVat(line.price, line.vatRate);
        const Money nothing(0, line.price.currency());
        sums.try_emplace({line.performanceId, Revenue}, nothing).first->second += split.net;
        sums.try_emplace({line.performanceId, line.vatRate.basisPoints()}, nothing).first->second += split.vat;
    }
    std::vector<Posting> result;
    for (const auto &[key, sum] : sums) {
        const auto [performance, rate] = key;
        if (!sum.isZero())
            result.push_back(
                {rate == Revenue ? QStringLiteral("7061") : u"44571." % QString::number(rate), sum, performance});
    }
    return result;
}

QJsonArray ticketsOf(std::vector<BasketLine> lines)
{
    std::ranges::sort(lines, {}, [](const BasketLine &line) { return std::tuple(line.performanceId, line.seatId); });
    QJsonArray tickets;
    for (const BasketLine &line : lines) {
        const VatSplit split = splitVat(line.price, line.vatRate);
        tickets.append(QJsonObject{
            {QStringLiteral("performance"), line.performanceId},
            {QStringLiteral("seat"), line.seatId},
            {QStringLiteral("type"), line.priceTypeId},
            {QStringLiteral("gross"), split.gross.minorUnits()},
            {QStringLiteral("vat_bp"), line.vatRate.basisPoints()},
            {QStringLiteral("net"), split.net.minorUnits()},
            {QStringLiteral("vat"), split.vat.minorUnits()},
        });
    }
    return tickets;
}

QJsonArray tendersOf(const std::vector<Tender> &tenders)
{
    QJsonArray result;
    for (const Tender &tender : tenders) {
        QJsonObject object{
            {QStringLiteral("method"), tenders::methodCode(tender.method)},
            {QStringLiteral("amount"), tender.amount.minorUnits()},
            {QStringLiteral("handed"), tender.handedOver.minorUnits()},
        };
        if (!tender.reference.isEmpty())
            object.insert(u"reference", tender.reference);
        result.append(object);
    }
    return result;
}

QJsonArray ledgerOf(const std::vector<Transfer> &transfers)
{
    QJsonArray ledger;
    for (const Transfer &transfer : transfers) {
        QJsonObject object{
            {QStringLiteral("debit"), transfer.debit},
            {QStringLiteral("credit"), transfer.credit},
            {QStringLiteral("amount"), transfer.amount.minorUnits()},
        };
        if (transfer.performanceId)
            object.insert(u"performance", *transfer.performanceId);
        ledger.append(object);
    }
    return ledger;
}

} // namespace

std::vector<Transfer> saleTransfers(const std::vector<BasketLine> &lines, const std::vector<Tender> &tenders,
                                    const QString &counter)
{
    std::vector<Posting> debits;
    debits.reserve(tenders.size());
    for (const Tender &tender : tenders)
        debits.push_back({debitAccount(tender, counter), tender.amount, std::nullopt});
    std::vector<Posting> credits = earnings(lines);

    std::vector<Transfer> transfers;
    auto debit = debits.begin();
    auto credit = credits.begin();
    while (debit != debits.end() && credit != credits.end()) {
        const Money amount = std::min(debit->amount, credit->amount);
        transfers.push_back({debit->account, credit->account, amount, credit->performanceId});
        debit->amount -= amount;
        credit->amount -= amount;
        if (debit->amount.isZero())
            ++debit;
        if (credit->amount.isZero())
            ++credit;
    }
    Q_ASSERT(debit == debits.end() && credit == credits.end()); // what is tendered is what is earned
    return transfers;
}

Result<Operation> decideSale(const QUuid &operationId, const QString &counter, const Basket &basket,
                             const tenders::Settlement &settlement)
{
    if (basket.lines.empty())
        return refused("basket.empty");
    if (basket.lines.size() > MostLines)
        return refused("basket.too-large", {QString::number(MostLines)});
    const Currency currency = basket.lines.front().price.currency();
    const auto foreign = [currency](Money amount) { return amount.currency() != currency; };
    if (std::ranges::any_of(basket.lines, foreign, &BasketLine::price) ||
        std::ranges::any_of(settlement.tenders, foreign, &Tender::amount))
        return refused("basket.mixed-currencies");

    // The basket may have changed since it was settled: the tenders are weighed against what is in it now.
    const Money total = basket.total();
    Money paid(0, currency);
    for (const Tender &tender : settlement.tenders)
        paid += tender.amount;
    if (paid < total)
        return refused("tender.short", {(total - paid).toString()});
    if (paid > total)
        return refused("tender.above-due", {paid.toString(), total.toString()});

    QJsonObject body{
        {QStringLiteral("currency"), currencyCode(currency)},
        {QStringLiteral("total"), total.minorUnits()},
        {QStringLiteral("tickets"), ticketsOf(basket.lines)},
        {QStringLiteral("tenders"), tendersOf(settlement.tenders)},
        {QStringLiteral("ledger"), ledgerOf(saleTransfers(basket.lines, settlement.tenders, counter))},
    };
    if (!basket.id.isNull())
        body.insert(u"basket", basket.id.toString(QUuid::WithoutBraces));
    if (basket.contactId)
        body.insert(u"contact", *basket.contactId);
    return Operation{operationId, QStringLiteral("sell"), counter, body};
}

Operation asTraining(Operation sale)
{
    sale.kind = QStringLiteral("train");
    return sale;
}

bool isTraining(const Operation &sale) { return sale.kind == u"train"; }

bool fillsDrawer(const Operation &sale)
{
    const QJsonArray tenders = sale.body.value(u"tenders").toArray();
    return std::any_of(tenders.begin(), tenders.end(), [](const QJsonValue &tender) {
        const QString method = tender[u"method"].toString();
        return method == tenders::methodCode(tenders::Method::Cash) ||
               method == tenders::methodCode(tenders::Method::Cheque);
    });
}

} // namespace guichet::orders
