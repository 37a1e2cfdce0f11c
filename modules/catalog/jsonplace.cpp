// Reads a JSON document strictly: whatever is wrong is named with its place, what was expected and what was found.
#include <catalog/jsonplace.h>

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <vector>

namespace guichet::catalog {
namespace {

/// What is wrong, as QJsonDocument found it, with the place of the first byte that does not fit.
struct SyntaxFault {
    qsizetype offset;
    const char *expected;
};

SyntaxFault locate(const QByteArray &content, const QJsonParseError &fault)
{
    qsizetype offset = std::min<qsizetype>(fault.offset, content.size());
    const char *expected = nullptr;
    const auto stepBack = [&](const char *phrase) { // these are noticed one byte late, except at the end of the file
        expected = phrase;
        offset -= offset < content.size() ? 1 : 0;
    };
    switch (fault.error) {
    case QJsonParseError::UnterminatedObject:
        stepBack(QT_TRANSLATE_NOOP("Import", "a comma or a closing brace"));
        break;
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingValueSeparator:
        stepBack(QT_TRANSLATE_NOOP("Import", "a comma or a closing bracket"));
        break;
    case QJsonParseError::MissingNameSeparator:
        stepBack(QT_TRANSLATE_NOOP("Import", "a colon"));
        break;
    case QJsonParseError::MissingObject:
        stepBack(QT_TRANSLATE_NOOP("Import", "a name in quotation marks"));
        break;
    case QJsonParseError::DeepNesting:
        stepBack(QT_TRANSLATE_NOOP("Import", "fewer levels of nesting"));
        break;
    case QJsonParseError::TerminationByNumber:
    case QJsonParseError::IllegalNumber:
        while (offset > 0 && QByteArrayView("0123456789+-.eE").contains(content[offset - 1]))
            --offset; // noticed after its end
        expected = QT_TRANSLATE_NOOP("Import", "a number");
        break;
    case QJsonParseError::IllegalEscapeSequence:
        expected = QT_TRANSLATE_NOOP("Import", "a valid escape sequence");
        break;
    case QJsonParseError::IllegalUTF8String:
        expected = QT_TRANSLATE_NOOP("Import", "text in UTF-8");
        break;
    case QJsonParseError::UnterminatedString:
        expected = QT_TRANSLATE_NOOP("Import", "a closing quotation mark");
        break;
    case QJsonParseError::GarbageAtEnd:
        expected = QT_TRANSLATE_NOOP("Import", "the end of the file");
        break;
    default:
        expected = QT_TRANSLATE_NOOP("Import", "a value");
        break;
    }
    const QByteArray before = content.first(offset).trimmed();
    if (fault.error == QJsonParseError::UnterminatedObject && (before.endsWith('{') || before.endsWith(',')))
        expected = QT_TRANSLATE_NOOP("Import", "a name in quotation marks");
    return {offset, expected};
}

QString shortened(const QString &text) { return text.size() > 60 ? text.left(59) + u'…' : text; }

QString described(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing"));
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::Array:
        return QStringLiteral(QT_TRANSLATE_NOOP("Import", "a list"));
    case QJsonValue::Object:
        return QStringLiteral(QT_TRANSLATE_NOOP("Import", "an object"));
    case QJsonValue::String:
        break;
    }
    return value.toString().isEmpty() ? QStringLiteral(QT_TRANSLATE_NOOP("Import", "an empty text"))
                                      : shortened(value.toString());
}

/// Where the second of two equal names in one object stands, or -1. QJsonDocument would silently keep the last value;
/// @p content is known to be valid JSON.
qsizetype repeatedName(const QByteArray &content, QByteArray &name)
{
    struct Level {
        QSet<QByteArray> names;
        bool isObject;
        bool nameIsNext;
    };
    std::vector<Level> levels;
    for (qsizetype i = 0; i < content.size(); ++i) {
        switch (content[i]) {
        case '{':
            levels.push_back({{}, true, true});
            break;
        case '[':
            levels.push_back({{}, false, false});
            break;
        case '}':
        case ']':
            levels.pop_back();
            break;
        case ',':
            levels.back().nameIsNext = levels.back().isObject;
            break;
        case '"': {
            const qsizetype start = i + 1;
            for (++i; content[i] != '"'; ++i)
                i += content[i] == '\\' ? 1 : 0;
            if (levels.empty() || !levels.back().nameIsNext)
                break;
            levels.back().nameIsNext = false;
            name = content.mid(start, i - start);
            if (name.contains('\\')) // "\u006eame" is "name"
                name = QJsonDocument::fromJson("[\"" + name + "\"]").array().at(0).toString().toUtf8();
            if (levels.back().names.contains(name))
                return start;
            levels.back().names.insert(name);
            break;
        }
        default:
            break;
        }
    }
    return -1;
}

} // namespace

