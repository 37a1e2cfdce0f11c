// What a pretix plan says and the counter does not use survives every way that the plan takes.
#include "planproof.h"
#include "plansamples.h"

#include <catalog/store/importstore.h>
#include <catalog/store/planread.h>
#include <core/uuid7.h>
#include <support/testcluster.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace guichet;
using namespace guichet::catalog;
using namespace Qt::StringLiterals;

namespace {

QString byGuidAndUuid(const QJsonValue &seat) { return seat[u"seat_guid"].toString() + seat[u"uuid"].toString(); }

/// Members that are null say as much as members that are missing; the order of a row's seats is where they stand.
QJsonValue plain(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isArray()) {
        QList<QJsonValue> items;
        for (const QJsonValue item : value.toArray())
            items << plain(item);
        if (!items.isEmpty() && items.front()[u"seat_guid"].isString())
            std::ranges::sort(items, {}, byGuidAndUuid);
        QJsonArray sorted;
        for (const QJsonValue &item : std::as_const(items))
            sorted << item;
        return sorted;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject members;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isNull())
            members.insert(it.key(), plain(*it));
    }
    return members;
}

/// The pretix file again, of nothing but the plan.
QJsonObject pretixAgain(const SeatingPlan &plan)
{
    QMap<std::pair<int, int>, QJsonArray> seats;
    for (const Seat &seat : plan.seats) {
        QJsonObject fields = seat.origin;
        const QJsonValue way = fields.take(u"row");
        seats[{way[0].toInt(-1), way[1].toInt(-1)}] << fields;
    }
    QJsonObject file = plan.origin;
    QJsonArray zones = file[u"zones"].toArray();
    for (int z = 0; z < zones.size(); ++z) {
        QJsonObject zone = zones[z].toObject();
        QJsonArray rows = zone[u"rows"].toArray();
        for (int r = 0; r < rows.size(); ++r) {
            QJsonObject row = rows[r].toObject();
            row.insert(u"seats", seats.take({z, r}));
            rows[r] = row;
        }
        zone.insert(u"rows", rows);
        zones[z] = zone;
    }
    file.insert(u"zones", zones);
    return seats.isEmpty() ? file : QJsonObject();
}

QByteArray theatreFile() { return test::planFile(u"theatre-two-floors.json"_s); }

/// The sample with every field of the format that the theatre does not use.
QByteArray fullSample()
{
    QByteArray file = test::sample::Pretix;
    file.replace(R"("row_number":"A",)", R"("row_number":"A","row_label":"Rangée A","seat_label":"Place %s",)");
    file.replace(test::sample::OneArea, test::sample::ManyAreas);
    return file;
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(QDebug::toString(result.error())));
    return std::move(*result);
}

} // namespace

class PlanOriginTest : public QObject
{
    Q_OBJECT
    static void addFiles()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("the theatre") << theatreFile();
        QTest::newRow("every field of the format") << fullSample();
    }
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void everyFieldOfAPretixFileIsInThePlan_data() { addFiles(); }
    void everyFieldOfAPretixFileIsInThePlan();
    void everyFieldSurvivesOurOwnFormat_data() { addFiles(); }
    void everyFieldSurvivesOurOwnFormat();
    void everyFieldSurvivesTheDatabase();
    void aSeatSaysWhatItsFileSays();
    void unknownFieldsAreNotCarriedAlong();
    void plansFromElsewhereHaveNoOrigin();
};

void PlanOriginTest::everyFieldOfAPretixFileIsInThePlan()
{
    QFETCH(QByteArray, file);
    const QJsonObject expected = plain(QJsonDocument::fromJson(file).object()).toObject();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(plain(pretixAgain(test::imported(file).plan)).toObject(), expected);
}

