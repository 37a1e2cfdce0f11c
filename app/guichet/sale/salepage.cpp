#include "salepage.h"

#include "customerfield.h"
#include "plantools.h"
#include "resultpanel.h"
#include "seatplaces.h"

#include <counter/basketview.h>
#include <counter/expresspad.h>
#include <counter/keybutton.h>
#include <counter/look.h>
#include <counter/noticebar.h>
#include <counter/parkedlist.h>
#include <counter/performancelist.h>
#include <counter/tenderpad.h>
#include <seatplan/planpanel.h>
#include <seatplan/seatplanview.h>
#include <sentences/sentence.h>

#include <QLocale>
#include <QSettings>
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

/// A desk's habit, not a person's: kept on the machine, by counter.
QString expressSetting(const SaleSession &session) { return QStringLiteral("sale/express/") + session.counterCode(); }

} // namespace

SalePage::SalePage(SaleSession &session, bool selling, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selling(selling)
    , m_list(new counter::PerformanceList(this))
    , m_tools(new PlanTools(this))
    , m_express(new counter::ExpressPad(this))
    , m_planPanel(new seatplan::PlanPanel(this))
    , m_plan(m_planPanel->view())
    , m_places(new SeatPlaces(m_plan, m_planPanel, this))
    , m_customer(new CustomerField(this))
    , m_parked(new counter::ParkedList(this))
    , m_basket(new BasketView(this))
    , m_pad(new TenderPad([](const Error &error) { return sentence(error); }, this))
    , m_result(new ResultPanel(this))
    , m_right(new QStackedWidget(this))
    , m_listNotice(new NoticeBar(this))
    , m_planNotice(new NoticeBar(this))
    , m_basketNotice(new NoticeBar(this))
    , m_last(new counter::KeyButton(QStringLiteral("lastSaleButton"), this))
    , m_expressSwitch(new counter::KeyButton(QStringLiteral("expressSwitch"), this))
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
    m_expressSwitch->setRank(counter::KeyButton::Rank::Quiet);
    m_expressSwitch->setIconName(QStringLiteral("next"));
    m_expressSwitch->setKeyHint(QStringLiteral("X"));
    m_expressSwitch->setCheckable(true);
    m_expressSwitch->setFocusPolicy(Qt::TabFocus);
    m_expressSwitch->setVisible(selling);
    m_tools->setSelling(selling);
    m_tools->addTool(m_places->button());
    layOut();
    connectWidgets();
    connectSession();
    setExpress(selling && QSettings().value(expressSetting(session)).toBool());
    retranslate();
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
    auto *left = column(this, {m_listNotice, m_list, m_expressSwitch, m_last}, m_list);
    auto *middle = column(this, {m_tools, m_express, m_planNotice, m_places}, m_places);
    auto *selling = column(m_right, {m_basketNotice, m_parked, m_customer, m_basket, m_pad}, m_basket);
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
        m_ahead.forget();
        // At once, before the plan is there: the next key is meant for it, not for the search.
        m_plan->setFocus(Qt::OtherFocusReason);
        if (m_session.sheet() && m_session.sheet()->summary.id == id)
            return;
        m_ahead.planIsComing();
        m_session.open(id);
    });
    connect(m_list, &counter::PerformanceList::numberEntered, this, [this](const QString &number) {
        if (m_selling && !m_paying && !m_session.payment().isOpen())
            m_session.findOrder(number);
    });
    connect(m_last, &counter::KeyButton::clicked, this, &SalePage::bringBackLastSale);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this), &QShortcut::activated, this,
            &SalePage::bringBackLastSale);
    connect(m_tools, &PlanTools::bestWanted, this, [this](const BestWish &wish) {
        if (m_ahead.keeps(TypeAhead::Step::TakeBest)) // the wish is about the plan that is on its way
            return;
        m_ahead.seatsAreComing(wish.count);
        m_session.takeBest(wish);
    });
    connect(m_tools, &PlanTools::countChanged, m_express, &counter::ExpressPad::setCount);
    connect(m_express, &counter::ExpressPad::countChosen, m_tools, &PlanTools::setCount);
    connect(m_express, &counter::ExpressPad::productWanted, this, &SalePage::takeProduct);
    connect(m_expressSwitch, &counter::KeyButton::clicked, this, [this] {
        setExpress(!m_isExpress);
        QSettings().setValue(expressSetting(m_session), m_isExpress);
    });
    connect(m_tools, &PlanTools::nextBestWanted, &m_session, &SaleSession::takeNextBest);
    connect(m_tools, &PlanTools::standingWanted, this, [this](int block, int count) {
        if (m_ahead.isPlanComing())
            return;
        m_ahead.seatsAreComing(count);
        m_session.takeStanding(block, count);
    });
    connect(m_tools, &PlanTools::zoomWanted, m_plan, &SeatPlanView::zoomBy);
    connect(m_tools, &PlanTools::fitWanted, m_plan, &SeatPlanView::fitAll);
    connect(m_tools, &PlanTools::left, this, [this] { m_plan->setFocus(Qt::OtherFocusReason); });
    connect(m_plan, &SeatPlanView::standingClicked, m_tools, &PlanTools::askStanding);
    connect(m_planPanel, &seatplan::PlanPanel::seatsPicked, this, [this](const QList<int> &seats, bool add) {
        if (!m_selling || m_session.payment().isOpen())
            return;
        if (m_right->currentIndex() == 1)
            startNewSale();
        m_planNotice->clear();
        m_asked->add(seats);
        if (add)
            m_ahead.seatsAreComing(seats.size());
        add ? m_session.take(seats) : m_session.giveBack(seats);
    });
    connect(m_customer, &CustomerField::searchWanted, &m_session, &SaleSession::findCustomers);
    connect(m_customer, &CustomerField::chosen, &m_session, &SaleSession::setCustomer);
    connect(m_customer, &CustomerField::newWanted, &m_session, &SaleSession::addCustomer);
    connect(m_customer, &CustomerField::left, m_basket, &BasketView::focusLines);
    connect(m_basket, &BasketView::removalWanted, &m_session,
            qOverload<qint32, const std::vector<qint32> &>(&SaleSession::giveBack));
    connect(m_basket, &BasketView::priceTypeWanted, &m_session, &SaleSession::setPriceType);
    connect(m_basket, &BasketView::moreWanted, &m_session, &SaleSession::takeOneMore);
    connect(m_basket, &BasketView::parkWanted, this, &SalePage::parkOrCallBack);
    connect(m_parked, &counter::ParkedList::wanted, this, &SalePage::callBack);
    connect(m_parked, &counter::ParkedList::givenUp, &m_session, &SaleSession::giveUpParked);
    connect(m_parked, &counter::ParkedList::noted, &m_session, &SaleSession::noteParked);
    connect(m_parked, &counter::ParkedList::left, this,
            [this] { m_session.basket().lines.empty() ? focusStart() : m_basket->focusLines(); });
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
        if (m_ahead.planCame() == TypeAhead::Step::TakeBest)
            m_tools->wishBest();
    });
    connect(&m_session.live(), &LiveSeats::modelChanged, this, &SalePage::showModel);
    connect(&m_session, &SaleSession::basketChanged, this, &SalePage::showBasket);
    connect(&m_session, &SaleSession::taken, this, [this](const QList<int> &seats) {
        const TypeAhead::Step step = m_ahead.seatsCame(seats.size());
        if (m_right->currentIndex() == 1)
            startNewSale();
        m_planNotice->clear();
        m_basketNotice->clear();
        m_plan->ensureVisible(seats.first());
        if (!m_plan->hasFocus() || !m_plan->underMouse())
            m_basket->focusLines(); // the next key is Enter: payment
        payAhead(step, seats);
    });
    connect(&m_session, &SaleSession::parkedChanged, this, &SalePage::showParked);
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
        if (m_session.isBusy())
            return;
        m_ahead.forget(); // nothing is on its way any more
        if (m_asked)
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

