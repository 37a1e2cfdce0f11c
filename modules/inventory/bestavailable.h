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

/// Adjacent by the plan's adjacency data; nearest to the focus; a group that leaves no single free seat alone goes
/// before one that does, and adjacent before scattered. Scattered proposals keep to one block if they can. Security
/// seats are never proposed. Fewer proposals, or none, when seats run out.
[[nodiscard]] std::vector<Proposal> bestAvailable(const catalog::SeatingPlan &plan, std::span<const SeatState> states,
                                                  const BestRequest &request);

} // namespace guichet::inventory
