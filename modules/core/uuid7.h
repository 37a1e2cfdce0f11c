// Time-ordered unique ids (RFC 9562, version 7) chosen by the counter before it sends an operation.
#pragma once

#include <QUuid>

namespace guichet {

/// 48 bits of Unix milliseconds, then randomness from the system's secure generator.
[[nodiscard]] QUuid makeUuid7(qint64 unixMilliseconds);

} // namespace guichet
