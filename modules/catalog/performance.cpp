// Texts and prices of what can be sold.
#include <catalog/performance.h>

namespace guichet::catalog {

QString textFor(const LocalText &text, const QString &language)
{
    auto found = text.constFind(language);
    if (found == text.constEnd()) // "fr_CH" is served by "fr"
        found = text.constFind(language.section(u'_', 0, 0).section(u'-', 0, 0));
    if (found == text.constEnd())
        found = text.constFind(QStringLiteral("en"));
    return found == text.constEnd() ? QString() : *found;
}

std::optional<Money> PerformanceSheet::priceOf(qint32 seat, qint32 priceType) const
{
    Q_ASSERT(plan && seat >= 0 && seat < std::ssize(plan->seats));
    const auto category = size_t(plan->seats[size_t(seat)].category);
    if (category >= prices.size() || priceType < 0 || priceType >= std::ssize(prices[category]))
        return std::nullopt;
    return prices[category][size_t(priceType)];
}

} // namespace guichet::catalog
