#include "simulatedprinter.h"

namespace guichet::devices::escpos {

QByteArray SimulatedPrinter::take(const QByteArray &bytes)
{
    m_waiting += bytes;
    QByteArray answer;
    while (!m_waiting.isEmpty()) {
        const qsizetype understood = takeOne(answer);
        if (understood == 0)
            break;
        m_waiting.remove(0, understood);
    }
    return answer;
}

qsizetype SimulatedPrinter::takeOne(QByteArray &answer)
{
    constexpr char Dle = 0x10;
    constexpr char Esc = 0x1B;
    const auto has = [this](qsizetype count) { return m_waiting.size() >= count; };
    if (m_waiting[0] == Dle) {
        if (!has(3))
            return 0;
        if (m_waiting[1] == 0x04 && m_waiting[2] == 1) {
            if (answers)
                answer.append(state());
            return 3;
        }
        if (m_waiting[1] == 0x14 && m_waiting[2] == 1) {
            if (!has(5))
                return 0;
            pulse(m_waiting[3]);
            return 5;
        }
        return 3;
    }
    if (m_waiting[0] == Esc) {
        if (!has(2))
            return 0;
        if (m_waiting[1] != 'p')
            return 2;
        if (!has(5))
            return 0;
        if (!isOffline)
            pulse(m_waiting[2]);
        return 5;
    }
    text.append(m_waiting[0]);
    return 1;
}

void SimulatedPrinter::pulse(int pin)
{
    pulses.append(pin);
    if (!isLocked)
        isDrawerOpen = true;
}

char SimulatedPrinter::state() const
{
    char byte = 0x12;
    if (hasSensor && isDrawerOpen == openIsHigh)
        byte |= 0x04;
    if (isOffline)
        byte |= 0x08;
    return byte;
}

} // namespace guichet::devices::escpos
