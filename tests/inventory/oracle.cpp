#include "oracle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace guichet::test {

using inventory::BestRequest;
using inventory::Proposal;
using inventory::SeatState;

namespace {

constexpr double Millimetre = 0.001;

QSet<qint32> setOf(const std::vector<qint32> &seats) { return QSet<qint32>(seats.begin(), seats.end()); }

} // namespace

Oracle::Oracle(const SmallHall &hall, const BestRequest &request)
    : m_hall(hall)
    , m_request(request)
{
}

bool Oracle::freeForAll(qint32 seat) const
{
    const bool special = (m_hall.plan.seats[size_t(seat)].attributes &
                          (catalog::Wheelchair | catalog::Companion | catalog::SecuritySeat)) != 0;
    return m_hall.states[size_t(seat)] == SeatState::Free && !special &&
           m_hall.plan.blocks[size_t(m_hall.plan.blockOfSeat(seat))].kind == catalog::Block::Kind::Seated;
}

bool Oracle::eligible(qint32 seat) const
{
    return freeForAll(seat) &&
           (!m_request.category || m_hall.plan.seats[size_t(seat)].category == *m_request.category) &&
           (!m_request.block || m_hall.plan.blockOfSeat(seat) == *m_request.block);
}

QList<qint32> Oracle::neighbours(qint32 seat) const
{
    QList<qint32> result{m_hall.plan.leftNeighbour(seat), m_hall.plan.rightNeighbour(seat)};
    result.removeAll(-1);
    return result;
}

bool Oracle::strands(const Seats &seats) const
{
    const QSet<qint32> taken = setOf(seats);
    for (qint32 seat = 0; seat < qint32(m_hall.plan.seats.size()); ++seat) {
        if (taken.contains(seat) || !freeForAll(seat))
            continue;
        const QList<qint32> beside = neighbours(seat);
        const bool alone = std::ranges::none_of(beside, [&](qint32 n) { return freeForAll(n) && !taken.contains(n); });
        const bool losesOne = std::ranges::any_of(beside, [&](qint32 n) { return freeForAll(n) && taken.contains(n); });
        if (alone && losesOne)
            return true;
    }
    return false;
}

bool Oracle::sideBySide(const Seats &seats) const
{
    for (size_t i = 1; i < seats.size(); ++i) {
        if (m_hall.plan.rightNeighbour(seats[i - 1]) != seats[i])
            return false;
    }
    return true;
}

double Oracle::distance(const Seats &seats) const
{
    QPointF centre;
    for (const qint32 seat : seats)
        centre += m_hall.plan.seats[size_t(seat)].position / double(seats.size());
    const QPointF away = centre - m_request.focus.value();
    return std::hypot(away.x(), away.y());
}

std::vector<Oracle::Seats> Oracle::groups(const QSet<qint32> &used) const
{
    std::vector<Seats> result;
    for (qint32 start = 0; start < qint32(m_hall.plan.seats.size()); ++start) {
        Seats group;
        for (qint32 seat = start;
             seat >= 0 && qint32(group.size()) < m_request.count && eligible(seat) && !used.contains(seat);
             seat = m_hall.plan.rightNeighbour(seat))
            group.push_back(seat);
        if (qint32(group.size()) == m_request.count)
            result.push_back(group);
    }
    return result;
}

std::vector<Oracle::Seats> Oracle::subsetsOfRow(qint32 row, const QSet<qint32> &used) const
{
    const catalog::Row &r = m_hall.plan.rows[size_t(row)];
    std::vector<Seats> result;
    for (quint32 mask = 0; mask < (1U << r.seatCount); ++mask) {
        if (qint32(qPopulationCount(mask)) != m_request.count)
            continue;
        Seats seats;
        for (qint32 i = 0; i < r.seatCount; ++i) {
            if ((mask >> i & 1U) != 0 && eligible(r.firstSeat + i) && !used.contains(r.firstSeat + i))
                seats.push_back(r.firstSeat + i);
        }
        if (qint32(seats.size()) == m_request.count)
            result.push_back(seats);
    }
    return result;
}

qsizetype Oracle::eligibleIn(qint32 first, qint32 count, const QSet<qint32> &used) const
{
    qsizetype found = 0;
    for (qint32 seat = first; seat < first + count; ++seat)
        found += eligible(seat) && !used.contains(seat) ? 1 : 0;
    return found;
}

