// One line finds a customer by name, e-mail or telephone, and shows who may be the same person already.
#include <guichet/sale/customersearch.h>
#include <support/quiet.h>

#include <QTest>

using namespace guichet;
using contacts::Contact;
using desk::customerQueries;
using desk::KnownCustomer;
using desk::Likeness;
using desk::rankCustomers;

namespace {

Contact known(qint64 id, const char *given, const char *family, const char *email, const char *phone)
{
    return {id, QString::fromUtf8(given), QString::fromUtf8(family),
            {}, QString::fromUtf8(email), QString::fromUtf8(phone),
            {}};
}

const std::vector<Contact> &house()
{
    static const std::vector<Contact> contacts{known(1, "Camille", "Roux", "camille@example.org", "+33612345678"),
                                               known(2, "Hélène", "Roux-Martin", "helene@example.org", "0499887766"),
                                               known(3, "Camille", "Rousseau", "", ""),
                                               known(4, "Roux", "Camille", "c.roux@example.net", "")};
    return contacts;
}

QList<qint64> ids(const QString &line)
{
    QList<qint64> ids;
    for (const KnownCustomer &customer : rankCustomers(line, house()))
        ids.append(customer.contact.id);
    return ids;
}

} // namespace

class TestCustomerSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void wordsMayStandInAnyOrderAndWithoutAccents()
    {
        QCOMPARE(ids(QStringLiteral("martin helene")), QList<qint64>{2});
        QCOMPARE(ids(QStringLiteral("rous cam")), QList<qint64>{3});
    }

    void aTelephoneIsFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"06 12 34 56 78", "0612345678", "+33 6 12 34 56 78", "06.12.34.56.78", "0033612345678"})
            QTest::newRow(typed) << typed;
    }
    void aTelephoneIsFoundHoweverItIsWritten()
    {
        QFETCH(QString, typed);
        const auto customers = rankCustomers(typed, house());
        QCOMPARE(customers.size(), 1U);
        QCOMPARE(customers.front().contact.id, 1);
        QCOMPARE(customers.front().like, Likeness::SamePhone);
        QVERIFY(customerQueries(typed).contains(QStringLiteral("612345678"))); // a piece of what is stored
    }

    void aNewCustomerWithAKnownEmailIsProbablyTheSameOne()
    {
        const auto customers = rankCustomers(QStringLiteral("Jean Dupont Camille@Example.org"), house());
        QCOMPARE(customers.size(), 1U);
        QCOMPARE(customers.front().contact.id, 1);
        QCOMPARE(customers.front().like, Likeness::SameEmail);
        QVERIFY(customerQueries(QStringLiteral("Jean Dupont Camille@Example.org"))
                    .contains(QStringLiteral("Camille@Example.org")));
    }

    void theSameNameIsSaidAlsoTurnedRound()
    {
        const auto customers = rankCustomers(QStringLiteral("camille ROUX new@example.com"), house());
        QCOMPARE(customers.size(), 2U);
        for (const KnownCustomer &customer : customers)
            QCOMPARE(customer.like, Likeness::SameName);
        QVERIFY(customerQueries(QStringLiteral("camille ROUX new@example.com")).contains(QStringLiteral("camille")));
    }

    void theLikeliestComesFirstAndNobodyTwice()
    {
        std::vector<Contact> twice = house();
        twice.insert(twice.end(), house().begin(), house().end());
        const auto customers = rankCustomers(QStringLiteral("Camille Roux c.roux@example.net"), twice);
        QCOMPARE(customers.size(), 2U);
        QCOMPARE(customers.front().contact.id, 4);
        QCOMPARE(customers.front().like, Likeness::SameEmail);
    }

    void aSurnameAloneIsNoDuplicate()
    {
        for (const KnownCustomer &customer : rankCustomers(QStringLiteral("roux"), house()))
            QCOMPARE(customer.like, Likeness::Words);
    }

    void theDatabaseIsNotAskedForLessThanItAnswers()
    {
        QVERIFY(customerQueries(QStringLiteral("c")).isEmpty());
        QVERIFY(customerQueries(QStringLiteral("  ")).isEmpty());
        QCOMPARE(customerQueries(QStringLiteral("roux")), QStringList{QStringLiteral("roux")});
    }
};

QTEST_APPLESS_MAIN(TestCustomerSearch)
#include "tst_customersearch.moc"
