// The Sale workspace: find a performance, take seats on the plan, take payment, hand over tickets.
#pragma once

#include "salesession.h"
#include "typeahead.h"

#include <seatplan/selection.h>

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace guichet::counter {
class BasketView;
class ExpressPad;
struct Product;
class KeyButton;
class NoticeBar;
class ParkedList;
class PerformanceList;
class TenderPad;
} // namespace guichet::counter
namespace guichet::seatplan {
class PlanPanel;
struct PickPolicy;
class SeatPlanView;
} // namespace guichet::seatplan

namespace guichet::desk {

class CustomerField;
class PlanTools;
class ResultPanel;
class SeatPlaces;

/// Keys, wherever the cursor is: F2 search, F3 plan (Shift+F3 the same as a list), F4 basket, F5 to F8 price types, F9
/// exact cash. On the plan and in the basket: digits and B for that many best seats, N for the next best, S for
/// standing places, C for the customer, P to park the basket or call one back (Shift+P: choose among them), X for the
/// express profile, in which F5 to F8 sell the first products, Enter to go on to payment, Escape back to the search.
/// Ctrl+R brings the last sale of this counter back; an order or ticket number in the search opens that order. Keys may
/// be typed ahead of the answers (TypeAhead).
class SalePage : public QWidget
{
    Q_OBJECT
public:
    /// @p selling false: the role looks, and sells nothing.
    SalePage(SaleSession &session, bool selling, QWidget *parent = nullptr);
    ~SalePage() override;

    void focusStart();
    /// Whether seats may be taken that the house would rather not sell so.
    void setPickPolicy(const seatplan::PickPolicy &policy);
    /// A scanner read the code of a ticket, or the number of an order or ticket, wherever the cursor was.
    void openScanned(const QString &code);
    /// The chapter of the guide that tells about what is on screen.
    [[nodiscard]] QString guideChapter() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Say = std::function<void()>;

    void layOut();
    void connectSession();
    void connectWidgets();
    void retranslate();
    void showSheet();
    void showModel();
    void showBasket();
    void showFree();
    void startPaying();
    void leavePaying();
    void payExactCash();
    void payAhead(TypeAhead::Step step, const QList<int> &seats);
    void refuse(Place place, const Error &error);
    void sayHoldsEnded();
    void sayLost(const QStringList &labels, const std::vector<Replacement> &instead);
    void sayAsking(int attempt, const Error &why);
    void sayNeverRecorded(const SaleNote &sale);
    void sayOthersLeft();
    void sayNotPrinted(const Error &error, const QStringList &tickets);
    void showPad(bool shown);
    void finish(const Sold &sold);
    void showOrder(const orders::OrderFile &order, const QString &ticket);
    void bringBackLastSale();
    void showParked();
    void setExpress(bool express);
    void takeProduct(const counter::Product &product);
    void parkOrCallBack();
    void callBack(const QUuid &basket);
    void showResult();
    void leaveResult();
    void startNewSale();
    void choosePriceType(int index);
    [[nodiscard]] bool planKey(QKeyEvent *event);
    [[nodiscard]] QString hoverText(int seat) const;
    /// Says something at @p bar, and says it again when the language changes.
    void say(counter::NoticeBar *bar, const Say &text);

    SaleSession &m_session;
    const bool m_selling;
    counter::PerformanceList *m_list;
    PlanTools *m_tools;
    counter::ExpressPad *m_express;
    seatplan::PlanPanel *m_planPanel;
    seatplan::SeatPlanView *m_plan;
    SeatPlaces *m_places;
    CustomerField *m_customer;
    counter::ParkedList *m_parked;
    counter::BasketView *m_basket;
    counter::TenderPad *m_pad;
    ResultPanel *m_result;
    QStackedWidget *m_right;
    counter::NoticeBar *m_listNotice;
    counter::NoticeBar *m_planNotice;
    counter::NoticeBar *m_basketNotice;
    QHash<counter::NoticeBar *, Say> m_said;
    std::unique_ptr<seatplan::SeatSelection> m_asked; ///< seats on their way into or out of the basket
    TypeAhead m_ahead;
    bool m_paying = false;
    bool m_listFailed = false;       ///< the notice of the list says so
    std::optional<Error> m_notNoted; ///< of the sale under way
    counter::KeyButton *m_last;
    counter::KeyButton *m_expressSwitch;
    bool m_isExpress = false;
};

} // namespace guichet::desk
