#include "ticketpage.h"

#include <algorithm>
#include <cmath>

namespace guichet::documents {

namespace {

constexpr double MillimetresPerInch = 25.4;

bool stands(const TemplateElement &element, const TicketTeller &teller)
{
    return (element.when.isEmpty() || !teller.tell(element.when).isEmpty()) &&
           (element.unless.isEmpty() || teller.tell(element.unless).isEmpty());
}

} // namespace

QRectF QrSymbol::quietZone() const
{
    const double quiet = QrQuietModules * module();
    return box.adjusted(-quiet, -quiet, quiet, quiet);
}

QRectF symbolBox(const QRectF &box, int modules, int dotsPerInch)
{
    double side = std::min(box.width(), box.height());
    QPointF corner(box.center().x() - side / 2, box.center().y() - side / 2);
    if (dotsPerInch > 0) {
        const double dot = MillimetresPerInch / dotsPerInch;
        const double dotsPerModule = std::max(1.0, std::floor(side / modules / dot + 1e-6));
        side = dotsPerModule * modules * dot;
        corner = {std::round((box.center().x() - side / 2) / dot) * dot,
                  std::round((box.center().y() - side / 2) / dot) * dot};
    }
    return {corner, QSizeF(side, side)};
}

Result<TicketPage> layoutTicket(const TicketFacts &sold, const TicketTemplate &ticketTemplate, const QString &language)
{
    TicketFacts facts = sold;
    facts.stockMaker = ticketTemplate.stock.maker;
    const TicketLanguage first = ticketLanguage(language);
    const Result<TicketTeller> teller = TicketTeller::create(facts, first);
    if (!teller)
        return tl::unexpected(teller.error());
    const Result<TicketTeller> second = TicketTeller::create(facts, secondLanguage(first));
    const Result<QrCode> code = QrCode::encode(facts.barcode);
    if (!code)
        return tl::unexpected(code.error());

    TicketPage page{teller->tell(QStringLiteral("title")) + u" – " + teller->tell(QStringLiteral("number")),
                    ticketTemplate.page,
                    ticketTemplate.margin,
                    ticketTemplate.dotsPerInch,
                    ticketTemplate.stock,
                    {},
                    sold.training ? trainingMention(first) : QString()};
    for (const TemplateElement &element : ticketTemplate.elements) {
        if (!stands(element, *teller))
            continue;
        if (const auto *text = std::get_if<TextElement>(&element.shape)) {
            const TicketTeller &speaker = text->secondLanguage ? *second : *teller;
            TextPattern::Told told = text->text[size_t(speaker.language())].tell(speaker);
            if (!told.text.isEmpty())
                page.primitives.push_back(
                    {element.where, TextRun{text->box, std::move(told.text), std::move(told.facts), text->style}});
        } else if (const auto *qr = std::get_if<QrElement>(&element.shape)) {
            page.primitives.push_back(
                {element.where, QrSymbol{symbolBox(qr->box, code->side(), ticketTemplate.dotsPerInch), *code}});
        } else if (const auto *line = std::get_if<LineShape>(&element.shape)) {
            page.primitives.push_back({element.where, *line});
        } else if (const auto *rect = std::get_if<RectShape>(&element.shape)) {
            page.primitives.push_back({element.where, *rect});
        } else if (const auto *image = std::get_if<ImageShape>(&element.shape)) {
            page.primitives.push_back({element.where, *image});
        }
    }
    return page;
}

} // namespace guichet::documents
