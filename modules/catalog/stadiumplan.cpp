// Reads stands, sectors and rows of a stadium as text and sets the seats into the sectors' shapes.
#include <catalog/jsonplace.h>
#include <catalog/planbuilder.h>
#include <catalog/planformats.h>
#include <catalog/sectorrows.h>
#include <catalog/sectorshapes.h>

#include <algorithm>
#include <limits>

namespace guichet::catalog {
namespace {

constexpr qint32 HighestNumber = 99'999;
constexpr double LeastPitch = 0.3; ///< metres; nobody sits on less
constexpr qsizetype MaxSectors = 2'000;
constexpr qsizetype MaxSectorsWithoutShape = 50; ///< more than that is another ground's drawing
constexpr double RowSpacing = 0.85;

struct Range {
    qint32 first = 0;
    qint32 last = 0;
};

struct SourceRow {
    QString label;
    std::vector<Range> ranges; ///< ascending, apart from each other
};

struct Sector {
    SectorName name;
    qint32 category = 0;
    std::vector<SourceRow> rows;
    std::vector<Ring> parts;
    QRectF pitch; ///< where the first row looks
    [[nodiscard]] qint32 seatCount() const
    {
        qint32 count = 0;
        for (const SourceRow &row : rows) {
            for (const Range &range : row.ranges)
                count += range.last - range.first + 1;
        }
        return count;
    }
};

SectorRow patternOf(const SourceRow &row)
{
    SectorRow pattern;
    for (size_t i = 0; i < row.ranges.size(); ++i) {
        pattern.runs.push_back(row.ranges[i].last - row.ranges[i].first + 1);
        if (i > 0)
            pattern.aisles.push_back(row.ranges[i].first - row.ranges[i - 1].last - 1);
    }
    return pattern;
}

std::vector<SectorRow> patternsOf(const std::vector<SourceRow> &rows)
{
    constexpr qint32 WidestPassage = 3; // rows
    std::vector<SectorRow> patterns;
    qint32 rank = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        // A row number that is missing is a passage, or a row that was taken out.
        const qint64 step = i > 0 ? qint64(rows[i].label.toInt()) - rows[i - 1].label.toInt() : 0;
        rank += i > 0 ? qint32(std::clamp<qint64>(step, 1, WidestPassage)) : 0;
        patterns.push_back(patternOf(rows[i]));
        patterns.back().rank = rank;
    }
    return patterns;
}

/// "west-VIP_B" is said "West VIP B".
QString titled(QString name)
{
    name.replace(u'-', u' ').replace(u'_', u' ');
    name[0] = name[0].toUpper();
    return name;
}

class StadiumReader
{
public:
    explicit StadiumReader(const QJsonValue &document)
        : m_document(document, m_fault)
    {
    }

    Result<PlanImport> read(const QByteArray &shapes);

private:
    void readStand(const JsonPlace &place);
    void readSector(const JsonPlace &place, const QString &stand);
    std::vector<Range> readSeats(const JsonPlace &place);
    std::optional<Range> parseRange(const QString &text, const JsonPlace &place);
    void noteUnknown(const QString &name) { m_notices.push_back({"plan.unknown-field", {name}}); }

    Result<void> useShapes(const QByteArray &svg);
    std::vector<Ring> neighboursOf(size_t sector) const;
    void useGrid();
    Result<void> setSeats();
    double scale() const;

