// The basket on screen: lines by performance, price types, time left, total, and the keys that take payment.
#pragma once

#include "basketmodel.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QListView;
class QMenu;
QT_END_NAMESPACE

namespace guichet::counter {

class BasketDelegate;
class KeyButton;

/// Keys in the lines: Enter pays, Delete removes, Space opens the price types, plus and minus change the number of
/// standing places. Asks for changes by signals and shows what setBasket() says; it never changes the basket itself.
class BasketView : public QWidget
{
    Q_OBJECT
public:
    explicit BasketView(QWidget *parent = nullptr);

    /// Keeps the selection of lines that are still there.
    void setBasket(const orders::Basket &basket, const Sheets &sheets);
    /// Until the holds end; empty hides the clock.
    void setSecondsLeft(std::optional<qint64> seconds);
    /// While payment is taken lines cannot be changed and the payment keys give way to the tender pad.
    void setPaying(bool paying);
    /// Asks for price type @p index for the selected lines, for all of them if none is selected.
    void choosePriceType(qint32 index);
    void focusLines();

Q_SIGNALS:
    void priceTypeWanted(qint32 performanceId, const std::vector<qint32> &seatIds, qint32 priceTypeIndex);
    void removalWanted(qint32 performanceId, const std::vector<qint32> &seatIds);
    void emptyWanted();
    void parkWanted();
    /// One more standing place like @p seatId.
    void moreWanted(qint32 performanceId, qint32 seatId);
    void paymentWanted();
    void exactCashWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showTotals();
    void remove(const QModelIndexList &rows);
    void changeQuantity(const QModelIndex &row, bool more);
    void showPriceMenu(const QModelIndexList &rows, const QPoint &at);
    [[nodiscard]] QModelIndexList chosenRows() const; ///< selected lines, or all
    [[nodiscard]] QModelIndexList allLines() const;

    BasketModel *m_model;
    QLabel *m_heading;
    QLabel *m_clockSign;
    QLabel *m_clock;
    QLabel *m_emptyHint;
    QListView *m_list;
    BasketDelegate *m_delegate;
    QLabel *m_totalCaption;
    QLabel *m_total;
    KeyButton *m_allPriceType;
    KeyButton *m_park;
    KeyButton *m_empty;
    KeyButton *m_pay;
    KeyButton *m_exact;
    QMenu *m_menu;
    std::optional<qint64> m_secondsLeft;
    bool m_paying = false;
};

} // namespace guichet::counter
