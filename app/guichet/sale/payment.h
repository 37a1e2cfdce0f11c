// Sends a decided sale until the database has answered it, never a second one instead.
#pragma once

#include <operations/operation.h>
#include <orders/sale.h>
#include <storage/executor.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace guichet::desk {

/// A sale whose answer got lost may have been recorded. It is written to a file before it leaves and sent again under
/// the same id until there is an answer, also after the program was killed: then resume() asks what became of it.
class Payment : public QObject
{
    Q_OBJECT
public:
    /// @param note the file that remembers an unanswered sale; its folder exists.
    Payment(storage::Executor &work, QString note, QObject *parent = nullptr);

    void send(const operations::Operation &sale);
    /// Asks after a sale that an earlier run of the program left unanswered, if there is one.
    void resume();
    /// Between sending and answer.
    [[nodiscard]] bool isOpen() const { return m_sale.has_value(); }
    /// Does not wait for the next attempt.
    void askNow();

Q_SIGNALS:
    void sold(const guichet::orders::Receipt &receipt);
    /// Definitely not recorded.
    void refused(const guichet::Error &error);
    /// The outcome is unknown and being asked for the @p attempt th time.
    void asking(int attempt);
    /// A sale of an earlier run was never recorded: there is nothing to give to the customer.
    void neverRecorded();

private:
    void ask();
    void askEarlier();
    void answered(const Result<orders::Receipt> &receipt);
    void tryLater();
    void close();

    storage::Executor &m_work;
    QString m_note;
    std::optional<operations::Operation> m_sale;
    bool m_maybeRecorded = false;
    bool m_fromEarlierRun = false;
    bool m_waiting = false; ///< for an answer that is on its way
    int m_attempt = 0;
    QTimer m_later;
};

} // namespace guichet::desk
