// The strip at the foot of the window: database, place of the data, printer, drawer, counter, operator, time left of
// the holds.
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace guichet::counter {

class StatusItem;

class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    enum class Link { Connecting, Up, Down, Refused };

    explicit StatusStrip(QWidget *parent = nullptr);

    void setLink(Link link);
    /// @p name of the folder of a private database, or of the host of a central one.
    void setDatabase(bool isPrivate, const QString &name);
    void setCounter(const QString &code);
    /// @p roleName in words.
    void setOperator(const QString &name, const QString &roleName);
    void setHold(std::optional<qint64> secondsLeft);
    enum class Paper { Ready, Failed };
    /// @p printer: empty for files, which lie in @p folder.
    void setPrinter(const QString &printer, const QString &folder, Paper paper);
    enum class Drawer { None, Ready, Shut, Unreachable };
    /// @p address as it was set: the receipt printer that the drawer hangs on.
    void setDrawer(Drawer drawer, const QString &address = {});
    /// Tab and the arrow keys go on from the state that needs somebody, else from the first.
    void focusStates();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshPrinter();
    void refreshDrawer();
    [[nodiscard]] std::vector<StatusItem *> shownItems() const;

    StatusItem *m_linkItem;
    StatusItem *m_databaseItem;
    StatusItem *m_printerItem;
    StatusItem *m_drawerItem;
    StatusItem *m_holdItem;
    StatusItem *m_counterItem;
    StatusItem *m_operatorItem;
    Link m_link = Link::Connecting;
    bool m_private = true;
    QString m_databaseName;
    QString m_counter;
    QString m_operator;
    QString m_role;
    std::optional<qint64> m_hold;
    QString m_printer;
    QString m_folder;
    Paper m_paper = Paper::Ready;
    Drawer m_drawer = Drawer::None;
    QString m_drawerAddress;
};

} // namespace guichet::counter
