// See profile.h.
#include "profile.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace guichet::storage {

namespace {

using Section = QMap<QString, QString>;

struct ProfileFile {
    QString path;
    QMap<QString, Section> sections;
};

tl::unexpected<Error> malformed(const QString &path, const QString &where, const QString &expected)
{
    return wrongInput("profile.malformed", {path, where, expected});
}

QString lineName(int number) { return QStringLiteral("line %1").arg(number); }

/// Not QSettings: it takes commas for lists and backslashes for escapes, and cannot say which line is wrong.
Result<ProfileFile> readFile(const QString &path)
{
    static const QSet<QString> known{QStringLiteral("host"),        QStringLiteral("port"),
                                     QStringLiteral("database"),    QStringLiteral("sslmode"),
                                     QStringLiteral("sslrootcert"), QStringLiteral("counter")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return malformed(path, QStringLiteral("the file"), QStringLiteral("readable: ") + file.errorString());
    ProfileFile read{path, {}};
    Section *section = nullptr;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (int number = 1; number <= lines.size(); ++number) {
        const QString line = lines.at(number - 1).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[')) {
            const QString name = line.mid(1).chopped(line.endsWith(u']') ? 1 : 0).trimmed();
            if (!line.endsWith(u']') || name.isEmpty())
                return malformed(path, lineName(number), QStringLiteral("[name]"));
            if (read.sections.contains(name))
                return malformed(path, lineName(number), QStringLiteral("a name that is not used twice"));
            section = &read.sections[name];
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        const QString key = line.left(equals).trimmed().toLower();
        if (equals < 1)
            return malformed(path, lineName(number), QStringLiteral("[name] or key=value"));
        if (!section)
            return malformed(path, lineName(number), QStringLiteral("[name] before the first key"));
        if (key == u"password" || key == u"user")
            return malformed(path, lineName(number), QStringLiteral("without %1: it is asked for at login").arg(key));
        if (!known.contains(key))
            return malformed(path, lineName(number),
                             QStringLiteral("one of host, port, database, sslmode, sslrootcert, counter"));
        if (section->contains(key))
            return malformed(path, lineName(number), QStringLiteral("a key that is not used twice"));
        section->insert(key, line.mid(equals + 1).trimmed());
    }
    return read;
}

bool isPort(const QString &text)
{
    bool isNumber = false;
    const int port = text.trimmed().toInt(&isNumber);
    return isNumber && port > 0 && port < 65536;
}

Result<Profile> profileFrom(const ProfileFile &file, const QString &name)
{
    const Section section = file.sections.value(name);
    const auto wrong = [&](const QString &key, const QString &expected) {
        return malformed(file.path, QStringLiteral("[%1] %2").arg(name, key), expected);
    };
    Profile profile;
    profile.name = name;
    profile.counter = section.value(QStringLiteral("counter"));
    ConnectionParams &to = profile.connection;

    to.host = section.value(QStringLiteral("host"));
    const QStringList hosts = to.host.split(u',');
    for (const QString &host : hosts) {
        if (host.trimmed().isEmpty())
            return wrong(QStringLiteral("host"), QStringLiteral("a host name, or several separated by commas"));
    }
    to.port = section.value(QStringLiteral("port"), to.port);
    const QStringList ports = to.port.split(u',');
    if (!std::all_of(ports.cbegin(), ports.cend(), isPort) || (ports.size() != 1 && ports.size() != hosts.size()))
        return wrong(QStringLiteral("port"),
                     QStringLiteral("a number from 1 to 65535, one for all hosts or one for each"));
    to.database = section.value(QStringLiteral("database"), to.database);
    if (to.database.isEmpty())
        return wrong(QStringLiteral("database"), QStringLiteral("the name of a database"));

    to.sslMode = section.value(QStringLiteral("sslmode"));
    static const QStringList modes{QStringLiteral("disable"),   QStringLiteral("allow"),
                                   QStringLiteral("prefer"),    QStringLiteral("require"),
                                   QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    if (!to.sslMode.isEmpty() && !modes.contains(to.sslMode))
        return wrong(QStringLiteral("sslmode"), QStringLiteral("one of ") + modes.join(QStringLiteral(", ")));
    if (to.sslMode.isEmpty() && !to.isLocalSocket())
        to.sslMode = QStringLiteral("verify-full");
    to.sslRootCert = section.value(QStringLiteral("sslrootcert"));
    if (!to.sslRootCert.isEmpty() && !QFileInfo(to.sslRootCert).isReadable())
        return wrong(QStringLiteral("sslrootcert"), QStringLiteral("a file that can be read"));
    return profile;
}

} // namespace

Result<Profile> loadProfile(const QString &name, const QString &path)
{
    QStringList places{path};
    if (path.isEmpty()) {
        places = {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                      QStringLiteral("/guichet/profiles.ini"),
                  QStringLiteral("/etc/guichet/profiles.ini")};
    }
    for (const QString &place : std::as_const(places)) {
        if (!QFileInfo::exists(place))
            continue;
        const Result<ProfileFile> file = readFile(place);
        if (!file)
            return tl::unexpected(file.error());
        if (file->sections.contains(name))
            return profileFrom(*file, name);
    }
    return unavailable("profile.missing", {}, {name, places.join(QStringLiteral(", "))});
}

} // namespace guichet::storage
