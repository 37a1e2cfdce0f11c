#include "qrcode.h"

#include <zint.h>

#include <algorithm>
#include <memory>

namespace guichet::documents {

namespace {

constexpr int ErrorCorrectionM = 2; // zint's option_1: 1 L, 2 M, 3 Q, 4 H
constexpr qsizetype LongestCode = 160;

bool isAlphanumeric(const QString &code)
{
    return std::ranges::all_of(code, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || QStringView(u" $%*+-./:").contains(c);
    });
}

} // namespace

Result<QrCode> QrCode::encode(const QString &code)
{
    if (code.isEmpty() || code.size() > LongestCode || !isAlphanumeric(code))
        return wrongInput("barcode.malformed", {code});

    const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> symbol(ZBarcode_Create(), &ZBarcode_Delete);
    if (!symbol)
        qFatal("QrCode: out of memory");
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = ErrorCorrectionM;
    const QByteArray text = code.toLatin1();
    const int failure =
        ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(text.constData()), int(text.size()));
    if (failure >= ZINT_ERROR || symbol->rows != symbol->width)
        return wrongInput("barcode.malformed", {code}, QString::fromLatin1(symbol->errtxt));

    QrCode qr;
    qr.m_side = symbol->width;
    qr.m_modules.reserve(size_t(qr.m_side) * size_t(qr.m_side));
    for (int row = 0; row < qr.m_side; ++row) {
        for (int column = 0; column < qr.m_side; ++column)
            qr.m_modules.push_back((symbol->encoded_data[row][column / 8] >> (column % 8)) & 1);
    }
    return qr;
}

std::vector<QRectF> QrCode::darkRuns(Qt::Orientation along) const
{
    const bool rows = along == Qt::Horizontal;
    std::vector<QRectF> runs;
    for (int across = 0; across < m_side; ++across) {
        for (int start = 0; start < m_side;) {
            int end = start;
            while (end < m_side && (rows ? isDark(across, end) : isDark(end, across)))
                ++end;
            if (end > start)
                runs.push_back(rows ? QRectF(start, across, end - start, 1) : QRectF(across, start, 1, end - start));
            start = std::max(end, start + 1);
        }
    }
    return runs;
}

} // namespace guichet::documents
