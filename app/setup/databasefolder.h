// Where the private database lies: one rule for both programs and for ./dev, which asks guichetctl.
#pragma once

#include <QString>

namespace guichet {

/// What --private names, else GUICHET_DIR, else /var/lib/guichet for root (whose own folder the server's user may not
/// enter), else guichet/ in the user's data folder (XDG_DATA_HOME). Always absolute.
[[nodiscard]] QString databaseFolder(const QString &named);

} // namespace guichet
