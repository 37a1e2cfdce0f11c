// Takes tickets out of the database for printing: every copy that leaves is an operation.
#pragma once

#include <documents/ticket.h>
#include <operations/operation.h>
#include <storage/connection.h>

namespace guichet::documents {

struct PrintedTicket {
    TicketFacts facts;
    QString templateFolder; ///< the organiser's, below resources/templates
};

/// Applies a "print" operation (body: {"tickets":["G1-T31",…]}): the first print of a ticket is the original, each
/// later one a duplicate with a new barcode, the old one being revoked. Texts in @p language. Errors: ticket.unknown,
/// ticket.not-valid.
[[nodiscard]] Result<std::vector<PrintedTicket>> printTickets(storage::Connection &c,
                                                              const operations::Operation &print,
                                                              const QString &language);

/// What a sale in training (operation kind "train") hands over: tickets that say so, whose codes open no gate and which
/// no operation counts. Errors: training.unknown (args: id).
[[nodiscard]] Result<std::vector<PrintedTicket>> trainingTickets(storage::Connection &c, const QUuid &training,
                                                                 const QString &language);

/// The answer of the entrance.
struct ScanVerdict {
    enum class Kind { Admitted, AlreadyIn, Revoked, NotValid, Unknown };
    Kind kind = Kind::Unknown;
    QString ticket;
    QString title;
    QString seat;
    QString priceType;
    QDateTime enteredAt; ///< of the first entry, for AlreadyIn
};
/// Applies a "scan" operation (body: {"code":…}).
[[nodiscard]] Result<ScanVerdict> scan(storage::Connection &c, const operations::Operation &scan);

} // namespace guichet::documents
