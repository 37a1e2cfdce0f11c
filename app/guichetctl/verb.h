// One verb of the command line: what it is called, what it takes, what it does.
#pragma once

#include "access.h"
#include "commandline.h"
#include "table.h"

#include <core/clock.h>

#include <QCoreApplication>
#include <QJsonValue>

#include <functional>

namespace guichet::ctl {

/// Where the command line's texts are translated.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(guichetctl)
};

/// What a verb answers: the same facts for programs and for people.
struct Outcome {
    QJsonValue json;
    QString text;
    int exitCode = 0; ///< 1 where the answer itself is bad news, as a failed verification
};

struct Call {
    const CommandLine &line;
    const Clock &clock;
};

struct Verb {
    QStringList path;     ///< {"performance", "list"}
    QString arguments;    ///< as in the usage line: "CODE"
    qsizetype fewest = 0; ///< positional arguments after the path
    qsizetype most = 0;
    QStringList options; ///< names of its own options; the global ones always count
    QString summary;     ///< one line, translated
    QString example;
    std::function<Result<Outcome>(Call)> run;
};

/// All of them, in the order of `guichetctl help`.
[[nodiscard]] const std::vector<Verb> &verbs();

[[nodiscard]] std::vector<Verb> setupVerbs();
[[nodiscard]] std::vector<Verb> catalogueVerbs();
[[nodiscard]] std::vector<Verb> saleVerbs();
[[nodiscard]] std::vector<Verb> orderVerbs();
[[nodiscard]] std::vector<Verb> ticketVerbs();
[[nodiscard]] std::vector<Verb> auditVerbs();

/// `guichetctl help` and `guichetctl help VERB`.
[[nodiscard]] QString helpText(const QStringList &path);

} // namespace guichet::ctl
