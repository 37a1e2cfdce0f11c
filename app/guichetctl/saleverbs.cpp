// sell, block, unblock.
#include "askagain.h"
#include "verb.h"

#include <catalog/store/catalogstore.h>
#include <core/uuid7.h>
#include <inventory/bestavailable.h>
#include <inventory/livestate.h>
#include <inventory/store/holds.h>
#include <operations/store/apply.h>
#include <orders/sale.h>
#include <orders/store/checkout.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

namespace guichet::ctl {

namespace {

constexpr int Attempts = 5; // of sending a decided operation through a broken connection

struct SaleCall {
    const Call &call;
    storage::Connection &db;
    QUuid operation;
    QString counter;
    catalog::PerformanceSheet sheet;
    orders::Basket basket;
};

Result<QUuid> operationId(const Call &call)
{
    if (!call.line.has(QStringLiteral("operation")))
        return makeUuid7(call.clock.nowUtc().toMSecsSinceEpoch());
    const QUuid id(call.line.value(QStringLiteral("operation")));
    if (id.isNull() || (id.data3 >> 12) != 7)
        return wrongInput("usage.operation-malformed", {call.line.value(QStringLiteral("operation"))});
    return id;
}

/// Of the line, of the environment, else the first one that this operator may stand at in the performance's house.
Result<QString> chooseCounter(const Call &call, storage::Connection &db, const QString &organiser)
{
    const QString named = counterName(call.line);
    if (!named.isEmpty())
        return named;
    const auto session = db.value(QStringLiteral("SELECT api.session()"));
    if (!session)
        return tl::unexpected(session.error());
    const QJsonArray counters =
        QJsonDocument::fromJson(session->toString().toUtf8()).object().value(u"counters").toArray();
    for (const QJsonValue &counter : counters) {
        if (counter[u"organiser"].toString() == organiser)
            return counter[u"code"].toString();
    }
    return refused("counter.none", {organiser});
}

Result<std::vector<qint32>> seatsByLabel(const SaleCall &sale, const QString &labels)
{
    std::vector<qint32> seats;
    for (const QString &label : labels.split(u',', Qt::SkipEmptyParts)) {
        const qint32 seat = sale.sheet.plan->seatWithLabel(label.trimmed());
        if (seat < 0)
            return refused("seat.unknown", {label.trimmed()});
        seats.push_back(seat);
    }
    if (seats.empty())
        return wrongInput("usage.option-missing", {QStringLiteral("--seats")});
    return seats;
}

std::vector<qint32> seatsById(const catalog::SeatingPlan &plan, const std::vector<qint32> &ids)
{
    std::vector<qint32> seats;
    seats.reserve(ids.size());
    for (const qint32 id : ids)
        seats.push_back(plan.seatWithId(id));
    return seats;
}

Result<std::vector<qint32>> holdThese(SaleCall &sale, const std::vector<qint32> &seats)
{
    std::vector<qint32> ids;
    ids.reserve(seats.size());
    for (const qint32 seat : seats)
        ids.push_back(sale.sheet.plan->seatIds[size_t(seat)]);
    return inventory::hold(sale.db, {sale.counter, sale.basket.id}, sale.sheet.summary.id, ids)
        .map([&seats](const auto &) { return seats; });
}

/// What the same operation chose before its outcome became unknown: asked again, it must be the same sale.
Result<std::vector<qint32>> heldBefore(const SaleCall &sale)
{
    if (!sale.call.line.has(QStringLiteral("operation")))
        return std::vector<qint32>();
    const auto live = inventory::loadState(sale.db, {sale.counter, sale.basket.id}, sale.sheet.summary.id);
    if (!live)
        return tl::unexpected(live.error());
    const std::vector<inventory::SeatState> states = inventory::seatStates(sale.sheet, *live);
    std::vector<qint32> seats;
    for (size_t i = 0; i < states.size(); ++i) {
        if (states[i] == inventory::SeatState::HeldHere)
            seats.push_back(qint32(i));
    }
    return seats;
}

/// Chooses here, claims there: proposals travel best first, and the first that is still free is held.
Result<std::vector<qint32>> holdBest(SaleCall &sale)
{
    const CommandLine &line = sale.call.line;
    inventory::BestRequest request;
    bool isNumber = false;
    request.count = line.value(QStringLiteral("best")).toInt(&isNumber);
    if (!isNumber || request.count < 1 || request.count > 200)
        return wrongInput("usage.number", {QStringLiteral("--best"), line.value(QStringLiteral("best"))});
    request.accessible = line.has(QStringLiteral("accessible"));
    request.proposals = 24;
    if (line.has(QStringLiteral("category"))) {
        const auto &categories = sale.sheet.plan->categories;
        const auto found =
            std::ranges::find(categories, line.value(QStringLiteral("category")), &catalog::SeatCategory::code);
        if (found == categories.end())
            return refused("category.unknown", {line.value(QStringLiteral("category"))});
        request.category = qint32(found - categories.begin());
    }
    const inventory::Asker asker{sale.counter, sale.basket.id};
    for (int round = 0; round < 5; ++round) { // others may take every proposal at the same moment
        const auto live = inventory::loadState(sale.db, asker, sale.sheet.summary.id);
        if (!live)
            return tl::unexpected(live.error());
        std::vector<std::vector<qint32>> groups;
        for (const inventory::Proposal &proposal :
             inventory::bestAvailable(*sale.sheet.plan, inventory::seatStates(sale.sheet, *live), request)) {
            std::vector<qint32> ids;
            for (const qint32 seat : proposal.seats)
                ids.push_back(sale.sheet.plan->seatIds[size_t(seat)]);
            groups.push_back(std::move(ids));
        }
        const auto held = inventory::holdFirst(sale.db, asker, sale.sheet.summary.id, groups);
        if (held)
            return seatsById(*sale.sheet.plan, held->held);
        if (held.error().code != "seat.none-left" || groups.empty())
            return tl::unexpected(held.error());
    }
    return refused("seat.none-left");
}

Result<std::vector<qint32>> holdStanding(SaleCall &sale)
{
    const QStringList words = sale.call.line.value(QStringLiteral("standing")).split(u'=');
    bool isNumber = false;
    const int count = words.value(1).toInt(&isNumber);
    if (words.size() != 2 || !isNumber || count < 1)
        return wrongInput("usage.number",
                          {QStringLiteral("--standing"), sale.call.line.value(QStringLiteral("standing"))});
    return inventory::holdStanding(sale.db, {sale.counter, sale.basket.id}, sale.sheet.summary.id, words[0], count)
        .map([&sale](const inventory::HoldOutcome &held) { return seatsById(*sale.sheet.plan, held.held); });
}

Result<std::vector<qint32>> chooseSeats(SaleCall &sale)
{
    const CommandLine &line = sale.call.line;
    const int ways = int(line.has(QStringLiteral("seats"))) + int(line.has(QStringLiteral("best"))) +
                     int(line.has(QStringLiteral("standing")));
    if (ways != 1)
        return wrongInput("usage.one-of", {QStringLiteral("--seats, --best, --standing")});
    if (line.has(QStringLiteral("seats")))
        return seatsByLabel(sale, line.value(QStringLiteral("seats")))
            .and_then([&sale](const std::vector<qint32> &seats) { return holdThese(sale, seats); });
    const Result<std::vector<qint32>> before = heldBefore(sale);
    if (!before)
        return before;
    if (!before->empty())
        return holdThese(sale, *before);
    // In physical order, as heldBefore() finds them: asked again, the document must be the same to the letter.
    return (line.has(QStringLiteral("best")) ? holdBest(sale) : holdStanding(sale)).map([](std::vector<qint32> seats) {
        std::ranges::sort(seats);
        return seats;
    });
}

/// One price type for all seats, or one per seat; nothing said: the first that the category is sold at.
Result<> fillBasket(SaleCall &sale, const std::vector<qint32> &seats)
{
    const QStringList codes = sale.call.line.value(QStringLiteral("price-type")).split(u',', Qt::SkipEmptyParts);
    if (codes.size() > 1 && codes.size() != qsizetype(seats.size()))
        return wrongInput("usage.price-types", {QString::number(codes.size()), QString::number(seats.size())});
    const auto &types = sale.sheet.priceTypes;
    for (size_t i = 0; i < seats.size(); ++i) {
        qint32 type = 0;
        if (!codes.isEmpty()) {
            const QString code = codes.size() == 1 ? codes[0] : codes[qsizetype(i)];
            const auto found = std::ranges::find(types, code, &catalog::PriceType::code);
            if (found == types.end())
                return refused("price-type.unknown", {code});
            type = qint32(found - types.begin());
        } else {
            while (size_t(type) + 1 < types.size() && !sale.sheet.priceOf(seats[i], type))
                ++type;
        }
        const Result<orders::BasketLine> line = orders::makeLine(sale.sheet, seats[i], type);
        if (!line)
            return tl::unexpected(line.error());
        sale.basket.lines.push_back(*line);
    }
    return {};
}

/// Recorded where nobody gave a reference, so that whoever reads the books sees which payments nobody has confirmed.
QString unconfirmed() { return QStringLiteral("unconfirmed"); }

/// "cash=60.00", "card=45.00", "card=45.00:REFERENCE", "cash=exact". A card or cheque without a reference takes the
/// next of --reference, else it is unconfirmed().
Result<std::vector<tenders::Handed>> readPayments(const CommandLine &line, Money total)
{
    QStringList references = line.options.value(QStringLiteral("reference"));
    QStringList words;
    for (const QString &value : line.options.value(QStringLiteral("pay")))
        words << value.split(u',', Qt::SkipEmptyParts);
    std::vector<tenders::Handed> handed;
    Money given(0, total.currency());
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return wrongInput("usage.payment", {word});
        const Result<tenders::Method> method = tenders::methodFromCode(word.left(equals));
        if (!method)
            return tl::unexpected(method.error());
        const QString amountText = word.mid(equals + 1).section(u':', 0, 0);
        QString reference = word.section(u':', 1);
        const Result<Money> amount =
            amountText == u"exact" ? Result<Money>(total - given) : Money::parse(amountText, total.currency());
        if (!amount)
            return tl::unexpected(amount.error());
        given += *amount;
        if (amountText == u"exact" && amount->isZero())
            continue;
        if (*method == tenders::Method::Cash)
            reference.clear();
        else if (reference.trimmed().isEmpty())
            reference = references.isEmpty() ? unconfirmed() : references.takeFirst();
        handed.push_back({*method, *amount, reference});
    }
    if (!references.isEmpty())
        return wrongInput("usage.reference-unused", {references.first()});
    return handed;
}

Outcome tellReceipt(const orders::Receipt &receipt, const std::vector<tenders::Handed> &handed)
{
    QJsonArray tickets;
    Table table{{Text::tr("Ticket"), Text::tr("Seat"), Text::tr("Price type"), Text::tr("Price")}, {}, {3}};
    for (const orders::SoldTicket &ticket : receipt.tickets) {
        tickets.append(QJsonObject{{QStringLiteral("number"), ticket.number},
                                   {QStringLiteral("seat"), ticket.seat},
                                   {QStringLiteral("price_type"), ticket.priceType},
                                   {QStringLiteral("price"), ticket.price.toString()}});
        table.rows.push_back({ticket.number, ticket.seat, ticket.priceType, formatMoney(ticket.price, QLocale())});
    }
    QString text = Text::tr("Order %1").arg(receipt.order) + u'\n' + table.toText() +
                   Text::tr("Total: %1").arg(formatMoney(receipt.total, QLocale())) + u'\n';
    if (!receipt.change.isZero())
        text += Text::tr("Change to give back: %1").arg(formatMoney(receipt.change, QLocale())) + u'\n';
    QJsonArray doubtful;
    for (const tenders::Handed &one : handed) {
        if (one.reference != unconfirmed())
            continue;
        const QString method = tenders::methodCode(one.method);
        doubtful.append(
            QJsonObject{{QStringLiteral("method"), method}, {QStringLiteral("amount"), one.amount.toString()}});
        text += Text::tr("No reference was given for %1 %2: it is recorded as “%3”. Give one with --reference.")
                    .arg(method, formatMoney(one.amount, QLocale()), unconfirmed()) +
                u'\n';
    }
    return {QJsonObject{{QStringLiteral("order"), receipt.order},
                        {QStringLiteral("tickets"), tickets},
                        {QStringLiteral("total"), receipt.total.toString()},
                        {QStringLiteral("change"), receipt.change.toString()},
                        {QStringLiteral("unconfirmed"), doubtful},
                        {QStringLiteral("operation"), receipt.operation.toString(QUuid::WithoutBraces)},
                        {QStringLiteral("at"), receipt.at.toString(Qt::ISODateWithMs)}},
            text};
}

Result<Outcome> sellHeld(SaleCall &sale)
{
    const Result<std::vector<qint32>> seats = chooseSeats(sale);
    if (!seats)
        return tl::unexpected(seats.error());
    if (const Result<> filled = fillBasket(sale, *seats); !filled)
        return tl::unexpected(filled.error());
    const Money total = sale.basket.total(sale.sheet.organiser.currency);
    const auto handed = readPayments(sale.call.line, total);
    if (!handed)
        return tl::unexpected(handed.error());
    const auto settlement = tenders::settle(total, *handed);
    if (!settlement)
        return tl::unexpected(settlement.error());
    const auto operation = orders::decideSale(sale.operation, sale.counter, sale.basket, *settlement);
    if (!operation)
        return tl::unexpected(operation.error());
    if (sale.call.line.has(QStringLiteral("dry-run"))) {
        QJsonObject document = QJsonDocument::fromJson(operation->toCanonical()).object();
        return Outcome{document, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)) +
                                     Text::tr("This document would be sent; nothing was sold.") + u'\n'};
    }
    const UnderWay underWay(sale.call.line, operation->id);
    return orders::checkout(sale.db, *operation, Attempts).map([&handed](const orders::Receipt &receipt) {
        return tellReceipt(receipt, *handed);
    });
}

