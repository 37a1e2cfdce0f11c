// Parked baskets are told apart by what they hold, how long they are kept, and a note.
#include <counter/parkedlist.h>
#include <support/quiet.h>

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace guichet;
using counter::ParkedList;
using counter::ParkedRow;

class TestParkedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        m_list = std::make_unique<ParkedList>();
        m_rows = {{QUuid::createUuid(), 2, Money(9000), QDeadlineTimer(432'000), QStringLiteral("Faust"), {}},
                  {QUuid::createUuid(), 1, Money(4500), QDeadlineTimer(0), QStringLiteral("Camille Roux"), {}}};
        m_list->setRows(m_rows);
        m_list->show();
        m_list->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    }

    void eachSaysSeatsSumAndTimeLeft()
    {
        const QString text = call(0)->text();
        for (const char *fact : {"Faust", "2 seat", "90.00", "7:"})
            QVERIFY2(text.contains(QLatin1String(fact)), qPrintable(text));
        QVERIFY2(call(1)->text().contains(QStringLiteral("time over")), qPrintable(call(1)->text()));
    }

    void enterCallsTheChosenOneBack()
    {
        const QSignalSpy wanted(m_list.get(), &ParkedList::wanted);
        m_list->focusRows();
        QTest::keyClick(call(0), Qt::Key_Down);
        QVERIFY(call(1)->hasFocus());
        QTest::keyClick(call(1), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toUuid(), m_rows[1].basket);
    }

    void deleteGivesUpAndEscapeLeaves()
    {
        const QSignalSpy given(m_list.get(), &ParkedList::givenUp);
        const QSignalSpy left(m_list.get(), &ParkedList::left);
        m_list->focusRows();
        QTest::keyClick(call(0), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QTest::keyClick(call(0), Qt::Key_Delete);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first().first().toUuid(), m_rows[0].basket);
    }

    void theNoteOfTheLastOneIsWrittenBelowItAndNamesIt()
    {
        const QSignalSpy noted(m_list.get(), &ParkedList::noted);
        auto *note = m_list->findChild<QLineEdit *>(QStringLiteral("parkedNote1"));
        QVERIFY(note->isVisible());
        QVERIFY(!m_list->findChild<QLineEdit *>(QStringLiteral("parkedNote0"))->isVisible());
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("red coat"));
        QCOMPARE(noted.size(), 8);
        QCOMPARE(noted.last().at(0).toUuid(), m_rows[1].basket);
        QVERIFY2(call(1)->text().endsWith(QStringLiteral("red coat")), qPrintable(call(1)->text()));
        const QSignalSpy left(m_list.get(), &ParkedList::left);
        const QSignalSpy wanted(m_list.get(), &ParkedList::wanted);
        QTest::keyClick(note, Qt::Key_Return); // written, not called back
        QCOMPARE(left.size(), 1);
        QCOMPARE(wanted.size(), 0);
    }

    void nothingParkedShowsNothing()
    {
        m_list->setRows({});
        QVERIFY(!m_list->isVisible());
    }

private:
    [[nodiscard]] QPushButton *call(int row) const
    {
        for (auto *button : m_list->findChildren<QPushButton *>(QStringLiteral("callBackButton%1").arg(row))) {
            if (button->isVisible())
                return button;
        }
        qFatal("no row %d", row);
    }

    std::unique_ptr<ParkedList> m_list;
    std::vector<ParkedRow> m_rows;
};

QTEST_MAIN(TestParkedList)
#include "tst_parkedlist.moc"
