// A counter as a person has it: the real window on a real database with the demonstration, driven by keys.
#pragma once

#include <guichet/window/mainwindow.h>
#include <support/testcluster.h>

#include <core/clock.h>

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace guichet::test {

/// A cluster with the demonstration, settings and files of its own. One per test program.
class House
{
public:
    House();

    TestCluster cluster;
    storage::ConnectionParams owner; ///< of the database that all desks share
    QTemporaryDir files;             ///< settings, and PDFs in pdf/

    /// As the owner; ends the test program if it fails.
    void sql(const QString &statement);
    [[nodiscard]] qint64 count(const QString &query);
    void setHoldMinutes(double minutes);
    [[nodiscard]] QStringList pdfs() const;
    void removePdfs();
    /// The notes of sales that counters have not seen through; shared by all desks.
    [[nodiscard]] static QString noteFolder();
    [[nodiscard]] static QStringList notes();
    /// From now on everything is committed and nobody is told so, until the server is killed.
    void keepAnswersBack();
    [[nodiscard]] bool isKeepingAnAnswerBack();
};

class Desk
{
public:
    explicit Desk(House &house, const QString &counter = QStringLiteral("T1"));

    void signIn(const QString &name, const QString &password = QStringLiteral("demo"));
    /// Types the code into the search, presses Enter and waits for the plan.
    void open(const QString &performanceCode);
    /// Types a number and B, and waits for the seats.
    void best(int count);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// The same without waiting for anything.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// As a scanner that is a keyboard: all keys at once, then Enter.
    void scan(const QString &code);

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        auto *found = window->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("no %s on screen", name);
        return found;
    }
    [[nodiscard]] QString notice(const char *name) const; ///< text of a notice bar, empty when it is not shown
    [[nodiscard]] desk::SaleSession &session() const { return *window->session(); }
    [[nodiscard]] int lines() const { return int(session().basket().lines.size()); }

    SystemClock clock;
    desk::Language language;
    desk::Appearance appearance;
    std::unique_ptr<desk::MainWindow> window;

private:
    void rest() const;
};

constexpr int Patience = 20'000; ///< milliseconds; these machines are busy

} // namespace guichet::test
