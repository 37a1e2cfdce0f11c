// The sale window for people who do not see it or do not use a mouse: every control has a name and is on the Tab key.
#include "desk.h"

#include <seatplan/seatlistview.h>
#include <seatplan/seatplanview.h>
#include <support/quiet.h>

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QSpinBox>
#include <QTreeView>

using namespace guichet;
using test::Patience;

namespace {

QString theatre() { return QStringLiteral("SYM1"); }
QString hall() { return QStringLiteral("ROC2"); } // with a standing area

bool isControl(const QWidget *widget)
{
    // The field of a spin or combo box speaks with the box's name; a field's clear button does what its keys do.
    const QWidget *whole = widget->parentWidget();
    const bool part = qobject_cast<const QAbstractSpinBox *>(whole) != nullptr ||
                      qobject_cast<const QComboBox *>(whole) != nullptr ||
                      qobject_cast<const QLineEdit *>(whole) != nullptr;
    if (part || qobject_cast<const QAbstractSlider *>(widget) != nullptr ||
        qobject_cast<const QMenu *>(widget) != nullptr)
        return false;
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget) != nullptr;
}

QString said(QWidget *widget)
{
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
    return node != nullptr ? node->text(QAccessible::Name) : QString();
}

QString place(const QWidget *widget)
{
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

} // namespace

class TestAccessibleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<test::House>(); }
    void cleanupTestCase() { m_house.reset(); }

    void init()
    {
        test::failOnAnyWarning();
        m_desk = std::make_unique<test::Desk>(*m_house);
    }
    void cleanup() { m_desk.reset(); }

    void everyControlHasAName()
    {
        QCOMPARE(nameless(), QString()); // login
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(hall());
        QCOMPARE(nameless(), QString());
        m_desk->key(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(nameless(), QString());
        m_desk->key(Qt::Key_F3, Qt::ShiftModifier);
        m_desk->type(QStringLiteral("s")); // standing places
        QCOMPARE(nameless(), QString());
        m_desk->key(Qt::Key_Escape);
        m_desk->open(theatre());
        m_desk->best(2);
        QCOMPARE(nameless(), QString());
        m_desk->type(QStringLiteral("c")); // customer
        QCOMPARE(nameless(), QString());
        m_desk->key(Qt::Key_Escape);
        m_desk->key(Qt::Key_F4);
        m_desk->key(Qt::Key_Return); // payment
        QCOMPARE(nameless(), QString());
        m_desk->key(Qt::Key_Escape);
        m_desk->key(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->lines() == 0, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->pdfs().isEmpty(), Patience);
        QCOMPARE(nameless(), QString()); // the receipt
    }

    void tabComesToEveryControlAndRoundAgain()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(theatre());
        m_desk->best(2);
        const QList<QWidget *> forth = round(Qt::Key_Tab, {});
        QVERIFY(forth.size() > 8);
        QStringList missed;
        for (QWidget *widget : m_desk->window->findChildren<QWidget *>())
            if (widget->isVisible() && widget->isEnabled() && isControl(widget) && !forth.contains(widget) &&
                (widget->focusPolicy() & Qt::TabFocus) && !forth.contains(widget->focusProxy()))
                missed.append(place(widget));
        QCOMPARE(missed, QStringList());
        // As the eye goes: the search before the plan's tools, these before the plan, the plan before the basket.
        int before = -1;
        for (const char *name : {"searchEdit", "bestCountSpin", "seatPlan", "basketList"}) {
            const auto at = forth.indexOf(m_desk->find<QWidget>(name));
            QVERIFY2(at > before, name);
            before = int(at);
        }
        QList<QWidget *> back = round(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QSet<QWidget *>(back.cbegin(), back.cend()), QSet<QWidget *>(forth.cbegin(), forth.cend()));
    }

    void aSeatIsSoldFromTheListByKeyboard()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(theatre());
        m_desk->key(Qt::Key_F3, Qt::ShiftModifier);
        auto *tree = m_desk->find<QTreeView>("seatList");
        QTRY_VERIFY(tree->hasFocus());
        QVERIFY(!m_desk->find<QWidget>("seatPlan")->isVisible());
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Down})
            m_desk->key(key);
        const QString spoken = tree->currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QStringLiteral("Row ")) && spoken.contains(QStringLiteral("Free")) &&
                     spoken.contains(u'€'),
                 qPrintable(spoken));
        m_desk->key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 1, Patience);
        QVERIFY(m_desk->find<QWidget>("basketList")->hasFocus()); // the next key is Enter
        m_desk->key(Qt::Key_F3);
        QVERIFY(tree->hasFocus()); // F3 comes back to what is shown
        QTRY_COMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("In your basket"));
        const QString held = m_desk->session().basket().lines.front().seatLabel;
        m_desk->key(Qt::Key_F3, Qt::ShiftModifier);
        auto *plan = m_desk->find<seatplan::SeatPlanView>("seatPlan");
        QVERIFY(plan->isVisible() && plan->hasFocus());
        QCOMPARE(plan->seatLayout()->plan().seatLabel(plan->currentSeat()), held); // the same seat
        QTest::mouseClick(m_desk->find<QAbstractButton>("seatListButton"), Qt::LeftButton);
        QVERIFY(tree->isVisible());
        m_desk->key(Qt::Key_Space); // gives it back
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 0, Patience);
        m_desk->type(QStringLiteral("2b")); // digits and B work from the list too
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines(), 2, Patience);
    }

    void markedSeatsAreTakenByEnterThoughTheBasketIsNotEmpty()
    {
        m_desk->signIn(QStringLiteral("cashier"));
        m_desk->open(theatre());
        m_desk->best(1);
        m_desk->key(Qt::Key_F3);
        auto *plan = m_desk->find<seatplan::SeatPlanView>("seatPlan");
        const auto &all = plan->seatLayout()->plan().rows;
        plan->setCurrentSeat(all[all.size() / 2].firstSeat);
        m_desk->key(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(plan->hasMarked());
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->lines() > 1, Patience);
    }

private:
    [[nodiscard]] QString nameless() const
    {
        QStringList places;
        for (QWidget *widget : m_desk->window->findChildren<QWidget *>())
            if (widget->isVisible() && isControl(widget) && said(widget).isEmpty())
                places.append(place(widget));
        return places.join(QStringLiteral(", "));
    }

    /// What has the focus, beginning with the search, until it comes round.
    [[nodiscard]] QList<QWidget *> round(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_desk->key(Qt::Key_F2);
        QList<QWidget *> way;
        for (int i = 0; i < 200; ++i) {
            QWidget *at = m_desk->window->focusWidget();
            if (!way.isEmpty() && at == way.first())
                return way;
            if (way.contains(at))
                qFatal("the Tab key is caught at %s", qPrintable(place(at)));
            way.append(at);
            m_desk->key(key, modifiers);
        }
        qFatal("the Tab key never comes round");
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::Desk> m_desk;
};

QTEST_MAIN(TestAccessibleWindow)
#include "tst_accessiblewindow.moc"
