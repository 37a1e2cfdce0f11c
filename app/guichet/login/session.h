// Who is signed in, with which rights, and at which counters that operator may stand.
#pragma once

#include <storage/connection.h>

#include <QString>

#include <vector>

namespace guichet::desk {

struct CounterChoice {
    QString code;
    QString pointOfSale;
    QString organiser;
};

struct Session {
    QString operatorName; ///< the login
    QString displayName;
    QString role; ///< "cashier", "supervisor", "station", "agency", "accountant", "manager"
    std::vector<CounterChoice> counters;

    [[nodiscard]] bool maySell() const;
    /// May leave a seat alone, or sell a companion's seat without its wheelchair place.
    [[nodiscard]] bool mayOverridePlan() const;
    /// May open the cash drawer although nothing is sold.
    [[nodiscard]] bool mayOpenDrawer() const;
};

/// The role as people call it.
[[nodiscard]] QString roleName(const QString &role);

/// Errors: right.missing for a login that is no operator; db.*.
[[nodiscard]] Result<Session> loadSession(storage::Connection &connection);

} // namespace guichet::desk
