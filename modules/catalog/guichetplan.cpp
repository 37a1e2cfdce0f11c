// Reads our own seating plan format (resources/schema/seatingplan.schema.json).
#include <catalog/jsonplace.h>
#include <catalog/planbuilder.h>
#include <catalog/planformats.h>
#include <catalog/standingplaces.h>

#include <QHash>

namespace guichet::catalog {
namespace {

class GuichetReader
{
public:
    explicit GuichetReader(const QJsonValue &document)
        : m_document(document, m_fault)
    {
    }

    Result<PlanImport> read();

private:
    void readCategories();
    void readBlock(const JsonPlace &place);
    void readRow(const JsonPlace &place, std::optional<qint32> category, const QString &block, DraftBlock &into);
    void readRuns(const JsonPlace &runs, std::optional<qint32> category, const QString &prefix, DraftRow &row);
    void readSeat(const JsonPlace &place, std::optional<qint32> category, const QString &prefix, DraftRow &row);
    void readDecoration(const JsonPlace &place);
    void placeAlong(const JsonPlace &place, DraftRow &row);
    void onlyKnown(const JsonPlace &place, std::initializer_list<const char *> known);
    std::optional<qint32> category(const JsonPlace &place, std::optional<qint32> inherited);
    quint16 attributes(const JsonPlace &place);
    static QJsonObject origin(const JsonPlace &owner);
    Ring points(const JsonPlace &place);
    void noteKey(const JsonPlace &place, const QString &key);

    JsonFault m_fault;
    JsonPlace m_document;
    DraftPlan m_draft;
    QHash<QString, qint32> m_categoryByCode;
    QSet<QString> m_blocks;
    QSet<QString> m_keys;
    QSet<QString> m_labels;     ///< of the rows of the block being read
    QSet<QString> m_numbers;    ///< of the seats of the row being read
    std::vector<bool> m_placed; ///< per seat of the row being read: has a position of its own
    qint64 m_seats = 0;
};

Result<PlanImport> GuichetReader::read()
{
    onlyKnown(m_document,
              {"guichet_seating_plan", "code", "name", "size", "categories", "blocks", "decorations", "origin"});
    const JsonPlace version = m_document.member("guichet_seating_plan");
    if (version.integer(1, 1'000'000) != 1)
        version.wrong(QT_TRANSLATE_NOOP("Import", "version 1 of the format"));
    m_draft.code = m_document.member("code").textOrEmpty();
    m_draft.name = m_document.member("name").textOrEmpty();
    m_draft.origin = origin(m_document);
    const QPointF size = m_document.member("size").pair(MaxPlanSize);
    if (size.x() < 0 || size.y() < 0)
        m_document.member("size").wrong(QT_TRANSLATE_NOOP("Import", "numbers above zero"),
                                        QString::number(std::min(size.x(), size.y())));
    readCategories();
    const JsonPlace blocks = m_document.member("blocks");
    const qsizetype blockCount = blocks.list().size();
    for (qsizetype i = 0; i < blockCount && !m_fault.isSet(); ++i)
        readBlock(blocks.item(i));
    if (m_seats == 0)
        blocks.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one seat"));
    const JsonPlace decorations = m_document.member("decorations");
    const qsizetype decorationCount = decorations.listOrEmpty().size();
    for (qsizetype i = 0; i < decorationCount && !m_fault.isSet(); ++i)
        readDecoration(decorations.item(i));
    if (m_fault.isSet())
        return m_fault.error();
    return PlanImport{PlanFormat::Guichet, assemble(std::move(m_draft), QSizeF(size.x(), size.y())), {}};
}

void GuichetReader::readCategories()
{
    const JsonPlace categories = m_document.member("categories");
    const qsizetype count = categories.list().size();
    for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i) {
        const JsonPlace place = categories.item(i);
        onlyKnown(place, {"code", "name", "color"});
        const JsonPlace code = place.member("code");
        if (m_categoryByCode.contains(code.text()))
            code.wrong(QT_TRANSLATE_NOOP("Import", "a code that occurs once"));
        m_categoryByCode.insert(code.text(), qint32(i));
        const JsonPlace name = place.member("name");
        m_draft.categories.push_back(
            {code.text(), name.isGiven() ? name.textOrEmpty() : code.text(), place.member("color").colorOrEmpty()});
    }
}

void GuichetReader::readBlock(const JsonPlace &place)
{
    const QString kind =
        place.member("kind").wordOrEmpty({"seated", "standing"}, QT_TRANSLATE_NOOP("Import", "seated or standing"));
    const bool isStanding = kind == QLatin1String("standing");
    if (!isStanding)
        onlyKnown(place, {"code", "name", "level", "entrance", "kind", "category", "outline", "rows"});
    else if (place.member("runs").isGiven())
        onlyKnown(place, {"code", "name", "level", "entrance", "kind", "category", "outline", "runs"});
    else
        onlyKnown(place, {"code", "name", "level", "entrance", "kind", "category", "outline", "capacity"});
    DraftBlock block;
    const JsonPlace code = place.member("code");
    block.code = code.text();
    if (m_blocks.contains(block.code))
        code.wrong(QT_TRANSLATE_NOOP("Import", "a code that occurs once"));
    m_blocks.insert(block.code);
    const JsonPlace name = place.member("name");
    block.name = name.isGiven() ? name.textOrEmpty() : block.code;
    block.level = place.member("level").textOrEmpty();
    block.entrance = place.member("entrance").textOrEmpty();
    const JsonPlace outline = place.member("outline");
    if (outline.isGiven())
        block.outline = points(outline);
    if (block.outline.size() > MaxCorners)
        outline.wrong(QT_TRANSLATE_NOOP("Import", "an outline of at most 2000 corners"),
                      QString::number(block.outline.size()));
    const auto usual = category(place, m_draft.categories.size() == 1 ? std::optional(0) : std::nullopt);
    m_labels.clear();
    if (!isStanding) {
        const JsonPlace rows = place.member("rows");
        const qsizetype count = rows.list().size();
        if (count == 0)
            rows.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one row"));
        for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i)
            readRow(rows.item(i), usual, block.code, block);
    } else if (const JsonPlace runs = place.member("runs"); runs.isGiven()) {
        block.kind = Block::Kind::Standing;
        block.rows.emplace_back();
        readRuns(runs, usual, block.code, block.rows.front());
        placeAlong(place, block.rows.front());
    } else {
        block.kind = Block::Kind::Standing;
        const JsonPlace capacity = place.member("capacity");
        const qint32 count = capacity.integer(1, MaxSeats);
        m_seats += count;
        if (!usual)
            place.member("category").wrong(QT_TRANSLATE_NOOP("Import", "the code of one of the categories"));
        if (m_seats > MaxSeats)
            capacity.wrong(QT_TRANSLATE_NOOP("Import", "a plan of at most 200000 seats"), QString::number(m_seats));
        if (!m_fault.isSet())
            block.rows.push_back({{}, standingPlaces(block.code, block.outline, count, usual.value_or(0))});
        if (!m_fault.isSet() && block.rows.front().seats.empty())
            outline.wrong(QT_TRANSLATE_NOOP("Import", "an outline with an area"));
        for (const DraftSeat &seat : block.rows.empty() ? std::vector<DraftSeat>() : block.rows.front().seats)
            noteKey(code, seat.key);
    }
    m_draft.blocks.push_back(std::move(block));
}

