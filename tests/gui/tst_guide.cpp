// F1 opens the guide where it tells about what is on screen, in the language of the window.
#include "desk.h"

#include <guichet/guide/guidewindow.h>
#include <support/quiet.h>

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

using namespace guichet;
using test::Patience;

class TestGuide : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::House> m_house;

    [[nodiscard]] static QString chapter(const test::Desk &desk)
    {
        auto *item = desk.find<QListWidget>("guideChapters")->currentItem();
        return item != nullptr ? item->data(Qt::UserRole).toString() : QString();
    }
    /// What F1 opens now; the guide is closed again.
    [[nodiscard]] static QString asked(test::Desk &desk)
    {
        if (!QTest::qWaitForWindowActive(desk.window.get()))
            return QStringLiteral("the counter is not in front");
        desk.press(Qt::Key_F1);
        auto *guide = desk.find<desk::GuideWindow>("guideWindow");
        const QString key = guide->isVisible() ? chapter(desk) : QString();
        QTest::keyClick(guide, Qt::Key_Escape);
        return guide->isVisible() ? QStringLiteral("stays open") : key;
    }

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<test::House>(); }
    void cleanupTestCase() { m_house.reset(); }
    void init()
    {
        test::failOnAnyWarning();
        m_house->removePdfs();
    }

    void everyLanguageHasTheSameChaptersWithATitleAndItsPictures()
    {
        QStringList keys;
        for (const auto &[language, name] : desk::Language::all()) {
            QStringList here;
            for (const desk::GuideChapter &chapter : desk::guideChapters(language)) {
                here.append(chapter.key);
                QVERIFY2(!chapter.title.isEmpty() && !chapter.title.startsWith(u'#'), qPrintable(chapter.key));
                static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]+\\]\\(([^)]+)\\)"));
                for (auto found = picture.globalMatch(chapter.text); found.hasNext();)
                    QVERIFY(QFile::exists(u":/guide/" % found.next().captured(1)));
            }
            if (keys.isEmpty())
                keys = here;
            QVERIFY(here.size() >= 8);
            QCOMPARE(here, keys);
        }
        QVERIFY(desk::guideChapters(QStringLiteral("fr"))[0].text != desk::guideChapters(QStringLiteral("es"))[0].text);
    }

    void itOpensAtThePageThatFits()
    {
        test::Desk desk(*m_house);
        QCOMPARE(asked(desk), QStringLiteral("01-start"));
        desk.signIn(QStringLiteral("cashier"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.window->session() && !desk.session().performances().empty(), Patience);
        QCOMPARE(asked(desk), QStringLiteral("02-sale"));
        desk.open(QStringLiteral("SYM1"));
        desk.best(2);
        desk.key(Qt::Key_F3);
        QCOMPARE(asked(desk), QStringLiteral("03-plan"));
        desk.key(Qt::Key_F3);
        desk.key(Qt::Key_Return);
        QCOMPARE(asked(desk), QStringLiteral("04-payment"));
        desk.key(Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->pdfs().size(), 1, Patience);
        QCOMPARE(asked(desk), QStringLiteral("05-tickets"));
        QCOMPARE(desk.lines(), 0); // asking changes nothing: the sale went on as if the guide had not been there
    }

    void theStripIsStillAKeyAway()
    {
        test::Desk desk(*m_house);
        desk.signIn(QStringLiteral("cashier"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.window->session() && !desk.session().performances().empty(), Patience);
        desk.press(Qt::Key_F1, Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::focusWidget() != nullptr &&
                    QApplication::focusWidget()->objectName().endsWith(QLatin1String("Status")));
    }

    void wordsAreFoundWhateverTheirAccentsAndCase()
    {
        const auto chapters = desk::guideChapters(QStringLiteral("fr"));
        QVERIFY(desk::chaptersAbout(chapters, QStringLiteral("CHEQUE numero")).contains(QStringLiteral("04-payment")));
        QVERIFY(desk::chaptersAbout(chapters, QStringLiteral("dromadaire")).isEmpty());
        QCOMPARE(desk::chaptersAbout(chapters, QString()).size(), qsizetype(chapters.size()));
    }

    void itChangesItsLanguageWithTheWindowAndStaysAtItsPage()
    {
        test::Desk desk(*m_house);
        desk.press(Qt::Key_F1);
        desk.find<QLineEdit>("guideSearch")->setText(QStringLiteral("Backspace"));
        QCOMPARE(chapter(desk), QStringLiteral("04-payment"));
        desk.language.use(QStringLiteral("fr"));
        QTRY_VERIFY(desk.find<QTextBrowser>("guideText")->toPlainText().contains(QStringLiteral("Encaisser")) ||
                    desk.find<QListWidget>("guideChapters")->item(3)->text() == QStringLiteral("Encaisser"));
        desk.language.use(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
