#include "appearance.h"

#include <QApplication>
#include <QSettings>

namespace guichet::desk {

namespace {

constexpr QLatin1String SchemeSetting("window/scheme");
constexpr QLatin1String TextSetting("window/textPercent");

void color(QPalette &palette, QPalette::ColorRole role, QRgb active, QRgb disabled)
{
    palette.setColor(QPalette::Active, role, QColor(active));
    palette.setColor(QPalette::Inactive, role, QColor(active));
    palette.setColor(QPalette::Disabled, role, QColor(disabled));
}

QPalette lightPalette()
{
    QPalette palette;
    color(palette, QPalette::Window, 0xf3f4f6, 0xf3f4f6);
    color(palette, QPalette::WindowText, 0x1b1f24, 0x8b929b);
    color(palette, QPalette::Base, 0xffffff, 0xf7f8f9);
    color(palette, QPalette::AlternateBase, 0xf7f8fa, 0xf7f8fa);
    color(palette, QPalette::Text, 0x1b1f24, 0x8b929b);
    color(palette, QPalette::Button, 0xe9ebee, 0xeff0f2);
    color(palette, QPalette::ButtonText, 0x1b1f24, 0x8b929b);
    color(palette, QPalette::BrightText, 0xffffff, 0xffffff);
    color(palette, QPalette::Highlight, 0x1f5fa8, 0xb8c0ca);
    color(palette, QPalette::HighlightedText, 0xffffff, 0xffffff);
    color(palette, QPalette::ToolTipBase, 0xffffff, 0xffffff);
    color(palette, QPalette::ToolTipText, 0x1b1f24, 0x1b1f24);
    color(palette, QPalette::PlaceholderText, 0x6b737d, 0x9aa1a9);
    color(palette, QPalette::Link, 0x1f5fa8, 0x8b929b);
    color(palette, QPalette::Mid, 0xc5cad1, 0xd5d9de);
    color(palette, QPalette::Dark, 0x9aa1a9, 0xb8c0ca);
    color(palette, QPalette::Shadow, 0x5f6770, 0x9aa1a9);
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    color(palette, QPalette::Window, 0x1d2126, 0x1d2126);
    color(palette, QPalette::WindowText, 0xe6e9ed, 0x7b848e);
    color(palette, QPalette::Base, 0x15181c, 0x1a1e22);
    color(palette, QPalette::AlternateBase, 0x1a1e22, 0x1a1e22);
    color(palette, QPalette::Text, 0xe6e9ed, 0x7b848e);
    color(palette, QPalette::Button, 0x2c3239, 0x24292f);
    color(palette, QPalette::ButtonText, 0xe6e9ed, 0x7b848e);
    color(palette, QPalette::BrightText, 0xffffff, 0xffffff);
    color(palette, QPalette::Light, 0x3a424b, 0x2c3239);
    color(palette, QPalette::Midlight, 0x333a42, 0x2a2f36);
    color(palette, QPalette::Mid, 0x454d57, 0x343b43);
    color(palette, QPalette::Dark, 0x0f1215, 0x0f1215);
    color(palette, QPalette::Shadow, 0x07090a, 0x07090a);
    color(palette, QPalette::Highlight, 0x3d85d6, 0x3a424b);
    color(palette, QPalette::HighlightedText, 0xffffff, 0xb0b7bf);
    color(palette, QPalette::ToolTipBase, 0x2c3239, 0x2c3239);
    color(palette, QPalette::ToolTipText, 0xe6e9ed, 0xe6e9ed);
    color(palette, QPalette::PlaceholderText, 0x98a1ab, 0x6b737d);
    color(palette, QPalette::Link, 0x6fb1f5, 0x7b848e);
    return palette;
}

} // namespace

Appearance::Appearance()
    : m_systemPalette(QApplication::palette())
    , m_systemFont(QApplication::font())
    , m_scheme(Scheme(std::clamp(QSettings().value(SchemeSetting).toInt(), 0, 2)))
    , m_textPercent(std::clamp(QSettings().value(TextSetting, 100).toInt(), 80, 200))
{
    apply();
}

void Appearance::use(Scheme scheme)
{
    m_scheme = scheme;
    QSettings().setValue(SchemeSetting, int(scheme));
    apply();
}

void Appearance::setTextPercent(int percent)
{
    m_textPercent = std::clamp(percent, 80, 200);
    QSettings().setValue(TextSetting, m_textPercent);
    apply();
}

void Appearance::apply() const
{
    switch (m_scheme) {
    case Scheme::System:
        QApplication::setPalette(m_systemPalette);
        break;
    case Scheme::Light:
        QApplication::setPalette(lightPalette());
        break;
    case Scheme::Dark:
        QApplication::setPalette(darkPalette());
        break;
    }
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * m_textPercent / 100);
    QApplication::setFont(font);
}

} // namespace guichet::desk
