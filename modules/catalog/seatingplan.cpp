// Finding one's way in a seating plan, and what makes one unsound.
#include <catalog/seatingplan.h>

#include <QSet>

#include <algorithm>
#include <cmath>

namespace guichet::catalog {
namespace {

constexpr quint16 AllAttributes = Wheelchair | Companion | RestrictedView | SecuritySeat;

bool isBlank(const QString &text) { return text.trimmed().isEmpty(); }

bool isFinite(const QPointF &p) { return std::isfinite(p.x()) && std::isfinite(p.y()); }

/// What comes after "head-", or nothing.
std::optional<QStringView> after(QStringView label, QStringView head)
{
    if (label.size() <= head.size() || !label.startsWith(head) || label[head.size()] != u'-')
        return std::nullopt;
    return label.sliced(head.size() + 1);
}

class Inspection
{
public:
    explicit Inspection(const SeatingPlan &plan)
        : m_plan(plan)
    {
    }

    std::optional<QString> firstFault()
    {
        if (!std::isfinite(m_plan.size.width()) || !std::isfinite(m_plan.size.height()))
            return QStringLiteral("the plan's size is not finite");
        if (const auto fault = inCategories())
            return fault;
        for (qint32 block = 0; block < std::ssize(m_plan.blocks); ++block) {
            if (const auto fault = inBlock(block))
                return fault;
        }
        if (m_nextRow != std::ssize(m_plan.rows))
            return QStringLiteral("row %1 belongs to no block").arg(m_nextRow);
        if (m_nextSeat != std::ssize(m_plan.seats))
            return QStringLiteral("seat %1 belongs to no row").arg(m_nextSeat);
        if (const auto fault = inDecorations())
            return fault;
        return inIds();
    }

private:
    std::optional<QString> inCategories() const
    {
        QSet<QString> codes;
        for (const SeatCategory &category : m_plan.categories) {
            if (isBlank(category.code))
                return QStringLiteral("a category has no code");
            if (codes.contains(category.code))
                return QStringLiteral("category code '%1' occurs twice").arg(category.code);
            codes.insert(category.code);
        }
        return std::nullopt;
    }

    std::optional<QString> inBlock(qint32 index)
    {
        const Block &block = m_plan.blocks[size_t(index)];
        if (isBlank(block.code))
            return QStringLiteral("block %1 has no code").arg(index);
        if (m_blockCodes.contains(block.code))
            return QStringLiteral("block code '%1' occurs twice").arg(block.code);
        m_blockCodes.insert(block.code);
        if (!std::ranges::all_of(block.outline, isFinite))
            return QStringLiteral("the outline of block '%1' is not finite").arg(block.code);
        if (block.firstRow != m_nextRow || block.firstSeat != m_nextSeat)
            return QStringLiteral("block '%1' does not start where the block before it ends").arg(block.code);
        if (block.rowCount < 1 || block.rowCount > std::ssize(m_plan.rows) - m_nextRow)
            return QStringLiteral("block '%1' has %2 rows").arg(block.code).arg(block.rowCount);
        if (block.kind == Block::Kind::Standing && block.rowCount != 1)
            return QStringLiteral("standing block '%1' has more than one row").arg(block.code);
        QSet<QString> labels;
        for (qint32 i = 0; i < block.rowCount; ++i) {
            const Row &row = m_plan.rows[size_t(m_nextRow++)];
            if (labels.contains(row.label))
                return QStringLiteral("row '%1' occurs twice in block '%2'").arg(row.label, block.code);
            labels.insert(row.label);
            if (const auto fault = inRow(row, index))
                return fault;
        }
        if (block.firstSeat + block.seatCount != m_nextSeat)
            return QStringLiteral("the rows of block '%1' do not have its %2 seats")
                .arg(block.code)
                .arg(block.seatCount);
        return std::nullopt;
    }

    std::optional<QString> inRow(const Row &row, qint32 block)
    {
        const Block &owner = m_plan.blocks[size_t(block)];
        const QString name = QStringLiteral("row '%1' of block '%2'").arg(row.label, owner.code);
        if (row.block != block)
            return QStringLiteral("%1 names another block").arg(name);
        if (row.firstSeat != m_nextSeat)
            return QStringLiteral("%1 does not start where the row before it ends").arg(name);
        if (row.seatCount < 1 || row.seatCount > std::ssize(m_plan.seats) - m_nextSeat)
            return QStringLiteral("%1 has %2 seats").arg(name).arg(row.seatCount);
        if (owner.kind == Block::Kind::Standing ? !row.label.isEmpty() : isBlank(row.label))
            return QStringLiteral("%1: seated rows have a label, standing ones none").arg(name);
        for (qint32 i = 0; i < row.seatCount; ++i) {
            const Seat &seat = m_plan.seats[size_t(m_nextSeat)];
            const bool opensRun = seat.run == m_lastRun + 1;
            if (!opensRun && (i == 0 || seat.run != m_lastRun))
                return QStringLiteral("%1: the runs are not numbered in order").arg(name);
            m_lastRun = seat.run;
            if (const auto fault = inSeat(seat, owner))
                return QStringLiteral("%1: %2").arg(name, *fault);
            ++m_nextSeat;
        }
        return std::nullopt;
    }

