// SVG's little languages: paths become rings, transforms compose, colours are read or left alone.
#include <catalog/svgpath.h>
#include <support/quiet.h>

#include <cmath>

using namespace guichet;
using namespace guichet::catalog;
using namespace Qt::StringLiterals;

class SvgPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void straightCommandsReachTheirCorners_data();
    void straightCommandsReachTheirCorners();
    void curvesStayOnTheirCurve_data();
    void curvesStayOnTheirCurve();
    void aCircleOfArcsIsRound();
    void aMirroredCurveGoesOnSmoothly();
    void whatIsNoPathIsRefused_data();
    void whatIsNoPathIsRefused();
    void transformsMapPoints_data();
    void transformsMapPoints();
    void whatIsNoTransformIsRefused_data();
    void whatIsNoTransformIsRefused();
    void coloursAreReadOrLeftAlone_data();
    void coloursAreReadOrLeftAlone();
};

namespace {

QString written(const std::vector<Ring> &rings)
{
    QStringList all;
    for (const Ring &ring : rings) {
        QStringList corners;
        for (const QPointF &p : ring)
            corners << u"%1,%2"_s.arg(p.x()).arg(p.y());
        all << corners.join(u' ');
    }
    return all.join(u" | ");
}

} // namespace

void SvgPathTest::straightCommandsReachTheirCorners_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("corners");
    const auto row = [](const char *data, const char *corners) {
        QTest::newRow(data) << QString::fromLatin1(data) << QString::fromLatin1(corners);
    };
    row("M1 2L3 4", "1,2 3,4");
    row("M 1,2 3,4 5,6", "1,2 3,4 5,6");
    row("m1 2 1 0 0 1", "1,2 2,2 2,3");
    row("M0 0h5v5h-5z", "0,0 5,0 5,5 0,5");
    row("M0 0H5V7", "0,0 5,0 5,7");
    row("M10 10l-5-5.5.5-.5", "10,10 5,4.5 5.5,4");
    row("M1e1-2E-1L+3.5.5", "10,-0.2 3.5,0.5");
    row("M0 0L4 0L4 4zm10 0l1 1", "0,0 4,0 4,4 | 10,0 11,1"); // z goes back to 0,0 before the move
    row("M0 0L4 0L4 4zl0 2", "0,0 4,0 4,4 | 0,0 0,2");
    row("M0 0L1 1M5 5L6 6", "0,0 1,1 | 5,5 6,6");
    row("", "");
    row("M3 3z", "3,3");
    row("M0 0A0 5 0 0 1 3 3", "0,0 3,3"); // an arc without radius is a line
}

void SvgPathTest::straightCommandsReachTheirCorners()
{
    QFETCH(QString, data);
    QFETCH(QString, corners);
    const auto rings = flattenSvgPath(data);
    QVERIFY(rings);
    QCOMPARE(written(*rings), corners);
}

void SvgPathTest::curvesStayOnTheirCurve_data()
{
    QTest::addColumn<QString>("data");
    QTest::newRow("absolute cubic") << u"M0 0C0 5.5228 4.4772 10 10 10"_s;
    QTest::newRow("relative cubic") << u"m0 0c0 5.5228 4.4772 10 10 10"_s;
    QTest::newRow("arc") << u"M0 0A10 10 0 0 0 10 10"_s;
    QTest::newRow("relative arc, flags without space") << u"m0 0a10 10 0 0010 10"_s;
}

/// A quarter of a circle around 10,0.
void SvgPathTest::curvesStayOnTheirCurve()
{
    QFETCH(QString, data);
    const auto rings = flattenSvgPath(data);
    QVERIFY(rings);
    QCOMPARE(rings->size(), 1u);
    QVERIFY(rings->front().size() > 8);
    for (const QPointF &p : rings->front()) {
        QVERIFY2(std::abs(std::hypot(p.x() - 10, p.y()) - 10) < 0.01, qPrintable(written(*rings)));
        QVERIFY(p.x() > -0.01 && p.x() < 10.01 && p.y() > -0.01);
    }
    QCOMPARE(rings->front().back(), QPointF(10, 10));
}

