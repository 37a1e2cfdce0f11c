// Ratios, and what they are held against.
#pragma once

#include <core/error.h>

#include <QString>

#include <vector>

namespace guichet::bench {

struct Ratio {
    QString name;
    double ratio = 0;
    QString baseline;
    QString goal; ///< ">= 0.6", "<= 4"
    bool met = false;
};

class Report
{
public:
    void atLeast(const QString &name, double ratio, const QString &baseline, double goal);
    void atMost(const QString &name, double ratio, const QString &baseline, double goal);
    /// A figure without a goal.
    void tell(const QString &name, double ratio, const QString &baseline);
    void missing(const QString &name, const QString &why);
    /// False: not written.
    [[nodiscard]] bool write(const QString &path) const;

private:
    void add(const Ratio &ratio);
    std::vector<Ratio> m_ratios;
};

[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] double percentile(std::vector<double> values, double share);

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(QDebug::toString(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class BigHouse;
void benchSales(BigHouse &house, Report &report);
void benchPlan(BigHouse &house, Report &report);
void benchFeed(BigHouse &house, Report &report);
void benchStart(BigHouse &house, Report &report);
void benchList(Report &report);
void benchSeats(Report &report);

} // namespace guichet::bench
