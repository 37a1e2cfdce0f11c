// A season file that is wrong is refused with its place, what was expected and what was found.
#include <catalog/smallseason.h>
#include <support/quiet.h>

using namespace guichet;
using namespace guichet::test;

namespace {

/// The value with its n-th part, counted depth first, replaced; n counts down.
QJsonValue withReplaced(const QJsonValue &value, int &n, const QJsonValue &replacement)
{
    if (n-- == 0)
        return replacement;
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (QJsonValueRef item : list)
            item = withReplaced(item, n, replacement);
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = withReplaced(it.value(), n, replacement);
    return object;
}

} // namespace

class SeasonFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void aWrongFileSaysWhereWhatWasExpectedAndWhatWasFound_data();
    void aWrongFileSaysWhereWhatWasExpectedAndWhatWasFound();
    void brokenTextSaysItsLine_data();
    void brokenTextSaysItsLine();
    void aMissingPlanFileIsNamed();
    void aBrokenPlanFileIsNamed();
    void noFileOutsideTheFolderIsAskedFor_data();
    void noFileOutsideTheFolderIsAskedFor();
    void whateverIsReplacedTheFileIsReadOrRefused();
};

void SeasonFaultsTest::aWrongFileSaysWhereWhatWasExpectedAndWhatWasFound_data()
{
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *right, const char *wrong, const char *path, const char *expected,
                        const char *found) {
        QTest::newRow(name) << QString::fromUtf8(right) << QString::fromUtf8(wrong) << QString::fromUtf8(path)
                            << QString::fromUtf8(expected) << QString::fromUtf8(found);
    };
    const auto code = "a code of 1 to 32 capital letters A-Z, digits and hyphens";
    const auto text = "a text of 1 to 200 characters on one line";
    const auto key = "a key that belongs here";
    const auto amount = "an amount in quotation marks such as \"45.00\"";
    const auto time = "a local date and time such as 2025-08-16T20:45";
    const auto once = "a code that nothing else in the list has";

    // the frame
    row("newer format", R"("guichet_season": 1)", R"("guichet_season": 2)", "guichet_season",
        "1, the version of the season file format", "2");
    row("version as text", R"("guichet_season": 1)", R"("guichet_season": "1")", "guichet_season",
        "1, the version of the season file format", "1");
    row("no version", R"("guichet_season": 1,)", "", "guichet_season", "1, the version of the season file format",
        "nothing");
    row("unknown list", R"("price_tables":)", R"("prize_tables":)", "", key, "prize_tables (price_tables?)");
    row("unknown key far from any", R"("label": "Live",)", R"("label": "Live", "zzzzzzzz": 1,)", "vat_rates[0]", key,
        "zzzzzzzz");
    row("key in capitals", R"("city":)", R"("City":)", "venues[0]", key, "City (city?)");
    row("list instead of object",
        R"("organiser": {"code": "HOUSE", "name": "Le Lieu", "time_zone": "Europe/Paris", "currency": "EUR"})",
        R"("organiser": [])", "organiser", "an object", "a list");
    row("object instead of list", R"("counters": ["K1"])", R"("counters": {})", "points_of_sale[1].counters", "a list",
        "an object");
    row("number among objects", R"("blocked": [)", R"("blocked": [7, )", "blocked[0]", "an object", "7");

    // organiser
    row("no name", R"("name": "Le Lieu", )", "", "organiser.name", text, "nothing");
    row("empty name", R"("name": "Le Lieu")", R"("name": "   ")", "organiser.name", text, "   ");
    row("name on two lines", R"("name": "Le Lieu")", R"("name": "Le\nLieu")", "organiser.name", text, "Le\nLieu");
    row("name with a zero", R"("name": "Le Lieu")", R"("name": "Le\u0000Lieu")", "organiser.name", text, nullptr);
    row("name as number", R"("name": "Le Lieu")", R"("name": 5)", "organiser.name", text, "5");
    row("name too long", R"("name": "Le Lieu")", qPrintable(u"\"name\": \""_s + QString(201, u'x') + u'"'),
        "organiser.name", text, qPrintable(QString(59, u'x') + u'…'));
    row("town instead of zone", "Europe/Paris", "Europe/Pariss", "organiser.time_zone",
        "a time zone such as Europe/Paris", "Europe/Pariss (Europe/Paris?)");
    row("offset instead of zone", "Europe/Paris", "UTC+01:00", "organiser.time_zone",
        "a time zone such as Europe/Paris", "UTC+01:00");
    row("foreign currency", R"("currency": "EUR")", R"("currency": "USD")", "organiser.currency",
        "the currency EUR or CHF", "USD");
    row("currency as sign", R"("currency": "EUR")", R"("currency": "€")", "organiser.currency",
        "the currency EUR or CHF", "€");
    row("template outside", R"("currency": "EUR")", R"("ticket_template": "../club")", "organiser.ticket_template",
        "the name of a ticket template: small letters, digits, hyphens", "../club");

    // codes
    row("code in small letters", R"("code": "FOYER")", R"("code": "Foyer")", "points_of_sale[0].code", code, "Foyer");
    row("code with accent", R"("code": "FOYER")", R"("code": "FOYÉ")", "points_of_sale[0].code", code, "FOYÉ");
    row("code with line end", R"("code": "FOYER")", R"("code": "FOYER\n")", "points_of_sale[0].code", code, "FOYER\n");
    row("code too long", R"("code": "FOYER")", R"("code": "A23456789012345678901234567890123")",
        "points_of_sale[0].code", code, "A23456789012345678901234567890123");
    row("two channels of one code", R"("code": "AGENTS", "name": {)", R"("code": "COUNTER", "name": {)",
        "channels[1].code", once, "COUNTER (channels[0].code)");
    row("two performances of one code", R"("code": "G1")", R"("code": "P2")", "events[1].performances[0].code", once,
        "P2 (events[0].performances[0].code)");
    row("two plans of one code", R"("code": "HALL-B")", R"("code": "HALL")", "venues[0].plans[1].code", once,
        "HALL (venues[0].plans[0].code)");
    row("counter used twice", R"(["K1"])", R"(["K1", "T1"])", "points_of_sale[1].counters[1]", once,
        "T1 (points_of_sale[0].counters[1])");
    row("counter with hyphen", R"(["K1"])", R"(["K-1"])", "points_of_sale[1].counters[0]",
        "a counter code of 1 to 12 capital letters A-Z and digits", "K-1");

    // texts in languages
    row("no English", R"({"en": "Agents"})", R"({"fr": "Agents"})", "channels[1].name.en", text, "nothing");
    row("unknown language", R"({"en": "Agents"})", R"({"en": "Agents", "de": "Agenten"})", "channels[1].name", key,
        "de");
    row("plain text for languages", R"({"en": "Agents"})", R"("Agents")", "channels[1].name", "an object", "Agents");

    // VAT
    row("periods overlap", R"("to": "2021-12-31")", R"("to": "2022-01-01")", "vat_rates[0].periods[0]",
        "periods that do not overlap", "2022-01-01 (vat_rates[0].periods[1])");
    row("two open periods", R"("to": "2021-12-31")", R"("to": null)", "vat_rates[0].periods[0]",
        "periods that do not overlap", "2022-01-01 (vat_rates[0].periods[1])");
    row("period ends before it starts", R"("to": "2021-12-31")", R"("to": "2019-12-31")", "vat_rates[0].periods[1].to",
        "a last day that is not before the first", "2019-12-31");
    row("no such day", R"("from": "2020-01-01")", R"("from": "2020-02-30")", "vat_rates[0].periods[1].from",
        "a date such as 2025-08-16", "2020-02-30");
    row("day first", R"("from": "2020-01-01")", R"("from": "01/01/2020")", "vat_rates[0].periods[1].from",
        "a date such as 2025-08-16", "01/01/2020");
    row("half a basis point", R"("basis_points": 550)", R"("basis_points": 550.5)",
        "vat_rates[0].periods[0].basis_points", "a rate in basis points, 550 for 5.5 %", "550.5");
    row("negative rate", R"("basis_points": 550)", R"("basis_points": -1)", "vat_rates[0].periods[0].basis_points",
        "a rate in basis points, 550 for 5.5 %", "-1");
    row("no VAT on that day", "2026-01-09T20:30", "2019-12-31T20:30", "events[0].performances[1].vat",
        "a VAT rate that is valid on the day of the performance", "LIVE (2019-12-31)");
    row("unknown VAT", R"("vat": "LIVE", "title")", R"("vat": "LVIE", "title")", "events[0].performances[0].vat",
        "the code of a VAT rate of this file", "LVIE (LIVE?)");

    // plans
    row("unknown block in a category", R"(["STALLS", "BOX"])", R"(["STALLS", "BOXX"])",
        "venues[0].plans[1].categories[0].blocks[1]", "the code of a block of the plan", "BOXX (HALL-B: BOX?)");
    row("block in no category", R"(["STALLS", "BOX"])", R"(["STALLS"])", "venues[0].plans[1].categories",
        "every seat of the plan in a category", "BOX-1-1");
    row("block in two categories", R"("blocks": ["PIT"]}],)", R"("blocks": ["PIT", "BOX"]}],)",
        "venues[0].plans[1].categories[1]", "each seat in one category only", "BOX-1-1");
    row("category without seats", R"("blocks": ["PIT"]}],)", R"("blocks": []}],)", "venues[0].plans[1].categories[1]",
        "at least one seat, under blocks, rows or seats", "nothing");
    row("colour by name", R"("#AA5500")", R"("orange")", "venues[0].plans[1].categories[0].color",
        "a colour such as #1f77b4", "orange");
    row("unknown attribute", R"(["wheelchair"])", R"(["wheelchairs"])",
        "venues[0].plans[1].attributes[0].attributes[0]", "wheelchair, companion, restricted_view or security",
        "wheelchairs (wheelchair?)");
    row("no attribute", R"(["wheelchair"])", "[]", "venues[0].plans[1].attributes[0].attributes",
        "at least one attribute", "a list");

    // prices
    row("amount as number", R"("45.00")", "45.00", "price_tables[0].prices.ONE.FULL", amount, "45");
    row("amount with comma", R"("45.00")", R"("45,00")", "price_tables[0].prices.ONE.FULL", amount, "45,00");
    row("negative amount", R"("45.00")", R"("-45.00")", "price_tables[0].prices.ONE.FULL", amount, "-45.00");
    row("three decimals", R"("45.00")", R"("45.005")", "price_tables[0].prices.ONE.FULL", amount, "45.005");
    row("thousands", R"("45.00")", R"("1 045.00")", "price_tables[0].prices.ONE.FULL", amount, "1 045.00");
    row("too much money", R"("45.00")", R"("45000000.00")", "price_tables[0].prices.ONE.FULL", amount, "45000000.00");
    row("unknown price type", R"("REDUCED": "30.5")", R"("REDUCD": "30.5")", "price_tables[0].prices.ONE.REDUCD",
        "the code of a price type of this file", "REDUCD (REDUCED?)");
    row("category that no plan has", R"("TWO": {)", R"("TWWO": {)", "price_tables[0].prices.TWWO",
        "a category of the plans sold at this price table", "TWWO (TWO?)");
    row("no price for a category", R"({"FULL": "25"})", "{}", "price_tables[0].prices.TWO", "at least one price",
        "an object");
    row("two price types of one rank", R"("rank": 2)", R"("rank": 1)", "price_types[1].rank",
        "a rank that no other price type has", "1 (REDUCED)");
    row("rank as text", R"("rank": 2)", R"("rank": "2")", "price_types[0].rank", "a whole number from 1 to 999", "2");

    // performances
    row("time with zone", "2026-01-09T20:30", "2026-01-09T20:30Z", "events[0].performances[1].starts_at", time,
        "2026-01-09T20:30Z");
    row("time with blank", "2026-01-09T20:30", "2026-01-09 20:30", "events[0].performances[1].starts_at", time,
        "2026-01-09 20:30");
    row("hour 24", "2026-01-09T20:30", "2026-01-09T24:00", "events[0].performances[1].starts_at", time,
        "2026-01-09T24:00");
    row("29 February 2026", "2026-01-09T20:30", "2026-02-29T20:30", "events[0].performances[1].starts_at", time,
        "2026-02-29T20:30");
    row("hour that the clocks skip", "2026-01-09T20:30", "2026-03-29T02:30", "events[0].performances[1].starts_at",
        "a time that the clocks do not skip that night", "2026-03-29T02:30 (Europe/Paris)");
    row("unknown venue", R"("venue": "V", "plan": "HALL-B")", R"("venue": "VV", "plan": "HALL-B")",
        "events[1].performances[0].venue", "the code of a venue of this file", "VV (V?)");
    row("plan of another venue", R"("plan": "HALL-B")", R"("plan": "YARD")", "events[1].performances[0].plan",
        "the code of a plan of the venue", "YARD");
    row("unknown plan", R"("plan": "HALL-B")", R"("plan": "HALL-C")", "events[1].performances[0].plan",
        "the code of a plan of the venue", "HALL-C (HALL-B?)");
    row("unknown price table", R"("price_table": "NORMAL", "vat": "LIVE", "title")",
        R"("price_table": "NORMALE", "vat": "LIVE", "title")", "events[0].performances[0].price_table",
        "the code of a price table of this file", "NORMALE (NORMAL?)");
    row("unknown state", R"("state": "closed")", R"("state": "sold_out")", "events[1].performances[0].state",
        "on_sale, closed or cancelled", "sold_out");
    row("unknown channel", R"("channel": "AGENTS")", R"("channel": "AGENT")", "points_of_sale[1].channel",
        "the code of a channel of this file", "AGENT (AGENTS?)");

    // seats set aside
    row("unknown performance", R"("performances": ["P1", "P2"])", R"("performances": ["P1", "P3"])",
        "contingents[0].performances[1]", "the code of a performance of this file", "P3 (P1?)");
    row("performance listed twice", R"("performances": ["P1", "P2"])", R"("performances": ["P1", "P1"])",
        "contingents[0].performances[1]", "each name only once", "P1");
    row("no performance", R"("performances": ["P1", "P2"])", R"("performances": [])", "contingents[0].performances",
        "\"all\" or a list of performances", "a list");
    row("every instead of all", R"("Doors", "performances": "all")", R"("Doors", "performances": "every")",
        "contingents[1].performances", "\"all\" or a list of performances", "every");
    row("unknown row", R"(["STALLS/B"])", R"(["STALLS/C"])", "contingents[0].rows[0]",
        "a row of the plan, written block/row", "STALLS/C (HALL: STALLS/A?)");
    row("row of a standing block", R"(["STALLS/B"])", R"(["PIT/"])", "contingents[0].rows[0]",
        "a row of the plan, written block/row", "PIT/ (HALL)");
    row("unknown seat", R"("STALLS-A-3")", R"("STALLS-A-7")", "contingents[0].seats[1]",
        "a seat of the plan, written block-row-seat", "STALLS-A-7 (HALL: STALLS-A-1?)");
    row("seat named twice", R"("STALLS-A-3")", R"("STALLS-A-1")", "contingents[0].seats[1]", "each name only once",
        "STALLS-A-1");
    row("seat as number", R"("STALLS-A-3")", "3", "contingents[0].seats[1]",
        "a seat of the plan, written block-row-seat", "3 (HALL)");
    row("block that one of the plans lacks", R"("blocks": ["PIT"], "points)", R"("blocks": ["PITT"], "points)",
        "contingents[1].blocks[0]", "the code of a block of the plan", "PITT (HALL-B: PIT?)");
    row("contingent without seats", R"("rows": ["STALLS/B"], "seats": ["STALLS-A-1", "STALLS-A-3"], )", "",
        "contingents[0]", "at least one seat, under blocks, rows or seats", "nothing");
    row("contingent for nobody", R"(, "channels": ["AGENTS"])", "", "contingents[0]",
        "a channel or a point of sale that may sell these seats", "nothing");
    row("contingent for an unknown place", R"("points_of_sale": ["KIOSK"])", R"("points_of_sale": ["KIOSKE"])",
        "contingents[1].points_of_sale[0]", "the code of a point of sale of this file", "KIOSKE (KIOSK?)");
    row("seat in two contingents", R"("blocks": ["PIT"], "points)", R"("rows": ["STALLS/A"], "points)",
        "contingents[1]", "each seat of a performance in one contingent only", "STALLS-A-1 (P1, contingents[0])");
    row("seat blocked twice", R"(["BOX-1-3"])", R"(["BOX-1-3", "BOX-1-1"])", "blocked[1]",
        "each seat of a performance blocked for one reason only", "BOX-1-1 (P1, blocked[0])");
    row("blocked without reason", R"(, "reason": "Camera")", "", "blocked[1].reason", text, "nothing");

    // subscriptions
    row("subscription on two plans", R"("performances": ["P2", "P1"])", R"("performances": ["P2", "G1"])",
        "subscriptions[0].performances", "performances on one plan, for one seat in all", "HALL, HALL-B");
    row("subscription at no price", R"("performances": ["P2", "P1"], "price_table": "NORMAL")",
        R"("performances": ["P2", "P1"])", "subscriptions[0].price_table", "the code of a price table of this file",
        "nothing");
}

