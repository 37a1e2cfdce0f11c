// Reads printed pages as the entrance would: poppler renders, ZXing decodes.
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

namespace guichet::test {

/// Codes found on the picture, by ZXing.
[[nodiscard]] QStringList codesOn(const QImage &image);
/// A page of a PDF as poppler renders it. Fails the test by an empty image.
[[nodiscard]] QImage renderedPage(const QString &pdf, int dotsPerInch, int page = 1);
/// The text of a PDF by pdftotext, white space folded.
[[nodiscard]] QString textOf(const QString &pdf);
/// Lines "Key: value" of pdfinfo.
[[nodiscard]] QString pdfProperty(const QString &pdf, const QString &key);
[[nodiscard]] QString fontsOf(const QString &pdf);

} // namespace guichet::test
