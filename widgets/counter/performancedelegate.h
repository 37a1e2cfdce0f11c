// Draws a performance: date leaf, title, time and place, what is left in each category.
#pragma once

#include <QStyledItemDelegate>

namespace guichet::catalog {
struct PerformanceSummary;
}

namespace guichet::counter {

class PerformanceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Chip;
    [[nodiscard]] static std::vector<Chip> chips(const catalog::PerformanceSummary &performance,
                                                 const QFontMetrics &metrics, const QPalette &palette, int width);
};

} // namespace guichet::counter