/// The receipt of an operation that was recorded before; empty if it was not.
Result<std::optional<Outcome>> soldBefore(storage::Connection &db, const QUuid &operation)
{
    const auto earlier = operations::earlierAnswer(db, operation);
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (!*earlier)
        return std::nullopt;
    return orders::readReceipt(**earlier).map(
        [](const orders::Receipt &receipt) { return std::optional<Outcome>(tellReceipt(receipt, {})); });
}

Result<Outcome> sell(Call call)
{
    if (!call.line.has(QStringLiteral("performance")))
        return wrongInput("usage.option-missing", {QStringLiteral("--performance")});
    const Result<Access> access = openDatabase(call.line, Who::Operator);
    if (!access)
        return tl::unexpected(access.error());
    storage::Connection &db = *access->connection;
    const Result<QUuid> id = operationId(call);
    if (!id)
        return tl::unexpected(id.error());
    const bool mayBeAgain = call.line.has(QStringLiteral("operation"));
    if (mayBeAgain) {
        const auto earlier = soldBefore(db, *id);
        if (!earlier)
            return tl::unexpected(earlier.error());
        if (*earlier)
            return **earlier;
    }
    const QString code = call.line.value(QStringLiteral("performance"));
    const auto first = catalog::loadSheet(db, code, {});
    if (!first)
        return tl::unexpected(first.error());
    const Result<QString> counter = chooseCounter(call, db, first->organiser.name);
    if (!counter)
        return tl::unexpected(counter.error());
    const auto sheet = catalog::loadSheet(db, code, *counter);
    if (!sheet)
        return tl::unexpected(sheet.error());
    // The basket is the operation's: whoever asks again with its id meets the seats that it still holds.
    SaleCall sale{call, db, *id, *counter, *sheet, {*id, {}, {}}};
    if (call.line.has(QStringLiteral("contact")))
        sale.basket.contactId = call.line.value(QStringLiteral("contact")).toLongLong();
    Result<Outcome> outcome = sellHeld(sale);
    if (!outcome && mayBeAgain && outcome.error().kind == Error::Kind::Refused) {
        // The first attempt may have been recorded while this one was choosing: then its seats are taken, by itself.
        if (const auto earlier = soldBefore(db, *id); earlier && *earlier)
            return **earlier;
    }
    if (!outcome || call.line.has(QStringLiteral("dry-run"))) {
        // What was not bought goes back on sale at once, not at the deadline. An unknown outcome keeps its holds.
        if (outcome || outcome.error().kind != Error::Kind::Unavailable) {
            if (const Result<> released =
                    inventory::release(db, {sale.counter, sale.basket.id}, sale.sheet.summary.id, {});
                !released && outcome)
                return tl::unexpected(released.error());
        }
    }
    return outcome;
}

