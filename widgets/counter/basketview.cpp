#include "basketview.h"

#include "basketdelegate.h"
#include "flowlayout.h"
#include "keybutton.h"
#include "look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet::counter {

BasketView::BasketView(QWidget *parent)
    : QWidget(parent)
    , m_model(new BasketModel(this))
    , m_heading(new QLabel(this))
    , m_clockSign(new QLabel(this))
    , m_clock(new QLabel(this))
    , m_emptyHint(new QLabel(this))
    , m_list(new QListView(this))
    , m_delegate(new BasketDelegate(m_list))
    , m_totalCaption(new QLabel(this))
    , m_total(new QLabel(this))
    , m_allPriceType(new KeyButton(QStringLiteral("allPriceTypeButton"), this))
    , m_park(new KeyButton(QStringLiteral("parkBasketButton"), this))
    , m_empty(new KeyButton(QStringLiteral("emptyBasketButton"), this))
    , m_pay(new KeyButton(QStringLiteral("payButton"), this))
    , m_exact(new KeyButton(QStringLiteral("basketExactCashButton"), this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("basketView"));
    m_heading->setObjectName(QStringLiteral("basketHeading"));
    m_clock->setObjectName(QStringLiteral("holdClock"));
    m_list->setObjectName(QStringLiteral("basketList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    // It takes what is left and asks for little: buttons and messages below must not be pushed out of the window.
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_emptyHint->setObjectName(QStringLiteral("emptyBasketHint"));
    m_emptyHint->setAlignment(Qt::AlignCenter);
    m_emptyHint->setWordWrap(true);
    m_emptyHint->setContentsMargins(2 * Grid, 0, 2 * Grid, 0);
    m_total->setObjectName(QStringLiteral("totalLabel"));
    m_menu->setObjectName(QStringLiteral("priceTypeMenu"));
    m_allPriceType->setIconName(QStringLiteral("ticket"));
    m_allPriceType->setKeyHint(QStringLiteral("F5…F8"));
    m_park->setKeyHint(QStringLiteral("P"));
    m_park->setRank(KeyButton::Rank::Quiet);
    m_empty->setIconName(QStringLiteral("empty"));
    m_empty->setRank(KeyButton::Rank::Quiet);
    m_pay->setRank(KeyButton::Rank::Primary);
    m_pay->setLarge(true);
    m_exact->setIconName(QStringLiteral("cash"));
    m_exact->setKeyHint(QStringLiteral("F9"));
    m_exact->setLarge(true);
    for (KeyButton *button : {m_allPriceType, m_park, m_empty, m_pay, m_exact})
        button->setFocusPolicy(Qt::TabFocus);

    auto *name = new QWidget(this);
    auto *nameRow = new QHBoxLayout(name);
    nameRow->setContentsMargins(Grid, 0, 0, 0);
    nameRow->setSpacing(Grid / 2);
    nameRow->addWidget(m_heading, 1);
    nameRow->addWidget(m_clockSign);
    nameRow->addWidget(m_clock);
    auto *top = new FlowLayout(FlowLayout::Lines::Fill, Grid / 2);
    for (QWidget *part : std::initializer_list<QWidget *>{name, m_park})
        top->addWidget(part);
    auto *sum = new QHBoxLayout;
    sum->setContentsMargins(Grid, 0, Grid, 0);
    sum->addWidget(m_totalCaption);
    sum->addWidget(m_total, 1, Qt::AlignRight);
    auto *keys = new FlowLayout(FlowLayout::Lines::Fill, Grid);
    keys->addWidget(m_pay);
    keys->addWidget(m_exact);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_emptyHint, 1);
    auto *all = new QHBoxLayout;
    all->setSpacing(Grid);
    all->addWidget(m_allPriceType, 1);
    all->addWidget(m_empty);
    column->addLayout(all);
    column->addLayout(sum);
    column->addLayout(keys);
    setFocusProxy(m_list);

    connect(m_delegate, &BasketDelegate::removePressed, this, [this](const QModelIndex &index) { remove({index}); });
    connect(m_delegate, &BasketDelegate::priceTypePressed, this, [this](const QModelIndex &index) {
        const QRect type = BasketDelegate::priceTypeRect(m_list->visualRect(index), m_list->fontMetrics());
        showPriceMenu({index}, m_list->viewport()->mapToGlobal(type.bottomLeft()));
    });
    connect(m_allPriceType, &KeyButton::clicked, this,
            [this] { showPriceMenu(chosenRows(), m_allPriceType->mapToGlobal(QPoint(0, m_allPriceType->height()))); });
    connect(m_park, &KeyButton::clicked, this, &BasketView::parkWanted);
    connect(m_empty, &KeyButton::clicked, this, &BasketView::emptyWanted);
    connect(m_pay, &KeyButton::clicked, this, &BasketView::paymentWanted);
    connect(m_exact, &KeyButton::clicked, this, &BasketView::exactCashWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BasketView::retranslate);
    retranslate();
}

void BasketView::setBasket(const orders::Basket &basket, const Sheets &sheets)
{
    std::vector<std::pair<qint32, qint32>> selected;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        selected.emplace_back(m_model->row(index.row()).performanceId, m_model->row(index.row()).seatIds.front());
    const int current = m_list->currentIndex().row();
    m_model->setBasket(basket, sheets);
    for (const QModelIndex &index : allLines()) {
        const BasketRow &row = m_model->row(index.row());
        if (std::ranges::find(selected, std::pair(row.performanceId, row.seatIds.front())) != selected.end())
            m_list->selectionModel()->select(index, QItemSelectionModel::Select);
    }
    if (m_model->rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(m_model->index(std::clamp(current, 0, m_model->rowCount() - 1)),
                                                  QItemSelectionModel::NoUpdate);
    m_list->scrollToBottom();
    showTotals();
}

void BasketView::setSecondsLeft(std::optional<qint64> seconds)
{
    m_secondsLeft = seconds;
    m_clockSign->setVisible(seconds.has_value());
    m_clock->setVisible(seconds.has_value());
    if (!seconds)
        return;
    const bool soon = *seconds <= 60;
    const QColor color = soon ? badColor(palette()) : mutedText(palette());
    m_clockSign->setPixmap(iconPixmap(soon ? QStringLiteral("warning") : QStringLiteral("clock"), color,
                                      fontMetrics().height(), devicePixelRatioF()));
    const QString left = QStringLiteral("%1:%2").arg(*seconds / 60).arg(*seconds % 60, 2, 10, QLatin1Char('0'));
    m_clock->setText(soon ? tr("only %1 left").arg(left) : tr("held %1").arg(left));
    m_clock->setToolTip(tr("The seats are kept for this basket until the time runs out."));
    QPalette colors = m_clock->palette();
    colors.setColor(QPalette::WindowText, color);
    m_clock->setPalette(colors);
}

void BasketView::setPaying(bool paying)
{
    m_paying = paying;
    showTotals();
}

void BasketView::choosePriceType(qint32 index)
{
    if (m_paying)
        return;
    QHash<qint32, std::vector<qint32>> wanted;
    for (const QModelIndex &line : chosenRows()) {
        const BasketRow &row = m_model->row(line.row());
        std::vector<qint32> &seats = wanted[row.performanceId];
        seats.insert(seats.end(), row.seatIds.begin(), row.seatIds.end());
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        Q_EMIT priceTypeWanted(it.key(), it.value(), index);
}

void BasketView::focusLines() { m_list->setFocus(Qt::OtherFocusReason); }

bool BasketView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_paying && m_model->places() > 0)
            Q_EMIT paymentWanted();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: {
        QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
        if (rows.isEmpty() && m_list->currentIndex().isValid())
            rows = {m_list->currentIndex()};
        remove(rows);
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        changeQuantity(m_list->currentIndex(), key->key() == Qt::Key_Plus);
        return true;
    case Qt::Key_Space:
    case Qt::Key_Menu:
        if (const QModelIndex current = m_list->currentIndex(); current.isValid()) {
            const QRect type = BasketDelegate::priceTypeRect(m_list->visualRect(current), m_list->fontMetrics());
            showPriceMenu({current}, m_list->viewport()->mapToGlobal(type.bottomLeft()));
        }
        return true;
    default:
        // Letters and digits belong to the workspace (number of seats, best seats), not to the list's own search.
        if (!key->text().isEmpty() && key->text().at(0).isPrint()) {
            event->ignore();
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
}

void BasketView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        showTotals();
    }
    QWidget::changeEvent(event);
}

void BasketView::retranslate()
{
    const bool some = !m_list->selectionModel()->selectedIndexes().isEmpty();
    m_allPriceType->setText(some ? tr("Price type of the selection") : tr("Price type of all"));
    m_park->setText(tr("Park"));
    m_park->setToolTip(tr("Puts this basket aside with its seats, for the next customer to go first"));
    m_empty->setAccessibleName(tr("Empty the basket"));
    m_empty->setToolTip(tr("Give all seats back and start over"));
    m_pay->setText(tr("Pay"));
    m_pay->setKeyHint(tr("Enter", "key"));
    m_exact->setText(tr("Exact cash"));
    m_exact->setToolTip(tr("The customer hands over the exact amount: sell and print at once"));
    m_totalCaption->setText(tr("Total"));
    m_emptyHint->setText(tr("The basket is empty.\nChoose seats on the plan, or type how many and press B for the "
                            "best ones."));
    m_list->setAccessibleName(tr("Basket"));
    showTotals();
    setSecondsLeft(m_secondsLeft);
}

void BasketView::showTotals()
{
    const int places = m_model->places();
    m_heading->setText(places == 0 ? tr("Basket") : tr("Basket · %1").arg(QLocale().toString(places)));
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    QFont big = font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 1.7);
    m_total->setFont(big);
    m_total->setText(formatMoney(m_model->total(), QLocale()));
    m_list->setVisible(places > 0);
    m_emptyHint->setVisible(places == 0);
    m_list->setEnabled(!m_paying);
    m_list->setMinimumHeight(m_paying ? 0 : 2 * Touch);
    m_park->setVisible(places > 0 && !m_paying);
    m_empty->setVisible(places > 0 && !m_paying);
    m_allPriceType->setVisible(places > 0 && !m_paying);
    m_pay->setVisible(!m_paying);
    m_exact->setVisible(!m_paying);
    m_pay->setEnabled(places > 0);
    m_exact->setEnabled(places > 0);
}

