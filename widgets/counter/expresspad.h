// Few products on big buttons: how many, of what, for a queue that buys the same thing over and over.
#pragma once

#include <catalog/performance.h>

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace guichet::counter {

class FlowLayout;
class KeyButton;

/// What one press sells: a category at a price type.
struct Product {
    qint32 category = 0;  ///< index into the plan's categories
    qint32 priceType = 0; ///< index into the sheet's price types
    Money price;
    friend bool operator==(const Product &, const Product &) = default;
};

/// The products of a performance that fit on buttons: the dearest categories' first price types, row by row.
[[nodiscard]] std::vector<Product> expressProducts(const catalog::PerformanceSheet &sheet);

class ExpressPad : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Columns = 4; ///< price types; keys F5 to F8 press them
    static constexpr int Rows = 3;    ///< categories

    explicit ExpressPad(QWidget *parent = nullptr);

    void setSheet(std::shared_ptr<const catalog::PerformanceSheet> sheet);
    /// Free seats per category.
    void setFree(const std::vector<qint32> &free);
    void setCount(int count);
    /// The product of the first row at the price type that stands in @p column, if it is sold.
    void press(int column);

Q_SIGNALS:
    void countChosen(int count);
    void productWanted(const guichet::counter::Product &product);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();

    std::shared_ptr<const catalog::PerformanceSheet> m_sheet;
    std::vector<Product> m_products;
    std::vector<qint32> m_free;
    std::vector<KeyButton *> m_buttons; ///< of m_products
    std::vector<KeyButton *> m_counts;
    FlowLayout *m_countRow;
    QVBoxLayout *m_rows; ///< a line per category
};

} // namespace guichet::counter
