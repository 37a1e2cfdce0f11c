// A letter typed in the performance list of a whole season, to the painted answer.
#include "measure.h"

#include <counter/performancelist.h>

#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QTest>

namespace guichet::bench {

namespace {

constexpr int Season = 2000;
constexpr double FrameNanoseconds = 1e9 / 60;

std::vector<catalog::PerformanceSummary> season()
{
    std::vector<catalog::PerformanceSummary> performances;
    for (int i = 0; i < Season; ++i) {
        catalog::PerformanceSummary summary;
        summary.id = i + 1;
        summary.code = QStringLiteral("P%1").arg(i + 1);
        summary.title = i % 3 == 0 ? QStringLiteral("La Mégère apprivoisée, dans la mise en scène de l’Étoile du Nord")
                                   : QStringLiteral("Étoile – Racing, journée %1").arg(i);
        summary.venue = QStringLiteral("Théâtre du Port");
        summary.timeZone = QStringLiteral("Europe/Paris");
        summary.startsAt =
            QDateTime(QDate(2027, 1, 1).addDays(i / 3), QTime(20, 30), QTimeZone("Europe/Paris")).toUTC();
        for (const char category : {'A', 'B', 'C', 'D'})
            summary.remaining.push_back({QString(QLatin1Char(category)), QStringLiteral("Stalls"),
                                         QStringLiteral("#2f6fb0"), (i * 7) % 300, 300});
        performances.push_back(std::move(summary));
    }
    return performances;
}

} // namespace

void benchList(Report &report)
{
    counter::PerformanceList list;
    list.resize(380, 900);
    list.setPerformances(season());
    list.show();
    list.focusSearch();
    auto *search = list.findChild<QLineEdit *>(QStringLiteral("searchEdit"));
    QImage frame(list.size(), QImage::Format_RGB32);
    list.render(&frame);
    std::vector<double> frames;
    for (int round = 0; round < 5; ++round) {
        for (const QChar letter : QStringLiteral("megere p1")) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClicks(search, QString(letter));
            list.render(&frame);
            frames.push_back(double(timer.nsecsElapsed()) / FrameNanoseconds);
        }
        for (int back = 0; back < 9; ++back) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(search, Qt::Key_Backspace);
            list.render(&frame);
            frames.push_back(double(timer.nsecsElapsed()) / FrameNanoseconds);
        }
    }
    report.atMost(QStringLiteral("a letter typed in a list of 2,000 performances to the painted answer, p95"),
                  percentile(frames, 0.95), QStringLiteral("one frame at 60 Hz"), 2);
}

} // namespace guichet::bench
