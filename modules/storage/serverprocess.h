// Whether a server runs on a data folder: what postmaster.pid says, checked against the processes that live.
#pragma once

#include <QString>

namespace guichet::storage {

enum class ServerState {
    Absent,   ///< no pid file, or of a process that is dead
    Unclear,  ///< the pid file is empty: a server is just writing it, or was cut off while it did
    Starting, ///< ours, recovering or not yet listening
    Ready,    ///< ours, takes connections
    Stopping, ///< ours, on its way out
    Recycled, ///< the pid belongs to another program now: PostgreSQL would believe it, and stop would kill it
};

struct ServerProcess {
    ServerState state = ServerState::Absent;
    qint64 pid = 0;
};

[[nodiscard]] ServerProcess serverOn(const QString &data);

/// Whether process @p pid is alive and works in @p data, as a server does.
[[nodiscard]] bool worksIn(qint64 pid, const QString &data);

/// Whether any process works in @p data, such as a backend whose server was killed.
[[nodiscard]] bool anyProcessIn(const QString &data);

} // namespace guichet::storage
