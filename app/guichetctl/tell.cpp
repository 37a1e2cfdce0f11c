#include "tell.h"

#include "askagain.h"
#include "commandline.h"

#include <sentences/sentence.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace guichet::ctl {

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Refused:
        return 1;
    case Error::Kind::WrongInput:
        return 2;
    case Error::Kind::Unavailable:
        return 3;
    }
    Q_UNREACHABLE();
}

QString errorText(const Error &error, const CommandLine &line)
{
    const bool unknown = error.code == "operation.outcome-unknown";
    const QUuid operation = unknown ? QUuid(error.args.value(0)) : QUuid();
    const QString message = sentence(error) + (unknown ? u' ' + howToAskAgain(line, operation) : QString());
    if (!line.json())
        return message + u'\n';
    QJsonObject told{{QStringLiteral("code"), QString::fromLatin1(error.code)}, {QStringLiteral("message"), message}};
    if (unknown)
        told.insert(QStringLiteral("operation"), operation.toString(QUuid::WithoutBraces));
    return QString::fromUtf8(
               QJsonDocument(QJsonObject{{QStringLiteral("error"), told}}).toJson(QJsonDocument::Compact)) +
           u'\n';
}

int tell(const Error &error, const CommandLine &line)
{
    QTextStream(line.json() ? stdout : stderr) << errorText(error, line);
    return exitCodeOf(error);
}

} // namespace guichet::ctl
