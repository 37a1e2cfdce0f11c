// A durable private database with a 60,000-seat house, for measurements.
#pragma once

#include "measure.h"

#include <catalog/store/catalogstore.h>
#include <orders/sale.h>
#include <storage/privatecluster.h>

#include <QTemporaryDir>

#include <atomic>

namespace guichet::bench {

/// 40 blocks of 30 rows of 50 seats, 100 performances P1 to P100 at 30.00, counters G1 to G16; schema "bare" beside it.
class BigHouse
{
public:
    enum class Filled { No, Yes };
    explicit BigHouse(Filled filled = Filled::Yes);
    ~BigHouse(); ///< stops the server
    Q_DISABLE_COPY_MOVE(BigHouse)

    [[nodiscard]] storage::ConnectionParams asOwner() const { return m_cluster->ownerConnection(); }
    [[nodiscard]] storage::ConnectionParams asCashier() const
    {
        return m_cluster->operatorConnection(QStringLiteral("cashier"), QStringLiteral("demo"));
    }
    /// A performance that no measurement has used yet.
    [[nodiscard]] const catalog::PerformanceSheet &freshSheet();
    [[nodiscard]] double firstStartSeconds() const { return m_firstStart; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::PrivateCluster> m_cluster;
    std::vector<catalog::PerformanceSheet> m_sheets;
    size_t m_next = 0;
    double m_firstStart = 0;
};

/// The document that a counter sends for these seats, paid in cash.
[[nodiscard]] operations::Operation cashSale(const catalog::PerformanceSheet &sheet, const std::vector<qint32> &seats,
                                             const QString &counter, const QUuid &basket = QUuid::createUuid());

} // namespace guichet::bench
