#include "databasefolder.h"

#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

namespace guichet {

QString databaseFolder(const QString &named)
{
    QString folder = named.isEmpty() ? qEnvironmentVariable("GUICHET_DIR") : named;
    if (folder.isEmpty() && geteuid() == 0)
        folder = QStringLiteral("/var/lib/guichet");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/guichet");
    return QDir::cleanPath(QDir().absoluteFilePath(folder));
}

} // namespace guichet
