// The private PostgreSQL: made, shared, killed and started again, and what it says when it cannot.
#include "clusterprogram.h"
#include "clusterroom.h"

#include <support/quiet.h>

#include <QDir>
#include <QProcess>
#include <QThread>

#include <array>
#include <csignal>
#include <pwd.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace guichet;
using namespace guichet::storage;
using test::ask;
using test::ClusterProgram;
using test::ClusterRoom;
using test::did;

namespace {

QByteArray codeOf(const Result<> &result) { return result ? QByteArray("none") : result.error().code; }

void writeFile(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// A small disk, for root; unmounted at the end.
class SmallDisk
{
public:
    SmallDisk(QString place, const char *size)
        : m_place(std::move(place))
    {
        QDir().mkpath(m_place);
        const QByteArray options = QByteArray("mode=0755,size=") + size;
        m_mounted = mount("tmpfs", QFile::encodeName(m_place).constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount2(QFile::encodeName(m_place).constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    void fill() const
    {
        QFile file(m_place + u"/ballast");
        const QByteArray block(1024 * 1024, 'x');
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (file.write(block) == block.size()) {
            }
        }
    }
    void makeRoom() const { QFile::remove(m_place + u"/ballast"); }

private:
    const QString m_place;
    bool m_mounted = false;
};

} // namespace

class PrivateClusterTest : public QObject
{
    Q_OBJECT
    ClusterRoom m_model; ///< a stopped cluster to copy
    std::unique_ptr<ClusterRoom> m_room;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_room.reset(); }

    void theFirstStartMakesAPrivateAndDurableCluster();
    void aLaterStartFindsTheData();
    void operatorsComeByPasswordAndOnlyTheOwnerIsSuperuser();
    void programsThatStartTogetherShareOneServer();
    void nobodyStopsTheServerOfAnother();
    void aKilledProgramLeavesTheServerToTheNext();
    void aFirstStartThatWasKilledIsRepeated_data();
    void aFirstStartThatWasKilledIsRepeated();
    void aKilledServerStartsAgainWithAllThatWasCommitted_data();
    void aKilledServerStartsAgainWithAllThatWasCommitted();
    void aPidFileOfADeadServerIsNoServer();
    void anEmptyPidFileIsNoServer();
    void aRecycledPidIsNeitherBelievedNorKilled();
    void stoppingWhatDoesNotRunIsDone();
    void theFolderMayHaveAnyName();
    void aFolderWithACommaIsRefused();
    void aFolderThatMovedStartsAgain();
    void aFolderThatIsNotOursIsLeftAlone_data();
    void aFolderThatIsNotOursIsLeftAlone();
    void aFileInTheWayIsNamed();
    void anotherVersionIsNamed();
    void aPathThatIsTooLongIsNamed();
    void missingServerProgramsAreNamed();
    void aServerUserThatDoesNotExistIsNamed();
    void aParentThatTheServerMayNotPassIsNamed();
    void aParentThatCannotBeWrittenIsNamed();
    void aFolderOfAnotherUserIsForeign();
    void aFullDiskIsNamedAndLeavesNothingBehind();
    void aDiskThatFillsUpLosesNothing();
    void anotherUserDoesNotReachTheServer();
    void rootRunsTheServerOfItsOwner();
    void allThisHoldsForAnOrdinaryUser();
};

void PrivateClusterTest::initTestCase()
{
    PrivateCluster cluster = m_model.cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(codeOf(cluster.stop()), "none");
}

void PrivateClusterTest::init()
{
    test::failOnAnyWarning();
    m_room = std::make_unique<ClusterRoom>();
}

void PrivateClusterTest::theFirstStartMakesAPrivateAndDurableCluster()
{
    PrivateCluster cluster({.directory = m_room->path()});
    QVERIFY(!cluster.isRunning());
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QVERIFY(cluster.isRunning());
    QCOMPARE(codeOf(cluster.ensureStarted()), "none"); // again: nothing to do
    QCOMPARE(ask(cluster.ownerConnection(),
                 QStringLiteral(
                     "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN "
                     "('data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', "
                     "'server_encoding', 'lc_collate', 'password_encryption')")),
             QStringLiteral("data_checksums=on fsync=on full_page_writes=on lc_collate=C.UTF-8 listen_addresses= "
                            "password_encryption=scram-sha-256 server_encoding=UTF8 synchronous_commit=on"));
    QCOMPARE(ask(cluster.ownerConnection(), QStringLiteral("SELECT current_database() || ' ' || session_user")),
             QStringLiteral("guichet guichet_admin"));
    for (const QString &name : {m_room->path(), m_room->folder().data(), m_room->folder().run()}) {
        struct stat entry {
        };
        QCOMPARE(stat(QFile::encodeName(name).constData(), &entry), 0);
        QCOMPARE(entry.st_mode & 0777, mode_t(0700));
    }
    QVERIFY(!QFileInfo::exists(m_room->folder().unfinished()));
    QCOMPARE(codeOf(cluster.stop()), "none");
    QVERIFY(!cluster.isRunning());
}

void PrivateClusterTest::aLaterStartFindsTheData()
{
    m_room->furnish(m_model);
    {
        PrivateCluster cluster = m_room->cluster();
        QCOMPARE(codeOf(cluster.ensureStarted()), "none");
        QVERIFY(did(cluster.ownerConnection(), QStringLiteral("CREATE TABLE kept AS SELECT 42 AS n")));
        QCOMPARE(codeOf(cluster.stop()), "none");
    }
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(ask(cluster.ownerConnection(), QStringLiteral("SELECT n FROM kept")), QStringLiteral("42"));
}

void PrivateClusterTest::operatorsComeByPasswordAndOnlyTheOwnerIsSuperuser()
{
    m_room->furnish(m_model);
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QVERIFY(did(cluster.ownerConnection(), QStringLiteral("CREATE ROLE cashier LOGIN PASSWORD 'it''s'")));
    const QString who = QStringLiteral("SELECT session_user");
    QCOMPARE(ask(cluster.operatorConnection(QStringLiteral("cashier"), QStringLiteral("it's")), who),
             QStringLiteral("cashier"));
    for (const QString &wrong : {QStringLiteral("its"), QString()}) {
        const QString refused = ask(cluster.operatorConnection(QStringLiteral("cashier"), wrong), who);
        QVERIFY2(refused.startsWith(QStringLiteral("Error(db.login ")), qPrintable(refused));
    }
    QCOMPARE(
        ask(cluster.ownerConnection(), QStringLiteral("SELECT string_agg(rolname, ' ') FROM pg_roles WHERE rolsuper")),
        QStringLiteral("guichet_admin"));
}

void PrivateClusterTest::programsThatStartTogetherShareOneServer()
{
    std::array<std::unique_ptr<ClusterProgram>, 4> programs;
    for (auto &program : programs)
        program = std::make_unique<ClusterProgram>(m_room->path());
    for (const auto &program : programs)
        QCOMPARE(program->answer(), "ready");
    const qint64 server = m_room->serverPid();
    QVERIFY(server > 0);
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(m_room->serverPid(), server);
    QCOMPARE(ask(cluster.ownerConnection(), QStringLiteral("SELECT 1")), QStringLiteral("1"));
}

void PrivateClusterTest::nobodyStopsTheServerOfAnother()
{
    m_room->furnish(m_model);
    ClusterProgram other(m_room->path());
    QCOMPARE(other.answer(), "ready");
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    const Result<> stopped = cluster.stop();
    QCOMPARE(codeOf(stopped), "cluster.in-use");
    QCOMPARE(stopped.error().args, QStringList{m_room->path()});
    QVERIFY(cluster.isRunning());
    PrivateCluster visitor = m_room->cluster(); // guichetctl stop, which never started anything
    QCOMPARE(codeOf(visitor.stop()), "cluster.in-use");
    other.finish();
    QCOMPARE(codeOf(visitor.stop()),
             "cluster.in-use"); // this program still uses it: its refused stop() changed nothing
    QCOMPARE(codeOf(cluster.stop()), "none");
    QVERIFY(!cluster.isRunning());
}

void PrivateClusterTest::aKilledProgramLeavesTheServerToTheNext()
{
    m_room->furnish(m_model);
    ClusterProgram crashing(m_room->path());
    QCOMPARE(crashing.answer(), "ready");
    const qint64 server = m_room->serverPid();
    crashing.kill();
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(m_room->serverPid(), server);
    QCOMPARE(codeOf(cluster.stop()), "none"); // and the dead do not count as users
}

void PrivateClusterTest::aFirstStartThatWasKilledIsRepeated_data()
{
    QTest::addColumn<QString>("sign"); // that the program has come this far
    QTest::newRow("before initdb") << QStringLiteral("run/start.lock");
    QTest::newRow("initdb begins") << QStringLiteral("data.new");
    QTest::newRow("initdb is half done") << QStringLiteral("data.new/global/pg_control");
    QTest::newRow("initdb is done") << QStringLiteral("data.new/guichet.conf");
    QTest::newRow("renamed") << QStringLiteral("data/guichet.conf");
    QTest::newRow("server starts") << QStringLiteral("data/postmaster.pid");
}

void PrivateClusterTest::aFirstStartThatWasKilledIsRepeated()
{
    QFETCH(QString, sign);
    ClusterProgram crashing(m_room->path());
    const QString path = m_room->path() + u'/' + sign;
    const QString later = m_room->folder().settings(); // a step that was too quick to be seen is over by then
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path) || QFileInfo::exists(later), 30000);
    crashing.kill();
    PrivateCluster cluster = m_room->cluster();
    const Result<> started = cluster.ensureStarted();
    QVERIFY2(started, qPrintable(started ? QString() : QDebug::toString(started.error())));
    QCOMPARE(ask(cluster.ownerConnection(), QStringLiteral("SELECT current_database()")), QStringLiteral("guichet"));
    QVERIFY(!QFileInfo::exists(m_room->folder().unfinished()));
}

