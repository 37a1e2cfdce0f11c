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

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_order(new QLabel(this))
    , m_changeCaption(new QLabel(this))
    , m_change(new QLabel(this))
    , m_tickets(new QTreeWidget(this))
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
    m_tickets->setSelectionMode(QAbstractItemView::NoSelection);
    m_tickets->setFocusPolicy(Qt::NoFocus);
    m_tickets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    column->addSpacing(Grid);
    column->addWidget(m_changeCaption);
    column->addWidget(m_change);
    column->addSpacing(Grid);
    column->addWidget(m_tickets, 1);
    column->addWidget(m_paperNotice);
    column->addLayout(paper);
    column->addWidget(m_newSale);

    connect(m_newSale, &KeyButton::clicked, this, &ResultPanel::newSaleWanted);
    connect(m_reprint, &KeyButton::clicked, this, [this] { Q_EMIT reprintWanted(tickets()); });
    connect(m_openFile, &KeyButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_printed.place)); });
}

void ResultPanel::showReceipt(const orders::Receipt &receipt, const counter::Sheets &sheets)
{
    m_receipt = receipt;
    m_sheets = sheets;
    m_paper = Paper::Waiting;
    refresh();
}

void ResultPanel::showPrinting()
{
    m_paper = Paper::Waiting;
    refresh();
}

void ResultPanel::showPrinted(const Printed &printed)
{
    m_printed = printed;
    m_paper = Paper::Done;
    refresh();
}

void ResultPanel::showPrintFailure(const Error &error)
{
    m_error = error;
    m_paper = Paper::Failed;
    refresh();
}

QStringList ResultPanel::tickets() const
{
    QStringList numbers;
    for (const orders::SoldTicket &ticket : m_receipt.tickets)
        numbers.append(ticket.number);
    return numbers;
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
        if (m_reprint->isEnabled())
            Q_EMIT reprintWanted(tickets());
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
    m_heading->setText(tr("Sold"));
    m_order->setText(tr("Order %1").arg(m_receipt.order));
    const bool change = !m_receipt.change.isZero();
    QFont huge = font();
    huge.setBold(true);
    huge.setPointSizeF(font().pointSizeF() * (change ? 3.6 : 2.2));
    m_change->setFont(huge);
    m_changeCaption->setText(change ? tr("Change to give back") : tr("Paid"));
    m_change->setText(formatMoney(change ? m_receipt.change : m_receipt.total, locale));

    m_tickets->clear();
    QFont strong = font();
    strong.setBold(true);
    const QColor quiet = counter::mutedText(palette());
    const auto line = [&](const orders::SoldTicket &ticket) {
        auto *item =
            new QTreeWidgetItem({ticket.seat, priceTypeName(ticket), formatMoney(ticket.price, locale), ticket.number});
        item->setFont(0, strong);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(3, quiet);
        item->setSizeHint(
            0, QSize(QFontMetrics(strong).horizontalAdvance(ticket.seat) + 2 * Grid, fontMetrics().height() + Grid));
        return item;
    };
    QList<QTreeWidgetItem *> shown;
    for (const orders::SoldTicket &ticket : m_receipt.tickets)
        shown.append(line(ticket));
    m_tickets->addTopLevelItems(shown);

    switch (m_paper) {
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
    m_reprint->setText(m_paper == Paper::Failed ? tr("Print again") : tr("Reprint (old barcodes die)"));
    m_reprint->setToolTip(tr("Prints duplicates with new barcodes; the barcodes printed before no longer open the "
                             "gate"));
    m_newSale->setText(tr("New sale"));
    m_newSale->setKeyHint(tr("Enter", "key"));
}

} // namespace guichet::desk
