// Brings the result of background work back to an object of the GUI thread.
#pragma once

#include <QFutureWatcher>

namespace guichet {

/// Calls @p then(result) in the thread of @p context once @p future is finished, never if @p context dies first.
/// QFuture::then(context, …) must not be used for this: in Qt 6.4 it asserts when the context is gone (codebases.md
/// §4.8).
template <typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace guichet
