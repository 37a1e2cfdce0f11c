// What the colours on the plan mean and how many seats have each; a press shows only those.
#pragma once

#include <seatplan/colourmode.h>

#include <QPointer>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace guichet::seatplan {

class LegendEntry;
class SeatPlanView;

/// One stop of the Tab key for the mode and one for the entries, among which the arrow keys go; Space presses. The
/// numbers come from counts that the plan keeps anyway.
class PlanLegend : public QWidget
{
    Q_OBJECT
public:
    /// @p view must outlive it.
    explicit PlanLegend(SeatPlanView &view, QWidget *parent = nullptr);

    [[nodiscard]] static QString modeName(ColourMode mode);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillModes();
    void fillEntries();
    void showCounts();

    SeatPlanView &m_view;
    QComboBox *m_mode;
    std::vector<LegendEntry *> m_entries;
};

} // namespace guichet::seatplan
