#include "session.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace guichet::desk {

bool Session::maySell() const
{
    // The database decides (api.hold, api.apply); this only hides what it would refuse.
    return role == u"cashier" || role == u"supervisor" || role == u"agency";
}

bool Session::mayOverridePlan() const { return role == u"supervisor" || role == u"manager"; }

bool Session::mayOpenDrawer() const { return role == u"supervisor" || role == u"manager"; }

QString roleName(const QString &role)
{
    if (role == u"cashier")
        return QCoreApplication::translate("Role", "Cashier");
    if (role == u"supervisor")
        return QCoreApplication::translate("Role", "Supervisor");
    if (role == u"station")
        return QCoreApplication::translate("Role", "Card station");
    if (role == u"agency")
        return QCoreApplication::translate("Role", "Agency");
    if (role == u"accountant")
        return QCoreApplication::translate("Role", "Accountant");
    if (role == u"manager")
        return QCoreApplication::translate("Role", "Manager");
    return role;
}

Result<Session> loadSession(storage::Connection &connection)
{
    const Result<QVariant> text = connection.value(QStringLiteral("SELECT api.session()"));
    if (!text)
        return tl::unexpected(text.error());
    const QJsonObject answer = QJsonDocument::fromJson(text->toString().toUtf8()).object();
    Session session;
    session.operatorName = answer[QStringLiteral("operator")].toString();
    session.displayName = answer[QStringLiteral("display_name")].toString();
    session.role = answer[QStringLiteral("role")].toString();
    if (session.role.isEmpty())
        return refused("right.missing", {session.operatorName});
    const QJsonArray counters = answer[QStringLiteral("counters")].toArray();
    for (const QJsonValue &value : counters) {
        const QJsonObject counter = value.toObject();
        session.counters.push_back({counter[QStringLiteral("code")].toString(),
                                    counter[QStringLiteral("point_of_sale")].toString(),
                                    counter[QStringLiteral("organiser")].toString()});
    }
    return session;
}

} // namespace guichet::desk
