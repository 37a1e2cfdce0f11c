// What the command line says.
#pragma once

#include <core/error.h>

#include <QStringList>

#include <optional>

namespace guichet::desk {

struct Options {
    QString privateDirectory; ///< of a private cluster; empty when a profile is named
    QString profile;
    QString counter;  ///< empty: asked at the first login
    QString language; ///< "fr", "es", "en"; empty: as last time, else the system's
};

/// Ends the program after --help, --version or wrong usage (exit code 2), as QCommandLineParser does.
[[nodiscard]] Options readOptions(const QStringList &arguments);

} // namespace guichet::desk
