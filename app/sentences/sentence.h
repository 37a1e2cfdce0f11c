// Turns error codes into calm sentences: what is wrong, where, what to do.
#pragma once

#include <catalog/planimport.h>
#include <core/error.h>

#include <QLocale>

namespace guichet {

/// One or two sentences in the language of the installed translators; amounts and lists in the way of @p locale. A code
/// without a sentence of its own is named in a generic one.
[[nodiscard]] QString sentence(const Error &error, const QLocale &locale = QLocale());

/// What an import solved by itself and the operator should know.
[[nodiscard]] QString noticeSentence(const catalog::ImportNotice &notice, const QLocale &locale = QLocale());

/// Whether @p code has a sentence of its own; tests hold this against the codes that the sources use.
[[nodiscard]] bool hasSentence(const QByteArray &code);
[[nodiscard]] bool hasNoticeSentence(const QByteArray &code);

} // namespace guichet
