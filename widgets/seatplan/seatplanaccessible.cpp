#include <seatplan/seatplanaccessible.h>

#include <seatplan/seatplanspeech.h>
#include <seatplan/seatplanview.h>

#include <QAccessibleWidget>

#include <memory>

namespace guichet::seatplan {

namespace {

using Kind = SeatNodes::Kind;

SpokenPlan spoken(const SeatPlanView &view)
{
    return {view.seatLayout()->plan(), view.model(), [&view](int seat) { return view.priceText(seat); }};
}

/// A block, a row or a seat. Rules of Qt 6.4 that it keeps: a valid child for every index, childAt() never itself,
/// and nothing is asked of the view when it ends.
class SeatNode final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SeatNode(SeatNodes &nodes, Kind kind, int index)
        : m_nodes(nodes)
        , m_kind(kind)
        , m_index(index)
    {
    }

    [[nodiscard]] int index() const { return m_index; }

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return view().window()->windowHandle(); }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        const bool acts = type == QAccessible::ActionInterface && m_kind != Kind::Row;
        return acts ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] SeatPlanView &view() const { return m_nodes.view(); }
    [[nodiscard]] const SeatLayout &layout() const { return *view().seatLayout(); }
    [[nodiscard]] const catalog::Block &block() const { return layout().plan().blocks[size_t(m_index)]; }
    [[nodiscard]] const catalog::Row &row() const { return layout().plan().rows[size_t(m_index)]; }
    /// First index and number of what a block or a row holds; the places of a standing block are sold by number.
    [[nodiscard]] std::pair<int, int> content() const;
    [[nodiscard]] QRect viewRect() const;

    SeatNodes &m_nodes;
    const Kind m_kind;
    const int m_index;
};

std::pair<int, int> SeatNode::content() const
{
    switch (m_kind) {
    case Kind::Block:
        return layout().isStanding(m_index) ? std::pair(0, 0) : std::pair(block().firstRow, block().rowCount);
    case Kind::Row:
        return {row().firstSeat, row().seatCount};
    case Kind::Seat:
        break;
    }
    return {0, 0};
}

QAccessibleInterface *SeatNode::parent() const
{
    switch (m_kind) {
    case Kind::Block:
        break;
    case Kind::Row:
        return m_nodes.node(Kind::Block, row().block);
    case Kind::Seat:
        return m_nodes.node(Kind::Row, layout().rowOf(m_index));
    }
    return QAccessible::queryAccessibleInterface(&view());
}

int SeatNode::childCount() const { return content().second; }

QAccessibleInterface *SeatNode::child(int index) const
{
    const auto [first, count] = content();
    if (index < 0 || index >= count)
        return nullptr;
    return m_nodes.node(m_kind == Kind::Block ? Kind::Row : Kind::Seat, first + index);
}

int SeatNode::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const SeatNode *>(child);
    const auto [first, count] = content();
    const Kind kind = m_kind == Kind::Block ? Kind::Row : Kind::Seat;
    if (node == nullptr || node->m_kind != kind || node->m_index < first || node->m_index >= first + count)
        return -1;
    return node->m_index - first;
}

QAccessibleInterface *SeatNode::childAt(int x, int y) const
{
    if (childCount() == 0)
        return nullptr;
    const int seat = view().seatAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
    if (seat < 0)
        return nullptr;
    if (m_kind == Kind::Block)
        return layout().blockOf(seat) == m_index ? m_nodes.node(Kind::Row, layout().rowOf(seat)) : nullptr;
    return layout().rowOf(seat) == m_index ? m_nodes.node(Kind::Seat, seat) : nullptr;
}

QString SeatNode::text(QAccessible::Text which) const
{
    if (which == QAccessible::Name)
        switch (m_kind) {
        case Kind::Block:
            return SpokenSeats::block(spoken(view()), m_index);
        case Kind::Row:
            return SpokenSeats::row(spoken(view()), m_index);
        case Kind::Seat:
            return SpokenSeats::seat(spoken(view()), m_index);
        }
    if (which == QAccessible::Description && m_kind == Kind::Block)
        return SpokenSeats::blockDetail(spoken(view()), m_index);
    if (which == QAccessible::Description && m_kind == Kind::Seat)
        return view().priceText(m_index).replace(u'\n', QStringLiteral(", "));
    return {};
}

QRect SeatNode::viewRect() const
{
    switch (m_kind) {
    case Kind::Block:
        return view().visualBlockRect(m_index);
    case Kind::Row: {
        QRect all; // a curved row is not the rectangle of its ends
        for (int s = row().firstSeat; s < row().firstSeat + row().seatCount; ++s)
            all |= view().visualRect(s);
        return all;
    }
    case Kind::Seat:
        break;
    }
    return view().visualRect(m_index);
}

QRect SeatNode::rect() const
{
    const QWidget *viewport = view().viewport();
    return viewRect().translated(viewport->mapToGlobal(QPoint()));
}

QAccessible::Role SeatNode::role() const
{
    return m_kind == Kind::Seat || childCount() == 0 ? QAccessible::ListItem : QAccessible::List;
}