    JsonFault m_fault;
    JsonPlace m_document;
    std::vector<Sector> m_sectors;
    DraftPlan m_draft;
    std::vector<ImportNotice> m_notices;
    QSet<SectorName> m_names;
    QSet<QString> m_categories;
    qint64 m_seats = 0;
};

Result<PlanImport> StadiumReader::read(const QByteArray &shapes)
{
    QStringList stands = m_document.object().keys();
    std::ranges::sort(stands, comesBefore);
    for (const QString &key : std::as_const(stands)) {
        const QByteArray name = key.toUtf8();
        if (!key.startsWith(u"tribune_"))
            noteUnknown(key);
        else if (!m_fault.isSet())
            readStand(m_document.member(name.constData()));
    }
    if (m_fault.isSet())
        return m_fault.error();

    m_draft.name = QStringLiteral("Stadium");
    m_draft.code = QStringLiteral("stadium");
    if (shapes.isEmpty()) {
        useGrid();
    } else if (const auto used = useShapes(shapes); !used) {
        return tl::unexpected(used.error());
    }
    if (const auto set = setSeats(); !set)
        return tl::unexpected(set.error());
    const double metres = shapes.isEmpty() ? 1.0 : scale();
    return PlanImport{PlanFormat::StadiumRows, assemble(std::move(m_draft), metres), std::move(m_notices)};
}

void StadiumReader::readStand(const JsonPlace &place)
{
    const QString name = place.member("name").text();
    if (m_fault.isSet())
        return;
    m_draft.categories.push_back({uniqueCode(codeFrom(name).toUpper(), m_categories), titled(name), {}});
    QStringList sectors = place.object().keys();
    std::ranges::sort(sectors, comesBefore);
    const auto before = m_sectors.size();
    for (const QString &key : std::as_const(sectors)) {
        const QByteArray member = key.toUtf8();
        if (key.startsWith(u"sector_") && !m_fault.isSet())
            readSector(place.member(member.constData()), name);
        else if (key != u"name")
            noteUnknown(key);
    }
    if (m_sectors.size() == before)
        place.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one sector"));
}

void StadiumReader::readSector(const JsonPlace &place, const QString &stand)
{
    Sector sector;
    const JsonPlace name = place.member("name");
    sector.name = {stand, name.text()};
    sector.category = qint32(m_draft.categories.size()) - 1;
    if (m_names.contains(sector.name))
        name.wrong(QT_TRANSLATE_NOOP("Import", "a sector that occurs once"));
    m_names.insert(sector.name);
    if (m_names.size() > MaxSectors)
        place.wrong(QT_TRANSLATE_NOOP("Import", "a ground of at most 2000 sectors"), QString::number(m_names.size()));
    for (const QString &unknown : place.unknownMembers({"name", "rows"}))
        noteUnknown(unknown);
    const JsonPlace rows = place.member("rows");
    const qsizetype count = rows.list().size();
    if (count == 0)
        rows.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one row"));
    QSet<QString> labels;
    for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i) {
        const JsonPlace row = rows.item(i);
        const JsonPlace label = row.member("name");
        if (labels.contains(label.text()))
            label.wrong(QT_TRANSLATE_NOOP("Import", "a row name that occurs once in its sector"));
        labels.insert(label.text());
        for (const QString &unknown : row.unknownMembers({"name", "seats"}))
            noteUnknown(unknown);
        sector.rows.push_back({label.text(), readSeats(row.member("seats"))});
    }
    std::ranges::stable_sort(sector.rows, comesBefore, &SourceRow::label); // the lowest stands at the pitch
    m_sectors.push_back(std::move(sector));
}

/// "18" is a count, "1-10,12-16" are numbers.
std::vector<Range> StadiumReader::readSeats(const JsonPlace &place)
{
    std::vector<Range> ranges;
    const QString text = place.text().simplified();
    if (!text.contains(u',') && !text.contains(u'-')) {
        const auto count = parseRange(text, place);
        if (count && count->last == 0)
            place.wrong(QT_TRANSLATE_NOOP("Import", "at least one seat"));
        if (count)
            ranges.push_back({1, count->last});
    } else {
        for (const QString &part : text.split(u',')) {
            const auto range = parseRange(part, place);
            if (!range)
                return {};
            ranges.push_back(*range);
        }
    }
    std::ranges::sort(ranges, {}, &Range::first);
    for (size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[i].first <= ranges[i - 1].last)
            place.wrong(QT_TRANSLATE_NOOP("Import", "seat numbers that occur once"));
    }
    for (const Range &range : ranges)
        m_seats += range.last - range.first + 1;
    if (m_seats > MaxSeats)
        place.wrong(QT_TRANSLATE_NOOP("Import", "a plan of at most 200000 seats"));
    return ranges;
}

