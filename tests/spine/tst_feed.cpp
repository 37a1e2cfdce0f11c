// The change feed: what one counter does reaches the others, whatever the order of commits.
#include "smallclub.h"

#include <inventory/livestate.h>

#include <QMap>

using namespace guichet;
using namespace guichet::test;
using inventory::SeatState;

class FeedTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    std::unique_ptr<storage::Connection> m_cashier;
    std::unique_ptr<storage::Connection> m_other;
    catalog::PerformanceSheet m_d2;
    const inventory::Asker m_here{QStringLiteral("G1"), QUuid::createUuid()};
    const inventory::Asker m_there{QStringLiteral("G2"), QUuid::createUuid()};

    /// Follows the feed and returns the state it leads to.
    QMap<qint32, SeatState> follow(QMap<qint32, SeatState> state, QString &cursor)
    {
        const auto changes = must(inventory::pollChanges(*m_cashier, m_here, m_d2.summary.id, cursor));
        cursor = changes.cursor;
        for (const inventory::LiveSeat &seat : changes.seats) {
            if (seat.state == SeatState::Free)
                state.remove(seat.seatId);
            else
                state[seat.seatId] = seat.state;
        }
        return state;
    }
    QMap<qint32, SeatState> wholeState(QString &cursor)
    {
        const auto live = must(inventory::loadState(*m_cashier, m_here, m_d2.summary.id));
        cursor = live.cursor;
        QMap<qint32, SeatState> state;
        for (const inventory::LiveSeat &seat : live.seats)
            state[seat.seatId] = seat.state;
        return state;
    }

private Q_SLOTS:
    void init();
    void everyKindOfChangeArrives();
    void aLateCommitterIsNotMissed();
    void theOrderOfASeatsChangesIsTheOrderOfItsLock();
    void followingEndsWhereReadingAnewEnds();
    void aCursorOlderThanWhatIsKeptAsksForTheWholeState();
    void sweepingEndsExpiredHoldsAndTellsOthers();
};

void FeedTest::init()
{
    failOnAnyWarning();
    m_owner.reset();
    m_cashier.reset();
    m_other.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    m_cashier = std::make_unique<storage::Connection>(m_club->as(QStringLiteral("cashier")));
    m_other = std::make_unique<storage::Connection>(m_club->as(QStringLiteral("supervisor")));
    must(m_owner->ensureOpen());
    must(m_cashier->ensureOpen());
    must(m_other->ensureOpen());
    m_d2 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D2"), QStringLiteral("G1")));
}

void FeedTest::everyKindOfChangeArrives()
{
    QString cursor;
    auto state = wholeState(cursor);
    const auto seat = [this](const char *label) { return idsOf(m_d2, {QString::fromLatin1(label)})[0]; };
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, {seat("A-1-1")}));
    must(inventory::hold(*m_other, m_there, m_d2.summary.id, {seat("A-1-2"), seat("A-1-3")}));
    must(inventory::release(*m_other, m_there, m_d2.summary.id, {seat("A-1-3")}));
    must(orders::checkout(*m_other, cashSale(basketOf(m_d2, {QStringLiteral("A-1-4")}), QStringLiteral("G3"))));
    state = follow(state, cursor);
    QCOMPARE(state.value(seat("A-1-1")), SeatState::HeldHere);
    QCOMPARE(state.value(seat("A-1-2")), SeatState::HeldOther);
    QVERIFY(!state.contains(seat("A-1-3")));
    QCOMPARE(state.value(seat("A-1-4")), SeatState::Sold);
}

void FeedTest::aLateCommitterIsNotMissed()
{
    QString cursor;
    auto state = wholeState(cursor);
    const auto early = idsOf(m_d2, {QStringLiteral("A-1-1")})[0];
    must(m_other->begin());
    must(inventory::hold(*m_other, m_there, m_d2.summary.id, {early})); // begins first, commits last
    must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-2")}), QStringLiteral("G3"))));
    state = follow(state, cursor);
    QVERIFY(!state.contains(early));
    must(m_other->commit());
    state = follow(state, cursor);
    QCOMPARE(state.value(early), SeatState::HeldOther);
}

void FeedTest::theOrderOfASeatsChangesIsTheOrderOfItsLock()
{
    // The older transaction touches the seat after the younger one has freed it.
    QString cursor;
    auto state = wholeState(cursor);
    const auto seat = idsOf(m_d2, {QStringLiteral("A-1-1")})[0];
    must(m_other->begin());
    must(inventory::hold(*m_other, m_there, m_d2.summary.id,
                         idsOf(m_d2, {QStringLiteral("A-9-9")}))); // has its transaction id
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, {seat}));
    must(inventory::release(*m_cashier, m_here, m_d2.summary.id, {seat}));
    must(inventory::hold(*m_other, m_there, m_d2.summary.id, {seat}));
    must(m_other->commit());
    state = follow(state, cursor);
    QCOMPARE(state.value(seat), SeatState::HeldOther);
}

void FeedTest::followingEndsWhereReadingAnewEnds()
{
    QString cursor;
    auto state = wholeState(cursor);
    for (int i = 0; i < 60; ++i) {
        const QString label = QStringLiteral("A-%1-%2").arg(i % 10 + 1).arg(i * 7 % 20 + 1);
        const auto id = idsOf(m_d2, {label});
        const auto who = i % 3 == 0 ? m_here : m_there;
        auto &connection = i % 2 == 0 ? *m_cashier : *m_other;
        if (i % 5 == 4)
            must(inventory::release(connection, who, m_d2.summary.id, id));
        else if (i % 7 == 6)
            (void)orders::checkout(connection, cashSale(basketOf(m_d2, {label}), QStringLiteral("G4")));
        else
            (void)inventory::hold(connection, who, m_d2.summary.id, id);
        if (i % 4 == 0)
            state = follow(state, cursor);
    }
    state = follow(state, cursor);
    QString fresh;
    QCOMPARE(state, wholeState(fresh));
}

void FeedTest::aCursorOlderThanWhatIsKeptAsksForTheWholeState()
{
    QString cursor;
    (void)wholeState(cursor);
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, idsOf(m_d2, {QStringLiteral("A-1-1")})));
    must(m_owner->query(QStringLiteral("UPDATE guichet.seat_change SET at = now() - interval '2 days'")));
    must(m_owner->query(QStringLiteral("SELECT api.sweep()")));
    QCOMPARE(codeOf(inventory::pollChanges(*m_cashier, m_here, m_d2.summary.id, cursor)),
             QByteArray("feed.cursor-too-old"));
    (void)wholeState(cursor);
    must(inventory::pollChanges(*m_cashier, m_here, m_d2.summary.id, cursor));
}

void FeedTest::sweepingEndsExpiredHoldsAndTellsOthers()
{
    const auto id = idsOf(m_d2, {QStringLiteral("A-1-1")})[0];
    must(inventory::hold(*m_cashier, m_here, m_d2.summary.id, {id}));
    QString cursor;
    auto state = wholeState(cursor);
    must(m_owner->query(
        QStringLiteral("UPDATE guichet.occupancy SET held_until = now() - interval '2 minutes' WHERE state = 'h'")));
    must(m_other->query(QStringLiteral("SELECT api.sweep()")));
    state = follow(state, cursor);
    QVERIFY(!state.contains(id));
    QCOMPARE(
        must(m_owner->value(QStringLiteral("SELECT count(*)::int FROM guichet.occupancy WHERE state = 'h'"))).toInt(),
        0);
}

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
