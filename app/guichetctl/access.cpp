#include "access.h"

#include "commandline.h"

#include <setup/databasefolder.h>
#include <storage/clusterfolder.h>
#include <storage/profile.h>

#include <QDir>
#include <QFileInfo>

namespace guichet::ctl {

namespace {

QString &keychainPassword() // handed over by main() once, before any verb runs
{
    static QString password;
    return password;
}

QString password()
{
    const QString given = qEnvironmentVariable("GUICHET_PASSWORD");
    return given.isEmpty() ? keychainPassword() : given;
}

} // namespace

void setKeychainPassword(const QString &found) { keychainPassword() = found; }

QString privateFolder(const CommandLine &line) { return databaseFolder(line.value(QStringLiteral("private"))); }

QString counterName(const CommandLine &line)
{
    if (line.has(QStringLiteral("counter")))
        return line.value(QStringLiteral("counter"));
    const QString usual = qEnvironmentVariable("GUICHET_COUNTER");
    if (!usual.isEmpty() || !line.has(QStringLiteral("profile")))
        return usual;
    const Result<storage::Profile> profile = storage::loadProfile(line.value(QStringLiteral("profile")));
    return profile ? profile->counter : QString(); // a profile that cannot be read stops openDatabase()
}

QString operatorName(const CommandLine &line)
{
    return line.has(QStringLiteral("as")) ? line.value(QStringLiteral("as")) : qEnvironmentVariable("GUICHET_OPERATOR");
}

std::optional<QString> keychainEntry(const CommandLine &line)
{
    const QString name = operatorName(line);
    const bool otherwiseKnown = qEnvironmentVariableIsSet("GUICHET_PASSWORD") ||
                                qEnvironmentVariableIsSet("PGPASSFILE") ||
                                QFileInfo::exists(QDir::homePath() + QStringLiteral("/.pgpass"));
    if (name.isEmpty() || otherwiseKnown || !qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return std::nullopt;
    const QString place =
        line.has(QStringLiteral("profile")) ? line.value(QStringLiteral("profile")) : privateFolder(line);
    return name + u'@' + place;
}

Result<Access> openDatabase(const CommandLine &line, Who who)
{
    const QString folder = privateFolder(line);
    const QString profileName = line.value(QStringLiteral("profile"));
    if (!profileName.isEmpty() && line.has(QStringLiteral("private")))
        return wrongInput("usage.two-databases");
    // GUICHET_OPERATOR names who sells; a central database's owner is somebody else.
    const bool asOwner = who == Who::Owner || who == Who::Founder;
    const QString name = !asOwner                ? operatorName(line)
                         : profileName.isEmpty() ? QString()
                                                 : line.value(QStringLiteral("as"));
    if (name.isEmpty() && who == Who::Operator)
        return wrongInput("usage.no-operator");

    Access access;
    storage::ConnectionParams params;
    if (!profileName.isEmpty()) {
        const Result<storage::Profile> profile = storage::loadProfile(profileName);
        if (!profile)
            return tl::unexpected(profile.error());
        params = profile->connection;
        if (!name.isEmpty())
            params.user = name;
        params.password = password();
        const QString state =
            qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
        access.witnessFile = state + QStringLiteral("/guichet/") + profileName + QStringLiteral("/heads.json");
    } else {
        const storage::ClusterFolder place(folder);
        if (who != Who::Founder && !place.hasData()) {
            const Result<> usable = place.check();
            return usable ? unavailable("cluster.missing", {}, {folder}) : tl::unexpected(usable.error());
        }
        access.cluster = std::make_unique<storage::PrivateCluster>(storage::ClusterSpec{folder});
        if (const Result<> started = access.cluster->ensureStarted(); !started)
            return tl::unexpected(started.error());
        params =
            name.isEmpty() ? access.cluster->ownerConnection() : access.cluster->operatorConnection(name, password());
        access.witnessFile = folder + QStringLiteral("/witness/heads.json");
    }
    params.applicationName = QStringLiteral("guichetctl");
    access.connection = std::make_unique<storage::Connection>(params);
    if (const Result<> open = access.connection->ensureOpen(); !open)
        return tl::unexpected(open.error());
    return access;
}

} // namespace guichet::ctl
