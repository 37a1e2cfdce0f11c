#include "liveseats.h"

#include <core/whendone.h>

#include <QColor>

namespace guichet::desk {

using inventory::SeatState;

namespace {

constexpr int PollAfterErrorMilliseconds = 1000;
constexpr int PollAfterRefusalMilliseconds = 10'000; ///< a server that turns the login away is not pestered

int pauseAfter(const Error &error)
{
    return error.code == "db.login" ? PollAfterRefusalMilliseconds : PollAfterErrorMilliseconds;
}

} // namespace

LiveSeats::LiveSeats(storage::Executor &feed, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &LiveSeats::poll);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &LiveSeats::endHolds);
}

void LiveSeats::follow(std::shared_ptr<const catalog::PerformanceSheet> sheet, const inventory::Asker &asker,
                       const inventory::LiveState &snapshot)
{
    ++m_generation;
    m_sheet = std::move(sheet);
    m_asker = asker;
    m_cursor = snapshot.cursor;
    m_ours.clear();
    m_oursExpired = false;
    m_heldByOthers.clear();
    auto model = std::make_unique<seatplan::SeatStateModel>(m_sheet->plan);
    std::vector<QColor> colors;
    for (const catalog::SeatCategory &category : m_sheet->plan->categories)
        colors.emplace_back(category.color);
    model->setCategoryColours(std::move(colors));
    std::swap(m_model, model);
    m_model->replaceAll(inventory::seatStates(*m_sheet, snapshot));
    apply(snapshot.seats);
    m_model->flushNow();
    Q_EMIT modelChanged(); // the old model dies after everybody has let it go
    m_next.start(PollMilliseconds);
    m_second.start();
}

void LiveSeats::stop()
{
    ++m_generation;
    m_next.stop();
    m_second.stop();
    m_sheet.reset();
    const std::unique_ptr<seatplan::SeatStateModel> old = std::move(m_model);
    Q_EMIT modelChanged();
}

void LiveSeats::setAsker(const inventory::Asker &asker)
{
    m_asker = asker;
    m_ours.clear();
    m_oursExpired = false;
}

void LiveSeats::setOurs(const QSet<qint32> &seats, bool expired)
{
    m_ours = seats;
    m_oursExpired = expired;
}

void LiveSeats::mark(const std::vector<qint32> &seatIds, SeatState state, qint64 secondsLeft)
{
    if (!m_sheet)
        return;
    std::vector<inventory::SeatChange> changes;
    for (const qint32 id : seatIds) {
        const qint32 seat = m_sheet->plan->seatWithId(id);
        if (seat < 0)
            continue;
        changes.push_back({seat, shown(seat, state)});
        if (state == SeatState::HeldOther)
            m_heldByOthers.insert(seat, QDeadlineTimer(secondsLeft * 1000));
        else
            m_heldByOthers.remove(seat);
    }
    m_model->applyBatch(changes);
}

std::vector<SeatState> LiveSeats::states() const
{
    std::vector<SeatState> states;
    if (m_model) {
        states.reserve(size_t(m_model->seatCount()));
        for (int seat = 0; seat < m_model->seatCount(); ++seat)
            states.push_back(m_model->state(seat));
    }
    return states;
}

void LiveSeats::poll()
{
    if (!m_sheet)
        return;
    const auto question = [asker = m_asker, performance = m_sheet->summary.id, cursor = m_cursor](auto &connection) {
        return inventory::pollChanges(connection, asker, performance, cursor);
    };
    whenDone(m_feed.run(question), this, [this, generation = m_generation](const Result<inventory::LiveState> &news) {
        if (generation != m_generation)
            return;
        if (!news && news.error().code == "feed.cursor-too-old") {
            reload();
            return;
        }
        if (news) {
            m_cursor = news->cursor;
            apply(news->seats);
        }
        m_next.start(news ? PollMilliseconds : pauseAfter(news.error()));
    });
}

void LiveSeats::reload()
{
    const auto question = [asker = m_asker, performance = m_sheet->summary.id](auto &connection) {
        return inventory::loadState(connection, asker, performance);
    };
    whenDone(m_feed.run(question), this, [this, generation = m_generation](const Result<inventory::LiveState> &now) {
        if (generation != m_generation)
            return;
        if (now) {
            m_cursor = now->cursor;
            m_heldByOthers.clear();
            m_model->replaceAll(inventory::seatStates(*m_sheet, *now));
            apply(now->seats);
        }
        m_next.start(now ? PollMilliseconds : pauseAfter(now.error()));
    });
}

void LiveSeats::apply(const std::vector<inventory::LiveSeat> &seats)
{
    std::vector<inventory::SeatChange> changes;
    std::vector<qint32> taken;
    changes.reserve(seats.size());
    for (const inventory::LiveSeat &live : seats) {
        const qint32 seat = m_sheet->plan->seatWithId(live.seatId);
        if (seat < 0)
            continue;
        if (live.state != SeatState::HeldHere && m_ours.contains(seat)) {
            if (!m_oursExpired)
                continue;
            if (live.state != SeatState::Free)
                taken.push_back(live.seatId);
        }
        if (live.state == SeatState::HeldOther)
            m_heldByOthers.insert(seat, QDeadlineTimer(live.secondsLeft * 1000LL));
        else
            m_heldByOthers.remove(seat);
        changes.push_back({seat, shown(seat, live.state)});
    }
    m_model->applyBatch(changes);
    if (!taken.empty())
        Q_EMIT lost(taken);
}

void LiveSeats::endHolds()
{
    std::vector<inventory::SeatChange> changes;
    for (auto it = m_heldByOthers.begin(); it != m_heldByOthers.end();) {
        if (!it->hasExpired()) {
            ++it;
            continue;
        }
        if (m_model->state(it.key()) == SeatState::HeldOther)
            changes.push_back({it.key(), shown(it.key(), SeatState::Free)});
        it = m_heldByOthers.erase(it);
    }
    m_model->applyBatch(changes);
}

SeatState LiveSeats::shown(qint32 seat, SeatState state) const
{
    return state == SeatState::Free ? inventory::unclaimed(*m_sheet, seat) : state;
}

} // namespace guichet::desk
