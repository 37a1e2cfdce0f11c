// The tools of the plan as a narrow column of buttons at its side.
#pragma once

#include <seatplan/plantool.h>

#include <QWidget>

#include <array>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace guichet::seatplan {

class SeatPlanView;

/// One stop of the Tab key, on the tool in use; the arrow keys go from tool to tool.
class PlanToolBar : public QWidget
{
    Q_OBJECT
public:
    /// @p view must outlive it.
    explicit PlanToolBar(SeatPlanView &view, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void drawIcons();
    void showTool();

    SeatPlanView &m_view;
    std::array<QToolButton *, PlanToolCount> m_buttons{};
    QToolButton *m_find;
};

} // namespace guichet::seatplan
