// Reads a JSON file that people write: every fault names its path, what was expected and what was found.
#pragma once

#include <core/error.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace guichet::documents {

/// The first fault of a file is kept; what is read after it has neutral values, so that the reader need not look at
/// every step. Ask fault() once, at the end.
class JsonPlace
{
public:
    /// The whole file. Errors: file.malformed (not JSON, not an object, too large).
    [[nodiscard]] static Result<JsonPlace> openFile(const QByteArray &content, qsizetype largest);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool has(const QString &key) const { return m_value.toObject().contains(key); }
    [[nodiscard]] QStringList keys() const { return m_value.toObject().keys(); }
    [[nodiscard]] JsonPlace at(const QString &key) const;
    [[nodiscard]] JsonPlace at(qsizetype index) const;
    /// Same path, other keys first: what @p defaults says holds where this object is silent.
    [[nodiscard]] JsonPlace over(const JsonPlace &defaults) const;
    [[nodiscard]] bool isString() const { return m_value.isString(); }

    // Each of these reports a fault unless the value is there and as described.
    void expectObject(const QStringList &allowedKeys) const;
    [[nodiscard]] std::vector<JsonPlace> items(qsizetype fewest, qsizetype most) const;
    [[nodiscard]] double number(double least, double most) const;
    [[nodiscard]] int integer(int least, int most) const;
    [[nodiscard]] QString string(qsizetype longest) const;
    [[nodiscard]] qsizetype choice(const QStringList &words) const; ///< index into @p words
    [[nodiscard]] bool boolean() const;

    void reportFault(const QString &expected) const; ///< found: this value
    void report(const Error &error) const;
    [[nodiscard]] const std::optional<Error> &fault() const { return *m_fault; }

private:
    JsonPlace(QJsonValue value, QString path, std::shared_ptr<std::optional<Error>> fault);

    QJsonValue m_value;
    QString m_path;
    std::shared_ptr<std::optional<Error>> m_fault;
};

} // namespace guichet::documents
