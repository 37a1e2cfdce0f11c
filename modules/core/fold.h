// Text as a search sees it: no accents, no case, no punctuation in the way.
#pragma once

#include <QString>

namespace guichet {

/// "Fête d’Été" becomes "fete d'ete".
[[nodiscard]] QString folded(const QString &text);

} // namespace guichet
