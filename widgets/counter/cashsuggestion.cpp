#include "cashsuggestion.h"

#include <algorithm>

namespace guichet::counter {

std::vector<Money> cashSuggestions(Money due)
{
    std::vector<Money> suggestions;
    if (due.minorUnits() <= 0)
        return suggestions;
    for (const qint64 note : {500, 1000, 2000, 5000, 10'000, 20'000}) {
        const qint64 rounded = (due.minorUnits() / note + 1) * note;
        const Money amount(due.minorUnits() % note == 0 ? due.minorUnits() : rounded, due.currency());
        if (amount != due && std::ranges::find(suggestions, amount) == suggestions.end())
            suggestions.push_back(amount);
    }
    constexpr size_t Shown = 4;
    if (suggestions.size() > Shown)
        suggestions.resize(Shown);
    return suggestions;
}

} // namespace guichet::counter
