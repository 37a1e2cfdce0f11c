// See clusterfolder.h.
#include "clusterfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/un.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace guichet::storage {

namespace {

/// Magic numbers of statfs(2): file systems on which locks or fsync belong to another machine.
constexpr quint32 NetworkFileSystems[] = {
    0x6969,     // NFS
    0x517B,     // SMB
    0xFF534D42, // CIFS
    0xFE534D42, // SMB2
    0x01021997, // 9p
    0x5346414F, // AFS
    0x00C36400, // Ceph
    0x73757245, // Coda
};

bool canPass(const QString &folder, const ServerAccount &account)
{
    struct stat entry {
    };
    if (stat(QFile::encodeName(folder).constData(), &entry) != 0)
        return false;
    const mode_t needed = entry.st_uid == account.uid ? S_IXUSR : entry.st_gid == account.gid ? S_IXGRP : S_IXOTH;
    return (entry.st_mode & needed) != 0;
}

tl::unexpected<Error> foreign(const QString &path, const QString &why)
{
    return refused("cluster.foreign-directory", {path}, path + u": " + why);
}

} // namespace

ClusterFolder::ClusterFolder(const QString &path)
    : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{
}

bool ClusterFolder::exists() const { return QFileInfo(m_path).isDir(); }

bool ClusterFolder::hasData() const { return QFileInfo::exists(data()); }

int ClusterFolder::dataVersion() const
{
    QFile file(data() + u"/PG_VERSION");
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

QString ClusterFolder::nearestExisting() const
{
    QString path = m_path;
    while (!QFileInfo::exists(path) && path.size() > 1)
        path = QFileInfo(path).path();
    return path;
}

Result<> ClusterFolder::check() const
{
    constexpr qsizetype Longest = sizeof(sockaddr_un::sun_path) - 1;
    const qsizetype length = QFile::encodeName(run() + u"/.s.PGSQL.5432").size();
    if (length > Longest) {
        return refused("cluster.socket-path-too-long",
                       {m_path, QString::number(QFile::encodeName(m_path).size() - (length - Longest))});
    }
    if (m_path.contains(u',')) // libpq takes the socket's folder for several hosts
        return refused("cluster.comma-in-path", {m_path});
    const QString existing = nearestExisting();
    if (!QFileInfo(existing).isDir())
        return foreign(existing, QStringLiteral("is a file"));
    struct statfs system {
    };
    if (statfs(QFile::encodeName(existing).constData(), &system) == 0 &&
        std::ranges::find(NetworkFileSystems, quint32(system.f_type)) != std::end(NetworkFileSystems))
        return refused("cluster.network-filesystem", {existing});
    if (existing != m_path)
        return {};

    if (geteuid() != 0 && QFileInfo(m_path).ownerId() != geteuid())
        return foreign(m_path, QStringLiteral("belongs to ") + QFileInfo(m_path).owner());
    const QStringList found =
        QDir(m_path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    QSet<QString> strange(found.cbegin(), found.cend());
    strange.remove(QStringLiteral("lost+found")); // of a disk that is mounted here
    if (strange.contains(QStringLiteral("data")))
        return QFileInfo::exists(settings()) ? Result<>()
                                             : foreign(m_path, QStringLiteral("has data that Guichet did not make"));
    if (strange.contains(QStringLiteral("run"))) // left by a first start that was interrupted
        strange -= {QStringLiteral("run"), QStringLiteral("data.new")};
    return strange.isEmpty() ? Result<>() : foreign(m_path, QStringLiteral("has other files"));
}

Result<ServerAccount> ClusterFolder::account(const QString &whenRoot) const
{
    if (geteuid() != 0)
        return accountOf(geteuid());
    for (const QString &made : {data(), m_path}) {
        const QFileInfo entry(made);
        if (entry.exists() && entry.ownerId() != 0)
            return accountOf(entry.ownerId());
    }
    return accountNamed(whenRoot);
}

Result<> makePrivate(const QString &path, const ServerAccount &account)
{
    const QByteArray name = QFile::encodeName(path);
    const bool owned = geteuid() != 0 || chown(name.constData(), account.uid, account.gid) == 0;
    if (!owned || chmod(name.constData(), 0700) != 0)
        return refused("cluster.not-writable", {path}, qt_error_string(errno));
    return {};
}

Result<> ClusterFolder::prepare(const ServerAccount &account) const
{
    if (!QDir().mkpath(run()))
        return refused("cluster.not-writable", {nearestExisting()}, qt_error_string(errno));
    for (QString parent = QFileInfo(m_path).path();; parent = QFileInfo(parent).path()) {
        if (!canPass(parent, account))
            return refused("cluster.closed-path", {parent, account.name});
        if (parent == u'/')
            break;
    }
    return makePrivate(m_path, account).and_then([&] { return makePrivate(run(), account); });
}

qint64 ClusterFolder::freeBytes() const
{
    struct statvfs disk {
    };
    if (statvfs(QFile::encodeName(nearestExisting()).constData(), &disk) != 0)
        return 0;
    return qint64(disk.f_bavail) * qint64(disk.f_frsize); // not f_bfree: the server has no right to root's reserve
}

} // namespace guichet::storage
