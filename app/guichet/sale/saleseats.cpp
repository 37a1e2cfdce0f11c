// How seats come into the basket and leave it.
#include "salesession.h"

#include <inventory/bestavailable.h>

#include <algorithm>

namespace guichet::desk {

using catalog::PerformanceSheet;
using inventory::HoldOutcome;
using inventory::SeatState;

namespace {

constexpr qint32 Proposals = 24; ///< enough that sixteen counters asking at once each find one (holdFirst)

bool contains(const std::vector<qint32> &list, qint32 value) { return std::ranges::find(list, value) != list.end(); }

} // namespace

void SaleSession::takeBest(const BestWish &wish)
{
    m_passed.clear();
    m_lastBest.clear();
    holdBest(wish, {});
}

void SaleSession::takeNextBest()
{
    if (!m_sheet || m_lastBest.empty() || isBusy())
        return;
    for (const qint32 id : m_lastBest)
        m_passed.push_back(m_sheet->plan->seatWithId(id));
    holdBest(m_wish, m_lastBest);
}

void SaleSession::holdBest(const BestWish &wish, const std::vector<qint32> &instead)
{
    if (!m_sheet || m_payment.isOpen())
        return;
    m_wish = wish;
    std::vector<SeatState> states = m_live.states();
    for (const qint32 seat : m_passed)
        states[size_t(seat)] = SeatState::HeldOther;
    inventory::BestRequest request;
    request.count = wish.count;
    request.category = wish.category;
    request.accessible = wish.accessible;
    request.proposals = Proposals;
    const auto job = [sheet = m_sheet, states = std::move(states), request, who = asker()](auto &connection) {
        std::vector<std::vector<qint32>> groups;
        for (const inventory::Proposal &proposal : inventory::bestAvailable(*sheet->plan, states, request)) {
            std::vector<qint32> ids;
            for (const qint32 seat : proposal.seats)
                ids.push_back(sheet->plan->seatIds[size_t(seat)]);
            groups.push_back(std::move(ids));
        }
        return inventory::holdFirst(connection, who, sheet->summary.id, groups);
    };
    ask(Place::Plan, job,
        [this, sheet = m_sheet, who = asker(), instead, priceType = wish.priceType](const HoldOutcome &outcome) {
            if (who.basket != m_basket.id) {
                releaseQuietly(who, sheet->summary.id, outcome.held);
                return;
            }
            m_lastBest = outcome.held;
            if (!instead.empty())
                giveBack(sheet->summary.id, instead);
            addHeld(sheet, outcome, priceType);
        });
}

void SaleSession::take(const QList<int> &seats)
{
    if (!m_sheet || m_payment.isOpen() || seats.isEmpty())
        return;
    std::vector<qint32> ids;
    for (const int seat : seats)
        ids.push_back(m_sheet->plan->seatIds[size_t(seat)]);
    const auto job = [who = asker(), performance = m_sheet->summary.id, ids](auto &connection) {
        return inventory::hold(connection, who, performance, ids);
    };
    ask(Place::Plan, job, [this, sheet = m_sheet, who = asker(), ids](const HoldOutcome &outcome) {
        if (who.basket == m_basket.id)
            addHeld(sheet, outcome);
        else
            releaseQuietly(who, sheet->summary.id, ids);
    });
}

void SaleSession::takeStanding(int block, int count, qint32 priceType)
{
    if (m_sheet)
        holdStanding(m_sheet, block, count, priceType);
}

void SaleSession::takeOneMore(qint32 performanceId, qint32 seatId)
{
    const auto sheet = m_sheets.value(performanceId);
    const auto line = std::ranges::find_if(m_basket.lines, [&](const orders::BasketLine &like) {
        return like.performanceId == performanceId && like.seatId == seatId;
    });
    if (!sheet || line == m_basket.lines.end() || !line->standing)
        return;
    const auto type = std::ranges::find(sheet->priceTypes, line->priceTypeId, &catalog::PriceType::id);
    if (type != sheet->priceTypes.end())
        holdStanding(sheet, sheet->plan->blockOfSeat(sheet->plan->seatWithId(seatId)), 1,
                     qint32(type - sheet->priceTypes.begin()));
}

void SaleSession::holdStanding(const std::shared_ptr<const PerformanceSheet> &sheet, int block, int count,
                               qint32 priceType)
{
    if (m_payment.isOpen() || count < 1)
        return;
    const QString code = sheet->plan->blocks[size_t(block)].code;
    const auto job = [who = asker(), performance = sheet->summary.id, code, count](auto &connection) {
        return inventory::holdStanding(connection, who, performance, code, count);
    };
    ask(Place::Plan, job, [this, sheet, who = asker(), priceType](const HoldOutcome &outcome) {
        if (who.basket == m_basket.id)
            addHeld(sheet, outcome, priceType);
        else
            releaseQuietly(who, sheet->summary.id, outcome.held);
    });
}

void SaleSession::giveBack(const QList<int> &seats)
{
    if (!m_sheet)
        return;
    std::vector<qint32> ids;
    for (const int seat : seats)
        ids.push_back(m_sheet->plan->seatIds[size_t(seat)]);
    giveBack(m_sheet->summary.id, ids);
}

void SaleSession::giveBack(qint32 performanceId, const std::vector<qint32> &seatIds)
{
    if (m_payment.isOpen() || seatIds.empty())
        return;
    const auto job = [who = asker(), performanceId, seatIds](auto &connection) {
        return inventory::release(connection, who, performanceId, seatIds);
    };
    ++m_asked;
    whenDone(m_work.run(job), this, [this, performanceId, seatIds](const Result<> &released) {
        --m_asked;
        if (!released) {
            Q_EMIT refused(Place::Basket, released.error());
        } else {
            removeLines(performanceId, seatIds);
            if (m_sheet && m_sheet->summary.id == performanceId)
                m_live.mark(seatIds, SeatState::Free);
        }
        Q_EMIT busyChanged();
    });
}

void SaleSession::empty()
{
    if (m_payment.isOpen() || m_basket.lines.empty())
        return;
    release(m_basket);
    startNewBasket();
}

void SaleSession::setPriceType(qint32 performanceId, const std::vector<qint32> &seatIds, qint32 priceType)
{
    const auto sheet = m_sheets.value(performanceId);
    if (!sheet || m_payment.isOpen() || priceType < 0 || priceType >= qint32(sheet->priceTypes.size()))
        return;
    std::optional<Error> fault;
    for (orders::BasketLine &line : m_basket.lines) {
        if (line.performanceId != performanceId || !contains(seatIds, line.seatId))
            continue;
        if (const Result<orders::BasketLine> priced = orders::repriced(line, *sheet, priceType))
            line = *priced;
        else
            fault = priced.error();
    }
    tellBasket();
    if (fault)
        Q_EMIT refused(Place::Basket, *fault);
}

void SaleSession::holdAgain()
{
    if (m_basket.lines.empty() || m_payment.isOpen())
        return;
    QHash<qint32, std::vector<qint32>> wanted;
    for (const orders::BasketLine &line : m_basket.lines)
        wanted[line.performanceId].push_back(line.seatId);
    struct Regained {
        qint64 secondsLeft = 0;
        std::vector<qint32> lost;
    };
    const auto job = [who = asker(), wanted](auto &connection) -> Result<Regained> {
        Regained regained;
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            const auto all = inventory::hold(connection, who, it.key(), it.value());
            if (all) {
                regained.secondsLeft = all->secondsLeft;
                continue;
            }
            if (all.error().kind != Error::Kind::Refused)
                return tl::unexpected(all.error());
            // All or nothing was refused: one by one, so that what is still free stays with the customer.
            for (const qint32 seat : it.value()) {
                if (const auto one = inventory::hold(connection, who, it.key(), {seat}))
                    regained.secondsLeft = one->secondsLeft;
                else if (one.error().kind == Error::Kind::Refused)
                    regained.lost.push_back(seat);
                else
                    return tl::unexpected(one.error());
            }
        }
        return regained;
    };
    ask(Place::Basket, job, [this, basket = m_basket.id](const Regained &regained) {
        if (basket != m_basket.id)
            return;
        if (regained.secondsLeft > 0)
            startClock(regained.secondsLeft);
        std::vector<qint32> kept = seatsHere();
        std::erase_if(kept, [&regained](qint32 seat) { return contains(regained.lost, seat); });
        m_live.mark(kept, SeatState::HeldHere);
        if (!regained.lost.empty())
            loseSeats(regained.lost);
        tellBasket();
    });
}

