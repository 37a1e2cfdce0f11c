// The rail at the window's edge: workspaces above, language, appearance, tickets and operator below.
#pragma once

#include "appearance.h"
#include "language.h"

#include <guichet/sale/ticketprinting.h>

#include <QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
class QPushButton;
QT_END_NAMESPACE

namespace guichet::desk {

class Rail : public QWidget
{
    Q_OBJECT
public:
    Rail(Language &language, Appearance &appearance, QWidget *parent = nullptr);

    /// Before anybody is signed in only language and appearance are of use.
    void setWorking(bool working);
    void setTraining(bool on);

Q_SIGNALS:
    void operatorWanted();
    void trainingWanted();
    void printTargetChanged(const guichet::desk::PrintTarget &target);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void fillLanguages();
    void fillAppearance();
    void fillTickets();

    Language &m_language;
    Appearance &m_appearance;
    QPushButton *m_sale;
    QPushButton *m_tickets;
    QPushButton *m_training;
    QPushButton *m_appearanceButton;
    QPushButton *m_languageButton;
    QPushButton *m_operator;
    QMenu *m_menu;
};

} // namespace guichet::desk
