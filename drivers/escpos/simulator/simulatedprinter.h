// What a receipt printer with a drawer does with the bytes it gets. No transport, no clock.
#pragma once

#include <QByteArray>
#include <QList>

namespace guichet::devices::escpos {

class SimulatedPrinter
{
public:
    bool answers = true;    ///< tells its state when asked
    bool hasSensor = true;  ///< the drawer's contact is wired
    bool openIsHigh = true; ///< what the contact says of an open drawer
    bool isLocked = false;  ///< the drawer ignores pulses
    bool isOffline = false; ///< out of paper: ordinary commands wait
    bool isDrawerOpen = false;
    QList<int> pulses; ///< the pins that were pulsed, in order
    QByteArray text;   ///< what would have been printed

    /// What it sends back.
    [[nodiscard]] QByteArray take(const QByteArray &bytes);

private:
    /// How many bytes at the front of m_waiting are understood; 0: more are needed.
    [[nodiscard]] qsizetype takeOne(QByteArray &answer);
    void pulse(int pin);
    [[nodiscard]] char state() const;

    QByteArray m_waiting;
};

} // namespace guichet::devices::escpos
