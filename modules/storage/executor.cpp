// See executor.h.
#include "executor.h"

#include "serverlogin.h"

#include <QLoggingCategory>
#include <QSqlDatabase>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcExecutor, "guichet.storage.executor", QtInfoMsg)

namespace guichet::storage {

Executor::Executor(ConnectionParams params, QObject *parent)
    : QObject(parent)
    , m_params(std::move(params))
    , m_worker(std::make_unique<QObject>())
    , m_connection(m_params)
{
    // Qt 6.4 fills its table of drivers without a lock at first use (QTBUG-112961): let it happen here, in one thread.
    Q_UNUSED(QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")));
    m_thread.setObjectName(m_params.applicationName);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    post([this](Connection &) {
        m_pulse = std::make_unique<QTimer>();
        QObject::connect(m_pulse.get(), &QTimer::timeout, m_worker.get(), [this] { watch(); });
        m_pulse->start(1s);
    });
}

Executor::~Executor()
{
    m_ending = true;
    post([this](Connection &connection) {
        m_pulse.reset();
        connection.close();
        m_thread.quit();
    });
    const QDeadlineTimer longest(20s); // more than the statement_timeout of a connection
    while (!m_thread.wait(QDeadlineTimer(3s))) {
        if (longest.hasExpired() || !serverAnswers(m_params))
            m_connection.interrupt();
    }
}

void Executor::post(std::function<void(Connection &)> task)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, task = std::move(task)] { task(m_connection); }, Qt::QueuedConnection);
}

Result<> Executor::makeReady()
{
    if (m_ending && m_link == Link::Down && !m_connection.isOpen())
        return unavailable("db.lost", QStringLiteral("the program is ending and the server is not there"));
    const Result<> open = m_connection.ensureOpen();
    // A server that refuses the name or the password is there: asking it again every second would help nobody.
    if (!open)
        report(open.error().kind == Error::Kind::Unavailable ? Link::Down : Link::Refused);
    return open;
}

void Executor::settle()
{
    if (m_connection.inTransaction()) {
        qCWarning(lcExecutor) << "a job left its transaction open; it is rolled back";
        m_connection.rollback();
    }
    report(m_connection.isOpen() ? Link::Up : Link::Down);
}

void Executor::watch()
{
    if (m_link == Link::Up && !m_connection.isAttached()) {
        m_connection.close();
        report(Link::Down);
    }
    if (m_link == Link::Down && makeReady())
        report(Link::Up);
}

void Executor::report(Link link)
{
    if (std::exchange(m_link, link) == link)
        return;
    QMetaObject::invokeMethod(
        this, [this, link] { Q_EMIT linkChanged(link); }, Qt::QueuedConnection);
}

} // namespace guichet::storage
