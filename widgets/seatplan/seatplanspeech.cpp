#include <seatplan/seatplanspeech.h>

#include <seatplan/seatplanview.h>

namespace guichet::seatplan {

namespace {

using Kind = SeatNodes::Kind;

constexpr int FirstNews = 1000;  // milliseconds: a burst is over by then
constexpr int MoreNews = 10'000; // what a person can still listen to beside the customer

} // namespace

SeatPlanSpeech::SeatPlanSpeech(SeatPlanView &view)
    : m_view(view)
    , m_nodes(view)
{
    installSeatPlanAccessible();
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &SeatPlanSpeech::tellNews);
    // Qt tells that the view has the focus after the view has learnt it, and would have the last word otherwise.
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SeatPlanSpeech::tellCurrent);
}

SeatPlanSpeech::~SeatPlanSpeech() = default;

void SeatPlanSpeech::tell(QAccessibleInterface *node, QAccessible::Event type) const
{
    QAccessibleEvent event(node, type);
    QAccessible::updateAccessibility(&event);
}

void SeatPlanSpeech::leavePlan()
{
    m_due.stop();
    m_news.clear();
    if (QAccessible::isActive() && m_view.seatLayout() != nullptr)
        for (int b = 0; b < m_view.seatLayout()->blockCount(); ++b)
            if (QAccessibleInterface *block = m_nodes.existing(Kind::Block, b))
                tell(block, QAccessible::ObjectDestroyed);
    m_nodes.clear();
}

/// Clients keep the children that they were told of, so they are told of every block.
void SeatPlanSpeech::tellNewPlan()
{
    if (!QAccessible::isActive() || m_view.seatLayout() == nullptr || !m_view.isVisible())
        return;
    for (int b = 0; b < m_view.seatLayout()->blockCount(); ++b)
        tell(m_nodes.node(Kind::Block, b), QAccessible::ObjectCreated);
}

void SeatPlanSpeech::setModel(SeatStateModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    m_told = SpokenSeats::totals(model);
    if (model != nullptr)
        connect(model, &SeatStateModel::seatsChanged, this, &SeatPlanSpeech::seatsChanged);
}

void SeatPlanSpeech::setSelection(SeatSelection *selection)
{
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = selection;
    if (selection != nullptr)
        connect(selection, &SeatSelection::changed, this, &SeatPlanSpeech::selectionChanged);
}

Stop SeatPlanSpeech::currentStop() const
{
    const int seat = m_view.currentSeat();
    if (seat >= 0 && m_view.detailLevel() == DetailLevel::Blocks)
        return {-1, m_view.seatLayout()->blockOf(seat)};
    return {seat, m_view.currentBlock()};
}

QAccessibleInterface *SeatPlanSpeech::current()
{
    const Stop stop = currentStop();
    if (m_view.seatLayout() == nullptr || stop.isNowhere())
        return nullptr;
    return stop.seat >= 0 ? m_nodes.node(Kind::Seat, stop.seat) : m_nodes.node(Kind::Block, stop.block);
}

void SeatPlanSpeech::tellCurrent()
{
    if (!QAccessible::isActive() || !m_view.hasFocus() || !m_view.isVisible()) // a list may stand in for the plan
        return;
    if (QAccessibleInterface *node = current())
        tell(node, QAccessible::Focus);
}

void SeatPlanSpeech::seatsChanged(const QList<int> &seats)
{
    if (!QAccessible::isActive()) {
        m_told = SpokenSeats::totals(m_model);
        return;
    }
    const int seat = m_view.currentSeat();
    if (seat >= 0 && m_view.hasFocus() && seats.contains(seat)) {
        QAccessibleInterface *node = m_nodes.node(Kind::Seat, seat);
        const QAccessible::State state = node->state();
        tell(node, state.selected ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
        QAccessible::State changed;
        changed.disabled = true;
        QAccessibleStateChangeEvent event(node, changed);
        QAccessible::updateAccessibility(&event);
        tell(node, QAccessible::NameChanged);
    }
    if (!m_due.isActive())
        m_due.start(FirstNews);
}

void SeatPlanSpeech::selectionChanged(const QList<int> &seats)
{
    const int seat = m_view.currentSeat();
    if (!QAccessible::isActive() || seat < 0 || !m_view.hasFocus() || !seats.contains(seat))
        return;
    tell(m_nodes.node(Kind::Seat, seat),
         m_view.isOurs(seat) ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
}

void SeatPlanSpeech::tellNews()
{
    const SeatTotals now = SpokenSeats::totals(m_model);
    m_news = SpokenSeats::news(m_told, now);
    if (now == std::exchange(m_told, now)) {
        m_due.stop();
        return;
    }
    m_due.start(MoreNews);
    if (QAccessible::isActive())
        tell(QAccessible::queryAccessibleInterface(&m_view), QAccessible::NameChanged);
}

} // namespace guichet::seatplan
