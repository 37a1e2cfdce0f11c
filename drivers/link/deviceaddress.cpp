#include "deviceaddress.h"

namespace guichet::devices {

namespace {

constexpr int RawPrintingPort = 9100; // what network printers listen on (devices.md §6)
constexpr int UsualBaud = 9600;

/// Splits "place:number"; @p usual where no number is said. A host in brackets is an IPv6 address.
bool splitNumber(QString text, int usual, int most, DeviceAddress &address)
{
    address.number = usual;
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon > text.lastIndexOf(u']') && colon >= 0) {
        bool isNumber = false;
        address.number = text.mid(colon + 1).toInt(&isNumber);
        if (!isNumber || address.number < 1 || address.number > most)
            return false;
        text.truncate(colon);
    }
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2);
    address.place = text;
    return !text.isEmpty() && !text.contains(u' ');
}

} // namespace

QString DeviceAddress::text() const
{
    switch (kind) {
    case Kind::Tcp:
        return QStringLiteral("tcp:%1:%2").arg(place.contains(u':') ? QString(u'[' + place + u']') : place).arg(number);
    case Kind::Serial:
        return QStringLiteral("serial:%1:%2").arg(place).arg(number);
    case Kind::File:
        break;
    }
    return place;
}

Result<DeviceAddress> parseDeviceAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    DeviceAddress address;
    bool isUnderstood = false;
    if (trimmed.startsWith(u"tcp:")) {
        address.kind = DeviceAddress::Kind::Tcp;
        isUnderstood = splitNumber(trimmed.mid(4), RawPrintingPort, 65535, address);
    } else if (trimmed.startsWith(u"serial:")) {
        address.kind = DeviceAddress::Kind::Serial;
        isUnderstood = splitNumber(trimmed.mid(7), UsualBaud, 4'000'000, address) && address.place.startsWith(u'/');
    } else {
        address.place = trimmed;
        isUnderstood = trimmed.startsWith(u'/');
    }
    if (!isUnderstood)
        return wrongInput("device.address-malformed", {text});
    return address;
}

} // namespace guichet::devices
