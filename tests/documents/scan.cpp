#include "scan.h"

#include <QProcess>
#include <QTemporaryDir>

#define ZX_USE_UTF8 // text() as std::string
#include <ZXing/ReadBarcode.h>

namespace guichet::test {

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

QStringList codesOn(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    QStringList codes;
    for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hints))
        codes.append(QString::fromStdString(result.text()));
    return codes;
}

QImage renderedPage(const QString &pdf, int dotsPerInch, int page)
{
    const QTemporaryDir dir;
    const QString target = dir.filePath(QStringLiteral("page"));
    outputOf(QStringLiteral("pdftoppm"),
             {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-r"), QString::number(dotsPerInch),
              QStringLiteral("-f"), QString::number(page), pdf, target});
    return QImage(target + u".png");
}

QString textOf(const QString &pdf)
{
    return QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")})).simplified();
}

QString pdfProperty(const QString &pdf, const QString &key)
{
    const QString info = QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {pdf}));
    for (const QString &line : info.split(u'\n')) {
        if (line.startsWith(key + u':'))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

QString fontsOf(const QString &pdf) { return QString::fromUtf8(outputOf(QStringLiteral("pdffonts"), {pdf})); }

} // namespace guichet::test
