// Importing seasons and plans: twice changes nothing, a change is shown, sold tickets stay.
#include "smallclub.h"

#include <catalog/store/planread.h>
#include <documents/store/ticketstore.h>
#include <operations/store/apply.h>

using namespace guichet;
using namespace guichet::test;

class ImportsTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;

    Result<std::vector<catalog::Change>> import(const catalog::Season &season,
                                                catalog::Mode mode = catalog::Mode::Apply)
    {
        return catalog::importSeason(
            *m_owner, SmallClub::operation(QStringLiteral("import-season"), QStringLiteral("SERVER")), season, mode);
    }
    /// The catalogue without who imported it when.
    QString catalogue()
    {
        return must(m_owner->value(QStringLiteral(
                        "SELECT md5(concat_ws('|', (SELECT string_agg(p::text, ';' ORDER BY p.performance_id) FROM "
                        "guichet.performance p), (SELECT string_agg(p::text, ';' ORDER BY p::text) FROM guichet.price "
                        "p), "
                        "(SELECT string_agg(s::text, ';' ORDER BY s.seat_id) FROM guichet.seat s), (SELECT "
                        "string_agg(c::text, ';' ORDER BY c::text) FROM guichet.contingent_seat c), "
                        "(SELECT string_agg(o::text, ';' ORDER BY o::text) FROM guichet.occupancy o), (SELECT "
                        "string_agg(s::text, ';' ORDER BY s::text) FROM guichet.subscription_performance s)))")))
            .toString();
    }

private Q_SLOTS:
    void init();
    void theSameSeasonChangesNothing();
    void aDryRunShowsAndChangesNothing();
    void eachChangeIsShown();
    void aSoldTicketIsNotTouchedByNewPrices();
    void aPerformanceWithTicketsKeepsItsPlan();
    void aCounterDoesNotMoveToAnotherPlace();
    void aSeatInUseCannotLeaveThePlan();
    void aSoldSeatKeepsItsNameAndItsCategory();
    void aSaleWaitsForTheImportOfItsPlan();
    void twoSeatsOfOneNameAreRefused();
    void whatTheNewFileIsSilentAboutStaysAndIsNamed();
    void seatsWhoseHoldHasEndedAreTakenOffSaleAndHeldOnesAreNamed();
    void aChangedPlanKeepsItsSeatsIdentity();
    void aStoredPlanReadsBackEqual();
    void aPayloadThatIsNotTheSealedOneIsRefused();
    void nothingIsHalfImported();
};

void ImportsTest::init()
{
    failOnAnyWarning();
    m_owner.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    must(m_owner->ensureOpen());
}

void ImportsTest::theSameSeasonChangesNothing()
{
    const QString before = catalogue();
    QCOMPARE(must(import(SmallClub::season())).size(), size_t(0));
    QCOMPARE(catalogue(), before);
}

void ImportsTest::aDryRunShowsAndChangesNothing()
{
    catalog::Season season = SmallClub::season();
    QJsonArray tables = season.document.value(u"price_tables").toArray();
    QJsonObject table = tables[0].toObject();
    table.insert(QStringLiteral("prices"),
                 QJsonObject{{QStringLiteral("GOLD"), QJsonObject{{QStringLiteral("FULL"), 3100}}}});
    tables[0] = table;
    season.document.insert(QStringLiteral("price_tables"), tables);
    const QString before = catalogue();
    const QString footprintBefore = footprint(*m_owner);
    const auto shown = must(import(season, catalog::Mode::DryRun));
    QCOMPARE(catalogue(), before);
    QCOMPARE(footprint(*m_owner), footprintBefore);
    const auto done = must(import(season));
    QCOMPARE(done.size(), shown.size());
    QCOMPARE(shown.size(), size_t(3)); // one price changed, two removed
    QVERIFY(std::ranges::any_of(shown, [](const catalog::Change &c) {
        return c.what == u"price" && c.code == u"BASE GOLD/FULL" && c.from == u"30.00" && c.to == u"31.00";
    }));
    QVERIFY(std::ranges::any_of(
        shown, [](const catalog::Change &c) { return c.change == u"removed" && c.code == u"BASE SILVER/FULL"; }));
}

