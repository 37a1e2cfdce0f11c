// What is typed finds the performance that the cashier means, among 2,000 as among ten, by looking at few of them.
#include "smallhouse.h"

#include <core/fold.h>
#include <counter/performancesearch.h>
#include <support/quiet.h>

#include <QTest>

#include <algorithm>

using namespace guichet;
using counter::findPerformances;
using counter::SearchAnswer;
using counter::SearchEntry;

namespace {

constexpr int Season = 2000;

catalog::PerformanceSummary performance(int number)
{
    static const QStringList titles{QStringLiteral("La Mégère apprivoisée"), QStringLiteral("Étoile – Racing"),
                                    QStringLiteral("L’Œuvre au noir"), QStringLiteral("Fête de la musique")};
    catalog::PerformanceSummary summary = test::performance(number, titles[number % titles.size()], 1);
    summary.startsAt = QDateTime(QDate(2026, 1, 1).addDays(number / 2), QTime(number % 2 == 0 ? 14 : 20, 30),
                                 QTimeZone("Europe/Paris"))
                           .toUTC();
    return summary;
}

} // namespace

class TestPerformanceSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < Season; ++i)
            m_entries.push_back(counter::searchEntry(performance(i)));
    }
    void init() { test::failOnAnyWarning(); }

    void nothingTypedFindsEverythingInItsOrder()
    {
        const SearchAnswer answer = findPerformances(m_entries, {}, false);
        QCOMPARE(answer.rows.size(), size_t(Season));
        QVERIFY(std::ranges::is_sorted(answer.rows));
        QCOMPARE(answer.current, 0);
    }

    void accentsCaseLigaturesAndTheOrderOfWordsDoNotMatter_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("accents") << "megere";
        QTest::newRow("accents typed") << "MÉGÈRE";
        QTest::newRow("order") << "apprivoisee la megere";
        QTest::newRow("blanks") << "  megere   appr ";
        QTest::newRow("parts of words") << "voisee meg";
        QTest::newRow("place and title") << "port megere theatre";
    }
    void accentsCaseLigaturesAndTheOrderOfWordsDoNotMatter()
    {
        QFETCH(QString, typed);
        const SearchAnswer answer = findPerformances(m_entries, typed, false);
        QCOMPARE(answer.rows.size(), size_t(Season / 4));
        QCOMPARE(answer.rows.front(), 0);
        QCOMPARE(findPerformances(m_entries, QStringLiteral("l'oeuvre"), false).rows.front(), 2);
    }

    void aDateIsFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"03/02/2026", "3/2/2026", "2026-02-03", "3 february 2026", "tue 3 feb 2026"})
            QTest::newRow(typed) << typed;
    }
    void aDateIsFoundHoweverItIsWritten()
    {
        QFETCH(QString, typed);
        const SearchAnswer answer = findPerformances(m_entries, typed, false);
        QCOMPARE(answer.rows, (std::vector<int>{66, 67}));
        QCOMPARE(findPerformances(m_entries, typed + QStringLiteral(" 20h30"), false).rows, std::vector<int>{67});
    }

    void aNumberIsFoundWhereANumberBegins()
    {
        // 1/10 is the first of October, not the 11th, 21st or 31st
        for (const int row : findPerformances(m_entries, QStringLiteral("1/10"), false).rows)
            QVERIFY2(m_entries[size_t(row)].text.contains(QStringLiteral(" 1/10/")),
                     qPrintable(m_entries[size_t(row)].text));
        QVERIFY(!findPerformances(m_entries, QStringLiteral("1/10"), false).rows.empty());
        QCOMPARE(findPerformances(m_entries, QStringLiteral("1999"), false).rows, std::vector<int>{1999}); // P1999
    }

    void aTimeIsFoundAsItIsSaidAndATitleAsItIsWritten()
    {
        catalog::PerformanceSummary race = performance(0);
        race.title = QStringLiteral("Les 24h du film");
        const std::vector<SearchEntry> entries{counter::searchEntry(race), m_entries[1]};
        QCOMPARE(findPerformances(entries, QStringLiteral("24h film"), false).rows, std::vector<int>{0});
        QCOMPARE(findPerformances(entries, QStringLiteral("20h30"), false).rows, std::vector<int>{1});
        QCOMPARE(findPerformances(entries, QStringLiteral("20h"), false).rows, std::vector<int>{1});
        QVERIFY(findPerformances(entries, QStringLiteral("30"), false).rows.empty()); // minutes are no day
    }

    void enterOpensTheCodeThatWasTypedEvenIfOthersBeginWithItEarlier()
    {
        const SearchAnswer answer = findPerformances(m_entries, QStringLiteral("p199"), false);
        QCOMPARE(answer.rows.size(), 11U); // P199 and P1990 to P1999
        QCOMPARE(answer.rows[size_t(answer.current)], 199);
        std::vector<SearchEntry> later{m_entries.rbegin(), m_entries.rend()};
        const SearchAnswer turned = findPerformances(later, QStringLiteral("P199 "), false);
        QCOMPARE(later[size_t(turned.rows[size_t(turned.current)])].code, QStringLiteral("p199"));
        QCOMPARE(turned.current, 10);
    }

    void enterOpensWhatIsOnSaleBeforeWhatIsClosed()
    {
        std::vector<SearchEntry> entries{m_entries.begin(), m_entries.begin() + 9};
        entries[0].onSale = false;
        const SearchAnswer answer = findPerformances(entries, QStringLiteral("megere"), false);
        QCOMPARE(answer.rows, (std::vector<int>{0, 4, 8}));
        QCOMPARE(answer.current, 1);
        for (SearchEntry &entry : entries)
            entry.onSale = false;
        QCOMPARE(findPerformances(entries, QStringLiteral("megere"), false).current, 0); // to look at it
    }

    void playedPerformancesAreFoundOnRequestOnly()
    {
        std::vector<SearchEntry> entries = m_entries;
        entries[67].played = true;
        QCOMPARE(findPerformances(entries, QStringLiteral("3/2/2026"), false).rows, std::vector<int>{66});
        const SearchAnswer without = findPerformances(entries, QStringLiteral("3/2/2026"), false);
        QCOMPARE(findPerformances(entries, QStringLiteral("3/2/2026"), true, without).rows, (std::vector<int>{66, 67}));
    }

    void typingOnLooksOnlyAtWhatWasFoundSoFarAndFindsTheSame_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"megere apprivoisee 31/10/2027", "31/10/2027 racing", "p1999", "œuvre 14h30 dimanche", "zzz", "1/1 fete"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void typingOnLooksOnlyAtWhatWasFoundSoFarAndFindsTheSame()
    {
        QFETCH(QString, typed);
        SearchAnswer before = findPerformances(m_entries, typed.left(1), false);
        QCOMPARE(before.examined, Season);
        for (qsizetype letters = 2; letters <= typed.size(); ++letters) {
            const SearchAnswer answer = findPerformances(m_entries, typed.left(letters), false, before);
            const SearchAnswer anew = findPerformances(m_entries, typed.left(letters), false);
            QCOMPARE(answer.examined, int(before.rows.size()));
            QCOMPARE(answer.rows, anew.rows);
            QCOMPARE(answer.current, anew.current);
            QVERIFY(std::ranges::is_sorted(answer.rows)); // entries are not sorted anew
            before = answer;
        }
    }

    void takingALetterBackLooksAtEverythingAgain()
    {
        const SearchAnswer longer = findPerformances(m_entries, QStringLiteral("megere x"), false);
        QVERIFY(longer.rows.empty());
        const SearchAnswer shorter = findPerformances(m_entries, QStringLiteral("megere"), false, longer);
        QCOMPARE(shorter.rows.size(), size_t(Season / 4));
    }

private:
    std::vector<SearchEntry> m_entries;
};

QTEST_MAIN(TestPerformanceSearch)
#include "tst_performancesearch.moc"
