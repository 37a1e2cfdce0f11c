#include "drawer.h"

namespace guichet::till {

Result<operations::Operation> decideDrawerOpening(const QUuid &operationId, const QString &counter,
                                                  const QString &reason)
{
    const QString said = reason.simplified();
    if (said.isEmpty())
        return refused("drawer.no-reason");
    operations::Operation opening;
    opening.id = operationId;
    opening.kind = QStringLiteral("open-drawer");
    opening.counter = counter;
    opening.body.insert(QStringLiteral("reason"), said.left(200));
    return opening;
}

} // namespace guichet::till
