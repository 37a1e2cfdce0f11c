// A seating plan in the making, in the units of the file it is read from.
#include <catalog/planbuilder.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace guichet::catalog {
namespace {

constexpr double GapFactor = 1.6; // a missing seat makes 2.0, a staggered or bent row stays below 1.4

/// The lower of the two in the middle.
double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + (std::ssize(values) - 1) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<double> steps(const DraftRow &row)
{
    std::vector<double> found;
    for (size_t i = 1; i < row.seats.size(); ++i)
        found.push_back(distance(row.seats[i - 1].position, row.seats[i].position));
    return found;
}

/// The direction in which the seats extend most, from the side of the first seat.
QPointF directionOf(const DraftRow &row)
{
    QPointF mean;
    for (const DraftSeat &seat : row.seats)
        mean += seat.position / double(row.seats.size());
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const DraftSeat &seat : row.seats) {
        const QPointF d = seat.position - mean;
        xx += d.x() * d.x();
        xy += d.x() * d.y();
        yy += d.y() * d.y();
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy); // main axis of the scatter
    const QPointF axis(std::cos(angle), std::sin(angle));
    const QPointF fromFirst = mean - row.seats.front().position;
    return QPointF::dotProduct(axis, fromFirst) < 0 ? -axis : axis;
}

/// Numbers go before letters, short ones before long ones.
using Piece = std::tuple<bool, qsizetype, QStringView>;

Piece takePiece(QStringView &text)
{
    const bool isNumber = text.front().isDigit();
    qsizetype length = 1;
    while (length < text.size() && text[length].isDigit() == isNumber)
        ++length;
    QStringView piece = text.first(length);
    text = text.sliced(length);
    while (isNumber && piece.size() > 1 && piece.front() == u'0')
        piece = piece.sliced(1);
    return {!isNumber, piece.size(), piece};
}

QRectF extent(const DraftPlan &draft)
{
    std::vector<QPointF> drawn;
    for (const DraftBlock &block : draft.blocks) {
        drawn.insert(drawn.end(), block.outline.begin(), block.outline.end());
        for (const DraftRow &row : block.rows) {
            for (const DraftSeat &seat : row.seats)
                drawn.push_back(seat.position);
        }
    }
    for (const Decoration &d : draft.decorations) {
        if (d.shape == Decoration::Shape::Ellipse) {
            drawn.push_back(d.points[0] - d.points[1]);
            drawn.push_back(d.points[0] + d.points[1]);
        } else {
            drawn.insert(drawn.end(), d.points.begin(), d.points.end());
        }
    }
    return boundingBox(drawn);
}

} // namespace

QString codeFrom(const QString &text)
{
    QString code;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == u'_' || c == u'.')
            code += c;
        else if (!code.isEmpty() && !code.endsWith(u'-'))
            code += u'-';
    }
    while (code.endsWith(u'-'))
        code.chop(1);
    return code.isEmpty() ? QStringLiteral("X") : code;
}

QString uniqueCode(const QString &code, QSet<QString> &used)
{
    QString unique = code;
    for (qint32 n = 2; used.contains(unique); ++n)
        unique = code + u'-' + QString::number(n);
    used.insert(unique);
    return unique;
}

bool comesBefore(const QString &a, const QString &b)
{
    QStringView restA = a;
    QStringView restB = b;
    while (!restA.isEmpty() && !restB.isEmpty()) {
        const Piece pieceA = takePiece(restA);
        const Piece pieceB = takePiece(restB);
        if (pieceA != pieceB)
            return pieceA < pieceB;
    }
    return restA.size() != restB.size() ? restA.size() < restB.size() : a < b;
}

double typicalPitch(const std::vector<DraftBlock> &blocks)
{
    std::vector<double> all;
    for (const DraftBlock &block : blocks) {
        for (const DraftRow &row : block.rows) {
            for (const double step : steps(row)) {
                if (step > 0)
                    all.push_back(step);
            }
        }
    }
    return median(std::move(all));
}

void orderAsTheyStand(DraftRow &row, double pitch)
{
    const std::vector<double> asListed = steps(row);
    const double usual = std::max(pitch, median(asListed));
    if (std::ranges::all_of(asListed, [usual](double step) { return step <= GapFactor * usual; }) &&
        distance(row.seats.front().position, row.seats.back().position) > usual)
        return;
    const QPointF axis = directionOf(row);
    std::ranges::stable_sort(row.seats, {},
                             [axis](const DraftSeat &seat) { return QPointF::dotProduct(axis, seat.position); });
}

qint32 openRunsAtGaps(DraftRow &row, double pitch)
{
    const std::vector<double> distances = steps(row);
    const double usual = distances.size() < 3 ? pitch : median(distances);
    qint32 opened = 0;
    for (size_t i = 0; i < distances.size(); ++i) {
        if (distances[i] > GapFactor * usual) {
            row.seats[i + 1].opensRun = true;
            ++opened;
        }
    }
    return opened;
}

SeatingPlan assemble(DraftPlan draft, double scale, double margin)
{
    const QRectF drawn = extent(draft);
    const QPointF corner(margin, margin);
    const auto toMetres = [&](QPointF &p) { p = (p - drawn.topLeft()) * scale + corner; };
    for (DraftBlock &block : draft.blocks) {
        std::ranges::for_each(block.outline, toMetres);
        for (DraftRow &row : block.rows) {
            for (DraftSeat &seat : row.seats)
                toMetres(seat.position);
        }
    }
    for (Decoration &d : draft.decorations) {
        d.textSize *= scale;
        toMetres(d.points[0]);
        for (size_t i = 1; i < d.points.size(); ++i) {
            if (d.shape == Decoration::Shape::Ellipse)
                d.points[i] *= scale;
            else
                toMetres(d.points[i]);
        }
    }
    return assemble(std::move(draft), drawn.size() * scale + QSizeF(2 * margin, 2 * margin));
}

SeatingPlan assemble(DraftPlan draft, const QSizeF &size)
{
    SeatingPlan plan;
    plan.code = draft.code;
    plan.name = draft.name;
    plan.size = size;
    plan.categories = std::move(draft.categories);
    plan.decorations = std::move(draft.decorations);
    plan.origin = std::move(draft.origin);
    qint32 run = -1;
    for (DraftBlock &block : draft.blocks) {
        Block placed{block.code,
                     block.name,
                     block.level,
                     block.entrance,
                     block.kind,
                     std::move(block.outline),
                     qint32(plan.rows.size()),
                     qint32(block.rows.size()),
                     qint32(plan.seats.size()),
                     0};
        for (DraftRow &row : block.rows) {
            plan.rows.push_back(
                {row.label, qint32(plan.blocks.size()), qint32(plan.seats.size()), qint32(row.seats.size())});
            ++run;
            for (DraftSeat &seat : row.seats) {
                const bool first = &seat == &row.seats.front();
                run += seat.opensRun && !first ? 1 : 0;
                if (seat.key.isEmpty())
                    seat.key = block.code + u'-' + row.label + u'-' + seat.number;
                plan.seats.push_back({std::move(seat.key), std::move(seat.number), seat.position, seat.category,
                                      seat.attributes, run, std::move(seat.origin)});
            }
        }
        placed.seatCount = qint32(plan.seats.size()) - placed.firstSeat;
        plan.blocks.push_back(std::move(placed));
    }
    return plan;
}

} // namespace guichet::catalog
