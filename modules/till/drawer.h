// A cash drawer that is opened although nothing is sold.
#pragma once

#include <operations/operation.h>

namespace guichet::till {

/// Change is fetched, the drawer is counted or tried: recorded with its reason before the drawer opens, because whoever
/// reviews a till looks at these (fiscal.md §1.6). Errors: drawer.no-reason.
[[nodiscard]] Result<operations::Operation> decideDrawerOpening(const QUuid &operationId, const QString &counter,
                                                                const QString &reason);

} // namespace guichet::till
