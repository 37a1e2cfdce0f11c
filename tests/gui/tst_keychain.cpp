// A password is kept only for who asked for it, and nowhere but in the keychain.
#include "desk.h"

#include <counter/noticebar.h>
#include <guichet/login/loginpage.h>
#include <storage/retiredexecutors.h>
#include <support/quiet.h>

#include <QCheckBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMap>
#include <QSettings>

using namespace guichet;
using test::Patience;
using namespace Qt::StringLiterals;

namespace {

const QString Marie = u"marie"_s;
const QString Paul = u"paul"_s;
const QString MariesSecret = u"Heron-7-cendre-8842"_s;
const QString PaulsSecret = u"Loutre-3-brune-1165"_s;

using Drawer = QMap<QString, QString>;

/// Answers later, as the desktop's does.
class DrawerPasswords : public desk::PasswordStore
{
public:
    explicit DrawerPasswords(Drawer &drawer)
        : m_drawer(drawer)
    {
    }
    void write(const QString &key, const QString &password, const std::function<void(bool)> &then) override
    {
        m_drawer[key] = password;
        then(true);
    }
    void read(const QString &key, QObject *context, const std::function<void(const QString &)> &then) override
    {
        const QString found = m_drawer.value(key);
        QMetaObject::invokeMethod(
            context, [then, found] { then(found); }, Qt::QueuedConnection);
    }
    void remove(const QString &key) override { m_drawer.remove(key); }

private:
    Drawer &m_drawer;
};

QByteArray &logged()
{
    static QByteArray all;
    return all;
}

QtMessageHandler s_next = nullptr;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    logged() += text.toUtf8() + '\n';
    s_next(type, context, text);
}

/// Every spelling in which a password could lie about.
QByteArrayList spellings(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    QByteArray wide;
    for (const QChar c : password)
        wide.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
    // of Base64 what does not depend on where in a longer text it ends
    return {utf8, wide, utf8.toBase64().chopped(4), utf8.toHex()};
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            qputenv(name, QFile::encodeName(m_home.path()));
        QLoggingCategory::setFilterRules(u"guichet.*=true"_s);
        m_house = std::make_unique<test::House>();
        for (const auto &[name, password] : {std::pair(Marie, MariesSecret), std::pair(Paul, PaulsSecret)}) {
            m_house->cluster.addLogin(name, u"cashier"_s, password);
            m_house->sql(u"INSERT INTO guichet.operator VALUES ('%1', '%1', NULL)"_s.arg(name));
        }
    }
    void cleanupTestCase() { m_house.reset(); }
    void init()
    {
        test::failOnAnyWarning();
        s_next = qInstallMessageHandler(keepLog);
        m_drawer.clear();
        QSettings().remove(u"login"_s);
        open();
    }
    void cleanup()
    {
        m_page.reset();
        qInstallMessageHandler(s_next);
    }

    void nothingIsKeptForWhoDidNotAsk()
    {
        signIn(Marie, MariesSecret);
        QCOMPARE(m_drawer, Drawer());
        open();
        type(u"operatorEdit"_s, Marie);
        QVERIFY(!asksToRemember());
        QCOMPARE(password(), QString());
    }

    void whoAskedTypesThePasswordOnce()
    {
        askToRemember();
        signIn(Marie, MariesSecret);
        QCOMPARE(m_drawer, Drawer({{key(Marie), MariesSecret}}));
        open(); // another day
        QTRY_COMPARE(password(), MariesSecret);
        QVERIFY(asksToRemember());
        enter();
        QCOMPARE(m_drawer, Drawer({{key(Marie), MariesSecret}}));
    }

    void aPasswordThatDidNotOpenIsNotKept()
    {
        askToRemember();
        refused(Marie, u"mistyped"_s);
        QCOMPARE(m_drawer, Drawer());
        QVERIFY(!desk::Keychain::remembers(m_house->files.path(), Marie));
    }

    void takingTheMarkAwayForgetsThePassword()
    {
        askToRemember();
        signIn(Marie, MariesSecret);
        open();
        QTRY_COMPARE(password(), MariesSecret);
        m_page->findChild<QCheckBox *>(u"rememberCheck"_s)->setChecked(false);
        enter();
        QCOMPARE(m_drawer, Drawer());
        open();
        QVERIFY(!asksToRemember());
        QCOMPARE(password(), QString());
    }

    void aKeptPasswordThatIsWrongIsAskedForAgain()
    {
        askToRemember();
        signIn(Marie, MariesSecret);
        m_drawer[key(Marie)] = u"the one before"_s; // changed on the server since
        open();
        QTRY_COMPARE(password(), u"the one before"_s);
        QTest::keyClick(edit(u"passwordEdit"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"not right"_s), Patience);
        QVERIFY(!m_entered);
        QCOMPARE(password(), QString());
        type(u"passwordEdit"_s, MariesSecret);
        enter();
        QCOMPARE(m_drawer, Drawer({{key(Marie), MariesSecret}}));
    }

    void aKeptPasswordGoesWithItsOperator()
    {
        askToRemember();
        signIn(Marie, MariesSecret);
        open();
        QTRY_COMPARE(password(), MariesSecret);
        type(u"operatorEdit"_s, Paul);
        QCOMPARE(password(), QString());
    }

    void theNextOperatorIsAskedForHimself()
    {
        askToRemember();
        signIn(Marie, MariesSecret);
        static_cast<void>(m_page->takeExecutor());
        m_page->askForChange(Marie, {});
        signIn(Paul, PaulsSecret);
        QCOMPARE(m_drawer, Drawer({{key(Marie), MariesSecret}}));
    }

    void aLockedKeychainAsksForThePassword()
    {
        askToRemember();
        signIn(Marie, MariesSecret);
        m_drawer.clear();
        open();
        QVERIFY(asksToRemember());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(password(), QString());
        type(u"passwordEdit"_s, MariesSecret);
        enter();
        QCOMPARE(m_drawer, Drawer({{key(Marie), MariesSecret}}));
    }

    void noFileAndNoLogEverHoldsThePassword()
    {
        askToRemember();
        signIn(Marie, MariesSecret);
        open();
        QTRY_COMPARE(password(), MariesSecret);
        enter();
        open();
        refused(Marie, PaulsSecret);
        QSettings().sync();
        int files = 0;
        for (const QString &folder : {m_home.path(), m_house->files.path()}) {
            QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                QFile file(all.next());
                QVERIFY(file.open(QFile::ReadOnly));
                const QByteArray content = file.readAll();
                for (const QByteArray &secret : spellings(MariesSecret) + spellings(PaulsSecret))
                    QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
                ++files;
            }
        }
        QVERIFY(files > 0); // the settings are among them
        QVERIFY(desk::Keychain::remembers(m_house->files.path(), Marie));
        for (const QByteArray &secret : spellings(MariesSecret) + spellings(PaulsSecret))
            QVERIFY(!logged().contains(secret));
    }

