// The verbs together, and what help says about them.
#include "verb.h"

#include <QCoreApplication>

namespace guichet::ctl {

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all = [] {
        std::vector<Verb> list;
        for (auto part : {setupVerbs(), catalogueVerbs(), saleVerbs(), orderVerbs(), ticketVerbs(), auditVerbs()})
            list.insert(list.end(), part.begin(), part.end());
        return list;
    }();
    return all;
}

QString helpText(const QStringList &path)
{
    QString text;
    for (const Verb &verb : verbs()) {
        const QString name = verb.path.join(u' ');
        const bool asked = !path.isEmpty() && verb.path.mid(0, path.size()) == path;
        if (path.isEmpty()) {
            text +=
                QStringLiteral("  ") + QString(name + u' ' + verb.arguments).leftJustified(44) + verb.summary + u'\n';
        } else if (asked) {
            text += QStringLiteral("guichetctl ") + name + u' ' + verb.arguments + QStringLiteral("\n  ") +
                    verb.summary + u'\n';
            for (const QString &option : verb.options)
                text += QStringLiteral("    ") + optionHelp(option) + u'\n';
            text += QStringLiteral("  $ ") + verb.example + QStringLiteral("\n\n");
        }
    }
    if (path.isEmpty()) {
        text = QCoreApplication::translate(
                   "guichetctl", "Usage: guichetctl [--private FOLDER | --profile NAME] [--as OPERATOR] VERB …") +
               QStringLiteral("\n\n") + text + u'\n' +
               QCoreApplication::translate("guichetctl", "Options that every verb takes:") + u'\n';
        for (const QString &option : globalOptions())
            text += QStringLiteral("  ") + optionHelp(option) + u'\n';
        text +=
            QCoreApplication::translate("guichetctl", "guichetctl help VERB tells more and shows an example.") + u'\n';
    }
    return text;
}

} // namespace guichet::ctl
