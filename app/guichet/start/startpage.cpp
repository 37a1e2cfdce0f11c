#include "startpage.h"

#include <counter/look.h>
#include <counter/noticebar.h>
#include <sentences/sentence.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace guichet::desk {

using counter::Grid;
using counter::NoticeBar;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(QStringLiteral("Guichet"), this))
    , m_step(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_notice(new NoticeBar(this))
{
    QFont big = font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 2.4);
    m_title->setFont(big);
    m_title->setAlignment(Qt::AlignCenter);
    m_step->setAlignment(Qt::AlignCenter);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(40 * Grid, Grid);
    m_notice->setObjectName(QStringLiteral("startNotice"));
    m_notice->setFixedWidth(60 * Grid);
    auto *middle = new QHBoxLayout; // not an alignment: that would cut texts that wrap
    middle->addStretch();
    middle->addWidget(m_notice);
    middle->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * Grid);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_step);
    column->addWidget(m_progress, 0, Qt::AlignCenter);
    column->addLayout(middle);
    column->addStretch(3);
    refresh();
}

void StartPage::showStarting()
{
    m_error.reset();
    refresh();
}

void StartPage::showFailure(const Error &error)
{
    m_error = error;
    refresh();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StartPage::refresh()
{
    m_step->setText(m_error ? tr("The database could not be started") : tr("Starting the database…"));
    m_progress->setVisible(!m_error);
    if (m_error)
        m_notice->say(NoticeBar::Tone::Refused, sentence(*m_error),
                      {{QStringLiteral("retryStartButton"), tr("Try again"), {}, [this] { Q_EMIT retryWanted(); }}},
                      false);
    else
        m_notice->clear();
}

} // namespace guichet::desk
