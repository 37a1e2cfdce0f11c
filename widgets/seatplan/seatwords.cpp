#include <seatplan/seatwords.h>

#include <seatplan/seatstatemodel.h>

namespace guichet::seatplan {

using inventory::SeatState;

QString SeatWords::name(const catalog::SeatingPlan &plan, int row, int seat)
{
    const catalog::Row &r = plan.rows[size_t(row)];
    const catalog::Block &block = plan.blocks[size_t(r.block)];
    const QString blockName = block.name.isEmpty() ? block.code : block.name;
    if (block.kind == catalog::Block::Kind::Standing)
        return blockName;
    const QString &number = plan.seats[size_t(seat)].number;
    if (r.label.isEmpty())
        return tr("%1, seat %2").arg(blockName, number);
    return tr("%1, row %2, seat %3").arg(blockName, r.label, number);
}

QString SeatWords::state(SeatState state)
{
    switch (state) {
    case SeatState::Free:
        return tr("Free");
    case SeatState::HeldHere:
        return tr("In your basket");
    case SeatState::HeldOther:
        return tr("Held by another counter");
    case SeatState::Sold:
        return tr("Sold");
    case SeatState::Blocked:
        return tr("Off sale");
    case SeatState::NotOurs:
        return tr("Free, but not for this counter");
    }
    return {};
}

QString SeatWords::state(const SeatStateModel &model, int seat)
{
    const SeatState merged = model.state(seat);
    if (model.performanceCount() == 1 || model.freeIn(seat) == 0 || merged == SeatState::HeldHere)
        return state(merged);
    return tr("Free in %1 of %n performance(s)", nullptr, model.performanceCount()).arg(model.freeIn(seat));
}

QStringList SeatWords::attributes(quint16 attributes)
{
    QStringList words;
    if (attributes & catalog::Wheelchair)
        words << tr("Wheelchair place");
    if (attributes & catalog::Companion)
        words << tr("Companion of a wheelchair place");
    if (attributes & catalog::RestrictedView)
        words << tr("Restricted view");
    if (attributes & catalog::SecuritySeat)
        words << tr("Kept for security");
    return words;
}

} // namespace guichet::seatplan
