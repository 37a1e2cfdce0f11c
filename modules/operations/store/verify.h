// Proves afterwards that nothing was lost, doubled or invented.
#pragma once

#include <operations/operation.h>
#include <storage/connection.h>

#include <vector>

namespace guichet::operations {

/// A broken invariant (fiscal.md §5.4) and the row that breaks it.
struct Finding {
    QString invariant; ///< "I18"
    QString subject;   ///< "ticket G1-31"
    QString detail;
};

struct Verification {
    std::vector<Finding> findings;
    qint64 operations = 0;
    qint64 orders = 0;
    qint64 tickets = 0;
    qint64 transfers = 0;
    /// There was no witness to compare with. At a first verification that is so; at a later one somebody took the file
    /// away, and nobody can tell whether the newest records went with it.
    bool noEarlierHeads = false;
};

/// Applies a "verify" operation, which is itself sealed. Then holds the heads of all chains against those of the last
/// verification, kept in @p witnessFile outside the database: a chain that lost its newest records cannot be told from
/// inside (fiscal.md §1.5). A file that cannot be read or understood is a finding. It is written only when nothing was
/// found, and is on the disk when this returns. Errors: as apply(), witness.unwritable.
[[nodiscard]] Result<Verification> verify(storage::Connection &connection, const Operation &operation,
                                          const QString &witnessFile);

} // namespace guichet::operations
