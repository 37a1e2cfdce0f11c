#include "desk.h"

#include <counter/noticebar.h>
#include <guichet/sale/scanwedge.h>
#include <setup/setup.h>

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>

namespace guichet::test {

namespace {

template <typename T>
void must(const Result<T> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(QDebug::toString(result.error())));
}

} // namespace

House::House()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(QStringLiteral("guichet"));
    QApplication::setOrganizationName(QStringLiteral("guichet"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, files.path());
    QSettings().setValue(QStringLiteral("print/folder"), QDir(files.path()).filePath(QStringLiteral("pdf")));
    QDir(noteFolder()).removeRecursively(); // of an earlier run of this program
    owner = cluster.freshDatabase();
    storage::Connection connection(owner);
    must(connection.ensureOpen(), "connect");
    must(loadDemonstration(connection, SystemClock()), "demonstration");
    // the template's operators stand everywhere; a partner stands at its own point of sale
    must(connection.query(
             QStringLiteral("UPDATE guichet.operator SET pos_id = (SELECT pos_id FROM guichet.point_of_sale "
                            "WHERE code = 'AGENCE') WHERE name = 'agency'")),
         "agency");
}

void House::sql(const QString &statement)
{
    storage::Connection connection(owner);
    must(connection.ensureOpen(), "connect");
    must(connection.query(statement), "statement");
}

qint64 House::count(const QString &query)
{
    storage::Connection connection(owner);
    must(connection.ensureOpen(), "connect");
    const Result<QVariant> value = connection.value(query);
    must(value, "count");
    return value->toLongLong();
}

void House::setHoldMinutes(double minutes)
{
    sql(QStringLiteral("UPDATE guichet.setting SET value = '%1' WHERE key = 'hold.minutes'").arg(minutes));
}

QStringList House::pdfs() const
{
    return QDir(files.path() + QStringLiteral("/pdf")).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Time);
}

void House::removePdfs() { QDir(files.path() + QStringLiteral("/pdf")).removeRecursively(); }

QString House::noteFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("unanswered"));
}

QStringList House::notes() { return QDir(noteFolder()).entryList(QDir::Files); }

void House::keepAnswersBack()
{
    // A standby that does not exist never confirms: the commit is on the disk, the answer waits.
    sql(QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = 'nobody'"));
    sql(QStringLiteral("SELECT pg_reload_conf()"));
    storage::Connection connection(owner);
    must(connection.ensureOpen(), "connect");
    while (connection.value(QStringLiteral("SHOW synchronous_standby_names"))->toString() != u"nobody")
        connection.close(), must(connection.ensureOpen(), "connect");
    sql(QStringLiteral("ALTER SYSTEM RESET synchronous_standby_names")); // for the server's next start
}

bool House::isKeepingAnAnswerBack()
{
    return count(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")) > 0;
}

Desk::Desk(House &house, const QString &counter)
{
    language.useFirst(QStringLiteral("en"));
    window = std::make_unique<desk::MainWindow>(clock, language, appearance);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        qFatal("no window");
    window->activateWindow();
    desk::Database database;
    database.connection = house.owner;
    database.connection.user.clear();
    database.name = database.keychain = house.files.path();
    database.counter = counter;
    database.demonstration = true;
    window->askForLogin(database);
}

void Desk::signIn(const QString &name, const QString &password)
{
    auto *operatorEdit = find<QLineEdit>("operatorEdit");
    operatorEdit->setFocus();
    operatorEdit->selectAll();
    type(name);
    key(Qt::Key_Tab);
    type(password);
    key(Qt::Key_Return);
}

void Desk::open(const QString &performanceCode)
{
    if (!QTest::qWaitFor([this] { return window->session() != nullptr && !session().performances().empty(); },
                         Patience))
        qFatal("nobody signed in");
    key(Qt::Key_F2);
    type(performanceCode);
    key(Qt::Key_Return);
    const bool shown = QTest::qWaitFor(
        [&] { return session().sheet() && session().sheet()->summary.code == performanceCode; }, Patience);
    if (!shown)
        qFatal("performance %s did not open", qPrintable(performanceCode));
}

void Desk::best(int count)
{
    const int before = lines();
    type(QString::number(count) + u'b');
    static_cast<void>(QTest::qWaitFor([&] { return lines() > before && !session().isBusy(); }, Patience));
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = window->focusWidget() != nullptr ? window->focusWidget() : window.get();
    QTest::keyClick(target, key, modifiers);
}

void Desk::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    press(key, modifiers);
    rest();
}

/// As fingers do, gives a key that is a command its moment (ScanWedge).
void Desk::rest() const
{
    const auto *wedge = window->findChild<desk::ScanWedge *>();
    static_cast<void>(QTest::qWaitFor([wedge] { return !wedge->isHolding(); }, Patience));
}

void Desk::scan(const QString &code)
{
    QTest::qWait(int(desk::ScanBurst::LongestGap) + 1); // hands rest before they take the scanner
    for (const QChar c : code)
        QTest::keyClicks(window->focusWidget() != nullptr ? window->focusWidget() : window.get(), QString(c));
    press(Qt::Key_Return);
}

void Desk::type(const QString &text)
{
    for (const QChar c : text) {
        QWidget *target = window->focusWidget() != nullptr ? window->focusWidget() : window.get();
        QTest::keyClicks(target, QString(c));
    }
    rest();
}

QString Desk::notice(const char *name) const
{
    const auto *bar = find<counter::NoticeBar>(name);
    return bar->isVisible() ? bar->text() : QString();
}

} // namespace guichet::test
