#include "trainingbar.h"

#include <counter/look.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace guichet::desk {

using counter::Grid;

namespace {

const QColor Ground(0xff, 0xd2, 0x1f); // of warning signs, in light and dark alike
const QColor Ink(0x16, 0x16, 0x16);

} // namespace

TrainingBar::TrainingBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_do(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("trainingBar"));
    m_text->setObjectName(QStringLiteral("trainingText"));
    m_name->setObjectName(QStringLiteral("traineeName"));
    m_do->setObjectName(QStringLiteral("trainingDo"));
    m_close->setObjectName(QStringLiteral("trainingClose"));
    m_text->setWordWrap(true);
    m_name->setMaxLength(100);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Ink);
    m_text->setPalette(colours);
    QFont strong = m_text->font();
    strong.setBold(true);
    m_text->setFont(strong);
    for (QPushButton *button : {m_do, m_close}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(44);
    }
    m_name->setMinimumHeight(44);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Grid, Grid / 2, 2 * Grid, Grid / 2);
    row->addWidget(m_text, 1);
    row->addWidget(m_name);
    row->addWidget(m_do);
    row->addWidget(m_close);
    connect(m_name, &QLineEdit::returnPressed, this, &TrainingBar::accept);
    connect(m_do, &QPushButton::clicked, this, &TrainingBar::accept);
    connect(m_close, &QPushButton::clicked, this, &TrainingBar::close);
    show(Shown::Nothing);
}

void TrainingBar::askWho()
{
    m_name->clear();
    show(Shown::Question);
    m_name->setFocus();
}

void TrainingBar::sayBusy()
{
    show(Shown::Busy);
    m_close->setFocus();
}

void TrainingBar::showOn(const QString &trainee)
{
    m_trainee = trainee;
    show(Shown::Training);
}

void TrainingBar::showOff() { show(Shown::Nothing); }

void TrainingBar::show(Shown shown)
{
    m_shown = shown;
    m_name->setVisible(shown == Shown::Question);
    m_do->setVisible(shown == Shown::Question || shown == Shown::Training);
    m_close->setVisible(shown == Shown::Question || shown == Shown::Busy);
    setVisible(shown != Shown::Nothing);
    retranslate();
}

void TrainingBar::retranslate()
{
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Who is learning"));
    m_close->setText(tr("Close"));
    m_do->setText(m_shown == Shown::Training ? tr("End the training") : tr("Begin the training"));
    switch (m_shown) {
    case Shown::Nothing:
        break;
    case Shown::Question:
        m_text->setText(tr("Who is learning? Nothing will be sold until the training ends."));
        break;
    case Shown::Busy:
        m_text->setText(tr("Sell or empty the basket first: what began as a sale does not end as a training."));
        break;
    case Shown::Training:
        m_text->setText(
            tr("TRAINING – %1 is learning. Nothing is sold, no money is counted, tickets are marked.").arg(m_trainee));
        break;
    }
}

void TrainingBar::accept()
{
    if (m_shown == Shown::Training) {
        Q_EMIT endWanted();
        return;
    }
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        Q_EMIT begun(name);
}

void TrainingBar::close()
{
    show(Shown::Nothing);
    Q_EMIT closed();
}

void TrainingBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TrainingBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_close->isVisible()) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TrainingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Ground);
    painter.fillRect(QRect(0, height() - 2, width(), 2), Ink);
}

} // namespace guichet::desk
