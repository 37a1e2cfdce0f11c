// The seats as a plain list: for a screen reader, for the keyboard, and where a plan is too much for the connection.
#pragma once

#include <seatplan/seatlistmodel.h>

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QTreeView;
QT_END_NAMESPACE

namespace guichet::seatplan {

/// Sections, rows and seats with state and price in words; what can be had or given back, or, with the switch above it,
/// all of them. Shows what @p plan shows, and like it never decides: it reports what was picked.
///
/// Keys: arrows, Right and Left open and close, Shift extends, Space or Enter picks what is marked, and opens a section
/// or a row. Letters and digits belong to whoever holds the list.
class SeatListView : public QWidget
{
    Q_OBJECT
public:
    explicit SeatListView(SeatPlanView &plan, QWidget *parent = nullptr);

    [[nodiscard]] SeatListModel &model() const { return *m_model; }
    [[nodiscard]] QTreeView &tree() const { return *m_tree; }
    /// -1: none.
    [[nodiscard]] int currentSeat() const;
    /// Opens the list down to the seat, or to its section if the seat is not listed.
    void setCurrentSeat(int seat);

Q_SIGNALS:
    /// As SeatPlanView says it.
    void seatsPicked(const QList<int> &seats, bool add);
    void standingClicked(int block);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void pickMarked();
    void pick(const QList<int> &seats, bool add);

    SeatPlanView &m_plan;
    SeatListModel *m_model;
    QCheckBox *m_everything;
    QTreeView *m_tree;
};

} // namespace guichet::seatplan
