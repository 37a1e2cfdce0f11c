#include "scanwedge.h"

#include <QApplication>
#include <QLineEdit>

#include <utility>

namespace guichet::desk {

namespace {

bool isEnd(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
}

/// What a code may be made of.
bool isCodeKey(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers other = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return !other && !key.isAutoRepeat() && key.text().size() == 1 &&
           (key.text().front().isLetterOrNumber() || key.text().front() == u'-');
}

} // namespace

ScanWedge::ScanWedge(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    m_clock.start();
    m_moment.setSingleShot(true);
    m_moment.setTimerType(Qt::PreciseTimer);
    m_moment.setInterval(int(ScanBurst::LongestGap) + 1);
    connect(&m_moment, &QTimer::timeout, this, &ScanWedge::letGo);
    qApp->installEventFilter(this);
}

void ScanWedge::setEnabled(bool enabled)
{
    m_enabled = enabled;
    m_burst.reset();
    letGo();
}

bool ScanWedge::eventFilter(QObject *watched, QEvent *event)
{
    // A key goes to whoever has the focus first; when it then climbs to the parents it has been seen.
    if (!m_enabled || m_lettingGo || event->type() != QEvent::KeyPress ||
        watched != (m_window.focusWidget() != nullptr ? m_window.focusWidget() : &m_window))
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    const qint64 at = key.timestamp() > 0 ? qint64(key.timestamp()) : m_clock.elapsed();
    if (isEnd(key)) {
        if (const std::optional<QString> code = m_burst.finish(at)) {
            m_moment.stop();
            m_held.clear();
            restore();
            Q_EMIT scanned(*code);
            return true;
        }
        letGo();
        return false;
    }
    if (!isCodeKey(key)) {
        m_burst.reset();
        letGo();
        return false;
    }
    const bool begins = m_burst.push(key.text().front(), at);
    if (begins)
        letGo(); // those before were typed
    if (auto *field = qobject_cast<QLineEdit *>(watched)) {
        if (begins)
            remember(field);
        return false;
    }
    if (begins)
        m_field.clear();
    hold(key);
    return true;
}

void ScanWedge::hold(const QKeyEvent &key)
{
    m_held.push_back(std::make_unique<QKeyEvent>(QEvent::KeyPress, key.key(), key.modifiers(), key.text()));
    m_moment.start();
}

void ScanWedge::letGo()
{
    m_moment.stop();
    const auto held = std::exchange(m_held, {});
    const bool before = std::exchange(m_lettingGo, true);
    for (const std::unique_ptr<QKeyEvent> &key : held) { // each to where the one before it moved the focus
        QWidget *target = m_window.focusWidget() != nullptr ? m_window.focusWidget() : &m_window;
        QApplication::sendEvent(target, key.get());
    }
    m_lettingGo = before;
}

void ScanWedge::remember(QLineEdit *field)
{
    m_field = field;
    m_text = field->text();
    m_cursor = field->cursorPosition();
    m_selection = field->selectionStart();
    m_selected = field->selectionLength();
}

void ScanWedge::restore()
{
    if (!m_field)
        return;
    m_field->setText(m_text);
    m_field->setCursorPosition(m_cursor);
    if (m_selection >= 0)
        m_field->setSelection(m_selection, int(m_selected));
    m_field.clear();
}

} // namespace guichet::desk
