// What the keyboard means to the sale, wherever the cursor is.
#include "customerfield.h"
#include "plantools.h"
#include "salepage.h"
#include "seatplaces.h"

#include <counter/basketview.h>
#include <counter/expresspad.h>
#include <counter/keybutton.h>
#include <counter/parkedlist.h>
#include <seatplan/seatplanview.h>

#include <QKeyEvent>
#include <QStackedWidget>

namespace guichet::desk {

QString SalePage::guideChapter() const
{
    if (m_session.isTraining())
        return QStringLiteral("07-training");
    if (m_paying)
        return QStringLiteral("04-payment");
    if (m_right->currentIndex() == 1)
        return QStringLiteral("05-tickets");
    return m_plan->hasFocus() ? QStringLiteral("03-plan") : QStringLiteral("02-sale");
}

bool SalePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plan && event->type() == QEvent::KeyPress && planKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Keys that the plan would understand otherwise, or not at all.
bool SalePage::planKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_0:
        if (!m_tools->isTypingNumber())
            return false;
        m_tools->typeDigit(0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_session.isBusy() && m_ahead.keeps(TypeAhead::Step::Pay))
            return true;
        if (m_session.basket().lines.empty() || m_plan->hasMarked())
            return false; // the plan takes the current seat, or those that are marked
        startPaying();
        return true;
    default:
        return false;
    }
}

void SalePage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_F5 && key <= Qt::Key_F8 && event->modifiers().testFlag(Qt::ShiftModifier)) {
        choosePriceType(key - Qt::Key_F5 + 4);
        return;
    }
    if (key >= Qt::Key_F5 && key <= Qt::Key_F8 && m_isExpress) {
        if (m_selling)
            m_express->press(key - Qt::Key_F5);
        return;
    }
    if (key >= Qt::Key_F5 && key <= Qt::Key_F8) {
        choosePriceType(key - Qt::Key_F5);
        return;
    }
    const bool resting = !m_paying && !m_session.payment().isOpen();
    switch (key) {
    case Qt::Key_F2:
        focusStart();
        return;
    case Qt::Key_F3:
        event->modifiers() & Qt::ShiftModifier ? m_places->change() : m_plan->setFocus(Qt::ShortcutFocusReason);
        return;
    case Qt::Key_F4:
        m_basket->focusLines();
        return;
    case Qt::Key_F9:
        payExactCash();
        return;
    case Qt::Key_Escape:
        m_ahead.forget();
        if (m_paying && !m_session.payment().isOpen())
            leavePaying();
        else
            focusStart();
        return;
    case Qt::Key_B:
        if (resting && !m_ahead.keeps(TypeAhead::Step::TakeBest))
            m_tools->wishBest();
        return;
    case Qt::Key_N:
        if (resting)
            m_tools->wishNext();
        return;
    case Qt::Key_S:
        if (resting)
            m_tools->askStanding(-1);
        return;
    case Qt::Key_X:
        if (resting && m_selling)
            m_expressSwitch->click();
        return;
    case Qt::Key_P:
        if (resting && event->modifiers().testFlag(Qt::ShiftModifier))
            m_parked->focusRows();
        else if (resting)
            parkOrCallBack();
        return;
    case Qt::Key_C:
        if (resting && m_selling && !m_isExpress && m_right->currentIndex() == 0)
            m_customer->beginSearch();
        return;
    default:
        if (key >= Qt::Key_0 && key <= Qt::Key_9 && resting) {
            m_tools->typeDigit(key - Qt::Key_0);
            return;
        }
        QWidget::keyPressEvent(event);
    }
}

} // namespace guichet::desk
