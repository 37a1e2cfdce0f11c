// A season file that is right becomes a canonical document, with seats as ranges and amounts in minor units.
#include <catalog/smallseason.h>
#include <support/quiet.h>

#include <QRandomGenerator>

using namespace guichet;
using namespace guichet::test;

namespace {

/// The same file with every list turned round.
QJsonValue reversed(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray turned;
        for (const QJsonValue &item : value.toArray())
            turned.prepend(reversed(item));
        return turned;
    }
    if (!value.isObject())
        return value;
    QJsonObject turned = value.toObject();
    for (auto it = turned.begin(); it != turned.end(); ++it) {
        // The order of seat categories is that of the legend: it means something.
        if (it.key() != u"categories")
            it.value() = reversed(it.value());
    }
    return turned;
}

} // namespace

class SeasonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void whatIsLeftOutGetsItsDefault();
    void amountsBecomeMinorUnits();
    void localTimesBecomeMomentsInSummerAndWinter();
    void listsComeSortedWhateverTheirOrderInTheFile();
    void namedSeatsBecomeExactlyTheirRanges();
    void aRowNumberedFromTheAxisIsOneRange();
    void aPlaceOfTheStandingAreaCanBeNamedByItsKey();
    void allMeansEveryPerformanceAndEveryPlanTheyUse();
    void aPlanCanBeRegroupedIntoOtherCategories();
    void seatsCanBeMarkedThatThePlanFileCannotMark();
    void anHourThatComesTwiceIsNoticedAndTheFirstIsTaken();
    void aCategoryThatNobodyCanBuyIsNoticed();
};

void SeasonTest::whatIsLeftOutGetsItsDefault()
{
    const Season season = smallSeason();
    const QJsonObject organiser = season.document["organiser"_L1].toObject();
    QCOMPARE(organiser["legal_name"_L1].toString(), u"Le Lieu"_s);
    QCOMPARE(organiser["ticket_template"_L1].toString(), u"default"_s);
    QCOMPARE(organiser["licence"_L1], QJsonValue(u""_s));
    const QJsonObject first = performancesOf(season)[1];
    QCOMPARE(first["code"_L1].toString(), u"P1"_s);
    QCOMPARE(first["title"_L1].toString(), u"A play"_s);
    QCOMPARE(first["subtitle"_L1].toString(), u"In three acts"_s);
    QCOMPARE(first["state"_L1].toString(), u"on_sale"_s);
    const QJsonObject second = performancesOf(season)[2];
    QCOMPARE(second["title"_L1].toString(), u"The last night"_s);
    QCOMPARE(season.document["venues"_L1][0]["plans"_L1],
             QJsonValue(QJsonArray{QJsonObject{{u"code"_s, u"HALL"_s}, {u"name"_s, u"Small hall"_s}},
                                   QJsonObject{{u"code"_s, u"HALL-B"_s}, {u"name"_s, u"Grouped"_s}}}));
    const Season bare = readSmall(uR"({"guichet_season": 1, "organiser": {"code": "X", "name": "X"}})"_s).value();
    QCOMPARE(bare.document["organiser"_L1]["time_zone"_L1].toString(), u"Europe/Paris"_s);
    QCOMPARE(bare.document["organiser"_L1]["currency"_L1].toString(), u"EUR"_s);
    QCOMPARE(bare.document["events"_L1], QJsonValue(QJsonArray()));
}

void SeasonTest::amountsBecomeMinorUnits()
{
    const QJsonObject table = entryOf(smallSeason(), "price_tables"_L1, u"NORMAL"_s);
    QCOMPARE(textOf(table["prices"_L1]),
             QByteArray(R"({"FLOOR":{"FULL":800},"ONE":{"FULL":4500,"REDUCED":3050},)"
                        R"("SEATED":{"FULL":1200},"STAND":{"FULL":0},"TWO":{"FULL":2500}})"));
}

void SeasonTest::localTimesBecomeMomentsInSummerAndWinter()
{
    const std::vector<QJsonObject> performances = performancesOf(smallSeason());
    QCOMPARE(performances[1]["starts_at"_L1].toString(), u"2026-01-09T19:30:00Z"_s);
    QCOMPARE(performances[2]["starts_at"_L1].toString(), u"2026-07-03T18:30:00Z"_s);
}

