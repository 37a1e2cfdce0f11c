// Where executors end that nobody needs any longer, so that no window waits for a server.
#pragma once

#include <storage/executor.h>

#include <QThreadPool>

#include <memory>

namespace guichet::storage {

/// Belongs to whoever may wait: its destructor does, for as long as ~Executor may take.
class RetiredExecutors
{
public:
    RetiredExecutors();
    ~RetiredExecutors();
    Q_DISABLE_COPY_MOVE(RetiredExecutors)

    /// Finishes what is queued there and closes the connection, in the background. Nobody hears of it any more but
    /// whoever asked with whenDone(). Call it in the executor's thread; null does nothing.
    void take(std::unique_ptr<Executor> executor);

private:
    QThreadPool m_pool;
};

} // namespace guichet::storage
