#include "guidewindow.h"

#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace guichet::desk {

GuideText::GuideText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(24);
}

void GuideText::showChapter(const GuideChapter &chapter)
{
    m_chapter = chapter;
    // The text is filled to 140 columns in its file; a line's end there is a blank here.
    document()->setMarkdown(chapter.text, QTextDocument::MarkdownDialectGitHub);
    verticalScrollBar()->setValue(0);
}

QVariant GuideText::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QImageReader reader(u":/guide/" % name.fileName());
    const int room = viewport()->width() - 2 * int(document()->documentMargin());
    const qreal ratio = devicePixelRatioF();
    const QSize whole = reader.size();
    if (whole.width() > room * ratio)
        reader.setScaledSize(whole.scaled(int(room * ratio), whole.height(), Qt::KeepAspectRatio));
    QImage picture = reader.read();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

void GuideText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() == event->oldSize().width() || m_chapter.key.isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    showChapter(m_chapter); // its pictures fit the new width
    verticalScrollBar()->setValue(place);
}

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_text(new GuideText(this))
{
    setObjectName(QStringLiteral("guideWindow"));
    m_search->setObjectName(QStringLiteral("guideSearch"));
    m_list->setObjectName(QStringLiteral("guideChapters"));
    m_text->setObjectName(QStringLiteral("guideText"));
    m_search->setClearButtonEnabled(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->addLayout(left, 1);
    row->addWidget(m_text, 3);
    resize(1000, 700);
    connect(m_search, &QLineEdit::textChanged, this, &GuideWindow::search);
    connect(m_list, &QListWidget::currentItemChanged, this, &GuideWindow::showCurrent);
    retranslate();
}

void GuideWindow::open(const QString &key)
{
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole) == key)
            m_list->setCurrentRow(row);
    }
    show();
    raise();
    activateWindow();
    m_text->setFocus(Qt::OtherFocusReason);
}

QString GuideWindow::currentKey() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(Qt::UserRole).toString() : QString();
}

void GuideWindow::search(const QString &words)
{
    const QStringList found = chaptersAbout(m_chapters, words);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!found.contains(item->data(Qt::UserRole).toString()));
    }
    if (!found.isEmpty() && !found.contains(currentKey())) {
        for (int row = 0; row < m_list->count(); ++row) {
            if (!m_list->item(row)->isHidden()) {
                m_list->setCurrentRow(row);
                break;
            }
        }
    }
    m_text->moveCursor(QTextCursor::Start);
    if (!words.trimmed().isEmpty())
        m_text->find(words.trimmed());
}

void GuideWindow::showCurrent()
{
    for (const GuideChapter &chapter : m_chapters) {
        if (chapter.key == currentKey())
            m_text->showChapter(chapter);
    }
}

void GuideWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1)
        close();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

/// Back to the customer who waits.
void GuideWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    if (parentWidget() != nullptr)
        parentWidget()->window()->activateWindow();
}

void GuideWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GuideWindow::retranslate()
{
    const QString key = currentKey();
    setWindowTitle(tr("Guichet: the guide"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_list->setAccessibleName(tr("Chapters"));
    m_text->setAccessibleName(tr("Text of the chapter"));
    m_chapters = guideChapters(QLocale().name().left(2));
    m_list->clear();
    for (const GuideChapter &chapter : m_chapters) {
        auto *item = new QListWidgetItem(chapter.title, m_list);
        item->setData(Qt::UserRole, chapter.key);
        if (chapter.key == key)
            m_list->setCurrentItem(item);
    }
    search(m_search->text());
}

} // namespace guichet::desk