void GuichetReader::readRow(const JsonPlace &place, std::optional<qint32> usual, const QString &code, DraftBlock &block)
{
    onlyKnown(place, {"label", "category", "from", "to", "runs"});
    DraftRow row;
    const JsonPlace label = place.member("label");
    row.label = label.text();
    if (m_labels.contains(row.label))
        label.wrong(QT_TRANSLATE_NOOP("Import", "a label that occurs once in its block"));
    m_labels.insert(row.label);
    readRuns(place.member("runs"), category(place, usual), QString(code + u'-' + row.label), row);
    placeAlong(place, row);
    block.rows.push_back(std::move(row));
}

void GuichetReader::readRuns(const JsonPlace &runs, std::optional<qint32> usual, const QString &prefix, DraftRow &row)
{
    m_placed.clear();
    m_numbers.clear();
    const qsizetype runCount = runs.list().size();
    if (runCount == 0)
        runs.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one seat"));
    for (qsizetype r = 0; r < runCount && !m_fault.isSet(); ++r) {
        const JsonPlace run = runs.item(r);
        const qsizetype count = run.list().size();
        if (count == 0)
            run.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one seat"));
        for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i) {
            readSeat(run.item(i), usual, prefix, row);
            row.seats.back().opensRun = i == 0;
        }
    }
}

