// Finds a performance while the cashier types.
#pragma once

#include <catalog/performance.h>

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace guichet::counter {

class PerformanceDelegate;
class PerformanceModel;

/// A key typed costs a search in memory, no question and no sorting: 2,000 performances answer at once. Arrow keys move
/// through the list while the cursor stays in the search; Enter chooses. Played performances are hidden until asked
/// for.
class PerformanceList : public QWidget
{
    Q_OBJECT
public:
    explicit PerformanceList(QWidget *parent = nullptr);

    /// Keeps the current line when the performances are the same.
    void setPerformances(std::vector<catalog::PerformanceSummary> performances);
    /// The one that the plan shows.
    void setOpen(qint32 performanceId);
    [[nodiscard]] std::optional<qint32> current() const;
    void focusSearch();
    /// Shows all performances again, for the next customer.
    void clearSearch();

Q_SIGNALS:
    void chosen(qint32 performanceId);
    /// Enter on the number of an order or ticket, which no performance matches.
    void numberEntered(const QString &number);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void filter();
    void choose();
    void showHint();

    PerformanceModel *m_model;
    PerformanceDelegate *m_delegate;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing;
    QCheckBox *m_showPlayed;
    bool m_loaded = false;
};

} // namespace guichet::counter
