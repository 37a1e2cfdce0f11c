// Opens a cash drawer that hangs on a receipt printer.
#pragma once

#include "command.h"

#include <link/devicelink.h>

#include <functional>
#include <optional>

namespace guichet::devices::escpos {

enum class Opening {
    Opened,      ///< its sensor moved
    WasOpen,     ///< it stood open already
    Unconfirmed, ///< the pulse went out; this printer or drawer does not tell more
    StaysShut,   ///< it has told before when it opened, and says nothing now: locked, or jammed
};

/// One drawer. Used by one thread, which it keeps busy for a second at most.
class Drawer
{
public:
    explicit Drawer(DeviceAddress address, Pin pin = Pin::Two);

    /// @p pulsed is called as soon as the pulse is on its way, or when it is certain that it will not be. Errors: those
    /// of openLink() and DeviceLink.
    [[nodiscard]] Result<Opening> open(const std::function<void()> &pulsed = {});

private:
    [[nodiscard]] Result<Opening> openThrough(DeviceLink &link, const std::function<void()> &pulsed);
    [[nodiscard]] static Result<std::optional<PrinterState>> ask(DeviceLink &link);

    const DeviceAddress m_address;
    const Pin m_pin;
    std::optional<bool> m_openLevel; ///< known once the sensor has been seen to move
};

} // namespace guichet::devices::escpos