void SaleSession::addHeld(const std::shared_ptr<const PerformanceSheet> &sheet, const HoldOutcome &outcome,
                          qint32 priceType)
{
    std::vector<qint32> unsellable;
    QList<int> seats;
    for (const qint32 id : outcome.held) {
        const bool known = std::ranges::any_of(m_basket.lines, [&](const orders::BasketLine &line) {
            return line.performanceId == sheet->summary.id && line.seatId == id;
        });
        const qint32 seat = sheet->plan->seatWithId(id);
        if (known || seat < 0)
            continue;
        qint32 type = sheet->priceOf(seat, priceType) ? priceType : 0;
        while (type < qint32(sheet->priceTypes.size()) && !sheet->priceOf(seat, type))
            ++type;
        if (const Result<orders::BasketLine> line = orders::makeLine(*sheet, seat, type)) {
            m_basket.lines.push_back(*line);
            seats.append(seat);
        } else {
            unsellable.push_back(id);
        }
    }
    startClock(outcome.secondsLeft);
    if (m_sheet == sheet)
        m_live.mark(outcome.held, SeatState::HeldHere);
    tellBasket();
    if (!seats.isEmpty() && m_sheet == sheet)
        Q_EMIT taken(seats);
    if (!unsellable.empty()) {
        giveBack(sheet->summary.id, unsellable);
        Q_EMIT refused(Place::Plan, Error{Error::Kind::Refused, "price.not-sold", {}, {}});
    }
}

