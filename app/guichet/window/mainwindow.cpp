#include "mainwindow.h"

#include "rail.h"
#include "trainingbar.h"

#include <counter/look.h>
#include <counter/statusstrip.h>
#include <guichet/guide/guidewindow.h>
#include <guichet/login/loginpage.h>
#include <guichet/sale/salepage.h>
#include <guichet/sale/scanwedge.h>
#include <guichet/start/startpage.h>
#include <seatplan/picknotice.h>

#include <QCryptographicHash>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace guichet::desk {

using counter::StatusStrip;

namespace {

/// The notes of sales at this counter of this database: only whoever sent a sale can ask what became of it.
SaleNotes notesOf(const Database &database, const QString &counter, const QString &operatorName)
{
    const QByteArray desk =
        QString(database.connection.host + u'|' + database.connection.database + u'|' + counter).toUtf8();
    return {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("unanswered")),
        QString::fromLatin1(QCryptographicHash::hash(desk, QCryptographicHash::Sha256).toHex().left(24)), operatorName};
}

} // namespace

MainWindow::MainWindow(const Clock &clock, Language &language, Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_rail(new Rail(language, appearance, this))
    , m_pages(new QStackedWidget(this))
    , m_startPage(new StartPage(this))
    , m_login(new LoginPage(m_retired, this))
    , m_strip(new StatusStrip(this))
    , m_training(new TrainingBar(this))
    , m_wedge(new ScanWedge(*this))
{
    setObjectName(QStringLiteral("mainWindow"));
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_login);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_training);
    column->addLayout(middle, 1);
    column->addWidget(m_strip);
    m_rail->setWorking(false);
    m_strip->setVisible(false);
    resize(1366, 768);

    connect(m_pages, &QStackedWidget::currentChanged, this,
            [this] { m_wedge->setEnabled(m_salePage != nullptr && m_pages->currentWidget() == m_salePage); });
    connect(m_wedge, &ScanWedge::scanned, this, [this](const QString &code) {
        if (m_salePage)
            m_salePage->openScanned(code);
    });
    connect(m_login, &LoginPage::signedIn, this, &MainWindow::signedIn);
    connect(m_login, &LoginPage::backWanted, this, &MainWindow::backToWork);
    connect(m_rail, &Rail::trainingWanted, this, &MainWindow::changeTraining);
    connect(m_training, &TrainingBar::begun, this, [this](const QString &trainee) {
        if (m_sale)
            m_sale->beginTraining(trainee);
    });
    connect(m_training, &TrainingBar::endWanted, this, &MainWindow::changeTraining);
    connect(m_training, &TrainingBar::closed, this, [this] {
        if (m_salePage)
            m_salePage->focusStart();
    });
    connect(m_rail, &Rail::operatorWanted, this, &MainWindow::changeOperator);
    connect(m_rail, &Rail::printTargetChanged, this, [this](const PrintTarget &target) {
        if (m_sale)
            m_sale->printing().setTarget(target);
        showPrinter(StatusStrip::Paper::Ready);
    });
    connect(m_rail, &Rail::drawerChanged, this, [this](const DrawerSetting &setting) {
        if (m_sale)
            m_sale->drawer().setSetting(setting);
        showDrawer(StatusStrip::Drawer::Ready);
    });
    connect(m_rail, &Rail::openDrawerWanted, this, [this](const QString &reason) {
        if (m_sale)
            m_sale->openDrawer(reason);
    });
    for (const QKeySequence &keys : {QKeySequence(Qt::Key_F12), QKeySequence(Qt::CTRL | Qt::Key_L)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &MainWindow::changeOperator);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, &MainWindow::showGuide);
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1), this), &QShortcut::activated, m_strip,
            &StatusStrip::focusStates);
    connect(m_rail, &Rail::guideWanted, this, &MainWindow::showGuide);
    retranslate();
}

MainWindow::~MainWindow()
{
    end();          // also gives the basket's seats back
    delete m_login; // while there is somebody to take its executor
}

