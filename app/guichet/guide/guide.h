// The user guide: chapters of Markdown that come with the program, one folder per language in resources/guide.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace guichet::desk {

struct GuideChapter {
    QString key; ///< "03-plan": the same in every language
    QString title;
    QString text; ///< Markdown
};

/// In their order. @p language "fr", "es" or "en"; French where a language has no guide.
[[nodiscard]] std::vector<GuideChapter> guideChapters(const QString &language);

/// Keys of the chapters that hold every word of @p search, whatever its accents and case; all of them for none.
[[nodiscard]] QStringList chaptersAbout(const std::vector<GuideChapter> &chapters, const QString &search);

} // namespace guichet::desk
