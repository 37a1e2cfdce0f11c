// The colours of every mode are told apart by everybody, classes and counts follow every change.
#include <seatplan/stadium.h>
#include <support/quiet.h>

#include <seatplan/seatshading.h>
#include <seatplan/seatsprites.h>

#include <QRandomGenerator>
#include <QSignalSpy>

#include <array>
#include <cmath>

using namespace guichet;
using namespace guichet::seatplan;
using inventory::SeatState;

class ColourModesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void coloursOfAModeDifferForEveryKindOfSight_data();
    void coloursOfAModeDifferForEveryKindOfSight();
    void availabilityGrowsWithoutColourToo_data();
    void availabilityGrowsWithoutColourToo();
    void statesKeepTheirShapesInEveryMode_data();
    void statesKeepTheirShapesInEveryMode();
    void countsAndClassesEqualARecountAfterAnyChanges_data();
    void countsAndClassesEqualARecountAfterAnyChanges();
    void aFilterFadesAllOthersAndFollowsChanges();
    void aBlockThatFillsUpChangesTheColourOfAllItsSeats();
    void contingentsAreOfferedOnlyWhereThereAreSome();
    void aBlockIsSpokenForByItsLargestClass();
};

namespace {

QPalette paletteOf(bool dark)
{
    QPalette palette(dark ? QColor(0x2d, 0x30, 0x34) : QColor(0xef, 0xef, 0xef));
    palette.setColor(QPalette::Base, dark ? QColor(0x1e, 0x20, 0x23) : QColor(Qt::white));
    palette.setColor(QPalette::Text, dark ? QColor(0xe6, 0xe6, 0xe6) : QColor(0x20, 0x20, 0x20));
    palette.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    return palette;
}

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple times(const Matrix &m, const Triple &v)
{
    Triple result{};
    for (size_t i = 0; i < 3; ++i)
        for (size_t k = 0; k < 3; ++k)
            result[i] += m[i][k] * v[k];
    return result;
}

// Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
constexpr Matrix Usual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix Deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix Protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};

/// CIE L*a*b* as somebody with this kind of sight sees it.
Triple seen(QRgb colour, const Matrix &sight)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    Triple rgb = times(sight, {linear(qRed(colour)), linear(qGreen(colour)), linear(qBlue(colour))});
    for (double &c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    constexpr Matrix toXyz{{{0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047},
                            {0.2126, 0.7152, 0.0722},
                            {0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883}}};
    Triple f = times(toXyz, rgb);
    for (double &v : f)
        v = v > 0.008856 ? std::cbrt(v) : 7.787 * v + 16.0 / 116;
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double difference(QRgb a, QRgb b, const Matrix &sight)
{
    const Triple x = seen(a, sight);
    const Triple y = seen(b, sight);
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

std::vector<QRgb> coloursOf(ColourMode mode, bool dark)
{
    std::vector<QColor> wanted = modeColours(mode, dark);
    if (wanted.empty())
        wanted.resize(8); // prices and contingents: the program's own
    return seatColours(paletteOf(dark), wanted).categories;
}

void eachModeOnEachPalette()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("dark");
    for (int mode = 0; mode < ColourModeCount; ++mode)
        for (const bool dark : {false, true})
            QTest::addRow("mode %d, %s", mode, dark ? "dark" : "light") << mode << dark;
}

void randomise(SeatStateModel &model, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<SeatState> states(size_t(model.seatCount()));
    for (SeatState &s : states)
        s = SeatState(random.bounded(StateCount));
    model.replaceAll(states);
    model.flushNow();
}

struct Shaded {
    Shaded()
        : plan(test::hall())
        , model(plan)
    {
        randomise(model, 5);
        shading.setModel(&model);
        std::vector<qint32> ofSeat(plan->seats.size());
        for (size_t s = 0; s < ofSeat.size(); ++s)
            ofSeat[s] = qint32(s / 7 % 4) - 1;
        shading.setContingents({QStringLiteral("Club"), QStringLiteral("Agency"), QStringLiteral("Press")}, ofSeat);
    }
    std::shared_ptr<const catalog::SeatingPlan> plan;
    SeatStateModel model;
    SeatShading shading;
};

} // namespace

void ColourModesTest::coloursOfAModeDifferForEveryKindOfSight_data() { eachModeOnEachPalette(); }

