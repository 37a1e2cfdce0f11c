#include "basketmodel.h"

#include "performancemodel.h"

#include <QLocale>

#include <algorithm>

namespace guichet::counter {

namespace {

QString language() { return QLocale().name().left(2); }

const catalog::PriceType *priceTypeOf(const catalog::PerformanceSheet &sheet, qint32 id)
{
    const auto found = std::ranges::find(sheet.priceTypes, id, &catalog::PriceType::id);
    return found == sheet.priceTypes.end() ? nullptr : &*found;
}

} // namespace

void BasketModel::setBasket(const orders::Basket &basket, const Sheets &sheets)
{
    beginResetModel();
    m_basket = basket;
    m_sheets = sheets;
    m_rows = rows();
    endResetModel();
}

void BasketModel::retranslate() { setBasket(m_basket, m_sheets); }

const BasketRow &BasketModel::row(int row) const { return m_rows[size_t(row)]; }

std::vector<PriceChoice> BasketModel::choices(int row) const
{
    const BasketRow &shown = m_rows[size_t(row)];
    const auto sheet = m_sheets.value(shown.performanceId);
    if (shown.heading || !sheet || shown.seatIds.empty())
        return {};
    const qint32 seat = sheet->plan->seatWithId(shown.seatIds.front());
    if (seat < 0)
        return {};
    std::vector<PriceChoice> choices;
    for (qint32 i = 0; i < qint32(sheet->priceTypes.size()); ++i) {
        const catalog::PriceType &type = sheet->priceTypes[size_t(i)];
        if (const std::optional<Money> price = sheet->priceOf(seat, i)) {
            const QString name = catalog::textFor(type.name, language());
            choices.push_back({i, name, *price, catalog::textFor(type.proof, language()), name == shown.priceType});
        }
    }
    return choices;
}

Money BasketModel::total() const
{
    return m_basket.total(m_basket.lines.empty() ? Currency::EUR : m_basket.lines.front().price.currency());
}

int BasketModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant BasketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BasketRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.title, shown.note};
        if (!shown.heading)
            parts << shown.priceType << formatMoney(shown.price, QLocale());
        if (!shown.proof.isEmpty())
            parts.append(tr("Ask to see: %1").arg(shown.proof));
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags BasketModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return row(index.row()).heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

std::vector<BasketRow> BasketModel::rows() const
{
    std::vector<BasketRow> rows;
    // In order of first appearance: a basket for one match and the next one reads as it was filled.
    std::vector<qint32> performances;
    for (const orders::BasketLine &line : m_basket.lines) {
        if (std::ranges::find(performances, line.performanceId) == performances.end())
            performances.push_back(line.performanceId);
    }
    for (const qint32 performance : performances) {
        bool headed = false;
        for (const orders::BasketLine &line : m_basket.lines) {
            if (line.performanceId != performance)
                continue;
            if (!headed)
                rows.push_back(headingOf(line));
            headed = true;
            BasketRow row = rowOf(line);
            // Places of a standing area are alike: one row counts them.
            const auto alike = std::ranges::find_if(rows, [&row, &line](const BasketRow &other) {
                return line.standing && !other.heading && other.performanceId == row.performanceId &&
                       other.title == row.title && other.note == row.note && other.priceType == row.priceType;
            });
            if (alike != rows.end()) {
                alike->seatIds.push_back(line.seatId);
                alike->price += line.price;
            } else {
                rows.push_back(std::move(row));
            }
        }
    }
    const QLocale locale;
    for (BasketRow &row : rows) {
        if (row.seatIds.size() > 1)
            row.title = tr("%1 × %2", "standing places").arg(locale.toString(qint64(row.seatIds.size())), row.title);
    }
    return rows;
}

BasketRow BasketModel::headingOf(const orders::BasketLine &line) const
{
    const auto sheet = m_sheets.value(line.performanceId);
    const QDateTime start = localStart(line.startsAt, sheet ? sheet->summary.timeZone : QString());
    BasketRow row;
    row.performanceId = line.performanceId;
    row.heading = true;
    row.title = line.performanceTitle;
    row.note = QLocale().toString(start, QStringLiteral("ddd d MMM, HH:mm"));
    return row;
}

BasketRow BasketModel::rowOf(const orders::BasketLine &line) const
{
    BasketRow row;
    row.performanceId = line.performanceId;
    row.title = line.seatLabel;
    row.note = line.categoryName;
    row.priceType = line.priceType;
    row.price = line.price;
    row.seatIds = {line.seatId};
    row.standing = line.standing;
    if (const auto sheet = m_sheets.value(line.performanceId)) {
        if (const catalog::PriceType *type = priceTypeOf(*sheet, line.priceTypeId)) {
            row.priceType = catalog::textFor(type->name, language());
            row.proof = catalog::textFor(type->proof, language());
        }
        row.sheet = sheet;
        const auto &categories = sheet->plan->categories;
        const auto category = std::ranges::find(categories, line.category, &catalog::SeatCategory::code);
        if (category != categories.end())
            row.category = qint32(category - categories.begin());
    }
    return row;
}

} // namespace guichet::counter
