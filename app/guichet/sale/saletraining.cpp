// The session's training mode.
#include "salesession.h"

#include <core/uuid7.h>
#include <operations/store/apply.h>

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcTraining, "guichet.training", QtInfoMsg)

namespace guichet::desk {

operations::Operation SaleSession::trainingSwitch(bool on, const QString &trainee) const
{
    return {makeUuid7(m_clock.nowUtc().toMSecsSinceEpoch()),
            QStringLiteral("training"),
            m_counter,
            {{QStringLiteral("on"), on}, {QStringLiteral("trainee"), trainee}}};
}

void SaleSession::beginTraining(const QString &trainee)
{
    if (isTraining() || m_payment.isOpen() || seatsInHand() > 0)
        return; // a basket that began as a sale does not end as a training
    const auto job = [noted = trainingSwitch(true, trainee)](auto &connection) {
        return operations::apply(connection, noted);
    };
    ask(Place::Basket, job, [this, trainee](const operations::Answer &) {
        m_trainee = trainee;
        // What was begun while the answer was on its way was begun as a sale.
        if (m_payment.isOpen() || seatsInHand() > 0) {
            noteTrainingEnd();
            Q_EMIT refused(Place::Basket, Error{Error::Kind::Refused, "training.basket-open", {}, {}});
        }
        Q_EMIT trainingChanged();
    });
}

void SaleSession::endTraining()
{
    if (!isTraining() || m_payment.isOpen())
        return;
    giveUpAll(); // nor the other way round
    noteTrainingEnd();
    Q_EMIT trainingChanged();
}

void SaleSession::noteTrainingEnd()
{
    const auto job = [noted = trainingSwitch(false, m_trainee)](auto &connection) {
        return operations::apply(connection, noted);
    };
    m_trainee.clear();
    // Sales are sales again whether or not the note of it arrives; that it began is sealed, and so is every sale's
    // kind.
    whenDone(m_work.run(job), this, [](const Result<operations::Answer> &noted) {
        if (!noted)
            qCWarning(lcTraining) << "the end of a training was not noted:" << noted.error();
    });
}

} // namespace guichet::desk
