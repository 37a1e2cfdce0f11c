#include "keybutton.h"

#include "look.h"

#include <QPainter>

#include <algorithm>

namespace guichet::counter {

KeyButton::KeyButton(const QString &objectName, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
}

void KeyButton::setRank(Rank rank)
{
    m_rank = rank;
    update();
}

void KeyButton::setKeyHint(const QString &hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

void KeyButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void KeyButton::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
}

QFont KeyButton::textFont() const
{
    QFont font = this->font();
    if (m_large)
        font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(m_rank == Rank::Primary || font.bold());
    return font;
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    int width = 2 * Grid;
    if (!m_iconName.isEmpty())
        width += metrics.height() + 2 + (text().isEmpty() ? 0 : Grid);
    int widest = 0;
    for (const QString &line : lines())
        widest = std::max(widest, metrics.horizontalAdvance(line));
    width += widest + 2;
    if (!m_hint.isEmpty())
        width += fontMetrics().horizontalAdvance(m_hint) + 3 * Grid;
    const int height = std::max(int(lines().size()) * metrics.height() + 2 * Grid, m_large ? Touch + Grid : Touch);
    return {std::max(width, height), height};
}

QSize KeyButton::minimumSizeHint() const
{
    const int height = sizeHint().height();
    return {text().isEmpty() ? height : std::min(sizeHint().width(), 8 * Grid), height};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor window = colors.color(QPalette::Window);
    const QColor ink = colors.color(group, QPalette::WindowText);
    const bool primary = m_rank == Rank::Primary && isEnabled();

    QColor fill = primary                 ? accent(colors)
                  : m_rank == Rank::Quiet ? QColor(Qt::transparent)
                                          : mixed(window, colors.color(QPalette::Base), 0.75);
    if (isDown() || isChecked())
        fill = primary ? mixed(fill, Qt::black, 0.25) : mixed(window, accent(colors), 0.35);
    else if (underMouse() && isEnabled())
        fill = primary ? mixed(fill, Qt::black, 0.1) : mixed(window, accent(colors), 0.16);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(primary || m_rank == Rank::Quiet ? QPen(Qt::NoPen) : QPen(mixed(window, ink, 0.3)));
    painter.setBrush(fill);
    painter.drawRoundedRect(frame, Corner, Corner);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(primary ? colors.color(QPalette::HighlightedText) : accent(colors), 2));
        const double inset = primary ? 3 : 1.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Corner - 1, Corner - 1);
    }

    const QColor textColor = primary ? colors.color(QPalette::Active, QPalette::HighlightedText) : ink;
    QRect content = rect().adjusted(Grid, 0, -Grid, 0);
    if (!m_hint.isEmpty()) {
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        const QFontMetrics metrics(small);
        const QSize size(std::max(metrics.horizontalAdvance(m_hint) + Grid, metrics.height() + 4),
                         metrics.height() + 4);
        const QRect key(QPoint(content.right() - size.width(), content.center().y() - size.height() / 2), size);
        painter.setPen(QPen(QColor(textColor.red(), textColor.green(), textColor.blue(), 120)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setFont(small);
        painter.setPen(textColor);
        painter.drawText(key, Qt::AlignCenter, m_hint);
        content.setRight(key.left() - Grid);
    }
    painter.setFont(textFont());
    const QFontMetrics metrics(textFont());
    const int iconSize = m_iconName.isEmpty() ? 0 : metrics.height() + 2;
    const int gap = iconSize > 0 && !text().isEmpty() ? Grid : 0;
    const int room = content.width() - iconSize - gap;
    QStringList fitted;
    int widest = 0;
    for (const QString &line : lines()) {
        fitted.append(metrics.elidedText(line, Qt::ElideRight, room));
        widest = std::max(widest, metrics.horizontalAdvance(fitted.last()));
    }
    int x = content.left() + std::max(0, (room - widest) / 2);
    if (iconSize > 0) {
        painter.drawPixmap(x, rect().center().y() - iconSize / 2,
                           iconPixmap(m_iconName, textColor, iconSize, devicePixelRatioF()));
        x += iconSize + gap;
    }
    painter.setPen(textColor);
    const int across = fitted.size() > 1 ? Qt::AlignHCenter : Qt::AlignLeft;
    const int right = fitted.size() > 1 ? x + widest : content.right() + 1;
    painter.drawText(QRect(x, 0, right - x, height()), across | Qt::AlignVCenter, fitted.join(u'\n'));
}

} // namespace guichet::counter
