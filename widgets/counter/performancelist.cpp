#include "performancelist.h"

#include "look.h"
#include "performancedelegate.h"
#include "performancemodel.h"

#include <orders/ordernumber.h>

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace guichet::counter {

namespace {

/// Lines wrap by the list's width, so a new width lays them out again.
class ListOfLines : public QListView
{
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

} // namespace

PerformanceList::PerformanceList(QWidget *parent)
    : QWidget(parent)
    , m_model(new PerformanceModel(this))
    , m_delegate(new PerformanceDelegate(this))
    , m_search(new QLineEdit(this))
    , m_list(new ListOfLines(this))
    , m_nothing(new QLabel(this))
    , m_showPlayed(new QCheckBox(this))
{
    m_search->setObjectName(QStringLiteral("searchEdit"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(Touch);
    m_search->addAction(icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("performanceList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFocusPolicy(Qt::ClickFocus);
    m_nothing->setObjectName(QStringLiteral("nothingFoundLabel"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(2 * Grid, 4 * Grid, 2 * Grid, 4 * Grid);
    m_showPlayed->setObjectName(QStringLiteral("showPlayedCheck"));
    m_showPlayed->setFocusPolicy(Qt::TabFocus);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_showPlayed);
    setFocusProxy(m_search);

    connect(m_search, &QLineEdit::textChanged, this, &PerformanceList::filter);
    connect(m_showPlayed, &QCheckBox::toggled, this, &PerformanceList::filter);
    connect(m_list, &QListView::clicked, this, &PerformanceList::choose);
    connect(m_list, &QListView::activated, this, &PerformanceList::choose);
    retranslate();
    showHint();
}

void PerformanceList::setPerformances(std::vector<catalog::PerformanceSummary> performances)
{
    const std::optional<qint32> before = current();
    m_loaded = true;
    m_model->setPerformances(std::move(performances));
    const int same = before ? m_model->rowOf(*before) : -1;
    m_list->setCurrentIndex(m_model->index(same >= 0 ? same : m_model->answer().current));
    showHint();
}

void PerformanceList::setOpen(qint32 performanceId) { m_model->setOpen(performanceId); }

std::optional<qint32> PerformanceList::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(index.data(PerformanceModel::IdRole).toInt()) : std::nullopt;
}

void PerformanceList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PerformanceList::clearSearch()
{
    const std::optional<qint32> open = current();
    m_search->clear();
    if (const int row = open ? m_model->rowOf(*open) : -1; row >= 0)
        m_list->setCurrentIndex(m_model->index(row)); // the next customer often wants the same performance
}

bool PerformanceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)));
            const int step = key->key() == Qt::Key_Up       ? -1
                             : key->key() == Qt::Key_Down   ? 1
                             : key->key() == Qt::Key_PageUp ? -page
                                                            : page;
            const int last = m_model->rowCount() - 1;
            if (last >= 0)
                m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + step, 0, last)));
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PerformanceList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_list->doItemsLayout();
    QWidget::changeEvent(event);
}

void PerformanceList::retranslate()
{
    m_search->setPlaceholderText(tr("Title, place, date or code"));
    m_search->setAccessibleName(tr("Search for a performance"));
    m_list->setAccessibleName(tr("Performances"));
    m_showPlayed->setText(tr("Show played performances"));
    const std::optional<qint32> before = current();
    m_delegate->forgetHeights();
    m_model->retranslate();
    if (const int row = before ? m_model->rowOf(*before) : -1; row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    showHint();
}

void PerformanceList::filter()
{
    m_model->find(m_search->text(), m_showPlayed->isChecked());
    m_list->scrollToTop();
    m_list->setCurrentIndex(m_model->index(m_model->answer().current));
    showHint();
}

void PerformanceList::choose()
{
    if (const std::optional<qint32> id = current())
        Q_EMIT chosen(*id);
    else if (orders::isOrderOrTicketNumber(m_search->text()))
        Q_EMIT numberEntered(m_search->text().trimmed());
}

void PerformanceList::showHint()
{
    const bool empty = m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_nothing->setVisible(empty);
    if (!m_loaded)
        m_nothing->setText(tr("Loading performances…"));
    else if (m_model->isEmpty())
        m_nothing->setText(tr("There is no performance yet. A manager imports a season file to begin."));
    else if (m_search->text().trimmed().isEmpty())
        m_nothing->setText(tr("Every performance has been played."));
    else if (orders::isOrderOrTicketNumber(m_search->text()))
        m_nothing->setText(tr("Enter looks for order or ticket %1.").arg(m_search->text().trimmed().toUpper()));
    else
        m_nothing->setText(tr("No performance matches “%1”.").arg(m_search->text().trimmed()));
}

} // namespace guichet::counter