void PlanOriginTest::everyFieldSurvivesOurOwnFormat()
{
    QFETCH(QByteArray, file);
    const SeatingPlan plan = test::imported(file).plan;
    const PlanImport again = test::imported(writeSeatingPlan(plan));
    QCOMPARE(again.format, PlanFormat::Guichet);
    QVERIFY(test::identical(again.plan, plan));
    QCOMPARE(plain(pretixAgain(again.plan)), plain(QJsonDocument::fromJson(file).object()));
}

void PlanOriginTest::everyFieldSurvivesTheDatabase()
{
    const SeatingPlan plan = test::theatre().plan;
    QVERIFY(!plan.seats.empty());
    test::TestCluster cluster;
    storage::Connection owner(cluster.freshDatabase());
    QVERIFY(owner.ensureOpen());
    QVERIFY(owner.query(u"INSERT INTO guichet.venue (code, name, city, address) VALUES ('V', 'V', '', '')"_s));
    const auto import = [&owner](const SeatingPlan &content) {
        operations::Operation operation;
        operation.id = makeUuid7(QDateTime::currentMSecsSinceEpoch());
        operation.kind = u"import-plan"_s;
        operation.counter = u"SERVER"_s;
        return must(importPlan(owner, operation, content, u"V"_s, Mode::Apply));
    };
    const auto stored = [&owner](const QString &digest) {
        const qint32 id = must(owner.value(u"SELECT plan_id FROM guichet.seating_plan"_s)).toInt();
        SeatingPlan read = *must(readPlan(owner, id, digest));
        read.seatIds.clear();
        return read;
    };
    import(plan);
    QVERIFY(test::identical(stored(u"first"_s), plan));
    QCOMPARE(plain(pretixAgain(stored(u"first"_s))), plain(QJsonDocument::fromJson(theatreFile()).object()));
    // Another import brings what changed there, and nothing else of the plan.
    SeatingPlan changed = plan;
    changed.seats.front().origin.insert(u"radius", 12);
    import(changed);
    QVERIFY(test::identical(stored(u"second"_s), changed));
}

void PlanOriginTest::aSeatSaysWhatItsFileSays()
{
    const SeatingPlan plan = test::imported(test::sample::Pretix).plan;
    QCOMPARE(plan.origin[u"size"], QJsonValue(QJsonObject{{u"width"_s, 100}, {u"height"_s, 100}}));
    QCOMPARE(plan.origin[u"zones"][0][u"rows"][0][u"row_number_position"], QJsonValue(u"start"_s));
    QCOMPARE(plan.seats[1].key, u"u3"_s);
    QCOMPARE(plan.seats[1].origin[u"seat_guid"], QJsonValue(u"z-A-2"_s));
    QCOMPARE(plan.seats[1].origin[u"start_direction"], QJsonValue(u"<"_s));
    QCOMPARE(plan.seats[1].origin[u"radius"], QJsonValue(10));
    QVERIFY(plan.seats[0].origin[u"radius"].isUndefined());
}

void PlanOriginTest::unknownFieldsAreNotCarriedAlong()
{
    QByteArray file = test::sample::Pretix;
    file.replace(R"("radius":10)", R"("radius":10,"aisle":true)");
    file.replace(R"("name":"P",)", R"("name":"P","private":[1],)");
    const PlanImport import = test::imported(file);
    QCOMPARE(test::noticeArgs(import, "plan.unknown-field").size(), 2);
    QVERIFY(!import.plan.origin.contains(u"private"));
    QVERIFY(!import.plan.seats[1].origin.contains(u"aisle"));
}

void PlanOriginTest::plansFromElsewhereHaveNoOrigin()
{
    for (const PlanImport &import : {test::stadium(), test::hall(), test::oddEvenHall()}) {
        QVERIFY(!import.plan.seats.empty());
        QVERIFY(import.plan.origin.isEmpty());
        QVERIFY(std::ranges::all_of(import.plan.seats, [](const Seat &seat) { return seat.origin.isEmpty(); }));
        QVERIFY(!writeSeatingPlan(import.plan).contains("\"origin\""));
    }
}

QTEST_GUILESS_MAIN(PlanOriginTest)
#include "tst_planorigin.moc"