void SvgPathTest::aCircleOfArcsIsRound()
{
    const auto rings = flattenSvgPath(u"M 15 5 a 5 5 0 1 0 -10 0 a 5 5 0 1 0 10 0 z");
    QVERIFY(rings);
    QVERIFY(std::abs(area(rings->front()) - 78.54) < 0.8);
    // Radii too small for their end points grow; a turned ellipse keeps its area.
    const auto grown = flattenSvgPath(u"M 15 5 a 1 1 0 1 0 -10 0 a 1 1 0 1 0 10 0 z");
    QVERIFY(grown && std::abs(area(grown->front()) - 78.54) < 0.8);
    const auto turned = flattenSvgPath(u"M 0 0 a 6 3 30 1 0 1 1 a 6 3 30 0 0 -1 -1 z");
    QVERIFY(turned && std::abs(area(turned->front()) - 56.55) < 1.0);
}

void SvgPathTest::aMirroredCurveGoesOnSmoothly()
{
    const auto full = flattenSvgPath(u"M0 0C0 4 4 4 4 0C4 -4 8 -4 8 0");
    const auto mirrored = flattenSvgPath(u"M0 0C0 4 4 4 4 0S8 -4 8 0");
    QVERIFY(full && mirrored);
    QCOMPARE(written(*mirrored), written(*full));
    const auto quadratic = flattenSvgPath(u"M0 0Q2 4 4 0Q6 -4 8 0");
    const auto smooth = flattenSvgPath(u"M0 0Q2 4 4 0T8 0");
    QVERIFY(quadratic && smooth);
    QCOMPARE(written(*smooth), written(*quadratic));
}

void SvgPathTest::whatIsNoPathIsRefused_data()
{
    QTest::addColumn<QString>("data");
    for (const auto *data :
         {"L1 1", "1 1", "M1", "M1 x", "M1 1 L2", "M1 1 2", "M0 0 z 1 1", "M0 0 b 1 1", "M0 0 A5 5 0 2 0 1 1",
          "M0 0 L1e999 0", "M0 0 L--1 0", "M0 0 L. 0", "M0 0 Lnan 0", "M0 0 C1 1 2 2"})
        QTest::newRow(data) << QString::fromLatin1(data);
}

void SvgPathTest::whatIsNoPathIsRefused()
{
    QFETCH(QString, data);
    QVERIFY(!flattenSvgPath(data));
}

void SvgPathTest::transformsMapPoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QPointF>("mapped"); // of 2,1
    const auto row = [](const char *text, double x, double y) {
        QTest::newRow(text) << QString::fromLatin1(text) << QPointF(x, y);
    };
    row("", 2, 1);
    row("translate(5)", 7, 1);
    row("translate(5, -3)", 7, -2);
    row("scale(2)", 4, 2);
    row("scale(-1 3)", -2, 3);
    row("rotate(90)", -1, 2);
    row("rotate(90 2 0)", 1, 0);
    row("skewX(45)", 3, 1);
    row("skewY(45)", 2, 3);
    row("matrix(1 2 3 4 5 6)", 10, 14);
    row("translate(10,0) scale(2)", 14, 2);
    row("scale(2),translate(10,0)", 24, 2);
    row(" rotate( 180 ) ", -2, -1);
}

void SvgPathTest::transformsMapPoints()
{
    QFETCH(QString, text);
    QFETCH(QPointF, mapped);
    const auto transform = parseSvgTransform(text);
    QVERIFY(transform);
    QVERIFY2(distance(transform->map({2, 1}), mapped) < 1e-9, qPrintable(written({{transform->map({2, 1})}})));
}

void SvgPathTest::whatIsNoTransformIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"wobble(1)", "scale", "scale(", "scale()", "scale)1(", "scale(1,2,3)", "matrix(1 2 3 4 5)",
                             "rotate(1 2)", "translate(a)", "scale(2) nonsense"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SvgPathTest::whatIsNoTransformIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseSvgTransform(text));
}

void SvgPathTest::coloursAreReadOrLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("color");
    const auto row = [](const char *text, const char *color) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(color);
    };
    row("#3366CC", "#3366cc");
    row("#36c", "#3366cc");
    row("rgb(51, 102, 204)", "#3366cc");
    row("rgb(300, -5, 0)", "#ff0000");
    row(" Red ", "#ff0000");
    row("none", "");
    row("transparent", "");
    row("currentColor", "");
    row("url(#gradient)", "");
    row("#3366zz", "");
    row("#33", "");
    row("#", "");
    row("rgb(1,2)", "");
    row("", "");
}

void SvgPathTest::coloursAreReadOrLeftAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, color);
    QCOMPARE(parseSvgColor(text), color);
}

QTEST_APPLESS_MAIN(SvgPathTest)
#include "tst_svgpath.moc"
