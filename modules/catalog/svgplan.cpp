// Reads a hall drawn as SVG, every seat a shape with id "seat-<number>-<row>-<block>".
#include <catalog/jsonplace.h>
#include <catalog/planbuilder.h>
#include <catalog/planformats.h>
#include <catalog/svgdecorations.h>
#include <catalog/svgshapes.h>

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace guichet::catalog {
namespace {

/// Seats by block and row, as their ids say.
class Hall
{
public:
    void add(const QString &block, const QString &row, DraftSeat seat)
    {
        const auto b = indexOf(m_blockOfCode, block, m_blocks);
        if (size_t(b) == m_rowOfLabel.size())
            m_rowOfLabel.emplace_back();
        m_blocks[b].code = block;
        const auto r = indexOf(m_rowOfLabel[b], row, m_blocks[b].rows);
        m_blocks[b].rows[r].label = row;
        m_blocks[b].rows[r].seats.push_back(std::move(seat));
    }

    std::vector<DraftBlock> take()
    {
        std::ranges::sort(m_blocks, comesBefore, &DraftBlock::code);
        for (DraftBlock &block : m_blocks)
            std::ranges::sort(block.rows, comesBefore, &DraftRow::label);
        return std::move(m_blocks);
    }

private:
    template <typename T>
    static size_t indexOf(QHash<QString, size_t> &known, const QString &name, std::vector<T> &things)
    {
        if (const auto found = known.constFind(name); found != known.constEnd())
            return *found;
        known.insert(name, things.size());
        things.emplace_back();
        return things.size() - 1;
    }

    std::vector<DraftBlock> m_blocks;
    QHash<QString, size_t> m_blockOfCode;
    std::vector<QHash<QString, size_t>> m_rowOfLabel; ///< parallel to m_blocks
};

/// Distances within a row are only known once the row is in order, so the first guess comes from nearest neighbours.
double nearestNeighbourPitch(const std::vector<DraftBlock> &blocks)
{
    std::vector<DraftBlock> pairs(1);
    for (const DraftBlock &block : blocks) {
        for (const DraftRow &row : block.rows) {
            const size_t tried = std::min<size_t>(row.seats.size(), 50);
            for (size_t i = 0; i < tried; ++i) {
                const DraftSeat *nearest = nullptr;
                for (const DraftSeat &other : row.seats) {
                    if (&other != &row.seats[i] && (!nearest || distance(other.position, row.seats[i].position) <
                                                                    distance(nearest->position, row.seats[i].position)))
                        nearest = &other;
                }
                if (nearest)
                    pairs[0].rows.push_back({{}, {row.seats[i], *nearest}});
            }
        }
    }
    return typicalPitch(pairs);
}

} // namespace

Result<PlanImport> readSvgPlan(const QByteArray &content)
{
    static const QRegularExpression seatId(QStringLiteral("^seat-([^-\\s]+)-([^-\\s]+)-(\\S+)\\z"));
    const auto drawing = readSvg(content);
    if (!drawing)
        return tl::unexpected(drawing.error());

    Hall hall;
    std::vector<const SvgShape *> others;
    QSet<QString> ids;
    for (const SvgShape &shape : drawing->shapes) {
        const auto match = seatId.match(shape.id);
        if (!match.hasMatch() || shape.isText) {
            if (shape.id.startsWith(QLatin1String("seat-")) && !shape.isText) {
                return tl::unexpected(malformed(QStringLiteral("line %1").arg(shape.line),
                                                QT_TRANSLATE_NOOP("Import", "an id such as seat-12-B-1"), shape.id));
            }
            others.push_back(&shape);
            continue;
        }
        if (ids.contains(shape.id)) {
            return tl::unexpected(malformed(QStringLiteral("line %1").arg(shape.line),
                                            QT_TRANSLATE_NOOP("Import", "an id that occurs once"), shape.id));
        }
        ids.insert(shape.id);
        DraftSeat seat;
        seat.key = shape.id;
        seat.number = match.captured(1);
        seat.position = shape.centre();
        hall.add(match.captured(3), match.captured(2), std::move(seat));
    }
    if (ids.isEmpty()) {
        return tl::unexpected(malformed(QStringLiteral("svg"),
                                        QT_TRANSLATE_NOOP("Import", "shapes with ids such as seat-12-B-1"),
                                        QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing"))));
    }
    if (ids.size() > MaxSeats) {
        return tl::unexpected(malformed(QStringLiteral("svg"),
                                        QT_TRANSLATE_NOOP("Import", "a plan of at most 200000 seats"),
                                        QString::number(ids.size())));
    }

    DraftPlan draft;
    draft.name = drawing->title.isEmpty() ? QStringLiteral("Hall") : drawing->title;
    draft.code = codeFrom(draft.name);
    draft.categories = {{QStringLiteral("STANDARD"), QStringLiteral("Standard"), {}}};
    draft.blocks = hall.take();
    const double pitch = nearestNeighbourPitch(draft.blocks);
    qint32 aisles = 0;
    for (DraftBlock &block : draft.blocks) {
        block.name = block.code;
        std::vector<QPointF> places;
        for (DraftRow &row : block.rows) {
            orderAsTheyStand(row, pitch);
            aisles += openRunsAtGaps(row, pitch);
            for (const DraftSeat &seat : row.seats)
                places.push_back(seat.position);
        }
        block.outline = hullAround(places, 0.7 * pitch);
    }
    for (const SvgShape *shape : others)
        addDecorations(*shape, draft.decorations);
    std::vector<ImportNotice> notices{{"plan.adjacency-from-drawing", {QString::number(aisles)}}};
    return PlanImport{PlanFormat::SvgHall, assemble(std::move(draft), pitch > 0 ? SeatPitch / pitch : 0.025),
                      std::move(notices)};
}

} // namespace guichet::catalog
