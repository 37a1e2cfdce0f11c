#include "drawer.h"

namespace guichet::devices::escpos {

namespace {

constexpr milliseconds ToReach(800);
constexpr milliseconds ToAnswer(200);
constexpr milliseconds ToSpring(200); // from the pulse to a drawer that is seen open (devices.md §11.2)
constexpr int MostPulses = 3;

} // namespace

Drawer::Drawer(DeviceAddress address, Pin pin)
    : m_address(std::move(address))
    , m_pin(pin)
{
}

Result<Opening> Drawer::open(const std::function<void()> &pulsed)
{
    bool told = false;
    const auto tell = [&] {
        if (pulsed && !std::exchange(told, true))
            pulsed();
    };
    const Result<std::unique_ptr<DeviceLink>> link = openLink(m_address, ToReach);
    Result<Opening> opening = link ? openThrough(**link, tell) : tl::unexpected(link.error());
    tell();
    return opening;
}

Result<Opening> Drawer::openThrough(DeviceLink &link, const std::function<void()> &pulsed)
{
    // The question goes ahead of the pulse: a printer answers it at once, so the answer is the state before.
    if (const Result<> sent = link.write(stateQuestion() + drawerPulse(m_pin), ToAnswer); !sent)
        return tl::unexpected(sent.error());
    pulsed();
    Result<QByteArray> answer = link.read(ToAnswer);
    if (!answer)
        return tl::unexpected(answer.error());
    const std::optional<PrinterState> before = readState(*answer);
    if (!before)
        return Opening::Unconfirmed;
    for (int pulses = 1;; ++pulses) {
        if (before->offline) { // it keeps the pulse for when it has paper again
            if (const Result<> sent = link.write(urgentDrawerPulse(m_pin), ToAnswer); !sent)
                return tl::unexpected(sent.error());
        }
        answer = link.read(ToSpring); // nothing was asked: this waits
        if (!answer)
            return tl::unexpected(answer.error());
        const Result<std::optional<PrinterState>> after = ask(link);
        if (!after)
            return tl::unexpected(after.error());
        if (!*after)
            return Opening::Unconfirmed;
        const bool level = (*after)->drawerLevelHigh;
        if (level != before->drawerLevelHigh) {
            m_openLevel = level;
            return Opening::Opened;
        }
        if (!m_openLevel) // it may have stood open, or have no sensor
            return Opening::Unconfirmed;
        if (level == *m_openLevel)
            return Opening::WasOpen;
        if (pulses == MostPulses)
            return Opening::StaysShut;
        if (!before->offline) {
            if (const Result<> sent = link.write(drawerPulse(m_pin), ToAnswer); !sent)
                return tl::unexpected(sent.error());
        }
    }
}

Result<std::optional<PrinterState>> Drawer::ask(DeviceLink &link)
{
    if (const Result<> sent = link.write(stateQuestion(), ToAnswer); !sent)
        return tl::unexpected(sent.error());
    const Result<QByteArray> answer = link.read(ToAnswer);
    if (!answer)
        return tl::unexpected(answer.error());
    return readState(*answer);
}

} // namespace guichet::devices::escpos
