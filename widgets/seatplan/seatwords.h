// What people call a seat and its state.
#pragma once

#include <catalog/seatingplan.h>
#include <inventory/seatstate.h>

#include <QCoreApplication>

namespace guichet::seatplan {

class SeatStateModel;

class SeatWords
{
    Q_DECLARE_TR_FUNCTIONS(guichet::seatplan::SeatWords)
public:
    /// "C3, row 12, seat 7"; a standing place is called by its block.
    [[nodiscard]] static QString name(const catalog::SeatingPlan &plan, int row, int seat);
    [[nodiscard]] static QString state(inventory::SeatState state);
    /// Its state in the model; where several performances are shown as one, on how many of them it can be had.
    [[nodiscard]] static QString state(const SeatStateModel &model, int seat);
    /// "Wheelchair place", "Restricted view", …; may be empty.
    [[nodiscard]] static QStringList attributes(quint16 attributes);
};

} // namespace guichet::seatplan