void ColourModesTest::coloursOfAModeDifferForEveryKindOfSight()
{
    QFETCH(int, mode);
    QFETCH(bool, dark);
    constexpr double Apart = 12.0; // 2.3 is just noticed side by side
    const std::vector<QRgb> colours = coloursOf(ColourMode(mode), dark);
    const auto hasShapeOfItsOwn = [&](size_t colour) { // sold, off sale and ours are no disc of that colour
        const auto state = SeatState(colour);
        return ColourMode(mode) == ColourMode::Status && state != SeatState::Free && state != SeatState::HeldOther &&
               state != SeatState::NotOurs;
    };
    for (size_t i = 0; i < colours.size(); ++i) {
        QVERIFY(contrast(colours[i], paletteOf(dark).color(QPalette::Base).rgb()) >= 3.0);
        for (size_t k = i + 1; k < colours.size(); ++k)
            for (const Matrix &sight : {Usual, Deuteranopia, Protanopia}) {
                const double d = difference(colours[i], colours[k], sight);
                QVERIFY2(d > Apart || hasShapeOfItsOwn(i) || hasShapeOfItsOwn(k),
                         qPrintable(QStringLiteral("%1 and %2: %3").arg(i).arg(k).arg(d)));
            }
    }
}

void ColourModesTest::availabilityGrowsWithoutColourToo_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ColourModesTest::availabilityGrowsWithoutColourToo()
{
    QFETCH(bool, dark);
    const std::vector<QRgb> colours = coloursOf(ColourMode::Availability, dark);
    QCOMPARE(colours.size(), std::size(AvailabilityFrom));
    for (size_t i = 1; i < colours.size(); ++i) {
        const double step = seen(colours[i], Usual)[0] - seen(colours[i - 1], Usual)[0];
        QVERIFY2(dark ? step > 2.0 : step < -2.0, qPrintable(QString::number(step)));
    }
}

void ColourModesTest::statesKeepTheirShapesInEveryMode_data() { eachModeOnEachPalette(); }

/// In greys and at the sizes at which seats are looked at, every two states of a class differ.
void ColourModesTest::statesKeepTheirShapesInEveryMode()
{
    QFETCH(int, mode);
    QFETCH(bool, dark);
    std::vector<QColor> wanted = modeColours(ColourMode(mode), dark);
    wanted.resize(std::max<size_t>(wanted.size(), 6));
    const SeatColours colours = seatColours(paletteOf(dark), wanted);
    for (const double diameter : {8.0, 15.0, 30.0}) {
        SeatSprites sprites;
        sprites.reset(diameter, colours);
        const auto grey = [&](int state) {
            int colourClass = 0;
            if (ColourMode(mode) == ColourMode::Status)
                colourClass = state;
            else if (ColourMode(mode) == ColourMode::Holder)
                colourClass = state == int(SeatState::HeldHere) ? 0 : state == int(SeatState::HeldOther) ? 1 : 2;
            return sprites.picture(seatStyle(SeatState(state), colourClass, false))
                .convertToFormat(QImage::Format_Grayscale8);
        };
        for (int a = 0; a < StateCount; ++a)
            for (int b = a + 1; b < StateCount; ++b) {
                const QImage one = grey(a);
                const QImage other = grey(b);
                double sum = 0;
                for (int y = 0; y < one.height(); ++y)
                    for (int x = 0; x < one.width(); ++x) {
                        const double d = one.constScanLine(y)[x] - other.constScanLine(y)[x];
                        sum += d * d;
                    }
                const double apart = std::sqrt(sum / (one.width() * one.height()));
                QVERIFY2(apart > 14,
                         qPrintable(QStringLiteral("%1 and %2 at %3: %4").arg(a).arg(b).arg(diameter).arg(apart)));
            }
    }
}

void ColourModesTest::countsAndClassesEqualARecountAfterAnyChanges_data()
{
    QTest::addColumn<int>("mode");
    for (int mode = 0; mode < int(ColourMode::Evenings); ++mode) // that one has a test of its own (tst_mergedseatmodel)
        QTest::addRow("mode %d", mode) << mode;
}

void ColourModesTest::countsAndClassesEqualARecountAfterAnyChanges()
{
    QFETCH(int, mode);
    Shaded s;
    s.shading.setMode(ColourMode(mode));
    QCOMPARE(s.shading.mode(), ColourMode(mode));
    QRandomGenerator random(9);
    for (int round = 0; round < 200; ++round) {
        std::vector<inventory::SeatChange> changes;
        for (int i = random.bounded(60); i >= 0; --i)
            changes.push_back({random.bounded(s.model.seatCount()), SeatState(random.bounded(StateCount))});
        s.model.applyBatch(changes);
        if (round % 3 == 0)
            s.model.flushNow();
        if (round % 50 == 0)
            s.shading.setFilter(random.bounded(s.shading.entryCount() + 1) - 1);
    }
    s.model.flushNow();

    SeatShading fresh; // counts everything anew
    fresh.setModel(&s.model);
    std::vector<qint32> ofSeat(s.plan->seats.size());
    for (size_t i = 0; i < ofSeat.size(); ++i)
        ofSeat[i] = qint32(i / 7 % 4) - 1;
    fresh.setContingents({QStringLiteral("Club"), QStringLiteral("Agency"), QStringLiteral("Press")}, ofSeat);
    fresh.setMode(ColourMode(mode));
    fresh.setFilter(s.shading.filter());
    QCOMPARE(s.shading.entryCount(), fresh.entryCount());
    for (int entry = 0; entry < fresh.entryCount(); ++entry) {
        QCOMPARE(s.shading.count(entry), fresh.count(entry));
        QCOMPARE(s.shading.count(entry), int(s.shading.seatsOf(entry).size()));
        QVERIFY(!s.shading.name(entry).isEmpty());
    }
    QVERIFY(std::ranges::equal(s.shading.styles(), fresh.styles()));
    for (int b = 0; b < int(s.plan->blocks.size()); ++b) {
        QCOMPARE(s.shading.block(b).colourClass, fresh.block(b).colourClass);
        QCOMPARE(s.shading.block(b).share, fresh.block(b).share);
    }
    for (int seat = 0; seat < s.model.seatCount(); ++seat)
        QCOMPARE(stateOf(s.shading.styles()[size_t(seat)]), s.model.state(seat)); // shape tells the state in every mode
}

