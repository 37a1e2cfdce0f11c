#include <seatplan/planpanel.h>

#include <seatplan/planfinder.h>
#include <seatplan/planlegend.h>
#include <seatplan/plantoolbar.h>
#include <seatplan/seatplanview.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guichet::seatplan {

namespace {
constexpr int Gap = 8;
}

PlanPanel::PlanPanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new SeatPlanView(this))
    , m_notice(new PickNotice(*m_view, this))
    , m_finder(new PlanFinder(*m_view, this))
    , m_tools(new PlanToolBar(*m_view, this))
    , m_legend(new PlanLegend(*m_view, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    column->addWidget(m_notice);
    column->addWidget(m_finder);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Gap / 2);
    middle->addWidget(m_tools);
    middle->addWidget(m_view, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_legend);
    connect(m_notice, &PickNotice::seatsPicked, this, &PlanPanel::seatsPicked);
}

PlanPanel::~PlanPanel() = default;

} // namespace guichet::seatplan
