#include <seatplan/selection.h>

#include <algorithm>

namespace guichet::seatplan {

SeatSelection::SeatSelection(int seatCount, QObject *parent)
    : QObject(parent)
    , m_marked(size_t(seatCount), false)
{
}

void SeatSelection::add(const QList<int> &seats)
{
    QList<int> added;
    for (const int seat : seats)
        if (!m_marked[size_t(seat)]) {
            m_marked[size_t(seat)] = true;
            added.append(seat);
        }
    if (added.isEmpty())
        return;
    m_seats += added;
    Q_EMIT changed(added);
}

void SeatSelection::remove(const QList<int> &seats)
{
    QList<int> removed;
    for (const int seat : seats)
        if (m_marked[size_t(seat)]) {
            m_marked[size_t(seat)] = false;
            removed.append(seat);
        }
    if (removed.isEmpty())
        return;
    m_seats.removeIf([this](int seat) { return !m_marked[size_t(seat)]; });
    Q_EMIT changed(removed);
}

void SeatSelection::set(const QList<int> &seats)
{
    const std::vector<bool> before = m_marked;
    QList<int> touched = m_seats;
    for (const int seat : m_seats)
        m_marked[size_t(seat)] = false;
    m_seats.clear();
    for (const int seat : seats)
        if (!m_marked[size_t(seat)]) {
            m_marked[size_t(seat)] = true;
            m_seats.append(seat);
            if (!before[size_t(seat)])
                touched.append(seat);
        }
    touched.removeIf([&](int seat) { return before[size_t(seat)] == m_marked[size_t(seat)]; });
    if (!touched.isEmpty())
        Q_EMIT changed(touched);
}

} // namespace guichet::seatplan
