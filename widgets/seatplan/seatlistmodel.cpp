#include <seatplan/seatlistmodel.h>

#include <seatplan/seatwords.h>

#include <QSet>

#include <algorithm>

namespace guichet::seatplan {

using inventory::SeatState;

SeatListModel::SeatListModel(const SeatPlanView &view, QObject *parent)
    : QAbstractItemModel(parent)
    , m_view(view)
{
    connect(&view, &SeatPlanView::sourcesChanged, this, &SeatListModel::follow);
    follow();
}

void SeatListModel::follow()
{
    if (m_states)
        disconnect(m_states, nullptr, this, nullptr);
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_states = m_view.model();
    m_selection = m_view.selection();
    if (m_states)
        connect(m_states, &SeatStateModel::seatsChanged, this, &SeatListModel::update);
    if (m_selection)
        connect(m_selection, &SeatSelection::changed, this, &SeatListModel::update);
    reload();
}

void SeatListModel::setEverything(bool everything)
{
    if (everything == m_everything)
        return;
    m_everything = everything;
    reload();
}

void SeatListModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_seats.clear();
    m_sections = wantedSections();
    endResetModel();
}

bool SeatListModel::lists(int seat) const
{
    return m_everything || m_view.isOurs(seat) || m_states->state(seat) == SeatState::Free;
}

bool SeatListModel::listsRow(int row) const
{
    const catalog::Row &r = plan().rows[size_t(row)];
    for (int s = r.firstSeat; s < r.firstSeat + r.seatCount; ++s)
        if (lists(s))
            return true;
    return false;
}

bool SeatListModel::listsSection(int block) const
{
    if (m_states->freeInBlock(block) > 0 || m_states->count(block, SeatState::HeldHere) > 0 || m_everything)
        return plan().blocks[size_t(block)].seatCount > 0;
    return m_selection && std::ranges::any_of(m_selection->seats(),
                                              [&](int seat) { return m_view.seatLayout()->blockOf(seat) == block; });
}

SeatListModel::List SeatListModel::wantedSections() const
{
    List sections;
    for (int b = 0; m_states && b < int(plan().blocks.size()); ++b)
        if (listsSection(b))
            sections.push_back(b);
    return sections;
}

SeatListModel::List SeatListModel::wantedRows(int block) const
{
    const catalog::Block &b = plan().blocks[size_t(block)];
    List rows;
    for (int r = b.firstRow; b.kind == catalog::Block::Kind::Seated && r < b.firstRow + b.rowCount; ++r)
        if (listsRow(r))
            rows.push_back(r);
    return rows;
}

SeatListModel::List SeatListModel::wantedSeats(int row) const
{
    const catalog::Row &r = plan().rows[size_t(row)];
    List seats;
    for (int s = r.firstSeat; s < r.firstSeat + r.seatCount; ++s)
        if (lists(s))
            seats.push_back(s);
    return seats;
}

/// Both lists are sorted: what is missing goes, what is new comes, in runs.
void SeatListModel::reconcile(const QModelIndex &parent, List &current, const List &wanted)
{
    for (size_t i = current.size(); i > 0;) {
        size_t first = i;
        while (first > 0 && !std::ranges::binary_search(wanted, current[first - 1]))
            --first;
        if (first < i) {
            beginRemoveRows(parent, int(first), int(i) - 1);
            current.erase(current.begin() + std::ptrdiff_t(first), current.begin() + std::ptrdiff_t(i));
            endRemoveRows();
        }
        i = first > 0 ? first - 1 : 0;
    }
    for (size_t i = 0; i < wanted.size();) {
        size_t last = i;
        while (last < wanted.size() && (i >= current.size() || wanted[last] < current[i]))
            ++last;
        if (last > i) {
            beginInsertRows(parent, int(i), int(last) - 1);
            current.insert(current.begin() + std::ptrdiff_t(i), wanted.begin() + std::ptrdiff_t(i),
                           wanted.begin() + std::ptrdiff_t(last));
            endInsertRows();
        }
        i = last + 1;
    }
}

