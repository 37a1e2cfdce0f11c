#include <seatplan/spokenseats.h>

#include <seatplan/seatwords.h>

#include <QLocale>

namespace guichet::seatplan {

using inventory::SeatState;

namespace {

QString listed(const QStringList &parts) { return parts.join(QStringLiteral(", ")); }

/// The wheelchair place that this companion's seat belongs to, or -1.
int wheelchairBeside(const catalog::SeatingPlan &plan, int seat)
{
    for (const int beside : {plan.leftNeighbour(seat), plan.rightNeighbour(seat)})
        if (beside >= 0 && (plan.seats[size_t(beside)].attributes & catalog::Wheelchair))
            return beside;
    return -1;
}

} // namespace

SeatTotals SpokenSeats::totals(const SeatStateModel *model)
{
    if (model == nullptr)
        return {};
    return {model->count(SeatState::Free), model->count(SeatState::Sold), model->count(SeatState::HeldHere)};
}

int SpokenSeats::freeInRow(const SpokenPlan &spoken, int row)
{
    const catalog::Row &r = spoken.plan.rows[size_t(row)];
    int free = 0;
    for (int s = r.firstSeat; spoken.model != nullptr && s < r.firstSeat + r.seatCount; ++s)
        free += spoken.model->state(s) == SeatState::Free ? 1 : 0;
    return free;
}

QString SpokenSeats::free(int free, int of)
{
    return tr("%1 of %Ln seat(s) free", nullptr, of).arg(QLocale().toString(free));
}

QString SpokenSeats::freeStanding(int free, int of)
{
    return tr("%1 of %Ln standing place(s) free", nullptr, of).arg(QLocale().toString(free));
}

QString SpokenSeats::plan(const SpokenPlan &spoken)
{
    if (spoken.model == nullptr)
        return {};
    return free(spoken.model->count(SeatState::Free), spoken.model->seatCount());
}

QString SpokenSeats::news(const SeatTotals &before, const SeatTotals &now)
{
    QStringList parts;
    if (now.sold > before.sold)
        parts << tr("%Ln seat(s) sold", nullptr, now.sold - before.sold);
    else if (now.free > before.free)
        parts << tr("%Ln seat(s) came free", nullptr, now.free - before.free);
    if (now.ours != before.ours)
        parts << tr("%Ln seat(s) in your basket", nullptr, now.ours);
    return listed(parts);
}

QString SpokenSeats::block(const SpokenPlan &spoken, int block)
{
    QStringList parts{blockName(spoken.plan, block)};
    if (spoken.model != nullptr) {
        const int of = spoken.plan.blocks[size_t(block)].seatCount;
        const int count = spoken.model->freeInBlock(block);
        parts << (spoken.plan.blocks[size_t(block)].kind == catalog::Block::Kind::Standing ? freeStanding(count, of)
                                                                                           : free(count, of));
    }
    return listed(parts);
}

QString SpokenSeats::blockDetail(const SpokenPlan &spoken, int block)
{
    QStringList parts;
    for (int c = 0; spoken.model != nullptr && c < int(spoken.plan.categories.size()); ++c)
        if (const int count = spoken.model->freeInBlock(block, c))
            parts << tr("%1: %2 free").arg(spoken.plan.categories[size_t(c)].name, QLocale().toString(count));
    return listed(parts);
}

QString SpokenSeats::row(const SpokenPlan &spoken, int row)
{
    QStringList parts{rowName(spoken.plan, row)};
    if (spoken.model != nullptr)
        parts << free(freeInRow(spoken, row), spoken.plan.rows[size_t(row)].seatCount);
    return listed(parts);
}

QString SpokenSeats::seat(const SpokenPlan &spoken, int seat)
{
    const catalog::SeatingPlan &plan = spoken.plan;
    const int rowIndex = plan.rowOfSeat(seat);
    const catalog::Row &row = plan.rows[size_t(rowIndex)];
    const catalog::Seat &s = plan.seats[size_t(seat)];
    QStringList parts;
    if (!row.label.isEmpty())
        parts << rowName(plan, rowIndex);
    parts << (parts.isEmpty() ? seatName(plan, seat) : tr("seat %1").arg(s.number)) << blockName(plan, row.block);
    if (spoken.model != nullptr)
        parts << SeatWords::state(*spoken.model, seat);
    if (!plan.categories.empty())
        parts << plan.categories[size_t(s.category)].name;
    if (spoken.prices)
        parts << spoken.prices(seat).section(u'\n', 0, 0);
    parts << marks(plan, seat);
    const QLocale locale;
    parts << tr("%1 of %2", "position").arg(locale.toString(seat - row.firstSeat + 1), locale.toString(row.seatCount));
    parts.removeAll(QString());
    return listed(parts);
}

QStringList SpokenSeats::marks(const catalog::SeatingPlan &plan, int seat)
{
    const quint16 attributes = plan.seats[size_t(seat)].attributes;
    const int wheelchair = attributes & catalog::Companion ? wheelchairBeside(plan, seat) : -1;
    if (wheelchair < 0)
        return SeatWords::attributes(attributes);
    return SeatWords::attributes(quint16(attributes & ~catalog::Companion))
           << tr("Companion of seat %1").arg(plan.seats[size_t(wheelchair)].number);
}

QString SpokenSeats::blockName(const catalog::SeatingPlan &plan, int block)
{
    const catalog::Block &b = plan.blocks[size_t(block)];
    return b.name.isEmpty() ? b.code : b.name;
}

QString SpokenSeats::rowName(const catalog::SeatingPlan &plan, int row)
{
    const catalog::Row &r = plan.rows[size_t(row)];
    return r.label.isEmpty() ? blockName(plan, r.block) : tr("Row %1").arg(r.label);
}

QString SpokenSeats::seatName(const catalog::SeatingPlan &plan, int seat)
{
    return tr("Seat %1").arg(plan.seats[size_t(seat)].number);
}

} // namespace guichet::seatplan
