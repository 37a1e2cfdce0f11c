// The private PostgreSQL of one counter: created, started and stopped by the program itself, no TCP port.
#pragma once

#include <storage/connection.h>

#include <QString>

#include <memory>
#include <optional>

namespace guichet::storage {

struct ClusterSpec {
    QString directory; ///< holds data/ (PGDATA), run/ (socket, log, locks) and keeps them 0700
    QString serverUser = QStringLiteral("postgres"); ///< whom the server runs as when this process is root
    bool durable = true;                             ///< false only in tests: fsync off
};

/// Several programs may share one cluster: each holds a share lock while it uses the server; the last one to leave may
/// stop it. Every call blocks for up to seconds: never in the GUI thread. (codebases.md §5 has the facts.)
class PrivateCluster
{
public:
    /// The database superuser of a private cluster; peer authentication maps the directory's owner (and root) to it.
    static constexpr const char *Owner = "guichet_admin";

    explicit PrivateCluster(ClusterSpec spec);
    ~PrivateCluster(); ///< releases the share lock; does not stop the server
    Q_DISABLE_COPY_MOVE(PrivateCluster)

    /// Creates what is missing, starts the server or joins a running one, creates database "guichet". Errors:
    /// cluster.foreign-directory, cluster.disk-full, cluster.wrong-version, cluster.socket-path-too-long,
    /// cluster.no-postgresql, cluster.network-filesystem, cluster.no-server-user, cluster.not-writable,
    /// cluster.comma-in-path, cluster.closed-path (a folder above that the server's user may not pass),
    /// cluster.not-started (log).
    [[nodiscard]] Result<> ensureStarted();
    /// Stops the server (fast, then immediate) unless another program uses it: then cluster.in-use.
    [[nodiscard]] Result<> stop();
    /// Stopped, running …, for `guichetctl status`.
    [[nodiscard]] bool isRunning() const;
    /// As the database superuser (migrations, psql).
    [[nodiscard]] ConnectionParams ownerConnection() const;
    /// As an operator, by SCRAM password over the socket.
    [[nodiscard]] ConnectionParams operatorConnection(const QString &name, const QString &password) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace guichet::storage
