#include "rail.h"

#include "drawerdialog.h"

#include <counter/look.h>

#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace guichet::desk {

using counter::Grid;

namespace {

/// Sign above word, as wide as the rail.
class RailButton : public QPushButton
{
public:
    RailButton(const QString &objectName, QString iconName, QWidget *parent)
        : QPushButton(parent)
        , m_iconName(std::move(iconName))
    {
        setObjectName(objectName);
        setAttribute(Qt::WA_Hover);
        setAutoDefault(false);
        setFocusPolicy(Qt::TabFocus);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(smallFont());
        return {std::max(9 * Grid, metrics.horizontalAdvance(text()) + Grid), IconSize + metrics.height() + 2 * Grid};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor window = palette().color(QPalette::Window);
        const QColor accent = counter::accent(palette());
        if (isChecked() || underMouse() || hasFocus() || isDown()) {
            painter.setPen(hasFocus() ? QPen(accent, 1.5) : QPen(Qt::NoPen));
            painter.setBrush(counter::mixed(window, accent, isChecked() || isDown() ? 0.2 : 0.1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), counter::Corner, counter::Corner);
        }
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent);
            painter.drawRoundedRect(QRectF(0, 10, 3, height() - 20), 1.5, 1.5);
        }
        const QColor ink = palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
        painter.drawPixmap((width() - IconSize) / 2, Grid,
                           counter::iconPixmap(m_iconName, ink, IconSize, devicePixelRatioF()));
        painter.setFont(smallFont());
        painter.setPen(ink);
        painter.drawText(rect().adjusted(2, 0, -2, -Grid + 2), Qt::AlignHCenter | Qt::AlignBottom, text());
    }

private:
    static constexpr int IconSize = 24;
    [[nodiscard]] QFont smallFont() const
    {
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        return small;
    }

    QString m_iconName;
};

QAction *addChoice(QMenu *menu, const QString &text, bool chosen)
{
    QAction *action = menu->addAction(QString(text).replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(chosen);
    return action;
}

} // namespace

Rail::Rail(Language &language, Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_appearance(appearance)
    , m_sale(new RailButton(QStringLiteral("saleWorkspaceButton"), QStringLiteral("ticket"), this))
    , m_tickets(new RailButton(QStringLiteral("printingButton"), QStringLiteral("print"), this))
    , m_training(new RailButton(QStringLiteral("trainingButton"), QStringLiteral("training"), this))
    , m_appearanceButton(new RailButton(QStringLiteral("appearanceButton"), QStringLiteral("appearance"), this))
    , m_languageButton(new RailButton(QStringLiteral("languageButton"), QStringLiteral("language"), this))
    , m_guide(new RailButton(QStringLiteral("guideButton"), QStringLiteral("help"), this))
    , m_operator(new RailButton(QStringLiteral("changeOperatorButton"), QStringLiteral("user"), this))
    , m_menu(new QMenu(this))
{
    m_menu->setObjectName(QStringLiteral("railMenu"));
    m_sale->setCheckable(true);
    m_sale->setChecked(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Grid, 0, Grid);
    column->setSpacing(Grid / 2);
    column->addWidget(m_sale);
    column->addStretch();
    for (QPushButton *button : {m_tickets, m_training, m_appearanceButton, m_languageButton, m_guide, m_operator})
        column->addWidget(button);
    const auto open = [this](QPushButton *button, void (Rail::*fill)()) {
        connect(button, &QPushButton::clicked, this, [this, button, fill] {
            m_menu->clear();
            (this->*fill)();
            m_menu->popup(button->mapToGlobal(QPoint(button->width(), 0)));
        });
    };
    open(m_tickets, &Rail::fillTickets);
    open(m_appearanceButton, &Rail::fillAppearance);
    open(m_languageButton, &Rail::fillLanguages);
    connect(m_operator, &QPushButton::clicked, this, &Rail::operatorWanted);
    connect(m_guide, &QPushButton::clicked, this, &Rail::guideWanted);
    m_training->setCheckable(true);
    connect(m_training, &QPushButton::clicked, this, [this](bool checked) {
        m_training->setChecked(!checked); // until the session says so
        Q_EMIT trainingWanted();
    });
    connect(m_sale, &QPushButton::clicked, m_sale, [this] { m_sale->setChecked(true); });
    retranslate();
}

void Rail::setWorking(bool working)
{
    m_sale->setVisible(working);
    m_tickets->setVisible(working);
    m_training->setVisible(working);
    m_operator->setVisible(working);
}

void Rail::setTraining(bool on) { m_training->setChecked(on); }

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     counter::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.05));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), counter::hairline(palette()));
}

