#include "payment.h"

#include <core/whendone.h>
#include <operations/store/apply.h>
#include <orders/store/checkout.h>

#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(lcPayment, "guichet.payment", QtInfoMsg)

namespace guichet::desk {

namespace {

constexpr int MillisecondsBetween = 1500;

/// Not an answer to the sale: the network, the server or the login stands in between, or nobody here can read it.
bool isNoAnswer(const Error &error)
{
    return error.kind == Error::Kind::Unavailable || error.code == "db.login" || error.code == "db.certificate" ||
           error.code == "db.no-row";
}

/// The sale may have been recorded all the same.
bool isUnknown(const Error &error)
{
    return error.code == "operation.outcome-unknown" || error.code == "answer.malformed" || error.code == "db.no-row";
}

/// Whoever asks anew must be sure that no earlier session is still busy with the sale: it could commit afterwards.
Result<> endEarlier(storage::Connection &connection, const SaleNote &note)
{
    for (const storage::Backend &backend : note.asked) {
        const Result<bool> ended = storage::endBackend(connection, backend);
        if (!ended)
            return tl::unexpected(ended.error());
        if (!*ended)
            return unavailable("operation.outcome-unknown", QStringLiteral("session %1 stays").arg(backend.pid),
                               {note.sale.id.toString(QUuid::WithoutBraces)});
    }
    return {};
}

} // namespace

struct Payment::Asked {
    SaleNote note;
    Result<std::optional<orders::Receipt>> receipt; ///< empty: was not recorded
    std::optional<Error> notNoted;
};

Payment::Payment(storage::Executor &work, SaleNotes notes, QObject *parent)
    : QObject(parent)
    , m_work(work)
    , m_notes(std::move(notes))
{
    m_later.setSingleShot(true);
    m_later.setInterval(MillisecondsBetween);
    connect(&m_later, &QTimer::timeout, this, [this] { m_onlyAsking ? askEarlier() : ask(); });
}

void Payment::send(const SaleNote &sale)
{
    begin(sale, false);
    ask();
}

void Payment::begin(const SaleNote &note, bool earlier)
{
    Q_ASSERT(!isOpen());
    m_note = note;
    m_seen.insert(note.sale.id);
    m_earlier = earlier;
    m_onlyAsking = false;
    m_maybeRecorded = false;
    m_attempt = 0;
    m_why = {};
}

void Payment::resume()
{
    if (isOpen() || m_never)
        return;
    for (const SaleNote &note : m_notes.own()) {
        if (m_seen.contains(note.sale.id))
            continue;
        begin(note, true);
        m_onlyAsking = true;
        m_maybeRecorded = true;
        askEarlier();
        return;
    }
}

void Payment::sendEarlier()
{
    if (isOpen() || !m_never)
        return;
    begin(*std::exchange(m_never, std::nullopt), true);
    ask();
}

void Payment::dropEarlier()
{
    if (m_never)
        forget(std::exchange(m_never, std::nullopt)->sale.id);
}

void Payment::forget(const QUuid &sale) { m_notes.remove(sale); }

void Payment::setAside()
{
    if (!isInDoubt())
        return;
    m_later.stop();
    m_note.reset();
    Q_EMIT leftInDoubt();
}

void Payment::askNow()
{
    if (isOpen() && !m_waiting) {
        m_later.stop();
        m_onlyAsking ? askEarlier() : ask();
    }
}

void Payment::ask()
{
    ++m_attempt;
    m_waiting = true;
    if (m_maybeRecorded)
        Q_EMIT asking(m_attempt, m_why);
    const auto question = [note = *m_note, notes = m_notes](storage::Connection &connection) -> Result<Asked> {
        Asked asked{note, std::optional<orders::Receipt>(), std::nullopt};
        if (const Result<> ended = endEarlier(connection, note); !ended)
            return tl::unexpected(ended.error());
        const Result<storage::Backend> backend = storage::backendOf(connection);
        if (!backend)
            return tl::unexpected(backend.error());
        if (std::ranges::find(asked.note.asked, *backend) == asked.note.asked.end())
            asked.note.asked.push_back(*backend);
        if (const Result<> written = notes.write(asked.note); !written)
            asked.notNoted = written.error();
        asked.receipt = orders::checkout(connection, note.sale);
        return asked;
    };
    whenDone(m_work.run(question), this, [this, sale = m_note->sale.id](const Result<Asked> &asked) {
        if (m_note && m_note->sale.id == sale) // else it was set aside
            answered(asked);
    });
}

void Payment::askEarlier()
{
    ++m_attempt;
    m_waiting = true;
    Q_EMIT asking(m_attempt, m_why);
    const auto question = [note = *m_note](storage::Connection &connection) -> Result<Asked> {
        if (const Result<> ended = endEarlier(connection, note); !ended)
            return tl::unexpected(ended.error());
        const Result<std::optional<operations::Answer>> answer = operations::earlierAnswer(connection, note.sale.id);
        if (!answer)
            return tl::unexpected(answer.error());
        Asked asked{note, std::optional<orders::Receipt>(), std::nullopt};
        if (*answer)
            asked.receipt = orders::readReceipt(**answer);
        return asked;
    };
    whenDone(m_work.run(question), this, [this, sale = m_note->sale.id](const Result<Asked> &asked) {
        if (m_note && m_note->sale.id == sale)
            answered(asked);
    });
}

void Payment::answered(const Result<Asked> &asked)
{
    m_waiting = false;
    if (asked) {
        m_note = asked->note;
        if (asked->notNoted) {
            qCInfo(lcPayment) << "a sale without a note" << *asked->notNoted;
            if (m_attempt == 1)
                Q_EMIT notNoted(*asked->notNoted);
        }
    }
    const Result<std::optional<orders::Receipt>> receipt = asked ? asked->receipt : tl::unexpected(asked.error());
    const SaleNote note = *m_note;
    if (receipt && *receipt) {
        m_note.reset();
        const bool training = orders::isTraining(note.sale);
        Q_EMIT sold({**receipt, note.print, m_earlier, !m_onlyAsking, training,
                     !m_onlyAsking && !training && orders::fillsDrawer(note.sale)});
        return;
    }
    if (receipt) {
        m_note.reset();
        m_never = note; // the note stays until somebody has read it
        Q_EMIT neverRecorded(note);
        return;
    }
    m_maybeRecorded = m_maybeRecorded || isUnknown(receipt.error());
    if (m_maybeRecorded && isNoAnswer(receipt.error())) {
        tryLater(receipt.error());
        return;
    }
    m_note.reset();
    forget(note.sale.id);
    if (m_earlier)
        Q_EMIT earlierRefused(receipt.error());
    else
        Q_EMIT refused(receipt.error());
}

void Payment::tryLater(const Error &why)
{
    m_why = why;
    Q_EMIT asking(m_attempt, m_why);
    m_later.start();
}

} // namespace guichet::desk
