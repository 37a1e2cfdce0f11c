#include "verify.h"

#include <operations/store/apply.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QScopeGuard>

#include <fcntl.h>
#include <unistd.h>

#include <optional>

namespace guichet::operations {

namespace {

/// Chain -> {seq, mac}.
struct Witness {
    std::optional<QJsonObject> heads; ///< empty: there is no file
    QString damage;                   ///< why a file that is there cannot be trusted
};

bool isHead(const QJsonValue &value)
{
    return value.isObject() && value[u"seq"].isDouble() && value[u"seq"].toInteger() >= 0 && value[u"mac"].isString();
}

Witness readWitness(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, file.errorString()};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    const QJsonObject heads = document.object();
    if (fault.error != QJsonParseError::NoError)
        return {{}, QStringLiteral("no JSON at byte %1: %2").arg(fault.offset).arg(fault.errorString())};
    if (heads.isEmpty()) // what is written always names the chain of the verification itself
        return {{}, QStringLiteral("no chain is in it")};
    for (auto chain = heads.constBegin(); chain != heads.constEnd(); ++chain) {
        if (!isHead(chain.value()))
            return {{}, QStringLiteral("chain %1 has no seq and mac").arg(chain.key())};
    }
    return {heads, {}};
}

/// QSaveFile brings the content to the disk before it renames; the new name is on the disk when the folder is.
Result<> writeWitness(const QString &path, const QJsonObject &witness)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return unavailable("witness.unwritable", QStringLiteral("no folder ") + folder, {path});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(witness).toJson()) < 0 || !file.commit())
        return unavailable("witness.unwritable", file.errorString(), {path});
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool kept = handle >= 0 && fsync(handle) == 0;
    const QString why = kept ? QString() : qt_error_string(errno);
    if (handle >= 0)
        ::close(handle);
    return kept ? Result<>() : unavailable("witness.unwritable", why, {path});
}

} // namespace

Result<Verification> verify(storage::Connection &connection, const Operation &operation, const QString &witnessFile)
{
    if (const Result<> open = connection.ensureOpen(); !open)
        return tl::unexpected(open.error());
    // Years of sales take longer to prove than one takes to be made.
    if (const auto patient = connection.query(QStringLiteral("SET statement_timeout = 0")); !patient)
        return tl::unexpected(patient.error());
    const auto impatient =
        qScopeGuard([&connection] { (void)connection.query(QStringLiteral("RESET statement_timeout")); });
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
    const Witness witness = readWitness(witnessFile);
    if (!witness.damage.isEmpty())
        result.findings.push_back({QStringLiteral("I17"), QStringLiteral("witness ") + witnessFile, witness.damage});
    result.noEarlierHeads = !witness.heads && witness.damage.isEmpty();
    const QJsonObject seen = witness.heads.value_or(QJsonObject());
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
        QJsonObject heads;
        const QJsonArray rows = answer->body.value(u"heads").toArray();
        for (const QJsonValue &head : rows) {
            heads.insert(head[u"chain"].toString(),
                         QJsonObject{{QStringLiteral("seq"), head[u"seq"]}, {QStringLiteral("mac"), head[u"mac"]}});
        }
        if (const Result<> written = writeWitness(witnessFile, heads); !written)
            return tl::unexpected(written.error());
    }
    return result;
}

} // namespace guichet::operations
