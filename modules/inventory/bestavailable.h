// Chooses seats for a customer who only says how many.
#pragma once

#include <catalog/seatingplan.h>
#include <inventory/seatstate.h>

#include <QPointF>

#include <optional>
#include <span>
#include <vector>

namespace guichet::inventory {

struct BestRequest {
    qint32 count = 2;
    std::optional<qint32> category; ///< index into the plan's categories
    std::optional<qint32> block;
    std::optional<QPointF> focus; ///< metres; empty: the plan's focus (stage, pitch), or its centre
    bool accessible = false;      ///< wheelchair and companion places are offered only when asked for
    qint32 proposals = 1;         ///< how many alternatives to return, best first, without a seat in common
};

struct Proposal {
    std::vector<qint32> seats;  ///< in physical order
    bool adjacent = true;       ///< all side by side
    bool strandsSingle = false; ///< leaves one free seat alone: only when nothing else is left
};

/// Side by side by the plan's adjacency data before scattered; among either, a group that leaves no free seat alone
/// before one that does; then the nearest to the focus. Scattered groups keep to one row if they can, else to one
/// block. An accessible request is answered with one wheelchair place, a companion's seat beside it if there are two or
/// more persons, and the others beside them or near. Security seats and standing places are never proposed. Fewer
/// proposals, or none, when seats run out.
[[nodiscard]] std::vector<Proposal> bestAvailable(const catalog::SeatingPlan &plan, std::span<const SeatState> states,
                                                  const BestRequest &request);

} // namespace guichet::inventory
