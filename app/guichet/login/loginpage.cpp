#include "loginpage.h"

#include <core/whendone.h>
#include <counter/keybutton.h>
#include <counter/look.h>
#include <counter/noticebar.h>
#include <sentences/sentence.h>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace guichet::desk {

using counter::Grid;
using counter::KeyButton;
using counter::NoticeBar;

namespace {

constexpr QLatin1String LastOperator("login/operator");
constexpr QLatin1String LastCounter("login/counter");

} // namespace

LoginPage::LoginPage(storage::RetiredExecutors &retired, QWidget *parent, std::unique_ptr<PasswordStore> passwords)
    : QWidget(parent)
    , m_keychain(std::move(passwords))
    , m_retired(retired)
    , m_brandSign(new QLabel(this))
    , m_brand(new QLabel(QStringLiteral("Guichet"), this))
    , m_title(new QLabel(this))
    , m_place(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_passwordLabel(new QLabel(this))
    , m_password(new QLineEdit(this))
    , m_remember(new QCheckBox(this))
    , m_counterLabel(new QLabel(this))
    , m_counter(new QComboBox(this))
    , m_otherCounter(new QCheckBox(this))
    , m_notice(new NoticeBar(this))
    , m_signIn(new KeyButton(QStringLiteral("signInButton"), this))
    , m_back(new KeyButton(QStringLiteral("backToWorkButton"), this))
    , m_demo(new QWidget(this))
    , m_demoText(new QLabel(m_demo))
{
    m_name->setObjectName(QStringLiteral("operatorEdit"));
    m_password->setObjectName(QStringLiteral("passwordEdit"));
    m_password->setEchoMode(QLineEdit::Password);
    m_remember->setObjectName(QStringLiteral("rememberCheck"));
    m_counter->setObjectName(QStringLiteral("counterCombo"));
    m_otherCounter->setObjectName(QStringLiteral("otherCounterCheck"));
    m_notice->setObjectName(QStringLiteral("loginNotice"));
    for (QWidget *input : std::initializer_list<QWidget *>{m_name, m_password, m_counter})
        input->setMinimumHeight(counter::Touch);
    m_nameLabel->setBuddy(m_name);
    m_passwordLabel->setBuddy(m_password);
    m_counterLabel->setBuddy(m_counter);
    m_signIn->setRank(KeyButton::Rank::Primary);
    m_signIn->setLarge(true);
    m_back->setKeyHint(QStringLiteral("Esc"));
    m_back->setRank(KeyButton::Rank::Quiet);
    m_demoText->setWordWrap(true);
    QFont big = font();
    big.setBold(true);
    big.setPointSizeF(font().pointSizeF() * 1.4);
    m_title->setFont(big);
    big.setPointSizeF(font().pointSizeF() * 2.0);

    auto *people = new QGridLayout;
    people->setSpacing(Grid);
    int place = 0;
    for (const char *role : {"cashier", "supervisor", "station", "agency", "accountant", "manager"}) {
        const QString name = QString::fromLatin1(role);
        auto *button = new KeyButton(QStringLiteral("demo_%1_button").arg(name), m_demo);
        button->setProperty("operator", name);
        button->setFocusPolicy(Qt::TabFocus);
        people->addWidget(button, place / 3, place % 3);
        ++place;
        connect(button, &KeyButton::clicked, this, [this, name] {
            dropRecalled();
            m_name->setText(name);
            m_password->setText(QStringLiteral("demo"));
            signIn();
        });
        m_demoOperators.push_back(button);
    }
    auto *demo = new QVBoxLayout(m_demo);
    demo->setContentsMargins(0, Grid, 0, 0);
    demo->setSpacing(Grid);
    demo->addWidget(m_demoText);
    demo->addLayout(people);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Grid);
    buttons->addWidget(m_back);
    buttons->addWidget(m_signIn, 1);
    auto *brand = new QHBoxLayout;
    brand->setSpacing(Grid);
    m_brandSign->setFixedSize(4 * Grid, 4 * Grid);
    m_brand->setFont(big);
    brand->addWidget(m_brandSign);
    brand->addWidget(m_brand, 1);
    auto *card = new QVBoxLayout;
    card->setSpacing(Grid);
    card->addLayout(brand);
    card->addSpacing(2 * Grid);
    card->addWidget(m_title);
    card->addWidget(m_place);
    card->addSpacing(Grid);
    card->addWidget(m_notice);
    card->addWidget(m_nameLabel);
    card->addWidget(m_name);
    card->addWidget(m_passwordLabel);
    card->addWidget(m_password);
    card->addWidget(m_remember);
    card->addWidget(m_otherCounter);
    card->addWidget(m_counterLabel);
    card->addWidget(m_counter);
    card->addSpacing(Grid);
    card->addLayout(buttons);
    card->addWidget(m_demo);
    auto *holder = new QWidget(this);
    holder->setLayout(card);
    holder->setFixedWidth(std::max(52 * Grid, fontMetrics().horizontalAdvance(u'n') * 52));
    auto *middle = new QHBoxLayout; // not an alignment: that would cut texts that wrap
    middle->addStretch();
    middle->addWidget(holder);
    middle->addStretch();
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(middle);
    page->addStretch(3);

    connect(m_signIn, &KeyButton::clicked, this, &LoginPage::signIn);
    connect(m_back, &KeyButton::clicked, this, &LoginPage::backWanted);
    connect(m_name, &QLineEdit::textEdited, this, &LoginPage::dropRecalled);
    connect(m_name, &QLineEdit::editingFinished, this, &LoginPage::recall);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_recalled = false; });
    m_name->setText(QSettings().value(LastOperator).toString());
    retranslate();
}

