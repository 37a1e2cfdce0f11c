#include "statusitem.h"

#include "look.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet::counter {

namespace {

QColor colorOf(StatusItem::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case StatusItem::Tone::Quiet:
        return mutedText(palette);
    case StatusItem::Tone::Good:
        return goodColor(palette);
    case StatusItem::Tone::Warning:
        return warningColor(palette);
    case StatusItem::Tone::Bad:
        return badColor(palette);
    }
    Q_UNREACHABLE();
}

} // namespace

StatusItem::StatusItem(const QString &objectName, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QPushButton::clicked, this, &StatusItem::explain);
}

void StatusItem::setState(Tone tone, const QString &iconName, const QString &text)
{
    m_tone = tone;
    m_iconName = iconName;
    setText(text);
    updateGeometry();
    update();
}

void StatusItem::setExplanation(const QString &title, const QString &text)
{
    m_title = title;
    m_explanation = text;
    setToolTip(text);
    setAccessibleDescription(text);
}

QSize StatusItem::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {2 * Grid + metrics.height() + Grid + metrics.horizontalAdvance(text()), metrics.height() + Grid + 4};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = colorOf(m_tone, palette());
    const QColor window = palette().color(QPalette::Window);
    const bool loud = m_tone == Tone::Warning || m_tone == Tone::Bad;
    if (loud || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(accent(palette()), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(loud ? mixed(window, color, 0.18) : mixed(window, palette().color(QPalette::Base), 0.8));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Corner - 2, Corner - 2);
    }
    const int size = fontMetrics().height() + 1;
    painter.drawPixmap(Grid, (height() - size) / 2, iconPixmap(m_iconName, color, size, devicePixelRatioF()));
    painter.setPen(loud ? color : palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(2 * Grid + size - 2, 0, -Grid / 2, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void StatusItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        explain();
    else
        QPushButton::keyPressEvent(event);
}

void StatusItem::explain()
{
    if (m_explanation.isEmpty())
        return;
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("statusPopup"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *title = new QLabel(m_title, popup);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *text = new QLabel(m_explanation, popup);
    text->setWordWrap(true);
    text->setMinimumWidth(38 * Grid);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    column->addWidget(title);
    column->addWidget(text);
    popup->adjustSize();
    // the strip ends at the window's right edge, and the last item's explanation is wider than what is left of it
    const int beyond = mapTo(window(), QPoint(popup->width(), 0)).x() - window()->width();
    popup->move(mapToGlobal(QPoint(-std::max(0, beyond), -popup->height() - Grid / 2)));
    popup->show();
    popup->setFocus(Qt::PopupFocusReason); // Escape closes it, and the focus comes back here
}

} // namespace guichet::counter
