// The files that make the schema, as they lie in a folder: roles.sql, migrations/NNNN_name.sql, functions/*.sql.
#pragma once

#include <core/error.h>

#include <QList>
#include <QString>

namespace guichet::storage {

struct SchemaFile {
    QString name; ///< without folder
    QString text;
    QString sha256;
};

struct SchemaFiles {
    SchemaFile roles;
    QList<SchemaFile> migrations; ///< the one at index 0 is number 1, without gap
    QList<SchemaFile> functions;  ///< by name
};

/// Errors: schema.gap (a number is missing or used twice), schema.unreadable.
[[nodiscard]] Result<SchemaFiles> readSchemaFiles(const QString &directory);

/// Where the files lie that are built into the program.
[[nodiscard]] QString embeddedSchemaDirectory();

} // namespace guichet::storage
