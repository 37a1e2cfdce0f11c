// Seating plans read from real files: nothing lost, nothing merged, every seat where it belongs.
#include "planproof.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

using namespace guichet;
using namespace guichet::catalog;
using namespace Qt::StringLiterals;

namespace {

/// A second opinion on "inside": the angles under which the corners are seen add up to a full turn.
bool surrounds(const std::vector<QPointF> &corners, const QPointF &p)
{
    double turned = 0;
    for (size_t i = 0; i < corners.size(); ++i) {
        const QPointF a = corners[i] - p;
        const QPointF b = corners[(i + 1) % corners.size()] - p;
        turned += std::atan2(a.x() * b.y() - a.y() * b.x(), QPointF::dotProduct(a, b));
    }
    return std::abs(turned) > 3.14;
}

std::vector<double> numbersIn(const QString &text)
{
    static const QRegularExpression number(u"-?\\d+(?:\\.\\d+)?"_s);
    std::vector<double> found;
    for (auto it = number.globalMatch(text); it.hasNext();)
        found.push_back(it.next().captured().toDouble());
    return found;
}

/// The commands that the stadium's drawing uses: M m l c z.
std::vector<std::vector<QPointF>> ringsOfPath(const QString &data)
{
    static const QRegularExpression command(u"([Mmlcz])([^Mmlcz]*)"_s);
    std::vector<std::vector<QPointF>> rings;
    QPointF at;
    for (auto it = command.globalMatch(data); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QChar what = match.captured(1).front();
        const std::vector<double> n = numbersIn(match.captured(2));
        if (what == u'M' || what == u'm') {
            at = QPointF(n[0], n[1]) + (what == u'm' ? at : QPointF());
            rings.push_back({at});
        }
        const size_t first = what == u'M' || what == u'm' ? 2 : 0;
        const size_t step = what == u'c' ? 6 : 2;
        for (size_t i = first; i + step <= n.size(); i += step) {
            const QPointF from = at;
            const auto point = [&](size_t k) { return from + QPointF(n[i + k], n[i + k + 1]); };
            if (what == u'c') {
                for (int k = 1; k < 40; ++k) {
                    const double t = k / 40.0;
                    const double s = 1 - t;
                    rings.back().push_back(s * s * s * from + 3 * s * s * t * point(0) + 3 * s * t * t * point(2) +
                                           t * t * t * point(4));
                }
            }
            at = point(step - 2);
            rings.back().push_back(at);
        }
    }
    return rings;
}

using Shapes = std::map<QString, std::vector<std::vector<QPointF>>>;

/// Sector shapes of the stadium's drawing, read without our reader; "east-23" are the two without marks.
Shapes sectorShapes(const QString &svg)
{
    static const QRegularExpression token(
        u"data-tribune=\"(\\w+)\" data-sector=\"(\\w+)\"|<(polygon|path|rect) class=\"sector[^>]*>"_s);
    static const QRegularExpression attribute(u"\\b(points|d|x|y|width|height)=\"([^\"]*)\""_s);
    Shapes shapes;
    QString sector;
    for (auto it = token.globalMatch(svg); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!match.captured(1).isEmpty()) {
            sector = match.captured(1) + u'-' + match.captured(2);
            continue;
        }
        QMap<QString, QString> values;
        for (auto a = attribute.globalMatch(match.captured()); a.hasNext();) {
            const QRegularExpressionMatch value = a.next();
            values[value.captured(1)] = value.captured(2);
        }
        const bool unmarked = match.captured().contains(u"sectorid=\"30659033\"");
        auto &rings = shapes[unmarked ? u"east-23"_s : sector];
        if (match.captured(3) == u"path") {
            const auto parts = ringsOfPath(values[u"d"_s]);
            rings.insert(rings.end(), parts.begin(), parts.end());
        } else if (match.captured(3) == u"polygon") {
            const std::vector<double> n = numbersIn(values[u"points"_s]);
            rings.emplace_back();
            for (size_t i = 0; i < n.size(); i += 2)
                rings.back().push_back({n[i], n[i + 1]});
        } else {
            const QRectF r(values[u"x"_s].toDouble(), values[u"y"_s].toDouble(), values[u"width"_s].toDouble(),
                           values[u"height"_s].toDouble());
            rings.push_back({r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()});
        }
    }
    return shapes;
}

