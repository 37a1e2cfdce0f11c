// Where a device is, in the words that a settings file and a dialog use.
#pragma once

#include <core/error.h>

#include <QString>

namespace guichet::devices {

/// "tcp:HOST[:PORT]" (9100 unless said), "serial:/dev/ttyUSB0[:BAUD]" (9600 unless said), or the file of a USB printer,
/// such as "/dev/usb/lp0".
struct DeviceAddress {
    enum class Kind { Tcp, Serial, File };

    Kind kind = Kind::File;
    QString place;  ///< host, or the path of the port or file
    int number = 0; ///< port or baud; 0 for a file

    [[nodiscard]] QString text() const;
    friend bool operator==(const DeviceAddress &, const DeviceAddress &) = default;
};

/// Errors: device.address-malformed (args: the text).
[[nodiscard]] Result<DeviceAddress> parseDeviceAddress(const QString &text);

} // namespace guichet::devices
