// Reads the pretix seating plan format (peers.md §4a).
#include <catalog/jsonplace.h>
#include <catalog/planbuilder.h>
#include <catalog/planformats.h>
#include <catalog/pretixblocks.h>

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace guichet::catalog {
namespace {

class PretixReader
{
public:
    explicit PretixReader(const QJsonValue &document)
        : m_document(document, m_fault)
    {
    }

    Result<PlanImport> read();

private:
    void readCategories();
    QJsonObject readZone(const JsonPlace &zone, qsizetype index);
    QJsonObject readRow(const JsonPlace &place, const QPointF &origin, const QJsonArray &way, PretixZone &zone);
    void readSeat(const JsonPlace &place, const QPointF &origin, const QString &numberPattern, DraftRow &row);
    QJsonObject readArea(const JsonPlace &place, const QPointF &origin, PretixZone &zone);
    std::vector<QPointF> outlineOf(const JsonPlace &area, const QString &shape);
    QPointF position(const JsonPlace &owner);
    void noteUuid(const JsonPlace &owner);
    /// The members that the format has, in its own words; others are reported.
    QJsonObject known(const JsonPlace &place, std::initializer_list<const char *> names);
    void chooseKeys();
    void reportCategories();

    JsonFault m_fault;
    JsonPlace m_document;
    DraftPlan m_draft;
    std::vector<PretixZone> m_zones;
    std::vector<ImportNotice> m_notices;
    QHash<QString, qint32> m_categoryByName;
    QHash<QString, qint32> m_seatsOfGuid;
    QSet<QString> m_uuids;
    QSet<QString> m_unknownFields;
    std::vector<QString> m_guids; ///< DraftSeat::source points here
};

Result<PlanImport> PretixReader::read()
{
    m_draft.name = m_document.member("name").text();
    m_draft.code = codeFrom(m_draft.name);
    m_draft.origin = known(m_document, {"name", "categories", "zones", "size"});
    if (const JsonPlace size = m_document.member("size"); size.isGiven()) {
        m_draft.origin.insert(u"size", known(size, {"width", "height"}));
        static_cast<void>(size.member("width").positive(MaxCoordinate));
        static_cast<void>(size.member("height").positive(MaxCoordinate));
    }
    readCategories();
    const JsonPlace zones = m_document.member("zones");
    const qsizetype zoneCount = zones.list().size();
    QJsonArray origins;
    for (qsizetype i = 0; i < zoneCount && !m_fault.isSet(); ++i)
        origins.append(readZone(zones.item(i), i));
    m_draft.origin.insert(u"zones", origins);
    if (m_guids.empty())
        zones.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one seat"));
    if (m_fault.isSet())
        return m_fault.error();

    chooseKeys();
    reportCategories();
    for (const QString &field : std::as_const(m_unknownFields))
        m_notices.push_back({"plan.unknown-field", {field}});
    const double pitch = arrangeZones(m_zones, m_draft, m_notices);
    return PlanImport{PlanFormat::Pretix, assemble(std::move(m_draft), pitch > 0 ? SeatPitch / pitch : 0.02),
                      std::move(m_notices)};
}

void PretixReader::readCategories()
{
    const JsonPlace categories = m_document.member("categories");
    const qsizetype count = categories.list().size();
    QSet<QString> codes;
    QJsonArray origins;
    for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i) {
        const JsonPlace place = categories.item(i);
        origins.append(known(place, {"name", "color"}));
        const JsonPlace name = place.member("name");
        if (m_categoryByName.contains(name.text()))
            name.wrong(QT_TRANSLATE_NOOP("Import", "a category name that occurs once"));
        m_categoryByName.insert(name.text(), qint32(i));
        m_draft.categories.push_back(
            {uniqueCode(codeFrom(name.text()), codes), name.text(), place.member("color").colorOrEmpty()});
    }
    m_draft.origin.insert(u"categories", origins);
}

QJsonObject PretixReader::readZone(const JsonPlace &place, qsizetype index)
{
    QJsonObject origin = known(place, {"name", "zone_id", "uuid", "position", "rows", "areas"});
    noteUuid(place);
    PretixZone zone;
    const QString id = place.member("zone_id").textOrEmpty();
    zone.name = place.member("name").textOrEmpty();
    if (zone.name.isEmpty())
        zone.name = id.isEmpty() ? QStringLiteral("Z%1").arg(index + 1) : id;
    zone.code = codeFrom(id.isEmpty() ? zone.name : id);
    const QPointF corner = position(place);
    const JsonPlace rows = place.member("rows");
    const qsizetype rowCount = rows.list().size();
    QJsonArray rowOrigins;
    for (qsizetype i = 0; i < rowCount && !m_fault.isSet(); ++i)
        rowOrigins.append(readRow(rows.item(i), corner, {index, i}, zone));
    origin.insert(u"rows", rowOrigins);
    const JsonPlace areas = place.member("areas");
    const qsizetype areaCount = areas.listOrEmpty().size();
    QJsonArray areaOrigins;
    for (qsizetype i = 0; i < areaCount && !m_fault.isSet(); ++i)
        areaOrigins.append(readArea(areas.item(i), corner, zone));
    if (areas.isGiven())
        origin.insert(u"areas", areaOrigins);
    m_zones.push_back(std::move(zone));
    return origin;
}

/// What stands on the seat. Most labels are whole words around the number ("Seat %s"), which the program says itself;
/// only letters set directly at the number ("%sbis") belong to it.
QString printedNumber(const QString &number, const QString &pattern)
{
    const bool isWord = pattern.contains(u' ') || !pattern.contains(QLatin1String("%s"));
    return isWord ? number : QString(pattern).replace(QLatin1String("%s"), number);
}

QJsonObject PretixReader::readRow(const JsonPlace &place, const QPointF &zoneOrigin, const QJsonArray &way,
                                  PretixZone &zone)
{
    QJsonObject kept =
        known(place, {"row_number", "row_label", "seat_label", "row_number_position", "uuid", "position", "seats"});
    noteUuid(place);
    DraftRow row;
    row.label = place.member("row_number").text();
    // "Rangée B" for row B says nothing new; "Royal box" for row 1 is what the public sees.
    if (const QString label = place.member("row_label").textOrEmpty(); !label.isEmpty() && !label.contains(row.label))
        row.label = label;
    const QString numberPattern = place.member("seat_label").textOrEmpty();
    static_cast<void>(place.member("row_number_position")
                          .wordOrEmpty({"start", "end", "both", "left", "right", "none"},
                                       QT_TRANSLATE_NOOP("Import", "start, end or both")));
    const QPointF origin = zoneOrigin + position(place);
    const JsonPlace seats = place.member("seats");
    const qsizetype count = seats.list().size();
    if (count == 0)
        seats.wrongWhenEmpty(QT_TRANSLATE_NOOP("Import", "at least one seat"));
    if (count + std::ssize(m_guids) > MaxSeats)
        seats.wrong(QT_TRANSLATE_NOOP("Import", "a plan of at most 200000 seats"),
                    QString::number(count + std::ssize(m_guids)));
    for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i) {
        readSeat(seats.item(i), origin, numberPattern, row);
        row.seats.back().origin.insert(u"row", way);
    }
    zone.rows.push_back(std::move(row));
    kept.remove(u"seats"); // each is told by its seat
    return kept;
}

