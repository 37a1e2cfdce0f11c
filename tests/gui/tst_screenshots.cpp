// Writes what people see as pictures, to be looked at. Runs when GUICHET_SCREENSHOTS names a folder.
#include "desk.h"
#include "latch.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QSettings>

using namespace guichet;
using test::Patience;

class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("GUICHET_SCREENSHOTS"))
            QSKIP("GUICHET_SCREENSHOTS names no folder");
        m_house = std::make_unique<test::House>();
        QDir().mkpath(folder());
        m_font = QApplication::font();
    }
    void cleanupTestCase() { m_house.reset(); }

    void init()
    {
        // As it was before an earlier picture asked for larger text.
        QSettings().remove(QStringLiteral("window"));
        QApplication::setFont(m_font);
    }

    void theSale_data()
    {
        QTest::addColumn<QString>("counter");
        QTest::addColumn<QString>("performance");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        const QSize small(1366, 768);
        const QSize large(1920, 1080);
        QTest::newRow("theatre-small-light") << "T1"
                                             << "SYM1" << small << false << "fr";
        QTest::newRow("theatre-small-dark") << "T1"
                                            << "SYM1" << small << true << "fr";
        QTest::newRow("theatre-small-bigtext") << "T1"
                                               << "SYM1" << small << false << "fr";
        QTest::newRow("hall-small-light") << "T1"
                                          << "ROC2" << small << false << "es";
        QTest::newRow("stadium-large-light") << "G1"
                                             << "RCL09" << large << false << "fr";
        QTest::newRow("stadium-large-dark") << "G1"
                                            << "RCL09" << large << true << "fr";
        QTest::newRow("stadium-small-light") << "G1"
                                             << "RCL09" << small << false << "en";
    }

    void theSale()
    {
        QFETCH(QString, counter);
        QFETCH(QString, performance);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(QString, language);
        test::Desk desk(*m_house, counter);
        desk.appearance.use(dark ? desk::Scheme::Dark : desk::Scheme::Light);
        desk.language.use(language);
        desk.appearance.setTextPercent(QByteArray(QTest::currentDataTag()).contains("bigtext") ? 150 : 100);
        desk.window->resize(size);
        shoot(desk, "1-login");
        desk.signIn(QStringLiteral("cashier"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.window->session() && !desk.session().performances().empty(), Patience);
        shoot(desk, "2-start");
        if (desk.session().performances().end() ==
            std::ranges::find(desk.session().performances(), performance, &catalog::PerformanceSummary::code))
            QSKIP("this performance is not in the demonstration");
        desk.open(performance);
        QTest::qWait(300);
        shoot(desk, "3-plan");
        desk.best(3);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_F6);
        QTest::qWait(300);
        shoot(desk, "4-basket");
        desk.key(Qt::Key_Return);
        desk.type(QStringLiteral("20"));
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Return);
        shoot(desk, "5-short");
        desk.key(Qt::Key_F10);
        shoot(desk, "6-card");
        desk.key(Qt::Key_Escape);
        desk.type(QStringLiteral("200"));
        desk.key(Qt::Key_Return);
        shoot(desk, "7-change");
        desk.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->pdfs().isEmpty(), Patience);
        QTest::qWait(500);
        shoot(desk, "8-result");
        desk.key(Qt::Key_F12);
        shoot(desk, "9-operator");
    }

    void aQueue_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("queue-light") << false;
        QTest::newRow("queue-dark") << true;
    }
    void aQueue()
    {
        QFETCH(bool, dark);
        QSettings().remove(QStringLiteral("sale"));
        test::Desk desk(*m_house);
        desk.appearance.use(dark ? desk::Scheme::Dark : desk::Scheme::Light);
        desk.language.use(QStringLiteral("fr"));
        desk.window->resize(1366, 768);
        desk.signIn(QStringLiteral("cashier"));
        desk.open(QStringLiteral("SYM1"));
        for (const int seats : {2, 4}) {
            desk.key(Qt::Key_F3);
            desk.best(seats);
            desk.type(QStringLiteral("p"));
        }
        desk.key(Qt::Key_F3);
        desk.best(3);
        shoot(desk, "parked");
        desk.key(Qt::Key_F4);
        desk.type(QStringLiteral("c"));
        desk.type(QStringLiteral("Camille Roux"));
        QTest::qWait(400);
        shoot(desk, "customer");
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_F3);
        desk.type(QStringLiteral("x"));
        shoot(desk, "express");
        QSettings().remove(QStringLiteral("sale"));
    }

    void anOutage()
    {
        test::Desk desk(*m_house);
        desk.appearance.use(desk::Scheme::Light);
        desk.language.use(QStringLiteral("fr"));
        desk.window->resize(1366, 768);
        desk.signIn(QStringLiteral("cashier"));
        desk.open(QStringLiteral("SYM1"));
        desk.best(2);
        test::Latch latch(m_house->owner);
        desk.key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(latch.isWaitedFor(), Patience);
        m_house->cluster.killServer();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.notice("basketNotice").isEmpty(), Patience);
        QTest::qWait(1200);
        shoot(desk, "asking");
        m_house->cluster.startServer();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.session().payment().isOpen(), Patience);
    }

    void afterAnInterruption()
    {
        auto desk = std::make_unique<test::Desk>(*m_house);
        desk->signIn(QStringLiteral("cashier"));
        desk->open(QStringLiteral("SYM1"));
        desk->best(2);
        desk::PrintTarget nowhere;
        nowhere.printer = QStringLiteral("nowhere");
        desk->session().printing().setTarget(nowhere);
        desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(desk->notice("paperNotice").contains(QStringLiteral("not printed")), Patience);
        desk.reset();
        desk = std::make_unique<test::Desk>(*m_house);
        desk->appearance.use(desk::Scheme::Light);
        desk->window->resize(1366, 768);
        desk->signIn(QStringLiteral("cashier"));
        desk->language.use(QStringLiteral("fr"));
        QTRY_VERIFY_WITH_TIMEOUT(desk->window->session() && !desk->notice("storyNotice").isEmpty(), Patience);
        shoot(*desk, "recorded");
    }

    void moneyToGiveBack()
    {
        test::Desk desk(*m_house);
        desk.appearance.use(desk::Scheme::Light);
        desk.language.use(QStringLiteral("fr"));
        desk.window->resize(1366, 768);
        desk.signIn(QStringLiteral("cashier"));
        desk.open(QStringLiteral("SYM1"));
        desk.best(2);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_F10);
        desk.type(QStringLiteral("A1B2C3"));
        desk.key(Qt::Key_Return);
        const auto line = desk.session().basket().lines.front();
        desk.session().giveBack(line.performanceId, {line.seatId});
        QTRY_COMPARE_WITH_TIMEOUT(desk.lines(), 1, Patience);
        shoot(desk, "card");
    }

private:
    [[nodiscard]] static QString folder() { return qEnvironmentVariable("GUICHET_SCREENSHOTS"); }
    static void shoot(test::Desk &desk, const char *name)
    {
        QTest::qWait(50);
        const QString file =
            QStringLiteral("%1/%2-%3.png")
                .arg(folder(),
                     QString::fromLatin1(QTest::currentDataTag() != nullptr ? QTest::currentDataTag()
                                                                            : QTest::currentTestFunction()),
                     QString::fromLatin1(name));
        QVERIFY(desk.window->grab().save(file));
    }

    std::unique_ptr<test::House> m_house;
    QFont m_font;
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
