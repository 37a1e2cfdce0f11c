// Draws a row of the basket and knows where its price type and its remove sign are.
#pragma once

#include <QStyledItemDelegate>

namespace guichet::counter {

class BasketDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Parts of a line that lies in @p line.
    [[nodiscard]] static QRect priceTypeRect(const QRect &line, const QFontMetrics &metrics);
    [[nodiscard]] static QRect removeRect(const QRect &line, const QFontMetrics &metrics);

Q_SIGNALS:
    void priceTypePressed(const QModelIndex &index);
    void removePressed(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace guichet::counter
