// A ticket as a printable document: the facts it carries and the template that places them.
#pragma once

#include <core/money.h>

#include <QByteArray>
#include <QDateTime>
#include <QRectF>
#include <QString>

#include <vector>

namespace guichet::documents {

/// Every fact that may stand on a ticket; what must stand there by law is in ticketcheck.h (fiscal.md §2.1).
struct TicketFacts {
    QString organiserName;
    QString organiserLegalName; ///< exploitant
    QString organiserAddress;
    QString registration; ///< SIRET
    QString vatNumber;
    QString licence;
    QString title;
    QString subtitle;
    QDateTime startsAt; ///< UTC
    QString timeZone;
    QString venueName;
    QString venueCity;
    QString block;
    QString row;
    QString seat;
    QString entrance;
    bool standing = false;
    QString attributes; ///< in words: "restricted view"
    QString category;
    QString priceType;
    QString proof;
    Money price; ///< global price paid; zero prints the mention of gratuity
    Percentage vatRate;
    Money vat;
    QString ticketNumber; ///< from the uninterrupted series
    QString orderNumber;
    QDateTime soldAt;    ///< UTC
    QString pointOfSale; ///< name and place of the sale
    QString operatorName;
    QString barcode;         ///< unguessable; unlike the number
    int duplicate = 0;       ///< 0: original; k prints "DUPLICATA k"
    bool training = false;   ///< says across the whole page that it is worth nothing
    QString softwareMention; ///< "Guichet 0.1.0"
    QString stockMaker;      ///< of the blank stock, as the template says; empty on plain paper
};

} // namespace guichet::documents
