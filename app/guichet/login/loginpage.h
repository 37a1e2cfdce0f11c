// Signing in: who, password, at which counter. Also changes the operator while the program runs.
#pragma once

#include "keychain.h"
#include "session.h"

#include <guichet/start/databasestart.h>
#include <storage/executor.h>
#include <storage/retiredexecutors.h>

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace guichet::counter {
class KeyButton;
class NoticeBar;
} // namespace guichet::counter

namespace guichet::desk {

class LoginPage : public QWidget
{
    Q_OBJECT
public:
    /// @p retired takes executors that are no longer needed.
    explicit LoginPage(storage::RetiredExecutors &retired, QWidget *parent = nullptr,
                       std::unique_ptr<PasswordStore> passwords = systemPasswords());
    ~LoginPage() override;

    void setDatabase(const Database &database);
    /// Somebody is at work: signing in changes the operator, Escape goes back. @p note says what becomes of the basket.
    void askForChange(const QString &currentOperator, const std::function<QString()> &note);
    /// Nobody is at work.
    void askForLogin();
    /// The new operator differs and the basket is not empty: asks before it is given up.
    void confirmChange(const std::function<QString()> &question, const std::function<void()> &goOn);
    /// The executor that signed in, for the owner of this page to keep.
    [[nodiscard]] std::unique_ptr<storage::Executor> takeExecutor();

Q_SIGNALS:
    void signedIn(const guichet::desk::Session &session, const QString &counter);
    void backWanted();
    void demonstrationWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void signIn();
    void answer(const Result<Session> &session);
    void finish(const QString &counter);
    void setBusy(bool busy);
    void recall();
    void dropRecalled();
    [[nodiscard]] QString rememberedCounter() const;

    Keychain m_keychain;
    storage::RetiredExecutors &m_retired;
    Database m_database;
    std::unique_ptr<storage::Executor> m_executor;
    std::optional<Session> m_session; ///< signed in, counter not chosen yet
    int m_attempt = 0;                ///< the answer to an earlier one is not heard
    bool m_changing = false;
    bool m_busy = false;
    bool m_recalled = false; ///< the password came from the keychain
    std::optional<Error> m_error;
    std::function<QString()> m_note;
    std::function<QString()> m_question;
    std::function<void()> m_goOn;

    QLabel *m_brandSign;
    QLabel *m_brand;
    QLabel *m_title;
    QLabel *m_place;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    QLabel *m_counterLabel;
    QComboBox *m_counter;
    QCheckBox *m_otherCounter;
    counter::NoticeBar *m_notice;
    counter::KeyButton *m_signIn;
    counter::KeyButton *m_back;
    QWidget *m_demo;
    QLabel *m_demoText;
    std::vector<counter::KeyButton *> m_demoOperators;
};

} // namespace guichet::desk
