// See servertools.h.
#include "servertools.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guichet::storage {

Result<ServerAccount> accountNamed(const QString &name)
{
    const passwd *entry = getpwnam(name.toLocal8Bit().constData());
    if (!entry || entry->pw_uid == 0)
        return refused("cluster.no-server-user", {name});
    return ServerAccount{name, entry->pw_uid, entry->pw_gid};
}

Result<ServerAccount> accountOf(uint uid)
{
    const passwd *entry = getpwuid(uid);
    if (!entry || uid == 0) // initdb and peer authentication want a name
        return refused("cluster.no-server-user", {QString::number(uid)});
    return ServerAccount{QString::fromLocal8Bit(entry->pw_name), uid, entry->pw_gid};
}

Result<ServerTools> findServerTools(int wanted, const QString &root)
{
    QList<int> installed;
    for (const QString &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString bin = root + u'/' + name + u"/bin/";
        if (name.toInt() > 0 && QFileInfo(bin + u"initdb").isExecutable() &&
            QFileInfo(bin + u"postgres").isExecutable())
            installed.append(name.toInt());
    }
    if (installed.isEmpty())
        return unavailable("cluster.no-postgresql", QStringLiteral("no server below %1").arg(root), {root});
    std::sort(installed.begin(), installed.end());
    const int major = wanted == 0 ? installed.last() : wanted;
    if (!installed.contains(major)) {
        QStringList names;
        for (const int version : std::as_const(installed))
            names.append(QString::number(version));
        return refused("cluster.wrong-version", {QString::number(wanted), names.join(QStringLiteral(", "))});
    }
    return ServerTools{QStringLiteral("%1/%2/bin").arg(root).arg(major), major};
}

void runAs(QProcess &process, const ServerAccount &account, int parentDeathSignal, int inheritedFile)
{
    QProcessEnvironment clean; // no PGPORT, PGOPTIONS, PGDATA or language of the person who works here
    clean.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    clean.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(clean);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    const bool change = geteuid() == 0;
    // Runs in the child between fork and exec: calls that are safe in a signal handler only.
    process.setChildProcessModifier([=, uid = account.uid, gid = account.gid] {
        if (change && (setgroups(1, &gid) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
        umask(0077);
        if (parentDeathSignal != 0) // after setuid(), which clears it
            prctl(PR_SET_PDEATHSIG, parentDeathSignal);
        if (inheritedFile >= 0)
            fcntl(inheritedFile, F_SETFD, 0);
    });
}

Result<ToolOutcome> finish(QProcess &process, const QString &program, const QStringList &arguments,
                           std::chrono::milliseconds patience)
{
    process.start(program, arguments);
    if (!process.waitForStarted())
        return unavailable("cluster.not-started", program + u": " + process.errorString(), {program});
    if (!process.waitForFinished(int(patience.count())))
        return unavailable("cluster.not-started", program + u": took too long", {program});
    const bool exited = process.exitStatus() == QProcess::NormalExit;
    return ToolOutcome{exited ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
}

} // namespace guichet::storage
