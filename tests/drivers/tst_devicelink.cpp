// A device is found by its address, or a sentence says why not; bytes go both ways unchanged.
#include <link/devicelink.h>
#include <support/quiet.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace guichet;
using namespace guichet::devices;
using Kind = DeviceAddress::Kind;

namespace {

/// The far end of a serial cable.
class Pty
{
public:
    Pty()
        : m_far(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_far < 0 || grantpt(m_far) != 0 || unlockpt(m_far) != 0)
            qFatal("no pseudo-terminal");
        termios raw{};
        tcgetattr(m_far, &raw);
        cfmakeraw(&raw);
        tcsetattr(m_far, TCSANOW, &raw);
    }
    ~Pty() { hangUp(); }
    Q_DISABLE_COPY_MOVE(Pty)

    [[nodiscard]] QString path() const { return QString::fromLocal8Bit(ptsname(m_far)); }
    void send(const QByteArray &bytes) const
    {
        QCOMPARE(::write(m_far, bytes.constData(), size_t(bytes.size())), bytes.size());
    }
    [[nodiscard]] QByteArray receive() const
    {
        QByteArray room(256, Qt::Uninitialized);
        const ssize_t count = ::read(m_far, room.data(), size_t(room.size()));
        return room.left(qsizetype(std::max<ssize_t>(count, 0)));
    }
    void hangUp()
    {
        if (m_far >= 0)
            ::close(std::exchange(m_far, -1));
    }

private:
    int m_far;
};

constexpr milliseconds Patience(5000);
const QByteArray AnyBytes = QByteArray::fromHex("1b70003232100401e9ff0d0a11130005");

} // namespace

class DeviceLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void anAddressSaysWhereADeviceIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DeviceAddress>("address");
        QTest::newRow("network") << QStringLiteral("tcp:192.168.1.50")
                                 << DeviceAddress{Kind::Tcp, QStringLiteral("192.168.1.50"), 9100};
        QTest::newRow("network port") << QStringLiteral("tcp:till-2.local:9101")
                                      << DeviceAddress{Kind::Tcp, QStringLiteral("till-2.local"), 9101};
        QTest::newRow("IPv6") << QStringLiteral("tcp:[fe80::1]")
                              << DeviceAddress{Kind::Tcp, QStringLiteral("fe80::1"), 9100};
        QTest::newRow("IPv6 port") << QStringLiteral("tcp:[fe80::1]:9101")
                                   << DeviceAddress{Kind::Tcp, QStringLiteral("fe80::1"), 9101};
        QTest::newRow("serial") << QStringLiteral("serial:/dev/ttyUSB0")
                                << DeviceAddress{Kind::Serial, QStringLiteral("/dev/ttyUSB0"), 9600};
        QTest::newRow("serial baud") << QStringLiteral(" serial:/dev/ttyS1:19200")
                                     << DeviceAddress{Kind::Serial, QStringLiteral("/dev/ttyS1"), 19200};
        QTest::newRow("USB") << QStringLiteral("/dev/usb/lp0")
                             << DeviceAddress{Kind::File, QStringLiteral("/dev/usb/lp0"), 0};
    }
    void anAddressSaysWhereADeviceIs()
    {
        QFETCH(QString, text);
        QFETCH(DeviceAddress, address);
        const auto parsed = parseDeviceAddress(text);
        QVERIFY(parsed);
        QCOMPARE(*parsed, address);
        QCOMPARE(parseDeviceAddress(parsed->text()).value(), *parsed); // its own text says the same
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "tcp:", "tcp:host:0", "tcp:host:65536", "tcp:host:x", "tcp:two hosts",
                                 "serial:COM1", "serial:/dev/ttyS0:fast", "lp0", "udp:host", "http://host"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, text);
        const auto parsed = parseDeviceAddress(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, QByteArray("device.address-malformed"));
        QCOMPARE(parsed.error().args, QStringList{text});
    }

    void bytesPassASerialLineUnchangedBothWays()
    {
        const Pty pty;
        const auto link = openLink({Kind::Serial, pty.path(), 19200}, Patience);
        QVERIFY(link);
        QVERIFY((*link)->write(AnyBytes, Patience));
        QCOMPARE(pty.receive(), AnyBytes);
        pty.send(AnyBytes);
        QByteArray came;
        while (came.size() < AnyBytes.size()) {
            const auto part = (*link)->read(Patience);
            QVERIFY(part && !part->isEmpty());
            came += *part;
        }
        QCOMPARE(came, AnyBytes);
    }

    void bytesPassADeviceFileUnchangedBothWays()
    {
        const Pty pty;
        const auto link = openLink({Kind::File, pty.path(), 0}, Patience);
        QVERIFY(link);
        QVERIFY((*link)->write(AnyBytes, Patience));
        QCOMPARE(pty.receive(), AnyBytes);
        pty.send(AnyBytes);
        QCOMPARE((*link)->read(Patience).value(), AnyBytes);
    }

    void aSerialDeviceThatIsUnpluggedIsLost()
    {
        Pty pty;
        const auto link = openLink({Kind::Serial, pty.path(), 9600}, Patience);
        QVERIFY(link);
        pty.hangUp();
        const auto came = (*link)->read(Patience);
        QVERIFY(!came);
        QCOMPARE(came.error().code, QByteArray("device.lost"));
    }

    void aPlainFileIsNoDeviceAndStaysAsItWas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lp0"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
        file.close();
        for (const QString &wrong : {path, folder.path()}) {
            const auto link = openLink({Kind::File, wrong, 0}, Patience);
            QVERIFY(!link);
            QCOMPARE(link.error().code, QByteArray("device.not-a-device"));
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kept"));
    }

    void aDeviceThatIsNotThereIsUnreachable_data()
    {
        QTest::addColumn<DeviceAddress>("address");
        QTest::newRow("network") << DeviceAddress{Kind::Tcp, QStringLiteral("127.0.0.1"),
                                                  1}; // nothing listens on port 1
        QTest::newRow("serial") << DeviceAddress{Kind::Serial, QStringLiteral("/dev/no-such-port"), 9600};
        QTest::newRow("USB") << DeviceAddress{Kind::File, QStringLiteral("/dev/usb/no-such-lp"), 0};
    }
    void aDeviceThatIsNotThereIsUnreachable()
    {
        QFETCH(DeviceAddress, address);
        const auto link = openLink(address, Patience);
        QVERIFY(!link);
        QCOMPARE(link.error().code, QByteArray("device.unreachable"));
        QCOMPARE(link.error().args, QStringList{address.text()});
    }
};

QTEST_GUILESS_MAIN(DeviceLinkTest)
#include "tst_devicelink.moc"
