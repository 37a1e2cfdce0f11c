// The guide in a window of its own, beside the counter: chapters at the left, text at the right, a search above.
#pragma once

#include "guide.h"

#include <QTextBrowser>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace guichet::desk {

/// Draws pictures no wider than itself.
class GuideText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit GuideText(QWidget *parent = nullptr);
    void showChapter(const GuideChapter &chapter);
    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    GuideChapter m_chapter;
};

class GuideWindow : public QWidget
{
    Q_OBJECT
public:
    explicit GuideWindow(QWidget *parent = nullptr);

    /// @p key of a chapter.
    void open(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retranslate();
    void search(const QString &words);
    void showCurrent();
    [[nodiscard]] QString currentKey() const;

    std::vector<GuideChapter> m_chapters;
    QLineEdit *m_search;
    QListWidget *m_list;
    GuideText *m_text;
};

} // namespace guichet::desk