void PrivateClusterTest::aKilledServerStartsAgainWithAllThatWasCommitted_data()
{
    QTest::addColumn<bool>("childrenToo");
    QTest::newRow("the server and its children") << true;
    QTest::newRow("the server alone") << false;
}

void PrivateClusterTest::aKilledServerStartsAgainWithAllThatWasCommitted()
{
    QFETCH(bool, childrenToo);
    m_room->furnish(m_model);
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    std::atomic<int> acknowledged = 0;
    const ConnectionParams params = cluster.ownerConnection();
    QVERIFY(did(params, QStringLiteral("CREATE TABLE sale (n int)")));
    const std::unique_ptr<QThread> seller(QThread::create([&] {
        Connection connection(params);
        if (!connection.ensureOpen())
            return;
        while (connection.query(QStringLiteral("INSERT INTO sale VALUES (?)"), {acknowledged.load()}))
            ++acknowledged;
    }));
    seller->start();
    QTRY_VERIFY_WITH_TIMEOUT(acknowledged > 200, 30000);
    const qint64 before = m_room->serverPid();
    if (childrenToo)
        m_room->killServer();
    else
        m_room->killPostmaster();
    const Result<> again = cluster.ensureStarted();
    QVERIFY2(again, qPrintable(again ? QString() : QDebug::toString(again.error())));
    QVERIFY(seller->wait());
    QVERIFY(m_room->serverPid() != before);
    const int kept = ask(params, QStringLiteral("SELECT count(DISTINCT n) FROM sale")).toInt();
    QVERIFY2(kept >= acknowledged && kept <= acknowledged + 1,
             qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(acknowledged)));
}