Result<Outcome> changeBlock(Call call, const QString &kind)
{
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const Result<QUuid> id = operationId(call);
    if (!id)
        return tl::unexpected(id.error());
    const auto sheet = catalog::loadSheet(*access->connection, call.line.value(QStringLiteral("performance")), {});
    if (!sheet)
        return tl::unexpected(sheet.error());
    const Result<QString> counter = chooseCounter(call, *access->connection, sheet->organiser.name);
    if (!counter)
        return tl::unexpected(counter.error());
    const SaleCall named{call, *access->connection, *id, *counter, *sheet, {}};
    const auto seats = seatsByLabel(named, call.line.value(QStringLiteral("seats")));
    if (!seats)
        return tl::unexpected(seats.error());
    QJsonArray ids;
    for (const qint32 seat : *seats)
        ids.append(sheet->plan->seatIds[size_t(seat)]);
    const operations::Operation operation{*id,
                                          kind,
                                          *counter,
                                          {{QStringLiteral("performance"), sheet->summary.id},
                                           {QStringLiteral("seats"), ids},
                                           {QStringLiteral("reason"), call.line.value(QStringLiteral("reason"))}}};
    const UnderWay underWay(call.line, *id);
    return operations::apply(*access->connection, operation, Attempts).map([&](const operations::Answer &answer) {
        const QString labels = call.line.value(QStringLiteral("seats"));
        const qint64 freed = answer.body.value(u"unblocked").toInteger();
        const QString text =
            kind == u"block" ? Text::tr("Off sale: %1").arg(labels)
            : freed == 0     ? Text::tr("None of these seats had been taken off sale: %1").arg(labels)
            : freed < qint64(QSet<qint32>(seats->begin(), seats->end()).size())
                ? Text::tr("%1 of these seats are on sale again; the others had not been taken off: %2")
                      .arg(freed)
                      .arg(labels)
                : Text::tr("On sale again: %1").arg(labels);
        return Outcome{answer.body, text + u'\n'};
    });
}

} // namespace

