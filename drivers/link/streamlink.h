// A device behind a socket or a serial port.
#pragma once

#include "devicelink.h"

#include <QIODevice>

namespace guichet::devices {

class StreamLink : public DeviceLink
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DeviceLink>> openTcp(const DeviceAddress &address, milliseconds within);
    [[nodiscard]] static Result<std::unique_ptr<DeviceLink>> openSerial(const DeviceAddress &address);

    StreamLink(std::unique_ptr<QIODevice> stream, const DeviceAddress &address);

    [[nodiscard]] Result<> write(const QByteArray &bytes, milliseconds within) override;
    [[nodiscard]] Result<QByteArray> read(milliseconds within) override;

private:
    [[nodiscard]] bool isLost() const;
    [[nodiscard]] tl::unexpected<Error> lost() const;

    std::unique_ptr<QIODevice> m_stream;
    const DeviceAddress m_address;
};

} // namespace guichet::devices
