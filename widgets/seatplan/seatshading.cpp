#include <seatplan/seatshading.h>

#include <seatplan/seatwords.h>

#include <algorithm>

namespace guichet::seatplan {

using inventory::SeatState;

namespace {
enum Holders { Here, Elsewhere, Nobody };
enum Evenings { None, Some, Most, All, EveningClasses };
} // namespace

SeatShading::SeatShading(QObject *parent)
    : QObject(parent)
{
}

void SeatShading::setModel(SeatStateModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    m_filter = -1;
    m_contingents.clear();
    m_contingentOf.clear();
    if (!offers(m_mode))
        m_mode = ColourMode::Price;
    if (m_model)
        connect(m_model, &SeatStateModel::seatsChanged, this, &SeatShading::follow);
    restyle();
}

void SeatShading::setContingents(const QStringList &names, std::vector<qint32> ofSeat)
{
    Q_ASSERT(names.isEmpty() || (m_model && ofSeat.size() == size_t(m_model->seatCount())));
    m_contingents = names;
    m_contingentOf = std::move(ofSeat);
    if (!offers(m_mode)) {
        m_mode = ColourMode::Price;
        m_filter = -1;
    }
    restyle();
}

bool SeatShading::offers(ColourMode mode) const
{
    if (mode == ColourMode::Evenings)
        return m_model && m_model->performanceCount() > 1;
    return mode != ColourMode::Contingent || !m_contingents.isEmpty();
}

void SeatShading::setMode(ColourMode mode)
{
    if (mode == m_mode || !offers(mode))
        return;
    m_mode = mode;
    m_filter = -1;
    restyle();
}

void SeatShading::setFilter(int entry)
{
    if (entry == m_filter)
        return;
    m_filter = entry;
    restyle();
}

void SeatShading::restyle()
{
    m_placed = {};
    Q_EMIT restyled();
}

int SeatShading::entryCount() const
{
    if (!m_model)
        return 0;
    switch (m_mode) {
    case ColourMode::Price:
        return int(m_model->plan()->categories.size());
    case ColourMode::Status:
        return StateCount;
    case ColourMode::Contingent:
        return int(m_contingents.size()) + 1;
    case ColourMode::Availability:
        return int(std::size(AvailabilityFrom));
    case ColourMode::Evenings:
        return EveningClasses;
    case ColourMode::Holder:
        break;
    }
    return Nobody;
}

const SeatShading::Placed &SeatShading::placed() const
{
    if (m_placed.known || !m_model)
        return m_placed;
    m_placed.known = true;
    const catalog::SeatingPlan &plan = *m_model->plan();
    m_placed.counts.assign(size_t(entryCount()), 0);
    m_placed.blockCount.assign(plan.blocks.size() * m_placed.counts.size(), 0);
    m_placed.availability.resize(plan.blocks.size());
    m_placed.blockOf.resize(plan.seats.size());
    for (size_t b = 0; b < plan.blocks.size(); ++b) {
        m_placed.availability[b] = availabilityOf(int(b));
        std::fill_n(m_placed.blockOf.begin() + plan.blocks[b].firstSeat, plan.blocks[b].seatCount, qint32(b));
    }
    m_placed.styles.resize(plan.seats.size());
    m_placed.entries.assign(plan.seats.size(), -1);
    for (int seat = 0; seat < int(plan.seats.size()); ++seat)
        place(seat);
    return m_placed;
}

void SeatShading::follow(const QList<int> &seats)
{
    if (!m_placed.known) { // whoever asks next sees them as they are now
        Q_EMIT seatsChanged(seats);
        return;
    }
    if (m_mode != ColourMode::Availability) {
        for (const int seat : seats)
            place(seat);
        Q_EMIT seatsChanged(seats);
        return;
    }
    // A block that crossed a border takes all of its seats along.
    const auto &blocks = m_model->plan()->blocks;
    std::vector<bool> crossed(blocks.size(), false);
    QList<int> all;
    for (const int seat : seats) {
        const int block = m_placed.blockOf[size_t(seat)];
        if (const int now = availabilityOf(block); now != m_placed.availability[size_t(block)]) {
            m_placed.availability[size_t(block)] = now;
            crossed[size_t(block)] = true;
            for (int s = blocks[size_t(block)].firstSeat;
                 s < blocks[size_t(block)].firstSeat + blocks[size_t(block)].seatCount; ++s)
                all.append(s);
        }
    }
    for (const int seat : seats)
        if (!crossed[size_t(m_placed.blockOf[size_t(seat)])])
            all.append(seat);
    for (const int seat : all)
        place(seat);
    Q_EMIT seatsChanged(all);
}

int SeatShading::availabilityOf(int block) const
{
    const int places = m_model->plan()->blocks[size_t(block)].seatCount;
    const int share = places > 0 ? m_model->freeInBlock(block) * 100 / places : 0;
    int level = 0;
    while (level + 1 < int(std::size(AvailabilityFrom)) && share >= AvailabilityFrom[level + 1])
        ++level;
    return level;
}

int SeatShading::entryOf(int seat) const
{
    const SeatState state = m_model->state(seat);
    switch (m_mode) {
    case ColourMode::Price:
        return state == SeatState::Free ? m_model->category(seat) : -1;
    case ColourMode::Status:
        return int(state);
    case ColourMode::Contingent:
        return state == SeatState::Free || state == SeatState::NotOurs ? classOf(seat) : -1;
    case ColourMode::Availability:
        return state == SeatState::Free ? classOf(seat) : -1;
    case ColourMode::Evenings:
        return classOf(seat);
    case ColourMode::Holder:
        break;
    }
    const int holder = classOf(seat);
    return holder == Nobody ? -1 : holder;
}

int SeatShading::classOf(int seat) const
{
    switch (m_mode) {
    case ColourMode::Price:
        return m_model->category(seat);
    case ColourMode::Status:
        return int(m_model->state(seat));
    case ColourMode::Contingent:
        return m_contingentOf[size_t(seat)] + 1;
    case ColourMode::Availability:
        return m_placed.availability[size_t(m_placed.blockOf[size_t(seat)])];
    case ColourMode::Evenings: {
        const int evenings = m_model->performanceCount();
        const int free = m_model->freeIn(seat);
        return free == evenings ? All : free == 0 ? None : 2 * free >= evenings ? Most : Some;
    }
    case ColourMode::Holder:
        break;
    }
    const SeatState state = m_model->state(seat);
    return state == SeatState::HeldHere ? Here : state == SeatState::HeldOther ? Elsewhere : Nobody;
}

void SeatShading::place(int seat) const
{
    const int entry = entryOf(seat);
    qint16 &before = m_placed.entries[size_t(seat)];
    if (entry != before) {
        count(seat, before, -1);
        count(seat, entry, 1);
        before = qint16(entry);
    }
    SeatStyle style = withClass(m_model->styles()[size_t(seat)], classOf(seat));
    if (m_filter >= 0 && entry != m_filter)
        style |= FadedBit;
    m_placed.styles[size_t(seat)] = style;
}

void SeatShading::count(int seat, int entry, int more) const
{
    if (entry < 0)
        return;
    m_placed.counts[size_t(entry)] += more;
    m_placed.blockCount[size_t(m_placed.blockOf[size_t(seat)]) * m_placed.counts.size() + size_t(entry)] += more;
}

QString SeatShading::name(int entry) const
{
    switch (m_mode) {
    case ColourMode::Price:
        return m_model->plan()->categories[size_t(entry)].name;
    case ColourMode::Status:
        return SeatWords::state(SeatState(entry));
    case ColourMode::Contingent:
        return entry == 0 ? tr("Open sale") : m_contingents[entry - 1];
    case ColourMode::Availability:
        if (entry == 0)
            return tr("Less than %1 % free").arg(AvailabilityFrom[1]);
        if (entry + 1 == int(std::size(AvailabilityFrom)))
            return tr("%1 % free or more").arg(AvailabilityFrom[entry]);
        return tr("%1 to %2 % free").arg(AvailabilityFrom[entry]).arg(AvailabilityFrom[entry + 1]);
    case ColourMode::Evenings:
        return entry == All    ? tr("Free in all %n performance(s)", nullptr, m_model->performanceCount())
               : entry == Most ? tr("Free in half of them or more")
               : entry == Some ? tr("Free in fewer than half")
                               : tr("Free in none");
    case ColourMode::Holder:
        break;
    }
    return SeatWords::state(entry == Here ? SeatState::HeldHere : SeatState::HeldOther);
}

SeatStyle SeatShading::sample(int entry) const
{
    SeatState state = SeatState::Free;
    if (m_mode == ColourMode::Status)
        state = SeatState(entry);
    else if (m_mode == ColourMode::Holder)
        state = entry == Here ? SeatState::HeldHere : SeatState::HeldOther;
    else if (m_mode == ColourMode::Evenings && entry != All)
        state = entry == None ? SeatState::Sold : SeatState::NotOurs;
    return seatStyle(state, entry, false);
}

QList<int> SeatShading::seatsOf(int entry) const
{
    QList<int> seats;
    const std::vector<qint16> &entries = placed().entries;
    for (size_t seat = 0; seat < entries.size(); ++seat)
        if (entries[seat] == entry)
            seats.append(int(seat));
    return seats;
}

/// The class with most seats speaks for the block: a blend of several would be a colour that means none of them.
SeatShading::BlockShade SeatShading::block(int block) const
{
    const int entries = entryCount();
    const double places = std::max(1, m_model->plan()->blocks[size_t(block)].seatCount);
    const auto countOf = [&](int entry) {
        return placed().blockCount[size_t(block) * size_t(entries) + size_t(entry)];
    };
    int all = 0;
    int most = m_filter >= 0 ? m_filter : 0;
    if (m_filter >= 0) {
        all = countOf(m_filter);
    } else if (m_mode == ColourMode::Status) { // of all states, free is what a block is looked at for
        all = countOf(int(SeatState::Free));
    } else if (m_mode == ColourMode::Evenings) {
        all = countOf(All);
        most = All;
    } else {
        for (int entry = 0; entry < entries; ++entry) {
            all += countOf(entry);
            if (countOf(entry) > countOf(most))
                most = entry;
        }
    }
    if (all == 0)
        return {};
    return {most, m_mode == ColourMode::Availability ? 1.0 : 0.25 + 0.75 * all / places};
}

std::vector<QColor> SeatShading::colours(bool dark) const
{
    if (m_mode == ColourMode::Price)
        return m_model->categoryColours();
    if (m_mode == ColourMode::Contingent)
        return std::vector<QColor>(size_t(m_contingents.size()) + 1);
    return modeColours(m_mode, dark);
}

} // namespace guichet::seatplan
