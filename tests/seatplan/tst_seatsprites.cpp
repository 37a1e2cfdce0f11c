// A seat's state must be told without colour, and its colour must be seen.
#include <support/quiet.h>

#include <seatplan/detaillevel.h>
#include <seatplan/seatsprites.h>

#include <QRandomGenerator>

#include <cmath>

using namespace guichet;
using namespace guichet::seatplan;
using inventory::SeatState;

class SeatSpritesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void statesDifferWithoutColour_data();
    void statesDifferWithoutColour();
    void marksShowOnEveryState_data() { statesDifferWithoutColour_data(); }
    void marksShowOnEveryState();
    void wheelchairPlacesHaveTheirOwnShape();
    void aSpriteStaysInsideItsBoxInEveryPhase();
    void aPhaseShiftsThePictureByThatPartOfAPixel();
    void priceColoursStandOutOnLightAndDark_data();
    void priceColoursStandOutOnLightAndDark();
    void detailDoesNotFlickerAroundItsBorders();
};

namespace {

QPalette lightPalette()
{
    QPalette palette(QColor(0xef, 0xef, 0xef));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x20, 0x20, 0x20));
    palette.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2d, 0x30, 0x34));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x20, 0x23));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    return palette;
}

/// Greatest difference in brightness between two pictures once each may be brighter or darker as a whole: what is left
/// is shape. Root mean square over the picture, 0 to 255.
double shapeDifference(const QImage &a, const QImage &b)
{
    const QImage ga = a.convertToFormat(QImage::Format_Grayscale8);
    const QImage gb = b.convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    for (int y = 0; y < ga.height(); ++y)
        for (int x = 0; x < ga.width(); ++x) {
            const double d = ga.constScanLine(y)[x] - gb.constScanLine(y)[x];
            sum += d * d;
        }
    return std::sqrt(sum / (ga.width() * ga.height()));
}

constexpr std::array AllStates{SeatState::Free, SeatState::HeldHere, SeatState::HeldOther,
                               SeatState::Sold, SeatState::Blocked,  SeatState::NotOurs};
constexpr double Distinct = 18.0; // a disc one twelfth larger differs by less

} // namespace

void SeatSpritesTest::statesDifferWithoutColour_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("diameter");
    for (const bool dark : {false, true})
        for (const double diameter : {8.0, 12.0, 15.0, 22.0, 40.0, 80.0})
            QTest::addRow("%s, %.0f px", dark ? "dark" : "light", diameter) << dark << diameter;
}

void SeatSpritesTest::statesDifferWithoutColour()
{
    QFETCH(bool, dark);
    QFETCH(double, diameter);
    // Every price in the same grey: what remains is shape.
    const SeatColours colours = seatColours(dark ? darkPalette() : lightPalette(), {QColor(0x80, 0x80, 0x80)});
    SeatSprites sprites;
    sprites.reset(diameter, colours);
    for (const SeatState a : AllStates)
        for (const SeatState b : AllStates)
            if (a < b) {
                const double difference =
                    shapeDifference(sprites.picture(seatStyle(a, 0, false)), sprites.picture(seatStyle(b, 0, false)));
                QVERIFY2(difference > Distinct,
                         qPrintable(QStringLiteral("%1 and %2: %3").arg(int(a)).arg(int(b)).arg(difference)));
            }
}

void SeatSpritesTest::marksShowOnEveryState()
{
    QFETCH(bool, dark);
    QFETCH(double, diameter);
    const SeatColours colours = seatColours(dark ? darkPalette() : lightPalette(), {QColor()});
    SeatSprites sprites;
    sprites.reset(diameter, colours);
    for (const SeatState state : AllStates) {
        const SeatStyle plain = seatStyle(state, 0, false);
        const QImage without = sprites.picture(plain);
        const QImage selected = sprites.picture(SeatStyle(plain | SelectedBit));
        const QImage proposed = sprites.picture(SeatStyle(plain | ProposedBit));
        QVERIFY(shapeDifference(without, selected) > Distinct);
        QVERIFY(shapeDifference(without, proposed) > Distinct * 2 / 3); // and it has the accent colour
        QVERIFY(shapeDifference(selected, proposed) > Distinct / 2);
    }
}

void SeatSpritesTest::wheelchairPlacesHaveTheirOwnShape()
{
    const SeatColours colours = seatColours(lightPalette(), {QColor()});
    for (const double diameter : {8.0, 15.0, 40.0}) {
        SeatSprites sprites;
        sprites.reset(diameter, colours);
        const QImage seat = sprites.picture(seatStyle(SeatState::Free, 0, false));
        const QImage place = sprites.picture(seatStyle(SeatState::Free, 0, true));
        QVERIFY(shapeDifference(seat, place) > Distinct / 2);
    }
}

