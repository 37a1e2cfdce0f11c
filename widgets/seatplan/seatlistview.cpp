#include <seatplan/seatlistview.h>

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet::seatplan {

using Kind = SeatListModel::Kind;

SeatListView::SeatListView(SeatPlanView &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_model(new SeatListModel(plan, this))
    , m_everything(new QCheckBox(this))
    , m_tree(new QTreeView(this))
{
    m_everything->setObjectName(QStringLiteral("everySeatCheck"));
    m_tree->setObjectName(QStringLiteral("seatList"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(SeatListModel::Place, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(SeatListModel::State, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(SeatListModel::Price, QHeaderView::ResizeToContents);
    m_tree->installEventFilter(this);
    setFocusProxy(m_tree);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_everything);
    column->addWidget(m_tree);
    connect(m_everything, &QCheckBox::toggled, this, [this](bool everything) {
        const int seat = currentSeat();
        m_model->setEverything(everything);
        setCurrentSeat(seat);
    });
    connect(m_model, &SeatListModel::picked, this, [this](int seat) { pick({seat}, !m_plan.isOurs(seat)); });
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->item(index).kind == Kind::Seat || !m_model->hasChildren(index))
            pickMarked();
    });
    retranslate();
}

void SeatListView::retranslate()
{
    m_everything->setText(tr("All seats, sold ones too"));
    m_tree->setAccessibleName(tr("List of seats"));
    m_tree->setAccessibleDescription(
        tr("Right opens a section or a row, Left closes it, Space picks a seat or gives it back."));
    m_model->retell();
}

int SeatListView::currentSeat() const
{
    const SeatListModel::Item item = m_model->item(m_tree->currentIndex());
    return item.kind == Kind::Seat ? item.index : -1;
}

void SeatListView::setCurrentSeat(int seat)
{
    QModelIndex index = m_model->indexOfSeat(seat);
    if (!index.isValid() && seat >= 0)
        index = m_model->indexOfSection(m_plan.seatLayout()->blockOf(seat));
    if (!index.isValid())
        index = m_model->index(0, 0);
    m_tree->setCurrentIndex(index); // opens what is above it
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

/// Of the marked seats, those that can be had, or, from a seat that is ours, those that are ours.
void SeatListView::pickMarked()
{
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    const SeatListModel::Item item = m_model->item(current);
    if (item.kind != Kind::Seat) {
        if (m_model->hasChildren(current))
            m_tree->setExpanded(current, !m_tree->isExpanded(current));
        else if (current.isValid())
            Q_EMIT standingClicked(item.index);
        return;
    }
    QList<int> seats{item.index};
    const QModelIndexList marked = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &index : marked)
        if (const SeatListModel::Item other = m_model->item(index);
            other.kind == Kind::Seat && other.index != item.index && marked.contains(current))
            seats.append(other.index);
    std::sort(seats.begin(), seats.end());
    pick(seats, !m_plan.isOurs(item.index));
}

void SeatListView::pick(const QList<int> &seats, bool add)
{
    const SeatStateModel *states = m_plan.model();
    QList<int> wanted;
    for (const int seat : seats) {
        const bool ours = m_plan.isOurs(seat);
        if (add ? !ours && states != nullptr && states->state(seat) == inventory::SeatState::Free : ours)
            wanted.append(seat);
    }
    if (!wanted.isEmpty())
        Q_EMIT seatsPicked(wanted, add);
}

bool SeatListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (press->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            return false;
        const int key = press->key();
        if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
            pickMarked();
            return true;
        }
        if (!press->text().isEmpty() && press->text().front().isLetterOrNumber()) {
            press->ignore(); // goes on to whoever holds the list
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SeatListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace guichet::seatplan
