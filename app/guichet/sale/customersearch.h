// Whom a cashier means by a line of name, e-mail and telephone, and who may be the same person already.
#pragma once

#include <contacts/contact.h>

#include <QStringList>

#include <vector>

namespace guichet::desk {

/// "Camille Roux camille@example.org +33 6 …" typed in one line is a new customer's name, e-mail and telephone.
[[nodiscard]] contacts::Contact contactFromLine(const QString &line);

/// Why somebody who is known is shown: the words are found, or it may well be the same person.
enum class Likeness { Words, SameName, SamePhone, SameEmail };

struct KnownCustomer {
    contacts::Contact contact;
    Likeness like = Likeness::Words;
};

/// What to ask the database, which finds a piece of text as it stands: the line, and each fact in it that would give a
/// duplicate away. A telephone number is asked for without country and leading zero.
[[nodiscard]] QStringList customerQueries(const QString &line);

/// Those among @p found whom the line means, the likeliest first, nobody twice. Words may stand in any order.
[[nodiscard]] std::vector<KnownCustomer> rankCustomers(const QString &line,
                                                       const std::vector<contacts::Contact> &found);

} // namespace guichet::desk
