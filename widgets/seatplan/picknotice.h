// Stands between a pick on the plan and the sale: says what speaks against it, and how it can be had all the same.
#pragma once

#include <inventory/pickrules.h>

#include <QList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace guichet::seatplan {

class SeatPlanView;

struct PickPolicy {
    inventory::PickRules rules;
    bool mayOverride = false; ///< the operator's right
};

/// A pick that the rules are content with goes through at once. Another one waits, ringed on the plan, until further
/// picks make it right (seat by seat, in any order), or the operator takes the seats that are missing, drops it, or has
/// the right to take it anyway. Escape and the right button on the plan drop it as well.
class PickNotice : public QWidget
{
    Q_OBJECT
public:
    /// @p view must outlive it.
    explicit PickNotice(SeatPlanView &view, QWidget *parent = nullptr);

    void setPolicy(const PickPolicy &policy);
    /// What waits; ascending.
    [[nodiscard]] const QList<int> &waiting() const { return m_waiting; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// As SeatPlanView::seatsPicked().
    void seatsPicked(const QList<int> &seats, bool add);

protected:
    void changeEvent(QEvent *event) override;

private:
    void pick(const QList<int> &seats, bool add);
    void judge();
    void take(const QList<int> &seats);
    void drop();
    void showVerdict();
    [[nodiscard]] QString sentence() const;

    SeatPlanView &m_view;
    PickPolicy m_policy;
    QList<int> m_waiting;
    inventory::PickVerdict m_verdict;
    bool m_ringing = false; ///< the rings that change are ours
    QLabel *m_text;
    QPushButton *m_remedy;
    QPushButton *m_anyway;
    QPushButton *m_drop;
};

} // namespace guichet::seatplan