QString Oracle::faultOfSeats(const Proposal &proposal, const QSet<qint32> &used) const
{
    if (qint32(proposal.seats.size()) != m_request.count || setOf(proposal.seats).size() != m_request.count)
        return QStringLiteral("not as many seats as asked for");
    if (!std::ranges::is_sorted(proposal.seats))
        return QStringLiteral("not in physical order");
    for (const qint32 seat : proposal.seats) {
        if (!eligible(seat))
            return QStringLiteral("a seat that may not be proposed");
        if (used.contains(seat))
            return QStringLiteral("a seat of an earlier proposal");
    }
    if (proposal.adjacent != sideBySide(proposal.seats))
        return QStringLiteral("wrong about being side by side");
    if (proposal.strandsSingle != strands(proposal.seats))
        return QStringLiteral("wrong about leaving a seat alone");
    return {};
}

QString Oracle::faultOfAdjacent(const Proposal &proposal, const QSet<qint32> &used) const
{
    bool bestStrands = true;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (const Seats &group : groups(used)) {
        const std::tuple cost{strands(group), distance(group)};
        if (cost < std::tuple{bestStrands, bestDistance})
            std::tie(bestStrands, bestDistance) = cost;
    }
    if (proposal.strandsSingle && !bestStrands)
        return QStringLiteral("leaves a seat alone although another group does not");
    if (distance(proposal.seats) > bestDistance + Millimetre)
        return QStringLiteral("%1 m from the focus, another group %2 m")
            .arg(distance(proposal.seats))
            .arg(bestDistance);
    return {};
}

QString Oracle::faultOfScattered(const Proposal &proposal, const QSet<qint32> &used) const
{
    if (!groups(used).empty())
        return QStringLiteral("scattered although seats side by side are free");
    const auto pieces = [this](const Seats &seats) {
        qint32 count = 1;
        for (size_t i = 1; i < seats.size(); ++i)
            count += m_hall.plan.rightNeighbour(seats[i - 1]) != seats[i] ? 1 : 0;
        return count;
    };
    bool rowHasRoom = false;
    std::tuple best{true, std::numeric_limits<qint32>::max()};
    bool blockHasRoom = false;
    for (const catalog::Block &block : m_hall.plan.blocks) {
        blockHasRoom |= eligibleIn(block.firstSeat, block.seatCount, used) >= m_request.count;
        for (qint32 row = block.firstRow; row < block.firstRow + block.rowCount; ++row) {
            for (const Seats &seats : subsetsOfRow(row, used)) {
                rowHasRoom = true;
                best = std::min(best, std::tuple{strands(seats), pieces(seats)});
            }
        }
    }
    const qint32 first = proposal.seats.front();
    const qint32 last = proposal.seats.back();
    if (rowHasRoom && m_hall.plan.rowOfSeat(first) != m_hall.plan.rowOfSeat(last))
        return QStringLiteral("over several rows although one row has room");
    if (blockHasRoom && m_hall.plan.blockOfSeat(first) != m_hall.plan.blockOfSeat(last))
        return QStringLiteral("over several blocks although one block has room");
    if (rowHasRoom && proposal.strandsSingle && !std::get<0>(best))
        return QStringLiteral("leaves a seat alone although another group of a row does not");
    if (rowHasRoom && !std::get<0>(best) && pieces(proposal.seats) != std::get<1>(best))
        return QStringLiteral("%1 pieces instead of %2").arg(pieces(proposal.seats)).arg(std::get<1>(best));
    return {};
}

QString Oracle::fault(const std::vector<Proposal> &proposals) const
{
    QSet<qint32> used;
    bool scatteredBefore = false;
    for (const Proposal &proposal : proposals) {
        if (const QString wrong = faultOfSeats(proposal, used); !wrong.isEmpty())
            return wrong;
        if (proposal.adjacent && scatteredBefore)
            return QStringLiteral("side by side after scattered");
        const QString wrong = proposal.adjacent ? faultOfAdjacent(proposal, used) : faultOfScattered(proposal, used);
        if (!wrong.isEmpty())
            return wrong;
        scatteredBefore = !proposal.adjacent;
        used += setOf(proposal.seats);
    }
    const qsizetype left = eligibleIn(0, qint32(m_hall.plan.seats.size()), used);
    if (qint32(proposals.size()) < m_request.proposals && left >= m_request.count)
        return QStringLiteral("%1 proposals although %2 seats are left").arg(proposals.size()).arg(left);
    return {};
}

} // namespace guichet::test