/// From metres back to the drawing, by the pitch: a rectangle of 396 × 263 at (250, 170).
QPointF inDrawing(const SeatingPlan &plan, const QPointF &p)
{
    const auto pitch = std::ranges::find(plan.decorations, u"#7fb069"_s, &Decoration::fill);
    const QPointF corner = pitch->points[0];
    const double scale = 396.0 / (pitch->points[2].x() - corner.x());
    return QPointF(250, 170) + (p - corner) * scale;
}

double nearestDistance(const SeatingPlan &plan)
{
    std::vector<QPointF> points;
    for (const Seat &seat : plan.seats)
        points.push_back(seat.position);
    std::ranges::sort(points, {}, &QPointF::x);
    double nearest = 1e9;
    for (size_t i = 0; i < points.size(); ++i) {
        for (size_t k = i + 1; k < points.size() && points[k].x() - points[i].x() < nearest; ++k)
            nearest = std::min(nearest, std::hypot(points[k].x() - points[i].x(), points[k].y() - points[i].y()));
    }
    return nearest;
}

qint32 blockWithCode(const SeatingPlan &plan, const QString &code)
{
    return qint32(std::ranges::find(plan.blocks, code, &Block::code) - plan.blocks.begin());
}

} // namespace

class PlanImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void theTheatreKeepsEverySeatOfItsFile();
    void theTheatreSaysWhatWasSolved();
    void floorsDrawnOverEachOtherComeApart();
    void seatsOfTheTheatreAreHalfAMetreApart();
    void theStadiumHasEverySeatOfItsRows();
    void everySeatOfTheStadiumLiesInItsOwnSector();
    void noTwoSeatsOfTheStadiumAreCloserThanPeopleSit();
    void theFirstRowIsNearestThePitch();
    void missingNumbersMakeAnAisle();
    void aSectorDrawnTwiceUsesBothShapes();
    void aSectorWithoutAnyShapeFindsAFreePlaceBesideItsNeighbours();
    void withoutADrawingSectorsStandInAGrid();
    void everySeatOfTheHallIsTheShapeWithItsId();
    void rowsOfTheHallRunAsTheyStand();
    void theHallKeepsItsStage();
    void theOddEvenHallHasItsPlaces();
    void oddSeatsSitBesideOddSeatsAndOnlyOneBesideTwo();
    void theSameFileMakesTheSamePlan();
};

void PlanImportTest::theTheatreKeepsEverySeatOfItsFile()
{
    const QJsonObject file = QJsonDocument::fromJson(test::planFile(u"theatre-two-floors.json"_s)).object();
    QMap<QString, QString> expected; // uuid → zone, row, number, category
    for (const QJsonValue zone : file[u"zones"].toArray()) {
        for (const QJsonValue row : zone[u"rows"].toArray()) {
            for (const QJsonValue seat : row[u"seats"].toArray())
                expected[seat[u"uuid"].toString()] = zone[u"name"].toString() + u'|' + row[u"row_number"].toString() +
                                                     u'|' + seat[u"seat_number"].toString() + u'|' +
                                                     seat[u"category"].toString();
        }
    }
    QCOMPARE(expected.size(), 738);
    const SeatingPlan plan = test::theatre().plan;
    QMap<QString, QString> found;
    for (qint32 s = 0; s < std::ssize(plan.seats); ++s) {
        const Seat &seat = plan.seats[size_t(s)];
        found[seat.key] = plan.blocks[size_t(plan.blockOfSeat(s))].level + u'|' +
                          plan.rows[size_t(plan.rowOfSeat(s))].label + u'|' + seat.number + u'|' +
                          plan.categories[size_t(seat.category)].name;
    }
    QCOMPARE(plan.seats.size(), 738u);
    QCOMPARE(found, expected);
}

