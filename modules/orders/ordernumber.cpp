#include "ordernumber.h"

#include <QRegularExpression>

namespace guichet::orders {

bool isOrderOrTicketNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[A-Z0-9]{1,12}-T?[0-9]{1,15}$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(text.trimmed()).hasMatch();
}

} // namespace guichet::orders
