#include "performancemodel.h"

#include "fold.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace guichet::counter {

namespace {

QString searchText(const catalog::PerformanceSummary &performance)
{
    const QDateTime start = localStart(performance.startsAt, performance.timeZone);
    const QLocale locale;
    return folded(QStringList{performance.title, performance.subtitle, performance.code, performance.venue,
                              locale.toString(start, QStringLiteral("dddd d MMMM yyyy HH:mm")),
                              start.toString(QStringLiteral("dd/MM/yyyy d/M yyyy-MM-dd"))}
                      .join(u' '));
}

} // namespace

QDateTime localStart(const QDateTime &startsAt, const QString &timeZone)
{
    const QTimeZone zone(timeZone.toLatin1());
    return zone.isValid() ? startsAt.toTimeZone(zone) : startsAt.toLocalTime();
}

QString stateText(catalog::PerformanceState state)
{
    switch (state) {
    case catalog::PerformanceState::OnSale:
        return QCoreApplication::translate("PerformanceState", "On sale");
    case catalog::PerformanceState::Closed:
        return QCoreApplication::translate("PerformanceState", "Closed");
    case catalog::PerformanceState::Cancelled:
        return QCoreApplication::translate("PerformanceState", "Cancelled");
    case catalog::PerformanceState::Played:
        return QCoreApplication::translate("PerformanceState", "Played");
    }
    Q_UNREACHABLE();
}

void PerformanceModel::setPerformances(std::vector<catalog::PerformanceSummary> performances)
{
    const auto rank = [](const catalog::PerformanceSummary &p) {
        return std::make_tuple(p.state == catalog::PerformanceState::Played, p.startsAt, p.code);
    };
    std::ranges::sort(performances, {}, rank);
    // The usual refresh brings other counts for the same performances: rows, scroll and current line stay.
    if (std::ranges::equal(performances, m_performances, {}, rank, rank)) {
        m_performances = std::move(performances);
        if (!m_performances.empty())
            Q_EMIT dataChanged(index(0), index(int(m_performances.size()) - 1));
        return;
    }
    beginResetModel();
    m_performances = std::move(performances);
    m_searchTexts.clear();
    for (const catalog::PerformanceSummary &performance : m_performances)
        m_searchTexts.push_back(searchText(performance));
    endResetModel();
}

void PerformanceModel::setOpen(qint32 performanceId)
{
    for (const qint32 id : {m_open, performanceId}) {
        m_open = performanceId;
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {OpenRole});
    }
}

void PerformanceModel::retranslate()
{
    for (size_t i = 0; i < m_performances.size(); ++i)
        m_searchTexts[i] = searchText(m_performances[i]);
    if (!m_performances.empty())
        Q_EMIT dataChanged(index(0), index(int(m_performances.size()) - 1));
}

const catalog::PerformanceSummary &PerformanceModel::performance(int row) const { return m_performances[size_t(row)]; }

int PerformanceModel::rowOf(qint32 performanceId) const
{
    const auto found = std::ranges::find(m_performances, performanceId, &catalog::PerformanceSummary::id);
    return found == m_performances.end() ? -1 : int(found - m_performances.begin());
}

int PerformanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_performances.size());
}

QVariant PerformanceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const catalog::PerformanceSummary &shown = performance(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(shown);
    case IdRole:
        return shown.id;
    case SearchRole:
        return m_searchTexts[size_t(index.row())];
    case PlayedRole:
        return shown.state == catalog::PerformanceState::Played;
    case OpenRole:
        return shown.id == m_open;
    default:
        return {};
    }
}

QString PerformanceModel::spoken(const catalog::PerformanceSummary &performance) const
{
    const QLocale locale;
    QStringList lines{performance.title};
    if (!performance.subtitle.isEmpty())
        lines.append(performance.subtitle);
    lines.append(locale.toString(localStart(performance.startsAt, performance.timeZone),
                                 QStringLiteral("dddd d MMMM yyyy, HH:mm")));
    lines.append(performance.venue);
    if (performance.state != catalog::PerformanceState::OnSale)
        lines.append(stateText(performance.state));
    for (const catalog::PerformanceSummary::Remaining &category : performance.remaining)
        lines.append(tr("%1: %2 of %3 free")
                         .arg(category.name, locale.toString(category.free), locale.toString(category.total)));
    lines.append(performance.code);
    return lines.join(u'\n');
}

} // namespace guichet::counter
