// import, performance, seats.
#include "verb.h"

#include <catalog/planimport.h>
#include <catalog/season.h>
#include <catalog/store/catalogstore.h>
#include <catalog/store/importstore.h>
#include <core/uuid7.h>
#include <inventory/livestate.h>
#include <inventory/store/holds.h>
#include <sentences/sentence.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace guichet::ctl {

namespace {

constexpr qint64 LargestFile = 100'000'000;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrongInput("file.unreadable", {path}, file.errorString());
    if (file.size() > LargestFile)
        return wrongInput("file.too-large", {path});
    return file.readAll();
}

catalog::Mode modeOf(const CommandLine &line)
{
    return line.has(QStringLiteral("dry-run")) ? catalog::Mode::DryRun : catalog::Mode::Apply;
}

/// What the database calls a thing or a change, in the operator's language. JSON keeps the database's words.
QString inWords(const QString &word)
{
    [[maybe_unused]] static constexpr const char *Known[] = {
        QT_TRANSLATE_NOOP("Change", "organiser"),
        QT_TRANSLATE_NOOP("Change", "channel"),
        QT_TRANSLATE_NOOP("Change", "point of sale"),
        QT_TRANSLATE_NOOP("Change", "counter"),
        QT_TRANSLATE_NOOP("Change", "VAT rate"),
        QT_TRANSLATE_NOOP("Change", "venue"),
        QT_TRANSLATE_NOOP("Change", "plan"),
        QT_TRANSLATE_NOOP("Change", "seat"),
        QT_TRANSLATE_NOOP("Change", "price type"),
        QT_TRANSLATE_NOOP("Change", "price table"),
        QT_TRANSLATE_NOOP("Change", "price"),
        QT_TRANSLATE_NOOP("Change", "event"),
        QT_TRANSLATE_NOOP("Change", "performance"),
        QT_TRANSLATE_NOOP("Change", "contingent"),
        QT_TRANSLATE_NOOP("Change", "contingent seats"),
        QT_TRANSLATE_NOOP("Change", "blocked seats"),
        QT_TRANSLATE_NOOP("Change", "subscription"),
        QT_TRANSLATE_NOOP("Change", "added"),
        QT_TRANSLATE_NOOP("Change", "changed"),
        QT_TRANSLATE_NOOP("Change", "removed"),
        QT_TRANSLATE_NOOP("Change", "kept"),
    };
    return QCoreApplication::translate("Change", word.toUtf8().constData());
}

Outcome tellChanges(const std::vector<catalog::Change> &changes, const std::vector<catalog::ImportNotice> &notices,
                    bool dryRun)
{
    QJsonArray list;
    Table table{{Text::tr("What"), Text::tr("Which"), Text::tr("Change"), Text::tr("From"), Text::tr("To")}, {}, {}};
    for (const catalog::Change &c : changes) {
        list.append(QJsonObject{{QStringLiteral("what"), c.what},
                                {QStringLiteral("code"), c.code},
                                {QStringLiteral("change"), c.change},
                                {QStringLiteral("from"), c.from},
                                {QStringLiteral("to"), c.to}});
        table.rows.push_back({inWords(c.what), c.code, inWords(c.change), c.from, c.to});
    }
    QJsonArray told;
    QString text;
    for (const catalog::ImportNotice &notice : notices) {
        told.append(QJsonObject{{QStringLiteral("code"), QString::fromLatin1(notice.code)},
                                {QStringLiteral("message"), noticeSentence(notice)}});
        text += noticeSentence(notice) + u'\n';
    }
    text += changes.empty() ? Text::tr("Nothing changes.") + u'\n' : table.toText();
    if (dryRun && !changes.empty())
        text += Text::tr("This is what would change; nothing was changed.") + u'\n';
    return {QJsonObject{{QStringLiteral("changes"), list},
                        {QStringLiteral("notices"), told},
                        {QStringLiteral("dry_run"), dryRun}},
            text};
}

