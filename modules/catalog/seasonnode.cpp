#include "seasonnode.h"

#include <catalog/jsonplace.h>

#include <QJsonArray>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

namespace {

constexpr qsizetype MaxText = 200;
constexpr qsizetype MostDifferent = 6;

const char *const OneLine = QT_TRANSLATE_NOOP("Import", "a text of 1 to 200 characters on one line");

/// In the words of jsonplace.h: of the file if they are short, else a phrase marked for translation.
QString shown(const QJsonValue &value)
{
    JsonFault fault;
    JsonPlace(value, fault).wrong("");
    return fault.error().value().args.at(2);
}

/// Letters to insert, delete, replace or swap with their neighbour; capitals do not count.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> beforePrevious;
    std::vector<qsizetype> previous(size_t(b.size()) + 1);
    std::iota(previous.begin(), previous.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        std::vector<qsizetype> current{i + 1};
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto same = [&](qsizetype k, qsizetype l) { return a[k].toLower() == b[l].toLower(); };
            qsizetype steps = std::min(previous[size_t(j) + 1], current.back()) + 1;
            steps = std::min(steps, previous[size_t(j)] + (same(i, j) ? 0 : 1));
            if (i > 0 && j > 0 && same(i, j - 1) && same(i - 1, j))
                steps = std::min(steps, beforePrevious[size_t(j) - 1] + 1);
            current.push_back(steps);
        }
        beforePrevious = std::exchange(previous, std::move(current));
    }
    return previous.back();
}

} // namespace

QString CodeRegister::claim(const SeasonNode &node, const QString &code)
{
    const auto taken = m_paths.constFind(code);
    if (taken == m_paths.constEnd())
        m_paths.insert(code, node.path());
    else
        node.refuse(QT_TRANSLATE_NOOP("Import", "a code that nothing else in the list has"),
                    QString(code + u" (" + *taken + u')'));
    return code;
}

