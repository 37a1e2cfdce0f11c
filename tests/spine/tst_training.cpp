// Training: everything is as in a sale, and nothing is sold.
#include "smallclub.h"

#include <documents/store/ticketstore.h>
#include <documents/templatefolder.h>
#include <documents/ticketpage.h>
#include <operations/store/apply.h>

#include <QJsonDocument>

using namespace guichet;
using namespace guichet::test;

class TrainingTest : public QObject
{
    Q_OBJECT
    TestCluster m_cluster;
    std::unique_ptr<SmallClub> m_club;
    std::unique_ptr<storage::Connection> m_owner;
    std::unique_ptr<storage::Connection> m_cashier;
    catalog::PerformanceSheet m_d1;
    catalog::PerformanceSheet m_d2;

    [[nodiscard]] operations::Operation training(const QStringList &seats) const
    {
        return orders::asTraining(cashSale(basketOf(m_d2, seats), QStringLiteral("G1")));
    }
    [[nodiscard]] QString figures(const QString &sql) const { return must(m_owner->value(sql)).toString(); }

private Q_SLOTS:
    void init();
    void aTrainingHasNumbersOfItsOwnAndTouchesNoTotal();
    void theSeatsOfATrainingAreStillForSale();
    void aSentAgainTrainingIsToldTheSame();
    void whatASaleRefusesATrainingRefusesToo();
    void aRealSaleCannotHideAmongTheTrainings();
    void itsTicketsSaySoAcrossThePageAndOpenNoGate();
    void theTicketsOfAnotherOperatorsTrainingAreNotGiven();
    void whoLearnsAndWhoAnswersForItIsSealed();
    void aTrainingOfNobodyIsRefused();
};

void TrainingTest::init()
{
    failOnAnyWarning();
    m_owner.reset();
    m_cashier.reset();
    m_club = std::make_unique<SmallClub>(m_cluster);
    m_owner = std::make_unique<storage::Connection>(m_club->asOwner());
    m_cashier = std::make_unique<storage::Connection>(m_club->as(QStringLiteral("cashier")));
    must(m_owner->ensureOpen());
    must(m_cashier->ensureOpen());
    m_d1 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D1"), QStringLiteral("G1")));
    m_d2 = must(catalog::loadSheet(*m_cashier, QStringLiteral("D2"), QStringLiteral("G1")));
}

void TrainingTest::aTrainingHasNumbersOfItsOwnAndTouchesNoTotal()
{
    const QString rows = QStringLiteral(
        "SELECT concat_ws(' ', (SELECT count(*) FROM guichet.order_file), (SELECT count(*) FROM guichet.ticket), "
        "(SELECT "
        "count(*) FROM guichet.tender), (SELECT count(*) FROM guichet.ledger_transfer), (SELECT count(*) FROM "
        "guichet.occupancy WHERE state = 's'), (SELECT perpetual_net || ' ' || perpetual_abs || ' ' || last_order || ' "
        "' "
        "|| last_ticket || ' ' || seq FROM guichet.chain WHERE chain = 'T/G1'))");
    const QString before = figures(rows);
    const orders::Receipt first = must(orders::checkout(*m_cashier, training({QStringLiteral("A-1-1")})));
    const orders::Receipt second =
        must(orders::checkout(*m_cashier, training({QStringLiteral("A-1-1"), QStringLiteral("A-1-2")})));
    QCOMPARE(first.order, QStringLiteral("G1-X1"));
    QCOMPARE(first.tickets[0].number, QStringLiteral("G1-XT1"));
    QCOMPARE(second.order, QStringLiteral("G1-X2"));
    QCOMPARE(second.tickets[1].number, QStringLiteral("G1-XT3"));
    QCOMPARE(second.total, Money(6000));
    QCOMPARE(figures(rows), before);
    const orders::Receipt sold =
        must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-1-1")}), QStringLiteral("G1"))));
    QCOMPARE(sold.order, QStringLiteral("G1-1")); // the real numbers have no hole
    QCOMPARE(sold.tickets[0].number, QStringLiteral("G1-T1"));
    QCOMPARE(findings(*m_owner), QStringList());
}

void TrainingTest::theSeatsOfATrainingAreStillForSale()
{
    must(orders::checkout(*m_cashier, training({QStringLiteral("A-2-5")})));
    must(orders::checkout(*m_cashier, cashSale(basketOf(m_d2, {QStringLiteral("A-2-5")}), QStringLiteral("G2"))));
    must(orders::checkout(*m_cashier, training({QStringLiteral("A-2-5")}))); // and may be learnt on when they are sold
    QCOMPARE(findings(*m_owner), QStringList());
}

void TrainingTest::aSentAgainTrainingIsToldTheSame()
{
    const operations::Operation operation = training({QStringLiteral("A-1-1")});
    const orders::Receipt once = must(orders::checkout(*m_cashier, operation));
    QCOMPARE(must(orders::checkout(*m_cashier, operation)).order, once.order);
    operations::Operation real = operation;
    real.kind = QStringLiteral("sell"); // the same id cannot become a sale
    QCOMPARE(codeOf(orders::checkout(*m_cashier, real)), QByteArray("operation.id-reused"));
}