void PrivateClusterTest::aPidFileOfADeadServerIsNoServer()
{
    m_room->furnish(m_model);
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QFile pidFile(m_room->folder().data() + u"/postmaster.pid");
    QVERIFY(pidFile.open(QIODevice::ReadOnly));
    const QByteArray text = pidFile.readAll();
    pidFile.close();
    QCOMPARE(codeOf(cluster.stop()), "none");
    writeFile(pidFile.fileName(), text); // as a power cut leaves it
    QVERIFY(!cluster.isRunning());
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
}

void PrivateClusterTest::anEmptyPidFileIsNoServer()
{
    m_room->furnish(m_model);
    writeFile(m_room->folder().data() + u"/postmaster.pid", {}); // the power went while it was written
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.stop()), "none");
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
}

void PrivateClusterTest::aRecycledPidIsNeitherBelievedNorKilled()
{
    m_room->furnish(m_model);
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(codeOf(cluster.stop()), "none");
    QProcess innocent; // of the server's user: PostgreSQL would take it for its server
    runAs(innocent, *m_room->folder().account(QStringLiteral("postgres")));
    innocent.start(QStringLiteral("sleep"), {QStringLiteral("600")});
    QVERIFY(innocent.waitForStarted());
    const auto recycle = [&] {
        writeFile(m_room->folder().data() + u"/postmaster.pid", QByteArray::number(innocent.processId()) + '\n' +
                                                                    m_room->folder().data().toUtf8() +
                                                                    "\n1\n5432\n/x\n\n\nready   \n");
    };
    recycle();
    QVERIFY(!cluster.isRunning());
    QCOMPARE(codeOf(cluster.stop()), "none");
    QVERIFY(!innocent.waitForFinished(100));
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QVERIFY(cluster.isRunning());
    QVERIFY(!innocent.waitForFinished(100));
    innocent.kill();
    innocent.waitForFinished();
}

