#include "salesession.h"

#include <catalog/store/catalogstore.h>
#include <contacts/store/contactstore.h>
#include <core/uuid7.h>
#include <operations/store/apply.h>
#include <till/drawer.h>

#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(lcSession, "guichet.session", QtInfoMsg)

namespace guichet::desk {

using catalog::PerformanceSheet;
using inventory::SeatState;

namespace {

constexpr int RefreshMilliseconds = 20'000;
constexpr int SweepMilliseconds = 10 * 60 * 1000;

struct Opened {
    PerformanceSheet sheet;
    std::shared_ptr<const seatplan::SeatLayout> layout;
    inventory::LiveState live;
};

} // namespace

SaleSession::SaleSession(const Setup &setup, QObject *parent)
    : QObject(parent)
    , m_work(setup.work)
    , m_slow(setup.slow)
    , m_clock(setup.clock)
    , m_counter(setup.counter)
    , m_live(setup.feed)
    , m_payment(setup.work, setup.notes)
    , m_printing(setup.work, setup.clock, setup.counter)
{
    m_basket.id = makeUuid7(m_clock.nowUtc().toMSecsSinceEpoch());
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &SaleSession::tick);
    m_refresh.setInterval(RefreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, &SaleSession::refreshPerformances);
    m_refresh.start();
    m_sweep.setInterval(SweepMilliseconds);
    connect(&m_sweep, &QTimer::timeout, this, &SaleSession::sweep);
    connect(&m_live, &LiveSeats::lost, this, &SaleSession::loseSeats);
    connect(&m_payment, &Payment::sold, this, &SaleSession::finish);
    connect(&m_payment, &Payment::refused, this, &SaleSession::refuseSale);
    connect(&m_printing, &TicketPrinting::printed, this, [this](const Printed &printed) {
        if (const QUuid sale = m_unprinted.take(printed.tickets); !sale.isNull())
            m_payment.forget(sale);
    });
    connect(&m_payment, &Payment::leftInDoubt, this, [this] { startNewBasket(); });
    connect(&m_work, &storage::Executor::linkChanged, this, [this](storage::Link link) {
        if (link == storage::Link::Up)
            refreshPerformances();
    });
    refreshPerformances(); // while the page that will show it is being made
}

SaleSession::~SaleSession() = default;

Money SaleSession::total() const { return m_basket.total(m_sheet ? m_sheet->organiser.currency : Currency::EUR); }

std::optional<qint64> SaleSession::secondsLeft() const
{
    if (!m_deadline)
        return std::nullopt;
    return std::max<qint64>(0, (m_deadline->remainingTime() + 999) / 1000);
}

void SaleSession::refreshPerformances()
{
    if (m_listing)
        return;
    m_listing = true;
    const auto job = [counter = m_counter](auto &connection) { return catalog::listPerformances(connection, counter); };
    // The operator's own connection is open already when the first list is asked for; later nobody waits for it.
    storage::Executor &executor = m_performances.empty() ? m_work : m_slow;
    whenDone(executor.run(job), this, [this](const Result<std::vector<catalog::PerformanceSummary>> &list) {
        if (!list) {
            m_listing = false;
            // Nobody asked; the status strip tells when the database is gone.
            if (m_performances.empty())
                Q_EMIT refused(Place::Performances, list.error());
            return;
        }
        if (m_performances.empty()) { // without numbers at first, rather than no list
            m_performances = *list;
            Q_EMIT performancesChanged();
        }
        countFreeSeats(*list);
    });
}

/// Counting the seats of a season takes a third of a second: neither the list, nor a sale, nor the plan may wait for
/// that.
void SaleSession::countFreeSeats(const std::vector<catalog::PerformanceSummary> &list)
{
    using List = std::vector<catalog::PerformanceSummary>;
    const auto job = [counter = m_counter, list](storage::Connection &connection) -> Result<List> {
        List counted = list;
        return catalog::countFreeSeats(connection, counter, counted).transform([&] { return counted; });
    };
    whenDone(m_slow.run(job), this, [this](const Result<std::vector<catalog::PerformanceSummary>> &counted) {
        m_listing = false;
        if (!m_sweep.isActive()) { // housekeeping begins when nobody waits for the first numbers any more
            m_sweep.start();
            sweep();
        }
        if (!counted)
            return; // the next refresh counts again
        m_performances = *counted;
        Q_EMIT performancesChanged();
    });
}

