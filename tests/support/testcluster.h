// A throw-away PostgreSQL for one test program: migrated once, a fresh database for every test that asks.
#pragma once

#include <storage/connection.h>
#include <storage/servertools.h>

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace guichet::test {

/// Works as root and as an ordinary user. The server is a child of the thread that makes this object and ends with it,
/// even when that is killed. The migrated cluster is kept below the build folder, keyed by the schema's text, and
/// copied; whatever goes wrong in here ends the test program. Make it a member of the test class or a local of a test.
class TestCluster
{
public:
    TestCluster();
    ~TestCluster();
    Q_DISABLE_COPY_MOVE(TestCluster)

    /// As superuser, on a new database with the program's schema.
    [[nodiscard]] storage::ConnectionParams freshDatabase();
    /// As superuser, on a new database with nothing in it.
    [[nodiscard]] storage::ConnectionParams emptyDatabase();
    /// The same database as another login. There is one of each role, with the role's name: cashier, supervisor,
    /// station, agency, accountant, manager; password "demo".
    [[nodiscard]] static storage::ConnectionParams asOperator(storage::ConnectionParams database, const QString &name,
                                                              const QString &password = QStringLiteral("demo"));
    /// @p group without "guichet_": "cashier". The row in table operator is the test's business.
    void addLogin(const QString &name, const QString &group, const QString &password = QStringLiteral("demo"));

    void startServer();
    void stopServer();   ///< as if the machine went down in good order
    void killServer();   ///< kill -9 of the server and of all its children
    void freezeServer(); ///< takes connections no more and answers nothing, until thawServer()
    void thawServer();
    [[nodiscard]] qint64 serverPid() const { return m_server.processId(); }
    [[nodiscard]] const QString &socketFolder() const { return m_run; }
    [[nodiscard]] const QString &dataFolder() const { return m_data; }

private:
    [[nodiscard]] storage::ConnectionParams connection(const QString &database) const;
    [[nodiscard]] QString createDatabase(const QString &source);
    void signalAll(int signal) const;

    QTemporaryDir m_folder;
    const QString m_data;
    const QString m_run;
    storage::ServerAccount m_account;
    storage::ServerTools m_tools;
    QProcess m_server;
    std::unique_ptr<storage::Connection> m_admin;
    int m_databases = 0;
};

} // namespace guichet::test
