// See statement.h.
#include "statement.h"

#include <QDateTime>
#include <QSqlDriver>
#include <QSqlField>
#include <QUuid>

namespace guichet::storage {

namespace {

bool isNameCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$'; }

/// Index after the string or quoted name that starts at @p from; a doubled quote is part of it.
qsizetype afterQuoted(QStringView sql, qsizetype from, bool backslashEscapes)
{
    const QChar quote = sql[from];
    for (qsizetype i = from + 1; i < sql.size(); ++i) {
        if (backslashEscapes && sql[i] == u'\\')
            ++i;
        else if (sql[i] == quote)
            return i + 1; // a doubled quote starts the next string at once: the same text is skipped
    }
    return sql.size();
}

qsizetype afterBlockComment(QStringView sql, qsizetype from)
{
    int depth = 0; // block comments nest in PostgreSQL
    for (qsizetype i = from; i + 1 < sql.size(); ++i) {
        if (sql[i] == u'/' && sql[i + 1] == u'*') {
            ++depth;
            ++i;
        } else if (sql[i] == u'*' && sql[i + 1] == u'/') {
            ++i;
            if (--depth == 0)
                return i + 1;
        }
    }
    return sql.size();
}

/// Index after the dollar-quoted string that starts at @p from, or @p from + 1 if none starts there.
qsizetype afterDollarQuote(QStringView sql, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < sql.size() && sql[end] != u'$' && isNameCharacter(sql[end]))
        ++end;
    if (end >= sql.size() || sql[end] != u'$' || sql[from + 1].isDigit())
        return from + 1;
    const QStringView tag = sql.sliced(from, end - from + 1);
    const qsizetype close = sql.indexOf(tag, end + 1);
    return close < 0 ? sql.size() : close + tag.size();
}

/// Index after the piece of @p sql at @p at in which a question mark is no placeholder; @p at if there is none.
qsizetype afterOpaque(QStringView sql, qsizetype at)
{
    const QChar next = at + 1 < sql.size() ? sql[at + 1] : QChar();
    const bool inName = at > 0 && isNameCharacter(sql[at - 1]);
    switch (sql[at].unicode()) {
    case u'\'': {
        const bool escapes = at > 0 && sql[at - 1].toLower() == u'e' && (at < 2 || !isNameCharacter(sql[at - 2]));
        return afterQuoted(sql, at, escapes);
    }
    case u'"':
        return afterQuoted(sql, at, false);
    case u'-':
        if (next == u'-') {
            const qsizetype end = sql.indexOf(u'\n', at);
            return end < 0 ? sql.size() : end;
        }
        return at;
    case u'/':
        return next == u'*' ? afterBlockComment(sql, at) : at;
    case u'$':
        return inName || next.isNull() ? at : afterDollarQuote(sql, at);
    default:
        return at;
    }
}

/// As Qt SQL sees it: a null QString or an invalid date is NULL, an empty text is not.
bool isNull(const QVariant &value)
{
    switch (value.metaType().id()) {
    case QMetaType::QString:
        return value.toString().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    case QMetaType::QDate:
        return value.toDate().isNull();
    case QMetaType::QTime:
        return value.toTime().isNull();
    case QMetaType::QDateTime:
        return value.toDateTime().isNull();
    case QMetaType::QUuid:
        return value.toUuid().isNull();
    default:
        return !value.isValid() || value.isNull();
    }
}

} // namespace

NumberedStatement numberPlaceholders(const QString &sql)
{
    NumberedStatement numbered;
    numbered.text.reserve(sql.size() + 16);
    for (qsizetype i = 0; i < sql.size();) {
        if (sql[i] == u'?') {
            numbered.text += u'$' + QString::number(++numbered.placeholders);
            ++i;
        } else {
            const qsizetype end = qMax(i + 1, afterOpaque(sql, i));
            numbered.text += QStringView(sql).sliced(i, end - i);
            i = end;
        }
    }
    return numbered;
}

Result<QString> literal(const QVariant &value, const QSqlDriver &driver)
{
    if (isNull(value))
        return QStringLiteral("NULL");
    switch (value.metaType().id()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    case QMetaType::Short:
    case QMetaType::Int:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    case QMetaType::UShort:
    case QMetaType::UInt:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return QString::number(value.toULongLong());
    case QMetaType::QString:
        if (value.toString().contains(QChar::Null))
            return wrongInput("db.unusable-text", {}, QStringLiteral("a text contains a NUL character"));
        break;
    case QMetaType::Double:
    case QMetaType::QByteArray:
    case QMetaType::QDate:
    case QMetaType::QTime:
    case QMetaType::QDateTime:
    case QMetaType::QUuid:
        break;
    default: // the driver would paste the text of any other type without quotes
        qFatal("a value of type %s cannot be bound to a statement", value.metaType().name());
    }
    QSqlField field(QString(), value.metaType());
    field.setValue(value);
    return driver.formatValue(field);
}

} // namespace guichet::storage