void TrainingTest::whatASaleRefusesATrainingRefusesToo()
{
    operations::Operation cheap = training({QStringLiteral("A-1-1")});
    QJsonArray tickets = cheap.body.value(u"tickets").toArray();
    QJsonObject ticket = tickets[0].toObject();
    ticket.insert(u"gross", 100);
    tickets[0] = ticket;
    cheap.body.insert(u"tickets", tickets);
    QCOMPARE(codeOf(orders::checkout(*m_cashier, cheap)), QByteArray("price.changed"));
    storage::Connection station(m_club->as(QStringLiteral("station")));
    must(station.ensureOpen());
    QCOMPARE(codeOf(orders::checkout(station, training({QStringLiteral("A-1-1")}))), QByteArray("right.missing"));
}

void TrainingTest::aRealSaleCannotHideAmongTheTrainings()
{
    must(orders::checkout(*m_cashier, training({QStringLiteral("A-1-1")})));
    must(m_owner->query(QStringLiteral(
        "INSERT INTO guichet.ledger_transfer (operation_id, line, debit, credit, amount, performance_id) SELECT "
        "operation_id, 1, '53D.G1', '7061', 100, 1 FROM guichet.operation WHERE kind = 'train'")));
    const QStringList found = findings(*m_owner);
    QVERIFY2(found.join(u'\n').contains(u"I39"), qPrintable(found.join(u'\n')));
}

void TrainingTest::itsTicketsSaySoAcrossThePageAndOpenNoGate()
{
    const operations::Operation operation = training({QStringLiteral("A-1-1"), QStringLiteral("A-1-2")});
    must(orders::checkout(*m_cashier, operation));
    const auto tickets = must(documents::trainingTickets(*m_cashier, operation.id, QStringLiteral("fr")));
    QCOMPARE(tickets.size(), size_t(2));
    QCOMPARE(tickets[0].facts.ticketNumber, QStringLiteral("G1-XT1"));
    QCOMPARE(tickets[0].facts.orderNumber, QStringLiteral("G1-X1"));
    QCOMPARE(tickets[0].facts.price, Money(3000));
    const auto layout = must(documents::loadTicketTemplate(QStringLiteral(GUICHET_SOURCE_DIR "/resources/templates"),
                                                           QStringLiteral("default"), documents::TicketStock::A4));
    const documents::TicketPage page = must(documents::layoutTicket(tickets[0].facts, layout, QStringLiteral("fr")));
    QCOMPARE(page.across, QStringLiteral("MODE ÉCOLE – SANS VALEUR"));
    const auto verdict =
        must(documents::scan(*m_cashier, SmallClub::operation(QStringLiteral("scan"), QStringLiteral("G1"),
                                                              {{QStringLiteral("code"), tickets[0].facts.barcode}})));
    QCOMPARE(verdict.kind, documents::ScanVerdict::Kind::Unknown);
    operations::Operation print =
        SmallClub::operation(QStringLiteral("print"), QStringLiteral("G1"),
                             {{QStringLiteral("tickets"), QJsonArray{QStringLiteral("G1-XT1")}}});
    QCOMPARE(codeOf(documents::printTickets(*m_cashier, print, QStringLiteral("fr"))), QByteArray("ticket.unknown"));
}

void TrainingTest::theTicketsOfAnotherOperatorsTrainingAreNotGiven()
{
    const operations::Operation operation = training({QStringLiteral("A-1-1")});
    must(orders::checkout(*m_cashier, operation));
    storage::Connection other(m_club->as(QStringLiteral("supervisor")));
    must(other.ensureOpen());
    QCOMPARE(codeOf(documents::trainingTickets(other, operation.id, QStringLiteral("fr"))),
             QByteArray("training.unknown"));
}

void TrainingTest::whoLearnsAndWhoAnswersForItIsSealed()
{
    must(operations::apply(*m_cashier, SmallClub::operation(QStringLiteral("training"), QStringLiteral("G1"),
                                                            {{QStringLiteral("on"), true},
                                                             {QStringLiteral("trainee"), QStringLiteral("Zoé")}})));
    const QString record = figures(
        QStringLiteral("SELECT body FROM guichet.sealed_record WHERE chain = 'L/G1' ORDER BY seq DESC LIMIT 1"));
    QVERIFY2(record.contains(QStringLiteral("\"on\":true,\"trainee\":\"Zoé\"")), qPrintable(record));
    QVERIFY2(record.contains(QStringLiteral("\"operator\":\"cashier\"")), qPrintable(record));
    QCOMPARE(findings(*m_owner), QStringList());
}

void TrainingTest::aTrainingOfNobodyIsRefused()
{
    const auto say = [this](const QJsonObject &body) {
        return codeOf(operations::apply(*m_cashier,
                                        SmallClub::operation(QStringLiteral("training"), QStringLiteral("G1"), body)));
    };
    QCOMPARE(say({{QStringLiteral("on"), true}, {QStringLiteral("trainee"), QStringLiteral(" ")}}),
             QByteArray("training.nobody"));
    QCOMPARE(say({{QStringLiteral("on"), QStringLiteral("yes")}, {QStringLiteral("trainee"), QStringLiteral("Zoé")}}),
             QByteArray("document.malformed"));
    QCOMPARE(say({{QStringLiteral("trainee"), QStringLiteral("Zoé")}}), QByteArray("document.malformed"));
}

QTEST_GUILESS_MAIN(TrainingTest)
#include "tst_training.moc"
