// What a cashier may type to find a seat, and what is answered when there is no such seat.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <seatplan/planfinder.h>
#include <seatplan/seatfinding.h>
#include <seatplan/seatwords.h>

#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTest>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using Missing = SeatFinding::Missing;

class SeatFindingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void manyWaysOfWritingFindTheSameSeat_data();
    void manyWaysOfWritingFindTheSameSeat();
    void everySeatIsFoundByItsLabelAndByItsName();
    void severalSeatsAreFoundTogether_data();
    void severalSeatsAreFoundTogether();
    void aBlockAloneAndARowAloneAreFoundWhole();
    void withoutABlockTheNearestIsMeant();
    void whatIsNotThereIsSaid_data();
    void whatIsNotThereIsSaid();
    void nothingTypedFindsNothing();
    void anyTextIsAnswered();
    void theFieldRingsWhatIsTypedAndGoesThere();
    void theFieldSaysWhatWasNotFoundAndStays();
    void escapeLeavesThePlanAsItWas();
};

namespace {

const catalog::SeatingPlan &plan() { return *hallOrStadium(false); }
/// By label, which another function of the house reads.
int seat(const char *label) { return plan().seatWithLabel(QLatin1String(label)); }

} // namespace

void SeatFindingTest::manyWaysOfWritingFindTheSameSeat_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"BAL C 7", "bal c 7", "BAL-C-7", "bal-c 7", "bal/c/7", "Balcony C 7", "balcony, row C, seat 7", "BAL C 007",
          "bloc BAL rang C place 7", "bloque bal fila c butaca 7", "  bal   c   7 ", "Bálcony C 7", "bal c p7",
          "block balcony row c seats 7"})
        QTest::addRow("%s", text) << QString::fromUtf8(text);
}

void SeatFindingTest::manyWaysOfWritingFindTheSameSeat()
{
    QFETCH(QString, text);
    const SeatFinding found = findSeats(plan(), text);
    QCOMPARE(found.missing, Missing::Nothing);
    QCOMPARE(found.seats, QList<int>{seat("BAL-C-7")});
}

void SeatFindingTest::everySeatIsFoundByItsLabelAndByItsName()
{
    for (const bool large : {false, true}) {
        const catalog::SeatingPlan &p = *hallOrStadium(large);
        const SeatLayout layout(hallOrStadium(large));
        for (int s = 0; s < layout.seatCount(); s += large ? 97 : 1) {
            if (!layout.hasPosition(s))
                continue;
            QCOMPARE(findSeats(p, p.seatLabel(s)).seats, QList<int>{s});
            QCOMPARE(findSeats(p, SeatWords::name(p, layout.rowOf(s), s)).seats, QList<int>{s});
        }
    }
}

void SeatFindingTest::severalSeatsAreFoundTogether_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("labels");
    const auto add = [](const char *text, const QString &labels) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << labels.split(u' ');
    };
    add("bal c 7 8 9", QStringLiteral("BAL-C-7 BAL-C-8 BAL-C-9"));
    add("bal c 9,7", QStringLiteral("BAL-C-7 BAL-C-9"));
    add("bal c 7-9", QStringLiteral("BAL-C-7 BAL-C-8 BAL-C-9"));
    add("bal-c-7-9", QStringLiteral("BAL-C-7 BAL-C-8 BAL-C-9"));
    add("bal c 9 à 7", QStringLiteral("BAL-C-7 BAL-C-8 BAL-C-9"));
    add("bal c 7 to 9 and 12", QStringLiteral("BAL-C-7 BAL-C-8 BAL-C-9 BAL-C-12"));
    add("bal c 7 et 7", QStringLiteral("BAL-C-7"));
    add("stalls left b 1-5", QStringLiteral("ODD-B-5 ODD-B-3 ODD-B-1")); // odd numbers: neighbours in the row
}

void SeatFindingTest::severalSeatsAreFoundTogether()
{
    QFETCH(QString, text);
    QFETCH(QStringList, labels);
    QList<int> expected;
    for (const QString &label : labels)
        expected.append(plan().seatWithLabel(label));
    std::sort(expected.begin(), expected.end());
    QCOMPARE(findSeats(plan(), text).seats, expected);
}

void SeatFindingTest::aBlockAloneAndARowAloneAreFoundWhole()
{
    SeatFinding found = findSeats(plan(), QStringLiteral("balcony"));
    QCOMPARE(found.seats.size(), qsizetype(160));
    QCOMPARE(found.row, -1);
    found = findSeats(plan(), QStringLiteral("bal d"));
    QCOMPARE(found.seats.size(), qsizetype(40));
    QCOMPARE(found.seats.first(), seat("BAL-D-1"));
    found = findSeats(plan(), QStringLiteral("pit"));
    QCOMPARE(found.block, 0);
    QCOMPARE(found.missing, Missing::Nothing);
    QVERIFY(found.seats.isEmpty());
}

void SeatFindingTest::withoutABlockTheNearestIsMeant()
{
    QCOMPARE(findSeats(plan(), QStringLiteral("C 7"), 3).seats, QList<int>{seat("BAL-C-7")});
    QCOMPARE(findSeats(plan(), QStringLiteral("c 7"), 1).seats, QList<int>{seat("ODD-C-7")});
    QCOMPARE(findSeats(plan(), QStringLiteral("bal c 7"), 1).seats, QList<int>{seat("BAL-C-7")});
    QCOMPARE(findSeats(plan(), QStringLiteral("c 7")).missing, Missing::Block);
}