Result<Outcome> importPlan(Call call)
{
    if (!call.line.has(QStringLiteral("venue")))
        return wrongInput("usage.option-missing", {QStringLiteral("--venue")});
    const Result<QByteArray> content = readFile(call.line.arguments.value(0));
    if (!content)
        return tl::unexpected(content.error());
    QByteArray shapes;
    if (call.line.has(QStringLiteral("shapes"))) {
        const Result<QByteArray> file = readFile(call.line.value(QStringLiteral("shapes")));
        if (!file)
            return tl::unexpected(file.error());
        shapes = *file;
    }
    Result<catalog::PlanImport> import = catalog::readSeatingPlan(*content, shapes);
    if (!import)
        return tl::unexpected(import.error());
    if (call.line.has(QStringLiteral("code")))
        import->plan.code = call.line.value(QStringLiteral("code"));
    else if (import->plan.code.isEmpty())
        import->plan.code = QStringLiteral("MAIN");
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const operations::Operation operation{makeUuid7(call.clock.nowUtc().toMSecsSinceEpoch()),
                                          QStringLiteral("import-plan"),
                                          QStringLiteral("SERVER"),
                                          {}};
    return catalog::importPlan(*access->connection, operation, import->plan, call.line.value(QStringLiteral("venue")),
                               modeOf(call.line))
        .map([&](const auto &changes) {
            Outcome outcome = tellChanges(changes, import->notices, modeOf(call.line) == catalog::Mode::DryRun);
            QJsonObject json = outcome.json.toObject();
            json.insert(QStringLiteral("plan"), import->plan.code);
            json.insert(QStringLiteral("seats"), qint64(import->plan.seats.size()));
            outcome.json = json;
            outcome.text += Text::tr("Plan %1: %2 blocks, %3 seats.")
                                .arg(import->plan.code)
                                .arg(import->plan.blocks.size())
                                .arg(import->plan.seats.size()) +
                            u'\n';
            return outcome;
        });
}

Result<Outcome> importSeason(Call call)
{
    const QString path = call.line.arguments.value(0);
    const Result<QByteArray> content = readFile(path);
    if (!content)
        return tl::unexpected(content.error());
    const QDir beside = QFileInfo(path).absoluteDir();
    const Result<catalog::Season> season = catalog::readSeason(*content, [&beside](const QString &name) {
        // The season names it: the sentence says where it belongs.
        return QFileInfo::exists(beside.filePath(name)) ? readFile(beside.filePath(name))
                                                        : wrongInput("file.missing", {name});
    });
    if (!season)
        return tl::unexpected(season.error());
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const operations::Operation operation{makeUuid7(call.clock.nowUtc().toMSecsSinceEpoch()),
                                          QStringLiteral("import-season"),
                                          QStringLiteral("SERVER"),
                                          {}};
    return catalog::importSeason(*access->connection, operation, *season, modeOf(call.line))
        .map([&](const auto &changes) {
            return tellChanges(changes, season->notices, modeOf(call.line) == catalog::Mode::DryRun);
        });
}

QString stateWord(catalog::PerformanceState state)
{
    switch (state) {
    case catalog::PerformanceState::OnSale:
        return QStringLiteral("on-sale");
    case catalog::PerformanceState::Closed:
        return QStringLiteral("closed");
    case catalog::PerformanceState::Cancelled:
        return QStringLiteral("cancelled");
    case catalog::PerformanceState::Played:
        return QStringLiteral("played");
    }
    Q_UNREACHABLE();
}

QString stateWord(inventory::SeatState state)
{
    switch (state) {
    case inventory::SeatState::Free:
        return QStringLiteral("free");
    case inventory::SeatState::HeldHere:
    case inventory::SeatState::HeldOther:
        return QStringLiteral("held");
    case inventory::SeatState::Sold:
        return QStringLiteral("sold");
    case inventory::SeatState::Blocked:
        return QStringLiteral("blocked");
    case inventory::SeatState::NotOurs:
        return QStringLiteral("not-ours");
    }
    Q_UNREACHABLE();
}

