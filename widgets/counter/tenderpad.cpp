#include "tenderpad.h"

#include "cashsuggestion.h"
#include "flowlayout.h"
#include "keybutton.h"
#include "look.h"
#include "noticebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace guichet::counter {

namespace {

QString methodName(tenders::Method method)
{
    switch (method) {
    case tenders::Method::Cash:
        return TenderPad::tr("Cash");
    case tenders::Method::Card:
        return TenderPad::tr("Card");
    case tenders::Method::Cheque:
        return TenderPad::tr("Cheque");
    }
    Q_UNREACHABLE();
}

QString methodIcon(tenders::Method method)
{
    switch (method) {
    case tenders::Method::Cash:
        return QStringLiteral("cash");
    case tenders::Method::Card:
        return QStringLiteral("card");
    case tenders::Method::Cheque:
        return QStringLiteral("cheque");
    }
    Q_UNREACHABLE();
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

TenderPad::TenderPad(Sentence sentence, QWidget *parent)
    : QWidget(parent)
    , m_sentence(std::move(sentence))
    , m_dueCaption(new QLabel(this))
    , m_due(new QLabel(this))
    , m_lines(new QVBoxLayout)
    , m_amount(new QLineEdit(this))
    , m_referenceCaption(new QLabel(this))
    , m_reference(new QLineEdit(this))
    , m_suggestions(new QHBoxLayout)
    , m_cash(new KeyButton(QStringLiteral("cashButton"), this))
    , m_card(new KeyButton(QStringLiteral("cardButton"), this))
    , m_cheque(new KeyButton(QStringLiteral("chequeButton"), this))
    , m_exact(new KeyButton(QStringLiteral("exactCashButton"), this))
    , m_undo(new KeyButton(QStringLiteral("undoTenderButton"), this))
    , m_back(new KeyButton(QStringLiteral("leavePaymentButton"), this))
    , m_confirm(new KeyButton(QStringLiteral("confirmSaleButton"), this))
    , m_notice(new NoticeBar(this))
{
    m_due->setObjectName(QStringLiteral("dueLabel"));
    m_dueCaption->setObjectName(QStringLiteral("dueCaption"));
    m_amount->setObjectName(QStringLiteral("amountEdit"));
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_amount->setMinimumHeight(Touch);
    m_amount->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,7}([.,][0-9]{0,2})?")), m_amount));
    m_amount->installEventFilter(this);
    m_reference->setObjectName(QStringLiteral("referenceEdit"));
    m_reference->setMinimumHeight(Touch);
    m_reference->setMaxLength(40);
    m_notice->setObjectName(QStringLiteral("tenderNotice"));
    m_cash->setIconName(QStringLiteral("cash"));
    m_card->setIconName(QStringLiteral("card"));
    m_card->setKeyHint(QStringLiteral("F10"));
    m_cheque->setIconName(QStringLiteral("cheque"));
    m_cheque->setKeyHint(QStringLiteral("F11"));
    m_exact->setIconName(QStringLiteral("cash"));
    m_exact->setKeyHint(QStringLiteral("F9"));
    m_undo->setIconName(QStringLiteral("undo"));
    m_undo->setRank(KeyButton::Rank::Quiet);
    m_back->setRank(KeyButton::Rank::Quiet);
    m_back->setKeyHint(QStringLiteral("Esc"));
    m_confirm->setLarge(true);
    m_exact->setLarge(true);
    for (KeyButton *button : {m_cash, m_card, m_cheque, m_exact, m_undo, m_back, m_confirm})
        button->setFocusPolicy(Qt::TabFocus);

    auto *due = new QHBoxLayout;
    due->setContentsMargins(Grid, 0, Grid, 0);
    due->addWidget(m_dueCaption);
    due->addWidget(m_undo);
    due->addWidget(m_due, 1, Qt::AlignRight);
    m_lines->setSpacing(2);
    m_lines->setContentsMargins(Grid, 0, Grid, 0);
    auto *methods = new FlowLayout(FlowLayout::Lines::Fill, Grid);
    methods->addWidget(m_card);
    methods->addWidget(m_cheque);
    auto *amount = new QHBoxLayout;
    amount->setSpacing(Grid);
    amount->addWidget(m_amount, 1);
    amount->addWidget(m_cash);
    auto *end = new FlowLayout(FlowLayout::Lines::Fill, Grid);
    end->addWidget(m_back);
    end->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addLayout(due);
    column->addLayout(m_lines);
    column->addWidget(m_exact);
    column->addLayout(amount);
    column->addLayout(m_suggestions);
    column->addLayout(methods);
    column->addWidget(m_referenceCaption);
    column->addWidget(m_reference);
    column->addWidget(m_notice);
    column->addLayout(end);
    m_suggestions->setSpacing(Grid);
    setFocusPolicy(Qt::ClickFocus);
    const QWidgetList order{m_amount, m_cash, m_exact, m_card, m_cheque, m_reference, m_undo, m_confirm, m_back};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);

