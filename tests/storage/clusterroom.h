// A folder for the private cluster of one test, and the rough hands that the test lays on it.
#pragma once

#include <storage/clusterfolder.h>
#include <storage/connection.h>
#include <storage/privatecluster.h>
#include <storage/serverprocess.h>

#include <QTemporaryDir>

namespace guichet::test {

class ClusterRoom
{
public:
    ClusterRoom();
    ~ClusterRoom(); ///< stops the server, whatever state it is in
    Q_DISABLE_COPY_MOVE(ClusterRoom)

    [[nodiscard]] QString path() const { return m_temporary.filePath(QStringLiteral("c")); }
    [[nodiscard]] QString outside(const QString &name) const { return m_temporary.filePath(name); }
    [[nodiscard]] storage::ClusterFolder folder() const { return storage::ClusterFolder(path()); }
    [[nodiscard]] storage::PrivateCluster cluster() const
    {
        return storage::PrivateCluster({.directory = path(), .durable = false}); // kill -9 loses nothing either way
    }
    /// A cluster that was made before, so that not every test waits for initdb.
    void furnish(const ClusterRoom &model) const;
    [[nodiscard]] qint64 serverPid() const { return storage::serverOn(folder().data()).pid; }
    void killServer() const;     ///< kill -9 of the server and its children
    void killPostmaster() const; ///< kill -9 of the server alone: its children are orphans for a moment

private:
    QTemporaryDir m_temporary;
};

/// What one query says, or the error as text.
[[nodiscard]] QString ask(const storage::ConnectionParams &params, const QString &sql);

/// Whether a statement succeeded.
[[nodiscard]] bool did(const storage::ConnectionParams &params, const QString &sql);

} // namespace guichet::test
