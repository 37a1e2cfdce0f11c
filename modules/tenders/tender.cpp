#include "tender.h"

#include <algorithm>

namespace guichet::tenders {

namespace {

constexpr qint64 MostChange = 1000'00; // minor units; the database's limit, too (30_apply_sell.sql)
constexpr Method AllMethods[] = {Method::Cash, Method::Card, Method::Cheque};

} // namespace

QString methodCode(Method method)
{
    switch (method) {
    case Method::Cash:
        return QStringLiteral("cash");
    case Method::Card:
        return QStringLiteral("card");
    case Method::Cheque:
        return QStringLiteral("cheque");
    }
    Q_UNREACHABLE();
}

Result<Method> methodFromCode(const QString &code)
{
    for (const Method method : AllMethods) {
        if (code == methodCode(method))
            return method;
    }
    return wrongInput("tender.unknown-method", {code});
}

Result<Settlement> settle(Money total, const std::vector<Handed> &handed)
{
    const Money nothing(0, total.currency());
    Settlement settlement{total, {}, nothing, nothing};

    // Only cash gives change, so card and cheque are weighed first, in whatever order they were entered.
    Money exact = nothing;
    Money cash = nothing;
    for (const Handed &one : handed) {
        if (one.amount <= nothing)
            return refused("tender.not-positive", {one.amount.toString()});
        if (one.method == Method::Cash) {
            cash += one.amount;
            continue;
        }
        if (one.reference.trimmed().isEmpty())
            return refused("tender.reference-missing", {methodCode(one.method)});
        exact += one.amount;
    }
    if (exact > total)
        return refused("tender.above-due", {exact.toString(), total.toString()});
    Money due = total - exact;
    if (due.isZero() && !cash.isZero()) // it would all go back: a mistake, or money changing
        return refused("tender.nothing-due", {cash.toString()});

    std::optional<size_t> lastCash;
    for (const Handed &one : handed) {
        const QString reference = one.reference.trimmed();
        if (one.method != Method::Cash) {
            settlement.tenders.push_back({one.method, one.amount, one.amount, reference});
            continue;
        }
        const Money pays = std::min(one.amount, due);
        due -= pays;
        settlement.change += one.amount - pays;
        if (pays.isZero()) { // a note too many: a tender pays something, so it belongs to the one before
            settlement.tenders[*lastCash].handedOver += one.amount;
            continue;
        }
        lastCash = settlement.tenders.size();
        settlement.tenders.push_back({one.method, pays, one.amount, reference});
    }
    if (const Money most(MostChange, total.currency()); settlement.change > most)
        return refused("tender.change-too-large", {most.toString()});
    settlement.due = due;
    return settlement;
}

GiveBack giveBack(Money total, const std::vector<Handed> &handed)
{
    const Money nothing(0, total.currency());
    GiveBack result{{}, handed};
    Money exact = nothing;
    Money cash = nothing;
    for (const Handed &one : handed)
        (one.method == Method::Cash ? cash : exact) += one.amount;
    for (size_t i = handed.size(); i-- > 0 && exact > total;) {
        Handed &one = result.kept[i];
        if (one.method == Method::Cash)
            continue;
        Handed back = one;
        if (one.method == Method::Card)
            back.amount = std::min(one.amount, exact - total);
        exact -= back.amount;
        one.amount -= back.amount;
        result.back.push_back(std::move(back));
    }
    if (exact == total && !cash.isZero()) {
        for (size_t i = handed.size(); i-- > 0;) {
            if (handed[i].method != Method::Cash)
                continue;
            result.back.push_back(handed[i]);
            result.kept[i].amount = nothing;
        }
    }
    std::erase_if(result.kept, [](const Handed &one) { return one.amount.isZero(); });
    return result;
}

} // namespace guichet::tenders