void SeasonFaultsTest::aWrongFileSaysWhereWhatWasExpectedAndWhatWasFound()
{
    QFETCH(QString, right);
    QFETCH(QString, wrong);
    QFETCH(QString, path);
    QFETCH(QString, expected);
    QFETCH(QString, found);
    QString text = QString::fromUtf8(smallSeasonFile());
    QCOMPARE(text.count(right), 1);
    text.replace(right, wrong);
    const Result<Season> season = readSmall(text);
    QVERIFY(!season);
    QCOMPARE(season.error().code, QByteArray("file.malformed"));
    QCOMPARE(season.error().kind, Error::Kind::WrongInput);
    QCOMPARE(season.error().args.size(), 3);
    QCOMPARE(season.error().args[0], path);
    QCOMPARE(season.error().args[1], expected);
    if (!found.isNull())
        QCOMPARE(season.error().args[2], found);
}

void SeasonFaultsTest::brokenTextSaysItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QByteArray() << u"line 1, column 1"_s;
    QTest::newRow("cut off") << QByteArray("{\n \"guichet_season\": 1,\n") << u"line 3, column 1"_s;
    QTest::newRow("comma missing") << QByteArray("{\n \"guichet_season\": 1\n \"organiser\": {}}")
                                   << u"line 3, column 2"_s;
    QTest::newRow("key twice") << QByteArray("{\"guichet_season\": 1,\n \"events\": [],\n \"events\": []}")
                               << u"line 3, column 3"_s;
    QTest::newRow("key twice, once escaped")
        << QByteArray("{\"guichet_season\": 1,\n \"events\": [],\n \"\\u0065vents\": []}") << u"line 3, column 3"_s;
    QTest::newRow("NaN") << QByteArray("{\n \"guichet_season\": NaN}") << u"line 2, column 20"_s;
    QTest::newRow("beyond all numbers") << QByteArray("{\n \"guichet_season\": 1e999}") << u"line 2, column 20"_s;
    QTest::newRow("brackets to the ground")
        << QByteArray("{\n \"events\": " + QByteArray(2'000'000, '[')) << u"line 2, column 1035"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\n \"guichet_season\": \"\xe9t\xe9\"}") << u"line 2, column 21"_s;
}

