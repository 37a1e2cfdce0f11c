// A customer: a person, or a structure such as a school, club or company.
#pragma once

#include <core/error.h>

#include <QString>

namespace guichet::contacts {

struct Contact {
    qint64 id = 0; ///< 0: not stored yet
    QString givenName;
    QString familyName;
    QString organisation;
    QString email;
    QString phone;    ///< digits, led by + if the country is known
    QString language; ///< "fr", "es", "en"; empty: the counter's
    friend bool operator==(const Contact &, const Contact &) = default;
};

/// The contact as it is stored: composed characters (NFC), single spaces, the domain of the e-mail address in lower
/// case, the phone number without separators ("00" as "+"), the language without its country. Nothing is invented: a
/// number without country stays one. Normalising twice changes nothing.
/// Errors: contact.nameless (neither a name nor an organisation); contact.text-too-long, contact.email-malformed,
/// contact.phone-malformed, contact.language-unknown (args: what was typed).
[[nodiscard]] Result<Contact> normalised(const Contact &typed);

/// "Camille Roux", "Lycée Jean Moulin", "Camille Roux (Lycée Jean Moulin)".
[[nodiscard]] QString displayName(const Contact &contact);

} // namespace guichet::contacts
