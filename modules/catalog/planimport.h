// Reads seating plans from files; the format is recognised by content.
#pragma once

#include <catalog/seatingplan.h>
#include <core/error.h>

#include <QByteArray>

namespace guichet::catalog {

enum class PlanFormat { Pretix, StadiumRows, SvgHall, Guichet };

/// Something that was solved while reading and that the operator should know.
struct ImportNotice {
    QByteArray code;  ///< "plan.guid-clash", "plan.zone-split", "plan.sector-without-shape", …
    QStringList args; ///< what the sentence names
};

struct PlanImport {
    PlanFormat format = PlanFormat::Guichet;
    SeatingPlan plan;
    std::vector<ImportNotice> notices;
};

/// @param content the file; @param shapes a second file with the sectors' shapes (SVG), for the stadium row format
/// only; without it the sectors stand in a grid. All or nothing. Errors: file.unknown-format; file.too-large with args
/// {megabytes, limit}; file.malformed with args {where (line or path; places in @p shapes begin with "shapes: "), what
/// was expected, what was found}. What was expected, and what was found unless it is words of the file, are marked for
/// translation in context "Import".
[[nodiscard]] Result<PlanImport> readSeatingPlan(const QByteArray &content, const QByteArray &shapes = {});

/// Our own format (resources/schema/seatingplan.schema.json); reading it back gives an equal plan.
[[nodiscard]] QByteArray writeSeatingPlan(const SeatingPlan &plan);

} // namespace guichet::catalog