std::optional<Range> StadiumReader::parseRange(const QString &text, const JsonPlace &place)
{
    const QStringList ends = text.split(u'-');
    std::vector<qint32> numbers;
    for (const QString &end : ends) {
        const QString digits = end.trimmed();
        const bool plain =
            !digits.isEmpty() && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!plain) {
            place.wrong(QT_TRANSLATE_NOOP("Import", "seats such as 18 or 1-10,12-16"));
            return std::nullopt;
        }
        bool fits = false;
        const qint32 number = digits.toInt(&fits);
        if (!fits || number > HighestNumber) {
            place.wrong(QT_TRANSLATE_NOOP("Import", "a number of a sensible size"));
            return std::nullopt;
        }
        numbers.push_back(number);
    }
    if (numbers.size() > 2)
        place.wrong(QT_TRANSLATE_NOOP("Import", "seats such as 18 or 1-10,12-16"));
    else if (numbers.front() > numbers.back())
        place.wrong(QT_TRANSLATE_NOOP("Import", "a range that counts upwards"));
    else
        return Range{numbers.front(), numbers.back()};
    return std::nullopt;
}

Result<void> StadiumReader::useShapes(const QByteArray &svg)
{
    auto shapes = readSectorShapes(svg);
    if (!shapes)
        return tl::unexpected(shapes.error());
    if (shapes->pitch.isEmpty()) { // every sector looks to the middle then
        std::vector<QPointF> all;
        for (const std::vector<Ring> &parts : std::as_const(shapes->parts)) {
            for (const Ring &part : parts)
                all.insert(all.end(), part.begin(), part.end());
        }
        shapes->pitch = QRectF(centre(all), QSizeF(0, 0));
    }
    for (const SectorName &name : shapes->repeated)
        m_notices.push_back({"plan.shape-repeated", {name.first + u'-' + name.second}});

    double drawnArea = 0;
    qint64 drawnSeats = 0;
    qsizetype drawn = 0;
    for (Sector &sector : m_sectors) {
        sector.parts = shapes->parts.value(sector.name);
        sector.pitch = shapes->pitch;
        for (const Ring &part : sector.parts)
            drawnArea += area(part);
        drawnSeats += sector.parts.empty() ? 0 : sector.seatCount();
        drawn += sector.parts.empty() ? 0 : 1;
    }
    const qsizetype missing = std::ssize(m_sectors) - drawn;
    if (missing > drawn || missing > MaxSectorsWithoutShape) {
        return tl::unexpected(malformed(QStringLiteral("shapes: svg"),
                                        QT_TRANSLATE_NOOP("Import", "the shapes of this ground's sectors"),
                                        QStringLiteral("%1/%2").arg(drawn).arg(m_sectors.size())));
    }
    for (auto it = shapes->parts.constBegin(); it != shapes->parts.constEnd(); ++it) {
        if (m_names.contains(it.key()))
            continue;
        m_notices.push_back({"plan.shape-without-rows", {it.key().first + u'-' + it.key().second}});
        for (const Ring &part : it.value())
            m_draft.decorations.push_back({Decoration::Shape::Polygon, part, {}, {}, QStringLiteral("#808080"), 1.0});
    }
    const double perSeat = drawnSeats > 0 ? drawnArea / double(drawnSeats) : 1.0;
    for (size_t i = 0; i < m_sectors.size(); ++i) {
        Sector &sector = m_sectors[i];
        if (!sector.parts.empty())
            continue;
        sector.parts = takeShapesLabelled(*shapes, sector.name.second);
        if (sector.parts.empty())
            sector.parts = {findFreePlace(*shapes, neighboursOf(i), perSeat * sector.seatCount())};
        shapes->parts.insert(sector.name, sector.parts);
        m_notices.push_back({"plan.sector-without-shape", {sector.name.first + u'-' + sector.name.second}});
    }
    std::ranges::move(shapes->decorations, std::back_inserter(m_draft.decorations));
    return {};
}

/// The shapes of the nearest sectors before and after it in the order of its stand.
std::vector<Ring> StadiumReader::neighboursOf(size_t sector) const
{
    std::vector<Ring> found;
    const auto take = [&](size_t other) {
        const bool counts =
            m_sectors[other].name.first == m_sectors[sector].name.first && !m_sectors[other].parts.empty();
        if (counts)
            found.insert(found.end(), m_sectors[other].parts.begin(), m_sectors[other].parts.end());
        return counts;
    };
    for (size_t i = sector; i-- > 0;) {
        if (take(i))
            break;
    }
    for (size_t i = sector + 1; i < m_sectors.size(); ++i) {
        if (take(i))
            break;
    }
    return found;
}

