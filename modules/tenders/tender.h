// What customers hand over, and whether it pays what is due.
#pragma once

#include <core/money.h>

#include <QString>

#include <optional>
#include <vector>

namespace guichet::tenders {

enum class Method { Cash, Card, Cheque };

/// "cash", "card", "cheque": in documents and on the command line.
[[nodiscard]] QString methodCode(Method method);
[[nodiscard]] Result<Method> methodFromCode(const QString &code);

struct Tender {
    Method method = Method::Cash;
    Money amount;      ///< what it pays of the order
    Money handedOver;  ///< cash given by the customer; equal to amount for other methods
    QString reference; ///< authorisation of the card terminal, number of the cheque; may be empty for cash only
    friend bool operator==(const Tender &, const Tender &) = default;
};

/// What the tender pad shows: entered tenders against the total.
struct Settlement {
    Money total;
    std::vector<Tender> tenders;
    Money due;    ///< still to pay; zero when settled
    Money change; ///< to give back in cash
    [[nodiscard]] bool settled() const { return due.isZero(); }
};

/// What is handed over, before it is weighed against the total.
struct Handed {
    Method method = Method::Cash;
    Money amount;
    QString reference;
};

/// Cash above what is due becomes change; card and cheque may not exceed it (tender.above-due), in whatever order they
/// were handed over, and cash must pay something of it (tender.nothing-due); amounts are positive
/// (tender.not-positive); more than 1,000.00 of change is a slip of the finger (tender.change-too-large); a card needs
/// the terminal's reference and a cheque its number (tender.reference-missing). A total of zero is settled without any
/// tender. Short payment is not an error: see Settlement::due. What was handed over minus what it pays is the change,
/// for the tenders together.
[[nodiscard]] Result<Settlement> settle(Money total, const std::vector<Handed> &handed);

/// What to do with payments when the order became cheaper than they are.
struct GiveBack {
    std::vector<Handed> back; ///< to the customer, the newest payment first; empty: nothing
    std::vector<Handed> kept; ///< what is left of the payments
};

/// Card and cheque above @p total go back, and cash that then pays nothing. A card is credited with a part at the
/// terminal; a cheque cannot be divided and goes back whole, even if something is due again then.
[[nodiscard]] GiveBack giveBack(Money total, const std::vector<Handed> &handed);

} // namespace guichet::tenders
