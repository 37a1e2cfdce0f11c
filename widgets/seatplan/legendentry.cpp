#include <seatplan/legendentry.h>

#include <QKeyEvent>
#include <QLocale>
#include <QStyleOption>
#include <QStylePainter>

namespace guichet::seatplan {

namespace {
constexpr int Gap = 4;
constexpr int Corner = 4;

/// Of the counts.
QFont strong(QFont font)
{
    font.setBold(true);
    return font;
}

int strongWidth(const QFont &font, const QString &text) { return QFontMetrics(strong(font)).horizontalAdvance(text); }
} // namespace

LegendEntry::LegendEntry(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
}

void LegendEntry::setMeaning(const QImage &picture, const QString &name)
{
    m_picture = picture;
    m_name = name;
    updateGeometry();
    update();
}

void LegendEntry::setCount(int count, int most)
{
    const QString text = QLocale().toString(count);
    const QString widest = QLocale().toString(most);
    if (widest != m_most) {
        m_most = widest;
        updateGeometry();
    }
    if (text == m_count && !accessibleName().isEmpty())
        return;
    m_count = text;
    setAccessibleName(tr("%1: %Ln seat(s)", nullptr, count).arg(m_name));
    setToolTip(tr("Shows only these: %1").arg(m_name));
    update();
}

QSize LegendEntry::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int picture = int(m_picture.width() / m_picture.devicePixelRatio());
    return {picture + metrics.horizontalAdvance(m_name) + strongWidth(font(), m_most) + 5 * Gap,
            metrics.height() + 2 * Gap};
}

QSize LegendEntry::minimumSizeHint() const { return {fontMetrics().height() * 3, sizeHint().height()}; }

void LegendEntry::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor back = palette().color(QPalette::Text);
    back.setAlphaF(isChecked() ? 0.16F : underMouse() ? 0.07F : 0.0F);
    painter.setPen(isChecked() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
    painter.setBrush(back);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Corner, Corner);

    const QSize size = (QSizeF(m_picture.size()) / m_picture.devicePixelRatio()).toSize();
    int x = Gap;
    painter.drawImage(QPoint(x, (height() - size.height()) / 2), m_picture);
    x += size.width() + Gap;
    const int countWidth = strongWidth(font(), m_most);
    const QRect countBox(width() - Gap - countWidth, 0, countWidth, height());
    const QRect nameBox(x, 0, countBox.left() - Gap - x, height());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(nameBox, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, nameBox.width()));
    painter.setFont(strong(font()));
    painter.drawText(countBox, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_count);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

void LegendEntry::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Escape:
        if (isChecked()) {
            click();
            return;
        }
        [[fallthrough]];
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace guichet::seatplan
