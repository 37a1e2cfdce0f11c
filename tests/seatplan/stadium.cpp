#include <seatplan/stadium.h>

#include <cmath>

namespace guichet::test {

using catalog::Block;
using catalog::Decoration;
using catalog::Row;
using catalog::Seat;
using catalog::SeatingPlan;

namespace {

constexpr double SeatPitch = 0.5;
constexpr double RowPitch = 0.8;
constexpr double Aisle = 1.2;
constexpr int RowsPerBlock = 16;
constexpr double Pi = 3.14159265358979;

/// One side or part of a corner of the bowl; distance 0 is the edge of the pitch.
struct Segment {
    bool curved = false;
    QPointF start, along, outward; ///< straight
    double length = 0;
    QPointF centre; ///< curved
    double from = 0, to = 0, radius = 0;

    [[nodiscard]] double lengthAt(double away) const { return curved ? (radius + away) * (to - from) : length; }
    [[nodiscard]] QPointF at(double d, double away) const
    {
        if (!curved)
            return start + along * d + outward * away;
        const double angle = from + d / (radius + away);
        return centre + QPointF(std::cos(angle), std::sin(angle)) * (radius + away);
    }
};

std::vector<Segment> bowl(double halfWidth, double halfHeight, double radius, int across, int down, int fan)
{
    std::vector<Segment> segments;
    const double x = halfWidth - radius;
    const double y = halfHeight - radius;
    const auto side = [&](QPointF a, QPointF b, QPointF outward, int parts) {
        for (int i = 0; i < parts; ++i) {
            Segment s;
            s.start = a + (b - a) * i / parts;
            s.length = std::hypot(b.x() - a.x(), b.y() - a.y()) / parts;
            s.along = (b - a) / (s.length * parts);
            s.outward = outward;
            segments.push_back(s);
        }
    };
    const auto corner = [&](QPointF centre, double from) {
        for (int i = 0; i < fan; ++i) {
            Segment s;
            s.curved = true;
            s.centre = centre;
            s.radius = radius;
            s.from = from + Pi / 2 * i / fan;
            s.to = from + Pi / 2 * (i + 1) / fan;
            segments.push_back(s);
        }
    };
    side({-x, -halfHeight}, {x, -halfHeight}, {0, -1}, across);
    corner({x, -y}, -Pi / 2);
    side({halfWidth, -y}, {halfWidth, y}, {1, 0}, down);
    corner({x, y}, 0);
    side({x, halfHeight}, {-x, halfHeight}, {0, 1}, across);
    corner({-x, y}, Pi / 2);
    side({-halfWidth, y}, {-halfWidth, -y}, {-1, 0}, down);
    corner({-x, -y}, Pi);
    return segments;
}

void addCategories(SeatingPlan &plan, int count)
{
    for (int i = 0; i < count; ++i)
        plan.categories.push_back({QStringLiteral("C%1").arg(i + 1), QStringLiteral("Category %1").arg(i + 1), {}});
}

/// Runs are numbered through the plan.
int nextRun(const SeatingPlan &plan) { return plan.seats.empty() ? 0 : plan.seats.back().run + 1; }

Seat makeSeat(const SeatingPlan &plan, const QString &number, QPointF position, int category, int run)
{
    Seat seat;
    seat.key = QString::number(plan.seats.size());
    seat.number = number;
    seat.position = position;
    seat.category = category;
    seat.run = run;
    return seat;
}

void moveToOrigin(SeatingPlan &plan, double margin)
{
    QPointF least(1e9, 1e9);
    QPointF most(-1e9, -1e9);
    for (const Block &block : plan.blocks)
        for (const QPointF p : block.outline) {
            least = {std::min(least.x(), p.x()), std::min(least.y(), p.y())};
            most = {std::max(most.x(), p.x()), std::max(most.y(), p.y())};
        }
    const QPointF shift = QPointF(margin, margin) - least;
    for (Block &block : plan.blocks)
        for (QPointF &p : block.outline)
            p += shift;
    for (Seat &seat : plan.seats)
        seat.position += shift;
    for (Decoration &decoration : plan.decorations) {
        const size_t count = decoration.shape == Decoration::Shape::Ellipse ? 1 : decoration.points.size();
        for (size_t i = 0; i < count; ++i)
            decoration.points[i] += shift;
    }
    plan.size = QSizeF(most.x() - least.x() + 2 * margin, most.y() - least.y() + 2 * margin);
}

} // namespace

std::shared_ptr<const SeatingPlan> stadium(int seats)
{
    SeatingPlan plan;
    plan.code = QStringLiteral("stadium");
    addCategories(plan, 6);
    const bool large = seats > 20'000;
    const auto segments = large ? bowl(60.5, 42, 16, 7, 4, 4) : bowl(30, 15, 8, 4, 2, 2);
    double away = 0;
    for (int tier = 0; int(plan.seats.size()) < seats; ++tier) {
        for (size_t i = 0; i < segments.size() && int(plan.seats.size()) < seats; ++i) {
            const Segment &segment = segments[i];
            Block block;
            block.name = QStringLiteral("%1%2").arg(QChar(u'A' + tier)).arg(i + 1);
            block.code = block.name;
            block.firstRow = int(plan.rows.size());
            block.firstSeat = int(plan.seats.size());
            const int category =
                (tier * 2 + (segment.curved ? 1 : 0) + (std::abs(segment.outward.x()) > 0 ? 3 : 0)) % 6;
            for (int r = 0; r < RowsPerBlock; ++r) {
                const double length = segment.lengthAt(away + r * RowPitch);
                const int count = int((length - Aisle) / SeatPitch);
                const double first = (length - (count - 1) * SeatPitch) / 2;
                plan.rows.push_back({QString::number(r + 1), int(plan.blocks.size()), int(plan.seats.size()), count});
                for (int s = 0; s < count; ++s)
                    plan.seats.push_back(makeSeat(plan, QString::number(s + 1),
                                                  segment.at(first + s * SeatPitch, away + r * RowPitch), category,
                                                  int(plan.rows.size()) - 1));
            }
            block.rowCount = int(plan.rows.size()) - block.firstRow;
            block.seatCount = int(plan.seats.size()) - block.firstSeat;
            const double inner = away - 0.5;
            const double outer = away + (RowsPerBlock - 1) * RowPitch + 0.5;
            const int steps = segment.curved ? 6 : 1;
            for (int k = 0; k <= steps; ++k) {
                const double room = segment.lengthAt(inner) - 0.6;
                block.outline.push_back(segment.at(0.3 + room * k / steps, inner));
            }
            for (int k = steps; k >= 0; --k) {
                const double room = segment.lengthAt(outer) - 0.6;
                block.outline.push_back(segment.at(0.3 + room * k / steps, outer));
            }
            plan.blocks.push_back(block);
        }
        away += RowsPerBlock * RowPitch + (tier % 3 == 2 ? 3.0 : 1.6);
    }
    const double w = large ? 52.5 : 25;
    const double h = large ? 34 : 11;
    plan.decorations.push_back({Decoration::Shape::Polygon,
                                {{-w, -h}, {w, -h}, {w, h}, {-w, h}},
                                {},
                                QStringLiteral("#4caf50"),
                                QStringLiteral("#ffffff"),
                                1.0});
    plan.decorations.push_back(
        {Decoration::Shape::Ellipse, {{0, 0}, {9.15, 9.15}}, {}, {}, QStringLiteral("#ffffff"), 1.0});
    plan.decorations.push_back({Decoration::Shape::Text, {{0, 0}}, QStringLiteral("Pitch"), {}, {}, 5.0});
    moveToOrigin(plan, 2);
    return std::make_shared<const SeatingPlan>(std::move(plan));
}

std::shared_ptr<const SeatingPlan> hall()
{
    SeatingPlan plan;
    plan.code = QStringLiteral("hall");
    addCategories(plan, 3);
    const auto startBlock = [&](const QString &code, const QString &name, Block::Kind kind) {
        Block block;
        block.code = code;
        block.name = name;
        block.kind = kind;
        block.firstRow = int(plan.rows.size());
        block.firstSeat = int(plan.seats.size());
        plan.blocks.push_back(block);
    };
    const auto endBlock = [&] {
        Block &block = plan.blocks.back();
        block.rowCount = int(plan.rows.size()) - block.firstRow;
        block.seatCount = int(plan.seats.size()) - block.firstSeat;
    };
    int run = 0;
    const auto addRow = [&](const QString &label, int count, auto place) {
        run = nextRun(plan);
        plan.rows.push_back({label, int(plan.blocks.size()) - 1, int(plan.seats.size()), count});
        for (int s = 0; s < count; ++s)
            place(s);
    };

    startBlock(QStringLiteral("PIT"), QStringLiteral("Pit"), Block::Kind::Standing);
    plan.blocks.back().outline = {{-8, 1}, {8, 1}, {8, 5}, {-8, 5}};
    addRow({}, 200, [&](int s) { plan.seats.push_back(makeSeat(plan, QString::number(s + 1), {}, 2, run)); });
    endBlock();

    const QPointF focus(0, -12);
    for (const int side : {-1, 1}) { // odd numbers on the left, even ones on the right, counted from the middle
        startBlock(side < 0 ? QStringLiteral("ODD") : QStringLiteral("EVEN"),
                   side < 0 ? QStringLiteral("Stalls left") : QStringLiteral("Stalls right"), Block::Kind::Seated);
        for (int r = 0; r < 14; ++r) {
            const double radius = 19 + r * 0.9;
            const int count = 12 + r / 2;
            addRow(QString(QChar(u'A' + r)), count, [&](int s) {
                const int fromAisle = side < 0 ? count - 1 - s : s; // physical order is left to right
                const double angle = Pi / 2 - side * (0.9 + fromAisle * 0.55) / radius;
                Seat seat = makeSeat(plan, QString::number(2 * fromAisle + (side < 0 ? 1 : 2)),
                                     focus + QPointF(std::cos(angle), std::sin(angle)) * radius, r < 6 ? 0 : 1, run);
                if (r == 13 && fromAisle < 4)
                    seat.attributes = fromAisle % 2 == 0 ? catalog::Wheelchair : catalog::Companion;
                plan.seats.push_back(seat);
            });
        }
        endBlock();
    }

    startBlock(QStringLiteral("BAL"), QStringLiteral("Balcony"), Block::Kind::Seated);
    plan.blocks.back().outline = {{-14, 23.4}, {14, 23.4}, {14, 27.6}, {-14, 27.6}};
    for (int r = 0; r < 4; ++r)
        addRow(QString(QChar(u'A' + r)), 40, [&](int s) {
            Seat seat = makeSeat(plan, QString::number(s + 1), {-13.2 + s * 0.6 + (s >= 20 ? 3.0 : 0.0), 24 + r * 1.0},
                                 2, run + (s >= 20 ? 1 : 0));
            if (s < 2)
                seat.attributes = catalog::RestrictedView;
            plan.seats.push_back(seat);
        });
    endBlock();
    plan.decorations.push_back({Decoration::Shape::Polygon,
                                {{-10, -6}, {10, -6}, {8.5, 0}, {-8.5, 0}},
                                QStringLiteral("Stage"),
                                QStringLiteral("#8d6e63"),
                                {},
                                1.2});
    moveToOrigin(plan, 8);
    return std::make_shared<const SeatingPlan>(std::move(plan));
}

} // namespace guichet::test
