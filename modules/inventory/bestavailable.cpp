#include "bestavailable.h"

#include "scattered.h"
#include "seatfield.h"

#include <algorithm>
#include <compare>
#include <functional>
#include <numeric>

namespace guichet::inventory {

namespace {

/// Seats side by side, from first on. What is better is smaller.
struct Group {
    qint32 rank = 0;
    qint64 distance = 0;
    qint32 first = 0;
    friend auto operator<=>(const Group &, const Group &) = default;
};

/// Free wheelchair places beside the group that would lose the only companion's seat they have.
qint32 forsaken(const SeatField &field, qint32 first, qint32 last)
{
    const auto loses = [&field](qint32 place, qint32 companion) {
        return field.wheelchair(place) && field.companionOf(place, companion) < 0;
    };
    const bool left = field.joinsNext(first - 1) && field.companion(first) && loses(first - 1, first);
    const bool right = field.joinsNext(last) && field.companion(last) && loses(last + 1, last);
    return (left ? 1 : 0) + (right ? 1 : 0);
}

/// Groups that strand nobody first. Of an accessible request before that: with a companion beside the wheelchair place,
/// then at the expense of the fewest other wheelchair places. Empty: does not serve the request.
std::optional<qint32> rankOf(const SeatField &field, qint32 first, const BestRequest &request)
{
    constexpr qint32 NoCompanion = 1 << 20;
    const qint32 last = first + request.count - 1;
    const qint32 strands = field.strandsBeside(first, last) ? 1 : 0;
    if (!request.accessible)
        return strands;
    qint32 places = 0;
    bool accompanied = request.count == 1;
    for (qint32 seat = first; seat <= last; ++seat) {
        if (!field.wheelchair(seat))
            continue;
        ++places;
        accompanied =
            accompanied || (seat > first && field.companion(seat - 1)) || (seat < last && field.companion(seat + 1));
    }
    if (places == 0)
        return std::nullopt;
    return (accompanied ? 0 : NoCompanion) + 2 * (places - 1 + forsaken(field, first, last)) + strands;
}

std::vector<Group> groupsSideBySide(const SeatField &field, const BestRequest &request)
{
    std::vector<Group> groups;
    qint32 length = 0; // eligible seats that touch each other, up to this one
    QPointF sum;       // of the positions of the last ones, at most as many as asked for
    for (qint32 seat = field.begin(); seat < field.end(); ++seat) {
        if (!field.eligible(seat)) {
            length = 0;
            continue;
        }
        if (length == 0 || !field.joinsNext(seat - 1)) {
            length = 0;
            sum = {};
        }
        sum += field.position(seat);
        if (++length > request.count)
            sum -= field.position(seat - request.count);
        if (length < request.count)
            continue;
        const qint32 first = seat - request.count + 1;
        if (const std::optional<qint32> rank = rankOf(field, first, request))
            groups.push_back({*rank, field.toFocus(sum / double(request.count)), first});
    }
    return groups;
}

} // namespace

std::vector<Proposal> bestAvailable(const catalog::SeatingPlan &plan, std::span<const SeatState> states,
                                    const BestRequest &request)
{
    std::vector<Proposal> proposals;
    if (request.count <= 0)
        return proposals;
    SeatField field(plan, states, request);
    const auto wanted = [&] { return qint32(proposals.size()) < request.proposals; };

    // A heap: the few best of many groups, without putting all of them in order.
    std::vector<Group> groups = groupsSideBySide(field, request);
    std::ranges::make_heap(groups, std::greater{});
    while (wanted() && !groups.empty()) {
        std::ranges::pop_heap(groups, std::greater{});
        const Group best = groups.back();
        groups.pop_back();
        std::vector<qint32> seats(size_t(request.count));
        std::iota(seats.begin(), seats.end(), best.first);
        // Disjoint from earlier groups of the same length if both ends are.
        if (!field.eligible(seats.front()) || !field.eligible(seats.back()))
            continue;
        field.take(seats);
        const bool strands = field.strandsSingle(seats);
        proposals.push_back({std::move(seats), true, strands});
    }
    if (!wanted())
        return proposals;
    const qint32 missing = request.proposals - qint32(proposals.size());
    auto scattered = request.accessible ? groupsAroundWheelchair(plan, field, request.count, missing)
                                        : scatteredGroups(plan, field, request.count, missing);
    for (std::vector<qint32> &seats : scattered) {
        const bool strands = field.strandsSingle(seats);
        proposals.push_back({std::move(seats), false, strands});
    }
    return proposals;
}

} // namespace guichet::inventory
