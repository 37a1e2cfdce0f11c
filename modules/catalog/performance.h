// What can be sold: events, performances, prices, who may sell what.
#pragma once

#include <catalog/seatingplan.h>
#include <core/money.h>

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

namespace guichet::catalog {

/// A text in the product's languages; "en" is always present, the others fall back to it.
using LocalText = QHash<QString, QString>;
[[nodiscard]] QString textFor(const LocalText &text, const QString &language);

/// Tarif. A proof is what the cashier must see before selling it ("student card").
struct PriceType {
    qint32 id = 0;
    QString code;
    LocalText name;
    LocalText proof; ///< empty: none required
    qint32 rank = 0; ///< order on the screen; the first one is the default
    friend bool operator==(const PriceType &, const PriceType &) = default;
};

struct Organiser {
    QString code;
    QString name;
    QString legalName;
    QString address;
    QString registration; ///< SIRET or equivalent
    QString vatNumber;
    QString licence; ///< show entrepreneur's licence, printed on tickets
    QString timeZone = QStringLiteral("Europe/Paris");
    Currency currency = Currency::EUR;
    QString ticketTemplate; ///< folder below resources/templates
};

enum class PerformanceState { OnSale, Closed, Cancelled, Played };

/// A line of the performance list.
struct PerformanceSummary {
    qint32 id = 0;
    QString code;
    QString title;
    QString subtitle;
    QString venue;
    QDateTime startsAt; ///< UTC
    QString timeZone;   ///< the organiser's
    PerformanceState state = PerformanceState::OnSale;
    struct Remaining {
        QString category; ///< code
        QString name;
        QString color;
        std::optional<qint32> free; ///< empty: not counted yet
        qint32 total = 0;
    };
    std::vector<Remaining> remaining;
};

struct Contingent {
    qint32 id = 0;
    QString code;
    QString name;
    bool sellableHere = false; ///< by this counter's channel and point of sale
};

/// Everything the sale of one performance needs, loaded once.
struct PerformanceSheet {
    PerformanceSummary summary;
    Organiser organiser;
    std::shared_ptr<const SeatingPlan> plan;
    std::vector<PriceType> priceTypes; ///< by rank, only those of this performance's price table
    /// prices[category index][price type index]; empty optional: not sold at that price type
    std::vector<std::vector<std::optional<Money>>> prices;
    Percentage vatRate; ///< valid today
    std::vector<Contingent> contingents;
    std::vector<qint32> contingentOfSeat; ///< index into contingents, -1 none; parallel to plan->seats

    [[nodiscard]] std::optional<Money> priceOf(qint32 seat, qint32 priceType) const;
};

} // namespace guichet::catalog
