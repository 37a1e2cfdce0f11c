// See privatecluster.h.
#include "privatecluster.h"

#include "clustercreation.h"
#include "clusterfolder.h"
#include "filelock.h"
#include "serverprocess.h"

#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QScopeGuard>
#include <QThread>

#include <csignal>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcCluster, "guichet.storage.cluster", QtInfoMsg)

namespace guichet::storage {

namespace {

constexpr unsigned long LookAgainMs = 10;
constexpr qint64 LargeLog = 10 * 1024 * 1024;

/// What a start that failed has written, from @p before on.
QString logSince(const QString &path, qint64 before)
{
    QFile log(path);
    if (!log.open(QIODevice::ReadOnly) || !log.seek(qMin(before, log.size())))
        return {};
    return QString::fromUtf8(log.readAll().right(4000));
}

/// What a server that was killed leaves behind for a moment: it looks alive, its death is not yet noticed by PID 1, or
/// its orphans still hold the shared memory.
bool passesByItself(const Error &error)
{
    if (error.code == "db.unreachable" || error.code == "db.lost")
        return true;
    if (error.code != "cluster.not-started")
        return false;
    for (const auto *sign : {"already exists", "still in use", "already in use"}) {
        if (error.detail.contains(QLatin1String(sign)))
            return true;
    }
    return false;
}

} // namespace

struct PrivateCluster::Private {
    explicit Private(ClusterSpec s)
        : spec(std::move(s))
        , folder(spec.directory)
        , start(folder.run() + u"/start.lock")
        , users(folder.run() + u"/users.lock")
    {
    }

    [[nodiscard]] Result<> lockStart()
    {
        if (start.acquire(FileLock::Mode::Exclusive, QDeadlineTimer(2min)))
            return {};
        if (start.descriptor() < 0)
            return refused("cluster.foreign-directory", {folder.path()}, QStringLiteral("start.lock cannot be opened"));
        return unavailable("cluster.not-started", QStringLiteral("another program has been starting it for minutes"),
                           {folder.log()});
    }
    /// Returns once the server answers and has its database.
    [[nodiscard]] Result<> bringUp(const ServerTools &tools, const ServerAccount &account) const;
    [[nodiscard]] Result<> lookAndAct(const ServerTools &tools, const ServerAccount &account) const;
    [[nodiscard]] Result<> launch(const ServerTools &tools, const ServerAccount &account) const;
    [[nodiscard]] tl::unexpected<Error> notStarted(const QString &detail) const;
    [[nodiscard]] Result<> createDatabase() const;
    [[nodiscard]] ConnectionParams connection(const QString &user, const QString &password = {}) const;

