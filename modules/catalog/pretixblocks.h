// Makes blocks with unique seat labels of the zones of a pretix plan, and separates zones drawn on top of each other.
#pragma once

#include <catalog/planbuilder.h>
#include <catalog/planimport.h>

namespace guichet::catalog {

/// A zone as the file has it; rows in the order of the file, positions in pixels of the plan.
struct PretixZone {
    QString code;
    QString name;
    std::vector<DraftRow> rows;
    std::vector<Decoration> decorations;
};

/// Fills the draft's blocks and decorations. Returns the distance between seats side by side, 0 if there is none.
double arrangeZones(std::vector<PretixZone> &zones, DraftPlan &draft, std::vector<ImportNotice> &notices);

} // namespace guichet::catalog
