#include "smallhall.h"

namespace guichet::test {

using catalog::Block;
using catalog::Row;
using catalog::Seat;
using inventory::SeatState;

namespace {

SeatState stateOf(QChar drawn)
{
    switch (drawn.unicode()) {
    case u'x':
        return SeatState::Sold;
    case u'h':
        return SeatState::HeldOther;
    case u'm':
        return SeatState::HeldHere;
    case u'b':
        return SeatState::Blocked;
    case u'n':
        return SeatState::NotOurs;
    default:
        return SeatState::Free;
    }
}

quint16 attributesOf(QChar drawn)
{
    switch (drawn.unicode()) {
    case u'W':
        return catalog::Wheelchair;
    case u'C':
        return catalog::Companion;
    case u'v':
        return catalog::RestrictedView;
    case u'S':
        return catalog::SecuritySeat;
    default:
        return 0;
    }
}

} // namespace

SmallHall::SmallHall(const std::vector<SmallBlock> &blocks)
{
    plan.code = QStringLiteral("SMALL");
    plan.name = QStringLiteral("Small hall");
    plan.categories = {{QStringLiteral("A"), QStringLiteral("First"), {}},
                       {QStringLiteral("B"), QStringLiteral("Second"), {}}};
    double y = 0.5;
    double width = 0;
    qint32 run = -1;
    for (const SmallBlock &drawn : blocks) {
        Block block;
        block.code = block.name = drawn.code;
        block.kind = drawn.kind;
        block.firstRow = qint32(plan.rows.size());
        block.firstSeat = qint32(plan.seats.size());
        for (const QString &seats : drawn.rows) {
            Row row;
            row.label = drawn.kind == Block::Kind::Seated ? QString::number(block.rowCount + 1) : QString();
            row.block = qint32(plan.blocks.size());
            row.firstSeat = qint32(plan.seats.size());
            bool opensRun = true;
            for (qsizetype x = 0; x < seats.size(); ++x) {
                if (seats.at(x) == u'.') {
                    opensRun = true;
                    continue;
                }
                run += opensRun ? 1 : 0;
                opensRun = false;
                Seat seat;
                seat.key = QString::number(plan.seats.size());
                seat.number = QString::number(++row.seatCount);
                seat.position = {0.5 + 0.5 * double(x), y};
                seat.category = seats.at(x) == u'B' ? 1 : 0;
                seat.attributes = attributesOf(seats.at(x));
                seat.run = run;
                plan.seats.push_back(seat);
                states.push_back(stateOf(seats.at(x)));
            }
            block.seatCount += row.seatCount;
            ++block.rowCount;
            plan.rows.push_back(row);
            width = std::max(width, 0.5 * double(seats.size() + 1));
            y += 1;
        }
        y += 1;
        plan.blocks.push_back(block);
    }
    plan.size = {width, y};
}

QString SmallHall::names(const std::vector<qint32> &seats) const
{
    QStringList labels;
    for (const qint32 seat : seats)
        labels.append(plan.seatLabel(seat));
    return labels.join(u' ');
}

} // namespace guichet::test