    std::optional<QString> inSeat(const Seat &seat, const Block &block)
    {
        if (seat.key.isEmpty())
            return QStringLiteral("a seat has no key");
        if (m_keys.contains(seat.key))
            return QStringLiteral("seat key '%1' occurs twice").arg(seat.key);
        m_keys.insert(seat.key);
        if (isBlank(seat.number))
            return QStringLiteral("a seat has no number");
        if (seat.category < 0 || seat.category >= std::ssize(m_plan.categories))
            return QStringLiteral("seat '%1' has no category").arg(seat.number);
        if ((seat.attributes & ~AllAttributes) != 0)
            return QStringLiteral("seat '%1' has unknown attributes").arg(seat.number);
        if (!isFinite(seat.position))
            return QStringLiteral("the position of seat '%1' is not finite").arg(seat.number);
        const bool firstPlace = m_nextSeat == block.firstSeat; // the places of a standing block share its label
        if (block.kind == Block::Kind::Standing && !firstPlace)
            return std::nullopt;
        const QString label = m_plan.seatLabel(m_nextSeat);
        if (m_labels.contains(label))
            return QStringLiteral("seat '%1' occurs twice").arg(label);
        m_labels.insert(label);
        return std::nullopt;
    }

    std::optional<QString> inDecorations() const
    {
        for (const Decoration &decoration : m_plan.decorations) {
            const bool isPolygon = decoration.shape == Decoration::Shape::Polygon;
            const size_t needed = decoration.shape == Decoration::Shape::Text ? 1 : 2;
            if (isPolygon ? decoration.points.size() < 3 : decoration.points.size() != needed)
                return QStringLiteral("a decoration has %1 points").arg(decoration.points.size());
            if (!std::ranges::all_of(decoration.points, isFinite) || !std::isfinite(decoration.textSize))
                return QStringLiteral("a decoration is not finite");
        }
        return std::nullopt;
    }

    std::optional<QString> inIds() const
    {
        if (m_plan.seatIds.empty())
            return std::nullopt;
        if (m_plan.seatIds.size() != m_plan.seats.size())
            return QStringLiteral("%1 seats have %2 ids").arg(m_plan.seats.size()).arg(m_plan.seatIds.size());
        const QSet<qint32> distinct(m_plan.seatIds.begin(), m_plan.seatIds.end());
        if (distinct.size() != std::ssize(m_plan.seatIds))
            return QStringLiteral("a seat id occurs twice");
        return std::nullopt;
    }

    const SeatingPlan &m_plan;
    QSet<QString> m_blockCodes;
    QSet<QString> m_keys;
    QSet<QString> m_labels;
    qint32 m_nextRow = 0;
    qint32 m_nextSeat = 0;
    qint32 m_lastRun = -1;
};

} // namespace

QString SeatingPlan::seatLabel(qint32 seat) const
{
    const Row &row = rows[size_t(rowOfSeat(seat))];
    const Block &block = blocks[size_t(row.block)];
    if (block.kind == Block::Kind::Standing)
        return block.code;
    return block.code + u'-' + row.label + u'-' + seats[size_t(seat)].number;
}

qint32 SeatingPlan::rowOfSeat(qint32 seat) const
{
    Q_ASSERT(seat >= 0 && seat < std::ssize(seats));
    const auto next = std::ranges::upper_bound(rows, seat, {}, &Row::firstSeat);
    return qint32(next - rows.begin()) - 1;
}

qint32 SeatingPlan::blockOfSeat(qint32 seat) const { return rows[size_t(rowOfSeat(seat))].block; }

qint32 SeatingPlan::leftNeighbour(qint32 seat) const
{
    Q_ASSERT(seat >= 0 && seat < std::ssize(seats));
    if (seat == 0 || seats[size_t(seat) - 1].run != seats[size_t(seat)].run)
        return -1;
    return blocks[size_t(blockOfSeat(seat))].kind == Block::Kind::Seated ? seat - 1 : -1;
}

qint32 SeatingPlan::rightNeighbour(qint32 seat) const
{
    Q_ASSERT(seat >= 0 && seat < std::ssize(seats));
    if (seat + 1 == std::ssize(seats) || seats[size_t(seat) + 1].run != seats[size_t(seat)].run)
        return -1;
    return blocks[size_t(blockOfSeat(seat))].kind == Block::Kind::Seated ? seat + 1 : -1;
}

qint32 SeatingPlan::seatWithId(qint32 seatId) const
{
    if (seatIds.empty())
        return -1;
    // A plan's ids are taken in one block when it is stored, so the distance from the first one is usually the index.
    const qint64 guess = qint64(seatId) - seatIds.front();
    if (guess >= 0 && guess < std::ssize(seatIds) && seatIds[size_t(guess)] == seatId)
        return qint32(guess);
    const auto found = std::ranges::find(seatIds, seatId);
    return found == seatIds.end() ? -1 : qint32(found - seatIds.begin());
}

qint32 SeatingPlan::seatWithLabel(const QString &label) const
{
    // Codes and row labels may contain dashes themselves, so every block and row that fits is tried.
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Standing) {
            if (block.code == label)
                return block.firstSeat;
            continue;
        }
        const auto inBlock = after(label, block.code);
        if (!inBlock)
            continue;
        for (qint32 r = block.firstRow; r < block.firstRow + block.rowCount; ++r) {
            const Row &row = rows[size_t(r)];
            const auto inRow = after(*inBlock, row.label);
            if (!inRow)
                continue;
            for (qint32 s = row.firstSeat; s < row.firstSeat + row.seatCount; ++s) {
                if (seats[size_t(s)].number == *inRow)
                    return s;
            }
        }
    }
    return -1;
}

std::optional<QString> findStructuralFault(const SeatingPlan &plan) { return Inspection(plan).firstFault(); }

} // namespace guichet::catalog
