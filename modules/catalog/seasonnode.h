// A value of a season file together with the path that leads to it, so that a refusal can say where.
#pragma once

#include <core/error.h>

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QRegularExpression>

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace guichet::catalog {

/// Reading goes on with empty values after a fault, and only the first one is told.
class FirstFault
{
public:
    void report(const QString &path, const char *expected, const QString &found);
    void report(const Error &error);
    [[nodiscard]] bool isSet() const { return m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

class SeasonNode
{
public:
    SeasonNode(QJsonValue value, QString path, FirstFault *fault);

    [[nodiscard]] bool exists() const { return !m_value.isUndefined(); }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QJsonValue &value() const { return m_value; }
    [[nodiscard]] SeasonNode operator[](QLatin1StringView key) const;
    /// Reports anything but an object, and keys that are not among @p known.
    void expectObject(std::initializer_list<QLatin1StringView> known) const;
    /// The elements of a list; none if the value is absent.
    [[nodiscard]] std::vector<SeasonNode> items() const;
    /// The entries of an object whose keys are codes; none if the value is absent.
    [[nodiscard]] std::vector<std::pair<QString, SeasonNode>> entries() const;

    /// One line of 1 to 200 characters, without the spaces around it.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString textOr(const QString &otherwise) const;
    /// 1 to 32 of A-Z, 0-9 and hyphen.
    [[nodiscard]] QString code() const;
    /// 1 to 12 of A-Z and 0-9: it becomes part of order and ticket numbers.
    [[nodiscard]] QString counterCode() const;
    [[nodiscard]] QString oneOf(const QStringList &words, const char *expected) const;
    /// A list of words out of @p known, each at most once; sorted.
    [[nodiscard]] QStringList someOf(const QStringList &known, const char *expected) const;
    /// {"en": …, "fr"?: …, "es"?: …}
    [[nodiscard]] QJsonObject localText() const;
    [[nodiscard]] qint64 integer(qint64 least, qint64 most, const char *expected) const;
    [[nodiscard]] QDate date() const;

    /// What matches @p syntax as a whole.
    [[nodiscard]] QString textLike(const QRegularExpression &syntax, const char *expected) const;

    void refuse(const char *expected) const;
    void refuse(const char *expected, const QString &found) const;
    /// Adds what was probably meant, or else @p beside, in brackets: "STADUIM" (STADIUM?)
    void refuseUnknown(const char *expected, const QStringList &known, const QString &beside = {}) const;

private:
    QJsonValue m_value;
    QString m_path;
    FirstFault *m_fault;
};

/// The codes of one list, each with the place that has it.
class CodeRegister
{
public:
    /// @p code as read from @p node; a second one is refused.
    QString claim(const SeasonNode &node, const QString &code);
    QString claim(const SeasonNode &node) { return claim(node, node.code()); }
    [[nodiscard]] QStringList codes() const { return m_paths.keys(); } ///< sorted

private:
    QMap<QString, QString> m_paths;
};

/// The candidate that differs least from @p word, empty if none is near.
[[nodiscard]] QString nearestTo(const QString &word, const QStringList &candidates);

} // namespace guichet::catalog
