// See clustercreation.h.
#include "clustercreation.h"

#include "durablefile.h"
#include "privatecluster.h"

#include <QDir>
#include <QProcess>
#include <QSaveFile>

#include <sys/statvfs.h>
#include <unistd.h>

#include <csignal>
#include <fcntl.h>

using namespace std::chrono_literals;

namespace guichet::storage {

namespace {

constexpr qint64 Megabyte = 1024 * 1024;
constexpr qint64 NeededMegabytes = 200; ///< a new cluster has 39, its first WAL files and a season follow
constexpr qint64 FullMegabytes = 24;    ///< with less, the server cannot even make its next WAL file

bool writeFile(const QString &path, const QByteArray &text, const ServerAccount &account)
{
    QSaveFile file(path);
    // Without flush() commit() neither notices a full disk nor syncs what is still in Qt's buffer.
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (geteuid() == 0 && fchown(file.handle(), account.uid, account.gid) != 0)
        return false;
    return file.commit(); // syncs
}

/// A text of postgresql.conf or pg_ident.conf.
QByteArray quoted(QByteArray text) { return '\'' + text.replace('\\', "\\\\").replace('\'', "''") + '\''; }

bool sharedMemoryIsSmall()
{
    struct statvfs memory {
    };
    return statvfs("/dev/shm", &memory) != 0 || qint64(memory.f_blocks) * qint64(memory.f_frsize) < 256 * Megabyte;
}

QByteArray settingsText(const ClusterFolder &folder, bool durable)
{
    const QByteArray socketFolder = '"' + QFile::encodeName(folder.run()).replace('"', "\"\"") + '"'; // one of a list
    QByteArray text = "# Written by Guichet before every start. Tune with ALTER SYSTEM, which wins.\n"
                      "listen_addresses = ''\n"
                      "unix_socket_permissions = 0700\n"
                      "unix_socket_directories = " +
                      quoted(socketFolder) +
                      "\n"
                      "cluster_name = 'guichet'\n"
                      "max_connections = 100\n"
                      "jit = off\n"
                      "random_page_cost = 1.1\n"
                      "password_encryption = 'scram-sha-256'\n"
                      "max_wal_size = '1GB'\n"
                      "synchronous_commit = on\n"
                      "idle_in_transaction_session_timeout = '60s'\n"
                      "timezone = 'UTC'\n"
                      "log_timezone = 'UTC'\n"
                      "lc_messages = 'C'\n"
                      "log_destination = 'stderr'\n"
                      "logging_collector = off\n"
                      "log_line_prefix = '%m [%p] %q%u@%d '\n"
                      "log_min_error_statement = 'fatal'\n"; // statements carry customers and passwords
    if (sharedMemoryIsSmall())
        text += "dynamic_shared_memory_type = 'mmap'\nmax_parallel_workers_per_gather = 0\n";
    text += durable ? "shared_buffers = '128MB'\nfsync = on\nfull_page_writes = on\n"
                    : "shared_buffers = '32MB'\nfsync = off\nfull_page_writes = off\n";
    return text;
}

/// The folder's owner and root are the database's superuser, and so is nobody else.
QByteArray identityText(const ServerAccount &account)
{
    const auto line = [](const QByteArray &name) -> QByteArray {
        return "app \"" + name + "\" " + PrivateCluster::Owner + '\n';
    };
    return line(account.name.toLocal8Bit()) + line("root");
}

constexpr char HostRules[] =
    "# Guichet: the superuser by the operating system's word, operators by password, nobody else\n"
    "local all guichet_admin peer map=app\n"
    "local all all scram-sha-256\n";

} // namespace

Error writingFailed(const ClusterFolder &folder, const QString &detail)
{
    const qint64 free = folder.freeBytes() / Megabyte;
    if (free < FullMegabytes || detail.contains(QStringLiteral("No space left on device"))) {
        return {Error::Kind::Unavailable,
                "cluster.disk-full",
                detail,
                {folder.path(), QString::number(free), QString::number(NeededMegabytes)}};
    }
    return {Error::Kind::Refused, "cluster.not-writable", detail, {folder.path()}};
}

Result<> writeSettings(const ClusterFolder &folder, const QString &data, const ServerAccount &account, bool durable)
{
    if (!writeFile(data + u"/guichet.conf", settingsText(folder, durable), account) ||
        !writeFile(data + u"/pg_ident.conf", identityText(account), account))
        return tl::unexpected(writingFailed(folder, qt_error_string(errno)));
    return {};
}

Result<> createData(const ClusterFolder &folder, const ServerTools &tools, const ServerAccount &account, bool durable,
                    int lockFile)
{
    const qint64 free = folder.freeBytes() / Megabyte;
    if (free < NeededMegabytes) {
        return unavailable("cluster.disk-full", QStringLiteral("%1 MB free").arg(free),
                           {folder.path(), QString::number(free), QString::number(NeededMegabytes)});
    }
    QDir(folder.unfinished()).removeRecursively();

    // Relative names, run in the folder: no character of the path can mean anything to a shell.
    QStringList arguments{
        QStringLiteral("--pgdata=data.new"), QStringLiteral("--username=") + QLatin1String(PrivateCluster::Owner),
        QStringLiteral("--encoding=UTF8"),
        QStringLiteral("--locale=C.UTF-8"), // bytewise: no index breaks with a new libc
        QStringLiteral("--auth-local=peer"), QStringLiteral("--auth-host=reject"),
        QStringLiteral("--data-checksums"),  QStringLiteral("--no-instructions")};
    if (!durable)
        arguments << QStringLiteral("--no-sync");
    QProcess initdb;
    runAs(initdb, account, SIGKILL, lockFile);
    initdb.setWorkingDirectory(folder.path());
    const Result<ToolOutcome> done = finish(initdb, tools.bin + u"/initdb", arguments, 3min);
    if (!done)
        return tl::unexpected(done.error());
    if (done->exitCode != 0) {
        Error error = writingFailed(folder, done->output);
        if (error.code != "cluster.disk-full")
            error = Error{Error::Kind::Unavailable, "cluster.not-started", done->output, {folder.unfinished()}};
        return tl::unexpected(error);
    }

    QFile configuration(folder.unfinished() + u"/postgresql.conf");
    const QByteArray include = "\ninclude 'guichet.conf'\n";
    if (!configuration.open(QIODevice::Append) || configuration.write(include) != include.size() ||
        !configuration.flush() || fsync(configuration.handle()) != 0 ||
        !writeFile(folder.unfinished() + u"/pg_hba.conf", HostRules, account))
        return tl::unexpected(writingFailed(folder, configuration.errorString()));
    return writeSettings(folder, folder.unfinished(), account, durable).and_then([&]() -> Result<> {
        syncFolder(folder.unfinished());
        if (!QDir().rename(folder.unfinished(), folder.data()))
            return tl::unexpected(writingFailed(folder, qt_error_string(errno)));
        syncFolder(folder.path());
        return {};
    });
}

} // namespace guichet::storage
