// A receipt printer with a cash drawer that is not there: listens like one and says what happens to it.
#include "printeronnetwork.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Listens like a network receipt printer with a cash drawer."));
    parser.addHelpOption();
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("TCP port, 9100 unless said."),
                                  QStringLiteral("number"), QStringLiteral("9100"));
    parser.addOption(port);
    parser.process(app);
    const guichet::devices::escpos::PrinterOnNetwork printer(parser.value(port).toUShort(), [] {
        std::puts("drawer pulse");
        std::fflush(stdout);
    });
    if (printer.port() == 0) {
        std::fprintf(stderr, "port %s is taken\n", qPrintable(parser.value(port)));
        return 3;
    }
    std::printf("listening: tcp:localhost:%d\n", int(printer.port()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
