// Tells a screen reader what happens on the seating plan, and no more than a person can listen to.
#pragma once

#include <seatplan/seatnavigation.h>
#include <seatplan/seatplanaccessible.h>
#include <seatplan/selection.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace guichet::seatplan {

/// Nothing is made or sent while nobody listens (QAccessible::isActive()). Of the seats, only the current one speaks
/// for itself; all others together make one piece of news, a second after the first of them changed and at most every
/// ten seconds, as a change of the plan's own name.
class SeatPlanSpeech : public QObject
{
    Q_OBJECT
public:
    explicit SeatPlanSpeech(SeatPlanView &view);
    ~SeatPlanSpeech() override;

    /// To be called before the plan, its model and its selection go. What clients hold of the plan ends here.
    void leavePlan();
    void tellNewPlan();
    void setModel(SeatStateModel *model);
    void setSelection(SeatSelection *selection);
    /// The keyboard is at another place.
    void tellCurrent();
    /// The same once Qt has told that the view has the focus.
    void tellCurrentSoon() { m_soon.start(); }
    /// What is due, without waiting for it.
    void tellNews();

    [[nodiscard]] SeatNodes &nodes() { return m_nodes; }
    /// Where the keyboard is: the block while only blocks are shown, else the seat.
    [[nodiscard]] Stop currentStop() const;
    /// The same; null if it is nowhere.
    [[nodiscard]] QAccessibleInterface *current();
    /// What happened in the last ten seconds; may be empty.
    [[nodiscard]] const QString &news() const { return m_news; }

private:
    void seatsChanged(const QList<int> &seats);
    void selectionChanged(const QList<int> &seats);
    void tell(QAccessibleInterface *node, QAccessible::Event event) const;

    SeatPlanView &m_view;
    SeatNodes m_nodes;
    QPointer<SeatStateModel> m_model;
    QPointer<SeatSelection> m_selection;
    QTimer m_soon;
    QTimer m_due;
    SeatTotals m_told;
    QString m_news;
};

} // namespace guichet::seatplan
