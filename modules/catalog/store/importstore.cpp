#include "importstore.h"

#include <catalog/store/planpayload.h>
#include <operations/store/apply.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

namespace guichet::catalog {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject venuePlan(const QString &venue, const SeatingPlan &plan)
{
    const QJsonObject payload = planPayload(plan);
    return QJsonObject{{QStringLiteral("venue"), venue},
                       {QStringLiteral("plan"), payload},
                       {QStringLiteral("digest"), sha256(QJsonDocument(payload).toJson(QJsonDocument::Compact))}};
}

std::vector<Change> readChanges(const operations::Answer &answer)
{
    std::vector<Change> changes;
    const QJsonArray rows = answer.body.value(u"changes").toArray();
    for (const QJsonValue &row : rows) {
        changes.push_back({row[u"what"].toString(), row[u"code"].toString(), row[u"change"].toString(),
                           row[u"from"].toString(), row[u"to"].toString()});
    }
    return changes;
}

/// What would change is what changes, taken back.
Result<std::vector<Change>> run(storage::Connection &c, operations::Operation operation, const QJsonObject &payload,
                                Mode mode)
{
    const QByteArray text = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    operation.body.insert(QStringLiteral("payload_sha256"), sha256(text));
    // A stadium takes longer than a sale may.
    if (const auto patient = c.query(QStringLiteral("SET statement_timeout = '10min'")); !patient)
        return tl::unexpected(patient.error());
    const auto impatient = qScopeGuard([&c] { (void)c.query(QStringLiteral("RESET statement_timeout")); });
    if (mode == Mode::Apply)
        return operations::applyWithPayload(c, operation, text).map(readChanges);
    if (const Result<> begun = c.begin(); !begun)
        return tl::unexpected(begun.error());
    const auto changes = operations::applyWithPayload(c, operation, text).map(readChanges);
    c.rollback();
    return changes;
}

} // namespace

Result<std::vector<Change>> importPlan(storage::Connection &c, const operations::Operation &operation,
                                       const SeatingPlan &plan, const QString &venueCode, Mode mode)
{
    return run(c, operation, {{QStringLiteral("plans"), QJsonArray{venuePlan(venueCode, plan)}}}, mode);
}

Result<std::vector<Change>> importSeason(storage::Connection &c, const operations::Operation &operation,
                                         const Season &season, Mode mode)
{
    QJsonArray plans;
    for (const Season::VenuePlan &plan : season.plans)
        plans.append(venuePlan(plan.venue, plan.plan));
    return run(c, operation, {{QStringLiteral("season"), season.document}, {QStringLiteral("plans"), plans}}, mode);
}

} // namespace guichet::catalog
