// The text of a season file: JSON with line numbers for what is wrong, and no key twice.
#include "seasonnode.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace guichet::catalog {

namespace {

constexpr qsizetype MaxFile = 16 * 1024 * 1024;

QString lineAndColumn(const QByteArray &text, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(text).first(std::min(offset, text.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return u"%1:%2"_s.arg(line).arg(column);
}

struct RepeatedKey {
    qsizetype offset;
    QByteArray key;
};

/// QJsonDocument keeps the last of two equal keys and says nothing. @p text is valid JSON.
std::optional<RepeatedKey> findRepeatedKey(const QByteArray &text)
{
    std::vector<QSet<QString>> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '{' || text[i] == '[') {
            open.emplace_back();
        } else if (text[i] == '}' || text[i] == ']') {
            open.pop_back();
        } else if (text[i] == '"') {
            const qsizetype start = i++;
            while (text[i] != '"')
                i += text[i] == '\\' ? 2 : 1;
            qsizetype next = i + 1;
            while (next < text.size() && QByteArrayView(" \t\r\n").contains(text[next]))
                ++next;
            if (next >= text.size() || text[next] != ':')
                continue;
            const QByteArray literal = text.sliced(start, i - start + 1);
            const QString key = QJsonDocument::fromJson('[' + literal + ']').array().at(0).toString();
            if (open.back().contains(key))
                return RepeatedKey{start, literal};
            open.back().insert(key);
        }
    }
    return std::nullopt;
}

} // namespace

Result<QJsonObject> parseSeasonText(const QByteArray &content)
{
    if (content.size() > MaxFile)
        return wrongInput("file.too-large", {QString::number(MaxFile / 1024 / 1024)});
    const auto malformed = [&content](qsizetype offset, const char *expected, const QString &found) {
        return wrongInput("file.malformed", {lineAndColumn(content, offset), QString::fromUtf8(expected), found});
    };

    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(content, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const QString rest = QString::fromUtf8(content.mid(fault.offset, 30)).simplified();
        return tl::unexpected(Error{Error::Kind::WrongInput,
                                    "file.malformed",
                                    fault.errorString(),
                                    {lineAndColumn(content, fault.offset),
                                     QString::fromUtf8(QT_TRANSLATE_NOOP("Import", "well-formed JSON")),
                                     rest.isEmpty() ? u"—"_s : rest}});
    }
    if (!document.isObject())
        return malformed(0, QT_TRANSLATE_NOOP("Import", "an object in braces"), u"[…]"_s);
    if (const std::optional<RepeatedKey> repeated = findRepeatedKey(content))
        return malformed(repeated->offset, QT_TRANSLATE_NOOP("Import", "each key only once"),
                         QString::fromUtf8(repeated->key));
    return document.object();
}

} // namespace guichet::catalog
