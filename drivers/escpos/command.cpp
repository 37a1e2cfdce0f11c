#include "command.h"

#include <algorithm>
#include <initializer_list>

namespace guichet::devices::escpos {

namespace {

constexpr char Dle = 0x10;
constexpr char Esc = 0x1B;

QByteArray command(std::initializer_list<char> bytes) { return {bytes.begin(), qsizetype(bytes.size())}; }

char number(Pin pin) { return pin == Pin::Two ? 0 : 1; }

} // namespace

QByteArray drawerPulse(Pin pin)
{
    constexpr char HundredMilliseconds = 50; // counted in steps of 2 ms
    return command({Esc, 'p', number(pin), HundredMilliseconds, HundredMilliseconds});
}

QByteArray urgentDrawerPulse(Pin pin)
{
    constexpr char HundredMilliseconds = 1;
    return command({Dle, 0x14, 1, number(pin), HundredMilliseconds});
}

QByteArray stateQuestion() { return command({Dle, 0x04, 1}); }

std::optional<PrinterState> readState(const QByteArray &answer)
{
    const auto isState = [](char byte) { return (byte & 0x93) == 0x12; };
    const auto last = std::find_if(answer.crbegin(), answer.crend(), isState);
    if (last == answer.crend())
        return std::nullopt;
    return PrinterState{(*last & 0x04) != 0, (*last & 0x08) != 0};
}

} // namespace guichet::devices::escpos
