// The basket as rows: a heading per performance, below it a row per seat, and one row for equal standing places.
#pragma once

#include <catalog/performance.h>
#include <orders/basket.h>

#include <QAbstractListModel>
#include <QHash>

#include <memory>

namespace guichet::counter {

/// What the prices and price types of the lines are looked up in, by performance.
using Sheets = QHash<qint32, std::shared_ptr<const catalog::PerformanceSheet>>;

struct BasketRow {
    qint32 performanceId = 0;
    bool heading = false;
    QString title; ///< heading: the performance; line: seat, or block and "× 4"
    QString note;  ///< heading: when; line: category
    std::shared_ptr<const catalog::PerformanceSheet> sheet;
    qint32 category = -1; ///< in the sheet's plan
    QString priceType;
    QString proof; ///< what the cashier must see first; empty: nothing
    Money price;   ///< of the whole row
    std::vector<qint32> seatIds;
    bool standing = false; ///< places that are alike: their number may be changed
};

/// A price type that a row may be sold at.
struct PriceChoice {
    qint32 index = 0; ///< in the sheet
    QString name;
    Money price; ///< for one place
    QString proof;
    bool current = false;
};

class BasketModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setBasket(const orders::Basket &basket, const Sheets &sheets);
    void retranslate();

    [[nodiscard]] const BasketRow &row(int row) const;
    [[nodiscard]] std::vector<PriceChoice> choices(int row) const;
    [[nodiscard]] Money total() const;
    [[nodiscard]] int places() const { return int(m_basket.lines.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] std::vector<BasketRow> rows() const;
    [[nodiscard]] BasketRow headingOf(const orders::BasketLine &line) const;
    [[nodiscard]] BasketRow rowOf(const orders::BasketLine &line) const;

    orders::Basket m_basket;
    Sheets m_sheets;
    std::vector<BasketRow> m_rows;
};

} // namespace guichet::counter
