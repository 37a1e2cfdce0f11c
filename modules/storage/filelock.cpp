// See filelock.h.
#include "filelock.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guichet::storage {

namespace {

int open(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    struct stat folder {
    };
    // Made by root for a server that runs as another user: that user must be able to take it as well.
    if (file >= 0 && geteuid() == 0 && stat(QFile::encodeName(QFileInfo(path).path()).constData(), &folder) == 0 &&
        fchown(file, folder.st_uid, folder.st_gid) != 0) {
        ::close(file);
        return -1;
    }
    return file;
}

} // namespace

bool FileLock::acquire(Mode mode, QDeadlineTimer deadline)
{
    if (m_held && mode == m_mode)
        return true;
    if (m_file < 0)
        m_file = open(m_path);
    if (m_file < 0)
        return false;
    const auto operation = [](Mode wanted) { return wanted == Mode::Shared ? LOCK_SH : LOCK_EX; };
    while (flock(m_file, operation(mode) | LOCK_NB) != 0) {
        if (deadline.hasExpired()) {
            if (m_held) // a failed change of mode may have dropped the old lock
                m_held = flock(m_file, operation(m_mode) | LOCK_NB) == 0;
            return false;
        }
        QThread::msleep(10);
    }
    m_held = true;
    m_mode = mode;
    return true;
}

void FileLock::release()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
    m_held = false;
}

} // namespace guichet::storage
