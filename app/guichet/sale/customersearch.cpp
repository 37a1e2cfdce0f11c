#include "customersearch.h"

#include <core/fold.h>

#include <algorithm>

namespace guichet::desk {

using contacts::Contact;

namespace {

constexpr qsizetype LeastLetters = 2; ///< api.find_contacts asks for them
constexpr qsizetype LeastDigits = 3;
constexpr qsizetype NationalDigits = 9; ///< without the leading zero, as "6 12 34 56 78"
constexpr qsizetype WholePhone = 8;     ///< fewer digits are part of a number

/// The digits that two ways of writing a number have in common.
QString nationalDigits(const QString &phone)
{
    QString digits;
    std::ranges::copy_if(phone, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    digits = digits.right(NationalDigits);
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

bool isName(const QString &word) { return !word.contains(u'@') && !word.front().isDigit() && word.front() != u'+'; }

QStringList namesIn(const QString &line)
{
    QStringList names = line.simplified().split(u' ', Qt::SkipEmptyParts);
    names.removeIf([](const QString &word) { return !isName(word); });
    return names;
}

QString nameOf(const Contact &contact)
{
    QStringList words = folded(contact.givenName + u' ' + contact.familyName).split(u' ', Qt::SkipEmptyParts);
    words.sort(); // "Roux Camille" is "Camille Roux"
    return words.join(u' ');
}

Likeness likeness(const Contact &typed, const Contact &known)
{
    if (!typed.email.isEmpty() && typed.email.compare(known.email, Qt::CaseInsensitive) == 0)
        return Likeness::SameEmail;
    const QString phone = nationalDigits(typed.phone);
    if (phone.size() >= WholePhone && phone == nationalDigits(known.phone))
        return Likeness::SamePhone;
    if (!typed.givenName.isEmpty() && nameOf(typed) == nameOf(known))
        return Likeness::SameName;
    return Likeness::Words;
}

bool holdsEveryWord(const QString &line, const Contact &typed, const Contact &known)
{
    const QString text =
        folded(QStringList{known.givenName, known.familyName, known.organisation, known.email}.join(u' '));
    const QStringList names = folded(namesIn(line).join(u' ')).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(names, [&text](const QString &name) { return text.contains(name); }) &&
           (typed.email.isEmpty() || known.email.contains(typed.email, Qt::CaseInsensitive)) &&
           (typed.phone.isEmpty() || nationalDigits(known.phone).contains(nationalDigits(typed.phone)));
}

} // namespace

Contact contactFromLine(const QString &line)
{
    Contact contact;
    QStringList names;
    const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.contains(u'@'))
            contact.email = word;
        else if (!isName(word))
            contact.phone += word;
        else
            names.append(word);
    }
    if (!names.isEmpty())
        contact.familyName = names.takeLast();
    contact.givenName = names.join(u' ');
    return contact;
}

QStringList customerQueries(const QString &line)
{
    const Contact typed = contactFromLine(line);
    QStringList queries{line.simplified(), typed.email};
    if (const QString phone = nationalDigits(typed.phone); phone.size() >= LeastDigits)
        queries.append(phone);
    const QStringList names = namesIn(line);
    if (const auto longest = std::ranges::max_element(names, {}, &QString::size); longest != names.end())
        queries.append(*longest);
    queries.removeIf([](const QString &query) { return query.size() < LeastLetters; });
    queries.removeDuplicates();
    return queries;
}

std::vector<KnownCustomer> rankCustomers(const QString &line, const std::vector<Contact> &found)
{
    const Contact typed = contactFromLine(line);
    std::vector<KnownCustomer> ranked;
    for (const Contact &contact : found) {
        const bool twice = std::ranges::any_of(
            ranked, [&contact](const KnownCustomer &known) { return known.contact.id == contact.id; });
        const Likeness like = likeness(typed, contact);
        if (!twice && (like != Likeness::Words || holdsEveryWord(line, typed, contact)))
            ranked.push_back({contact, like});
    }
    std::ranges::stable_sort(ranked, std::greater(), &KnownCustomer::like);
    return ranked;
}

} // namespace guichet::desk