std::vector<Verb> saleVerbs()
{
    return {
        {{QStringLiteral("sell")},
         QStringLiteral("--performance CODE (--seats A-1-1,A-1-2 | --best N | --standing BLOCK=N) --pay METHOD=AMOUNT"),
         0,
         0,
         {QStringLiteral("performance"), QStringLiteral("seats"), QStringLiteral("best"), QStringLiteral("standing"),
          QStringLiteral("category"), QStringLiteral("accessible"), QStringLiteral("price-type"), QStringLiteral("pay"),
          QStringLiteral("reference"), QStringLiteral("contact"), QStringLiteral("operation"),
          QStringLiteral("dry-run")},
         Text::tr("sell seats"),
         QStringLiteral(
             "guichetctl --private ~/counter --as cashier sell --performance RCL12 --best 2 --pay cash=exact"),
         sell},
        {{QStringLiteral("block")},
         QStringLiteral("--performance CODE --seats LABELS --reason TEXT"),
         0,
         0,
         {QStringLiteral("performance"), QStringLiteral("seats"), QStringLiteral("reason"),
          QStringLiteral("operation")},
         Text::tr("take seats off sale"),
         QStringLiteral(
             "guichetctl --private ~/counter --as supervisor block --performance JAH3 --seats Groundfloor-1-A-1 "
             "--reason camera"),
         [](Call call) { return changeBlock(call, QStringLiteral("block")); }},
        {{QStringLiteral("unblock")},
         QStringLiteral("--performance CODE --seats LABELS"),
         0,
         0,
         {QStringLiteral("performance"), QStringLiteral("seats"), QStringLiteral("reason"),
          QStringLiteral("operation")},
         Text::tr("put seats back on sale"),
         QStringLiteral(
             "guichetctl --private ~/counter --as supervisor unblock --performance JAH3 --seats Groundfloor-1-A-1"),
         [](Call call) { return changeBlock(call, QStringLiteral("unblock")); }},
    };
}

} // namespace guichet::ctl
