// guichetctl: the counter from a terminal, for scripts, servers without a screen, and support.
#include "access.h"
#include "commandline.h"
#include "tell.h"
#include "verb.h"

#include <sentences/sentence.h>

#include <qt6keychain/keychain.h>

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

using namespace guichet;
using namespace guichet::ctl;

namespace {

int run(const CommandLine &line)
{
    const SystemClock clock;
    const Result<Outcome> outcome = line.verb->run({line, clock});
    if (!outcome)
        return tell(outcome.error(), line);
    QTextStream out(stdout);
    if (line.json()) {
        const QJsonDocument document =
            outcome->json.isArray() ? QJsonDocument(outcome->json.toArray()) : QJsonDocument(outcome->json.toObject());
        out << QString::fromUtf8(document.toJson(QJsonDocument::Compact)) << '\n';
    } else {
        out << outcome->text;
    }
    return outcome->exitCode;
}

/// The language of the option, else of the system, else English.
void installLanguage(QGuiApplication &app, QTranslator &translator, const QStringList &words)
{
    const qsizetype option = words.indexOf(QStringLiteral("--language"));
    const QLocale locale = option >= 0 && option + 1 < words.size() ? QLocale(words[option + 1]) : QLocale::system();
    QLocale::setDefault(locale);
    if (translator.load(locale, QStringLiteral("guichet"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        app.installTranslator(&translator);
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // tickets need fonts, not a screen
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("guichetctl"));
    QGuiApplication::setApplicationVersion(QStringLiteral(GUICHET_VERSION));
    const QStringList words = QGuiApplication::arguments().mid(1);
    QTranslator translator;
    installLanguage(app, translator, words);

    QStringList asked = words;
    if (const qsizetype option = asked.indexOf(QStringLiteral("--language")); option >= 0)
        asked.remove(option, std::min<qsizetype>(2, asked.size() - option));
    const bool isQuestion = asked.removeAll(QStringLiteral("--help")) > 0;
    if (asked.isEmpty() || asked.first() == u"help" || isQuestion) {
        const QString text = helpText(asked.value(0) == u"help" ? asked.mid(1) : QStringList());
        QTextStream(text.isEmpty() ? stderr : stdout)
            << (text.isEmpty()
                    ? sentence(Error{Error::Kind::WrongInput, "usage.unknown-verb", {}, {asked.mid(1).join(u' ')}}) +
                          u'\n'
                    : text);
        return text.isEmpty() ? 2 : 0;
    }
    const Result<CommandLine> line = readCommandLine(words);
    if (!line) {
        CommandLine unread;
        if (words.contains(QStringLiteral("--json")))
            unread.options[QStringLiteral("json")] << QString();
        return tell(line.error(), unread);
    }

    const std::optional<QString> entry = keychainEntry(*line);
    if (!entry)
        return run(*line);
    QKeychain::ReadPasswordJob job(QStringLiteral("guichet"));
    job.setAutoDelete(false);
    job.setKey(*entry);
    QObject::connect(&job, &QKeychain::Job::finished, &app, [&job, &line] {
        if (job.error() == QKeychain::NoError)
            setKeychainPassword(job.textData());
        QCoreApplication::exit(run(*line));
    });
    job.start();
    return QGuiApplication::exec();
}
