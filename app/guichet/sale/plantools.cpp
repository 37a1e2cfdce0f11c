#include "plantools.h"

#include <counter/flowlayout.h>
#include <counter/keybutton.h>
#include <counter/look.h>
#include <counter/performancemodel.h>

#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>

namespace guichet::desk {

using catalog::Block;
using counter::Grid;
using counter::KeyButton;

namespace {

constexpr qint64 OneNumberMilliseconds = 1500;
constexpr int UsualCount = 2;

qint64 milliseconds()
{
    static const QElapsedTimer since = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return since.elapsed();
}

QIcon swatch(const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, size - 2, size - 2), 3, 3);
    return QIcon(pixmap);
}

} // namespace

PlanTools::PlanTools(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QSpinBox(this))
    , m_category(new QComboBox(this))
    , m_accessible(new KeyButton(QStringLiteral("accessibleButton"), this))
    , m_best(new KeyButton(QStringLiteral("bestButton"), this))
    , m_next(new KeyButton(QStringLiteral("nextBestButton"), this))
    , m_standing(new KeyButton(QStringLiteral("standingButton"), this))
    , m_standingMenu(new QMenu(this))
    , m_zoomIn(new KeyButton(QStringLiteral("zoomInButton"), this))
    , m_zoomOut(new KeyButton(QStringLiteral("zoomOutButton"), this))
    , m_fit(new KeyButton(QStringLiteral("fitButton"), this))
    , m_standingRow(new QWidget(this))
    , m_standingLabel(new QLabel(m_standingRow))
    , m_standingCount(new QSpinBox(m_standingRow))
    , m_standingTake(new KeyButton(QStringLiteral("takeStandingButton"), m_standingRow))
    , m_standingClose(new KeyButton(QStringLiteral("closeStandingButton"), m_standingRow))
{
    m_title->setObjectName(QStringLiteral("performanceTitle"));
    m_title->setTextFormat(Qt::RichText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // never wider than the plan
    m_count->setObjectName(QStringLiteral("bestCountSpin"));
    m_count->setRange(1, 99);
    m_count->setValue(UsualCount);
    m_category->setObjectName(QStringLiteral("categoryCombo"));
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_category->setMinimumContentsLength(10);
    m_accessible->setCheckable(true);
    m_accessible->setIconName(QStringLiteral("wheelchair"));
    m_best->setKeyHint(QStringLiteral("B"));
    m_next->setKeyHint(QStringLiteral("N"));
    m_standing->setKeyHint(QStringLiteral("S"));
    m_standingMenu->setObjectName(QStringLiteral("standingMenu"));
    m_zoomIn->setIconName(QStringLiteral("zoom-in"));
    m_zoomOut->setIconName(QStringLiteral("zoom-out"));
    m_fit->setIconName(QStringLiteral("fit"));
    m_standingCount->setObjectName(QStringLiteral("standingCountSpin"));
    m_standingCount->setRange(1, 99);
    m_standingCount->installEventFilter(this);
    m_count->installEventFilter(this);
    for (QWidget *field : std::initializer_list<QWidget *>{m_count, m_category, m_standingCount})
        field->setMinimumSize(counter::Touch, counter::Touch);
    m_standingClose->setIconName(QStringLiteral("remove"));
    m_standingClose->setRank(KeyButton::Rank::Quiet);
    for (KeyButton *button : {m_zoomIn, m_zoomOut, m_fit})
        button->setRank(KeyButton::Rank::Quiet);
    for (KeyButton *button :
         {m_accessible, m_best, m_next, m_standing, m_zoomIn, m_zoomOut, m_fit, m_standingTake, m_standingClose})
        button->setFocusPolicy(Qt::TabFocus);

    auto *choice = m_choice = new counter::FlowLayout(counter::FlowLayout::Lines::Natural, Grid / 2);
    for (QWidget *tool :
         std::initializer_list<QWidget *>{m_count, m_category, m_accessible, m_best, m_next, m_standing})
        choice->addWidget(tool);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(Grid / 2);
    tools->addLayout(choice, 1);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_zoomOut, m_zoomIn, m_fit})
        tools->addWidget(tool, 0, Qt::AlignTop);
    auto *standing = new QHBoxLayout(m_standingRow);
    standing->setContentsMargins(0, 0, 0, 0);
    standing->setSpacing(Grid);
    standing->addWidget(m_standingLabel);
    standing->addWidget(m_standingCount);
    standing->addWidget(m_standingTake);
    standing->addStretch();
    standing->addWidget(m_standingClose);
    m_standingRow->setVisible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addWidget(m_title);
    column->addLayout(tools);
    column->addWidget(m_standingRow);

    connect(m_count, &QSpinBox::valueChanged, this, &PlanTools::countChanged);
    connect(m_best, &KeyButton::clicked, this, &PlanTools::wishBest);
    connect(m_next, &KeyButton::clicked, this, &PlanTools::wishNext);
    connect(m_zoomIn, &KeyButton::clicked, this, [this] { Q_EMIT zoomWanted(1); });
    connect(m_zoomOut, &KeyButton::clicked, this, [this] { Q_EMIT zoomWanted(-1); });
    connect(m_fit, &KeyButton::clicked, this, &PlanTools::fitWanted);
    connect(m_standing, &KeyButton::clicked, this, [this] { askStanding(-1); });
    connect(m_standingTake, &KeyButton::clicked, this, &PlanTools::takeStanding);
    connect(m_standingClose, &KeyButton::clicked, this, [this] {
        closeStanding();
        Q_EMIT left();
    });
    setSheet(nullptr);
}

