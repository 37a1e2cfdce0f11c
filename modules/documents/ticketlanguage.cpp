#include "ticketlanguage.h"

namespace guichet::documents {

namespace {

QString withCapital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString dayOfMonth(const QDate &date, TicketLanguage language)
{
    if (language == TicketLanguage::French && date.day() == 1)
        return QStringLiteral("1er");
    return QString::number(date.day());
}

QString trimmedTo(QString name, qsizetype length)
{
    while (name.endsWith(u'.'))
        name.chop(1);
    return name.size() > length ? name.left(length) : name;
}

} // namespace

TicketLanguage ticketLanguage(const QString &code)
{
    const QString language = code.left(2).toLower();
    for (const TicketLanguage known : TicketLanguages) {
        if (language == languageCode(known))
            return known;
    }
    return TicketLanguage::French;
}

QString languageCode(TicketLanguage language)
{
    switch (language) {
    case TicketLanguage::French:
        return QStringLiteral("fr");
    case TicketLanguage::Spanish:
        return QStringLiteral("es");
    case TicketLanguage::English:
        return QStringLiteral("en");
    }
    Q_UNREACHABLE();
}

TicketLanguage secondLanguage(TicketLanguage first)
{
    return first == TicketLanguage::French ? TicketLanguage::English : TicketLanguage::French;
}

QLocale localeOf(TicketLanguage language)
{
    switch (language) {
    case TicketLanguage::French:
        return QLocale(QLocale::French, QLocale::France);
    case TicketLanguage::Spanish:
        return QLocale(QLocale::Spanish, QLocale::Spain);
    case TicketLanguage::English:
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    }
    Q_UNREACHABLE();
}

TicketText::TicketText(QString french, QString spanish, QString english)
    : m_texts{std::move(french), std::move(spanish), std::move(english)}
{
}

QString trainingMention(TicketLanguage language)
{
    static const TicketText mention(QStringLiteral("MODE ÉCOLE – SANS VALEUR"),
                                    QStringLiteral("MODO FORMACIÓN – SIN VALOR"),
                                    QStringLiteral("TRAINING – NOT VALID"));
    return mention.in(language);
}

QString longDate(const QDate &date, TicketLanguage language)
{
    const QLocale locale = localeOf(language);
    const QString weekday = withCapital(locale.dayName(date.dayOfWeek()));
    const QString day = dayOfMonth(date, language);
    const QString month = locale.monthName(date.month());
    const QString year = QString::number(date.year());
    if (language == TicketLanguage::Spanish)
        return QStringLiteral("%1, %2 de %3 de %4").arg(weekday, day, month, year);
    return QStringLiteral("%1 %2 %3 %4").arg(weekday, day, month, year);
}

QString shortDate(const QDate &date, TicketLanguage language)
{
    const QLocale locale = localeOf(language);
    const QString weekday = withCapital(trimmedTo(locale.dayName(date.dayOfWeek(), QLocale::ShortFormat), 4));
    const QString day = dayOfMonth(date, language);
    const QString month = locale.monthName(date.month(), QLocale::ShortFormat);
    const QString point = language == TicketLanguage::French ? QStringLiteral(".") : QString();
    return QStringLiteral("%1%2 %3 %4 %5").arg(weekday, point, day, month, QString::number(date.year()));
}

QString formatPercentage(Percentage rate, TicketLanguage language)
{
    const qint32 points = rate.basisPoints();
    const int decimals = points % 100 == 0 ? 0 : points % 10 == 0 ? 1 : 2;
    const QString number = localeOf(language).toString(double(points) / 100.0, 'f', decimals);
    return number + (language == TicketLanguage::English ? QStringLiteral("%") : QStringLiteral("\u00a0%"));
}

} // namespace guichet::documents
