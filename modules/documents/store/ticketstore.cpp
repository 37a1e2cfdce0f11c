#include "ticketstore.h"

#include <catalog/performance.h>
#include <documents/ticketlanguage.h>
#include <operations/store/apply.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace guichet::documents {

namespace {

QDateTime timeOf(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC(); }

QString localText(const QJsonValue &texts, const QString &language)
{
    catalog::LocalText text;
    const QJsonObject object = texts.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        text.insert(it.key(), it.value().toString());
    return text.isEmpty() ? QString() : catalog::textFor(text, language);
}

/// What a seat's attributes (catalog::SeatAttribute) are called on paper.
QString attributeWords(qint64 attributes, const QString &language)
{
    static const std::array<std::pair<catalog::SeatAttribute, TicketText>, 3> Words{{
        {catalog::Wheelchair,
         {QStringLiteral("Place PMR"), QStringLiteral("Plaza PMR"), QStringLiteral("Wheelchair place")}},
        {catalog::Companion,
         {QStringLiteral("Accompagnant"), QStringLiteral("Acompañante"), QStringLiteral("Companion")}},
        {catalog::RestrictedView,
         {QStringLiteral("Visibilité réduite"), QStringLiteral("Visibilidad reducida"),
          QStringLiteral("Restricted view")}},
    }};
    QStringList told;
    for (const auto &[attribute, text] : Words) {
        if ((attributes & attribute) != 0)
            told << text.in(ticketLanguage(language));
    }
    return told.join(QStringLiteral(", "));
}

Result<TicketFacts> readFacts(const QJsonValue &t, const QString &language)
{
    const QJsonValue organiser = t[u"organiser"];
    const Result<Currency> currency = currencyFromCode(organiser[u"currency"].toString());
    if (!currency)
        return tl::unexpected(currency.error());
    TicketFacts facts;
    facts.organiserName = organiser[u"name"].toString();
    facts.organiserLegalName = organiser[u"legal_name"].toString();
    facts.organiserAddress = organiser[u"address"].toString();
    facts.registration = organiser[u"registration"].toString();
    facts.vatNumber = organiser[u"vat_number"].toString();
    facts.licence = organiser[u"licence"].toString();
    facts.title = t[u"title"].toString();
    facts.subtitle = t[u"subtitle"].toString();
    facts.startsAt = timeOf(t[u"starts_at"]);
    facts.timeZone = organiser[u"time_zone"].toString();
    facts.venueName = t[u"venue"].toString();
    facts.venueCity = t[u"city"].toString();
    facts.block = t[u"block"].toString();
    facts.row = t[u"row"].toString();
    facts.seat = t[u"seat"].toString();
    facts.entrance = t[u"entrance"].toString();
    facts.standing = t[u"standing"].toBool();
    facts.attributes = attributeWords(t[u"attributes"].toInteger(), language);
    facts.category = t[u"category"].toString();
    facts.priceType = localText(t[u"price_type"], language);
    facts.proof = localText(t[u"proof"], language);
    facts.price = Money(t[u"gross"].toInteger(), *currency);
    facts.vat = Money(t[u"vat"].toInteger(), *currency);
    facts.vatRate = Percentage::basisPoints(qint32(t[u"vat_bp"].toInteger()));
    facts.ticketNumber = t[u"number"].toString();
    facts.orderNumber = t[u"order"].toString();
    facts.soldAt = timeOf(t[u"sold_at"]);
    facts.pointOfSale = t[u"point_of_sale"].toString() + QStringLiteral(", ") + t[u"place"].toString();
    facts.operatorName = t[u"operator"].toString();
    facts.barcode = t[u"token"].toString();
    facts.duplicate = int(t[u"copy"].toInteger());
    facts.softwareMention = QStringLiteral("Guichet ") + QCoreApplication::applicationVersion();
    return facts;
}

Result<std::vector<PrintedTicket>> readTickets(const QJsonArray &tickets, const QString &language)
{
    std::vector<PrintedTicket> all;
    for (const QJsonValue &ticket : tickets) {
        Result<TicketFacts> facts = readFacts(ticket, language);
        if (!facts)
            return tl::unexpected(facts.error());
        all.push_back({std::move(*facts), ticket[u"organiser"][u"template"].toString()});
    }
    return all;
}

} // namespace

Result<std::vector<PrintedTicket>> printTickets(storage::Connection &c, const operations::Operation &print,
                                                const QString &language)
{
    const Result<operations::Answer> answer = operations::apply(c, print);
    if (!answer)
        return tl::unexpected(answer.error());
    return readTickets(answer->body.value(u"tickets").toArray(), language);
}

Result<std::vector<PrintedTicket>> trainingTickets(storage::Connection &c, const QUuid &training,
                                                   const QString &language)
{
    const QString id = training.toString(QUuid::WithoutBraces);
    const Result<QVariant> answer = c.value(QStringLiteral("SELECT api.training_tickets(?::uuid)"), {id});
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->isNull())
        return refused("training.unknown", {id});
    Result<std::vector<PrintedTicket>> all =
        readTickets(QJsonDocument::fromJson(answer->toString().toUtf8())[u"tickets"].toArray(), language);
    if (all) {
        for (PrintedTicket &ticket : *all)
            ticket.facts.training = true;
    }
    return all;
}

Result<ScanVerdict> scan(storage::Connection &c, const operations::Operation &scan)
{
    const Result<operations::Answer> answer = operations::apply(c, scan);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject &body = answer->body;
    const QString word = body.value(u"verdict").toString();
    ScanVerdict verdict;
    verdict.kind = word == u"admitted"     ? ScanVerdict::Kind::Admitted
                   : word == u"already-in" ? ScanVerdict::Kind::AlreadyIn
                   : word == u"revoked"    ? ScanVerdict::Kind::Revoked
                   : word == u"not-valid"  ? ScanVerdict::Kind::NotValid
                                           : ScanVerdict::Kind::Unknown;
    verdict.ticket = body.value(u"ticket").toString();
    verdict.title = body.value(u"title").toString();
    verdict.seat = body.value(u"seat").toString();
    verdict.priceType = localText(body.value(u"price_type"), QStringLiteral("en"));
    verdict.enteredAt = timeOf(body.value(u"entered_at"));
    return verdict;
}

} // namespace guichet::documents
