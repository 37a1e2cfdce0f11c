// Makes blocks with unique seat labels of the zones of a pretix plan, and separates zones drawn on top of each other.
#include <catalog/pretixblocks.h>

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guichet::catalog {
namespace {

using Cell = std::pair<qint64, qint64>;

/// Seats by place, so that "is anything near?" needs no walk over all of them.
class Neighbourhood
{
public:
    explicit Neighbourhood(double reach)
        : m_reach(reach)
    {
    }
    void add(const DraftRow &row)
    {
        for (const DraftSeat &seat : row.seats)
            m_seats[cellOf(seat.position)].push_back(seat.position);
    }
    [[nodiscard]] bool isNear(const DraftRow &row) const
    {
        return std::ranges::any_of(row.seats, [this](const DraftSeat &seat) { return isNear(seat.position); });
    }

private:
    [[nodiscard]] Cell cellOf(const QPointF &p) const
    {
        return {qint64(std::floor(p.x() / m_reach)), qint64(std::floor(p.y() / m_reach))};
    }
    [[nodiscard]] bool isNear(const QPointF &p) const
    {
        const Cell middle = cellOf(p);
        for (qint64 x = middle.first - 1; x <= middle.first + 1; ++x) {
            for (qint64 y = middle.second - 1; y <= middle.second + 1; ++y) {
                const auto there = m_seats.constFind({x, y});
                if (there != m_seats.constEnd() &&
                    std::ranges::any_of(*there, [&](const QPointF &q) { return distance(p, q) < m_reach; }))
                    return true;
            }
        }
        return false;
    }

    double m_reach;
    QHash<Cell, std::vector<QPointF>> m_seats;
};

QString labelIn(const DraftRow &row, const DraftSeat &seat) { return row.label + u'\n' + seat.number; }

/// Two seats with one number in one row: nothing distinguishes their labels, so the later one gets a mark.
void separateRepeatedNumbers(PretixZone &zone, std::vector<ImportNotice> &notices)
{
    for (DraftRow &row : zone.rows) {
        QSet<QString> numbers;
        for (const DraftSeat &seat : row.seats)
            numbers.insert(seat.number);
        QSet<QString> seen;
        for (DraftSeat &seat : row.seats) {
            if (seen.contains(seat.number)) {
                const QString repeated = seat.number;
                for (qint32 n = 2; numbers.contains(seat.number); ++n)
                    seat.number = repeated + u'/' + QString::number(n);
                numbers.insert(seat.number);
                notices.push_back({"plan.number-repeated", {zone.name + u'-' + row.label, repeated, seat.number}});
            }
            seen.insert(seat.number);
        }
    }
}

bool labelsRepeat(const PretixZone &zone)
{
    QSet<QString> labels;
    qsizetype seats = 0;
    for (const DraftRow &row : zone.rows) {
        for (const DraftSeat &seat : row.seats)
            labels.insert(labelIn(row, seat));
        seats += std::ssize(row.seats);
    }
    return labels.size() < seats;
}

/// The usual distance from a row to the one listed after it.
double rowSpacing(const PretixZone &zone)
{
    std::vector<DraftBlock> pairs(1);
    for (size_t i = 1; i < zone.rows.size(); ++i) {
        const std::vector<DraftSeat> &before = zone.rows[i - 1].seats;
        const DraftSeat &middle = zone.rows[i].seats[zone.rows[i].seats.size() / 2];
        const auto nearest = std::ranges::min_element(
            before, {}, [&middle](const DraftSeat &seat) { return distance(seat.position, middle.position); });
        pairs[0].rows.push_back({{}, {*nearest, middle}});
    }
    return typicalPitch(pairs);
}

/// Rows of one block each. A zone whose labels are unique is one block. Otherwise a block ends, in the order of the
/// file, where a row label comes back or where the next row lies clearly farther from the block than rows usually do.
std::vector<std::vector<DraftRow>> splitIntoBlocks(PretixZone &zone)
{
    std::vector<std::vector<DraftRow>> parts;
    if (!labelsRepeat(zone)) {
        parts.push_back(std::move(zone.rows));
        return parts;
    }
    const double reach = std::max(1.6 * rowSpacing(zone), 1e-6);
    QSet<QString> labels;
    Neighbourhood block(reach);
    for (DraftRow &row : zone.rows) {
        if (parts.empty() || labels.contains(row.label) || !block.isNear(row)) {
            parts.emplace_back();
            labels.clear();
            block = Neighbourhood(reach);
        }
        labels.insert(row.label);
        block.add(row);
        parts.back().push_back(std::move(row));
    }
    return parts;
}

/// Pieces of one row that an aisle parts ("A" left, "A" right) become one row with several runs.
std::vector<DraftRow> joinPieces(std::vector<DraftRow> pieces, double pitch)
{
    std::vector<DraftRow> rows;
    QHash<QString, size_t> rowOfLabel;
    for (DraftRow &piece : pieces) {
        orderAsTheyStand(piece, pitch);
        openRunsAtGaps(piece, pitch);
        const auto known = rowOfLabel.constFind(piece.label);
        if (known == rowOfLabel.constEnd()) {
            rowOfLabel.insert(piece.label, rows.size());
            rows.push_back(std::move(piece));
            continue;
        }
        DraftRow &row = rows[*known];
        piece.seats.front().opensRun = true;
        row.seats.front().opensRun = true;
        // The new piece goes to the side on which it lies, seen along the row so far.
        const QPointF along = row.seats.back().position - row.seats.front().position;
        const bool before = QPointF::dotProduct(along, piece.seats.front().position - row.seats.front().position) < 0;
        row.seats.insert(before ? row.seats.begin() : row.seats.end(), piece.seats.begin(), piece.seats.end());
    }
    return rows;
}

QRectF extentOf(const std::vector<DraftBlock> &blocks, const std::vector<Decoration> &decorations)
{
    std::vector<QPointF> points;
    for (const DraftBlock &block : blocks)
        points.insert(points.end(), block.outline.begin(), block.outline.end());
    for (const Decoration &d : decorations) {
        const bool isEllipse = d.shape == Decoration::Shape::Ellipse;
        for (const QPointF &p : d.points) {
            if (!isEllipse)
                points.push_back(p);
        }
        if (isEllipse) {
            points.push_back(d.points[0] - d.points[1]);
            points.push_back(d.points[0] + d.points[1]);
        }
    }
    return boundingBox(points);
}

void move(std::vector<DraftBlock> &blocks, std::vector<Decoration> &decorations, const QPointF &by)
{
    for (DraftBlock &block : blocks) {
        for (QPointF &p : block.outline)
            p += by;
        for (DraftRow &row : block.rows) {
            for (DraftSeat &seat : row.seats)
                seat.position += by;
        }
    }
    for (Decoration &d : decorations) {
        const size_t movable = d.shape == Decoration::Shape::Ellipse ? 1 : d.points.size();
        for (size_t i = 0; i < movable; ++i)
            d.points[i] += by;
    }
}

/// Blocks and decorations of one zone, still where the file has them.
struct Level {
    QString name;
    std::vector<DraftBlock> blocks;
    std::vector<Decoration> decorations;
};

Decoration nameAbove(const Level &level, double pitch)
{
    const QRectF box = extentOf(level.blocks, level.decorations);
    Decoration text;
    text.shape = Decoration::Shape::Text;
    text.text = level.name;
    text.textSize = 2 * pitch;
    text.points = {QPointF(box.center().x(), box.top() - 2 * pitch)};
    return text;
}

/// Floors are often drawn over each other. Whoever lies on seats of a zone before it moves beyond everything so far.
void separateLevels(std::vector<Level> &levels, double pitch, std::vector<ImportNotice> &notices)
{
    Neighbourhood taken(std::max(0.75 * pitch, 1e-6));
    QRectF whole;
    std::vector<bool> named(levels.size());
    for (size_t i = 0; i < levels.size(); ++i) {
        Level &level = levels[i];
        const bool lies = std::ranges::any_of(level.blocks, [&taken](const DraftBlock &block) {
            return std::ranges::any_of(block.rows, [&taken](const DraftRow &row) { return taken.isNear(row); });
        });
        QRectF box = extentOf(level.blocks, level.decorations);
        if (lies) {
            const double gap = 8 * pitch;
            const QPointF by = whole.width() >= whole.height() ? QPointF(0, whole.bottom() + gap - box.top())
                                                               : QPointF(whole.right() + gap - box.left(), 0);
            move(level.blocks, level.decorations, by);
            box.translate(by);
            notices.push_back({"plan.zones-moved-apart", {level.name}});
        }
        for (const DraftBlock &block : level.blocks) {
            for (const DraftRow &row : block.rows)
                taken.add(row);
        }
        named[i] = lies;
        whole = i == 0 ? box : united(whole, box);
    }
    if (std::ranges::count(named, true) == 0)
        return;
    for (Level &level : levels) {
        if (!level.blocks.empty())
            level.decorations.push_back(nameAbove(level, pitch));
    }
}

double pitchOf(const std::vector<PretixZone> &zones)
{
    std::vector<DraftBlock> all;
    all.reserve(zones.size());
    for (const PretixZone &zone : zones)
        all.push_back({{}, {}, {}, {}, Block::Kind::Seated, {}, zone.rows});
    return typicalPitch(all);
}

} // namespace

double arrangeZones(std::vector<PretixZone> &zones, DraftPlan &draft, std::vector<ImportNotice> &notices)
{
    const double pitch = pitchOf(zones);
    QSet<QString> codes;
    std::vector<Level> levels;
    qint32 aisles = 0;
    for (PretixZone &zone : zones) {
        Level level{zone.name, {}, std::move(zone.decorations)};
        separateRepeatedNumbers(zone, notices);
        std::vector<std::vector<DraftRow>> parts;
        if (!zone.rows.empty())
            parts = splitIntoBlocks(zone);
        for (size_t i = 0; i < parts.size(); ++i) {
            const QString ordinal = QString::number(i + 1);
            DraftBlock block;
            block.code = uniqueCode(parts.size() > 1 ? QString(zone.code + u'-' + ordinal) : zone.code, codes);
            block.name = parts.size() > 1 ? QString(zone.name + u' ' + ordinal) : zone.name;
            block.level = zones.size() > 1 ? zone.name : QString();
            block.rows = joinPieces(std::move(parts[i]), pitch);
            std::vector<QPointF> places;
            for (const DraftRow &row : block.rows) {
                for (const DraftSeat &seat : row.seats) {
                    places.push_back(seat.position);
                    aisles += seat.opensRun && &seat != &row.seats.front() ? 1 : 0;
                }
            }
            block.outline = hullAround(places, 0.7 * pitch);
            level.blocks.push_back(std::move(block));
        }
        if (parts.size() > 1)
            notices.push_back({"plan.zone-split", {zone.name, QString::number(parts.size())}});
        levels.push_back(std::move(level));
    }
    separateLevels(levels, pitch, notices);
    for (Level &level : levels) {
        std::ranges::move(level.blocks, std::back_inserter(draft.blocks));
        std::ranges::move(level.decorations, std::back_inserter(draft.decorations));
    }
    notices.push_back({"plan.adjacency-from-drawing", {QString::number(aisles)}});
    return pitch;
}

} // namespace guichet::catalog
