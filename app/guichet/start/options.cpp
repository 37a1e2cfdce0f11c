#include "options.h"

#include <setup/databasefolder.h>

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace guichet::desk {

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Options", "Box-office counter"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption directory(
        QStringLiteral("private"),
        QCoreApplication::translate("Options", "Use the private database in DIR; made when it is missing."),
        QStringLiteral("DIR"));
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        QCoreApplication::translate("Options", "Use the central database that NAME in profiles.ini describes."),
        QStringLiteral("NAME"));
    const QCommandLineOption counter(QStringLiteral("counter"),
                                     QCoreApplication::translate("Options", "Stand at counter CODE."),
                                     QStringLiteral("CODE"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QCoreApplication::translate("Options", "Speak fr, es or en."),
                                      QStringLiteral("CODE"));
    parser.addOptions({directory, profile, counter, language});
    parser.process(arguments);

    const auto misused = [&parser](const QString &what) {
        fprintf(stderr, "%s\n\n%s\n", qUtf8Printable(what), qUtf8Printable(parser.helpText()));
        exit(2);
    };
    Options options;
    if (parser.isSet(directory) && parser.isSet(profile))
        misused(QCoreApplication::translate("Options", "Give --private or --profile, not both."));
    if (!parser.positionalArguments().isEmpty())
        misused(
            QCoreApplication::translate("Options", "Unexpected: %1").arg(parser.positionalArguments().constFirst()));
    options.profile = parser.value(profile);
    if (options.profile.isEmpty())
        options.privateDirectory = databaseFolder(parser.value(directory));
    options.counter = parser.value(counter);
    options.language = parser.value(language);
    if (!options.language.isEmpty() &&
        !QStringList{QStringLiteral("fr"), QStringLiteral("es"), QStringLiteral("en")}.contains(options.language))
        misused(QCoreApplication::translate("Options", "Languages are fr, es and en."));
    return options;
}

} // namespace guichet::desk