void SeasonTest::listsComeSortedWhateverTheirOrderInTheFile()
{
    const QJsonObject file = QJsonDocument::fromJson(smallSeasonFile()).object();
    const QByteArray turned = QJsonDocument(reversed(file).toObject()).toJson();
    QVERIFY(turned != QJsonDocument(file).toJson());
    const Result<Season> season = readSeason(turned, smallFiles);
    QVERIFY2(season, season ? "" : qPrintable(season.error().args.join(u" | ")));
    QCOMPARE(textOf(season->document), textOf(smallSeason().document));
    QVERIFY(season->plans[0].plan == smallSeason().plans[0].plan);
    QVERIFY(season->plans[1].plan == smallSeason().plans[1].plan);
    QCOMPARE(textOf(smallSeason().document["points_of_sale"_L1][0]["counters"_L1]), QByteArray(R"(["T1","T2"])"));
}

void SeasonTest::namedSeatsBecomeExactlyTheirRanges()
{
    const QJsonObject agents = entryOf(smallSeason(), "contingents"_L1, u"AGENTS"_s);
    QCOMPARE(textOf(agents["selection"_L1]), QByteArray(R"([{"plan":"HALL","ranges":[[3,4],[6,11]]}])"));
    QCOMPARE(labelsOf(smallSeason(), agents["selection"_L1], u"HALL"_s),
             (QStringList{u"STALLS-A-1"_s, u"STALLS-A-3"_s, u"STALLS-B-6"_s, u"STALLS-B-4"_s, u"STALLS-B-2"_s,
                          u"STALLS-B-1"_s, u"STALLS-B-3"_s, u"STALLS-B-5"_s}));

    // Any choice of seats comes back as itself, in ranges that are sorted and do not touch.
    QRandomGenerator random(20260703);
    const SeatingPlan plan = smallHall();
    for (int round = 0; round < 100; ++round) {
        QStringList chosen;
        for (qint32 seat = 0; seat < 16; ++seat) {
            if (random.bounded(3) == 0)
                chosen << plan.seatLabel(seat);
        }
        if (chosen.isEmpty())
            continue;
        QStringList shuffled = chosen;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        QJsonObject file = QJsonDocument::fromJson(smallSeasonFile()).object();
        file.insert("contingents"_L1, QJsonArray());
        file.insert("blocked"_L1, QJsonArray{QJsonObject{{u"performances"_s, QJsonArray{u"P1"_s}},
                                                         {u"seats"_s, QJsonArray::fromStringList(shuffled)},
                                                         {u"reason"_s, u"Works"_s}}});
        const Season season = readSeason(QJsonDocument(file).toJson(), smallFiles).value();
        const QJsonValue selection = season.document["blocked"_L1][0]["selection"_L1];
        QCOMPARE(labelsOf(season, selection, u"HALL"_s), chosen);
        int before = -2;
        for (const QJsonValue &range : selection[0]["ranges"_L1].toArray()) {
            QVERIFY(range[0].toInt() > before + 1);
            QVERIFY(range[1].toInt() >= range[0].toInt());
            before = range[1].toInt();
        }
    }
}

void SeasonTest::aRowNumberedFromTheAxisIsOneRange()
{
    QString text = QString::fromUtf8(smallSeasonFile());
    text.replace(uR"("rows": ["STALLS/B"], "seats": ["STALLS-A-1", "STALLS-A-3"])"_s,
                 uR"("rows": ["STALLS/A"], "seats": ["STALLS-B-1", "STALLS-B-2", "STALLS-B-3"])"_s);
    const Season season = readSmall(text).value();
    const QJsonObject agents = entryOf(season, "contingents"_L1, u"AGENTS"_s);
    QCOMPARE(textOf(agents["selection"_L1]), QByteArray(R"([{"plan":"HALL","ranges":[[0,5],[8,10]]}])"));
}

void SeasonTest::aPlaceOfTheStandingAreaCanBeNamedByItsKey()
{
    QString text = QString::fromUtf8(smallSeasonFile());
    text.replace(uR"("seats": ["BOX-1-3"])"_s, uR"("seats": ["k17", "k12"])"_s)
        .replace(u"\"seats\": [\"BOX-1-1\"]"_s, u"\"seats\": [\"BOX-1-2\"]"_s);
    const QJsonArray blocked = readSmall(text).value().document["blocked"_L1].toArray();
    const auto camera = std::ranges::find(blocked, u"Camera"_s, [](const QJsonValue &v) { return v["reason"_L1]; });
    QCOMPARE(textOf((*camera)["selection"_L1]), QByteArray(R"([{"plan":"HALL","ranges":[[12,12],[17,17]]}])"));
}

