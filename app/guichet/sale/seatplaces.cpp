#include "seatplaces.h"

#include <counter/keybutton.h>
#include <seatplan/seatlistview.h>

#include <QEvent>
#include <QKeySequence>
#include <QTreeView>

namespace guichet::desk {

using seatplan::SeatListView;
using seatplan::SeatPlanView;

SeatPlaces::SeatPlaces(SeatPlanView *plan, QWidget *planSide, QWidget *parent)
    : QStackedWidget(parent)
    , m_plan(plan)
    , m_list(new SeatListView(*plan, this))
    , m_button(new counter::KeyButton(QStringLiteral("seatListButton"), this))
{
    addWidget(planSide);
    addWidget(m_list);
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setKeyHint(QKeySequence(Qt::SHIFT | Qt::Key_F3).toString(QKeySequence::NativeText));
    connect(m_button, &counter::KeyButton::clicked, this, &SeatPlaces::change);
    connect(m_list, &SeatListView::seatsPicked, plan, &SeatPlanView::seatsPicked);
    connect(m_list, &SeatListView::standingClicked, plan, &SeatPlanView::standingClicked);
    retranslate();
}

void SeatPlaces::change()
{
    const bool toList = !showsList();
    m_button->setChecked(toList);
    if (toList) {
        m_list->setCurrentSeat(m_plan->currentSeat());
        m_plan->setFocusProxy(m_list);
    } else {
        m_plan->setFocusProxy(nullptr);
    }
    setCurrentIndex(toList ? 1 : 0);
    m_plan->setFocus(Qt::ShortcutFocusReason);
    if (const int seat = m_list->currentSeat(); !toList && seat >= 0)
        m_plan->setCurrentSeat(seat);
}

void SeatPlaces::retranslate()
{
    m_button->setText(tr("Seat list"));
    m_button->setToolTip(tr("The seats as a list, with state and price in words"));
}

void SeatPlaces::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

} // namespace guichet::desk
