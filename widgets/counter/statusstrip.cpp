#include "statusstrip.h"

#include "look.h"
#include "statusitem.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace guichet::counter {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_linkItem(new StatusItem(QStringLiteral("linkStatus"), this))
    , m_databaseItem(new StatusItem(QStringLiteral("databaseStatus"), this))
    , m_printerItem(new StatusItem(QStringLiteral("printerStatus"), this))
    , m_drawerItem(new StatusItem(QStringLiteral("drawerStatus"), this))
    , m_holdItem(new StatusItem(QStringLiteral("holdStatus"), this))
    , m_counterItem(new StatusItem(QStringLiteral("counterStatus"), this))
    , m_operatorItem(new StatusItem(QStringLiteral("operatorStatus"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Grid, 2, Grid, 2);
    row->setSpacing(Grid / 2);
    row->addWidget(m_linkItem);
    row->addWidget(m_databaseItem);
    row->addWidget(m_printerItem);
    row->addWidget(m_drawerItem);
    row->addStretch();
    row->addWidget(m_holdItem);
    row->addWidget(m_counterItem);
    row->addWidget(m_operatorItem);
    refresh();
}

void StatusStrip::setLink(Link link)
{
    m_link = link;
    refresh();
}

void StatusStrip::setDatabase(bool isPrivate, const QString &name)
{
    m_private = isPrivate;
    m_databaseName = name;
    refresh();
}

void StatusStrip::setCounter(const QString &code)
{
    m_counter = code;
    refresh();
}

void StatusStrip::setOperator(const QString &name, const QString &roleName)
{
    m_operator = name;
    m_role = roleName;
    refresh();
}

void StatusStrip::setHold(std::optional<qint64> secondsLeft)
{
    m_hold = secondsLeft;
    refresh();
}

void StatusStrip::setPrinter(const QString &printer, const QString &folder, Paper paper)
{
    m_printer = printer;
    m_folder = folder;
    m_paper = paper;
    refresh();
}

void StatusStrip::setDrawer(Drawer drawer, const QString &address)
{
    m_drawer = drawer;
    m_drawerAddress = address;
    refresh();
}

void StatusStrip::focusStates()
{
    const std::vector<StatusItem *> items = shownItems();
    const auto loudest = std::ranges::max_element(items, {}, [](const StatusItem *item) {
        return item->tone() == StatusItem::Tone::Good ? 0 : int(item->tone());
    });
    if (loudest != items.end())
        (*loudest)->setFocus(Qt::ShortcutFocusReason);
}

std::vector<StatusItem *> StatusStrip::shownItems() const
{
    std::vector<StatusItem *> items{m_linkItem, m_databaseItem, m_printerItem, m_drawerItem,
                                    m_holdItem, m_counterItem,  m_operatorItem};
    std::erase_if(items, [](const StatusItem *item) { return !item->isVisible(); });
    return items;
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusStrip::refreshPrinter()
{
    const bool failed = m_paper == Paper::Failed;
    const bool files = m_printer.isEmpty();
    m_printerItem->setVisible(!m_printer.isEmpty() || !m_folder.isEmpty());
    m_printerItem->setState(failed ? StatusItem::Tone::Bad : StatusItem::Tone::Quiet,
                            failed ? QStringLiteral("warning") : QStringLiteral("print"),
                            failed  ? tr("Tickets not printed")
                            : files ? tr("Tickets as files")
                                    : tr("Printer %1").arg(m_printer));
    if (failed && files)
        m_printerItem->setExplanation(tr("Printing"),
                                      tr("The last tickets could not be written to %1. The sale is recorded all the "
                                         "same. Choose another folder under Printing, then bring the sale back "
                                         "(Ctrl+R) and print again.")
                                          .arg(m_folder));
    else if (failed)
        m_printerItem->setExplanation(
            tr("Printing"), tr("The last tickets did not come out of %1. The sale is recorded all the same. Look "
                               "whether the printer is on and has paper, or choose another one under Printing; then "
                               "bring the sale back (Ctrl+R) and print again.")
                                .arg(m_printer));
    else if (files)
        m_printerItem->setExplanation(tr("Printing"), tr("Each sale's tickets become a PDF file in %1. To print on "
                                                         "paper, choose a printer under Printing at the left.")
                                                          .arg(m_folder));
    else
        m_printerItem->setExplanation(
            tr("Printing"),
            tr("Tickets are printed by %1. Another printer can be chosen under Printing at the left.").arg(m_printer));
}

void StatusStrip::refreshDrawer()
{
    m_drawerItem->setVisible(m_drawer != Drawer::None);
    switch (m_drawer) {
    case Drawer::None:
        break;
    case Drawer::Ready:
        m_drawerItem->setState(StatusItem::Tone::Quiet, QStringLiteral("drawer"), tr("Cash drawer"));
        m_drawerItem->setExplanation(tr("Cash drawer"),
                                     tr("The drawer opens by itself when money or a cheque is to go into it. It hangs "
                                        "on %1; that is set under Printing at the left.")
                                         .arg(m_drawerAddress));
        break;
    case Drawer::Shut:
        m_drawerItem->setState(StatusItem::Tone::Warning, QStringLiteral("warning"), tr("Cash drawer stays shut"));
        m_drawerItem->setExplanation(tr("Cash drawer"), tr("The drawer was told to open and did not move. Look whether "
                                                           "it is locked or jammed. Sales go on; open it by its key."));
        break;
    case Drawer::Unreachable:
        m_drawerItem->setState(StatusItem::Tone::Bad, QStringLiteral("warning"), tr("Cash drawer not reachable"));
        m_drawerItem->setExplanation(
            tr("Cash drawer"),
            tr("The receipt printer at %1, on which the drawer hangs, does not answer. Sales go on and tickets are "
               "printed; open the drawer by its key. Look whether that printer is on and plugged in. Where it is can "
               "be changed under Printing at the left.")
                .arg(m_drawerAddress));
        break;
    }
}

void StatusStrip::refresh()
{
    switch (m_link) {
    case Link::Connecting:
        m_linkItem->setState(StatusItem::Tone::Quiet, QStringLiteral("wait"), tr("Connecting…"));
        m_linkItem->setExplanation(tr("Database"), tr("Guichet is connecting to the database."));
        break;
    case Link::Up:
        m_linkItem->setState(StatusItem::Tone::Good, QStringLiteral("database"), tr("Database connected"));
        m_linkItem->setExplanation(tr("Database"),
                                   tr("The database answers. What other counters do appears on the plan by itself."));
        break;
    case Link::Down:
        m_linkItem->setState(StatusItem::Tone::Bad, QStringLiteral("database-off"),
                             tr("Offline: database not reachable"));
        m_linkItem->setExplanation(
            tr("Database"),
            tr("The database does not answer. Guichet tries again every second; you need not restart. Seats cannot be "
               "held or sold until it is back. If it lasts, check the network cable or the server."));
        break;
    case Link::Refused:
        m_linkItem->setState(StatusItem::Tone::Bad, QStringLiteral("database-off"), tr("Signed out by the database"));
        m_linkItem->setExplanation(
            tr("Database"),
            tr("The database is there, but it no longer accepts this operator's name and password. Press F12 and sign "
               "in again. If that is refused too, ask the box-office manager whether the password was changed or the "
               "operator closed."));
        break;
    }
    if (m_private) {
        m_databaseItem->setState(StatusItem::Tone::Quiet, QStringLiteral("home"), tr("Private database"));
        m_databaseItem->setExplanation(
            tr("Private database"),
            tr("The data lies on this machine only, in %1. Keep backups of it on another disk.").arg(m_databaseName));
    } else {
        m_databaseItem->setState(StatusItem::Tone::Quiet, QStringLiteral("server"), m_databaseName);
        m_databaseItem->setExplanation(
            tr("Central database"),
            tr("All counters share the database on %1. The connection is encrypted.").arg(m_databaseName));
    }
    refreshPrinter();
    refreshDrawer();
    m_holdItem->setVisible(m_hold.has_value());
    if (m_hold) {
        const bool soon = *m_hold <= 60;
        m_holdItem->setState(soon ? StatusItem::Tone::Warning : StatusItem::Tone::Quiet,
                             soon ? QStringLiteral("warning") : QStringLiteral("clock"),
                             tr("Seats held %1:%2").arg(*m_hold / 60).arg(*m_hold % 60, 2, 10, QLatin1Char('0')));
        m_holdItem->setExplanation(
            tr("Seats on hold"),
            tr("The seats of the basket are kept for this counter until the time runs out; taking another seat "
               "starts it again. Then they are free for everybody."));
    }
    m_counterItem->setVisible(!m_counter.isEmpty());
    m_counterItem->setState(StatusItem::Tone::Quiet, QStringLiteral("desk"), tr("Counter %1").arg(m_counter));
    m_counterItem->setExplanation(tr("Counter"), tr("Sales are recorded for counter %1. To work at another one, change "
                                                    "operator (F12) and choose it there.")
                                                     .arg(m_counter));
    m_operatorItem->setVisible(!m_operator.isEmpty());
    m_operatorItem->setState(StatusItem::Tone::Quiet, QStringLiteral("user"),
                             m_role.isEmpty() ? m_operator : QStringLiteral("%1 · %2").arg(m_operator, m_role));
    m_operatorItem->setExplanation(tr("Operator"),
                                   tr("Everything is recorded in the name of %1. Press F12 to change operator; the "
                                      "program keeps running.")
                                       .arg(m_operator));
}

} // namespace guichet::counter