private:
    void open()
    {
        m_page = std::make_unique<desk::LoginPage>(m_retired, nullptr, std::make_unique<DrawerPasswords>(m_drawer));
        connect(m_page.get(), &desk::LoginPage::signedIn, this, [this] { m_entered = true; });
        desk::Database database;
        database.connection = m_house->owner;
        database.connection.user.clear();
        database.name = database.keychain = m_house->files.path();
        database.counter = u"T1"_s;
        m_page->setDatabase(database);
        m_page->askForLogin();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_entered = false;
    }
    [[nodiscard]] QLineEdit *edit(const QString &name) const { return m_page->findChild<QLineEdit *>(name); }
    [[nodiscard]] QString password() const { return edit(u"passwordEdit"_s)->text(); }
    [[nodiscard]] bool asksToRemember() const
    {
        return m_page->findChild<QCheckBox *>(u"rememberCheck"_s)->isChecked();
    }
    void askToRemember() { m_page->findChild<QCheckBox *>(u"rememberCheck"_s)->setChecked(true); }
    [[nodiscard]] QString notice() const { return m_page->findChild<counter::NoticeBar *>(u"loginNotice"_s)->text(); }
    [[nodiscard]] QString key(const QString &name) const { return name + u'@' + m_house->files.path(); }

    void type(const QString &field, const QString &text)
    {
        QLineEdit *typed = edit(field);
        typed->setFocus();
        typed->selectAll();
        for (const QChar c : text)
            QTest::keyClicks(typed, QString(c));
        QTest::keyClick(typed, Qt::Key_Tab);
    }
    void enter()
    {
        m_entered = false;
        QTest::keyClick(edit(u"passwordEdit"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_entered, Patience);
    }
    void signIn(const QString &name, const QString &secret)
    {
        type(u"operatorEdit"_s, name);
        type(u"passwordEdit"_s, secret);
        enter();
    }
    void refused(const QString &name, const QString &secret)
    {
        type(u"operatorEdit"_s, name);
        type(u"passwordEdit"_s, secret);
        QTest::keyClick(edit(u"passwordEdit"_s), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"not right"_s), Patience);
        QVERIFY(!m_entered);
    }

    QTemporaryDir m_home;
    std::unique_ptr<test::House> m_house;
    Drawer m_drawer;
    storage::RetiredExecutors m_retired;
    std::unique_ptr<desk::LoginPage> m_page;
    bool m_entered = false;
};

QTEST_MAIN(TestKeychain)
#include "tst_keychain.moc"