    connect(m_cash, &KeyButton::clicked, this, [this] { payBy(tenders::Method::Cash); });
    connect(m_card, &KeyButton::clicked, this, [this] { payBy(tenders::Method::Card); });
    connect(m_cheque, &KeyButton::clicked, this, [this] { payBy(tenders::Method::Cheque); });
    connect(m_exact, &KeyButton::clicked, this, &TenderPad::payExactCash);
    connect(m_undo, &KeyButton::clicked, this, &TenderPad::takeBack);
    connect(m_back, &KeyButton::clicked, this, &TenderPad::left);
    connect(m_confirm, &KeyButton::clicked, this, &TenderPad::enterPressed);
    reset();
}

void TenderPad::setTotal(Money total)
{
    const bool before = mustGiveBack();
    m_total = total;
    m_giveBack = tenders::giveBack(total, m_handed);
    m_settlement = tenders::settle(total, m_giveBack.kept)
                       .value_or(tenders::Settlement{total, {}, total, Money(0, total.currency())});
    if (mustGiveBack()) {
        m_awaitingReference.reset();
        m_error.reset();
        sayGiveBack();
    } else if (before) {
        m_notice->clear();
    }
    refresh();
}

void TenderPad::reset()
{
    m_handed.clear();
    m_awaitingReference.reset();
    m_error.reset();
    m_notice->clear();
    m_amount->clear();
    m_reference->clear();
    m_busy = false;
    setTotal(Money(0, m_total.currency()));
    retranslate();
}

void TenderPad::setBusy(bool busy)
{
    m_busy = busy;
    if (busy) {
        m_notice->clear();
        // The inputs are about to be disabled: the pad itself takes the keys, so that none lands elsewhere.
        setFocusProxy(nullptr);
        setFocus(Qt::OtherFocusReason);
    }
    refresh();
}

void TenderPad::showError(const Error &error)
{
    m_busy = false;
    fail(error);
    refresh();
}

void TenderPad::payExactCash()
{
    if (m_busy || mustGiveBack())
        return;
    dropReference();
    if (!m_settlement.settled())
        add({tenders::Method::Cash, m_settlement.due, {}});
    if (m_settlement.settled())
        confirm();
}

void TenderPad::payBy(tenders::Method method)
{
    if (m_busy || mustGiveBack() || m_settlement.settled())
        return;
    const Result<Money> amount = typedAmount();
    if (!amount) {
        fail(amount.error());
        return;
    }
    if (method == tenders::Method::Cash) {
        if (m_amount->text().isEmpty())
            payExactCash();
        else
            add({method, *amount, {}});
    } else {
        askReference(method, *amount);
    }
}

