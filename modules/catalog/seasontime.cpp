#include "seasontime.h"

namespace guichet::catalog {

LocalMoment momentOf(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    // Not left to QDateTime: what it does with skipped and repeated times differs between Qt versions.
    const QDateTime asIfUtc(date, time, Qt::UTC);
    const auto withOffset = [&asIfUtc](int seconds) { return asIfUtc.addSecs(-seconds); };
    const int before = zone.offsetFromUtc(asIfUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asIfUtc.addDays(1));
    const QDateTime early = withOffset(before);
    if (before == after)
        return {early, LocalMoment::Occurs::Once};

    const QDateTime late = withOffset(after);
    const bool earlyHolds = zone.offsetFromUtc(early) == before;
    const bool lateHolds = zone.offsetFromUtc(late) == after;
    if (earlyHolds && lateHolds)
        return {std::min(early, late), LocalMoment::Occurs::Twice};
    if (earlyHolds || lateHolds)
        return {earlyHolds ? early : late, LocalMoment::Occurs::Once};
    return {early, LocalMoment::Occurs::Never};
}

} // namespace guichet::catalog