void MainWindow::start(DatabaseStart &database)
{
    connect(&database, &DatabaseStart::ready, this, &MainWindow::askForLogin);
    connect(&database, &DatabaseStart::failed, m_startPage, [this](const Error &error) {
        m_pages->setCurrentWidget(m_startPage);
        m_startPage->showFailure(error);
    });
    connect(m_startPage, &StartPage::retryWanted, &database, [this, &database] {
        m_startPage->showStarting();
        database.begin();
    });
    connect(m_login, &LoginPage::demonstrationWanted, &database, [this, &database] {
        m_pages->setCurrentWidget(m_startPage);
        m_startPage->showStarting();
        database.loadDemonstration();
    });
    m_pages->setCurrentWidget(m_startPage);
    database.begin();
}

void MainWindow::askForLogin(const Database &database)
{
    m_database = database;
    m_strip->setDatabase(database.isPrivate, database.name);
    m_login->setDatabase(database);
    m_pages->setCurrentWidget(m_login);
    m_login->askForLogin();
}

void MainWindow::changeOperator()
{
    // A sale in doubt holds nobody up: its note waits for the operator who made it.
    if (!m_sale || m_pages->currentWidget() == m_login ||
        (m_sale->payment().isOpen() && !m_sale->payment().isInDoubt()))
        return;
    m_login->askForChange(m_now.session.operatorName, [this] { return basketNote(); });
    m_pages->setCurrentWidget(m_login);
}

void MainWindow::showGuide()
{
    if (m_guide == nullptr)
        m_guide = new GuideWindow(this);
    m_guide->open(m_salePage && m_pages->currentWidget() == m_salePage ? m_salePage->guideChapter()
                                                                       : QStringLiteral("01-start"));
}

void MainWindow::changeTraining()
{
    if (!m_sale || m_pages->currentWidget() == m_login || m_sale->payment().isOpen())
        return;
    if (m_sale->isTraining())
        m_sale->endTraining();
    else if (m_sale->seatsInHand() > 0)
        m_training->sayBusy();
    else
        m_training->askWho();
}

void MainWindow::showTraining()
{
    const bool on = m_sale && m_sale->isTraining();
    m_rail->setTraining(on);
    if (on)
        m_training->showOn(m_sale->trainee());
    else
        m_training->showOff();
    if (m_salePage)
        m_salePage->focusStart();
}

void MainWindow::backToWork()
{
    if (!m_salePage)
        return;
    m_retired.take(m_login->takeExecutor());
    m_pages->setCurrentWidget(m_salePage);
    m_salePage->focusStart();
}

void MainWindow::signedIn(const Session &session, const QString &counter)
{
    if (!m_sale) {
        begin(session, counter);
        return;
    }
    // A session that the server turned away lives no more: whoever signs in anew begins anew, with the new password.
    if (session.operatorName == m_now.session.operatorName && counter == m_now.counter && !isTurnedAway()) {
        backToWork();
        return;
    }
    if (m_sale->seatsInHand() == 0 || isTurnedAway() || m_sale->payment().isInDoubt()) {
        end();
        begin(session, counter);
        return;
    }
    m_login->confirmChange(
        [this, name = session.displayName] {
            return tr("%1 has seats in the basket (%2). If %3 goes on, they are given back.")
                .arg(m_now.session.displayName, QLocale().toString(qint64(m_sale->seatsInHand())), name);
        },
        [this, session, counter] {
            end();
            begin(session, counter);
        });
}

