// Draws a performance: date leaf, title, time and place, what is left in each category.
#pragma once

#include <QFont>
#include <QHash>
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
    /// Measured once per performance, width and font: a list lays out all its lines at every key typed.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The words on the lines are others now.
    void forgetHeights() { m_heights.clear(); }

private:
    struct Chip;
    struct Height {
        size_t facts = 0; ///< hash of what the height depends on
        int height = 0;
    };
    [[nodiscard]] static int height(const catalog::PerformanceSummary &performance, const QStyleOptionViewItem &option,
                                    int width);
    [[nodiscard]] static std::vector<Chip> chips(const catalog::PerformanceSummary &performance,
                                                 const QFontMetrics &metrics, const QPalette &palette, int width);

    mutable QHash<qint32, Height> m_heights; ///< by performance
    mutable QFont m_font;
    mutable int m_width = 0;
};

} // namespace guichet::counter