void SeasonFaultsTest::brokenTextSaysItsLine()
{
    QFETCH(QByteArray, text);
    const Result<Season> season = readSeason(text, smallFiles);
    QVERIFY(!season);
    QCOMPARE(season.error().code, QByteArray("file.malformed"));
    QTEST(season.error().args.value(0), "place");
}

void SeasonFaultsTest::aMissingPlanFileIsNamed()
{
    QString text = QString::fromUtf8(smallSeasonFile());
    const Result<Season> season = readSmall(text.replace(u"plans/hall.json"_s, u"plans/other.json"_s));
    QVERIFY(!season);
    QCOMPARE(season.error().code, QByteArray("file.missing"));
    QCOMPARE(season.error().args, QStringList{u"plans/other.json"_s});
}

void SeasonFaultsTest::aBrokenPlanFileIsNamed()
{
    QString text = QString::fromUtf8(smallSeasonFile());
    const Result<Season> season = readSmall(text.replace(u"plans/hall.json"_s, u"plans/broken.json"_s));
    QVERIFY(!season);
    QCOMPARE(season.error().code, QByteArray("file.malformed"));
    QCOMPARE(season.error().args.value(0), u"plans/broken.json: line 1, column 14"_s);
}

void SeasonFaultsTest::noFileOutsideTheFolderIsAskedFor_data()
{
    QTest::addColumn<QString>("file");
    for (const auto *const file :
         {"/etc/passwd", "../secret.json", "plans/../../secret.json", "./hall.json", "plans//hall.json", "C:/hall.json",
          "plans\\\\hall.json", ".hidden", "plans/.hidden"})
        QTest::newRow(file) << QString::fromUtf8(file);
}

