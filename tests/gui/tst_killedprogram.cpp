// The real program on a real screen, killed between payment and answer, and started again.
#include "desk.h"
#include "latch.h"

#include <support/quiet.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>

using namespace guichet;
using test::Latch;
using test::Patience;

namespace {

/// A screen of its own, and somebody who types.
class Screen
{
public:
    Screen()
    {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(Patience)) {
        }
        m_display = QStringLiteral(":") + QString::fromLatin1(m_server.readLine().trimmed());
        if (m_display.size() < 2)
            qFatal("no screen");
    }
    ~Screen()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Screen)

    [[nodiscard]] const QString &display() const { return m_display; }
    /// Gives the keyboard to the window, once it is there.
    void focus()
    {
        tool({QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
              QStringLiteral("--name"), QStringLiteral("Guichet"), QStringLiteral("windowfocus"),
              QStringLiteral("--sync")});
    }
    void type(const QString &text)
    {
        tool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), text});
    }
    void key(const char *name) { tool({QStringLiteral("key"), QLatin1String(name)}); }

private:
    void tool(const QStringList &arguments)
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        tool.setProcessEnvironment(environment);
        tool.start(QStringLiteral("xdotool"), arguments);
        if (!tool.waitForFinished(Patience) || tool.exitCode() != 0)
            qFatal("xdotool %s: %s", qPrintable(arguments.join(u' ')), tool.readAllStandardError().constData());
    }

    QProcess m_server;
    QString m_display;
};

} // namespace

class TestKilledProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *tool : {"Xvfb", "xdotool"}) {
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP("needs Xvfb and xdotool");
        }
        m_house = std::make_unique<test::House>();
        m_screen = std::make_unique<Screen>();
        const QDir home(m_house->files.path());
        QVERIFY(home.mkpath(QStringLiteral("config/guichet")) && home.mkpath(QStringLiteral("data")));
        write(home.filePath(QStringLiteral("config/guichet/profiles.ini")),
              QStringLiteral("[test]\nhost=%1\ndatabase=%2\n").arg(m_house->owner.host, m_house->owner.database));
        write(home.filePath(QStringLiteral("config/guichet/guichet.conf")),
              QStringLiteral("[print]\nfolder=%1\n").arg(home.filePath(QStringLiteral("pdf"))));
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_house.reset();
    }
    void init()
    {
        test::failOnAnyWarning();
        m_house->removePdfs();
        QDir(noteFolder()).removeRecursively();
        m_house->sql(QStringLiteral("DELETE FROM guichet.occupancy WHERE state = 'h'")); // of a killed program
    }
    void cleanup() { kill(); }

    void aSaleThatTheServerStillWorksOnIsEndedBeforeItIsCalledNotRecorded()
    {
        takeOneSeat();
        const qint64 before = orders();
        {
            Latch latch(m_house->owner);
            m_screen->key("F9");
            QTRY_VERIFY_WITH_TIMEOUT(latch.isWaitedFor(), Patience);
            kill();
            QCOMPARE(notes().size(), 1);
            QVERIFY(latch.isWaitedFor()); // the server goes on without the program

            signIn();
            QTRY_VERIFY_WITH_TIMEOUT(!latch.isWaitedFor(), Patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(busy(), 0, Patience);
        QCOMPARE(orders(), before);
        QCOMPARE(notes().size(), 1); // somebody has to decide
    }

    void aSaleThatWasRecordedBehindTheKilledProgramIsShownAndItsTicketIsTheOriginal()
    {
        takeOneSeat();
        const qint64 before = orders();
        m_house->keepAnswersBack();
        m_screen->key("F9");
        QTRY_VERIFY_WITH_TIMEOUT(m_house->isKeepingAnAnswerBack(), Patience);
        kill();
        m_house->sql(QStringLiteral("SELECT pg_reload_conf()"));
        QTRY_COMPARE_WITH_TIMEOUT(orders(), before + 1, Patience);

        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(asked(QStringLiteral("%api.sweep%")), 1, Patience); // the page is there
        QTRY_COMPARE_WITH_TIMEOUT(busy(), 0, Patience);
        QVERIFY(m_house->pdfs().isEmpty());
        int presses = 0;
        do { // until the sale is on screen and takes the key
            m_screen->key("r");
        } while (!QTest::qWaitFor([this] { return !m_house->pdfs().isEmpty(); }, 2000) && ++presses < 10);
        QCOMPARE(m_house->pdfs().size(), 1);
        QVERIFY(m_house->pdfs().filter(QStringLiteral("duplicate")).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(notes().isEmpty(), Patience);
        QCOMPARE(orders(), before + 1);
    }

private:
    static void write(const QString &path, const QString &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path));
    }

    void signIn()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_screen->display());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("HOME"), m_house->files.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_house->files.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_house->files.filePath(QStringLiteral("data")));
        m_program.setProcessEnvironment(environment);
        m_program.setProcessChannelMode(QProcess::ForwardedChannels);
        m_program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/guichet"),
                        {QStringLiteral("--profile"), QStringLiteral("test"), QStringLiteral("--counter"),
                         QStringLiteral("T1"), QStringLiteral("--language"), QStringLiteral("en")});
        QVERIFY(m_program.waitForStarted());
        m_screen->focus();
        m_screen->key("Tab"); // from wherever the cursor is …
        m_screen->key("shift+Tab");
        if (!m_signedInBefore)
            m_screen->type(QStringLiteral("cashier\t")); // … which is the password once a name is remembered
        m_screen->type(QStringLiteral("demo"));
        m_screen->key("Return");
        QTRY_VERIFY_WITH_TIMEOUT(sessions() > 0, Patience);
        m_signedInBefore = true;
    }

    void takeOneSeat()
    {
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(asked(QStringLiteral("%api.sweep%")), 1, Patience); // after the list is there
        m_screen->key("F2");
        m_screen->type(QStringLiteral("SYM1"));
        m_screen->key("Return");
        QTRY_COMPARE_WITH_TIMEOUT(sessions(), 3, Patience); // the third one follows the plan
        m_screen->type(QStringLiteral("1b"));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_house->count(
                QStringLiteral("SELECT count(*) FROM guichet.occupancy WHERE state = 'h' AND held_until > now()")),
            1, Patience);
    }

    void kill()
    {
        if (m_program.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_program.processId()), SIGKILL);
        m_program.waitForFinished();
    }

    [[nodiscard]] QString noteFolder() const
    {
        return m_house->files.filePath(QStringLiteral("data/guichet/guichet/unanswered"));
    }
    [[nodiscard]] QStringList notes() const { return QDir(noteFolder()).entryList(QDir::Files); }
    [[nodiscard]] qint64 orders() { return m_house->count(QStringLiteral("SELECT count(*) FROM guichet.order_file")); }
    [[nodiscard]] qint64 sessions() { return asked(QStringLiteral("%")); }
    [[nodiscard]] qint64 asked(const QString &query)
    {
        return m_house->count(
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'cashier' AND query LIKE '%1'")
                .arg(query));
    }
    [[nodiscard]] qint64 busy()
    {
        return m_house->count(
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'cashier' AND state <> 'idle'"));
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<Screen> m_screen;
    QProcess m_program;
    bool m_signedInBefore = false;
};

QTEST_GUILESS_MAIN(TestKilledProgram)
#include "tst_killedprogram.moc"
