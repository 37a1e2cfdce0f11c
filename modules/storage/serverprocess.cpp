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

bool isDead(const QString &process)
{
    const QByteArray line = contents(process + u"/stat");
    const QByteArray state = line.mid(line.lastIndexOf(')') + 2, 1);
    return state.isEmpty() || state == "Z" || state == "X"; // Z: PID 1 has not reaped it yet
}

} // namespace

ServerProcess serverOn(const QString &data)
{
    const QList<QByteArray> lines = contents(data + u"/postmaster.pid").split('\n');
    const qint64 pid = lines.first().trimmed().toLongLong();
    const QString process = QStringLiteral("/proc/%1").arg(pid);
    if (pid <= 0 || isDead(process))
        return {};
    // A server works in its data folder. The name of the program would not tell two clusters apart.
    const QString workplace = QFile::symLinkTarget(process + u"/cwd");
    if (workplace != QFileInfo(data).canonicalFilePath())
        return isDead(process) ? ServerProcess{} : ServerProcess{ServerState::Recycled, pid};
    const QByteArray status = lines.value(7).trimmed(); // LOCK_FILE_LINE_PM_STATUS
    if (status == "ready")
        return {ServerState::Ready, pid};
    return {status == "stopping" ? ServerState::Stopping : ServerState::Starting, pid};
}

bool anyProcessIn(const QString &data)
{
    const QString wanted = QFileInfo(data).canonicalFilePath();
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name.toInt() > 0 && QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(name)) == wanted)
            return true;
    }
    return false;
}

} // namespace guichet::storage