QString nearestTo(const QString &word, const QStringList &candidates)
{
    QString nearest;
    qsizetype best = std::min(std::clamp<qsizetype>(word.size() / 3, 1, MostDifferent) + 1, word.size());
    for (const QString &candidate : candidates) {
        if (qAbs(candidate.size() - word.size()) >= best)
            continue;
        const qsizetype distance = editDistance(word, candidate);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

void FirstFault::report(const QString &path, const char *expected, const QString &found)
{
    report(malformed(path, expected, found));
}

void FirstFault::report(const Error &error)
{
    if (!m_error)
        m_error = error;
}

SeasonNode::SeasonNode(QJsonValue value, QString path, FirstFault *fault)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_fault(fault)
{
}

SeasonNode SeasonNode::operator[](QLatin1StringView key) const
{
    return {m_value.toObject().value(key), m_path.isEmpty() ? QString(key) : m_path + u'.' + key, m_fault};
}

void SeasonNode::expectObject(std::initializer_list<QLatin1StringView> known) const
{
    if (!m_value.isObject()) {
        refuse(QT_TRANSLATE_NOOP("Import", "an object"));
        return;
    }
    QStringList names;
    for (const QLatin1StringView name : known)
        names << name;
    const QStringList keys = m_value.toObject().keys();
    for (const QString &key : keys) {
        if (!names.contains(key)) {
            SeasonNode(key, m_path, m_fault)
                .refuseUnknown(QT_TRANSLATE_NOOP("Import", "a key that belongs here"), names);
            return;
        }
    }
}

std::vector<SeasonNode> SeasonNode::items() const
{
    std::vector<SeasonNode> result;
    if (!exists())
        return result;
    if (!m_value.isArray())
        refuse(QT_TRANSLATE_NOOP("Import", "a list"));
    const QJsonArray array = m_value.toArray();
    result.reserve(size_t(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        result.emplace_back(array[i], u"%1[%2]"_s.arg(m_path).arg(i), m_fault);
    return result;
}

std::vector<std::pair<QString, SeasonNode>> SeasonNode::entries() const
{
    std::vector<std::pair<QString, SeasonNode>> result;
    if (exists() && !m_value.isObject())
        refuse(QT_TRANSLATE_NOOP("Import", "an object"));
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        result.emplace_back(it.key(), SeasonNode(it.value(), m_path + u'.' + it.key(), m_fault));
    return result;
}

QString SeasonNode::text() const
{
    const QString text = m_value.toString().trimmed();
    const bool oneLine = std::ranges::none_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
    if (text.isEmpty() || text.size() > MaxText || !oneLine) {
        refuse(OneLine);
        return {};
    }
    return text;
}

QString SeasonNode::textOr(const QString &otherwise) const { return exists() ? text() : otherwise; }

QString SeasonNode::code() const
{
    static const QRegularExpression syntax(u"\\A[A-Z0-9-]{1,32}\\z"_s);
    return textLike(syntax, QT_TRANSLATE_NOOP("Import", "a code of 1 to 32 capital letters A-Z, digits and hyphens"));
}

QString SeasonNode::counterCode() const
{
    static const QRegularExpression syntax(u"\\A[A-Z0-9]{1,12}\\z"_s);
    return textLike(syntax, QT_TRANSLATE_NOOP("Import", "a counter code of 1 to 12 capital letters A-Z and digits"));
}

QString SeasonNode::textLike(const QRegularExpression &syntax, const char *expected) const
{
    if (m_value.isString() && syntax.match(m_value.toString()).hasMatch())
        return m_value.toString();
    refuse(expected);
    return {};
}

QString SeasonNode::oneOf(const QStringList &words, const char *expected) const
{
    if (m_value.isString() && words.contains(m_value.toString()))
        return m_value.toString();
    refuseUnknown(expected, words);
    return {};
}

QStringList SeasonNode::someOf(const QStringList &known, const char *expected) const
{
    QStringList chosen;
    for (const SeasonNode &item : items()) {
        const QString word = item.oneOf(known, expected);
        if (chosen.contains(word))
            item.refuse(QT_TRANSLATE_NOOP("Import", "each name only once"));
        chosen << word;
    }
    chosen.sort();
    return chosen;
}

QJsonObject SeasonNode::localText() const
{
    expectObject({"en"_L1, "fr"_L1, "es"_L1});
    QJsonObject texts{{u"en"_s, (*this)["en"_L1].text()}};
    for (const QLatin1StringView language : {"fr"_L1, "es"_L1}) {
        const SeasonNode translation = (*this)[language];
        if (translation.exists())
            texts.insert(language, translation.text());
    }
    return texts;
}

qint64 SeasonNode::integer(qint64 least, qint64 most, const char *expected) const
{
    const qint64 number = m_value.toInteger(least - 1); // also for fractions and anything that is not a number
    if (number < least || number > most) {
        refuse(expected);
        return 0;
    }
    return number;
}

QDate SeasonNode::date() const
{
    static const QRegularExpression syntax(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const char *const expected = QT_TRANSLATE_NOOP("Import", "a date such as 2025-08-16");
    const QDate date = QDate::fromString(textLike(syntax, expected), Qt::ISODate);
    if (!date.isValid())
        refuse(expected);
    return date;
}

void SeasonNode::refuse(const char *expected) const { refuse(expected, shown(m_value)); }

void SeasonNode::refuse(const char *expected, const QString &found) const { m_fault->report(m_path, expected, found); }

void SeasonNode::refuseUnknown(const char *expected, const QStringList &known, const QString &beside) const
{
    if (m_fault->isSet()) // the search below can be long
        return;
    const QString nearest = m_value.isString() ? nearestTo(m_value.toString(), known) : QString();
    QStringList remarks;
    if (!beside.isEmpty())
        remarks << beside;
    if (!nearest.isEmpty())
        remarks << nearest + u'?';
    refuse(expected, remarks.isEmpty() ? shown(m_value) : shown(m_value) + u" (" + remarks.join(u": "_s) + u')');
}

} // namespace guichet::catalog
