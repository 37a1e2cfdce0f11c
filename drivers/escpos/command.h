// The few ESC/POS commands that a cash drawer needs, as bytes (devices.md §6).
#pragma once

#include <QByteArray>

#include <optional>

namespace guichet::devices::escpos {

/// Which of the connector's two drawers: pin 2 is the first, pin 5 the second.
enum class Pin { Two, Five };

/// 100 ms on, 100 ms off, both said: some models do nothing without, and shorter pulses leave some drawers shut.
[[nodiscard]] QByteArray drawerPulse(Pin pin);
/// The same at once, also while the printer is off-line: out of paper, or its cover open.
[[nodiscard]] QByteArray urgentDrawerPulse(Pin pin);
/// Asks for the PrinterState (DLE EOT 1).
[[nodiscard]] QByteArray stateQuestion();

struct PrinterState {
    bool drawerLevelHigh = false; ///< of pin 3; what it means is the drawer's own
    bool offline = false;
};
/// The last state in @p answer; empty if there is none. Other bytes, such as an automatic status, are passed over.
[[nodiscard]] std::optional<PrinterState> readState(const QByteArray &answer);

} // namespace guichet::devices::escpos