QString localTime(const QDateTime &utc, const QString &zone)
{
    return QLocale().toString(utc.toTimeZone(QTimeZone(zone.toLatin1())), QStringLiteral("ddd d MMM yyyy HH:mm"));
}

QJsonArray remainingJson(const std::vector<catalog::PerformanceSummary::Remaining> &remaining)
{
    QJsonArray list;
    for (const auto &r : remaining) {
        list.append(QJsonObject{{QStringLiteral("category"), r.category},
                                {QStringLiteral("name"), r.name},
                                {QStringLiteral("free"), r.free.value_or(0)},
                                {QStringLiteral("total"), r.total}});
    }
    return list;
}

Result<Outcome> listPerformances(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    auto list = catalog::listPerformances(*access->connection, counterName(call.line));
    if (!list)
        return tl::unexpected(list.error());
    if (const auto counted = catalog::countFreeSeats(*access->connection, counterName(call.line), *list); !counted)
        return tl::unexpected(counted.error());
    QJsonArray json;
    Table table{
        {Text::tr("Code"), Text::tr("When"), Text::tr("What"), Text::tr("Where"), Text::tr("State"), Text::tr("Free")},
        {},
        {5}};
    for (const catalog::PerformanceSummary &p : *list) {
        qint32 free = 0;
        for (const auto &r : p.remaining)
            free += r.free.value_or(0);
        json.append(QJsonObject{{QStringLiteral("code"), p.code},
                                {QStringLiteral("title"), p.title},
                                {QStringLiteral("subtitle"), p.subtitle},
                                {QStringLiteral("venue"), p.venue},
                                {QStringLiteral("starts_at"), p.startsAt.toString(Qt::ISODate)},
                                {QStringLiteral("state"), stateWord(p.state)},
                                {QStringLiteral("free"), free},
                                {QStringLiteral("remaining"), remainingJson(p.remaining)}});
        table.rows.push_back({p.code, localTime(p.startsAt, p.timeZone),
                              p.subtitle.isEmpty() ? p.title : p.title + QStringLiteral(" – ") + p.subtitle, p.venue,
                              stateWord(p.state), QString::number(free)});
    }
    return Outcome{json, table.toText()};
}

Result<Outcome> showPerformance(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const auto sheet = catalog::loadSheet(*access->connection, call.line.arguments.value(0), counterName(call.line));
    if (!sheet)
        return tl::unexpected(sheet.error());
    const catalog::PerformanceSummary &p = sheet->summary;
    const QString language = QLocale().name().left(2);
    QJsonArray prices;
    QStringList head{Text::tr("Category")};
    for (const catalog::PriceType &type : sheet->priceTypes)
        head << catalog::textFor(type.name, language);
    Table table{head, {}, {}};
    for (qsizetype i = 1; i < head.size(); ++i)
        table.rightAligned << int(i);
    for (size_t c = 0; c < sheet->plan->categories.size(); ++c) {
        QStringList row{sheet->plan->categories[c].name};
        for (size_t t = 0; t < sheet->priceTypes.size(); ++t) {
            const std::optional<Money> &price = sheet->prices[c][t];
            row << (price ? formatMoney(*price, QLocale()) : QStringLiteral("–"));
            if (price) {
                prices.append(QJsonObject{{QStringLiteral("category"), sheet->plan->categories[c].code},
                                          {QStringLiteral("price_type"), sheet->priceTypes[t].code},
                                          {QStringLiteral("price"), price->toString()}});
            }
        }
        table.rows.push_back(row);
    }
    const QString text = p.title + (p.subtitle.isEmpty() ? QString() : QStringLiteral(" – ") + p.subtitle) + u'\n' +
                         localTime(p.startsAt, p.timeZone) + QStringLiteral(", ") + p.venue + u'\n' + table.toText();
    return Outcome{QJsonObject{{QStringLiteral("code"), p.code},
                               {QStringLiteral("title"), p.title},
                               {QStringLiteral("subtitle"), p.subtitle},
                               {QStringLiteral("venue"), p.venue},
                               {QStringLiteral("starts_at"), p.startsAt.toString(Qt::ISODate)},
                               {QStringLiteral("state"), stateWord(p.state)},
                               {QStringLiteral("organiser"), sheet->organiser.code},
                               {QStringLiteral("currency"), currencyCode(sheet->organiser.currency)},
                               {QStringLiteral("seats"), qint64(sheet->plan->seats.size())},
                               {QStringLiteral("vat_basis_points"), sheet->vatRate.basisPoints()},
                               {QStringLiteral("prices"), prices}},
                   text};
}

