// The simulated printer as a network printer on this machine, in a thread of its own.
#pragma once

#include "simulatedprinter.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>

QT_BEGIN_NAMESPACE
class QTcpServer;
QT_END_NAMESPACE

namespace guichet::devices::escpos {

class PrinterOnNetwork
{
public:
    /// @p onPulse is called in the printer's thread, at the moment of the pulse. @p port 0: any that is free.
    explicit PrinterOnNetwork(quint16 port = 0, std::function<void()> onPulse = {});
    ~PrinterOnNetwork();
    Q_DISABLE_COPY_MOVE(PrinterOnNetwork)

    [[nodiscard]] quint16 port() const { return m_port; } ///< 0: the port is taken
    /// Looks at the printer or changes it, while nothing else does.
    template <typename Use>
    auto with(Use use)
    {
        const std::scoped_lock lock(m_mutex);
        return use(m_printer);
    }

private:
    void serve();

    std::mutex m_mutex;
    SimulatedPrinter m_printer;
    const std::function<void()> m_onPulse;
    QThread m_thread;
    QTcpServer *m_server; ///< lives in m_thread
    quint16 m_port = 0;
};

} // namespace guichet::devices::escpos