void PlanImportTest::theTheatreSaysWhatWasSolved()
{
    const PlanImport import = test::theatre();
    QCOMPARE(import.format, PlanFormat::Pretix);
    QCOMPARE(test::noticeArgs(import, "plan.guid-clash"), (QStringList{u"738"_s, u"318"_s}));
    QCOMPARE(test::noticeArgs(import, "plan.category-unused"), QStringList{u"Category III"_s});
    QCOMPARE(test::noticeArgs(import, "plan.zone-split"),
             (QStringList{u"Ground floor"_s, u"12"_s, u"First Floor"_s, u"3"_s}));
    QCOMPARE(test::noticeArgs(import, "plan.zones-moved-apart"), QStringList{u"First Floor"_s});
    QCOMPARE(test::noticeArgs(import, "plan.adjacency-from-drawing"), QStringList{u"0"_s});
    QCOMPARE(import.plan.categories.front(), (SeatCategory{u"Category-I"_s, u"Category I"_s, u"#f44336"_s}));
    QCOMPARE(import.plan.blocks.front().code, u"Groundfloor-1"_s);
    QCOMPARE(import.plan.blocks.front().name, u"Ground floor 1"_s);
}

void PlanImportTest::floorsDrawnOverEachOtherComeApart()
{
    const SeatingPlan plan = test::theatre().plan;
    double lowest = 0;
    double highest = 1e9;
    for (qint32 s = 0; s < std::ssize(plan.seats); ++s) {
        const double y = plan.seats[size_t(s)].position.y();
        if (plan.blocks[size_t(plan.blockOfSeat(s))].level == u"Ground floor")
            lowest = std::max(lowest, y);
        else
            highest = std::min(highest, y);
    }
    QVERIFY2(highest > lowest + 2.0, qPrintable(u"%1 %2"_s.arg(lowest).arg(highest)));
    QVERIFY(std::ranges::count(plan.decorations, u"First Floor"_s, &Decoration::text) == 1);
}

void PlanImportTest::seatsOfTheTheatreAreHalfAMetreApart()
{
    const SeatingPlan plan = test::theatre().plan;
    const double nearest = nearestDistance(plan);
    QVERIFY2(std::abs(nearest - 0.5) < 0.01, qPrintable(QString::number(nearest)));
}

