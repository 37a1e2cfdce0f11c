#include "payment.h"

#include <core/whendone.h>
#include <operations/store/apply.h>
#include <orders/store/checkout.h>

#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

Q_LOGGING_CATEGORY(lcPayment, "guichet.payment", QtInfoMsg)

namespace guichet::desk {

namespace {

constexpr int MillisecondsBetween = 1500;

/// Not an answer to the sale: the network, the server or the login stands in between.
bool isNoAnswer(const Error &error)
{
    return error.code == "operation.outcome-unknown" || error.code.startsWith("db.");
}

} // namespace

Payment::Payment(storage::Executor &work, QString note, QObject *parent)
    : QObject(parent)
    , m_work(work)
    , m_note(std::move(note))
{
    m_later.setSingleShot(true);
    m_later.setInterval(MillisecondsBetween);
    connect(&m_later, &QTimer::timeout, this, [this] { m_fromEarlierRun ? askEarlier() : ask(); });
}

void Payment::send(const operations::Operation &sale)
{
    Q_ASSERT(!isOpen());
    m_sale = sale;
    m_maybeRecorded = false;
    m_fromEarlierRun = false;
    m_attempt = 0;
    QSaveFile file(m_note);
    if (!file.open(QIODevice::WriteOnly) || file.write(sale.toCanonical()) < 0 || !file.commit())
        qCInfo(lcPayment) << "no note of the sale in" << m_note << file.errorString();
    ask();
}

void Payment::resume()
{
    QFile file(m_note);
    if (isOpen() || !file.open(QIODevice::ReadOnly))
        return;
    const Result<operations::Operation> sale = operations::Operation::fromCanonical(file.readAll());
    if (!sale) {
        qCInfo(lcPayment) << "unreadable note of a sale" << sale.error();
        return;
    }
    m_sale = *sale;
    m_maybeRecorded = true;
    m_fromEarlierRun = true;
    m_attempt = 0;
    askEarlier();
}

void Payment::askNow()
{
    if (isOpen() && !m_waiting) {
        m_later.stop();
        m_fromEarlierRun ? askEarlier() : ask();
    }
}

void Payment::ask()
{
    ++m_attempt;
    m_waiting = true;
    if (m_maybeRecorded)
        Q_EMIT asking(m_attempt);
    const auto question = [sale = *m_sale](auto &connection) { return orders::checkout(connection, sale); };
    whenDone(m_work.run(question), this, [this](const Result<orders::Receipt> &receipt) { answered(receipt); });
}

void Payment::askEarlier()
{
    ++m_attempt;
    m_waiting = true;
    Q_EMIT asking(m_attempt);
    const auto question = [id = m_sale->id](auto &connection) { return operations::earlierAnswer(connection, id); };
    whenDone(m_work.run(question), this, [this](const Result<std::optional<operations::Answer>> &answer) {
        m_waiting = false;
        if (!answer) {
            tryLater();
        } else if (!*answer) {
            close();
            Q_EMIT neverRecorded();
        } else {
            answered(orders::readReceipt(**answer));
        }
    });
}

void Payment::answered(const Result<orders::Receipt> &receipt)
{
    m_waiting = false;
    if (receipt) {
        close();
        Q_EMIT sold(*receipt);
        return;
    }
    m_maybeRecorded = m_maybeRecorded || receipt.error().code == "operation.outcome-unknown";
    if (m_maybeRecorded && isNoAnswer(receipt.error())) {
        tryLater();
        return;
    }
    close();
    Q_EMIT refused(receipt.error());
}

void Payment::tryLater()
{
    Q_EMIT asking(m_attempt);
    m_later.start();
}

void Payment::close()
{
    m_sale.reset();
    QFile::remove(m_note);
}

} // namespace guichet::desk