void BasketView::remove(const QModelIndexList &rows)
{
    if (m_paying)
        return;
    QHash<qint32, std::vector<qint32>> gone;
    for (const QModelIndex &index : rows) {
        const BasketRow &row = m_model->row(index.row());
        if (row.heading)
            continue;
        std::vector<qint32> &seats = gone[row.performanceId];
        seats.insert(seats.end(), row.seatIds.begin(), row.seatIds.end());
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it)
        Q_EMIT removalWanted(it.key(), it.value());
}

void BasketView::changeQuantity(const QModelIndex &row, bool more)
{
    if (m_paying || !row.isValid() || !m_model->row(row.row()).standing)
        return;
    const BasketRow &places = m_model->row(row.row());
    if (more)
        Q_EMIT moreWanted(places.performanceId, places.seatIds.front());
    else
        Q_EMIT removalWanted(places.performanceId, {places.seatIds.back()});
}

void BasketView::showPriceMenu(const QModelIndexList &rows, const QPoint &at)
{
    if (m_paying || rows.isEmpty())
        return;
    m_menu->clear();
    QHash<qint32, std::vector<qint32>> seats;
    for (const QModelIndex &index : rows) {
        const BasketRow &row = m_model->row(index.row());
        std::vector<qint32> &list = seats[row.performanceId];
        list.insert(list.end(), row.seatIds.begin(), row.seatIds.end());
    }
    const std::vector<PriceChoice> choices = m_model->choices(rows.first().row());
    const QLocale locale;
    for (const PriceChoice &choice : choices) {
        QString text = choice.name;
        if (!choice.proof.isEmpty())
            text += QStringLiteral(" (%1)").arg(choice.proof);
        if (rows.size() == 1)
            text += u'\t' + formatMoney(choice.price, locale);
        text.replace(u'&', QStringLiteral("&&"));
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice.current && rows.size() == 1);
        connect(action, &QAction::triggered, this, [this, seats, index = choice.index] {
            for (auto it = seats.cbegin(); it != seats.cend(); ++it)
                Q_EMIT priceTypeWanted(it.key(), it.value(), index);
        });
    }
    m_menu->popup(at);
}

QModelIndexList BasketView::chosenRows() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    return selected.isEmpty() ? allLines() : selected;
}

QModelIndexList BasketView::allLines() const
{
    QModelIndexList lines;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (!m_model->row(i).heading)
            lines.append(m_model->index(i));
    }
    return lines;
}

} // namespace guichet::counter
