// The rail at the window's edge: workspaces above, language, appearance, tickets and operator below.
#pragma once

#include "appearance.h"
#include "language.h"

#include <guichet/sale/cashdrawer.h>
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
    void setMayOpenDrawer(bool may) { m_mayOpenDrawer = may; }

Q_SIGNALS:
    void operatorWanted();
    void guideWanted();
    void trainingWanted();
    void printTargetChanged(const guichet::desk::PrintTarget &target);
    void drawerChanged(const guichet::desk::DrawerSetting &setting);
    void openDrawerWanted(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void fillLanguages();
    void fillAppearance();
    void fillTickets();
    void fillDrawer();
    void askWhyOpen();

    Language &m_language;
    Appearance &m_appearance;
    QPushButton *m_sale;
    QPushButton *m_tickets;
    QPushButton *m_training;
    QPushButton *m_appearanceButton;
    QPushButton *m_languageButton;
    QPushButton *m_guide;
    QPushButton *m_operator;
    QMenu *m_menu;
    bool m_mayOpenDrawer = false;
};

} // namespace guichet::desk
