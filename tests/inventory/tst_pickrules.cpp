// Seats picked by hand: none is left alone where that can be helped, and companions sit beside their wheelchair place.
#include "smallhall.h"

#include <inventory/pickrules.h>
#include <support/quiet.h>

#include <QRandomGenerator>
#include <QTest>

using namespace guichet;
using namespace guichet::inventory;
using test::SmallHall;

class PickRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void whatSpeaksAgainstAPickIsNamed_data();
    void whatSpeaksAgainstAPickIsNamed();
    void rulesCanBeSwitchedOff();
    void aRemedyRemediesInAnyHall();
    void theOrderOfPickingDoesNotMatter();
};

namespace {

/// 'P' in the drawing: free, and picked now.
struct Drawn {
    explicit Drawn(QString row)
        : hall({{QStringLiteral("A"), {QString(row).replace(u'P', u'o').replace(u'K', u'C').replace(u'U', u'W')}}})
    {
        int seat = 0;
        for (const QChar c : row)
            if (c != u'.') {
                if (c == u'P' || c == u'K' || c == u'U') // K: a companion's seat, U: a wheelchair place, picked now
                    picked.push_back(seat);
                ++seat;
            }
    }
    [[nodiscard]] PickVerdict verdict(const PickRules &rules = {}) const
    {
        return judgePick(hall.plan, hall.states, picked, rules);
    }
    SmallHall hall;
    std::vector<qint32> picked;
};

} // namespace

void PickRulesTest::whatSpeaksAgainstAPickIsNamed_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<PickFault>("fault");
    QTest::addColumn<QString>("seats");
    const auto add = [](const char *row, PickFault fault, const char *seats) {
        QTest::addRow("%s", row) << QString::fromLatin1(row) << fault << QString::fromLatin1(seats);
    };
    const PickFault none = PickFault::None;
    const PickFault alone = PickFault::LeavesSeatAlone;
    const PickFault companion = PickFault::CompanionAlone;
    add("PPoooo", none, "");
    add("ooPPoo", none, "");
    add("oPPooo", alone, "A-1-1");
    add("xoPPooox", alone, "A-1-2");
    add("oPPoo.oPoo", alone, "A-1-1 A-1-6");
    add("xPox", none, "");  // two seats for one: somebody is left over anyway
    add("xoPPx", none, ""); // three for two, likewise
    add("xoPoPox", alone, "A-1-2 A-1-4 A-1-6");
    add("xomPoox", alone, "A-1-2"); // with what we hold already
    add("xoPmoox", alone, "A-1-2");
    add("xPmoox", none, "");
    add("hoPPooh", alone, "A-1-2");
    add("noPPoon", alone, "A-1-2"); // what is sold elsewhere is no neighbour of ours
    add("WoPPoo", alone, "A-1-2");  // nor is a wheelchair place
    add("oooWPP", none, "");
    add("oooo.PP", none, "");
    add("WKoo", companion, "A-1-2");
    add("UKoo", none, "");
    add("UCoo", none, ""); // who comes alone
    add("xKoo", none, "");
    add("WKWKoo", companion, "A-1-2 A-1-4");
    add("UKWKoo", companion, "A-1-4");
}

void PickRulesTest::whatSpeaksAgainstAPickIsNamed()
{
    QFETCH(QString, row);
    QFETCH(PickFault, fault);
    QFETCH(QString, seats);
    const Drawn drawn(row);
    const PickVerdict verdict = drawn.verdict();
    QCOMPARE(drawn.hall.names(verdict.seats), seats);
    QCOMPARE(verdict.fault, fault);
    QCOMPARE(verdict.remedy.empty(), fault == PickFault::None);
}

void PickRulesTest::rulesCanBeSwitchedOff()
{
    QCOMPARE(Drawn(QStringLiteral("oPPooo")).verdict({false, true}), PickVerdict{});
    QCOMPARE(Drawn(QStringLiteral("WKoo")).verdict({true, false}), PickVerdict{});
}

void PickRulesTest::aRemedyRemediesInAnyHall()
{
    const QString letters = QStringLiteral("oooooooPPPxm.WCKU");
    QRandomGenerator random(8);
    int faults = 0;
    for (int round = 0; round < 5000; ++round) {
        QString row;
        for (int i = 0; i < 14; ++i)
            row += letters[random.bounded(int(letters.size()))];
        Drawn drawn(row);
        PickVerdict verdict = drawn.verdict();
        for (int step = 0; verdict.fault != PickFault::None; ++step) {
            ++faults;
            QVERIFY2(step < 20, qPrintable(row));
            for (const qint32 seat : verdict.remedy) {
                QCOMPARE(drawn.hall.states[size_t(seat)], SeatState::Free);
                QVERIFY(std::ranges::find(drawn.picked, seat) == drawn.picked.end());
                drawn.picked.push_back(seat);
            }
            verdict = drawn.verdict();
        }
    }
    QVERIFY(faults > 500);
}

/// Seat by seat, what was picked before is ours and judged with what is picked now.
void PickRulesTest::theOrderOfPickingDoesNotMatter()
{
    const QString letters = QStringLiteral("oooooPPPx.");
    QRandomGenerator random(11);
    for (int round = 0; round < 2000; ++round) {
        QString row;
        for (int i = 0; i < 12; ++i)
            row += letters[random.bounded(int(letters.size()))];
        const Drawn drawn(row);
        if (drawn.picked.empty())
            continue;
        std::vector<qint32> backwards(drawn.picked.rbegin(), drawn.picked.rend());
        QCOMPARE(judgePick(drawn.hall.plan, drawn.hall.states, backwards), drawn.verdict());
    }
}

QTEST_GUILESS_MAIN(PickRulesTest)
#include "tst_pickrules.moc"
