// The formats that readSeatingPlan() recognises, one reader each.
#pragma once

#include <catalog/planimport.h>

#include <QJsonValue>

namespace guichet::catalog {

/// Coordinates beyond this (in the units of the file) are nonsense.
inline constexpr double MaxCoordinate = 1e6;

/// Metres; a file with a stray coordinate would make a plan on which nobody finds the seats.
inline constexpr double MaxPlanSize = 10'000;

/// The pretix seating plan format (peers.md §4a).
[[nodiscard]] Result<PlanImport> readPretixPlan(const QJsonValue &document);
/// Stands, sectors and rows of a stadium as text ("1-10,12-16"), with the sectors' shapes from a second file.
[[nodiscard]] Result<PlanImport> readStadiumPlan(const QJsonValue &document, const QByteArray &shapes);
/// A hall drawn as SVG, every seat a shape with id "seat-<number>-<row>-<block>".
[[nodiscard]] Result<PlanImport> readSvgPlan(const QByteArray &content);
/// Our own format (resources/schema/seatingplan.schema.json).
[[nodiscard]] Result<PlanImport> readGuichetPlan(const QJsonValue &document);

} // namespace guichet::catalog
