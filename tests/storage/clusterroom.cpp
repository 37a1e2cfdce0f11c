// See clusterroom.h.
#include "clusterroom.h"

#include <QDebug>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <csignal>
#include <sys/stat.h>

using namespace guichet::storage;

namespace guichet::test {

namespace {

QList<int> childrenOf(qint64 pid)
{
    QList<int> children;
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().simplified().split(' '))
            children.append(child.toInt());
    }
    children.removeAll(0);
    return children;
}

} // namespace

ClusterRoom::ClusterRoom()
    : m_temporary(QStringLiteral("/tmp/gt-XXXXXX"))
{
    chmod(QFile::encodeName(m_temporary.path()).constData(), 0711); // the server's user must pass
}

ClusterRoom::~ClusterRoom()
{
    const ServerProcess server = serverOn(folder().data());
    if (server.pid > 0 && server.state != ServerState::Recycled)
        kill(pid_t(server.pid), SIGQUIT);
    while (anyProcessIn(folder().data()))
        QThread::msleep(5);
}

void ClusterRoom::furnish(const ClusterRoom &model) const
{
    if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), model.path(), path()}) != 0)
        qFatal("cannot copy %s", qPrintable(model.path()));
}

void ClusterRoom::killServer() const
{
    const qint64 pid = serverPid();
    const QList<int> children = childrenOf(pid);
    kill(pid_t(pid), SIGKILL);
    for (const int child : children)
        kill(child, SIGKILL);
}

void ClusterRoom::killPostmaster() const { kill(pid_t(serverPid()), SIGKILL); }

QString ask(const ConnectionParams &params, const QString &sql)
{
    Connection connection(params);
    if (const Result<> open = connection.ensureOpen(); !open)
        return QDebug::toString(open.error());
    const Result<QVariant> value = connection.value(sql);
    return value ? value->toString() : QDebug::toString(value.error());
}

bool did(const ConnectionParams &params, const QString &sql)
{
    Connection connection(params);
    return connection.ensureOpen() && connection.query(sql);
}

} // namespace guichet::test
