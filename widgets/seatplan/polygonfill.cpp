#include <seatplan/polygonfill.h>

#include <seatplan/pixelblend.h>

#include <algorithm>
#include <cmath>

namespace guichet::seatplan {

namespace {

constexpr qint32 Whole = 1 << 16; // a fully covered pixel
constexpr double SharpestMitre = 4.0;

/// floor() without the call: zoom space ends far before the offset.
int whole(double x)
{
    constexpr int Offset = 1 << 24;
    return int(x + Offset) - Offset;
}

/// Where a pixel of zoom space lies in the picture.
class Pixels
{
public:
    Pixels(QImage &target, QPoint origin)
        : m_first(reinterpret_cast<QRgb *>(target.bits()))
        , m_stride(target.bytesPerLine() / qsizetype(sizeof(QRgb)))
        , m_origin(origin)
    {
    }
    [[nodiscard]] QRgb *at(int column, int line) const
    {
        return m_first + (line - m_origin.y()) * m_stride + (column - m_origin.x());
    }

private:
    QRgb *m_first;
    qsizetype m_stride;
    QPoint m_origin;
};

void paintRun(QRgb *from, int length, QRgb colour, uint coverage)
{
    if (coverage == 255)
        std::fill_n(from, length, colour);
    else
        std::transform(from, from + length, from, [=](QRgb under) { return blend(under, colour, coverage); });
}

/// Without the sides that are too short to be moved: they would turn round and leave specks.
Ring withoutShortSides(const Ring &ring, double shortest)
{
    Ring result;
    for (const QPointF p : ring)
        if (result.empty() || catalog::distance(p, result.back()) > shortest)
            result.push_back(p);
    while (result.size() > 3 && catalog::distance(result.front(), result.back()) <= shortest)
        result.pop_back();
    return result;
}

/// Every side moved inwards by @p distance; corners where the moved sides meet.
Ring shrunk(const Ring &outline, double distance)
{
    const Ring ring = withoutShortSides(outline, 2 * distance);
    if (ring.size() < 3)
        return {};
    double doubleArea = 0;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        doubleArea += ring[j].x() * ring[i].y() - ring[i].x() * ring[j].y();
    const double turn = doubleArea < 0 ? -1.0 : 1.0;
    const auto inward = [turn](QPointF a, QPointF b) {
        const QPointF d = b - a;
        const double length = std::hypot(d.x(), d.y());
        return length > 0 ? QPointF(-d.y(), d.x()) * (turn / length) : QPointF();
    };
    Ring result;
    for (size_t i = 0; i < ring.size(); ++i) {
        const QPointF before = inward(ring[(i + ring.size() - 1) % ring.size()], ring[i]);
        const QPointF after = inward(ring[i], ring[(i + 1) % ring.size()]);
        const QPointF both = before + after;
        const double square = QPointF::dotProduct(both, both);
        const double mitre = square > 0 ? std::min(2.0 / square, SharpestMitre) : 0.0;
        result.push_back(ring[i] + both * (mitre * distance));
    }
    return result;
}

} // namespace

FillShape fillShape(const Ring &metres, double scale, double inset)
{
    Ring ring;
    ring.reserve(metres.size());
    for (const QPointF p : metres)
        ring.push_back(p * scale);
    if (inset > 0 && ring.size() > 2)
        ring = shrunk(ring, inset);
    FillShape shape;
    if (ring.empty())
        return shape;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const bool down = ring[j].y() < ring[i].y();
        const QPointF upper = down ? ring[j] : ring[i];
        const QPointF lower = down ? ring[i] : ring[j];
        if (upper.y() < lower.y())
            shape.edges.push_back(
                {upper.x(), upper.y(), lower.y(), (lower.x() - upper.x()) / (lower.y() - upper.y()), down ? 1 : -1});
    }
    const QRectF box = catalog::boundingBox(ring);
    shape.box = QRect(QPoint(whole(box.left()), whole(box.top())), QPoint(whole(box.right()), whole(box.bottom())));
    return shape;
}

/// What lies left of the clip counts at its first column, what lies right of it not at all.
void PolygonFill::add(int column, qint32 amount, int left, int right)
{
    if (column >= right || amount == 0)
        return;
    const int at = std::max(column, left) - left;
    if (m_change[size_t(at)] == 0)
        m_changed.push_back(at);
    m_change[size_t(at)] += amount;
}

