// Light, dark, or as the system has it; and the size of the text.
#pragma once

#include <QFont>
#include <QPalette>

namespace guichet::desk {

enum class Scheme { System, Light, Dark };

/// Remembers the system's palette and font when it is made; make it once, early.
class Appearance
{
public:
    Appearance();

    /// Both are kept for the next start.
    void use(Scheme scheme);
    void setTextPercent(int percent); ///< 100 is the system's size
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] int textPercent() const { return m_textPercent; }

private:
    void apply() const;

    QPalette m_systemPalette;
    QFont m_systemFont;
    Scheme m_scheme = Scheme::System;
    int m_textPercent = 100;
};

} // namespace guichet::desk
