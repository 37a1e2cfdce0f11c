// Whoever needs large text, or works with a finger, loses nothing: no text is cut, no target is small.
#include "desk.h"

#include <counter/look.h>
#include <support/quiet.h>

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace guichet;
using test::Patience;

class TestLargeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<test::House>();
        m_font = QApplication::font();
    }
    void cleanupTestCase() { m_house.reset(); }

    void init()
    {
        test::failOnAnyWarning();
        QSettings().remove(QStringLiteral("window"));
        QSettings().remove(QStringLiteral("sale"));
        m_desk = std::make_unique<test::Desk>(*m_house);
        m_desk->language.use(QStringLiteral("fr"));
        m_desk->window->resize(1366, 768);
    }
    void cleanup()
    {
        m_desk.reset();
        QSettings().remove(QStringLiteral("window"));
        QApplication::setFont(m_font);
    }

    void noTextIsCut_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("usual") << 100;
        QTest::newRow("large") << 150;
    }
    void noTextIsCut()
    {
        QFETCH(int, percent);
        m_desk->appearance.setTextPercent(percent);
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        QCOMPARE(cutTexts("plan"), QString());
        m_desk->best(3);
        QCOMPARE(cutTexts("basket"), QString());
        m_desk->key(Qt::Key_Return);
        QCOMPARE(cutTexts("payment"), QString());
        m_desk->type(QStringLiteral("5"));
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_Return); // too little
        QVERIFY(!m_desk->notice("tenderNotice").isEmpty());
        QCOMPARE(cutTexts("short"), QString());
        m_desk->key(Qt::Key_F10);
        QCOMPARE(cutTexts("card"), QString());
        m_desk->key(Qt::Key_Escape);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->notice("paperNotice").isEmpty() &&
                                     m_desk->find<QPushButton>("reprintButton")->isEnabled(),
                                 Patience);
        QCOMPARE(cutTexts("result"), QString());
        QCOMPARE(m_desk->window->size(), QSize(1366, 768)); // nothing pushed the window wider
    }

    void everythingThatAFingerPressesIsLargeEnough()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(QStringLiteral("SYM1"));
        m_desk->best(2);
        QCOMPARE(smallTargets(), QString());
        m_desk->key(Qt::Key_Return);
        QCOMPARE(smallTargets(), QString());
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>("newSaleButton")->isVisible(), Patience);
        QCOMPARE(smallTargets(), QString());
    }

private:
    [[nodiscard]] QList<QWidget *> shown() const
    {
        QCoreApplication::processEvents(); // what was asked to be laid out anew has been
        QList<QWidget *> widgets = m_desk->find<QWidget>("saleSplitter")->findChildren<QWidget *>();
        widgets.removeIf([](const QWidget *widget) { return !widget->isVisible(); });
        return widgets;
    }

    /// Labels and buttons that have less room than their text needs.
    [[nodiscard]] QString cutTexts(const char *screen) const
    {
        QStringList cut;
        for (const QWidget *widget : shown()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QString text;
            bool narrow = false;
            if (label != nullptr && !label->text().isEmpty() && label->textFormat() != Qt::RichText) {
                text = label->text();
                narrow = label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                           : label->width() < label->sizeHint().width() ||
                                                 label->height() < label->sizeHint().height();
            } else if (button != nullptr && !button->text().isEmpty()) {
                text = button->text();
                narrow = button->width() < button->sizeHint().width() || button->height() < button->sizeHint().height();
            }
            const QRect there(widget->mapTo(m_desk->window.get(), QPoint()), widget->size());
            if (!text.isEmpty() && (narrow || !m_desk->window->rect().contains(there)))
                cut.append(QStringLiteral("%1: %2 “%3” %4×%5 of %6×%7")
                               .arg(QLatin1String(screen), widget->objectName(), text)
                               .arg(widget->width())
                               .arg(widget->height())
                               .arg(widget->sizeHint().width())
                               .arg(widget->sizeHint().height()));
        }
        return cut.join(u'\n');
    }

    [[nodiscard]] QString smallTargets() const
    {
        QStringList small;
        for (const QWidget *widget : shown()) {
            const bool target = qobject_cast<const QPushButton *>(widget) != nullptr ||
                                qobject_cast<const QComboBox *>(widget) != nullptr ||
                                qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
                                (qobject_cast<const QLineEdit *>(widget) != nullptr &&
                                 qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) == nullptr);
            if (target && (widget->height() < counter::Touch || widget->width() < counter::Touch))
                small.append(
                    QStringLiteral("%1 %2×%3").arg(widget->objectName()).arg(widget->width()).arg(widget->height()));
        }
        return small.join(u'\n');
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
    QFont m_font;
};

QTEST_MAIN(TestLargeText)
#include "tst_largetext.moc"
