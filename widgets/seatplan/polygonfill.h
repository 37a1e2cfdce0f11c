// Fills polygons with smooth edges, always to the same pixels.
#pragma once

#include <seatplan/outline.h>

#include <QImage>

#include <vector>

namespace guichet::seatplan {

/// A polygon in zoom space, ready to be filled.
struct FillShape {
    struct Edge {
        double x, top, bottom, slope; ///< x at the top; change of x per line
        int direction;
    };
    std::vector<Edge> edges;
    QRect box; ///< pixels that it may touch
};

/// @p inset moves every side inwards, in pixels.
[[nodiscard]] FillShape fillShape(const Ring &metres, double scale, double inset = 0.0);

/// The pixels of a polygon, line by line: what is filled again and again at one zoom is computed once.
struct FillSpans {
    struct Run {
        qint32 left, right; ///< columns of zoom space, the last one not included
        uint coverage;      ///< 1 to 255
    };
    QRect box;
    std::vector<Run> runs;
    std::vector<size_t> ofLine; ///< first run of each line of the box, and the end of the last
    [[nodiscard]] bool isEmpty() const { return ofLine.empty(); }
};

/// The pixels of a line are computed from the polygon and that line alone, in integers: a picture put together from
/// strips is the picture painted at once. QPainter promises this only without antialiasing, and is several times slower
/// with it.
class PolygonFill
{
public:
    /// Writes inside @p clip of the RGB32 @p target, whose pixel (0, 0) is @p origin in zoom space.
    void fill(QImage &target, const QRect &clip, QPoint origin, const FillShape &shape, QRgb colour);
    /// The same pixels.
    static void fill(QImage &target, const QRect &clip, QPoint origin, const FillSpans &spans, QRgb colour);

    /// @p covering will be painted over it: what that covers wholly is left out.
    [[nodiscard]] FillSpans spans(const FillShape &shape, const FillSpans &covering = {});

private:
    template <typename Use>
    void sweep(const FillShape &shape, const QRect &area, Use &&use);
    void takeLine(int left, int right);
    void cover(const FillShape::Edge &edge, int line, int left, int right);
    void add(int column, qint32 amount, int left, int right);

    std::vector<qint32> m_change;                  ///< of coverage, per column of the line, in 1/65536
    std::vector<int> m_changed;                    ///< columns with an entry
    std::vector<const FillShape::Edge *> m_across; ///< edges of the line
    std::vector<const FillShape::Edge *>
        m_acrossBefore;                 ///< of the line before, if they stand upright through all of it
    std::vector<FillSpans::Run> m_line; ///< what the line came to
};

} // namespace guichet::seatplan