LoginPage::~LoginPage() { m_retired.take(std::move(m_executor)); }

void LoginPage::setDatabase(const Database &database)
{
    m_database = database;
    recall();
    retranslate();
}

void LoginPage::askForChange(const QString &currentOperator, const std::function<QString()> &note)
{
    m_changing = true;
    m_note = note;
    m_question = {};
    m_error.reset();
    ++m_attempt;
    m_session.reset();
    m_retired.take(std::move(m_executor));
    m_name->setText(currentOperator);
    m_password->clear();
    m_remember->setChecked(false); // whoever comes now was not asked yet
    setBusy(false);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void LoginPage::askForLogin()
{
    m_changing = false;
    m_note = {};
    m_question = {};
    setBusy(false);
    (m_name->text().isEmpty() ? m_name : m_password)->setFocus(Qt::OtherFocusReason);
}

void LoginPage::confirmChange(const std::function<QString()> &question, const std::function<void()> &goOn)
{
    m_question = question;
    m_goOn = goOn;
    setBusy(false);
}

std::unique_ptr<storage::Executor> LoginPage::takeExecutor()
{
    ++m_attempt;
    m_session.reset();
    m_question = {};
    m_password->clear();
    return std::move(m_executor);
}

void LoginPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        signIn();
    else if (event->key() == Qt::Key_Escape && m_changing)
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

void LoginPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LoginPage::retranslate()
{
    m_brandSign->setPixmap(
        counter::iconPixmap(QStringLiteral("ticket"), counter::accent(palette()), 4 * Grid, devicePixelRatioF()));
    m_title->setText(m_changing ? tr("Change operator") : tr("Sign in"));
    m_place->setText(m_database.isPrivate ? tr("Private database of this machine")
                                          : tr("Central database on %1").arg(m_database.name));
    m_nameLabel->setText(tr("&Operator"));
    m_passwordLabel->setText(tr("&Password"));
    m_remember->setText(tr("Remember the password in this user's keychain"));
    m_otherCounter->setText(tr("Choose another counter than last time"));
    m_counterLabel->setText(tr("&Counter"));
    m_back->setText(tr("Back to work"));
    m_demoText->setText(tr("This is the demonstration: sign in with one press. The password is “demo” for everybody."));
    for (KeyButton *button : m_demoOperators)
        button->setText(roleName(button->property("operator").toString()));

    const bool choosing = m_session.has_value() && !m_question;
    const bool typing = !m_session.has_value();
    for (QWidget *input :
         std::initializer_list<QWidget *>{m_nameLabel, m_name, m_passwordLabel, m_password, m_remember})
        input->setVisible(typing && !m_database.nobody);
    m_otherCounter->setVisible(typing && m_database.counter.isEmpty() && !rememberedCounter().isEmpty());
    m_counterLabel->setVisible(choosing);
    m_counter->setVisible(choosing);
    m_demo->setVisible(typing && m_database.demonstration);
    m_back->setVisible(m_changing);
    m_signIn->setVisible(!m_database.nobody);
    m_signIn->setEnabled(!m_busy);
    m_signIn->setText(m_busy       ? tr("Signing in…")
                      : m_question ? tr("Go on")
                      : choosing   ? tr("Stand at this counter")
                                   : tr("Sign in"));
    m_signIn->setKeyHint(tr("Enter", "key"));
    for (QWidget *input : std::initializer_list<QWidget *>{m_name, m_password})
        input->setEnabled(!m_busy);

    if (m_error)
        m_notice->say(NoticeBar::Tone::Refused, sentence(*m_error), {}, false);
    else if (m_question)
        m_notice->say(NoticeBar::Tone::Warning, m_question(), {}, false);
    else if (m_database.nobody)
        m_notice->say(NoticeBar::Tone::Info,
                      tr("This database is new: nobody can sign in yet. Load the demonstration to look around, or add "
                         "operators with “guichetctl user add”."),
                      {{QStringLiteral("loadDemoButton"),
                        tr("Load the demonstration"),
                        {},
                        [this] { Q_EMIT demonstrationWanted(); }}},
                      false);
    else if (m_note && typing)
        m_notice->say(NoticeBar::Tone::Info, m_note(), {}, false);
    else
        m_notice->clear();
}

void LoginPage::signIn()
{
    if (m_busy)
        return;
    if (m_question) {
        m_goOn();
        return;
    }
    if (m_session) {
        finish(m_counter->currentData().toString());
        return;
    }
    if (m_name->text().trimmed().isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    storage::ConnectionParams params = m_database.connection;
    params.user = m_name->text().trimmed();
    params.password = m_password->text();
    m_retired.take(std::move(m_executor));
    m_executor = std::make_unique<storage::Executor>(params);
    m_error.reset();
    setBusy(true);
    whenDone(m_executor->run([](storage::Connection &connection) { return loadSession(connection); }), this,
             [this, attempt = ++m_attempt](const Result<Session> &session) {
                 if (attempt == m_attempt) // else whoever asked has gone back to work
                     answer(session);
             });
}

void LoginPage::answer(const Result<Session> &session)
{
    if (!session) {
        m_retired.take(std::move(m_executor));
        m_error = session.error();
        dropRecalled();
        setBusy(false);
        m_password->setFocus(Qt::OtherFocusReason);
        m_password->selectAll();
        return;
    }
    QSettings().setValue(LastOperator, session->operatorName);
    if (m_remember->isChecked() && !m_recalled)
        m_keychain.remember(m_database.keychain, session->operatorName, m_password->text());
    else if (!m_remember->isChecked() && Keychain::remembers(m_database.keychain, session->operatorName))
        m_keychain.forget(m_database.keychain, session->operatorName);
    m_session = *session;

    const QString wanted = m_database.counter.isEmpty() ? rememberedCounter() : m_database.counter;
    m_counter->clear();
    int known = -1;
    for (const CounterChoice &choice : session->counters) {
        if (choice.code == wanted)
            known = m_counter->count();
        m_counter->addItem(QStringLiteral("%1 · %2 · %3").arg(choice.code, choice.pointOfSale, choice.organiser),
                           choice.code);
    }
    if (!m_database.counter.isEmpty() && known < 0) {
        m_error = Error{Error::Kind::Refused, "counter.not-yours", {}, {m_database.counter}};
        m_session.reset();
        setBusy(false);
        return;
    }
    m_counter->setCurrentIndex(std::max(0, known));
    if (m_counter->count() <= 1 || (known >= 0 && !m_otherCounter->isChecked())) {
        finish(m_counter->currentData().toString());
        return;
    }
    setBusy(false);
    m_counter->setFocus(Qt::OtherFocusReason);
}

void LoginPage::finish(const QString &counter)
{
    if (!counter.isEmpty())
        QSettings().setValue(LastCounter, counter);
    m_otherCounter->setChecked(false);
    const Session session = *m_session;
    setBusy(false);
    Q_EMIT signedIn(session, counter);
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    retranslate();
}

void LoginPage::recall()
{
    const QString name = m_name->text().trimmed();
    if (!m_password->text().isEmpty() || !Keychain::remembers(m_database.keychain, name))
        return;
    m_remember->setChecked(true);
    m_keychain.recall(m_database.keychain, name, this, [this, name](const QString &password) {
        if (m_password->text().isEmpty() && m_name->text().trimmed() == name) {
            m_password->setText(password);
            m_recalled = true;
        }
    });
}

/// A kept password that is wrong or somebody else's is no start for typing the right one.
void LoginPage::dropRecalled()
{
    if (m_recalled)
        m_password->clear();
    m_recalled = false;
}

QString LoginPage::rememberedCounter() const { return QSettings().value(LastCounter).toString(); }

} // namespace guichet::desk