void SalePage::setPickPolicy(const seatplan::PickPolicy &policy) { m_planPanel->setPolicy(policy); }

void SalePage::showSheet()
{
    m_list->setOpen(m_session.sheet()->summary.id);
    m_tools->setSheet(m_session.sheet());
    m_express->setSheet(m_session.sheet());
    m_express->setVisible(m_isExpress);
    showFree();
}

void SalePage::showModel()
{
    m_plan->setSelection(nullptr);
    m_asked.reset();
    seatplan::SeatStateModel *model = m_session.live().model();
    if (model == nullptr) {
        m_plan->setLayout(nullptr);
        return;
    }
    m_plan->setLayout(m_session.layout());
    m_plan->setModel(model);
    if (const auto sheet = m_session.sheet(); sheet && sheet->plan == model->plan()) {
        QStringList contingents;
        for (const catalog::Contingent &contingent : sheet->contingents)
            contingents.append(contingent.name);
        m_plan->shading().setContingents(contingents, sheet->contingentOfSeat);
    }
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
    m_express->setFree(free);
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

void SalePage::setExpress(bool express)
{
    m_isExpress = express;
    m_expressSwitch->setChecked(express);
    m_tools->setExpress(express);
    m_express->setCount(m_tools->count());
    m_express->setVisible(express && m_session.sheet() != nullptr);
    m_customer->setVisible(!express && !m_paying);
}

void SalePage::takeProduct(const counter::Product &product)
{
    if (m_paying || m_session.payment().isOpen() || m_ahead.isPlanComing())
        return;
    const int count = m_tools->count();
    m_ahead.seatsAreComing(count);
    if (const std::optional<int> block = m_tools->standingBlockOf(product.category))
        m_session.takeStanding(*block, count, product.priceType);
    else
        m_session.takeBest({count, product.category, false, product.priceType});
}

void SalePage::showParked()
{
    std::vector<counter::ParkedRow> rows;
    rows.reserve(m_session.parked().size());
    for (const ParkedBasket &parked : m_session.parked()) {
        counter::ParkedRow row;
        row.basket = parked.basket.id;
        row.seats = int(parked.basket.lines.size());
        row.total = parked.basket.total();
        row.deadline = parked.deadline;
        row.title =
            parked.customer ? contacts::displayName(*parked.customer) : parked.basket.lines.front().performanceTitle;
        row.note = parked.note;
        rows.push_back(std::move(row));
    }
    m_parked->setRows(std::move(rows));
    m_parked->setEnabled(!m_paying);
}

/// One key for both: a basket with seats is put aside; an empty one makes room for the one that waits, or for the
/// choice among several.
void SalePage::parkOrCallBack()
{
    if (m_paying || m_session.payment().isOpen() || !m_selling)
        return;
    if (m_right->currentIndex() == 1)
        startNewSale();
    m_basketNotice->clear();
    if (!m_session.basket().lines.empty()) {
        if (m_session.park())
            focusStart();
    } else if (m_session.parked().size() == 1) {
        callBack(m_session.parked().front().basket.id);
    } else {
        m_parked->focusRows();
    }
}

void SalePage::callBack(const QUuid &basket)
{
    if (m_paying)
        return;
    m_basketNotice->clear();
    m_session.callBack(basket);
    m_basket->focusLines();
}

void SalePage::showPad(bool shown)
{
    m_paying = shown;
    m_parked->setEnabled(!shown);
    m_customer->setVisible(!shown && !m_isExpress);
    m_basket->setPaying(shown);
    m_pad->setVisible(shown);
    if (shown)
        m_pad->setFocus(Qt::OtherFocusReason);
}

void SalePage::startPaying()
{
    if (m_session.isBusy() && m_ahead.keeps(TypeAhead::Step::Pay))
        return;
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
    if (m_session.isBusy() && m_ahead.keeps(TypeAhead::Step::PayExactCash))
        return;
    if (m_session.basket().lines.empty() || m_session.payment().isOpen())
        return;
    startPaying();
    m_pad->payExactCash();
}

/// Goes on with what was typed before the seats came. Money is not taken unseen for seats that are not together.
void SalePage::payAhead(TypeAhead::Step step, const QList<int> &seats)
{
    if (step == TypeAhead::Step::Nothing)
        return;
    if (!areTogether(*m_session.sheet()->plan, {seats.constData(), size_t(seats.size())})) {
        say(m_planNotice, [this] {
            m_planNotice->say(NoticeBar::Tone::Warning,
                              tr("There are no seats together any more: these are apart. Pay if the customer agrees."));
        });
        return;
    }
    step == TypeAhead::Step::PayExactCash ? payExactCash() : startPaying();
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
    const auto print = [this, tickets = m_result->tickets(), operation = sold.print] {
        m_session.printTickets(tickets, operation);
    };
    if (sold.drawer)
        m_session.drawer().open(this, print);
    else
        print();
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
    m_ahead.forget();
    m_tools->reset();
    m_plan->fitAll(); // the next customer begins with the whole house
    m_list->clearSearch();
    if (m_isExpress && m_session.sheet() && m_selling)
        m_plan->setFocus(Qt::OtherFocusReason); // the same performance again: a number, a product
    else
        focusStart();
    m_session.payment().resume(); // the next of those from before an interruption
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

void SalePage::retranslate()
{
    m_plan->setAccessibleName(tr("Seating plan"));
    m_expressSwitch->setText(tr("Express"));
    m_expressSwitch->setToolTip(tr("Few products on big buttons, no customer: for a queue"));
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

} // namespace guichet::desk
