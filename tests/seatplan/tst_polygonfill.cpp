// Smooth polygons: the right area, the same pixels from every strip, and close to what QPainter would draw.
#include <support/quiet.h>

#include <seatplan/polygonfill.h>

#include <QPainter>
#include <QRandomGenerator>

#include <cmath>

using namespace guichet;
using namespace guichet::seatplan;

class PolygonFillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void partsOfPixelsAreCoveredByTheirArea();
    void stripsAndTilesMakeTheWholePicture();
    void keptSpansMakeTheSamePicture();
    void nothingIsWrittenOutsideTheClip();
    void thePictureIsThatOfAPainter();
    void anInsetIsASmallerPolygonInside();
};

namespace {

constexpr QRgb White = 0xffffffff;
constexpr QRgb Black = 0xff000000;
constexpr QSize Size(160, 120);

QImage canvas()
{
    QImage image(Size, QImage::Format_RGB32);
    image.fill(White);
    return image;
}

/// A star around the middle of the canvas: convex for equal radii, with notches for others.
Ring randomStar(QRandomGenerator &random)
{
    Ring ring(size_t(random.bounded(3, 14)));
    for (size_t i = 0; i < ring.size(); ++i) {
        const double angle = 6.283185307 * double(i) / double(ring.size());
        const double radius = 10 + random.bounded(60.0);
        ring[i] = QPointF(80, 60) + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    if (random.bounded(2))
        std::reverse(ring.begin(), ring.end());
    return ring;
}

} // namespace

void PolygonFillTest::partsOfPixelsAreCoveredByTheirArea()
{
    QImage image = canvas();
    PolygonFill fill;
    fill.fill(image, image.rect(), {}, fillShape({{10.25, 20.5}, {30.5, 20.5}, {30.5, 40.75}, {10.25, 40.75}}, 1.0),
              Black);
    const auto darkness = [&image](int x, int y) { return 255 - qGray(image.pixel(x, y)); };
    QCOMPARE(darkness(20, 30), 255);
    QVERIFY(std::abs(darkness(10, 30) - 0.75 * 255) <= 1);
    QVERIFY(std::abs(darkness(30, 30) - 0.5 * 255) <= 1);
    QVERIFY(std::abs(darkness(20, 20) - 0.5 * 255) <= 1);
    QVERIFY(std::abs(darkness(20, 40) - 0.75 * 255) <= 1);
    QVERIFY(std::abs(darkness(10, 20) - 0.375 * 255) <= 1);
    QCOMPARE(darkness(9, 30), 0);
    QCOMPARE(darkness(31, 30), 0);
    QCOMPARE(darkness(20, 41), 0);
}

void PolygonFillTest::stripsAndTilesMakeTheWholePicture()
{
    QRandomGenerator random(31);
    PolygonFill fill;
    for (int i = 0; i < 300; ++i) {
        const FillShape shape = fillShape(randomStar(random), 0.7 + random.generateDouble());
        QImage whole = canvas();
        fill.fill(whole, whole.rect(), {}, shape, Black);
        QImage tiles = canvas();
        const int width = random.bounded(1, 60);
        const int height = random.bounded(1, 60);
        for (int y = 0; y < Size.height(); y += height)
            for (int x = 0; x < Size.width(); x += width) {
                // Each in an image of its own, at another origin.
                QImage tile(width, height, QImage::Format_RGB32);
                tile.fill(White);
                fill.fill(tile, tile.rect(), QPoint(x, y), shape, Black);
                for (int ty = 0; ty < height && y + ty < Size.height(); ++ty)
                    for (int tx = 0; tx < width && x + tx < Size.width(); ++tx)
                        tiles.setPixel(x + tx, y + ty, tile.pixel(tx, ty));
            }
        QCOMPARE(tiles, whole);
    }
}

void PolygonFillTest::keptSpansMakeTheSamePicture()
{
    constexpr QRgb Grey = 0xff808080;
    QRandomGenerator random(33);
    PolygonFill fill;
    for (int i = 0; i < 300; ++i) {
        const Ring ring = randomStar(random);
        const double scale = 0.7 + random.generateDouble();
        const FillShape whole = fillShape(ring, scale);
        const FillShape inside = fillShape(ring, scale, 2.0);
        const QPoint origin(random.bounded(-20, 20), random.bounded(-20, 20));
        const QRect clip =
            QRect(random.bounded(80), random.bounded(60), random.bounded(1, 100), random.bounded(1, 80)) &
            canvas().rect();
        QImage expected = canvas();
        fill.fill(expected, clip, origin, whole, Grey);
        fill.fill(expected, clip, origin, inside, Black);
        const FillSpans body = fill.spans(inside);
        const FillSpans edge = fill.spans(whole, body);
        QImage kept = canvas();
        PolygonFill::fill(kept, clip, origin, edge, Grey);
        PolygonFill::fill(kept, clip, origin, body, Black);
        QCOMPARE(kept, expected);
    }
}

void PolygonFillTest::nothingIsWrittenOutsideTheClip()
{
    QImage image = canvas();
    const QRect clip(50, 40, 30, 20);
    PolygonFill().fill(image, clip, {}, fillShape({{0, 0}, {160, 0}, {160, 120}, {0, 120}}, 1.0), Black);
    for (int y = 0; y < Size.height(); ++y)
        for (int x = 0; x < Size.width(); ++x)
            QCOMPARE(image.pixel(x, y), clip.contains(x, y) ? Black : White);
}

void PolygonFillTest::thePictureIsThatOfAPainter()
{
    QRandomGenerator random(32);
    PolygonFill fill;
    for (int i = 0; i < 100; ++i) {
        const Ring ring = randomStar(random);
        QImage ours = canvas();
        fill.fill(ours, ours.rect(), {}, fillShape(ring, 1.0), Black);
        QImage theirs = canvas();
        QPainter painter(&theirs);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawPolygon(QPolygonF(QList<QPointF>(ring.begin(), ring.end())));
        painter.end();
        for (int y = 0; y < Size.height(); ++y)
            for (int x = 0; x < Size.width(); ++x)
                QVERIFY(std::abs(qGray(ours.pixel(x, y)) - qGray(theirs.pixel(x, y))) < 24);
    }
}

void PolygonFillTest::anInsetIsASmallerPolygonInside()
{
    QRandomGenerator random(33);
    PolygonFill fill;
    for (int i = 0; i < 100; ++i) {
        Ring ring(size_t(random.bounded(4, 12))); // convex
        for (size_t k = 0; k < ring.size(); ++k) {
            const double angle = 6.283185307 * double(k) / double(ring.size());
            ring[k] = QPointF(80, 60) + QPointF(std::cos(angle), std::sin(angle)) * 50;
        }
        if (random.bounded(2))
            std::reverse(ring.begin(), ring.end());
        QImage whole = canvas();
        fill.fill(whole, whole.rect(), {}, fillShape(ring, 1.0), Black);
        QImage inside = canvas();
        fill.fill(inside, inside.rect(), {}, fillShape(ring, 1.0, 3.0), Black);
        double difference = 0;
        for (int y = 0; y < Size.height(); ++y)
            for (int x = 0; x < Size.width(); ++x) {
                QVERIFY(qGray(inside.pixel(x, y)) >= qGray(whole.pixel(x, y)));
                difference += (qGray(inside.pixel(x, y)) - qGray(whole.pixel(x, y))) / 255.0;
            }
        double around = 0;
        for (size_t k = 0; k < ring.size(); ++k)
            around += catalog::distance(ring[k], ring[(k + 1) % ring.size()]);
        QVERIFY(difference > 2.5 * around && difference < 3.1 * around); // a border three pixels wide
    }
    QVERIFY(fillShape({}, 1.0, 2.0).edges.empty());
    QVERIFY(fillShape({{1, 1}, {2, 2}}, 1.0, 2.0).box.width() < 10);
}

QTEST_GUILESS_MAIN(PolygonFillTest)
#include "tst_polygonfill.moc"
