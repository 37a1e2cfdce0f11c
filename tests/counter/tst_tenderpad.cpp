// Payment is taken by keyboard: cash, card, cheque and any split of them.
#include <counter/cashsuggestion.h>
#include <counter/tenderpad.h>
#include <support/quiet.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace guichet;
using counter::TenderPad;
using tenders::Method;

class TestTenderPad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        m_pad = std::make_unique<TenderPad>([](const Error &e) { return QString::fromLatin1(e.code); });
        m_pad->resize(360, 500);
        m_pad->setTotal(Money(4500));
        m_pad->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pad.get()));
        m_pad->setFocus();
        m_confirmed = std::make_unique<QSignalSpy>(m_pad.get(), &TenderPad::confirmed);
    }

    void exactCashIsOneKey()
    {
        QTest::keyClick(amount(), Qt::Key_F9);
        QCOMPARE(m_confirmed->size(), 1);
        const auto settled = m_confirmed->first().first().value<tenders::Settlement>();
        QCOMPARE(settled.tenders.size(), 1U);
        QCOMPARE(settled.tenders[0].amount, Money(4500));
        QVERIFY(settled.change.isZero());
    }

    void cashAboveTheTotalShowsTheChangeBeforeItIsConfirmed()
    {
        type(amount(), QStringLiteral("50"));
        QCOMPARE(m_confirmed->size(), 0);
        QCOMPARE(label("dueLabel")->text(), formatMoney(Money(500), QLocale()));
        QCOMPARE(label("dueCaption")->text(), QStringLiteral("Change to give back"));
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_confirmed->size(), 1);
        const auto settled = m_confirmed->first().first().value<tenders::Settlement>();
        QCOMPARE(settled.change, Money(500));
        QCOMPARE(settled.tenders[0].handedOver, Money(5000));
    }

    void aShortPaymentSaysWhatIsMissingAndCannotBeConfirmed()
    {
        type(amount(), QStringLiteral("20"));
        QCOMPARE(label("dueLabel")->text(), formatMoney(Money(2500), QLocale()));
        QVERIFY(!button("confirmSaleButton")->isEnabled());
        QTest::keyClick(amount(), Qt::Key_Return);
        QCOMPARE(notice(), QStringLiteral("tender.short"));
        QCOMPARE(m_confirmed->size(), 0);
    }

    void aCardNeedsTheTerminalsNumber()
    {
        QTest::keyClick(amount(), Qt::Key_F10);
        QVERIFY(reference()->hasFocus());
        QTest::keyClick(reference(), Qt::Key_Return);
        QCOMPARE(notice(), QStringLiteral("tender.reference-missing"));
        type(reference(), QStringLiteral("A1B2"));
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_confirmed->size(), 1);
        const auto settled = m_confirmed->first().first().value<tenders::Settlement>();
        QCOMPARE(settled.tenders[0].method, Method::Card);
        QCOMPARE(settled.tenders[0].reference, QStringLiteral("A1B2"));
    }

    void aCardCannotBeChargedMoreThanIsDue()
    {
        QTest::keyClicks(amount(), QStringLiteral("50"));
        QTest::keyClick(amount(), Qt::Key_F10);
        QCOMPARE(notice(), QStringLiteral("tender.above-due"));
        QVERIFY(!reference()->isVisible());
    }

    void cashAndCardTogetherPayAnOrder()
    {
        type(amount(), QStringLiteral("20,5"));
        QTest::keyClick(amount(), Qt::Key_F10);
        type(reference(), QStringLiteral("77"));
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_Return);
        const auto settled = m_confirmed->first().first().value<tenders::Settlement>();
        QCOMPARE(settled.tenders.size(), 2U);
        QCOMPARE(settled.tenders[0].amount, Money(2050));
        QCOMPARE(settled.tenders[1].amount, Money(2450));
    }

    void backspaceTakesTheLastPaymentBack()
    {
        type(amount(), QStringLiteral("20"));
        QTest::keyClick(amount(), Qt::Key_F11);
        type(reference(), QStringLiteral("000123"));
        QVERIFY(m_pad->settlement().settled());
        QTest::mouseClick(button("undoTenderButton"), Qt::LeftButton);
        QCOMPARE(m_pad->settlement().due, Money(2500));
        QTest::keyClick(amount(), Qt::Key_Backspace);
        QCOMPARE(m_pad->settlement().due, Money(4500));
    }

    void escapeFirstDropsTheReferenceThenLeaves()
    {
        const QSignalSpy left(m_pad.get(), &TenderPad::left);
        QTest::keyClick(amount(), Qt::Key_F10);
        QTest::keyClick(reference(), Qt::Key_Escape);
        QCOMPARE(left.size(), 0);
        QVERIFY(amount()->hasFocus());
        QTest::keyClick(amount(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void aConfirmedSaleCannotBeConfirmedTwice()
    {
        QTest::keyClick(amount(), Qt::Key_F9);
        QTest::keyClick(m_pad.get(), Qt::Key_F9);
        QTest::keyClick(m_pad.get(), Qt::Key_Return);
        QTest::mouseClick(button("confirmSaleButton"), Qt::LeftButton);
        QCOMPARE(m_confirmed->size(), 1);
    }

    void aFreeOrderNeedsNoTender()
    {
        m_pad->setTotal(Money(0));
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_confirmed->size(), 1);
        QVERIFY(m_confirmed->first().first().value<tenders::Settlement>().tenders.empty());
    }

    void aRefusedSaleKeepsWhatWasEntered()
    {
        QTest::keyClick(amount(), Qt::Key_F9);
        m_pad->showError({Error::Kind::Refused, "hold.lost", {}, {}});
        QCOMPARE(notice(), QStringLiteral("hold.lost"));
        QVERIFY(m_pad->hasTenders());
        QVERIFY(button("confirmSaleButton")->isEnabled());
    }

    void aBasketThatGotCheaperThanItsCardPaymentSaysWhatToGiveBackAtTheTerminal()
    {
        QTest::keyClick(amount(), Qt::Key_F10);
        type(reference(), QStringLiteral("77"));
        m_pad->setTotal(Money(3000));
        QVERIFY(m_pad->hasTenders());
        QVERIFY(m_pad->mustGiveBack());
        QVERIFY2(notice().contains(QStringLiteral("card payment 77")) &&
                     notice().contains(formatMoney(Money(1500), QLocale())),
                 qPrintable(notice()));
        QCOMPARE(label("dueLabel")->text(), formatMoney(Money(1500), QLocale()));
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_Return); // an impatient cashier
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_F9);
        QCOMPARE(m_confirmed->size(), 0);

        const QSignalSpy given(m_pad.get(), &TenderPad::givenBack);
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_G);
        QCOMPARE(given.size(), 1);
        QTest::keyClick(m_pad->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_confirmed->size(), 1);
        const auto settled = m_confirmed->first().first().value<tenders::Settlement>();
        QCOMPARE(settled.tenders.size(), 1U);
        QCOMPARE(settled.tenders[0].amount, Money(3000));
        QCOMPARE(settled.tenders[0].reference, QStringLiteral("77"));
    }

    void seatsThatComeBackNeedNothingGivenBack()
    {
        QTest::keyClick(amount(), Qt::Key_F10);
        type(reference(), QStringLiteral("77"));
        m_pad->setTotal(Money(3000));
        m_pad->setTotal(Money(4500));
        QVERIFY(!m_pad->mustGiveBack());
        QVERIFY(notice().isEmpty());
        QVERIFY(m_pad->settlement().settled());
        QCOMPARE(m_pad->settlement().tenders[0].reference, QStringLiteral("77"));
    }

    void suggestedNotesAreRoundAmountsAboveWhatIsDue()
    {
        QCOMPARE(counter::cashSuggestions(Money(2700)),
                 (std::vector<Money>{Money(3000), Money(4000), Money(5000), Money(10'000)}));
        QCOMPARE(counter::cashSuggestions(Money(5000)),
                 (std::vector<Money>{Money(6000), Money(10'000), Money(20'000)}));
        QVERIFY(counter::cashSuggestions(Money(0)).empty());
    }

private:
    static void type(QLineEdit *edit, const QString &text)
    {
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    [[nodiscard]] QLineEdit *amount() const { return m_pad->findChild<QLineEdit *>(QStringLiteral("amountEdit")); }
    [[nodiscard]] QLineEdit *reference() const
    {
        return m_pad->findChild<QLineEdit *>(QStringLiteral("referenceEdit"));
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_pad->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] QLabel *label(const char *name) const { return m_pad->findChild<QLabel *>(QLatin1String(name)); }
    [[nodiscard]] QString notice() const { return label("noticeText")->text(); }

    std::unique_ptr<TenderPad> m_pad;
    std::unique_ptr<QSignalSpy> m_confirmed;
};

QTEST_MAIN(TestTenderPad)
#include "tst_tenderpad.moc"