void SaleSession::open(qint32 performanceId)
{
    const quint64 opening = ++m_opening;
    const auto job = [performanceId, who = asker(), known = m_sheets.value(performanceId),
                      layout = m_layout](auto &connection) -> Result<Opened> {
        Opened opened;
        if (known) {
            opened.sheet = *known;
        } else {
            Result<PerformanceSheet> sheet = catalog::loadSheet(connection, performanceId, who.counter);
            if (!sheet)
                return tl::unexpected(sheet.error());
            opened.sheet = std::move(*sheet);
        }
        Result<inventory::LiveState> live = inventory::loadState(connection, who, performanceId);
        if (!live)
            return tl::unexpected(live.error());
        opened.live = std::move(*live);
        const bool drawn = layout && &layout->plan() == opened.sheet.plan.get();
        opened.layout = drawn ? layout : std::make_shared<const seatplan::SeatLayout>(opened.sheet.plan);
        return opened;
    };
    ask(Place::Plan, job, [this, opening](const Opened &opened) {
        if (opening != m_opening)
            return;
        m_sheet = std::make_shared<const PerformanceSheet>(opened.sheet);
        m_sheets.insert(m_sheet->summary.id, m_sheet);
        m_layout = opened.layout;
        m_lastBest.clear();
        m_passed.clear();
        m_live.follow(m_sheet, asker(), opened.live);
        tellBasket();
        Q_EMIT this->opened();
    });
}

void SaleSession::findCustomers(const QString &text)
{
    const auto job = [text](auto &connection) -> Result<std::vector<KnownCustomer>> {
        std::vector<contacts::Contact> found;
        for (const QString &query : customerQueries(text)) {
            const Result<std::vector<contacts::Contact>> some = contacts::findContacts(connection, query);
            if (!some)
                return tl::unexpected(some.error());
            found.insert(found.end(), some->begin(), some->end());
        }
        return rankCustomers(text, found);
    };
    ask(Place::Basket, job,
        [this, text](const std::vector<KnownCustomer> &found) { Q_EMIT customersFound(text, found); });
}

void SaleSession::setCustomer(const std::optional<contacts::Contact> &customer)
{
    if (m_payment.isOpen())
        return;
    m_customer = customer;
    m_basket.contactId = customer ? std::optional(customer->id) : std::nullopt;
    Q_EMIT customerChanged();
}

void SaleSession::addCustomer(const contacts::Contact &customer)
{
    const Result<contacts::Contact> checked = contacts::normalised(customer);
    if (!checked) {
        Q_EMIT refused(Place::Basket, checked.error());
        return;
    }
    const auto job = [contact = *checked](auto &connection) { return contacts::saveContact(connection, contact); };
    ask(Place::Basket, job, [this, contact = *checked](qint64 id) {
        contacts::Contact stored = contact;
        stored.id = id;
        setCustomer(stored);
    });
}

void SaleSession::pay(const tenders::Settlement &settlement)
{
    if (m_payment.isOpen())
        return;
    const Result<operations::Operation> sale =
        orders::decideSale(makeUuid7(m_clock.nowUtc().toMSecsSinceEpoch()), m_counter, m_basket, settlement);
    if (!sale) {
        Q_EMIT refused(Place::Payment, sale.error());
        return;
    }
    QStringList seats;
    for (const orders::BasketLine &line : m_basket.lines)
        seats.append(line.seatLabel);
    m_payment.send(
        {isTraining() ? orders::asTraining(*sale) : *sale, makeUuid7(m_clock.nowUtc().toMSecsSinceEpoch()), seats, {}});
}

void SaleSession::printTickets(const QStringList &tickets, const QUuid &operation)
{
    const QString language = QLocale().name().left(2);
    if (const QUuid training = m_rehearsed.value(tickets.value(0)); !training.isNull())
        m_printing.printTraining(tickets, language, training);
    else
        m_printing.print(tickets, language, operation);
}

void SaleSession::leaveTickets(const QUuid &sale)
{
    m_unprinted.removeIf([&sale](const auto &unprinted) { return unprinted.value() == sale; });
    m_payment.forget(sale);
}

void SaleSession::openDrawer(const QString &reason)
{
    const Result<operations::Operation> opening =
        till::decideDrawerOpening(makeUuid7(m_clock.nowUtc().toMSecsSinceEpoch()), m_counter, reason);
    if (!opening) {
        Q_EMIT refused(Place::Drawer, opening.error());
        return;
    }
    const auto job = [opening = *opening](auto &connection) { return operations::apply(connection, opening, 2); };
    ask(Place::Drawer, job, [this](const operations::Answer &) { m_drawer.open(this); });
}

void SaleSession::findOrder(const QString &number, bool pointOut)
{
    const auto job = [number](auto &connection) { return orders::findOrder(connection, number); };
    ask(Place::Orders, job, [this, pointOut](const orders::FoundOrder &found) {
        Q_EMIT orderFound(found.order, pointOut ? found.ticket : QString());
    });
}

void SaleSession::findLastOrder()
{
    const auto job = [counter = m_counter](auto &connection) { return orders::lastOrder(connection, counter); };
    ask(Place::Orders, job, [this](const orders::OrderFile &order) { Q_EMIT orderFound(order, {}); });
}

void SaleSession::startClock(qint64 secondsLeft)
{
    m_deadline = QDeadlineTimer(secondsLeft * 1000);
    m_ended = false;
    m_tick.start();
    Q_EMIT secondsLeftChanged();
}

void SaleSession::tick()
{
    if (!m_deadline || m_ended)
        return;
    if (m_deadline->hasExpired() && !m_basket.lines.empty() && !m_payment.isOpen()) {
        m_ended = true;
        m_tick.stop();
        tellBasket();
        Q_EMIT holdsEndedNow();
    }
    Q_EMIT secondsLeftChanged();
}

