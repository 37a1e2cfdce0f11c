#include "jsonplace.h"

#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace guichet::documents {

namespace {

QString shortened(QString text)
{
    constexpr qsizetype Enough = 60;
    if (text.size() > Enough)
        text = text.left(Enough) + u'…';
    return text;
}

QString described(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return QStringLiteral("nothing");
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return shortened(u'"' + value.toString() + u'"');
    case QJsonValue::Array:
        return QStringLiteral("a list of %1").arg(value.toArray().size());
    case QJsonValue::Object:
        return QStringLiteral("an object");
    }
    Q_UNREACHABLE();
}

QString shown(double number) { return QLocale::c().toString(number, 'g', QLocale::FloatingPointShortest); }

} // namespace

JsonPlace::JsonPlace(QJsonValue value, QString path, std::shared_ptr<std::optional<Error>> fault)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_fault(std::move(fault))
{
}

Result<JsonPlace> JsonPlace::openFile(const QByteArray &content, qsizetype largest)
{
    if (content.size() > largest) {
        return wrongInput("file.malformed", {QStringLiteral("file"), QStringLiteral("at most %1 bytes").arg(largest),
                                             QStringLiteral("%1 bytes").arg(content.size())});
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(content, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = content.left(parseError.offset).count('\n') + 1;
        return wrongInput("file.malformed",
                          {QStringLiteral("line %1").arg(line), QStringLiteral("JSON"), parseError.errorString()});
    }
    if (!document.isObject())
        return wrongInput("file.malformed",
                          {QStringLiteral("file"), QStringLiteral("an object"), QStringLiteral("a list")});
    return JsonPlace(document.object(), {}, std::make_shared<std::optional<Error>>());
}

JsonPlace JsonPlace::at(const QString &key) const
{
    return {m_value.toObject().value(key), m_path.isEmpty() ? key : m_path + u'.' + key, m_fault};
}

JsonPlace JsonPlace::at(qsizetype index) const
{
    return {m_value.toArray().at(index), m_path + u'[' + QString::number(index) + u']', m_fault};
}

JsonPlace JsonPlace::over(const JsonPlace &defaults) const
{
    QJsonObject merged = defaults.m_value.toObject();
    const QJsonObject own = m_value.toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        merged.insert(it.key(), it.value());
    return {merged, m_path, m_fault};
}

void JsonPlace::expectObject(const QStringList &allowedKeys) const
{
    if (!m_value.isObject()) {
        reportFault(QStringLiteral("an object"));
        return;
    }
    for (const QString &key : keys()) {
        if (!allowedKeys.contains(key)) {
            report({Error::Kind::WrongInput,
                    "file.malformed",
                    {},
                    {m_path.isEmpty() ? QStringLiteral("file") : m_path,
                     QStringLiteral("only ") + allowedKeys.join(QStringLiteral(", ")), shortened(key)}});
            return;
        }
    }
}

std::vector<JsonPlace> JsonPlace::items(qsizetype fewest, qsizetype most) const
{
    const qsizetype count = m_value.toArray().size();
    if (!m_value.isArray() || count < fewest || count > most) {
        reportFault(fewest == most ? QStringLiteral("a list of %1").arg(fewest)
                                   : QStringLiteral("a list of %1 to %2").arg(fewest).arg(most));
        return {};
    }
    std::vector<JsonPlace> places;
    for (qsizetype i = 0; i < count; ++i)
        places.push_back(at(i));
    return places;
}

double JsonPlace::number(double least, double most) const
{
    const double value = m_value.toDouble(std::nan(""));
    if (value >= least && value <= most)
        return value;
    reportFault(QStringLiteral("a number from %1 to %2").arg(shown(least), shown(most)));
    return least;
}

int JsonPlace::integer(int least, int most) const
{
    const double value = m_value.toDouble(std::nan(""));
    if (value >= least && value <= most && value == std::floor(value))
        return int(value);
    reportFault(QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
    return least;
}

QString JsonPlace::string(qsizetype longest) const
{
    const QString value = m_value.toString();
    if (m_value.isString() && !value.isEmpty() && value.size() <= longest)
        return value;
    reportFault(QStringLiteral("a text of 1 to %1 characters").arg(longest));
    return {};
}

qsizetype JsonPlace::choice(const QStringList &words) const
{
    const qsizetype index = m_value.isString() ? words.indexOf(m_value.toString()) : -1;
    if (index >= 0)
        return index;
    reportFault(QStringLiteral("one of ") + words.join(QStringLiteral(", ")));
    return 0;
}

bool JsonPlace::boolean() const
{
    if (!m_value.isBool())
        reportFault(QStringLiteral("true or false"));
    return m_value.toBool();
}

void JsonPlace::reportFault(const QString &expected) const
{
    report({Error::Kind::WrongInput,
            "file.malformed",
            {},
            {m_path.isEmpty() ? QStringLiteral("file") : m_path, expected, described(m_value)}});
}

void JsonPlace::report(const Error &error) const
{
    if (!m_fault->has_value())
        *m_fault = error;
}

} // namespace guichet::documents
