#include "sentence.h"

#include <core/money.h>

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace guichet {

namespace {

/// %1, %2 … are the error's arguments; {all} is every argument as a list, {amount} the first one as money, {import}
/// the second one, which a reader of files marked for translation.
struct Known {
    const char *code;
    const char *text;
};

constexpr Known Sentences[] = {
    {"money.malformed", QT_TRANSLATE_NOOP("Sentence", "“%1” is not an amount. Write it like 45.00.")},
    {"money.unknown-currency", QT_TRANSLATE_NOOP("Sentence", "“%1” is not a currency that Guichet knows (EUR, CHF).")},

    {"file.malformed", QT_TRANSLATE_NOOP("Sentence", "%1: expected {import}, found %3. Nothing was imported.")},
    {"file.unknown-format",
     QT_TRANSLATE_NOOP("Sentence", "This file is in no format that Guichet can read. Nothing was imported.")},
    {"file.too-large", QT_TRANSLATE_NOOP("Sentence", "This file is too large to be read. Nothing was imported.")},
    {"file.unwritable",
     QT_TRANSLATE_NOOP("Sentence", "This file cannot be written: %1. Check the folder and the space on the disk.")},
    {"file.unreadable", QT_TRANSLATE_NOOP("Sentence", "The file “%1” cannot be read. Check its name and its folder.")},
    {"file.missing",
     QT_TRANSLATE_NOOP("Sentence", "The file “%1” is missing. Put it beside the file that names it and import again.")},

    {"cluster.foreign-directory",
     QT_TRANSLATE_NOOP("Sentence", "The folder %1 belongs to somebody else or holds other files. Choose another "
                                   "folder, or an empty one.")},
    {"cluster.disk-full",
     QT_TRANSLATE_NOOP("Sentence", "The disk of %1 is full: %2 MB are free, and the database needs %3 MB. Free some "
                                   "space, then start Guichet again.")},
    {"cluster.missing",
     QT_TRANSLATE_NOOP("Sentence", "There is no database in %1. Make one with guichetctl init, or name another folder "
                                   "with --private or GUICHET_DIR.")},
    {"cluster.wrong-version",
     QT_TRANSLATE_NOOP("Sentence", "The data in this folder was made by PostgreSQL %1, which is not installed here. "
                                   "Install that version, or restore a backup.")},
    {"cluster.socket-path-too-long",
     QT_TRANSLATE_NOOP("Sentence", "The folder's path is too long for the database: %1. Choose one of at most %2 "
                                   "bytes.")},
    {"cluster.comma-in-path",
     QT_TRANSLATE_NOOP("Sentence", "The folder's path holds a comma, which the database takes for a list of hosts: %1. "
                                   "Choose a folder without one.")},
    {"cluster.no-postgresql",
     QT_TRANSLATE_NOOP("Sentence", "PostgreSQL is not installed on this machine. Install the package postgresql-15.")},
    {"cluster.network-filesystem",
     QT_TRANSLATE_NOOP("Sentence", "The folder %1 lies on a network drive, where a database is not safe. Choose a "
                                   "folder on this machine's own disk.")},
    {"cluster.no-server-user",
     QT_TRANSLATE_NOOP("Sentence", "The database cannot run as root, and the user “%1” does not exist. Create it, or "
                                   "start Guichet as an ordinary user.")},
    {"cluster.not-writable",
     QT_TRANSLATE_NOOP("Sentence",
                       "Guichet may not write in the folder %1. Choose another folder, or ask whoever owns it.")},
    {"cluster.closed-path",
     QT_TRANSLATE_NOOP("Sentence", "The user “%2”, as whom the database runs, may not pass the folder %1. Choose a "
                                   "folder that is open to it, such as /var/lib/guichet.")},
    {"cluster.not-stopped",
     QT_TRANSLATE_NOOP("Sentence", "The database of this counter did not stop. Its log says why: %1")},
    {"cluster.not-started",
     QT_TRANSLATE_NOOP("Sentence", "The database of this counter did not start. Its log says why: %1")},
    {"cluster.in-use",
     QT_TRANSLATE_NOOP("Sentence", "Another program still uses this database. Close it first, then try again.")},

    {"schema.newer-than-program",
     QT_TRANSLATE_NOOP("Sentence", "This database was upgraded by a newer Guichet. Install the newer version here.")},
    {"schema.unreadable",
     QT_TRANSLATE_NOOP("Sentence", "The program is incomplete: %1 cannot be read. Reinstall Guichet.")},
    {"schema.edited",
     QT_TRANSLATE_NOOP("Sentence", "The step “%1” was changed after it had been applied to this database. Reinstall "
                                   "Guichet; if it happens again, ask your IT.")},
    {"schema.gap", QT_TRANSLATE_NOOP("Sentence", "A step is missing before “%1” in the upgrade of this database. "
                                                 "Reinstall Guichet; if it happens again, ask your IT.")},

    {"profile.missing",
     QT_TRANSLATE_NOOP("Sentence", "There is no connection profile named “%1”. Add it to profiles.ini.")},
    {"profile.malformed",
     QT_TRANSLATE_NOOP("Sentence", "The connection profile cannot be read: in %1, %2 should be %3.")},

    {"db.login", QT_TRANSLATE_NOOP("Sentence", "The name or the password is not right. Check both and try again.")},
    {"db.lost",
     QT_TRANSLATE_NOOP("Sentence", "The connection to the database was lost. Guichet is reconnecting by itself.")},
    {"db.unreachable", QT_TRANSLATE_NOOP("Sentence", "The database does not answer. Guichet keeps trying; check the "
                                                     "network or the server if it lasts.")},
    {"db.certificate", QT_TRANSLATE_NOOP("Sentence", "The server could not prove who it is, so Guichet did not send "
                                                     "the password. Ask your IT to check the certificate.")},
    {"db.too-many-connections",
     QT_TRANSLATE_NOOP(
         "Sentence",
         "The database has no place for another counter right now. Try again in a moment; ask your IT if it lasts.")},
    {"db.retry",
     QT_TRANSLATE_NOOP("Sentence", "Several counters changed the same thing at the same moment. Try again.")},
    {"db.no-row",
     QT_TRANSLATE_NOOP(
         "Sentence",
         "The database gave no answer to this question. Update Guichet and the database to the same version.")},
    {"db.unusable-text",
     QT_TRANSLATE_NOOP("Sentence", "A text holds a character that cannot be stored. Type it again.")},
    {"db.timeout", QT_TRANSLATE_NOOP("Sentence", "The database took too long to answer. Try again.")},
    {"db.disk-full", QT_TRANSLATE_NOOP("Sentence", "The database's disk is full. Nothing was changed; ask your IT to "
                                                   "free some space.")},
    {"db.locked", QT_TRANSLATE_NOOP("Sentence", "Another counter is changing the same thing. Try again in a moment.")},

    {"right.missing",
     QT_TRANSLATE_NOOP("Sentence", "Your role does not allow this. Ask somebody who may, or change operator.")},

    {"seat.taken", QT_TRANSLATE_NOOP("Sentence", "No longer free: {all}. Another counter was faster; choose others.")},
    {"seat.blocked", QT_TRANSLATE_NOOP("Sentence", "Taken off sale: {all}. Choose others.")},
    {"seat.none-left", QT_TRANSLATE_NOOP("Sentence", "Not enough free seats for this request. Try fewer seats or "
                                                     "another category.")},
    {"hold.lost", QT_TRANSLATE_NOOP("Sentence", "The time to pay ran out and these seats are no longer held: {all}. "
                                                "Nothing was sold. Take them again or choose others.")},
    {"hold.too-many", QT_TRANSLATE_NOOP("Sentence", "That is more seats than one basket may hold. Sell these first.")},
    {"basket.too-many-parked", QT_TRANSLATE_NOOP("Sentence", "Too many baskets are parked already. Call one back and "
                                                             "sell it, or give it up.")},
    {"contingent.not-yours",
     QT_TRANSLATE_NOOP("Sentence", "These seats are set aside for another point of sale: {all}. Choose others.")},

    {"training.basket-open",
     QT_TRANSLATE_NOOP("Sentence", "A basket was begun before the training. Sell or empty it first.")},
    {"training.nobody", QT_TRANSLATE_NOOP("Sentence", "Say who is learning: a name is needed.")},
    {"training.unknown",
     QT_TRANSLATE_NOOP("Sentence", "No training of yours has the number %1. Its tickets cannot be made again.")},

    {"performance.closed", QT_TRANSLATE_NOOP("Sentence", "This performance is no longer on sale.")},
    {"performance.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no performance “%1”. Check the code.")},
    {"vat.changed", QT_TRANSLATE_NOOP("Sentence", "The VAT rate was changed in the meantime. Nothing was sold; open "
                                                  "the performance again and ask for payment anew.")},
    {"vat.not-the-split",
     QT_TRANSLATE_NOOP("Sentence",
                       "The VAT does not match the price. Nothing was recorded; empty the basket and start again.")},
    {"price.changed", QT_TRANSLATE_NOOP("Sentence", "The prices were changed in the meantime. Nothing was sold; tell "
                                                    "the customer the new total and ask again for payment.")},
    {"price.not-sold",
     QT_TRANSLATE_NOOP("Sentence", "This category is not sold at that price type. Choose another price type.")},

    {"basket.empty", QT_TRANSLATE_NOOP("Sentence", "The basket is empty. Choose seats first.")},
    {"basket.mixed-currencies",
     QT_TRANSLATE_NOOP("Sentence", "The basket mixes currencies. Sell each currency on its own.")},
    {"basket.too-large",
     QT_TRANSLATE_NOOP("Sentence", "That is more than one sale can carry. Split it into several sales.")},

    {"tender.short", QT_TRANSLATE_NOOP("Sentence", "{amount} is still missing. Take another payment for the rest.")},
    {"tender.above-due", QT_TRANSLATE_NOOP("Sentence", "Only cash can be more than what is due, because only cash "
                                                       "gives change. Lower the amount.")},
    {"tender.change-too-large",
     QT_TRANSLATE_NOOP("Sentence", "More than {amount} would have to be given back. Check the amount that you typed.")},
    {"tender.not-positive", QT_TRANSLATE_NOOP("Sentence", "The amount must be more than zero.")},
    {"tender.nothing-due", QT_TRANSLATE_NOOP("Sentence", "Nothing is left to pay, so no cash is needed.")},
    {"tender.reference-missing",
     QT_TRANSLATE_NOOP("Sentence", "Enter the card terminal's authorisation number, or the number of the cheque.")},
    {"tender.unknown-method",
     QT_TRANSLATE_NOOP("Sentence", "“%1” is not a payment method. Known: cash, card, cheque.")},

    {"operation.outcome-unknown",
     QT_TRANSLATE_NOOP("Sentence", "The database has not said yet whether this was recorded. Ask again: it is recorded "
                                   "once at most.")},
    {"operation.id-reused", QT_TRANSLATE_NOOP("Sentence", "This number was already used for another operation. Nothing "
                                                          "was recorded; start again.")},

    {"ticket.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no ticket “%1”. Check the number.")},
    {"ticket.not-valid", QT_TRANSLATE_NOOP("Sentence", "Ticket %1 is not valid any more and cannot be printed.")},
    {"ticket.fact-missing",
     QT_TRANSLATE_NOOP("Sentence", "The ticket cannot be printed, because the law asks for facts that are missing: "
                                   "{all}. A manager completes them in the season file.")},
    {"barcode.malformed",
     QT_TRANSLATE_NOOP("Sentence", "The ticket's code cannot be drawn as a barcode. Print the ticket again.")},
    {"printer.unavailable",
     QT_TRANSLATE_NOOP("Sentence",
                       "The printer “%1” does not answer. Check that it is on and has paper, then print again.")},
    {"drawer.no-reason",
     QT_TRANSLATE_NOOP("Sentence", "Say why the drawer is opened without a sale: the reason is recorded.")},
    {"device.address-malformed",
     QT_TRANSLATE_NOOP("Sentence", "“%1” is not the address of a device. Write tcp:HOST or tcp:HOST:PORT for a network "
                                   "printer, serial:/dev/ttyUSB0:9600 for a serial one, /dev/usb/lp0 for a USB one.")},
    {"device.unreachable",
     QT_TRANSLATE_NOOP("Sentence", "The device at %1 cannot be reached. Check that it is on and plugged in.")},
    {"device.silent",
     QT_TRANSLATE_NOOP("Sentence", "The device at %1 takes no more data. Switch it off and on again.")},
    {"device.lost",
     QT_TRANSLATE_NOOP("Sentence", "The connection to the device at %1 was lost. Check its cable, then try again.")},
    {"device.forbidden",
     QT_TRANSLATE_NOOP("Sentence", "This user may not use the device %1. On Debian, membership in the groups lp and "
                                   "dialout allows it.")},
    {"device.not-a-device",
     QT_TRANSLATE_NOOP("Sentence", "%1 is a file or a folder, not a device. A USB printer is usually /dev/usb/lp0.")},
    {"template.mention-missing",
     QT_TRANSLATE_NOOP("Sentence", "The ticket's layout misses mentions that the law asks for: {all}. Correct the "
                                   "layout before printing.")},
    {"order.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no order “%1”. Check the number.")},
    {"counter.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no counter “%1”. Choose one of the list.")},
    {"counter.cannot", QT_TRANSLATE_NOOP("Sentence", "This cannot be done at counter %1. Choose a counter of a point "
                                                     "of sale.")},
    {"counter.not-yours",
     QT_TRANSLATE_NOOP("Sentence", "You may not work at counter %1. Choose another one, or ask your manager.")},
    {"plan.unknown",
     QT_TRANSLATE_NOOP("Sentence", "This performance's seating plan is gone. Refresh the list of performances.")},
    {"plan.seats-in-use", QT_TRANSLATE_NOOP("Sentence", "The new plan misses seats that are held or sold: {all}. "
                                                        "Nothing was imported.")},
    {"plan.sold-seats-change",
     QT_TRANSLATE_NOOP("Sentence",
                       "The new plan gives sold seats another name or category: {all}. Their customers have "
                       "tickets that say otherwise. Nothing was imported.")},
    {"plan.label-twice",
     QT_TRANSLATE_NOOP("Sentence", "The plan has several seats of the same name: {all}. Nothing was "
                                   "imported; give each its own name.")},
    {"season.contradicts-sales",
     QT_TRANSLATE_NOOP("Sentence", "This would change what customers already bought: {all}. Nothing was imported.")},
    {"record.append-only", QT_TRANSLATE_NOOP("Sentence", "What is recorded cannot be changed or removed (%1). Record a "
                                                         "correction instead.")},
    {"performance.not-yours",
     QT_TRANSLATE_NOOP("Sentence", "Performance %1 belongs to another organiser. Choose one of "
                                   "this counter's own.")},
    {"seat.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no such seat in this performance. Check the seat.")},
    {"seat.twice-in-basket", QT_TRANSLATE_NOOP("Sentence", "The same seat is in the basket twice. Remove it once.")},
    {"block.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no standing area “%1” in this performance.")},
    {"venue.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no venue “%1”. Check the code.")},
    {"point-of-sale.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no point of sale “%1”. Check the code.")},
    {"reason.missing", QT_TRANSLATE_NOOP("Sentence", "Say why: this needs a reason.")},
    {"contact.nameless", QT_TRANSLATE_NOOP("Sentence", "A contact needs a name or an organisation.")},
    {"contact.email-malformed",
     QT_TRANSLATE_NOOP("Sentence", "“%1” is not an e-mail address. Write it like name@example.org.")},
    {"contact.phone-malformed",
     QT_TRANSLATE_NOOP("Sentence", "“%1” is not a telephone number. Write it with digits, like +33 1 23 45 67 89.")},
    {"contact.language-unknown",
     QT_TRANSLATE_NOOP("Sentence", "“%1” is not a language. Choose French, Spanish or English.")},
    {"contact.text-too-long", QT_TRANSLATE_NOOP("Sentence", "This text is too long: “%1”. Shorten it.")},
    {"contact.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no contact “%1”. Search again.")},
    {"operator.exists", QT_TRANSLATE_NOOP("Sentence", "There is already an operator “%1”. Choose another name.")},
    {"operator.unknown", QT_TRANSLATE_NOOP("Sentence", "“%1” may log in, but is no operator of this house. Ask the "
                                                       "box-office manager to add you.")},
    {"operator.point-of-sale-missing",
     QT_TRANSLATE_NOOP("Sentence", "A partner agency works at its own point of sale only. Say which one: "
                                   "--point-of-sale CODE.")},
    {"operator.malformed", QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be an operator's name or role. Use lower-case "
                                                         "letters, digits and hyphens for the name.")},
    {"operator.verifier-malformed",
     QT_TRANSLATE_NOOP("Sentence", "The password could not be prepared. Enter it again.")},
    {"document.malformed", QT_TRANSLATE_NOOP("Sentence", "The database did not understand this operation and recorded "
                                                         "nothing. Update Guichet on this machine.")},
    {"document.too-large", QT_TRANSLATE_NOOP("Sentence", "That is too much for one operation. Nothing was recorded; do "
                                                         "it in several parts.")},
    {"transaction.isolation", QT_TRANSLATE_NOOP("Sentence", "Operations are applied in transactions of the level “read "
                                                            "committed” only. Nothing was recorded.")},
    {"document.payload-differs", QT_TRANSLATE_NOOP("Sentence", "The imported file is not the one that was announced. "
                                                               "Nothing was imported; start again.")},
    {"document.total-wrong",
     QT_TRANSLATE_NOOP("Sentence", "The total does not match the tickets. Nothing was recorded; "
                                   "empty the basket and start again.")},
    {"ledger.not-the-sale", QT_TRANSLATE_NOOP("Sentence", "The accounts do not match the sale. Nothing was recorded; "
                                                          "empty the basket and start again.")},
    {"operation.unknown-kind", QT_TRANSLATE_NOOP("Sentence", "This database does not know the operation “%1”. It needs "
                                                             "to be upgraded.")},
    {"feed.cursor-too-old", QT_TRANSLATE_NOOP("Sentence", "The plan was out of date and is being read again.")},
    {"witness.unwritable",
     QT_TRANSLATE_NOOP(
         "Sentence",
         "The note that proves the last seal cannot be written to %1. Check the folder and the space on the disk.")},
    {"usage.unknown-option", QT_TRANSLATE_NOOP("Sentence", "There is no option %1. See guichetctl help.")},
    {"usage.value-missing", QT_TRANSLATE_NOOP("Sentence", "Option %1 needs a value: %2.")},
    {"usage.unknown-verb", QT_TRANSLATE_NOOP("Sentence", "There is no verb “%1”. See guichetctl help.")},
    {"usage.option-not-for-verb",
     QT_TRANSLATE_NOOP("Sentence", "Option %1 does not belong to “%2”. See guichetctl help %2.")},
    {"usage.option-missing", QT_TRANSLATE_NOOP("Sentence", "Option %1 is missing.")},
    {"usage.arguments", QT_TRANSLATE_NOOP("Sentence", "This verb is used like this: %1")},
    {"usage.two-databases",
     QT_TRANSLATE_NOOP("Sentence", "Say one database: --private FOLDER or --profile NAME, not both.")},
    {"usage.no-operator", QT_TRANSLATE_NOOP("Sentence", "Say who you are: --as OPERATOR, or set GUICHET_OPERATOR.")},
    {"usage.no-psql", QT_TRANSLATE_NOOP("Sentence", "psql is not installed. Install the package postgresql-client.")},
    {"usage.operation-malformed",
     QT_TRANSLATE_NOOP("Sentence", "“%1” is not an operation's id. It must be a UUID of version 7.")},
    {"usage.number", QT_TRANSLATE_NOOP("Sentence", "Option %1 cannot be “%2”. It must say how many, 1 or more.")},
    {"usage.one-of", QT_TRANSLATE_NOOP("Sentence", "Say which seats, in exactly one of these ways: %1.")},
    {"usage.price-types",
     QT_TRANSLATE_NOOP("Sentence", "%1 price types were given for %2 seats. Give one for all, or one per seat.")},
    {"usage.payment", QT_TRANSLATE_NOOP("Sentence", "“%1” is not a payment. Write it like cash=45.00 or card=exact.")},
    {"usage.reference-unused",
     QT_TRANSLATE_NOOP("Sentence", "The reference “%1” belongs to no payment: every card or cheque has one already.")},
    {"usage.format", QT_TRANSLATE_NOOP("Sentence", "“%1” is not a ticket format. Choose a4 or ticket.")},
    {"category.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no category “%1” in this performance.")},
    {"price-type.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no price type “%1” for this performance.")},
    {"counter.none", QT_TRANSLATE_NOOP("Sentence", "You have no counter at “%1”. Ask the box-office manager.")},
    {"operator.password-too-short",
     QT_TRANSLATE_NOOP("Sentence", "The password is too short: at least %1 characters.")},
    {"operator.password-unusable",
     QT_TRANSLATE_NOOP("Sentence", "This password cannot be used for “%1”. Choose another one.")},

    {"note.unwritable",
     QT_TRANSLATE_NOOP("Sentence", "This counter cannot write down its sales before it sends them (folder %1). Selling "
                                   "goes on; only if the machine fails in the middle of a sale would you have to look "
                                   "it up by hand. Ask your IT to check the space on the disk.")},
    {"order.none-yet", QT_TRANSLATE_NOOP("Sentence", "Nothing has been sold at counter %1 yet.")},

    {"answer.malformed", QT_TRANSLATE_NOOP("Sentence", "The database's answer cannot be read by this version of "
                                                       "Guichet. Update both to the same version.")},
};

