#include "salepage.h"

#include "customerfield.h"
#include "plantools.h"
#include "resultpanel.h"

#include <counter/basketview.h>
#include <counter/keybutton.h>
#include <counter/look.h>
#include <counter/noticebar.h>
#include <counter/performancelist.h>
#include <counter/tenderpad.h>
#include <seatplan/seatplanview.h>
#include <sentences/sentence.h>

#include <QJsonArray>
#include <QKeyEvent>
#include <QLocale>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace guichet::desk {

using counter::BasketView;
using counter::Grid;
using counter::NoticeBar;
using counter::TenderPad;
using seatplan::SeatPlanView;

namespace {

constexpr qint64 RenewBelowSeconds = 120; ///< a payment that begins with less gets the whole time again

QWidget *column(QWidget *parent, std::initializer_list<QWidget *> widgets, QWidget *stretched)
{
    auto *side = new QWidget(parent);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(Grid, Grid, Grid, Grid);
    layout->setSpacing(Grid);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, widget == stretched ? 1 : 0);
    return side;
}

} // namespace

SalePage::SalePage(SaleSession &session, bool selling, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selling(selling)
    , m_list(new counter::PerformanceList(this))
    , m_tools(new PlanTools(this))
    , m_plan(new SeatPlanView(this))
    , m_customer(new CustomerField(this))
    , m_basket(new BasketView(this))
    , m_pad(new TenderPad([](const Error &error) { return sentence(error); }, this))
    , m_result(new ResultPanel(this))
    , m_right(new QStackedWidget(this))
    , m_listNotice(new NoticeBar(this))
    , m_planNotice(new NoticeBar(this))
    , m_basketNotice(new NoticeBar(this))
    , m_last(new counter::KeyButton(QStringLiteral("lastSaleButton"), this))
{
    m_listNotice->setObjectName(QStringLiteral("listNotice"));
    m_planNotice->setObjectName(QStringLiteral("planNotice"));
    m_basketNotice->setObjectName(QStringLiteral("basketNotice"));
    m_plan->setObjectName(QStringLiteral("seatPlan"));
    m_right->setObjectName(QStringLiteral("saleSide"));
    m_plan->setFrameShape(QFrame::NoFrame);
    m_plan->setHoverText([this](int seat) { return hoverText(seat); });
    m_plan->installEventFilter(this);
    m_pad->setVisible(false);
    m_last->setRank(counter::KeyButton::Rank::Quiet);
    m_last->setIconName(QStringLiteral("print"));
    m_last->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_R).toString(QKeySequence::NativeText));
    m_last->setFocusPolicy(Qt::TabFocus);
    m_last->setVisible(selling);
    m_tools->setSelling(selling);
    layOut();
    connectWidgets();
    connectSession();
    retranslate();
    m_session.refreshPerformances();
    if (selling) {
        sayOthersLeft();
        m_session.payment().resume();
    }
}

SalePage::~SalePage()
{
    m_plan->setModel(nullptr);
    m_plan->setSelection(nullptr);
}

