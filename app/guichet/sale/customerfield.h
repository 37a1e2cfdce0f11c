// Who buys, if it matters: anonymous until somebody is looked up or added in one line.
#pragma once

#include "customersearch.h"

#include <contacts/contact.h>

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace guichet::counter {
class KeyButton;
}

namespace guichet::desk {

class CustomerField : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerField(QWidget *parent = nullptr);

    void setCustomer(const std::optional<contacts::Contact> &customer);
    void showFound(const QString &text, const std::vector<KnownCustomer> &found);
    void beginSearch();

Q_SIGNALS:
    void searchWanted(const QString &text);
    void chosen(const std::optional<guichet::contacts::Contact> &customer);
    void newWanted(const guichet::contacts::Contact &customer);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void close();
    void take(int row);

    std::optional<contacts::Contact> m_customer;
    std::vector<KnownCustomer> m_found;
    QTimer m_typing; ///< asks when the fingers rest
    counter::KeyButton *m_button;
    counter::KeyButton *m_clear;
    QLineEdit *m_edit;
    QListWidget *m_list;
};

} // namespace guichet::desk