void PlanTools::setSheet(std::shared_ptr<const catalog::PerformanceSheet> sheet)
{
    const bool another = !sheet || !m_sheet || sheet->summary.id != m_sheet->summary.id;
    m_sheet = std::move(sheet);
    if (another) {
        m_free.clear();
        m_category->setCurrentIndex(-1);
        m_accessible->setChecked(false);
        closeStanding();
    }
    retranslate();
}

void PlanTools::setFree(const std::vector<qint32> &free)
{
    if (free == m_free)
        return;
    m_free = free;
    if (m_sheet && m_category->count() == int(m_sheet->plan->categories.size()) + 1) {
        for (int i = 1; i < m_category->count(); ++i) // in place: the list may be open
            m_category->setItemText(i, categoryText(size_t(i) - 1));
    } else {
        fillCategories();
    }
}

void PlanTools::setBusy(bool busy) { m_next->setEnabled(!busy); }

void PlanTools::setSelling(bool selling)
{
    m_selling = selling;
    retranslate();
}

void PlanTools::reset()
{
    m_lastDigit = 0;
    m_count->setValue(UsualCount);
    m_category->setCurrentIndex(m_category->count() > 0 ? 0 : -1);
    m_accessible->setChecked(false);
    closeStanding();
}

void PlanTools::addTool(QWidget *tool) { m_choice->addWidget(tool); }

void PlanTools::typeDigit(int digit)
{
    const int value = isTypingNumber() ? m_count->value() * 10 + digit : digit;
    m_lastDigit = milliseconds();
    m_count->setValue(value > m_count->maximum() ? digit : value);
}

void PlanTools::setCount(int count) { m_count->setValue(count); }

int PlanTools::count() const { return m_count->value(); }

void PlanTools::setExpress(bool express)
{
    m_express = express;
    retranslate();
}

bool PlanTools::isTypingNumber() const
{
    return m_lastDigit > 0 && milliseconds() - m_lastDigit < OneNumberMilliseconds;
}

void PlanTools::wishBest()
{
    m_lastDigit = 0;
    if (!m_sheet || !m_selling)
        return;
    BestWish wish;
    wish.count = m_count->value();
    wish.accessible = m_accessible->isChecked();
    if (m_category->currentIndex() > 0) {
        wish.category = m_category->currentData().toInt();
        if (const std::optional<int> block = standingBlockOf(*wish.category)) {
            Q_EMIT standingWanted(*block, wish.count);
            return;
        }
    }
    Q_EMIT bestWanted(wish);
}

void PlanTools::wishNext()
{
    if (m_sheet && m_selling && m_next->isEnabled())
        Q_EMIT nextBestWanted();
}

void PlanTools::askStanding(int block)
{
    const std::vector<int> blocks = standingBlocks();
    if (blocks.empty() || !m_selling)
        return;
    if (block < 0 && blocks.size() > 1) {
        m_standingMenu->clear();
        for (const int choice : blocks)
            m_standingMenu->addAction(m_sheet->plan->blocks[size_t(choice)].name, this,
                                      [this, choice] { askStanding(choice); });
        m_standingMenu->popup(m_standing->mapToGlobal(QPoint(0, m_standing->height())));
        return;
    }
    m_standingBlock = block < 0 ? blocks.front() : block;
    m_standingLabel->setText(tr("Standing places in %1:").arg(m_sheet->plan->blocks[size_t(m_standingBlock)].name));
    m_standingCount->setValue(isTypingNumber() ? m_count->value() : 1);
    m_standingRow->setVisible(true);
    m_standingCount->setFocus(Qt::OtherFocusReason);
    m_standingCount->selectAll();
}