void SalePage::layOut()
{
    auto *left = column(this, {m_listNotice, m_list, m_last}, m_list);
    auto *middle = column(this, {m_tools, m_planNotice, m_plan}, m_plan);
    auto *selling = column(m_right, {m_basketNotice, m_customer, m_basket, m_pad}, m_basket);
    m_right->addWidget(selling);
    m_right->addWidget(column(m_right, {m_result}, m_result));
    m_right->setVisible(m_selling);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("saleSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(middle);
    splitter->addWidget(m_right);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setStretchFactor(2, 1);
    const int unit = fontMetrics().horizontalAdvance(u'n');
    left->setMinimumWidth(28 * unit);
    m_right->setMinimumWidth(42 * unit);
    splitter->setSizes({42 * unit, 88 * unit, 52 * unit});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void SalePage::connectWidgets()
{
    connect(m_list, &counter::PerformanceList::chosen, this, [this](qint32 id) {
        if (m_right->currentIndex() == 1)
            startNewSale();
        m_planNotice->clear();
        if (m_session.sheet() && m_session.sheet()->summary.id == id)
            m_plan->setFocus(Qt::OtherFocusReason);
        else
            m_session.open(id);
    });
    connect(m_list, &counter::PerformanceList::numberEntered, this, [this](const QString &number) {
        if (m_selling && !m_paying && !m_session.payment().isOpen())
            m_session.findOrder(number);
    });
    connect(m_last, &counter::KeyButton::clicked, this, &SalePage::bringBackLastSale);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this), &QShortcut::activated, this,
            &SalePage::bringBackLastSale);
    connect(m_tools, &PlanTools::bestWanted, &m_session, &SaleSession::takeBest);
    connect(m_tools, &PlanTools::nextBestWanted, &m_session, &SaleSession::takeNextBest);
    connect(m_tools, &PlanTools::standingWanted, &m_session, &SaleSession::takeStanding);
    connect(m_tools, &PlanTools::zoomWanted, m_plan, &SeatPlanView::zoomBy);
    connect(m_tools, &PlanTools::fitWanted, m_plan, &SeatPlanView::fitAll);
    connect(m_tools, &PlanTools::left, this, [this] { m_plan->setFocus(Qt::OtherFocusReason); });
    connect(m_plan, &SeatPlanView::standingClicked, m_tools, &PlanTools::askStanding);
    connect(m_plan, &SeatPlanView::seatsPicked, this, [this](const QList<int> &seats, bool add) {
        if (!m_selling || m_session.payment().isOpen())
            return;
        if (m_right->currentIndex() == 1)
            startNewSale();
        m_planNotice->clear();
        m_asked->add(seats);
        add ? m_session.take(seats) : m_session.giveBack(seats);
    });
    connect(m_customer, &CustomerField::searchWanted, &m_session, &SaleSession::findCustomers);
    connect(m_customer, &CustomerField::chosen, &m_session, &SaleSession::setCustomer);
    connect(m_customer, &CustomerField::newWanted, &m_session, &SaleSession::addCustomer);
    connect(m_customer, &CustomerField::left, m_basket, &BasketView::focusLines);
    connect(m_basket, &BasketView::removalWanted, &m_session,
            qOverload<qint32, const std::vector<qint32> &>(&SaleSession::giveBack));
    connect(m_basket, &BasketView::priceTypeWanted, &m_session, &SaleSession::setPriceType);
    connect(m_basket, &BasketView::emptyWanted, &m_session, &SaleSession::empty);
    connect(m_basket, &BasketView::paymentWanted, this, &SalePage::startPaying);
    connect(m_basket, &BasketView::exactCashWanted, this, &SalePage::payExactCash);
    connect(m_pad, &TenderPad::left, this, &SalePage::leavePaying);
    connect(m_pad, &TenderPad::confirmed, this, [this](const tenders::Settlement &settlement) {
        m_notNoted.reset();
        m_session.pay(settlement);
    });
    connect(m_pad, &TenderPad::givenBack, this, [this] {
        if (m_session.basket().lines.empty())
            leavePaying();
    });
    connect(m_result, &ResultPanel::newSaleWanted, this, &SalePage::startNewSale);
    connect(m_result, &ResultPanel::printWanted, this, [this](const QStringList &tickets, const QUuid &operation) {
        m_result->showPrinting();
        m_session.printTickets(tickets, operation);
    });
}

