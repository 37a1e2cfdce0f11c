#include "scanburst.h"

#include <orders/ordernumber.h>

#include <QRegularExpression>

#include <utility>

namespace guichet::desk {

bool ScanBurst::push(QChar key, qint64 at)
{
    const bool begins = m_keys.isEmpty() || at - m_last > LongestGap;
    if (begins)
        m_keys.clear();
    m_keys += key;
    m_last = at;
    return begins;
}

std::optional<QString> ScanBurst::finish(qint64 at)
{
    const QString keys = std::exchange(m_keys, {});
    if (at - m_last > LongestGap || !isScannable(keys))
        return std::nullopt;
    return keys.toUpper();
}

bool isScannable(const QString &code)
{
    // as api.print makes it: a letter and 32 hexadecimal digits
    static const QRegularExpression barcode(QStringLiteral("^G[0-9A-F]{32}$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return barcode.match(code).hasMatch() || orders::isOrderOrTicketNumber(code);
}

} // namespace guichet::desk
