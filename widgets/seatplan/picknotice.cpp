#include <seatplan/picknotice.h>

#include <seatplan/seatplanview.h>

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace guichet::seatplan {

using inventory::PickFault;
using inventory::SeatState;

namespace {
constexpr int Gap = 8;
}

PickNotice::PickNotice(SeatPlanView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_text(new QLabel(this))
    , m_remedy(new QPushButton(this))
    , m_anyway(new QPushButton(this))
    , m_drop(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("pickReason"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_remedy->setObjectName(QStringLiteral("takeMissingButton"));
    m_anyway->setObjectName(QStringLiteral("takeAnywayButton"));
    m_drop->setObjectName(QStringLiteral("dropPickButton"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Gap);
    line->addWidget(m_text, 1);
    for (QPushButton *button : {m_remedy, m_anyway, m_drop}) {
        button->setFocusPolicy(Qt::TabFocus); // the keys stay the plan's
        line->addWidget(button);
    }
    setVisible(false);
    connect(&m_view, &SeatPlanView::seatsPicked, this, &PickNotice::pick);
    connect(&m_view, &SeatPlanView::highlightsChanged, this, [this] {
        if (m_ringing)
            return;
        m_waiting.clear(); // others are ringed now
        drop();
    });
    connect(&m_view.shading(), &SeatShading::seatsChanged, this, [this] {
        if (!m_waiting.isEmpty())
            judge(); // another counter may have been faster, or have settled it
    });
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        QList<int> all = m_waiting + QList<int>(m_verdict.remedy.begin(), m_verdict.remedy.end());
        std::sort(all.begin(), all.end());
        m_waiting = all;
        judge(); // what was missing may leave the next one alone
    });
    connect(m_anyway, &QPushButton::clicked, this, [this] { take(m_waiting); });
    connect(m_drop, &QPushButton::clicked, this, [this] { drop(); });
}

void PickNotice::setPolicy(const PickPolicy &policy)
{
    m_policy = policy;
    if (!m_waiting.isEmpty())
        judge();
}

QString PickNotice::text() const { return m_text->text(); }

void PickNotice::pick(const QList<int> &seats, bool add)
{
    if (!add) {
        Q_EMIT seatsPicked(seats, false);
        return;
    }
    const bool again = seats.size() == 1 && m_waiting.contains(seats.first());
    for (const int seat : seats) {
        m_waiting.removeOne(seat);
        if (!again)
            m_waiting.insert(std::lower_bound(m_waiting.cbegin(), m_waiting.cend(), seat) - m_waiting.cbegin(), seat);
    }
    judge();
}

void PickNotice::judge()
{
    const SeatStateModel *model = m_view.model();
    if (!model) {
        drop();
        return;
    }
    m_waiting.removeIf([model](int seat) { return model->state(seat) != SeatState::Free; });
    if (m_waiting.isEmpty()) {
        drop();
        return;
    }
    std::vector<SeatState> states(size_t(model->seatCount()));
    for (int seat = 0; seat < model->seatCount(); ++seat)
        states[size_t(seat)] = model->state(seat);
    if (m_view.selection())
        for (const int seat : m_view.selection()->seats()) // asked for, the answer is under way
            if (states[size_t(seat)] == SeatState::Free)
                states[size_t(seat)] = SeatState::HeldHere;
    const std::vector<qint32> picked(m_waiting.cbegin(), m_waiting.cend());
    m_verdict = inventory::judgePick(*model->plan(), states, picked, m_policy.rules);
    if (m_verdict.fault == PickFault::None) {
        take(m_waiting);
        return;
    }
    showVerdict();
}

void PickNotice::take(const QList<int> &seats)
{
    const QList<int> taken = seats;
    drop();
    Q_EMIT seatsPicked(taken, true);
}

void PickNotice::drop()
{
    if (!m_waiting.isEmpty()) {
        const QScopedValueRollback ringing(m_ringing, true);
        m_waiting.clear();
        m_view.setHighlights({});
    }
    m_verdict = {};
    setVisible(false);
}

QString PickNotice::sentence() const
{
    const int first = m_verdict.seats.front();
    const QString name = m_view.describe(first);
    QString text;
    if (m_verdict.fault == PickFault::CompanionAlone)
        text = tr("%1 goes with the wheelchair place beside it.").arg(name);
    else if (m_verdict.seats.size() == 1)
        text = tr("%1 would be left alone.").arg(name);
    else
        text = tr("%Ln seat(s) would be left alone, one of them %1.", nullptr, int(m_verdict.seats.size())).arg(name);
    if (!m_policy.mayOverride)
        text += u' ' + tr("A supervisor may sell it so.");
    return text;
}

void PickNotice::showVerdict()
{
    {
        const QScopedValueRollback ringing(m_ringing, true);
        m_view.setHighlights(m_waiting);
    }
    m_text->setText(sentence());
    m_remedy->setText(tr("Take %Ln seat(s) more", nullptr, int(m_verdict.remedy.size())));
    m_anyway->setText(tr("Take anyway"));
    m_anyway->setVisible(m_policy.mayOverride);
    m_drop->setText(tr("Leave them"));
    setVisible(true);
    if (QAccessible::isActive()) {
        m_text->setAccessibleName(m_text->text());
        QAccessibleEvent said(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
}

void PickNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_waiting.isEmpty())
        showVerdict();
}

} // namespace guichet::seatplan
