#include "salenote.h"

#include <storage/durablefile.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcNote, "guichet.note", QtInfoMsg)

namespace guichet::desk {

SaleNotes::SaleNotes(QString folder, QString desk, QString operatorName)
    : m_folder(std::move(folder))
    , m_desk(std::move(desk))
    , m_operator(std::move(operatorName))
{
}

QString SaleNotes::path(const QUuid &sale) const
{
    return QDir(m_folder).filePath(m_desk + u'-' + sale.toString(QUuid::WithoutBraces) + QStringLiteral(".json"));
}

Result<> SaleNotes::write(const SaleNote &note) const
{
    QJsonArray asked;
    for (const storage::Backend &backend : note.asked)
        asked.append(QJsonObject{{QStringLiteral("pid"), backend.pid}, {QStringLiteral("since"), backend.since}});
    const QJsonObject text{{QStringLiteral("operator"), m_operator},
                           {QStringLiteral("print"), note.print.toString(QUuid::WithoutBraces)},
                           {QStringLiteral("seats"), QJsonArray::fromStringList(note.seats)},
                           {QStringLiteral("asked"), asked},
                           {QStringLiteral("sale"), QString::fromUtf8(note.sale.toCanonical())}};
    if (!QDir().mkpath(m_folder) || !storage::writeDurably(path(note.sale.id), QJsonDocument(text).toJson()))
        return unavailable("note.unwritable", qt_error_string(errno), {m_folder});
    return {};
}

void SaleNotes::remove(const QUuid &sale) const { QFile::remove(path(sale)); }

std::vector<QJsonObject> SaleNotes::all() const
{
    std::vector<QJsonObject> notes;
    const QStringList names = QDir(m_folder).entryList({m_desk + QStringLiteral("-*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) { // by name is by time: the ids of operations begin with it
        QFile file(QDir(m_folder).filePath(name));
        const QJsonObject note =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        if (note.isEmpty())
            qCInfo(lcNote) << "unreadable note of a sale" << file.fileName();
        else
            notes.push_back(note);
    }
    return notes;
}

std::vector<SaleNote> SaleNotes::own() const
{
    std::vector<SaleNote> notes;
    for (const QJsonObject &text : all()) {
        if (text.value(u"operator").toString() != m_operator)
            continue;
        auto sale = operations::Operation::fromCanonical(text.value(u"sale").toString().toUtf8());
        if (!sale) {
            qCInfo(lcNote) << "unreadable note of a sale" << sale.error();
            continue;
        }
        SaleNote note{std::move(*sale), QUuid::fromString(text.value(u"print").toString()), {}, {}};
        const QJsonArray seats = text.value(u"seats").toArray();
        for (const QJsonValue &seat : seats)
            note.seats.append(seat.toString());
        const QJsonArray asked = text.value(u"asked").toArray();
        for (const QJsonValue &backend : asked)
            note.asked.push_back({qint32(backend[u"pid"].toInteger()), backend[u"since"].toString()});
        notes.push_back(std::move(note));
    }
    return notes;
}

QStringList SaleNotes::otherOperators() const
{
    QStringList others;
    for (const QJsonObject &text : all()) {
        const QString name = text.value(u"operator").toString();
        if (name != m_operator && !others.contains(name))
            others.append(name);
    }
    return others;
}

} // namespace guichet::desk
