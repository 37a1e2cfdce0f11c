// The desktop program: reads the command line, makes what lives as long as the program, opens the window.
#include "start/databasestart.h"
#include "start/options.h"
#include "window/appearance.h"
#include "window/language.h"
#include "window/mainwindow.h"

#include <core/clock.h>

#include <QApplication>

int main(int argc, char **argv)
{
    using namespace guichet;

    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("guichet"));
    QApplication::setOrganizationName(QStringLiteral("guichet"));
    QApplication::setApplicationVersion(QStringLiteral(GUICHET_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("guichet"));

    desk::Language language;
    language.useFirst({}); // so that the command line's help is already in it
    const desk::Options options = desk::readOptions(QApplication::arguments());
    if (!options.language.isEmpty())
        language.useFirst(options.language);
    desk::Appearance appearance;
    const SystemClock clock;
    desk::DatabaseStart database(options, clock);
    desk::MainWindow window(clock, language, appearance);
    window.showMaximized();
    window.start(database);
    return QApplication::exec();
}
