// Shown while the database starts: what happens, or why it does not and what to do.
#pragma once

#include <core/error.h>

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
QT_END_NAMESPACE

namespace guichet::counter {
class NoticeBar;
}

namespace guichet::desk {

class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void showStarting();
    void showFailure(const Error &error);

Q_SIGNALS:
    void retryWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::optional<Error> m_error;
    QLabel *m_title;
    QLabel *m_step;
    QProgressBar *m_progress;
    counter::NoticeBar *m_notice;
};

} // namespace guichet::desk
