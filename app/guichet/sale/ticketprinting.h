// Prints tickets: takes them out of the database as a copy that counts, places them, and sends them to paper or PDF.
#pragma once

#include <core/clock.h>
#include <documents/store/ticketstore.h>
#include <documents/templatefolder.h>
#include <storage/executor.h>

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QUuid>

namespace guichet::desk {

/// Where tickets go. Kept in the machine's settings, because a printer belongs to a desk.
struct PrintTarget {
    QString printer;   ///< name of a system printer; empty: a PDF per sale
    QString pdfFolder; ///< made when it is missing
    documents::TicketStock stock = documents::TicketStock::A4;

    [[nodiscard]] static PrintTarget fromSettings();
    void toSettings() const;
};

/// What came out.
struct Printed {
    QStringList tickets; ///< as asked for
    QString place;       ///< file or printer
    bool isFile = false;
    bool duplicates = false;
};

class TicketPrinting : public QObject
{
    Q_OBJECT
public:
    TicketPrinting(storage::Executor &work, const Clock &clock, QString counter, QObject *parent = nullptr);
    ~TicketPrinting() override; ///< waits for a print under way

    void setTarget(const PrintTarget &target) { m_target = target; }
    [[nodiscard]] const PrintTarget &target() const { return m_target; }

    /// The first print of a ticket is the original; a later one is a duplicate and ends the barcode before it. What did
    /// not come out, because the answer got lost or the printer was off, is asked for again under the same operation:
    /// the paper that reaches the customer first is the original. @p operation is for a print that was decided before.
    void print(const QStringList &tickets, const QString &language, const QUuid &operation = {});
    /// These tickets of the sale in training @p training; no operation counts them.
    void printTraining(const QStringList &tickets, const QString &language, const QUuid &training);
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    void printed(const guichet::desk::Printed &printed);
    /// The tickets are sold all the same: they can be printed again.
    void failed(const guichet::Error &error, const QStringList &tickets);

private:
    template <typename Job>
    void take(const QStringList &asked, const QString &language, Job job);
    void place(const QStringList &asked, const std::vector<documents::PrintedTicket> &tickets, const QString &language);
    void finish(const QStringList &asked, const Result<Printed> &result);

    storage::Executor &m_work;
    const Clock &m_clock;
    const QString m_counter;
    PrintTarget m_target;
    QThreadPool m_paper;                   ///< painting is slow and needs no window
    QHash<QStringList, QUuid> m_unprinted; ///< operations whose paper has not been seen yet
    int m_busy = 0;
};

} // namespace guichet::desk