void SeatListModel::update(const QList<int> &seats)
{
    if (!m_states || m_view.model() != m_states)
        return;
    QSet<int> sections;
    QSet<int> rows;
    for (const int seat : seats) {
        const int row = m_view.seatLayout()->rowOf(seat);
        const int block = plan().rows[size_t(row)].block;
        sections.insert(block);
        if (m_rows.contains(block))
            rows.insert(row);
    }
    reconcile({}, m_sections, wantedSections());
    for (const int block : std::as_const(sections)) {
        const QModelIndex section = indexOf({Kind::Section, block});
        if (!section.isValid()) {
            if (const auto open = m_rows.extract(block); !open.empty())
                for (const int row : open.mapped())
                    m_seats.erase(row);
            continue;
        }
        if (auto open = m_rows.find(block); open != m_rows.end()) {
            const List before = open->second;
            reconcile(section, open->second, wantedRows(block));
            for (const int row : before)
                if (!std::ranges::binary_search(open->second, row))
                    m_seats.erase(row);
        }
        tell(section);
    }
    for (const int row : std::as_const(rows)) {
        const QModelIndex index = indexOf({Kind::Row, row});
        if (!index.isValid())
            continue;
        if (auto open = m_seats.find(row); open != m_seats.end())
            reconcile(index, open->second, wantedSeats(row));
        tell(index);
    }
    for (const int seat : seats)
        if (m_seats.contains(m_view.seatLayout()->rowOf(seat)))
            tell(indexOf({Kind::Seat, seat}));
}

void SeatListModel::tell(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
}

void SeatListModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT layoutChanged();
}

SpokenPlan SeatListModel::spoken() const
{
    return {plan(), m_states, [this](int seat) { return m_view.priceText(seat); }};
}

SeatListModel::Item SeatListModel::item(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {Kind(index.internalId() >> 32U), int(index.internalId() & 0xffffffffU)};
}

const SeatListModel::List *SeatListModel::children(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return &m_sections;
    const Item of = item(parent);
    const auto &lists = of.kind == Kind::Section ? m_rows : m_seats;
    const auto found = lists.find(of.index);
    return of.kind != Kind::Seat && parent.column() == 0 && found != lists.end() ? &found->second : nullptr;
}

QModelIndex SeatListModel::index(int row, int column, const QModelIndex &parent) const
{
    const List *list = children(parent);
    if (list == nullptr || row < 0 || row >= int(list->size()) || column < 0 || column >= ColumnCount)
        return {};
    const Kind kind = !parent.isValid() ? Kind::Section : item(parent).kind == Kind::Section ? Kind::Row : Kind::Seat;
    return createIndex(row, column, quintptr(kind) << 32U | quintptr((*list)[size_t(row)]));
}

QModelIndex SeatListModel::indexOf(Item wanted) const
{
    const List *list = &m_sections;
    if (wanted.kind == Kind::Row) {
        const auto rows = m_rows.find(plan().rows[size_t(wanted.index)].block);
        list = rows != m_rows.end() ? &rows->second : nullptr;
    } else if (wanted.kind == Kind::Seat) {
        const auto seats = m_seats.find(m_view.seatLayout()->rowOf(wanted.index));
        list = seats != m_seats.end() ? &seats->second : nullptr;
    }
    if (list == nullptr)
        return {};
    const auto found = std::ranges::lower_bound(*list, wanted.index);
    if (found == list->end() || *found != wanted.index)
        return {};
    return createIndex(int(found - list->begin()), 0, quintptr(wanted.kind) << 32U | quintptr(wanted.index));
}

QModelIndex SeatListModel::indexOfSeat(int seat)
{
    if (!m_states || seat < 0)
        return {};
    const int row = m_view.seatLayout()->rowOf(seat);
    for (const Item above : {Item{Kind::Section, plan().rows[size_t(row)].block}, Item{Kind::Row, row}})
        if (const QModelIndex index = indexOf(above); index.isValid() && canFetchMore(index))
            fetchMore(index);
    return indexOf({Kind::Seat, seat});
}

