// Takes payment: amount due, cash, card and cheque, split over several of them, change to give back.
#pragma once

#include <core/error.h>
#include <tenders/tender.h>

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace guichet::counter {

class KeyButton;
class NoticeBar;

/// Keys: digits and Enter for cash received, F9 exact cash (confirms at once), F10 card, F11 cheque, Backspace in the
/// empty amount takes the last payment back, Escape leaves. What was entered stays until reset(), also when the order
/// becomes cheaper: then the pad says what to give back, under which reference, and goes on after G ("given back").
class TenderPad : public QWidget
{
    Q_OBJECT
public:
    using Sentence = std::function<QString(const Error &)>;

    explicit TenderPad(Sentence sentence, QWidget *parent = nullptr);

    void setTotal(Money total);
    void reset();
    /// While the sale is recorded: nothing can be changed or confirmed again.
    void setBusy(bool busy);
    /// Shows a refusal of the sale where it happened.
    void showError(const Error &error);
    void payExactCash();
    void payBy(tenders::Method method);

    [[nodiscard]] const tenders::Settlement &settlement() const { return m_settlement; }
    [[nodiscard]] bool hasTenders() const { return !m_handed.empty(); }
    /// More was paid by card or cheque than the order costs now.
    [[nodiscard]] bool mustGiveBack() const { return !m_giveBack.back.empty(); }

Q_SIGNALS:
    void confirmed(const guichet::tenders::Settlement &settlement);
    void left();
    /// What mustGiveBack() was about has been done.
    void givenBack();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void enterPressed();
    void takeBack();
    void confirm();
    void add(tenders::Handed handed);
    void fail(const Error &error);
    void sayGiveBack();
    void acceptGiveBack();
    void askReference(tenders::Method method, Money amount);
    void dropReference();
    [[nodiscard]] Result<Money> typedAmount() const; ///< what is typed, or what is due

    Sentence m_sentence;
    Money m_total;
    std::vector<tenders::Handed> m_handed;
    tenders::GiveBack m_giveBack;
    tenders::Settlement m_settlement;
    std::optional<tenders::Handed> m_awaitingReference;
    std::optional<Error> m_error;
    bool m_busy = false;

    QLabel *m_dueCaption;
    QLabel *m_due;
    QVBoxLayout *m_lines;
    QLineEdit *m_amount;
    QLabel *m_referenceCaption;
    QLineEdit *m_reference;
    QHBoxLayout *m_suggestions;
    KeyButton *m_cash;
    KeyButton *m_card;
    KeyButton *m_cheque;
    KeyButton *m_exact;
    KeyButton *m_undo;
    KeyButton *m_back;
    KeyButton *m_confirm;
    NoticeBar *m_notice;
};

} // namespace guichet::counter
