// Brings the database up before anybody can sign in, off the GUI thread.
#pragma once

#include "options.h"

#include <core/clock.h>
#include <storage/connection.h>
#include <storage/privatecluster.h>

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace guichet::desk {

/// A database that operators can sign in to.
struct Database {
    storage::ConnectionParams connection; ///< without name and password
    bool isPrivate = true;
    QString keychain;           ///< folder, or name of the profile: as guichetctl looks passwords up
    QString name;               ///< folder, or host
    QString counter;            ///< where the profile or the command line puts this desk; may be empty
    bool demonstration = false; ///< its operators' names and password are no secret
    bool nobody = false;        ///< no operator can sign in yet
};

class DatabaseStart : public QObject
{
    Q_OBJECT
public:
    DatabaseStart(Options options, const Clock &clock, QObject *parent = nullptr);
    /// Waits for a start under way, then stops a private server that nobody else uses.
    ~DatabaseStart() override;

    void begin();
    /// Fills a private database in which nobody can sign in yet, then tells ready() again.
    void loadDemonstration();

Q_SIGNALS:
    void ready(const guichet::desk::Database &database);
    void failed(const guichet::Error &error);

private:
    void inBackground(std::function<Result<Database>()> work);
    [[nodiscard]] Result<Database> bringUp(bool withDemonstration);

    const Options m_options;
    const Clock &m_clock;
    std::unique_ptr<storage::PrivateCluster> m_cluster;
    QThreadPool m_thread;
};

} // namespace guichet::desk
