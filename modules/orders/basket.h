// What the customer wants, before it is paid.
#pragma once

#include <catalog/performance.h>

#include <QUuid>

#include <vector>

namespace guichet::orders {

/// One admission in the basket. Copies what the screen and the document need, so that a basket lives without its sheet.
struct BasketLine {
    qint32 performanceId = 0;
    QString performanceCode;
    QString performanceTitle;
    QDateTime startsAt; ///< UTC
    qint32 seatId = 0;
    QString seatLabel;
    QString category; ///< code
    QString categoryName;
    qint32 priceTypeId = 0;
    QString priceType; ///< code
    Money price;
    Percentage vatRate;
    bool standing = false;
    friend bool operator==(const BasketLine &, const BasketLine &) = default;
};

/// The basket's id owns its holds in the database.
struct Basket {
    QUuid id;
    std::vector<BasketLine> lines;
    std::optional<qint64> contactId; ///< empty: anonymous

    /// Sum of the lines, in their currency; mixing currencies is a bug. @p currency is that of an empty basket.
    [[nodiscard]] Money total(Currency currency = Currency::EUR) const;
};

/// A line for a seat at a price type. Errors: price.not-sold (category has no price at that type; args: codes of
/// category and price type).
[[nodiscard]] Result<BasketLine> makeLine(const catalog::PerformanceSheet &sheet, qint32 seat, qint32 priceTypeIndex);
/// The same line at another price type of its sheet. Errors: price.not-sold.
[[nodiscard]] Result<BasketLine> repriced(const BasketLine &line, const catalog::PerformanceSheet &sheet,
                                          qint32 priceTypeIndex);

} // namespace guichet::orders
