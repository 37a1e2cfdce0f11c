// One operator at one counter selling: performances, seats, basket, payment, tickets. No widget in sight.
#pragma once

#include "cashdrawer.h"
#include "customersearch.h"
#include "liveseats.h"
#include "parkedbasket.h"
#include "payment.h"
#include "ticketprinting.h"

#include <catalog/performance.h>
#include <contacts/contact.h>
#include <core/clock.h>
#include <core/whendone.h>
#include <counter/basketmodel.h>
#include <orders/basket.h>
#include <orders/store/orderfile.h>
#include <seatplan/seatlayout.h>
#include <storage/executor.h>
#include <tenders/tender.h>

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace guichet::desk {

/// What a customer asked for when the counter is to choose.
struct BestWish {
    qint32 count = 2;
    std::optional<qint32> category; ///< index into the plan's categories
    bool accessible = false;
    qint32 priceType = 0; ///< index into the sheet's; where a seat is not sold at it, its first one
};

/// A seat that another counter has now, and the free one that is most like it.
struct Replacement {
    orders::BasketLine lost;
    qint32 seat = -1; ///< in the open plan
    QString label;
};

/// Which part of the screen a refusal belongs to.
enum class Place { Performances, Plan, Basket, Payment, Tickets, Orders, Drawer };

class SaleSession : public QObject
{
    Q_OBJECT
public:
    struct Setup {
        storage::Executor &work; ///< what the operator asks for
        storage::Executor &feed; ///< what other counters do: its questions are small and must never wait
        storage::Executor &slow; ///< what may take its time: counting the seats of a season, housekeeping
        const Clock &clock;
        QString counter;
        SaleNotes notes; ///< remember sales that were not seen through to their tickets (Payment)
    };

    explicit SaleSession(const Setup &setup, QObject *parent = nullptr);
    ~SaleSession() override;

    [[nodiscard]] const std::vector<catalog::PerformanceSummary> &performances() const { return m_performances; }
    [[nodiscard]] std::shared_ptr<const catalog::PerformanceSheet> sheet() const { return m_sheet; }
    /// Of the sheet's plan.
    [[nodiscard]] std::shared_ptr<const seatplan::SeatLayout> layout() const { return m_layout; }
    [[nodiscard]] const counter::Sheets &sheets() const { return m_sheets; }
    /// Of the last sale.
    [[nodiscard]] const counter::Sheets &soldSheets() const { return m_soldSheets; }
    [[nodiscard]] const orders::Basket &basket() const { return m_basket; }
    [[nodiscard]] Money total() const;
    [[nodiscard]] const std::optional<contacts::Contact> &customer() const { return m_customer; }
    [[nodiscard]] LiveSeats &live() { return m_live; }
    [[nodiscard]] Payment &payment() { return m_payment; }
    [[nodiscard]] TicketPrinting &printing() { return m_printing; }
    [[nodiscard]] CashDrawer &drawer() { return m_drawer; }
    /// Until the basket's holds end; 0 when they have ended; empty without holds.
    [[nodiscard]] std::optional<qint64> secondsLeft() const;
    [[nodiscard]] bool holdsEnded() const { return m_ended; }
    [[nodiscard]] bool isBusy() const { return m_asked > 0; }

    void refreshPerformances();
    /// Loads the performance and shows what everybody has of it.
    void open(qint32 performanceId);
    /// Holds the best seats that are free.
    void takeBest(const BestWish &wish);
    /// Gives the best seats of last time back once the next best ones are held.
    void takeNextBest();
    /// Seats are indexes into the open plan.
    void take(const QList<int> &seats);
    void giveBack(const QList<int> &seats);
    void giveBack(qint32 performanceId, const std::vector<qint32> &seatIds);
    void takeStanding(int block, int count, qint32 priceType = 0);
    [[nodiscard]] const QString &counterCode() const { return m_counter; }
    /// One more place like this one of the basket.
    void takeOneMore(qint32 performanceId, qint32 seatId);
    void empty();
    void setPriceType(qint32 performanceId, const std::vector<qint32> &seatIds, qint32 priceType);
    /// Holds these, at the price types of the lost ones.
    void takeInstead(const std::vector<Replacement> &offers);
    /// Holds everything in the basket again, for the whole time.
    void holdAgain();
    /// Puts the basket aside, with its holds and their deadline, and begins a new one. False: not now.
    bool park();
    /// Goes on with a parked basket; the present one is parked instead unless it is empty.
    void callBack(const QUuid &basket);
    void giveUpParked(const QUuid &basket);
    void noteParked(const QUuid &basket, const QString &note);
    /// The oldest first.
    [[nodiscard]] const std::vector<ParkedBasket> &parked() const { return m_parked; }
    /// In the basket and in the parked ones.
    [[nodiscard]] size_t seatsInHand() const;
    /// Gives back what seatsInHand() counts.
    void giveUpAll();
    void findCustomers(const QString &text);
    void setCustomer(const std::optional<contacts::Contact> &customer);
    /// Stores a new customer and sells to them.
    void addCustomer(const contacts::Contact &customer);
    void pay(const tenders::Settlement &settlement);
    /// @p operation as in TicketPrinting::print().
    void printTickets(const QStringList &tickets, const QUuid &operation = {});
    /// The tickets of this sale shall not be printed now: the counter need not remember it any longer.
    void leaveTickets(const QUuid &sale);
    /// From here on nothing is sold: sales are sealed as trainings, seats given back, and tickets say so. @p trainee is
    /// who learns under the operator's name. Told by trainingChanged() once the database has noted it.
    void beginTraining(const QString &trainee);
    void endTraining();
    [[nodiscard]] bool isTraining() const { return !m_trainee.isEmpty(); }
    [[nodiscard]] const QString &trainee() const { return m_trainee; }
    /// Opens the cash drawer although nothing is sold, once the reason is recorded.
    void openDrawer(const QString &reason);
    /// Brings back an order by its number or the number of one of its tickets, which is told if @p pointOut.
    void findOrder(const QString &number, bool pointOut = true);
    /// The newest order of this counter.
    void findLastOrder();

Q_SIGNALS:
    void performancesChanged();
    void opened();
    void basketChanged();
    /// Seats that came into the basket, as indexes into the open plan.
    void taken(const QList<int> &seats);
    void secondsLeftChanged();
    void busyChanged();
    void refused(guichet::desk::Place place, const guichet::Error &error);
    /// The time ran out; the lines are still shown.
    void holdsEndedNow();
    /// Other counters have these seats now; they left the basket. @p instead: the nearest like them, if the open plan
    /// is theirs.
    void seatsLost(const QStringList &labels, const std::vector<guichet::desk::Replacement> &instead);
    void parkedChanged();
    void sold(const guichet::desk::Sold &sold);
    /// @p ticket is the one that was looked for; may be empty.
    void orderFound(const guichet::orders::OrderFile &order, const QString &ticket);
    void customersFound(const QString &text, const std::vector<guichet::desk::KnownCustomer> &customers);
    void customerChanged();
    void trainingChanged();

private:
    /// Runs @p job in the background; a failure is told at @p place, a result goes to @p then.
    template <typename Job, typename Then>
    void ask(Place place, Job job, Then then);
    [[nodiscard]] inventory::Asker asker() const { return {m_counter, m_basket.id}; }
    void holdBest(const BestWish &wish, const std::vector<qint32> &instead);
    void holdStanding(const std::shared_ptr<const catalog::PerformanceSheet> &sheet, int block, int count,
                      qint32 priceType);
    void addHeld(const std::shared_ptr<const catalog::PerformanceSheet> &sheet, const inventory::HoldOutcome &outcome,
                 qint32 priceType = 0);
    void removeLines(qint32 performanceId, const std::vector<qint32> &seatIds);
    void releaseQuietly(const inventory::Asker &asker, qint32 performanceId, const std::vector<qint32> &seatIds);
    void startClock(qint64 secondsLeft);
    void tick();
    void tellBasket();
    void finish(const Sold &sold);
    void countFreeSeats(const std::vector<catalog::PerformanceSummary> &list);
    void correctRemaining();
    void sweep();
    void refuseSale(const Error &error);
    void readPricesAgain();
    void loseSeats(const std::vector<qint32> &seatIds);
    void startNewBasket();
    void release(const orders::Basket &basket);
    void noteTrainingEnd();
    [[nodiscard]] operations::Operation trainingSwitch(bool on, const QString &trainee) const;
    [[nodiscard]] std::vector<qint32> seatsHere() const; ///< of the basket in the open performance, database ids
    [[nodiscard]] std::vector<Replacement> insteadOf(const std::vector<orders::BasketLine> &lost) const;

    storage::Executor &m_work;
    storage::Executor &m_slow;
    const Clock &m_clock;
    const QString m_counter;
    LiveSeats m_live;
    Payment m_payment;
    TicketPrinting m_printing;
    CashDrawer m_drawer;

    std::vector<catalog::PerformanceSummary> m_performances;
    std::shared_ptr<const catalog::PerformanceSheet> m_sheet;
    std::shared_ptr<const seatplan::SeatLayout> m_layout;
    counter::Sheets m_sheets; ///< of the open performance and of everything in the basket
    counter::Sheets m_soldSheets;
    quint64 m_opening = 0; ///< the latest open() wins
    orders::Basket m_basket;
    std::optional<contacts::Contact> m_customer;
    std::vector<ParkedBasket> m_parked;
    std::optional<QDeadlineTimer> m_deadline;
    bool m_ended = false;
    QTimer m_tick;
    QTimer m_refresh;
    QTimer m_sweep;
    bool m_listing = false;                ///< the performances are being counted
    QHash<QStringList, QUuid> m_unprinted; ///< tickets of sales that are remembered until they are printed
    QHash<QString, QUuid> m_rehearsed;     ///< the training that a ticket belongs to
    QString m_trainee;                     ///< empty: sales are sales
    int m_asked = 0;

    BestWish m_wish;
    std::vector<qint32> m_lastBest; ///< seat ids
    std::vector<qint32> m_passed;   ///< plan indexes that the customer did not want
};

template <typename Job, typename Then>
void SaleSession::ask(Place place, Job job, Then then)
{
    ++m_asked;
    Q_EMIT busyChanged();
    whenDone(m_work.run(std::move(job)), this, [this, place, then = std::move(then)](const auto &result) {
        --m_asked;
        if (result)
            then(*result);
        else
            Q_EMIT refused(place, result.error());
        Q_EMIT busyChanged();
    });
}

} // namespace guichet::desk