void SeatFindingTest::whatIsNotThereIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");
    QTest::newRow("block") << QStringLiteral("Z9 1 1") << QStringLiteral("There is no block “Z9” on this plan.");
    QTest::newRow("stalls") << QStringLiteral("stalls") // left or right?
                            << QStringLiteral("There is no block “stalls” on this plan.");
    QTest::newRow("row") << QStringLiteral("bal Q 7") << QStringLiteral("Balcony has no row “Q”; its rows are A to D.");
    QTest::newRow("seat") << QStringLiteral("bal c 7 99")
                          << QStringLiteral("Row C of Balcony has no seat “99”; its seats are 1 to 40.");
    QTest::newRow("standing") << QStringLiteral("pit 7") << QStringLiteral("Pit has standing places only.");
}

void SeatFindingTest::whatIsNotThereIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, answer);
    const SeatFinding found = findSeats(plan(), text);
    QVERIFY(found.seats.isEmpty());
    QCOMPARE(SeatFindingWords::sentence(plan(), found), answer);
}

void SeatFindingTest::nothingTypedFindsNothing()
{
    for (const char *text : {"", "  ", "-", "., / -"})
        QVERIFY(findSeats(plan(), QString::fromUtf8(text)).isEmpty());
}

void SeatFindingTest::anyTextIsAnswered()
{
    QRandomGenerator random(6);
    const QStringList pieces{QStringLiteral("bal"),  QStringLiteral("C"),   QStringLiteral("-"),
                             QStringLiteral(" "),    QStringLiteral("7"),   QStringLiteral("row"),
                             QStringLiteral("0"),    QStringLiteral("à"),   QStringLiteral("stalls"),
                             QStringLiteral("left"), QStringLiteral("and"), QStringLiteral("“")};
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = random.bounded(9); i > 0; --i)
            text += pieces[random.bounded(int(pieces.size()))] + (random.bounded(2) ? QStringLiteral(" ") : QString());
        const SeatFinding found = findSeats(plan(), text, random.bounded(5) - 1);
        const bool said = !SeatFindingWords::sentence(plan(), found).isEmpty();
        QVERIFY2(found.isEmpty() || said || !found.seats.isEmpty() || found.block == 0, qPrintable(text));
        QVERIFY(!said || found.seats.isEmpty());
        QVERIFY(std::is_sorted(found.seats.begin(), found.seats.end()));
    }
}

namespace {

struct Finder {
    Finder()
        : stage(hallOrStadium(true))
        , finder(stage.view)
    {
        finder.resize(600, 40);
        QTest::keyClick(&stage.view, Qt::Key_G);
        if (!QTest::qWaitForWindowExposed(&finder))
            qFatal("the field was not shown");
        finder.activateWindow();
    }
    [[nodiscard]] QLineEdit *field() const { return finder.findChild<QLineEdit *>(); }
    [[nodiscard]] QString answer() const { return finder.findChild<QLabel *>()->text(); }
    Stage stage;
    PlanFinder finder;
};

} // namespace

void SeatFindingTest::theFieldRingsWhatIsTypedAndGoesThere()
{
    Finder f;
    const catalog::SeatingPlan &p = *hallOrStadium(true);
    const int wanted = middleSeat(p);
    const QImage before = redrawn(f.stage.view);
    QTest::keyClicks(f.field(), p.seatLabel(wanted));
    QTest::keyClick(f.field(), Qt::Key_Return);
    QVERIFY(f.finder.isHidden());
    QCOMPARE(f.stage.view.currentSeat(), wanted);
    QVERIFY(f.stage.view.detailLevel() == DetailLevel::Numbers);
    const QPoint off = f.stage.at(wanted) - f.stage.view.viewport()->rect().center();
    QVERIFY(off.manhattanLength() < 40); // in the middle
    const QImage ringed = redrawn(f.stage.view);
    f.stage.view.setHighlights({});
    QVERIFY(differentPixels(ringed, redrawn(f.stage.view)) > 20);
    QVERIFY(differentPixels(before, ringed) > 1000);
}

void SeatFindingTest::theFieldSaysWhatWasNotFoundAndStays()
{
    Finder f;
    QTest::keyClicks(f.field(), QStringLiteral("nowhere 1 1"));
    QTest::keyClick(f.field(), Qt::Key_Return);
    QVERIFY(f.finder.isVisible());
    QCOMPARE(f.answer(), QStringLiteral("There is no block “nowhere” on this plan."));
    QCOMPARE(f.field()->accessibleDescription(), f.answer());
    QCOMPARE(f.field()->selectedText(), QStringLiteral("nowhere 1 1")); // ready to be typed over
    QTest::keyClicks(f.field(), QStringLiteral("x"));
    QVERIFY(f.answer().isEmpty());
}

void SeatFindingTest::escapeLeavesThePlanAsItWas()
{
    Finder f;
    const QImage before = redrawn(f.stage.view);
    QTest::keyClicks(f.field(), hallOrStadium(true)->seatLabel(middleSeat(*hallOrStadium(true))));
    QTest::keyClick(f.field(), Qt::Key_Escape);
    QVERIFY(f.finder.isHidden());
    QCOMPARE(differentPixels(before, redrawn(f.stage.view)), 0);
}

QTEST_MAIN(SeatFindingTest)
#include "tst_seatfinding.moc"
