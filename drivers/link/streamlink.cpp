#include "streamlink.h"

#include <QDeadlineTimer>
#include <QSerialPort>
#include <QTcpSocket>

namespace guichet::devices {

namespace {

int leftOf(const QDeadlineTimer &deadline) { return int(deadline.remainingTime()); }

} // namespace

Result<std::unique_ptr<DeviceLink>> StreamLink::openTcp(const DeviceAddress &address, milliseconds within)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(address.place, quint16(address.number));
    if (!socket->waitForConnected(int(within.count())))
        return unavailable("device.unreachable", socket->errorString(), {address.text()});
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return std::make_unique<StreamLink>(std::move(socket), address);
}

Result<std::unique_ptr<DeviceLink>> StreamLink::openSerial(const DeviceAddress &address)
{
    auto port = std::make_unique<QSerialPort>();
    port->setPortName(address.place);
    if (!port->open(QIODevice::ReadWrite)) {
        if (port->error() == QSerialPort::PermissionError)
            return unavailable("device.forbidden", port->errorString(), {address.place});
        return unavailable("device.unreachable", port->errorString(), {address.text()});
    }
    port->setBaudRate(address.number); // 8 data bits, no parity, 1 stop bit are what QSerialPort opens with
    port->clearError(); // a pseudo-terminal refuses some settings and works all the same (devices.md §10)
    return std::make_unique<StreamLink>(std::move(port), address);
}

StreamLink::StreamLink(std::unique_ptr<QIODevice> stream, const DeviceAddress &address)
    : m_stream(std::move(stream))
    , m_address(address)
{
}

bool StreamLink::isLost() const
{
    if (const auto *port = qobject_cast<const QSerialPort *>(m_stream.get()))
        return port->error() != QSerialPort::NoError && port->error() != QSerialPort::TimeoutError;
    const auto *socket = qobject_cast<const QAbstractSocket *>(m_stream.get());
    return socket->state() != QAbstractSocket::ConnectedState;
}

tl::unexpected<Error> StreamLink::lost() const
{
    return unavailable("device.lost", m_stream->errorString(), {m_address.text()});
}

Result<> StreamLink::write(const QByteArray &bytes, milliseconds within)
{
    const QDeadlineTimer deadline(within);
    if (m_stream->write(bytes) != bytes.size())
        return lost();
    while (m_stream->bytesToWrite() > 0) {
        if (m_stream->waitForBytesWritten(leftOf(deadline)))
            continue;
        if (isLost())
            return lost();
        return unavailable("device.silent", QStringLiteral("%1 bytes are not taken").arg(m_stream->bytesToWrite()),
                           {m_address.text()});
    }
    return {};
}

Result<QByteArray> StreamLink::read(milliseconds within)
{
    if (m_stream->bytesAvailable() == 0 && !m_stream->waitForReadyRead(int(within.count())) && isLost())
        return lost();
    return m_stream->readAll();
}

} // namespace guichet::devices