void SeasonFaultsTest::noFileOutsideTheFolderIsAskedFor()
{
    QFETCH(QString, file);
    QString text = QString::fromUtf8(smallSeasonFile());
    QStringList asked;
    const Result<Season> season =
        readSeason(text.replace(u"plans/hall.json"_s, file).toUtf8(), [&asked](const QString &name) {
            asked << name;
            return Result<QByteArray>(QByteArray());
        });
    QVERIFY(!season);
    QCOMPARE(asked, QStringList());
    QCOMPARE(season.error().args.value(0), u"venues[0].plans[0].file"_s);
}

void SeasonFaultsTest::whateverIsReplacedTheFileIsReadOrRefused()
{
    const QJsonObject file = QJsonDocument::fromJson(smallSeasonFile()).object();
    const QList<QJsonValue> replacements{QJsonValue::Null, true,          -1,           1e300,        u""_s, u"P1"_s,
                                         u"all"_s,         QJsonArray{1}, QJsonArray{}, QJsonObject{}};
    int refused = 0;
    for (const QJsonValue &replacement : replacements) {
        for (int part = 1;; ++part) {
            int n = part;
            const QJsonValue spoilt = withReplaced(file, n, replacement);
            if (n >= 0) // past the last part
                break;
            const Result<Season> season = readSeason(QJsonDocument(spoilt.toObject()).toJson(), smallFiles);
            if (season)
                continue;
            ++refused;
            QVERIFY2(season.error().code == "file.malformed" || season.error().code == "file.missing",
                     season.error().code.constData());
            QVERIFY(!season.error().args.value(0).isEmpty());
        }
    }
    QVERIFY(refused > 1000);
}

QTEST_GUILESS_MAIN(SeasonFaultsTest)
#include "tst_seasonfaults.moc"
