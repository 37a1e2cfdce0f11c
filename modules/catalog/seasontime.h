// A local date and time as a moment, also in the nights when clocks change.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTime>
#include <QTimeZone>

namespace guichet::catalog {

struct LocalMoment {
    enum class Occurs { Once, Twice, Never };
    QDateTime utc; ///< the first of two; for a time that the clocks skip, as if they had not been moved yet
    Occurs occurs = Occurs::Once;
};

[[nodiscard]] LocalMoment momentOf(const QDate &date, const QTime &time, const QTimeZone &zone);

} // namespace guichet::catalog
