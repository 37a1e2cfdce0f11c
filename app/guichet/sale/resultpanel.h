// What stays on screen after a sale: change to give back, order, tickets, and their printing.
#pragma once

#include "payment.h"
#include "ticketprinting.h"

#include <core/error.h>
#include <counter/basketmodel.h>
#include <orders/sale.h>
#include <orders/store/orderfile.h>

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

/// Enter starts the next sale, R prints (again: each ticket's barcode before it then no longer opens the gate). Clicked
/// tickets are printed alone.
class ResultPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ResultPanel(QWidget *parent = nullptr);

    /// Why a sale is on screen, and what became of its paper so far.
    enum class Story {
        JustSold,    ///< its tickets are being printed
        Interrupted, ///< recorded before the program was interrupted; nobody knows whether the tickets were printed
        LookedUp,    ///< an older order
    };

    /// @p sheets name the price types.
    void showSold(const Sold &sold, const counter::Sheets &sheets);
    /// @p ticket is selected if it is not empty.
    void showOrder(const orders::OrderFile &order, const QString &ticket);
    /// The sale on screen has no note on the disk.
    void sayNotNoted(const Error &error);
    void showPrinting();
    /// Nothing happens unless the tickets are those on screen.
    void showPrinted(const Printed &printed);
    void showPrintFailure(const Error &error, const QStringList &tickets);
    [[nodiscard]] bool shows(const QStringList &tickets) const;
    /// The paper of a sale that is not printed and is not being printed.
    [[nodiscard]] bool isPaperMissing() const;
    [[nodiscard]] const QUuid &sale() const { return m_receipt.operation; }
    /// Of the sale.
    [[nodiscard]] QStringList tickets() const;

Q_SIGNALS:
    void newSaleWanted();
    /// @p operation is the one that the tickets' first print was given; null: a print of its own.
    void printWanted(const QStringList &tickets, const QUuid &operation);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Paper { None, Waiting, Done, Failed };
    void refresh();
    void refreshTickets();
    void refreshPaper();
    void wantPrint();
    [[nodiscard]] QStringList chosen() const; ///< the selected tickets, or all of them

    [[nodiscard]] QString priceTypeName(const orders::SoldTicket &ticket) const;

    orders::Receipt m_receipt;
    counter::Sheets m_sheets;
    Story m_story = Story::JustSold;
    QUuid m_print;           ///< for the first print of the whole sale; null once that is done
    bool m_training = false; ///< nothing was sold
    bool m_printedBefore = false;
    QStringList m_printing; ///< on their way to paper
    std::optional<Error> m_notNoted;
    Paper m_paper = Paper::Waiting;
    Printed m_printed;
    Error m_error;

    QLabel *m_sign;
    QLabel *m_heading;
    QLabel *m_order;
    QLabel *m_changeCaption;
    QLabel *m_change;
    QTreeWidget *m_tickets;
    counter::NoticeBar *m_storyNotice;
    counter::NoticeBar *m_paperNotice;
    counter::KeyButton *m_openFile;
    counter::KeyButton *m_reprint;
    counter::KeyButton *m_newSale;
};

} // namespace guichet::desk