void TenderPad::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_awaitingReference)
            dropReference();
        else if (!m_busy)
            Q_EMIT left();
        return;
    case Qt::Key_Return: // line edits and buttons pass it on
    case Qt::Key_Enter:
        enterPressed();
        return;
    case Qt::Key_F9:
        payExactCash();
        return;
    case Qt::Key_F10:
        payBy(tenders::Method::Card);
        return;
    case Qt::Key_F11:
        payBy(tenders::Method::Cheque);
        return;
    case Qt::Key_G:
        if (mustGiveBack()) {
            acceptGiveBack();
            return;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TenderPad::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_amount && event->type() == QEvent::KeyPress && m_amount->text().isEmpty() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace) {
        takeBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TenderPad::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (mustGiveBack())
            sayGiveBack();
        else if (m_error)
            m_notice->say(NoticeBar::Tone::Refused, m_sentence(*m_error));
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void TenderPad::retranslate()
{
    setAccessibleName(tr("Payment"));
    m_amount->setAccessibleName(tr("Amount received"));
    m_exact->setText(tr("Exact cash"));
    m_cash->setText(tr("Cash"));
    m_cash->setKeyHint(tr("Enter", "key"));
    m_card->setText(tr("Card"));
    m_cheque->setText(tr("Cheque"));
    m_undo->setAccessibleName(tr("Take back the last payment"));
    m_undo->setToolTip(m_undo->accessibleName());
    m_back->setText(tr("Back"));
    refresh();
}

void TenderPad::refresh()
{
    const QLocale locale;
    const bool settled = m_settlement.settled();
    const bool change = settled && !m_settlement.change.isZero();
    const bool back = mustGiveBack();
    const bool good = settled && !m_busy && !back; // nothing is good before the database has answered
    QFont big = font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 2.0);
    m_due->setFont(big);
    Money toGiveBack(0, m_total.currency());
    for (const tenders::Handed &handed : m_giveBack.back)
        toGiveBack += handed.amount;
    m_due->setText(formatMoney(back     ? toGiveBack
                               : m_busy ? m_settlement.total
                               : change ? m_settlement.change
                                        : m_settlement.due,
                               locale));
    m_dueCaption->setText(back               ? tr("To give back")
                          : m_busy           ? tr("Being recorded")
                          : change           ? tr("Change to give back")
                          : settled          ? tr("Paid in full")
                          : m_handed.empty() ? tr("To pay")
                                             : tr("Still to pay"));
    QPalette colors = m_due->palette();
    colors.setColor(QPalette::WindowText, good ? goodColor(palette()) : palette().color(QPalette::WindowText));
    m_due->setPalette(colors);

    clearLayout(m_lines);
    for (const tenders::Handed &handed : m_handed) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Grid);
        auto *sign = new QLabel(line);
        sign->setPixmap(iconPixmap(methodIcon(handed.method), mutedText(palette()), fontMetrics().height() + 2,
                                   devicePixelRatioF()));
        const QString name = handed.reference.isEmpty()
                                 ? methodName(handed.method)
                                 : QStringLiteral("%1 · %2").arg(methodName(handed.method), handed.reference);
        row->addWidget(sign);
        row->addWidget(new QLabel(name, line), 1);
        row->addWidget(new QLabel(formatMoney(handed.amount, locale), line));
        m_lines->addWidget(line);
    }
    clearLayout(m_suggestions);
    const bool typing = !settled && !m_awaitingReference && !back;
    if (typing) {
        for (const Money amount : cashSuggestions(m_settlement.due)) {
            auto *button = new KeyButton(QStringLiteral("cash%1Button").arg(amount.minorUnits() / 100), this);
            button->setText(locale.toString(amount.minorUnits() / 100));
            button->setAccessibleName(tr("Cash received: %1").arg(formatMoney(amount, locale)));
            button->setToolTip(button->accessibleName());
            button->setFocusPolicy(Qt::NoFocus);
            button->setEnabled(!m_busy);
            connect(button, &KeyButton::clicked, this, [this, amount] { add({tenders::Method::Cash, amount, {}}); });
            m_suggestions->addWidget(button, 1);
        }
    }

    m_undo->setVisible(!m_handed.empty() && !m_busy && !back);
    m_exact->setVisible(typing);
    m_amount->setVisible(typing);
    m_amount->setPlaceholderText(tr("Amount received"));
    m_cash->setVisible(typing);
    m_card->setVisible(typing);
    m_cheque->setVisible(typing);
    m_referenceCaption->setVisible(m_awaitingReference.has_value());
    m_reference->setVisible(m_awaitingReference.has_value());
    if (m_awaitingReference) {
        const bool card = m_awaitingReference->method == tenders::Method::Card;
        m_referenceCaption->setText(
            (card ? tr("Card, %1: authorisation number shown by the terminal") : tr("Cheque, %1: number of the cheque"))
                .arg(formatMoney(m_awaitingReference->amount, locale)));
        m_referenceCaption->setWordWrap(true);
        m_reference->setAccessibleName(m_referenceCaption->text());
    }
    for (QWidget *input : std::initializer_list<QWidget *>{m_amount, m_reference, m_exact, m_cash, m_card, m_cheque})
        input->setEnabled(!m_busy);
    m_back->setEnabled(!m_busy);
    m_confirm->setEnabled(!m_busy && !back && (settled || m_awaitingReference.has_value()));
    m_confirm->setText(m_busy                ? tr("Recording the sale…")
                       : m_awaitingReference ? tr("Add this payment")
                                             : tr("Sell and print"));
    m_confirm->setKeyHint(m_busy ? QString() : tr("Enter", "key"));
    m_confirm->setRank(m_confirm->isEnabled() ? KeyButton::Rank::Primary : KeyButton::Rank::Plain);
    if (m_busy)
        return;
    setFocusProxy(back ? nullptr : m_amount);
    if (!isVisible())
        return;
    QWidget *next = back                  ? this
                    : m_awaitingReference ? m_reference
                    : settled             ? static_cast<QWidget *>(m_confirm)
                                          : m_amount;
    next->setFocus(Qt::OtherFocusReason);
}