void PrivateClusterTest::stoppingWhatDoesNotRunIsDone()
{
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.stop()), "none");
    QVERIFY(!QFileInfo::exists(m_room->path())); // nor is anything made for it
}

void PrivateClusterTest::theFolderMayHaveAnyName()
{
    const QString odd = m_room->path() + u"/it's $HOME; `a` \"b\" \\c é";
    PrivateCluster cluster({.directory = odd, .durable = false});
    const Result<> started = cluster.ensureStarted();
    QVERIFY2(started, qPrintable(started ? QString() : QDebug::toString(started.error())));
    QCOMPARE(ask(cluster.ownerConnection(), QStringLiteral("SELECT 1")), QStringLiteral("1"));
    QCOMPARE(codeOf(cluster.stop()), "none");
}

void PrivateClusterTest::aFolderWithACommaIsRefused()
{
    PrivateCluster cluster({.directory = m_room->path() + u"/a,b"});
    QCOMPARE(codeOf(cluster.ensureStarted()), "cluster.comma-in-path");
}

void PrivateClusterTest::aFolderThatMovedStartsAgain()
{
    m_room->furnish(m_model);
    QVERIFY(QDir().rename(m_room->path(), m_room->outside(QStringLiteral("moved"))));
    PrivateCluster cluster({.directory = m_room->outside(QStringLiteral("moved"))});
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(codeOf(cluster.stop()), "none");
}

void PrivateClusterTest::aFolderThatIsNotOursIsLeftAlone_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("documents") << QStringLiteral("letter.odt");
    QTest::newRow("hidden files") << QStringLiteral(".profile");
    QTest::newRow("a cluster of somebody else") << QStringLiteral("PG_VERSION");
    QTest::newRow("a cluster of somebody else in data") << QStringLiteral("data/PG_VERSION");
    QTest::newRow("an empty folder data") << QStringLiteral("data/.keep");
    QTest::newRow("a folder run and more") << QStringLiteral("run/../run.txt");
}

