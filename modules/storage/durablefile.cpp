// See durablefile.h.
#include "durablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace guichet::storage {

bool writeDurably(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    // Without flush() commit() neither notices a full disk nor syncs what is still in Qt's buffer.
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.commit()) // syncs
        return false;
    syncFolder(QFileInfo(path).path());
    return true;
}

void syncFolder(const QString &path)
{
    if (const int folder = open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        fsync(folder);
        close(folder);
    }
}

} // namespace guichet::storage