void SeasonTest::allMeansEveryPerformanceAndEveryPlanTheyUse()
{
    const QJsonObject doors = entryOf(smallSeason(), "contingents"_L1, u"DOORS"_s);
    QCOMPARE(textOf(doors["performances"_L1]), QByteArray(R"(["G1","P1","P2"])"));
    QCOMPARE(textOf(doors["selection"_L1]),
             QByteArray(R"([{"plan":"HALL","ranges":[[16,20]]},{"plan":"HALL-B","ranges":[[16,20]]}])"));
}

void SeasonTest::aPlanCanBeRegroupedIntoOtherCategories()
{
    const Season season = smallSeason();
    const SeatingPlan &hall = planOf(season, u"HALL-B"_s);
    QCOMPARE(hall.name, u"Grouped"_s);
    QVERIFY(hall.categories ==
            (std::vector<SeatCategory>{{u"SEATED"_s, u"Seated"_s, u"#aa5500"_s}, {u"FLOOR"_s, u"Floor"_s, {}}}));
    for (size_t seat = 0; seat < hall.seats.size(); ++seat)
        QCOMPARE(hall.seats[seat].category, seat < 16 ? 0 : 1);
    QCOMPARE(findStructuralFault(hall), std::nullopt);
    QStringList side;
    const SeatingPlan &yard = planOf(season, u"YARD"_s);
    for (qint32 seat = 0; seat < qint32(yard.seats.size()); ++seat) {
        if (yard.categories[size_t(yard.seats[size_t(seat)].category)].code == u"SIDE")
            side << yard.seatLabel(seat);
    }
    QCOMPARE(side,
             (QStringList{u"STALLS-B-3"_s, u"STALLS-B-5"_s, u"BOX-1-1"_s, u"BOX-1-2"_s, u"BOX-1-3"_s, u"BOX-1-4"_s}));
    QVERIFY(planOf(season, u"HALL"_s).categories == smallHall().categories);
}

void SeasonTest::seatsCanBeMarkedThatThePlanFileCannotMark()
{
    const Season season = smallSeason();
    const SeatingPlan &hall = planOf(season, u"HALL-B"_s);
    QCOMPARE(hall.seats[0].attributes, quint16(Wheelchair));
    QCOMPARE(hall.seats[1].attributes, quint16(Companion | RestrictedView));
    QVERIFY(std::all_of(hall.seats.begin() + 2, hall.seats.end(), [](const Seat &s) { return s.attributes == 0; }));
}

void SeasonTest::anHourThatComesTwiceIsNoticedAndTheFirstIsTaken()
{
    QString text = QString::fromUtf8(smallSeasonFile());
    const Result<Season> season = readSmall(text.replace(u"2026-01-09T20:30"_s, u"2026-10-25T02:30"_s));
    QVERIFY(season);
    QCOMPARE(performancesOf(*season)[1]["starts_at"_L1].toString(), u"2026-10-25T00:30:00Z"_s);
    QCOMPARE(season->notices.size(), size_t(1));
    QCOMPARE(season->notices[0].code, QByteArray("season.time-twice"));
    QCOMPARE(season->notices[0].args, (QStringList{u"P1"_s, u"2026-10-25T02:30"_s, u"Europe/Paris"_s}));
    QVERIFY(smallSeason().notices.empty());
}

void SeasonTest::aCategoryThatNobodyCanBuyIsNoticed()
{
    QString text = QString::fromUtf8(smallSeasonFile());
    const Result<Season> season = readSmall(text.replace(uR"("TWO": {"FULL": "25"},)"_s, QString()));
    QVERIFY(season);
    QCOMPARE(season->notices.size(), size_t(1));
    QCOMPARE(season->notices[0].code, QByteArray("season.category-without-price"));
    QCOMPARE(season->notices[0].args, (QStringList{u"TWO"_s, u"NORMAL"_s, u"HALL"_s}));
}

QTEST_GUILESS_MAIN(SeasonTest)
#include "tst_season.moc"
