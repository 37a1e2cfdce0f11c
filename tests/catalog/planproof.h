// What must hold for every seating plan, and the real files that the tests read.
#pragma once

#include <catalog/planimport.h>
#include <support/quiet.h>

#include <QFile>
#include <QSet>

namespace guichet::test {

inline QByteArray planFile(const QString &name)
{
    QFile file(QStringLiteral(GUICHET_SOURCE_DIR "/resources/demo/plans/") + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Empty after QVERIFY2 failed; the caller's QVERIFY(!plan.seats.empty()) stops its test.
inline catalog::PlanImport imported(const QByteArray &content, const QByteArray &shapes = {})
{
    const auto read = catalog::readSeatingPlan(content, shapes);
    if (!read)
        qWarning() << read.error();
    return read.value_or(catalog::PlanImport());
}

inline catalog::PlanImport theatre() { return imported(planFile(QStringLiteral("theatre-two-floors.json"))); }
inline catalog::PlanImport hall() { return imported(planFile(QStringLiteral("hall.svg"))); }
inline catalog::PlanImport oddEvenHall() { return imported(planFile(QStringLiteral("odd-even-hall.json"))); }
inline catalog::PlanImport stadium()
{
    return imported(planFile(QStringLiteral("stadium-rows.json")), planFile(QStringLiteral("stadium-sectors.svg")));
}

inline QStringList noticeArgs(const catalog::PlanImport &import, const QByteArray &code)
{
    QStringList args;
    for (const catalog::ImportNotice &notice : import.notices)
        args += notice.code == code ? notice.args : QStringList();
    return args;
}

/// The first sentence that is wrong about labels and neighbours; empty if all is well.
inline QString brokenPromise(const catalog::SeatingPlan &plan)
{
    if (const auto fault = catalog::findStructuralFault(plan))
        return *fault;
    QSet<QString> labels;
    for (qint32 seat = 0; seat < std::ssize(plan.seats); ++seat) {
        const QString label = plan.seatLabel(seat);
        const catalog::Block &block = plan.blocks[size_t(plan.blockOfSeat(seat))];
        const bool stands = block.kind == catalog::Block::Kind::Standing;
        if (labels.contains(label) && !stands)
            return label + QStringLiteral(" occurs twice");
        labels.insert(label);
        if (plan.seatWithLabel(label) != (stands ? block.firstSeat : seat))
            return label + QStringLiteral(" leads to another seat");
        const catalog::Row &row = plan.rows[size_t(plan.rowOfSeat(seat))];
        if (seat < row.firstSeat || seat >= row.firstSeat + row.seatCount)
            return label + QStringLiteral(" lies outside its row");
        const qint32 left = plan.leftNeighbour(seat);
        const qint32 right = plan.rightNeighbour(seat);
        if (stands && (left >= 0 || right >= 0))
            return label + QStringLiteral(" stands and has a neighbour");
        for (const qint32 neighbour : {left, right}) {
            const bool mutual =
                neighbour < 0 || plan.leftNeighbour(neighbour) == seat || plan.rightNeighbour(neighbour) == seat;
            if (!mutual || (neighbour >= 0 && plan.rowOfSeat(neighbour) != plan.rowOfSeat(seat)))
                return label + QStringLiteral(" has a neighbour that does not know it");
        }
    }
    return {};
}

/// Equal to the last bit: SeatingPlan's own comparison takes points for equal that differ by a rounding.
inline bool identical(const catalog::SeatingPlan &a, const catalog::SeatingPlan &b)
{
    return a == b && catalog::writeSeatingPlan(a) == catalog::writeSeatingPlan(b);
}

} // namespace guichet::test
