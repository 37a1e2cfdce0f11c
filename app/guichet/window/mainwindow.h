// The one window: start, sign-in, workspaces; and who is at work in it.
#pragma once

#include "appearance.h"
#include "language.h"

#include <counter/statusstrip.h>
#include <guichet/login/session.h>
#include <guichet/sale/salesession.h>
#include <guichet/start/databasestart.h>
#include <storage/executor.h>
#include <storage/retiredexecutors.h>

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace guichet::desk {

class LoginPage;
class GuideWindow;
class Rail;
class SalePage;
class ScanWedge;
class TrainingBar;
class StartPage;

class MainWindow : public QWidget
{
    Q_OBJECT
public:
    MainWindow(const Clock &clock, Language &language, Appearance &appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Starts the database, then asks who is there.
    void start(DatabaseStart &database);
    /// The database is up: asks who is there.
    void askForLogin(const Database &database);

    /// Null while nobody is at work.
    [[nodiscard]] SaleSession *session() const { return m_sale.get(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What belongs to one operator; made at sign-in, taken apart in reverse.
    struct Work {
        Session session;
        QString counter;
        storage::Link work = storage::Link::Unknown;
        storage::Link feed = storage::Link::Unknown;
    };

    void retranslate();
    void changeOperator();
    void showGuide();
    void changeTraining();
    void showTraining();
    void backToWork();
    void signedIn(const Session &session, const QString &counter);
    void begin(const Session &session, const QString &counter);
    void end();
    void showLink();
    void showPrinter(counter::StatusStrip::Paper paper);
    void showDrawer(counter::StatusStrip::Drawer drawer);
    /// The server no longer takes the operator's name and password.
    [[nodiscard]] bool isTurnedAway() const;
    [[nodiscard]] QString basketNote() const;

    const Clock &m_clock;
    Database m_database;
    Work m_now;
    storage::RetiredExecutors m_retired; ///< waits for them when the window dies, and not before
    std::unique_ptr<storage::Executor> m_work;
    std::unique_ptr<storage::Executor> m_feed;
    std::unique_ptr<storage::Executor> m_slow;
    std::unique_ptr<SaleSession> m_sale;

    Rail *m_rail;
    QStackedWidget *m_pages;
    StartPage *m_startPage;
    LoginPage *m_login;
    SalePage *m_salePage = nullptr;
    counter::StatusStrip *m_strip;
    TrainingBar *m_training;
    ScanWedge *m_wedge;
    GuideWindow *m_guide = nullptr; ///< made when it is first asked for
};

} // namespace guichet::desk
