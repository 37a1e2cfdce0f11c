#include "performancesearch.h"

#include "performancemodel.h"

#include <core/fold.h>

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace guichet::counter {

namespace {

bool holds(const QString &text, const QString &word)
{
    if (!word.front().isDigit())
        return text.contains(word);
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || (!text[at - 1].isDigit() && text[at - 1] != u':')) // minutes are no day
            return true;
    }
    return false;
}

/// "20h45" is how a time is said in French: 20:45. In titles as well ("24h du Mans"), so that they are found as they
/// are written.
QString withColons(QString text)
{
    static const QRegularExpression hours(QStringLiteral("\\b(\\d{1,2})h(?=\\d|\\s|$)"));
    return text.replace(hours, QStringLiteral("\\1:"));
}

int rowForEnter(std::span<const SearchEntry> entries, const SearchAnswer &answer)
{
    const QString code = answer.query.trimmed();
    const auto named = std::ranges::find_if(answer.rows, [&](int row) { return entries[size_t(row)].code == code; });
    if (named != answer.rows.end())
        return int(named - answer.rows.begin());
    const auto sold = std::ranges::find_if(answer.rows, [&](int row) { return entries[size_t(row)].onSale; });
    if (sold != answer.rows.end())
        return int(sold - answer.rows.begin());
    return answer.rows.empty() ? -1 : 0;
}

} // namespace

SearchEntry searchEntry(const catalog::PerformanceSummary &performance)
{
    const QDateTime start = localStart(performance.startsAt, performance.timeZone);
    SearchEntry entry;
    entry.text =
        withColons(folded(QStringList{performance.title, performance.subtitle, performance.code, performance.venue,
                                      QLocale().toString(start, QStringLiteral("dddd d MMMM yyyy HH:mm")),
                                      start.toString(QStringLiteral("dd/MM/yyyy d/M/yyyy yyyy-MM-dd"))}
                              .join(u' ')));
    entry.code = folded(performance.code);
    entry.played = performance.state == catalog::PerformanceState::Played;
    entry.onSale = performance.state == catalog::PerformanceState::OnSale;
    return entry;
}

SearchAnswer findPerformances(std::span<const SearchEntry> entries, const QString &typed, bool played,
                              const SearchAnswer &before)
{
    SearchAnswer answer;
    answer.query = withColons(folded(typed));
    answer.played = played;
    const QStringList words = answer.query.split(u' ', Qt::SkipEmptyParts);
    const auto matches = [&](int row) {
        const SearchEntry &entry = entries[size_t(row)];
        ++answer.examined;
        return (played || !entry.played) &&
               std::ranges::all_of(words, [&entry](const QString &word) { return holds(entry.text, word); });
    };
    // A longer word finds less than its beginning, one word more finds less as well.
    const bool narrower = !before.query.isEmpty() && before.played == played && answer.query.startsWith(before.query);
    std::vector<int> all;
    if (!narrower) {
        all.resize(entries.size());
        std::iota(all.begin(), all.end(), 0);
    }
    std::ranges::copy_if(narrower ? before.rows : all, std::back_inserter(answer.rows), matches);
    answer.current = rowForEnter(entries, answer);
    return answer;
}

} // namespace guichet::counter