void ImportsTest::eachChangeIsShown()
{
    catalog::Season season = SmallClub::season();
    QJsonArray events = season.document.value(u"events").toArray();
    QJsonObject event = events[0].toObject();
    QJsonArray performances = event.value(u"performances").toArray();
    QJsonObject d1 = performances[0].toObject();
    d1.insert(QStringLiteral("starts_at"), QStringLiteral("2099-06-01T18:00:00Z"));
    performances[0] = d1;
    event.insert(QStringLiteral("performances"), performances);
    events[0] = event;
    season.document.insert(QStringLiteral("events"), events);
    const auto changes = must(import(season));
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes[0].what, QStringLiteral("performance"));
    QCOMPARE(changes[0].code, QStringLiteral("D1"));
    QVERIFY(changes[0].from.contains(QStringLiteral("2099-05-01")) &&
            changes[0].to.contains(QStringLiteral("2099-06-01")));
}

void ImportsTest::aSoldTicketIsNotTouchedByNewPrices()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    must(orders::checkout(cashier, cashSale(basketOf(sheet, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    catalog::Season season = SmallClub::season();
    QJsonArray rates{QJsonObject{
        {QStringLiteral("code"), QStringLiteral("SPORT")},
        {QStringLiteral("label"), QStringLiteral("10 %")},
        {QStringLiteral("periods"), QJsonArray{QJsonObject{{QStringLiteral("from"), QStringLiteral("2015-01-01")},
                                                           {QStringLiteral("to"), QJsonValue()},
                                                           {QStringLiteral("basis_points"), 1000}}}}}};
    season.document.insert(QStringLiteral("vat_rates"), rates);
    must(import(season));
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT vat_bp || ' ' || net FROM guichet.ticket"))).toString(),
             QStringLiteral("550 2844"));
    QCOMPARE(findings(*m_owner), QStringList());
    // the counter that still shows the old rate is told so
    QCOMPARE(
        codeOf(orders::checkout(cashier, cashSale(basketOf(sheet, {QStringLiteral("A-1-2")}), QStringLiteral("G1")))),
        QByteArray("vat.changed"));
}

void ImportsTest::aPerformanceWithTicketsKeepsItsPlan()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D1"), QStringLiteral("G1")));
    must(orders::checkout(cashier, cashSale(basketOf(sheet, {QStringLiteral("B-1-1")}), QStringLiteral("G1"))));
    catalog::Season season = SmallClub::season();
    catalog::SeatingPlan other = SmallClub::plan();
    other.code = QStringLiteral("OTHER");
    season.plans.push_back({QStringLiteral("GROUND"), other});
    QJsonArray events = season.document.value(u"events").toArray();
    QJsonObject event = events[0].toObject();
    QJsonArray performances = event.value(u"performances").toArray();
    QJsonObject d1 = performances[0].toObject();
    d1.insert(QStringLiteral("plan"), QStringLiteral("OTHER"));
    performances[0] = d1;
    event.insert(QStringLiteral("performances"), performances);
    events[0] = event;
    season.document.insert(QStringLiteral("events"), events);
    const QString before = catalogue();
    const auto refused = import(season);
    QCOMPARE(codeOf(refused), QByteArray("season.contradicts-sales"));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("D1")});
    QCOMPARE(catalogue(), before);
}

void ImportsTest::aCounterDoesNotMoveToAnotherPlace()
{
    catalog::Season season = SmallClub::season();
    QJsonArray places = season.document.value(u"points_of_sale").toArray();
    QJsonObject agency = places[0].toObject();
    agency.insert(QStringLiteral("counters"), QJsonArray{QStringLiteral("A1"), QStringLiteral("G3")});
    places[0] = agency;
    season.document.insert(QStringLiteral("points_of_sale"), places);
    QCOMPARE(codeOf(import(season)), QByteArray("season.contradicts-sales"));
}

