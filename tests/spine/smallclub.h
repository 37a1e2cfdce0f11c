// A club small enough to be understood: one hall, two categories, three performances, a partner's contingent.
#pragma once

#include <catalog/store/catalogstore.h>
#include <catalog/store/importstore.h>
#include <inventory/store/holds.h>
#include <orders/sale.h>
#include <orders/store/checkout.h>

#include <support/quiet.h>
#include <support/testcluster.h>

#include <QJsonArray>
#include <QJsonObject>

namespace guichet::test {

/// Ends the test program where a preparation fails: that is no result of the test.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(QDebug::toString(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <typename T>
QByteArray codeOf(const Result<T> &result)
{
    return result ? QByteArray() : result.error().code;
}

/// Performances D1 to D3 on sale, D4 long past. Seats "A-1-1" to "B-10-20": block A is category GOLD at 30.00 (reduced
/// 20.00), B is SILVER at 15.00 and not sold reduced; block PIT holds 50 standing places at 15.00. On D1 the row A-1
/// belongs to the partner, A-2-1 is blocked. Counters G1 to G16 of the club, A1 of the partner; another house's T1.
class SmallClub
{
public:
    explicit SmallClub(TestCluster &cluster);

    [[nodiscard]] const storage::ConnectionParams &asOwner() const { return m_owner; }
    [[nodiscard]] storage::ConnectionParams as(const QString &name) const
    {
        return TestCluster::asOperator(m_owner, name);
    }

    [[nodiscard]] static catalog::SeatingPlan plan();
    [[nodiscard]] static catalog::Season season();
    [[nodiscard]] static operations::Operation operation(const QString &kind, const QString &counter,
                                                         const QJsonObject &body = {});

private:
    storage::ConnectionParams m_owner;
};

/// A basket of seats at the first price type (or @p type), its lines as the counter would make them.
[[nodiscard]] orders::Basket basketOf(const catalog::PerformanceSheet &sheet, const QStringList &labels,
                                      qint32 type = 0);
/// Paid exactly, in cash.
[[nodiscard]] operations::Operation cashSale(const orders::Basket &basket, const QString &counter);
[[nodiscard]] std::vector<qint32> idsOf(const catalog::PerformanceSheet &sheet, const QStringList &labels);

/// Everything that a refused operation must leave as it was: rows of every table that an operation writes.
[[nodiscard]] QString footprint(storage::Connection &owner);
/// What guichet.findings() says, one line each; empty: sound.
[[nodiscard]] QStringList findings(storage::Connection &owner);

} // namespace guichet::test
