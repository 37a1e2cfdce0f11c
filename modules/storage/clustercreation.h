// Makes the data folder of a private cluster, and writes the settings that are the program's.
#pragma once

#include <storage/clusterfolder.h>
#include <storage/servertools.h>

namespace guichet::storage {

/// initdb beside the final place, then a rename: a half-made cluster never bears the name of a whole one.
/// @p lockFile stays open in initdb, so that the lock outlives this program as long as initdb does.
/// Errors: cluster.disk-full (folder, free MB, needed MB), cluster.not-started (log).
[[nodiscard]] Result<> createData(const ClusterFolder &folder, const ServerTools &tools, const ServerAccount &account,
                                  bool durable, int lockFile);

/// What depends on where the folder lies, whose it is and which program runs: written before every start. A person
/// tunes with ALTER SYSTEM, which has the last word. Errors: cluster.not-writable, cluster.disk-full.
[[nodiscard]] Result<> writeSettings(const ClusterFolder &folder, const QString &data, const ServerAccount &account,
                                     bool durable);

/// A failure to write there, told as what it is: a full disk or no right.
[[nodiscard]] Error writingFailed(const ClusterFolder &folder, const QString &detail);

} // namespace guichet::storage
