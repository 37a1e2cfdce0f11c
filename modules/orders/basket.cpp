#include "basket.h"

#include <algorithm>

namespace guichet::orders {

using catalog::PerformanceSheet;
using catalog::PriceType;

namespace {

tl::unexpected<Error> notSold(const QString &category, const PerformanceSheet &sheet, qint32 priceType)
{
    const bool known = priceType >= 0 && priceType < std::ssize(sheet.priceTypes);
    return refused("price.not-sold", {category, known ? sheet.priceTypes[size_t(priceType)].code : QString()});
}

void setPrice(BasketLine &line, const PriceType &type, Money price)
{
    line.priceTypeId = type.id;
    line.priceType = type.code;
    line.price = price;
}

} // namespace

Money Basket::total(Currency currency) const
{
    Money sum(0, lines.empty() ? currency : lines.front().price.currency());
    for (const BasketLine &line : lines)
        sum += line.price;
    return sum;
}

Result<BasketLine> makeLine(const PerformanceSheet &sheet, qint32 seat, qint32 priceTypeIndex)
{
    const catalog::SeatingPlan &plan = *sheet.plan;
    const catalog::SeatCategory &category = plan.categories[size_t(plan.seats[size_t(seat)].category)];
    const std::optional<Money> price = sheet.priceOf(seat, priceTypeIndex);
    if (!price)
        return notSold(category.code, sheet, priceTypeIndex);
    BasketLine line;
    line.performanceId = sheet.summary.id;
    line.performanceCode = sheet.summary.code;
    line.performanceTitle = sheet.summary.title;
    line.startsAt = sheet.summary.startsAt;
    line.seatId = plan.seatIds[size_t(seat)];
    line.seatLabel = plan.seatLabel(seat);
    line.category = category.code;
    line.categoryName = category.name;
    line.vatRate = sheet.vatRate;
    line.standing = plan.blocks[size_t(plan.blockOfSeat(seat))].kind == catalog::Block::Kind::Standing;
    setPrice(line, sheet.priceTypes[size_t(priceTypeIndex)], *price);
    return line;
}

Result<BasketLine> repriced(const BasketLine &line, const PerformanceSheet &sheet, qint32 priceTypeIndex)
{
    Q_ASSERT(line.performanceId == sheet.summary.id);
    const qint32 seat = sheet.plan->seatWithId(line.seatId);
    const std::optional<Money> price = seat < 0 ? std::nullopt : sheet.priceOf(seat, priceTypeIndex);
    if (!price)
        return notSold(line.category, sheet, priceTypeIndex);
    BasketLine result = line;
    setPrice(result, sheet.priceTypes[size_t(priceTypeIndex)], *price);
    return result;
}

} // namespace guichet::orders
