// See migrationfiles.h.
#include "migrationfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

// The linker drops resources of a static library that nobody names; the macro must stand outside namespaces.
static void keepResources() { Q_INIT_RESOURCE(guichet_schema); }

namespace guichet::storage {

namespace {

Result<SchemaFile> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrongInput("schema.unreadable", {path}, file.errorString());
    const QByteArray text = file.readAll();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    return SchemaFile{path.section(u'/', -1), QString::fromUtf8(text), QString::fromLatin1(hash)};
}

Result<QList<SchemaFile>> readFolder(const QString &path, const QString &pattern)
{
    QList<SchemaFile> files;
    const QDir folder(path);
    for (const QString &name : folder.entryList({pattern}, QDir::Files, QDir::Name)) {
        const Result<SchemaFile> file = readFile(folder.filePath(name));
        if (!file)
            return tl::unexpected(file.error());
        files.append(*file);
    }
    return files;
}

} // namespace

Result<SchemaFiles> readSchemaFiles(const QString &directory)
{
    const Result<SchemaFile> roles = readFile(directory + u"/roles.sql");
    if (!roles)
        return tl::unexpected(roles.error());
    const auto migrations = readFolder(directory + u"/migrations", QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql"));
    if (!migrations)
        return tl::unexpected(migrations.error());
    const auto functions = readFolder(directory + u"/functions", QStringLiteral("*.sql"));
    if (!functions)
        return tl::unexpected(functions.error());
    for (int i = 0; i < migrations->size(); ++i) {
        if (migrations->at(i).name.left(4).toInt() != i + 1)
            return refused("schema.gap", {migrations->at(i).name});
    }
    return SchemaFiles{*roles, *migrations, *functions};
}

QString embeddedSchemaDirectory()
{
    keepResources();
    return QStringLiteral(":/database");
}

} // namespace guichet::storage
