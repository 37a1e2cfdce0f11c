#include "customerfield.h"

#include <counter/keybutton.h>
#include <counter/look.h>

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace guichet::desk {

using contacts::Contact;
using counter::Grid;
using counter::KeyButton;

namespace {

constexpr int RestMilliseconds = 200;
constexpr int MostLines = 4;

QString whySame(Likeness like)
{
    switch (like) {
    case Likeness::Words:
        return {};
    case Likeness::SameName:
        return CustomerField::tr("same name");
    case Likeness::SamePhone:
        return CustomerField::tr("same telephone");
    case Likeness::SameEmail:
        return CustomerField::tr("same e-mail");
    }
    Q_UNREACHABLE();
}

} // namespace

CustomerField::CustomerField(QWidget *parent)
    : QWidget(parent)
    , m_button(new KeyButton(QStringLiteral("customerButton"), this))
    , m_clear(new KeyButton(QStringLiteral("anonymousButton"), this))
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_button->setRank(KeyButton::Rank::Quiet);
    m_button->setIconName(QStringLiteral("user"));
    m_button->setKeyHint(QStringLiteral("C"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_clear->setRank(KeyButton::Rank::Quiet);
    m_clear->setIconName(QStringLiteral("remove"));
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_edit->setObjectName(QStringLiteral("customerEdit"));
    m_edit->setMinimumHeight(counter::Touch);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("customerList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Grid / 2);
    grid->addWidget(m_button, 0, 0);
    grid->addWidget(m_clear, 0, 1);
    grid->addWidget(m_edit, 1, 0, 1, 2);
    grid->addWidget(m_list, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(RestMilliseconds);

    connect(m_button, &KeyButton::clicked, this, &CustomerField::beginSearch);
    connect(m_clear, &KeyButton::clicked, this, [this] { Q_EMIT chosen(std::nullopt); });
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] {
        const QString text = m_edit->text().trimmed();
        if (customerQueries(text).isEmpty())
            showFound(text, {});
        else
            Q_EMIT searchWanted(text);
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
    close();
}

void CustomerField::setCustomer(const std::optional<Contact> &customer)
{
    m_customer = customer;
    close();
}

void CustomerField::showFound(const QString &text, const std::vector<KnownCustomer> &found)
{
    if (text != m_edit->text().trimmed())
        return; // the answer to an earlier letter
    m_found = found;
    m_list->clear();
    bool same = false;
    for (const KnownCustomer &known : m_found) {
        QStringList facts{contacts::displayName(known.contact)};
        for (const QString &fact : {known.contact.email, known.contact.phone, whySame(known.like)}) {
            if (!fact.isEmpty())
                facts.append(fact);
        }
        same = same || known.like != Likeness::Words;
        m_list->addItem(new QListWidgetItem(
            counter::icon(known.like == Likeness::Words ? QStringLiteral("user") : QStringLiteral("warning"),
                          QPalette::Text),
            facts.join(QStringLiteral(" · "))));
    }
    if (!customerQueries(text).isEmpty())
        m_list->addItem((same ? tr("Somebody else, new: %1") : tr("New customer: %1")).arg(text));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(QSize(0, std::max(counter::Touch, fontMetrics().height() + Grid)));
    m_list->setFixedHeight(std::min(m_list->count(), MostLines) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
}

void CustomerField::beginSearch()
{
    m_edit->clear();
    m_edit->setVisible(true);
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool CustomerField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(0, m_list->currentRow() - 1));
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->count() - 1, m_list->currentRow() + 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_typing.isActive()) // else what is typed and what is listed differ
            take(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        close();
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

void CustomerField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CustomerField::retranslate()
{
    m_button->setText(m_customer ? contacts::displayName(*m_customer) : tr("Anonymous customer"));
    m_button->setToolTip(tr("Look the customer up, or add one"));
    m_clear->setVisible(m_customer.has_value());
    m_clear->setAccessibleName(tr("Sell to an anonymous customer"));
    m_clear->setToolTip(m_clear->accessibleName());
    m_edit->setPlaceholderText(tr("Name, e-mail or telephone"));
    m_edit->setAccessibleName(tr("Customer"));
}

void CustomerField::close()
{
    m_typing.stop();
    m_edit->setVisible(false);
    m_list->setVisible(false);
    m_list->clear();
    m_found.clear();
    retranslate();
}

void CustomerField::take(int row)
{
    if (row < 0)
        return;
    if (row < int(m_found.size())) {
        Q_EMIT chosen(m_found[size_t(row)].contact);
    } else {
        Q_EMIT newWanted(contactFromLine(m_edit->text()));
    }
}

} // namespace guichet::desk