void GuichetReader::readSeat(const JsonPlace &place, std::optional<qint32> usual, const QString &prefix, DraftRow &row)
{
    DraftSeat seat;
    bool placed = false;
    std::optional<qint32> own = usual;
    if (place.value().isString()) {
        seat.number = place.text();
    } else {
        onlyKnown(place, {"number", "key", "at", "category", "attributes", "origin"});
        seat.number = place.member("number").text();
        seat.key = place.member("key").textOrEmpty();
        own = category(place, usual);
        seat.attributes = attributes(place.member("attributes"));
        seat.origin = origin(place);
        if (const JsonPlace at = place.member("at"); at.isGiven()) {
            seat.position = at.pair(MaxPlanSize);
            placed = true;
        }
    }
    if (!own) {
        place.wrong(QT_TRANSLATE_NOOP("Import", "a seat with a category"),
                    QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing")));
    }
    seat.category = own.value_or(0);
    if (m_numbers.contains(seat.number))
        place.wrong(QT_TRANSLATE_NOOP("Import", "a seat number that occurs once in its row"), seat.number);
    m_numbers.insert(seat.number);
    if (seat.key.isEmpty())
        seat.key = prefix + u'-' + seat.number;
    noteKey(place, seat.key);
    if (++m_seats > MaxSeats)
        place.wrong(QT_TRANSLATE_NOOP("Import", "a plan of at most 200000 seats"), QString::number(m_seats));
    row.seats.push_back(std::move(seat));
    m_placed.push_back(placed);
}

/// Spaces the seats evenly from "from" to "to"; an aisle is as wide as a seat.
void GuichetReader::placeAlong(const JsonPlace &place, DraftRow &row)
{
    const JsonPlace from = place.member("from");
    const JsonPlace to = place.member("to");
    const bool complete = std::ranges::all_of(m_placed, std::identity());
    if (m_fault.isSet() || (complete && !from.isGiven() && !to.isGiven()))
        return;
    if (!from.isGiven() && !to.isGiven()) {
        place.wrong(QT_TRANSLATE_NOOP("Import", "from and to, or a position for each seat"),
                    QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing")));
        return;
    }
    const QPointF start = from.pair(MaxPlanSize);
    const QPointF end = to.pair(MaxPlanSize);
    std::vector<qint32> cells;
    qint32 cell = -1;
    for (const DraftSeat &seat : row.seats) {
        cell += seat.opensRun && cell >= 0 ? 2 : 1;
        cells.push_back(cell);
    }
    for (size_t i = 0; i < row.seats.size(); ++i) {
        if (!m_placed[i])
            row.seats[i].position = start + (end - start) * (cell > 0 ? double(cells[i]) / cell : 0.0);
    }
}

void GuichetReader::readDecoration(const JsonPlace &place)
{
    onlyKnown(place, {"shape", "points", "text", "fill", "border", "text_size"});
    static constexpr const char *Shapes = QT_TRANSLATE_NOOP("Import", "polygon, ellipse or text");
    const QString shape = place.member("shape").wordOrEmpty({"polygon", "ellipse", "text"}, Shapes);
    if (shape.isEmpty())
        place.member("shape").wrong(Shapes);
    Decoration drawn;
    const JsonPlace corners = place.member("points");
    drawn.points = points(corners);
    const qsizetype count = std::ssize(drawn.points);
    drawn.shape = shape == QLatin1String("text")      ? Decoration::Shape::Text
                  : shape == QLatin1String("ellipse") ? Decoration::Shape::Ellipse
                                                      : Decoration::Shape::Polygon;
    if (drawn.shape == Decoration::Shape::Polygon && count < 3)
        corners.wrong(QT_TRANSLATE_NOOP("Import", "the three or more points of a polygon"), QString::number(count));
    if (drawn.shape == Decoration::Shape::Ellipse && count != 2)
        corners.wrong(QT_TRANSLATE_NOOP("Import", "centre and radii of an ellipse"), QString::number(count));
    if (drawn.shape == Decoration::Shape::Text && count != 1)
        corners.wrong(QT_TRANSLATE_NOOP("Import", "the one point of a text"), QString::number(count));
    drawn.text = place.member("text").textOrEmpty();
    drawn.fill = place.member("fill").colorOrEmpty();
    drawn.border = place.member("border").colorOrEmpty();
    if (const JsonPlace size = place.member("text_size"); size.isGiven())
        drawn.textSize = size.positive(MaxPlanSize);
    m_draft.decorations.push_back(std::move(drawn));
}

void GuichetReader::onlyKnown(const JsonPlace &place, std::initializer_list<const char *> known)
{
    static_cast<void>(place.object());
    const QStringList unknown = place.unknownMembers(known);
    if (!unknown.isEmpty())
        place.wrong(QT_TRANSLATE_NOOP("Import", "only names that the format knows"), unknown.constFirst());
}

std::optional<qint32> GuichetReader::category(const JsonPlace &owner, std::optional<qint32> inherited)
{
    const JsonPlace place = owner.member("category");
    if (!place.isGiven())
        return inherited;
    const auto known = m_categoryByCode.constFind(place.text());
    if (known != m_categoryByCode.constEnd())
        return *known;
    place.wrong(QT_TRANSLATE_NOOP("Import", "the code of one of the categories"));
    return 0;
}

quint16 GuichetReader::attributes(const JsonPlace &place)
{
    quint16 bits = 0;
    const qsizetype count = place.listOrEmpty().size();
    for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i) {
        const JsonPlace item = place.item(i);
        const quint16 bit = attributeNamed(item.value().toString());
        if (bit == 0)
            item.wrong(QT_TRANSLATE_NOOP("Import", "wheelchair, companion, restricted_view or security"));
        bits |= bit;
    }
    return bits;
}

/// In the words of another program: kept, not understood.
QJsonObject GuichetReader::origin(const JsonPlace &owner) { return owner.member("origin").foreignOrEmpty(); }

Ring GuichetReader::points(const JsonPlace &place)
{
    Ring ring;
    const qsizetype count = place.list().size();
    for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i)
        ring.push_back(place.item(i).pair(MaxPlanSize));
    return ring;
}

void GuichetReader::noteKey(const JsonPlace &place, const QString &key)
{
    if (m_keys.contains(key))
        place.wrong(QT_TRANSLATE_NOOP("Import", "a seat that occurs once"), key);
    m_keys.insert(key);
}

} // namespace

Result<PlanImport> readGuichetPlan(const QJsonValue &document) { return GuichetReader(document).read(); }

} // namespace guichet::catalog