void PretixReader::readSeat(const JsonPlace &place, const QPointF &origin, const QString &numberPattern, DraftRow &row)
{
    DraftSeat seat;
    seat.origin =
        known(place, {"seat_guid", "seat_number", "uuid", "start_direction", "radius", "position", "category"});
    noteUuid(place);
    seat.number = printedNumber(place.member("seat_number").text(), numberPattern);
    seat.key = place.member("uuid").textOrEmpty();
    seat.position = origin + position(place);
    const JsonPlace category = place.member("category");
    const auto named = m_categoryByName.constFind(category.text());
    if (named == m_categoryByName.constEnd())
        category.wrong(QT_TRANSLATE_NOOP("Import", "the name of one of the categories"));
    else
        seat.category = *named;
    if (const JsonPlace radius = place.member("radius"); radius.isGiven())
        static_cast<void>(radius.positive(MaxCoordinate));
    static_cast<void>(
        place.member("start_direction").wordOrEmpty({"<", ">", "<>"}, QT_TRANSLATE_NOOP("Import", "<, > or <>")));
    const QString guid = place.member("seat_guid").text();
    ++m_seatsOfGuid[guid];
    seat.source = qint32(m_guids.size());
    m_guids.push_back(guid);
    row.seats.push_back(std::move(seat));
}

QJsonObject PretixReader::readArea(const JsonPlace &place, const QPointF &zoneOrigin, PretixZone &zone)
{
    QJsonObject kept = known(place, {"shape", "polygon", "rectangle", "ellipse", "circle", "text", "color",
                                     "border_color", "rotation", "position", "uuid"});
    static_cast<void>(place.foreignOrEmpty());
    noteUuid(place);
    const QPointF origin = zoneOrigin + position(place);
    const QString shape =
        place.member("shape").wordOrEmpty({"polygon", "rectangle", "ellipse", "circle", "text"},
                                          QT_TRANSLATE_NOOP("Import", "polygon, rectangle, ellipse, circle or text"));
    const JsonPlace turned = place.member("rotation");
    const double angle = turned.isGiven() ? turned.number(1e4) * std::numbers::pi / 180.0 : 0.0;
    const auto put = [&](const QPointF &p) {
        return origin + QPointF(p.x() * std::cos(angle) - p.y() * std::sin(angle),
                                p.x() * std::sin(angle) + p.y() * std::cos(angle));
    };
    Decoration drawn;
    drawn.fill = place.member("color").colorOrEmpty();
    drawn.border = place.member("border_color").colorOrEmpty();
    if (shape == QLatin1String("circle")) {
        const double radius = place.member("circle").member("radius").positive(MaxCoordinate);
        drawn.shape = Decoration::Shape::Ellipse;
        drawn.points = {origin, {radius, radius}};
    } else {
        for (const QPointF &p : outlineOf(place, shape))
            drawn.points.push_back(put(p));
    }
    if (!drawn.points.empty())
        zone.decorations.push_back(std::move(drawn));
    if (const JsonPlace text = place.member("text"); text.isGiven()) {
        kept.insert(u"text", known(text, {"text", "color", "size", "position"}));
        Decoration words;
        words.shape = Decoration::Shape::Text;
        words.text = text.member("text").textOrEmpty();
        words.fill = text.member("color").colorOrEmpty();
        const JsonPlace size = text.member("size");
        words.textSize = size.isGiven() ? size.positive(MaxCoordinate) : 16.0;
        words.points = {put(position(text))};
        if (!words.text.trimmed().isEmpty())
            zone.decorations.push_back(std::move(words));
    }
    return kept;
}

