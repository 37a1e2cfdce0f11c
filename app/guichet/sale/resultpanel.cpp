#include "resultpanel.h"

#include <counter/keybutton.h>
#include <counter/look.h>
#include <counter/noticebar.h>
#include <sentences/sentence.h>

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet::desk {

using counter::Grid;
using counter::KeyButton;
using counter::NoticeBar;

namespace {

constexpr int NumberColumn = 3;

}

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_order(new QLabel(this))
    , m_changeCaption(new QLabel(this))
    , m_change(new QLabel(this))
    , m_tickets(new QTreeWidget(this))
    , m_storyNotice(new NoticeBar(this))
    , m_paperNotice(new NoticeBar(this))
    , m_openFile(new KeyButton(QStringLiteral("openPdfButton"), this))
    , m_reprint(new KeyButton(QStringLiteral("reprintButton"), this))
    , m_newSale(new KeyButton(QStringLiteral("newSaleButton"), this))
{
    m_order->setObjectName(QStringLiteral("orderLabel"));
    m_order->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_change->setObjectName(QStringLiteral("changeLabel"));
    m_change->setAlignment(Qt::AlignCenter);
    m_changeCaption->setAlignment(Qt::AlignCenter);
    m_tickets->setObjectName(QStringLiteral("ticketList"));
    m_tickets->setFrameShape(QFrame::NoFrame);
    m_tickets->setRootIsDecorated(false);
    m_tickets->setHeaderHidden(true);
    m_tickets->setColumnCount(4);
    m_tickets->header()->setStretchLastSection(false);
    m_tickets->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tickets->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_tickets->setSelectionMode(QAbstractItemView::MultiSelection);
    m_tickets->setFocusPolicy(Qt::NoFocus);
    m_tickets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_storyNotice->setObjectName(QStringLiteral("storyNotice"));
    m_paperNotice->setObjectName(QStringLiteral("paperNotice"));
    m_openFile->setRank(KeyButton::Rank::Quiet);
    m_reprint->setIconName(QStringLiteral("print"));
    m_reprint->setKeyHint(QStringLiteral("R"));
    m_newSale->setRank(KeyButton::Rank::Primary);
    m_newSale->setLarge(true);
    setFocusPolicy(Qt::StrongFocus);

    auto *head = new QHBoxLayout;
    head->setSpacing(Grid);
    head->addWidget(m_sign);
    head->addWidget(m_heading);
    head->addWidget(m_order, 1, Qt::AlignRight);
    auto *paper = new QHBoxLayout;
    paper->setSpacing(Grid);
    paper->addWidget(m_reprint, 1);
    paper->addWidget(m_openFile);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addLayout(head);
    column->addWidget(m_storyNotice);
    column->addSpacing(Grid);
    column->addWidget(m_changeCaption);
    column->addWidget(m_change);
    column->addSpacing(Grid);
    column->addWidget(m_tickets, 1);
    column->addWidget(m_paperNotice);
    column->addLayout(paper);
    column->addWidget(m_newSale);

    connect(m_newSale, &KeyButton::clicked, this, &ResultPanel::newSaleWanted);
    connect(m_reprint, &KeyButton::clicked, this, &ResultPanel::wantPrint);
    connect(m_tickets, &QTreeWidget::itemSelectionChanged, this, &ResultPanel::refreshPaper);
    connect(m_openFile, &KeyButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_printed.place)); });
}

void ResultPanel::showSold(const Sold &sold, const counter::Sheets &sheets)
{
    m_receipt = sold.receipt;
    m_sheets = sheets;
    m_story = sold.fresh ? Story::JustSold : Story::Interrupted;
    m_training = sold.training;
    m_print = sold.print;
    m_printedBefore = false;
    m_notNoted.reset();
    m_printing.clear();
    m_paper = Paper::None;
    refresh();
}

