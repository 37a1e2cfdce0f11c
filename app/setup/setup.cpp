#include "setup.h"

#include <catalog/season.h>
#include <catalog/store/importstore.h>
#include <core/uuid7.h>
#include <operations/store/apply.h>
#include <storage/scram.h>

#include <QFile>

#include <array>

// A static library's resources are linked only where something asks for them; outside any namespace, as the macro
// demands.
static void keepContent() { Q_INIT_RESOURCE(guichet_content); }

namespace guichet {

namespace {

operations::Operation serverOperation(const QString &kind, const QJsonObject &body, const Clock &clock)
{
    return {makeUuid7(clock.nowUtc().toMSecsSinceEpoch()), kind, QStringLiteral("SERVER"), body};
}

Result<QByteArray> readDemoFile(const QString &name)
{
    QFile file(QStringLiteral(":/demo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return wrongInput("file.missing", {name});
    return file.readAll();
}

Result<> addOperator(storage::Connection &owner, const QString &name, const QString &pointOfSale, const Clock &clock)
{
    const auto known = owner.value(QStringLiteral("SELECT count(*)::int FROM guichet.operator WHERE name = ?"), {name});
    if (!known)
        return tl::unexpected(known.error());
    if (known->toInt() > 0)
        return {};
    const Result<QString> verifier = storage::scramVerifier(name, QStringLiteral("demo"));
    if (!verifier)
        return tl::unexpected(verifier.error());
    QJsonObject body{
        {QStringLiteral("name"), name}, {QStringLiteral("role"), name}, {QStringLiteral("verifier"), *verifier}};
    if (!pointOfSale.isEmpty())
        body.insert(QStringLiteral("point_of_sale"), pointOfSale);
    return operations::apply(owner, serverOperation(QStringLiteral("operator"), body, clock)).map([](const auto &) {});
}

Result<bool> loadSeason(storage::Connection &owner, const QString &file, const Clock &clock)
{
    const Result<QByteArray> content = readDemoFile(file);
    if (!content)
        return tl::unexpected(content.error());
    const Result<catalog::Season> season = catalog::readSeason(*content, readDemoFile);
    if (!season)
        return tl::unexpected(season.error());
    const QString organiser = season->document.value(u"organiser").toObject().value(u"code").toString();
    const auto known =
        owner.value(QStringLiteral("SELECT count(*)::int FROM guichet.organiser WHERE code = ?"), {organiser});
    if (!known)
        return tl::unexpected(known.error());
    if (known->toInt() > 0)
        return false; // moving the dates again would contradict what was sold
    return catalog::importSeason(owner, serverOperation(QStringLiteral("import-season"), {}, clock),
                                 catalog::shiftedSoThatAThirdIsPlayed(*season, clock.nowUtc().date()),
                                 catalog::Mode::Apply)
        .map([](const auto &) { return true; });
}

} // namespace

Result<storage::MigrationReport> prepareDatabase(storage::Connection &owner)
{
    auto report = storage::migrate(owner);
    if (!report)
        return report;
    if (const auto swept = owner.query(QStringLiteral("SELECT api.sweep()")); !swept)
        return tl::unexpected(swept.error());
    return report;
}

Result<bool> loadDemonstration(storage::Connection &owner, const Clock &clock)
{
    keepContent();
    bool loaded = false;
    for (const QString &file : {QStringLiteral("club.json"), QStringLiteral("theatre.json")}) {
        const Result<bool> season = loadSeason(owner, file, clock);
        if (!season)
            return season;
        loaded = loaded || *season;
    }
    constexpr std::array Roles{"cashier", "supervisor", "station", "agency", "accountant", "manager"};
    for (const char *role : Roles) {
        const QString name = QString::fromLatin1(role);
        if (const Result<> added =
                addOperator(owner, name, name == u"agency" ? QStringLiteral("AGENCE") : QString(), clock);
            !added)
            return tl::unexpected(added.error());
    }
    return loaded;
}

} // namespace guichet
