// Opens the database that the command line names, as whom it names.
#pragma once

#include <storage/connection.h>
#include <storage/privatecluster.h>

#include <QString>

#include <memory>
#include <optional>

namespace guichet::ctl {

struct CommandLine;

/// A database ready to be asked. Keeps the private cluster in use as long as it lives.
struct Access {
    std::unique_ptr<storage::PrivateCluster> cluster; ///< with --private
    std::unique_ptr<storage::Connection> connection;
    QString witnessFile; ///< where verifications keep the chains' heads
};

enum class Who {
    Operator,        ///< somebody must be named
    OperatorOrOwner, ///< --as if given, else the owner of the private cluster
    Owner,           ///< psql; of a central database: whom --as names
    Founder,         ///< migrations: as the owner, and a private database that is missing is made
};

/// The database of --profile, else the private one of databaseFolder(). Errors: usage.two-databases,
/// usage.no-operator, cluster.missing, those of PrivateCluster, loadProfile() and Connection.
[[nodiscard]] Result<Access> openDatabase(const CommandLine &line, Who who);

/// Of --private, GUICHET_DIR or the usual one; absolute.
[[nodiscard]] QString privateFolder(const CommandLine &line);

/// The counter that the line, GUICHET_COUNTER or the profile names; may be empty.
[[nodiscard]] QString counterName(const CommandLine &line);

/// The operator that the line or GUICHET_OPERATOR names.
[[nodiscard]] QString operatorName(const CommandLine &line);

/// The keychain's entry of an operator's password is asked for in main(), before the verb runs; this hands it over.
void setKeychainPassword(const QString &password);
/// Whether a password must be looked for in the keychain, and under which name.
[[nodiscard]] std::optional<QString> keychainEntry(const CommandLine &line);

} // namespace guichet::ctl
