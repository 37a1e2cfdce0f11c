// Saves and finds contacts. They stand outside the sealed operations: personal data must stay erasable (fiscal.md §7).
#pragma once

#include <contacts/contact.h>
#include <storage/connection.h>

#include <vector>

namespace guichet::contacts {

/// Stores a normalised contact; id 0 makes a new one. Returns its id. Errors: contact.unknown, right.missing.
[[nodiscard]] Result<qint64> saveContact(storage::Connection &c, const Contact &contact);

/// By a part of name, organisation, e-mail or phone, at least two characters; at most 50, by name.
[[nodiscard]] Result<std::vector<Contact>> findContacts(storage::Connection &c, const QString &text);

} // namespace guichet::contacts
