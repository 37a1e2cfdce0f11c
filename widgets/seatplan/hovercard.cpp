#include <seatplan/hovercard.h>

#include <QPainter>

namespace guichet::seatplan {

namespace {
constexpr int Padding = 10;
constexpr int Gap = 14; // between target and card: room for the pointer
} // namespace

HoverCard::HoverCard(QWidget *view)
    : QWidget(view)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QSize HoverCard::neededSize() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics title(bold);
    const QFontMetrics text(font());
    const int indent = m_content.picture.isNull() ? 0 : text.height() + Padding / 2;
    int width = title.horizontalAdvance(m_content.title);
    for (const QString &line : m_content.lines)
        width = std::max(width, text.horizontalAdvance(line) + (&line == &m_content.lines.first() ? indent : 0));
    int height = title.height();
    if (!m_content.lines.isEmpty())
        height += Padding / 2 + int(m_content.lines.size()) * text.lineSpacing();
    return QSize(width, height) + QSize(2 * Padding, 2 * Padding);
}

void HoverCard::showBeside(const QRect &target, const QRect &room, const Content &content)
{
    if (content != m_content) {
        m_content = content;
        update();
    }
    const QSize size = neededSize();
    const QRect inside = room.adjusted(4, 4, -4, -4);
    QPoint at(target.right() + Gap, target.bottom() + Gap / 2);
    if (at.x() + size.width() > inside.right())
        at.setX(target.left() - Gap - size.width());
    if (at.y() + size.height() > inside.bottom())
        at.setY(target.top() - Gap / 2 - size.height());
    at.setX(std::max(at.x(), inside.left()));
    at.setY(std::max(at.y(), inside.top()));
    setGeometry(QRect(at, size));
    raise();
    show();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor text = palette().color(QPalette::Text);
    QColor border = text;
    border.setAlphaF(0.35f);
    painter.setPen(border);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    painter.setPen(text);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics title(bold);
    painter.drawText(Padding, Padding + title.ascent(), m_content.title);
    painter.setFont(font());
    const QFontMetrics metrics(font());
    int baseline = Padding + title.height() + Padding / 2 + metrics.ascent();
    for (qsizetype i = 0; i < m_content.lines.size(); ++i, baseline += metrics.lineSpacing()) {
        int left = Padding;
        if (i == 0 && !m_content.picture.isNull()) {
            painter.drawImage(QRect(left, baseline - metrics.ascent(), metrics.height(), metrics.height()),
                              m_content.picture);
            left += metrics.height() + Padding / 2;
        }
        painter.drawText(left, baseline, m_content.lines[i]);
    }
}

} // namespace guichet::seatplan
