#include "performancemodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace guichet::counter {

namespace {

std::vector<SearchEntry> entriesOf(const std::vector<catalog::PerformanceSummary> &performances)
{
    std::vector<SearchEntry> entries;
    entries.reserve(performances.size());
    for (const catalog::PerformanceSummary &performance : performances)
        entries.push_back(searchEntry(performance));
    return entries;
}

bool sameFacts(const catalog::PerformanceSummary &a, const catalog::PerformanceSummary &b)
{
    const auto sameCount = [](const auto &x, const auto &y) {
        return x.category == y.category && x.name == y.name && x.color == y.color && x.free == y.free &&
               x.total == y.total;
    };
    return a.title == b.title && a.subtitle == b.subtitle && a.venue == b.venue && a.timeZone == b.timeZone &&
           a.state == b.state && std::ranges::equal(a.remaining, b.remaining, sameCount);
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
    std::vector<SearchEntry> entries = entriesOf(performances);
    SearchAnswer answer = findPerformances(entries, m_answer.query, m_answer.played);
    // The usual refresh brings other counts for the same performances: rows, scroll and current line stay.
    if (std::ranges::equal(performances, m_performances, {}, rank, rank) && answer.rows == m_answer.rows) {
        const std::vector<catalog::PerformanceSummary> before = std::exchange(m_performances, std::move(performances));
        m_entries = std::move(entries);
        m_answer = std::move(answer);
        for (int row = 0; row < rowCount(); ++row) {
            const auto at = size_t(m_answer.rows[size_t(row)]);
            if (!sameFacts(before[at], m_performances[at]))
                Q_EMIT dataChanged(index(row), index(row));
        }
        return;
    }
    beginResetModel();
    m_performances = std::move(performances);
    m_entries = std::move(entries);
    m_answer = std::move(answer);
    endResetModel();
}

void PerformanceModel::find(const QString &typed, bool played)
{
    SearchAnswer answer = findPerformances(m_entries, typed, played, m_answer);
    if (answer.rows == m_answer.rows) {
        m_answer = std::move(answer);
        return;
    }
    beginResetModel();
    m_answer = std::move(answer);
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
    beginResetModel(); // another language names the days otherwise
    m_entries = entriesOf(m_performances);
    m_answer = findPerformances(m_entries, m_answer.query, m_answer.played);
    endResetModel();
}

const catalog::PerformanceSummary &PerformanceModel::performance(int row) const
{
    return m_performances[size_t(m_answer.rows[size_t(row)])];
}

int PerformanceModel::rowOf(qint32 performanceId) const
{
    const auto found =
        std::ranges::find(m_answer.rows, performanceId, [this](int row) { return m_performances[size_t(row)].id; });
    return found == m_answer.rows.end() ? -1 : int(found - m_answer.rows.begin());
}

int PerformanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_answer.rows.size());
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
        if (category.free)
            lines.append(tr("%1: %2 of %3 free")
                             .arg(category.name, locale.toString(*category.free), locale.toString(category.total)));
    lines.append(performance.code);
    return lines.join(u'\n');
}

} // namespace guichet::counter
