// The cashier finds a performance by typing anything about it.
#include "smallhouse.h"

#include <counter/performancelist.h>
#include <support/quiet.h>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace guichet;
using counter::PerformanceList;

class TestPerformanceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        m_list = std::make_unique<PerformanceList>();
        m_list->resize(320, 600);
        catalog::PerformanceSummary away = test::performance(3, QStringLiteral("Étoile – Olympique"), 20);
        away.subtitle = QStringLiteral("Journée 14");
        m_list->setPerformances({away, test::performance(2, QStringLiteral("La Mégère apprivoisée"), 9),
                                 test::performance(1, QStringLiteral("Étoile – Racing"), 2),
                                 test::performance(4, QStringLiteral("Étoile – Stade"), -5)});
        m_list->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
        m_list->focusSearch();
    }

    void playedPerformancesAreHiddenUntilAskedForAndComeLast()
    {
        QCOMPARE(titles(), QStringList({QStringLiteral("Étoile – Racing"), QStringLiteral("La Mégère apprivoisée"),
                                        QStringLiteral("Étoile – Olympique")}));
        m_list->findChild<QCheckBox *>(QStringLiteral("showPlayedCheck"))->setChecked(true);
        QCOMPARE(titles().size(), 4);
        QCOMPARE(titles().last(), QStringLiteral("Étoile – Stade"));
    }

    void accentsAndCaseDoNotMatter()
    {
        QTest::keyClicks(search(), QStringLiteral("MEGERE"));
        QCOMPARE(titles(), QStringList{QStringLiteral("La Mégère apprivoisée")});
    }

    void everyTypedWordMustMatchSomewhere()
    {
        QTest::keyClicks(search(), QStringLiteral("journee etoile"));
        QCOMPARE(titles(), QStringList{QStringLiteral("Étoile – Olympique")});
    }

    void aDateOrACodeFindsItsPerformance()
    {
        QTest::keyClicks(search(), QDate::currentDate().addDays(9).toString(QStringLiteral("dd/MM")));
        QCOMPARE(titles(), QStringList{QStringLiteral("La Mégère apprivoisée")});
        search()->clear();
        QTest::keyClicks(search(), QStringLiteral("p3"));
        QCOMPARE(titles(), QStringList{QStringLiteral("Étoile – Olympique")});
    }

    void arrowsMoveAndEnterChoosesWhileTheCursorStaysInTheSearch()
    {
        const QSignalSpy chosen(m_list.get(), &PerformanceList::chosen);
        QTest::keyClick(search(), Qt::Key_Down);
        QTest::keyClick(search(), Qt::Key_Down);
        QTest::keyClick(search(), Qt::Key_Up);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 2);
    }

    void enterAloneChoosesTheNextPerformance()
    {
        const QSignalSpy chosen(m_list.get(), &PerformanceList::chosen);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void aClickChooses()
    {
        const QSignalSpy chosen(m_list.get(), &PerformanceList::chosen);
        auto *view = m_list->findChild<QListView *>(QStringLiteral("performanceList"));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(2, 0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 3);
    }

    void newCountsKeepTheCurrentLine()
    {
        QTest::keyClick(search(), Qt::Key_Down);
        catalog::PerformanceSummary sold = test::performance(2, QStringLiteral("La Mégère apprivoisée"), 9);
        sold.remaining[0].free = 7;
        m_list->setPerformances({test::performance(1, QStringLiteral("Étoile – Racing"), 2), sold});
        QCOMPARE(m_list->current(), std::optional(2));
    }

    void whatIsLeftIsSaidInWords()
    {
        auto *view = m_list->findChild<QListView *>(QStringLiteral("performanceList"));
        const QString spoken = view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Stalls: 120 of 300 free")), qPrintable(spoken));
    }

    void aKeyAmongTwoThousandPerformancesChangesTheListOnceAndMeasuresNothingAgain()
    {
        std::vector<catalog::PerformanceSummary> season;
        for (int i = 1; i <= 2000; ++i)
            season.push_back(test::performance(
                i, i % 2 == 0 ? QStringLiteral("La Mégère apprivoisée") : QStringLiteral("Étoile – Racing"), i));
        m_list->setPerformances(season);
        const auto *view = m_list->findChild<QListView *>(QStringLiteral("performanceList"));
        const auto *model = view->model();
        QCOMPARE(model->rowCount(), 2000);
        const QSignalSpy resets(model, &QAbstractItemModel::modelReset);
        const QSignalSpy moves(model, &QAbstractItemModel::layoutChanged);
        const QSignalSpy changes(model, &QAbstractItemModel::dataChanged);
        const QString typed = QStringLiteral("megere");
        for (const QChar letter : typed)
            QTest::keyClicks(search(), QString(letter));
        QVERIFY2(resets.size() <= 2, qPrintable(QString::number(resets.size()))); // "m" and "e" tell them apart
        QVERIFY(moves.empty());                                                   // nothing is sorted
        QVERIFY(changes.empty());
        QCOMPARE(model->rowCount(), 1000);
        QCOMPARE(m_list->current(), std::optional(2)); // the next one: Enter opens it
        const QSignalSpy chosen(m_list.get(), &PerformanceList::chosen);
        QTest::keyClicks(search(), QStringLiteral(" p1500"));
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1500);
    }

    void countsThatChangedAreShownWithoutLayingTheListOutAnew()
    {
        const auto *model = m_list->findChild<QListView *>(QStringLiteral("performanceList"))->model();
        const QSignalSpy resets(model, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(model, &QAbstractItemModel::dataChanged);
        catalog::PerformanceSummary sold = test::performance(2, QStringLiteral("La Mégère apprivoisée"), 9);
        sold.remaining[0].free = 7;
        catalog::PerformanceSummary away = test::performance(3, QStringLiteral("Étoile – Olympique"), 20);
        away.subtitle = QStringLiteral("Journée 14");
        m_list->setPerformances({away, sold, test::performance(1, QStringLiteral("Étoile – Racing"), 2),
                                 test::performance(4, QStringLiteral("Étoile – Stade"), -5)});
        QVERIFY(resets.empty());
        QCOMPARE(changes.size(), 1); // the one line
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    }

    void theNumberOfAnOrderOrTicketIsLookedForWhenNoPerformanceMatches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("order") << "G1-17" << true;
        QTest::newRow("ticket") << "G1-T31" << true;
        QTest::newRow("small letters, blanks") << " g1-t31 " << true;
        QTest::newRow("word") << "zz-top" << false;
        QTest::newRow("date") << "31-12-1999" << false;
    }

    void theNumberOfAnOrderOrTicketIsLookedForWhenNoPerformanceMatches()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isNumber);
        const QSignalSpy entered(m_list.get(), &PerformanceList::numberEntered);
        const QSignalSpy chosen(m_list.get(), &PerformanceList::chosen);
        QTest::keyClicks(search(), typed);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(entered.size(), isNumber ? 1 : 0);
        QCOMPARE(chosen.size(), 0);
        if (isNumber)
            QCOMPARE(entered.first().first().toString(), typed.trimmed());
    }

    void aSearchWithoutResultSaysSo()
    {
        QTest::keyClicks(search(), QStringLiteral("zzz"));
        auto *nothing = m_list->findChild<QLabel *>(QStringLiteral("nothingFoundLabel"));
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->text().contains(QStringLiteral("zzz")));
        const QSignalSpy chosen(m_list.get(), &PerformanceList::chosen);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
    }

private:
    [[nodiscard]] QLineEdit *search() const { return m_list->findChild<QLineEdit *>(QStringLiteral("searchEdit")); }
    [[nodiscard]] QStringList titles() const
    {
        const auto *model = m_list->findChild<QListView *>(QStringLiteral("performanceList"))->model();
        QStringList titles;
        for (int i = 0; i < model->rowCount(); ++i)
            titles.append(model->index(i, 0).data().toString());
        return titles;
    }

    std::unique_ptr<PerformanceList> m_list;
};

QTEST_MAIN(TestPerformanceList)
#include "tst_performancelist.moc"
