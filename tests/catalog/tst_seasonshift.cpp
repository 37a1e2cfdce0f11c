// A season can be moved in time so that a third of it is played, without touching weekdays and hours.
#include <catalog/smallseason.h>
#include <support/quiet.h>

#include <cmath>

using namespace guichet;
using namespace guichet::test;

namespace {

qsizetype playedBefore(const Season &season, const QDate &today)
{
    return std::ranges::count_if(performancesOf(season), [&](const QJsonObject &performance) {
        return localStart(season, performance).date() < today;
    });
}

qsizetype aThirdOf(const Season &season) { return qsizetype(std::lround(double(performancesOf(season).size()) / 3)); }

} // namespace

class SeasonShiftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void aThirdIsPlayedWhateverTheDay_data();
    void aThirdIsPlayedWhateverTheDay();
    void movingKeepsWeekdayAndLocalTime();
    void movingChangesNothingButTheStarts();
    void movingAcrossTheClockChangeKeepsTheEveningHour();
    void anHourThatIsSkippedAfterMovingComesAnHourLater();
    void aSeasonWithoutPerformancesStaysAsItIs();
};

void SeasonShiftTest::aThirdIsPlayedWhateverTheDay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QDate>("today");
    const std::vector<std::pair<const char *, QDate>> days{
        {"long before", QDate(1998, 7, 12)},
        {"in the season", QDate(2025, 12, 24)},
        {"on a match day", QDate(2025, 11, 22)},
        {"29 February", QDate(2028, 2, 29)},
        {"the night summer begins", QDate(2026, 3, 29)},
        {"the day before", QDate(2026, 3, 28)},
        {"the night summer ends", QDate(2026, 10, 25)},
        {"the day after", QDate(2026, 10, 26)},
        {"far ahead", QDate(2041, 1, 1)},
    };
    for (const char *const file : {"club.json", "theatre.json"}) {
        for (const auto &[name, day] : days)
            QTest::addRow("%s, %s", file, name) << QString::fromUtf8(file) << day;
    }
}

void SeasonShiftTest::aThirdIsPlayedWhateverTheDay()
{
    QFETCH(QString, file);
    QFETCH(QDate, today);
    const Season season = demoSeason(file);
    for (int day = 0; day < 8; ++day) // whatever the weekday
        QCOMPARE(playedBefore(shiftedSoThatAThirdIsPlayed(season, today.addDays(day)), today.addDays(day)),
                 aThirdOf(season));
}

void SeasonShiftTest::movingKeepsWeekdayAndLocalTime()
{
    const Season season = demoSeason(u"club.json"_s);
    const Season moved = shiftedSoThatAThirdIsPlayed(season, QDate(2027, 8, 1));
    const std::vector<QJsonObject> before = performancesOf(season);
    const std::vector<QJsonObject> after = performancesOf(moved);
    QCOMPARE(before.size(), size_t(17));
    QCOMPARE(after.size(), size_t(17));
    const qint64 days = localStart(season, before[0]).date().daysTo(localStart(moved, after[0]).date());
    QVERIFY(days != 0);
    QCOMPARE(days % 7, 0);
    for (size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(localStart(moved, after[i]).time(), localStart(season, before[i]).time());
        QCOMPARE(localStart(season, before[i]).date().daysTo(localStart(moved, after[i]).date()), days);
    }
}

void SeasonShiftTest::movingChangesNothingButTheStarts()
{
    const Season season = smallSeason();
    const Season moved = shiftedSoThatAThirdIsPlayed(season, QDate(2030, 5, 1));
    QByteArray text = textOf(moved.document);
    const std::vector<QJsonObject> before = performancesOf(season);
    const std::vector<QJsonObject> after = performancesOf(moved);
    for (size_t i = 0; i < before.size(); ++i)
        text.replace(after[i]["starts_at"_L1].toString().toUtf8(), before[i]["starts_at"_L1].toString().toUtf8());
    QCOMPARE(text, textOf(season.document));
}

void SeasonShiftTest::movingAcrossTheClockChangeKeepsTheEveningHour()
{
    // P1 of January goes to the summer, P2 of July to the winter; of three, one is played.
    const Season moved = shiftedSoThatAThirdIsPlayed(smallSeason(), QDate(2026, 7, 15));
    const std::vector<QJsonObject> performances = performancesOf(moved); // G1, P1, P2
    QCOMPARE(performances[1]["starts_at"_L1].toString(), u"2026-07-10T18:30:00Z"_s);
    QCOMPARE(performances[2]["starts_at"_L1].toString(), u"2027-01-01T19:30:00Z"_s);
    QCOMPARE(performances[0]["starts_at"_L1].toString(), u"2026-08-14T19:00:00Z"_s);
}

void SeasonShiftTest::anHourThatIsSkippedAfterMovingComesAnHourLater()
{
    QString text = QString::fromUtf8(smallSeasonFile());
    text.replace(u"2026-01-09T20:30"_s, u"2026-01-11T02:30"_s); // a Sunday, as the last one of March
    const Season moved = shiftedSoThatAThirdIsPlayed(readSmall(text).value(), QDate(2026, 3, 30));
    QCOMPARE(performancesOf(moved)[1]["starts_at"_L1].toString(), u"2026-03-29T01:30:00Z"_s); // 03:30 in summer time
}

void SeasonShiftTest::aSeasonWithoutPerformancesStaysAsItIs()
{
    const Season bare = readSmall(uR"({"guichet_season": 1, "organiser": {"code": "X", "name": "X"}})"_s).value();
    QCOMPARE(textOf(shiftedSoThatAThirdIsPlayed(bare, QDate(2026, 3, 30)).document), textOf(bare.document));
}

QTEST_GUILESS_MAIN(SeasonShiftTest)
#include "tst_seasonshift.moc"
