// The plan over a real accessibility bus: another process walks it, presses a seat and listens (walkplan.py).
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <seatplan/seatplanspeech.h>

#include <QAccessible>
#include <QProcess>
#include <QTest>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;

class SeatPlanBusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        QTRY_VERIFY_WITH_TIMEOUT(QAccessible::isActive(), 20'000);
    }

    void aScreenReaderWalksSixtyThousandSeats();
};

void SeatPlanBusTest::aScreenReaderWalksSixtyThousandSeats()
{
    const PlanPointer &plan = hallOrStadium(true);
    Stage stage(plan);
    stage.view.setHoverText([](int) { return QStringLiteral("Full price: €45.00\nReduced: €30.00"); });
    QTRY_VERIFY(stage.view.hasFocus());
    stage.look(14, middleSeat(*plan));
    connect(&stage.view, &SeatPlanView::seatsPicked, &stage.view,
            [&stage](const QList<int> &seats) { stage.set(seats, SeatState::HeldHere); });

    QProcess reader;
    QString said;
    connect(&reader, &QProcess::readyReadStandardOutput, &reader, [&] {
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        said += text;
        if (!text.contains(QStringLiteral("burst\n")))
            return;
        for (int batch = 0; batch < 50; ++batch) {
            QList<int> seats;
            for (int s = 0; s < 100; ++s)
                seats.append(20'000 + batch * 100 + s);
            stage.set(seats, SeatState::Sold);
        }
        stage.view.speech().tellNews();
        reader.write("sold\n");
    });
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-W"),
                  QStringLiteral("ignore::DeprecationWarning"), // of calls that Debian 12 knows no other for
                  QStringLiteral(GUICHET_SOURCE_DIR "/tests/seatplan/walkplan.py"), QCoreApplication::applicationName(),
                  QString::number(plan->blocks.size())});
    QVERIFY(reader.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(reader.state(), QProcess::NotRunning, 120'000);
    qInfo("%s", qPrintable(said));
    QVERIFY2(reader.exitStatus() == QProcess::NormalExit && reader.exitCode() == 0, qPrintable(said));
    QVERIFY(stage.view.speech().nodes().alive() <= SeatNodes::MostAlive + 1000);
}

QTEST_MAIN(SeatPlanBusTest)
#include "tst_seatplanbus.moc"
