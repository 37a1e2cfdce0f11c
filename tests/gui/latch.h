// A hand on the database's door: what is asked there waits.
#pragma once

#include <storage/connection.h>

namespace guichet::test {

/// Holds every operation up in the database until it goes out of scope, or until the server dies.
class Latch
{
public:
    explicit Latch(const storage::ConnectionParams &owner)
        : m_lock(owner)
        , m_watch(owner)
    {
        if (!m_lock.ensureOpen() || !m_watch.ensureOpen() || !m_lock.begin() ||
            !m_lock.script(QStringLiteral("LOCK TABLE guichet.operation IN SHARE MODE")))
            qFatal("no lock");
    }

    [[nodiscard]] bool isWaitedFor()
    {
        const Result<QVariant> waiting = m_watch.value(QStringLiteral(
            "SELECT count(*)::int FROM pg_locks WHERE relation = 'guichet.operation'::regclass AND NOT granted"));
        return waiting && waiting->toInt() > 0;
    }

private:
    storage::Connection m_lock;
    storage::Connection m_watch;
};

} // namespace guichet::test
