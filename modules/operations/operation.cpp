#include "operation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace guichet::operations {

namespace {

constexpr qint64 Version = 1;
constexpr int MostLevels = 32;
constexpr qsizetype MostBytes = 64 * 1024 * 1024; // a season with several stadiums is about 20 MB
constexpr qsizetype LongestWord = 40;

/// Composed (NFC), and without what PostgreSQL's jsonb cannot hold: U+0000 and halves of surrogate pairs.
QString canonicalText(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (result.at(i).isHighSurrogate() && i + 1 < result.size() && result.at(i + 1).isLowSurrogate())
            ++i;
        else if (result.at(i).isSurrogate() || result.at(i).isNull())
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

bool isInteger(const QJsonValue &value) { return value.toVariant().typeId() == QMetaType::LongLong; }

QJsonValue canonicalValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        if (!isInteger(value)) [[unlikely]]
            qFatal("Operation: a number that is not an integer");
        return value;
    case QJsonValue::String:
        return canonicalText(value.toString());
    case QJsonValue::Array: {
        QJsonArray result;
        for (const QJsonValue &item : value.toArray())
            result.append(canonicalValue(item));
        return result;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QJsonObject result;
        for (auto it = object.begin(); it != object.end(); ++it)
            result.insert(canonicalText(it.key()), canonicalValue(it.value()));
        return result;
    }
    case QJsonValue::Null:
    case QJsonValue::Bool:
    case QJsonValue::Undefined:
        break;
    }
    return value;
}

/// Where the value breaks the canonical rules, as a path; empty if it keeps them.
QString findFault(const QJsonValue &value, const QString &path, int level)
{
    if (level > MostLevels)
        return path;
    if (value.isDouble() && !isInteger(value))
        return path;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (const QString fault = findFault(array.at(i), path + u'/' + QString::number(i), level + 1);
                !fault.isEmpty())
                return fault;
        }
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const QString fault = findFault(it.value(), path + u'/' + it.key(), level + 1); !fault.isEmpty())
                return fault;
        }
    }
    return {};
}

bool isWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestWord &&
           std::ranges::none_of(text, [](QChar c) { return c.isSpace() || !c.isPrint(); });
}

tl::unexpected<Error> malformed(const QString &where, const QString &expected)
{
    return wrongInput("file.malformed", {where, expected, QString()}, u"operation document, " % where);
}

} // namespace

QByteArray Operation::toCanonical() const
{
    const QJsonObject document{
        {QStringLiteral("body"), canonicalValue(body)},
        {QStringLiteral("counter"), canonicalText(counter)},
        {QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("kind"), canonicalText(kind)},
        {QStringLiteral("v"), Version},
    };
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

Result<Operation> Operation::fromCanonical(const QByteArray &text)
{
    if (text.size() > MostBytes)
        return malformed(QStringLiteral("/"), QStringLiteral("at most %1 bytes").arg(MostBytes));
    QJsonParseError fault;
    const QJsonDocument parsed = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError || !parsed.isObject())
        return malformed(QStringLiteral("byte %1").arg(fault.offset), QStringLiteral("one JSON object"));
    const QJsonObject document = parsed.object();
    const QStringList expected{QStringLiteral("body"), QStringLiteral("counter"), QStringLiteral("id"),
                               QStringLiteral("kind"), QStringLiteral("v")};
    if (document.keys() != expected)
        return malformed(QStringLiteral("/"), expected.join(QStringLiteral(", ")));
    if (document.value(u"v") != QJsonValue(Version))
        return malformed(QStringLiteral("/v"), QString::number(Version));

    Operation operation;
    operation.id = QUuid::fromString(document.value(u"id").toString());
    if (operation.id.variant() != QUuid::DCE || (operation.id.data3 >> 12) != 7)
        return malformed(QStringLiteral("/id"), QStringLiteral("a UUID of version 7"));
    operation.kind = document.value(u"kind").toString();
    if (!isWord(operation.kind))
        return malformed(QStringLiteral("/kind"), QStringLiteral("a word"));
    operation.counter = document.value(u"counter").toString();
    if (!isWord(operation.counter))
        return malformed(QStringLiteral("/counter"), QStringLiteral("the code of a counter"));
    if (!document.value(u"body").isObject())
        return malformed(QStringLiteral("/body"), QStringLiteral("an object"));
    if (const QString path = findFault(document.value(u"body"), QStringLiteral("/body"), 1); !path.isEmpty())
        return malformed(path, QStringLiteral("integers, at most %1 levels").arg(MostLevels));
    operation.body = document.value(u"body").toObject();

    // One operation has one text. This also refuses what a JSON reader lets pass silently: a member named twice,
    // 3000.0 or 3e3 for 3000, an id in braces.
    if (operation.toCanonical() != text)
        return malformed(QStringLiteral("/"), QStringLiteral("the canonical form"));
    return operation;
}

} // namespace guichet::operations
