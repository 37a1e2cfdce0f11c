#include "printeronnetwork.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace guichet::devices::escpos {

PrinterOnNetwork::PrinterOnNetwork(quint16 port, std::function<void()> onPulse)
    : m_onPulse(std::move(onPulse))
    , m_server(new QTcpServer)
{
    if (m_server->listen(QHostAddress::LocalHost, port))
        m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { serve(); });
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

PrinterOnNetwork::~PrinterOnNetwork()
{
    m_thread.quit();
    m_thread.wait();
}

void PrinterOnNetwork::serve()
{
    QTcpSocket *socket = m_server->nextPendingConnection();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
        const QByteArray bytes = socket->readAll();
        QByteArray answer;
        bool pulsed = false;
        {
            const std::scoped_lock lock(m_mutex);
            const qsizetype before = m_printer.pulses.size();
            answer = m_printer.take(bytes);
            pulsed = m_printer.pulses.size() > before;
        }
        if (pulsed && m_onPulse)
            m_onPulse();
        socket->write(answer);
    });
}

} // namespace guichet::devices::escpos
