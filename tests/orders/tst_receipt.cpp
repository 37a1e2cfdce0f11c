// What the database answered to a sale is read whole or not at all.
#include <orders/sale.h>
#include <support/quiet.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace guichet;
using orders::readReceipt;
using orders::Receipt;

namespace {

const QUuid SomeId = QUuid::fromString(QStringLiteral("0192f0c1-2345-7abc-8def-0123456789ab"));

QJsonObject answerBody()
{
    return QJsonDocument::fromJson(R"({"order":"G1-17","tickets":[
        {"number":"G1-31","performance":12,"seat":3456,"label":"C3-12-7","type":"FULL","gross":3000},
        {"number":"G1-32","performance":12,"seat":3457,"label":"C3-12-9","type":"FREE","gross":0}],
        "total":3000,"change":4000,"currency":"CHF","at":"2026-11-22T12:00:00.250Z",
        "operation":"0192f0c1-2345-7abc-8def-0123456789ab"})")
        .object();
}

} // namespace

class ReceiptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void everythingInTheAnswerIsOnTheReceipt();
    void timesOfAnotherZoneAreTheSameMoment();
    void aMalformedAnswerIsUnavailable_data();
    void aMalformedAnswerIsUnavailable();
};

void ReceiptTest::everythingInTheAnswerIsOnTheReceipt()
{
    const Receipt receipt = readReceipt({SomeId, answerBody()}).value();
    QCOMPARE(receipt.operation, SomeId);
    QCOMPARE(receipt.order, QStringLiteral("G1-17"));
    QCOMPARE(receipt.total, Money(3000, Currency::CHF));
    QCOMPARE(receipt.change, Money(4000, Currency::CHF));
    QCOMPARE(receipt.at, QDateTime(QDate(2026, 11, 22), QTime(12, 0, 0, 250), Qt::UTC));
    QCOMPARE(receipt.tickets.size(), size_t(2));
    const orders::SoldTicket &ticket = receipt.tickets.front();
    QCOMPARE(ticket.number, QStringLiteral("G1-31"));
    QCOMPARE(ticket.performanceId, 12);
    QCOMPARE(ticket.seatId, 3456);
    QCOMPARE(ticket.seat, QStringLiteral("C3-12-7"));
    QCOMPARE(ticket.priceType, QStringLiteral("FULL"));
    QCOMPARE(ticket.price, Money(3000, Currency::CHF));
    QCOMPARE(receipt.tickets.back().price, Money(0, Currency::CHF));
}

void ReceiptTest::timesOfAnotherZoneAreTheSameMoment()
{
    QJsonObject body = answerBody();
    body.insert(u"at", QStringLiteral("2026-11-22T13:00:00.250+01:00"));
    const Receipt receipt = readReceipt({SomeId, body}).value();
    QCOMPARE(receipt.at, QDateTime(QDate(2026, 11, 22), QTime(12, 0, 0, 250), Qt::UTC));
    QCOMPARE(receipt.at.timeSpec(), Qt::UTC);
}

void ReceiptTest::aMalformedAnswerIsUnavailable_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("ofTicket");
    const auto row = [](const char *member, const char *how, const QJsonValue &value, bool ofTicket) {
        QTest::addRow("%s: %s", member, how) << QString::fromLatin1(member) << value << ofTicket;
    };
    for (const char *member : {"order", "currency", "at", "operation"}) {
        row(member, "missing", QJsonValue::Undefined, false);
        row(member, "null", QJsonValue::Null, false);
        row(member, "number", 17, false);
        row(member, "empty", QString(), false);
    }
    for (const char *member : {"total", "change"}) {
        row(member, "missing", QJsonValue::Undefined, false);
        row(member, "text", QStringLiteral("3000"), false);
        row(member, "float", 30.5, false);
        row(member, "negative", -1, false);
        row(member, "too large", 1e300, false);
    }
    row("currency", "unknown", QStringLiteral("GBP"), false);
    row("at", "no time", QStringLiteral("yesterday"), false);
    row("operation", "another", QStringLiteral("0192f0c1-2345-7abc-8def-0123456789ac"), false);
    row("operation", "no id", QStringLiteral("17"), false);
    row("tickets", "missing", QJsonValue::Undefined, false);
    row("tickets", "none", QJsonArray(), false);
    row("tickets", "object", QJsonObject(), false);
    row("tickets", "of numbers", QJsonArray{1, 2}, false);
    for (const char *member : {"number", "label", "type"}) {
        row(member, "missing", QJsonValue::Undefined, true);
        row(member, "empty", QString(), true);
        row(member, "number", 5, true);
    }
    for (const char *member : {"performance", "seat"}) {
        row(member, "missing", QJsonValue::Undefined, true);
        row(member, "text", QStringLiteral("12"), true);
        row(member, "zero", 0, true);
        row(member, "float", 12.5, true);
        row(member, "too large", qint64(3'000'000'000), true);
    }
    row("gross", "missing", QJsonValue::Undefined, true);
    row("gross", "negative", -3000, true);
    row("gross", "float", 0.5, true);
}

void ReceiptTest::aMalformedAnswerIsUnavailable()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(bool, ofTicket);
    QJsonObject body = answerBody();
    if (ofTicket) {
        QJsonArray tickets = body.value(u"tickets").toArray();
        QJsonObject ticket = tickets.last().toObject();
        ticket.insert(member, value); // an undefined value removes the member
        tickets[tickets.size() - 1] = ticket;
        body.insert(u"tickets", tickets);
    } else {
        body.insert(member, value);
    }
    const Result<Receipt> receipt = readReceipt({SomeId, body});
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, Error::Kind::Unavailable);
    QCOMPARE(receipt.error().code, QByteArray("answer.malformed"));
    QVERIFY(member == u"tickets" || receipt.error().args == QStringList{member});
}

QTEST_APPLESS_MAIN(ReceiptTest)
#include "tst_receipt.moc"
