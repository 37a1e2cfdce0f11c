#include "templatefolder.h"

#include "ticketcheck.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace guichet::documents {

namespace {

QString fileOf(TicketStock stock)
{
    switch (stock) {
    case TicketStock::A4:
        return QStringLiteral("ticket-a4.json");
    case TicketStock::Ticket55x2:
        return QStringLiteral("ticket-5.5x2.json");
    }
    Q_UNREACHABLE();
}

bool isFolderName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z0-9][a-z0-9_-]{0,63}\\z"));
    return plain.match(name).hasMatch();
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrongInput("file.missing", {path}, file.errorString());
    return file.readAll();
}

} // namespace

Result<TicketTemplate> loadTicketTemplate(const QString &root, const QString &folder, TicketStock stock)
{
    QDir home(root + u"/default");
    if (isFolderName(folder) && QFile::exists(root + u'/' + folder + u'/' + fileOf(stock)))
        home.setPath(root + u'/' + folder);
    const QString path = home.filePath(fileOf(stock));
    const auto named = [&path](Error error) {
        error.detail = error.detail.isEmpty() ? path : path + u": " + error.detail;
        return error;
    };

    const Result<QByteArray> content = readFile(path);
    if (!content)
        return tl::unexpected(content.error());
    Result<TicketTemplate> read =
        readTicketTemplate(*content, [&home](const QString &name) { return readFile(home.filePath(name)); });
    if (!read)
        return tl::unexpected(named(read.error()));
    if (const Result<> lawful = checkTemplate(*read, stock); !lawful)
        return tl::unexpected(named(lawful.error()));
    return read;
}

} // namespace guichet::documents
