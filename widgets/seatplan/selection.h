// The seats that the operator has marked, shared by the plan, lists and the basket.
#pragma once

#include <QList>
#include <QObject>

#include <vector>

namespace guichet::seatplan {

/// Remembers the order in which seats were marked. What a mark means (asked for and not yet answered, chosen for an
/// exchange, the seat of the basket's current line) is the owner's business.
class SeatSelection : public QObject
{
    Q_OBJECT
public:
    explicit SeatSelection(int seatCount, QObject *parent = nullptr);

    [[nodiscard]] bool contains(int seat) const { return m_marked[size_t(seat)]; }
    [[nodiscard]] const QList<int> &seats() const { return m_seats; }
    [[nodiscard]] int seatCount() const { return int(m_marked.size()); }
    [[nodiscard]] bool isEmpty() const { return m_seats.isEmpty(); }

    void add(const QList<int> &seats);
    void remove(const QList<int> &seats);
    void set(const QList<int> &seats);
    void clear() { set({}); }

Q_SIGNALS:
    /// The seats whose mark came or went, each once; never empty.
    void changed(const QList<int> &seats);

private:
    std::vector<bool> m_marked;
    QList<int> m_seats;
};

} // namespace guichet::seatplan