void MainWindow::begin(const Session &session, const QString &counter)
{
    m_now = Work{session, counter};
    m_work = m_login->takeExecutor();
    m_feed = std::make_unique<storage::Executor>(m_work->params());
    m_slow = std::make_unique<storage::Executor>(m_work->params());
    connect(m_work.get(), &storage::Executor::linkChanged, this, [this](storage::Link link) {
        m_now.work = link;
        showLink();
    });
    connect(m_feed.get(), &storage::Executor::linkChanged, this, [this](storage::Link link) {
        m_now.feed = link;
        showLink();
    });
    m_sale = std::make_unique<SaleSession>(SaleSession::Setup{*m_work, *m_feed, *m_slow, m_clock, counter,
                                                              notesOf(m_database, counter, session.operatorName)});
    connect(m_sale.get(), &SaleSession::secondsLeftChanged, this,
            [this] { m_strip->setHold(m_sale->holdsEnded() ? std::nullopt : m_sale->secondsLeft()); });
    connect(&m_sale->printing(), &TicketPrinting::printed, this, [this] { showPrinter(StatusStrip::Paper::Ready); });
    connect(&m_sale->printing(), &TicketPrinting::failed, this, [this](const Error &error) {
        // A ticket that may not be printed, or a database that is gone, is not the printer's fault.
        if (error.code.startsWith("printer.") || error.code.startsWith("file."))
            showPrinter(StatusStrip::Paper::Failed);
    });
    connect(&m_sale->drawer(), &CashDrawer::opened, this, [this](devices::escpos::Opening opening) {
        showDrawer(opening == devices::escpos::Opening::StaysShut ? StatusStrip::Drawer::Shut
                                                                  : StatusStrip::Drawer::Ready);
    });
    connect(&m_sale->drawer(), &CashDrawer::failed, this, [this] { showDrawer(StatusStrip::Drawer::Unreachable); });
    connect(m_sale.get(), &SaleSession::trainingChanged, this, &MainWindow::showTraining);
    m_salePage = new SalePage(*m_sale, session.maySell(), m_pages);
    m_salePage->setPickPolicy({{}, session.mayOverridePlan()});
    m_pages->addWidget(m_salePage);
    m_pages->setCurrentWidget(m_salePage);
    m_rail->setWorking(true);
    m_strip->setVisible(true);
    m_strip->setCounter(counter);
    m_strip->setHold(std::nullopt);
    showLink();
    showPrinter(StatusStrip::Paper::Ready);
    showDrawer(StatusStrip::Drawer::Ready);
    m_rail->setMayOpenDrawer(session.mayOpenDrawer());
    retranslate();
    m_salePage->focusStart();
}

void MainWindow::end()
{
    if (!m_sale)
        return;
    m_sale->endTraining();
    m_sale->giveUpAll();
    m_pages->removeWidget(m_salePage);
    delete m_salePage;
    m_salePage = nullptr;
    m_sale.reset();
    showTraining();
    for (std::unique_ptr<storage::Executor> *executor : {&m_slow, &m_feed, &m_work})
        m_retired.take(std::move(*executor)); // finishes what is queued: the release of the seats
}

bool MainWindow::isTurnedAway() const
{
    return m_now.work == storage::Link::Refused || m_now.feed == storage::Link::Refused;
}

void MainWindow::showLink()
{
    m_strip->setLink(isTurnedAway() ? StatusStrip::Link::Refused
                     : m_now.work == storage::Link::Down || m_now.feed == storage::Link::Down ? StatusStrip::Link::Down
                                                                                              : StatusStrip::Link::Up);
}

void MainWindow::showPrinter(StatusStrip::Paper paper)
{
    const PrintTarget target = m_sale ? m_sale->printing().target() : PrintTarget::fromSettings();
    m_strip->setPrinter(target.printer, target.pdfFolder, paper);
}

void MainWindow::showDrawer(StatusStrip::Drawer drawer)
{
    const DrawerSetting setting = DrawerSetting::fromSettings();
    m_strip->setDrawer(setting.address.isEmpty() ? StatusStrip::Drawer::None : drawer, setting.address);
}

QString MainWindow::basketNote() const
{
    if (m_sale && m_sale->payment().isInDoubt())
        return tr("A sale of %1 still waits for its answer. It is shown when %1 signs in here again.")
            .arg(m_now.session.displayName);
    if (!m_sale || m_sale->seatsInHand() == 0)
        return tr("%1 is at work. Sign in with another name to take over.").arg(m_now.session.displayName);
    return tr("%1 is at work and has seats in the basket (%2). They stay if the same operator comes back.")
        .arg(m_now.session.displayName, QLocale().toString(qint64(m_sale->seatsInHand())));
}

void MainWindow::retranslate()
{
    m_strip->setOperator(m_now.session.displayName, roleName(m_now.session.role));
    setWindowTitle(m_now.counter.isEmpty() ? QStringLiteral("Guichet") : tr("Guichet – counter %1").arg(m_now.counter));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace guichet::desk
