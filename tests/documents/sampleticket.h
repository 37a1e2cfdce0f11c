// A ticket for a match, and the templates that the product ships.
#pragma once

#include <documents/templatefolder.h>
#include <documents/ticket.h>

#include <QFile>
#include <QTest>

namespace guichet::test {

inline documents::TicketFacts sampleTicket()
{
    documents::TicketFacts f;
    f.organiserName = QStringLiteral("Stade Brestois 29");
    f.organiserLegalName = QStringLiteral("SASP Stade Brestois 29");
    f.organiserAddress = QStringLiteral("460 rue Alain Colas, 29200 Brest");
    f.registration = QStringLiteral("412 876 543 00021");
    f.vatNumber = QStringLiteral("FR41412876543");
    f.licence = QStringLiteral("PLATESV-R-2025-001207");
    f.title = QStringLiteral("Brest – Marseille");
    f.subtitle = QStringLiteral("Ligue 1, 26e journée");
    f.startsAt = QDateTime(QDate(2026, 3, 14), QTime(19, 45), Qt::UTC);
    f.timeZone = QStringLiteral("Europe/Paris");
    f.venueName = QStringLiteral("Stade Francis-Le Blé");
    f.venueCity = QStringLiteral("Brest");
    f.block = QStringLiteral("Arkéa B");
    f.row = QStringLiteral("12");
    f.seat = QStringLiteral("104");
    f.entrance = QStringLiteral("Porte 3");
    f.attributes = QStringLiteral("visibilité réduite");
    f.category = QStringLiteral("Catégorie 1");
    f.priceType = QStringLiteral("Tarif réduit");
    f.proof = QStringLiteral("Carte d’étudiant");
    f.price = Money(4500);
    f.vatRate = Percentage::basisPoints(550);
    f.vat = splitVat(f.price, f.vatRate).vat;
    f.ticketNumber = QStringLiteral("G1-000031");
    f.orderNumber = QStringLiteral("D1-000012");
    f.soldAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    f.pointOfSale = QStringLiteral("Guichet du stade, Brest");
    f.operatorName = QStringLiteral("cashier");
    f.barcode = QStringLiteral("7K3M9PQ2XWVA5RTJ8HNB4CDE6FGZY0S1K");
    f.softwareMention = QStringLiteral("Guichet 0.1.0");
    return f;
}

inline documents::TicketFacts standingTicket()
{
    documents::TicketFacts f = sampleTicket();
    f.standing = true;
    f.block = QStringLiteral("Pelouse nord");
    f.row.clear();
    f.seat.clear();
    return f;
}

inline QString templatesRoot() { return QStringLiteral(GUICHET_SOURCE_DIR "/resources/templates"); }

inline QStringList shippedFolders()
{
    return {QStringLiteral("club"), QStringLiteral("default"), QStringLiteral("theatre")};
}

inline const std::vector<documents::TicketStock> &allStocks()
{
    static const std::vector stocks{documents::TicketStock::A4, documents::TicketStock::Ticket55x2};
    return stocks;
}

inline QString fileName(documents::TicketStock stock)
{
    return stock == documents::TicketStock::A4 ? QStringLiteral("ticket-a4.json") : QStringLiteral("ticket-5.5x2.json");
}

inline Result<QByteArray> fileIn(const QString &folder, const QString &name)
{
    QFile file(templatesRoot() + u'/' + folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return wrongInput("file.missing", {name});
    return file.readAll();
}

/// Rows "folder", "stock": every template that is shipped.
inline void addShippedTemplates()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<documents::TicketStock>("stock");
    for (const QString &folder : shippedFolders()) {
        for (const documents::TicketStock stock : allStocks())
            QTest::addRow("%s/%s", qPrintable(folder), qPrintable(fileName(stock))) << folder << stock;
    }
}

} // namespace guichet::test
