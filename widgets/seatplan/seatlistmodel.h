// The seats of a plan as a tree of sections, rows and seats in words, as far as somebody has opened it.
#pragma once

#include <seatplan/seatplanview.h>
#include <seatplan/spokenseats.h>

#include <QAbstractItemModel>

#include <unordered_map>
#include <vector>

namespace guichet::seatplan {

/// Follows what a view shows: the same states, the same selection, the same prices. Lists what can be had or given
/// back, or everything. Rows and seats are counted and kept only where a section or a row was opened (fetchMore()), and
/// whatever happens to the others costs nothing.
class SeatListModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Place, State, Price, ColumnCount };
    enum class Kind : quint32 { Section = 1, Row, Seat };
    /// What an index stands for: an index into the plan's blocks, rows or seats.
    struct Item {
        Kind kind = Kind::Section;
        int index = -1;
    };

    explicit SeatListModel(const SeatPlanView &view, QObject *parent = nullptr);

    void setEverything(bool everything);
    [[nodiscard]] bool showsEverything() const { return m_everything; }
    [[nodiscard]] Item item(const QModelIndex &index) const;
    /// Opens the section and the row; invalid if the seat is not listed.
    [[nodiscard]] QModelIndex indexOfSeat(int seat);
    [[nodiscard]] QModelIndex indexOfSection(int block) const
    {
        return m_states ? indexOf({Kind::Section, block}) : QModelIndex();
    }
    /// Other words for the same: language or prices changed.
    void retell();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return ColumnCount; }
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A tick is a wish, see picked(): it shows once the database has agreed.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void picked(int seat);

private:
    using List = std::vector<int>;

    void follow();
    void reload();
    void update(const QList<int> &seats);
    void reconcile(const QModelIndex &parent, List &current, const List &wanted);
    void tell(const QModelIndex &index);
    [[nodiscard]] const catalog::SeatingPlan &plan() const { return m_view.seatLayout()->plan(); }
    [[nodiscard]] SpokenPlan spoken() const;
    [[nodiscard]] QModelIndex indexOf(Item item) const;
    [[nodiscard]] bool lists(int seat) const;
    [[nodiscard]] bool listsRow(int row) const;
    [[nodiscard]] bool listsSection(int block) const;
    [[nodiscard]] List wantedSections() const;
    [[nodiscard]] List wantedRows(int block) const;
    [[nodiscard]] List wantedSeats(int row) const;
    /// What is listed below; null if nobody opened it.
    [[nodiscard]] const List *children(const QModelIndex &parent) const;
    [[nodiscard]] QString text(Item item, int column) const;

    const SeatPlanView &m_view;
    QPointer<SeatStateModel> m_states;
    QPointer<SeatSelection> m_selection;
    bool m_everything = false;
    List m_sections;
    std::unordered_map<int, List> m_rows;  ///< by section
    std::unordered_map<int, List> m_seats; ///< by row
};

} // namespace guichet::seatplan
