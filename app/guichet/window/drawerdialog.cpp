#include "drawerdialog.h"

#include <sentences/sentence.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace guichet::desk {

using devices::escpos::Pin;

DrawerDialog::DrawerDialog(const DrawerSetting &setting, QWidget *parent)
    : QDialog(parent)
    , m_where(new QLabel(this))
    , m_address(new QLineEdit(setting.address, this))
    , m_forms(new QLabel(this))
    , m_which(new QLabel(this))
    , m_pin(new QComboBox(this))
    , m_fault(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("drawerDialog"));
    m_address->setObjectName(QStringLiteral("drawerAddress"));
    m_pin->setObjectName(QStringLiteral("drawerPin"));
    m_fault->setObjectName(QStringLiteral("drawerFault"));
    m_where->setBuddy(m_address);
    m_which->setBuddy(m_pin);
    m_pin->addItem({}, 2);
    m_pin->addItem({}, 5);
    m_pin->setCurrentIndex(setting.pin == Pin::Five ? 1 : 0);
    m_forms->setWordWrap(true);
    m_fault->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_where, m_address, m_forms, m_which, m_pin, m_fault})
        column->addWidget(part);
    column->addStretch();
    column->addWidget(m_buttons);
    setMinimumWidth(m_address->fontMetrics().averageCharWidth() * 60);
    connect(m_address, &QLineEdit::textChanged, this, &DrawerDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DrawerDialog::choose);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void DrawerDialog::judge()
{
    const QString text = m_address->text().trimmed();
    const auto address = devices::parseDeviceAddress(text);
    const bool isGood = text.isEmpty() || address.has_value();
    m_fault->setText(isGood ? QString() : sentence(address.error()));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(isGood);
}

void DrawerDialog::choose()
{
    Q_EMIT chosen({m_address->text().trimmed(), m_pin->currentData().toInt() == 5 ? Pin::Five : Pin::Two});
    accept();
}

void DrawerDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void DrawerDialog::retranslate()
{
    setWindowTitle(tr("Cash drawer"));
    m_where->setText(tr("The receipt printer that the drawer is plugged into:"));
    m_address->setPlaceholderText(tr("No drawer that opens by itself"));
    m_forms->setText(tr("A network printer: tcp:192.168.1.50. A serial one: serial:/dev/ttyUSB0:19200. A USB one: "
                        "/dev/usb/lp0. Leave it empty when the drawer is opened by key."));
    m_which->setText(tr("If the printer has two drawers:"));
    m_pin->setItemText(0, tr("The first drawer"));
    m_pin->setItemText(1, tr("The second drawer"));
    judge();
}

} // namespace guichet::desk
