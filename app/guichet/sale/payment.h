// Sends a decided sale until the database has answered it, never a second one instead.
#pragma once

#include "salenote.h"

#include <operations/operation.h>
#include <orders/sale.h>
#include <storage/executor.h>

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace guichet::desk {

/// A sale that the database recorded.
struct Sold {
    orders::Receipt receipt;
    QUuid print;           ///< the operation for the first print of its tickets
    bool earlier = false;  ///< its basket is not the present one: an earlier run of the program sent it
    bool fresh = true;     ///< recorded just now: somebody waits for the tickets
    bool training = false; ///< nothing was sold
    bool drawer = false;   ///< money or a cheque is to go into the drawer now
};

/// A sale whose answer got lost may have been recorded. It is noted on the disk before it leaves and sent again under
/// the same id until there is an answer. The note stays until the tickets are printed, so that also a killed program
/// forgets nothing: resume() finds the note. It ends the session that was given the sale and then asks what was
/// answered; after that nothing can record the sale any more, so that "not recorded" is final. It is not sent again by
/// itself: the customer may have left long ago. Whoever is at the desk decides (sendEarlier(), dropEarlier()).
class Payment : public QObject
{
    Q_OBJECT
public:
    Payment(storage::Executor &work, SaleNotes notes, QObject *parent = nullptr);

    /// @p sale has not been sent yet.
    void send(const SaleNote &sale);
    /// Asks after the next sale that an earlier run of the program left behind, if there is one.
    void resume();
    /// Sends the sale of neverRecorded() after all.
    void sendEarlier();
    /// Forgets the sale of neverRecorded().
    void dropEarlier();
    /// The tickets of a recorded sale are printed, or somebody decided to leave them: the note has done its work.
    void forget(const QUuid &sale);
    /// Goes on without an answer. The note stays: the next start asks again.
    void setAside();

    /// Between sending and answer.
    [[nodiscard]] bool isOpen() const { return m_note.has_value(); }
    /// Sent at least once, and nobody knows what became of it.
    [[nodiscard]] bool isInDoubt() const { return isOpen() && m_maybeRecorded; }
    /// Does not wait for the next attempt.
    void askNow();
    /// Who else left a sale at this counter that was not seen through to its tickets.
    [[nodiscard]] QStringList otherOperators() const { return m_notes.otherOperators(); }

Q_SIGNALS:
    void sold(const guichet::desk::Sold &sold);
    /// Definitely not recorded.
    void refused(const guichet::Error &error);
    /// The same for a sale of an earlier run.
    void earlierRefused(const guichet::Error &error);
    /// The outcome is unknown, for the reason @p why, and being asked for the @p attempt th time.
    void asking(int attempt, const guichet::Error &why);
    /// A sale of an earlier run was not recorded and will not be, unless sendEarlier() sends it again.
    void neverRecorded(const guichet::desk::SaleNote &sale);
    /// The sale is under way without a note: it is safe as long as the program lives.
    void notNoted(const guichet::Error &error);
    void leftInDoubt();

private:
    struct Asked;

    void begin(const SaleNote &note, bool earlier);
    void ask();
    void askEarlier();
    void answered(const Result<Asked> &asked);
    void tryLater(const Error &why);

    storage::Executor &m_work;
    const SaleNotes m_notes;
    std::optional<SaleNote> m_note;
    std::optional<SaleNote> m_never; ///< what neverRecorded() told
    QSet<QUuid> m_seen;              ///< of this run, or resumed already
    bool m_maybeRecorded = false;
    bool m_earlier = false;
    bool m_onlyAsking = false; ///< an earlier sale that is not to be sent
    bool m_waiting = false;    ///< for an answer that is on its way
    int m_attempt = 0;
    Error m_why; ///< there was no answer last time
    QTimer m_later;
};

} // namespace guichet::desk