void PrivateClusterTest::aFolderThatIsNotOursIsLeftAlone()
{
    QFETCH(QString, file);
    writeFile(m_room->path() + u'/' + file, "15\n");
    const QStringList before = QDir(m_room->path()).entryList(QDir::AllEntries | QDir::Hidden);
    PrivateCluster cluster = m_room->cluster();
    const Result<> started = cluster.ensureStarted();
    QCOMPARE(codeOf(started), "cluster.foreign-directory");
    QCOMPARE(started.error().kind, Error::Kind::Refused);
    QCOMPARE(started.error().args, QStringList{m_room->path()});
    QCOMPARE(codeOf(cluster.stop()), "cluster.foreign-directory");
    QCOMPARE(QDir(m_room->path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

void PrivateClusterTest::aFileInTheWayIsNamed()
{
    writeFile(m_room->outside(QStringLiteral("c")), "a file");
    PrivateCluster direct = m_room->cluster();
    QCOMPARE(codeOf(direct.ensureStarted()), "cluster.foreign-directory");
    PrivateCluster below({.directory = m_room->path() + u"/deeper"});
    const Result<> started = below.ensureStarted();
    QCOMPARE(codeOf(started), "cluster.foreign-directory");
    QCOMPARE(started.error().args, QStringList{m_room->path()});
}

void PrivateClusterTest::anotherVersionIsNamed()
{
    m_room->furnish(m_model);
    writeFile(m_room->folder().data() + u"/PG_VERSION", "9\n");
    PrivateCluster cluster = m_room->cluster();
    const Result<> started = cluster.ensureStarted();
    QCOMPARE(codeOf(started), "cluster.wrong-version");
    QCOMPARE(started.error().args.value(0), QStringLiteral("9"));
    QCOMPARE(started.error().args.value(1).isEmpty(), false);
}

void PrivateClusterTest::aPathThatIsTooLongIsNamed()
{
    const qsizetype room = 107 - QByteArray("/run/.s.PGSQL.5432").size() - m_room->path().toUtf8().size() - 1;
    const QString longest = m_room->path() + u'/' + QString(room, u'x');
    PrivateCluster tooLong({.directory = longest + u'x'});
    const Result<> started = tooLong.ensureStarted();
    QCOMPARE(codeOf(started), "cluster.socket-path-too-long");
    QCOMPARE(started.error().args, QStringList({longest + u'x', QString::number(longest.size())}));
    QVERIFY(!QFileInfo::exists(m_room->path()));
    PrivateCluster justRight({.directory = longest, .durable = false});
    QCOMPARE(codeOf(justRight.ensureStarted()), "none");
    QCOMPARE(codeOf(justRight.stop()), "none");
}

void PrivateClusterTest::missingServerProgramsAreNamed()
{
    const auto none = findServerTools(0, m_room->path());
    QVERIFY(!none);
    QCOMPARE(none.error().code, "cluster.no-postgresql");
    QVERIFY(QDir().mkpath(m_room->path() + u"/15/bin")); // only the client is installed
    QCOMPARE(findServerTools(0, m_room->path()).error().code, "cluster.no-postgresql");
}

void PrivateClusterTest::aServerUserThatDoesNotExistIsNamed()
{
    if (geteuid() != 0)
        QSKIP("only root runs the server as somebody else");
    for (const auto *name : {"no-such-user", "root"}) {
        PrivateCluster cluster({.directory = m_room->path(), .serverUser = QLatin1String(name)});
        const Result<> started = cluster.ensureStarted();
        QCOMPARE(codeOf(started), "cluster.no-server-user");
        QCOMPARE(started.error().args, QStringList{QLatin1String(name)});
    }
}

void PrivateClusterTest::aParentThatTheServerMayNotPassIsNamed()
{
    if (geteuid() != 0)
        QSKIP("only root runs the server as somebody else");
    const QString closed = m_room->outside(QStringLiteral("closed"));
    QCOMPARE(mkdir(QFile::encodeName(closed).constData(), 0700), 0);
    PrivateCluster cluster({.directory = closed + u"/a/b"});
    const Result<> started = cluster.ensureStarted();
    QCOMPARE(codeOf(started), "cluster.closed-path");
    QCOMPARE(started.error().args, QStringList({closed, QStringLiteral("postgres")}));
}

void PrivateClusterTest::aParentThatCannotBeWrittenIsNamed()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere; the run as an ordinary user has it");
    PrivateCluster cluster({.directory = QStringLiteral("/usr/guichet-test")});
    const Result<> started = cluster.ensureStarted();
    QCOMPARE(codeOf(started), "cluster.not-writable");
    QCOMPARE(started.error().args, QStringList{QStringLiteral("/usr")});
}

void PrivateClusterTest::aFolderOfAnotherUserIsForeign()
{
    if (geteuid() == 0)
        QSKIP("root may enter every folder; the run as an ordinary user has it");
    PrivateCluster cluster({.directory = QStringLiteral("/usr")});
    QCOMPARE(codeOf(cluster.ensureStarted()), "cluster.foreign-directory");
}

void PrivateClusterTest::aFullDiskIsNamedAndLeavesNothingBehind()
{
    const SmallDisk disk(m_room->path(), "64m");
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    PrivateCluster cluster = m_room->cluster();
    const Result<> started = cluster.ensureStarted();
    QCOMPARE(codeOf(started), "cluster.disk-full");
    QCOMPARE(started.error().kind, Error::Kind::Unavailable);
    QCOMPARE(started.error().args.value(0), m_room->path());
    QVERIFY(!m_room->folder().hasData());
    QVERIFY(!QFileInfo::exists(m_room->folder().unfinished()));
}

void PrivateClusterTest::aDiskThatFillsUpLosesNothing()
{
    const QString place = m_room->outside(QStringLiteral("disk"));
    const SmallDisk disk(place, "320m");
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    PrivateCluster cluster({.directory = place + u"/c", .durable = false});
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    const ConnectionParams params = cluster.ownerConnection();
    QVERIFY(did(params, QStringLiteral("CREATE TABLE kept AS SELECT 42 AS n")));
    QCOMPARE(codeOf(cluster.stop()), "none");
    disk.fill();
    const Result<> full = cluster.ensureStarted();
    QVERIFY2(codeOf(full) == "cluster.disk-full", qPrintable(full ? QString() : QDebug::toString(full.error())));
    disk.makeRoom();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(ask(params, QStringLiteral("SELECT n FROM kept")), QStringLiteral("42"));
    QCOMPARE(codeOf(cluster.stop()), "none");
}

void PrivateClusterTest::anotherUserDoesNotReachTheServer()
{
    m_room->furnish(m_model);
    if (geteuid() != 0)
        QSKIP("only root may become another user");
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QProcess psql;
    psql.start(QStringLiteral("setpriv"),
               {QStringLiteral("--reuid=nobody"), QStringLiteral("--regid=nogroup"), QStringLiteral("--clear-groups"),
                QStringLiteral("psql"), QStringLiteral("-h"), m_room->folder().run(), QStringLiteral("-U"),
                QStringLiteral("guichet_admin"), QStringLiteral("guichet")});
    QVERIFY(psql.waitForFinished());
    QVERIFY(psql.exitCode() != 0);
    QVERIFY(psql.readAllStandardError().contains("Permission denied"));
}

void PrivateClusterTest::rootRunsTheServerOfItsOwner()
{
    const passwd *nobody = getpwnam("nobody");
    if (geteuid() != 0 || !nobody)
        QSKIP("only root may run the server as somebody else");
    QCOMPARE(mkdir(QFile::encodeName(m_room->path()).constData(), 0700), 0);
    QCOMPARE(chown(QFile::encodeName(m_room->path()).constData(), nobody->pw_uid, nobody->pw_gid), 0);
    PrivateCluster cluster = m_room->cluster();
    QCOMPARE(codeOf(cluster.ensureStarted()), "none");
    QCOMPARE(QFileInfo(QStringLiteral("/proc/%1").arg(m_room->serverPid())).ownerId(), nobody->pw_uid);
    QCOMPARE(ask(cluster.ownerConnection(), QStringLiteral("SELECT session_user")), QStringLiteral("guichet_admin"));
    QCOMPARE(codeOf(cluster.stop()), "none");
}

void PrivateClusterTest::allThisHoldsForAnOrdinaryUser()
{
    if (geteuid() != 0)
        QSKIP("this is the run of an ordinary user");
    QProcess inner;
    inner.setProcessChannelMode(QProcess::MergedChannels);
    inner.start(QStringLiteral("setpriv"), {QStringLiteral("--reuid=nobody"), QStringLiteral("--regid=nogroup"),
                                            QStringLiteral("--clear-groups"), QCoreApplication::applicationFilePath()});
    QVERIFY(inner.waitForFinished(300000));
    const QByteArray output = inner.readAll();
    QVERIFY2(inner.exitStatus() == QProcess::NormalExit && inner.exitCode() == 0, output.constData());
    QVERIFY2(output.contains("aKilledServerStartsAgainWithAllThatWasCommitted"), output.constData());
}

int main(int argc, char **argv)
{
    if (const int other = test::runClusterProgram(argc, argv); other >= 0)
        return other;
    QCoreApplication application(argc, argv);
    PrivateClusterTest subject;
    return QTest::qExec(&subject, argc, argv);
}
#include "tst_privatecluster.moc"
