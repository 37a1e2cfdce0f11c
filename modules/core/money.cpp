#include "money.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <numeric>

namespace guichet {

namespace {

__extension__ using Int128 = __int128;

void require(bool holds, const char *what)
{
    if (!holds) [[unlikely]]
        qFatal("Money: %s", what);
}

qint64 scaled(qint64 amount, qint64 numerator, qint64 denominator)
{
    const Int128 product = Int128(amount) * numerator;
    const Int128 half = denominator / 2;
    const Int128 rounded = (product >= 0 ? product + half : product - half) / denominator;
    require(rounded >= std::numeric_limits<qint64>::min() && rounded <= std::numeric_limits<qint64>::max(), "overflow");
    return qint64(rounded);
}

} // namespace

QString currencyCode(Currency currency)
{
    switch (currency) {
    case Currency::EUR:
        return QStringLiteral("EUR");
    case Currency::CHF:
        return QStringLiteral("CHF");
    }
    Q_UNREACHABLE();
}

Result<Currency> currencyFromCode(const QString &code)
{
    for (const Currency known : {Currency::EUR, Currency::CHF}) {
        if (code == currencyCode(known))
            return known;
    }
    return wrongInput("money.unknown-currency", {code});
}

Money operator+(Money a, Money b)
{
    require(a.m_currency == b.m_currency, "mixed currencies");
    qint64 sum = 0;
    require(!__builtin_add_overflow(a.m_minor, b.m_minor, &sum), "overflow");
    return Money(sum, a.m_currency);
}

Money operator-(Money a, Money b)
{
    require(a.m_currency == b.m_currency, "mixed currencies");
    qint64 difference = 0;
    require(!__builtin_sub_overflow(a.m_minor, b.m_minor, &difference), "overflow");
    return Money(difference, a.m_currency);
}

Money operator*(Money a, qint64 count)
{
    qint64 product = 0;
    require(!__builtin_mul_overflow(a.m_minor, count, &product), "overflow");
    return Money(product, a.m_currency);
}

std::strong_ordering operator<=>(Money a, Money b)
{
    require(a.m_currency == b.m_currency, "mixed currencies");
    return a.m_minor <=> b.m_minor;
}

Money Money::share(Percentage rate) const { return Money(scaled(m_minor, rate.basisPoints(), 10'000), m_currency); }

std::vector<Money> Money::allocate(std::span<const qint64> weights) const
{
    Int128 total = 0;
    for (const qint64 weight : weights) {
        require(weight >= 0, "negative weight");
        total += weight;
    }
    require(total > 0, "weights add up to nothing");

    struct Remainder {
        Int128 size;
        size_t index;
    };
    const Int128 whole = m_minor < 0 ? -Int128(m_minor) : Int128(m_minor);
    std::vector<Int128> parts(weights.size());
    std::vector<Remainder> remainders(weights.size());
    Int128 given = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Int128 exact = whole * weights[i];
        parts[i] = exact / total;
        remainders[i] = {exact % total, i};
        given += parts[i];
    }
    std::ranges::stable_sort(remainders, std::ranges::greater{}, &Remainder::size);
    for (size_t i = 0; given < whole; ++i, ++given)
        ++parts[remainders[i].index];

    std::vector<Money> result;
    result.reserve(parts.size());
    for (const Int128 part : parts)
        result.emplace_back(qint64(m_minor < 0 ? -part : part), m_currency);
    return result;
}

QString Money::toString() const
{
    const quint64 magnitude = m_minor < 0 ? quint64(0) - quint64(m_minor) : quint64(m_minor);
    return (m_minor < 0 ? QStringLiteral("-") : QString()) + QString::number(magnitude / 100) + u'.' +
           QString::number(magnitude % 100).rightJustified(2, u'0');
}

Result<Money> Money::parse(const QString &text, Currency currency)
{
    const auto malformed = [&text] { return wrongInput("money.malformed", {text}); };
    QString digits = text.trimmed();
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    digits.replace(u',', u'.');
    const qsizetype point = digits.indexOf(u'.');
    QString fraction = point < 0 ? QString() : digits.mid(point + 1);
    const QString units = point < 0 ? digits : digits.left(point);
    const auto onlyDigits = [](const QString &s) {
        return std::ranges::all_of(s, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (units.isEmpty() || units.size() > 15 || fraction.size() > 2 || (point >= 0 && fraction.isEmpty()) ||
        !onlyDigits(units) || !onlyDigits(fraction))
        return malformed();
    const qint64 minor = units.toLongLong() * 100 + fraction.leftJustified(2, u'0').toLongLong();
    return Money(negative ? -minor : minor, currency);
}

VatSplit splitVat(Money gross, Percentage rate)
{
    require(rate.basisPoints() >= 0, "negative VAT rate");
    const Money net(scaled(gross.minorUnits(), 10'000, 10'000 + rate.basisPoints()), gross.currency());
    return {gross, net, gross - net};
}

QString formatMoney(Money amount, const QLocale &locale)
{
    // QLocale formats doubles; cents up to 15 digits are exact in one.
    const QString symbol = amount.currency() == Currency::EUR ? QStringLiteral("€") : currencyCode(amount.currency());
    return locale.toCurrencyString(double(amount.minorUnits()) / 100.0, symbol, 2);
}

} // namespace guichet