void SaleSession::tellBasket()
{
    QSet<qint32> ours;
    for (const orders::BasketLine &line : m_basket.lines) {
        if (m_sheet && line.performanceId == m_sheet->summary.id)
            ours.insert(m_sheet->plan->seatWithId(line.seatId));
    }
    m_live.setOurs(ours, m_ended);
    Q_EMIT basketChanged();
}

void SaleSession::finish(const Sold &sold)
{
    QStringList tickets;
    std::vector<qint32> here;
    for (const orders::SoldTicket &ticket : sold.receipt.tickets) {
        tickets.append(ticket.number);
        if (m_sheet && ticket.performanceId == m_sheet->summary.id)
            here.push_back(ticket.seatId);
    }
    m_unprinted.insert(tickets, sold.receipt.operation);
    m_soldSheets = m_sheets;
    if (sold.training) {
        for (const QString &ticket : tickets)
            m_rehearsed.insert(ticket, sold.receipt.operation);
    }
    if (sold.training && !sold.earlier)
        empty();            // its seats are free again
    else if (!sold.earlier) // else the basket is another one
        startNewBasket();
    if (!sold.training)
        m_live.mark(here, SeatState::Sold);
    correctRemaining();
    Q_EMIT this->sold(sold);
}

/// The plan knows how many seats are left of the open performance; the others are counted again in their time.
void SaleSession::correctRemaining()
{
    const seatplan::SeatStateModel *model = m_live.model();
    if (model == nullptr)
        return;
    const auto summary = std::ranges::find(m_performances, m_sheet->summary.id, &catalog::PerformanceSummary::id);
    if (summary == m_performances.end())
        return;
    for (size_t i = 0; i < model->plan()->categories.size(); ++i) {
        const auto category = std::ranges::find(summary->remaining, model->plan()->categories[i].code,
                                                &catalog::PerformanceSummary::Remaining::category);
        if (category != summary->remaining.end())
            category->free = model->freeInCategory(int(i));
    }
    Q_EMIT performancesChanged();
}

/// Clears away what nobody needs any more. Every counter does it, because a central server has nobody else to.
void SaleSession::sweep()
{
    whenDone(m_slow.run([](auto &connection) { return connection.value(QStringLiteral("SELECT api.sweep()::text")); }),
             this, [](const Result<QVariant> &swept) {
                 if (!swept)
                     qCInfo(lcSession) << "housekeeping:" << swept.error(); // somebody else or the next time
             });
}

void SaleSession::refuseSale(const Error &error)
{
    Q_EMIT refused(Place::Payment, error);
    if (error.code == "hold.lost" || error.code == "seat.taken")
        holdAgain(); // finds out which seats are gone and keeps the others
    else if (error.code == "price.changed" || error.code == "vat.changed")
        readPricesAgain();
}

void SaleSession::readPricesAgain()
{
    std::vector<qint32> ids;
    for (const orders::BasketLine &line : m_basket.lines) {
        if (std::ranges::find(ids, line.performanceId) == ids.end())
            ids.push_back(line.performanceId);
    }
    const auto job = [ids, counter = m_counter](auto &connection) -> Result<std::vector<PerformanceSheet>> {
        std::vector<PerformanceSheet> sheets;
        for (const qint32 id : ids) {
            Result<PerformanceSheet> sheet = catalog::loadSheet(connection, id, counter);
            if (!sheet)
                return tl::unexpected(sheet.error());
            sheets.push_back(std::move(*sheet));
        }
        return sheets;
    };
    ask(Place::Payment, job, [this](const std::vector<PerformanceSheet> &sheets) {
        for (const PerformanceSheet &sheet : sheets) {
            m_sheets.insert(sheet.summary.id, std::make_shared<const PerformanceSheet>(sheet));
            for (orders::BasketLine &line : m_basket.lines) {
                const qint32 seat = line.performanceId == sheet.summary.id ? sheet.plan->seatWithId(line.seatId) : -1;
                const auto type = std::ranges::find(sheet.priceTypes, line.priceTypeId, &catalog::PriceType::id);
                if (seat < 0 || type == sheet.priceTypes.end())
                    continue;
                if (const auto fresh = orders::makeLine(sheet, seat, qint32(type - sheet.priceTypes.begin())))
                    line = *fresh;
            }
        }
        tellBasket();
        if (m_sheet)
            open(m_sheet->summary.id);
    });
}

void SaleSession::startNewBasket()
{
    m_basket = orders::Basket{};
    m_basket.id = makeUuid7(m_clock.nowUtc().toMSecsSinceEpoch());
    m_customer.reset();
    Q_EMIT customerChanged();
    m_deadline.reset();
    m_ended = false;
    m_tick.stop();
    m_lastBest.clear();
    m_passed.clear();
    for (auto it = m_sheets.begin(); it != m_sheets.end();)
        it = m_sheet && it.key() == m_sheet->summary.id ? std::next(it) : m_sheets.erase(it);
    m_live.setAsker(asker());
    tellBasket();
    Q_EMIT secondsLeftChanged();
}

} // namespace guichet::desk
