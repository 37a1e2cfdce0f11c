// Several performances of one plan shown as one: which seat is free on how many of these evenings.
#pragma once

#include <seatplan/seatstatemodel.h>

namespace guichet::seatplan {

/// For whoever takes a seat through a whole season. Follows its parts and tells in bundles as they do.
///
/// Merged, a seat is Free or HeldHere where it can be had every evening: HeldHere as soon as one evening is held, else
/// Free. Where it can be had on some evenings only it is NotOurs, like a seat of another's contingent: free, and not to
/// be taken as it is. Where it can be had on none it is in the state that is hardest to undo: Sold, then Blocked,
/// HeldOther, NotOurs.
class MergedSeatModel : public SeatStateModel
{
    Q_OBJECT
public:
    /// @p parts, one per performance and at least one, show the same plan and outlive this. Not owned.
    explicit MergedSeatModel(std::vector<SeatStateModel *> parts, QObject *parent = nullptr);

    [[nodiscard]] int performanceCount() const override { return int(m_parts.size()); }
    [[nodiscard]] int freeIn(int seat) const override { return m_freeIn[size_t(seat)]; }
    /// The performances on which it cannot be had, as indexes into the parts.
    [[nodiscard]] QList<int> missingIn(int seat) const;

private:
    void merge(const QList<int> &seats);
    [[nodiscard]] inventory::SeatState merged(int seat) const;

    std::vector<SeatStateModel *> m_parts;
    std::vector<quint16> m_freeIn;
};

} // namespace guichet::seatplan
