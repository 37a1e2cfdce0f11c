// The performances as rows of a list, in the order a cashier wants them: on sale by date, played ones last.
#pragma once

#include <catalog/performance.h>

#include <QAbstractListModel>

namespace guichet::counter {

class PerformanceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        SearchRole, ///< folded text of everything that a cashier may type
        PlayedRole, ///< cannot be sold any more because it is over
        OpenRole,   ///< shown on the plan right now
    };

    using QAbstractListModel::QAbstractListModel;

    void setPerformances(std::vector<catalog::PerformanceSummary> performances);
    void setOpen(qint32 performanceId);
    /// Search texts and shown texts carry dates in the current language.
    void retranslate();

    [[nodiscard]] const catalog::PerformanceSummary &performance(int row) const;
    [[nodiscard]] int rowOf(qint32 performanceId) const; ///< -1 if unknown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString spoken(const catalog::PerformanceSummary &performance) const;

    std::vector<catalog::PerformanceSummary> m_performances;
    std::vector<QString> m_searchTexts;
    qint32 m_open = 0;
};

/// When it begins, in the organiser's time zone.
[[nodiscard]] QDateTime localStart(const QDateTime &startsAt, const QString &timeZone);
/// "On sale", "Closed", "Cancelled", "Played".
[[nodiscard]] QString stateText(catalog::PerformanceState state);

} // namespace guichet::counter
