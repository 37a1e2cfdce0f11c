// What a screen reader is told of the plan. Needs somebody who listens: runs on a display with an accessibility bus.
#include <seatplan/stage.h>
#include <support/quiet.h>

#include <seatplan/seatplanspeech.h>

#include <QAccessible>
#include <QTest>

#include <algorithm>

using namespace guichet;
using namespace guichet::seatplan;
using namespace guichet::test;
using inventory::SeatState;
using Kind = SeatNodes::Kind;

namespace {

struct Told {
    QAccessible::Event type;
    QAccessibleInterface *who;
};
QList<Told> &told() // the handler is a plain function
{
    static QList<Told> list;
    return list;
}

void listen(QAccessibleEvent *event) { told().append({event->type(), event->accessibleInterface()}); }

int count(QAccessible::Event type, QAccessibleInterface *who)
{
    return int(std::ranges::count_if(told(), [&](const Told &t) { return t.type == type && t.who == who; }));
}

QAccessibleInterface *lastFocus()
{
    const auto last =
        std::find_if(told().crbegin(), told().crend(), [](const Told &t) { return t.type == QAccessible::Focus; });
    return last != told().crend() ? last->who : nullptr;
}

QString nameOf(QAccessibleInterface *node) { return node->text(QAccessible::Name); }

struct SpeakingStage : Stage {
    using Stage::Stage;
    [[nodiscard]] QAccessibleInterface *root() { return QAccessible::queryAccessibleInterface(&view); }
    [[nodiscard]] QAccessibleInterface *seat(int seat) { return view.speech().nodes().node(Kind::Seat, seat); }
    [[nodiscard]] QAccessibleInterface *block(int block) { return view.speech().nodes().node(Kind::Block, block); }
    /// All of them free.
    void clearOut()
    {
        model.replaceAll(std::vector<SeatState>(size_t(model.seatCount()), SeatState::Free));
        model.flushNow();
        view.speech().tellNews();
        view.speech().tellNews();
        QCoreApplication::processEvents();
        told().clear();
    }
};

} // namespace

class SeatPlanSpeechTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTRY_VERIFY_WITH_TIMEOUT(QAccessible::isActive(), 20'000); }
    void init()
    {
        test::failOnAnyWarning();
        told().clear();
        QAccessible::installUpdateHandler(listen);
    }
    void cleanup() { QAccessible::installUpdateHandler(nullptr); }

    void fiveThousandSoldSeatsAreOnePieceOfNews();
    void newsIsForgottenWhenNothingMoreHappens();
    void theNextNewsSaysWhatIsNewOnly();
    void theCurrentSeatSpeaksForItself();
    void anArrowTellsTheSeatThatItLeadsTo();
    void theSeatHasTheLastWordWhenThePlanGetsTheFocus();
    void inTheOverviewBlocksAreTold();
    void anotherPlanIsToldBlockByBlock();
};

void SeatPlanSpeechTest::fiveThousandSoldSeatsAreOnePieceOfNews()
{
    SpeakingStage stage(hallOrStadium(true));
    stage.look(14, 100);
    stage.view.setCurrentSeat(100);
    QTRY_VERIFY(stage.view.hasFocus());
    stage.clearOut();
    for (int batch = 0; batch < 50; ++batch) {
        QList<int> seats;
        for (int s = 0; s < 100; ++s)
            seats.append(batch * 100 + s);
        stage.set(seats, SeatState::Sold);
    }
    stage.view.speech().tellNews();
    QCOMPARE(count(QAccessible::NameChanged, stage.root()), 1);
    QVERIFY2(told().size() <= 10, qPrintable(QString::number(told().size())));
    QVERIFY2(nameOf(stage.root()).contains(QStringLiteral("5,000 seat")), qPrintable(nameOf(stage.root())));
    QVERIFY(nameOf(stage.root()).contains(QStringLiteral("sold")));
}

void SeatPlanSpeechTest::newsIsForgottenWhenNothingMoreHappens()
{
    SpeakingStage stage(hallOrStadium(false));
    stage.clearOut();
    stage.set({210, 211}, SeatState::Sold);
    stage.view.speech().tellNews();
    QVERIFY(!stage.view.speech().news().isEmpty());
    told().clear();
    stage.view.speech().tellNews();
    QCOMPARE(stage.view.speech().news(), QString());
    QCOMPARE(count(QAccessible::NameChanged, stage.root()), 0);
}

