// See migrator.h.
#include "migrator.h"

#include "migrationfiles.h"

#include <QLoggingCategory>
#include <QMap>
#include <QScopeGuard>

Q_LOGGING_CATEGORY(lcMigrator, "guichet.storage.migrator", QtInfoMsg)

namespace guichet::storage {

namespace {

constexpr qint64 LockKey = 0x6775696368657400; // "guichet"

tl::unexpected<Error> at(const QString &file, Error error)
{
    error.detail.prepend(file + u": ");
    return tl::unexpected(std::move(error));
}

/// Runs @p work in a transaction; its failure rolls everything back.
template <typename Work>
Result<> inTransaction(Connection &connection, Work work)
{
    return connection.begin().and_then(work).and_then([&] { return connection.commit(); }).or_else([&](const Error &) {
        connection.rollback();
    });
}

Result<> run(Connection &connection, const QString &sql, const QVariantList &values = {})
{
    return connection.query(sql, values).map([](const QSqlQuery &) {});
}

/// What the database says of itself: name of a file, or version of a migration, and its hash.
template <typename Key>
Result<QMap<Key, QString>> recorded(Connection &connection, const QString &sql)
{
    return connection.query(sql).map([](QSqlQuery rows) {
        QMap<Key, QString> hashes;
        while (rows.next())
            hashes.insert(rows.value(0).value<Key>(), rows.value(1).toString());
        return hashes;
    });
}

Result<> prepareOwner(Connection &connection, const SchemaFile &roles)
{
    return inTransaction(connection, [&]() -> Result<> {
        if (const Result<> done = connection.script(roles.text); !done)
            return at(roles.name, done.error());
        return connection.script(QStringLiteral(
            "CREATE SCHEMA IF NOT EXISTS guichet AUTHORIZATION guichet_owner; SET LOCAL ROLE guichet_owner;"
            "CREATE TABLE IF NOT EXISTS guichet.schema_migration (version int PRIMARY KEY, name text NOT NULL, "
            "sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());"
            "CREATE TABLE IF NOT EXISTS guichet.schema_function (name text PRIMARY KEY, sha256 text NOT NULL)"));
    });
}

/// Number of the newest migration that is applied; refuses a history that is not the program's.
Result<int> agreedVersion(const QMap<int, QString> &applied, const QList<SchemaFile> &migrations)
{
    const int newest = applied.isEmpty() ? 0 : applied.lastKey();
    if (newest > migrations.size())
        return refused("schema.newer-than-program", {QString::number(newest), QString::number(migrations.size())});
    for (int version = 1; version <= newest; ++version) {
        const SchemaFile &file = migrations.at(version - 1);
        if (!applied.contains(version))
            return refused("schema.gap", {migrations.at(version).name},
                           QStringLiteral("%1 was never applied, a later one was").arg(file.name));
        if (applied.value(version) != file.sha256)
            return refused("schema.edited", {file.name});
    }
    return newest;
}

Result<int> applyMigrations(Connection &connection, const QList<SchemaFile> &migrations, int version)
{
    int applied = 0;
    for (; version < migrations.size(); ++version, ++applied) {
        const SchemaFile &file = migrations.at(version);
        const Result<> done = inTransaction(connection, [&] {
            return connection.script(file.text).and_then([&] {
                return run(
                    connection,
                    QStringLiteral("INSERT INTO guichet.schema_migration (version, name, sha256) VALUES (?, ?, ?)"),
                    {version + 1, file.name, file.sha256});
            });
        });
        if (!done)
            return at(file.name, done.error());
        qCInfo(lcMigrator).noquote() << "applied" << file.name;
    }
    return applied;
}

Result<int> setFunctions(Connection &connection, const QList<SchemaFile> &functions)
{
    const auto known =
        recorded<QString>(connection, QStringLiteral("SELECT name, sha256 FROM guichet.schema_function"));
    if (!known)
        return tl::unexpected(known.error());
    QList<SchemaFile> changed;
    for (const SchemaFile &file : functions) {
        if (known->value(file.name) != file.sha256)
            changed.append(file);
    }
    if (changed.isEmpty())
        return 0;
    const Result<> done = inTransaction(connection, [&]() -> Result<> {
        for (const SchemaFile &file : std::as_const(changed)) {
            const Result<> set = connection.script(file.text).and_then([&] {
                return run(connection,
                           QStringLiteral("INSERT INTO guichet.schema_function (name, sha256) VALUES (?, ?) "
                                          "ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256"),
                           {file.name, file.sha256});
            });
            if (!set)
                return at(file.name, set.error());
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return int(changed.size());
}

} // namespace

Result<MigrationReport> migrate(Connection &connection) { return migrate(connection, embeddedSchemaDirectory()); }

Result<MigrationReport> migrate(Connection &connection, const QString &directory)
{
    const Result<SchemaFiles> files = readSchemaFiles(directory);
    if (!files)
        return tl::unexpected(files.error());
    if (const Result<> open = connection.ensureOpen(); !open)
        return tl::unexpected(open.error());

    // A second program that migrates at the same moment waits here, then finds nothing to do.
    const QString lockKey = QString::number(LockKey);
    const Result<> locked = connection.script(QStringLiteral("SET statement_timeout = 0; SET lock_timeout = '2min'; "
                                                             "SELECT pg_advisory_lock(%1); SET lock_timeout = 0; "
                                                             "SET search_path = guichet, pg_temp")
                                                  .arg(lockKey));
    const auto restore = qScopeGuard([&] {
        connection.rollback();
        const Result<> restored =
            connection.script(QStringLiteral("RESET ROLE; RESET statement_timeout; RESET lock_timeout; "
                                             "RESET search_path; SELECT pg_advisory_unlock_all()"));
        if (!restored)
            connection.close(); // the next ensureOpen() begins a clean session
    });
    if (!locked)
        return tl::unexpected(locked.error());
    if (const Result<> prepared = prepareOwner(connection, files->roles).and_then([&] {
            return run(connection, QStringLiteral("SET ROLE guichet_owner"));
        });
        !prepared)
        return tl::unexpected(prepared.error());

    const auto version =
        recorded<int>(connection, QStringLiteral("SELECT version, sha256 FROM guichet.schema_migration"))
            .and_then([&](const QMap<int, QString> &applied) { return agreedVersion(applied, files->migrations); });
    if (!version)
        return tl::unexpected(version.error());
    const Result<int> applied = applyMigrations(connection, files->migrations, *version);
    if (!applied)
        return tl::unexpected(applied.error());
    const Result<int> functionsSet = setFunctions(connection, files->functions);
    if (!functionsSet)
        return tl::unexpected(functionsSet.error());
    return MigrationReport{*version + *applied, *applied, *functionsSet};
}

} // namespace guichet::storage
