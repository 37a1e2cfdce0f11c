// The folder of a private cluster: where things lie in it, whether it is ours, and whether it can hold a database.
#pragma once

#include <storage/servertools.h>

#include <QString>

namespace guichet::storage {

class ClusterFolder
{
public:
    explicit ClusterFolder(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString data() const { return m_path + u"/data"; }           ///< PGDATA
    [[nodiscard]] QString unfinished() const { return m_path + u"/data.new"; } ///< PGDATA while it is made
    [[nodiscard]] QString run() const { return m_path + u"/run"; }             ///< socket, locks, log
    [[nodiscard]] QString log() const { return run() + u"/server.log"; }
    [[nodiscard]] QString settings() const { return data() + u"/guichet.conf"; }
    [[nodiscard]] bool hasData() const;
    [[nodiscard]] bool exists() const;
    [[nodiscard]] int dataVersion() const; ///< PostgreSQL's major version; 0 without data

    /// Refuses a folder that is somebody else's or that cannot hold a cluster; touches nothing. Errors:
    /// cluster.foreign-directory, cluster.socket-path-too-long (path, its longest possible length in bytes),
    /// cluster.comma-in-path, cluster.network-filesystem.
    [[nodiscard]] Result<> check() const;
    /// Whom the server runs as: the owner of the folder, or @p whenRoot if root is about to make it.
    [[nodiscard]] Result<ServerAccount> account(const QString &whenRoot) const;
    /// Makes the folder and run/, both 0700 and the account's. Errors: cluster.not-writable, cluster.closed-path.
    [[nodiscard]] Result<> prepare(const ServerAccount &account) const;
    [[nodiscard]] qint64 freeBytes() const;

private:
    [[nodiscard]] QString nearestExisting() const;

    QString m_path;
};

/// Makes @p path private to @p account: 0700, and its own when root asks.
[[nodiscard]] Result<> makePrivate(const QString &path, const ServerAccount &account);

} // namespace guichet::storage