void SeatPlanSpeechTest::theNextNewsSaysWhatIsNewOnly()
{
    SpeakingStage stage(hallOrStadium(false));
    stage.clearOut();
    stage.set({210, 211}, SeatState::Sold);
    stage.view.speech().tellNews();
    QVERIFY(stage.view.speech().news().startsWith(QStringLiteral("2 seat")));
    stage.set({212}, SeatState::Sold);
    stage.set({213}, SeatState::HeldHere);
    stage.view.speech().tellNews();
    const QString news = stage.view.speech().news();
    QVERIFY2(news.startsWith(QStringLiteral("1 seat")) && news.endsWith(QStringLiteral("in your basket")),
             qPrintable(news));
    stage.set({210, 211, 212}, SeatState::Free);
    stage.view.speech().tellNews();
    QVERIFY(stage.view.speech().news().contains(QStringLiteral("came free")));
}

void SeatPlanSpeechTest::theCurrentSeatSpeaksForItself()
{
    SpeakingStage stage(hallOrStadium(false));
    const int seat = middleSeat(*hallOrStadium(false));
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    QTRY_VERIFY(stage.view.hasFocus());
    stage.clearOut();
    stage.set({seat - 1, seat}, SeatState::HeldHere);
    QCOMPARE(count(QAccessible::SelectionAdd, stage.seat(seat)), 1);
    QCOMPARE(count(QAccessible::NameChanged, stage.seat(seat)), 1);
    QVERIFY(std::ranges::none_of(told(), [&](const Told &t) { return t.who == stage.seat(seat - 1); }));
    told().clear();
    stage.set({seat}, SeatState::Free);
    QCOMPARE(count(QAccessible::SelectionRemove, stage.seat(seat)), 1);
    told().clear();
    stage.selection.add({seat, seat + 1});
    QCOMPARE(told().size(), 1);
    QCOMPARE(count(QAccessible::SelectionAdd, stage.seat(seat)), 1);
}

void SeatPlanSpeechTest::anArrowTellsTheSeatThatItLeadsTo()
{
    SpeakingStage stage(hallOrStadium(true));
    const int seat = middleSeat(*hallOrStadium(true));
    stage.look(14, seat);
    stage.view.setCurrentSeat(seat);
    QTRY_VERIFY(stage.view.hasFocus());
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down}) {
        told().clear();
        QTest::keyClick(&stage.view, key);
        QCOMPARE(lastFocus(), stage.seat(stage.view.currentSeat()));
        QVERIFY(lastFocus()->state().focused);
    }
}

void SeatPlanSpeechTest::theSeatHasTheLastWordWhenThePlanGetsTheFocus()
{
    SpeakingStage stage(hallOrStadium(false));
    QTRY_VERIFY(stage.view.hasFocus());
    stage.view.setCurrentSeat(middleSeat(*hallOrStadium(false)));
    stage.view.clearFocus();
    told().clear();
    stage.view.setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(lastFocus(), stage.seat(stage.view.currentSeat()));
    QVERIFY(count(QAccessible::Focus, stage.root()) <= 1);
}

void SeatPlanSpeechTest::inTheOverviewBlocksAreTold()
{
    SpeakingStage stage(hallOrStadium(true), {1000, 800});
    QTRY_VERIFY(stage.view.hasFocus());
    QCOMPARE(stage.view.detailLevel(), DetailLevel::Blocks);
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QCOMPARE(lastFocus(), stage.block(stage.view.currentBlock()));
    told().clear();
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(lastFocus(), stage.seat(stage.view.currentSeat()));
}

void SeatPlanSpeechTest::anotherPlanIsToldBlockByBlock()
{
    SpeakingStage stage(hallOrStadium(true));
    QVERIFY(stage.block(3) != nullptr);
    told().clear();
    stage.view.setPlan(hallOrStadium(false));
    const auto of = [](QAccessible::Event type) {
        return std::ranges::count_if(told(), [type](const Told &t) { return t.type == type; });
    };
    QCOMPARE(of(QAccessible::ObjectCreated), std::ssize(hallOrStadium(false)->blocks));
    QVERIFY(of(QAccessible::ObjectDestroyed) >= 1);
}

QTEST_MAIN(SeatPlanSpeechTest)
#include "tst_seatplanspeech.moc"
