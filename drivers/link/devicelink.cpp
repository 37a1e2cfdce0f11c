#include "devicelink.h"

#include "filelink.h"
#include "streamlink.h"

namespace guichet::devices {

Result<std::unique_ptr<DeviceLink>> openLink(const DeviceAddress &address, milliseconds within)
{
    switch (address.kind) {
    case DeviceAddress::Kind::Tcp:
        return StreamLink::openTcp(address, within);
    case DeviceAddress::Kind::Serial:
        return StreamLink::openSerial(address);
    case DeviceAddress::Kind::File:
        break;
    }
    return FileLink::open(address);
}

} // namespace guichet::devices