void ImportsTest::aSeatInUseCannotLeaveThePlan()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    must(orders::checkout(cashier, cashSale(basketOf(sheet, {QStringLiteral("A-10-20")}), QStringLiteral("G1"))));
    catalog::SeatingPlan smaller = SmallClub::plan();
    const qint32 last = smaller.seatWithLabel(QStringLiteral("A-10-20"));
    smaller.seats[size_t(last)].key = QStringLiteral("A/10/20bis"); // another seat stands there now
    const auto run = [this](const catalog::SeatingPlan &plan, catalog::Mode mode) {
        return catalog::importPlan(*m_owner,
                                   SmallClub::operation(QStringLiteral("import-plan"), QStringLiteral("SERVER")), plan,
                                   QStringLiteral("GROUND"), mode);
    };
    const auto refused = run(smaller, catalog::Mode::Apply);
    QCOMPARE(codeOf(refused), QByteArray("plan.seats-in-use"));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("A-10-20")});
    catalog::SeatingPlan unused = SmallClub::plan();
    unused.seats[size_t(last - 1)].key = QStringLiteral("A/10/19bis");
    must(run(unused, catalog::Mode::Apply));
    QCOMPARE(must(run(unused, catalog::Mode::Apply)).size(), size_t(0));
}

void ImportsTest::aSoldSeatKeepsItsNameAndItsCategory()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    must(orders::checkout(cashier, cashSale(basketOf(sheet, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    const auto run = [this](const catalog::SeatingPlan &plan) {
        return catalog::importPlan(*m_owner,
                                   SmallClub::operation(QStringLiteral("import-plan"), QStringLiteral("SERVER")), plan,
                                   QStringLiteral("GROUND"), catalog::Mode::Apply);
    };
    catalog::SeatingPlan other = SmallClub::plan();
    other.categories[0].code = QStringLiteral("OR"); // GOLD is gone, and with it the category of every ticket in it
    const QString before = catalogue();
    const auto refused = run(other);
    QCOMPARE(codeOf(refused), QByteArray("plan.sold-seats-change"));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("A-1-1")});
    other = SmallClub::plan();
    other.seats[0].category = 1;
    QCOMPARE(codeOf(run(other)), QByteArray("plan.sold-seats-change"));
    other = SmallClub::plan();
    other.seats[0].number = QStringLiteral("1bis");
    QCOMPARE(codeOf(run(other)), QByteArray("plan.sold-seats-change"));
    QCOMPARE(catalogue(), before);
    other = SmallClub::plan();
    other.seats[1].category = 1; // nobody bought it
    must(run(other));
    const auto printed = must(documents::printTickets(
        cashier,
        SmallClub::operation(QStringLiteral("print"), QStringLiteral("G1"),
                             {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-T1")}}}),
        QStringLiteral("fr")));
    QCOMPARE(printed.size(), size_t(1));
    QCOMPARE(findings(*m_owner), QStringList());
}

void ImportsTest::aSaleWaitsForTheImportOfItsPlan()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    const auto sale = cashSale(basketOf(sheet, {QStringLiteral("A-10-20")}), QStringLiteral("G1"));
    catalog::SeatingPlan smaller = SmallClub::plan();
    smaller.seats[size_t(smaller.seatWithLabel(QStringLiteral("A-10-20")))].key = QStringLiteral("A/10/20bis");
    must(m_owner->begin());
    must(catalog::importPlan(*m_owner, SmallClub::operation(QStringLiteral("import-plan"), QStringLiteral("SERVER")),
                             smaller, QStringLiteral("GROUND"), catalog::Mode::Apply));
    must(cashier.query(QStringLiteral("SET lock_timeout = '100ms'")));
    QCOMPARE(codeOf(operations::apply(cashier, sale, 1)), QByteArray("db.locked"));
    QCOMPARE(codeOf(inventory::hold(cashier, {QStringLiteral("G1"), QUuid::createUuid()}, sheet.summary.id,
                                    idsOf(sheet, {QStringLiteral("A-10-20")}))),
             QByteArray("db.locked"));
    must(m_owner->commit());
    QCOMPARE(codeOf(operations::apply(cashier, sale, 1)),
             QByteArray("seat.unknown")); // the seat is gone, and nobody has a ticket for it
    QCOMPARE(findings(*m_owner), QStringList());
}

void ImportsTest::whatTheNewFileIsSilentAboutStaysAndIsNamed()
{
    catalog::Season season = SmallClub::season();
    season.document.insert(u"contingents", QJsonArray{});
    season.document.insert(u"subscriptions", QJsonArray{});
    QJsonObject club = season.document.value(u"organiser").toObject();
    club.insert(u"address", QStringLiteral("2 rue du Stade")); // something did change
    season.document.insert(u"organiser", club);
    const auto changes = must(import(season));
    QStringList kept;
    for (const catalog::Change &change : changes) {
        if (change.change == u"kept")
            kept << change.what + u' ' + change.code;
    }
    QCOMPARE(kept, (QStringList{QStringLiteral("contingent PARTNERS"), QStringLiteral("subscription SEASON")}));
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.contingent_seat"))).toInt(), 20);
    QCOMPARE(must(import(season)).size(), size_t(0)); // said once: nothing changes now
}

void ImportsTest::twoSeatsOfOneNameAreRefused()
{
    catalog::SeatingPlan plan = SmallClub::plan();
    plan.seats[1].number = plan.seats[0].number;
    const QString before = catalogue();
    const auto refused =
        catalog::importPlan(*m_owner, SmallClub::operation(QStringLiteral("import-plan"), QStringLiteral("SERVER")),
                            plan, QStringLiteral("GROUND"), catalog::Mode::Apply);
    QCOMPARE(codeOf(refused), QByteArray("plan.label-twice"));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("A-1-1")});
    QCOMPARE(catalogue(), before);
}

