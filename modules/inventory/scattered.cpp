#include "scattered.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace guichet::inventory {

namespace {

using Seats = std::vector<qint32>;

// Places where a group is tried in one block, and seats × places in all: closeness is worth a millisecond, not more.
constexpr size_t MostTries = 64;
constexpr size_t MostDistances = 200'000;

QPointF centre(const SeatField &field, std::span<const qint32> seats)
{
    QPointF sum;
    for (const qint32 seat : seats)
        sum += field.position(seat);
    return sum / double(seats.size());
}

qint64 spread(const SeatField &field, const Seats &seats)
{
    const QPointF middle = centre(field, seats);
    qint64 sum = 0;
    for (const qint32 seat : seats)
        sum += field.distance(field.position(seat), middle);
    return sum;
}

/// Eligible seats of a range of indexes that are no wheelchair places.
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

Seats bestInOneRow(const catalog::SeatingPlan &plan, const SeatField &field, qint32 count)
{
    using Cost = std::tuple<bool, qint32, qint64>; // strands, pieces, distance
    Cost best{true, std::numeric_limits<qint32>::max(), 0};
    Seats result;
    for (qint32 b = field.firstBlock(); b < field.endBlock(); ++b) {
        const catalog::Block &block = plan.blocks[size_t(b)];
        for (qint32 r = block.firstRow; r < block.firstRow + block.rowCount; ++r) {
            const catalog::Row &row = plan.rows[size_t(r)];
            const Seats free = pool(field, row.firstSeat, row.seatCount);
            for (size_t i = 0; i + size_t(count) <= free.size(); ++i) {
                const std::span<const qint32> window(free.data() + i, size_t(count));
                qint32 pieces = 1;
                for (size_t k = 1; k < window.size(); ++k)
                    pieces += window[k] != window[k - 1] + 1 || !field.joinsNext(window[k - 1]);
                const Cost cost{field.strandsSingle(window), pieces, field.toFocus(centre(field, window))};
                if (cost < best) {
                    best = cost;
                    result.assign(window.begin(), window.end());
                }
            }
        }
    }
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

} // namespace

std::vector<qint32> bestScattered(const catalog::SeatingPlan &plan, const SeatField &field, qint32 count)
{
    if (Seats row = bestInOneRow(plan, field, count); !row.empty())
        return row;

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

std::vector<qint32> bestAroundWheelchair(const catalog::SeatingPlan &plan, const SeatField &field, qint32 count)
{
    const Seats all = pool(field, field.begin(), field.end() - field.begin());
    using Cost = std::tuple<bool, qint32, qint64>; // no companion, how wide the others sit, distance
    std::optional<Cost> best;
    qint32 bestPlace = -1;
    Seats bestPool;
    for (qint32 seat = field.begin(); seat < field.end(); ++seat) {
        if (!field.eligible(seat) || !field.wheelchair(seat) || all.size() + 1 < size_t(count))
            continue;
        const catalog::Row &row = plan.rows[size_t(plan.rowOfSeat(seat))];
        const catalog::Block &block = plan.blocks[size_t(row.block)];
        Seats others = pool(field, row.firstSeat, row.seatCount);
        qint32 width = 0;
        if (others.size() + 1 < size_t(count)) {
            others = pool(field, block.firstSeat, block.seatCount);
            width = others.size() + 1 < size_t(count) ? 2 : 1;
        }
        const Cost cost{field.companionOf(seat) < 0, width, field.toFocus(field.position(seat))};
        if (!best || cost < *best) {
            best = cost;
            bestPlace = seat;
            bestPool = width == 2 ? all : std::move(others);
        }
    }
    if (!best)
        return {};
    Seats group{bestPlace};
    if (const qint32 companion = field.companionOf(bestPlace); companion >= 0 && count > 1) {
        group.push_back(companion);
        std::erase(bestPool, companion);
    }
    const Seats others = nearest(field, bestPool, field.position(bestPlace), size_t(count) - group.size());
    group.insert(group.end(), others.begin(), others.end());
    std::ranges::sort(group);
    return group;
}

} // namespace guichet::inventory
