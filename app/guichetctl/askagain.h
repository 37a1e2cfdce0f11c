// What is said when nobody knows whether an operation was recorded: which one it is, and what to type to ask again.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUuid>

namespace guichet::ctl {

struct CommandLine;

/// The words as a shell takes them.
[[nodiscard]] QString shellWords(const QStringList &words);

/// One sentence, or two where the verb takes --operation: then the whole line to type.
[[nodiscard]] QString howToAskAgain(const CommandLine &line, const QUuid &operation);

/// While it lives, an operation is under way: a program that is told to end (SIGTERM, SIGINT, SIGHUP) says which one
/// before it does, as it would for an unknown outcome, and exits 3.
class UnderWay
{
public:
    UnderWay(const CommandLine &line, const QUuid &operation);
    ~UnderWay();
    Q_DISABLE_COPY_MOVE(UnderWay)

private:
    QByteArray m_lastWords;
};

} // namespace guichet::ctl