void SalePage::connectSession()
{
    connect(&m_session, &SaleSession::performancesChanged, this, [this] {
        if (std::exchange(m_listFailed, false))
            m_listNotice->clear();
        m_list->setPerformances(m_session.performances());
    });
    connect(&m_session, &SaleSession::opened, this, [this] {
        showSheet();
        m_plan->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_session.live(), &LiveSeats::modelChanged, this, &SalePage::showModel);
    connect(&m_session, &SaleSession::basketChanged, this, &SalePage::showBasket);
    connect(&m_session, &SaleSession::taken, this, [this](const QList<int> &seats) {
        if (m_right->currentIndex() == 1)
            startNewSale();
        m_planNotice->clear();
        m_basketNotice->clear();
        m_plan->ensureVisible(seats.first());
        if (!m_plan->hasFocus() || !m_plan->underMouse())
            m_basket->focusLines(); // the next key is Enter: payment
    });
    connect(&m_session, &SaleSession::customersFound, m_customer, &CustomerField::showFound);
    connect(&m_session, &SaleSession::customerChanged, this, [this] {
        m_basketNotice->clear();
        m_customer->setCustomer(m_session.customer());
        if (m_session.customer())
            m_basket->focusLines();
    });
    connect(&m_session, &SaleSession::secondsLeftChanged, this,
            [this] { m_basket->setSecondsLeft(m_session.secondsLeft()); });
    connect(&m_session, &SaleSession::busyChanged, this, [this] {
        m_tools->setBusy(m_session.isBusy());
        if (!m_session.isBusy() && m_asked)
            m_asked->clear();
    });
    connect(&m_session, &SaleSession::refused, this, &SalePage::refuse);
    connect(&m_session, &SaleSession::holdsEndedNow, this, [this] {
        if (m_paying)
            m_session.holdAgain(); // the customer is paying: whoever is at the desk comes first
        else
            sayHoldsEnded();
    });
    connect(&m_session, &SaleSession::seatsLost, this, &SalePage::sayLost);
    connect(&m_session.payment(), &Payment::asking, this, &SalePage::sayAsking);
    connect(&m_session.payment(), &Payment::neverRecorded, this, &SalePage::sayNeverRecorded);
    connect(&m_session.payment(), &Payment::earlierRefused, this, [this](const Error &error) {
        say(m_basketNotice, [this, error] {
            m_basketNotice->say(NoticeBar::Tone::Refused,
                                tr("The sale from before the interruption was not recorded. %1").arg(sentence(error)));
        });
    });
    connect(&m_session.payment(), &Payment::leftInDoubt, this, [this] {
        m_pad->reset();
        leavePaying();
        m_basketNotice->clear();
        focusStart();
    });
    connect(&m_session.payment(), &Payment::notNoted, this, [this](const Error &error) { m_notNoted = error; });
    connect(&m_session, &SaleSession::sold, this, &SalePage::finish);
    connect(&m_session.printing(), &TicketPrinting::printed, m_result, &ResultPanel::showPrinted);
    connect(&m_session.printing(), &TicketPrinting::failed, this,
            [this](const Error &error, const QStringList &tickets) {
                if (m_right->currentIndex() == 1 && m_result->shows(tickets))
                    m_result->showPrintFailure(error, tickets);
                else
                    sayNotPrinted(error, tickets);
            });
    connect(&m_session, &SaleSession::orderFound, this, &SalePage::showOrder);
}

void SalePage::focusStart() { m_list->focusSearch(); }

void SalePage::showSheet()
{
    m_list->setOpen(m_session.sheet()->summary.id);
    m_tools->setSheet(m_session.sheet());
    showFree();
}

void SalePage::showModel()
{
    m_plan->setSelection(nullptr);
    m_asked.reset();
    seatplan::SeatStateModel *model = m_session.live().model();
    if (model == nullptr) {
        m_plan->setPlan(nullptr);
        return;
    }
    m_plan->setPlan(model->plan());
    m_plan->setModel(model);
    m_asked = std::make_unique<seatplan::SeatSelection>(model->seatCount());
    m_plan->setSelection(m_asked.get());
    connect(model, &seatplan::SeatStateModel::seatsChanged, this, &SalePage::showFree);
}

void SalePage::showFree()
{
    const seatplan::SeatStateModel *model = m_session.live().model();
    if (model == nullptr)
        return;
    std::vector<qint32> free;
    for (size_t i = 0; i < model->plan()->categories.size(); ++i)
        free.push_back(model->freeInCategory(int(i)));
    m_tools->setFree(free);
}

void SalePage::showBasket()
{
    m_basket->setBasket(m_session.basket(), m_session.sheets());
    m_pad->setTotal(m_session.total());
    if (m_pad->mustGiveBack())
        showPad(true); // stays until the money went back, also when nothing is left to sell
    else if (m_session.basket().lines.empty() && m_paying && !m_session.payment().isOpen())
        leavePaying();
}

void SalePage::showPad(bool shown)
{
    m_paying = shown;
    m_customer->setVisible(!shown);
    m_basket->setPaying(shown);
    m_pad->setVisible(shown);
    if (shown)
        m_pad->setFocus(Qt::OtherFocusReason);
}

void SalePage::startPaying()
{
    if (m_session.basket().lines.empty() || m_session.payment().isOpen())
        return;
    m_basketNotice->clear();
    m_pad->setTotal(m_session.total());
    showPad(true);
    if (m_session.holdsEnded() || m_session.secondsLeft().value_or(0) < RenewBelowSeconds)
        m_session.holdAgain();
}

void SalePage::leavePaying()
{
    showPad(false);
    m_basket->focusLines();
}

void SalePage::payExactCash()
{
    if (m_session.basket().lines.empty() || m_session.payment().isOpen())
        return;
    startPaying();
    m_pad->payExactCash();
}

void SalePage::finish(const Sold &sold)
{
    m_basketNotice->clear();
    m_planNotice->clear();
    if (!sold.earlier) {
        m_pad->reset();
        showPad(false);
    }
    m_result->showSold(sold, m_session.soldSheets());
    if (m_notNoted)
        m_result->sayNotNoted(*std::exchange(m_notNoted, std::nullopt));
    showResult();
    if (!sold.fresh)
        return; // nobody knows whether the customer is still there, or has the tickets already
    m_result->showPrinting();
    m_session.printTickets(m_result->tickets(), sold.print);
}

void SalePage::showOrder(const orders::OrderFile &order, const QString &ticket)
{
    if (m_paying || m_session.payment().isOpen())
        return; // the cashier went on
    leaveResult();
    m_listNotice->clear();
    m_list->clearSearch();
    m_result->showOrder(order, ticket);
    showResult();
}

void SalePage::bringBackLastSale()
{
    if (m_selling && !m_paying && !m_session.payment().isOpen())
        m_session.findLastOrder();
}

void SalePage::showResult()
{
    m_right->setCurrentIndex(1);
    m_result->setFocus(Qt::OtherFocusReason);
}

/// Whoever goes on although the tickets are not printed has decided so.
void SalePage::leaveResult()
{
    if (m_right->currentIndex() == 1 && m_result->isPaperMissing())
        m_session.leaveTickets(m_result->sale());
    m_right->setCurrentIndex(0);
}

void SalePage::startNewSale()
{
    leaveResult();
    m_plan->fitAll(); // the next customer begins with the whole house
    m_list->clearSearch();
    focusStart();
    m_session.payment().resume(); // the next of those from before an interruption
}

void SalePage::refuse(Place place, const Error &error)
{
    switch (place) {
    case Place::Performances:
        m_listFailed = true;
        say(m_listNotice, [this, error] {
            m_listNotice->say(NoticeBar::Tone::Warning, sentence(error),
                              {{QStringLiteral("retryListButton"), tr("Try again"), {}, [this] {
                                    m_session.refreshPerformances();
                                }}});
        });
        break;
    case Place::Orders:
        m_listFailed = false;
        say(m_listNotice, [this, error] { m_listNotice->say(NoticeBar::Tone::Refused, sentence(error)); });
        break;
    case Place::Plan: {
        say(m_planNotice, [this, error] {
            m_planNotice->say(
                NoticeBar::Tone::Refused, sentence(error),
                error.code == "seat.taken"
                    ? std::vector<NoticeBar::Action>{{QStringLiteral("bestInsteadButton"), tr("Best seats instead"),
                                                      QStringLiteral("B"), [this] { m_tools->wishBest(); }}}
                    : std::vector<NoticeBar::Action>{});
        });
        break;
    }
    case Place::Payment:
        if (m_paying) {
            m_pad->showError(error);
            break;
        }
        [[fallthrough]];
    case Place::Basket:
    case Place::Tickets:
        say(m_basketNotice, [this, error] { m_basketNotice->say(NoticeBar::Tone::Refused, sentence(error)); });
        break;
    }
}

void SalePage::sayHoldsEnded()
{
    QStringList labels;
    for (const orders::BasketLine &line : m_session.basket().lines)
        labels.append(line.seatLabel);
    say(m_basketNotice, [this, labels] {
        m_basketNotice->say(
            NoticeBar::Tone::Warning,
            tr("The time ran out. Other counters may take these seats now: %1").arg(labels.join(QStringLiteral(", "))),
            {{QStringLiteral("holdAgainButton"),
              tr("Hold them again"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.holdAgain();
              }},
             {QStringLiteral("giveUpButton"),
              tr("Give them up"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.empty();
              }}},
            false);
    });
}

void SalePage::sayLost(const QStringList &labels)
{
    say(m_basketNotice, [this, labels] {
        m_basketNotice->say(
            NoticeBar::Tone::Refused,
            tr("Another counter has these seats now: %1. They left the basket; nothing was charged for them.")
                .arg(labels.join(QStringLiteral(", "))),
            {{QStringLiteral("bestAgainButton"),
              tr("Best %1 instead").arg(QLocale().toString(labels.size())),
              {},
              [this, count = qint32(labels.size())] {
                  m_basketNotice->clear();
                  m_session.takeBest({count, std::nullopt, false});
              }}});
    });
}

void SalePage::sayAsking(int attempt, const Error &why)
{
    const bool unreadable = why.code == "answer.malformed";
    say(m_basketNotice, [this, attempt, unreadable] {
        std::vector<NoticeBar::Action> actions{
            {QStringLiteral("askNowButton"), tr("Ask now"), {}, [this] { m_session.payment().askNow(); }}};
        if (unreadable) {
            actions.push_back({QStringLiteral("setAsideButton"), tr("Go on without the answer"), {}, [this] {
                                   m_session.payment().setAside();
                               }});
        }
        const QString text =
            unreadable ? tr("The database answered in a way that this version of Guichet cannot read. The sale may "
                            "well be recorded: do not take the payment again. Ask your IT to update Guichet; it asks "
                            "again then, always under the same number. (%1)")
                       : tr("The database went away before it answered. Guichet keeps asking what became of this sale, "
                            "always under the same number, so it is recorded once at most. Do not take the payment "
                            "again. (%1)");
        m_basketNotice->say(NoticeBar::Tone::Waiting, text.arg(tr("attempt %1").arg(QLocale().toString(attempt))),
                            actions, false);
    });
}

void SalePage::sayNeverRecorded(const SaleNote &sale)
{
    const QJsonObject &body = sale.sale.body;
    const Money total(body.value(u"total").toInteger(),
                      currencyFromCode(body.value(u"currency").toString()).value_or(Currency::EUR));
    say(m_basketNotice, [this, seats = sale.seats, total] {
        m_basketNotice->say(
            NoticeBar::Tone::Warning,
            tr("The sale that was interrupted last time was not recorded, and will not be by itself: %1, %2. If the "
               "customer is here and has paid, record it now; if not, leave it.")
                .arg(seats.join(QStringLiteral(", ")), formatMoney(total, QLocale())),
            {{QStringLiteral("recordNowButton"),
              tr("Record it now"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.payment().sendEarlier();
              }},
             {QStringLiteral("leaveSaleButton"),
              tr("Leave it"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.payment().dropEarlier();
                  m_session.payment().resume();
              }}},
            false);
    });
}

void SalePage::sayOthersLeft()
{
    const QStringList others = m_session.payment().otherOperators();
    if (others.isEmpty())
        return;
    say(m_listNotice, [this, others] {
        m_listNotice->say(NoticeBar::Tone::Info,
                          tr("Sales of %1 were interrupted at this counter. What became of them is shown when the same "
                             "person signs in here again.")
                              .arg(others.join(QStringLiteral(", "))));
    });
}

void SalePage::sayNotPrinted(const Error &error, const QStringList &tickets)
{
    say(m_planNotice, [this, error, tickets] {
        m_planNotice->say(
            NoticeBar::Tone::Warning,
            tr("Tickets were not printed: %1. %2").arg(tickets.join(QStringLiteral(", ")), sentence(error)),
            {{QStringLiteral("showOrderButton"), tr("Show the sale"), {}, [this, ticket = tickets.first()] {
                  m_planNotice->clear();
                  m_session.findOrder(ticket, false);
              }}});
    });
}

void SalePage::choosePriceType(int index)
{
    if (!m_paying)
        m_basket->choosePriceType(index);
}

QString SalePage::hoverText(int seat) const
{
    const auto sheet = m_session.sheet();
    if (!sheet)
        return {};
    const QLocale locale;
    QStringList lines;
    for (qint32 type = 0; type < qint32(sheet->priceTypes.size()); ++type) {
        if (const std::optional<Money> price = sheet->priceOf(seat, type))
            lines.append(QStringLiteral("%1: %2").arg(
                catalog::textFor(sheet->priceTypes[size_t(type)].name, locale.name().left(2)),
                formatMoney(*price, locale)));
    }
    return lines.join(u'\n');
}

void SalePage::say(NoticeBar *bar, const Say &text)
{
    text();
    m_said.insert(bar, text);
}

void SalePage::retranslate()
{
    m_plan->setAccessibleName(tr("Seating plan"));
    m_last->setText(tr("Last sale"));
    m_last->setToolTip(tr("Shows this counter's last sale again, to print its tickets once more"));
    for (auto it = m_said.cbegin(); it != m_said.cend(); ++it) {
        if (it.key()->isShowing())
            it.value()();
    }
}

void SalePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool SalePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plan && event->type() == QEvent::KeyPress && planKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Keys that the plan would understand otherwise, or not at all.
bool SalePage::planKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_0:
        if (!m_tools->isTypingNumber())
            return false;
        m_tools->typeDigit(0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_session.basket().lines.empty())
            return false; // the plan takes the current seat
        startPaying();
        return true;
    default:
        return false;
    }
}