void PlanImportTest::theStadiumHasEverySeatOfItsRows()
{
    const QJsonObject file = QJsonDocument::fromJson(test::planFile(u"stadium-rows.json"_s)).object();
    QStringList expected;
    for (const QJsonValue stand : file) {
        const QJsonObject sectors = stand.toObject();
        for (const QJsonValue sector : sectors) {
            for (const QJsonValue row : sector[u"rows"].toArray()) {
                const QString seats = row[u"seats"].toString();
                const QString head = sectors[u"name"].toString() + u'-' + sector[u"name"].toString() + u'-' +
                                     row[u"name"].toString() + u'-';
                for (const QString &range : (seats.contains(u'-') ? seats : u"1-"_s + seats).split(u',')) {
                    const QStringList ends = range.split(u'-');
                    for (int n = ends[0].toInt(); n <= ends[1].toInt(); ++n)
                        expected << head + QString::number(n);
                }
            }
        }
    }
    QCOMPARE(expected.size(), 39'616);
    const PlanImport import = test::stadium();
    QCOMPARE(import.format, PlanFormat::StadiumRows);
    QStringList found;
    for (qint32 s = 0; s < std::ssize(import.plan.seats); ++s)
        found << import.plan.seatLabel(s);
    expected.sort();
    found.sort();
    QVERIFY(found == expected);
    QCOMPARE(import.plan.blocks.size(), 58u);
    QCOMPARE(import.plan.rows.size(), 1453u);
    QCOMPARE(import.plan.categories.size(), 4u);
    const Block &vip = import.plan.blocks[size_t(blockWithCode(import.plan, u"west-VIP_B"_s))];
    QCOMPARE(vip.name, u"West VIP B"_s);
    QCOMPARE(import.plan.categories[size_t(import.plan.seats[size_t(vip.firstSeat)].category)].code, u"WEST"_s);
}

void PlanImportTest::everySeatOfTheStadiumLiesInItsOwnSector()
{
    const Shapes shapes = sectorShapes(QString::fromUtf8(test::planFile(u"stadium-sectors.svg"_s)));
    QCOMPARE(shapes.size(), 58u);
    const SeatingPlan plan = test::stadium().plan;
    QVERIFY(!plan.seats.empty());
    qint32 checked = 0;
    for (qint32 s = 0; s < std::ssize(plan.seats); ++s) {
        const QPointF p = inDrawing(plan, plan.seats[size_t(s)].position);
        const QString &code = plan.blocks[size_t(plan.blockOfSeat(s))].code;
        const bool inside = std::ranges::any_of(shapes.at(code), [&p](const auto &ring) { return surrounds(ring, p); });
        QVERIFY2(inside, qPrintable(plan.seatLabel(s)));
        QVERIFY2(surrounds(plan.blocks[size_t(plan.blockOfSeat(s))].outline, plan.seats[size_t(s)].position),
                 qPrintable(plan.seatLabel(s)));
        ++checked;
    }
    QCOMPARE(checked, 39'616);
}

void PlanImportTest::noTwoSeatsOfTheStadiumAreCloserThanPeopleSit()
{
    const double nearest = nearestDistance(test::stadium().plan);
    QVERIFY2(nearest > 0.28, qPrintable(QString::number(nearest)));
}

void PlanImportTest::theFirstRowIsNearestThePitch()
{
    const SeatingPlan plan = test::stadium().plan;
    QVERIFY(!plan.seats.empty());
    const auto toPitch = [&plan](const Row &row) {
        double sum = 0;
        for (qint32 s = row.firstSeat; s < row.firstSeat + row.seatCount; ++s) {
            const QPointF p = inDrawing(plan, plan.seats[size_t(s)].position);
            sum += std::hypot(std::max({250 - p.x(), 0.0, p.x() - 646}), std::max({170 - p.y(), 0.0, p.y() - 433}));
        }
        return sum / row.seatCount;
    };
    for (const Block &block : plan.blocks) {
        const Row &first = plan.rows[size_t(block.firstRow)];
        const Row &last = plan.rows[size_t(block.firstRow + block.rowCount - 1)];
        if (block.rowCount > 1)
            QVERIFY2(toPitch(first) + 2 < toPitch(last), qPrintable(block.code));
    }
}

void PlanImportTest::missingNumbersMakeAnAisle()
{
    const SeatingPlan plan = test::stadium().plan;
    const qint32 ten = plan.seatWithLabel(u"west-1-40-10"_s); // "1-10,12-16"
    QVERIFY(ten >= 0);
    QCOMPARE(plan.rightNeighbour(ten), -1);
    QCOMPARE(plan.seats[size_t(ten) + 1].number, u"12"_s);
    QCOMPARE(plan.leftNeighbour(ten + 1), -1);
    QCOMPARE(plan.leftNeighbour(ten), ten - 1);
    const auto step = [&plan](qint32 s) {
        const QPointF d = plan.seats[size_t(s) + 1].position - plan.seats[size_t(s)].position;
        return std::hypot(d.x(), d.y());
    };
    QVERIFY(step(ten) > 1.8 * step(ten - 1));
}

void PlanImportTest::aSectorDrawnTwiceUsesBothShapes()
{
    const PlanImport import = test::stadium();
    QCOMPARE(test::noticeArgs(import, "plan.shape-repeated"), QStringList{u"west-5"_s});
    const auto x = [&import](const QString &label) {
        const qint32 seat = import.plan.seatWithLabel(label);
        return seat < 0 ? 0.0 : inDrawing(import.plan, import.plan.seats[size_t(seat)].position).x();
    };
    // Row 2 is "1-4,31-34"; the shapes reach from 423 to 447.5 and from 468 to 492.7.
    const double one = x(u"west-5-2-1"_s);
    const double last = x(u"west-5-2-34"_s);
    QVERIFY(std::min(one, last) > 423 && std::min(one, last) < 447.5);
    QVERIFY(std::max(one, last) > 468 && std::max(one, last) < 492.8);
    QCOMPARE(x(u"west-5-2-4"_s) < 450, one < 450);
    QCOMPARE(x(u"west-5-2-31"_s) < 450, last < 450);
}

void PlanImportTest::aSectorWithoutAnyShapeFindsAFreePlaceBesideItsNeighbours()
{
    // As it is, the drawing has two shapes without marks that bear the sector's number; without them there is a hole.
    QCOMPARE(test::noticeArgs(test::stadium(), "plan.sector-without-shape"), QStringList{u"east-23"_s});
    QString svg = QString::fromUtf8(test::planFile(u"stadium-sectors.svg"_s));
    static const QRegularExpression unmarked(u"<polygon[^>]*sectorid=\"30659033\"[^>]*></polygon>"_s);
    svg.remove(unmarked);
    const SeatingPlan plan = test::imported(test::planFile(u"stadium-rows.json"_s), svg.toUtf8()).plan;
    QVERIFY(!plan.seats.empty());
    const Shapes shapes = sectorShapes(svg);
    QVERIFY(!shapes.contains(u"east-23"_s));
    const Block &block = plan.blocks[size_t(blockWithCode(plan, u"east-23"_s))];
    QCOMPARE(block.seatCount, 886);
    for (qint32 s = block.firstSeat; s < block.firstSeat + block.seatCount; ++s) {
        const QPointF p = inDrawing(plan, plan.seats[size_t(s)].position);
        for (const auto &[code, rings] : shapes) {
            QVERIFY2(std::ranges::none_of(rings, [&p](const auto &ring) { return surrounds(ring, p); }),
                     qPrintable(plan.seatLabel(s) + u" lies in " + code));
        }
        QVERIFY2(p.x() > 306 && p.x() < 362 && p.y() > -1 && p.y() < 116, qPrintable(plan.seatLabel(s)));
    }
}

void PlanImportTest::withoutADrawingSectorsStandInAGrid()
{
    const PlanImport import = test::imported(test::planFile(u"stadium-rows.json"_s));
    QCOMPARE(import.plan.seats.size(), 39'616u);
    QCOMPARE(test::noticeArgs(import, "plan.sectors-without-drawing"), QStringList{u"58"_s});
    QCOMPARE(test::brokenPromise(import.plan), QString());
    QVERIFY(nearestDistance(import.plan) > 0.4);
    for (const Block &block : import.plan.blocks) {
        for (qint32 s = block.firstSeat; s < block.firstSeat + block.seatCount; ++s)
            QVERIFY(surrounds(block.outline, import.plan.seats[size_t(s)].position));
    }
}

void PlanImportTest::everySeatOfTheHallIsTheShapeWithItsId()
{
    static const QRegularExpression id(u"id=\"(seat-[^\"]+)\""_s);
    QSet<QString> expected;
    const QString svg = QString::fromUtf8(test::planFile(u"hall.svg"_s));
    for (auto it = id.globalMatch(svg); it.hasNext();)
        expected.insert(it.next().captured(1));
    QCOMPARE(expected.size(), 152);
    const PlanImport import = test::hall();
    QCOMPARE(import.format, PlanFormat::SvgHall);
    QSet<QString> found;
    for (qint32 s = 0; s < std::ssize(import.plan.seats); ++s) {
        const Seat &seat = import.plan.seats[size_t(s)];
        found.insert(seat.key);
        QCOMPARE(seat.key, u"seat-%1-%2-%3"_s.arg(seat.number, import.plan.rows[size_t(import.plan.rowOfSeat(s))].label,
                                                  import.plan.blocks[size_t(import.plan.blockOfSeat(s))].code));
    }
    QCOMPARE(found, expected);
    QVERIFY(nearestDistance(import.plan) > 0.4);
}

void PlanImportTest::rowsOfTheHallRunAsTheyStand()
{
    const SeatingPlan plan = test::hall().plan;
    QCOMPARE(plan.blocks.size(), 5u);
    for (const Row &row : plan.rows) { // in this hall the numbers happen to follow the seats; the file's order does not
        int direction = 0;
        for (qint32 s = row.firstSeat + 1; s < row.firstSeat + row.seatCount; ++s) {
            const int step = plan.seats[size_t(s)].number.toInt() - plan.seats[size_t(s) - 1].number.toInt();
            QVERIFY2(std::abs(step) == 1 && (direction == 0 || direction == step), qPrintable(plan.seatLabel(s)));
            direction = step;
            QCOMPARE(plan.leftNeighbour(s), s - 1);
        }
    }
}

void PlanImportTest::theHallKeepsItsStage()
{
    const SeatingPlan plan = test::hall().plan;
    const auto stage = std::ranges::find(plan.decorations, u"STAGE"_s, &Decoration::text);
    QVERIFY(stage != plan.decorations.end());
    QCOMPARE(stage->shape, Decoration::Shape::Text);
    const Decoration &around = plan.decorations.front();
    QCOMPARE(around.border, u"#000000"_s);
    QVERIFY(around.fill.isEmpty());
    QVERIFY(surrounds(around.points, stage->points.front()));
    // Screens turned about their own middle, in both spellings of CSS, stay inside the hall.
    const auto grey = [](const Decoration &d) { return d.fill == u"#d8d8d8"; };
    QCOMPARE(std::ranges::count_if(plan.decorations, grey), 5);
    for (const Decoration &d : plan.decorations) {
        for (const QPointF &p : d.points)
            QVERIFY(QRectF(QPointF(), plan.size).contains(p));
    }
    QVERIFY2(plan.size.width() < 15, qPrintable(QString::number(plan.size.width())));
}

void PlanImportTest::theOddEvenHallHasItsPlaces()
{
    const SeatingPlan plan = test::oddEvenHall().plan;
    QCOMPARE(plan.seats.size(), 221u);
    const auto attributes = [&plan](const QString &label) {
        const qint32 seat = plan.seatWithLabel(label);
        return seat < 0 ? -1 : int(plan.seats[size_t(seat)].attributes);
    };
    QCOMPARE(attributes(u"STALLS-H-11"_s), int(Wheelchair));
    QCOMPARE(attributes(u"STALLS-H-9"_s), int(Companion));
    QCOMPARE(attributes(u"STALLS-H-2"_s), int(SecuritySeat));
    QCOMPARE(attributes(u"BALCONY-A-17"_s), int(RestrictedView));
    QCOMPARE(attributes(u"BALCONY-A-1"_s), 0);
    const qint32 wheelchair = plan.seatWithLabel(u"STALLS-H-11"_s);
    QCOMPARE(plan.rightNeighbour(wheelchair), plan.seatWithLabel(u"STALLS-H-9"_s));
    const Block &pit = plan.blocks.front();
    QCOMPARE(pit.kind, Block::Kind::Standing);
    QCOMPARE(pit.seatCount, 60);
    QCOMPARE(pit.entrance, u"North door"_s);
    for (qint32 s = pit.firstSeat; s < pit.firstSeat + pit.seatCount; ++s) {
        QCOMPARE(plan.seats[size_t(s)].number, QString::number(s - pit.firstSeat + 1));
        QVERIFY(surrounds(pit.outline, plan.seats[size_t(s)].position));
    }
    QCOMPARE(plan.blocks.back().level, u"First floor"_s);
}

/// The French way, on the whole plan: 5 3 1 2 4 6, whatever the file's runs say in between.
void PlanImportTest::oddSeatsSitBesideOddSeatsAndOnlyOneBesideTwo()
{
    const SeatingPlan plan = test::oddEvenHall().plan;
    qint32 axes = 0;
    qint32 pairs = 0;
    for (qint32 s = 0; s < std::ssize(plan.seats); ++s) {
        const qint32 right = plan.rightNeighbour(s);
        if (right < 0)
            continue;
        bool plain = true;
        bool plainRight = true;
        const int a = plan.seats[size_t(s)].number.toInt(&plain);
        const int b = plan.seats[size_t(right)].number.toInt(&plainRight);
        const QString pair = plan.seatLabel(s) + u" beside " + plan.seatLabel(right);
        if (!plainRight) { // "16bis" sits outside 16
            QCOMPARE(plan.seats[size_t(right)].number, plan.seats[size_t(s)].number + u"bis");
            continue;
        }
        QVERIFY2(plain, qPrintable(pair));
        const bool axis = a == 1 && b == 2;
        axes += axis ? 1 : 0;
        ++pairs;
        const bool outward = a % 2 == 1 ? b == a - 2 : b == a + 2;
        QVERIFY2(axis || (a % 2 == b % 2 && outward), qPrintable(pair));
        const QPointF step = plan.seats[size_t(right)].position - plan.seats[size_t(s)].position;
        QVERIFY2(std::hypot(step.x(), step.y()) < 0.8, qPrintable(pair)); // and they do stand there
    }
    const auto inStalls = [&plan](const Row &row) { return plan.blocks[size_t(row.block)].code == u"STALLS"; };
    QCOMPARE(axes, qint32(std::ranges::count_if(plan.rows, inStalls))); // an aisle parts 1 and 2 in the balcony
    QVERIFY(pairs > 100);
}

void PlanImportTest::theSameFileMakesTheSamePlan()
{
    QVERIFY(test::identical(test::theatre().plan, test::theatre().plan));
    QVERIFY(test::identical(test::stadium().plan, test::stadium().plan));
    QVERIFY(test::identical(test::hall().plan, test::hall().plan));
}

QTEST_APPLESS_MAIN(PlanImportTest)
#include "tst_planimport.moc"
