// Across the whole window while somebody is learning, so that nobody takes a training for a sale.
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace guichet::desk {

class TrainingBar : public QWidget
{
    Q_OBJECT
public:
    explicit TrainingBar(QWidget *parent = nullptr);

    /// Asks who is learning; begun() tells the name.
    void askWho();
    /// A basket is open: says what to do first.
    void sayBusy();
    void showOn(const QString &trainee);
    void showOff();

Q_SIGNALS:
    void begun(const QString &trainee);
    void endWanted();
    /// Without a training.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Shown { Nothing, Question, Busy, Training };
    void show(Shown shown);
    void retranslate();
    void accept();
    void close();

    Shown m_shown = Shown::Nothing;
    QString m_trainee;
    QLabel *m_text;
    QLineEdit *m_name;
    QPushButton *m_do;
    QPushButton *m_close;
};

} // namespace guichet::desk