/// Relative to the area's position, before it is turned.
std::vector<QPointF> PretixReader::outlineOf(const JsonPlace &area, const QString &shape)
{
    std::vector<QPointF> outline;
    if (shape == QLatin1String("rectangle")) {
        const JsonPlace rectangle = area.member("rectangle");
        const double width = rectangle.member("width").positive(MaxCoordinate);
        const double height = rectangle.member("height").positive(MaxCoordinate);
        outline = {{0, 0}, {width, 0}, {width, height}, {0, height}};
    } else if (shape == QLatin1String("ellipse")) {
        const JsonPlace radius = area.member("ellipse").member("radius");
        const double rx = radius.member("x").positive(MaxCoordinate);
        const double ry = radius.member("y").positive(MaxCoordinate);
        constexpr int Corners = 48; // a turned ellipse is none of our shapes, a polygon is
        for (int i = 0; i < Corners; ++i) {
            const double at = 2 * std::numbers::pi * i / Corners;
            outline.push_back({rx * std::cos(at), ry * std::sin(at)});
        }
    } else if (shape == QLatin1String("polygon")) {
        const JsonPlace points = area.member("polygon").member("points");
        const qsizetype count = points.list().size();
        if (count < 3 || count > 10'000)
            points.wrong(QT_TRANSLATE_NOOP("Import", "the three or more points of a polygon"), QString::number(count));
        for (qsizetype i = 0; i < count && !m_fault.isSet(); ++i) {
            const JsonPlace point = points.item(i);
            outline.push_back({point.member("x").number(MaxCoordinate), point.member("y").number(MaxCoordinate)});
        }
    }
    return outline;
}

QPointF PretixReader::position(const JsonPlace &owner)
{
    const JsonPlace place = owner.member("position");
    static_cast<void>(place.foreignOrEmpty());
    static_cast<void>(known(place, {"x", "y"}));
    return {place.member("x").number(MaxCoordinate), place.member("y").number(MaxCoordinate)};
}

void PretixReader::noteUuid(const JsonPlace &owner)
{
    const JsonPlace uuid = owner.member("uuid");
    const QString text = uuid.textOrEmpty();
    if (!text.isEmpty() && m_uuids.contains(text))
        uuid.wrong(QT_TRANSLATE_NOOP("Import", "a uuid that occurs once"));
    m_uuids.insert(text);
}

QJsonObject PretixReader::known(const JsonPlace &place, std::initializer_list<const char *> names)
{
    for (const QString &name : place.unknownMembers(names))
        m_unknownFields.insert(name);
    QJsonObject kept; // rather than taking away what is not: a file may have fifty thousand of those
    const QJsonObject members = place.value().toObject();
    for (const char *name : names) {
        if (const auto member = members.constFind(QLatin1String(name)); member != members.constEnd())
            kept.insert(member.key(), member.value());
    }
    return kept;
}

/// A seat is recognised by its uuid; by its guid only where that is unique; else by its label.
void PretixReader::chooseKeys()
{
    const auto seatCount = m_guids.size();
    if (size_t(m_seatsOfGuid.size()) < seatCount) {
        m_notices.push_back({"plan.guid-clash", {QString::number(seatCount), QString::number(m_seatsOfGuid.size())}});
    }
    for (PretixZone &zone : m_zones) {
        for (DraftRow &row : zone.rows) {
            for (DraftSeat &seat : row.seats) {
                const QString &guid = m_guids[size_t(seat.source)];
                if (seat.key.isEmpty() && m_seatsOfGuid.value(guid) == 1 && !m_uuids.contains(guid))
                    seat.key = guid;
            }
        }
    }
}

void PretixReader::reportCategories()
{
    std::vector<bool> used(m_draft.categories.size());
    for (const PretixZone &zone : m_zones) {
        for (const DraftRow &row : zone.rows) {
            for (const DraftSeat &seat : row.seats)
                used[size_t(seat.category)] = true;
        }
    }
    for (size_t i = 0; i < used.size(); ++i) {
        if (!used[i])
            m_notices.push_back({"plan.category-unused", {m_draft.categories[i].name}});
    }
}

} // namespace

Result<PlanImport> readPretixPlan(const QJsonValue &document) { return PretixReader(document).read(); }

} // namespace guichet::catalog
