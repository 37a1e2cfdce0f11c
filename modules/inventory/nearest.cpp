#include "nearest.h"

#include <algorithm>
#include <limits>

namespace guichet::inventory {

namespace {

constexpr int Needs = catalog::Wheelchair | catalog::Companion | catalog::SecuritySeat;

/// Square millimetres: whole numbers, so that two seats at the same distance are equal on every machine.
qint64 apart(QPointF a, QPointF b)
{
    const auto millimetres = [](double metres) { return qint64(metres * 1000 + (metres < 0 ? -0.5 : 0.5)); };
    const qint64 x = millimetres(a.x() - b.x());
    const qint64 y = millimetres(a.y() - b.y());
    return x * x + y * y;
}

} // namespace

std::vector<qint32> nearestFree(const catalog::SeatingPlan &plan, std::span<const SeatState> states,
                                std::span<const qint32> lost)
{
    Q_ASSERT(states.size() == plan.seats.size());
    std::vector<SeatState> left(states.begin(), states.end());
    for (const qint32 seat : lost)
        left[size_t(seat)] = SeatState::Sold;
    std::vector<qint32> offered;
    for (const qint32 seat : lost) {
        const catalog::Seat &gone = plan.seats[size_t(seat)];
        const catalog::Block &home = plan.blocks[size_t(plan.blockOfSeat(seat))];
        qint32 nearest = -1;
        qint64 distance = std::numeric_limits<qint64>::max();
        for (const catalog::Block &block : plan.blocks) {
            const bool standing = home.kind == catalog::Block::Kind::Standing;
            if (block.kind != home.kind || (standing && block.code != home.code))
                continue;
            for (qint32 other = block.firstSeat; other < block.firstSeat + block.seatCount; ++other) {
                const catalog::Seat &free = plan.seats[size_t(other)];
                if (left[size_t(other)] != SeatState::Free || free.category != gone.category ||
                    (free.attributes & Needs) != (gone.attributes & Needs))
                    continue;
                const qint64 far = standing ? 0 : apart(free.position, gone.position);
                if (far < distance) {
                    distance = far;
                    nearest = other;
                }
            }
        }
        if (nearest >= 0)
            left[size_t(nearest)] = SeatState::HeldHere;
        offered.push_back(nearest);
    }
    return offered;
}

} // namespace guichet::inventory
