// See serverprocess.h.
#include "serverprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace guichet::storage {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isDead(qint64 pid)
{
    const QByteArray line = contents(QStringLiteral("/proc/%1/stat").arg(pid));
    const QByteArray state = line.mid(line.lastIndexOf(')') + 2, 1);
    return state.isEmpty() || state == "Z" || state == "X"; // Z: PID 1 has not reaped it yet
}

} // namespace

ServerProcess serverOn(const QString &data)
{
    const QString path = data + u"/postmaster.pid";
    const QList<QByteArray> lines = contents(path).split('\n');
    const qint64 pid = lines.first().trimmed().toLongLong();
    if (pid <= 0 && QFileInfo::exists(path))
        return {ServerState::Unclear, 0};
    if (pid <= 0 || isDead(pid))
        return {};
    if (!worksIn(pid, data)) // it may have died between the two looks
        return isDead(pid) ? ServerProcess{} : ServerProcess{ServerState::Recycled, pid};
    const QByteArray status = lines.value(7).trimmed(); // LOCK_FILE_LINE_PM_STATUS
    if (status == "ready")
        return {ServerState::Ready, pid};
    return {status == "stopping" ? ServerState::Stopping : ServerState::Starting, pid};
}

// The name of the program would not tell two clusters apart; the folder that a server works in does.
bool worksIn(qint64 pid, const QString &data)
{
    const QString wanted = QFileInfo(data).canonicalFilePath();
    return !wanted.isEmpty() && !isDead(pid) && QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(pid)) == wanted;
}

bool anyProcessIn(const QString &data)
{
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const int pid = name.toInt(); pid > 0 && worksIn(pid, data))
            return true;
    }
    return false;
}

} // namespace guichet::storage