void ResultPanel::showOrder(const orders::OrderFile &order, const QString &ticket)
{
    m_receipt = {};
    m_sheets.clear();
    m_story = Story::LookedUp;
    m_training = false;
    m_print = {};
    m_printedBefore = false;
    m_notNoted.reset();
    m_printing.clear();
    m_paper = Paper::None;
    m_receipt.order = order.number;
    m_receipt.total = order.total;
    m_receipt.change = Money(0, order.total.currency());
    m_receipt.at = order.createdAt;
    for (const orders::TicketLine &line : order.tickets) {
        if (line.state != u"valid")
            continue;
        m_printedBefore = m_printedBefore || line.copies > 0;
        m_receipt.tickets.push_back({line.number, 0, 0, line.seat, line.priceType, line.gross});
    }
    refresh();
    for (int row = 0; row < m_tickets->topLevelItemCount(); ++row)
        m_tickets->topLevelItem(row)->setSelected(m_receipt.tickets[size_t(row)].number == ticket);
}

void ResultPanel::sayNotNoted(const Error &error)
{
    m_notNoted = error;
    refresh();
}

void ResultPanel::showPrinting()
{
    m_printing = chosen();
    m_paper = Paper::Waiting;
    refreshPaper();
}

void ResultPanel::showPrinted(const Printed &printed)
{
    if (printed.tickets != m_printing)
        return;
    if (printed.tickets == tickets())
        m_print = {};
    m_printing.clear();
    m_printed = printed;
    m_printedBefore = true;
    m_paper = Paper::Done;
    refreshPaper();
}

void ResultPanel::showPrintFailure(const Error &error, const QStringList &tickets)
{
    if (tickets != m_printing)
        return;
    m_printing.clear();
    m_error = error;
    m_paper = Paper::Failed;
    refreshPaper();
}

bool ResultPanel::shows(const QStringList &tickets) const { return tickets == m_printing; }

bool ResultPanel::isPaperMissing() const
{
    return m_story != Story::LookedUp && !m_print.isNull() && m_paper != Paper::Waiting;
}

QStringList ResultPanel::tickets() const
{
    QStringList numbers;
    for (const orders::SoldTicket &ticket : m_receipt.tickets)
        numbers.append(ticket.number);
    return numbers;
}

QStringList ResultPanel::chosen() const
{
    QStringList numbers;
    for (int row = 0; row < m_tickets->topLevelItemCount(); ++row) {
        if (m_tickets->topLevelItem(row)->isSelected())
            numbers.append(m_tickets->topLevelItem(row)->text(NumberColumn));
    }
    return numbers.isEmpty() ? tickets() : numbers;
}

void ResultPanel::wantPrint()
{
    const QStringList wanted = chosen();
    if (m_paper != Paper::Waiting && !wanted.isEmpty())
        Q_EMIT printWanted(wanted, wanted == tickets() ? m_print : QUuid());
}

QString ResultPanel::priceTypeName(const orders::SoldTicket &ticket) const
{
    if (const auto sheet = m_sheets.value(ticket.performanceId)) {
        const auto type = std::ranges::find(sheet->priceTypes, ticket.priceType, &catalog::PriceType::code);
        if (type != sheet->priceTypes.end())
            return catalog::textFor(type->name, QLocale().name().left(2));
    }
    return ticket.priceType;
}

void ResultPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT newSaleWanted();
        return;
    case Qt::Key_R:
        wantPrint();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ResultPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void ResultPanel::refresh()
{
    const QLocale locale;
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(font().pointSizeF() * 1.25);
    m_heading->setFont(bold);
    m_order->setFont(bold);
    m_sign->setPixmap(
        counter::iconPixmap(QStringLiteral("done"), counter::goodColor(palette()), 28, devicePixelRatioF()));
    m_heading->setText(m_story == Story::LookedUp ? QLocale().toString(m_receipt.at.toLocalTime(), QLocale::ShortFormat)
                       : m_training               ? tr("Training: nothing was sold")
                                                  : tr("Sold"));
    m_order->setText(tr("Order %1").arg(m_receipt.order));
    setAccessibleName(m_order->text()); // the panel has the focus: Enter begins the next sale
    if (m_story == Story::Interrupted && m_training)
        m_storyNotice->say(NoticeBar::Tone::Info,
                           tr("This training was interrupted. Nothing was sold; print its tickets if they are needed."),
                           {}, false);
    else if (m_story == Story::Interrupted)
        m_storyNotice->say(NoticeBar::Tone::Warning,
                           tr("This sale from before the interruption is recorded and counted. Print its tickets if "
                              "the customer has none yet."),
                           {}, false);
    else if (m_notNoted)
        m_storyNotice->say(NoticeBar::Tone::Warning, sentence(*m_notNoted));
    else
        m_storyNotice->clear();
    const bool change = m_story == Story::JustSold && !m_receipt.change.isZero();
    QFont huge = font();
    huge.setBold(true);
    huge.setPointSizeF(font().pointSizeF() * (change ? 3.6 : 2.2));
    m_change->setFont(huge);
    m_changeCaption->setText(change ? tr("Change to give back") : tr("Paid"));
    m_change->setText(formatMoney(change ? m_receipt.change : m_receipt.total, locale));

    refreshTickets();
    refreshPaper();
    m_newSale->setText(tr("New sale"));
    m_newSale->setKeyHint(tr("Enter", "key"));
}

void ResultPanel::refreshTickets()
{
    const QStringList before = chosen();
    const bool some = before != tickets();
    const QLocale locale;
    const QSignalBlocker quietly(m_tickets);
    m_tickets->clear();
    QFont strong = font();
    strong.setBold(true);
    const QColor quiet = counter::mutedText(palette());
    const auto line = [&](const orders::SoldTicket &ticket) {
        auto *item =
            new QTreeWidgetItem({ticket.seat, priceTypeName(ticket), formatMoney(ticket.price, locale), ticket.number});
        item->setFont(0, strong);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(NumberColumn, quiet);
        item->setSizeHint(
            0, QSize(QFontMetrics(strong).horizontalAdvance(ticket.seat) + 2 * Grid, fontMetrics().height() + Grid));
        return item;
    };
    QList<QTreeWidgetItem *> shown;
    for (const orders::SoldTicket &ticket : m_receipt.tickets)
        shown.append(line(ticket));
    m_tickets->addTopLevelItems(shown);
    for (int row = 0; some && row < int(shown.size()); ++row)
        shown[row]->setSelected(before.contains(m_receipt.tickets[size_t(row)].number));
}

void ResultPanel::refreshPaper()
{
    switch (m_paper) {
    case Paper::None:
        m_paperNotice->clear();
        break;
    case Paper::Waiting:
        m_paperNotice->say(NoticeBar::Tone::Waiting, tr("Printing the tickets…"), {}, false);
        break;
    case Paper::Done:
        m_paperNotice->say(NoticeBar::Tone::Good,
                           m_printed.isFile ? tr("The tickets are in %1").arg(QFileInfo(m_printed.place).fileName())
                                            : tr("The tickets went to the printer %1").arg(m_printed.place),
                           {}, false);
        break;
    case Paper::Failed:
        m_paperNotice->say(NoticeBar::Tone::Warning,
                           tr("The sale is recorded, but the tickets were not printed. %1").arg(sentence(m_error)), {},
                           false);
        break;
    }
    m_openFile->setVisible(m_paper == Paper::Done && m_printed.isFile);
    m_openFile->setText(tr("Open"));
    m_openFile->setToolTip(m_printed.place);
    m_reprint->setEnabled(m_paper != Paper::Waiting);
    const qsizetype some = chosen().size();
    const bool original = !m_print.isNull() && some == tickets().size();
    m_reprint->setText(m_paper == Paper::Failed || (m_training && m_printedBefore) ? tr("Print again")
                       : original || !m_printedBefore                              ? tr("Print the tickets")
                       : some < tickets().size() ? tr("Reprint %n ticket(s) (old barcodes die)", nullptr, int(some))
                                                 : tr("Reprint (old barcodes die)"));
    m_reprint->setToolTip(
        m_printedBefore && !m_training
            ? tr("Prints duplicates with new barcodes; the barcodes printed before no longer open the "
                 "gate")
            : QString());
}

} // namespace guichet::desk