void ImportsTest::seatsWhoseHoldHasEndedAreTakenOffSaleAndHeldOnesAreNamed()
{
    storage::Connection cashier(m_club->as(QStringLiteral("cashier")));
    must(cashier.ensureOpen());
    const auto sheet = must(catalog::loadSheet(cashier, QStringLiteral("D2"), QStringLiteral("G1")));
    const auto hold = [&](const char *seat) {
        must(inventory::hold(cashier, {QStringLiteral("G1"), QUuid::createUuid()}, sheet.summary.id,
                             idsOf(sheet, {QString::fromLatin1(seat)})));
    };
    hold("A-1-1");
    must(m_owner->query(
        QStringLiteral("UPDATE guichet.occupancy SET held_until = now() - interval '1 second' WHERE state = 'h'")));
    hold("A-1-2");
    catalog::Season season = SmallClub::season();
    QJsonArray blocked = season.document.value(u"blocked").toArray();
    QJsonObject entry = blocked[0].toObject();
    entry.insert(u"performances", QJsonArray{QStringLiteral("D2")});
    entry.insert(u"reason", QStringLiteral("works"));
    QJsonObject selected = entry.value(u"selection").toArray()[0].toObject();
    selected.insert(u"ranges", QJsonArray{QJsonArray{0, 1}});
    entry.insert(u"selection", QJsonArray{selected});
    blocked.append(entry);
    season.document.insert(u"blocked", blocked);
    const auto changes = must(import(season));
    QCOMPARE(must(m_owner->value(QStringLiteral(
                      "SELECT string_agg(s.label, ' ') FROM guichet.occupancy o JOIN guichet.seat s USING (seat_id) "
                      "WHERE o.reason = 'works'")))
                 .toString(),
             QStringLiteral("A-1-1"));
    QVERIFY(std::ranges::any_of(changes,
                                [](const catalog::Change &c) { return c.change == u"kept" && c.code == u"works"; }));
}

