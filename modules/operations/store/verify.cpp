#include "verify.h"

#include <operations/store/apply.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace guichet::operations {

namespace {

QJsonObject readWitness(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<> writeWitness(const QString &path, const QJsonObject &witness)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(witness).toJson()) < 0 || !file.commit())
        return unavailable("witness.unwritable", file.errorString(), {path});
    return {};
}

} // namespace

Result<Verification> verify(storage::Connection &connection, const Operation &operation, const QString &witnessFile)
{
    const Result<Answer> answer = apply(connection, operation);
    if (!answer)
        return tl::unexpected(answer.error());

    Verification result;
    const QJsonObject counted = answer->body.value(u"counted").toObject();
    result.operations = counted.value(u"operations").toInteger();
    result.orders = counted.value(u"orders").toInteger();
    result.tickets = counted.value(u"tickets").toInteger();
    result.transfers = counted.value(u"transfers").toInteger();
    const QJsonArray findings = answer->body.value(u"findings").toArray();
    for (const QJsonValue &row : findings)
        result.findings.push_back(
            {row[u"invariant"].toString(), row[u"subject"].toString(), row[u"detail"].toString()});

    // Heads seen before must still be records of their chain. A database of another installation has another identity.
    const QJsonObject seen = readWitness(witnessFile);
    for (auto chain = seen.constBegin(); chain != seen.constEnd(); ++chain) {
        const qint64 seq = chain.value()[u"seq"].toInteger();
        if (seq == 0)
            continue;
        const auto mac = connection.value(QStringLiteral("SELECT api.seal_of(?, ?)"), {chain.key(), seq});
        if (!mac)
            return tl::unexpected(mac.error());
        if (mac->toString() != chain.value()[u"mac"].toString()) {
            result.findings.push_back(
                {QStringLiteral("I17"), QStringLiteral("chain ") + chain.key(),
                 mac->isNull() || mac->toString().isEmpty()
                     ? QStringLiteral("record %1, seen at the last verification, is gone").arg(seq)
                     : QStringLiteral("record %1 is not the one seen at the last verification").arg(seq)});
        }
    }
    if (result.findings.empty()) {
        QJsonObject witness;
        const QJsonArray heads = answer->body.value(u"heads").toArray();
        for (const QJsonValue &head : heads) {
            witness.insert(head[u"chain"].toString(),
                           QJsonObject{{QStringLiteral("seq"), head[u"seq"]}, {QStringLiteral("mac"), head[u"mac"]}});
        }
        if (const Result<> written = writeWitness(witnessFile, witness); !written)
            return tl::unexpected(written.error());
    }
    return result;
}

} // namespace guichet::operations
