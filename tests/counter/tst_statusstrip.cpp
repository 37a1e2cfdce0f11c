// The status strip says in words what a cashier must never miss, and what to do about it.
#include <counter/noticebar.h>
#include <counter/statusstrip.h>
#include <support/quiet.h>

#include <QFrame>
#include <QPushButton>
#include <QTest>

using namespace guichet;
using counter::NoticeBar;
using counter::StatusStrip;

class TestStatusStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void aLostDatabaseIsSaidInWordsAndExplained()
    {
        StatusStrip strip;
        strip.show();
        auto *link = strip.findChild<QPushButton *>(QStringLiteral("linkStatus"));
        strip.setLink(StatusStrip::Link::Up);
        QCOMPARE(link->text(), QStringLiteral("Database connected"));
        strip.setLink(StatusStrip::Link::Down);
        QCOMPARE(link->text(), QStringLiteral("Offline: database not reachable"));
        QVERIFY(link->accessibleDescription().contains(QStringLiteral("you need not restart")));
        QTest::mouseClick(link, Qt::LeftButton);
        auto *popup = strip.findChild<QFrame *>(QStringLiteral("statusPopup"));
        QVERIFY(popup != nullptr && popup->isVisible());
        popup->close();
    }

    void aRefusedLoginIsNotCalledConnectedAndSaysWhatToDo()
    {
        StatusStrip strip;
        strip.show();
        const auto *link = strip.findChild<QPushButton *>(QStringLiteral("linkStatus"));
        strip.setLink(StatusStrip::Link::Refused);
        QCOMPARE(link->text(), QStringLiteral("Signed out by the database"));
        QVERIFY(link->accessibleDescription().contains(QStringLiteral("Press F12 and sign in again")));
    }

    void theHoldClockShowsOnlyWhileSeatsAreHeld()
    {
        StatusStrip strip;
        strip.show();
        auto *hold = strip.findChild<QPushButton *>(QStringLiteral("holdStatus"));
        QVERIFY(!hold->isVisible());
        strip.setHold(65);
        QVERIFY(hold->isVisible());
        QCOMPARE(hold->text(), QStringLiteral("Seats held 1:05"));
        strip.setHold(std::nullopt);
        QVERIFY(!hold->isVisible());
    }

    void aPrinterThatFailedSaysWhatToDo()
    {
        StatusStrip strip;
        strip.show();
        const auto *printer = strip.findChild<QPushButton *>(QStringLiteral("printerStatus"));
        QVERIFY(!printer->isVisible()); // nobody is signed in
        strip.setPrinter({}, QStringLiteral("/home/desk/tickets"), StatusStrip::Paper::Ready);
        QVERIFY(printer->isVisible());
        QCOMPARE(printer->text(), QStringLiteral("Tickets as files"));
        QVERIFY(printer->accessibleDescription().contains(QStringLiteral("/home/desk/tickets")));
        strip.setPrinter(QStringLiteral("boca-1"), {}, StatusStrip::Paper::Ready);
        QCOMPARE(printer->text(), QStringLiteral("Printer boca-1"));
        strip.setPrinter(QStringLiteral("boca-1"), {}, StatusStrip::Paper::Failed);
        QCOMPARE(printer->text(), QStringLiteral("Tickets not printed"));
        QVERIFY2(printer->accessibleDescription().contains(QStringLiteral("has paper")),
                 qPrintable(printer->accessibleDescription()));
    }

    void everyShownStateExplainsItselfToTheKeyboard()
    {
        StatusStrip strip;
        strip.resize(1366, 40);
        strip.setLink(StatusStrip::Link::Up);
        strip.setDatabase(true, QStringLiteral("/home/desk"));
        strip.setCounter(QStringLiteral("G1"));
        strip.setOperator(QStringLiteral("Camille"), QStringLiteral("cashier"));
        strip.setPrinter(QStringLiteral("boca-1"), {}, StatusStrip::Paper::Ready);
        strip.setHold(300);
        strip.show();
        QVERIFY(QTest::qWaitForWindowActive(&strip));
        strip.focusStates();
        int explained = 0;
        for (auto *item = strip.findChild<QPushButton *>(QStringLiteral("linkStatus"));;) {
            QVERIFY(item->hasFocus());
            QTest::keyClick(item, Qt::Key_Return);
            auto *popup = item->findChild<QFrame *>(QStringLiteral("statusPopup"));
            QVERIFY2(popup != nullptr && popup->isVisible(), qPrintable(item->objectName()));
            QTest::keyClick(popup, Qt::Key_Escape);
            QVERIFY(!popup->isVisible());
            ++explained;
            QTest::keyClick(item, Qt::Key_Right);
            item = qobject_cast<QPushButton *>(strip.focusWidget());
            if (item->objectName() == u"linkStatus") // once round
                break;
        }
        QCOMPARE(explained, 6);
    }

    void theKeyForTheStatesGoesToTheOneThatNeedsSomebody()
    {
        StatusStrip strip;
        strip.setLink(StatusStrip::Link::Up);
        strip.setPrinter(QStringLiteral("boca-1"), {}, StatusStrip::Paper::Failed);
        strip.show();
        QVERIFY(QTest::qWaitForWindowActive(&strip));
        strip.focusStates();
        QVERIFY(strip.findChild<QPushButton *>(QStringLiteral("printerStatus"))->hasFocus());
    }

    void aNoticeOffersItsWayOutAndMayReplaceItself()
    {
        NoticeBar bar;
        bool ran = false;
        bar.say(NoticeBar::Tone::Refused, QStringLiteral("Seats are gone."),
                {{QStringLiteral("bestAgainButton"), QStringLiteral("Best again"), {}, [&] {
                      ran = true;
                      bar.say(NoticeBar::Tone::Good, QStringLiteral("Other seats are held."));
                  }}});
        QVERIFY(bar.isVisible() && bar.isShowing());
        QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("bestAgainButton")), Qt::LeftButton);
        QTRY_VERIFY(ran);
        QCOMPARE(bar.text(), QStringLiteral("Other seats are held."));
        bar.clear();
        QVERIFY(!bar.isShowing());
    }
};

QTEST_MAIN(TestStatusStrip)
#include "tst_statusstrip.moc"
