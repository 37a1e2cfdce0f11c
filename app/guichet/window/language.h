// The interface's language: installed at once, in every window that is open.
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace guichet::desk {

class Language : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Language() override;

    /// "fr", "es" or "en"; dates and amounts follow. Kept for the next start.
    void use(const QString &code);
    /// @p wanted if not empty, else as last time, else the system's if it is one of ours, else French.
    void useFirst(const QString &wanted);
    [[nodiscard]] const QString &code() const { return m_code; }
    /// Code and the language's own name for itself.
    [[nodiscard]] static const std::vector<std::pair<QString, QString>> &all();

private:
    void install(const QString &code);

    QString m_code;
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace guichet::desk
