// A USB printer through the device file that the kernel's usblp gives it.
#pragma once

#include "devicelink.h"

namespace guichet::devices {

class FileLink : public DeviceLink
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DeviceLink>> open(const DeviceAddress &address);

    FileLink(int descriptor, const DeviceAddress &address);
    ~FileLink() override;

    [[nodiscard]] Result<> write(const QByteArray &bytes, milliseconds within) override;
    [[nodiscard]] Result<QByteArray> read(milliseconds within) override;

private:
    const int m_descriptor;
    const DeviceAddress m_address;
    bool m_answers = true; ///< until it says that it is only written to
};

} // namespace guichet::devices
