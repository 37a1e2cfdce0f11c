// See retiredexecutors.h.
#include "retiredexecutors.h"

namespace guichet::storage {

constexpr int AtOnce = 16; ///< they wait for a server, not for a processor

RetiredExecutors::RetiredExecutors() { m_pool.setMaxThreadCount(AtOnce); }

RetiredExecutors::~RetiredExecutors() { m_pool.waitForDone(); }

void RetiredExecutors::take(std::unique_ptr<Executor> executor)
{
    if (!executor)
        return;
    executor->disconnect();
    executor->moveToThread(nullptr); // so that another thread may destroy it
    m_pool.start([ending = executor.release()] { delete ending; });
}

} // namespace guichet::storage
