// The private database lies in one place for both programs.
#include <guichet/start/options.h>
#include <setup/databasefolder.h>
#include <support/quiet.h>

#include <QDir>
#include <QScopeGuard>
#include <QTest>

#include <unistd.h>

using namespace guichet;

class DatabaseFolderTest : public QObject
{
    Q_OBJECT

    static QString ofTheWindow(const QStringList &words)
    {
        return desk::readOptions(QStringList{QStringLiteral("guichet")} + words).privateDirectory;
    }

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        qunsetenv("GUICHET_DIR");
        qputenv("XDG_DATA_HOME", "/home/camille/data");
    }

    void whatTheLineNamesIsTaken()
    {
        qputenv("GUICHET_DIR", "/srv/other");
        QCOMPARE(databaseFolder(QStringLiteral("/srv/club/")), QStringLiteral("/srv/club"));
        QCOMPARE(databaseFolder(QStringLiteral("club")), QDir::current().filePath(QStringLiteral("club")));
        QCOMPARE(ofTheWindow({QStringLiteral("--private"), QStringLiteral("/srv/club")}), QStringLiteral("/srv/club"));
    }

    void elseWhatGuichetDirNames()
    {
        qputenv("GUICHET_DIR", "/srv/club");
        QCOMPARE(databaseFolder({}), QStringLiteral("/srv/club"));
        QCOMPARE(ofTheWindow({}), QStringLiteral("/srv/club"));
        qputenv("GUICHET_DIR", "club");
        QCOMPARE(databaseFolder({}), QDir::current().filePath(QStringLiteral("club")));
    }

    void elseAFolderThatTheServersUserMayEnterForRoot()
    {
        if (geteuid() != 0)
            QSKIP("only root is root");
        QCOMPARE(databaseFolder({}), QStringLiteral("/var/lib/guichet"));
        QCOMPARE(ofTheWindow({}), QStringLiteral("/var/lib/guichet"));
    }

    void elseTheUsersOwnData()
    {
        const bool wasRoot = geteuid() == 0;
        if (wasRoot)
            QCOMPARE(seteuid(65534), 0);
        const auto rootAgain = qScopeGuard([wasRoot] {
            if (wasRoot && seteuid(0) != 0)
                qFatal("root is gone");
        });
        QCOMPARE(databaseFolder({}), QStringLiteral("/home/camille/data/guichet"));
        QCOMPARE(ofTheWindow({}), QStringLiteral("/home/camille/data/guichet"));
    }

    void aProfileNeedsNoFolder()
    {
        qputenv("GUICHET_DIR", "/srv/club");
        QCOMPARE(ofTheWindow({QStringLiteral("--profile"), QStringLiteral("stadium")}), QString());
    }
};

QTEST_GUILESS_MAIN(DatabaseFolderTest)
#include "tst_databasefolder.moc"
