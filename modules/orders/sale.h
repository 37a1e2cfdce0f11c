// Decides a sale: basket and tenders in, operation document out.
#pragma once

#include <operations/operation.h>
#include <orders/basket.h>
#include <tenders/tender.h>

namespace guichet::orders {

/// One transfer of the ledger: debit and credit account of the chart in fiscal.md §5.1, amount above zero.
struct Transfer {
    QString debit;
    QString credit;
    Money amount;
    std::optional<qint32> performanceId; ///< dimension of revenue and VAT
    friend bool operator==(const Transfer &, const Transfer &) = default;
};

/// Pairs what was tendered with what was earned: per performance its net revenue (7061) and per rate its VAT
/// (44571.<bp>), walked in order, so that every debit account receives exactly its tenders and every credit its lines.
[[nodiscard]] std::vector<Transfer> saleTransfers(const std::vector<BasketLine> &lines,
                                                  const std::vector<tenders::Tender> &tenders, const QString &counter);

/// Errors: basket.empty; basket.too-large (more than 200 lines); basket.mixed-currencies; tender.short (args: missing
/// amount) and tender.above-due (args: paid, total) if the basket is not the one that was settled.
[[nodiscard]] Result<operations::Operation> decideSale(const QUuid &operationId, const QString &counter,
                                                       const Basket &basket, const tenders::Settlement &settlement);

/// The same sale as a training: the database reads and seals it alike, and sells nothing.
[[nodiscard]] operations::Operation asTraining(operations::Operation sale);
[[nodiscard]] bool isTraining(const operations::Operation &sale);
/// Whether it brings anything for the cash drawer: money, or a cheque.
[[nodiscard]] bool fillsDrawer(const operations::Operation &sale);

/// What the database answered to a sale.
struct SoldTicket {
    QString number;
    qint32 performanceId = 0;
    qint32 seatId = 0;
    QString seat;
    QString priceType;
    Money price;
};
struct Receipt {
    QUuid operation;
    QString order;
    std::vector<SoldTicket> tickets;
    Money total;
    Money change;
    QDateTime at;
};
/// Errors: answer.malformed (Unavailable; args: the member that is missing or wrong).
[[nodiscard]] Result<Receipt> readReceipt(const operations::Answer &answer);

} // namespace guichet::orders
