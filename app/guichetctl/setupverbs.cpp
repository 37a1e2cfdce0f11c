// init, migrate, status, stop, psql, user add.
#include "passwordprompt.h"
#include "verb.h"

#include <core/uuid7.h>
#include <operations/store/apply.h>
#include <setup/setup.h>
#include <storage/migrator.h>
#include <storage/scram.h>

#include <QJsonObject>

#include <unistd.h>

namespace guichet::ctl {

namespace {

Result<Outcome> init(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::Founder);
    if (!access)
        return tl::unexpected(access.error());
    const auto report = prepareDatabase(*access->connection);
    if (!report)
        return tl::unexpected(report.error());
    bool loaded = false;
    if (call.line.has(QStringLiteral("demo"))) {
        const Result<bool> demo = loadDemonstration(*access->connection, call.clock);
        if (!demo)
            return tl::unexpected(demo.error());
        loaded = *demo;
    }
    QString text = Text::tr("The database is ready, schema version %1.").arg(report->version) + u'\n';
    if (loaded)
        text += Text::tr("The demonstration season is loaded. Operators: cashier, supervisor, station, agency, "
                         "accountant, manager; password: demo.") +
                u'\n';
    return Outcome{QJsonObject{{QStringLiteral("schema"), report->version}, {QStringLiteral("demo_loaded"), loaded}},
                   text};
}

Result<Outcome> status(Call call)
{
    const QString folder = privateFolder(call.line);
    const bool isPrivate = !call.line.has(QStringLiteral("profile"));
    if (isPrivate) {
        const storage::PrivateCluster cluster({folder});
        if (!cluster.isRunning()) {
            return Outcome{QJsonObject{{QStringLiteral("running"), false}, {QStringLiteral("folder"), folder}},
                           Text::tr("The private database in %1 is stopped.").arg(folder) + u'\n'};
        }
    }
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const auto version = access->connection->value(QStringLiteral("SELECT current_setting('server_version')"));
    if (!version)
        return tl::unexpected(version.error());
    const auto &params = access->connection->params();
    QJsonObject json{{QStringLiteral("running"), true},
                     {QStringLiteral("server"), version->toString()},
                     {QStringLiteral("host"), params.host}};
    if (isPrivate)
        json.insert(QStringLiteral("folder"), folder);
    return Outcome{json, Text::tr("PostgreSQL %1 answers at %2.").arg(version->toString(), params.host) + u'\n'};
}

Result<Outcome> stop(Call call)
{
    if (call.line.has(QStringLiteral("profile"))) // a central server is stopped by whoever looks after it
        return wrongInput("usage.option-not-for-verb", {QStringLiteral("--profile"), QStringLiteral("stop")});
    storage::PrivateCluster cluster({privateFolder(call.line)});
    return cluster.stop().map([] {
        return Outcome{QJsonObject{{QStringLiteral("running"), false}},
                       Text::tr("The private database is stopped.") + u'\n'};
    });
}

/// Becomes psql, as the owner of the schema.
Result<Outcome> psql(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::Owner);
    if (!access)
        return tl::unexpected(access.error());
    const storage::ConnectionParams &params = access->connection->params();
    // What has no option of psql's own, and what nobody else on the machine may read in a list of processes.
    for (const auto &[name, value] : {std::pair{"PGPASSWORD", params.password},
                                      {"PGSSLMODE", params.sslMode},
                                      {"PGSSLROOTCERT", params.sslRootCert}}) {
        if (!value.isEmpty())
            qputenv(name, value.toLocal8Bit());
    }
    QList<QByteArray> words{"psql",
                            "-h",
                            params.host.toLocal8Bit(),
                            "-p",
                            params.port.toLocal8Bit(),
                            "-U",
                            params.user.toLocal8Bit(),
                            "-d",
                            params.database.toLocal8Bit()};
    for (const QString &word : call.line.rest)
        words << word.toLocal8Bit();
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    execvp("psql", argv.data());
    return unavailable("usage.no-psql");
}

