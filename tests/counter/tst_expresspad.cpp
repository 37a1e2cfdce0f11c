// The express pad offers few products, each a category at a price type, and says what one press sells.
#include "smallhouse.h"

#include <counter/expresspad.h>
#include <counter/look.h>
#include <support/quiet.h>

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace guichet;
using counter::ExpressPad;
using counter::expressProducts;
using counter::Product;

class TestExpressPad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        m_pad = std::make_unique<ExpressPad>();
        m_pad->setSheet(test::smallSheet(1, QStringLiteral("Faust")));
        m_pad->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pad.get()));
    }

    void theDearestCategoryComesFirstAndOnlyWhatIsSold()
    {
        const auto sheet = test::smallSheet(1, QStringLiteral("Faust"));
        const std::vector<Product> products = expressProducts(*sheet);
        QCOMPARE(products, (std::vector<Product>{{0, 0, Money(4500)},
                                                 {0, 1, Money(3000)}, // no child price in the stalls
                                                 {1, 0, Money(2500)},
                                                 {1, 1, Money(1800)},
                                                 {1, 2, Money(1000)}}));
    }

    void neverMoreThanFitsOnBigButtons()
    {
        auto sheet = std::make_shared<catalog::PerformanceSheet>(*test::smallSheet(1, QStringLiteral("Faust")));
        sheet->priceTypes.resize(9);
        sheet->prices.assign(7, std::vector<std::optional<Money>>(9, Money(1000)));
        QCOMPARE(expressProducts(*sheet).size(), size_t(ExpressPad::Columns * ExpressPad::Rows));
    }

    void aPressSaysTheProduct()
    {
        const QSignalSpy wanted(m_pad.get(), &ExpressPad::productWanted);
        auto *button = m_pad->findChild<QPushButton *>(QStringLiteral("product1-2"));
        QVERIFY2(button->accessibleName().contains(QStringLiteral("Circle, Child")),
                 qPrintable(button->accessibleName()));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<Product>(), (Product{1, 2, Money(1000)}));
        m_pad->press(1); // its key
        QCOMPARE(wanted.last().first().value<Product>(), (Product{0, 1, Money(3000)}));
        m_pad->press(2); // not sold in the first row
        QCOMPARE(wanted.size(), 2);
    }

    void aFullCategoryCannotBePressed()
    {
        m_pad->setFree({0, 4});
        QVERIFY(!m_pad->findChild<QPushButton *>(QStringLiteral("product0-0"))->isEnabled());
        QVERIFY(m_pad->findChild<QPushButton *>(QStringLiteral("product1-0"))->isEnabled());
        const QSignalSpy wanted(m_pad.get(), &ExpressPad::productWanted);
        m_pad->press(0);
        QCOMPARE(wanted.size(), 0);
    }

    void theNumberIsOnePressAndStaysPressed()
    {
        const QSignalSpy chosen(m_pad.get(), &ExpressPad::countChosen);
        QTest::mouseClick(m_pad->findChild<QPushButton *>(QStringLiteral("expressCount3")), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 3);
        m_pad->setCount(2);
        QVERIFY(m_pad->findChild<QPushButton *>(QStringLiteral("expressCount2"))->isChecked());
        QVERIFY(!m_pad->findChild<QPushButton *>(QStringLiteral("expressCount3"))->isChecked());
    }

    void everyButtonIsLargeEnoughForAFinger()
    {
        for (const QPushButton *button : m_pad->findChildren<QPushButton *>())
            QVERIFY2(button->height() >= counter::Touch, qPrintable(button->objectName()));
    }

private:
    std::unique_ptr<ExpressPad> m_pad;
};

QTEST_MAIN(TestExpressPad)
#include "tst_expresspad.moc"
