// The field in which a seat is found by typing.
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace guichet::seatplan {

class SeatPlanView;
struct SeatFinding;

/// Hidden until the view asks for it (G). What is found is ringed while it is typed; Enter goes there and gives the
/// keys back to the plan, or says what was not found; Escape leaves all as it was.
class PlanFinder : public QWidget
{
    Q_OBJECT
public:
    /// @p view must outlive it.
    explicit PlanFinder(SeatPlanView &view, QWidget *parent = nullptr);

    void begin();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] SeatFinding find() const;
    void showFound();
    void go();
    void leave();

    SeatPlanView &m_view;
    QLineEdit *m_text;
    QLabel *m_answer;
};

} // namespace guichet::seatplan
