// See testcluster.h.
#include "testcluster.h"

#include "clustertemplate.h"

#include <storage/clustercreation.h>
#include <storage/clusterfolder.h>
#include <storage/privatecluster.h>
#include <storage/serverprocess.h>

#include <QDir>
#include <QFile>
#include <QThread>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace guichet::storage;

namespace guichet::test {

namespace {

/// Removes what test programs left that were killed; a server of theirs that still runs is stopped unless it is in use.
void sweep()
{
    const QDateTime latest = QDateTime::currentDateTime().addSecs(-600);
    for (const QFileInfo &left : QDir(QStringLiteral("/tmp")).entryInfoList({QStringLiteral("gt-*")}, QDir::Dirs)) {
        if (left.ownerId() != geteuid() && geteuid() != 0)
            continue;
        const QString folder = left.filePath();
        if (left.birthTime() < latest && !anyProcessIn(folder + u"/data") &&
            PrivateCluster({.directory = folder + u"/c"}).stop())
            QDir(folder).removeRecursively();
    }
}

Result<ServerAccount> testAccount()
{
    return geteuid() == 0 ? accountNamed(ClusterSpec().serverUser) : accountOf(geteuid());
}

} // namespace

TestCluster::TestCluster()
    : m_folder(QStringLiteral("/tmp/gt-XXXXXX")) // short: sockets allow 107 bytes
    , m_data(m_folder.filePath(QStringLiteral("data")))
    , m_run(m_folder.filePath(QStringLiteral("run")))
{
    sweep();
    const Result<ServerAccount> account = testAccount();
    mustSucceed(account, "user of the test server");
    m_account = *account;
    const Result<ServerTools> tools = findServerTools(0);
    mustSucceed(tools, "PostgreSQL");
    m_tools = *tools;

    const ClusterFolder folder(m_folder.path());
    mustSucceed(folder.check(), "folder of the test server");
    mustSucceed(folder.prepare(m_account), "folder of the test server");
    copyClusterTemplate(m_data);
    mustSucceed(writeSettings(folder, m_data, m_account, false), "settings of the test server");
    startServer();
}

TestCluster::~TestCluster()
{
    m_admin.reset();
    if (m_server.state() != QProcess::NotRunning) {
        signalAll(SIGCONT);
        kill(pid_t(m_server.processId()), SIGQUIT); // nothing here is worth an orderly end
        m_server.waitForFinished();
    }
}

void TestCluster::startServer()
{
    runAs(m_server, m_account, SIGQUIT);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardOutputFile(m_run + u"/server.log", QIODevice::Append);
    m_server.start(m_tools.bin + u"/postgres", {QStringLiteral("-D"), QStringLiteral("data")});
    while (serverOn(m_data).state != ServerState::Ready) {
        if (m_server.waitForFinished(5)) {
            QFile log(m_run + u"/server.log");
            if (!log.open(QIODevice::ReadOnly))
                qFatal("the test server wrote no log");
            qFatal("the test server ended:\n%s", log.readAll().right(2000).constData());
        }
    }
}

void TestCluster::stopServer()
{
    kill(pid_t(m_server.processId()), SIGINT);
    m_server.waitForFinished();
}

void TestCluster::killServer()
{
    signalAll(SIGKILL);
    m_server.waitForFinished();
    while (anyProcessIn(m_data))
        QThread::msleep(5);
}

void TestCluster::freezeServer() { signalAll(SIGSTOP); }

void TestCluster::thawServer() { signalAll(SIGCONT); }

void TestCluster::signalAll(int signal) const
{
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(m_server.processId()));
    const QList<QByteArray> backends =
        children.open(QIODevice::ReadOnly) ? children.readAll().simplified().split(' ') : QList<QByteArray>();
    kill(pid_t(m_server.processId()), signal);
    for (const QByteArray &backend : backends) {
        if (const int pid = backend.toInt(); pid > 0)
            kill(pid, signal);
    }
}

ConnectionParams TestCluster::connection(const QString &database) const
{
    ConnectionParams params;
    params.host = m_run;
    params.database = database;
    params.user = QLatin1String(PrivateCluster::Owner);
    params.applicationName = QStringLiteral("test");
    return params;
}

QString TestCluster::createDatabase(const QString &source)
{
    if (!m_admin)
        m_admin = std::make_unique<Connection>(connection(QStringLiteral("postgres")));
    mustSucceed(m_admin->ensureOpen(), "connection to the test server");
    const QString name = QStringLiteral("t%1").arg(++m_databases);
    mustSucceed(m_admin->query(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, source)), "fresh database");
    // CREATE DATABASE copies everything but the rights on the database itself.
    mustSucceed(m_admin->query(
                    QStringLiteral("UPDATE pg_database SET datacl = (SELECT datacl FROM pg_database WHERE datname = ?) "
                                   "WHERE datname = ?"),
                    {source, name}),
                "rights of the fresh database");
    return name;
}

ConnectionParams TestCluster::freshDatabase() { return connection(createDatabase(QStringLiteral("guichet"))); }

ConnectionParams TestCluster::emptyDatabase() { return connection(createDatabase(QStringLiteral("template0"))); }

ConnectionParams TestCluster::asOperator(ConnectionParams database, const QString &name, const QString &password)
{
    database.user = name;
    database.password = password;
    return database;
}

void TestCluster::addLogin(const QString &name, const QString &group, const QString &password)
{
    Connection admin(connection(QStringLiteral("postgres")));
    mustSucceed(admin.ensureOpen(), "connection to the test server");
    QString quoted = password;
    quoted.replace(u'\'', QStringLiteral("''"));
    mustSucceed(
        admin.query(
            QStringLiteral("CREATE ROLE \"%1\" LOGIN PASSWORD '%2' IN ROLE guichet_%3").arg(name, quoted, group)),
        "login");
}

} // namespace guichet::test