Result<Outcome> listSeats(Call call)
{
    const Result<Access> access = openDatabase(call.line, Who::OperatorOrOwner);
    if (!access)
        return tl::unexpected(access.error());
    const QString counter = counterName(call.line);
    const auto sheet = catalog::loadSheet(*access->connection, call.line.arguments.value(0), counter);
    if (!sheet)
        return tl::unexpected(sheet.error());
    const auto live = inventory::loadState(*access->connection, {counter, {}}, sheet->summary.id);
    if (!live)
        return tl::unexpected(live.error());
    const std::vector<inventory::SeatState> states = inventory::seatStates(*sheet, *live);
    QJsonArray json;
    Table table{{Text::tr("Seat"), Text::tr("Category"), Text::tr("State")}, {}, {}};
    for (size_t i = 0; i < states.size(); ++i) {
        const QString label = sheet->plan->seatLabel(qint32(i));
        const QString category = sheet->plan->categories[size_t(sheet->plan->seats[i].category)].code;
        // without a counter nothing is anybody else's
        const inventory::SeatState state =
            counter.isEmpty() && states[i] == inventory::SeatState::NotOurs ? inventory::SeatState::Free : states[i];
        if ((call.line.has(QStringLiteral("category")) && category != call.line.value(QStringLiteral("category"))) ||
            (call.line.has(QStringLiteral("state")) && stateWord(state) != call.line.value(QStringLiteral("state"))))
            continue;
        json.append(QJsonObject{{QStringLiteral("seat"), label},
                                {QStringLiteral("category"), category},
                                {QStringLiteral("state"), stateWord(state)}});
        table.rows.push_back({label, category, stateWord(state)});
    }
    return Outcome{json, table.toText()};
}

} // namespace

std::vector<Verb> catalogueVerbs()
{
    return {
        {{QStringLiteral("import"), QStringLiteral("plan")},
         QStringLiteral("FILE --venue CODE"),
         1,
         1,
         {QStringLiteral("venue"), QStringLiteral("code"), QStringLiteral("shapes"), QStringLiteral("dry-run")},
         Text::tr("read a seating plan; the format is recognised by content"),
         QStringLiteral("guichetctl --private ~/counter import plan rows.json --shapes sectors.svg --venue STADE"),
         importPlan},
        {{QStringLiteral("import"), QStringLiteral("season")},
         QStringLiteral("FILE"),
         1,
         1,
         {QStringLiteral("dry-run")},
         Text::tr("read venues, prices, performances, contingents and subscriptions from one file"),
         QStringLiteral("guichetctl --private ~/counter import season club.json --dry-run"),
         importSeason},
        {{QStringLiteral("performance"), QStringLiteral("list")},
         {},
         0,
         0,
         {},
         Text::tr("what is played when, and how many seats are left"),
         QStringLiteral("guichetctl --private ~/counter --as cashier performance list"),
         listPerformances},
        {{QStringLiteral("performance"), QStringLiteral("show")},
         QStringLiteral("CODE"),
         1,
         1,
         {},
         Text::tr("one performance and its prices"),
         QStringLiteral("guichetctl --private ~/counter --as cashier performance show RCL12"),
         showPerformance},
        {{QStringLiteral("seats")},
         QStringLiteral("PERFORMANCE"),
         1,
         1,
         {QStringLiteral("category"), QStringLiteral("state")},
         Text::tr("seats of a performance with their state"),
         QStringLiteral("guichetctl --private ~/counter --as cashier seats RCL12 --state free"),
         listSeats},
    };
}

} // namespace guichet::ctl
