// A flat push button that shows the key which presses it.
#pragma once

#include <QPushButton>

namespace guichet::counter {

class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Rank { Plain, Primary, Quiet };

    explicit KeyButton(const QString &objectName, QWidget *parent = nullptr);

    /// Primary: filled with the accent, one per screen. Quiet: no frame until the pointer is over it.
    void setRank(Rank rank);
    /// The key as it stands on the keyboard, "F9"; only shown, the screen that owns the button listens to it.
    void setKeyHint(const QString &hint);
    void setIconName(const QString &name);
    void setLarge(bool large);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] QStringList lines() const { return text().split(u'\n'); } ///< the text may have several

    Rank m_rank = Rank::Plain;
    QString m_hint;
    QString m_iconName;
    bool m_large = false;
};

} // namespace guichet::counter
