// Time as an argument: what is decided reads a Clock, tests move it by hand.
#pragma once

#include <QDateTime>

namespace guichet {

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
};

/// The only reader of the machine's time in the program.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace guichet
