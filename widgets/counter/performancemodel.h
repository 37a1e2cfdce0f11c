// The performances that a search finds as rows of a list, in the order a cashier wants them: by date, played ones last.
#pragma once

#include "performancesearch.h"

#include <catalog/performance.h>

#include <QAbstractListModel>

namespace guichet::counter {

class PerformanceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        OpenRole, ///< shown on the plan right now
    };

    using QAbstractListModel::QAbstractListModel;

    void setPerformances(std::vector<catalog::PerformanceSummary> performances);
    /// Shows what @p typed finds (findPerformances()).
    void find(const QString &typed, bool played);
    void setOpen(qint32 performanceId);
    /// Search texts and shown texts carry dates in the current language.
    void retranslate();

    [[nodiscard]] const catalog::PerformanceSummary &performance(int row) const;
    [[nodiscard]] int rowOf(qint32 performanceId) const; ///< -1 if it is not shown
    /// Of the last find().
    [[nodiscard]] const SearchAnswer &answer() const { return m_answer; }
    /// Whether there is anything to be found.
    [[nodiscard]] bool isEmpty() const { return m_performances.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString spoken(const catalog::PerformanceSummary &performance) const;

    std::vector<catalog::PerformanceSummary> m_performances; ///< all of them, sorted
    std::vector<SearchEntry> m_entries;                      ///< parallel
    SearchAnswer m_answer;
    qint32 m_open = 0;
};

/// When it begins, in the organiser's time zone.
[[nodiscard]] QDateTime localStart(const QDateTime &startsAt, const QString &timeZone);
/// "On sale", "Closed", "Cancelled", "Played".
[[nodiscard]] QString stateText(catalog::PerformanceState state);

} // namespace guichet::counter