void SalePage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_F5 && key <= Qt::Key_F8 && event->modifiers().testFlag(Qt::ShiftModifier)) {
        choosePriceType(key - Qt::Key_F5 + 4);
        return;
    }
    if (key >= Qt::Key_F5 && key <= Qt::Key_F8) {
        choosePriceType(key - Qt::Key_F5);
        return;
    }
    const bool resting = !m_paying && !m_session.payment().isOpen();
    switch (key) {
    case Qt::Key_F2:
        focusStart();
        return;
    case Qt::Key_F3:
        m_plan->setFocus(Qt::ShortcutFocusReason);
        return;
    case Qt::Key_F4:
        m_basket->focusLines();
        return;
    case Qt::Key_F9:
        payExactCash();
        return;
    case Qt::Key_Escape:
        if (m_paying && !m_session.payment().isOpen())
            leavePaying();
        else
            focusStart();
        return;
    case Qt::Key_B:
        if (resting)
            m_tools->wishBest();
        return;
    case Qt::Key_N:
        if (resting)
            m_tools->wishNext();
        return;
    case Qt::Key_S:
        if (resting)
            m_tools->askStanding(-1);
        return;
    case Qt::Key_C:
        if (resting && m_selling && m_right->currentIndex() == 0)
            m_customer->beginSearch();
        return;
    default:
        if (key >= Qt::Key_0 && key <= Qt::Key_9 && resting) {
            m_tools->typeDigit(key - Qt::Key_0);
            return;
        }
        QWidget::keyPressEvent(event);
    }
}

} // namespace guichet::desk
