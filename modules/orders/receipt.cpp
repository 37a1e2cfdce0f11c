// Reads what the database answered to a sale.
#include "sale.h"

#include <QJsonArray>

#include <limits>

namespace guichet::orders {

namespace {

/// Takes members out of one JSON object and remembers the first that is missing or of the wrong kind.
class Reader
{
public:
    Reader(const QJsonObject &object, QString &fault)
        : m_object(object)
        , m_fault(fault)
    {
    }

    QString text(QStringView name)
    {
        const QString value = m_object.value(name).toString();
        return expect(!value.isEmpty(), name) ? value : QString();
    }
    qint64 integer(QStringView name, qint64 least, qint64 most)
    {
        const QJsonValue value = m_object.value(name);
        const qint64 number = value.toInteger(least - 1); // what is no whole number gives the default
        return expect(value.isDouble() && number >= least && number <= most, name) ? number : 0;
    }
    qint32 id(QStringView name) { return qint32(integer(name, 1, std::numeric_limits<qint32>::max())); }
    Money amount(QStringView name, Currency currency)
    {
        return Money(integer(name, 0, std::numeric_limits<qint64>::max()), currency);
    }
    bool expect(bool holds, QStringView name)
    {
        if (!holds && m_fault.isEmpty())
            m_fault = name.toString();
        return holds;
    }

private:
    const QJsonObject &m_object;
    QString &m_fault;
};

} // namespace

Result<Receipt> readReceipt(const operations::Answer &answer)
{
    QString fault;
    Reader reader(answer.body, fault);
    Receipt receipt;
    receipt.operation = QUuid::fromString(reader.text(u"operation"));
    reader.expect(!receipt.operation.isNull() && receipt.operation == answer.operation, u"operation");
    receipt.order = reader.text(u"order");
    const Result<Currency> currency = currencyFromCode(reader.text(u"currency"));
    reader.expect(currency.has_value(), u"currency");
    const Currency money = currency.value_or(Currency::EUR);
    receipt.total = reader.amount(u"total", money);
    receipt.change = reader.amount(u"change", money);
    receipt.at = QDateTime::fromString(reader.text(u"at"), Qt::ISODateWithMs).toUTC();
    reader.expect(receipt.at.isValid(), u"at");

    const QJsonArray tickets = answer.body.value(u"tickets").toArray();
    reader.expect(!tickets.isEmpty(), u"tickets");
    for (const QJsonValue &value : tickets) {
        const QJsonObject object = value.toObject();
        Reader ticket(object, fault);
        receipt.tickets.push_back({ticket.text(u"number"), ticket.id(u"performance"), ticket.id(u"seat"),
                                   ticket.text(u"label"), ticket.text(u"type"), ticket.amount(u"gross", money)});
    }
    if (!fault.isEmpty())
        return unavailable("answer.malformed", u"answer to a sale: member " % fault, {fault});
    return receipt;
}

} // namespace guichet::orders
