// Amounts of money and rates: integers, checked, never floating point.
#pragma once

#include <core/error.h>

#include <QLocale>
#include <QString>

#include <compare>
#include <concepts>
#include <span>
#include <vector>

namespace guichet {

enum class Currency : quint16 { EUR = 978, CHF = 756 }; // ISO 4217 numeric codes

/// "EUR", "CHF".
[[nodiscard]] QString currencyCode(Currency currency);
[[nodiscard]] Result<Currency> currencyFromCode(const QString &code);

/// A rate or share in basis points: 550 is 5.5 %.
class Percentage
{
public:
    constexpr Percentage() noexcept = default;
    [[nodiscard]] static constexpr Percentage basisPoints(qint32 bp) noexcept
    {
        Percentage p;
        p.m_basisPoints = bp;
        return p;
    }
    [[nodiscard]] constexpr qint32 basisPoints() const noexcept { return m_basisPoints; }
    friend constexpr auto operator<=>(Percentage, Percentage) noexcept = default;

private:
    qint32 m_basisPoints = 0;
};

/// A count of minor units (cents) of one currency. Mixing currencies or overflowing is a bug and stops the program.
class Money
{
public:
    constexpr Money() noexcept = default;
    constexpr explicit Money(qint64 minorUnits, Currency currency = Currency::EUR) noexcept
        : m_minor(minorUnits)
        , m_currency(currency)
    {
    }
    template <std::floating_point F>
    Money(F, Currency = Currency::EUR) = delete;

    [[nodiscard]] constexpr qint64 minorUnits() const noexcept { return m_minor; }
    [[nodiscard]] constexpr Currency currency() const noexcept { return m_currency; }
    [[nodiscard]] constexpr bool isZero() const noexcept { return m_minor == 0; }
    [[nodiscard]] constexpr bool isNegative() const noexcept { return m_minor < 0; }

    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
    friend Money operator-(Money a) { return Money(0, a.m_currency) - a; }
    friend Money operator*(Money a, qint64 count);
    Money &operator+=(Money other) { return *this = *this + other; }
    Money &operator-=(Money other) { return *this = *this - other; }
    friend constexpr bool operator==(Money, Money) noexcept = default;
    friend std::strong_ordering operator<=>(Money a, Money b);

    /// Share of the amount, rounded half away from zero (fiscal.md §4.3).
    [[nodiscard]] Money share(Percentage rate) const;
    /// Splits so that the parts add up exactly: largest remainder, ties to the lowest index; the parts of a negative
    /// amount mirror those of the positive one (fiscal.md §4.3). @p weights are not negative and not all zero.
    [[nodiscard]] std::vector<Money> allocate(std::span<const qint64> weights) const;

    /// "45.00": for files, the command line and JSON. Never for people: they read formatMoney().
    [[nodiscard]] QString toString() const;
    /// Reads "45", "45.5", "45.00", "-3.20"; a comma is accepted as decimal sign. Errors: money.malformed.
    [[nodiscard]] static Result<Money> parse(const QString &text, Currency currency = Currency::EUR);

private:
    qint64 m_minor = 0;
    Currency m_currency = Currency::EUR;
};

/// Tax-inclusive amount taken apart: net + vat = gross, always.
struct VatSplit {
    Money gross;
    Money net;
    Money vat;
    friend bool operator==(const VatSplit &, const VatSplit &) = default;
};

/// net = gross × 10000 / (10000 + rate) rounded half away from zero, vat the complement (fiscal.md §4.3). Per line.
[[nodiscard]] VatSplit splitVat(Money gross, Percentage rate);

/// For people, in the language's own way: "1 234,50 €".
[[nodiscard]] QString formatMoney(Money amount, const QLocale &locale);

} // namespace guichet
