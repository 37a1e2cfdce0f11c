#include "commandline.h"

#include "verb.h"

#include <QCoreApplication>

#include <span>

namespace guichet::ctl {

namespace {

struct Option {
    const char *name;
    const char *value; ///< nullptr: a flag
    const char *help;
};

constexpr Option Known[] = {
    {"private", "FOLDER",
     QT_TRANSLATE_NOOP("guichetctl", "the private database in this folder; else GUICHET_DIR, else the usual one")},
    {"profile", "NAME", QT_TRANSLATE_NOOP("guichetctl", "the central database of this profile (profiles.ini)")},
    {"as", "OPERATOR",
     QT_TRANSLATE_NOOP("guichetctl",
                       "who does it; else GUICHET_OPERATOR. Password: GUICHET_PASSWORD, PGPASSFILE or the keychain")},
    {"counter", "CODE",
     QT_TRANSLATE_NOOP("guichetctl", "at which counter; else GUICHET_COUNTER, else the first one of the organiser")},
    {"json", nullptr, QT_TRANSLATE_NOOP("guichetctl", "answer for programs")},
    {"language", "CODE", QT_TRANSLATE_NOOP("guichetctl", "fr, es or en; else the system's")},
    {"demo", nullptr, QT_TRANSLATE_NOOP("guichetctl", "load the demonstration season")},
    {"venue", "CODE", QT_TRANSLATE_NOOP("guichetctl", "the venue that the plan belongs to")},
    {"code", "CODE", QT_TRANSLATE_NOOP("guichetctl", "code of the plan; else the one in the file, else MAIN")},
    {"shapes", "FILE", QT_TRANSLATE_NOOP("guichetctl", "SVG with the shapes of the sectors, for plans that have none")},
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("guichetctl", "show what would happen, change nothing")},
    {"role", "ROLE", QT_TRANSLATE_NOOP("guichetctl", "cashier, supervisor, station, agency, accountant or manager")},
    {"point-of-sale", "CODE",
     QT_TRANSLATE_NOOP("guichetctl", "the only point of sale where this operator may work; an agency must have one")},
    {"category", "CODE", QT_TRANSLATE_NOOP("guichetctl", "seats of this category only")},
    {"state", "STATE", QT_TRANSLATE_NOOP("guichetctl", "free, held, sold, blocked or not-ours only")},
    {"performance", "CODE", QT_TRANSLATE_NOOP("guichetctl", "what is sold")},
    {"seats", "LABELS", QT_TRANSLATE_NOOP("guichetctl", "these seats: A-1-1,A-1-2")},
    {"best", "N", QT_TRANSLATE_NOOP("guichetctl", "the best N seats that are free")},
    {"accessible", nullptr, QT_TRANSLATE_NOOP("guichetctl", "a wheelchair place among the best seats")},
    {"standing", "BLOCK=N", QT_TRANSLATE_NOOP("guichetctl", "N places of a standing area")},
    {"price-type", "TYPES",
     QT_TRANSLATE_NOOP("guichetctl", "one for all seats, or one per seat: FULL,CHILD; else the first")},
    {"pay", "METHOD=AMOUNT",
     QT_TRANSLATE_NOOP(
         "guichetctl",
         "cash, card or cheque, and how much; METHOD=exact pays what is due; may be repeated; the reference may stand "
         "behind it: card=45.00:REFERENCE")},
    {"contact", "ID", QT_TRANSLATE_NOOP("guichetctl", "the customer's number")},
    {"operation", "UUID",
     QT_TRANSLATE_NOOP("guichetctl",
                       "id of the operation (version 7): asking again with the same id never does it twice")},
    {"reference", "TEXT",
     QT_TRANSLATE_NOOP("guichetctl",
                       "the card terminal's authorisation or the cheque's number, for a payment that has none; may be "
                       "repeated; without one it is recorded as unconfirmed")},
    {"reason", "TEXT", QT_TRANSLATE_NOOP("guichetctl", "why, for the record")},
    {"out", "FILE", QT_TRANSLATE_NOOP("guichetctl", "the file to write")},
    {"format", "FORMAT", QT_TRANSLATE_NOOP("guichetctl", "a4 (print at home) or ticket (5.5 × 2 inch)")},
    {"witness", "FILE", QT_TRANSLATE_NOOP("guichetctl", "where the chains' heads of the last verification are kept")},
};

constexpr std::array Global{"private", "profile", "as", "counter", "json", "language"};

const Option *find(const QString &name)
{
    for (const Option &option : Known) {
        if (name == QLatin1String(option.name))
            return &option;
    }
    return nullptr;
}

/// The verb with the longest path that begins the words.
const Verb *findVerb(const QStringList &words)
{
    const Verb *best = nullptr;
    for (const Verb &verb : verbs()) {
        if (words.mid(0, verb.path.size()) == verb.path && (!best || verb.path.size() > best->path.size()))
            best = &verb;
    }
    return best;
}

} // namespace

QStringList globalOptions()
{
    QStringList names;
    for (const char *name : Global)
        names << QLatin1String(name);
    return names;
}

QString optionHelp(const QString &name)
{
    const Option *option = find(name);
    Q_ASSERT(option);
    const QString form =
        QStringLiteral("--") + name + (option->value ? u' ' + QLatin1String(option->value) : QString());
    return form.leftJustified(26) + QCoreApplication::translate("guichetctl", option->help);
}

Result<CommandLine> readCommandLine(const QStringList &words)
{
    CommandLine line;
    line.words = words;
    QStringList positional;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == u"--") {
            line.rest = words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u"--")) {
            positional << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option *option = find(name);
        if (!option)
            return wrongInput("usage.unknown-option", {word});
        if (!option->value) {
            line.options[name] << QString();
        } else if (equals >= 0) {
            line.options[name] << word.mid(equals + 1);
        } else if (i + 1 < words.size()) {
            line.options[name] << words[++i];
        } else {
            return wrongInput("usage.value-missing", {word, QLatin1String(option->value)});
        }
        // A variable that was never set must not choose another database than the one that was meant.
        if ((name == u"private" || name == u"profile") && line.value(name).isEmpty())
            return wrongInput("usage.value-missing", {QStringLiteral("--") + name, QLatin1String(option->value)});
    }
    line.verb = findVerb(positional);
    if (!line.verb)
        return wrongInput("usage.unknown-verb", {positional.join(u' ')});
    line.arguments = positional.mid(line.verb->path.size());
    while (line.has(QStringLiteral("pay")) && !line.arguments.isEmpty() && line.arguments.constLast().contains(u'='))
        line.options[QStringLiteral("pay")] << line.arguments.takeLast(); // --pay cash=20 card=25
    for (auto it = line.options.keyBegin(); it != line.options.keyEnd(); ++it) {
        if (!globalOptions().contains(*it) && !line.verb->options.contains(*it))
            return wrongInput("usage.option-not-for-verb", {QStringLiteral("--") + *it, line.verb->path.join(u' ')});
    }
    if (line.arguments.size() < line.verb->fewest || line.arguments.size() > line.verb->most)
        return wrongInput("usage.arguments",
                          {QStringLiteral("guichetctl ") + line.verb->path.join(u' ') + u' ' + line.verb->arguments});
    return line;
}

} // namespace guichet::ctl
