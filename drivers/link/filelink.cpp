#include "filelink.h"

#include <QDeadlineTimer>
#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guichet::devices {

namespace {

QString reason() { return QString::fromLocal8Bit(std::strerror(errno)); }

/// Whether @p descriptor becomes ready for @p events before the deadline.
bool isReady(int descriptor, short events, const QDeadlineTimer &deadline)
{
    pollfd asked{descriptor, events, 0};
    int ready = 0;
    do
        ready = poll(&asked, 1, int(deadline.remainingTime()));
    while (ready < 0 && errno == EINTR);
    return ready > 0 && (asked.revents & events) != 0;
}

} // namespace

Result<std::unique_ptr<DeviceLink>> FileLink::open(const DeviceAddress &address)
{
    const QByteArray path = QFile::encodeName(address.place);
    // Some are written to only.
    int descriptor = ::open(path.constData(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0 && errno != ENOENT)
        descriptor = ::open(path.constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) {
        switch (errno) {
        case EACCES:
        case EPERM:
            return unavailable("device.forbidden", reason(), {address.place});
        case EISDIR:
            return wrongInput("device.not-a-device", {address.place});
        default:
            return unavailable("device.unreachable", reason(), {address.text()});
        }
    }
    // Bytes written to a plain file would look like a drawer that opened.
    struct stat facts = {};
    if (fstat(descriptor, &facts) != 0 || !S_ISCHR(facts.st_mode)) {
        ::close(descriptor);
        return wrongInput("device.not-a-device", {address.place});
    }
    return std::make_unique<FileLink>(descriptor, address);
}

FileLink::FileLink(int descriptor, const DeviceAddress &address)
    : m_descriptor(descriptor)
    , m_address(address)
{
}

FileLink::~FileLink() { ::close(m_descriptor); }

Result<> FileLink::write(const QByteArray &bytes, milliseconds within)
{
    const QDeadlineTimer deadline(within);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t taken = ::write(m_descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (taken > 0) {
            done += taken;
        } else if (taken < 0 && errno != EAGAIN && errno != EINTR) {
            return unavailable("device.lost", reason(), {m_address.text()});
        } else if (!isReady(m_descriptor, POLLOUT, deadline)) {
            return unavailable("device.silent", QStringLiteral("%1 bytes are not taken").arg(bytes.size() - done),
                               {m_address.text()});
        }
    }
    return {};
}

Result<QByteArray> FileLink::read(milliseconds within)
{
    const QDeadlineTimer deadline(within);
    std::array<char, 256> room{};
    while (m_answers && isReady(m_descriptor, POLLIN, deadline)) {
        const ssize_t came = ::read(m_descriptor, room.data(), room.size());
        if (came > 0)
            return QByteArray(room.data(), qsizetype(came));
        if (came == 0 || errno == EBADF || errno == EINVAL)
            m_answers = false;
        else if (errno != EAGAIN && errno != EINTR)
            return unavailable("device.lost", reason(), {m_address.text()});
    }
    return QByteArray();
}

} // namespace guichet::devices