constexpr Known Notices[] = {
    {"plan.guid-clash",
     QT_TRANSLATE_NOOP(
         "Sentence",
         "%1 seats of this file share only %2 ids. They were told apart by their uuid or their label; none is lost.")},
    {"plan.unknown-field", QT_TRANSLATE_NOOP("Sentence", "The field “%1” is not known and was left aside.")},
    {"plan.zone-split", QT_TRANSLATE_NOOP("Sentence", "Zone “%1” had rows far apart and became %2 blocks.")},
    {"plan.zones-moved-apart",
     QT_TRANSLATE_NOOP("Sentence", "Zones of “%1” lay on top of each other and were moved apart.")},
    {"plan.category-unused", QT_TRANSLATE_NOOP("Sentence", "No seat belongs to category “%1”.")},
    {"plan.number-repeated",
     QT_TRANSLATE_NOOP("Sentence", "Row %1 has more than one seat %2; they are told apart by their place in the row.")},
    {"plan.adjacency-from-drawing",
     QT_TRANSLATE_NOOP("Sentence", "The file does not say which seats touch. It was read from the gaps between them: "
                                   "%1 aisles. Please check them on the plan.")},
    {"plan.sector-without-shape",
     QT_TRANSLATE_NOOP("Sentence", "Sector %1 has no shape of its own; a free place was found for it on the plan.")},
    {"plan.sectors-without-drawing",
     QT_TRANSLATE_NOOP("Sentence", "The sectors came without a drawing; %1 of them were laid out side by side.")},
    {"plan.shape-repeated",
     QT_TRANSLATE_NOOP("Sentence",
                       "The shape of sector %1 is drawn more than once; its seats were spread over all of them.")},
    {"plan.shape-without-rows",
     QT_TRANSLATE_NOOP("Sentence", "The shape of sector %1 has no seats; it is drawn and cannot be sold.")},
    {"plan.shapes-unused",
     QT_TRANSLATE_NOOP("Sentence", "This seating plan has its own drawing; the second file was not needed.")},
    {"season.time-twice",
     QT_TRANSLATE_NOOP(
         "Sentence",
         "Performance %1: %2 occurs twice that night in %3, because the clocks go back. The first one was taken.")},
    {"season.category-without-price",
     QT_TRANSLATE_NOOP("Sentence", "Category %1 of plan %3 has no price in table %2 and cannot be sold.")},
};