void ImportsTest::aChangedPlanKeepsItsSeatsIdentity()
{
    const auto before = must(catalog::loadSheet(*m_owner, QStringLiteral("D2"), QString()));
    catalog::SeatingPlan moved = SmallClub::plan();
    std::swap(moved.blocks[0].name, moved.blocks[1].name);
    moved.seats[0].position = QPointF(-1, -1);
    moved.seats[5].attributes = catalog::Wheelchair;
    moved.rows[3].label = QStringLiteral("4bis");
    const auto changes = must(
        catalog::importPlan(*m_owner, SmallClub::operation(QStringLiteral("import-plan"), QStringLiteral("SERVER")),
                            moved, QStringLiteral("GROUND"), catalog::Mode::Apply));
    QVERIFY(std::ranges::any_of(changes, [](const catalog::Change &c) {
        return c.what == u"seat" && c.to.contains(QStringLiteral("added=0")) &&
               c.to.contains(QStringLiteral("removed=0"));
    }));
    const auto after = must(catalog::loadSheet(*m_owner, QStringLiteral("D2"), QString()));
    QCOMPARE(after.plan->seatIds, before.plan->seatIds);
    QCOMPARE(after.plan->seats[5].attributes, quint16(catalog::Wheelchair));
    QCOMPARE(after.plan->seatLabel(60), QStringLiteral("A-4bis-1"));
}

void ImportsTest::aStoredPlanReadsBackEqual()
{
    const auto sheet = must(catalog::loadSheet(*m_owner, QStringLiteral("D2"), QString()));
    catalog::SeatingPlan read = *sheet.plan;
    QCOMPARE(read.seatIds.size(), read.seats.size());
    read.seatIds.clear();
    QVERIFY(read == SmallClub::plan());
}

void ImportsTest::aPayloadThatIsNotTheSealedOneIsRefused()
{
    const auto operation = SmallClub::operation(QStringLiteral("import-season"), QStringLiteral("SERVER"),
                                                {{QStringLiteral("payload_sha256"), QStringLiteral("00")}});
    QCOMPARE(codeOf(m_owner->value(QStringLiteral("SELECT api.apply(?, ?)"),
                                   {QString::fromUtf8(operation.toCanonical()), QStringLiteral("{}")})),
             QByteArray("document.payload-differs"));
}

void ImportsTest::nothingIsHalfImported()
{
    catalog::Season season = SmallClub::season();
    season.document.insert(
        QStringLiteral("price_types"),
        QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("LATE")},
                               {QStringLiteral("name"), QJsonObject{{QStringLiteral("en"), QStringLiteral("x")}}},
                               {QStringLiteral("rank"), 9}}});
    QJsonArray events = season.document.value(u"events").toArray();
    QJsonObject event = events[0].toObject();
    event.insert(QStringLiteral("performances"),
                 QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("X1")},
                                        {QStringLiteral("starts_at"), QStringLiteral("2099-01-01T00:00:00Z")},
                                        {QStringLiteral("venue"), QStringLiteral("NOWHERE")},
                                        {QStringLiteral("plan"), QStringLiteral("HALL")},
                                        {QStringLiteral("price_table"), QStringLiteral("BASE")},
                                        {QStringLiteral("vat"), QStringLiteral("SPORT")}}});
    events[0] = event;
    season.document.insert(QStringLiteral("events"), events);
    const QString before = footprint(*m_owner);
    QVERIFY(!import(season));
    QCOMPARE(footprint(*m_owner), before);
    QCOMPARE(must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.price_type WHERE code = 'LATE'")))
                 .toInt(),
             0);
}

QTEST_GUILESS_MAIN(ImportsTest)
#include "tst_imports.moc"
