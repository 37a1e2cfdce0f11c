#include "askagain.h"

#include "tell.h"
#include "verb.h"

#include <QRegularExpression>

#include <csignal>
#include <unistd.h>

namespace guichet::ctl {

namespace {

constexpr int Endings[] = {SIGTERM, SIGINT, SIGHUP};

/// Composed before the signal can come, and kept by UnderWay: a handler may call little more than write().
struct LastWords {
    const char *text;
    size_t size;
    int stream;
    int exitCode;
};
LastWords s_lastWords;

extern "C" void sayAndEnd(int)
{
    [[maybe_unused]] const ssize_t written = write(s_lastWords.stream, s_lastWords.text, s_lastWords.size);
    _exit(s_lastWords.exitCode);
}

} // namespace

QString shellWords(const QStringList &words)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,@%+-]+$"));
    QStringList quoted;
    for (QString word : words) {
        if (!plain.match(word).hasMatch())
            word = u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
        quoted << word;
    }
    return quoted.join(u' ');
}

QString howToAskAgain(const CommandLine &line, const QUuid &operation)
{
    const QString id = operation.toString(QUuid::WithoutBraces);
    const QString named = Text::tr("It is operation %1.").arg(id);
    const QString option = QStringLiteral("operation");
    if (!line.verb || !line.verb->options.contains(option))
        return named;
    QStringList words{QStringLiteral("guichetctl")};
    words += line.words;
    if (!line.has(option)) // no verb with this option takes words after "--"
        words << QStringLiteral("--operation") << id;
    return named + u' ' + Text::tr("To ask again, type: %1").arg(shellWords(words));
}

UnderWay::UnderWay(const CommandLine &line, const QUuid &operation)
{
    const Error unknown{
        Error::Kind::Unavailable, "operation.outcome-unknown", {}, {operation.toString(QUuid::WithoutBraces)}};
    m_lastWords = errorText(unknown, line).toUtf8();
    s_lastWords = {m_lastWords.constData(), size_t(m_lastWords.size()), line.json() ? STDOUT_FILENO : STDERR_FILENO,
                   exitCodeOf(unknown)};
    for (const int ending : Endings)
        std::signal(ending, sayAndEnd);
}

UnderWay::~UnderWay()
{
    for (const int ending : Endings)
        std::signal(ending, SIG_DFL);
}

} // namespace guichet::ctl
