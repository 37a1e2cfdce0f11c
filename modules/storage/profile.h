// Named ways to reach a database: profiles.ini in the user's configuration folder.
#pragma once

#include <storage/connection.h>

namespace guichet::storage {

/// [name] host= (several separated by commas) port= database= sslmode= (verify-full unless said) sslrootcert= counter=
struct Profile {
    QString name;
    ConnectionParams connection;
    QString counter;
};

/// @param path empty: $XDG_CONFIG_HOME/guichet/profiles.ini, then /etc/guichet/profiles.ini.
/// Errors: profile.missing, profile.malformed (file, line or key, what was expected).
[[nodiscard]] Result<Profile> loadProfile(const QString &name, const QString &path = {});

} // namespace guichet::storage
