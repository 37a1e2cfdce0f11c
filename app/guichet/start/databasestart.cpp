#include "databasestart.h"

#include <core/whendone.h>
#include <setup/setup.h>
#include <storage/profile.h>

#include <QPromise>

namespace guichet::desk {

namespace {

struct Operators {
    int all = 0;
    int ofDemonstration = 0;
};

/// The demonstration has one operator per role, named after it: these names a program may show to strangers.
Result<Operators> operatorsOf(storage::Connection &owner)
{
    const auto all = owner.value(QStringLiteral("SELECT count(*)::int FROM guichet.operator"));
    if (!all)
        return tl::unexpected(all.error());
    const auto ofDemonstration = owner.value(
        QStringLiteral("SELECT count(*)::int FROM guichet.operator WHERE name IN ('cashier', 'supervisor', 'station', "
                       "'agency', 'accountant', 'manager')"));
    if (!ofDemonstration)
        return tl::unexpected(ofDemonstration.error());
    return Operators{all->toInt(), ofDemonstration->toInt()};
}

} // namespace

DatabaseStart::DatabaseStart(Options options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
}

DatabaseStart::~DatabaseStart()
{
    m_thread.waitForDone();
    if (m_cluster)
        static_cast<void>(m_cluster->stop()); // refused while another program uses it, and that is right
}

void DatabaseStart::begin()
{
    inBackground([this] { return bringUp(false); });
}

void DatabaseStart::loadDemonstration()
{
    inBackground([this] { return bringUp(true); });
}

void DatabaseStart::inBackground(std::function<Result<Database>()> work)
{
    auto promise = std::make_shared<QPromise<Result<Database>>>();
    promise->start();
    whenDone(promise->future(), this, [this](const Result<Database> &database) {
        if (database)
            Q_EMIT ready(*database);
        else
            Q_EMIT failed(database.error());
    });
    m_thread.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

Result<Database> DatabaseStart::bringUp(bool withDemonstration)
{
    Database database;
    if (!m_options.profile.isEmpty()) {
        const Result<storage::Profile> profile = storage::loadProfile(m_options.profile);
        if (!profile)
            return tl::unexpected(profile.error());
        database.connection = profile->connection;
        database.isPrivate = false;
        database.name = profile->connection.host;
        database.keychain = profile->name;
        database.counter = m_options.counter.isEmpty() ? profile->counter : m_options.counter;
        return database;
    }
    if (!m_cluster)
        m_cluster = std::make_unique<storage::PrivateCluster>(storage::ClusterSpec{m_options.privateDirectory});
    if (const Result<> started = m_cluster->ensureStarted(); !started)
        return tl::unexpected(started.error());
    storage::Connection owner(m_cluster->ownerConnection());
    if (const Result<> open = owner.ensureOpen(); !open)
        return tl::unexpected(open.error());
    if (const auto prepared = prepareDatabase(owner); !prepared)
        return tl::unexpected(prepared.error());
    if (withDemonstration) {
        if (const auto loaded = guichet::loadDemonstration(owner, m_clock); !loaded)
            return tl::unexpected(loaded.error());
    }
    const Result<Operators> operators = operatorsOf(owner);
    if (!operators)
        return tl::unexpected(operators.error());
    database.nobody = operators->all == 0;
    database.demonstration = operators->ofDemonstration == 6;
    database.connection = m_cluster->operatorConnection({}, {});
    database.name = m_options.privateDirectory;
    database.keychain = m_options.privateDirectory;
    database.counter = m_options.counter;
    return database;
}

} // namespace guichet::desk