QModelIndex SeatListModel::parent(const QModelIndex &child) const
{
    const Item below = item(child);
    if (!child.isValid() || below.kind == Kind::Section)
        return {};
    if (below.kind == Kind::Row)
        return indexOf({Kind::Section, plan().rows[size_t(below.index)].block});
    return indexOf({Kind::Row, m_view.seatLayout()->rowOf(below.index)});
}

int SeatListModel::rowCount(const QModelIndex &parent) const
{
    const List *list = children(parent);
    return list != nullptr ? int(list->size()) : 0;
}

bool SeatListModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_sections.empty();
    const Item of = item(parent);
    return parent.column() == 0 &&
           (of.kind == Kind::Row || (of.kind == Kind::Section && !m_view.seatLayout()->isStanding(of.index)));
}

bool SeatListModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && hasChildren(parent) && children(parent) == nullptr;
}

void SeatListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const Item of = item(parent);
    const bool section = of.kind == Kind::Section;
    List below = section ? wantedRows(of.index) : wantedSeats(of.index);
    const auto keep = [&] { (section ? m_rows : m_seats).insert_or_assign(of.index, std::move(below)); };
    if (below.empty())
        return keep();
    beginInsertRows(parent, 0, int(below.size()) - 1);
    keep();
    endInsertRows();
}

QString SeatListModel::text(Item of, int column) const
{
    const SpokenPlan words = spoken();
    switch (of.kind) {
    case Kind::Section: {
        const catalog::Block &block = plan().blocks[size_t(of.index)];
        const int free = m_states->freeInBlock(of.index);
        if (column == Place)
            return SpokenSeats::blockName(plan(), of.index);
        if (column == State)
            return block.kind == catalog::Block::Kind::Standing ? SpokenSeats::freeStanding(free, block.seatCount)
                                                                : SpokenSeats::free(free, block.seatCount);
        break;
    }
    case Kind::Row:
        if (column == Place)
            return SpokenSeats::rowName(plan(), of.index);
        if (column == State)
            return SpokenSeats::free(SpokenSeats::freeInRow(words, of.index), plan().rows[size_t(of.index)].seatCount);
        break;
    case Kind::Seat:
        if (column == Place)
            return (QStringList{SpokenSeats::seatName(plan(), of.index)} << SpokenSeats::marks(plan(), of.index))
                .join(QStringLiteral(", "));
        if (column == State)
            return SeatWords::state(*m_states, of.index);
        return m_view.priceText(of.index).section(u'\n', 0, 0);
    }
    return {};
}

QVariant SeatListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_states)
        return {};
    const Item of = item(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(of, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() != Place)
            return text(of, index.column());
        return of.kind == Kind::Section ? SpokenSeats::block(spoken(), of.index)
               : of.kind == Kind::Row   ? SpokenSeats::row(spoken(), of.index)
                                        : SpokenSeats::seat(spoken(), of.index);
    case Qt::ToolTipRole:
        return of.kind == Kind::Seat ? m_view.priceText(of.index) : SpokenSeats::blockDetail(spoken(), of.index);
    case Qt::CheckStateRole:
        if (of.kind == Kind::Seat && index.column() == Place)
            return m_view.isOurs(of.index) ? Qt::Checked : Qt::Unchecked;
        break;
    default:
        break;
    }
    return {};
}

QVariant SeatListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Place ? tr("Place") : section == State ? tr("State") : tr("Price");
}

Qt::ItemFlags SeatListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Item of = item(index);
    if (of.kind != Kind::Seat)
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    // A seat that cannot be had stays reachable: why is what somebody wants to hear.
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

bool SeatListModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (role == Qt::CheckStateRole && item(index).kind == Kind::Seat)
        Q_EMIT picked(item(index).index);
    return false;
}

} // namespace guichet::seatplan