/// Stands below each other, their sectors side by side, all looking upwards.
void StadiumReader::useGrid()
{
    m_notices.push_back({"plan.sectors-without-drawing", {QString::number(m_sectors.size())}});
    constexpr double Gap = 2.0;
    double x = 0;
    double y = 0;
    double nextLine = 0;
    for (size_t i = 0; i < m_sectors.size(); ++i) {
        Sector &sector = m_sectors[i];
        if (i > 0 && m_sectors[i - 1].name.first != sector.name.first) {
            x = 0;
            y = nextLine;
        }
        qint32 widest = 0;
        for (const SourceRow &row : sector.rows) {
            const SectorRow pattern = patternOf(row);
            widest = std::max(widest, 2 * pattern.seatCount());
        }
        const QSizeF size(std::max(widest / 2.0 * SeatPitch, 2 * SeatPitch), double(sector.rows.size()) * RowSpacing);
        const QRectF box(QPointF(x, y), size);
        sector.parts = {{box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()}};
        sector.pitch = QRectF(x, y - Gap, size.width(), Gap / 2);
        x += size.width() + Gap;
        nextLine = std::max(nextLine, y + size.height() + 2 * Gap);
    }
}

Result<void> StadiumReader::setSeats()
{
    QSet<QString> codes;
    std::vector<Ring> taken;
    for (const Sector &sector : m_sectors) {
        std::vector<Ring> overlapping; // drawings are not exact: whoever comes first has the common ground
        for (const Ring &other : taken) {
            if (std::ranges::any_of(sector.parts, [&other](const Ring &part) { return touch(part, other); }))
                overlapping.push_back(other);
        }
        const auto positions = layRows(sector.parts, overlapping, sector.pitch, patternsOf(sector.rows));
        taken.insert(taken.end(), sector.parts.begin(), sector.parts.end());
        const QString name = sector.name.first + u'-' + sector.name.second;
        if (!positions) {
            return tl::unexpected(malformed(QString(QLatin1String("shapes: ") + name),
                                            QT_TRANSLATE_NOOP("Import", "an outline with room for its seats"),
                                            QString::number(sector.seatCount())));
        }
        DraftBlock block;
        block.code = uniqueCode(codeFrom(name), codes);
        block.name = titled(name);
        block.outline = joined(sector.parts);
        for (size_t r = 0; r < sector.rows.size(); ++r) {
            DraftRow row;
            row.label = sector.rows[r].label;
            for (const Range &range : sector.rows[r].ranges) {
                for (qint32 number = range.first; number <= range.last; ++number) {
                    DraftSeat seat;
                    seat.number = QString::number(number);
                    seat.position = (*positions)[r][row.seats.size()];
                    seat.category = sector.category;
                    seat.opensRun = number == range.first;
                    row.seats.push_back(std::move(seat));
                }
            }
            block.rows.push_back(std::move(row));
        }
        m_draft.blocks.push_back(std::move(block));
    }
    return {};
}

/// Drawings of stadiums have no scale. The usual seat gets its usual width, and none less than it needs.
double StadiumReader::scale() const
{
    const double usual = typicalPitch(m_draft.blocks);
    double least = std::numeric_limits<double>::infinity();
    for (const DraftBlock &block : m_draft.blocks) {
        for (const DraftRow &row : block.rows) {
            for (size_t i = 1; i < row.seats.size(); ++i)
                least = std::min(least, distance(row.seats[i - 1].position, row.seats[i].position));
        }
    }
    if (usual <= 0)
        return 1.0;
    return std::clamp(LeastPitch / least, SeatPitch / usual, 2 * SeatPitch / usual);
}

} // namespace

Result<PlanImport> readStadiumPlan(const QJsonValue &document, const QByteArray &shapes)
{
    return StadiumReader(document).read(shapes);
}

} // namespace guichet::catalog