void PlanTools::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool PlanTools::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_standingCount && (enter || key == Qt::Key_Escape)) {
            if (enter)
                takeStanding();
            closeStanding();
            Q_EMIT left();
            return true;
        }
        if (watched == m_count && (enter || key == Qt::Key_B)) {
            m_count->interpretText();
            wishBest();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PlanTools::retranslate()
{
    showTitle();
    const bool usable = m_sheet != nullptr && m_selling && !m_express;
    for (QWidget *tool : std::initializer_list<QWidget *>{m_count, m_category, m_accessible, m_best, m_next})
        tool->setVisible(usable);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_zoomIn, m_zoomOut, m_fit})
        tool->setVisible(m_sheet != nullptr);
    m_standing->setVisible(usable && !standingBlocks().empty());
    m_count->setAccessibleName(tr("Number of seats"));
    m_count->setToolTip(tr("How many seats; just type the number"));
    m_category->setAccessibleName(tr("Category"));
    m_accessible->setAccessibleName(tr("Wheelchair places"));
    m_accessible->setToolTip(tr("Offer wheelchair and companion places"));
    m_best->setText(tr("Best"));
    m_best->setToolTip(tr("Hold the best seats that are free"));
    m_next->setText(tr("Next best"));
    m_next->setToolTip(tr("Give these back and hold the next best ones"));
    m_standing->setText(tr("Standing"));
    m_zoomIn->setAccessibleName(tr("Zoom in"));
    m_zoomOut->setAccessibleName(tr("Zoom out"));
    m_fit->setAccessibleName(tr("Show the whole plan"));
    for (KeyButton *button : {m_zoomIn, m_zoomOut, m_fit})
        button->setToolTip(button->accessibleName());
    m_standingCount->setAccessibleName(tr("Number of standing places"));
    m_standingTake->setText(tr("Take places"));
    m_standingTake->setKeyHint(tr("Enter", "key"));
    m_standingClose->setAccessibleName(tr("Close"));
    fillCategories();
}

/// The title whole if it can be, when and where as far as there is room.
void PlanTools::showTitle()
{
    if (!m_sheet) {
        m_title->setText(tr("Choose a performance: type in the search and press Enter."));
        return;
    }
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.2);
    const QDateTime start = counter::localStart(m_sheet->summary.startsAt, m_sheet->summary.timeZone);
    const QString title = QFontMetrics(large).elidedText(m_sheet->summary.title, Qt::ElideRight, width());
    const int room = width() - QFontMetrics(large).horizontalAdvance(title) - 3 * Grid;
    const QString facts = QLocale().toString(start, QStringLiteral("dddd d MMMM, HH:mm")) + QStringLiteral(" · ") +
                          m_sheet->summary.venue;
    m_title->setText(QStringLiteral("<b style='font-size:%1pt'>%2</b> &nbsp; %3")
                         .arg(QString::number(large.pointSizeF()), title.toHtmlEscaped(),
                              fontMetrics().elidedText(facts, Qt::ElideRight, std::max(0, room)).toHtmlEscaped()));
    m_title->setToolTip(m_sheet->summary.title + u'\n' + facts);
}

void PlanTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTitle();
}

void PlanTools::fillCategories()
{
    const int current = std::max(0, m_category->currentIndex());
    m_category->clear();
    if (!m_sheet)
        return;
    const auto &categories = m_sheet->plan->categories;
    QStringList wanted;
    for (const catalog::SeatCategory &category : categories)
        wanted.append(category.color);
    const QList<QColor> colors = counter::categoryColours(palette(), wanted);
    m_category->addItem(tr("Any category"), -1);
    for (size_t i = 0; i < categories.size(); ++i) {
        m_category->addItem(swatch(colors.value(qsizetype(i)), 16, devicePixelRatioF()), categoryText(i), int(i));
    }
    m_category->setCurrentIndex(std::min(current, m_category->count() - 1));
}

QString PlanTools::categoryText(size_t category) const
{
    const QLocale locale;
    QStringList facts{m_sheet->plan->categories[category].name};
    if (category < m_sheet->prices.size() && !m_sheet->prices[category].empty() && m_sheet->prices[category].front())
        facts.append(formatMoney(*m_sheet->prices[category].front(), locale));
    if (category < m_free.size())
        facts.append(tr("%1 free").arg(locale.toString(m_free[category])));
    return facts.join(QStringLiteral(" · "));
}

void PlanTools::takeStanding()
{
    m_standingCount->interpretText();
    if (m_standingBlock >= 0)
        Q_EMIT standingWanted(m_standingBlock, m_standingCount->value());
}

void PlanTools::closeStanding()
{
    m_standingRow->setVisible(false);
    m_standingBlock = -1;
}

std::vector<int> PlanTools::standingBlocks() const
{
    std::vector<int> blocks;
    for (size_t i = 0; m_sheet && i < m_sheet->plan->blocks.size(); ++i) {
        if (m_sheet->plan->blocks[i].kind == Block::Kind::Standing)
            blocks.push_back(int(i));
    }
    return blocks;
}

std::optional<int> PlanTools::standingBlockOf(qint32 category) const
{
    std::optional<int> found;
    for (size_t i = 0; i < m_sheet->plan->blocks.size(); ++i) {
        const Block &block = m_sheet->plan->blocks[i];
        bool has = false;
        for (qint32 seat = block.firstSeat; seat < block.firstSeat + block.seatCount && !has; ++seat)
            has = m_sheet->plan->seats[size_t(seat)].category == category;
        if (has && block.kind == Block::Kind::Seated)
            return std::nullopt;
        if (has && !found)
            found = int(i);
    }
    return found;
}

} // namespace guichet::desk
