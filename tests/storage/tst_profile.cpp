// Connection profiles: what a file means, and what is said about a wrong one.
#include <storage/profile.h>

#include <support/quiet.h>

#include <QTemporaryDir>

using namespace guichet;
using namespace guichet::storage;

class ProfileTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString write(const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QStringLiteral("profiles.ini")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void aHostIsVerifiedUnlessSaidOtherwise();
    void everyKeyIsRead();
    void aSocketNeedsNoEncryption();
    void theFolderOfTheUserComesFirst();
    void anUnknownNameSaysWhereItLooked();
    void aWrongFileSaysWhereAndWhatIsExpected_data();
    void aWrongFileSaysWhereAndWhatIsExpected();
};

void ProfileTest::aHostIsVerifiedUnlessSaidOtherwise()
{
    const auto profile = loadProfile(QStringLiteral("club"), write("[club]\nhost = db.example.org\n"));
    QVERIFY(profile);
    QCOMPARE(profile->connection.host, QStringLiteral("db.example.org"));
    QCOMPARE(profile->connection.sslMode, QStringLiteral("verify-full"));
    QCOMPARE(profile->connection.port, QStringLiteral("5432"));
    QCOMPARE(profile->connection.database, QStringLiteral("guichet"));
}

void ProfileTest::everyKeyIsRead()
{
    const QString certificate = m_folder.filePath(QStringLiteral("root.crt"));
    QFile file(certificate);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto profile = loadProfile(
        QStringLiteral("two hosts"),
        write("; of the club\r\n[other]\r\nhost=x\r\n# second\r\n[two hosts]\r\nHost=a,b\r\nport=5432,5433\r\n"
              "database=box\r\nsslmode=require\r\ncounter=C1\r\nsslrootcert=" +
              certificate.toUtf8() + "\r\n"));
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().args.join(u'|')));
    QCOMPARE(profile->name, QStringLiteral("two hosts"));
    QCOMPARE(profile->counter, QStringLiteral("C1"));
    QCOMPARE(profile->connection.host, QStringLiteral("a,b"));
    QCOMPARE(profile->connection.port, QStringLiteral("5432,5433"));
    QCOMPARE(profile->connection.database, QStringLiteral("box"));
    QCOMPARE(profile->connection.sslMode, QStringLiteral("require"));
    QCOMPARE(profile->connection.sslRootCert, certificate);
}

void ProfileTest::aSocketNeedsNoEncryption()
{
    const auto profile = loadProfile(QStringLiteral("here"), write("[here]\nhost=/var/run/postgresql\n"));
    QVERIFY(profile);
    QVERIFY(profile->connection.sslMode.isEmpty());
}

void ProfileTest::theFolderOfTheUserComesFirst()
{
    const QString folder = m_folder.filePath(QStringLiteral("guichet"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::copy(write("[mine]\nhost=db\n"), folder + u"/profiles.ini"));
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    QCOMPARE(loadProfile(QStringLiteral("mine"))->connection.host, QStringLiteral("db"));
    qunsetenv("XDG_CONFIG_HOME");
}

void ProfileTest::anUnknownNameSaysWhereItLooked()
{
    const QString path = write("[club]\nhost=db\n");
    const auto profile = loadProfile(QStringLiteral("clbu"), path);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, "profile.missing");
    QCOMPARE(profile.error().args, QStringList({QStringLiteral("clbu"), path}));
}

void ProfileTest::aWrongFileSaysWhereAndWhatIsExpected_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *where, const char *expected) {
        QTest::newRow(QByteArray(text).replace('\n', " / ").constData())
            << QByteArray(text) << QString::fromUtf8(where) << QString::fromUtf8(expected);
    };
    row("[club]\nhost=", "[club] host", "host name");
    row("[club]\n", "[club] host", "host name");
    row("[club]\nhost=a,,b", "[club] host", "host name");
    row("[club]\nhost=a\nport=0", "[club] port", "1 to 65535");
    row("[club]\nhost=a\nport=5432x", "[club] port", "1 to 65535");
    row("[club]\nhost=a\nport=1,2", "[club] port", "one for each");
    row("[club]\nhost=a\nsslmode=full", "[club] sslmode", "verify-full");
    row("[club]\nhost=a\nsslrootcert=/there/is/none", "[club] sslrootcert", "read");
    row("[club]\nhost=a\ndatabase=", "[club] database", "database");
    row("host=a\n[club]", "line 1", "[name]");
    row("[club\nhost=a", "line 1", "[name]");
    row("[]\nhost=a", "line 1", "[name]");
    row("[club]\nhost a", "line 2", "key=value");
    row("[club]\n=a", "line 2", "key=value");
    row("[club]\nhots=a", "line 2", "host, port");
    row("[club]\nhost=a\nhost=b", "line 3", "twice");
    row("[club]\nhost=a\n\n[club]", "line 4", "twice");
    row("[club]\nhost=a\npassword=secret", "line 3", "without password");
    row("[x]\nnonsense\n[club]\nhost=a", "line 2", "key=value");
}

void ProfileTest::aWrongFileSaysWhereAndWhatIsExpected()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    QFETCH(QString, expected);
    const QString path = write(text);
    const auto profile = loadProfile(QStringLiteral("club"), path);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, "profile.malformed");
    QCOMPARE(profile.error().kind, Error::Kind::WrongInput);
    QCOMPARE(profile.error().args.value(0), path);
    QCOMPARE(profile.error().args.value(1), where);
    QVERIFY2(profile.error().args.value(2).contains(expected), qPrintable(profile.error().args.value(2)));
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
