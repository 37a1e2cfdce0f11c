// A central server: the connection is encrypted and the certificate verified unless a person says otherwise.
#include <storage/connection.h>

#include <support/quiet.h>
#include <support/testcluster.h>

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>

#include <unistd.h>

using namespace guichet;
using namespace guichet::storage;

class RemoteTest : public QObject
{
    Q_OBJECT
    test::TestCluster m_cluster;
    QString m_folder;
    ConnectionParams m_admin;  ///< by the socket
    ConnectionParams m_remote; ///< by TLS, as far as the server's certificate allows

    [[nodiscard]] bool makeCertificate(const QString &name) const;
    [[nodiscard]] QByteArray codeOf(const ConnectionParams &params) const;

private Q_SLOTS:
    void initTestCase();
    void init() { test::failOnAnyWarning(); }

    void aServerWithTheRightCertificateIsTrusted();
    void aServerWithAnotherCertificateIsNot();
    void aServerWithAnotherNameIsNot();
    void withoutATrustedAuthorityNothingIsSent();
    void verificationCanBeTurnedOffByName();
    void theHostThatAnswersIsTaken();
    void aServerThatCannotBeWrittenToIsNotTaken();
    void aServerThatDiesIsNoticed();
};

/// Self-signed: name.key and name.crt in the server's folder, readable by the server alone.
bool RemoteTest::makeCertificate(const QString &name) const
{
    const QString path = m_folder + u'/' + name;
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"), path + u".key",
                   QStringLiteral("-out"), path + u".crt"});
    const QFileInfo folder(m_folder);
    return openssl.waitForFinished() && openssl.exitCode() == 0 &&
           (geteuid() != 0 ||
            chown(QFile::encodeName(path + u".key").constData(), folder.ownerId(), folder.groupId()) == 0);
}

void RemoteTest::initTestCase()
{
    m_admin = m_cluster.freshDatabase();
    m_folder = m_cluster.socketFolder();
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("openssl makes the certificates and is not installed");
    QVERIFY(makeCertificate(QStringLiteral("server")));
    QVERIFY(makeCertificate(QStringLiteral("other")));
    QTcpServer probe; // for a port that is free
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const QString port = QString::number(probe.serverPort());
    probe.close();
    {
        Connection connection(m_admin);
        QVERIFY(connection.ensureOpen());
        for (const QString &setting :
             {QStringLiteral("listen_addresses = '127.0.0.1'"), QStringLiteral("port = %1").arg(port),
              QStringLiteral("ssl = on"), QStringLiteral("ssl_cert_file = '%1/server.crt'").arg(m_folder),
              QStringLiteral("ssl_key_file = '%1/server.key'").arg(m_folder)})
            QVERIFY(connection.query(QStringLiteral("ALTER SYSTEM SET ") + setting));
    }
    QFile rules(m_cluster.dataFolder() + u"/pg_hba.conf");
    QVERIFY(rules.open(QIODevice::Append));
    rules.write("hostssl all all 127.0.0.1/32 scram-sha-256\n");
    rules.close();
    m_cluster.stopServer();
    m_cluster.startServer();

    m_remote = test::TestCluster::asOperator(m_admin, QStringLiteral("cashier"));
    m_remote.host = QStringLiteral("localhost");
    m_remote.port = port;
    m_admin.port = port;
    m_remote.sslRootCert = m_folder + u"/server.crt";
}

QByteArray RemoteTest::codeOf(const ConnectionParams &params) const
{
    Connection connection(params);
    const Result<> open = connection.ensureOpen();
    return open ? QByteArray("open") : open.error().code;
}

void RemoteTest::aServerWithTheRightCertificateIsTrusted()
{
    Connection connection(m_remote);
    const Result<> open = connection.ensureOpen();
    QVERIFY2(open, open ? "" : qPrintable(open.error().detail));
    QVERIFY(connection.value(QStringLiteral("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))->toBool());
}

void RemoteTest::aServerWithAnotherCertificateIsNot()
{
    ConnectionParams params = m_remote;
    params.sslRootCert = m_folder + u"/other.crt";
    Connection connection(params);
    const Result<> open = connection.ensureOpen();
    QVERIFY(!open);
    QCOMPARE(open.error().code, "db.certificate");
    QCOMPARE(open.error().kind, Error::Kind::Refused); // trying again helps nobody
    QCOMPARE(open.error().args, QStringList{QStringLiteral("localhost")});
}

void RemoteTest::aServerWithAnotherNameIsNot()
{
    ConnectionParams params = m_remote;
    params.host = QStringLiteral("127.0.0.1"); // the certificate is for localhost
    QCOMPARE(codeOf(params), "db.certificate");
    params.sslMode = QStringLiteral("verify-ca");
    QCOMPARE(codeOf(params), "open");
}

void RemoteTest::withoutATrustedAuthorityNothingIsSent()
{
    ConnectionParams params = m_remote;
    params.sslRootCert = m_folder + u"/no-such-file";
    QCOMPARE(codeOf(params), "db.certificate");
}

void RemoteTest::verificationCanBeTurnedOffByName()
{
    ConnectionParams params = m_remote;
    params.sslRootCert = m_folder + u"/other.crt";
    params.sslMode = QStringLiteral("disable");
    QCOMPARE(codeOf(params), "db.login"); // the server takes no login without encryption
    params.sslRootCert.clear();
    params.sslMode = QStringLiteral("require");
    QCOMPARE(codeOf(params), "open");
}

void RemoteTest::theHostThatAnswersIsTaken()
{
    QTcpServer closed; // a port where nobody listens any more
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    ConnectionParams params = m_remote;
    params.host = QStringLiteral("localhost,localhost");
    params.port = QString::number(closed.serverPort()) + u',' + m_remote.port;
    closed.close();
    QCOMPARE(codeOf(params), "open");
}

void RemoteTest::aServerThatCannotBeWrittenToIsNotTaken()
{
    ConnectionParams several = m_remote;
    several.host = QStringLiteral("localhost,localhost");
    Connection admin(m_admin);
    QVERIFY(admin.ensureOpen());
    QVERIFY(
        admin.query(QStringLiteral("ALTER ROLE cashier SET default_transaction_read_only = on"))); // as on a standby
    QCOMPARE(codeOf(several), "db.unreachable");
    QCOMPARE(codeOf(m_remote), "open"); // a single server is what the profile says, in whatever state
    QVERIFY(admin.query(QStringLiteral("ALTER ROLE cashier RESET default_transaction_read_only")));
    QCOMPARE(codeOf(several), "open");
}

void RemoteTest::aServerThatDiesIsNoticed()
{
    Connection connection(m_remote);
    QVERIFY(connection.ensureOpen());
    m_cluster.killServer();
    QVERIFY(!connection.isAttached());
    const Result<> open = connection.ensureOpen();
    QVERIFY(!open);
    QCOMPARE(open.error().code, "db.unreachable");
    m_cluster.startServer();
    QVERIFY(connection.ensureOpen());
}

QTEST_GUILESS_MAIN(RemoteTest)
#include "tst_remote.moc"
