// Bytes to and from one device. Every call blocks for as long as it is told at most, so never in the GUI thread.
#pragma once

#include "deviceaddress.h"

#include <QByteArray>

#include <chrono>
#include <memory>

namespace guichet::devices {

using std::chrono::milliseconds;

/// Used by the thread that opened it.
class DeviceLink
{
public:
    DeviceLink() = default;
    virtual ~DeviceLink() = default;
    Q_DISABLE_COPY_MOVE(DeviceLink)

    /// All of @p bytes have left this machine's buffers. Errors: device.silent, device.lost.
    [[nodiscard]] virtual Result<> write(const QByteArray &bytes, milliseconds within) = 0;
    /// What has arrived, as soon as there is anything; empty when nothing came. Errors: device.lost.
    [[nodiscard]] virtual Result<QByteArray> read(milliseconds within) = 0;
};

/// Errors: device.unreachable (args: the address), device.not-a-device (args: the path of a file or folder that is
/// none), device.forbidden (args: the path).
[[nodiscard]] Result<std::unique_ptr<DeviceLink>> openLink(const DeviceAddress &address, milliseconds within);

} // namespace guichet::devices
