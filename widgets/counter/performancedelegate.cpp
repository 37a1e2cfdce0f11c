#include "performancedelegate.h"

#include "look.h"
#include "performancemodel.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

namespace guichet::counter {

struct PerformanceDelegate::Chip {
    QRect rect; ///< from the top left corner of the chips' area
    QString text;
    QColor color;
    bool sold = false;
};

namespace {

const catalog::PerformanceSummary &summaryAt(const QModelIndex &index)
{
    return static_cast<const PerformanceModel *>(index.model())->performance(index.row());
}

QFont scaled(QFont font, double factor, bool bold = false)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

/// One line, or two for a long title.
int titleHeight(const QString &title, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    const QRect needed = metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, title);
    return std::min(needed.height(), 2 * metrics.lineSpacing());
}

int leafWidth(const QFont &font) { return QFontMetrics(scaled(font, 1.5, true)).horizontalAdvance(u'8') * 3; }

/// For title, facts and chips, in a line of the list.
int textWidth(int lineWidth, const QFont &font) { return lineWidth - leafWidth(font) - 3 * Grid; }

} // namespace

std::vector<PerformanceDelegate::Chip> PerformanceDelegate::chips(const catalog::PerformanceSummary &performance,
                                                                  const QFontMetrics &metrics, const QPalette &palette,
                                                                  int width)
{
    std::vector<Chip> chips;
    QStringList wanted;
    for (const catalog::PerformanceSummary::Remaining &category : performance.remaining)
        wanted.append(category.color);
    const QList<QColor> colors = categoryColours(palette, wanted);
    const QLocale locale;
    QPoint at;
    const int height = metrics.height();
    for (const catalog::PerformanceSummary::Remaining &category : performance.remaining) {
        const QString count = !category.free       ? QStringLiteral("…")
                              : *category.free > 0 ? locale.toString(*category.free)
                                                   : tr("full");
        Chip chip{{}, category.category + u' ' + count, colors.value(qsizetype(chips.size())), category.free == 0};
        const int chipWidth = height - 2 + 4 + metrics.horizontalAdvance(chip.text);
        if (at.x() > 0 && at.x() + chipWidth > width)
            at = QPoint(0, at.y() + height + 2);
        chip.rect = QRect(at, QSize(chipWidth, height));
        at.rx() += chipWidth + Grid + 4;
        chips.push_back(chip);
    }
    return chips;
}

QSize PerformanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Before the layout is done option.rect is empty; the list is as wide as its viewport.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    if (width != m_width || option.font != m_font) {
        m_heights.clear();
        m_width = width;
        m_font = option.font;
    }
    const catalog::PerformanceSummary &performance = summaryAt(index);
    size_t facts = qHash(performance.title, size_t(performance.state));
    for (const catalog::PerformanceSummary::Remaining &category : performance.remaining)
        facts = qHashMulti(facts, category.category, category.free.value_or(-1));
    Height &known = m_heights[performance.id];
    if (known.height == 0 || known.facts != facts)
        known = {facts, height(performance, option, width)};
    return {width, known.height};
}

int PerformanceDelegate::height(const catalog::PerformanceSummary &performance, const QStyleOptionViewItem &option,
                                int width)
{
    const QFontMetrics small(scaled(option.font, 0.9));
    const std::vector<Chip> laid = chips(performance, small, option.palette, textWidth(width, option.font));
    const int chipsHeight = laid.empty() ? 0 : laid.back().rect.bottom() + 1 + 4;
    const int title =
        performance.state == catalog::PerformanceState::OnSale
            ? titleHeight(performance.title, scaled(option.font, 1.0, true), textWidth(width, option.font))
            : option.fontMetrics.height();
    return 2 * Grid + title + 2 + small.height() + chipsHeight;
}

void PerformanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const catalog::PerformanceSummary &performance = summaryAt(index);
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    const bool dimmed = performance.state != catalog::PerformanceState::OnSale;
    const QColor strong = dimmed ? mutedText(palette) : ink;
    const QColor quiet = mutedText(palette);
    const QLocale locale;
    const QDateTime start = localStart(performance.startsAt, performance.timeZone);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool open = index.data(PerformanceModel::OpenRole).toBool();
    if (current || open || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mixed(base, accent(palette), current ? 0.2 : open ? 0.12 : 0.06));
    if (open)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(4, option.rect.height())), accent(palette));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), hairline(palette));

    const QRect inner = option.rect.adjusted(Grid, Grid, -Grid, -Grid);
    const int leaf = leafWidth(option.font);
    const QFont dayFont = scaled(option.font, 1.5, true);
    const QFont smallFont = scaled(option.font, 0.9);
    const QFontMetrics small(smallFont);
    QRect line(inner.left(), inner.top() - 2, leaf, small.height());
    painter->setFont(smallFont);
    painter->setPen(quiet);
    painter->drawText(line, Qt::AlignCenter, locale.toString(start, QStringLiteral("ddd")));
    line = QRect(inner.left(), line.bottom() - 1, leaf, QFontMetrics(dayFont).height() - 2);
    painter->setFont(dayFont);
    painter->setPen(strong);
    painter->drawText(line, Qt::AlignCenter, QString::number(start.date().day()));
    line = QRect(inner.left(), line.bottom() - 1, leaf, small.height());
    painter->setFont(smallFont);
    painter->setPen(quiet);
    painter->drawText(line, Qt::AlignCenter, locale.toString(start, QStringLiteral("MMM")));
    if (line.bottom() + small.height() <= inner.bottom() + 4)
        painter->drawText(line.translated(0, small.height() - 2), Qt::AlignCenter,
                          QString::number(start.date().year()));

    const int left = inner.left() + leaf + Grid;
    const QFont titleFont = scaled(option.font, 1.0, true);
    QRect titleRect(left, inner.top(), inner.right() - left + 1, option.fontMetrics.height());
    if (!dimmed)
        titleRect.setHeight(titleHeight(performance.title, titleFont, titleRect.width()));
    const QString badge = dimmed ? stateText(performance.state) : QString();
    if (dimmed) {
        const int badgeWidth = small.horizontalAdvance(badge) + Grid;
        const QRectF badgeRect(titleRect.right() - badgeWidth + 1, titleRect.top(), badgeWidth, small.height() + 1);
        painter->setPen(QPen(quiet));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(badgeRect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->drawText(badgeRect, Qt::AlignCenter, badge);
        titleRect.setRight(int(badgeRect.left()) - Grid);
    }
    painter->setFont(titleFont);
    painter->setPen(strong);
    if (dimmed)
        painter->drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(titleFont).elidedText(performance.title, Qt::ElideRight, titleRect.width()));
    else
        painter->drawText(titleRect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, performance.title);

    QStringList facts{locale.toString(start.time(), QLocale::ShortFormat)};
    if (!performance.subtitle.isEmpty())
        facts.append(performance.subtitle);
    facts.append(performance.venue);
    QRect factsRect(left, titleRect.bottom() + 3, inner.right() - left + 1, small.height());
    painter->setFont(smallFont);
    painter->setPen(quiet);
    painter->drawText(factsRect, Qt::AlignLeft | Qt::AlignVCenter,
                      small.elidedText(facts.join(QStringLiteral(" · ")), Qt::ElideRight, factsRect.width()));

    const QPoint origin(left, factsRect.bottom() + 5);
    for (const Chip &chip : chips(performance, small, palette, option.rect.width() - leaf - 3 * Grid)) {
        const QRect rect = chip.rect.translated(origin);
        const QRectF swatch(rect.left() + 0.5, rect.top() + 2.5, rect.height() - 6, rect.height() - 6);
        painter->setPen(QPen(chip.color, 1.4));
        painter->setBrush(chip.sold ? QBrush(Qt::NoBrush) : QBrush(chip.color));
        painter->drawRoundedRect(swatch, 2.5, 2.5);
        painter->setPen(chip.sold || dimmed ? quiet : ink);
        painter->drawText(rect.adjusted(rect.height() - 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, chip.text);
    }
    painter->restore();
}

} // namespace guichet::counter
