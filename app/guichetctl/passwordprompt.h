// Asks for a password: unseen on a terminal, a line of standard input otherwise.
#pragma once

#include <QString>

namespace guichet::ctl {

/// @p question goes to standard error, and only on a terminal.
[[nodiscard]] QString askForPassword(const QString &question);

} // namespace guichet::ctl
