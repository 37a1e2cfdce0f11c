// Passwords in the system's keychain, for operators who asked for it.
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace guichet::desk {

/// Where passwords lie. Answers come later, in the thread that asked.
class PasswordStore
{
public:
    virtual ~PasswordStore() = default;
    /// @p then tells whether it was kept.
    virtual void write(const QString &key, const QString &password, const std::function<void(bool)> &then) = 0;
    /// @p then gets an empty text when there is none or the store is locked, and nothing once @p context is gone.
    virtual void read(const QString &key, QObject *context, const std::function<void(const QString &)> &then) = 0;
    virtual void remove(const QString &key) = 0;
};

/// The desktop's own (QtKeychain).
[[nodiscard]] std::unique_ptr<PasswordStore> systemPasswords();

/// The settings know only that a password is kept, so that the store is not opened for nothing.
class Keychain
{
public:
    explicit Keychain(std::unique_ptr<PasswordStore> store);

    /// @p where tells databases apart: folder or host.
    void remember(const QString &where, const QString &name, const QString &password);
    void forget(const QString &where, const QString &name);
    [[nodiscard]] static bool remembers(const QString &where, const QString &name);
    /// As PasswordStore::read().
    void recall(const QString &where, const QString &name, QObject *context,
                const std::function<void(const QString &)> &then);

private:
    std::unique_ptr<PasswordStore> m_store;
};

} // namespace guichet::desk
