#include "seasonseats.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

namespace {

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

QString colorOf(const SeasonNode &node)
{
    static const QRegularExpression syntax(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    return node.exists() ? node.textLike(syntax, QT_TRANSLATE_NOOP("Import", "a colour such as #1f77b4")).toLower()
                         : QString();
}

} // namespace

SeatNames::SeatNames(const SeatingPlan &plan)
    : m_plan(plan.code)
{
    // A key may look like another seat's label; the label is what people read, so it wins and comes last.
    for (size_t s = 0; s < plan.seats.size(); ++s)
        m_seats.insert(plan.seats[s].key, {qint32(s), qint32(s)});
    for (const Block &block : plan.blocks) {
        m_blocks.insert(block.code, {block.firstSeat, block.firstSeat + block.seatCount - 1});
        if (block.kind == Block::Kind::Standing)
            continue;
        for (qint32 r = block.firstRow; r < block.firstRow + block.rowCount; ++r) {
            const Row &row = plan.rows[size_t(r)];
            m_rows.insert(block.code + u'/' + row.label, {row.firstSeat, row.firstSeat + row.seatCount - 1});
        }
        for (qint32 s = block.firstSeat; s < block.firstSeat + block.seatCount; ++s)
            m_seats.insert(plan.seatLabel(s), {s, s});
    }
}

void SeatNames::add(const SeasonNode &list, const Names &names, const char *expected, SeatRanges &ranges) const
{
    QSet<QString> seen;
    for (const SeasonNode &item : list.items()) {
        const QString name = item.value().toString();
        const auto known = item.value().isString() ? names.constFind(name) : names.cend();
        if (known == names.cend())
            return item.refuseUnknown(expected, sorted(names.keys()), m_plan);
        if (seen.contains(name))
            return item.refuse(QT_TRANSLATE_NOOP("Import", "each name only once"));
        seen.insert(name);
        ranges.push_back(*known);
    }
}

SeatRanges SeatNames::rangesNamedIn(const SeasonNode &entry) const
{
    SeatRanges ranges;
    add(entry["blocks"_L1], m_blocks, QT_TRANSLATE_NOOP("Import", "the code of a block of the plan"), ranges);
    add(entry["rows"_L1], m_rows, QT_TRANSLATE_NOOP("Import", "a row of the plan, written block/row"), ranges);
    add(entry["seats"_L1], m_seats, QT_TRANSLATE_NOOP("Import", "a seat of the plan, written block-row-seat"), ranges);
    if (ranges.empty())
        entry.refuse(QT_TRANSLATE_NOOP("Import", "at least one seat, under blocks, rows or seats"),
                     QStringLiteral(QT_TRANSLATE_NOOP("Import", "nothing")));
    return mergedRanges(std::move(ranges));
}

SeatRanges mergedRanges(SeatRanges ranges)
{
    std::ranges::sort(ranges);
    SeatRanges merged;
    for (const auto &range : ranges) {
        if (!merged.empty() && range.first <= merged.back().second + 1)
            merged.back().second = std::max(merged.back().second, range.second);
        else
            merged.push_back(range);
    }
    return merged;
}

std::optional<qint32> firstCommonSeat(const SeatRanges &a, const SeatRanges &b)
{
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        const qint32 first = std::max(left->first, right->first);
        if (first <= std::min(left->second, right->second))
            return first;
        if (left->second < right->second)
            ++left;
        else
            ++right;
    }
    return std::nullopt;
}

void regroupCategories(SeatingPlan &plan, const SeatNames &names, const SeasonNode &categories)
{
    if (!categories.exists())
        return;
    std::vector<SeatCategory> regrouped;
    std::vector<qint32> categoryOf(plan.seats.size(), -1);
    CodeRegister codes;
    for (const SeasonNode &entry : categories.items()) {
        entry.expectObject({"code"_L1, "name"_L1, "color"_L1, "blocks"_L1, "rows"_L1, "seats"_L1});
        for (const auto &[first, last] : names.rangesNamedIn(entry)) {
            for (qint32 seat = first; seat <= last; ++seat) {
                if (categoryOf[size_t(seat)] >= 0)
                    return entry.refuse(QT_TRANSLATE_NOOP("Import", "each seat in one category only"),
                                        plan.seatLabel(seat));
                categoryOf[size_t(seat)] = qint32(regrouped.size());
            }
        }
        regrouped.push_back({codes.claim(entry["code"_L1]), entry["name"_L1].text(), colorOf(entry["color"_L1])});
    }
    const auto left = std::ranges::find(categoryOf, -1);
    if (left != categoryOf.end())
        return categories.refuse(QT_TRANSLATE_NOOP("Import", "every seat of the plan in a category"),
                                 plan.seatLabel(qint32(left - categoryOf.begin())));
    for (size_t seat = 0; seat < plan.seats.size(); ++seat)
        plan.seats[seat].category = categoryOf[seat];
    plan.categories = std::move(regrouped);
}

void markAttributes(SeatingPlan &plan, const SeatNames &names, const SeasonNode &entries)
{
    static const QMap<QString, SeatAttribute> bits{{u"wheelchair"_s, Wheelchair},
                                                   {u"companion"_s, Companion},
                                                   {u"restricted_view"_s, RestrictedView},
                                                   {u"security"_s, SecuritySeat}};
    for (const SeasonNode &entry : entries.items()) {
        entry.expectObject({"blocks"_L1, "rows"_L1, "seats"_L1, "attributes"_L1});
        quint16 mask = 0;
        const QStringList words = entry["attributes"_L1].someOf(
            bits.keys(), QT_TRANSLATE_NOOP("Import", "wheelchair, companion, restricted_view or security"));
        for (const QString &word : words)
            mask = quint16(mask | bits.value(word));
        if (mask == 0)
            entry["attributes"_L1].refuse(QT_TRANSLATE_NOOP("Import", "at least one attribute"));
        for (const auto &[first, last] : names.rangesNamedIn(entry)) {
            for (qint32 s = first; s <= last; ++s)
                plan.seats[size_t(s)].attributes = quint16(plan.seats[size_t(s)].attributes | mask);
        }
    }
}

} // namespace guichet::catalog
