#include "guide.h"

#include <core/fold.h>

#include <QDir>
#include <QFile>

#include <algorithm>

namespace guichet::desk {

std::vector<GuideChapter> guideChapters(const QString &language)
{
    QDir folder(u":/guide/" % language);
    if (!folder.exists())
        folder = QDir(QStringLiteral(":/guide/fr"));
    std::vector<GuideChapter> chapters;
    for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        chapters.push_back({name.chopped(3), text.section(u'\n', 0, 0).mid(2), text});
    }
    return chapters;
}

QStringList chaptersAbout(const std::vector<GuideChapter> &chapters, const QString &search)
{
    const QStringList words = folded(search).split(u' ', Qt::SkipEmptyParts);
    QStringList found;
    for (const GuideChapter &chapter : chapters) {
        const QString text = folded(chapter.text);
        if (std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); }))
            found.append(chapter.key);
    }
    return found;
}

} // namespace guichet::desk