Result<Outcome> addUser(Call call)
{
    if (!call.line.has(QStringLiteral("role")))
        return wrongInput("usage.option-missing", {QStringLiteral("--role")});
    const QString role = call.line.value(QStringLiteral("role"));
    // Nobody's counter is everybody's: without a place of its own a partner would stand at ours.
    if (role == u"agency" && call.line.value(QStringLiteral("point-of-sale")).isEmpty())
        return wrongInput("operator.point-of-sale-missing", {call.line.arguments.value(0)});
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const QString name = call.line.arguments.value(0);
    QString password = qEnvironmentVariable("GUICHET_NEW_PASSWORD");
    if (password.isEmpty())
        password = askForPassword(Text::tr("Password for %1: ").arg(name));
    if (password.size() < 4)
        return wrongInput("operator.password-too-short", {QString::number(4)});
    const Result<QString> verifier = storage::scramVerifier(name, password);
    if (!verifier)
        return tl::unexpected(verifier.error());
    QJsonObject body{
        {QStringLiteral("name"), name}, {QStringLiteral("role"), role}, {QStringLiteral("verifier"), *verifier}};
    if (call.line.has(QStringLiteral("point-of-sale")))
        body.insert(QStringLiteral("point_of_sale"), call.line.value(QStringLiteral("point-of-sale")));
    const operations::Operation operation{makeUuid7(call.clock.nowUtc().toMSecsSinceEpoch()),
                                          QStringLiteral("operator"), QStringLiteral("SERVER"), body};
    return operations::apply(*access->connection, operation).map([&](const operations::Answer &answer) {
        const QString login = answer.body.value(u"login").toString();
        return Outcome{QJsonObject{{QStringLiteral("operator"), name}, {QStringLiteral("login"), login}},
                       (login == u"kept"
                            ? Text::tr("Operator %1 was added. The login existed on this server already: its password "
                                       "stays as it was, and the one you gave is not used.")
                            : Text::tr("Operator %1 can log in."))
                               .arg(name) +
                           u'\n'};
    });
}

} // namespace

std::vector<Verb> setupVerbs()
{
    return {
        {{QStringLiteral("init")},
         QStringLiteral("[--demo]"),
         0,
         0,
         {QStringLiteral("demo")},
         Text::tr("create or update the database; with --demo, load the demonstration season"),
         QStringLiteral("guichetctl --private ~/counter init --demo"),
         init},
        {{QStringLiteral("migrate")},
         {},
         0,
         0,
         {},
         Text::tr("bring the database to this program's schema"),
         QStringLiteral("guichetctl --profile central migrate"),
         init},
        {{QStringLiteral("status")},
         {},
         0,
         0,
         {},
         Text::tr("say whether the database runs, and which one it is"),
         QStringLiteral("guichetctl --private ~/counter status"),
         status},
        {{QStringLiteral("stop")},
         {},
         0,
         0,
         {},
         Text::tr("stop the private database, unless a counter uses it"),
         QStringLiteral("guichetctl --private ~/counter stop"),
         stop},
        {{QStringLiteral("psql")},
         QStringLiteral("[-- ARGS]"),
         0,
         0,
         {},
         Text::tr("open psql as the owner of the private database, or as --as of a central one"),
         QStringLiteral("guichetctl --private ~/counter psql -- -c 'SELECT * FROM report.orders'"),
         psql},
        {{QStringLiteral("user"), QStringLiteral("add")},
         QStringLiteral("NAME --role ROLE [--point-of-sale CODE]"),
         1,
         1,
         {QStringLiteral("role"), QStringLiteral("point-of-sale")},
         Text::tr(
             "create an operator; the password is asked for, or read from GUICHET_NEW_PASSWORD; an agency needs its "
             "point of sale"),
         QStringLiteral("guichetctl --private ~/counter --as manager user add camille --role cashier"),
         addUser},
    };
}

} // namespace guichet::ctl
