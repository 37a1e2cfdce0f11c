// Runs database work off the GUI thread: one thread, one connection, jobs in order.
#pragma once

#include <storage/connection.h>

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace guichet::storage {

enum class Link {
    Unknown,
    Up,
    Down,
    Refused, ///< the server is there and turns this login away, or cannot prove who it is
};

/// Jobs get the connection by reference and return values; results arrive through whenDone(). A lost connection is
/// reopened before the next job, and tried again in the background once a second until it is back. A login that the
/// server refuses is tried again by the next job only.
class Executor : public QObject
{
    Q_OBJECT
public:
    explicit Executor(ConnectionParams params, QObject *parent = nullptr);
    /// Finishes what is queued, closes the connection, joins the thread. A server that no longer answers is not waited
    /// for, and one that does is not for longer than any statement may take: the job it holds up and those behind it
    /// end with db.lost. That can be seconds; a window gives its executors to RetiredExecutors instead.
    ~Executor() override;
    Q_DISABLE_COPY_MOVE(Executor)

    /// @p job : Result<T>(Connection &).
    template <typename Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using R = std::invoke_result_t<Job, Connection &>;
        auto promise = std::make_shared<QPromise<R>>(); // std::function wants a copyable closure
        promise->start();
        QFuture<R> future = promise->future();
        post([this, promise, job = std::move(job)](Connection &connection) mutable {
            if (!promise->isCanceled()) {
                if (const Result<> open = makeReady(); !open) {
                    promise->addResult(R(tl::unexpected(open.error())));
                } else {
                    R result = job(connection);
                    settle();
                    promise->addResult(std::move(result));
                }
            }
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] const ConnectionParams &params() const { return m_params; }

Q_SIGNALS:
    /// Emitted in the thread of this object when the link's state changes.
    void linkChanged(guichet::storage::Link link);

private:
    void post(std::function<void(Connection &)> task);
    [[nodiscard]] Result<> makeReady();
    void settle();
    void watch();
    void report(Link link);

    const ConnectionParams m_params;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives in m_thread, receives the tasks
    std::unique_ptr<QTimer> m_pulse;   ///< lives in m_thread, calls watch() once a second
    Connection m_connection;           ///< opened, used and closed in m_thread
    Link m_link = Link::Unknown;       ///< touched in m_thread only
    std::atomic<bool> m_ending = false;
};

} // namespace guichet::storage
