// Passwords in the system's keychain, for operators who asked for it.
#pragma once

#include <QObject>

#include <functional>

namespace guichet::desk {

/// @p where tells databases apart: folder or host.
void rememberPassword(const QString &where, const QString &name, const QString &password);
void forgetPassword(const QString &where, const QString &name);
[[nodiscard]] bool isPasswordRemembered(const QString &where, const QString &name);
/// Calls @p then with the password, or with an empty text when the keychain has none or is locked.
void recallPassword(const QString &where, const QString &name, QObject *context,
                    const std::function<void(const QString &)> &then);

} // namespace guichet::desk
