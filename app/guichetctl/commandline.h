// Reads the words after "guichetctl".
#pragma once

#include <core/error.h>

#include <QHash>
#include <QStringList>

namespace guichet::ctl {

struct Verb;

struct CommandLine {
    const Verb *verb = nullptr;
    QStringList arguments;               ///< positional, after the verb's path
    QHash<QString, QStringList> options; ///< name without dashes -> values; flags have one empty value
    QStringList rest;                    ///< after a lone "--"
    QStringList words;                   ///< all of it, as typed

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return options.value(option).value(0); }
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }
};

/// Errors: usage.unknown-option, usage.value-missing, usage.unknown-verb, usage.option-not-for-verb,
/// usage.arguments (args: usage line). Options may stand anywhere, as "--name value" or "--name=value".
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &words);

[[nodiscard]] QStringList globalOptions();
/// "--pay METHOD=AMOUNT   what the customer hands over…"
[[nodiscard]] QString optionHelp(const QString &name);

} // namespace guichet::ctl
