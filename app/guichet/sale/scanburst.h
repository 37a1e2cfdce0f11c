// Tells a scanner that types like a keyboard from fingers.
#pragma once

#include <QString>

#include <optional>

namespace guichet::desk {

/// Scanners send a code key by key, faster than anybody types, and end it with Enter or Tab. Times are milliseconds of
/// any clock, handed in: nothing here waits.
class ScanBurst
{
public:
    /// From key to key. A scanner needs 1 to 20 ms, a quick typist 60.
    static constexpr qint64 LongestGap = 30;

    /// True: @p key begins a burst, what came before it was typed.
    bool push(QChar key, qint64 at);
    /// Enter or Tab. What was scanned; empty: this was typed, or is no code of ours.
    [[nodiscard]] std::optional<QString> finish(qint64 at);
    /// Any other key: no code contains it.
    void reset() { m_keys.clear(); }

private:
    QString m_keys;
    qint64 m_last = 0;
};

/// A ticket's barcode, or the number of an order or ticket.
[[nodiscard]] bool isScannable(const QString &code);

} // namespace guichet::desk