const Known *find(std::span<const Known> table, const QByteArray &code)
{
    const auto found = std::ranges::find_if(table, [&code](const Known &known) { return code == known.code; });
    return found == table.end() ? nullptr : &*found;
}

QString listed(const QStringList &items)
{
    constexpr qsizetype Readable = 12;
    if (items.size() <= Readable)
        return items.join(QStringLiteral(", "));
    return QCoreApplication::translate("Sentence", "%1 and %2 more")
        .arg(QStringList(items.first(Readable)).join(QStringLiteral(", ")))
        .arg(items.size() - Readable);
}

QString asMoney(const QString &text, const QLocale &locale)
{
    const Result<Money> amount = Money::parse(text);
    return amount ? formatMoney(*amount, locale) : text;
}

QString filled(const char *text, const QStringList &args, const QLocale &locale)
{
    const QString source = QCoreApplication::translate("Sentence", text);
    QString result;
    // One pass, so that an argument that looks like a placeholder stays as it is.
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QStringView rest = QStringView(source).mid(i);
        if (rest.startsWith(u"{all}")) {
            result += listed(args);
            i += 4;
        } else if (rest.startsWith(u"{amount}")) {
            result += asMoney(args.value(0), locale);
            i += 7;
        } else if (rest.startsWith(u"{import}")) {
            result += QCoreApplication::translate("Import", args.value(1).toUtf8().constData());
            i += 7;
        } else if (rest.size() > 1 && rest[0] == u'%' && rest[1] >= u'1' && rest[1] <= u'9') {
            const QString arg = args.value(rest[1].unicode() - u'1');
            result += arg.isEmpty() ? QStringLiteral("?") : arg;
            ++i;
        } else {
            result += source[i];
        }
    }
    return result;
}

} // namespace

