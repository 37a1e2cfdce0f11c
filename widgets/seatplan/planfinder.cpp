#include <seatplan/planfinder.h>

#include <seatplan/seatfinding.h>
#include <seatplan/seatplanview.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace guichet::seatplan {

namespace {
constexpr int Gap = 8;
constexpr int FieldLetters = 24;
} // namespace

PlanFinder::PlanFinder(SeatPlanView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_text(new QLineEdit(this))
    , m_answer(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("findSeatField"));
    m_text->setFixedWidth(FieldLetters * fontMetrics().averageCharWidth());
    m_text->installEventFilter(this);
    m_answer->setObjectName(QStringLiteral("findSeatAnswer"));
    m_answer->setTextFormat(Qt::PlainText); // it repeats what was typed
    m_answer->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Gap);
    line->addWidget(m_text);
    line->addWidget(m_answer, 1);
    setVisible(false);
    connect(m_text, &QLineEdit::textEdited, this, &PlanFinder::showFound);
    connect(&m_view, &SeatPlanView::findWanted, this, &PlanFinder::begin);
    retranslate();
}

void PlanFinder::retranslate()
{
    m_text->setAccessibleName(tr("Find a seat"));
    m_text->setPlaceholderText(tr("block row seat"));
}

void PlanFinder::begin()
{
    if (!m_view.seatLayout())
        return;
    m_answer->clear();
    setVisible(true);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

SeatFinding PlanFinder::find() const
{
    const SeatLayout &layout = *m_view.seatLayout();
    const int current = m_view.currentSeat();
    return findSeats(layout.plan(), m_text->text(), current >= 0 ? layout.blockOf(current) : -1);
}

void PlanFinder::showFound()
{
    m_answer->clear();
    if (!m_view.seatLayout())
        return;
    const SeatFinding found = find();
    m_view.setHighlights(found.row >= 0 ? found.seats : QList<int>()); // a block is seen without rings
}

void PlanFinder::go()
{
    if (!m_view.seatLayout())
        return leave();
    const SeatFinding found = find();
    if (found.isEmpty())
        return leave();
    if (found.missing != SeatFinding::Missing::Nothing) {
        m_answer->setText(SeatFindingWords::sentence(m_view.seatLayout()->plan(), found));
        m_text->setAccessibleDescription(m_answer->text());
        m_text->selectAll();
        return;
    }
    setVisible(false);
    m_view.setFocus(Qt::ShortcutFocusReason);
    if (found.row < 0) {
        m_view.zoomToBlock(found.block);
        return;
    }
    m_view.setHighlights(found.seats);
    m_view.showSeats(found.seats);
    m_view.setCurrentSeat(found.seats.first());
}

void PlanFinder::leave()
{
    m_view.setHighlights({});
    setVisible(false);
    m_view.setFocus(Qt::OtherFocusReason);
}

bool PlanFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            go();
            return true;
        }
        if (key == Qt::Key_Escape) {
            leave();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PlanFinder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace guichet::seatplan
