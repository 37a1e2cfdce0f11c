// Small files that must survive a power cut: complete or not there at all.
#pragma once

#include <QByteArray>
#include <QString>

namespace guichet::storage {

/// Replaces the file at @p path by @p text, on the disk when this returns true. Owner only. False: nothing changed, and
/// errno says why.
[[nodiscard]] bool writeDurably(const QString &path, const QByteArray &text);

/// Makes the names in a folder as durable as their files.
void syncFolder(const QString &path);

} // namespace guichet::storage
