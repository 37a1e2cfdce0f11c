#include "basketdelegate.h"

#include "basketmodel.h"
#include "look.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace guichet::counter {

namespace {

const BasketRow &rowAt(const QModelIndex &index)
{
    return static_cast<const BasketModel *>(index.model())->row(index.row());
}

QFont scaled(QFont font, double factor, bool bold = false)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

int lineHeight(const QFontMetrics &metrics) { return std::max(Touch, metrics.height() * 2 + Grid); }

QColor colorOfCategory(const BasketRow &row, const QPalette &palette)
{
    if (row.sheet == nullptr || row.category < 0)
        return mutedText(palette);
    QStringList wanted;
    for (const catalog::SeatCategory &category : row.sheet->plan->categories)
        wanted.append(category.color);
    return categoryColours(palette, wanted).value(row.category);
}

int priceWidth(const QFontMetrics &metrics) { return metrics.horizontalAdvance(QStringLiteral("888,88 €")); }

} // namespace

QRect BasketDelegate::removeRect(const QRect &line, const QFontMetrics &metrics)
{
    return {line.right() - Touch + 1, line.top(), Touch, lineHeight(metrics)};
}

QRect BasketDelegate::priceTypeRect(const QRect &line, const QFontMetrics &metrics)
{
    const int right = removeRect(line, metrics).left() - priceWidth(metrics) - Grid;
    const int width = std::min(metrics.horizontalAdvance(u'n') * 14, (right - line.left()) / 2);
    return {right - width, line.top() + Grid / 2, width, lineHeight(metrics) - Grid};
}

QSize BasketDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BasketRow &row = rowAt(index);
    const QFontMetrics small(scaled(option.font, 0.9));
    if (row.heading)
        return {0, option.fontMetrics.height() + small.height() + 2 * Grid};
    return {0, lineHeight(option.fontMetrics) + (row.proof.isEmpty() ? 0 : small.height() + Grid / 2) + 1};
}

void BasketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BasketRow &row = rowAt(index);
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = mutedText(palette);
    const QFont smallFont = scaled(option.font, 0.9);
    const QFontMetrics small(smallFont);
    const QFont boldFont = scaled(option.font, 1.0, true);
    const QFontMetrics bold(boldFont);
    const QLocale locale;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    if (row.heading) {
        painter->fillRect(option.rect, mixed(base, ink, 0.05));
        const QRect inner = option.rect.adjusted(Grid, Grid - 2, -Grid, 0);
        painter->setFont(boldFont);
        painter->setPen(ink);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                          bold.elidedText(row.title, Qt::ElideRight, inner.width()));
        painter->setFont(smallFont);
        painter->setPen(quiet);
        painter->drawText(inner.translated(0, bold.height() + 2), Qt::AlignLeft | Qt::AlignTop, row.note);
        painter->restore();
        return;
    }

    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mixed(base, accent(palette), chosen ? 0.2 : 0.06));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(accent(palette), 1.5));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), hairline(palette));

    const QRect type = priceTypeRect(option.rect, option.fontMetrics);
    const QRect remove = removeRect(option.rect, option.fontMetrics);
    const int height = lineHeight(option.fontMetrics);

    const QColor color = colorOfCategory(row, palette);
    const int swatch = small.height() - 6;
    const int left = option.rect.left() + Grid;
    const QRect name(left, option.rect.top() + (height - bold.height() - small.height()) / 2, type.left() - left - Grid,
                     bold.height());
    painter->setFont(boldFont);
    painter->setPen(ink);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      bold.elidedText(row.title, Qt::ElideMiddle, name.width()));
    const QRect category(left, name.bottom() + 1, name.width(), small.height());
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(QRectF(left, category.center().y() - swatch / 2.0 + 1, swatch, swatch), 2.5, 2.5);
    painter->setFont(smallFont);
    painter->setPen(quiet);
    const QRect categoryText = category.adjusted(swatch + 5, 0, 0, 0);
    painter->drawText(categoryText, Qt::AlignLeft | Qt::AlignVCenter,
                      small.elidedText(row.note, Qt::ElideRight, categoryText.width()));

    painter->setBrush(mixed(base, ink, 0.03));
    painter->setPen(QPen(mixed(base, ink, 0.25)));
    painter->drawRoundedRect(QRectF(type).adjusted(0.5, 0.5, -0.5, -0.5), Corner - 2, Corner - 2);
    const int arrow = small.height() - 4;
    painter->drawPixmap(type.right() - arrow - 4, type.center().y() - arrow / 2,
                        iconPixmap(QStringLiteral("down"), quiet, arrow, painter->device()->devicePixelRatioF()));
    const QRect typeText = type.adjusted(Grid - 2, 0, -arrow - 6, 0);
    painter->setFont(smallFont);
    painter->setPen(ink);
    painter->drawText(typeText, Qt::AlignLeft | Qt::AlignVCenter,
                      small.elidedText(row.priceType, Qt::ElideRight, typeText.width()));

    painter->setFont(boldFont);
    const QRect price(type.right() + 1, option.rect.top(), remove.left() - type.right() - 1, height);
    painter->drawText(price, Qt::AlignRight | Qt::AlignVCenter, formatMoney(row.price, locale));
    const int cross = small.height();
    painter->drawPixmap(remove.center().x() - cross / 2 + 1, remove.center().y() - cross / 2 + 1,
                        iconPixmap(QStringLiteral("remove"), quiet, cross, painter->device()->devicePixelRatioF()));

    if (!row.proof.isEmpty()) {
        const QRect proof(left, option.rect.top() + height - 2, option.rect.right() - left - Grid, small.height());
        painter->drawPixmap(proof.topLeft(), iconPixmap(QStringLiteral("warning"), warningColor(palette),
                                                        small.height() - 1, painter->device()->devicePixelRatioF()));
        painter->setFont(smallFont);
        painter->setPen(warningColor(palette));
        const QRect text = proof.adjusted(small.height() + 3, 0, 0, 0);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            small.elidedText(BasketModel::tr("Ask to see: %1").arg(row.proof), Qt::ElideRight, text.width()));
    }
    painter->restore();
}

bool BasketDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonPress || rowAt(index).heading)
        return false;
    const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
    if (removeRect(option.rect, option.fontMetrics).contains(at)) {
        Q_EMIT removePressed(index);
        return true;
    }
    // a finger needs the whole height of the line
    if (priceTypeRect(option.rect, option.fontMetrics).adjusted(0, -Grid / 2, 0, Grid / 2).contains(at)) {
        Q_EMIT priceTypePressed(index);
        return true;
    }
    return false;
}

} // namespace guichet::counter
