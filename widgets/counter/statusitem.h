// One state that a cashier must never miss: sign, words, and an explanation when pressed.
#pragma once

#include <QPushButton>

namespace guichet::counter {

class StatusItem : public QPushButton
{
    Q_OBJECT
public:
    enum class Tone { Quiet, Good, Warning, Bad };

    explicit StatusItem(const QString &objectName, QWidget *parent = nullptr);

    void setState(Tone tone, const QString &iconName, const QString &text);
    /// What it means and what to do about it; shown in a popup.
    void setExplanation(const QString &title, const QString &text);
    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void explain();

    Tone m_tone = Tone::Quiet;
    QString m_iconName;
    QString m_title;
    QString m_explanation;
};

} // namespace guichet::counter
