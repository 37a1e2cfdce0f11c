#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace guichet::desk {

namespace {

constexpr QLatin1String Setting("window/language");

bool isOurs(const QString &code)
{
    return std::ranges::any_of(Language::all(), [&code](const auto &language) { return language.first == code; });
}

QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    if (system.name().left(2) == code) // keeps Belgium's or Mexico's own ways
        return system;
    if (code == u"fr")
        return {QLocale::French, QLocale::France};
    if (code == u"es")
        return {QLocale::Spanish, QLocale::Spain};
    return {QLocale::English, QLocale::UnitedKingdom};
}

} // namespace

Language::~Language() = default;

const std::vector<std::pair<QString, QString>> &Language::all()
{
    static const std::vector<std::pair<QString, QString>> languages{{QStringLiteral("fr"), QStringLiteral("Français")},
                                                                    {QStringLiteral("es"), QStringLiteral("Español")},
                                                                    {QStringLiteral("en"), QStringLiteral("English")}};
    return languages;
}

void Language::use(const QString &code)
{
    install(code);
    QSettings().setValue(Setting, code);
}

void Language::useFirst(const QString &wanted)
{
    const QString last = QSettings().value(Setting).toString();
    const QString system = QLocale::system().name().left(2);
    install(isOurs(wanted) ? wanted : isOurs(last) ? last : isOurs(system) ? system : QStringLiteral("fr"));
}

void Language::install(const QString &code)
{
    m_code = code;
    QLocale::setDefault(localeOf(code)); // before the translators: their arrival makes every widget write itself anew
    auto own = std::make_unique<QTranslator>();
    if (own->load(QStringLiteral(":/i18n/guichet_%1.qm").arg(code)))
        QCoreApplication::installTranslator(own.get());
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral("qtbase_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt.get());
    m_own = std::move(own); // the old ones take themselves out
    m_qt = std::move(qt);
}

} // namespace guichet::desk
