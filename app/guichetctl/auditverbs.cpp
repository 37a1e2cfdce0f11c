// verify.
#include "verb.h"

#include <core/uuid7.h>
#include <operations/store/verify.h>

#include <QJsonArray>
#include <QJsonObject>

namespace guichet::ctl {

namespace {

Result<Outcome> verify(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const operations::Operation operation{
        makeUuid7(call.clock.nowUtc().toMSecsSinceEpoch()), QStringLiteral("verify"), QStringLiteral("SERVER"), {}};
    const QString witness =
        call.line.has(QStringLiteral("witness")) ? call.line.value(QStringLiteral("witness")) : access->witnessFile;
    const auto verification = operations::verify(*access->connection, operation, witness);
    if (!verification)
        return tl::unexpected(verification.error());
    QJsonArray findings;
    Table table{{Text::tr("Rule"), Text::tr("What"), Text::tr("Finding")}, {}, {}};
    for (const operations::Finding &finding : verification->findings) {
        findings.append(QJsonObject{{QStringLiteral("invariant"), finding.invariant},
                                    {QStringLiteral("subject"), finding.subject},
                                    {QStringLiteral("detail"), finding.detail}});
        table.rows.push_back({finding.invariant, finding.subject, finding.detail});
    }
    const QString counted = Text::tr("%1 operations, %2 orders, %3 tickets and %4 ledger transfers were checked.")
                                .arg(verification->operations)
                                .arg(verification->orders)
                                .arg(verification->tickets)
                                .arg(verification->transfers);
    const bool sound = verification->findings.empty();
    QJsonArray notes;
    QString noted;
    if (verification->noEarlierHeads) { // no finding, but it must not pass for a comparison either
        noted = Text::tr("There were no earlier heads to compare in %1: this is the first verification, or the file is "
                         "gone. Nobody "
                         "can tell whether the newest records were cut off.")
                    .arg(witness);
        notes.append(QJsonObject{{QStringLiteral("code"), QStringLiteral("witness.absent")},
                                 {QStringLiteral("message"), noted}});
        noted += u'\n';
    }
    const QString verdict =
        sound ? Text::tr("Nothing is wrong.") : Text::tr("Something is wrong: show this to whoever keeps the books.");
    return Outcome{QJsonObject{{QStringLiteral("findings"), findings},
                               {QStringLiteral("notes"), notes},
                               {QStringLiteral("operations"), verification->operations},
                               {QStringLiteral("orders"), verification->orders},
                               {QStringLiteral("tickets"), verification->tickets},
                               {QStringLiteral("transfers"), verification->transfers}},
                   (sound ? QString() : table.toText()) + counted + u' ' + verdict + u'\n' + noted, sound ? 0 : 1};
}

} // namespace

std::vector<Verb> auditVerbs()
{
    return {{{QStringLiteral("verify")},
             {},
             0,
             0,
             {QStringLiteral("witness")},
             Text::tr("prove that every cent, seat and record is accounted for; names the rows that are not"),
             QStringLiteral("guichetctl --private ~/counter verify"),
             verify}};
}

} // namespace guichet::ctl
