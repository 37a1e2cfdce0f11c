// A house of five seats and a pit, made by hand, for the widgets that show prices and performances.
#pragma once

#include <catalog/performance.h>
#include <counter/basketmodel.h>
#include <orders/basket.h>

namespace guichet::test {

/// Two categories, three price types (the student price asks for a proof, the child price exists in category B only).
/// Seats A-1-1 to A-1-3 in category A, A-2-1 and A-2-2 in B, then four standing places of block P in B.
[[nodiscard]] std::shared_ptr<const catalog::PerformanceSheet> smallSheet(qint32 performanceId, const QString &title);

/// Seats by index, each at the first price type.
[[nodiscard]] orders::Basket basketOf(const catalog::PerformanceSheet &sheet, std::initializer_list<qint32> seats);

/// On sale, @p days from today at 20:45 in Paris.
[[nodiscard]] catalog::PerformanceSummary performance(qint32 id, const QString &title, int days);

} // namespace guichet::test
