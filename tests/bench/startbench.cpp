// From the password to a counter that can sell, and from nothing to a database.
#include "bighouse.h"

#include <guichet/sale/salepage.h>
#include <guichet/sale/salesession.h>
#include <storage/executor.h>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QWidget>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guichet::bench {

namespace {

/// initdb and pg_ctl alone, with the options that the private cluster uses.
double bareStart()
{
    QTemporaryDir folder(QStringLiteral("/tmp/guichet-bare-XXXXXX"));
    QStringList prefix;
    if (geteuid() == 0) {
        const passwd *postgres = getpwnam("postgres");
        if (!postgres || chown(folder.path().toLocal8Bit().constData(), postgres->pw_uid, postgres->pw_gid) != 0)
            qFatal("no user postgres");
        prefix = {QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                  QStringLiteral("--init-groups")};
    }
    const QString bin = QStringLiteral("/usr/lib/postgresql/15/bin/");
    const QString data = folder.filePath(QStringLiteral("data"));
    const auto run = [&prefix](QStringList words) {
        words = prefix + words;
        QProcess process;
        process.setWorkingDirectory(QStringLiteral("/"));
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(words.takeFirst(), words);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
    };
    QElapsedTimer timer;
    timer.start();
    run({bin + QStringLiteral("initdb"), QStringLiteral("--pgdata=") + data, QStringLiteral("--encoding=UTF8"),
         QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--data-checksums"), QStringLiteral("--auth=trust")});
    run({bin + QStringLiteral("pg_ctl"), QStringLiteral("start"), QStringLiteral("--wait"), QStringLiteral("--silent"),
         QStringLiteral("--pgdata=") + data, QStringLiteral("--log=") + folder.filePath(QStringLiteral("log")),
         QStringLiteral("--options=-c listen_addresses='' -c unix_socket_directories='%1'").arg(folder.path())});
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    run({bin + QStringLiteral("pg_ctl"), QStringLiteral("stop"), QStringLiteral("--mode=immediate"),
         QStringLiteral("--silent"), QStringLiteral("--pgdata=") + data});
    return seconds;
}

double bareWindow(const storage::ConnectionParams &params)
{
    QElapsedTimer timer;
    timer.start();
    QWidget window;
    window.resize(1366, 768);
    storage::Executor executor(params);
    QEventLoop loop;
    whenDone(executor.run([](storage::Connection &c) { return c.value(QStringLiteral("SELECT 1")); }), &window,
             [&loop](const auto &) { loop.quit(); });
    window.show();
    loop.exec();
    window.grab();
    return double(timer.nsecsElapsed()) / 1e9;
}

double salePage(const storage::ConnectionParams &params)
{
    const SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    QWidget window;
    window.resize(1366, 768);
    storage::Executor work(params);
    storage::Executor feed(params);
    storage::Executor slow(params);
    const QTemporaryDir notes;
    desk::SaleSession session({work, feed, slow, clock, QStringLiteral("G1"),
                               desk::SaleNotes(notes.path(), QStringLiteral("bench"), QStringLiteral("cashier"))});
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(new desk::SalePage(session, true, &window));
    QEventLoop loop;
    QObject::connect(&session, &desk::SaleSession::performancesChanged, &loop, &QEventLoop::quit);
    window.show();
    loop.exec();
    window.grab();
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

void benchStart(BigHouse &house, Report &report)
{
    std::vector<double> starts;
    for (int round = 0; round < 3; ++round) {
        const double bare = bareStart();
        const BigHouse fresh(BigHouse::Filled::No);
        starts.push_back(fresh.firstStartSeconds() / bare);
    }
    report.atMost(QStringLiteral("first start of the private cluster, migrated"), median(starts),
                  QStringLiteral("bare initdb and pg_ctl start"), 3);

    std::vector<double> windows;
    (void)bareWindow(house.asCashier()); // fonts and styles are loaded once
    (void)salePage(house.asCashier());
    for (int round = 0; round < 5; ++round)
        windows.push_back(salePage(house.asCashier()) / bareWindow(house.asCashier()));
    report.atMost(QStringLiteral("login to usable Sale workspace"), median(windows),
                  QStringLiteral("bare Qt window on the same connection"), 2);
}

} // namespace guichet::bench
