#include "passwordprompt.h"

#include <QTextStream>

#include <csignal>
#include <termios.h>
#include <unistd.h>

namespace guichet::ctl {

namespace {

/// Keeps what is typed off the screen. A program that is interrupted meanwhile leaves the terminal as it was.
class Unseen
{
public:
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &s_before);
        termios silent = s_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ECHONL; // the line ends on the screen too
        for (const int ending : {SIGINT, SIGTERM, SIGHUP})
            std::signal(ending, showAgainAndEnd);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Unseen()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        for (const int ending : {SIGINT, SIGTERM, SIGHUP})
            std::signal(ending, SIG_DFL);
    }
    Q_DISABLE_COPY_MOVE(Unseen)

private:
    static void showAgainAndEnd(int signal)
    {
        tcsetattr(STDIN_FILENO, TCSANOW, &s_before);
        _exit(128 + signal);
    }
    static termios s_before;
};
termios Unseen::s_before{};

} // namespace

QString askForPassword(const QString &question)
{
    QTextStream in(stdin);
    if (isatty(STDIN_FILENO) == 0)
        return in.readLine();
    const Unseen unseen; // before the question: whoever answers it at once must not be seen either
    QTextStream(stderr) << question << Qt::flush;
    return in.readLine();
}

} // namespace guichet::ctl
