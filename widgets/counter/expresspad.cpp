#include "expresspad.h"

#include "flowlayout.h"
#include "keybutton.h"
#include "look.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet::counter {

namespace {

constexpr int MostAtOnce = 8;
constexpr int ProductHeight = 8 * Grid;

} // namespace

std::vector<Product> expressProducts(const catalog::PerformanceSheet &sheet)
{
    std::vector<std::vector<Product>> rows;
    for (qint32 category = 0; category < qint32(sheet.prices.size()); ++category) {
        std::vector<Product> row;
        const auto &prices = sheet.prices[size_t(category)];
        for (qint32 type = 0; type < std::min(qint32(prices.size()), qint32(ExpressPad::Columns)); ++type) {
            if (prices[size_t(type)])
                row.push_back({category, type, *prices[size_t(type)]});
        }
        if (!row.empty())
            rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(
        rows, [](const auto &a, const auto &b) { return a.front().price.minorUnits() > b.front().price.minorUnits(); });
    std::vector<Product> products;
    for (size_t i = 0; i < std::min(rows.size(), size_t(ExpressPad::Rows)); ++i)
        products.insert(products.end(), rows[i].begin(), rows[i].end());
    return products;
}

ExpressPad::ExpressPad(QWidget *parent)
    : QWidget(parent)
    , m_countRow(new FlowLayout(FlowLayout::Lines::Fill, Grid / 2))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("expressPad"));
    m_rows->setSpacing(Grid / 2);
    for (int count = 1; count <= MostAtOnce; ++count) {
        auto *button = new KeyButton(QStringLiteral("expressCount%1").arg(count), this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(Touch);
        connect(button, &KeyButton::clicked, this, [this, count] {
            setCount(count);
            Q_EMIT countChosen(count);
        });
        m_countRow->addWidget(button);
        m_counts.push_back(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addLayout(m_countRow);
    column->addLayout(m_rows);
    retranslate();
}

void ExpressPad::setSheet(std::shared_ptr<const catalog::PerformanceSheet> sheet)
{
    m_sheet = std::move(sheet);
    m_free.clear();
    build();
}

void ExpressPad::setFree(const std::vector<qint32> &free)
{
    if (free == m_free)
        return;
    m_free = free;
    retranslate();
}

void ExpressPad::setCount(int count)
{
    for (size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i]->setChecked(int(i) + 1 == count);
}

void ExpressPad::press(int column)
{
    for (size_t i = 0; i < m_products.size() && m_products[i].category == m_products.front().category; ++i) {
        if (m_products[i].priceType == column)
            m_buttons[i]->click();
    }
}

void ExpressPad::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExpressPad::build()
{
    for (KeyButton *button : m_buttons) {
        button->setVisible(false);
        button->deleteLater(); // it may be the one that was pressed
    }
    m_buttons.clear();
    while (QLayoutItem *row = m_rows->takeAt(0)) // a layout; its buttons go by themselves
        delete row;
    m_products = m_sheet ? expressProducts(*m_sheet) : std::vector<Product>();
    int row = -1;
    qint32 category = -1;
    FlowLayout *line = nullptr;
    for (const Product &product : m_products) {
        if (product.category != category) {
            ++row;
            line = new FlowLayout(FlowLayout::Lines::Fill, Grid / 2);
            m_rows->addLayout(line);
        }
        category = product.category;
        auto *button = new KeyButton(QStringLiteral("product%1-%2").arg(row).arg(product.priceType), this);
        button->setMinimumHeight(ProductHeight);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &KeyButton::clicked, this, [this, product] { Q_EMIT productWanted(product); });
        line->addWidget(button);
        button->setVisible(true);
        m_buttons.push_back(button);
    }
    retranslate();
}

void ExpressPad::retranslate()
{
    const QLocale locale;
    for (size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i]->setText(locale.toString(qint64(i) + 1));
        m_counts[i]->setAccessibleName(tr("%n seat(s) at once", nullptr, int(i) + 1));
    }
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const Product &product = m_products[i];
        const QString type =
            catalog::textFor(m_sheet->priceTypes[size_t(product.priceType)].name, locale.name().left(2));
        const catalog::SeatCategory &category = m_sheet->plan->categories[size_t(product.category)];
        const bool left = size_t(product.category) >= m_free.size() || m_free[size_t(product.category)] > 0;
        const bool hasKey = product.category == m_products.front().category;
        const QString head =
            hasKey ? QStringLiteral("F%1 · %2").arg(5 + product.priceType).arg(category.code) : category.code;
        m_buttons[i]->setText(QStringList{head, type, formatMoney(product.price, locale)}.join(u'\n'));
        m_buttons[i]->setToolTip(left ? category.name : tr("%1: full").arg(category.name));
        m_buttons[i]->setAccessibleName(
            QStringLiteral("%1, %2, %3").arg(category.name, type, formatMoney(product.price, locale)));
        m_buttons[i]->setEnabled(left);
    }
}

} // namespace guichet::counter
