// A basket that waits while its customer does: looks for the card, calls home, lets the next one go first.
#pragma once

#include <contacts/contact.h>
#include <counter/basketmodel.h>
#include <orders/basket.h>

#include <QDeadlineTimer>

#include <optional>

namespace guichet::desk {

/// How many may wait at one counter: what is put aside is kept from everybody else.
constexpr size_t MostParked = 5;

/// Its holds and their deadline are those it had: waiting neither prolongs nor ends them.
struct ParkedBasket {
    orders::Basket basket;
    std::optional<contacts::Contact> customer;
    counter::Sheets sheets; ///< of its performances
    QDeadlineTimer deadline;
    QString note;

    /// 0: the time ran out, and other counters may take the seats.
    [[nodiscard]] qint64 secondsLeft() const { return std::max<qint64>(0, (deadline.remainingTime() + 999) / 1000); }
};

/// The sheets of what is in the basket.
[[nodiscard]] counter::Sheets sheetsOf(const orders::Basket &basket, const counter::Sheets &sheets);

} // namespace guichet::desk
