// The slow and obvious answer to what the best seats are: looks at every group there is.
#pragma once

#include "smallhall.h"

#include <inventory/bestavailable.h>

#include <QSet>

namespace guichet::test {

class Oracle
{
public:
    Oracle(const SmallHall &hall, const inventory::BestRequest &request);

    /// The first thing that is wrong with the proposals; empty if nothing is.
    [[nodiscard]] QString fault(const std::vector<inventory::Proposal> &proposals) const;

private:
    using Seats = std::vector<qint32>;
    [[nodiscard]] bool eligible(qint32 seat) const;
    [[nodiscard]] bool freeForAll(qint32 seat) const;
    [[nodiscard]] QList<qint32> neighbours(qint32 seat) const;
    [[nodiscard]] bool strands(const Seats &seats) const;
    [[nodiscard]] bool sideBySide(const Seats &seats) const;
    [[nodiscard]] double distance(const Seats &seats) const;
    /// Every group of free seats side by side that has none of the used ones.
    [[nodiscard]] std::vector<Seats> groups(const QSet<qint32> &used) const;
    [[nodiscard]] std::vector<Seats> subsetsOfRow(qint32 row, const QSet<qint32> &used) const;
    [[nodiscard]] QString faultOfSeats(const inventory::Proposal &proposal, const QSet<qint32> &used) const;
    [[nodiscard]] QString faultOfAdjacent(const inventory::Proposal &proposal, const QSet<qint32> &used) const;
    [[nodiscard]] QString faultOfScattered(const inventory::Proposal &proposal, const QSet<qint32> &used) const;
    [[nodiscard]] qsizetype eligibleIn(qint32 first, qint32 count, const QSet<qint32> &used) const;

    const SmallHall &m_hall;
    const inventory::BestRequest &m_request;
};

} // namespace guichet::test
