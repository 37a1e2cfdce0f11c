// Reads a JSON document strictly: whatever is wrong is named with its place, what was expected and what was found.
#pragma once

#include <core/error.h>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QPointF>
#include <QVarLengthArray>

#include <initializer_list>
#include <optional>

namespace guichet::catalog {

/// Parses the text of a file. Errors: file.malformed with "line L, column C".
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray &content);

/// "line 3, column 14", counted from 1 in characters.
[[nodiscard]] QString lineAndColumn(const QByteArray &content, qsizetype offset);

/// file.malformed. @p expected is a phrase marked for translation in context "Import"; @p found is one too, or words of
/// the file.
[[nodiscard]] Error malformed(const QString &where, const char *expected, const QString &found);

/// The first thing that was wrong while reading one document.
class JsonFault
{
public:
    [[nodiscard]] bool isSet() const { return m_error.has_value(); }
    [[nodiscard]] tl::unexpected<Error> error() const { return tl::unexpected(*m_error); }
    void set(const QString &where, const char *expected, const QString &found);

private:
    std::optional<Error> m_error;
};

/// A value of the document and the way to it, "zones[0].rows[3].seats". After the first fault everything reads as
/// empty, so that a reader may go on to its next check of JsonFault::isSet().
class JsonPlace
{
public:
    JsonPlace(const QJsonValue &value, JsonFault &fault);

    [[nodiscard]] JsonPlace member(const char *name) const; ///< also of a missing member; must be an object
    [[nodiscard]] JsonPlace item(qsizetype index) const;
    [[nodiscard]] bool isGiven() const; ///< neither missing nor null
    [[nodiscard]] const QJsonValue &value() const { return m_value; }
    [[nodiscard]] QString path() const;

    [[nodiscard]] QString text() const;              ///< not empty, without control characters
    [[nodiscard]] QString textOrEmpty() const;       ///< missing and null read as empty
    [[nodiscard]] double number(double limit) const; ///< between -limit and limit
    [[nodiscard]] double positive(double limit) const;
    [[nodiscard]] qint32 integer(qint32 from, qint32 to) const;
    [[nodiscard]] QPointF pair(double limit) const; ///< [x, y]
    /// An object in another program's words, kept as it is; empty if missing or null.
    [[nodiscard]] QJsonObject foreignOrEmpty() const;
    [[nodiscard]] QJsonArray list() const;
    [[nodiscard]] QJsonArray listOrEmpty() const;
    [[nodiscard]] QJsonObject object() const;
    /// One of the words, or empty if missing or null.
    [[nodiscard]] QString wordOrEmpty(std::initializer_list<const char *> words, const char *expected) const;
    /// "#rrggbb" in lower case, or empty if missing, null or "none".
    [[nodiscard]] QString colorOrEmpty() const;
    [[nodiscard]] QStringList unknownMembers(std::initializer_list<const char *> known) const;

    void wrong(const char *expected) const; ///< found: this value
    void wrong(const char *expected, const QString &found) const;
    void wrongWhenEmpty(const char *expected) const; ///< found: nothing, though there is a list or an object

private:
    void wrongKind(const char *expected) const;
    void refuseControls() const;

    struct Step {
        QByteArray name;      ///< of a member
        qsizetype index = -1; ///< of an item; below zero: a member
    };
    [[nodiscard]] JsonPlace reached(const QJsonValue &value, const Step &by) const;

    QJsonValue m_value;
    JsonFault *m_fault;
    /// The whole way, not a pointer to the place before: places outlive the temporaries that they were reached through.
    QVarLengthArray<Step, 10> m_steps;
};

} // namespace guichet::catalog