    const ClusterSpec spec;
    const ClusterFolder folder;
    FileLock start; ///< exclusive while somebody creates, starts or stops
    FileLock users; ///< shared while somebody uses the server
};

tl::unexpected<Error> PrivateCluster::Private::notStarted(const QString &detail) const
{
    const Error full = writingFailed(folder, detail);
    if (full.code == "cluster.disk-full")
        return tl::unexpected(full);
    return unavailable("cluster.not-started", detail, {folder.log()});
}

/// A cluster is met in any state: alive, starting, dying, dead and not yet reaped, its pid recycled. So: look, act,
/// look again. One look right after a crash is wrong as often as right (codebases.md §5.1).
Result<> PrivateCluster::Private::bringUp(const ServerTools &tools, const ServerAccount &account) const
{
    const QDeadlineTimer deadline(20s);
    for (;;) {
        const Result<> tried = lookAndAct(tools, account);
        if (tried || !passesByItself(tried.error()))
            return tried;
        if (deadline.hasExpired())
            return notStarted(tried.error().detail);
        QThread::msleep(LookAgainMs);
    }
}

Result<> PrivateCluster::Private::lookAndAct(const ServerTools &tools, const ServerAccount &account) const
{
    const auto isBetween = [](ServerState state) {
        return state == ServerState::Starting || state == ServerState::Stopping;
    };
    const QDeadlineTimer patience(10min); // replaying the log of a crash takes what it takes
    ServerProcess server = serverOn(folder.data());
    for (; isBetween(server.state) && !patience.hasExpired(); server = serverOn(folder.data()))
        QThread::msleep(LookAgainMs);

    if (server.state == ServerState::Recycled || server.state == ServerState::Unclear) {
        // PostgreSQL would not start beside such a file. It may go once the orphans of its server are gone.
        if (anyProcessIn(folder.data()))
            return notStarted(folder.data() + u" is still in use by what a killed server left behind");
        qCInfo(lcCluster) << "removing a postmaster.pid that is no server's:" << server.pid;
        QFile::remove(folder.data() + u"/postmaster.pid");
    }
    const bool isUp = server.state == ServerState::Ready;
    return (isUp ? Result<>() : launch(tools, account)).and_then([this] { return createDatabase(); });
}

Result<> PrivateCluster::Private::launch(const ServerTools &tools, const ServerAccount &account) const
{
    if (const Result<> written = writeSettings(folder, folder.data(), account, spec.durable); !written)
        return written;
    if (const Result<> owned = makePrivate(folder.data(), account); !owned) // PostgreSQL insists on 0700
        return owned;
    if (QFile log(folder.log()); log.size() > LargeLog) {
        QFile::remove(folder.log() + u".1");
        log.rename(folder.log() + u".1");
    }
    const qint64 logSize = QFile(folder.log()).size();
    QProcess starter;
    runAs(starter, account);
    starter.setWorkingDirectory(folder.path()); // relative names: pg_ctl passes them through a shell
    const Result<ToolOutcome> done =
        finish(starter, tools.bin + u"/pg_ctl",
               {QStringLiteral("start"), QStringLiteral("--wait"), QStringLiteral("--timeout=600"),
                QStringLiteral("--silent"), QStringLiteral("--pgdata=data"),
                // without a log the server would keep our pipe open for ever
                QStringLiteral("--log=run/server.log")},
               11min);
    if (!done)
        return tl::unexpected(done.error());
    if (done->exitCode == 0)
        return {};
    return notStarted(done->output + logSince(folder.log(), logSize));
}

ConnectionParams PrivateCluster::Private::connection(const QString &user, const QString &password) const
{
    ConnectionParams params;
    params.host = folder.run();
    params.user = user;
    params.password = password;
    return params;
}

Result<> PrivateCluster::Private::createDatabase() const
{
    ConnectionParams params = connection(QLatin1String(Owner));
    const QString wanted = params.database;
    params.database = QStringLiteral("postgres");
    Connection server(params);
    return server.ensureOpen()
        .and_then([&] {
            return server.value(QStringLiteral("SELECT count(*) FROM pg_database WHERE datname = ?"), {wanted});
        })
        .and_then([&](const QVariant &found) -> Result<> {
            if (found.toInt() > 0)
                return {};
            return server.query(QStringLiteral("CREATE DATABASE ") + wanted).map([](const QSqlQuery &) {});
        })
        .map_error([&](const Error &error) {
            return error.code == "db.disk-full" ? writingFailed(folder, error.detail) : error;
        });
}

PrivateCluster::PrivateCluster(ClusterSpec spec)
    : d(std::make_unique<Private>(std::move(spec)))
{
}

PrivateCluster::~PrivateCluster() = default;

Result<> PrivateCluster::ensureStarted()
{
    const ClusterFolder &folder = d->folder;
    if (const Result<> ours = folder.check(); !ours)
        return ours;
    const Result<ServerAccount> account = folder.account(d->spec.serverUser);
    if (!account)
        return tl::unexpected(account.error());
    const Result<ServerTools> tools = findServerTools(folder.dataVersion());
    if (!tools)
        return tl::unexpected(tools.error());
    if (const Result<> ready = folder.prepare(*account).and_then([this] { return d->lockStart(); }); !ready)
        return ready;
    const auto unlock = qScopeGuard([this] { d->start.release(); });

    if (!d->users.acquire(FileLock::Mode::Shared))
        return refused("cluster.foreign-directory", {folder.path()}, QStringLiteral("users.lock cannot be taken"));
    if (!folder.hasData()) {
        if (const Result<> made = createData(folder, *tools, *account, d->spec.durable, d->start.descriptor()); !made)
            return made;
    }
    return d->bringUp(*tools, *account);
}

Result<> PrivateCluster::stop()
{
    const ClusterFolder &folder = d->folder;
    if (const Result<> ours = folder.check(); !ours)
        return ours;
    if (!folder.hasData())
        return {};
    if (const Result<> locked = d->lockStart(); !locked)
        return locked;
    const auto unlock = qScopeGuard([this] { d->start.release(); });
    if (!d->users.acquire(FileLock::Mode::Exclusive))
        return refused("cluster.in-use", {folder.path()});

    // Not by pg_ctl: it believes postmaster.pid, and has killed an innocent process with a recycled pid (§5.3).
    const ServerProcess server = serverOn(folder.data());
    const auto runs = [&] {
        return server.pid > 0 && server.state != ServerState::Recycled && worksIn(server.pid, folder.data());
    };
    for (const int signal : {SIGINT, SIGQUIT}) { // fast, then immediate: recovery at the next start
        if (runs())
            kill(pid_t(server.pid), signal);
        for (const QDeadlineTimer patience(signal == SIGINT ? 60s : 30s); runs() && !patience.hasExpired();)
            QThread::msleep(LookAgainMs);
        if (!runs()) {
            d->users.release();
            return {};
        }
        qCInfo(lcCluster) << "the server does not stop on signal" << signal;
    }
    return unavailable("cluster.not-stopped", logSince(folder.log(), 0), {folder.log()}); // never SIGKILL a server
}

bool PrivateCluster::isRunning() const { return serverOn(d->folder.data()).state == ServerState::Ready; }

ConnectionParams PrivateCluster::ownerConnection() const { return d->connection(QLatin1String(Owner)); }

ConnectionParams PrivateCluster::operatorConnection(const QString &name, const QString &password) const
{
    return d->connection(name, password);
}

} // namespace guichet::storage
