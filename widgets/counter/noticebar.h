// A calm message at the place that it is about, with the ways out as buttons; never a modal box.
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace guichet::counter {

class KeyButton;

class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Info, Good, Warning, Refused, Waiting };

    struct Action {
        QString objectName;
        QString text;
        QString keyHint;
        std::function<void()> run;
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// Replaces what is shown. The first action is the recommended one.
    void say(Tone tone, const QString &text, std::vector<Action> actions = {}, bool closable = true);
    void clear();
    [[nodiscard]] bool isShowing() const { return m_showing; }
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Tone m_tone = Tone::Info;
    bool m_showing = false;
    QLabel *m_sign;
    QLabel *m_text;
    QHBoxLayout *m_actions;
    KeyButton *m_close;
    std::vector<KeyButton *> m_buttons;
};

} // namespace guichet::counter