QString lineAndColumn(const QByteArray &content, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(content).first(std::clamp<qsizetype>(offset, 0, content.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto column = std::ranges::count_if(before.sliced(lineStart), [](char c) { return (c & 0xC0) != 0x80; });
    return QStringLiteral("line %1, column %2").arg(before.count('\n') + 1).arg(column + 1);
}

Error malformed(const QString &where, const char *expected, const QString &found)
{
    return {Error::Kind::WrongInput,
            QByteArrayLiteral("file.malformed"),
            {},
            {where, QString::fromLatin1(expected), shortened(found)}};
}

Result<QJsonValue> parseJson(const QByteArray &content)
{
    const QByteArray text = content + '\n'; // so that a number cut off by the end is told from one that is none
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto [offset, expected] = locate(text, fault);
        const QString found = offset >= content.size()
                                  ? QStringLiteral(QT_TRANSLATE_NOOP("Import", "the end of the file"))
                                  : QString::fromUtf8(content.mid(offset, 20)).section(u'\n', 0, 0);
        return tl::unexpected(malformed(lineAndColumn(content, offset), expected, found));
    }
    QByteArray name;
    if (const qsizetype repeated = repeatedName(content, name); repeated >= 0) {
        return tl::unexpected(malformed(lineAndColumn(content, repeated),
                                        QT_TRANSLATE_NOOP("Import", "a name that occurs once in its object"),
                                        QString::fromUtf8(name)));
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

void JsonFault::set(const QString &where, const char *expected, const QString &found)
{
    if (!m_error)
        m_error = malformed(where, expected, found);
}

JsonPlace::JsonPlace(const QJsonValue &value, JsonFault &fault)
    : m_value(value)
    , m_fault(&fault)
{
}

JsonPlace JsonPlace::reached(const QJsonValue &value, const Step &by) const
{
    JsonPlace place(value, *m_fault);
    place.m_steps = m_steps;
    place.m_steps.append(by);
    return place;
}

JsonPlace JsonPlace::member(const char *name) const
{
    if (!m_value.isObject())
        wrongKind(QT_TRANSLATE_NOOP("Import", "an object"));
    return reached(m_value[QLatin1String(name)], {name, -1});
}

JsonPlace JsonPlace::item(qsizetype index) const { return reached(m_value[index], {{}, index}); }

bool JsonPlace::isGiven() const { return !m_value.isUndefined() && !m_value.isNull(); }

QString JsonPlace::path() const
{
    QString path;
    for (const Step &step : m_steps) {
        if (step.index >= 0)
            path += u'[' + QString::number(step.index) + u']';
        else
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + QString::fromUtf8(step.name);
    }
    return path;
}

QString JsonPlace::text() const
{
    const QString text = m_value.toString();
    if (text.trimmed().isEmpty())
        wrong(QT_TRANSLATE_NOOP("Import", "a text"));
    refuseControls();
    return text;
}

QString JsonPlace::textOrEmpty() const
{
    if (isGiven() && !m_value.isString())
        wrong(QT_TRANSLATE_NOOP("Import", "a text"));
    refuseControls();
    return m_value.toString();
}

/// PostgreSQL keeps no zero, and a tab parts the columns in which seats travel.
void JsonPlace::refuseControls() const
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; };
    if (std::ranges::any_of(m_value.toString(), isControl))
        wrong(QT_TRANSLATE_NOOP("Import", "a text without control characters"));
}

double JsonPlace::number(double limit) const
{
    const double number = m_value.toDouble();
    if (!m_value.isDouble())
        wrongKind(QT_TRANSLATE_NOOP("Import", "a number"));
    else if (!std::isfinite(number) || std::abs(number) > limit)
        wrong(QT_TRANSLATE_NOOP("Import", "a number of a sensible size"));
    else
        return number;
    return 0.0;
}

double JsonPlace::positive(double limit) const
{
    const double result = number(limit);
    if (m_value.isDouble() && result <= 0.0)
        wrong(QT_TRANSLATE_NOOP("Import", "a number above zero"));
    return result;
}

qint32 JsonPlace::integer(qint32 from, qint32 to) const
{
    const double result = number(1e9);
    if (m_value.isDouble() && result != std::floor(result))
        wrong(QT_TRANSLATE_NOOP("Import", "a whole number"));
    else if (m_value.isDouble() && (result < from || result > to))
        wrong(QT_TRANSLATE_NOOP("Import", "a number of a sensible size"));
    else
        return qint32(result);
    return from;
}

QPointF JsonPlace::pair(double limit) const
{
    if (!m_value.isArray() || m_value.toArray().size() != 2) {
        wrongKind(QT_TRANSLATE_NOOP("Import", "a list of two numbers"));
        return {};
    }
    return {item(0).number(limit), item(1).number(limit)};
}

QJsonObject JsonPlace::foreignOrEmpty() const
{
    const auto holdsZero = [](const auto &self, const QJsonValue &value) -> bool {
        if (value.isString())
            return value.toString().contains(QChar(u'\0'));
        const QJsonArray items = value.toArray();
        const QJsonObject members = value.toObject();
        const QStringList names = members.keys();
        return std::ranges::any_of(items, [&](const QJsonValue &item) { return self(self, item); }) ||
               std::ranges::any_of(names, [&](const QString &name) {
                   return name.contains(QChar(u'\0')) || self(self, members.value(name));
               });
    };
    const QJsonObject kept = isGiven() ? object() : QJsonObject();
    if (holdsZero(holdsZero, kept)) // PostgreSQL keeps none
        wrong(QT_TRANSLATE_NOOP("Import", "a text without control characters"));
    return kept;
}

QJsonArray JsonPlace::list() const
{
    if (!m_value.isArray())
        wrongKind(QT_TRANSLATE_NOOP("Import", "a list"));
    return m_value.toArray();
}

QJsonArray JsonPlace::listOrEmpty() const { return isGiven() ? list() : QJsonArray(); }

QJsonObject JsonPlace::object() const
{
    if (!m_value.isObject())
        wrongKind(QT_TRANSLATE_NOOP("Import", "an object"));
    return m_value.toObject();
}

QString JsonPlace::wordOrEmpty(std::initializer_list<const char *> words, const char *expected) const
{
    const QString word = m_value.toString();
    const bool known = std::ranges::any_of(words, [&word](const char *w) { return word == QLatin1String(w); });
    if (isGiven() && !known)
        wrong(expected);
    return known ? word : QString();
}

QString JsonPlace::colorOrEmpty() const
{
    static const QRegularExpression pattern(QStringLiteral("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"));
    QString color = textOrEmpty().toLower();
    if (color.isEmpty() || color == QLatin1String("none") || color == QLatin1String("transparent"))
        return {};
    if (!pattern.match(color).hasMatch()) {
        wrong(QT_TRANSLATE_NOOP("Import", "a colour such as #3366cc"));
        return {};
    }
    if (color.size() == 4)
        color = QStringLiteral("#%1%1%2%2%3%3").arg(color[1]).arg(color[2]).arg(color[3]);
    return color;
}

QStringList JsonPlace::unknownMembers(std::initializer_list<const char *> known) const
{
    QStringList unknown;
    const QJsonObject members = m_value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString name = it.key();
        if (std::ranges::none_of(known, [&name](const char *k) { return name == QLatin1String(k); }))
            unknown << name;
    }
    return unknown;
}

void JsonPlace::wrong(const char *expected) const
{
    if (!m_fault->isSet()) // describing a long text a million times would take minutes
        wrong(expected, described(m_value));
}

void JsonPlace::wrongWhenEmpty(const char *expected) const
{
    wrong(expected, QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing")));
}

/// A text is quoted, so that "12" is not taken for 12.
void JsonPlace::wrongKind(const char *expected) const
{
    const bool isText = m_value.isString() && !m_value.toString().trimmed().isEmpty();
    wrong(expected, isText ? u'"' + shortened(m_value.toString()) + u'"' : described(m_value));
}

void JsonPlace::wrong(const char *expected, const QString &found) const { m_fault->set(path(), expected, found); }

} // namespace guichet::catalog