QAccessible::State SeatNode::state() const
{
    QAccessible::State state;
    state.invisible = !view().isVisible();
    state.offscreen = !viewRect().intersects(view().viewport()->rect());
    if (m_kind == Kind::Row)
        return state;
    state.focusable = true;
    const Stop current = view().speech().currentStop();
    state.focused = view().hasFocus() && (m_kind == Kind::Seat ? current.seat : current.block) == m_index;
    if (m_kind == Kind::Seat) {
        state.selectable = true;
        state.selected = view().isOurs(m_index);
        const SeatStateModel *model = view().model();
        state.disabled = !state.selected && (model == nullptr || model->state(m_index) != inventory::SeatState::Free);
    }
    return state;
}

void SeatNode::doAction(const QString &name)
{
    SeatPlanView &plan = view(); // pressing may end this node
    const bool press = name == pressAction();
    if (!press && name != setFocusAction())
        return;
    plan.setFocus(Qt::OtherFocusReason);
    m_kind == Kind::Seat ? plan.setCurrentSeat(m_index) : plan.setCurrentBlock(m_index);
    if (press)
        plan.activateCurrent();
}

/// The view itself: a list of blocks instead of scroll bars and a viewport.
class SeatPlanAccessible final : public QAccessibleWidget
{
public:
    explicit SeatPlanAccessible(SeatPlanView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }

    int childCount() const override
    {
        const SeatPlanView *plan = view();
        return plan != nullptr ? plan->seatLayout()->blockCount() : 0;
    }
    QAccessibleInterface *child(int index) const override
    {
        return index >= 0 && index < childCount() ? view()->speech().nodes().node(Kind::Block, index) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *node = dynamic_cast<const SeatNode *>(child);
        return node != nullptr && view() != nullptr && node->index() < childCount() &&
                       view()->speech().nodes().existing(Kind::Block, node->index()) == child
                   ? node->index()
                   : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const SeatPlanView *plan = view();
        if (plan == nullptr)
            return nullptr;
        const QPoint at = plan->viewport()->mapFromGlobal(QPoint(x, y));
        if (!plan->viewport()->rect().contains(at))
            return nullptr;
        const int seat = plan->seatAt(at);
        return child(seat >= 0 ? plan->seatLayout()->blockOf(seat) : plan->blockAt(at));
    }
    QAccessibleInterface *focusChild() const override
    {
        const SeatPlanView *plan = view();
        QAccessibleInterface *current = plan != nullptr && plan->hasFocus() ? plan->speech().current() : nullptr;
        return current != nullptr ? current : QAccessibleWidget::focusChild();
    }
    QString text(QAccessible::Text which) const override
    {
        const SeatPlanView *plan = view();
        const QString usual = QAccessibleWidget::text(which);
        if (which != QAccessible::Name || plan == nullptr)
            return usual;
        QStringList parts{usual, plan->speech().news(), SpokenSeats::plan(spoken(*plan))};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        return state;
    }

private:
    /// Null without a plan, and while the widget ends: what is left of it then is no SeatPlanView any more.
    [[nodiscard]] SeatPlanView *view() const
    {
        auto *plan = qobject_cast<SeatPlanView *>(object());
        return plan != nullptr && plan->seatLayout() != nullptr ? plan : nullptr;
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<SeatPlanView *>(object);
    return view != nullptr ? std::make_unique<SeatPlanAccessible>(view).release() : nullptr;
}

} // namespace

void installSeatPlanAccessible() { QAccessible::installFactory(makeAccessible); }

QAccessibleInterface *SeatNodes::existing(Kind kind, int index) const
{
    const QAccessible::Id id = m_ids.value(keyOf(kind, index));
    return id != 0 ? QAccessible::accessibleInterface(id) : nullptr;
}

QAccessibleInterface *SeatNodes::node(Kind kind, int index)
{
    const SeatLayout &layout = *m_view.seatLayout();
    const int block = kind == Kind::Seat  ? layout.blockOf(index)
                      : kind == Kind::Row ? layout.plan().rows[size_t(index)].block
                                          : index;
    if (kind != Kind::Block)
        use(block);
    if (QAccessibleInterface *known = existing(kind, index))
        return known;
    QAccessibleInterface *made = std::make_unique<SeatNode>(*this, kind, index).release();
    const quint64 key = keyOf(kind, index);
    m_ids.insert(key, QAccessible::registerAccessibleInterface(made)); // owned by the cache from here on
    if (kind != Kind::Block) {
        m_inBlock[block].append(key);
        evict();
    }
    return made;
}

void SeatNodes::use(int block)
{
    if (!m_used.isEmpty() && m_used.constLast() == block)
        return;
    m_used.removeOne(block);
    m_used.append(block);
}

/// Whole blocks, those first that nobody has asked for longest. The last two stay: one call of a client may hold the
/// seats of the one while it asks for the other.
void SeatNodes::evict()
{
    const int current = m_view.currentSeat() >= 0 ? m_view.seatLayout()->blockOf(m_view.currentSeat()) : -1;
    for (qsizetype i = 0; m_ids.size() > MostAlive && i < m_used.size() - 2;) {
        if (m_used.at(i) == current) { // a screen reader stands there
            ++i;
            continue;
        }
        for (const quint64 key : m_inBlock.take(m_used.takeAt(i)))
            QAccessible::deleteAccessibleInterface(m_ids.take(key));
    }
}

void SeatNodes::clear()
{
    const QHash<quint64, QAccessible::Id> all = std::exchange(m_ids, {});
    m_inBlock.clear();
    m_used.clear();
    for (const QAccessible::Id id : all)
        QAccessible::deleteAccessibleInterface(id);
}

} // namespace guichet::seatplan
