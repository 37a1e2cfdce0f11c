// Reads seating plans from files; the format is recognised by content.
#pragma once

#include <catalog/seatingplan.h>
#include <core/error.h>

#include <QByteArray>

namespace guichet::catalog {

enum class PlanFormat { Pretix, StadiumRows, SvgHall, Guichet };

/// Something that was solved while reading and that the operator should know.
struct ImportNotice {
    QByteArray code;  ///< "plan.guid-clash", "plan.sector-without-shape", "plan.shape-repeated", …
    QStringList args; ///< what the sentence names
};

struct PlanImport {
    PlanFormat format = PlanFormat::Guichet;
    SeatingPlan plan;
    std::vector<ImportNotice> notices;
};

/// @param content the file; @param shapes a second file with the sectors' shapes (SVG), for the stadium row format
/// only. All or nothing. Errors: file.malformed with args {where (line or path), what was expected, what was found},
/// file.unknown-format, file.too-large. "Expected" texts are marked for translation in context "Import".
[[nodiscard]] Result<PlanImport> readSeatingPlan(const QByteArray &content, const QByteArray &shapes = {});

/// Our own format (resources/schema/seatingplan.schema.json); reading it back gives an equal plan.
[[nodiscard]] QByteArray writeSeatingPlan(const SeatingPlan &plan);

} // namespace guichet::catalog
