// The QR symbol of a barcode as a matrix of modules.
#pragma once

#include <core/error.h>

#include <QRectF>

#include <vector>

namespace guichet::documents {

/// Modules of light on every side that a reader needs (ISO/IEC 18004).
inline constexpr int QrQuietModules = 4;
/// Side of the symbol of our 33-character codes: version 2 holds 38 characters at level M.
inline constexpr int QrUsualModules = 25;

class QrCode
{
public:
    /// Error correction M. Only what the alphanumeric mode holds (digits, capitals, " $%*+-./:"), at most 160
    /// characters, so that the modules stay large. Errors: barcode.malformed (args: the code).
    [[nodiscard]] static Result<QrCode> encode(const QString &code);

    [[nodiscard]] int side() const { return m_side; }
    [[nodiscard]] bool isDark(int row, int column) const { return m_modules[size_t(row * m_side + column)]; }
    /// The dark modules as runs along rows or columns, in units of one module.
    [[nodiscard]] std::vector<QRectF> darkRuns(Qt::Orientation along) const;
    friend bool operator==(const QrCode &, const QrCode &) = default;

private:
    int m_side = 0;
    std::vector<bool> m_modules;
};

} // namespace guichet::documents
