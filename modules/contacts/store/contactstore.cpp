#include "contactstore.h"

namespace guichet::contacts {

namespace {

/// A null QString would be bound as NULL; a contact without a phone has an empty one.
QString text(const QString &value) { return value.isNull() ? QStringLiteral("") : value; }

} // namespace

Result<qint64> saveContact(storage::Connection &c, const Contact &contact)
{
    const auto id = c.value(QStringLiteral("SELECT api.save_contact(?::bigint, ?, ?, ?, ?, ?, ?)"),
                            {contact.id == 0 ? QVariant(QMetaType::fromType<qlonglong>()) : QVariant(contact.id),
                             text(contact.givenName), text(contact.familyName), text(contact.organisation),
                             text(contact.email), text(contact.phone), text(contact.language)});
    if (!id)
        return tl::unexpected(id.error());
    return id->toLongLong();
}

Result<std::vector<Contact>> findContacts(storage::Connection &c, const QString &text)
{
    auto query =
        c.query(QStringLiteral("SELECT contact_id, given_name, family_name, organisation, email, phone, language "
                               "FROM api.find_contacts(?)"),
                {text});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Contact> found;
    while (query->next()) {
        found.push_back({query->value(0).toLongLong(), query->value(1).toString(), query->value(2).toString(),
                         query->value(3).toString(), query->value(4).toString(), query->value(5).toString(),
                         query->value(6).toString()});
    }
    return found;
}

} // namespace guichet::contacts
