#include "cashdrawer.h"

#include <core/whendone.h>

#include <QPromise>
#include <QSettings>

namespace guichet::desk {

using devices::escpos::Drawer;
using devices::escpos::Opening;
using devices::escpos::Pin;

DrawerSetting DrawerSetting::fromSettings()
{
    const QSettings settings;
    return {settings.value(QStringLiteral("drawer/address")).toString(),
            settings.value(QStringLiteral("drawer/pin")).toInt() == 5 ? Pin::Five : Pin::Two};
}

void DrawerSetting::toSettings() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("drawer/address"), address);
    settings.setValue(QStringLiteral("drawer/pin"), pin == Pin::Five ? 5 : 2);
}

CashDrawer::CashDrawer(QObject *parent)
    : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
    setSetting(DrawerSetting::fromSettings());
}

CashDrawer::~CashDrawer() { m_worker.waitForDone(); }

void CashDrawer::setSetting(const DrawerSetting &setting)
{
    m_setting = setting;
    m_hasFailed = false;
    m_drawer.reset();
    if (!isThere())
        return;
    if (const auto address = devices::parseDeviceAddress(setting.address))
        m_drawer = std::make_shared<Drawer>(*address, setting.pin);
    else
        m_wrong = address.error();
}

void CashDrawer::open(QObject *context, const std::function<void()> &then)
{
    auto pulsed = std::make_shared<QPromise<bool>>();
    pulsed->start();
    if (then && isThere() && m_drawer && !m_hasFailed)
        whenDone(pulsed->future(), context, [then](bool) { then(); });
    else if (then)
        then();
    if (!isThere())
        return;
    if (!m_drawer) {
        Q_EMIT failed(m_wrong);
        return;
    }
    auto done = std::make_shared<QPromise<Result<Opening>>>();
    done->start();
    whenDone(done->future(), this, [this, drawer = m_drawer](const Result<Opening> &opening) {
        if (drawer != m_drawer)
            return; // another one was chosen meanwhile
        m_hasFailed = !opening;
        if (opening)
            Q_EMIT opened(*opening);
        else
            Q_EMIT failed(opening.error());
    });
    m_worker.start([drawer = m_drawer, pulsed, done] {
        done->addResult(drawer->open([&pulsed] {
            pulsed->addResult(true);
            pulsed->finish();
        }));
        done->finish();
    });
}

} // namespace guichet::desk