void Rail::retranslate()
{
    m_sale->setText(tr("Sale"));
    m_tickets->setText(tr("Printing"));
    m_tickets->setToolTip(tr("Where tickets are printed"));
    m_training->setText(tr("Training"));
    m_training->setToolTip(tr("Learn without selling: tickets are marked, nothing is counted"));
    m_appearanceButton->setText(tr("View"));
    m_appearanceButton->setToolTip(tr("Light or dark, size of the text"));
    m_languageButton->setText(tr("Language"));
    m_guide->setText(tr("Guide"));
    m_guide->setToolTip(tr("How it is done (F1)"));
    m_operator->setText(tr("Operator"));
    m_operator->setToolTip(tr("Change operator (F12)"));
}

void Rail::fillLanguages()
{
    for (const auto &[code, name] : Language::all()) {
        QAction *action = addChoice(m_menu, name, code == m_language.code());
        action->setData(code);
        connect(action, &QAction::triggered, this, [this, chosen = code] { m_language.use(chosen); });
    }
}

void Rail::fillAppearance()
{
    const auto scheme = [this](Scheme choice, const QString &text) {
        connect(addChoice(m_menu, text, m_appearance.scheme() == choice), &QAction::triggered, this,
                [this, choice] { m_appearance.use(choice); });
    };
    scheme(Scheme::System, tr("As the system"));
    scheme(Scheme::Light, tr("Light"));
    scheme(Scheme::Dark, tr("Dark"));
    m_menu->addSeparator();
    for (const int percent : {90, 100, 115, 130, 150})
        connect(addChoice(m_menu, tr("Text size %1 %").arg(percent), m_appearance.textPercent() == percent),
                &QAction::triggered, this, [this, percent] { m_appearance.setTextPercent(percent); });
}

void Rail::fillTickets()
{
    const PrintTarget now = PrintTarget::fromSettings();
    const auto choose = [this](const PrintTarget &target) {
        target.toSettings();
        Q_EMIT printTargetChanged(target);
    };
    const auto offer = [&](const QString &text, bool chosen, const PrintTarget &target) {
        connect(addChoice(m_menu, text, chosen), &QAction::triggered, this, [choose, target] { choose(target); });
    };
    PrintTarget target = now;
    target.printer.clear();
    offer(tr("PDF in %1").arg(now.pdfFolder), now.printer.isEmpty(), target);
    for (const QString &printer : QPrinterInfo::availablePrinterNames()) {
        target.printer = printer;
        offer(printer, printer == now.printer, target);
    }
    connect(m_menu->addAction(tr("Choose the folder…")), &QAction::triggered, this, [this, now, choose] {
        auto *dialog = new QFileDialog(this, tr("Folder for tickets"), now.pdfFolder);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, [now, choose](const QString &folder) {
            PrintTarget chosen = now;
            chosen.printer.clear();
            chosen.pdfFolder = folder;
            choose(chosen);
        });
        dialog->open();
    });
    m_menu->addSeparator();
    target = now;
    target.stock = documents::TicketStock::A4;
    offer(tr("A4 page"), now.stock == documents::TicketStock::A4, target);
    target.stock = documents::TicketStock::Ticket55x2;
    offer(tr("Ticket of 5.5 × 2 inches"), now.stock == documents::TicketStock::Ticket55x2, target);
    m_menu->addSeparator();
    fillDrawer();
}

void Rail::fillDrawer()
{
    const DrawerSetting now = DrawerSetting::fromSettings();
    QAction *settings = m_menu->addAction(tr("Cash drawer…"));
    settings->setObjectName(QStringLiteral("drawerSettings"));
    connect(settings, &QAction::triggered, this, [this, now] {
        auto *dialog = new DrawerDialog(now, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &DrawerDialog::chosen, this, [this](const DrawerSetting &setting) {
            setting.toSettings();
            Q_EMIT drawerChanged(setting);
        });
        dialog->open();
    });
    if (!m_mayOpenDrawer || now.address.isEmpty())
        return;
    QAction *open = m_menu->addAction(tr("Open the drawer…"));
    open->setObjectName(QStringLiteral("openDrawer"));
    connect(open, &QAction::triggered, this, &Rail::askWhyOpen);
}

void Rail::askWhyOpen()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("drawerReason"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Open the drawer"));
    dialog->setLabelText(tr("Why is it opened without a sale? The reason is recorded."));
    dialog->setComboBoxEditable(true);
    dialog->setComboBoxItems(
        {tr("Fetch change"), tr("Count the cash"), tr("Hand over to a colleague"), tr("Try the drawer")});
    connect(dialog, &QInputDialog::textValueSelected, this, &Rail::openDrawerWanted);
    dialog->open();
}

} // namespace guichet::desk