void TenderPad::enterPressed()
{
    if (m_busy || mustGiveBack()) // money that goes back is read before it is confirmed: that has a key of its own
        return;
    if (m_awaitingReference) {
        tenders::Handed handed = *m_awaitingReference;
        handed.reference = m_reference->text().trimmed();
        add(handed);
    } else if (m_settlement.settled()) {
        confirm();
    } else if (m_amount->text().isEmpty()) {
        fail({Error::Kind::Refused, "tender.short", {}, {m_settlement.due.toString()}});
    } else {
        payBy(tenders::Method::Cash);
    }
}

void TenderPad::takeBack()
{
    if (m_busy || mustGiveBack() || m_handed.empty())
        return;
    m_handed.pop_back();
    m_error.reset();
    m_notice->clear();
    setTotal(m_total);
}

void TenderPad::confirm()
{
    m_error.reset();
    m_notice->clear();
    setBusy(true);
    Q_EMIT confirmed(m_settlement);
}

void TenderPad::add(tenders::Handed handed)
{
    std::vector<tenders::Handed> tried = m_handed;
    tried.push_back(std::move(handed));
    const Result<tenders::Settlement> settled = tenders::settle(m_total, tried);
    if (!settled) {
        fail(settled.error());
        return;
    }
    m_handed = std::move(tried);
    m_settlement = *settled;
    m_awaitingReference.reset();
    m_error.reset();
    m_notice->clear();
    m_amount->clear();
    m_reference->clear();
    refresh();
}

void TenderPad::fail(const Error &error)
{
    m_error = error;
    m_notice->say(NoticeBar::Tone::Refused, m_sentence(error));
}

void TenderPad::sayGiveBack()
{
    QStringList lines{tr("The order costs less now than what was paid for it.")};
    for (const tenders::Handed &handed : m_giveBack.back) {
        const QString amount = formatMoney(handed.amount, QLocale());
        switch (handed.method) {
        case tenders::Method::Card:
            lines.append(tr("Give back %1 at the terminal: card payment %2.").arg(amount, handed.reference));
            break;
        case tenders::Method::Cheque:
            lines.append(tr("Give back cheque %2 over %1.").arg(amount, handed.reference));
            break;
        case tenders::Method::Cash:
            lines.append(tr("Give back %1 in cash.").arg(amount));
            break;
        }
    }
    m_notice->say(
        NoticeBar::Tone::Warning, lines.join(u'\n'),
        {{QStringLiteral("givenBackButton"), tr("Given back"), QStringLiteral("G"), [this] { acceptGiveBack(); }}},
        false);
}

void TenderPad::acceptGiveBack()
{
    if (m_busy || !mustGiveBack())
        return;
    m_handed = m_giveBack.kept;
    setTotal(m_total);
    Q_EMIT givenBack();
}

void TenderPad::askReference(tenders::Method method, Money amount)
{
    // The amount is judged before the customer's card is: the terminal must not take what the order does not need.
    std::vector<tenders::Handed> tried = m_handed;
    tried.push_back({method, amount, QStringLiteral("?")});
    if (const Result<tenders::Settlement> settled = tenders::settle(m_total, tried); !settled) {
        fail(settled.error());
        return;
    }
    m_error.reset();
    m_notice->clear();
    m_awaitingReference = tenders::Handed{method, amount, {}};
    m_reference->clear();
    refresh();
}

void TenderPad::dropReference()
{
    m_awaitingReference.reset();
    m_error.reset();
    m_notice->clear();
    refresh();
}

Result<Money> TenderPad::typedAmount() const
{
    if (m_amount->text().isEmpty())
        return m_settlement.due;
    return Money::parse(m_amount->text(), m_total.currency());
}

} // namespace guichet::counter
