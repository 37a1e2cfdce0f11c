// Which colour every seat has in the chosen mode, and how many there are of each.
#pragma once

#include <seatplan/colourmode.h>
#include <seatplan/seatstatemodel.h>

#include <QPointer>

namespace guichet::seatplan {

/// Follows a model. Classes and counts are kept with every change, so that painting looks nothing up but a style, and a
/// legend only its numbers.
///
/// An *entry* is a line of the legend; a seat belongs to one at most. What is counted: free seats per price category
/// and per part of the house that is more or less free, seats not sold yet per contingent, all seats per state, held
/// ones per holder.
class SeatShading : public QObject
{
    Q_OBJECT
public:
    /// How a block that is shown as an area looks.
    struct BlockShade {
        int colourClass = 0;
        double share = 0.0; ///< of the colour, 0 to 1; 0: nothing there of what is asked about
    };

    explicit SeatShading(QObject *parent = nullptr);

    /// Not owned; may be null. The mode stays, if it can; contingents and filter go.
    void setModel(SeatStateModel *model);
    /// @p ofSeat: index into @p names, -1 for none; as many as the model's seats.
    void setContingents(const QStringList &names, std::vector<qint32> ofSeat);
    [[nodiscard]] bool offers(ColourMode mode) const;
    void setMode(ColourMode mode);
    [[nodiscard]] ColourMode mode() const { return m_mode; }
    /// Every seat that is not of this entry fades; -1: none does.
    void setFilter(int entry);
    [[nodiscard]] int filter() const { return m_filter; }
    [[nodiscard]] bool isFaded(int seat) const { return (placed().styles[size_t(seat)] & FadedBit) != 0; }

    [[nodiscard]] int entryCount() const;
    [[nodiscard]] int count(int entry) const { return placed().counts[size_t(entry)]; }
    /// A contingent's or category's name, or the state; the owner says all others.
    [[nodiscard]] QString name(int entry) const;
    /// A seat that stands for the entry.
    [[nodiscard]] SeatStyle sample(int entry) const;
    [[nodiscard]] QList<int> seatsOf(int entry) const;

    /// Null without a model.
    [[nodiscard]] const SeatStateModel *model() const { return m_model; }
    /// What is drawn; empty without a model.
    [[nodiscard]] std::span<const SeatStyle> styles() const { return placed().styles; }
    [[nodiscard]] BlockShade block(int block) const;
    /// One per colour class, as seatColours() takes them; needs a model.
    [[nodiscard]] std::vector<QColor> colours(bool dark) const;

Q_SIGNALS:
    /// These look different, each once; the counts are up to date.
    void seatsChanged(const QList<int> &seats);
    /// Everything may look different: mode, filter, model.
    void restyled();

private:
    /// Where every seat belongs in this mode.
    struct Placed {
        bool known = false;
        std::vector<SeatStyle> styles;
        std::vector<qint16> entries;    ///< of each seat, -1: none
        std::vector<qint32> blockOf;    ///< of each seat
        std::vector<int> availability;  ///< of each block
        std::vector<qint32> counts;     ///< [entry]
        std::vector<qint32> blockCount; ///< [block][entry]
    };

    void follow(const QList<int> &seats);
    void restyle();
    /// Made when it is first asked for: model, contingents and mode come one after the other.
    const Placed &placed() const;
    [[nodiscard]] int entryOf(int seat) const;
    [[nodiscard]] int classOf(int seat) const;
    [[nodiscard]] int availabilityOf(int block) const;
    void place(int seat) const;
    void count(int seat, int entry, int more) const;

    QPointer<SeatStateModel> m_model;
    ColourMode m_mode = ColourMode::Price;
    int m_filter = -1;
    QStringList m_contingents;
    std::vector<qint32> m_contingentOf;

    mutable Placed m_placed;
};

/// Free shares at which a block is in the next of the five classes, per cent.
constexpr int AvailabilityFrom[] = {0, 10, 25, 50, 75};

} // namespace guichet::seatplan