QString sentence(const Error &error, const QLocale &locale)
{
    if (const Known *known = find(Sentences, error.code))
        return filled(known->text, error.args, locale);
    const QStringList code{QString::fromLatin1(error.code)};
    switch (error.kind) {
    case Error::Kind::Refused:
        return filled(QT_TRANSLATE_NOOP("Sentence", "This was refused, and nothing was changed (%1)."), code, locale);
    case Error::Kind::Unavailable:
        return filled(QT_TRANSLATE_NOOP("Sentence", "Something needed for this does not answer (%1). Try again."), code,
                      locale);
    case Error::Kind::WrongInput:
        return filled(QT_TRANSLATE_NOOP("Sentence", "This input could not be understood (%1)."), code, locale);
    }
    Q_UNREACHABLE();
}

QString noticeSentence(const catalog::ImportNotice &notice, const QLocale &locale)
{
    if (const Known *known = find(Notices, notice.code))
        return filled(known->text, notice.args, locale);
    return filled(QT_TRANSLATE_NOOP("Sentence", "The import adapted something (%1): %2"),
                  {QString::fromLatin1(notice.code), notice.args.join(QStringLiteral(", "))}, locale);
}

bool hasSentence(const QByteArray &code) { return find(Sentences, code) != nullptr; }
bool hasNoticeSentence(const QByteArray &code) { return find(Notices, code) != nullptr; }

} // namespace guichet
