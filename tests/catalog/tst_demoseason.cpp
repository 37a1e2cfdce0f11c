// The demonstration: a club's home season in the stadium, and a theatre's in two halls.
#include <catalog/smallseason.h>
#include <support/quiet.h>

using namespace guichet;
using namespace guichet::test;

class DemoSeasonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void readingTwiceGivesTheSame();
    void theDemonstrationIsReadWithoutRemark_data();
    void theDemonstrationIsReadWithoutRemark();
    void theClubPlaysSeventeenMatchesForEverySeat();
    void theClubSetsSeatsAside();
    void theTheatrePlaysInTwoHalls();
};

void DemoSeasonTest::readingTwiceGivesTheSame()
{
    for (const QString &name : {u"club.json"_s, u"theatre.json"_s}) {
        const Season once = demoSeason(name);
        const Season again = demoSeason(name);
        QCOMPARE(textOf(once.document), textOf(again.document));
        QCOMPARE(once.plans.size(), again.plans.size());
        for (size_t i = 0; i < once.plans.size(); ++i)
            QVERIFY(once.plans[i].plan == again.plans[i].plan);
    }
}

void DemoSeasonTest::theDemonstrationIsReadWithoutRemark_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("club") << u"club.json"_s;
    QTest::newRow("theatre") << u"theatre.json"_s;
}

void DemoSeasonTest::theDemonstrationIsReadWithoutRemark()
{
    QFETCH(QString, file);
    const Season season = demoSeason(file);
    QVERIFY(!season.plans.empty());
    for (const ImportNotice &notice : season.notices)
        QVERIFY2(!notice.code.startsWith("season."), qPrintable(notice.args.join(u", "_s)));
    for (const Season::VenuePlan &entry : season.plans)
        QCOMPARE(findStructuralFault(entry.plan), std::nullopt);
}

void DemoSeasonTest::theClubPlaysSeventeenMatchesForEverySeat()
{
    const Season season = demoSeason(u"club.json"_s);
    QCOMPARE(planOf(season, u"TRIBUNES"_s).seats.size(), size_t(39616));
    const std::vector<QJsonObject> matches = performancesOf(season);
    QCOMPARE(matches.size(), size_t(17));
    for (const QJsonObject &match : matches) {
        QVERIFY(match["title"_L1].toString().startsWith(u"Racing Club de Lens – "));
        QCOMPARE(match["plan"_L1].toString(), u"TRIBUNES"_s);
    }
    QCOMPARE(matches[0]["code"_L1].toString(), u"RCL01"_s);
    QCOMPARE(matches[0]["starts_at"_L1].toString(), u"2025-08-16T15:00:00Z"_s);
    QCOMPARE(matches[4]["title"_L1].toString(), u"Racing Club de Lens – Olympique de Marseille"_s);
    QCOMPARE(matches[4]["starts_at"_L1].toString(), u"2025-10-25T19:05:00Z"_s);
    QVERIFY(matches[15]["subtitle"_L1].toString().contains(u"horaire à confirmer"));
    QCOMPARE(entryOf(season, "subscriptions"_L1, u"ABO"_s)["performances"_L1].toArray().size(), 17);
}

void DemoSeasonTest::theClubSetsSeatsAside()
{
    const Season season = demoSeason(u"club.json"_s);
    const SeatingPlan &plan = planOf(season, u"TRIBUNES"_s);
    const auto seatsOf = [&](const QString &contingent) {
        return labelsOf(season, entryOf(season, "contingents"_L1, contingent)["selection"_L1], u"TRIBUNES"_s);
    };
    QCOMPARE(seatsOf(u"AGENCE"_s).size(), 200);

    QStringList visitors;
    for (size_t seat = 0; seat < plan.seats.size(); ++seat) {
        if (plan.categories[size_t(plan.seats[seat].category)].code == u"VISITEURS")
            visitors << plan.seatLabel(qint32(seat));
    }
    QVERIFY(visitors.size() > 1000);
    QCOMPARE(seatsOf(u"VISITORS"_s), visitors);
    QCOMPARE(entryOf(season, "contingents"_L1, u"VISITORS"_s)["points_of_sale"_L1],
             QJsonValue(QJsonArray{u"VISITEURS"_s}));

    int wheelchairs = 0;
    for (qint32 seat = 0; seat < qint32(plan.seats.size()); ++seat) {
        if (plan.seats[size_t(seat)].attributes != Wheelchair)
            continue;
        ++wheelchairs;
        const qint32 companion = plan.rightNeighbour(seat);
        QVERIFY2(companion >= 0 && plan.seats[size_t(companion)].attributes == Companion,
                 qPrintable(plan.seatLabel(seat)));
    }
    QCOMPARE(wheelchairs, 34);
}

void DemoSeasonTest::theTheatrePlaysInTwoHalls()
{
    const Season season = demoSeason(u"theatre.json"_s);
    QCOMPARE(planOf(season, u"GRANDE-SALLE"_s).seats.size(), size_t(738));
    const SeatingPlan &workshop = planOf(season, u"ATELIER"_s);
    QVERIFY(std::ranges::any_of(workshop.blocks, [](const Block &b) { return b.kind == Block::Kind::Standing; }));
    const std::vector<QJsonObject> performances = performancesOf(season);
    QCOMPARE(performances.size(), size_t(16));
    QCOMPARE(std::ranges::count(performances, u"ATELIER"_s, [](const auto &p) { return p["plan"_L1].toString(); }), 2);
    // In the middle of a French row, 1 and 2 are neighbours.
    const QJsonArray blocked = season.document["blocked"_L1].toArray();
    const auto desk =
        std::ranges::find(blocked, u"Régie son et lumière"_s, [](const auto &v) { return v["reason"_L1]; });
    QVERIFY(desk != blocked.end());
    const QJsonValue ranges = (*desk)["selection"_L1][0]["ranges"_L1];
    QCOMPARE(ranges.toArray().size(), 1);
    QCOMPARE(workshop.seatLabel(ranges[0][0].toInt()), u"STALLS-H-1"_s);
    QCOMPARE(workshop.seatLabel(ranges[0][1].toInt()), u"STALLS-H-2"_s);
    QCOMPARE(workshop.rightNeighbour(ranges[0][0].toInt()), ranges[0][1].toInt());
    for (const QJsonValue &table : season.document["price_tables"_L1].toArray()) {
        for (const QJsonValue &byType : table["prices"_L1].toObject())
            QVERIFY(!byType.toObject().contains("FREE"_L1) || byType["FREE"_L1] == 0);
    }
}

QTEST_GUILESS_MAIN(DemoSeasonTest)
#include "tst_demoseason.moc"
