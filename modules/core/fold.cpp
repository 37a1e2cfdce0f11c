#include "fold.h"

namespace guichet {

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if (c == u'’')
            result += u'\'';
        else if (c == u'œ' || c == u'Œ')
            result += QStringLiteral("oe");
        else if (c == u'æ' || c == u'Æ')
            result += QStringLiteral("ae");
        else if (c.isSpace())
            result += u' ';
        else
            result += c.toCaseFolded();
    }
    return result;
}

} // namespace guichet
