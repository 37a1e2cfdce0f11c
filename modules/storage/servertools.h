// PostgreSQL's own programs: where they are, as whom they run, and running one of them.
#pragma once

#include <core/error.h>

#include <QString>
#include <QStringList>

#include <chrono>

QT_FORWARD_DECLARE_CLASS(QProcess)

namespace guichet::storage {

/// Whom the server runs as. PostgreSQL refuses to run as root.
struct ServerAccount {
    QString name;
    uint uid = 0;
    uint gid = 0;
};

/// Errors: cluster.no-server-user.
[[nodiscard]] Result<ServerAccount> accountNamed(const QString &name);
[[nodiscard]] Result<ServerAccount> accountOf(uint uid);

struct ServerTools {
    QString bin; ///< folder of initdb, postgres, pg_ctl
    int major = 0;
};

/// The newest installed version, or exactly @p wanted if that is not 0.
/// Errors: cluster.no-postgresql, cluster.wrong-version (wanted, installed).
[[nodiscard]] Result<ServerTools> findServerTools(int wanted,
                                                  const QString &root = QStringLiteral("/usr/lib/postgresql"));

/// Prepares @p process to run as @p account with a clean environment. @p parentDeathSignal, if not 0, reaches it when
/// the thread that started it ends; @p inheritedFile, if not -1, stays open in it.
void runAs(QProcess &process, const ServerAccount &account, int parentDeathSignal = 0, int inheritedFile = -1);

struct ToolOutcome {
    int exitCode = -1;
    QString output;
};

/// Runs a prepared process to its end. Errors: cluster.not-started.
[[nodiscard]] Result<ToolOutcome> finish(QProcess &process, const QString &program, const QStringList &arguments,
                                         std::chrono::milliseconds patience);

} // namespace guichet::storage
