#include "scattered.h"

#include "rowpieces.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace guichet::inventory {

namespace {

using Seats = std::vector<qint32>;

// Places where a group is tried in one block, and seats × places in all: closeness is worth a millisecond, not more.
constexpr size_t MostTries = 64;
constexpr size_t MostDistances = 200'000;

qint64 spread(const SeatField &field, const Seats &seats)
{
    QPointF middle;
    for (const qint32 seat : seats)
        middle += field.position(seat) / double(seats.size());
    qint64 sum = 0;
    for (const qint32 seat : seats)
        sum += field.distance(field.position(seat), middle);
    return sum;
}

/// Eligible seats of a range of indexes, wheelchair places left out.
Seats pool(const SeatField &field, qint32 first, qint32 count)
{
    Seats result;
    for (qint32 seat = first; seat < first + count; ++seat) {
        if (field.eligible(seat) && !field.wheelchair(seat))
            result.push_back(seat);
    }
    return result;
}

/// @p count seats of the pool, nearest to the point first; equal distances in the plan's order.
Seats nearest(const SeatField &field, const Seats &from, QPointF point, size_t count)
{
    std::vector<std::pair<qint64, qint32>> order;
    order.reserve(from.size());
    for (const qint32 seat : from)
        order.emplace_back(field.distance(field.position(seat), point), seat);
    count = std::min(count, order.size());
    std::ranges::partial_sort(order, order.begin() + qsizetype(count));
    Seats result;
    for (size_t i = 0; i < count; ++i)
        result.push_back(order[i].second);
    return result;
}

Seats closestTogether(const SeatField &field, const Seats &from, QPointF focus, qint32 count)
{
    const size_t tries = std::clamp<size_t>(MostDistances / from.size(), 1, MostTries);
    std::tuple<bool, qint64> best{true, std::numeric_limits<qint64>::max()};
    Seats result;
    for (const qint32 seed : nearest(field, from, focus, tries)) {
        Seats group = nearest(field, from, field.position(seed), size_t(count));
        std::ranges::sort(group);
        const std::tuple cost{field.strandsSingle(group), spread(field, group)};
        if (cost < best) {
            best = cost;
            result = std::move(group);
        }
    }
    return result;
}

/// The best groups in one row each. Rows wait in a heap; only the row that gave seats is weighed again.
std::vector<Seats> groupsInOneRow(const catalog::SeatingPlan &plan, SeatField &field, qint32 count, qint32 wanted)
{
    struct Offer {
        Pieces pieces;
        qint32 row = 0;
    };
    std::vector<Offer> offers;
    const auto offer = [&](qint32 row) {
        if (Pieces pieces = bestPieces(field, plan.rows[size_t(row)], count); !pieces.seats.empty())
            offers.push_back({std::move(pieces), row});
    };
    const auto worse = [](const Offer &a, const Offer &b) {
        return std::tie(a.pieces.cost, a.row) > std::tie(b.pieces.cost, b.row);
    };
    for (qint32 b = field.firstBlock(); b < field.endBlock(); ++b) {
        const catalog::Block &block = plan.blocks[size_t(b)];
        for (qint32 row = block.firstRow; row < block.firstRow + block.rowCount; ++row)
            offer(row);
    }
    std::ranges::make_heap(offers, worse);
    std::vector<Seats> groups;
    while (qint32(groups.size()) < wanted && !offers.empty()) {
        std::ranges::pop_heap(offers, worse);
        const Offer best = std::move(offers.back());
        offers.pop_back();
        field.take(best.pieces.seats);
        groups.push_back(best.pieces.seats);
        const size_t before = offers.size();
        offer(best.row);
        if (offers.size() > before)
            std::ranges::push_heap(offers, worse);
    }
    return groups;
}

/// For when no row has enough seats.
Seats groupInOneBlock(const catalog::SeatingPlan &plan, const SeatField &field, qint32 count)
{
    qint64 nearestBlock = std::numeric_limits<qint64>::max();
    Seats best;
    Seats all;
    for (qint32 b = field.firstBlock(); b < field.endBlock(); ++b) {
        const catalog::Block &block = plan.blocks[size_t(b)];
        Seats free = pool(field, block.firstSeat, block.seatCount);
        all.insert(all.end(), free.begin(), free.end());
        if (free.size() < size_t(count))
            continue;
        const qint64 distance = field.toFocus(field.position(nearest(field, free, field.focus(), 1).front()));
        if (distance < nearestBlock) {
            nearestBlock = distance;
            best = std::move(free);
        }
    }
    if (best.empty() && all.size() >= size_t(count))
        best = std::move(all);
    return best.empty() ? best : closestTogether(field, best, field.focus(), count);
}

Seats groupAroundWheelchair(const catalog::SeatingPlan &plan, const SeatField &field, qint32 count)
{
    const Seats all = pool(field, field.begin(), field.end() - field.begin());
    if (all.size() + 1 < size_t(count))
        return {};
    using Cost = std::tuple<bool, qint32, qint64>; // no companion; the others in row, block or anywhere; distance
    std::optional<Cost> best;
    qint32 place = -1;
    Seats others;
    for (qint32 seat = field.begin(); seat < field.end(); ++seat) {
        if (!field.eligible(seat) || !field.wheelchair(seat))
            continue;
        const catalog::Row &row = plan.rows[size_t(plan.rowOfSeat(seat))];
        const catalog::Block &block = plan.blocks[size_t(row.block)];
        Seats around = pool(field, row.firstSeat, row.seatCount);
        qint32 width = 0;
        if (around.size() + 1 < size_t(count)) {
            around = pool(field, block.firstSeat, block.seatCount);
            width = around.size() + 1 < size_t(count) ? 2 : 1;
        }
        const Cost cost{field.companionOf(seat) < 0, width, field.toFocus(field.position(seat))};
        if (!best || cost < *best) {
            best = cost;
            place = seat;
            others = width == 2 ? all : std::move(around);
        }
    }
    if (!best)
        return {};
    Seats group{place};
    if (const qint32 companion = field.companionOf(place); companion >= 0 && count > 1) {
        group.push_back(companion);
        std::erase(others, companion);
    }
    const Seats rest = nearest(field, others, field.position(place), size_t(count) - group.size());
    group.insert(group.end(), rest.begin(), rest.end());
    std::ranges::sort(group);
    return group;
}

} // namespace

std::vector<std::vector<qint32>> scatteredGroups(const catalog::SeatingPlan &plan, SeatField &field, qint32 count,
                                                 qint32 wanted)
{
    std::vector<Seats> groups = groupsInOneRow(plan, field, count, wanted);
    while (qint32(groups.size()) < wanted) {
        Seats group = groupInOneBlock(plan, field, count);
        if (group.empty())
            break;
        field.take(group);
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<std::vector<qint32>> groupsAroundWheelchair(const catalog::SeatingPlan &plan, SeatField &field,
                                                        qint32 count, qint32 wanted)
{
    std::vector<Seats> groups;
    while (qint32(groups.size()) < wanted) {
        Seats group = groupAroundWheelchair(plan, field, count);
        if (group.empty())
            break;
        field.take(group);
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace guichet::inventory
