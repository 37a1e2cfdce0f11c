#include <seatplan/planlegend.h>

#include <seatplan/flowlayout.h>
#include <seatplan/legendentry.h>
#include <seatplan/seatplanview.h>

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>

namespace guichet::seatplan {

namespace {
constexpr int Gap = 4;
}

PlanLegend::PlanLegend(SeatPlanView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_mode(new QComboBox(this))
{
    m_mode->setObjectName(QStringLiteral("colourModeCombo"));
    m_mode->setFocusPolicy(Qt::TabFocus); // the keys belong to the plan
    m_mode->setMinimumHeight(44);         // for a finger
    auto *layout = new FlowLayout(this, Gap);
    layout->addWidget(m_mode);
    connect(m_mode, &QComboBox::activated, this,
            [this] { m_view.shading().setMode(ColourMode(m_mode->currentData().toInt())); });
    connect(&m_view.shading(), &SeatShading::seatsChanged, this, &PlanLegend::showCounts);
    // After the view: the pictures are in its colours.
    connect(&m_view, &SeatPlanView::coloursChanged, this, [this] {
        fillModes();
        fillEntries();
    });
    fillModes();
    fillEntries();
}

QString PlanLegend::modeName(ColourMode mode)
{
    switch (mode) {
    case ColourMode::Price:
        return tr("Prices");
    case ColourMode::Status:
        return tr("Status");
    case ColourMode::Contingent:
        return tr("Contingents");
    case ColourMode::Availability:
        return tr("Availability");
    case ColourMode::Evenings:
        return tr("Free in all performances");
    case ColourMode::Holder:
        break;
    }
    return tr("Who holds");
}

void PlanLegend::fillModes()
{
    const QSignalBlocker quiet(m_mode);
    const SeatShading &shading = m_view.shading();
    setVisible(shading.model() != nullptr);
    QList<int> offered;
    for (int mode = 0; mode < ColourModeCount; ++mode)
        if (shading.offers(ColourMode(mode)))
            offered.append(mode);
    QList<int> shown;
    for (int i = 0; i < m_mode->count(); ++i)
        shown.append(m_mode->itemData(i).toInt());
    if (shown != offered) {
        m_mode->clear();
        for (const int mode : offered)
            m_mode->addItem(QString(), mode);
    }
    for (int i = 0; i < m_mode->count(); ++i)
        m_mode->setItemText(i, modeName(ColourMode(m_mode->itemData(i).toInt())));
    m_mode->setCurrentIndex(m_mode->findData(int(shading.mode())));
    m_mode->setAccessibleName(tr("What the colours show"));
    m_mode->setToolTip(m_mode->accessibleName());
}

void PlanLegend::fillEntries()
{
    SeatShading &shading = m_view.shading();
    const int wanted = shading.model() ? shading.entryCount() : 0;
    while (int(m_entries.size()) > wanted) {
        delete m_entries.back();
        m_entries.pop_back();
    }
    while (int(m_entries.size()) < wanted) {
        const int index = int(m_entries.size());
        auto *entry = new LegendEntry(this);
        entry->setObjectName(QStringLiteral("legendEntry%1").arg(index));
        entry->setFocusPolicy(index == 0 ? Qt::TabFocus : Qt::NoFocus);
        layout()->addWidget(entry);
        m_entries.push_back(entry);
        connect(entry, &LegendEntry::clicked, this,
                [this, index](bool checked) { m_view.shading().setFilter(checked ? index : -1); });
        connect(entry, &LegendEntry::stepped, this, [this, index](int direction) {
            const int next = std::clamp(index + direction, 0, int(m_entries.size()) - 1);
            m_entries[size_t(next)]->setFocus(Qt::TabFocusReason);
        });
    }
    if (wanted == 0)
        return;
    const double ratio = devicePixelRatioF();
    SeatSprites sprites;
    sprites.reset(fontMetrics().height() * ratio - 2, m_view.colours(), true);
    for (int i = 0; i < wanted; ++i) {
        QImage picture = sprites.picture(shading.sample(i));
        picture.setDevicePixelRatio(ratio);
        LegendEntry *entry = m_entries[size_t(i)];
        entry->setAccessibleName(QString()); // to be said anew
        entry->setMeaning(picture, shading.name(i));
        entry->setChecked(i == shading.filter());
        entry->show();
    }
    showCounts();
}

void PlanLegend::showCounts()
{
    const SeatShading &shading = m_view.shading();
    if (!shading.model())
        return;
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i]->setCount(shading.count(int(i)), shading.model()->seatCount());
}

void PlanLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        fillModes();
        fillEntries();
    }
}

} // namespace guichet::seatplan
