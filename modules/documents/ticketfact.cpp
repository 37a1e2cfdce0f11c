#include "ticketfact.h"

#include <QTimeZone>

#include <algorithm>

namespace guichet::documents {

namespace {

/// The program's own words.
struct Words {
    TicketText block{QStringLiteral("Bloc"), QStringLiteral("Bloque"), QStringLiteral("Block")};
    TicketText row{QStringLiteral("Rang"), QStringLiteral("Fila"), QStringLiteral("Row")};
    TicketText seat{QStringLiteral("Place"), QStringLiteral("Asiento"), QStringLiteral("Seat")};
    // The words of the French mentions stay in every language: they are the ones an inspector looks for.
    TicketText standing{QStringLiteral("Debout, placement libre"), QStringLiteral("De\u00a0pie / Debout"),
                        QStringLiteral("Standing / Debout")};
    TicketText gratuity{QStringLiteral("Exonéré / Gratuit"), QStringLiteral("Gratuito / Exonéré"),
                        QStringLiteral("Free / Exonéré")};
    TicketText vat{QStringLiteral("dont TVA %1\u00a0: %2"), QStringLiteral("IVA %1 incl.: %2"),
                   QStringLiteral("incl. VAT %1: %2")};
    QString resale = QStringLiteral(
        "Revente habituelle interdite sans l’accord de l’organisateur (art.\u00a0313-6-2 du Code pénal).");
    QString resaleInFull = QStringLiteral(
        "Vendre, offrir à la vente ou exposer en vue de la vente des titres d’accès de manière habituelle et sans "
        "l’autorisation de l’organisateur est puni de 15\u202f000\u00a0€ d’amende, de 30\u202f000\u00a0€ en cas de "
        "récidive (art.\u00a0313-6-2 du Code pénal).");
    TicketText resaleForVisitors{QString(), QStringLiteral(" Prohibida la reventa habitual de entradas."),
                                 QStringLiteral(" Habitual resale of tickets is an offence.")};
};

const Words &words()
{
    static const Words all;
    return all;
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList present;
    std::ranges::copy_if(parts, std::back_inserter(present), [](const QString &part) { return !part.isEmpty(); });
    return present.join(separator);
}

QString labelled(const TicketText &label, const QString &value, TicketLanguage language)
{
    return value.isEmpty() ? QString() : label.in(language) + u"\u00a0" + value;
}

QString place(const TicketTeller &t)
{
    const TicketFacts &f = t.facts();
    const QString separator = QStringLiteral(" · ");
    if (f.standing)
        return joined({f.block, words().standing.in(t.language())}, separator);
    return joined({labelled(words().block, f.block, t.language()), labelled(words().row, f.row, t.language()),
                   labelled(words().seat, f.seat, t.language())},
                  separator);
}

QString price(const TicketTeller &t)
{
    if (t.facts().price.isZero())
        return words().gratuity.in(t.language());
    return formatMoney(t.facts().price, localeOf(t.language()));
}

QString vat(const TicketTeller &t)
{
    const TicketFacts &f = t.facts();
    if (f.price.isZero() || f.vatRate.basisPoints() == 0)
        return {};
    return words()
        .vat.in(t.language())
        .arg(formatPercentage(f.vatRate, t.language()), formatMoney(f.vat, localeOf(t.language())));
}

QString inFours(const QString &code)
{
    QStringList groups;
    for (qsizetype i = 0; i < code.size(); i += 4)
        groups.append(code.mid(i, 4));
    return groups.join(u' ');
}

const QString &legalName(const TicketFacts &f)
{
    return f.organiserLegalName.isEmpty() ? f.organiserName : f.organiserLegalName;
}

struct Entry {
    QString name;
    QString (*tell)(const TicketTeller &t);
};

const std::vector<Entry> &entries()
{
    using T = const TicketTeller &;
    static const std::vector<Entry> all{
        {QStringLiteral("organiser.name"), [](T t) { return t.facts().organiserName; }},
        {QStringLiteral("organiser.legal_name"), [](T t) { return legalName(t.facts()); }},
        {QStringLiteral("organiser.address"), [](T t) { return t.facts().organiserAddress; }},
        {QStringLiteral("organiser.registration"), [](T t) { return t.facts().registration; }},
        {QStringLiteral("organiser.vat_number"), [](T t) { return t.facts().vatNumber; }},
        {QStringLiteral("organiser.licence"), [](T t) { return t.facts().licence; }},
        {QStringLiteral("title"), [](T t) { return t.facts().title; }},
        {QStringLiteral("subtitle"), [](T t) { return t.facts().subtitle; }},
        {QStringLiteral("starts_at.date"), [](T t) { return longDate(t.startsAt().date(), t.language()); }},
        {QStringLiteral("starts_at.short_date"), [](T t) { return shortDate(t.startsAt().date(), t.language()); }},
        {QStringLiteral("starts_at.time"), [](T t) { return t.startsAt().toString(u"HH:mm"); }},
        {QStringLiteral("venue.name"), [](T t) { return t.facts().venueName; }},
        {QStringLiteral("venue.city"), [](T t) { return t.facts().venueCity; }},
        {QStringLiteral("place"), place},
        {QStringLiteral("block"), [](T t) { return t.facts().block; }},
        {QStringLiteral("row"), [](T t) { return t.facts().standing ? QString() : t.facts().row; }},
        {QStringLiteral("seat"), [](T t) { return t.facts().standing ? QString() : t.facts().seat; }},
        {QStringLiteral("standing"),
         [](T t) { return t.facts().standing ? words().standing.in(t.language()) : QString(); }},
        {QStringLiteral("entrance"), [](T t) { return t.facts().entrance; }},
        {QStringLiteral("attributes"), [](T t) { return t.facts().attributes; }},
        {QStringLiteral("category"), [](T t) { return t.facts().category; }},
        {QStringLiteral("price_type"), [](T t) { return t.facts().priceType; }},
        {QStringLiteral("proof"), [](T t) { return t.facts().proof; }},
        {QStringLiteral("price"), price},
        {QStringLiteral("price.vat"), vat},
        {QStringLiteral("number"), [](T t) { return t.facts().ticketNumber; }},
        {QStringLiteral("order"), [](T t) { return t.facts().orderNumber; }},
        {QStringLiteral("sold_at.date"), [](T t) { return t.soldAt().toString(u"dd/MM/yyyy"); }},
        {QStringLiteral("sold_at.time"), [](T t) { return t.soldAt().toString(u"HH:mm"); }},
        {QStringLiteral("point_of_sale"), [](T t) { return t.facts().pointOfSale; }},
        {QStringLiteral("operator"), [](T t) { return t.facts().operatorName; }},
        {QStringLiteral("code.clear"), [](T t) { return inFours(t.facts().barcode); }},
        {QStringLiteral("duplicate"),
         [](T t) {
             return t.facts().duplicate > 0 ? QStringLiteral("DUPLICATA %1").arg(t.facts().duplicate) : QString();
         }},
        {QStringLiteral("software"), [](T t) { return t.facts().softwareMention; }},
        {QStringLiteral("stock.maker"), [](T t) { return t.facts().stockMaker; }},
        {QStringLiteral("mention.resale"), [](T) { return words().resale; }},
        {QStringLiteral("mention.resale.full"),
         [](T t) { return QString(words().resaleInFull + words().resaleForVisitors.in(t.language())); }},
    };
    return all;
}

const Entry *entryNamed(const QString &name)
{
    const auto found = std::ranges::find(entries(), name, &Entry::name);
    return found == entries().end() ? nullptr : &*found;
}

bool turnsDirection(char32_t c)
{
    return c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

TicketFacts printable(TicketFacts facts)
{
    for (QString *text : {&facts.organiserName,
                          &facts.organiserLegalName,
                          &facts.organiserAddress,
                          &facts.registration,
                          &facts.vatNumber,
                          &facts.licence,
                          &facts.title,
                          &facts.subtitle,
                          &facts.venueName,
                          &facts.venueCity,
                          &facts.block,
                          &facts.row,
                          &facts.seat,
                          &facts.entrance,
                          &facts.attributes,
                          &facts.category,
                          &facts.priceType,
                          &facts.proof,
                          &facts.ticketNumber,
                          &facts.orderNumber,
                          &facts.pointOfSale,
                          &facts.operatorName,
                          &facts.softwareMention,
                          &facts.stockMaker})
        *text = printableLine(*text);
    return facts;
}

QStringList missingByLaw(const TicketFacts &f)
{
    QStringList missing;
    const auto ask = [&missing](bool present, const QString &name) {
        if (!present)
            missing.append(name);
    };
    ask(!legalName(f).isEmpty(), QStringLiteral("organiser.legal_name"));
    ask(!f.title.isEmpty(), QStringLiteral("title"));
    ask(f.startsAt.isValid() && QTimeZone(f.timeZone.toLatin1()).isValid(), QStringLiteral("starts_at.date"));
    ask(!f.category.isEmpty(), QStringLiteral("category"));
    ask(f.standing || !f.seat.isEmpty(), QStringLiteral("seat"));
    ask(!f.ticketNumber.isEmpty(), QStringLiteral("number"));
    ask(f.soldAt.isValid(), QStringLiteral("sold_at.date"));
    ask(!f.pointOfSale.isEmpty(), QStringLiteral("point_of_sale"));
    ask(!f.barcode.isEmpty(), QStringLiteral("code.clear"));
    ask(!f.softwareMention.isEmpty(), QStringLiteral("software"));
    return missing;
}

} // namespace

QStringList ticketFactNames()
{
    QStringList names;
    std::ranges::transform(entries(), std::back_inserter(names), &Entry::name);
    return names;
}

bool isTicketFact(const QString &name) { return entryNamed(name) != nullptr; }

TicketTeller::TicketTeller(const TicketFacts &facts, TicketLanguage language)
    : m_facts(facts)
    , m_language(language)
    , m_startsAt(facts.startsAt.toTimeZone(QTimeZone(facts.timeZone.toLatin1())))
    , m_soldAt(facts.soldAt.toTimeZone(QTimeZone(facts.timeZone.toLatin1())))
{
}

Result<TicketTeller> TicketTeller::create(const TicketFacts &facts, TicketLanguage language)
{
    const TicketFacts clean = printable(facts);
    const QStringList missing = missingByLaw(clean);
    if (!missing.isEmpty())
        return refused("ticket.fact-missing", missing, QStringLiteral("ticket %1").arg(clean.ticketNumber));
    return TicketTeller(clean, language);
}

QString TicketTeller::tell(const QString &name) const
{
    const Entry *entry = entryNamed(name);
    Q_ASSERT(entry);
    return entry->tell(*this);
}

QString printableLine(const QString &typed)
{
    QString line;
    line.reserve(typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar c = typed[i];
        if (c.isHighSurrogate() && i + 1 < typed.size() && typed[i + 1].isLowSurrogate()) {
            line += c;
            line += typed[++i];
        } else if (c.isSurrogate() || turnsDirection(c.unicode())) {
            continue;
        } else if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
                   c.category() == QChar::Separator_Paragraph) {
            line += u' ';
        } else {
            line += c;
        }
    }
    // Folding by hand: simplified() would also turn no-break spaces into breaking ones.
    QString folded;
    for (const QChar c : std::as_const(line)) {
        if (c != u' ' || (!folded.isEmpty() && folded.back() != u' '))
            folded += c;
    }
    return folded.endsWith(u' ') ? folded.chopped(1) : folded;
}

} // namespace guichet::documents
