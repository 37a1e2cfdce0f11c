// The seating plan with what stands around it.
#pragma once

#include <seatplan/picknotice.h>

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
    void setPolicy(const PickPolicy &policy) { m_notice->setPolicy(policy); }

Q_SIGNALS:
    /// As SeatPlanView::seatsPicked(), as far as the policy lets it through.
    void seatsPicked(const QList<int> &seats, bool add);

private:
    SeatPlanView *m_view;
    PickNotice *m_notice;
    PlanFinder *m_finder;
    PlanToolBar *m_tools;
    PlanLegend *m_legend;
};

} // namespace guichet::seatplan