void ColourModesTest::aFilterFadesAllOthersAndFollowsChanges()
{
    Shaded s;
    s.shading.setFilter(1);
    const QList<int> seats = s.shading.seatsOf(1);
    QVERIFY(!seats.isEmpty());
    for (int seat = 0; seat < s.model.seatCount(); ++seat)
        QCOMPARE(s.shading.isFaded(seat), !(s.model.state(seat) == SeatState::Free && s.model.category(seat) == 1));
    const std::array gone{inventory::SeatChange{seats.first(), SeatState::Sold}};
    s.model.applyBatch(gone);
    s.model.flushNow();
    QVERIFY(s.shading.isFaded(seats.first()));
    s.shading.setFilter(-1);
    for (int seat = 0; seat < s.model.seatCount(); ++seat)
        QVERIFY(!s.shading.isFaded(seat));
}

void ColourModesTest::aBlockThatFillsUpChangesTheColourOfAllItsSeats()
{
    Shaded s;
    const catalog::Block &block = s.plan->blocks[1];
    std::vector<inventory::SeatChange> all;
    for (int seat = block.firstSeat; seat < block.firstSeat + block.seatCount; ++seat)
        all.push_back({seat, SeatState::Free});
    s.model.applyBatch(all);
    s.model.flushNow();
    s.shading.setMode(ColourMode::Availability);
    QCOMPARE(categoryOf(s.shading.styles()[size_t(block.firstSeat)]), 4);

    QSignalSpy told(&s.shading, &SeatShading::seatsChanged);
    all.resize(all.size() * 4 / 5); // 20 % stay free: two classes down
    for (inventory::SeatChange &change : all)
        change.state = SeatState::Sold;
    s.model.applyBatch(all);
    s.model.flushNow();
    QCOMPARE(told.count(), 1);
    QList<int> seats = told.constFirst().constFirst().value<QList<int>>();
    std::sort(seats.begin(), seats.end());
    QVERIFY(std::adjacent_find(seats.begin(), seats.end()) == seats.end()); // each once
    QCOMPARE(seats.size(), qsizetype(block.seatCount));
    for (int seat = block.firstSeat; seat < block.firstSeat + block.seatCount; ++seat)
        QCOMPARE(categoryOf(s.shading.styles()[size_t(seat)]), 1);
}

void ColourModesTest::contingentsAreOfferedOnlyWhereThereAreSome()
{
    Shaded s;
    QVERIFY(s.shading.offers(ColourMode::Contingent));
    s.shading.setMode(ColourMode::Contingent);
    QCOMPARE(s.shading.entryCount(), 4);
    QCOMPARE(s.shading.name(0), QStringLiteral("Open sale"));
    QCOMPARE(s.shading.name(2), QStringLiteral("Agency"));
    s.shading.setContingents({}, {});
    QCOMPARE(s.shading.mode(), ColourMode::Price);
    s.shading.setMode(ColourMode::Contingent);
    QCOMPARE(s.shading.mode(), ColourMode::Price);
}

void ColourModesTest::aBlockIsSpokenForByItsLargestClass()
{
    Shaded s;
    const catalog::Block &block = s.plan->blocks[1];
    const auto all = [&](SeatState state) {
        std::vector<inventory::SeatChange> changes;
        for (int seat = block.firstSeat; seat < block.firstSeat + block.seatCount; ++seat)
            changes.push_back({seat, state});
        s.model.applyBatch(changes);
        s.model.flushNow();
    };
    all(SeatState::HeldOther);
    QCOMPARE(s.shading.block(1).share, 0.0); // nothing free: no price speaks
    s.shading.setMode(ColourMode::Holder);
    QCOMPARE(s.shading.block(1).colourClass, 1);
    QCOMPARE(s.shading.block(1).share, 1.0);
    s.shading.setMode(ColourMode::Status);
    QCOMPARE(s.shading.block(1).share, 0.0);
    s.shading.setFilter(int(SeatState::HeldOther));
    QCOMPARE(s.shading.block(1).share, 1.0);
}

QTEST_GUILESS_MAIN(ColourModesTest)
#include "tst_colourmodes.moc"
