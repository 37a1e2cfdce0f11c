// The basket shows what is asked for and asks for every change.
#include "smallhouse.h"

#include <counter/basketdelegate.h>
#include <counter/basketview.h>
#include <support/quiet.h>

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace guichet;
using counter::BasketView;

class TestBasketView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        m_sheets = {{1, test::smallSheet(1, QStringLiteral("Étoile – Racing"))},
                    {2, test::smallSheet(2, QStringLiteral("La Mégère"))}};
        m_view = std::make_unique<BasketView>();
        m_view->resize(360, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void anEmptyBasketExplainsItselfAndCannotBePaid()
    {
        QVERIFY(m_view->findChild<QLabel *>(QStringLiteral("emptyBasketHint"))->isVisible());
        QVERIFY(!button("payButton")->isEnabled());
        const QSignalSpy payment(m_view.get(), &BasketView::paymentWanted);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(payment.size(), 0);
    }

    void linesStandBelowTheirPerformance()
    {
        orders::Basket basket = test::basketOf(*m_sheets[1], {0, 1});
        const orders::Basket second = test::basketOf(*m_sheets[2], {3});
        basket.lines.insert(basket.lines.end(), second.lines.begin(), second.lines.end());
        m_view->setBasket(basket, m_sheets);
        QCOMPARE(rows(),
                 QStringList({QStringLiteral("Étoile – Racing"), basket.lines[0].seatLabel, basket.lines[1].seatLabel,
                              QStringLiteral("La Mégère"), basket.lines[2].seatLabel}));
        QCOMPARE(m_view->findChild<QLabel *>(QStringLiteral("totalLabel"))->text(),
                 formatMoney(Money(4500 + 4500 + 2500), QLocale()));
    }

    void standingPlacesAreCountedInOneLine()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {5, 6, 7}), m_sheets);
        QCOMPARE(rows().size(), 2);
        QVERIFY2(rows().last().startsWith(QStringLiteral("3 × ")), qPrintable(rows().last()));
    }

    void enterPays()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0}), m_sheets);
        const QSignalSpy payment(m_view.get(), &BasketView::paymentWanted);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(payment.size(), 1);
    }

    void aPriceTypeKeyChangesAllLinesOrTheSelectedOnes()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0, 1, 3}), m_sheets);
        const QSignalSpy wanted(m_view.get(), &BasketView::priceTypeWanted);
        m_view->choosePriceType(1);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last().at(1).value<std::vector<qint32>>(), (std::vector<qint32>{100, 101, 103}));
        QCOMPARE(wanted.last().at(2).toInt(), 1);

        list()->setCurrentIndex(list()->model()->index(2, 0));
        m_view->choosePriceType(0);
        QCOMPARE(wanted.last().at(1).value<std::vector<qint32>>(), std::vector<qint32>{101});
    }

    void deleteGivesTheCurrentSeatBack()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0, 1}), m_sheets);
        list()->setCurrentIndex(list()->model()->index(1, 0));
        const QSignalSpy removal(m_view.get(), &BasketView::removalWanted);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(removal.size(), 1);
        QCOMPARE(removal.last().at(1).value<std::vector<qint32>>(), std::vector<qint32>{100});
    }

    void theCrossOfALineGivesItsSeatBack()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0, 1}), m_sheets);
        const QRect line = list()->visualRect(list()->model()->index(2, 0));
        const QSignalSpy removal(m_view.get(), &BasketView::removalWanted);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          counter::BasketDelegate::removeRect(line, list()->fontMetrics()).center());
        QCOMPARE(removal.size(), 1);
        QCOMPARE(removal.last().at(1).value<std::vector<qint32>>(), std::vector<qint32>{101});
    }

    void theMenuOfALineOffersOnlyWhatItsCategoryIsSoldAt()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0, 3}), m_sheets);
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QTest::keyClick(list(), Qt::Key_Space);
        auto *menu = m_view->findChild<QMenu *>(QStringLiteral("priceTypeMenu"));
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->actions().size(), 2);
        const QSignalSpy wanted(m_view.get(), &BasketView::priceTypeWanted);
        menu->actions().at(1)->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last().at(2).toInt(), 1);
        menu->close();
    }

    void aRequiredProofIsShownToTheCashier()
    {
        orders::Basket basket = test::basketOf(*m_sheets[1], {0});
        basket.lines[0] = *orders::repriced(basket.lines[0], *m_sheets[1], 1);
        m_view->setBasket(basket, m_sheets);
        const QString spoken = list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Ask to see: student card")), qPrintable(spoken));
    }

    void digitsAndLettersAreLeftToTheWorkspace()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0}), m_sheets);
        class Workspace : public QWidget
        {
        public:
            QString typed;
            void keyPressEvent(QKeyEvent *event) override { typed += event->text(); }
        } workspace;
        m_view->setParent(&workspace);
        workspace.show();
        m_view->show();
        m_view->focusLines();
        QTest::keyClicks(list(), QStringLiteral("2b"));
        QCOMPARE(workspace.typed, QStringLiteral("2b"));
        m_view->setParent(nullptr);
    }

    void theLastMinuteIsSaidDifferently()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0}), m_sheets);
        auto *clock = m_view->findChild<QLabel *>(QStringLiteral("holdClock"));
        m_view->setSecondsLeft(581);
        QCOMPARE(clock->text(), QStringLiteral("held 9:41"));
        m_view->setSecondsLeft(7);
        QCOMPARE(clock->text(), QStringLiteral("only 0:07 left"));
        m_view->setSecondsLeft(std::nullopt);
        QVERIFY(!clock->isVisible());
    }

    void whilePayingNothingCanBeChanged()
    {
        m_view->setBasket(test::basketOf(*m_sheets[1], {0}), m_sheets);
        m_view->setPaying(true);
        const QSignalSpy wanted(m_view.get(), &BasketView::priceTypeWanted);
        const QSignalSpy removal(m_view.get(), &BasketView::removalWanted);
        m_view->choosePriceType(1);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(wanted.size() + removal.size(), 0);
        QVERIFY(!button("payButton")->isVisible());
    }

private:
    [[nodiscard]] QListView *list() const { return m_view->findChild<QListView *>(QStringLiteral("basketList")); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_view->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            rows.append(list()->model()->index(i, 0).data().toString());
        return rows;
    }

    counter::Sheets m_sheets;
    std::unique_ptr<BasketView> m_view;
};

QTEST_MAIN(TestBasketView)
#include "tst_basketview.moc"
