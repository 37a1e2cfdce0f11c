// Where the cash drawer of this desk hangs.
#pragma once

#include <guichet/sale/cashdrawer.h>

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace guichet::desk {

class DrawerDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DrawerDialog(const DrawerSetting &setting, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const guichet::desk::DrawerSetting &setting);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void judge();
    void choose();

    QLabel *m_where;
    QLineEdit *m_address;
    QLabel *m_forms;
    QLabel *m_which;
    QComboBox *m_pin;
    QLabel *m_fault;
    QDialogButtonBox *m_buttons;
};

} // namespace guichet::desk
