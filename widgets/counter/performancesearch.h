// Which performances a cashier means by what is typed, decided without a widget and without asking anybody.
#pragma once

#include <catalog/performance.h>

#include <span>
#include <vector>

namespace guichet::counter {

/// A performance as the search sees it; made once, not per key.
struct SearchEntry {
    QString text; ///< folded: everything that a cashier may type
    QString code; ///< folded
    bool played = false;
    bool onSale = true;
};

/// What is typed, and what it finds.
struct SearchAnswer {
    QString query; ///< folded
    bool played = false;
    std::vector<int> rows; ///< of the entries, in their order: nothing is sorted
    int current = -1;      ///< in rows: the one that Enter opens; -1: nothing found
    int examined = 0;      ///< entries that were looked at
};

/// Dates in the current language.
[[nodiscard]] SearchEntry searchEntry(const catalog::PerformanceSummary &performance);

/// Every word of @p typed must be found, in any order; a number where a number begins, so that 1/10 is not 31/10.
/// Played performances are left out unless @p played. Enter opens the performance whose code was typed, else the first
/// that is on sale. @p before is the answer for the same entries so far: when something was only added to it, nothing
/// else than what it found is looked at.
[[nodiscard]] SearchAnswer findPerformances(std::span<const SearchEntry> entries, const QString &typed, bool played,
                                            const SearchAnswer &before = {});

} // namespace guichet::counter
