// Checks a season file part by part, each part against those read before it, and writes the canonical document.
#pragma once

#include <catalog/season.h>
#include <catalog/seasonnode.h>
#include <catalog/seasonseats.h>

#include <QJsonArray>
#include <QTimeZone>

#include <map>
#include <set>

namespace guichet::catalog {

class SeasonReader
{
public:
    explicit SeasonReader(const FileReader &files)
        : m_files(files)
    {
    }
    Q_DISABLE_COPY_MOVE(SeasonReader)

    [[nodiscard]] Result<Season> read(const QJsonValue &file);

private:
    struct VatPeriod {
        QDate from;
        QDate to; ///< last day; null: open
        [[nodiscard]] bool covers(const QDate &day) const { return from <= day && (to.isNull() || day <= to); }
    };
    struct Performance {
        QString plan;
    };
    struct PriceTable {
        std::map<QString, SeasonNode> categories;
        std::set<QString> plans; ///< those it is used with
        std::set<QString>
            singlePlans; ///< of these, those with single tickets: a season ticket may leave a category out
    };
    /// Performances and the seats taken out of them, for finding seats that are taken out twice.
    struct Taken {
        QString path;
        QStringList performances;
        std::map<QString, SeatRanges> seats; ///< by plan
    };

    // seasonhouse.cpp: who sells, where
    QJsonObject readOrganiser(const SeasonNode &node);
    QJsonObject readChannel(const SeasonNode &node);
    QJsonObject readPointOfSale(const SeasonNode &node);
    QJsonObject readVatRate(const SeasonNode &node);
    QJsonObject readVenue(const SeasonNode &node);
    QJsonObject readPlan(const SeasonNode &node, const QString &venue);
    QByteArray readFile(const SeasonNode &name);

    // seasonprogramme.cpp: what is sold
    QJsonObject readPriceType(const SeasonNode &node);
    QJsonObject readPriceTable(const SeasonNode &node);
    QJsonObject readEvent(const SeasonNode &node);
    QJsonObject readPerformance(const SeasonNode &node, const QString &title, const QString &subtitle);
    QString readStart(const SeasonNode &node, const QString &performance, QDate &day);
    QJsonObject readSubscription(const SeasonNode &node);
    void checkPriceTables();

    // seasonallotment.cpp: which seats not everybody may sell
    QJsonObject readContingent(const SeasonNode &node);
    QJsonObject readBlocked(const SeasonNode &node);
    QStringList readPerformances(const SeasonNode &node);
    QJsonArray readSelection(const SeasonNode &entry, const QStringList &performances, std::vector<Taken> &takenBefore,
                             const char *onlyOnce);

    [[nodiscard]] const SeatingPlan &plan(const QString &code) const;

    const FileReader &m_files;
    FirstFault m_fault;
    Season m_season;
    QTimeZone m_zone;
    Currency m_currency = Currency::EUR;
    CodeRegister m_channels;
    CodeRegister m_pointsOfSale;
    CodeRegister m_counters;
    CodeRegister m_vatCodes;
    std::map<QString, std::vector<VatPeriod>> m_vatRates;
    CodeRegister m_venues;
    CodeRegister m_planCodes;
    std::map<QString, size_t> m_plans; ///< index into m_season.plans
    std::map<QString, SeatNames> m_seatNames;
    CodeRegister m_priceTypes;
    std::map<qint64, QString> m_ranks;
    CodeRegister m_priceTableCodes;
    std::map<QString, PriceTable> m_priceTables;
    CodeRegister m_events;
    CodeRegister m_performanceCodes;
    std::map<QString, Performance> m_performances;
    CodeRegister m_contingents;
    std::vector<Taken> m_setAside;
    std::vector<Taken> m_blocked;
    CodeRegister m_subscriptions;
};

} // namespace guichet::catalog
