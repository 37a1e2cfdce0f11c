#include "ticketcheck.h"

#include "ticketpage.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace guichet::documents {

namespace {

// ---- Samples
// ---------------------------------------------------------------------------------------------------------

struct Sample {
    bool standing = false;
    bool free = false;
    bool duplicate = false;
    bool bare = false; ///< without anything optional
};

std::vector<Sample> samples()
{
    std::vector<Sample> all;
    for (unsigned bits = 0; bits < 16; ++bits)
        all.push_back({(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0});
    return all;
}

TicketFacts factsOf(const Sample &sample)
{
    const auto optional = [&sample](const QString &text) { return sample.bare ? QString() : text; };
    const auto ofSeat = [&sample](const QString &text) { return sample.standing ? QString() : text; };
    TicketFacts f;
    f.organiserName = QStringLiteral("Organiser");
    f.organiserLegalName = QStringLiteral("Organiser SAS");
    f.organiserAddress = optional(QStringLiteral("1 rue du Port, 29200 Brest"));
    f.registration = optional(QStringLiteral("123 456 789 00012"));
    f.vatNumber = optional(QStringLiteral("FR12345678900"));
    f.licence = QStringLiteral("PLATESV-R-2026-000001");
    f.title = QStringLiteral("Title");
    f.subtitle = optional(QStringLiteral("Subtitle"));
    f.startsAt = QDateTime(QDate(2026, 3, 14), QTime(19, 45), Qt::UTC);
    f.timeZone = QStringLiteral("Europe/Paris");
    f.venueName = QStringLiteral("Venue");
    f.venueCity = QStringLiteral("City");
    f.block = QStringLiteral("B");
    f.row = ofSeat(QStringLiteral("12"));
    f.seat = ofSeat(QStringLiteral("7"));
    f.entrance = optional(QStringLiteral("Porte 3"));
    f.standing = sample.standing;
    f.attributes = optional(QStringLiteral("restricted view"));
    f.category = QStringLiteral("Category");
    f.priceType = QStringLiteral("Price type");
    f.proof = optional(QStringLiteral("Proof"));
    f.price = Money(sample.free ? 0 : 4500);
    f.vatRate = Percentage::basisPoints(550);
    f.vat = splitVat(f.price, f.vatRate).vat;
    f.ticketNumber = QStringLiteral("G1-31");
    f.orderNumber = optional(QStringLiteral("D1-12"));
    f.soldAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    f.pointOfSale = QStringLiteral("Counter, City");
    f.operatorName = optional(QStringLiteral("cashier"));
    f.barcode = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ0");
    f.duplicate = sample.duplicate ? 2 : 0;
    f.softwareMention = QStringLiteral("Guichet 0");
    return f;
}

// ---- Mentions
// --------------------------------------------------------------------------------------------------------

constexpr QLatin1String Maker("stock.maker");
constexpr QLatin1String StockNumber("stock.number");

/// Told when all facts of one alternative stand on the ticket.
struct Mention {
    QString name;
    bool (*isDue)(const Sample &sample);
    std::vector<QStringList> alternatives;
    bool onStockOnly = false;
};

bool isAskedOf(const Mention &mention, TicketStock stock)
{
    return !mention.onStockOnly || stock == TicketStock::Ticket55x2;
}

const std::vector<Mention> &mentions()
{
    using S = const Sample &;
    const auto always = [](S) { return true; };
    const auto is = [](const char16_t *fact) { return std::vector<QStringList>{{QString::fromUtf16(fact)}}; };
    static const std::vector<Mention> all{
        {QStringLiteral("exploitant"), always, is(u"organiser.legal_name")},
        {QStringLiteral("licence"), always, is(u"organiser.licence")},
        {QStringLiteral("show"), always, is(u"title")},
        {QStringLiteral("date"),
         always,
         {{QStringLiteral("starts_at.date")}, {QStringLiteral("starts_at.short_date")}}},
        {QStringLiteral("time"), always, is(u"starts_at.time")},
        {QStringLiteral("category"), always, is(u"category")},
        {QStringLiteral("seat"),
         [](S s) { return !s.standing; },
         {{QStringLiteral("place")}, {QStringLiteral("block"), QStringLiteral("row"), QStringLiteral("seat")}}},
        {QStringLiteral("standing"),
         [](S s) { return s.standing; },
         {{QStringLiteral("place")}, {QStringLiteral("standing")}}},
        {QStringLiteral("price"), [](S s) { return !s.free; }, is(u"price")},
        {QStringLiteral("gratuity"), [](S s) { return s.free; }, is(u"price")},
        {QStringLiteral("number"), always, is(u"number")},
        {QStringLiteral("sale-date"), always, is(u"sold_at.date")},
        {QStringLiteral("sale-place"), always, is(u"point_of_sale")},
        {QStringLiteral("code"), always, {}}, // the QR itself
        {QStringLiteral("code-in-clear"), always, is(u"code.clear")},
        {QStringLiteral("software"), always, is(u"software")},
        {QStringLiteral("duplicata"), [](S s) { return s.duplicate; }, is(u"duplicate")},
        {QStringLiteral("resale"),
         always,
         {{QStringLiteral("mention.resale")}, {QStringLiteral("mention.resale.full")}}},
        {QStringLiteral("stock-maker"), always, {{Maker}}, true},
        {QStringLiteral("stock-number"), always, {{StockNumber}}, true},
    };
    return all;
}

bool isTold(const Mention &mention, const TicketPage &page)
{
    QSet<QString> told;
    if (page.stock.makerArea)
        told.insert(Maker);
    if (page.stock.numberArea)
        told.insert(StockNumber);
    bool hasQr = false;
    for (const Primitive &primitive : page.primitives) {
        if (const auto *run = std::get_if<TextRun>(&primitive.shape))
            told.unite(QSet<QString>(run->facts.begin(), run->facts.end()));
        hasQr = hasQr || std::holds_alternative<QrSymbol>(primitive.shape);
    }
    if (mention.alternatives.empty())
        return hasQr;
    return std::ranges::any_of(mention.alternatives, [&told](const QStringList &facts) {
        return std::ranges::all_of(facts, [&told](const QString &fact) { return told.contains(fact); });
    });
}

// ---- Geometry
// --------------------------------------------------------------------------------------------------------

constexpr double Tolerance = 0.001; // mm
constexpr double LineHeight = 1.17; // of DejaVu, in font sizes
constexpr double MillimetresPerPoint = 25.4 / 72;
constexpr double LeastContrast = 4.5; // WCAG 2.1, 1.4.3

bool touch(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() - Tolerance && b.left() < a.right() - Tolerance && a.top() < b.bottom() - Tolerance &&
           b.top() < a.bottom() - Tolerance;
}

bool within(const QRectF &inner, const QRectF &outer)
{
    return inner.left() >= outer.left() - Tolerance && inner.top() >= outer.top() - Tolerance &&
           inner.right() <= outer.right() + Tolerance && inner.bottom() <= outer.bottom() + Tolerance;
}

QRectF extentOf(const Primitive &primitive, bool withStroke = true)
{
    if (const auto *line = std::get_if<LineShape>(&primitive.shape)) {
        const double half = withStroke ? line->width / 2 : 0;
        return QRectF(line->line.p1(), line->line.p2()).normalized().adjusted(-half, -half, half, half);
    }
    if (const auto *rect = std::get_if<RectShape>(&primitive.shape)) {
        const double half = withStroke && rect->stroke ? rect->width / 2 : 0;
        return rect->box.adjusted(-half, -half, half, half);
    }
    if (const auto *run = std::get_if<TextRun>(&primitive.shape))
        return run->box;
    if (const auto *qr = std::get_if<QrSymbol>(&primitive.shape))
        return qr->box;
    return std::get<ImageShape>(primitive.shape).box;
}

/// A white or empty frame around everything is no disturbance.
bool framesWithWhite(const Primitive &primitive, const QRectF &zone)
{
    const auto *rect = std::get_if<RectShape>(&primitive.shape);
    if (!rect || (rect->fill && *rect->fill != 0xffffff))
        return false;
    const double half = rect->stroke ? rect->width / 2 : 0;
    return within(zone, rect->box.adjusted(half, half, -half, -half));
}

double luminance(Color color)
{
    const auto channel = [color](int shift) {
        const double value = double((color >> shift) & 0xff) / 255;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(Color a, Color b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// Collects each fault once, whatever the number of samples that show it.
class Faults
{
public:
    void add(const QByteArray &code, const QStringList &args)
    {
        const auto known = [&](const Error &e) { return e.code == code && e.args == args; };
        if (std::ranges::none_of(m_faults, known))
            m_faults.push_back({Error::Kind::Refused, code, {}, args});
    }
    [[nodiscard]] std::vector<Error> inOrder(const std::vector<QByteArray> &order) &&
    {
        std::ranges::stable_sort(m_faults, {},
                                 [&order](const Error &e) { return std::ranges::find(order, e.code) - order.begin(); });
        return std::move(m_faults);
    }

private:
    std::vector<Error> m_faults;
};

void checkPlaces(const TicketPage &page, Faults &faults)
{
    const QRectF paper(QPointF(0, 0), page.size);
    const QRectF reachable = paper.adjusted(page.margin, page.margin, -page.margin, -page.margin);
    for (const Primitive &primitive : page.primitives) {
        const bool mustBePrinted =
            std::holds_alternative<TextRun>(primitive.shape) || std::holds_alternative<QrSymbol>(primitive.shape);
        const auto *qr = std::get_if<QrSymbol>(&primitive.shape);
        if (!within(extentOf(primitive, false), mustBePrinted ? reachable : paper) ||
            (qr && !within(qr->quietZone(), paper)))
            faults.add("template.outside-page", {primitive.where});
    }
}

void checkCodes(const TicketPage &page, Faults &faults)
{
    for (const Primitive &primitive : page.primitives) {
        const auto *qr = std::get_if<QrSymbol>(&primitive.shape);
        if (!qr)
            continue;
        if (qr->box.width() < SmallestQr - Tolerance)
            faults.add("template.qr-too-small", {primitive.where, QString::number(qr->box.width(), 'f', 1)});
        const QRectF zone = qr->quietZone();
        for (const Primitive &other : page.primitives) {
            if (&other != &primitive && touch(extentOf(other), zone) && !framesWithWhite(other, zone))
                faults.add("template.qr-crowded", {primitive.where, other.where});
        }
    }
}

void checkTexts(const TicketPage &page, Faults &faults)
{
    for (size_t i = 0; i < page.primitives.size(); ++i) {
        const Primitive &primitive = page.primitives[i];
        const auto *run = std::get_if<TextRun>(&primitive.shape);
        if (!run)
            continue;
        if (run->style.smallestSize < SmallestFont)
            faults.add("template.font-too-small", {primitive.where, QString::number(run->style.smallestSize)});
        const double across = run->style.rotation == 0 ? run->box.height() : run->box.width();
        if (across < run->style.smallestSize * MillimetresPerPoint * LineHeight - Tolerance)
            faults.add("template.box-too-low", {primitive.where});

        Color paper = 0xffffff;
        for (size_t k = 0; k < page.primitives.size(); ++k) {
            const Primitive &other = page.primitives[k];
            if (k == i || !touch(extentOf(other), run->box))
                continue;
            const auto *rect = std::get_if<RectShape>(&other.shape);
            const bool hides = std::holds_alternative<ImageShape>(other.shape) || (rect && rect->fill);
            if (k > i && hides)
                faults.add("template.covered", {primitive.where, other.where});
            if (k < i && rect && rect->fill)
                paper = *rect->fill;
            if (k > i && std::holds_alternative<TextRun>(other.shape))
                faults.add("template.overlap", {primitive.where, other.where});
        }
        if (contrast(run->style.color, paper) < LeastContrast)
            faults.add("template.pale", {primitive.where});
    }
}

/// What the maker printed on the blank stock stays readable.
void checkStock(const TicketPage &page, Faults &faults)
{
    for (const auto &[name, area] :
         {std::pair(Maker, page.stock.makerArea), std::pair(StockNumber, page.stock.numberArea)}) {
        if (!area)
            continue;
        if (!within(*area, QRectF(QPointF(0, 0), page.size)))
            faults.add("template.outside-page", {name});
        if (std::min(area->width(), area->height()) < SmallestFont * MillimetresPerPoint * LineHeight - Tolerance)
            faults.add("template.box-too-low", {name});
        for (const Primitive &primitive : page.primitives) {
            const auto *qr = std::get_if<QrSymbol>(&primitive.shape);
            if (touch(qr ? qr->quietZone() : extentOf(primitive), *area))
                faults.add("template.covered", {name, primitive.where});
        }
    }
}

} // namespace

QStringList mandatoryMentions(TicketStock stock)
{
    QStringList names;
    for (const Mention &mention : mentions()) {
        if (isAskedOf(mention, stock))
            names.append(mention.name);
    }
    return names;
}

std::vector<Error> templateFaults(const TicketTemplate &ticketTemplate, TicketStock stock)
{
    Faults faults;
    QSet<QString> missing;
    for (const Sample &sample : samples()) {
        for (const TicketLanguage language : TicketLanguages) {
            const Result<TicketPage> page = layoutTicket(factsOf(sample), ticketTemplate, languageCode(language));
            if (!page)
                qFatal("templateFaults: a sample is no ticket");
            for (const Mention &mention : mentions()) {
                if (isAskedOf(mention, stock) && mention.isDue(sample) && !isTold(mention, *page))
                    missing.insert(mention.name);
            }
            checkPlaces(*page, faults);
            checkCodes(*page, faults);
            checkTexts(*page, faults);
            checkStock(*page, faults);
        }
    }
    if (!missing.isEmpty()) {
        QStringList named = mandatoryMentions(stock);
        named.removeIf([&missing](const QString &name) { return !missing.contains(name); });
        faults.add("template.mention-missing", named);
    }
    return std::move(faults).inOrder({"template.mention-missing", "template.outside-page", "template.qr-too-small",
                                      "template.qr-crowded", "template.font-too-small", "template.box-too-low",
                                      "template.covered", "template.pale", "template.overlap"});
}

Result<> checkTemplate(const TicketTemplate &ticketTemplate, TicketStock stock)
{
    std::vector<Error> faults = templateFaults(ticketTemplate, stock);
    if (faults.empty())
        return {};
    return tl::unexpected(std::move(faults.front()));
}

} // namespace guichet::documents
