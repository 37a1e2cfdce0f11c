#include "noticebar.h"

#include "keybutton.h"
#include "look.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace guichet::counter {

namespace {

QString signOf(NoticeBar::Tone tone)
{
    switch (tone) {
    case NoticeBar::Tone::Info:
        return QStringLiteral("info");
    case NoticeBar::Tone::Good:
        return QStringLiteral("done");
    case NoticeBar::Tone::Warning:
        return QStringLiteral("warning");
    case NoticeBar::Tone::Refused:
        return QStringLiteral("refused");
    case NoticeBar::Tone::Waiting:
        return QStringLiteral("wait");
    }
    Q_UNREACHABLE();
}

QColor colorOf(NoticeBar::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case NoticeBar::Tone::Info:
        return accent(palette);
    case NoticeBar::Tone::Good:
        return goodColor(palette);
    case NoticeBar::Tone::Warning:
    case NoticeBar::Tone::Waiting:
        return warningColor(palette);
    case NoticeBar::Tone::Refused:
        return badColor(palette);
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new KeyButton(QStringLiteral("closeNoticeButton"), this))
{
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setRank(KeyButton::Rank::Quiet);
    m_close->setIconName(QStringLiteral("remove"));
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &KeyButton::clicked, this, &NoticeBar::clear);

    auto *line = new QHBoxLayout;
    line->setSpacing(Grid);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    line->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Grid + 4, Grid, Grid, Grid);
    column->setSpacing(Grid);
    column->addLayout(line);
    m_actions->setSpacing(Grid);
    m_actions->addStretch();
    column->addLayout(m_actions);
    retranslate();
    setVisible(false);
}

void NoticeBar::say(Tone tone, const QString &text, std::vector<Action> actions, bool closable)
{
    for (KeyButton *button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    m_tone = tone;
    m_text->setText(text);
    const int size = fontMetrics().height() + 4;
    m_sign->setPixmap(iconPixmap(signOf(tone), colorOf(tone, palette()), size, devicePixelRatioF()));
    for (const Action &action : actions) {
        auto *button = new KeyButton(action.objectName, this);
        button->setText(action.text);
        button->setKeyHint(action.keyHint);
        // The action may replace this notice and with it the button: run it after the click is over.
        connect(button, &KeyButton::clicked, this, action.run, Qt::QueuedConnection);
        m_actions->addWidget(button);
        button->setVisible(true);
        m_buttons.push_back(button);
    }
    m_close->setVisible(closable);
    m_showing = true;
    setVisible(true);
    setAccessibleName(text);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::clear()
{
    m_showing = false;
    setVisible(false);
    m_text->clear();
}

QString NoticeBar::text() const { return m_text->text(); }

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = colorOf(m_tone, palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Window), color, 0.13));
    painter.drawRoundedRect(QRectF(rect()), Corner, Corner);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(0, 0, 4, height()), 2, 2);
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NoticeBar::retranslate()
{
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
}

} // namespace guichet::counter
