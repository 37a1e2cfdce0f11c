// How baskets are put aside and come back, and what is offered for seats that were lost.
#include "salesession.h"

#include <inventory/nearest.h>

#include <algorithm>
#include <utility>

namespace guichet::desk {

using inventory::SeatState;

counter::Sheets sheetsOf(const orders::Basket &basket, const counter::Sheets &sheets)
{
    counter::Sheets some;
    for (const orders::BasketLine &line : basket.lines) {
        if (const auto sheet = sheets.value(line.performanceId))
            some.insert(line.performanceId, sheet);
    }
    return some;
}

bool SaleSession::park()
{
    // An answer that is on its way belongs to the basket on screen.
    if (m_payment.isOpen() || isBusy() || m_basket.lines.empty() || !m_deadline)
        return false;
    if (m_parked.size() >= MostParked) {
        Q_EMIT refused(Place::Basket, Error{Error::Kind::Refused, "basket.too-many-parked", {}, {}});
        return false;
    }
    ParkedBasket parked{m_basket, m_customer, sheetsOf(m_basket, m_sheets), *m_deadline, {}};
    const std::vector<qint32> here = seatsHere();
    m_live.setOurs({}, false);
    if (parked.secondsLeft() > 0)
        m_live.mark(here, SeatState::HeldOther, parked.secondsLeft());
    m_parked.push_back(std::move(parked));
    startNewBasket();
    Q_EMIT parkedChanged();
    return true;
}

void SaleSession::callBack(const QUuid &basket)
{
    if (m_payment.isOpen() || isBusy())
        return;
    const auto found = std::ranges::find(m_parked, basket, [](const ParkedBasket &parked) { return parked.basket.id; });
    if (found == m_parked.end())
        return;
    ParkedBasket back = std::move(*found);
    m_parked.erase(found);
    if (!m_basket.lines.empty())
        park(); // the two change places
    m_basket = std::move(back.basket);
    m_customer = std::move(back.customer);
    m_sheets.insert(back.sheets);
    m_deadline = back.deadline;
    m_ended = back.secondsLeft() == 0;
    m_lastBest.clear();
    m_passed.clear();
    m_live.setAsker(asker());
    tellBasket();
    if (!m_ended)
        m_live.mark(seatsHere(), SeatState::HeldHere);
    Q_EMIT customerChanged();
    Q_EMIT secondsLeftChanged();
    Q_EMIT parkedChanged();
    if (m_ended)
        holdAgain(); // and says which seats others have taken since
    else
        m_tick.start();
}

void SaleSession::giveUpParked(const QUuid &basket)
{
    const auto found = std::ranges::find(m_parked, basket, [](const ParkedBasket &parked) { return parked.basket.id; });
    if (found == m_parked.end())
        return;
    release(found->basket);
    m_parked.erase(found);
    Q_EMIT parkedChanged();
}

void SaleSession::noteParked(const QUuid &basket, const QString &note)
{
    const auto found = std::ranges::find(m_parked, basket, [](const ParkedBasket &parked) { return parked.basket.id; });
    if (found != m_parked.end())
        found->note = note;
}

void SaleSession::giveUpAll()
{
    while (!m_parked.empty())
        giveUpParked(m_parked.back().basket.id);
    empty();
}

size_t SaleSession::seatsInHand() const
{
    size_t seats = m_basket.lines.size();
    for (const ParkedBasket &parked : m_parked)
        seats += parked.basket.lines.size();
    return seats;
}

std::vector<qint32> SaleSession::seatsHere() const
{
    std::vector<qint32> ids;
    for (const orders::BasketLine &line : m_basket.lines) {
        if (m_sheet && line.performanceId == m_sheet->summary.id)
            ids.push_back(line.seatId);
    }
    return ids;
}

/// Everything the basket holds; seats of the open plan are shown free at once.
void SaleSession::release(const orders::Basket &basket)
{
    QHash<qint32, std::vector<qint32>> held;
    for (const orders::BasketLine &line : basket.lines)
        held[line.performanceId].push_back(line.seatId);
    for (auto it = held.cbegin(); it != held.cend(); ++it) {
        releaseQuietly({m_counter, basket.id}, it.key(), it.value());
        if (m_sheet && m_sheet->summary.id == it.key())
            m_live.mark(it.value(), SeatState::Free);
    }
}

std::vector<Replacement> SaleSession::insteadOf(const std::vector<orders::BasketLine> &lost) const
{
    std::vector<Replacement> offers;
    std::vector<qint32> seats;
    for (const orders::BasketLine &line : lost) {
        if (m_live.model() != nullptr && line.performanceId == m_sheet->summary.id)
            seats.push_back(m_sheet->plan->seatWithId(line.seatId));
    }
    if (seats.size() != lost.size() || std::ranges::find(seats, -1) != seats.end())
        return offers;
    const std::vector<qint32> nearest = inventory::nearestFree(*m_sheet->plan, m_live.states(), seats);
    for (size_t i = 0; i < lost.size(); ++i) {
        if (nearest[i] >= 0)
            offers.push_back({lost[i], nearest[i], m_sheet->plan->seatLabel(nearest[i])});
    }
    return offers;
}

void SaleSession::takeInstead(const std::vector<Replacement> &offers)
{
    if (!m_sheet || m_payment.isOpen() || offers.empty() || offers.front().lost.performanceId != m_sheet->summary.id)
        return;
    std::vector<qint32> ids;
    ids.reserve(offers.size());
    for (const Replacement &offer : offers)
        ids.push_back(m_sheet->plan->seatIds[size_t(offer.seat)]);
    const auto job = [who = asker(), performance = m_sheet->summary.id, ids](auto &connection) {
        return inventory::hold(connection, who, performance, ids);
    };
    ask(Place::Plan, job, [this, sheet = m_sheet, who = asker(), ids, offers](const inventory::HoldOutcome &outcome) {
        if (who.basket != m_basket.id) {
            releaseQuietly(who, sheet->summary.id, ids);
            return;
        }
        addHeld(sheet, outcome);
        for (size_t i = 0; i < offers.size(); ++i) {
            const auto type = std::ranges::find(sheet->priceTypes, offers[i].lost.priceTypeId, &catalog::PriceType::id);
            if (type != sheet->priceTypes.end())
                setPriceType(sheet->summary.id, {ids[i]}, qint32(type - sheet->priceTypes.begin()));
        }
    });
}

} // namespace guichet::desk
