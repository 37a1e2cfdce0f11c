#include "parkedlist.h"

#include "keybutton.h"
#include "look.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet::counter {

namespace {

constexpr qsizetype LongestNote = 60;

QString minutes(const QDeadlineTimer &deadline)
{
    const qint64 seconds = std::max<qint64>(0, (deadline.remainingTime() + 999) / 1000);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

ParkedList::ParkedList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("parkedList"));
    m_heading->setObjectName(QStringLiteral("parkedHeading"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Grid / 2);
    m_column->addWidget(m_heading);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ParkedList::showTime);
    retranslate();
    setVisible(false);
}

void ParkedList::setRows(std::vector<ParkedRow> rows)
{
    const bool same = std::ranges::equal(rows, m_rows, {}, &ParkedRow::basket, &ParkedRow::basket);
    m_rows = std::move(rows);
    if (!same)
        build();
    retranslate();
    setVisible(!m_rows.empty());
    m_rows.empty() ? m_second.stop() : m_second.start();
}

void ParkedList::focusRows()
{
    if (!m_lines.empty())
        m_lines.front().call->setFocus(Qt::ShortcutFocusReason);
}

void ParkedList::keyPressEvent(QKeyEvent *event)
{
    const int row = focusedRow();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0 && m_lines[size_t(row)].note->hasFocus())
            Q_EMIT left(); // the note is written
        else if (row >= 0)
            m_lines[size_t(row)].call->click();
        return;
    case Qt::Key_Delete:
        if (row >= 0)
            m_lines[size_t(row)].end->click();
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    default:
        if (row < 0 || !m_lines[size_t(row)].note->hasFocus())
            QWidget::keyPressEvent(event);
    }
}

/// A button would go to the next widget, which is not the next basket.
bool ParkedList::eventFilter(QObject *watched, QEvent *event)
{
    const int row = focusedRow();
    if (event->type() != QEvent::KeyPress || row < 0)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    const int next = std::clamp(row + (key == Qt::Key_Up ? -1 : 1), 0, int(m_lines.size()) - 1);
    m_lines[size_t(next)].call->setFocus(Qt::OtherFocusReason);
    return true;
}

void ParkedList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ParkedList::build()
{
    for (const Line &line : m_lines) {
        line.box->setVisible(false);
        line.box->deleteLater(); // it may be its own button that asked
    }
    m_lines.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QUuid basket = m_rows[i].basket;
        auto *box = new QWidget(this);
        Line line{box, new KeyButton(QStringLiteral("callBackButton%1").arg(i), box), new QLineEdit(box),
                  new KeyButton(QStringLiteral("endParkedButton%1").arg(i), box)};
        line.call->setFocusPolicy(Qt::StrongFocus);
        line.call->setIconName(QStringLiteral("undo"));
        line.note->setObjectName(QStringLiteral("parkedNote%1").arg(i));
        line.note->setMaxLength(LongestNote);
        line.note->setMinimumHeight(Touch);
        line.end->setRank(KeyButton::Rank::Quiet);
        line.end->setIconName(QStringLiteral("remove"));
        line.end->setFocusPolicy(Qt::TabFocus);
        for (QWidget *part : std::initializer_list<QWidget *>{line.call, line.note, line.end})
            part->installEventFilter(this);
        auto *row = new QGridLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Grid / 2);
        row->addWidget(line.call, 0, 0, 1, 2);
        row->addWidget(line.end, 0, 2);
        row->addWidget(line.note, 1, 0, 1, 3);
        row->setColumnStretch(0, 1);
        line.note->setVisible(i + 1 == m_rows.size()); // of the one that was parked last; the others show theirs
        m_column->addWidget(box);
        connect(line.call, &KeyButton::clicked, this, [this, basket] { Q_EMIT wanted(basket); });
        connect(line.end, &KeyButton::clicked, this, [this, basket] { Q_EMIT givenUp(basket); });
        connect(line.note, &QLineEdit::textEdited, this, [this, basket, i](const QString &note) {
            m_rows[i].note = note;
            showTime();
            Q_EMIT noted(basket, note);
        });
        box->setVisible(true);
        m_lines.push_back(line);
    }
}

void ParkedList::retranslate()
{
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setText(tr("Parked baskets · %1").arg(QLocale().toString(qint64(m_rows.size()))));
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        if (line.note->text() != m_rows[i].note)
            line.note->setText(m_rows[i].note);
        line.note->setPlaceholderText(tr("Note: who is it, what are they waiting for?"));
        line.note->setAccessibleName(tr("Note for this basket"));
        line.call->setAccessibleDescription(tr("Goes on with this basket. The one on screen is parked instead."));
        line.end->setAccessibleName(tr("Give the seats of this basket back"));
        line.end->setToolTip(line.end->accessibleName());
    }
    showTime();
}

void ParkedList::showTime()
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const ParkedRow &row = m_rows[i];
        const bool over = row.deadline.hasExpired();
        // what cannot be seen elsewhere first: a long title may be cut
        const QString facts = QStringList{over ? tr("time over") : minutes(row.deadline),
                                          tr("%n seat(s)", nullptr, row.seats), formatMoney(row.total, QLocale()),
                                          row.note.trimmed().isEmpty() ? row.title : row.note.trimmed()}
                                  .join(QStringLiteral(" · "));
        m_lines[i].call->setText(facts);
        m_lines[i].call->setToolTip(facts + u'\n' + row.title);
        m_lines[i].call->setIconName(over ? QStringLiteral("warning") : QStringLiteral("undo"));
        m_lines[i].call->setAccessibleName(tr("Call back: %1").arg(facts));
    }
}

int ParkedList::focusedRow() const
{
    const auto found = std::ranges::find_if(m_lines, [](const Line &line) {
        return line.call->hasFocus() || line.note->hasFocus() || line.end->hasFocus();
    });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

} // namespace guichet::counter
