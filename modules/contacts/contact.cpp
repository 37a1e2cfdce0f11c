#include "contact.h"

#include <QStringList>

#include <algorithm>

namespace guichet::contacts {

namespace {

constexpr qsizetype LongestText = 200;
constexpr qsizetype LongestEmail = 254; // RFC 5321
constexpr qsizetype LongestLocalPart = 64;
constexpr qsizetype LongestDomainLabel = 63;
constexpr qsizetype ShortestPhone = 4; // short numbers of switchboards
constexpr qsizetype LongestPhone = 15; // E.164

/// One line, as it would be compared: control characters and runs of spaces become one space.
QString tidy(const QString &text)
{
    QString line = text.normalized(QString::NormalizationForm_C);
    std::ranges::replace_if(
        line, [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return line.simplified();
}

bool isDomain(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    return labels.size() >= 2 && std::ranges::all_of(labels, [](const QString &label) {
               return !label.isEmpty() && label.size() <= LongestDomainLabel && !label.startsWith(u'-') &&
                      !label.endsWith(u'-') && std::ranges::all_of(label, [](QChar c) {
                          return c.isLetterOrNumber() || c == u'-' || c.isMark();
                      });
           });
}

bool isLocalPart(const QString &local)
{
    return !local.isEmpty() && local.size() <= LongestLocalPart && !local.startsWith(u'.') && !local.endsWith(u'.') &&
           !local.contains(QStringLiteral("..")) && std::ranges::all_of(local, [](QChar c) {
               return c.isLetterOrNumber() || c.isMark() || QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c);
           });
}

Result<QString> emailAddress(const QString &typed)
{
    const QString text = tidy(typed);
    if (text.isEmpty())
        return text;
    const qsizetype at = text.indexOf(u'@');
    const QString local = text.left(at);
    const QString domain = text.mid(at + 1).toLower();
    if (at < 0 || text.size() > LongestEmail || !isLocalPart(local) || !isDomain(domain))
        return wrongInput("contact.email-malformed", {text});
    return QString(local % u'@' % domain);
}

Result<QString> phoneNumber(const QString &typed)
{
    const QString text = tidy(typed);
    if (text.isEmpty())
        return text;
    QString digits;
    bool international = false;
    bool sound = true;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (c == u'+' && digits.isEmpty() && !international)
            international = true;
        else
            sound = sound && QStringView(u" .-/()").contains(c);
    }
    if (!international && digits.startsWith(QStringLiteral("00"))) {
        international = true;
        digits.remove(0, 2);
    }
    if (!sound || digits.size() < ShortestPhone || digits.size() > LongestPhone)
        return wrongInput("contact.phone-malformed", {text});
    return international ? QString(u'+' % digits) : digits;
}

Result<QString> languageCode(const QString &typed)
{
    const QString text = tidy(typed);
    const QString code = text.toLower().section(u'_', 0, 0).section(u'-', 0, 0);
    const QStringList known{QString(), QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("fr")};
    if (!known.contains(code))
        return wrongInput("contact.language-unknown", {text});
    return code;
}

} // namespace

Result<Contact> normalised(const Contact &typed)
{
    Contact contact{typed.id, tidy(typed.givenName), tidy(typed.familyName), tidy(typed.organisation), {}, {}, {}};
    for (const QString &text : {contact.givenName, contact.familyName, contact.organisation}) {
        if (text.size() > LongestText)
            return wrongInput("contact.text-too-long", {text.left(LongestText)});
    }
    if (contact.givenName.isEmpty() && contact.familyName.isEmpty() && contact.organisation.isEmpty())
        return wrongInput("contact.nameless");
    const Result<QString> email = emailAddress(typed.email);
    if (!email)
        return tl::unexpected(email.error());
    const Result<QString> phone = phoneNumber(typed.phone);
    if (!phone)
        return tl::unexpected(phone.error());
    const Result<QString> language = languageCode(typed.language);
    if (!language)
        return tl::unexpected(language.error());
    contact.email = *email;
    contact.phone = *phone;
    contact.language = *language;
    return contact;
}

QString displayName(const Contact &contact)
{
    const QString person = QString(contact.givenName % u' ' % contact.familyName).trimmed();
    if (person.isEmpty() || contact.organisation.isEmpty())
        return person + contact.organisation;
    return person % QStringLiteral(" (") % contact.organisation % u')';
}

} // namespace guichet::contacts
