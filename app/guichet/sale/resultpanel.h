// What stays on screen after a sale: change to give back, order, tickets, and their printing.
#pragma once

#include "ticketprinting.h"

#include <core/error.h>
#include <counter/basketmodel.h>
#include <orders/sale.h>

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QTreeWidget;
QT_END_NAMESPACE

namespace guichet::counter {
class KeyButton;
class NoticeBar;
} // namespace guichet::counter

namespace guichet::desk {

/// Enter starts the next sale, R prints again (each ticket's barcode before it then no longer opens the gate).
class ResultPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ResultPanel(QWidget *parent = nullptr);

    /// @p sheets name the price types.
    void showReceipt(const orders::Receipt &receipt, const counter::Sheets &sheets);
    void showPrinting();
    void showPrinted(const Printed &printed);
    void showPrintFailure(const Error &error);
    [[nodiscard]] QStringList tickets() const;

Q_SIGNALS:
    void newSaleWanted();
    void reprintWanted(const QStringList &tickets);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Paper { Waiting, Done, Failed };
    void refresh();

    [[nodiscard]] QString priceTypeName(const orders::SoldTicket &ticket) const;

    orders::Receipt m_receipt;
    counter::Sheets m_sheets;
    Paper m_paper = Paper::Waiting;
    Printed m_printed;
    Error m_error;

    QLabel *m_sign;
    QLabel *m_heading;
    QLabel *m_order;
    QLabel *m_changeCaption;
    QLabel *m_change;
    QTreeWidget *m_tickets;
    counter::NoticeBar *m_paperNotice;
    counter::KeyButton *m_openFile;
    counter::KeyButton *m_reprint;
    counter::KeyButton *m_newSale;
};

} // namespace guichet::desk