void SaleSession::removeLines(qint32 performanceId, const std::vector<qint32> &seatIds)
{
    std::erase_if(m_basket.lines, [&](const orders::BasketLine &line) {
        return line.performanceId == performanceId && contains(seatIds, line.seatId);
    });
    if (m_basket.lines.empty()) {
        m_deadline.reset();
        m_ended = false;
        m_tick.stop();
    }
    tellBasket();
    Q_EMIT secondsLeftChanged();
}

/// For seats that nobody looks at any more; if it fails their deadline frees them.
void SaleSession::releaseQuietly(const inventory::Asker &asker, qint32 performanceId,
                                 const std::vector<qint32> &seatIds)
{
    m_work.run([asker, performanceId, seatIds](auto &connection) {
        return inventory::release(connection, asker, performanceId, seatIds);
    });
}

void SaleSession::loseSeats(const std::vector<qint32> &seatIds)
{
    if (m_payment.isOpen())
        return;
    QStringList labels;
    std::vector<orders::BasketLine> lost;
    for (const orders::BasketLine &line : m_basket.lines) {
        if (contains(seatIds, line.seatId)) {
            labels.append(line.seatLabel);
            lost.push_back(line);
        }
    }
    if (labels.isEmpty())
        return;
    std::erase_if(m_basket.lines,
                  [&seatIds](const orders::BasketLine &line) { return contains(seatIds, line.seatId); });
    if (m_basket.lines.empty()) {
        m_deadline.reset();
        m_ended = false;
        m_tick.stop();
    }
    tellBasket();
    Q_EMIT secondsLeftChanged();
    Q_EMIT seatsLost(labels, insteadOf(lost));
}

} // namespace guichet::desk
