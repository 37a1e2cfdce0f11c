// Where seats are picked in the Sale workspace: on the plan, or in the list of the same seats.
#pragma once

#include <QStackedWidget>

namespace guichet::counter {
class KeyButton;
}
namespace guichet::seatplan {
class SeatListView;
class SeatPlanView;
} // namespace guichet::seatplan

namespace guichet::desk {

/// Shift+F3 and a button change from one to the other; both stand on the same seat then. What is picked in the list is
/// told by the plan, and whoever gives the plan the focus gives it to the list while that is shown.
class SeatPlaces : public QStackedWidget
{
    Q_OBJECT
public:
    /// @p planSide is the plan or what it lies in.
    SeatPlaces(seatplan::SeatPlanView *plan, QWidget *planSide, QWidget *parent = nullptr);

    void change();
    [[nodiscard]] bool showsList() const { return currentIndex() == 1; }
    /// Belongs among the tools.
    [[nodiscard]] counter::KeyButton *button() const { return m_button; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    seatplan::SeatPlanView *m_plan;
    seatplan::SeatListView *m_list;
    counter::KeyButton *m_button;
};

} // namespace guichet::desk
