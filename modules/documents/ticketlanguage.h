// The languages a ticket speaks, and how each writes dates, amounts and the program's own words.
#pragma once

#include <core/money.h>

#include <QDate>
#include <QLocale>
#include <QString>

#include <array>

namespace guichet::documents {

enum class TicketLanguage { French, Spanish, English };
inline constexpr std::array TicketLanguages{TicketLanguage::French, TicketLanguage::Spanish, TicketLanguage::English};

/// "fr", "es_ES", "en-GB" …; a language that tickets do not speak gets French, which the law asks for.
[[nodiscard]] TicketLanguage ticketLanguage(const QString &code);
/// "fr", "es", "en".
[[nodiscard]] QString languageCode(TicketLanguage language);
/// What stands beside the first language for visitors: English beside French, French beside every other one.
[[nodiscard]] TicketLanguage secondLanguage(TicketLanguage first);
[[nodiscard]] QLocale localeOf(TicketLanguage language);

/// One text per language.
class TicketText
{
public:
    TicketText(QString french, QString spanish, QString english);
    [[nodiscard]] const QString &in(TicketLanguage language) const { return m_texts[size_t(language)]; }

private:
    std::array<QString, TicketLanguages.size()> m_texts;
};

/// What a ticket of a training says of itself (fiscal.md §1.2, 5).
[[nodiscard]] QString trainingMention(TicketLanguage language);

/// "Samedi 14 mars 2026", "Sábado, 14 de marzo de 2026", "Saturday 14 March 2026".
[[nodiscard]] QString longDate(const QDate &date, TicketLanguage language);
/// "Sam. 14 mars 2026": for stubs.
[[nodiscard]] QString shortDate(const QDate &date, TicketLanguage language);
/// "5,5 %", "5.5%".
[[nodiscard]] QString formatPercentage(Percentage rate, TicketLanguage language);

} // namespace guichet::documents