/// Adds what one edge changes in one line: to its right, everything is covered by the part of the line's height that
/// the edge spans; in the columns it crosses, by the area beside it.
void PolygonFill::cover(const FillShape::Edge &edge, int line, int left, int right)
{
    const double top = std::max(edge.top, double(line));
    const double bottom = std::min(edge.bottom, double(line + 1));
    if (top >= bottom)
        return;
    const double from = edge.x + edge.slope * (top - edge.top);
    const double to = edge.x + edge.slope * (bottom - edge.top);
    const auto height = qint32(qRound((bottom - top) * Whole));
    const double low = std::min(from, to);
    const double high = std::max(from, to);
    const int first = whole(low);
    const int last = whole(high);
    const int sign = edge.direction;
    if (first == last) {
        const auto covered = qint32(qRound((first + 1 - (low + high) / 2) * height));
        add(first, covered * sign, left, right);
        add(first + 1, (height - covered) * sign, left, right);
        return;
    }
    // Coverage of each column by what lies to the right of the edge: a running sum that ends at the full height.
    qint32 before = 0;
    for (int column = first; column <= last; ++column) {
        const double a = std::max(low, double(column));
        const double b = std::min(high, double(column + 1));
        const double passedA = (a - low) / (high - low);
        const double passedB = (b - low) / (high - low);
        const double share = (passedA + passedB) / 2 * (b - a) + passedB * (column + 1 - b);
        const auto covered = qint32(qRound(share * height));
        add(column, (covered - before) * sign, left, right);
        before = covered;
    }
    add(last + 1, (height - before) * sign, left, right);
}

/// Calls use(line, left, right, coverage) for the stretches of every line that are covered at all.
template <typename Use>
void PolygonFill::sweep(const FillShape &shape, const QRect &area, Use &&use)
{
    const int left = area.left();
    const int right = area.right() + 1;
    if (m_change.size() < size_t(right - left))
        m_change.resize(size_t(right - left), 0); // every line leaves it empty
    m_acrossBefore.clear();
    for (int line = area.top(); line <= area.bottom(); ++line) {
        m_across.clear();
        bool upright = true;
        for (const FillShape::Edge &edge : shape.edges)
            if (edge.top < line + 1 && edge.bottom > line) {
                m_across.push_back(&edge);
                upright = upright && edge.slope == 0 && edge.top <= line && edge.bottom >= line + 1;
            }
        if (m_across.empty())
            continue;
        if (!upright || m_across != m_acrossBefore) {
            for (const FillShape::Edge *edge : m_across)
                cover(*edge, line, left, right);
            takeLine(left, right);
        }
        for (const FillSpans::Run &run : m_line)
            use(line, run.left, run.right, run.coverage);
        if (upright)
            m_acrossBefore.swap(m_across);
        else
            m_acrossBefore.clear();
    }
}

/// Turns the changes of a line into the stretches between them.
void PolygonFill::takeLine(int left, int right)
{
    std::sort(m_changed.begin(), m_changed.end());
    m_line.clear();
    qint32 sum = 0;
    int done = left;
    const auto stretch = [&](int end) {
        if (const auto coverage = uint(std::min(std::abs(sum), Whole) * 255ll / Whole); coverage > 0 && done < end)
            m_line.push_back({done, end, coverage});
        done = end;
    };
    for (const int column : m_changed) {
        stretch(left + column);
        sum += std::exchange(m_change[size_t(column)], 0);
    }
    stretch(right);
    m_changed.clear();
}

void PolygonFill::fill(QImage &target, const QRect &clip, QPoint origin, const FillShape &shape, QRgb colour)
{
    const QRect area = shape.box & clip.translated(origin);
    if (area.isEmpty())
        return;
    const Pixels pixels(target, origin);
    sweep(shape, area, [&](int line, int left, int right, uint coverage) {
        paintRun(pixels.at(left, line), right - left, colour, coverage);
    });
}

void PolygonFill::fill(QImage &target, const QRect &clip, QPoint origin, const FillSpans &spans, QRgb colour)
{
    const QRect area = spans.box & clip.translated(origin);
    if (area.isEmpty() || spans.isEmpty())
        return;
    const Pixels pixels(target, origin);
    for (int line = area.top(); line <= area.bottom(); ++line) {
        const size_t i = size_t(line - spans.box.top());
        for (size_t r = spans.ofLine[i]; r < spans.ofLine[i + 1]; ++r) {
            const FillSpans::Run &run = spans.runs[r];
            const int left = std::max(run.left, area.left());
            const int right = std::min(run.right, area.right() + 1);
            if (left < right)
                paintRun(pixels.at(left, line), right - left, colour, run.coverage);
        }
    }
}

FillSpans PolygonFill::spans(const FillShape &shape, const FillSpans &covering)
{
    FillSpans spans;
    spans.box = shape.box;
    spans.ofLine.reserve(size_t(shape.box.height()) + 1);
    const auto startLines = [&spans](int line) { // a polygon may have lines that it does not touch
        while (spans.box.top() + int(spans.ofLine.size()) <= line)
            spans.ofLine.push_back(spans.runs.size());
    };
    sweep(shape, shape.box, [&](int line, int left, int right, uint coverage) {
        startLines(line);
        if (!covering.isEmpty() && line >= covering.box.top() && line <= covering.box.bottom()) {
            const size_t i = size_t(line - covering.box.top());
            for (size_t r = covering.ofLine[i]; r < covering.ofLine[i + 1] && left < right; ++r) {
                const FillSpans::Run &over = covering.runs[r];
                if (over.coverage < 255 || over.right <= left || over.left >= right)
                    continue;
                if (over.left > left)
                    spans.runs.push_back({left, over.left, coverage});
                left = over.right;
            }
        }
        if (left < right)
            spans.runs.push_back({left, right, coverage});
    });
    startLines(spans.box.bottom() + 1);
    return spans;
}

} // namespace guichet::seatplan
