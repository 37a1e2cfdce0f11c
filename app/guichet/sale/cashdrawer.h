// The cash drawer of this desk: opens beside the sale, never in its way.
#pragma once

#include <core/error.h>
#include <escpos/drawer.h>

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace guichet::desk {

/// Kept in the machine's settings, because a drawer belongs to a desk.
struct DrawerSetting {
    QString address; ///< devices::parseDeviceAddress(); empty: this desk has no drawer that opens by itself
    devices::escpos::Pin pin = devices::escpos::Pin::Two;

    [[nodiscard]] static DrawerSetting fromSettings();
    void toSettings() const;
};

class CashDrawer : public QObject
{
    Q_OBJECT
public:
    explicit CashDrawer(QObject *parent = nullptr);
    ~CashDrawer() override; ///< waits for a pulse under way

    void setSetting(const DrawerSetting &setting);
    [[nodiscard]] bool isThere() const { return !m_setting.address.isEmpty(); }
    [[nodiscard]] const DrawerSetting &setting() const { return m_setting; }

    /// Opens it, and calls @p then once the pulse is on its way: what comes after, such as the tickets, may be slow. A
    /// drawer that could not be reached last time, or is not there, keeps nobody waiting. Not called if @p context
    /// dies.
    void open(QObject *context, const std::function<void()> &then = {});

Q_SIGNALS:
    void opened(guichet::devices::escpos::Opening opening);
    /// Nothing depends on it: the drawer has a key.
    void failed(const guichet::Error &error);

private:
    DrawerSetting m_setting;
    std::shared_ptr<devices::escpos::Drawer> m_drawer; ///< used by m_worker's thread alone
    Error m_wrong;                                     ///< of the address
    bool m_hasFailed = false;
    QThreadPool m_worker; ///< one thread
};

} // namespace guichet::desk