void SeatSpritesTest::aSpriteStaysInsideItsBoxInEveryPhase()
{
    const SeatColours colours = seatColours(lightPalette(), {QColor()});
    for (int step = 0; step < 22; ++step) {
        const double diameter = 2.0 * std::pow(1.17, step);
        SeatSprites sprites;
        sprites.reset(diameter, colours);
        QVERIFY(sprites.stride() >= sprites.side());
        const SeatStyle style = seatStyle(SeatState::Free, 0, false);
        for (int py = 0; py < sprites.phases(); ++py)
            for (int px = 0; px < sprites.phases(); ++px) {
                const auto sprite = sprites.sprite(style, px, py);
                double covered = 0;
                for (int line = 0; line < sprites.side(); ++line)
                    for (int column = 0; column < sprites.stride(); ++column) {
                        const QRgb pixel = sprite.pixels[line * sprites.stride() + column];
                        const bool inside = line >= sprite.firstLine && line < sprite.firstLine + sprite.lineCount &&
                                            column < sprites.side();
                        QVERIFY(pixel == 0 || (inside && qAlpha(pixel) == 255));
                        if (pixel != 0)
                            covered += double(qGreen(colours.block) - qGreen(pixel)) /
                                       (qGreen(colours.block) - qGreen(colours.category(0)));
                    }
                // Nothing is cut off: the disc has its area.
                const double area = 3.14159265 / 4 * sprites.diameter() * sprites.diameter();
                QVERIFY2(std::abs(covered - area) < 0.06 * area + 0.3,
                         qPrintable(QStringLiteral("%1 of %2 at %3").arg(covered).arg(area).arg(diameter)));
            }
    }
}

void SeatSpritesTest::aPhaseShiftsThePictureByThatPartOfAPixel()
{
    const SeatColours colours = seatColours(lightPalette(), {QColor()});
    SeatSprites sprites;
    sprites.reset(9.0, colours);
    QCOMPARE(sprites.phases(), 4);
    const auto middleX = [&](int phase) {
        const auto sprite = sprites.sprite(seatStyle(SeatState::Free, 0, false), phase, 0);
        double sum = 0;
        double weight = 0;
        for (int line = 0; line < sprites.side(); ++line)
            for (int column = 0; column < sprites.side(); ++column)
                if (const QRgb pixel = sprite.pixels[line * sprites.stride() + column]) {
                    const double w = qGreen(colours.block) - qGreen(pixel);
                    sum += w * (column + 0.5);
                    weight += w;
                }
        return sum / weight;
    };
    for (int phase = 0; phase < 4; ++phase)
        QVERIFY(std::abs(middleX(phase) - sprites.middle() - phase / 4.0) < 0.02);
}

void SeatSpritesTest::priceColoursStandOutOnLightAndDark_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void SeatSpritesTest::priceColoursStandOutOnLightAndDark()
{
    QFETCH(bool, dark);
    std::vector<QColor> wanted(12); // the program's own
    QRandomGenerator random(3);
    for (int i = 0; i < 200; ++i)
        wanted.push_back(QColor::fromRgb(random.generate()));
    const SeatColours colours = seatColours(dark ? darkPalette() : lightPalette(), wanted);
    QCOMPARE(colours.dark, dark);
    QCOMPARE(colours.categories.size(), wanted.size());
    for (const QRgb colour : colours.categories)
        QVERIFY(contrast(colour, colours.block) >= 3.0);
    QVERIFY(contrast(colours.ink, colours.block) >= 7.0);
    QVERIFY(contrast(colours.off, colours.block) >= 3.0);
    QVERIFY(contrast(colours.accent, colours.block) >= 3.0);
    for (size_t i = 0; i < 7; ++i)
        for (size_t k = i + 1; k < 7; ++k)
            QVERIFY(colours.categories[i] != colours.categories[k]);
}

void SeatSpritesTest::detailDoesNotFlickerAroundItsBorders()
{
    QCOMPARE(detailLevel(2.9, DetailLevel::Blocks), DetailLevel::Blocks);
    QCOMPARE(detailLevel(3.0, DetailLevel::Blocks), DetailLevel::Seats);
    QCOMPARE(detailLevel(2.9, DetailLevel::Seats), DetailLevel::Seats);
    QCOMPARE(detailLevel(2.5, DetailLevel::Seats), DetailLevel::Blocks);
    QCOMPARE(detailLevel(40.0, DetailLevel::Blocks), DetailLevel::Numbers);
    QCOMPARE(detailLevel(16.0, DetailLevel::Numbers), DetailLevel::Numbers);
    QCOMPARE(detailLevel(15.0, DetailLevel::Numbers), DetailLevel::RowLabels);
    QCOMPARE(detailLevel(1.0, DetailLevel::Numbers), DetailLevel::Blocks);
}

QTEST_GUILESS_MAIN(SeatSpritesTest)
#include "tst_seatsprites.moc"
