// The seating plan with what stands around it.
#pragma once

#include <QWidget>

namespace guichet::seatplan {

class PlanFinder;
class PlanLegend;
class PlanToolBar;
class SeatPlanView;

class PlanPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPanel(QWidget *parent = nullptr);
    ~PlanPanel() override;

    [[nodiscard]] SeatPlanView *view() const { return m_view; }

private:
    SeatPlanView *m_view;
    PlanFinder *m_finder;
    PlanToolBar *m_tools;
    PlanLegend *m_legend;
};

} // namespace guichet::seatplan
