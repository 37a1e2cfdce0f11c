// See clustertemplate.h.
#include "clustertemplate.h"

#include <storage/filelock.h>
#include <storage/migrationfiles.h>
#include <storage/migrator.h>
#include <storage/privatecluster.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace guichet::storage;

namespace guichet::test {

namespace {

/// Changes whenever an old template would be wrong for another reason than the schema.
constexpr auto Format = "1";

QString templateName()
{
    const Result<SchemaFiles> files = readSchemaFiles(embeddedSchemaDirectory());
    mustSucceed(files, "schema files");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(Format);
    hash.addData(files->roles.sha256.toLatin1());
    for (const QList<SchemaFile> &list : {files->migrations, files->functions}) {
        for (const SchemaFile &file : list)
            hash.addData((file.name + file.sha256).toUtf8());
    }
    return QStringLiteral("%1-%2").arg(geteuid()).arg(QString::fromLatin1(hash.result().toHex().left(16)));
}

void copy(const QString &from, const QString &to)
{
    const int code = QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), from, to});
    if (code != 0)
        qFatal("cp -a %s %s: %d", qPrintable(from), qPrintable(to), code);
}

void addDemoOperators(Connection &connection)
{
    for (const auto *role : {"cashier", "supervisor", "station", "agency", "accountant", "manager"}) {
        const QString name = QLatin1String(role);
        mustSucceed(
            connection.query(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD 'demo' IN ROLE guichet_%1").arg(name)),
            role);
        mustSucceed(
            connection.query(QStringLiteral("INSERT INTO guichet.operator (name, display_name) VALUES (?, initcap(?))"),
                             {name, name}),
            role);
    }
}

void makeTemplate(const QString &destination)
{
    const QTemporaryDir folder(QStringLiteral("/tmp/gt-XXXXXX")); // short: sockets allow 107 bytes
    chmod(QFile::encodeName(folder.path()).constData(), 0711);
    PrivateCluster cluster({.directory = folder.filePath(QStringLiteral("c")), .durable = false});
    mustSucceed(cluster.ensureStarted(), "template cluster");
    {
        Connection connection(cluster.ownerConnection());
        mustSucceed(migrate(connection), "migrations of the template");
        addDemoOperators(connection);
    }
    mustSucceed(cluster.stop(), "template cluster");
    const QString unfinished = destination + u".new";
    QDir(unfinished).removeRecursively();
    copy(folder.filePath(QStringLiteral("c/data")), unfinished);
    QDir().rename(unfinished, destination);
}

} // namespace

void copyClusterTemplate(const QString &destination)
{
    const QString cache = QStringLiteral(GUICHET_TEST_CLUSTERS);
    if (!QDir().mkpath(cache) || !QFileInfo(cache).isWritable()) {
        makeTemplate(destination);
        return;
    }
    const QString made = cache + u'/' + templateName();
    FileLock lock(cache + u'/' + QString::number(geteuid()) + u".lock");
    if (!lock.acquire(FileLock::Mode::Exclusive, QDeadlineTimer(std::chrono::minutes(3))))
        qFatal("another test program has been making %s for minutes", qPrintable(made));
    if (!QFileInfo::exists(made)) {
        for (const QString &old : QDir(cache).entryList({QStringLiteral("%1-*").arg(geteuid())}, QDir::Dirs))
            QDir(cache + u'/' + old).removeRecursively();
        makeTemplate(made);
    }
    copy(made, destination);
}

} // namespace guichet::test
