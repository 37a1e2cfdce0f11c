// The texts that PostgreSQL's PREPARE and EXECUTE want: numbered placeholders and literals.
#pragma once

#include <core/error.h>

#include <QString>
#include <QVariant>

QT_FORWARD_DECLARE_CLASS(QSqlDriver)

namespace guichet::storage {

struct NumberedStatement {
    QString text;
    qsizetype placeholders = 0;
};

/// Turns each ? into $1, $2 …, except inside strings, quoted names, dollar quotes and comments.
[[nodiscard]] NumberedStatement numberPlaceholders(const QString &sql);

/// @p value as a literal of SQL; a null QString (not an empty one) is NULL. Errors: db.unusable-text (a NUL character,
/// which PostgreSQL cannot store).
[[nodiscard]] Result<QString> literal(const QVariant &value, const QSqlDriver &driver);

} // namespace guichet::storage
