// ./dev bench: prints ratios and writes them as JSON. A missed goal is said; the exit code stays 0.
#include "bighouse.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>

using namespace guichet::bench;

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("out"), QStringLiteral("where the ratios go"), QStringLiteral("file"),
                      QStringLiteral("bench.json")});
    parser.addPositionalArgument(QStringLiteral("part"),
                                 QStringLiteral("list, seats, sales, plan, feed, start; all of them if none is named"));
    parser.process(app);
    const QStringList only = parser.positionalArguments();
    const auto wanted = [&only](const char *part) { return only.isEmpty() || only.contains(QLatin1String(part)); };
    Report report;
    if (wanted("list"))
        benchList(report);
    if (wanted("seats"))
        benchSeats(report);
    const bool needsHouse = only.isEmpty() || std::ranges::any_of(only, [](const QString &part) {
                                return part != u"list" && part != u"seats";
                            });
    if (!needsHouse)
        return report.write(parser.value(QStringLiteral("out"))) ? 0 : 1;
    BigHouse house;
    if (wanted("sales"))
        benchSales(house, report);
    if (wanted("plan"))
        benchPlan(house, report);
    if (wanted("feed"))
        benchFeed(house, report);
    if (wanted("start"))
        benchStart(house, report);
    return report.write(parser.value(QStringLiteral("out"))) ? 0 : 1;
}
